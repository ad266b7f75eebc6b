//! A file that somebody else owns, mapped: the leaf that copies from memory which may be taken away.
//!
//! Why `unsafe`: the kernel copies a file's pages four times as slowly as a program copies what it has mapped, and mapping,
//! copying from a bare address and staying alive when the file is cut short have no safe interface. Why it is sound: no
//! reference into the mapping is ever made, only copies out of it, into memory that is ours, of a length that was checked;
//! others may write meanwhile, and any bytes are pixels; the mapping lives as long as its owner.
//!
//! Whoever owns the file can cut it short, and touching what is gone is then a SIGBUS, which ends a process. While a thread
//! copies, it says from where; the handler puts a page of zeros there if the fault is inside of that, and else lets the
//! signal do what it does.

#![expect(
    unsafe_code,
    reason = "mappings and signals have a C interface; see the notes at each block"
)]

use std::ffi::{c_int, c_void};
use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::ptr::{self, NonNull};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering, compiler_fence};

/// Where a page is touched for the first time, the kernel maps all that are there of a range of this size.
const RANGE_BYTES: usize = 64 * 1024;
/// Ranges that may be ours at a time: they would count as our memory, though they are the X server's.
const RANGES_MAX: usize = 16;
/// No range has this number.
const NONE: usize = usize::MAX;

thread_local! {
    /// Where this thread copies from, while it does. Neither made late nor dropped, so that a signal may look at it.
    static BEGIN: AtomicUsize = const { AtomicUsize::new(0) };
    static END: AtomicUsize = const { AtomicUsize::new(0) };
}

/// The beginning of a file.
pub(super) struct Mapped {
    place: NonNull<u8>,
    bytes: usize,
    /// The range that was touched last.
    range: usize,
    /// How many were touched, at most, since they were given back.
    ranges: usize,
}

// SAFETY: it is an address of this process, and belongs to no thread.
unsafe impl Send for Mapped {}
// SAFETY: without `&mut` nothing is done with it.
unsafe impl Sync for Mapped {}

impl Mapped {
    /// The first bytes of an open file, which need not be there.
    pub(super) fn new(file: &File, bytes: usize) -> io::Result<Self> {
        guard()?;
        // SAFETY: the kernel chooses a place where nothing is; it refuses a length of 0.
        let place = unsafe {
            libc::mmap(
                ptr::null_mut(),
                bytes,
                libc::PROT_READ,
                libc::MAP_SHARED,
                file.as_raw_fd(),
                0,
            )
        };
        if place == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let place = NonNull::new(place.cast()).ok_or(io::ErrorKind::AddrNotAvailable)?;
        Ok(Self {
            place,
            bytes,
            range: NONE,
            ranges: 0,
        })
    }

    /// Copies what is `at` so many bytes from the beginning; zeros where the file has been cut short.
    ///
    /// # Panics
    ///
    /// If that is not inside of what was mapped.
    pub(super) fn copy(&mut self, at: usize, out: &mut [u8]) {
        let end = at.checked_add(out.len());
        assert!(
            end.is_some_and(|end| end <= self.bytes),
            "a row outside of the mapping"
        );
        // SAFETY: inside of the mapping, by the line above.
        let from = unsafe { self.place.add(at) };
        let begin = from.addr().get();
        BEGIN.with(|place| place.store(begin, Ordering::Relaxed));
        END.with(|place| place.store(begin + out.len(), Ordering::Relaxed));
        compiler_fence(Ordering::SeqCst);
        // SAFETY: both are valid for this length, or made so by `bring_zeros`; nobody else has `out`, and it is not in the
        // mapping, to which there are no references.
        unsafe { ptr::copy_nonoverlapping(from.as_ptr(), out.as_mut_ptr(), out.len()) };
        compiler_fence(Ordering::SeqCst);
        END.with(|place| place.store(0, Ordering::Relaxed));
        self.count(at / RANGE_BYTES, (at + out.len()) / RANGE_BYTES);
    }

    /// Counts the ranges from the first to the last one; they are given back when there are many.
    fn count(&mut self, first: usize, last: usize) {
        self.ranges += last - first + usize::from(first != self.range);
        self.range = last;
        if RANGES_MAX <= self.ranges {
            self.let_go();
        }
    }

    /// Gives the pages back, which stay in the file.
    fn let_go(&mut self) {
        (self.range, self.ranges) = (NONE, 0);
        // SAFETY: the whole mapping, which is ours, and nothing refers to; what is touched again comes back.
        unsafe { libc::madvise(self.place.as_ptr().cast(), self.bytes, libc::MADV_DONTNEED) };
    }
}

impl Drop for Mapped {
    fn drop(&mut self) {
        // SAFETY: as it was mapped, once, and nothing refers to it.
        unsafe { libc::munmap(self.place.as_ptr().cast(), self.bytes) };
    }
}

/// Has the handler called, from the first time on.
fn guard() -> io::Result<()> {
    static GUARDED: OnceLock<Result<(), i32>> = OnceLock::new();
    let guarded = GUARDED.get_or_init(|| {
        // SAFETY: all zeros are a valid one, an empty mask among them; the handler has the type that `SA_SIGINFO` demands
        // and does only what a handler may.
        let code = unsafe {
            let mut action: libc::sigaction = std::mem::zeroed();
            action.sa_sigaction = bring_zeros as *const () as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
            libc::sigaction(libc::SIGBUS, &raw const action, ptr::null_mut())
        };
        match code {
            0 => Ok(()),
            _ => Err(io::Error::last_os_error().raw_os_error().unwrap_or(0)),
        }
    });
    guarded.map_err(io::Error::from_raw_os_error)
}

/// Puts a page of zeros where this thread copies from and nothing is.
extern "C" fn bring_zeros(_: c_int, info: *mut libc::siginfo_t, _: *mut c_void) {
    // SAFETY: with `SA_SIGINFO` the kernel tells where a SIGBUS was.
    let place = unsafe { (*info).si_addr() }.addr();
    let (begin, end) = (
        BEGIN.with(|begin| begin.load(Ordering::Relaxed)),
        END.with(|end| end.load(Ordering::Relaxed)),
    );
    // SAFETY: the page is one of the mapping's, since the copy touches no other; both are calls of the kernel and allowed
    // here.
    unsafe {
        let page_bytes = usize::try_from(libc::sysconf(libc::_SC_PAGESIZE)).unwrap_or(4096);
        let page = place / page_bytes * page_bytes;
        if (begin..end).contains(&place) {
            let zeros = libc::mmap(
                ptr::without_provenance_mut(page),
                page_bytes,
                libc::PROT_READ,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED,
                -1,
                0,
            );
            if zeros != libc::MAP_FAILED {
                return;
            }
        }
        // Not ours, or no memory: the access is repeated and ends the process.
        libc::signal(libc::SIGBUS, libc::SIG_DFL);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_file_that_is_cut_short_meanwhile_is_zeros_from_there_on() {
        let bytes = 3 * RANGES_MAX * RANGE_BYTES;
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&vec![7; bytes]).unwrap();
        let mut mapped = Mapped::new(&file, bytes).unwrap();
        let mut out = vec![0; bytes];
        mapped.copy(0, &mut out);
        assert!(out.iter().all(|byte| *byte == 7));
        let left = bytes / 3;
        file.set_len(left as u64).unwrap();
        for _ in 0..2 {
            mapped.copy(0, &mut out);
            assert!(out[..left].iter().all(|byte| *byte == 7));
            assert!(out[left..].iter().all(|byte| *byte == 0));
        }
    }

    #[test]
    fn what_is_written_into_the_file_is_seen_also_after_its_pages_were_given_back() {
        use std::os::unix::fs::FileExt;
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&[1; 8192]).unwrap();
        let mut mapped = Mapped::new(&file, 8192).unwrap();
        for value in [2, 3, 4] {
            file.write_all_at(&[value], 4097).unwrap();
            let mut out = [0; 3];
            mapped.copy(4096, &mut out);
            assert_eq!(out, [1, value, 1]);
            mapped.let_go();
        }
    }

    #[test]
    #[should_panic(expected = "a row outside of the mapping")]
    fn nothing_beside_the_mapping_is_copied() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&[1; 100]).unwrap();
        let mut mapped = Mapped::new(&file, 100).unwrap();
        mapped.copy(usize::MAX, &mut [0; 3]);
    }
}
