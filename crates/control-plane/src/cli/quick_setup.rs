//! `carrel quick-setup`: one call, then watching it come about.

pub(super) mod wait;

use std::path::PathBuf;

use aws_api::{
    Operation,
    shapes::carrel::{QuickSetupRequest, QuickSetupResult, QuickSetupUser},
};

use super::{Context, Failure, Form, directories, output, people, workspaces};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// A person; may be given again. The first one of a new directory administers it.
    #[arg(long = "user", value_name = "name:First:Last:mail[:bundle]", value_parser = people::parse_user)]
    users: Vec<QuickSetupUser>,
    /// A CSV file of people: user name, first name, last name, mail and perhaps bundle.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// The bundle of everybody who names none: standard, standard-plus, performance, performance-plus.
    #[arg(long)]
    bundle: Option<String>,
    /// The organisation's name, 4 to 63 letters, digits and hyphens.
    #[arg(long)]
    organization: Option<String>,
    /// The directory's DNS name, such as corp.example.com.
    #[arg(long)]
    domain: Option<String>,
    /// The directory's short name, such as CORP.
    #[arg(long)]
    short_name: Option<String>,
    /// Let the desktops reach the Internet.
    #[arg(long)]
    internet: bool,
    #[command(flatten)]
    wait: wait::Arguments,
}

pub(super) async fn run(context: &Context, arguments: Arguments) -> Result<(), Failure> {
    let mut users = arguments.users;
    if let Some(path) = &arguments.csv {
        users.extend(people::read_csv(path)?);
    }
    let request = QuickSetupRequest {
        users: Some(users),
        bundle_id: arguments.bundle,
        organization: arguments.organization,
        domain_name: arguments.domain,
        short_name: arguments.short_name,
        enable_internet_access: arguments.internet.then_some(true),
    };
    let result: QuickSetupResult = context.client.call(Operation::QuickSetup, &request).await?;
    let ids: Vec<String> = result
        .workspaces
        .iter()
        .map(|workspace| workspace.workspace_id.clone())
        .collect();
    if context.form == Form::Table {
        output::progress(if result.directory_created {
            "the directory is being made"
        } else {
            "the directory is there; adding people"
        });
    }
    // What is shown once must be seen, whatever becomes of the waiting.
    let waited = wait::until_ready(&context.client, &ids, &arguments.wait).await;
    print(context, &result, &ids).await?;
    waited
}

async fn print(
    context: &Context,
    result: &QuickSetupResult,
    ids: &[String],
) -> Result<(), Failure> {
    if context.form == Form::Json {
        output::json(result);
        return Ok(());
    }
    let name = directories::find(&context.client, Some(&result.directory_id))
        .await
        .map(|found| found.directory_name.unwrap_or_default())
        .unwrap_or_default();
    let states = workspaces::progress(&context.client, ids).await?;
    let state = |id: &str| {
        states
            .iter()
            .find(|found| found.workspace_id == id)
            .map(|found| found.label.clone())
            .unwrap_or_default()
    };
    let row = |made: &aws_api::shapes::carrel::QuickSetupWorkspace| {
        let note = if made.created { "" } else { "was there" };
        vec![
            made.user_name.clone(),
            made.workspace_id.clone(),
            state(&made.workspace_id),
            note.to_owned(),
        ]
    };
    let rows: Vec<_> = result.workspaces.iter().map(row).collect();
    let facts = output::card(&[
        ("Directory", format!("{} ({name})", result.directory_id)),
        ("Registration code", result.registration_code.clone()),
        (
            "Sign in at",
            format!("{}/client/", context.client.endpoint()),
        ),
        (
            "Administrator's password",
            result.administrator_password.clone().unwrap_or_default(),
        ),
    ]);
    let once = if result.administrator_password.is_some() {
        "\nThe password is shown this once; keep it."
    } else {
        ""
    };
    let table = output::table(&["USER", "WORKSPACE", "STATE", ""], &rows);
    output::lines(&format!("{table}\n\n{facts}{once}"));
    output::hint(
        "invitations go out as desktops become ready; while no SMTP server is set, `carrel mailbox` lists them",
    );
    Ok(())
}
