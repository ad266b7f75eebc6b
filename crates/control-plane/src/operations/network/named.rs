//! What a call is about, as its request names it: by ids, or by something that leads to ids. Policies know things by id and by
//! tag, so what is said another way is looked up first, and a denial binds whichever way was chosen.

use network_model::{Address, Network};

/// What a policy calls a thing: its type and its id.
type Thing = (&'static str, String);

/// Something that a request names.
pub(super) enum Named<'a> {
    /// A thing by its type in policies and its id, `*` for one to be made.
    Id(&'static str, &'a str),
    /// A public address by itself.
    PublicIp(&'a str),
    /// A public address and the interface that it stands for, by the address.
    PublicIpInUse(&'a str),
    /// The same by the id of their association.
    AddressAssociation(&'a str),
    /// A route table and the subnet that goes by it.
    RouteTableAssociation(&'a str),
    /// A network ACL and the subnet that it rules.
    AclAssociation(&'a str),
    /// An interface and the instance that it is attached to.
    Attachment(&'a str),
    /// A security group of the default VPC by its name.
    GroupName(&'a str),
    /// The subnet that is taken where none is named, in this zone if one is named.
    SubnetByDefault(Option<&'a str>),
    /// The group that is taken where none is named, in the VPC of this subnet or else of that by default.
    GroupByDefault(Option<&'a str>, Option<&'a str>),
}

impl Named<'_> {
    /// The type in policies of what is foremost named.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Id(kind, _) => kind,
            Self::PublicIp(_) | Self::PublicIpInUse(_) | Self::AddressAssociation(_) => {
                "elastic-ip"
            }
            Self::RouteTableAssociation(_) => "route-table",
            Self::AclAssociation(_) => "network-acl",
            Self::Attachment(_) => "network-interface",
            Self::GroupName(_) | Self::GroupByDefault(..) => "security-group",
            Self::SubnetByDefault(_) => "subnet",
        }
    }

    /// The things that it leads to. Where that is nothing, it is any of the kind: only who may do this at all is told that
    /// there is none.
    pub(super) fn things(&self, network: &Network) -> Vec<Thing> {
        let found = match self {
            Self::Id(kind, id) => Some(vec![(*kind, (*id).to_owned())]),
            Self::PublicIp(public) => network.allocation_of(public).ok().map(address),
            Self::PublicIpInUse(public) => network.allocation_of(public).ok().map(address_in_use),
            Self::AddressAssociation(id) => network.allocation_with(id).ok().map(address_in_use),
            Self::RouteTableAssociation(id) => route_table(network, id),
            Self::AclAssociation(id) => acl(network, id),
            Self::Attachment(id) => attached(network, id),
            Self::GroupName(name) => network
                .group_named(name, None)
                .ok()
                .map(|group| vec![(self.kind(), group.id.clone())]),
            Self::SubnetByDefault(zone) => network
                .subnet_by_default(*zone)
                .ok()
                .map(|id| vec![(self.kind(), id)]),
            Self::GroupByDefault(subnet, zone) => {
                group_by_default(network, *subnet, *zone).map(|id| vec![(self.kind(), id)])
            }
        };
        found.unwrap_or_else(|| vec![(self.kind(), "*".to_owned())])
    }
}

fn address(address: &Address) -> Vec<Thing> {
    vec![("elastic-ip", address.id.clone())]
}

fn address_in_use(of: &Address) -> Vec<Thing> {
    let mut things = address(of);
    let interface = of.association.as_ref().map(|own| own.interface.clone());
    things.extend(interface.map(|id| ("network-interface", id)));
    things
}

fn route_table(network: &Network, association: &str) -> Option<Vec<Thing>> {
    network.route_tables.values().find_map(|table| {
        let mut associations = table.associations.iter();
        let own = associations.find(|own| own.id == association)?;
        let mut things = vec![("route-table", table.id.clone())];
        things.extend(own.subnet.clone().map(|subnet| ("subnet", subnet)));
        Some(things)
    })
}

fn acl(network: &Network, association: &str) -> Option<Vec<Thing>> {
    network.acls.values().find_map(|acl| {
        let mut associations = acl.associations.iter();
        let own = associations.find(|own| own.id == association)?;
        Some(vec![
            ("network-acl", acl.id.clone()),
            ("subnet", own.subnet.clone()),
        ])
    })
}

fn attached(network: &Network, attachment: &str) -> Option<Vec<Thing>> {
    let interface = network.attached(attachment).ok()?;
    let mut things = vec![("network-interface", interface.id.clone())];
    let instance = interface.attachment.as_ref();
    things.extend(instance.map(|own| ("instance", own.instance.clone())));
    Some(things)
}

fn group_by_default(network: &Network, subnet: Option<&str>, zone: Option<&str>) -> Option<String> {
    let subnet = match subnet {
        Some(subnet) => subnet.to_owned(),
        None => network.subnet_by_default(zone).ok()?,
    };
    let vpc = &network.subnet(&subnet).ok()?.vpc;
    network
        .default_group(vpc)
        .ok()
        .map(|group| group.id.clone())
}
