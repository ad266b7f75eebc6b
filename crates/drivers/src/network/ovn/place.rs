//! Where ports go: the switch, its range, and the groups that hold a port. Everything is asked at once, for all ports of a
//! change.

use model::network::Cidr;

use super::{
    Ovn,
    group::{self, CUSTOMERS, MANAGED, Wanted, inbound_name},
    management,
    north::{Answers, marked, symbol},
    subnet,
};
use crate::{
    EngineError,
    network::{
        Place,
        ovsdb::{Condition, Row, Transaction, Uuid},
    },
};

/// Where a port goes, as OVN sees it.
pub(super) struct Location {
    /// The switch's name.
    pub(super) switch: String,
    /// The addresses on it.
    pub(super) range: Cidr,
    /// The groups that a port there is in.
    pub(super) groups: Vec<String>,
    /// What DHCP answers there.
    pub(super) dhcp: Option<Uuid>,
    /// A group that is to be as it shall be first.
    pub(super) wanted: Option<Wanted>,
}

/// The name of the switch of a place.
pub(super) fn switch_of(place: &Place) -> &str {
    match place {
        Place::Subnet { subnet, .. } => subnet.as_str(),
        Place::Management { .. } => management::SWITCH,
    }
}

impl Ovn {
    /// Asks about a place; [`Ovn::read_location`] takes the answers.
    pub(super) fn ask_location(&self, questions: &mut Transaction, place: &Place) {
        let switch = switch_of(place);
        questions.select(
            subnet::TABLE,
            &[Condition::equals("name", switch)],
            &marked(&[]),
        );
        let mut ask_group = |name: &str| {
            let named = [Condition::equals("name", name)];
            questions.select(group::TABLE, &named, &marked(&["acls"]));
        };
        match place {
            Place::Subnet { groups, .. } => {
                ask_group(CUSTOMERS);
                groups
                    .iter()
                    .for_each(|group| ask_group(&symbol(group.as_str())));
                questions.select(subnet::ANSWERS, &[self.answers_in(switch)], &["_uuid"]);
            }
            Place::Management { inbound } if !inbound.is_empty() => {
                ask_group(&inbound_name(inbound));
            }
            Place::Management { .. } => {}
        }
    }

    /// Takes the answers to [`Ovn::ask_location`].
    pub(super) fn read_location(
        &self,
        answers: &mut Answers,
        place: &Place,
    ) -> Result<Location, EngineError> {
        let switch = switch_of(place);
        let row = self.own(subnet::TABLE, switch, answers.next_rows())?;
        match place {
            Place::Subnet { groups, .. } => {
                let row = row.ok_or_else(|| missing("subnet", switch))?;
                let existing = self.own(group::TABLE, CUSTOMERS, answers.next_rows())?;
                let mut names = vec![CUSTOMERS.to_owned()];
                for id in groups {
                    let name = symbol(id.as_str());
                    self.own(group::TABLE, &name, answers.next_rows())?
                        .ok_or_else(|| missing("security group", id.as_str()))?;
                    names.push(name);
                }
                let dhcp = answers.next_rows().first().and_then(Row::uuid).cloned();
                let found = subnet::needed(&row, dhcp)?;
                Ok(Location {
                    switch: found.name,
                    range: found.range,
                    groups: names,
                    dhcp: found.dhcp,
                    wanted: Some(Wanted::customers(existing)),
                })
            }
            Place::Management { inbound } => {
                let row = row.ok_or_else(|| missing("management network", switch))?;
                let (range, host) = management::range_and_host(&row)?;
                let mut location = Location {
                    switch: switch.to_owned(),
                    range,
                    groups: vec![MANAGED.to_owned()],
                    dhcp: None,
                    wanted: None,
                };
                if !inbound.is_empty() {
                    let name = inbound_name(inbound);
                    let existing = self.own(group::TABLE, &name, answers.next_rows())?;
                    location.wanted = Some(Wanted::inbound(host, inbound, existing));
                    location.groups.push(name);
                }
                Ok(location)
            }
        }
    }
}

fn missing(what: &'static str, name: &str) -> EngineError {
    EngineError::Missing {
        what,
        name: name.to_owned(),
    }
}
