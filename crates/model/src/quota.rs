//! What an account may have of something: the quotas by the codes that other tools know them by (LIM-01, LIM-02).

use crate::limits::{DIRECTORIES_PER_ACCOUNT, VPCS_PER_NEW_ACCOUNT, WORKSPACES_PER_NEW_ACCOUNT};

/// A kind of thing that an account may have a number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quota {
    /// The code of its service.
    pub service: &'static str,
    /// The name of its service.
    pub service_name: &'static str,
    /// Its code.
    pub code: &'static str,
    /// Its name, which is what it counts.
    pub name: &'static str,
    /// What a new account gets.
    pub default: u32,
}

/// WorkSpaces in the region.
pub const WORKSPACES: Quota = Quota {
    service: "workspaces",
    service_name: "Desktops",
    code: "L-34278094",
    name: "WorkSpaces",
    default: WORKSPACES_PER_NEW_ACCOUNT,
};

/// Directories.
pub const DIRECTORIES: Quota = Quota {
    service: "ds",
    service_name: "Directories",
    code: "L-DIRECTORIES",
    name: "directories",
    default: DIRECTORIES_PER_ACCOUNT,
};

/// VPCs in the region.
pub const VPCS: Quota = Quota {
    service: "vpc",
    service_name: "Networks",
    code: "L-F678F1CE",
    name: "VPCs",
    default: VPCS_PER_NEW_ACCOUNT,
};

/// All of them, by service.
pub const QUOTAS: [Quota; 3] = [DIRECTORIES, VPCS, WORKSPACES];

/// The largest number that can be asked for.
pub const VALUE_MAX: u32 = 1_000_000;

/// The quota of this service and code.
#[must_use]
pub fn quota(service: &str, code: &str) -> Option<&'static Quota> {
    QUOTAS
        .iter()
        .find(|quota| quota.service == service && quota.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lim_01_a_new_account_may_have_two_workspaces() {
        assert_eq!(WORKSPACES.default, 2);
        assert_eq!(quota("workspaces", "L-34278094"), Some(&WORKSPACES));
        assert_eq!(quota("workspaces", "L-F678F1CE"), None);
    }
}
