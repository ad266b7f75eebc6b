//! Changing WorkSpaces: reboot, rebuild, stop, start, remove.

use aws_api::{
    Operation,
    generated::workspaces::{
        FailedWorkspaceChangeRequest, RebootRequest, RebootWorkspacesRequest,
        RebootWorkspacesResult, RebuildRequest, RebuildWorkspacesRequest, RebuildWorkspacesResult,
        StartRequest, StartWorkspacesRequest, StartWorkspacesResult, StopRequest,
        StopWorkspacesRequest, StopWorkspacesResult, TerminateRequest, TerminateWorkspacesRequest,
        TerminateWorkspacesResult, Workspace,
    },
};
use serde_json::json;

use super::find;
use crate::cli::{
    Context, Failure, Form,
    confirm::confirm,
    output::{self, said},
    quick_setup::wait,
};

/// What is done to the WorkSpaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Reboot,
    Rebuild,
    Stop,
    Start,
    Remove,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The WorkSpaces, each by its id or by the user name of its person.
    #[arg(required = true, num_args = 1..=25)]
    workspaces: Vec<String>,
    #[command(flatten)]
    wait: wait::Arguments,
}

pub(super) async fn run(
    context: &Context,
    change: Change,
    arguments: Arguments,
) -> Result<(), Failure> {
    let mut found = Vec::new();
    for name in &arguments.workspaces {
        found.push(find(&context.client, name).await?);
    }
    ask(change, &found, context.yes)?;
    let mut failed = Vec::new();
    for some in found.chunks(change.per_call()) {
        failed.extend(send(context, change, some).await?.into_iter().flatten());
    }
    let accepted: Vec<String> = accepted(&found, &failed)
        .map(|workspace| said(&workspace.workspace_id).to_owned())
        .collect();
    print(context.form, change, &found, &failed);
    wait::until_settled(&context.client, &accepted, change.goal(), &arguments.wait).await?;
    let refused: Vec<String> = failed
        .iter()
        .map(|refused| {
            format!(
                "{}: {}",
                said(&refused.workspace_id),
                said(&refused.error_message)
            )
        })
        .collect();
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Failure::Partly(refused))
    }
}

impl Change {
    fn per_call(self) -> usize {
        if self == Self::Rebuild { 1 } else { 25 }
    }

    /// The state in which it is done, by the wire's word.
    fn goal(self) -> &'static str {
        match self {
            Self::Reboot | Self::Rebuild | Self::Start => "AVAILABLE",
            Self::Stop => "STOPPED",
            Self::Remove => "TERMINATED",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Reboot => "rebooting",
            Self::Rebuild => "rebuilding",
            Self::Stop => "stopping",
            Self::Start => "starting",
            Self::Remove => "removing",
        }
    }

    /// What is lost, for those changes that lose something.
    fn loss(self) -> Option<&'static str> {
        match self {
            Self::Remove => Some("remove for good, with everything in /home"),
            Self::Rebuild => Some(
                "rebuild: what was installed or changed outside /home is lost, the session ends",
            ),
            Self::Reboot => Some("reboot: the session ends, what was not saved is lost"),
            Self::Stop => Some("stop: the session ends, what was not saved is lost"),
            Self::Start => None,
        }
    }
}

fn ask(change: Change, found: &[Workspace], yes: bool) -> Result<(), Failure> {
    let Some(loss) = change.loss() else {
        return Ok(());
    };
    let names: Vec<_> = found.iter().map(of_whom).collect();
    let [only] = found else {
        return confirm(
            &format!("This will {loss}:\n  {}", names.join("\n  ")),
            &found.len().to_string(),
            yes,
        );
    };
    confirm(
        &format!("This will {loss}: {}", names.join("")),
        said(&only.user_name),
        yes,
    )
}

/// Asks for the change of some WorkSpaces; gives those that were refused.
async fn send(
    context: &Context,
    change: Change,
    some: &[Workspace],
) -> Result<Option<Vec<FailedWorkspaceChangeRequest>>, Failure> {
    let client = &context.client;
    let ids = some.iter().map(|workspace| workspace.workspace_id.clone());
    Ok(match change {
        Change::Reboot => {
            let request = RebootWorkspacesRequest {
                reboot_workspace_requests: Some(
                    ids.map(|workspace_id| RebootRequest { workspace_id })
                        .collect(),
                ),
            };
            let answer: RebootWorkspacesResult =
                client.call(Operation::RebootWorkspaces, &request).await?;
            answer.failed_requests
        }
        Change::Rebuild => {
            let request = RebuildWorkspacesRequest {
                rebuild_workspace_requests: Some(
                    ids.map(|workspace_id| RebuildRequest { workspace_id })
                        .collect(),
                ),
            };
            let answer: RebuildWorkspacesResult =
                client.call(Operation::RebuildWorkspaces, &request).await?;
            answer.failed_requests
        }
        Change::Stop => {
            let request = StopWorkspacesRequest {
                stop_workspace_requests: Some(
                    ids.map(|workspace_id| StopRequest { workspace_id })
                        .collect(),
                ),
            };
            let answer: StopWorkspacesResult =
                client.call(Operation::StopWorkspaces, &request).await?;
            answer.failed_requests
        }
        Change::Start => {
            let request = StartWorkspacesRequest {
                start_workspace_requests: Some(
                    ids.map(|workspace_id| StartRequest { workspace_id })
                        .collect(),
                ),
            };
            let answer: StartWorkspacesResult =
                client.call(Operation::StartWorkspaces, &request).await?;
            answer.failed_requests
        }
        Change::Remove => {
            let request = TerminateWorkspacesRequest {
                terminate_workspace_requests: Some(
                    ids.map(|workspace_id| TerminateRequest { workspace_id })
                        .collect(),
                ),
            };
            let answer: TerminateWorkspacesResult = client
                .call(Operation::TerminateWorkspaces, &request)
                .await?;
            answer.failed_requests
        }
    })
}

/// Those that were not refused.
fn accepted<'a>(
    found: &'a [Workspace],
    failed: &'a [FailedWorkspaceChangeRequest],
) -> impl Iterator<Item = &'a Workspace> {
    let is_refused = |id: &Option<String>| failed.iter().any(|refused| refused.workspace_id == *id);
    found
        .iter()
        .filter(move |workspace| !is_refused(&workspace.workspace_id))
}

fn of_whom(workspace: &Workspace) -> String {
    format!(
        "{} of {}",
        said(&workspace.workspace_id),
        said(&workspace.user_name)
    )
}

fn print(form: Form, change: Change, found: &[Workspace], failed: &[FailedWorkspaceChangeRequest]) {
    if form == Form::Json {
        output::json(&json!({ "FailedRequests": failed }));
        return;
    }
    for workspace in accepted(found, failed) {
        output::lines(&format!("{} {}", change.word(), of_whom(workspace)));
    }
    if failed.len() < found.len() {
        output::hint("`carrel workspaces list` shows when it is done; --wait waits for it");
    }
}
