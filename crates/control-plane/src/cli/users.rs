//! `carrel users list|show|reset-password|disable|remove`

mod change;

use aws_api::{
    Operation,
    shapes::directory_data::{
        DescribeUserRequest, DescribeUserResult, ListUsersRequest, ListUsersResult, UserSummary,
    },
};
use clap::Subcommand;

use super::{
    Client, Context, Failure, Form,
    client::query_value,
    directories,
    output::{self, said},
};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List the people of a directory.
    List {
        /// Its id, DNS name or organisation; the only one there is when it is left out.
        #[arg(long)]
        directory: Option<String>,
    },
    /// Show one person.
    Show {
        /// The user name.
        user: String,
        /// The directory's id, DNS name or organisation; the only one there is when it is left out.
        #[arg(long)]
        directory: Option<String>,
    },
    /// Set a person's password; they may sign in, and their open sessions end.
    ResetPassword {
        /// The user name.
        user: String,
        /// Read the password from the first line of standard input instead of asking for it.
        #[arg(long)]
        password_stdin: bool,
        /// The directory's id, DNS name or organisation; the only one there is when it is left out.
        #[arg(long)]
        directory: Option<String>,
    },
    /// Let a person sign in no more, until a new password is set.
    Disable {
        /// The user name.
        user: String,
        /// The directory's id, DNS name or organisation; the only one there is when it is left out.
        #[arg(long)]
        directory: Option<String>,
    },
    /// Remove a person from the directory; refused while they have a WorkSpace.
    Remove {
        /// The user name.
        user: String,
        /// The directory's id, DNS name or organisation; the only one there is when it is left out.
        #[arg(long)]
        directory: Option<String>,
    },
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::List { directory } => list(context, directory.as_deref()).await,
        Verb::Show { user, directory } => show(context, user, directory.as_deref()).await,
        Verb::ResetPassword {
            user,
            password_stdin,
            directory,
        } => change::reset_password(context, &user, directory.as_deref(), password_stdin).await,
        Verb::Disable { user, directory } => {
            change::disable(context, &user, directory.as_deref()).await
        }
        Verb::Remove { user, directory } => {
            change::remove(context, &user, directory.as_deref(), context.yes).await
        }
    }
}

async fn list(context: &Context, directory: Option<&str>) -> Result<(), Failure> {
    let directory = directories::find(&context.client, directory).await?;
    let people = everybody(&context.client, said(&directory.directory_id)).await?;
    if context.form == Form::Json {
        output::json(&people);
        return Ok(());
    }
    let row = |person: &UserSummary| {
        let name = [person.given_name.as_deref(), person.surname.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ");
        vec![
            person.sam_account_name.clone(),
            name,
            if person.enabled { "yes" } else { "no" }.to_owned(),
        ]
    };
    let rows: Vec<_> = people.iter().map(row).collect();
    output::lines(&output::table(&["USER", "NAME", "MAY SIGN IN"], &rows));
    Ok(())
}

async fn show(context: &Context, user: String, directory: Option<&str>) -> Result<(), Failure> {
    let directory = directories::find(&context.client, directory).await?;
    let request = DescribeUserRequest {
        directory_id: None,
        sam_account_name: Some(user),
        realm: None,
    };
    let person: DescribeUserResult = context
        .client
        .call_with_query(
            Operation::DescribeUser,
            &query(said(&directory.directory_id)),
            &request,
        )
        .await?;
    if context.form == Form::Json {
        output::json(&person);
        return Ok(());
    }
    output::lines(&output::card(&[
        ("User", person.sam_account_name),
        ("First name", person.given_name.unwrap_or_default()),
        ("Last name", person.surname.unwrap_or_default()),
        ("Mail", person.email_address.unwrap_or_default()),
        (
            "May sign in",
            if person.enabled { "yes" } else { "no" }.to_owned(),
        ),
        (
            "Directory",
            format!("{} ({})", person.directory_id, person.realm),
        ),
    ]));
    Ok(())
}

fn query(directory_id: &str) -> String {
    format!("DirectoryId={}", query_value(directory_id))
}

async fn everybody(client: &Client, directory_id: &str) -> Result<Vec<UserSummary>, Failure> {
    let (mut all, mut next_token) = (Vec::new(), None);
    loop {
        let request = ListUsersRequest {
            next_token,
            ..ListUsersRequest::default()
        };
        let page: ListUsersResult = client
            .call_with_query(Operation::ListUsers, &query(directory_id), &request)
            .await?;
        all.extend(page.users);
        next_token = page.next_token;
        if next_token.is_none() {
            return Ok(all);
        }
    }
}
