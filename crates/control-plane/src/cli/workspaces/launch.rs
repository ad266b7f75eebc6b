//! Launching WorkSpaces for people who are in a directory.

use aws_api::{
    Operation,
    shapes::workspaces::{CreateWorkspacesRequest, CreateWorkspacesResult, WorkspaceRequest},
};

use super::show::bundle_id;
use crate::cli::{Context, Failure, Form, directories, output, quick_setup::wait};

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
        directory_id: Some(directory.directory_id.clone()),
        user_name: Some(user.clone()),
        bundle_id: Some(bundle_id(&arguments.bundle)),
        ..WorkspaceRequest::default()
    };
    let mut answers = CreateWorkspacesResult::default();
    for some in arguments.users.chunks(REQUESTS_PER_CALL) {
        let requests = CreateWorkspacesRequest {
            workspaces: Some(some.iter().map(request).collect()),
        };
        let answer: CreateWorkspacesResult = context
            .client
            .call(Operation::CreateWorkspaces, &requests)
            .await?;
        answers.pending_requests.extend(answer.pending_requests);
        answers.failed_requests.extend(answer.failed_requests);
    }
    print(context.form, &answers);
    let ids: Vec<String> = answers
        .pending_requests
        .iter()
        .map(|workspace| workspace.workspace_id.clone())
        .collect();
    wait::until_ready(&context.client, &ids, &arguments.wait).await?;
    let refused = answers.failed_requests.into_iter().map(|failed| {
        let user = failed.workspace_request.user_name.unwrap_or_default();
        format!("{user}: {}", failed.error_message)
    });
    let refused: Vec<String> = refused.collect();
    if refused.is_empty() {
        Ok(())
    } else {
        Err(Failure::Partly(refused))
    }
}

fn print(form: Form, answers: &CreateWorkspacesResult) {
    if form == Form::Json {
        output::json(answers);
        return;
    }
    for workspace in &answers.pending_requests {
        output::lines(&format!(
            "{}  {}",
            workspace.workspace_id, workspace.user_name
        ));
    }
    if let Some(first) = answers.pending_requests.first() {
        output::hint(&format!(
            "`carrel workspaces show {}` tells how far it is",
            first.user_name
        ));
    }
}
