//! What filters look at, for each kind of thing.

use crate::{
    Acl, Address, Destination, DhcpOptions, Filtered, Gateway, Group, Instance, Interface,
    NatGateway, Network, Peer, RouteTable, Rule, Subnet, Tags, Target, Vpc,
};

fn one(value: impl std::fmt::Display) -> Option<Vec<String>> {
    Some(vec![format!("{value}")])
}

fn maybe(value: Option<impl ToString>) -> Option<Vec<String>> {
    Some(value.map(|value| value.to_string()).into_iter().collect())
}

fn all<T: ToString>(values: impl IntoIterator<Item = T>) -> Option<Vec<String>> {
    Some(values.into_iter().map(|value| value.to_string()).collect())
}

impl Filtered for Vpc {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "vpc-id" => one(&self.id),
            "cidr" | "cidr-block" | "cidrBlock" | "cidr-block-association.cidr-block" => {
                one(self.cidr)
            }
            "cidr-block-association.association-id" => one(&self.cidr_association),
            "cidr-block-association.state" => one("associated"),
            "dhcp-options-id" | "dhcpOptionsId" => {
                one(self.dhcp_options.as_deref().unwrap_or("default"))
            }
            "is-default" | "isDefault" => one(self.is_default),
            "state" => one("available"),
            _ => None,
        }
    }
}

impl Filtered for Subnet {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "subnet-id" => one(&self.id),
            "vpc-id" => one(&self.vpc),
            "availability-zone" | "availabilityZone" => one(&self.zone),
            "cidr" | "cidr-block" | "cidrBlock" => one(self.cidr),
            "available-ip-address-count" => one(network.free_addresses(self)),
            "default-for-az" | "defaultForAz" => one(self.is_default),
            "map-public-ip-on-launch" => one(self.map_public_ip),
            "state" => one("available"),
            _ => None,
        }
    }
}

impl Filtered for Gateway {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "internet-gateway-id" => one(&self.id),
            "attachment.vpc-id" => maybe(self.vpc.as_ref()),
            "attachment.state" => maybe(self.vpc.as_ref().map(|_| "available")),
            _ => None,
        }
    }
}

impl Filtered for RouteTable {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        let associations = || self.associations.iter();
        let routes = || self.routes.iter();
        match filter {
            "route-table-id" | "association.route-table-id" => one(&self.id),
            "vpc-id" => one(&self.vpc),
            "association.main" => all(associations().map(|own| own.subnet.is_none())),
            "association.subnet-id" => all(associations().filter_map(|own| own.subnet.as_ref())),
            "association.route-table-association-id" | "association.id" => {
                all(associations().map(|own| &own.id))
            }
            "route.destination-cidr-block" => {
                all(routes().filter_map(|route| match &route.destination {
                    Destination::Range(range) => Some(range),
                    Destination::RangeV6(_) => None,
                }))
            }
            "route.gateway-id" => all(routes().filter_map(|route| match &route.target {
                Target::Gateway(id) => Some(id.as_str()),
                Target::Local => Some("local"),
                _ => None,
            })),
            "route.nat-gateway-id" => all(routes().filter_map(|route| match &route.target {
                Target::Nat(id) => Some(id),
                _ => None,
            })),
            "route.instance-id" => all(routes().filter_map(|route| match &route.target {
                Target::Instance { instance, .. } => Some(instance),
                _ => None,
            })),
            "route.origin" => all(routes().map(|route| match route.target {
                Target::Local => "CreateRouteTable",
                _ => "CreateRoute",
            })),
            "route.state" => all(routes().map(|route| {
                if network.leads_somewhere(self, &route.target) {
                    "active"
                } else {
                    "blackhole"
                }
            })),
            _ => None,
        }
    }
}

impl Filtered for Group {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        if let Some(name) = filter.strip_prefix("egress.ip-permission.") {
            return self.permission(network, true, name);
        }
        if let Some(name) = filter.strip_prefix("ip-permission.") {
            return self.permission(network, false, name);
        }
        match filter {
            "group-id" => one(&self.id),
            "group-name" => one(&self.name),
            "description" => one(&self.description),
            "vpc-id" => one(&self.vpc),
            _ => None,
        }
    }
}

impl Group {
    fn permission(&self, network: &Network, egress: bool, name: &str) -> Option<Vec<String>> {
        let rules = self.rules.iter().filter(|rule| rule.egress == egress);
        match name {
            "protocol" => all(rules.map(|rule| &rule.protocol.name)),
            "from-port" => all(rules.filter_map(|rule| rule.protocol.from)),
            "to-port" => all(rules.filter_map(|rule| rule.protocol.to)),
            "cidr" => all(rules.filter_map(|rule| match &rule.peer {
                Peer::Range(range) => Some(range),
                _ => None,
            })),
            "ipv6-cidr" => all(rules.filter_map(|rule| match &rule.peer {
                Peer::RangeV6(range) => Some(range),
                _ => None,
            })),
            "group-id" => all(rules.filter_map(|rule| match &rule.peer {
                Peer::Group(id) => Some(id),
                _ => None,
            })),
            "group-name" => all(rules.filter_map(|rule| match &rule.peer {
                Peer::Group(id) => network.groups.get(id).map(|group| &group.name),
                _ => None,
            })),
            "user-id" => one(&network.account_id),
            _ => None,
        }
    }
}

/// A rule with the group it is of.
impl Filtered for (&Group, &Rule) {
    fn tags(&self) -> &Tags {
        &self.1.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "group-id" => one(&self.0.id),
            "security-group-rule-id" => one(&self.1.id),
            _ => None,
        }
    }
}

impl Filtered for Acl {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        let associations = || self.associations.iter();
        let entries = || self.entries.iter();
        match filter {
            "network-acl-id" | "association.network-acl-id" => one(&self.id),
            "vpc-id" => one(&self.vpc),
            "default" => one(self.is_default),
            "association.association-id" => all(associations().map(|own| &own.id)),
            "association.subnet-id" => all(associations().map(|own| &own.subnet)),
            "entry.cidr" => all(entries().map(|entry| entry.range)),
            "entry.egress" => all(entries().map(|entry| entry.egress)),
            "entry.protocol" => all(entries().map(|entry| entry.protocol)),
            "entry.rule-action" => {
                all(entries().map(|entry| if entry.allow { "allow" } else { "deny" }))
            }
            "entry.rule-number" => all(entries().map(|entry| entry.number)),
            "entry.port-range.from" => all(entries().filter_map(|entry| Some(entry.ports?.0))),
            "entry.port-range.to" => all(entries().filter_map(|entry| Some(entry.ports?.1))),
            _ => None,
        }
    }
}

impl Filtered for DhcpOptions {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "dhcp-options-id" => one(&self.id),
            "key" => all(self.options.iter().map(|(key, _)| key)),
            "value" => all(self.options.iter().flat_map(|(_, values)| values)),
            _ => None,
        }
    }
}

impl Filtered for Interface {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        let attachment = self.attachment.as_ref();
        let public = || {
            self.addresses
                .iter()
                .filter_map(|own| network.public_of(&self.id, own.address))
        };
        match filter {
            "network-interface-id" => one(&self.id),
            "subnet-id" => one(&self.subnet),
            "vpc-id" => one(&self.vpc),
            "availability-zone" => {
                maybe(network.subnets.get(&self.subnet).map(|subnet| &subnet.zone))
            }
            "description" => one(&self.description),
            "private-ip-address" => one(self.primary()),
            "addresses.private-ip-address" => all(self.addresses.iter().map(|own| own.address)),
            "addresses.primary" => all(self
                .addresses
                .iter()
                .enumerate()
                .map(|(index, _)| index == 0)),
            "association.public-ip" | "addresses.association.public-ip" => {
                all(public().map(|address| address.public))
            }
            "association.allocation-id" => all(public().map(|address| &address.id)),
            "association.association-id" => {
                all(public().filter_map(|address| Some(&address.association.as_ref()?.id)))
            }
            "group-id" => all(&self.groups),
            "group-name" => all(self
                .groups
                .iter()
                .filter_map(|id| network.groups.get(id))
                .map(|group| &group.name)),
            "mac-address" => one(model::engine_names::customer_mac(self.primary())),
            "status" => one(if self.is_in_use() {
                "in-use"
            } else {
                "available"
            }),
            "source-dest-check" => one(self.source_dest_check),
            "requester-managed" => one(self.is_managed()),
            "requester-id" => maybe(self.requester()),
            "interface-type" => one(self.type_name()),
            "attachment.attachment-id" => maybe(attachment.map(|own| &own.id)),
            "attachment.instance-id" => maybe(attachment.map(|own| &own.instance)),
            "attachment.device-index" => maybe(attachment.map(|own| own.device_index)),
            "attachment.delete-on-termination" => {
                maybe(attachment.map(|own| own.delete_on_termination))
            }
            "attachment.status" => maybe(self.is_in_use().then_some("attached")),
            _ => None,
        }
    }
}

impl Filtered for Address {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        let association = self.association.as_ref();
        let interface = association.and_then(|own| network.interfaces.get(&own.interface));
        match filter {
            "allocation-id" => one(&self.id),
            "public-ip" => one(self.public),
            "domain" => one("vpc"),
            "association-id" => maybe(association.map(|own| &own.id)),
            "network-interface-id" => maybe(association.map(|own| &own.interface)),
            "private-ip-address" => maybe(association.map(|own| own.private)),
            "instance-id" => {
                maybe(interface.and_then(|own| Some(&own.attachment.as_ref()?.instance)))
            }
            "network-interface-owner-id" => maybe(association.map(|_| &network.account_id)),
            _ => None,
        }
    }
}

impl Filtered for NatGateway {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, _: &Network, filter: &str) -> Option<Vec<String>> {
        match filter {
            "nat-gateway-id" => one(&self.id),
            "subnet-id" => one(&self.subnet),
            "vpc-id" => one(&self.vpc),
            "state" => one(if self.deleted_at.is_some() {
                "deleted"
            } else {
                "available"
            }),
            _ => None,
        }
    }
}

impl Filtered for Instance {
    fn tags(&self) -> &Tags {
        &self.tags
    }
    fn field(&self, network: &Network, filter: &str) -> Option<Vec<String>> {
        let seats = network.seats(&self.id);
        let groups = || seats.iter().flat_map(|seat| &seat.groups);
        let primary = seats.first();
        match filter {
            "instance-id" => one(&self.id),
            "instance-state-name" => one(self.power.wire().1),
            "instance-state-code" => one(self.power.wire().0),
            "instance-type" => one(&self.instance_type),
            "image-id" => one(&self.image),
            "key-name" => maybe(self.key_name.as_ref()),
            "client-token" => maybe(self.client_token.as_ref()),
            "reservation-id" => one(&self.reservation),
            "launch-index" => one(self.index),
            "architecture" => one("x86_64"),
            "root-device-type" => one("ebs"),
            "vpc-id" | "network-interface.vpc-id" => maybe(primary.map(|seat| &seat.vpc)),
            "subnet-id" | "network-interface.subnet-id" => {
                all(seats.iter().map(|seat| &seat.subnet))
            }
            "availability-zone" => {
                maybe(primary.and_then(|seat| Some(&network.subnets.get(&seat.subnet)?.zone)))
            }
            "private-ip-address" => maybe(primary.map(|seat| seat.primary())),
            "network-interface.addresses.private-ip-address" => all(seats
                .iter()
                .flat_map(|seat| seat.addresses.iter().map(|own| own.address))),
            "network-interface.network-interface-id" => all(seats.iter().map(|seat| &seat.id)),
            "ip-address" | "network-interface.association.public-ip" => maybe(
                primary
                    .and_then(|seat| network.public_of(&seat.id, seat.primary()))
                    .map(|address| address.public),
            ),
            "instance.group-id" | "group-id" | "network-interface.group-id" => all(groups()),
            "instance.group-name" | "group-name" => all(groups()
                .filter_map(|id| network.groups.get(id))
                .map(|group| &group.name)),
            "source-dest-check" => maybe(primary.map(|seat| seat.source_dest_check)),
            "monitoring-state" => one(if self.monitoring {
                "enabled"
            } else {
                "disabled"
            }),
            "tenancy" => one("default"),
            _ => None,
        }
    }
}
