//! The four bundles of the guide, with its own figures (QS-08 to QS-12).

use crate::id::BundleId;

const GIB: u64 = 1 << 30;
/// The size of every root volume, in bytes (30 GB; the guide names only the user volume).
pub const ROOT_VOLUME_BYTES: u64 = 30_000_000_000;

/// What an instance may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Processors it sees.
    pub vcpu: u32,
    /// Memory in bytes.
    pub memory_bytes: u64,
    /// Quota of its root volume in bytes.
    pub root_bytes: u64,
}

/// What a WorkSpace has now that differs from its bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// The compute type; empty is the bundle's.
    pub compute_type: String,
    /// The root volume in GiB; 0 is the bundle's.
    pub root_gib: u32,
    /// The user volume in GiB; 0 is the bundle's.
    pub user_gib: u32,
}

/// What a WorkSpace is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundle {
    id: &'static str,
    /// The name people choose it by.
    pub name: &'static str,
    /// Number of virtual processors.
    pub vcpu: u32,
    /// Memory limit in bytes.
    pub memory_bytes: u64,
    /// Size of the user volume at `/home`, in bytes.
    pub user_volume_bytes: u64,
    /// Which image of `images/` it starts from.
    pub image: &'static str,
    /// The compute type's name on the wire.
    pub compute_type: &'static str,
    /// What is installed, in words.
    pub applications: &'static str,
}

const BASIC: &str = "Firefox, 7-Zip, PDF reader";
const PLUS: &str = "Firefox, 7-Zip, PDF reader, LibreOffice, Thunderbird, ClamAV";

/// Every bundle, in the order they are offered.
pub const BUNDLES: [Bundle; 4] = [
    Bundle {
        id: "wsb-standard1",
        name: "Standard",
        vcpu: 1,
        memory_bytes: 15 * GIB / 4,
        user_volume_bytes: 50_000_000_000,
        image: "desktop",
        compute_type: "STANDARD",
        applications: BASIC,
    },
    Bundle {
        id: "wsb-standardp",
        name: "Standard Plus",
        vcpu: 1,
        memory_bytes: 15 * GIB / 4,
        user_volume_bytes: 50_000_000_000,
        image: "desktop-plus",
        compute_type: "STANDARD",
        applications: PLUS,
    },
    Bundle {
        id: "wsb-perform01",
        name: "Performance",
        vcpu: 2,
        memory_bytes: 15 * GIB / 2,
        user_volume_bytes: 100_000_000_000,
        image: "desktop",
        compute_type: "PERFORMANCE",
        applications: BASIC,
    },
    Bundle {
        id: "wsb-performpl",
        name: "Performance Plus",
        vcpu: 2,
        memory_bytes: 15 * GIB / 2,
        user_volume_bytes: 100_000_000_000,
        image: "desktop-plus",
        compute_type: "PERFORMANCE",
        applications: PLUS,
    },
];

impl Bundle {
    /// The bundle's id.
    #[must_use]
    pub fn id(&self) -> BundleId {
        self.id.parse().expect("the table holds valid ids")
    }

    /// The bundles' compute type of this name: processors and memory.
    #[must_use]
    pub fn compute(compute_type: &str) -> Option<(u32, u64)> {
        BUNDLES
            .iter()
            .find(|bundle| bundle.compute_type == compute_type)
            .map(|bundle| (bundle.vcpu, bundle.memory_bytes))
    }

    /// What an instance of this bundle may use, with these changes.
    #[must_use]
    pub fn limits(&self, changes: &Changes) -> Limits {
        let usual = (self.vcpu, self.memory_bytes);
        let (vcpu, memory_bytes) = Self::compute(&changes.compute_type).unwrap_or(usual);
        Limits {
            vcpu,
            memory_bytes,
            root_bytes: grown(ROOT_VOLUME_BYTES, changes.root_gib),
        }
    }

    /// The size of the user volume, with these changes.
    #[must_use]
    pub fn user_bytes(&self, changes: &Changes) -> u64 {
        grown(self.user_volume_bytes, changes.user_gib)
    }

    /// Finds a bundle by its id, by its name, or by its name in the short form `standard-plus`; case does not matter.
    #[must_use]
    pub fn find(text: &str) -> Option<&'static Self> {
        let wanted = text.trim().to_lowercase().replace([' ', '_'], "-");
        BUNDLES.iter().find(|bundle| {
            bundle.id == wanted || bundle.name.to_lowercase().replace(' ', "-") == wanted
        })
    }
}

/// A volume that was grown is never smaller than it was.
fn grown(usual: u64, gib: u32) -> u64 {
    usual.max(u64::from(gib) * GIB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn qs_09_to_12_figures_are_the_guides() {
        let figures: Vec<_> = BUNDLES
            .iter()
            .map(|b| {
                (
                    b.name,
                    b.vcpu,
                    b.memory_bytes * 100 / GIB,
                    b.user_volume_bytes / 1_000_000_000,
                )
            })
            .collect();
        assert_eq!(
            figures,
            [
                ("Standard", 1, 375, 50),
                ("Standard Plus", 1, 375, 50),
                ("Performance", 2, 750, 100),
                ("Performance Plus", 2, 750, 100)
            ]
        );
    }

    #[test]
    fn changes_take_the_place_of_the_bundles_figures_and_no_volume_shrinks() {
        let standard = &BUNDLES[0];
        let changes = Changes {
            compute_type: "PERFORMANCE".to_owned(),
            root_gib: 60,
            user_gib: 1,
        };
        let limits = standard.limits(&changes);
        assert_eq!((limits.vcpu, limits.memory_bytes), (2, 15 * GIB / 2));
        assert_eq!(limits.root_bytes, 60 * GIB);
        assert_eq!(standard.user_bytes(&changes), standard.user_volume_bytes);
        assert_eq!(standard.limits(&Changes::default()).vcpu, 1);
    }

    #[test]
    fn a_bundle_is_found_by_id_and_by_either_name() {
        for bundle in &BUNDLES {
            assert_eq!(Bundle::find(bundle.id().as_str()), Some(bundle));
            assert_eq!(Bundle::find(bundle.name), Some(bundle));
        }
        assert_eq!(
            Bundle::find("standard-plus").map(|b| b.name),
            Some("Standard Plus")
        );
        assert_eq!(Bundle::find("huge"), None);
    }
}
