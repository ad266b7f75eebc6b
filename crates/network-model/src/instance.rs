//! Instances, as far as networks know them: their power, and the interfaces they sit on. A change of power is over at once;
//! the answer to the call that asks for it names the state between, as clients expect.

use serde::{Deserialize, Serialize};

use crate::{
    Attachment, Interface, InterfaceWish, Making, Network, Refused, Tags, admit, image,
    instance_type,
};

/// An instance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// Its id.
    pub id: String,
    /// The reservation it was started with.
    pub reservation: String,
    /// Which of the reservation's it is.
    pub index: i64,
    /// Its image.
    pub image: String,
    /// Its type.
    pub instance_type: String,
    /// The name of its key pair, if any.
    pub key_name: Option<String>,
    /// The token of the client that started it.
    pub client_token: Option<String>,
    /// Whether it runs.
    pub power: Power,
    /// Since when it runs, in epoch milliseconds.
    pub launched_at: i64,
    /// Since when it is terminated.
    pub terminated_at: Option<i64>,
    /// Why its power is what it is, if a person asked for it.
    pub reason: String,
    /// Whether the API may not terminate it.
    #[serde(default)]
    pub termination_protection: bool,
    /// Whether the API may not stop it.
    #[serde(default)]
    pub stop_protection: bool,
    /// Whether shutting it down from within terminates it.
    #[serde(default)]
    pub terminates_on_shutdown: bool,
    /// Whether it is watched closely.
    #[serde(default)]
    pub monitoring: bool,
    /// Its tags.
    #[serde(default)]
    pub tags: Tags,
}

/// Whether an instance runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Power {
    /// It is about to run; only told in the answer to a start.
    Pending,
    /// It runs.
    Running,
    /// It is about to stop; only told in the answer to a stop.
    Stopping,
    /// It is stopped.
    Stopped,
    /// It is about to be terminated; only told in the answer to a termination.
    ShuttingDown,
    /// It is gone.
    Terminated,
}

impl Power {
    /// The code and the name on the wire.
    #[must_use]
    pub fn wire(self) -> (i64, &'static str) {
        match self {
            Self::Pending => (0, "pending"),
            Self::Running => (16, "running"),
            Self::ShuttingDown => (32, "shutting-down"),
            Self::Terminated => (48, "terminated"),
            Self::Stopping => (64, "stopping"),
            Self::Stopped => (80, "stopped"),
        }
    }
}

/// An interface that an instance shall sit on.
#[derive(Debug, Clone, Default)]
pub struct SeatWish {
    /// Which of its interfaces.
    pub device_index: i64,
    /// An interface that is there.
    pub interface: Option<String>,
    /// Else the subnet of a new one; the default subnet of the zone when there is none.
    pub subnet: Option<String>,
    /// Its groups.
    pub groups: Vec<String>,
    /// Its address, when it matters.
    pub address: Option<String>,
    /// Further addresses that matter.
    pub secondary: Vec<String>,
    /// How many further addresses that do not.
    pub secondary_count: usize,
    /// What it is for.
    pub description: String,
    /// Whether it goes with the instance; a new one does unless this says otherwise.
    pub delete_on_termination: Option<bool>,
}

/// Instances to be started, all the same.
#[derive(Debug, Clone, Default)]
pub struct InstanceWish {
    /// Their image.
    pub image: String,
    /// Their type.
    pub instance_type: String,
    /// How many, at least and at most.
    pub count: (usize, usize),
    /// Their zone, when it matters.
    pub zone: Option<String>,
    /// Their interfaces; one in the default subnet when there is none.
    pub seats: Vec<SeatWish>,
    /// The name of their key pair.
    pub key_name: Option<String>,
    /// The client's token.
    pub client_token: Option<String>,
    /// Whether the API may not terminate them.
    pub termination_protection: bool,
    /// Whether the API may not stop them.
    pub stop_protection: bool,
    /// Whether shutting down from within terminates them.
    pub terminates_on_shutdown: bool,
    /// Whether they are watched closely.
    pub monitoring: bool,
    /// Their tags.
    pub tags: Tags,
    /// The tags of their new interfaces.
    pub interface_tags: Tags,
}

/// An instance's change of power: its id, how it was, what it is on the way to.
pub type Seat = (String, Power, Power);

impl Network {
    /// The instance with this id.
    ///
    /// # Errors
    /// When there is none.
    pub fn instance(&self, id: &str) -> Result<&Instance, Refused> {
        self.instances
            .get(id)
            .ok_or_else(|| Refused::not_found("i-", id))
    }

    /// The instance with this id, to be changed.
    ///
    /// # Errors
    /// When there is none or it is terminated.
    pub fn instance_mut(&mut self, id: &str) -> Result<&mut Instance, Refused> {
        let instance = self
            .instances
            .get_mut(id)
            .ok_or_else(|| Refused::not_found("i-", id))?;
        if instance.power == Power::Terminated {
            return Err(wrong_state(instance, "changed"));
        }
        Ok(instance)
    }

    /// The interfaces of an instance, the primary one first.
    #[must_use]
    pub fn seats(&self, instance: &str) -> Vec<&Interface> {
        let index = |interface: &Interface| {
            let own = interface
                .attachment
                .as_ref()
                .filter(|own| own.instance == instance);
            own.map(|own| own.device_index)
        };
        let mut seats: Vec<_> = self
            .interfaces
            .values()
            .filter(|seat| index(seat).is_some())
            .collect();
        seats.sort_by_key(|seat| index(seat));
        seats
    }

    /// Starts instances. Answers their ids.
    ///
    /// # Errors
    /// When the image, the type, the number or an interface may not be; then none is started.
    pub fn run_instances(
        &mut self,
        wish: &InstanceWish,
        making: &mut Making<'_>,
    ) -> Result<Vec<String>, Refused> {
        image(&wish.image)?;
        instance_type(&wish.instance_type)?;
        let (least, most) = wish.count;
        if least == 0 || most < least {
            return Err(Refused::parameter(
                "MaxCount",
                &most.to_string(),
                "MinCount is at least 1 and at most MaxCount",
            ));
        }
        let alive = self
            .instances
            .values()
            .filter(|instance| instance.power != Power::Terminated)
            .count();
        let count = most.min(making.limits.instances.saturating_sub(alive));
        if count < least {
            admit(
                alive + least - 1,
                making.limits.instances,
                "InstanceLimitExceeded",
                "instances",
            )?;
        }
        let named = wish
            .seats
            .iter()
            .any(|seat| seat.interface.is_some() || seat.address.is_some());
        if 1 < count && named {
            return Err(Refused::combination(
                "an interface or a private address can be named for one instance only",
            ));
        }
        let before = self.clone();
        let reservation = making.fresh.id("r-");
        let mut made = Vec::new();
        for index in 0..count {
            match self.run_instance(wish, &reservation, index, making) {
                Ok(id) => made.push(id),
                Err(refused) => {
                    *self = before;
                    return Err(refused);
                }
            }
        }
        Ok(made)
    }

    fn run_instance(
        &mut self,
        wish: &InstanceWish,
        reservation: &str,
        index: usize,
        making: &mut Making<'_>,
    ) -> Result<String, Refused> {
        let id = making.fresh.id("i-");
        let instance = Instance {
            id: id.clone(),
            reservation: reservation.to_owned(),
            index: i64::try_from(index).unwrap_or(i64::MAX),
            image: wish.image.clone(),
            instance_type: wish.instance_type.clone(),
            key_name: wish.key_name.clone(),
            client_token: wish.client_token.clone(),
            power: Power::Running,
            launched_at: making.now,
            terminated_at: None,
            reason: String::new(),
            termination_protection: wish.termination_protection,
            stop_protection: wish.stop_protection,
            terminates_on_shutdown: wish.terminates_on_shutdown,
            monitoring: wish.monitoring,
            tags: wish.tags.clone(),
        };
        self.instances.insert(id.clone(), instance);
        let own = [SeatWish::default()];
        let seats = if wish.seats.is_empty() {
            &own[..]
        } else {
            &wish.seats
        };
        for seat in seats {
            self.seat(&id, seat, wish, making)?;
        }
        if !seats.iter().any(|seat| seat.device_index == 0) {
            return Err(Refused::parameter(
                "NetworkInterfaces",
                "",
                "one of them has the device index 0",
            ));
        }
        Ok(id)
    }

    fn seat(
        &mut self,
        instance: &str,
        seat: &SeatWish,
        wish: &InstanceWish,
        making: &mut Making<'_>,
    ) -> Result<(), Refused> {
        let interface = match &seat.interface {
            Some(there) => there.clone(),
            None => {
                let subnet = match &seat.subnet {
                    Some(subnet) => self.subnet(subnet)?.id.clone(),
                    None => self.subnet_by_default(wish.zone.as_deref())?,
                };
                let wish = InterfaceWish {
                    subnet: &subnet,
                    description: &seat.description,
                    address: seat.address.as_deref(),
                    secondary: seat.secondary.iter().map(String::as_str).collect(),
                    secondary_count: seat.secondary_count,
                    groups: seat.groups.clone(),
                    tags: wish.interface_tags.clone(),
                };
                self.create_interface(wish, making)?
            }
        };
        self.attach_interface(&interface, instance, seat.device_index, making)?;
        let goes_with = seat
            .delete_on_termination
            .unwrap_or(seat.interface.is_none());
        if let Some(attachment) = &mut self.own_interface_mut(&interface)?.attachment {
            attachment.delete_on_termination = goes_with;
        }
        Ok(())
    }

    /// The id of the subnet that instances go to which name none, in this zone if one is named.
    ///
    /// # Errors
    /// When there is none.
    pub fn subnet_by_default(&self, zone: Option<&str>) -> Result<String, Refused> {
        let fits = |zone_of: &str| zone.is_none_or(|zone| zone == zone_of);
        let found = self
            .subnets
            .values()
            .find(|subnet| subnet.is_default && fits(&subnet.zone));
        found.map(|subnet| subnet.id.clone()).ok_or_else(|| {
            Refused::new(
                "MissingInput",
                "there is no default subnet for this; name a subnet",
            )
        })
    }

    /// The attachment of an interface, to be changed.
    ///
    /// # Errors
    /// When the interface does not have it.
    pub fn attachment_mut(
        &mut self,
        interface: &str,
        attachment: &str,
    ) -> Result<&mut Attachment, Refused> {
        let own = self.own_interface_mut(interface)?.attachment.as_mut();
        own.filter(|own| own.id == attachment)
            .ok_or_else(|| Refused::not_found("eni-attach-", attachment))
    }
}

pub(crate) fn wrong_state(instance: &Instance, verb: &str) -> Refused {
    Refused::new(
        "IncorrectInstanceState",
        format!(
            "the instance \"{}\" is {} and cannot be {verb}",
            instance.id,
            instance.power.wire().1
        ),
    )
}
