//! The verbs of the command line. It is a client of the API like any other: it never opens the store.

mod accounts;
mod audit;
mod ca;
mod client;
mod confirm;
mod connection;
mod credentials;
mod directories;
mod doctor;
mod failure;
mod images;
mod ip_groups;
mod keys;
mod mailbox;
mod output;
mod people;
mod quick_setup;
mod quotas;
mod secret;
mod serve;
mod templates;
mod users;
mod workspaces;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

pub use client::{Client, query_value};
pub use connection::{Connection, CredentialsFile, Environment, Wish, read_credentials};
pub use failure::Failure;
pub use output::Form;

/// Self-hosted cloud desktops.
///
/// Every verb but serve, ca, credentials, templates, images, keys and doctor calls the service that the state folder of this machine, or the
/// environment that other tools use (AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_CA_BUNDLE,
/// AWS_REGION), points to.
///
/// Exit codes: 0 done, 1 refused, 2 wrong arguments or settings, 3 the service does not answer, 4 not confirmed,
/// 5 what was waited for did not come about.
#[derive(Debug, Parser)]
#[command(name = "carrel", version, propagate_version = true)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    verb: Verb,
}

/// What every verb understands.
#[derive(Debug, Clone, clap::Args)]
pub struct Global {
    /// The state folder of the installation on this machine [default: /var/lib/carrel].
    #[arg(long, global = true, value_name = "DIR")]
    state: Option<PathBuf>,
    /// The address of a service elsewhere.
    #[arg(long, global = true, value_name = "URL")]
    endpoint: Option<String>,
    /// The certificate authority to trust (PEM file).
    #[arg(long, global = true, value_name = "FILE")]
    ca_bundle: Option<PathBuf>,
    /// The region to sign for.
    #[arg(long, global = true)]
    region: Option<String>,
    /// How answers are printed.
    #[arg(long, global = true, value_enum, default_value_t)]
    output: Form,
    /// Do what destroys without asking.
    #[arg(long, global = true)]
    yes: bool,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Run the service.
    Serve(serve::Arguments),
    /// From a few names to people at work: directory, WorkSpaces, invitations. Run again, it adds the people it names.
    QuickSetup(quick_setup::Arguments),
    /// Launch, look at and change WorkSpaces, named by id or by user name.
    #[command(subcommand)]
    Workspaces(workspaces::Verb),
    /// Say from where people may reach their desktops.
    #[command(subcommand)]
    IpGroups(ip_groups::Verb),
    /// Look at directories.
    #[command(subcommand)]
    Directories(directories::Verb),
    /// Look at the people of a directory, set their passwords, let them sign in no more.
    #[command(subcommand)]
    Users(users::Verb),
    /// Open, suspend and close accounts.
    #[command(subcommand)]
    Accounts(accounts::Verb),
    /// Decide requests for more, and set how much an account may have.
    #[command(subcommand)]
    Quotas(quotas::Verb),
    /// Who asked for what: show the record of calls, or see that it is whole.
    #[command(subcommand)]
    Audit(audit::Verb),
    /// Read the mails that were kept because no SMTP server is set.
    Mailbox(mailbox::Arguments),
    /// Print or write the built-in templates of mails, as a beginning for your own.
    Templates(templates::Arguments),
    /// Bring root file systems into the compute engine of this machine.
    #[command(subcommand)]
    Images(images::Verb),
    /// Change the key that the store's secrets are sealed with.
    #[command(subcommand)]
    Keys(keys::Verb),
    /// Print what other tools need to call this installation, as lines for a shell.
    Credentials,
    /// Check this machine and, when the service answers, every engine below it.
    Doctor,
    /// Print the installation's certificate authority.
    Ca,
}

impl Global {
    fn wish(&self) -> Wish {
        Wish {
            state: self.state.clone(),
            endpoint: self.endpoint.clone(),
            ca_bundle: self.ca_bundle.clone(),
            region: self.region.clone(),
        }
    }
}

/// What a verb that calls the service works with.
pub struct Context {
    /// The way to the service.
    pub client: Client,
    /// How answers are printed.
    pub form: Form,
    /// Whether what destroys is confirmed already.
    pub yes: bool,
}

/// Runs the program: parses the arguments, does what they say, tells what went wrong.
#[must_use]
pub fn main() -> ExitCode {
    let environment: Environment = std::env::vars().collect();
    match run(Cli::parse(), &environment) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            output::progress(&format!("carrel: {}", failure.words()));
            failure.exit_code()
        }
    }
}

fn run(cli: Cli, environment: &Environment) -> Result<(), Failure> {
    let Cli { global, verb } = cli;
    match verb {
        Verb::Serve(arguments) => serve::run(arguments, global.wish().state()),
        Verb::Ca => ca::run(global.wish().state()),
        Verb::Images(verb) => block_on(images::run(verb, global.wish().state())),
        Verb::Keys(verb) => block_on(keys::run(verb, global.wish().state())),
        Verb::Templates(arguments) => templates::run(arguments, global.output),
        Verb::Credentials => credentials::run(&global.wish(), environment, global.output),
        Verb::Doctor => block_on(doctor::run(&global.wish(), environment, global.output)),
        verb => {
            let client = Client::new(global.wish().connection(environment)?)?;
            let context = Context {
                client,
                form: global.output,
                yes: global.yes,
            };
            block_on(call(&context, verb))
        }
    }
}

async fn call(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::QuickSetup(arguments) => quick_setup::run(context, arguments).await,
        Verb::Workspaces(verb) => workspaces::run(context, verb).await,
        Verb::IpGroups(verb) => ip_groups::run(context, verb).await,
        Verb::Directories(verb) => directories::run(context, verb).await,
        Verb::Users(verb) => users::run(context, verb).await,
        Verb::Accounts(verb) => accounts::run(context, verb).await,
        Verb::Quotas(verb) => quotas::run(context, verb).await,
        Verb::Audit(verb) => audit::run(context, verb).await,
        Verb::Mailbox(arguments) => mailbox::run(context, arguments).await,
        Verb::Serve(_)
        | Verb::Ca
        | Verb::Credentials
        | Verb::Templates(_)
        | Verb::Images(_)
        | Verb::Keys(_)
        | Verb::Doctor => Ok(()),
    }
}

fn block_on<Answer>(
    work: impl Future<Output = Result<Answer, Failure>>,
) -> Result<Answer, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime
        .map_err(|error| Failure::Usage(format!("cannot start: {error}")))?
        .block_on(work)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }

    /// Every `carrel …` in the text, between backquotes or on a line of its own.
    fn named_commands(text: &str) -> Vec<String> {
        let quoted = text.split('`').skip(1).step_by(2);
        let indented = text
            .lines()
            .filter_map(|line| line.strip_prefix("    "))
            .map(|line| line.split(" #").next().unwrap_or_default().trim());
        quoted
            .chain(indented)
            .filter(|command| command.starts_with("carrel ") && !command.contains('…'))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn every_command_that_the_documentation_names_exists() {
        let texts = [
            crate::serve::config::TEMPLATE,
            include_str!("../../../../README.md"),
            include_str!("../../../../ARCHITECTURE.md"),
        ];
        let commands: Vec<_> = texts.iter().flat_map(|text| named_commands(text)).collect();
        assert!(
            commands.iter().any(|command| command == "carrel templates"),
            "{commands:?}"
        );
        for command in commands {
            let words = command.split_whitespace();
            if let Err(error) = Cli::try_parse_from(words) {
                assert!(!error.use_stderr(), "`{command}`: {error}");
            }
        }
    }

    #[test]
    fn global_arguments_stand_before_or_behind_the_verb() {
        for line in [
            "carrel --state /s --output json workspaces list",
            "carrel workspaces list --state /s --output json",
        ] {
            let cli = Cli::try_parse_from(line.split(' ')).unwrap();
            assert_eq!(
                (cli.global.state, cli.global.output),
                (Some("/s".into()), Form::Json)
            );
        }
    }
}
