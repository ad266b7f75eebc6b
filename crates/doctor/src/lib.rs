//! Is this machine fit for Carrel, and do its engines answer? Used by the set-up command and by `carrel doctor`.
//!
//! Deliberately absent: anything that changes the machine. A check looks, says what it saw and names the fix.

pub mod owners;
pub mod probe;
