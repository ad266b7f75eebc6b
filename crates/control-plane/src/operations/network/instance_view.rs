//! An instance as clients are shown it.

use aws_api::generated::ec2 as wire;
use network_model::{Instance, Interface, Network, Power, image};

use super::{
    super::Call,
    account::shown_tags,
    instances::at,
    interfaces::{private_name, shown_groups},
};

/// A state of power on the wire.
pub(super) fn shown_state(power: Power) -> wire::InstanceState {
    let (code, name) = power.wire();
    wire::InstanceState {
        code: Some(code),
        name: Some(name.to_owned()),
    }
}

pub(super) fn shown(call: &Call<'_>, network: &Network, instance: &Instance) -> wire::Instance {
    let seats = network.seats(&instance.id);
    let primary = seats.first().copied();
    let subnet = primary.and_then(|seat| network.subnets.get(&seat.subnet));
    let public = primary.and_then(|seat| network.public_of(&seat.id, seat.primary()));
    let asked_for = (!instance.reason.is_empty()).then(|| wire::StateReason {
        code: Some("Client.UserInitiatedShutdown".to_owned()),
        message: Some("Client.UserInitiatedShutdown: User initiated shutdown".to_owned()),
    });
    wire::Instance {
        ami_launch_index: Some(instance.index),
        architecture: Some("x86_64".to_owned()),
        block_device_mappings: Some(Vec::new()),
        client_token: Some(instance.client_token.clone().unwrap_or_default()),
        ebs_optimized: Some(false),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        image_id: Some(instance.image.clone()),
        instance_id: Some(instance.id.clone()),
        instance_type: Some(instance.instance_type.clone()),
        key_name: instance.key_name.clone(),
        launch_time: at(instance.launched_at),
        monitoring: Some(wire::Monitoring {
            state: Some(
                if instance.monitoring {
                    "enabled"
                } else {
                    "disabled"
                }
                .to_owned(),
            ),
            ..wire::Monitoring::default()
        }),
        network_interfaces: Some(
            seats
                .iter()
                .map(|seat| shown_seat(call, network, seat))
                .collect(),
        ),
        placement: Some(wire::Placement {
            availability_zone: subnet.map(|subnet| subnet.zone.clone()),
            group_name: Some(String::new()),
            tenancy: Some("default".to_owned()),
            ..wire::Placement::default()
        }),
        platform_details: Some("Linux/UNIX".to_owned()),
        private_dns_name: Some(
            primary.map_or_else(String::new, |seat| private_name(call, seat.primary())),
        ),
        private_ip_address: primary.map(|seat| seat.primary().to_string()),
        product_codes: Some(Vec::new()),
        public_dns_name: Some(
            public
                .and_then(|own| own.domain_name.clone())
                .unwrap_or_default(),
        ),
        public_ip_address: public.map(|own| own.public.to_string()),
        root_device_name: image(&instance.image)
            .ok()
            .map(|image| image.root_device.to_owned()),
        root_device_type: Some("ebs".to_owned()),
        security_groups: Some(
            primary
                .map(|seat| shown_groups(network, seat))
                .unwrap_or_default(),
        ),
        source_dest_check: primary.map(|seat| seat.source_dest_check),
        state: Some(shown_state(instance.power)),
        state_reason: asked_for,
        state_transition_reason: Some(instance.reason.clone()),
        subnet_id: subnet.map(|subnet| subnet.id.clone()),
        tags: shown_tags(&instance.tags),
        virtualization_type: Some("hvm".to_owned()),
        vpc_id: primary.map(|seat| seat.vpc.clone()),
        ..wire::Instance::default()
    }
}

fn shown_seat(
    call: &Call<'_>,
    network: &Network,
    seat: &Interface,
) -> wire::InstanceNetworkInterface {
    let association = |address| {
        let public = network.public_of(&seat.id, address)?;
        Some(wire::InstanceNetworkInterfaceAssociation {
            ip_owner_id: Some(network.account_id.clone()),
            public_dns_name: Some(public.domain_name.clone().unwrap_or_default()),
            public_ip: Some(public.public.to_string()),
            ..wire::InstanceNetworkInterfaceAssociation::default()
        })
    };
    let addresses =
        seat.addresses
            .iter()
            .enumerate()
            .map(|(index, own)| wire::InstancePrivateIpAddress {
                association: association(own.address),
                primary: Some(index == 0),
                private_dns_name: Some(private_name(call, own.address)),
                private_ip_address: Some(own.address.to_string()),
            });
    let attachment = seat
        .attachment
        .as_ref()
        .map(|own| wire::InstanceNetworkInterfaceAttachment {
            attach_time: at(own.at),
            attachment_id: Some(own.id.clone()),
            delete_on_termination: Some(own.delete_on_termination),
            device_index: Some(own.device_index),
            network_card_index: Some(0),
            status: Some("attached".to_owned()),
            ..wire::InstanceNetworkInterfaceAttachment::default()
        });
    wire::InstanceNetworkInterface {
        association: association(seat.primary()),
        attachment,
        description: Some(seat.description.clone()),
        groups: Some(shown_groups(network, seat)),
        interface_type: Some(seat.type_name().to_owned()),
        ipv6_addresses: Some(Vec::new()),
        mac_address: Some(model::engine_names::customer_mac(seat.primary())),
        network_interface_id: Some(seat.id.clone()),
        owner_id: Some(network.account_id.clone()),
        private_dns_name: Some(private_name(call, seat.primary())),
        private_ip_address: Some(seat.primary().to_string()),
        private_ip_addresses: Some(addresses.collect()),
        source_dest_check: Some(seat.source_dest_check),
        status: Some("in-use".to_owned()),
        subnet_id: Some(seat.subnet.clone()),
        vpc_id: Some(seat.vpc.clone()),
        ..wire::InstanceNetworkInterface::default()
    }
}
