//! What was sent of the picture, told to whoever asks by SIGUSR1: apart from what carries it, so that a benchmark can
//! tell an idle desktop from its acknowledgements.

use std::path::Path;

use anyhow::{Context, Result};
use tokio::signal::unix::{SignalKind, signal};

use crate::link::Links;

/// From now on SIGUSR1 has what `links` were given so far written beside the token, as JSON.
pub(super) fn tell_when_asked(token_file: &Path, links: Links) -> Result<()> {
    let mut asked = signal(SignalKind::user_defined1()).context("cannot listen to SIGUSR1")?;
    let file = super::beside(token_file, ".statistics");
    tokio::spawn(async move {
        while asked.recv().await.is_some() {
            if let Err(error) = tell(&file, &links) {
                tracing::warn!(file = %file.display(), "cannot tell statistics: {error:#}");
            }
        }
    });
    Ok(())
}

/// Whoever waits for the file finds all of it or nothing.
fn tell(file: &Path, links: &Links) -> Result<()> {
    let unfinished = super::beside(file, ".new");
    std::fs::write(&unfinished, serde_json::to_vec(&links.given())?)?;
    Ok(std::fs::rename(&unfinished, file)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("token.statistics");
        tell(&file, &Links::default()).unwrap();
        let text = std::fs::read_to_string(&file).unwrap();
        assert_eq!(text, r#"{"frames":0,"bytes":0}"#);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
