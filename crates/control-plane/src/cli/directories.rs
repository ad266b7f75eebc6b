//! `carrel directories list|show`

use aws_api::{
    Operation,
    generated::workspaces::{
        DescribeWorkspaceDirectoriesRequest, DescribeWorkspaceDirectoriesResult, WorkspaceDirectory,
    },
    shapes::directory::{
        DescribeDirectoriesRequest, DescribeDirectoriesResult, DirectoryDescription,
    },
};
use clap::Subcommand;

use super::{
    Client, Context, Failure, Form,
    output::{self, said},
};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List every directory.
    List,
    /// Show one directory.
    Show {
        /// Its id, its DNS name or its organisation; the only one there is when it is left out.
        directory: Option<String>,
    },
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::List => list(context).await,
        Verb::Show { directory } => show(context, directory.as_deref()).await,
    }
}

async fn list(context: &Context) -> Result<(), Failure> {
    let directories = described(&context.client).await?;
    if context.form == Form::Json {
        output::json(&directories);
        return Ok(());
    }
    let codes = registered(&context.client).await?;
    let code = |id: &str| {
        codes
            .iter()
            .find(|found| said(&found.directory_id) == id)
            .map(|found| said(&found.registration_code).to_owned())
    };
    let row = |found: &DirectoryDescription| {
        vec![
            found.directory_id.clone(),
            found.name.clone(),
            found.alias.clone().unwrap_or_default(),
            found.stage.clone(),
            code(&found.directory_id).unwrap_or_default(),
        ]
    };
    let rows: Vec<_> = directories.iter().map(row).collect();
    output::lines(&output::table(
        &[
            "DIRECTORY",
            "NAME",
            "ORGANISATION",
            "STATE",
            "REGISTRATION CODE",
        ],
        &rows,
    ));
    Ok(())
}

async fn show(context: &Context, wanted: Option<&str>) -> Result<(), Failure> {
    let id = find(&context.client, wanted).await?.directory_id;
    let id = id.unwrap_or_default();
    let found = described(&context.client)
        .await?
        .into_iter()
        .find(|directory| directory.directory_id == id);
    let found = found.ok_or_else(|| Failure::Unclear(format!("the directory {id} is gone")))?;
    if context.form == Form::Json {
        output::json(&found);
        return Ok(());
    }
    let registration = find(&context.client, Some(&id)).await?;
    let network = found.vpc_settings.clone().unwrap_or_default();
    output::lines(&output::card(&[
        ("Directory", found.directory_id),
        ("Name", found.name),
        ("Short name", found.short_name),
        ("Organisation", found.alias.unwrap_or_default()),
        ("State", found.stage),
        ("Reason", found.stage_reason.unwrap_or_default()),
        (
            "Registration code",
            registration.registration_code.unwrap_or_default(),
        ),
        ("Controllers", found.dns_ip_addrs.join(", ")),
        ("VPC", network.vpc_id),
        ("Subnets", network.subnet_ids.join(", ")),
        ("Zones", network.availability_zones.join(", ")),
    ]));
    Ok(())
}

/// Every directory, as the directory service describes it.
pub(super) async fn described(client: &Client) -> Result<Vec<DirectoryDescription>, Failure> {
    let (mut all, mut next_token) = (Vec::new(), None);
    loop {
        let request = DescribeDirectoriesRequest {
            next_token,
            ..DescribeDirectoriesRequest::default()
        };
        let page: DescribeDirectoriesResult = client
            .call(Operation::DescribeDirectories, &request)
            .await?;
        all.extend(page.directory_descriptions);
        next_token = page.next_token;
        if next_token.is_none() {
            return Ok(all);
        }
    }
}

/// Every directory, as desktops use it.
pub(super) async fn registered(client: &Client) -> Result<Vec<WorkspaceDirectory>, Failure> {
    let (mut all, mut next_token) = (Vec::new(), None);
    loop {
        let request = DescribeWorkspaceDirectoriesRequest {
            next_token,
            ..DescribeWorkspaceDirectoriesRequest::default()
        };
        let page: DescribeWorkspaceDirectoriesResult = client
            .call(Operation::DescribeWorkspaceDirectories, &request)
            .await?;
        all.extend(page.directories.into_iter().flatten());
        next_token = page.next_token;
        if next_token.is_none() {
            return Ok(all);
        }
    }
}

/// The directory that was named by id, DNS name or organisation; the only one there is when none was named.
pub(super) async fn find(
    client: &Client,
    wanted: Option<&str>,
) -> Result<WorkspaceDirectory, Failure> {
    let mut all = registered(client).await?;
    let Some(wanted) = wanted else {
        let names: Vec<_> = all.iter().map(|found| said(&found.directory_id)).collect();
        return match names.len() {
            0 => Err(Failure::Unclear(
                "there is no directory yet; `carrel quick-setup` makes one".to_owned(),
            )),
            1 => Ok(all.remove(0)),
            _ => Err(Failure::Unclear(format!(
                "there are several directories; name one: {}",
                names.join(", ")
            ))),
        };
    };
    let is_it = |found: &&WorkspaceDirectory| {
        [&found.directory_id, &found.directory_name, &found.alias]
            .into_iter()
            .any(|name| said(name).eq_ignore_ascii_case(wanted))
    };
    let found = all.iter().find(is_it).cloned();
    found.ok_or_else(|| {
        Failure::Unclear(format!(
            "there is no directory \"{wanted}\"; `carrel directories list` shows them"
        ))
    })
}
