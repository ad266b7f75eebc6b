//! What must hold of every network after every operation: nothing names what is not there, and nothing is missing that a
//! VPC or a subnet always has.

use crate::{Network, Peer, Power};

impl Network {
    /// What does not hold; empty when all is well. Routes may name what is gone: they lead nowhere, and are shown so.
    #[must_use]
    pub fn inconsistencies(&self) -> Vec<String> {
        let mut faults = Vec::new();
        self.check_vpcs(&mut faults);
        self.check_subnets(&mut faults);
        self.check_groups(&mut faults);
        self.check_interfaces(&mut faults);
        self.check_uses(&mut faults);
        faults
    }

    fn check_vpcs(&self, faults: &mut Vec<String>) {
        for (id, vpc) in &self.vpcs {
            let mains = self
                .route_tables
                .values()
                .filter(|table| table.vpc == *id && table.is_main())
                .count();
            let defaults = self
                .groups
                .values()
                .filter(|group| group.vpc == *id && group.is_default())
                .count();
            let acls = self
                .acls
                .values()
                .filter(|acl| acl.vpc == *id && acl.is_default)
                .count();
            if (mains, defaults, acls) != (1, 1, 1) {
                faults.push(format!(
                    "{id} has {mains} main tables, {defaults} default groups, {acls} default ACLs"
                ));
            }
            if vpc
                .dhcp_options
                .as_ref()
                .is_some_and(|set| !self.dhcp_options.contains_key(set))
            {
                faults.push(format!("{id} names DHCP options that are gone"));
            }
            if 1 < self
                .gateways
                .values()
                .filter(|gateway| gateway.vpc.as_ref() == Some(id))
                .count()
            {
                faults.push(format!("{id} has two gateways"));
            }
        }
        if 1 < self.vpcs.values().filter(|vpc| vpc.is_default).count() {
            faults.push("there are two default VPCs".to_owned());
        }
        let tables = self
            .route_tables
            .values()
            .map(|table| (&table.id, &table.vpc));
        let acls = self.acls.values().map(|acl| (&acl.id, &acl.vpc));
        let gateways = self
            .gateways
            .values()
            .filter_map(|gateway| Some((&gateway.id, gateway.vpc.as_ref()?)));
        let groups = self.groups.values().map(|group| (&group.id, &group.vpc));
        let subnets = self
            .subnets
            .values()
            .map(|subnet| (&subnet.id, &subnet.vpc));
        for (id, vpc) in tables
            .chain(acls)
            .chain(gateways)
            .chain(groups)
            .chain(subnets)
        {
            if !self.vpcs.contains_key(vpc) {
                faults.push(format!("{id} is in {vpc}, which is gone"));
            }
        }
    }

    fn check_subnets(&self, faults: &mut Vec<String>) {
        for (id, subnet) in &self.subnets {
            let acls = self
                .acls
                .values()
                .flat_map(|acl| &acl.associations)
                .filter(|own| own.subnet == *id)
                .count();
            let tables = self
                .route_tables
                .values()
                .flat_map(|table| &table.associations);
            let tables = tables.filter(|own| own.subnet.as_ref() == Some(id)).count();
            if acls != 1 || 1 < tables {
                faults.push(format!(
                    "{id} is ruled by {acls} ACLs and goes by {tables} tables"
                ));
            }
            let overlapping = self.subnets.values().any(|other| {
                other.id != *id && other.vpc == subnet.vpc && other.cidr.overlaps(subnet.cidr)
            });
            if overlapping {
                faults.push(format!("{id} overlaps another subnet"));
            }
        }
        let ruled = self
            .acls
            .values()
            .flat_map(|acl| acl.associations.iter().map(|own| &own.subnet));
        let routed = self
            .route_tables
            .values()
            .flat_map(|table| &table.associations);
        let routed = routed.filter_map(|own| own.subnet.as_ref());
        for subnet in ruled
            .chain(routed)
            .filter(|subnet| !self.subnets.contains_key(*subnet))
        {
            faults.push(format!("{subnet} is associated and gone"));
        }
    }

    fn check_groups(&self, faults: &mut Vec<String>) {
        for group in self.groups.values() {
            for rule in &group.rules {
                if let Peer::Group(peer) = &rule.peer
                    && self
                        .groups
                        .get(peer)
                        .is_none_or(|peer| peer.vpc != group.vpc)
                {
                    faults.push(format!("{} names {peer}, which is not in its VPC", rule.id));
                }
            }
        }
    }

    fn check_interfaces(&self, faults: &mut Vec<String>) {
        for (id, interface) in &self.interfaces {
            let Some(subnet) = self.subnets.get(&interface.subnet) else {
                faults.push(format!("{id} is in a subnet that is gone"));
                continue;
            };
            if interface.addresses.is_empty()
                || interface
                    .addresses
                    .iter()
                    .any(|own| !subnet.may_give(own.address))
            {
                faults.push(format!("{id} has an address that nobody may have"));
            }
            if interface
                .groups
                .iter()
                .any(|group| !self.groups.contains_key(group))
            {
                faults.push(format!("{id} is in a group that is gone"));
            }
            let dead = |instance: &str| {
                self.instances
                    .get(instance)
                    .is_none_or(|instance| instance.power == Power::Terminated)
            };
            if interface
                .attachment
                .as_ref()
                .is_some_and(|own| dead(&own.instance))
            {
                faults.push(format!("{id} is attached to an instance that is gone"));
            }
        }
        for subnet in self.subnets.keys() {
            let there = self
                .interfaces
                .values()
                .filter(|interface| interface.subnet == *subnet);
            let count: usize = there.map(|interface| interface.addresses.len()).sum();
            if count != self.used_addresses(subnet).len() {
                faults.push(format!("{subnet} has an address twice"));
            }
        }
    }

    fn check_uses(&self, faults: &mut Vec<String>) {
        for (id, address) in &self.addresses {
            if let Some(own) = &address.association
                && !self
                    .interfaces
                    .get(&own.interface)
                    .is_some_and(|interface| interface.has(own.private))
            {
                faults.push(format!("{id} stands for what is gone"));
            }
        }
        for (id, nat) in &self.nat_gateways {
            let has = nat
                .interface
                .as_ref()
                .is_some_and(|interface| self.interfaces.contains_key(interface));
            if nat.deleted_at.is_none() != has {
                faults.push(format!("{id} and its interface do not go together"));
            }
        }
        for claim in &self.claims {
            let groups = claim
                .groups
                .iter()
                .all(|group| self.groups.contains_key(group));
            let subnets = claim
                .subnets
                .iter()
                .all(|subnet| self.subnets.contains_key(subnet));
            if !groups || !subnets || !self.vpcs.contains_key(&claim.vpc) {
                faults.push(format!("{} lies in what is gone", claim.directory));
            }
        }
    }
}
