//! Names and numbers of our things in the engines, all derived from ids, so that a half-made thing is found again.

use std::net::Ipv4Addr;

use crate::{
    id::{DirectoryId, WorkspaceId},
    limits::{DESKTOPS_PER_HOST, DIRECTORIES_PER_HOST},
};

/// The first host id of the desktops' id maps, and how many each has.
pub const DESKTOP_ID_MAP: (u32, u32) = (10_000_000, 400_000);
/// The first host id of the directory controllers' id maps, and how many each has.
pub const CONTROLLER_ID_MAP: (u32, u32) = (500_000_000, 5_000_000);
/// The image alias of the directory controllers.
pub const CONTROLLER_IMAGE: &str = "directory-controller";
/// Where the user volume is mounted inside.
pub const USER_VOLUME_PATH: &str = "/home";
/// The device in the customer's subnet.
pub const CUSTOMER_DEVICE: &str = "eth0";
/// The device on the management network.
pub const MANAGEMENT_DEVICE: &str = "eth1";

/// The instance of a WorkSpace; also its host name.
#[must_use]
pub fn instance(id: &WorkspaceId) -> String {
    id.as_str().to_owned()
}

/// The user volume of a WorkSpace.
#[must_use]
pub fn volume(id: &WorkspaceId) -> String {
    format!("home-{}", id.tail())
}

/// The host end of a WorkSpace's interface: 0 in the customer's subnet, 1 on the management network.
#[must_use]
pub fn host_device(id: &WorkspaceId, interface: u8) -> String {
    format!("w{}{interface}", id.tail())
}

/// The machine account of a WorkSpace, without the dollar sign.
#[must_use]
pub fn machine_account(id: &WorkspaceId) -> String {
    id.as_str().to_ascii_uppercase()
}

/// The full name of a WorkSpace in DNS.
#[must_use]
pub fn host_name(id: &WorkspaceId, domain: &str) -> String {
    format!("{id}.{domain}")
}

/// The instance of a directory's controller; index 0 founded the domain.
#[must_use]
pub fn controller(id: &DirectoryId, index: usize) -> String {
    format!("dc{}-{}", index + 1, id.tail())
}

/// The host end of a controller's interface: 0 in its subnet, 1 on the management network.
#[must_use]
pub fn controller_host_device(id: &DirectoryId, index: usize, interface: u8) -> String {
    let letter = if index == 0 { 'a' } else { 'b' };
    format!("d{}{letter}{interface}", id.tail())
}

/// The hardware address of an interface in a customer's subnet.
#[must_use]
pub fn customer_mac(address: Ipv4Addr) -> String {
    mac(0x0a, address)
}

/// The hardware address of an interface on the management network.
#[must_use]
pub fn management_mac(address: Ipv4Addr) -> String {
    mac(0x0e, address)
}

fn mac(first: u8, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("{first:02x}:00:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}

/// The first host id of the desktop with this index, when the host's range has room for it.
#[must_use]
pub fn desktop_id_map(index: u32) -> Option<(u32, u32)> {
    let (base, size) = DESKTOP_ID_MAP;
    (index < DESKTOPS_PER_HOST).then_some((base + index * size, size))
}

/// The first host id of a controller of the directory with this index, when the host's range has room for it.
#[must_use]
pub fn controller_id_map(directory_index: u32, controller: u32) -> Option<(u32, u32)> {
    let (base, size) = CONTROLLER_ID_MAP;
    (directory_index < DIRECTORIES_PER_HOST && controller < 2)
        .then_some((base + (directory_index * 2 + controller) * size, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_what_the_engines_allow() {
        let workspace: WorkspaceId = "ws-3k9d0a7qz".parse().unwrap();
        let directory: DirectoryId = "d-0123456789".parse().unwrap();
        assert_eq!(volume(&workspace), "home-3k9d0a7qz");
        assert_eq!(host_device(&workspace, 1), "w3k9d0a7qz1");
        assert_eq!(machine_account(&workspace), "WS-3K9D0A7QZ");
        assert_eq!(controller(&directory, 1), "dc2-0123456789");
        assert_eq!(controller_host_device(&directory, 1, 0), "d0123456789b0");
        assert!(
            controller_host_device(&directory, 0, 0).len() <= 15
                && controller(&directory, 0).len() <= 15
        );
        assert_eq!(
            customer_mac(Ipv4Addr::new(10, 0, 1, 20)),
            "0a:00:0a:00:01:14"
        );
        assert_eq!(
            management_mac(Ipv4Addr::new(172, 31, 0, 12)),
            "0e:00:ac:1f:00:0c"
        );
    }

    #[test]
    fn id_maps_never_overlap_and_stay_within_the_hosts_range() {
        let last = |map: Option<(u32, u32)>| map.map(|(base, size)| base + size);
        assert_eq!(
            last(desktop_id_map(DESKTOPS_PER_HOST - 1)),
            Some(CONTROLLER_ID_MAP.0)
        );
        assert_eq!(desktop_id_map(DESKTOPS_PER_HOST), None);
        assert_eq!(
            last(controller_id_map(DIRECTORIES_PER_HOST - 1, 1)),
            Some(1_000_000_000)
        );
        assert_eq!(controller_id_map(DIRECTORIES_PER_HOST, 0), None);
        assert_eq!(
            last(controller_id_map(0, 0)),
            controller_id_map(0, 1).map(|(base, _)| base)
        );
    }
}
