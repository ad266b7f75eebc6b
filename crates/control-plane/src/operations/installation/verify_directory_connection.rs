//! VerifyDirectoryConnection: whether what an administrator is about to connect with can be used at all: names, servers,
//! network. Nothing is asked of the domain itself, and nothing is kept.

use aws_api::shapes::carrel::{VerifyDirectoryConnectionRequest, VerifyDirectoryConnectionResult};
use model::domain_name::DomainName;

use crate::api::Resource;
use crate::operations::{
    Call, OperationError,
    directory::{check_account, place},
    lookup::{parsed, required},
};

pub(super) async fn handle(
    call: &Call<'_>,
    request: VerifyDirectoryConnectionRequest,
) -> Result<VerifyDirectoryConnectionResult, OperationError> {
    call.authorize(&Resource::every_directory(call))?;
    let name: DomainName = parsed(&required("Name", request.name)?)?;
    check_account(
        &required("UserName", request.user_name)?,
        &required("Password", request.password)?,
        &required("DnsAddresses", request.dns_addresses)?,
    )?;
    let vpc = required("VpcId", request.vpc_id)?;
    let subnets = required("SubnetIds", request.subnet_ids)?;
    place(call, &vpc, &subnets).await?;
    Ok(VerifyDirectoryConnectionResult {
        status: "Accepted".to_owned(),
        reason: format!(
            "the names, the servers' addresses and the network can be used; this version of Carrel does not ask {name} itself"
        ),
    })
}
