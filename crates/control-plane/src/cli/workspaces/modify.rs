//! Changing what a WorkSpace is and when it runs, and keeping its person from it.

use aws_api::Operation;
use clap::ValueEnum;
use serde_json::{Map, Value, json};

use super::find;
use crate::cli::{Context, Failure, Form, output};

/// When a WorkSpace runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Runs {
    /// Until somebody stops it.
    AlwaysOn,
    /// Until nobody has used it for a while; signing in starts it again.
    AutoStop,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The WorkSpace's id, or the user name of its person.
    workspace: String,
    /// When it runs.
    #[arg(long, value_enum)]
    runs: Option<Runs>,
    /// For how many minutes nobody may touch keyboard and mouse before it stops.
    #[arg(long)]
    minutes: Option<u32>,
    /// The compute type of another bundle, such as PERFORMANCE; it restarts for it.
    #[arg(long)]
    compute_type: Option<String>,
    /// A larger system volume, in GiB.
    #[arg(long)]
    system_volume: Option<u32>,
    /// A larger user volume, in GiB; it restarts for it where this machine cannot grow what is in use.
    #[arg(long)]
    user_volume: Option<u32>,
}

/// Whether an administrator works on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Maintenance {
    /// From now on.
    On,
    /// No longer.
    Off,
}

/// Asks for the changes.
pub(super) async fn run(context: &Context, arguments: Arguments) -> Result<(), Failure> {
    let workspace = find(&context.client, &arguments.workspace).await?;
    let runs = arguments.runs.map(|runs| match runs {
        Runs::AlwaysOn => "ALWAYS_ON",
        Runs::AutoStop => "AUTO_STOP",
    });
    let wishes = [
        ("RunningMode", json!(runs)),
        (
            "RunningModeAutoStopTimeoutInMinutes",
            json!(arguments.minutes),
        ),
        (
            "ComputeTypeName",
            json!(arguments.compute_type.map(|name| name.to_uppercase())),
        ),
        ("RootVolumeSizeGib", json!(arguments.system_volume)),
        ("UserVolumeSizeGib", json!(arguments.user_volume)),
    ];
    let properties: Map<String, Value> = wishes
        .into_iter()
        .filter(|(_, wish)| !wish.is_null())
        .map(|(name, wish)| (name.to_owned(), wish))
        .collect();
    if properties.is_empty() {
        return Err(Failure::Usage(
            "say what shall be different: --runs, --minutes, --compute-type, --system-volume or --user-volume"
                .to_owned(),
        ));
    }
    let id = workspace.workspace_id.unwrap_or_default();
    let request = json!({ "WorkspaceId": id, "WorkspaceProperties": properties });
    let answer: Value = context
        .client
        .call(Operation::ModifyWorkspaceProperties, &request)
        .await?;
    told(context, &answer, &format!("changing {id}"));
    Ok(())
}

/// Begins or ends maintenance.
pub(super) async fn maintain(
    context: &Context,
    name: &str,
    maintenance: Maintenance,
) -> Result<(), Failure> {
    let id = find(&context.client, name).await?.workspace_id;
    let id = id.unwrap_or_default();
    let (state, words) = match maintenance {
        Maintenance::On => ("ADMIN_MAINTENANCE", "is kept from its person"),
        Maintenance::Off => ("AVAILABLE", "is its person's again"),
    };
    let request = json!({ "WorkspaceId": id, "WorkspaceState": state });
    let answer: Value = context
        .client
        .call(Operation::ModifyWorkspaceState, &request)
        .await?;
    told(context, &answer, &format!("{id} {words}"));
    Ok(())
}

fn told(context: &Context, answer: &Value, words: &str) {
    match context.form {
        Form::Json => output::json(answer),
        Form::Table => output::lines(words),
    }
}
