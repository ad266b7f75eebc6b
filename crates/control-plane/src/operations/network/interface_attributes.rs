//! What can be changed of a network interface: DescribeNetworkInterfaceAttribute, ModifyNetworkInterfaceAttribute,
//! ResetNetworkInterfaceAttribute, AssignPrivateIpAddresses, UnassignPrivateIpAddresses.

use aws_api::generated::ec2 as wire;
use network_model::Refused;

use super::{
    super::{Call, OperationError},
    account::{Asked, change, look},
    interfaces::{KIND, count, shown_attachment, shown_groups},
};

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeNetworkInterfaceAttributeRequest,
) -> Result<wire::DescribeNetworkInterfaceAttributeResult, OperationError> {
    look(call, request.dry_run, |network| {
        let interface = network.interface(&request.network_interface_id)?;
        let mut answer = wire::DescribeNetworkInterfaceAttributeResult {
            network_interface_id: Some(interface.id.clone()),
            ..wire::DescribeNetworkInterfaceAttributeResult::default()
        };
        match request.attribute.as_deref() {
            Some("description") => {
                answer.description = Some(wire::AttributeValue {
                    value: Some(interface.description.clone()),
                });
            }
            Some("groupSet") => answer.groups = Some(shown_groups(network, interface)),
            Some("sourceDestCheck") => {
                answer.source_dest_check = Some(wire::AttributeBooleanValue {
                    value: Some(interface.source_dest_check),
                });
            }
            Some("attachment") => answer.attachment = shown_attachment(network, interface),
            Some("associatePublicIpAddress") => answer.associate_public_ip_address = Some(false),
            Some(other) => {
                return Err(Refused::parameter(
                    "Attribute",
                    other,
                    "there is no such attribute",
                ));
            }
            None => return Err(Refused::missing("Attribute")),
        }
        Ok(answer)
    })
    .await
}

pub(super) async fn modify(
    call: &Call<'_>,
    request: wire::ModifyNetworkInterfaceAttributeRequest,
) -> Result<(), OperationError> {
    let id = &request.network_interface_id;
    let groups = request.groups.as_deref().unwrap_or_default();
    let asked = Asked::of(KIND, id, request.dry_run).and_all("security-group", groups);
    change(call, asked, |network, making| {
        let mut changed = 0;
        if !groups.is_empty() {
            network.set_groups(id, groups.to_vec(), making)?;
            changed += 1;
        }
        let interface = network.own_interface_mut(id)?;
        if let Some(text) = request
            .description
            .as_ref()
            .and_then(|asked| asked.value.clone())
        {
            interface.description = text;
            changed += 1;
        }
        if let Some(value) = request
            .source_dest_check
            .as_ref()
            .and_then(|asked| asked.value)
        {
            interface.source_dest_check = value;
            changed += 1;
        }
        if let Some(asked) = &request.attachment {
            let attachment = asked.attachment_id.as_deref();
            let attachment = attachment.ok_or_else(|| Refused::missing("AttachmentId"))?;
            let own = network.attachment_mut(id, attachment)?;
            own.delete_on_termination = asked
                .delete_on_termination
                .unwrap_or(own.delete_on_termination);
            changed += 1;
        }
        match changed {
            1 => Ok(()),
            0 => Err(Refused::missing(
                "an attribute: Description, SourceDestCheck, Groups or Attachment",
            )),
            _ => Err(Refused::combination("one attribute is changed at a time")),
        }
    })
    .await
}

pub(super) async fn reset(
    call: &Call<'_>,
    request: wire::ResetNetworkInterfaceAttributeRequest,
) -> Result<(), OperationError> {
    let id = &request.network_interface_id;
    let asked = Asked::of(KIND, id, request.dry_run);
    change(call, asked, |network, _| {
        network.own_interface_mut(id)?.source_dest_check = true;
        Ok(())
    })
    .await
}

pub(super) async fn assign(
    call: &Call<'_>,
    request: wire::AssignPrivateIpAddressesRequest,
) -> Result<wire::AssignPrivateIpAddressesResult, OperationError> {
    let id = &request.network_interface_id;
    let named = request.private_ip_addresses.as_deref().unwrap_or_default();
    let new = change(call, Asked::of(KIND, id, None), |network, making| {
        let count = count(request.secondary_private_ip_address_count)?;
        let take = request.allow_reassignment == Some(true);
        network.assign_addresses(id, named, count, take, making)
    })
    .await?;
    let assigned = new
        .into_iter()
        .map(|address| wire::AssignedPrivateIpAddress {
            private_ip_address: Some(address.to_string()),
        });
    Ok(wire::AssignPrivateIpAddressesResult {
        assigned_ipv4_prefixes: None,
        assigned_private_ip_addresses: Some(assigned.collect()),
        network_interface_id: Some(id.clone()),
    })
}

pub(super) async fn unassign(
    call: &Call<'_>,
    request: wire::UnassignPrivateIpAddressesRequest,
) -> Result<(), OperationError> {
    let id = &request.network_interface_id;
    let named = request.private_ip_addresses.as_deref().unwrap_or_default();
    change(call, Asked::of(KIND, id, None), |network, _| {
        network.unassign_addresses(id, named)
    })
    .await
}
