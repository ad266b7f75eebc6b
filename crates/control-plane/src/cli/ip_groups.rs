//! `carrel ip-groups list|create|allow|revoke|associate|disassociate|delete`: from where people may reach their desktops.

use aws_api::Operation;
use clap::Subcommand;
use serde_json::{Value, json};

use super::{Client, Context, Failure, Form, directories, output};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List the groups with the addresses that they admit.
    List,
    /// Make a group that admits addresses or ranges.
    Create {
        /// Its name.
        name: String,
        /// Addresses or ranges, such as 203.0.113.0/24.
        addresses: Vec<String>,
    },
    /// Admit more addresses or ranges.
    Allow {
        /// The group's id or name.
        group: String,
        /// Addresses or ranges.
        #[arg(required = true)]
        addresses: Vec<String>,
    },
    /// Admit addresses or ranges no longer; who is connected from there is cut off.
    Revoke {
        /// The group's id or name.
        group: String,
        /// Addresses or ranges, as `list` shows them.
        #[arg(required = true)]
        addresses: Vec<String>,
    },
    /// Restrict the desktops of a directory to whom the group admits.
    Associate(Association),
    /// Restrict them no longer.
    Disassociate(Association),
    /// Remove a group that restricts no directory.
    Delete {
        /// The group's id or name.
        group: String,
    },
}

#[derive(Debug, clap::Args)]
pub(super) struct Association {
    /// The group's id or name.
    group: String,
    /// The directory (id, DNS name or organisation); the only one where it is not named.
    #[arg(long)]
    directory: Option<String>,
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    let client = &context.client;
    match verb {
        Verb::List => list(context).await,
        Verb::Create { name, addresses } => {
            let request = json!({ "GroupName": name, "UserRules": rules(&addresses) });
            done(context, Operation::CreateIpGroup, &request).await
        }
        Verb::Allow { group, addresses } => {
            let id = find(client, &group).await?;
            let request = json!({ "GroupId": id, "UserRules": rules(&addresses) });
            done(context, Operation::AuthorizeIpRules, &request).await
        }
        Verb::Revoke { group, addresses } => {
            let id = find(client, &group).await?;
            let request = json!({ "GroupId": id, "UserRules": addresses });
            done(context, Operation::RevokeIpRules, &request).await
        }
        Verb::Associate(association) => {
            associate(context, Operation::AssociateIpGroups, association).await
        }
        Verb::Disassociate(association) => {
            associate(context, Operation::DisassociateIpGroups, association).await
        }
        Verb::Delete { group } => {
            let id = find(client, &group).await?;
            done(context, Operation::DeleteIpGroup, &json!({ "GroupId": id })).await
        }
    }
}

async fn associate(
    context: &Context,
    operation: Operation,
    association: Association,
) -> Result<(), Failure> {
    let client = &context.client;
    let id = find(client, &association.group).await?;
    let directory = directories::find(client, association.directory.as_deref()).await?;
    let request = json!({ "DirectoryId": directory.directory_id, "GroupIds": [id] });
    done(context, operation, &request).await
}

async fn done(context: &Context, operation: Operation, request: &Value) -> Result<(), Failure> {
    let answer: Value = context.client.call(operation, request).await?;
    match (context.form, answer["GroupId"].as_str()) {
        (Form::Json, _) => output::json(&answer),
        (Form::Table, Some(id)) => output::lines(id),
        (Form::Table, None) => output::lines("done"),
    }
    Ok(())
}

async fn list(context: &Context) -> Result<(), Failure> {
    let groups = groups(&context.client).await?;
    if context.form == Form::Json {
        output::json(&groups);
        return Ok(());
    }
    if groups.is_empty() {
        output::hint("`carrel ip-groups create NAME ADDRESS` makes the first");
    }
    let rows: Vec<Vec<String>> = groups.iter().map(row).collect();
    output::lines(&output::table(&["GROUP", "NAME", "ADMITS"], &rows));
    Ok(())
}

fn row(group: &Value) -> Vec<String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rules = group["userRules"].as_array().into_iter().flatten();
    let admits: Vec<String> = rules.map(|rule| text(&rule["ipRule"])).collect();
    vec![
        text(&group["groupId"]),
        text(&group["groupName"]),
        admits.join(", "),
    ]
}

fn rules(addresses: &[String]) -> Vec<Value> {
    let rule = |address: &String| json!({ "ipRule": address });
    addresses.iter().map(rule).collect()
}

async fn groups(client: &Client) -> Result<Vec<Value>, Failure> {
    let mut all = Vec::new();
    let mut token = Value::Null;
    loop {
        let request = match &token {
            Value::Null => json!({}),
            token => json!({ "NextToken": token }),
        };
        let page: Value = client.call(Operation::DescribeIpGroups, &request).await?;
        all.extend(page["Result"].as_array().into_iter().flatten().cloned());
        token = page["NextToken"].clone();
        if token.is_null() {
            return Ok(all);
        }
    }
}

/// The id of the group that is named by id or by name.
async fn find(client: &Client, name: &str) -> Result<String, Failure> {
    let groups = groups(client).await?;
    let found = groups
        .iter()
        .find(|group| group["groupId"] == name || group["groupName"] == name);
    match found.and_then(|group| group["groupId"].as_str()) {
        Some(id) => Ok(id.to_owned()),
        None => Err(Failure::Unclear(format!("there is no IP group \"{name}\""))),
    }
}
