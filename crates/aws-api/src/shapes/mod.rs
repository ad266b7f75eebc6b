//! What operations take and answer, one file per service. Members that are absent are left out, never `null`; unknown
//! members of a request are ignored. Which values are right is not decided here.

pub mod accounts;
pub mod audit;
pub mod carrel;
pub mod directory;
pub mod directory_data;
