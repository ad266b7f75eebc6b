//! `carrel quotas requests|approve|refuse|set`, for the operator.

use aws_api::{
    Operation,
    shapes::accounts::{
        DecideQuotaRequestRequest, DecideQuotaRequestResult, ListQuotaRequestsRequest,
        ListQuotaRequestsResult, QuotaRequest, SetQuotaRequest, SetQuotaResult,
    },
};
use clap::Subcommand;
use model::quota::{DIRECTORIES, Quota, VPCS, WORKSPACES};

use super::{Context, Failure, Form, output};

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List the requests for more that wait to be decided.
    Requests {
        /// The decided ones too.
        #[arg(long)]
        all: bool,
    },
    /// Agree to a request.
    Approve {
        /// Its id.
        request: String,
    },
    /// Refuse a request.
    Refuse {
        /// Its id.
        request: String,
        /// Why; the account is told.
        #[arg(long)]
        reason: String,
    },
    /// Set how many of something an account may have.
    Set {
        /// Twelve digits.
        account: String,
        /// What.
        #[arg(value_enum)]
        what: What,
        /// How many; any number when it is left out.
        value: Option<u32>,
    },
}

/// What there are quotas of.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum What {
    /// WorkSpaces in the region.
    Workspaces,
    /// Directories.
    Directories,
    /// VPCs in the region.
    Vpcs,
}

impl What {
    fn quota(self) -> Quota {
        match self {
            Self::Workspaces => WORKSPACES,
            Self::Directories => DIRECTORIES,
            Self::Vpcs => VPCS,
        }
    }
}

pub(super) async fn run(context: &Context, verb: Verb) -> Result<(), Failure> {
    match verb {
        Verb::Requests { all } => requests(context, all).await,
        Verb::Approve { request } => {
            decide(context, Operation::ApproveQuotaRequest, request, None).await
        }
        Verb::Refuse { request, reason } => {
            decide(
                context,
                Operation::RefuseQuotaRequest,
                request,
                Some(reason),
            )
            .await
        }
        Verb::Set {
            account,
            what,
            value,
        } => set(context, account, what.quota(), value).await,
    }
}

async fn requests(context: &Context, all: bool) -> Result<(), Failure> {
    let mut found: Vec<QuotaRequest> = Vec::new();
    let mut request = ListQuotaRequestsRequest {
        status: (!all).then(|| "PENDING".to_owned()),
        ..ListQuotaRequestsRequest::default()
    };
    loop {
        let page: ListQuotaRequestsResult = context
            .client
            .call(Operation::ListQuotaRequests, &request)
            .await?;
        found.extend(page.requests);
        request.next_token = page.next_token;
        if request.next_token.is_none() {
            break;
        }
    }
    if context.form == Form::Json {
        output::json(&found);
        return Ok(());
    }
    let row = |request: &QuotaRequest| {
        vec![
            request.request_id.clone(),
            request.account_id.clone(),
            format!("{} {}", request.desired_value, request.quota_name),
            request.status.clone(),
        ]
    };
    let rows: Vec<_> = found.iter().map(row).collect();
    output::lines(&output::table(
        &["REQUEST", "ACCOUNT", "ASKS FOR", "STATUS"],
        &rows,
    ));
    if let Some(first) = found.iter().find(|request| request.status == "PENDING") {
        output::hint(&format!("`carrel quotas approve {}`", first.request_id));
    }
    Ok(())
}

async fn decide(
    context: &Context,
    operation: Operation,
    request: String,
    reason: Option<String>,
) -> Result<(), Failure> {
    let request = DecideQuotaRequestRequest {
        request_id: Some(request),
        reason,
    };
    let decided: DecideQuotaRequestResult = context.client.call(operation, &request).await?;
    if context.form == Form::Json {
        output::json(&decided.request);
        return Ok(());
    }
    let request = decided.request;
    output::lines(&format!("{} is {}", request.request_id, request.status));
    Ok(())
}

async fn set(
    context: &Context,
    account: String,
    quota: Quota,
    value: Option<u32>,
) -> Result<(), Failure> {
    let request = SetQuotaRequest {
        account_id: Some(account),
        service_code: Some(quota.service.to_owned()),
        quota_code: Some(quota.code.to_owned()),
        value: value.map(i64::from),
    };
    let set: SetQuotaResult = context.client.call(Operation::SetQuota, &request).await?;
    if context.form == Form::Json {
        output::json(&set);
        return Ok(());
    }
    let number = set
        .value
        .map_or_else(|| "any number of".to_owned(), |value| value.to_string());
    output::lines(&format!(
        "{} may have {number} {}",
        set.account_id, quota.name
    ));
    Ok(())
}
