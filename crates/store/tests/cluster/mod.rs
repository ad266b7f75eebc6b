//! A PostgreSQL server of a test's own: a cluster in a temporary folder, on a unix socket only.

use std::{
    fs,
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::Command,
};

use tempfile::TempDir;

/// A PostgreSQL server that ends with its value.
pub(crate) struct Cluster {
    folder: TempDir,
    binaries: PathBuf,
    user: (u32, u32),
}

impl Cluster {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let cluster = Self {
            binaries: newest_binaries(),
            user: unprivileged_user(),
            folder,
        };
        let _ = chown(
            cluster.folder.path(),
            Some(cluster.user.0),
            Some(cluster.user.1),
        );
        let data = cluster.data();
        cluster.run(
            "initdb",
            &[
                "--auth=trust",
                "--username=carrel",
                "--no-sync",
                "-D",
                &data,
            ],
        );
        let options = format!(
            "-c listen_addresses='' -c fsync=off -c unix_socket_directories={}",
            cluster.folder.path().display()
        );
        let log = cluster.folder.path().join("log").display().to_string();
        cluster.run(
            "pg_ctl",
            &["start", "-w", "-D", &data, "-l", &log, "-o", &options],
        );
        cluster
    }

    fn data(&self) -> String {
        self.folder.path().join("data").display().to_string()
    }

    pub(crate) fn url(&self, database: &str) -> String {
        format!(
            "postgres://carrel@localhost/{database}?host={}",
            self.folder.path().display()
        )
    }

    pub(crate) fn create_database(&self, name: &str) {
        let socket = self.folder.path().display().to_string();
        self.run("createdb", &["-h", &socket, "-U", "carrel", name]);
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let mut command = Command::new(self.binaries.join(program));
        command
            .args(arguments)
            .uid(self.user.0)
            .gid(self.user.1)
            .current_dir(self.folder.path());
        // pg_ctl's child keeps its output open: only files are given, so that waiting for the command ends.
        let output = fs::File::create(
            std::env::temp_dir().join(format!("carrel-store-{}.out", std::process::id())),
        )
        .unwrap();
        command.stdout(output.try_clone().unwrap()).stderr(output);
        let status = command.status().unwrap();
        assert!(
            status.success(),
            "{program} {arguments:?} ended with {status}"
        );
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.data();
        let stop = Command::new(self.binaries.join("pg_ctl"))
            .args(["stop", "-w", "-m", "immediate", "-D", &data])
            .uid(self.user.0)
            .gid(self.user.1)
            .status();
        eprintln!("stopped PostgreSQL: {stop:?}");
        let _ = fs::remove_file(
            std::env::temp_dir().join(format!("carrel-store-{}.out", std::process::id())),
        );
    }
}

fn newest_binaries() -> PathBuf {
    let versions =
        fs::read_dir("/usr/lib/postgresql").expect("the Debian package postgresql is installed");
    let newest = versions
        .flatten()
        .map(|entry| entry.path())
        .max()
        .expect("a version of PostgreSQL is installed");
    newest.join("bin")
}

/// PostgreSQL refuses to run as root: then its own user runs it.
fn unprivileged_user() -> (u32, u32) {
    use std::os::unix::fs::MetadataExt;
    let me = fs::metadata("/proc/self").unwrap();
    if me.uid() != 0 {
        return (me.uid(), me.gid());
    }
    let users = fs::read_to_string(Path::new("/etc/passwd")).unwrap();
    let line = users
        .lines()
        .find(|line| line.starts_with("postgres:"))
        .expect("the package postgresql made its user");
    let mut numbers = line.split(':').skip(2).map(|field| field.parse().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap())
}
