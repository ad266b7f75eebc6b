//! Changing WorkSpaces: reboot, rebuild, stop, start, remove.

use aws_api::{
    Operation,
    shapes::workspaces::{
        ChangeRequest, ChangeResult, FailedChange, RebootWorkspacesRequest,
        RebuildWorkspacesRequest, StartWorkspacesRequest, StopWorkspacesRequest,
        TerminateWorkspacesRequest, Workspace,
    },
};

use super::find;
use crate::cli::{Context, Failure, Form, confirm::confirm, output, quick_setup::wait};

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
        failed.extend(send(context, change, some).await?.failed_requests);
    }
    let is_refused = |id: &str| {
        failed
            .iter()
            .any(|refused: &FailedChange| refused.workspace_id == id)
    };
    let accepted: Vec<String> = found
        .iter()
        .map(|workspace| workspace.workspace_id.clone())
        .filter(|id| !is_refused(id))
        .collect();
    print(context.form, change, &found, &failed);
    wait::until_settled(&context.client, &accepted, change.goal(), &arguments.wait).await?;
    let refused: Vec<String> = failed
        .iter()
        .map(|refused| format!("{}: {}", refused.workspace_id, refused.error_message))
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
    let names: Vec<_> = found
        .iter()
        .map(|workspace| format!("{} of {}", workspace.workspace_id, workspace.user_name))
        .collect();
    let [only] = found else {
        return confirm(
            &format!("This will {loss}:\n  {}", names.join("\n  ")),
            &found.len().to_string(),
            yes,
        );
    };
    confirm(
        &format!("This will {loss}: {}", names.join("")),
        &only.user_name,
        yes,
    )
}

async fn send(
    context: &Context,
    change: Change,
    some: &[Workspace],
) -> Result<ChangeResult, Failure> {
    let client = &context.client;
    let requests = Some(
        some.iter()
            .map(|workspace| ChangeRequest {
                workspace_id: Some(workspace.workspace_id.clone()),
            })
            .collect(),
    );
    match change {
        Change::Reboot => {
            client
                .call(
                    Operation::RebootWorkspaces,
                    &RebootWorkspacesRequest {
                        reboot_workspace_requests: requests,
                    },
                )
                .await
        }
        Change::Rebuild => {
            client
                .call(
                    Operation::RebuildWorkspaces,
                    &RebuildWorkspacesRequest {
                        rebuild_workspace_requests: requests,
                    },
                )
                .await
        }
        Change::Stop => {
            client
                .call(
                    Operation::StopWorkspaces,
                    &StopWorkspacesRequest {
                        stop_workspace_requests: requests,
                    },
                )
                .await
        }
        Change::Start => {
            client
                .call(
                    Operation::StartWorkspaces,
                    &StartWorkspacesRequest {
                        start_workspace_requests: requests,
                    },
                )
                .await
        }
        Change::Remove => {
            client
                .call(
                    Operation::TerminateWorkspaces,
                    &TerminateWorkspacesRequest {
                        terminate_workspace_requests: requests,
                    },
                )
                .await
        }
    }
}

fn print(form: Form, change: Change, found: &[Workspace], failed: &[FailedChange]) {
    if form == Form::Json {
        output::json(&ChangeResult {
            failed_requests: failed.to_vec(),
        });
        return;
    }
    let accepted = found.iter().filter(|workspace| {
        failed
            .iter()
            .all(|refused| refused.workspace_id != workspace.workspace_id)
    });
    for workspace in accepted {
        output::lines(&format!(
            "{} {} of {}",
            change.word(),
            workspace.workspace_id,
            workspace.user_name
        ));
    }
    if failed.len() < found.len() {
        output::hint("`carrel workspaces list` shows when it is done; --wait waits for it");
    }
}
