//! How much memory an instance uses, page cache excluded.
//!
//! LXD's own figure is the cgroup's whole charge: with cgroups v1 it counts every file page that was ever read, so an
//! idle desktop seems to grow to its limit. The kernel's accounts are read from the cgroup instead; what is left after
//! the file cache is taken off is anonymous and shared memory and the kernel's own (stacks, page tables, sockets).

use std::path::PathBuf;

/// Bytes in use, or `None` when the accounts of this instance cannot be read on this host.
pub(super) async fn used_bytes(instance: &str) -> Option<u64> {
    let group = format!("lxc.payload.{instance}");
    let divided = PathBuf::from("/sys/fs/cgroup/memory").join(&group);
    if let Ok(statistics) = tokio::fs::read_to_string(divided.join("memory.stat")).await {
        let usage = tokio::fs::read_to_string(divided.join("memory.usage_in_bytes"))
            .await
            .ok()?;
        return without_cache(&usage, &statistics, ["total_cache", "total_shmem"]);
    }
    let unified = PathBuf::from("/sys/fs/cgroup").join(&group);
    let statistics = tokio::fs::read_to_string(unified.join("memory.stat"))
        .await
        .ok()?;
    let usage = tokio::fs::read_to_string(unified.join("memory.current"))
        .await
        .ok()?;
    without_cache(&usage, &statistics, ["file", "shmem"])
}

/// The charge less the file cache; shared memory is counted as cache by the kernel but cannot be dropped.
fn without_cache(usage: &str, statistics: &str, [cache, shared]: [&str; 2]) -> Option<u64> {
    let figure = |name: &str| -> Option<u64> {
        let line = statistics
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))?;
        line.trim().parse().ok()
    };
    let usage: u64 = usage.trim().parse().ok()?;
    Some(usage.saturating_sub(figure(cache)?.saturating_sub(figure(shared)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_memory_counts_and_file_pages_do_not() {
        let statistics = "cache 1\ntotal_cache 1000\ntotal_rss 300\ntotal_shmem 200\n";
        assert_eq!(
            without_cache("1400\n", statistics, ["total_cache", "total_shmem"]),
            Some(600)
        );
    }

    #[test]
    fn accounts_of_another_form_give_no_figure() {
        assert_eq!(without_cache("12", "nothing 1", ["file", "shmem"]), None);
    }
}
