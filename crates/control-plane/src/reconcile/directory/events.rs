//! When a directory changed from one stage to another, for whoever asks since when something is wrong.

use model::{id::DirectoryId, state::DirectoryStage};
use store::{Directory, Event, Store, StoreError};

use crate::cloud;

/// The kind of these events.
const KIND: &str = "state";
/// Events of a directory that are looked through for its last change.
const LOOKED_THROUGH: u32 = 20;

/// Notes that a directory is in another stage than the row says.
pub(super) async fn note(
    store: &Store,
    row: &Directory,
    stage: DirectoryStage,
    text: &str,
) -> Result<(), StoreError> {
    let at = cloud::now_ms();
    let random: [u8; 4] = cloud::random();
    let event = Event {
        id: format!("{at:013x}-{:08x}", u32::from_le_bytes(random)),
        at,
        subject: row.id.to_string(),
        kind: KIND.to_owned(),
        message: [stage.wire(), text]
            .join(": ")
            .trim_end_matches(": ")
            .to_owned(),
    };
    store.add_event(&event).await
}

/// Since when a directory has been in its stage; `None` when that was too long ago to be remembered.
///
/// # Errors
/// When the store fails.
pub(crate) async fn since(store: &Store, id: &DirectoryId) -> Result<Option<i64>, StoreError> {
    let events = store.events(id.as_str(), LOOKED_THROUGH).await?;
    let changed = events.into_iter().find(|event| event.kind == KIND);
    Ok(changed.map(|event| event.at))
}
