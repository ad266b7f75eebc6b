//! The shared folder of group policies. Samba does not replicate it, so every other controller gets a copy of the keeper's.

use std::time::Duration;

use super::guest::{Guest, SECRETS, fresh_name};
use crate::EngineError;

/// How long packing, unpacking or setting the access lists may take.
const LIMIT: Duration = Duration::from_secs(60);
/// Packs the folder the same way every time, so that two packs can be compared.
const PACK: &str = "tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=0755 -C /var/lib/samba/sysvol -cf -";

/// Makes the guest's folder like the one of the keeper; says whether that is done. A keeper that does not answer leaves it as it is for now, a folder over 16 MiB for good.
pub(super) async fn copy(keeper: &Guest, guest: &Guest) -> Result<bool, EngineError> {
    let Ok(theirs) = fingerprint(keeper).await else {
        tracing::warn!(
            controller = keeper.instance,
            "the controller that keeps the group policies does not answer: they were not copied"
        );
        return Ok(false);
    };
    if fingerprint(guest).await? == theirs {
        return Ok(true);
    }
    let pack = format!("{SECRETS}/{}.tar", fresh_name()?);
    keeper
        .must(
            "the packing of group policies",
            &["/bin/sh", "-c", &format!("{PACK} . > {pack}")],
            LIMIT,
        )
        .await?;
    let content = keeper.read(&pack).await;
    keeper
        .must("the removal of a pack", &["rm", "-f", &pack], LIMIT)
        .await?;
    let Some(content) = content? else {
        return Ok(true);
    };
    guest.write(&pack, &content, 0o600).await?;
    let unpack = format!(
        "find /var/lib/samba/sysvol -mindepth 1 -delete && tar -C /var/lib/samba/sysvol -xf {pack} && rm -f {pack} && samba-tool ntacl sysvolreset"
    );
    guest
        .must(
            "the unpacking of group policies",
            &["/bin/sh", "-c", &unpack],
            LIMIT,
        )
        .await?;
    Ok(true)
}

async fn fingerprint(guest: &Guest) -> Result<String, EngineError> {
    guest
        .must(
            "the comparison of group policies",
            &["/bin/sh", "-c", &format!("{PACK} . | sha256sum")],
            LIMIT,
        )
        .await
}
