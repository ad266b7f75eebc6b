//! Where a directory is asked to lie, and the account by which a customer's domain is reached: checked before anything is
//! written down.

use std::collections::HashSet;

use aws_api::{ApiError, ErrorCode};
use model::{
    id::{SubnetId, VpcId},
    limits::DNS_ADDRESSES,
};

use crate::{
    operations::{Call, OperationError, lookup::parsed},
    reconcile::directory::ConnectionRequest,
};

/// The most characters of an account's name in a customer's domain.
const ACCOUNT_CHARACTERS_MAX: usize = 64;

/// The VPC and the subnets, when they are the account's and a directory can lie there (DIR-07, DIR-14).
pub(in crate::operations) async fn place(
    call: &Call<'_>,
    vpc_id: &str,
    subnet_ids: &[String],
) -> Result<(VpcId, Vec<SubnetId>), OperationError> {
    let vpc: VpcId = parsed(vpc_id)?;
    let subnets: Vec<SubnetId> = subnet_ids
        .iter()
        .map(|id| parsed(id))
        .collect::<Result<_, _>>()?;
    let account = call.cloud.store.account_network(call.account_id()).await?;
    account
        .network
        .check_directory_place(vpc_id, subnet_ids)
        .map_err(|refused| ApiError::new(ErrorCode::InvalidParameter, refused.message))?;
    Ok((vpc, subnets))
}

/// An account in a customer's domain, when name, password and name servers can be such (DIR-25, DIR-34).
pub(in crate::operations) fn check_account(
    username: &str,
    password: &str,
    dns_addresses: &[String],
) -> Result<ConnectionRequest, ApiError> {
    let refused = |message: String| ApiError::new(ErrorCode::InvalidParameter, message);
    let length = username.chars().count();
    let forbidden = |it: char| it.is_control() || "\"/[]:;|=,+*?<>".contains(it);
    if !(1..=ACCOUNT_CHARACTERS_MAX).contains(&length)
        || username.trim() != username
        || username.chars().any(forbidden)
    {
        return Err(refused(format!(
            "\"{}\" is not the name of an account: it needs 1 to {ACCOUNT_CHARACTERS_MAX} characters without \" / [ ] : ; | = , + * ? < >",
            username.escape_debug()
        )));
    }
    if password.is_empty() || password.contains('\0') {
        return Err(refused(
            "the account's password is empty or holds NUL".to_owned(),
        ));
    }
    let addresses = dns_addresses
        .iter()
        .map(|text| parsed(text))
        .collect::<Result<Vec<std::net::Ipv4Addr>, _>>()?;
    let different: HashSet<_> = addresses.iter().collect();
    if different.len() != DNS_ADDRESSES || addresses.len() != DNS_ADDRESSES {
        return Err(refused(format!(
            "{} DNS addresses were given; {DNS_ADDRESSES} different ones are needed, so that one may fail",
            addresses.len()
        )));
    }
    let unusable = |it: &&std::net::Ipv4Addr| {
        it.is_loopback() || it.is_unspecified() || it.is_multicast() || it.is_broadcast()
    };
    if let Some(address) = addresses.iter().find(unusable) {
        return Err(refused(format!(
            "\"{address}\" is not the address of a server"
        )));
    }
    Ok(ConnectionRequest {
        dns_addresses: addresses,
        username: username.to_owned(),
        password: password.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(username: &str, password: &str, addresses: &[&str]) -> Result<(), String> {
        let addresses: Vec<String> = addresses.iter().map(|it| (*it).to_owned()).collect();
        check_account(username, password, &addresses)
            .map(|_| ())
            .map_err(|error| error.message().to_owned())
    }

    #[test]
    fn dir_34_an_account_needs_a_name_a_password_and_two_servers() {
        let servers = ["10.0.0.10", "10.0.1.10"];
        assert_eq!(check("connector", "secret", &servers), Ok(()));
        assert_eq!(check("CORP\\connector", "secret", &servers), Ok(()));
        for (username, password, servers) in [
            ("", "secret", &servers[..]),
            ("a,b", "secret", &servers),
            ("connector", "", &servers),
            ("connector", "secret", &servers[..1]),
            ("connector", "secret", &["10.0.0.10", "10.0.0.10"]),
            ("connector", "secret", &["10.0.0.10", "127.0.0.1"]),
            ("connector", "secret", &["10.0.0.10", "fe80::1"]),
        ] {
            let told = check(username, password, servers).unwrap_err();
            assert!(!told.contains("secret"), "{told}");
        }
    }
}
