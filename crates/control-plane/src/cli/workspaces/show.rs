//! Looking at WorkSpaces, and at the mail their people are sent.

use aws_api::{
    Operation,
    generated::workspaces::{DescribeWorkspacesRequest, Workspace, WorkspaceProperties},
    shapes::carrel::{
        InvitationRequest, InviteUserResult, SendInvitationResult, WorkspaceProgress,
    },
    timestamp::Timestamp,
};
use model::{bundle::Bundle, state::WorkspaceState};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{described, find, progress};
use crate::cli::{
    Context, Failure, Form, directories,
    output::{self, said},
};

#[derive(Debug, clap::Args)]
pub(crate) struct ListArguments {
    /// Only those of this directory (id, DNS name or organisation).
    #[arg(long)]
    directory: Option<String>,
    /// Only those made of this bundle (id or name).
    #[arg(long, conflicts_with = "directory")]
    bundle: Option<String>,
}

/// Prints a line per WorkSpace.
pub(super) async fn list(context: &Context, arguments: ListArguments) -> Result<(), Failure> {
    let directory_id = match &arguments.directory {
        Some(name) => {
            directories::find(&context.client, Some(name))
                .await?
                .directory_id
        }
        None => None,
    };
    let bundle_id = arguments.bundle.map(|name| bundle_id(&name));
    let found = described(
        &context.client,
        DescribeWorkspacesRequest {
            directory_id,
            bundle_id,
            ..DescribeWorkspacesRequest::default()
        },
    )
    .await?;
    if context.form == Form::Json {
        output::json(&found);
        return Ok(());
    }
    if found.is_empty() {
        output::hint("`carrel quick-setup --user name:First:Last:mail` makes the first");
    }
    let rows: Vec<_> = found.iter().map(row).collect();
    output::lines(&output::table(
        &["WORKSPACE", "USER", "STATE", "BUNDLE", "ADDRESS", "FAULT"],
        &rows,
    ));
    Ok(())
}

fn row(workspace: &Workspace) -> Vec<String> {
    vec![
        said(&workspace.workspace_id).to_owned(),
        said(&workspace.user_name).to_owned(),
        label(said(&workspace.state)),
        bundle_name(said(&workspace.bundle_id)),
        said(&workspace.ip_address).to_owned(),
        said(&workspace.error_code).to_owned(),
    ]
}

/// Prints everything about one.
pub(super) async fn show(context: &Context, name: &str) -> Result<(), Failure> {
    let workspace = find(&context.client, name).await?;
    let id = said(&workspace.workspace_id).to_owned();
    let progress = progress(&context.client, &[id]).await?;
    let progress = progress.into_iter().next().unwrap_or_default();
    if context.form == Form::Json {
        output::json(&serde_json::json!({ "Workspace": workspace, "Progress": progress }));
        return Ok(());
    }
    output::lines(&card(workspace, progress));
    Ok(())
}

fn card(workspace: Workspace, progress: WorkspaceProgress) -> String {
    let sizes = workspace.workspace_properties.unwrap_or_default();
    let gigabytes = |size: Option<i64>| size.map(|size| format!("{size} GB")).unwrap_or_default();
    output::card(&[
        ("WorkSpace", workspace.workspace_id.unwrap_or_default()),
        ("User", workspace.user_name.unwrap_or_default()),
        ("State", label(said(&workspace.state))),
        ("Step", progress.step.unwrap_or_default()),
        ("Runs", runs(&sizes)),
        ("Still on", progress.why_on.unwrap_or_default()),
        ("Fault", workspace.error_code.unwrap_or_default()),
        ("What happened", progress.error_message.unwrap_or_default()),
        ("What to do", progress.remedy.unwrap_or_default()),
        ("Directory", workspace.directory_id.unwrap_or_default()),
        ("Bundle", bundle_name(said(&workspace.bundle_id))),
        ("Image", progress.image.unwrap_or_default()),
        ("System volume", gigabytes(sizes.root_volume_size_gib)),
        ("User volume", gigabytes(sizes.user_volume_size_gib)),
        ("Compute type", sizes.compute_type_name.unwrap_or_default()),
        (
            "Connected",
            progress.last_connection_at.map(written).unwrap_or_default(),
        ),
        ("Computer", workspace.computer_name.unwrap_or_default()),
        ("Address", workspace.ip_address.unwrap_or_default()),
        ("Subnet", workspace.subnet_id.unwrap_or_default()),
        (
            "Requested",
            progress.requested_at.map(written).unwrap_or_default(),
        ),
    ])
}

fn runs(properties: &WorkspaceProperties) -> String {
    match (
        properties.running_mode.as_deref(),
        properties.running_mode_auto_stop_timeout_in_minutes,
    ) {
        (Some("AUTO_STOP"), Some(minutes)) => {
            format!("until nobody has used it for {minutes} min")
        }
        _ => "always".to_owned(),
    }
}

/// Sends, or only prints, the mail.
pub(super) async fn invite(context: &Context, name: &str, only_show: bool) -> Result<(), Failure> {
    let workspace = find(&context.client, name).await?;
    let request = InvitationRequest {
        directory_id: workspace.directory_id,
        user_name: workspace.user_name,
    };
    if only_show {
        let mail: InviteUserResult = context.client.call(Operation::InviteUser, &request).await?;
        match context.form {
            Form::Json => output::json(&mail),
            Form::Table => output::lines(&format!(
                "To: {}\nSubject: {}\n\n{}",
                mail.to, mail.subject, mail.text
            )),
        }
        return Ok(());
    }
    let sent: SendInvitationResult = context
        .client
        .call(Operation::SendInvitation, &request)
        .await?;
    match context.form {
        Form::Json => output::json(&sent),
        Form::Table => {
            output::lines(&format!("{} to {} is on its way", sent.kind, sent.to));
            output::hint("while no SMTP server is set, `carrel mailbox` lists it");
        }
    }
    Ok(())
}

/// The word people read for a state.
pub(in crate::cli) fn label(wire: &str) -> String {
    WorkspaceState::from_wire(wire)
        .map_or_else(|| wire.to_owned(), |state| state.label().to_owned())
}

/// The id of a bundle that was named by id or by name; what is no bundle here is left for the service to refuse.
pub(super) fn bundle_id(name: &str) -> String {
    Bundle::find(name).map_or_else(|| name.to_owned(), |bundle| bundle.id().to_string())
}

fn bundle_name(id: &str) -> String {
    Bundle::find(id).map_or(id, |bundle| bundle.name).to_owned()
}

fn written(time: Timestamp) -> String {
    let moment = OffsetDateTime::from_unix_timestamp(time.milliseconds() / 1000).ok();
    moment
        .and_then(|moment| moment.format(&Rfc3339).ok())
        .unwrap_or_default()
}
