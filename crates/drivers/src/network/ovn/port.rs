//! Ports as logical switch ports.

use std::{collections::HashMap, net::Ipv4Addr, time::Duration};

use model::id::NetworkInterfaceId;

use super::{
    ENGINE, Ovn,
    group::{self, Wanted},
    north::{Kind, marked, put},
    place::{self, Location},
    subnet,
};
use crate::{
    EngineError,
    network::{
        Port, PortSpec, checks,
        ovsdb::{Condition, Datum, Mutation, Row, Transaction, Uuid},
    },
};

const TABLE: &str = "Logical_Switch_Port";
/// How long OVN may take to report a port that works.
const UP_LIMIT: Duration = Duration::from_secs(10);
const SWITCH: &str = "carrel-switch";
const ADDRESS: &str = "carrel-address";
const DEVICE: &str = "carrel-device";
const DESCRIPTION: &str = "carrel-description";

/// A port to be made, with what the database says about it.
struct Draft<'a> {
    spec: &'a PortSpec,
    location: Location,
    existing: Option<Row>,
}

impl Draft<'_> {
    fn noted(&self, key: &str) -> Option<&str> {
        self.existing.as_ref()?.entry("external_ids", key)
    }

    /// The row that is kept: a port that moves to another switch is made anew there.
    fn stays(&self) -> Option<&Uuid> {
        let stays = self.noted(SWITCH) == Some(self.location.switch.as_str());
        self.existing.as_ref().and_then(Row::uuid).filter(|_| stays)
    }
}

impl Ovn {
    /// Writes ports down; gives the devices they had before, where those were others. Three exchanges, however many ports:
    /// what stands by name, what hangs on that, and the change.
    pub(super) async fn put_ports(&self, specs: &[PortSpec]) -> Result<Vec<String>, EngineError> {
        checks::strangers(specs)?;
        let drafts = self.read_drafts(specs).await?;
        let mut groups: Vec<&Wanted> = Vec::new();
        for wanted in drafts.iter().filter_map(|it| it.location.wanted.as_ref()) {
            if !groups.iter().any(|other| other.name == wanted.name) {
                groups.push(wanted);
            }
        }
        let mut questions = Transaction::new();
        for wanted in &groups {
            wanted.ask_acls(&mut questions);
        }
        for uuid in drafts.iter().filter_map(Draft::stays) {
            let holds = [Condition::includes("ports", uuid.clone())];
            questions.select(group::TABLE, &holds, &["name"]);
        }
        let mut answers = self.ask(questions).await?;
        let mut change = Transaction::new();
        for wanted in groups {
            self.put_wanted(&mut change, wanted, &mut answers);
        }
        for (index, draft) in drafts.iter().enumerate() {
            let held = match draft.stays() {
                Some(_) => answers.next_rows(),
                None => Vec::new(),
            };
            self.put_draft(&mut change, draft, &held, index);
        }
        self.commit(change).await?;
        let replaced = |draft: &Draft| {
            let device = draft.noted(DEVICE)?;
            (device != draft.spec.host_device).then(|| device.to_owned())
        };
        Ok(drafts.iter().filter_map(replaced).collect())
    }

    async fn read_drafts<'a>(&self, specs: &'a [PortSpec]) -> Result<Vec<Draft<'a>>, EngineError> {
        let mut questions = Transaction::new();
        for spec in specs {
            self.ask_location(&mut questions, &spec.place);
            let named = [Condition::equals("name", spec.id.as_str())];
            questions.select(TABLE, &named, &marked(&[]));
            for (_, _, marks) in twins(spec) {
                let same = [Condition::includes(
                    "external_ids",
                    self.marks(Kind::Port, &marks),
                )];
                questions.select(TABLE, &same, &["name"]);
            }
        }
        let mut answers = self.ask(questions).await?;
        let mut drafts = Vec::new();
        for spec in specs {
            let location = self.read_location(&mut answers, &spec.place)?;
            checks::port(ENGINE, spec, location.range)?;
            let existing = self.own(TABLE, spec.id.as_str(), answers.next_rows())?;
            for (what, name, _) in twins(spec) {
                let others = answers.next_rows();
                if others
                    .iter()
                    .any(|row| row.text("name") != Some(spec.id.as_str()))
                {
                    return Err(EngineError::Taken { what, name });
                }
            }
            drafts.push(Draft {
                spec,
                location,
                existing,
            });
        }
        Ok(drafts)
    }

    /// Adds a port to a change and puts it into exactly its groups; `held` are those that it is in.
    fn put_draft(&self, change: &mut Transaction, draft: &Draft, held: &[Row], index: usize) {
        let switch = |name: &str| [Condition::equals("name", name)];
        let stays = draft.stays();
        if stays.is_none()
            && let (Some(old), Some(uuid)) = (
                draft.noted(SWITCH),
                draft.existing.as_ref().and_then(Row::uuid),
            )
        {
            let ports = [Mutation::delete("ports", uuid.clone())];
            change.mutate(subnet::TABLE, &switch(old), &ports);
        }
        let row = self.port_row(draft.spec, &draft.location);
        let port = put(change, TABLE, stays, &format!("port_{index}"), &row);
        if stays.is_none() {
            let ports = [Mutation::insert("ports", port.clone())];
            change.mutate(subnet::TABLE, &switch(&draft.location.switch), &ports);
        }
        let held: Vec<&str> = held.iter().filter_map(|row| row.text("name")).collect();
        let wanted: Vec<&str> = draft.location.groups.iter().map(String::as_str).collect();
        let mut mutate = |group: &str, mutation| {
            change.mutate(
                group::TABLE,
                &[Condition::equals("name", group)],
                &[mutation],
            );
        };
        for left in held.iter().filter(|name| !wanted.contains(name)) {
            mutate(left, Mutation::delete("ports", port.clone()));
        }
        for joined in wanted.iter().filter(|name| !held.contains(name)) {
            mutate(joined, Mutation::insert("ports", port.clone()));
        }
    }

    fn port_row(&self, spec: &PortSpec, location: &Location) -> Row {
        let station = format!("{} {}", spec.mac, spec.address);
        let more = [
            (SWITCH, location.switch.clone()),
            (ADDRESS, spec.address.to_string()),
            (DEVICE, spec.host_device.clone()),
            (DESCRIPTION, spec.description.clone()),
        ];
        Row::new()
            .with("name", spec.id.as_str())
            .with("addresses", station.as_str())
            .with("port_security", station.as_str())
            .with(
                "dhcpv4_options",
                location.dhcp.clone().map_or_else(Datum::empty, Datum::from),
            )
            .with("external_ids", self.marks(Kind::Port, &more))
    }

    /// Waits until OVN says itself that the port is up; it learns so a moment after the switch.
    pub(super) async fn port_up(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        let conditions = [Condition::equals("name", id.as_str())];
        let up = |rows: &[Row]| rows.iter().all(|row| row.is_true("up"));
        self.north
            .rows_when(
                TABLE,
                &conditions,
                &["up"],
                &format!("port {id}"),
                UP_LIMIT,
                up,
            )
            .await?;
        Ok(())
    }

    /// Unplugs a port's device and removes the port, in this order: the row says which device it is, so whoever was interrupted
    /// finds it again.
    pub(super) async fn delete_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        let row = self.find(TABLE, id.as_str(), &[]).await?;
        if let Some(device) = row
            .as_ref()
            .and_then(|row| row.entry("external_ids", DEVICE))
        {
            self.switch.unplug(device).await?;
        }
        self.switch.unplug_port(id.as_str()).await?;
        let _one_at_a_time = self.changes.lock().await;
        let mut change = Transaction::new();
        if let Some(row) = &row
            && let (Some(uuid), Some(switch)) = (row.uuid(), row.entry("external_ids", SWITCH))
        {
            change.mutate(
                subnet::TABLE,
                &[Condition::equals("name", switch)],
                &[Mutation::delete("ports", uuid.clone())],
            );
        }
        self.commit(change).await
    }

    /// The ports on a switch, without the router's and this machine's own.
    pub(super) async fn ports_on(&self, switch: &str) -> Result<Vec<Row>, EngineError> {
        let marks = self.marks(Kind::Port, &[(SWITCH, switch.to_owned())]);
        self.north
            .select(
                TABLE,
                &[Condition::includes("external_ids", marks)],
                &["name"],
            )
            .await
    }

    pub(super) async fn read_port(
        &self,
        id: &NetworkInterfaceId,
    ) -> Result<Option<Port>, EngineError> {
        let Some(row) = self.find(TABLE, id.as_str(), &["up"]).await? else {
            return Ok(None);
        };
        let working = self
            .switch
            .plugged_for(id.as_str())
            .await?
            .is_some_and(|plugged| plugged.working);
        Ok(port_of(&row, working))
    }

    pub(super) async fn read_ports(&self) -> Result<Vec<Port>, EngineError> {
        let rows = self
            .north
            .select(
                TABLE,
                &[self.ours(Kind::Port)],
                &["name", "up", "external_ids"],
            )
            .await?;
        let plugged = self.switch.all_plugged().await?;
        let working: HashMap<&str, bool> = plugged
            .iter()
            .map(|plugged| (plugged.port.as_str(), plugged.working))
            .collect();
        let port = |row: &Row| {
            port_of(
                row,
                working.get(row.text("name")?).copied().unwrap_or_default(),
            )
        };
        Ok(rows.iter().filter_map(port).collect())
    }
}

type Unique = (&'static str, String, Vec<(&'static str, String)>);

/// What no other port may have: what it is, its value, and the marks by which others with it are found.
fn twins(spec: &PortSpec) -> [Unique; 2] {
    let (address, device) = (spec.address.to_string(), spec.host_device.clone());
    let switch = place::switch_of(&spec.place).to_owned();
    [
        (
            "address",
            address.clone(),
            vec![(SWITCH, switch), (ADDRESS, address)],
        ),
        ("device", device.clone(), vec![(DEVICE, device)]),
    ]
}

fn port_of(row: &Row, working: bool) -> Option<Port> {
    let address: Ipv4Addr = row.entry("external_ids", ADDRESS)?.parse().ok()?;
    Some(Port {
        id: row.text("name")?.parse().ok()?,
        address,
        up: working && row.is_true("up"),
    })
}
