//! What may be asked for beside a bundle: a running mode, larger volumes, another compute type.

use model::{
    bundle::{BUNDLES, Bundle, Changes, ROOT_VOLUME_BYTES},
    id::BundleId,
    limits::VOLUME_GIB_MAX,
};

use super::describe_workspaces::BYTES_PER_GB;

/// What a request says of it; everything may be left out.
pub(super) struct Wishes<'a> {
    pub(super) running_mode: Option<&'a str>,
    pub(super) auto_stop_minutes: Option<i64>,
    pub(super) root_gib: Option<i64>,
    pub(super) user_gib: Option<i64>,
}

impl Wishes<'_> {
    /// The sizes that are asked for, given the present ones.
    ///
    /// # Errors
    /// The reason for people when a volume would shrink or be too large.
    pub(super) fn sizes(&self, bundle: &BundleId, now: &Changes) -> Result<Changes, String> {
        let user_bytes = Bundle::find(bundle.as_str()).map_or(0, |bundle| bundle.user_volume_bytes);
        let mut changes = now.clone();
        if let Some(wish) = self.root_gib {
            changes.root_gib = larger("RootVolumeSizeGib", ROOT_VOLUME_BYTES, now.root_gib, wish)?;
        }
        if let Some(wish) = self.user_gib {
            changes.user_gib = larger("UserVolumeSizeGib", user_bytes, now.user_gib, wish)?;
        }
        Ok(changes)
    }
}

/// The size that is asked for in GiB; 0 while that is what the bundle has.
fn larger(member: &str, usual_bytes: u64, now_gib: u32, wish: i64) -> Result<u32, String> {
    let usual = u32::try_from(usual_bytes / BYTES_PER_GB).unwrap_or(u32::MAX);
    let now = if now_gib == 0 { usual } else { now_gib };
    let wished = u32::try_from(wish)
        .ok()
        .filter(|wished| *wished <= VOLUME_GIB_MAX)
        .ok_or_else(|| {
            format!("{member} {wish} is not possible; a volume has up to {VOLUME_GIB_MAX} GiB")
        })?;
    if wished < now {
        return Err(format!(
            "{member} {wished} is less than the {now} that the volume has; volumes grow and never shrink"
        ));
    }
    Ok(if wished == now { now_gib } else { wished })
}

/// The compute type that is asked for; empty where it is the bundle's own.
///
/// # Errors
/// The reason for people when it is not offered.
pub(super) fn compute_type(bundle: &BundleId, wish: &str) -> Result<String, String> {
    let own = Bundle::find(bundle.as_str()).map(|bundle| bundle.compute_type);
    if own == Some(wish) {
        return Ok(String::new());
    }
    if Bundle::compute(wish).is_some() {
        return Ok(wish.to_owned());
    }
    let mut offered: Vec<&str> = BUNDLES.iter().map(|bundle| bundle.compute_type).collect();
    offered.dedup();
    Err(format!(
        "the compute type \"{wish}\" is not offered here; choose one of {}",
        offered.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(root: Option<i64>, user: Option<i64>) -> Wishes<'static> {
        Wishes {
            running_mode: None,
            auto_stop_minutes: None,
            root_gib: root,
            user_gib: user,
        }
    }

    #[test]
    fn volumes_grow_and_never_shrink() {
        let bundle = BUNDLES[0].id();
        let usual = Changes::default();
        let sizes = |root, user| wishes(root, user).sizes(&bundle, &usual);
        assert_eq!(sizes(Some(30), Some(50)), Ok(usual.clone()));
        let grown = sizes(Some(31), Some(2000)).unwrap();
        assert_eq!((grown.root_gib, grown.user_gib), (31, 2000));
        for (root, user) in [(29, 50), (30, 49), (30, 2001), (-1, 50), (30, i64::MAX)] {
            assert!(sizes(Some(root), Some(user)).is_err(), "{root} {user}");
        }
        assert!(wishes(Some(30), None).sizes(&bundle, &grown).is_err());
    }

    #[test]
    fn a_compute_type_is_one_that_bundles_have() {
        let bundle = BUNDLES[0].id();
        assert_eq!(compute_type(&bundle, "STANDARD"), Ok(String::new()));
        assert_eq!(
            compute_type(&bundle, "PERFORMANCE"),
            Ok("PERFORMANCE".to_owned())
        );
        let refused = compute_type(&bundle, "GRAPHICS").unwrap_err();
        assert!(refused.contains("STANDARD, PERFORMANCE"), "{refused}");
    }
}
