//! `carrel accounts list|create|suspend|resume|close`, for the operator.

use aws_api::{
    Operation,
    shapes::accounts::{
        Account, ChangeAccountRequest, ChangeAccountResult, CreateAccountRequest,
        CreateAccountResult, ListAccountsRequest, ListAccountsResult,
    },
};
use clap::Subcommand;

use super::{Context, Failure, Form, confirm::confirm, output};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List the accounts of the installation.
    List,
    /// Open an account; the key of its root is shown this once.
    Create {
        /// Its name.
        name: String,
        /// The mail address of who owns it.
        #[arg(long)]
        email: String,
    },
    /// Refuse every call of an account until it is resumed; what is in it stays as it is.
    Suspend {
        /// Twelve digits.
        account: String,
    },
    /// Let a suspended account be used again.
    Resume {
        /// Twelve digits.
        account: String,
    },
    /// Close an account for good. What is in it is kept for the days that carrel.toml says, and then removed.
    Close {
        /// Twelve digits.
        account: String,
    },
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::List => list(context).await,
        Verb::Create { name, email } => create(context, name, email).await,
        Verb::Suspend { account } => change(context, Operation::SuspendAccount, account).await,
        Verb::Resume { account } => change(context, Operation::ResumeAccount, account).await,
        Verb::Close { account } => {
            let consequence = format!("the account {account} is closed for good");
            confirm(&consequence, &account, context.yes)?;
            change(context, Operation::CloseAccount, account).await
        }
    }
}

async fn list(context: &Context) -> Result<(), Failure> {
    let mut accounts: Vec<Account> = Vec::new();
    let mut next_token = None;
    loop {
        let request = ListAccountsRequest {
            max_results: None,
            next_token,
        };
        let page: ListAccountsResult = context
            .client
            .call(Operation::ListAccounts, &request)
            .await?;
        accounts.extend(page.accounts);
        next_token = page.next_token;
        if next_token.is_none() {
            break;
        }
    }
    if context.form == Form::Json {
        output::json(&accounts);
        return Ok(());
    }
    let row = |account: &Account| {
        vec![
            account.account_id.clone(),
            account.standing.clone(),
            account.name.clone(),
            account.email.clone(),
        ]
    };
    let rows: Vec<_> = accounts.iter().map(row).collect();
    output::lines(&output::table(
        &["ACCOUNT", "STANDING", "NAME", "EMAIL"],
        &rows,
    ));
    Ok(())
}

async fn create(context: &Context, name: String, email: String) -> Result<(), Failure> {
    let request = CreateAccountRequest {
        name: Some(name),
        email: Some(email),
    };
    let made: CreateAccountResult = context
        .client
        .call(Operation::CreateAccount, &request)
        .await?;
    if context.form == Form::Json {
        output::json(&made);
        return Ok(());
    }
    output::lines(&output::card(&[
        ("Account", made.account.account_id),
        ("Name", made.account.name),
        ("Access key", made.access_key_id),
        ("Secret", made.secret_access_key),
    ]));
    output::hint(
        "this is the key of the account's root and is not shown again; with it, make a user with a policy, and keep it \
         for emergencies: every use is marked in `carrel audit show`",
    );
    Ok(())
}

async fn change(context: &Context, operation: Operation, account: String) -> Result<(), Failure> {
    let request = ChangeAccountRequest {
        account_id: Some(account),
    };
    let changed: ChangeAccountResult = context.client.call(operation, &request).await?;
    if context.form == Form::Json {
        output::json(&changed.account);
        return Ok(());
    }
    let account = changed.account;
    output::lines(&format!("{} is {}", account.account_id, account.standing));
    Ok(())
}
