//! Further private addresses of an interface.

use std::net::Ipv4Addr;

use crate::{Making, Network, Private, Refused, admit};

impl Network {
    /// Gives an interface further addresses. Answers the new ones.
    ///
    /// # Errors
    /// When one is in use (unless it may be taken from another interface) or there are too many.
    pub fn assign_addresses(
        &mut self,
        id: &str,
        asked: &[String],
        count: usize,
        take: bool,
        making: &Making<'_>,
    ) -> Result<Vec<Ipv4Addr>, Refused> {
        let interface = self.interface(id)?;
        interface.check_own()?;
        let subnet = self.subnet(&interface.subnet)?.clone();
        let wanted = asked.len().saturating_add(count);
        if wanted == 0 {
            return Err(Refused::missing(
                "PrivateIpAddresses or SecondaryPrivateIpAddressCount",
            ));
        }
        let total = interface.addresses.len().saturating_add(wanted);
        admit(
            total - 1,
            making.limits.interface_addresses,
            "PrivateIpAddressLimitExceeded",
            "addresses on this interface",
        )?;
        if take {
            self.take_addresses(id, asked)?;
        }
        let mut new: Vec<Ipv4Addr> = Vec::new();
        for text in asked {
            new.push(self.choose_address(&subnet, Some(text), &new)?);
        }
        for _ in 0..count {
            new.push(self.choose_address(&subnet, None, &new)?);
        }
        let own = self.own_interface_mut(id)?;
        own.addresses
            .extend(new.iter().map(|address| Private { address: *address }));
        Ok(new)
    }

    /// Takes secondary addresses from the administrator's other interfaces of the same subnet.
    fn take_addresses(&mut self, id: &str, asked: &[String]) -> Result<(), Refused> {
        let subnet = self.interface(id)?.subnet.clone();
        for address in asked
            .iter()
            .filter_map(|text| text.parse::<Ipv4Addr>().ok())
        {
            let mut others = self.interfaces.values_mut();
            let holder =
                others.find(|other| other.subnet == subnet && other.id != id && other.has(address));
            if let Some(holder) =
                holder.filter(|holder| !holder.is_managed() && holder.primary() != address)
            {
                holder.addresses.retain(|own| own.address != address);
                self.drop_associations_of(|association| {
                    association.private == address && association.interface != id
                });
            }
        }
        Ok(())
    }

    /// Takes addresses from an interface; its primary one stays.
    ///
    /// # Errors
    /// When it does not have one of them.
    pub fn unassign_addresses(&mut self, id: &str, asked: &[String]) -> Result<(), Refused> {
        let interface = self.own_interface_mut(id)?;
        let mut gone = Vec::new();
        for text in asked {
            let address = text
                .parse::<Ipv4Addr>()
                .ok()
                .filter(|address| interface.has(*address));
            let address = address.filter(|address| interface.primary() != *address);
            gone.push(address.ok_or_else(|| {
                Refused::parameter(
                    "PrivateIpAddresses",
                    text,
                    &format!("it is no secondary address of \"{id}\""),
                )
            })?);
        }
        interface
            .addresses
            .retain(|own| !gone.contains(&own.address));
        self.drop_associations_of(|association| {
            association.interface == id && gone.contains(&association.private)
        });
        Ok(())
    }
}
