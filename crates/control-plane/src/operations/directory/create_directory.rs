//! CreateDirectory: a cloud directory with two controllers, in two subnets of a VPC that is named, or in a network of its
//! own when none is (DIR-02, DIR-08 to DIR-16).

use aws_api::{
    ApiError, ErrorCode,
    generated::ds::{CreateDirectoryRequest, CreateDirectoryResult},
};
use model::{
    domain_name::{DomainName, ShortName},
    password,
};
use store::DirectorySize;

use super::{directories_max, place, refusal, tags};
use crate::{
    operations::{Call, OperationError, lookup::parsed},
    reconcile::directory::{DirectoryRequest, draft_directory},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: CreateDirectoryRequest,
) -> Result<CreateDirectoryResult, OperationError> {
    let tags = tags::checked(request.tags)?;
    tags::authorize_new(call, &tags)?;
    let (dns_name, short_name) = names(&request.name, request.short_name.as_deref())?;
    password::check(&request.password.0)
        .map_err(|fault| ApiError::new(ErrorCode::InvalidParameter, fault.to_string()))?;
    check_network_type(request.network_type.as_deref())?;
    let place = match &request.vpc_settings {
        Some(wanted) => Some(place(call, &wanted.vpc_id, &wanted.subnet_ids).await?),
        None => None,
    };
    let wanted = DirectoryRequest {
        administrator_password: Some(request.password.0),
        size: size(&request.size)?,
        description: request.description.unwrap_or_default(),
        place,
        tags,
        directories_max: directories_max(call).await?,
        ..DirectoryRequest::new(call.account_id(), dns_name, short_name)
    };
    let (new, _) = draft_directory(&call.cloud.seal, wanted)?;
    let made = call
        .cloud
        .store
        .create_directory(&new, &[], &[], call.now)
        .await
        .map_err(refusal::named)?;
    call.cloud.wake_all();
    Ok(CreateDirectoryResult {
        directory_id: Some(made.id.to_string()),
    })
}

/// The names of the domain; the short one follows from the other when it is not given.
pub(super) fn names(
    name: &str,
    short_name: Option<&str>,
) -> Result<(DomainName, ShortName), ApiError> {
    let dns_name: DomainName = parsed(name)?;
    let short_name = match short_name {
        Some(text) => parsed(text)?,
        None => dns_name.suggested_short_name().ok_or_else(|| {
            ApiError::new(
                ErrorCode::InvalidParameter,
                format!("no short name follows from \"{dns_name}\"; give a ShortName such as CORP"),
            )
        })?,
    };
    Ok((dns_name, short_name))
}

pub(super) fn size(text: &str) -> Result<DirectorySize, ApiError> {
    DirectorySize::from_word(text).ok_or_else(|| {
        ApiError::new(
            ErrorCode::InvalidParameter,
            format!("there is no size \"{text}\"; there are Small and Large"),
        )
    })
}

pub(super) fn check_network_type(wanted: Option<&str>) -> Result<(), ApiError> {
    match wanted {
        None | Some("IPv4") => Ok(()),
        Some(other) => Err(ApiError::new(
            ErrorCode::InvalidParameter,
            format!("the network type \"{other}\" is not to be had; networks here are IPv4"),
        )),
    }
}
