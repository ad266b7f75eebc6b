//! Every number of the guide in one place (LIM-04): what it bounds, and whether an operator may change it.

use crate::{organization, password};

/// How many days an invitation's link works (REG-07).
pub const INVITATION_DAYS: u32 = 7;
/// How many WorkSpaces a person may have in a directory (LIF-01).
pub const WORKSPACES_PER_PERSON: u32 = 1;
/// How many monitors a client shows.
pub const MONITORS_MAX: u32 = 2;
/// How many subnets, in different zones, a directory lies in (DIR-07).
pub const SUBNETS_PER_DIRECTORY: usize = 2;
/// How many name servers a connected directory names.
pub const DNS_ADDRESSES: usize = 2;
/// The smallest MTU of a path, in bytes; UDP payloads stay within it (NET-22).
pub const PATH_MTU_BYTES_MIN: u32 = 1200;
/// Round trips below this many milliseconds are good (NET-20).
pub const ROUND_TRIP_GOOD_MS: u32 = 100;
/// Round trips above this many milliseconds are poor (NET-20).
pub const ROUND_TRIP_POOR_MS: u32 = 250;
/// The slowest usable line, in megabits a second (NET-24).
pub const BANDWIDTH_MBPS_MIN: u32 = 1;
/// How many WorkSpaces a new account may have per region (LIM-01).
pub const WORKSPACES_PER_NEW_ACCOUNT: u32 = 2;
/// How many VPCs a new account may have.
pub const VPCS_PER_NEW_ACCOUNT: u32 = 5;
/// How many gigabytes of synchronised files a person may have (LIM-03).
pub const SYNC_GIGABYTES_PER_PERSON: u32 = 10;
/// How many WorkSpaces one request may name.
pub const WORKSPACES_PER_REQUEST: usize = 25;
/// How many people one request of quick setup may name.
pub const PEOPLE_PER_REQUEST: usize = 100;
/// How many safety snapshots of a user volume are kept.
pub const SAFETY_SNAPSHOTS: usize = 3;
/// How many rules an IP group may have.
pub const IP_RULES_PER_GROUP: usize = 10;
/// How many IP groups a directory may be restricted to.
pub const IP_GROUPS_PER_DIRECTORY: usize = 25;
/// How many IP groups an account may have.
pub const IP_GROUPS_PER_ACCOUNT: usize = 100;
/// How many tags a thing may have.
pub const TAGS_PER_RESOURCE: usize = 50;
/// The largest volume in GiB.
pub const VOLUME_GIB_MAX: u32 = 2000;
/// How many desktops one host's range of ids has room for.
pub const DESKTOPS_PER_HOST: u32 = 1225;
/// How many directories of a kind a new account may have.
pub const DIRECTORIES_PER_ACCOUNT: u32 = 10;
/// How many directories one host's range of ids has room for.
pub const DIRECTORIES_PER_HOST: u32 = 50;

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is bounded.
    pub name: &'static str,
    /// The number.
    pub value: u64,
    /// What the number counts.
    pub unit: &'static str,
    /// What it is counted over.
    pub scope: &'static str,
    /// Whether an operator may change it.
    pub adjustable: bool,
}

const fn limit(
    name: &'static str,
    value: u64,
    unit: &'static str,
    scope: &'static str,
    adjustable: bool,
) -> Limit {
    Limit {
        name,
        value,
        unit,
        scope,
        adjustable,
    }
}

/// The table, for the documentation and the console.
pub const TABLE: &[Limit] = &[
    limit(
        "validity of an invitation",
        INVITATION_DAYS as u64,
        "days",
        "invitation",
        true,
    ),
    limit(
        "shortest password",
        password::CHARACTERS_MIN as u64,
        "characters",
        "password",
        false,
    ),
    limit(
        "longest password",
        password::CHARACTERS_MAX as u64,
        "characters",
        "password",
        false,
    ),
    limit(
        "kinds of characters in a password",
        password::CLASSES_MIN as u64,
        "of 4",
        "password",
        false,
    ),
    limit(
        "shortest organisation name",
        organization::CHARACTERS_MIN as u64,
        "characters",
        "directory",
        false,
    ),
    limit(
        "longest organisation name",
        organization::CHARACTERS_MAX as u64,
        "characters",
        "directory",
        false,
    ),
    limit("monitors", MONITORS_MAX as u64, "monitors", "client", false),
    limit(
        "WorkSpaces of a person",
        WORKSPACES_PER_PERSON as u64,
        "WorkSpaces",
        "person and directory",
        false,
    ),
    limit(
        "subnets of a directory",
        SUBNETS_PER_DIRECTORY as u64,
        "subnets",
        "directory",
        false,
    ),
    limit(
        "name servers of a connected directory",
        DNS_ADDRESSES as u64,
        "addresses",
        "directory",
        false,
    ),
    limit(
        "smallest path MTU",
        PATH_MTU_BYTES_MIN as u64,
        "bytes",
        "connection",
        false,
    ),
    limit(
        "good round trip, below",
        ROUND_TRIP_GOOD_MS as u64,
        "ms",
        "connection",
        false,
    ),
    limit(
        "poor round trip, above",
        ROUND_TRIP_POOR_MS as u64,
        "ms",
        "connection",
        false,
    ),
    limit(
        "slowest line",
        BANDWIDTH_MBPS_MIN as u64,
        "Mbit/s",
        "connection",
        false,
    ),
    limit(
        "WorkSpaces of a new account",
        WORKSPACES_PER_NEW_ACCOUNT as u64,
        "WorkSpaces",
        "account and region",
        true,
    ),
    limit(
        "directories of a new account",
        DIRECTORIES_PER_ACCOUNT as u64,
        "directories",
        "account",
        true,
    ),
    limit(
        "VPCs of a new account",
        VPCS_PER_NEW_ACCOUNT as u64,
        "VPCs",
        "account and region",
        true,
    ),
    limit(
        "synchronised files",
        SYNC_GIGABYTES_PER_PERSON as u64,
        "GB",
        "person",
        true,
    ),
    limit(
        "WorkSpaces in one request",
        WORKSPACES_PER_REQUEST as u64,
        "WorkSpaces",
        "request",
        false,
    ),
    limit(
        "people in one request",
        PEOPLE_PER_REQUEST as u64,
        "people",
        "request",
        false,
    ),
    limit(
        "safety snapshots",
        SAFETY_SNAPSHOTS as u64,
        "snapshots",
        "user volume",
        true,
    ),
    limit(
        "rules of an IP group",
        IP_RULES_PER_GROUP as u64,
        "rules",
        "IP group",
        false,
    ),
    limit(
        "IP groups of a directory",
        IP_GROUPS_PER_DIRECTORY as u64,
        "IP groups",
        "directory",
        false,
    ),
    limit(
        "IP groups of an account",
        IP_GROUPS_PER_ACCOUNT as u64,
        "IP groups",
        "account",
        false,
    ),
    limit(
        "tags",
        TAGS_PER_RESOURCE as u64,
        "tags",
        "WorkSpace, directory or IP group",
        false,
    ),
    limit(
        "largest volume",
        VOLUME_GIB_MAX as u64,
        "GiB",
        "volume",
        false,
    ),
    limit(
        "desktops",
        DESKTOPS_PER_HOST as u64,
        "desktops",
        "host",
        false,
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lim_04_every_number_of_the_guide_is_in_the_table() {
        for (name, value) in [
            ("validity of an invitation", 7),
            ("shortest password", 8),
            ("longest password", 64),
            ("shortest organisation name", 4),
            ("monitors", 2),
            ("WorkSpaces of a person", 1),
            ("smallest path MTU", 1200),
            ("good round trip, below", 100),
            ("poor round trip, above", 250),
            ("slowest line", 1),
        ] {
            assert_eq!(
                TABLE
                    .iter()
                    .find(|limit| limit.name == name)
                    .map(|limit| limit.value),
                Some(value),
                "{name}"
            );
        }
    }
}
