//! Public addresses (Elastic IPs): AllocateAddress, AssociateAddress, DescribeAddresses, DescribeAddressesAttribute,
//! ModifyAddressAttribute, DisassociateAddress, ReleaseAddress. The guide gives a WorkSpace one by its interface (NET-14).

use aws_api::generated::ec2 as wire;
use network_model::{Address, Network, Refused, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    named::Named,
};

const KIND: &str = "elastic-ip";

pub(super) async fn allocate(
    call: &Call<'_>,
    request: wire::AllocateAddressRequest,
) -> Result<wire::AllocateAddressResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    if request.domain.as_deref() == Some("standard") {
        return Err(refused(Refused::unsupported(
            "addresses are for VPCs here; leave Domain out",
        ))
        .into());
    }
    if request.address.is_some()
        || request
            .public_ipv4_pool
            .as_deref()
            .is_some_and(|pool| pool != "amazon")
    {
        return Err(refused(Refused::unsupported(
            "an address cannot be chosen here; leave Address and PublicIpv4Pool out",
        ))
        .into());
    }
    let asked = Asked::of(KIND, "*", request.dry_run).tagged(&tags);
    let address = change(call, asked, |network, making| {
        let id = network.allocate_address(tags.clone(), making)?;
        Ok(network.address(&id)?.clone())
    })
    .await?;
    Ok(wire::AllocateAddressResult {
        allocation_id: Some(address.id),
        domain: Some("vpc".to_owned()),
        network_border_group: Some(call.cloud.site.region.clone()),
        public_ip: Some(address.public.to_string()),
        public_ipv4_pool: Some("amazon".to_owned()),
        ..wire::AllocateAddressResult::default()
    })
}

pub(super) async fn associate(
    call: &Call<'_>,
    request: wire::AssociateAddressRequest,
) -> Result<wire::AssociateAddressResult, OperationError> {
    let (id, public) = (&request.allocation_id, &request.public_ip);
    let mut asked = Asked::nothing(request.dry_run).and_named(named(id, public));
    if let Some(interface) = &request.network_interface_id {
        asked = asked.and("network-interface", interface);
    }
    if let Some(instance) = &request.instance_id {
        asked = asked.and("instance", instance);
    }
    let id = change(call, asked, |network, making| {
        let allocation = chosen(
            network,
            request.allocation_id.as_deref(),
            request.public_ip.as_deref(),
        )?;
        let interface = match (&request.network_interface_id, &request.instance_id) {
            (Some(interface), None) => interface.clone(),
            (None, Some(instance)) => {
                network.instance(instance)?;
                let seats = network.seats(instance);
                let primary = seats.first().map(|seat| seat.id.clone());
                primary.ok_or_else(|| {
                    Refused::new(
                        "InvalidInstanceID",
                        format!("the instance \"{instance}\" has no network interface"),
                    )
                })?
            }
            (None, None) => return Err(Refused::missing("NetworkInterfaceId or InstanceId")),
            _ => {
                return Err(Refused::combination(
                    "an address is associated with an interface or an instance; both are given",
                ));
            }
        };
        let take = request.allow_reassociation == Some(true);
        network.associate_address(
            &allocation,
            &interface,
            request.private_ip_address.as_deref(),
            take,
            making,
        )
    })
    .await?;
    Ok(wire::AssociateAddressResult {
        association_id: Some(id),
    })
}

/// The address of a request, for policies.
fn named<'a>(id: &'a Option<String>, public: &'a Option<String>) -> Named<'a> {
    match (id, public) {
        (Some(id), _) => Named::Id(KIND, id),
        (None, Some(public)) => Named::PublicIp(public),
        (None, None) => Named::Id(KIND, "*"),
    }
}

/// The allocation that a request names by its id or its address.
fn chosen(network: &Network, id: Option<&str>, public: Option<&str>) -> Result<String, Refused> {
    match (id, public) {
        (Some(id), None) => Ok(network.address(id)?.id.clone()),
        (None, Some(public)) => Ok(network.allocation_of(public)?.id.clone()),
        (None, None) => Err(Refused::missing("AllocationId or PublicIp")),
        _ => Err(Refused::combination(
            "an address is named by AllocationId or by PublicIp; both are given",
        )),
    }
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeAddressesRequest,
) -> Result<wire::DescribeAddressesResult, OperationError> {
    let filters = filters(request.filters);
    let addresses = look(call, request.dry_run, |network| {
        let mut ids = request.allocation_ids.clone().unwrap_or_default();
        for public in request.public_ips.iter().flatten() {
            ids.push(network.allocation_of(public)?.id.clone());
        }
        let found = select(network, &network.addresses, "eipalloc-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|address| shown(call, network, address))
            .collect())
    })
    .await?;
    Ok(wire::DescribeAddressesResult {
        addresses: Some(addresses),
    })
}

pub(super) async fn describe_attribute(
    call: &Call<'_>,
    request: wire::DescribeAddressesAttributeRequest,
) -> Result<wire::DescribeAddressesAttributeResult, OperationError> {
    let ids = request.allocation_ids.unwrap_or_default();
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.addresses, "eipalloc-", &ids, &[])?;
        Ok(found.into_iter().map(shown_attribute).collect())
    })
    .await?;
    let id = |address: &wire::AddressAttribute| address.allocation_id.clone().unwrap_or_default();
    let (addresses, next_token) =
        paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeAddressesAttributeResult {
        addresses: Some(addresses),
        next_token,
    })
}

pub(super) async fn modify_attribute(
    call: &Call<'_>,
    request: wire::ModifyAddressAttributeRequest,
) -> Result<wire::ModifyAddressAttributeResult, OperationError> {
    let asked = Asked::of(KIND, &request.allocation_id, request.dry_run);
    let address = change(call, asked, |network, _| {
        network.name_address(&request.allocation_id, request.domain_name.clone())?;
        Ok(shown_attribute(network.address(&request.allocation_id)?))
    })
    .await?;
    Ok(wire::ModifyAddressAttributeResult {
        address: Some(address),
    })
}

pub(super) async fn disassociate(
    call: &Call<'_>,
    request: wire::DisassociateAddressRequest,
) -> Result<(), OperationError> {
    let named = match (&request.association_id, &request.public_ip) {
        (Some(association), _) => Named::AddressAssociation(association),
        (None, Some(public)) => Named::PublicIpInUse(public),
        (None, None) => Named::Id(KIND, "*"),
    };
    let asked = Asked::nothing(request.dry_run).and_named(named);
    change(call, asked, |network, _| {
        let id = match (&request.association_id, &request.public_ip) {
            (Some(association), _) => network.allocation_with(association)?.id.clone(),
            (None, Some(public)) => network.allocation_of(public)?.id.clone(),
            (None, None) => return Err(Refused::missing("AssociationId or PublicIp")),
        };
        network.disassociate_address(&id)
    })
    .await
}

pub(super) async fn release(
    call: &Call<'_>,
    request: wire::ReleaseAddressRequest,
) -> Result<(), OperationError> {
    let (id, public) = (&request.allocation_id, &request.public_ip);
    let asked = Asked::nothing(request.dry_run).and_named(named(id, public));
    change(call, asked, |network, _| {
        let id = chosen(
            network,
            request.allocation_id.as_deref(),
            request.public_ip.as_deref(),
        )?;
        network.release_address(&id)
    })
    .await
}

fn shown(call: &Call<'_>, network: &Network, address: &Address) -> wire::Address {
    let association = address.association.as_ref();
    let interface = association.and_then(|own| network.interfaces.get(&own.interface));
    wire::Address {
        allocation_id: Some(address.id.clone()),
        association_id: association.map(|own| own.id.clone()),
        domain: Some("vpc".to_owned()),
        instance_id: interface
            .and_then(|own| own.attachment.as_ref())
            .map(|own| own.instance.clone()),
        network_border_group: Some(call.cloud.site.region.clone()),
        network_interface_id: association.map(|own| own.interface.clone()),
        network_interface_owner_id: association.map(|_| network.account_id.clone()),
        private_ip_address: association.map(|own| own.private.to_string()),
        public_ip: Some(address.public.to_string()),
        public_ipv4_pool: Some("amazon".to_owned()),
        tags: shown_tags(&address.tags),
        ..wire::Address::default()
    }
}

fn shown_attribute(address: &Address) -> wire::AddressAttribute {
    wire::AddressAttribute {
        allocation_id: Some(address.id.clone()),
        ptr_record: address.domain_name.clone(),
        ptr_record_update: None,
        public_ip: Some(address.public.to_string()),
    }
}
