//! The images and types of instances. Both are fixed: instances of people's own images are for a later time.

use crate::Refused;

/// An image that instances are made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Image {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub description: &'static str,
    /// Since when it exists, as clients are shown it.
    pub created: &'static str,
    /// The device of its root volume.
    pub root_device: &'static str,
}

/// A type of instances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstanceType {
    /// Its name.
    pub name: &'static str,
    /// Its processors.
    pub vcpu: i64,
    /// Its memory in MiB.
    pub memory_mib: i64,
}

/// Every image.
pub const IMAGES: [Image; 2] = [
    Image {
        id: "ami-0ca77e1debb1a0012",
        name: "carrel-debian-12-x86_64",
        description: "Debian 12",
        created: "2026-11-23T00:00:00.000Z",
        root_device: "/dev/xvda",
    },
    Image {
        id: "ami-0ca77e1000000a7a7",
        name: "carrel-vpc-nat-x86_64",
        description: "Debian 12 that translates addresses for a VPC (NAT instance)",
        created: "2026-11-23T00:00:00.000Z",
        root_device: "/dev/xvda",
    },
];

const fn of_type(name: &'static str, vcpu: i64, memory_mib: i64) -> InstanceType {
    InstanceType {
        name,
        vcpu,
        memory_mib,
    }
}

/// Every type.
pub const INSTANCE_TYPES: [InstanceType; 13] = [
    of_type("m5.large", 2, 8192),
    of_type("m5.xlarge", 4, 16384),
    of_type("t2.micro", 1, 1024),
    of_type("t2.small", 1, 2048),
    of_type("t2.medium", 2, 4096),
    of_type("t2.large", 2, 8192),
    of_type("t3.nano", 2, 512),
    of_type("t3.micro", 2, 1024),
    of_type("t3.small", 2, 2048),
    of_type("t3.medium", 2, 4096),
    of_type("t3.large", 2, 8192),
    of_type("t3.xlarge", 4, 16384),
    of_type("m1.small", 1, 1740),
];

/// The image with this id.
///
/// # Errors
/// When there is none.
pub fn image(id: &str) -> Result<&'static Image, Refused> {
    IMAGES
        .iter()
        .find(|image| image.id == id)
        .ok_or_else(|| Refused::not_found("ami-", id))
}

/// The type of this name.
///
/// # Errors
/// When there is none.
pub fn instance_type(name: &str) -> Result<&'static InstanceType, Refused> {
    INSTANCE_TYPES
        .iter()
        .find(|known| known.name == name)
        .ok_or_else(|| {
            let known: Vec<&str> = INSTANCE_TYPES.iter().map(|known| known.name).collect();
            Refused::parameter(
                "InstanceType",
                name,
                &format!("the types are {}", known.join(", ")),
            )
        })
}
