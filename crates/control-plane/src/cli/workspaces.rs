//! `carrel workspaces launch|list|show|reboot|rebuild|stop|start|remove|modify|maintenance|invite`

mod change;
mod launch;
mod modify;
mod show;

use aws_api::{
    Operation,
    generated::workspaces::{DescribeWorkspacesRequest, DescribeWorkspacesResult, Workspace},
    shapes::carrel::{
        DescribeWorkspaceProgressRequest, DescribeWorkspaceProgressResult, WorkspaceProgress,
    },
};
use clap::Subcommand;

use super::{Client, Context, Failure, directories, output::said};

pub(super) use show::label;

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Launch a WorkSpace for people who are in a directory; `quick-setup` also makes the people.
    Launch(launch::Arguments),
    /// List WorkSpaces.
    List(show::ListArguments),
    /// Show one WorkSpace.
    Show {
        /// Its id, or the user name of its person.
        workspace: String,
    },
    /// Restart; the person's session ends.
    Reboot(change::Arguments),
    /// Give a new system from the bundle's current image; /home is kept, what was installed is gone.
    Rebuild(change::Arguments),
    /// Stop; both volumes are kept.
    Stop(change::Arguments),
    /// Start what was stopped.
    Start(change::Arguments),
    /// Remove for good, with everything in /home.
    Remove(change::Arguments),
    /// Say when one runs, give it another compute type or larger volumes.
    Modify(modify::Arguments),
    /// Keep its person from one while you work on it, and give it back.
    Maintenance {
        /// The WorkSpace's id, or the user name of its person.
        workspace: String,
        /// Whether you work on it.
        #[arg(value_enum)]
        maintenance: modify::Maintenance,
    },
    /// Send the invitation again, or the welcome mail to a person who has registered. The link sent before is void.
    Invite {
        /// The WorkSpace's id, or the user name of its person.
        workspace: String,
        /// Only print the mail as it would be sent.
        #[arg(long)]
        show: bool,
    },
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    use change::Change;
    match verb {
        Verb::Launch(arguments) => launch::run(context, arguments).await,
        Verb::List(arguments) => show::list(context, arguments).await,
        Verb::Show { workspace } => show::show(context, &workspace).await,
        Verb::Reboot(arguments) => change::run(context, Change::Reboot, arguments).await,
        Verb::Rebuild(arguments) => change::run(context, Change::Rebuild, arguments).await,
        Verb::Stop(arguments) => change::run(context, Change::Stop, arguments).await,
        Verb::Start(arguments) => change::run(context, Change::Start, arguments).await,
        Verb::Remove(arguments) => change::run(context, Change::Remove, arguments).await,
        Verb::Modify(arguments) => modify::run(context, arguments).await,
        Verb::Maintenance {
            workspace,
            maintenance,
        } => modify::maintain(context, &workspace, maintenance).await,
        Verb::Invite { workspace, show } => show::invite(context, &workspace, show).await,
    }
}

/// All pages of a description.
pub(super) async fn described(
    client: &Client,
    mut request: DescribeWorkspacesRequest,
) -> Result<Vec<Workspace>, Failure> {
    let mut all = Vec::new();
    loop {
        let page: DescribeWorkspacesResult =
            client.call(Operation::DescribeWorkspaces, &request).await?;
        all.extend(page.workspaces.into_iter().flatten());
        request.next_token = page.next_token;
        if request.next_token.is_none() {
            return Ok(all);
        }
    }
}

/// How far WorkSpaces are; 25 are asked for at a time.
pub(super) async fn progress(
    client: &Client,
    ids: &[String],
) -> Result<Vec<WorkspaceProgress>, Failure> {
    let mut all = Vec::new();
    for some in ids.chunks(25) {
        let request = DescribeWorkspaceProgressRequest {
            workspace_ids: Some(some.to_vec()),
        };
        let answer: DescribeWorkspaceProgressResult = client
            .call(Operation::DescribeWorkspaceProgress, &request)
            .await?;
        all.extend(answer.workspaces);
    }
    Ok(all)
}

/// The WorkSpace with this id, or of the person with this user name.
async fn find(client: &Client, name: &str) -> Result<Workspace, Failure> {
    let mut found = if is_id(name) {
        described(
            client,
            DescribeWorkspacesRequest {
                workspace_ids: Some(vec![name.to_owned()]),
                ..DescribeWorkspacesRequest::default()
            },
        )
        .await?
    } else {
        of_person(client, name).await?
    };
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(Failure::Unclear(format!(
            "there is no WorkSpace \"{name}\", and nobody of that user name has one"
        ))),
        _ => {
            let place = |found: &Workspace| {
                format!(
                    "{} in {}",
                    said(&found.workspace_id),
                    said(&found.directory_id)
                )
            };
            let ids: Vec<_> = found.iter().map(place).collect();
            Err(Failure::Unclear(format!(
                "several people are \"{name}\"; name the WorkSpace by its id: {}",
                ids.join(", ")
            )))
        }
    }
}

fn is_id(name: &str) -> bool {
    name.parse::<model::id::WorkspaceId>().is_ok()
}

async fn of_person(client: &Client, username: &str) -> Result<Vec<Workspace>, Failure> {
    let mut found = Vec::new();
    for directory in directories::registered(client).await? {
        let request = DescribeWorkspacesRequest {
            directory_id: directory.directory_id,
            user_name: Some(username.to_owned()),
            ..DescribeWorkspacesRequest::default()
        };
        found.extend(described(client, request).await?);
    }
    found.retain(|workspace| said(&workspace.state) != "TERMINATED");
    Ok(found)
}
