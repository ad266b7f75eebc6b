//! DescribeAccount, ModifyAccount, ListAvailableManagementCidrRanges: the management network is this installation's, one for
//! all accounts, and every machine is the operator's own.

use aws_api::{
    ApiError, ErrorCode,
    generated::workspaces::{
        DescribeAccountRequest, DescribeAccountResult, ListAvailableManagementCidrRangesRequest,
        ListAvailableManagementCidrRangesResult, ModifyAccountRequest, ModifyAccountResult,
    },
};
use model::network::Cidr;

use crate::api::Resource;
use crate::operations::{Call, OperationError, lookup::parsed};
use crate::reconcile;

pub(super) async fn describe(
    call: &Call<'_>,
    _request: DescribeAccountRequest,
) -> Result<DescribeAccountResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    let dedicated = call
        .cloud
        .store
        .dedicated_tenancy(call.account_id())
        .await?;
    let range = match dedicated {
        true => Some(management_range(call).await?.to_string()),
        false => None,
    };
    let support = if dedicated { "ENABLED" } else { "DISABLED" };
    Ok(DescribeAccountResult {
        dedicated_tenancy_account_type: None,
        dedicated_tenancy_management_cidr_range: range,
        dedicated_tenancy_support: Some(support.to_owned()),
        message: None,
    })
}

pub(super) async fn modify(
    call: &Call<'_>,
    request: ModifyAccountRequest,
) -> Result<ModifyAccountResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    if let Some(wish) = &request.dedicated_tenancy_management_cidr_range {
        let range = management_range(call).await?;
        if parsed::<Cidr>(wish)? != range {
            return Err(ApiError::new(
                ErrorCode::InvalidParameter,
                format!(
                    "the management network of this installation is {range}, for every account; \"{wish}\" is not possible"
                ),
            )
            .into());
        }
    }
    if request.dedicated_tenancy_support.is_some() {
        let store = &call.cloud.store;
        store.set_dedicated_tenancy(call.account_id()).await?;
    }
    Ok(ModifyAccountResult { message: None })
}

pub(super) async fn ranges(
    call: &Call<'_>,
    request: ListAvailableManagementCidrRangesRequest,
) -> Result<ListAvailableManagementCidrRangesResult, OperationError> {
    call.authorize(&Resource::any(call))?;
    if request.next_token.is_some() {
        return Err(ApiError::new(
            ErrorCode::InvalidPageToken,
            "there is one range at most; there is no token that leads on",
        )
        .into());
    }
    let constraint: Cidr = parsed(&request.management_cidr_range_constraint)?;
    let range = management_range(call).await?;
    let fits = constraint.contains(range.base()) && constraint.prefix() <= range.prefix();
    let ranges = fits.then(|| range.to_string()).into_iter().collect();
    Ok(ListAvailableManagementCidrRangesResult {
        management_cidr_ranges: Some(ranges),
        next_token: None,
    })
}

async fn management_range(call: &Call<'_>) -> Result<Cidr, OperationError> {
    let range = reconcile::management_range(call.cloud).await;
    range.map_err(|error| {
        let message = format!("the management network is not known yet: {error:#}");
        ApiError::new(ErrorCode::Unavailable, message).into()
    })
}
