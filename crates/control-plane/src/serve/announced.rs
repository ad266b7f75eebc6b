//! The hashes of the streaming certificate, as sign-in announces them: the gateway's own where it runs in this process,
//! else those of the files it keeps.

use std::{fs, path::PathBuf, sync::Arc};

use gateway::{StreamCertificate, StreamCertificates};
use model::paths::Paths;

use super::authority::keys_folder;

/// The files of the current certificate and of the next one. Written in this order after a renewal, and read in this
/// order: the one that is shown is always among those that are read.
pub(super) const FILES: [&str; 2] = ["stream-current.pem", "stream-next.pem"];

/// Where the announced hashes come from.
pub enum AnnouncedCertificates {
    /// The gateway runs in this process.
    Here(Arc<StreamCertificates>),
    /// The gateway is another process, which keeps its certificates in this folder.
    Kept(PathBuf),
}

impl AnnouncedCertificates {
    /// Those of the gateway that shares this state folder.
    pub(super) fn kept(paths: &Paths) -> Self {
        Self::Kept(keys_folder(paths))
    }

    /// The hashes that viewers are told. None before the gateway has started for the first time: viewers then come by
    /// WebSocket.
    pub(crate) fn hashes(&self) -> Vec<String> {
        match self {
            Self::Here(certificates) => certificates.hashes(),
            Self::Kept(folder) => FILES
                .iter()
                .filter_map(|name| fs::read_to_string(folder.join(name)).ok())
                .filter_map(|text| StreamCertificate::from_pem(&text).ok())
                .map(|certificate| certificate.hash())
                .collect(),
        }
    }
}
