//! Makes directories what they shall be: network, controllers, people.

mod draft;

pub use draft::{DirectoryRequest, draft_directory};
