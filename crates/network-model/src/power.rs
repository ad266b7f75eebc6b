//! Starts, stops and ends of instances.

use crate::{Instance, Network, Power, Refused, Seat, instance::wrong_state};

impl Network {
    /// Starts what is stopped.
    ///
    /// # Errors
    /// When one of them is terminated; then none is started.
    pub fn start_instances(&mut self, ids: &[String], now: i64) -> Result<Vec<Seat>, Refused> {
        self.all_alive(ids, "started")?;
        let mut changes = Vec::new();
        for id in ids {
            let instance = self.instance_mut(id)?;
            let before = instance.power;
            if before == Power::Stopped {
                instance.power = Power::Running;
                instance.launched_at = now;
                instance.reason.clear();
            }
            let now = if before == Power::Running {
                Power::Running
            } else {
                Power::Pending
            };
            changes.push((id.clone(), before, now));
        }
        Ok(changes)
    }

    /// Stops what runs.
    ///
    /// # Errors
    /// When one of them is terminated or protected; then none is stopped.
    pub fn stop_instances(&mut self, ids: &[String], when: &str) -> Result<Vec<Seat>, Refused> {
        self.all_alive(ids, "stopped")?;
        self.none_protected(ids, "stopped", "disableApiStop", |instance| {
            instance.stop_protection
        })?;
        let mut changes = Vec::new();
        for id in ids {
            let instance = self.instance_mut(id)?;
            let before = instance.power;
            instance.power = Power::Stopped;
            instance.reason = format!("User initiated ({when})");
            let now = if before == Power::Stopped {
                Power::Stopped
            } else {
                Power::Stopping
            };
            changes.push((id.clone(), before, now));
        }
        Ok(changes)
    }

    /// Reboots what runs: nothing changes that a network knows of.
    ///
    /// # Errors
    /// When one of them is terminated.
    pub fn reboot_instances(&self, ids: &[String]) -> Result<(), Refused> {
        self.all_alive(ids, "rebooted")
    }

    /// Terminates instances: interfaces that go with them go, others are free; they are shown as terminated for an hour.
    ///
    /// # Errors
    /// When one of them does not exist or is protected; then none is terminated.
    pub fn terminate_instances(
        &mut self,
        ids: &[String],
        now: i64,
        when: &str,
    ) -> Result<Vec<Seat>, Refused> {
        for id in ids {
            self.instance(id)?;
        }
        self.none_protected(ids, "terminated", "disableApiTermination", |instance| {
            instance.termination_protection
        })?;
        let mut changes = Vec::new();
        for id in ids {
            for seat in self.seats(id).into_iter().cloned().collect::<Vec<_>>() {
                let goes_with = seat
                    .attachment
                    .as_ref()
                    .is_some_and(|own| own.delete_on_termination);
                if goes_with {
                    self.remove_interface(&seat.id);
                } else if let Some(interface) = self.interfaces.get_mut(&seat.id) {
                    interface.attachment = None;
                }
            }
            let Some(instance) = self.instances.get_mut(id) else {
                continue;
            };
            let before = instance.power;
            instance.power = Power::Terminated;
            instance.terminated_at.get_or_insert(now);
            instance.reason = format!("User initiated ({when})");
            let now = if before == Power::Terminated {
                before
            } else {
                Power::ShuttingDown
            };
            changes.push((id.clone(), before, now));
        }
        Ok(changes)
    }

    fn all_alive(&self, ids: &[String], verb: &str) -> Result<(), Refused> {
        for id in ids {
            let instance = self.instance(id)?;
            if instance.power == Power::Terminated {
                return Err(wrong_state(instance, verb));
            }
        }
        Ok(())
    }

    fn none_protected(
        &self,
        ids: &[String],
        verb: &str,
        attribute: &str,
        is_protected: impl Fn(&Instance) -> bool,
    ) -> Result<(), Refused> {
        for id in ids {
            if is_protected(self.instance(id)?) {
                return Err(Refused::new(
                    "OperationNotPermitted",
                    format!(
                        "the instance \"{id}\" may not be {verb}: change its attribute {attribute} first"
                    ),
                ));
            }
        }
        Ok(())
    }
}
