//! ConnectDirectory: what is needed to reach a customer's own domain, checked and kept (DIR-34). No answer gives the
//! account's password back.

use aws_api::generated::ds::{ConnectDirectoryRequest, ConnectDirectoryResult};

use super::{
    check_account, create_directory, get_directory_limits::connections_max, place, refusal, tags,
};
use crate::{
    operations::{Call, OperationError},
    reconcile::directory::{DirectoryRequest, draft_directory},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: ConnectDirectoryRequest,
) -> Result<ConnectDirectoryResult, OperationError> {
    let tags = tags::checked(request.tags)?;
    tags::authorize_new(call, &tags)?;
    let settings = &request.connect_settings;
    let (dns_name, short_name) =
        create_directory::names(&request.name, request.short_name.as_deref())?;
    create_directory::check_network_type(request.network_type.as_deref())?;
    let addresses = settings.customer_dns_ips.as_deref().unwrap_or_default();
    let connection = check_account(&settings.customer_user_name, &request.password.0, addresses)?;
    let place = place(call, &settings.vpc_id, &settings.subnet_ids).await?;
    let wanted = DirectoryRequest {
        size: create_directory::size(&request.size)?,
        description: request.description.unwrap_or_default(),
        place: Some(place),
        connection: Some(connection),
        tags,
        directories_max: connections_max(call).await?,
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
    Ok(ConnectDirectoryResult {
        directory_id: Some(made.id.to_string()),
    })
}
