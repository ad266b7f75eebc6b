//! Images: a squashfs root file system and a few lines of metadata, found by alias.

use std::{collections::BTreeMap, os::unix::fs::MetadataExt, path::Path, time::Duration};

use bytes::Bytes;
use futures::StreamExt;
use http_body_util::{BodyExt, StreamBody};
use hyper::{Method, Request, body::Frame, header};
use serde::Deserialize;
use serde_json::json;
use tokio_util::io::ReaderStream;

use super::{Lxd, answer::Failure, wire::escape};
use crate::{EngineError, compute::Image};

/// A gigabyte is copied and hashed.
const IMPORT_LIMIT: Duration = Duration::from_secs(600);
const LIMIT: Duration = Duration::from_secs(60);
/// Separates the parts of an upload; long enough that no root file system contains it.
const BOUNDARY: &str = "carrel-9f1c2a7e5d3b48606e8a4c1f-part";
const RECIPE: &str = "recipe";
const ALIAS: &str = "alias";

#[derive(Deserialize)]
struct Alias {
    target: String,
}

#[derive(Deserialize)]
struct Wired {
    fingerprint: String,
    #[serde(default)]
    properties: BTreeMap<String, String>,
    #[serde(default)]
    aliases: Vec<serde_json::Value>,
}

impl Lxd {
    pub(super) async fn find_image(&self, alias: &str) -> Result<Option<Image>, EngineError> {
        let about = |failure: Failure| failure.about("read", "image", alias);
        let found: Option<Alias> = self
            .wire
            .find(&format!("/1.0/images/aliases/{}", escape(alias)))
            .await
            .map_err(about)?;
        let Some(found) = found else { return Ok(None) };
        let wired: Option<Wired> = self
            .wire
            .find(&format!("/1.0/images/{}", found.target))
            .await
            .map_err(about)?;
        let into_image = |mut wired: Wired| Image {
            recipe: wired.properties.remove(RECIPE).unwrap_or_default(),
            fingerprint: wired.fingerprint,
        };
        Ok(wired.map(into_image))
    }

    pub(super) async fn bring_image(
        &self,
        alias: &str,
        recipe: &str,
        rootfs: &Path,
    ) -> Result<Image, EngineError> {
        let _alone = self.importing.lock().await;
        let former = self.find_image(alias).await?;
        if let Some(image) = former.as_ref().filter(|image| image.recipe == recipe) {
            return Ok(image.clone());
        }
        self.need_room(alias).await?;
        let about = |failure: Failure| failure.about("import", "image", alias);
        let fingerprint = match self.find_by_recipe(alias, recipe).await? {
            Some(fingerprint) => fingerprint,
            None => self.import(alias, recipe, rootfs).await.map_err(about)?,
        };
        self.unpack(&fingerprint).await.map_err(about)?;
        self.point(alias, &fingerprint, former.is_some())
            .await
            .map_err(about)?;
        if let Some(former) = former {
            self.drop_unnamed(&former.fingerprint)
                .await
                .map_err(about)?;
        }
        Ok(Image {
            fingerprint,
            recipe: recipe.to_owned(),
        })
    }

    /// An image of this recipe that was imported but not named before an interruption.
    async fn find_by_recipe(
        &self,
        alias: &str,
        recipe: &str,
    ) -> Result<Option<String>, EngineError> {
        let all: Vec<Wired> = self
            .wire
            .get("/1.0/images?recursion=1")
            .await
            .map_err(|failure| failure.about("list", "image", alias))?;
        let has = |image: &Wired, key: &str, value: &str| {
            image.properties.get(key).is_some_and(|own| own == value)
        };
        let of_recipe = |image: &Wired| has(image, RECIPE, recipe) && has(image, ALIAS, alias);
        Ok(all
            .into_iter()
            .find(of_recipe)
            .map(|image| image.fingerprint))
    }

    async fn import(&self, alias: &str, recipe: &str, rootfs: &Path) -> Result<String, Failure> {
        let unreadable =
            |error: std::io::Error| Failure::Refused(format!("{}: {error}", rootfs.display()));
        let file = tokio::fs::File::open(rootfs).await.map_err(unreadable)?;
        let about_file = file.metadata().await.map_err(unreadable)?;
        let metadata = metadata_archive(alias, recipe, about_file.mtime()).map_err(unreadable)?;
        let mut head = part("metadata", "metadata.tar");
        head.extend_from_slice(&metadata);
        head.extend_from_slice(b"\r\n");
        head.extend_from_slice(&part("rootfs", "rootfs.squashfs"));
        let tail = format!("\r\n--{BOUNDARY}--\r\n").into_bytes();
        let total = head.len() as u64 + about_file.len() + tail.len() as u64;
        let whole =
            |content: Vec<u8>| futures::stream::iter([Ok(Frame::data(Bytes::from(content)))]);
        let pieces =
            ReaderStream::with_capacity(file, 256 << 10).map(|piece| piece.map(Frame::data));
        let content = BodyExt::boxed_unsync(StreamBody::new(
            whole(head).chain(pieces).chain(whole(tail)),
        ));
        let request = Request::post("/1.0/images")
            .header(header::HOST, "lxd")
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .header(header::CONTENT_LENGTH, total)
            .body(content)
            .map_err(|error| Failure::Refused(error.to_string()))?;
        let operation = self.wire.submit(request, IMPORT_LIMIT).await?;
        let ended = self.wire.finished(&operation, IMPORT_LIMIT).await?;
        let fingerprint = ended
            .metadata
            .get("fingerprint")
            .and_then(serde_json::Value::as_str);
        fingerprint
            .map(str::to_owned)
            .ok_or_else(|| Failure::Refused("it named no fingerprint".to_owned()))
    }

    /// Unpacks an image into the pool by making an instance of it that is never started, so that the first desktop does not wait for it.
    async fn unpack(&self, fingerprint: &str) -> Result<(), Failure> {
        let name = format!("unpack-{}", fingerprint.get(..12).unwrap_or(fingerprint));
        let path = format!("/1.0/instances/{name}");
        self.remove_scratch(&path).await?;
        let request = json!({
            "name": name, "type": "container", "profiles": [], "config": {"boot.autostart": "false"},
            "devices": {"root": {"type": "disk", "path": "/", "pool": self.config.pool}},
            "source": {"type": "image", "fingerprint": fingerprint},
        });
        self.wire
            .change(Method::POST, "/1.0/instances", Some(&request), IMPORT_LIMIT)
            .await?;
        self.remove_scratch(&path).await
    }

    async fn remove_scratch(&self, path: &str) -> Result<(), Failure> {
        match self.wire.change(Method::DELETE, path, None, LIMIT).await {
            Ok(()) | Err(Failure::NotFound) => Ok(()),
            Err(failure) => Err(failure),
        }
    }

    async fn point(&self, alias: &str, fingerprint: &str, exists: bool) -> Result<(), Failure> {
        if exists {
            let path = format!("/1.0/images/aliases/{}", escape(alias));
            return self
                .wire
                .change(
                    Method::PUT,
                    &path,
                    Some(&json!({"target": fingerprint, "description": ""})),
                    LIMIT,
                )
                .await;
        }
        let request = json!({"name": alias, "target": fingerprint, "description": ""});
        self.wire
            .change(Method::POST, "/1.0/images/aliases", Some(&request), LIMIT)
            .await
    }

    /// Removes an image that no alias names any more; instances made from it have copies of their own.
    async fn drop_unnamed(&self, fingerprint: &str) -> Result<(), Failure> {
        let path = format!("/1.0/images/{fingerprint}");
        match self.wire.find::<Wired>(&path).await? {
            Some(image) if image.aliases.is_empty() => self.remove_scratch(&path).await,
            _ => Ok(()),
        }
    }
}

fn part(name: &str, file: &str) -> Vec<u8> {
    format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\nContent-Type: application/octet-stream\r\n\r\n").into_bytes()
}

/// The archive that LXD expects beside a bare root file system: one file, `metadata.yaml`. JSON is YAML.
fn metadata_archive(alias: &str, recipe: &str, made: i64) -> std::io::Result<Vec<u8>> {
    let architecture = std::env::consts::ARCH;
    let metadata = json!({
        "architecture": architecture, "creation_date": made,
        "properties": {"description": format!("Carrel {alias}"), ALIAS: alias, RECIPE: recipe},
    });
    let content = metadata.to_string();
    let mut entry = tar::Header::new_ustar();
    entry.set_size(content.len() as u64);
    entry.set_mode(0o644);
    let mut archive = tar::Builder::new(Vec::new());
    archive.append_data(&mut entry, "metadata.yaml", content.as_bytes())?;
    archive.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_names_the_recipe() {
        let archive = metadata_archive("desktop", "abc", 1).expect("an archive in memory");
        let text = String::from_utf8_lossy(&archive);
        assert!(
            text.contains("metadata.yaml") && text.contains("\"recipe\":\"abc\""),
            "{text}"
        );
    }
}
