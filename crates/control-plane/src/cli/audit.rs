//! `carrel audit show|verify`

use aws_api::{
    Operation,
    shapes::audit::{
        AuditRecord, DescribeAuditLogRequest, DescribeAuditLogResult, VerifyAuditLogRequest,
        VerifyAuditLogResult,
    },
};
use clap::Subcommand;
use serde_json::json;
use time::{OffsetDateTime, format_description::well_known::Rfc3339};

use super::{Context, Failure, Form, output};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Show the newest calls of the account, or for the operator of all accounts.
    Show {
        /// Only those of this account.
        #[arg(long)]
        account: Option<String>,
        /// Only those of this principal, by ARN.
        #[arg(long)]
        principal: Option<String>,
        /// Only those of this action, such as workspaces:RebootWorkspaces.
        #[arg(long)]
        action: Option<String>,
        /// Only those with this outcome: ok, or the name of an error.
        #[arg(long)]
        outcome: Option<String>,
        /// How many, 1 to 500.
        #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(i64).range(1..=500))]
        number: i64,
    },
    /// Look whether every record of a call is there and as it was written.
    Verify,
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Verify => verify(context).await,
        Verb::Show {
            account,
            principal,
            action,
            outcome,
            number,
        } => {
            let request = DescribeAuditLogRequest {
                account_id: account,
                principal,
                action,
                outcome,
                max_results: Some(number),
                ..DescribeAuditLogRequest::default()
            };
            show(context, &request).await
        }
    }
}

async fn show(context: &Context, request: &DescribeAuditLogRequest) -> Result<(), Failure> {
    let found: DescribeAuditLogResult = context
        .client
        .call(Operation::DescribeAuditLog, request)
        .await?;
    if context.form == Form::Json {
        output::json(&found.records);
        return Ok(());
    }
    let row = |record: &AuditRecord| {
        let at = OffsetDateTime::from_unix_timestamp(record.time.milliseconds() / 1000);
        let at = at.ok().and_then(|at| at.format(&Rfc3339).ok());
        let mark = if record.root { " (root)" } else { "" };
        vec![
            record.sequence.to_string(),
            at.unwrap_or_default(),
            format!("{}{mark}", record.principal),
            record.source_address.clone(),
            record.action.clone(),
            record.outcome.clone(),
        ]
    };
    let rows: Vec<_> = found.records.iter().map(row).collect();
    let heading = ["NO", "TIME", "PRINCIPAL", "FROM", "ACTION", "OUTCOME"];
    output::lines(&output::table(&heading, &rows));
    Ok(())
}

async fn verify(context: &Context) -> Result<(), Failure> {
    let (mut records, mut next_token) = (0, None);
    let last = loop {
        let request = VerifyAuditLogRequest { next_token };
        let found: VerifyAuditLogResult = context
            .client
            .call(Operation::VerifyAuditLog, &request)
            .await?;
        records += found.records;
        if found.next_token.is_none() {
            break found;
        }
        next_token = found.next_token;
    };
    if let Some(flaw) = last.flaw {
        return Err(Failure::Unclear(format!(
            "{flaw}; {records} before it are as they were written"
        )));
    }
    if context.form == Form::Json {
        output::json(&json!({"Records": records, "Sequence": last.sequence, "Hash": last.hash}));
        return Ok(());
    }
    output::lines(&format!(
        "{records} records are as they were written, up to {} with the hash {}",
        last.sequence, last.hash
    ));
    output::hint(
        "note this number and its hash elsewhere: they show later that nothing up to here was written anew",
    );
    Ok(())
}
