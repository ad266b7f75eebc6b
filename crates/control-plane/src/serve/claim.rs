//! Which process plays a role with a state folder. There is one for each role: two control planes would both drive the
//! engines, and two gateways would each renew the streaming certificate that the other one shows.

use std::{
    fs::{self, File, TryLockError},
    io::Write,
};

use anyhow::Context;
use doctor::Serving;
use model::paths::Paths;

use super::config::{Config, Role};

/// The right to play roles, held until the process ends, however it ends.
pub(super) struct Claims(Vec<(Role, File)>);

impl Claims {
    /// Takes the roles of a configuration, or says who has one.
    pub(super) fn take(paths: &Paths, config: &Config) -> anyhow::Result<Self> {
        fs::create_dir_all(&paths.state)
            .with_context(|| format!("cannot make {}", paths.state.display()))?;
        let roles = [Role::Control, Role::Gateway].into_iter();
        let mut claims = Vec::new();
        for role in roles.filter(|role| config.plays(*role)) {
            claims.push((role, take(paths, role)?));
        }
        Ok(Self(claims))
    }

    /// Writes down what this process does, for `carrel doctor`.
    pub(super) fn note(&mut self, serving: &Serving) -> anyhow::Result<()> {
        let text = serde_json::to_vec(serving).expect("the file has string keys");
        for (role, file) in &mut self.0 {
            file.set_len(0)
                .and_then(|()| file.write_all(&text))
                .with_context(|| format!("cannot write down who plays {}", role.word()))?;
        }
        Ok(())
    }
}

fn take(paths: &Paths, role: Role) -> anyhow::Result<File> {
    let path = doctor::serving_file(paths, role.word());
    let open = File::options()
        .create(true)
        .append(true)
        .read(true)
        .open(&path);
    let file = open.with_context(|| format!("cannot use {}", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => anyhow::bail!(
            "another process serves {} with the state folder {} already{}; stop it first",
            role.word(),
            paths.state.display(),
            doctor::serving(paths)
                .first()
                .map_or_else(String::new, |found| format!(" (process {})", found.pid))
        ),
        Err(TryLockError::Error(error)) => {
            Err(error).with_context(|| format!("cannot lock {}", path.display()))
        }
    }
}
