//! Network interfaces: CreateNetworkInterface, DescribeNetworkInterfaces, AttachNetworkInterface, DetachNetworkInterface,
//! DeleteNetworkInterface. Those of WorkSpaces and of directory controllers are among them, found by private address.

use std::net::Ipv4Addr;

use aws_api::{generated::ec2 as wire, tree::Timestamp};
use model::engine_names;
use network_model::{Interface, InterfaceWish, Making, Network, Refused, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    named::Named,
    places::zone_id,
    repeated::{once, without_token},
};

pub(super) const KIND: &str = "network-interface";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateNetworkInterfaceRequest,
) -> Result<wire::CreateNetworkInterfaceResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    if let Some(other) = request
        .interface_type
        .as_deref()
        .filter(|kind| *kind != "interface")
    {
        return Err(refused(Refused::unsupported(format!(
            "interfaces of the type \"{other}\" cannot be made here"
        )))
        .into());
    }
    let asked = Asked::of(KIND, "*", request.dry_run)
        .and("subnet", &request.subnet_id)
        .and_all(
            "security-group",
            request.groups.as_deref().unwrap_or_default(),
        )
        .tagged(&tags);
    let token = request.client_token.clone();
    let said = without_token(&request, |request| &mut request.client_token);
    let interface = change(call, asked, |network, making| {
        let make = |network: &mut Network, making: &mut Making<'_>| {
            let (primary, secondary) = addresses(&request)?;
            let wish = InterfaceWish {
                subnet: &request.subnet_id,
                description: request.description.as_deref().unwrap_or_default(),
                address: primary,
                secondary,
                secondary_count: count(request.secondary_private_ip_address_count)?,
                groups: request.groups.clone().unwrap_or_default(),
                tags: tags.clone(),
            };
            network.create_interface(wish, making)
        };
        let id = once(call, network, making, (token.as_deref(), &said), make)?;
        Ok(shown(call, network, network.interface(&id)?))
    })
    .await?;
    Ok(wire::CreateNetworkInterfaceResult {
        client_token: token,
        network_interface: Some(interface),
    })
}

/// A number that counts addresses.
pub(super) fn count(asked: Option<i64>) -> Result<usize, Refused> {
    let asked = asked.unwrap_or_default();
    usize::try_from(asked).map_err(|_| {
        Refused::parameter(
            "SecondaryPrivateIpAddressCount",
            &asked.to_string(),
            "it must not be negative",
        )
    })
}

/// The primary and the other addresses that a request names, in either of its two ways.
fn addresses(
    request: &wire::CreateNetworkInterfaceRequest,
) -> Result<(Option<&str>, Vec<&str>), Refused> {
    let named = request.private_ip_addresses.as_deref().unwrap_or_default();
    named_addresses(request.private_ip_address.as_deref(), named)
}

/// One address by itself is the primary one; in a list, it is the one that is said to be.
pub(super) fn named_addresses<'a>(
    alone: Option<&'a str>,
    named: &'a [wire::PrivateIpAddressSpecification],
) -> Result<(Option<&'a str>, Vec<&'a str>), Refused> {
    let mut primary = alone;
    let mut secondary = Vec::new();
    for specification in named {
        let address = specification.private_ip_address.as_deref();
        let address =
            address.ok_or_else(|| Refused::missing("PrivateIpAddress in every specification"))?;
        if specification.primary != Some(true) {
            secondary.push(address);
        } else if primary
            .replace(address)
            .is_some_and(|other| other != address)
        {
            return Err(Refused::combination(
                "an interface has one primary address; several are given",
            ));
        }
    }
    Ok((primary, secondary))
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeNetworkInterfacesRequest,
) -> Result<wire::DescribeNetworkInterfacesResult, OperationError> {
    let ids = request.network_interface_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.interfaces, "eni-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|interface| shown(call, network, interface))
            .collect())
    })
    .await?;
    let id = |interface: &wire::NetworkInterface| {
        interface.network_interface_id.clone().unwrap_or_default()
    };
    let (interfaces, next_token) =
        paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeNetworkInterfacesResult {
        network_interfaces: Some(interfaces),
        next_token,
    })
}

pub(super) async fn attach(
    call: &Call<'_>,
    request: wire::AttachNetworkInterfaceRequest,
) -> Result<wire::AttachNetworkInterfaceResult, OperationError> {
    let (interface, instance) = (&request.network_interface_id, &request.instance_id);
    let asked = Asked::of(KIND, interface, request.dry_run).and("instance", instance);
    let id = change(call, asked, |network, making| {
        network.attach_interface(interface, instance, request.device_index, making)
    })
    .await?;
    Ok(wire::AttachNetworkInterfaceResult {
        attachment_id: Some(id),
        network_card_index: Some(0),
    })
}

pub(super) async fn detach(
    call: &Call<'_>,
    request: wire::DetachNetworkInterfaceRequest,
) -> Result<(), OperationError> {
    let named = Named::Attachment(&request.attachment_id);
    let asked = Asked::nothing(request.dry_run).and_named(named);
    change(call, asked, |network, _| {
        network.detach_interface(&request.attachment_id)
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteNetworkInterfaceRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.network_interface_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_interface(&request.network_interface_id)
    })
    .await
}

/// The groups of an interface with their names.
pub(super) fn shown_groups(network: &Network, interface: &Interface) -> Vec<wire::GroupIdentifier> {
    let groups = interface
        .groups
        .iter()
        .filter_map(|id| network.groups.get(id));
    let shown = groups.map(|group| wire::GroupIdentifier {
        group_id: Some(group.id.clone()),
        group_name: Some(group.name.clone()),
    });
    shown.collect()
}

/// The name of an address within its VPC.
pub(super) fn private_name(call: &Call<'_>, address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!(
        "ip-{a}-{b}-{c}-{d}.{}.compute.internal",
        call.cloud.site.region
    )
}

/// How an interface is attached; those of WorkSpaces and controllers are attached to something that is no instance.
pub(super) fn shown_attachment(
    network: &Network,
    interface: &Interface,
) -> Option<wire::NetworkInterfaceAttachment> {
    if let Some(own) = &interface.attachment {
        return Some(wire::NetworkInterfaceAttachment {
            attach_time: Some(Timestamp::from_milliseconds(own.at)),
            attachment_id: Some(own.id.clone()),
            delete_on_termination: Some(own.delete_on_termination),
            device_index: Some(own.device_index),
            instance_id: Some(own.instance.clone()),
            instance_owner_id: Some(network.account_id.clone()),
            network_card_index: Some(0),
            status: Some("attached".to_owned()),
            ..wire::NetworkInterfaceAttachment::default()
        });
    }
    interface
        .requester()
        .map(|requester| wire::NetworkInterfaceAttachment {
            attachment_id: Some(interface.id.replace("eni-", "eni-attach-")),
            delete_on_termination: Some(false),
            device_index: Some(1),
            instance_owner_id: Some(requester.to_owned()),
            status: Some("attached".to_owned()),
            ..wire::NetworkInterfaceAttachment::default()
        })
}

fn shown_association(
    network: &Network,
    interface: &Interface,
    address: Ipv4Addr,
) -> Option<wire::NetworkInterfaceAssociation> {
    let public = network.public_of(&interface.id, address)?;
    Some(wire::NetworkInterfaceAssociation {
        allocation_id: Some(public.id.clone()),
        association_id: public.association.as_ref().map(|own| own.id.clone()),
        ip_owner_id: Some(network.account_id.clone()),
        public_dns_name: public.domain_name.clone(),
        public_ip: Some(public.public.to_string()),
        ..wire::NetworkInterfaceAssociation::default()
    })
}

fn shown(call: &Call<'_>, network: &Network, interface: &Interface) -> wire::NetworkInterface {
    let zone = network
        .subnets
        .get(&interface.subnet)
        .map(|subnet| subnet.zone.clone());
    let addresses = interface.addresses.iter().enumerate().map(|(index, own)| {
        wire::NetworkInterfacePrivateIpAddress {
            association: shown_association(network, interface, own.address),
            primary: Some(index == 0),
            private_dns_name: Some(private_name(call, own.address)),
            private_ip_address: Some(own.address.to_string()),
        }
    });
    let primary = interface.primary();
    wire::NetworkInterface {
        association: shown_association(network, interface, primary),
        attachment: shown_attachment(network, interface),
        availability_zone_id: zone.as_deref().and_then(|zone| zone_id(call, zone)),
        availability_zone: zone,
        description: Some(interface.description.clone()),
        groups: Some(shown_groups(network, interface)),
        interface_type: Some(interface.type_name().to_owned()),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(engine_names::customer_mac(primary)),
        network_interface_id: Some(interface.id.clone()),
        owner_id: Some(network.account_id.clone()),
        private_dns_name: Some(private_name(call, primary)),
        private_ip_address: Some(primary.to_string()),
        private_ip_addresses: Some(addresses.collect()),
        requester_id: interface.requester().map(str::to_owned),
        requester_managed: Some(interface.is_managed()),
        source_dest_check: Some(interface.source_dest_check),
        status: Some(
            if interface.is_in_use() {
                "in-use"
            } else {
                "available"
            }
            .to_owned(),
        ),
        subnet_id: Some(interface.subnet.clone()),
        tag_set: Some(shown_tags(&interface.tags).unwrap_or_default()),
        vpc_id: Some(interface.vpc.clone()),
        ..wire::NetworkInterface::default()
    }
}
