//! Why an operation is refused: a code that tools of the real service act on, and words for people.

use std::fmt;

/// A refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The code on the wire, such as `InvalidVpcID.NotFound`.
    pub code: &'static str,
    /// What is wrong, with the value and what to do.
    pub message: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}
impl std::error::Error for Refused {}

/// The code for an unknown id, and what the id names.
const NOT_FOUND: [(&str, &str, &str); 16] = [
    ("vpc-", "InvalidVpcID.NotFound", "VPC"),
    ("subnet-", "InvalidSubnetID.NotFound", "subnet"),
    ("sg-", "InvalidGroup.NotFound", "security group"),
    (
        "sgr-",
        "InvalidSecurityGroupRuleId.NotFound",
        "security group rule",
    ),
    (
        "igw-",
        "InvalidInternetGatewayID.NotFound",
        "Internet gateway",
    ),
    ("rtb-", "InvalidRouteTableID.NotFound", "route table"),
    ("acl-", "InvalidNetworkAclID.NotFound", "network ACL"),
    (
        "dopt-",
        "InvalidDhcpOptionID.NotFound",
        "set of DHCP options",
    ),
    ("eni-attach-", "InvalidAttachmentID.NotFound", "attachment"),
    (
        "eni-",
        "InvalidNetworkInterfaceID.NotFound",
        "network interface",
    ),
    ("eipalloc-", "InvalidAllocationID.NotFound", "allocation"),
    ("nat-", "NatGatewayNotFound", "NAT gateway"),
    ("i-", "InvalidInstanceID.NotFound", "instance"),
    ("ami-", "InvalidAMIID.NotFound", "image"),
    ("rtbassoc-", "InvalidAssociationID.NotFound", "association"),
    ("aclassoc-", "InvalidAssociationID.NotFound", "association"),
];

impl Refused {
    /// A refusal with this code.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }

    /// Nothing of this account has that id; `prefix` says what the id should name.
    #[must_use]
    pub fn not_found(prefix: &str, id: &str) -> Self {
        let known = NOT_FOUND.iter().find(|(known, ..)| *known == prefix);
        let (_, code, what) = known.copied().unwrap_or(("", "InvalidID", "thing"));
        Self::new(code, format!("the {what} \"{id}\" does not exist"))
    }

    /// Nothing of this account has that id, whatever it should name.
    #[must_use]
    pub fn no_such_id(id: &str) -> Self {
        let known = NOT_FOUND.iter().find(|(prefix, ..)| id.starts_with(prefix));
        known.map_or_else(
            || {
                Self::new(
                    "InvalidID",
                    format!("\"{id}\" is not the id of anything that can be tagged"),
                )
            },
            |(prefix, ..)| Self::not_found(prefix, id),
        )
    }

    /// Something else needs it; `users` says what.
    #[must_use]
    pub fn in_use(what: &str, id: &str, users: &[String]) -> Self {
        Self::new(
            "DependencyViolation",
            format!(
                "the {what} \"{id}\" is in use and cannot be deleted; remove these first: {}",
                users.join(", ")
            ),
        )
    }

    /// A parameter's value is not possible.
    #[must_use]
    pub fn parameter(name: &str, value: &str, why: &str) -> Self {
        Self::new(
            "InvalidParameterValue",
            format!("\"{value}\" is not possible for {name}: {why}"),
        )
    }

    /// A parameter is absent.
    #[must_use]
    pub fn missing(what: &str) -> Self {
        Self::new(
            "MissingParameter",
            format!("the request must contain {what}"),
        )
    }

    /// Parameters exclude each other.
    #[must_use]
    pub fn combination(message: impl Into<String>) -> Self {
        Self::new("InvalidParameterCombination", message)
    }

    /// Not possible here.
    #[must_use]
    pub fn unsupported(message: impl Into<String>) -> Self {
        Self::new("UnsupportedOperation", message)
    }

    /// The caller may not do this to something that belongs to a service.
    #[must_use]
    pub fn managed(id: &str, owner: &str) -> Self {
        Self::new(
            "OperationNotPermitted",
            format!("\"{id}\" belongs to {owner} and goes with it; it cannot be changed by itself"),
        )
    }
}
