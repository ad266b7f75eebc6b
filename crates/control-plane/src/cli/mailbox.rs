//! `carrel mailbox [list|show N]`

use aws_api::{
    Operation,
    shapes::carrel::{GetMailboxRequest, GetMailboxResult, MailSummary},
};
use clap::Subcommand;

use super::{Context, Failure, Form, output};

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// List the mails, oldest first.
    List {
        /// Only mails to this address.
        #[arg(long)]
        to: Option<String>,
    },
    /// Show one mail.
    Show {
        /// Its number in the list.
        number: u64,
    },
}

pub(super) async fn run(context: &Context, arguments: Arguments) -> Result<(), Failure> {
    match arguments.verb.unwrap_or(Verb::List { to: None }) {
        Verb::List { to } => list(context, to).await,
        Verb::Show { number } => show(context, number).await,
    }
}

async fn list(context: &Context, to: Option<String>) -> Result<(), Failure> {
    let request = GetMailboxRequest { to, number: None };
    let found: GetMailboxResult = context.client.call(Operation::GetMailbox, &request).await?;
    if context.form == Form::Json {
        output::json(&found.mails);
        return Ok(());
    }
    let row = |mail: &MailSummary| {
        vec![
            mail.number.to_string(),
            mail.date.clone(),
            mail.to.clone(),
            mail.subject.clone(),
        ]
    };
    let rows: Vec<_> = found.mails.iter().map(row).collect();
    output::lines(&output::table(&["NO", "DATE", "TO", "SUBJECT"], &rows));
    output::hint(&found.mails.last().map_or_else(
        || "a mail comes when a WorkSpace is ready; `carrel workspaces list` shows how far they are".to_owned(),
        |newest| format!("`carrel mailbox show {}` prints the newest with its link", newest.number),
    ));
    Ok(())
}

async fn show(context: &Context, number: u64) -> Result<(), Failure> {
    let request = GetMailboxRequest {
        number: Some(number),
        to: None,
    };
    let found: GetMailboxResult = context.client.call(Operation::GetMailbox, &request).await?;
    let mail = found.mails.into_iter().next().ok_or_else(|| {
        Failure::Unclear(format!(
            "there is no mail {number}; `carrel mailbox` lists them"
        ))
    })?;
    if context.form == Form::Json {
        output::json(&mail);
        return Ok(());
    }
    let head = output::card(&[
        ("Date", mail.date),
        ("To", mail.to),
        ("Subject", mail.subject),
    ]);
    output::lines(&format!("{head}\n\n{}", mail.text.unwrap_or_default()));
    Ok(())
}
