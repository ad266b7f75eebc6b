//! Places in a host's range of ids, of which each desktop has one for itself.

use std::collections::HashSet;

use crate::{StoreError, database, writing::Writing};

/// Places in the host's range of ids. Behind the highest one there is usually room, which an index tells; only where there
/// is none, the gaps are looked for.
pub(super) async fn free_places(
    transaction: &mut Writing,
    count: usize,
    desktops_max: u32,
) -> Result<Vec<u32>, StoreError> {
    transaction.take_places().await?;
    let highest = sqlx::query(
        "SELECT id_map FROM workspaces WHERE state <> 'TERMINATED' ORDER BY id_map DESC LIMIT 1",
    )
    .fetch_optional(&mut **transaction)
    .await?;
    let first = match highest {
        Some(row) => database::index(&row, "id_map")?.saturating_add(1),
        None => 0,
    };
    let wanted = u32::try_from(count).unwrap_or(u32::MAX);
    if first.saturating_add(wanted) <= desktops_max {
        return Ok((first..first.saturating_add(wanted)).collect());
    }
    let rows = sqlx::query("SELECT id_map FROM workspaces WHERE state <> 'TERMINATED'")
        .fetch_all(&mut **transaction)
        .await?;
    let used: HashSet<u32> = rows
        .iter()
        .map(|row| database::index(row, "id_map"))
        .collect::<Result<_, _>>()?;
    Ok((0..desktops_max)
        .filter(|place| !used.contains(place))
        .take(count)
        .collect())
}

/// The lowest number that is not used.
pub(crate) fn lowest_free(
    used: &HashSet<u32>,
    limit: u32,
    what: &'static str,
) -> Result<u32, StoreError> {
    (0..limit)
        .find(|index| !used.contains(index))
        .ok_or(StoreError::UsedUp { what, limit })
}
