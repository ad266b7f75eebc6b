//! The four bundles of the guide, with its own figures (QS-08 to QS-12).

use crate::id::BundleId;

const GIB: u64 = 1 << 30;
/// The size of every root volume, in bytes (30 GB; the guide names only the user volume).
pub const ROOT_VOLUME_BYTES: u64 = 30_000_000_000;

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

    /// Finds a bundle by its id, by its name, or by its name in the short form `standard-plus`; case does not matter.
    #[must_use]
    pub fn find(text: &str) -> Option<&'static Self> {
        let wanted = text.trim().to_lowercase().replace([' ', '_'], "-");
        BUNDLES.iter().find(|bundle| {
            bundle.id == wanted || bundle.name.to_lowercase().replace(' ', "-") == wanted
        })
    }
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
