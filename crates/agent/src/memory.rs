//! How the allocator keeps memory that was given back: the leaf that speaks to libc's.
//!
//! Why `unsafe`: libc's allocator takes its settings by a function of C, or from the environment before the program
//! starts, which whoever starts it would have to know. Why it is sound: the function takes two numbers, is called before
//! there is a second thread, and refuses what it does not know.

#![expect(unsafe_code, reason = "the allocator's settings have a C interface")]

/// Bytes from which on an allocation is pages of its own, which go back to the system when it ends.
const OWN_PAGES_BYTES: i32 = 256 * 1024;

/// Has memory that is no longer used go back to the system.
///
/// Each thread that allocates would get a heap of its own, and what one frees another one does not use: tiles that are kept
/// come from whichever thread of the scheduler made the frame, pictures of films from a third. And libc would raise the size
/// from which on allocations are pages of their own by the largest one that was freed, up to 32 MiB, so the holes of large
/// pictures would stay.
pub(crate) fn keep_little() {
    #[cfg(target_env = "gnu")]
    for (setting, value) in [
        (libc::M_ARENA_MAX, 1),
        (libc::M_MMAP_THRESHOLD, OWN_PAGES_BYTES),
    ] {
        // SAFETY: see above; a setting that is refused leaves what was there.
        unsafe { libc::mallopt(setting, value) };
    }
}
