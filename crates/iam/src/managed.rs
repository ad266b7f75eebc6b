//! The policies that Carrel ships, and those of the role that the service itself acts as.
//!
//! They are documents like any other; what they grant is read in `policies/`, and nowhere else in the code.

use crate::document::{Document, PolicyKind};
use crate::evaluate::Policy;
use crate::fault::PolicyFault;

/// A policy that every account finds ready to attach and nobody can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ManagedPolicy {
    /// Its name, such as `CarrelFullAccess`.
    pub name: &'static str,
    /// Whom it is for.
    pub description: &'static str,
    /// Its document.
    pub text: &'static str,
}

/// All that are shipped.
pub const ALL: [ManagedPolicy; 4] = [
    ManagedPolicy {
        name: "CarrelFullAccess",
        description: "For administrators: desktops, directories and the people in them, their networks, quotas, and the role that the service acts as.",
        text: include_str!("../policies/CarrelFullAccess.json"),
    },
    ManagedPolicy {
        name: "CarrelReadOnlyAccess",
        description: "For auditors: sees everything but the mails to people, and changes nothing.",
        text: include_str!("../policies/CarrelReadOnlyAccess.json"),
    },
    ManagedPolicy {
        name: "CarrelHelpDesk",
        description: "For those who help people: reboots, rebuilds, starts and stops desktops, invites, and resets passwords, but those of a directory's administrators.",
        text: include_str!("../policies/CarrelHelpDesk.json"),
    },
    ManagedPolicy {
        name: "CarrelNetworkAccess",
        description: "For network administrators: instances, Elastic IP addresses, gateways and private connections, beside what the example policy of the guide grants.",
        text: include_str!("../policies/CarrelNetworkAccess.json"),
    },
];

/// The role that the service acts as; it is made with the first directory of an account.
pub const SERVICE_ROLE_NAME: &str = "workspaces_DefaultRole";
/// The service that assumes it.
pub const SERVICE_PRINCIPAL: &str = "workspaces.amazonaws.com";
/// Its trust policy.
pub const SERVICE_ROLE_TRUST: &str = include_str!("../policies/workspaces_DefaultRole.trust.json");
/// Its inline policy: it makes and removes network interfaces and lists directories.
pub const SERVICE_ROLE_PERMISSIONS: &str =
    include_str!("../policies/workspaces_DefaultRole.permissions.json");

impl ManagedPolicy {
    /// Its ARN, the same in every account.
    #[must_use]
    pub fn arn(&self) -> String {
        format!("arn:aws:iam::aws:policy/{}", self.name)
    }

    /// Ready to evaluate, under its ARN.
    ///
    /// # Errors
    /// Never for those of [`ALL`]; a test reads them.
    pub fn prepare(&self) -> Result<Policy, PolicyFault> {
        let document = Document::parse(self.text, PolicyKind::Managed)?;
        Ok(Policy::new(self.arn(), document))
    }
}
