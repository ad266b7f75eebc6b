//! The engines that a configuration asks for: real or simulated.

use std::{fs, sync::Arc, time::Duration};

use anyhow::Context;
use drivers::{
    agent::{Agents, Identity, SimulatedAgents, TlsAgents},
    compute::{
        Compute,
        lxd::{Lxd, LxdConfig},
        simulated::SimulatedCompute,
    },
    directory::{Directory, samba::SambaDirectory, simulated::SimulatedDirectory},
    mail::{Mail, Mailbox, Protection, Sender, Smtp, SmtpServer},
    network::{
        Network,
        ovn::{Ovn, OvnSettings},
        simulated::SimulatedNetwork,
    },
};
use model::{bundle::BUNDLES, paths::Paths};

use super::config::{Engines, MailConfig, MailSecurity};
use crate::cloud::Site;

/// All engines but mail.
pub(super) struct Driven {
    pub(super) compute: Arc<dyn Compute>,
    pub(super) network: Arc<dyn Network>,
    pub(super) directory: Arc<dyn Directory>,
    pub(super) agents: Arc<dyn Agents>,
}

pub(super) fn build(
    engines: Engines,
    paths: &Paths,
    site: &Site,
    identity: &Identity,
    simulated_delay: Duration,
) -> anyhow::Result<Driven> {
    match engines {
        Engines::Real => {
            let compute: Arc<dyn Compute> =
                Arc::new(Lxd::new(LxdConfig::of(paths, site.zones.to_vec())));
            Ok(Driven {
                directory: Arc::new(SambaDirectory::new(Arc::clone(&compute), None)),
                compute,
                network: Arc::new(Ovn::new(OvnSettings::of(paths, &site.installation))),
                agents: Arc::new(TlsAgents::new(identity)?),
            })
        }
        Engines::Simulated => {
            let compute = SimulatedCompute::new(site.zones.to_vec(), simulated_delay);
            for image in BUNDLES
                .iter()
                .map(|bundle| bundle.image)
                .chain(["directory-controller"])
            {
                compute.add_image(image, "simulated");
            }
            if !site.agent_binary.exists() {
                // What is pushed into a simulated desktop is never run.
                let folder = site
                    .agent_binary
                    .parent()
                    .context("the agent's path has a folder")?;
                fs::create_dir_all(folder)?;
                fs::write(&site.agent_binary, "a simulated desktop needs no agent\n")?;
            }
            Ok(Driven {
                compute: Arc::new(compute),
                network: Arc::new(SimulatedNetwork::new()),
                directory: Arc::new(SimulatedDirectory::default()),
                agents: Arc::new(SimulatedAgents::new()),
            })
        }
    }
}

/// The way out for mails.
pub(super) fn mail(config: &MailConfig, paths: &Paths) -> anyhow::Result<Arc<dyn Mail>> {
    let from: Sender = config.from.parse().with_context(|| {
        format!(
            "mail.from \"{}\" is not a sender such as \"Carrel <carrel@example.com>\"",
            config.from
        )
    })?;
    let Some(host) = &config.host else {
        return Ok(Arc::new(Mailbox::new(paths.mailbox(), from)));
    };
    let (protection, usual_port) = match config.security {
        MailSecurity::Starttls => (Protection::StartTls, 587),
        MailSecurity::Tls => (Protection::Tls, 465),
        MailSecurity::None => (Protection::Nothing, 25),
    };
    let read = |path: &std::path::PathBuf| {
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
    };
    let credentials = match (&config.username, &config.password_file) {
        (Some(username), Some(file)) => Some((
            username.clone(),
            read(file)?.trim_end_matches(['\r', '\n']).to_owned(),
        )),
        (None, None) => None,
        _ => anyhow::bail!("mail.username and mail.password_file go together: set both or none"),
    };
    let server = SmtpServer {
        host: host.clone(),
        port: if config.port == 0 {
            usual_port
        } else {
            config.port
        },
        protection,
        authority_pem: config.authority.as_ref().map(read).transpose()?,
        credentials,
    };
    Ok(Arc::new(Smtp::new(&server, from)?))
}
