//! Launching WorkSpaces for people who are in a directory.

use aws_api::{
    Operation,
    generated::workspaces::{
        CreateWorkspacesRequest, CreateWorkspacesResult, FailedCreateWorkspaceRequest, Workspace,
        WorkspaceRequest,
    },
};

use serde_json::json;

use super::show::bundle_id;
use crate::cli::{
    Context, Failure, Form, directories,
    output::{self, said},
    quick_setup::wait,
};

/// How many requests one call carries.
const REQUESTS_PER_CALL: usize = 25;

#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The people, by user name.
    #[arg(required = true)]
    users: Vec<String>,
    /// The bundle, by id or name.
    #[arg(long, default_value = "standard")]
    bundle: String,
    /// The directory's id, DNS name or organisation; the only one there is when it is left out.
    #[arg(long)]
    directory: Option<String>,
    #[command(flatten)]
    wait: wait::Arguments,
}

pub(super) async fn run(context: &Context, arguments: Arguments) -> Result<(), Failure> {
    let directory = directories::find(&context.client, arguments.directory.as_deref()).await?;
    let request = |user: &String| WorkspaceRequest {
        directory_id: directory.directory_id.clone(),
        user_name: Some(user.clone()),
        bundle_id: Some(bundle_id(&arguments.bundle)),
        ..WorkspaceRequest::default()
    };
    let (mut pending, mut failed) = (Vec::new(), Vec::new());
    for some in arguments.users.chunks(REQUESTS_PER_CALL) {
        let requests = CreateWorkspacesRequest {
            workspaces: Some(some.iter().map(request).collect()),
        };
        let answer: CreateWorkspacesResult = context
            .client
            .call(Operation::CreateWorkspaces, &requests)
            .await?;
        pending.extend(answer.pending_requests.into_iter().flatten());
        failed.extend(answer.failed_requests.into_iter().flatten());
    }
    print(context.form, &pending, &failed);
    let ids: Vec<String> = pending
        .iter()
        .map(|workspace| said(&workspace.workspace_id).to_owned())
        .collect();
    wait::until_ready(&context.client, &ids, &arguments.wait).await?;
    let refused = failed.into_iter().map(|failed| {
        let request = failed.workspace_request.unwrap_or_default();
        format!(
            "{}: {}",
            said(&request.user_name),
            said(&failed.error_message)
        )
    });
    let refused: Vec<String> = refused.collect();
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Failure::Partly(refused))
    }
}

fn print(form: Form, pending: &[Workspace], failed: &[FailedCreateWorkspaceRequest]) {
    if form == Form::Json {
        output::json(&json!({ "FailedRequests": failed, "PendingRequests": pending }));
        return;
    }
    for workspace in pending {
        output::lines(&format!(
            "{}  {}",
            said(&workspace.workspace_id),
            said(&workspace.user_name)
        ));
    }
    if let Some(first) = pending.first() {
        output::hint(&format!(
            "`carrel workspaces show {}` tells how far it is",
            said(&first.user_name)
        ));
    }
}
