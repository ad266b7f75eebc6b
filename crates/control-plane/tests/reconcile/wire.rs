//! Engines that die with the reconciler at a chosen call: each is wrapped, every call is counted, and at the chosen one
//! nothing ever returns again.

use std::{
    collections::BTreeMap,
    net::Ipv4Addr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use async_trait::async_trait;
use drivers::{
    EngineError,
    agent::{AgentError, Agents},
    compute::{
        Compute, ComputeHealth, ExecOutput, Growth, GuestFile, Image, Instance, InstanceSpec,
        Limits, Volume, VolumeSpec,
    },
    directory::{
        Account as DirectoryAccount, AccountChange, AccountKind, Among, ControllerHealth,
        Directory, DirectoryError, Domain, Machine, MachineSecret, NewAccount, Origin, Person,
        PersonRecord, Verdict,
    },
    network::{Network, Port, PortSpec, SecurityGroupSpec, SubnetSpec, VpcSpec},
};
use model::{
    id::{NetworkInterfaceId, SecurityGroupId, SubnetId, VpcId},
    network::Cidr,
};
use tokio_util::sync::CancellationToken;

/// When the end comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The call is never made.
    Before(usize),
    /// The call is made, its answer never seen.
    After(usize),
    /// Never; calls are only counted.
    Never,
}

/// Counts calls and ends them all at the moment.
#[derive(Debug)]
pub(crate) struct Wire {
    moment: Moment,
    calls: AtomicUsize,
    /// Cancelled at the moment.
    pub(crate) cut: CancellationToken,
}

impl Wire {
    pub(crate) fn new(moment: Moment) -> Arc<Self> {
        Arc::new(Self {
            moment,
            calls: AtomicUsize::new(0),
            cut: CancellationToken::new(),
        })
    }

    pub(crate) fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    async fn around<T>(&self, call: impl Future<Output = T>) -> T {
        let number = self.calls.fetch_add(1, Ordering::SeqCst) + 1;
        if self.moment == Moment::Before(number) {
            self.cut.cancel();
        }
        self.unless_cut().await;
        let answer = call.await;
        if self.moment == Moment::After(number) {
            self.cut.cancel();
        }
        self.unless_cut().await;
        answer
    }

    async fn unless_cut(&self) {
        if self.cut.is_cancelled() {
            std::future::pending::<()>().await;
        }
    }
}

/// An engine on a wire.
pub(crate) struct Wired<T: ?Sized> {
    pub(crate) wire: Arc<Wire>,
    pub(crate) engine: Arc<T>,
}

#[async_trait]
impl Compute for Wired<dyn Compute> {
    async fn health(&self) -> Result<ComputeHealth, EngineError> {
        self.wire.around(self.engine.health()).await
    }
    async fn image(&self, alias: &str) -> Result<Option<Image>, EngineError> {
        self.wire.around(self.engine.image(alias)).await
    }
    async fn ensure_image(
        &self,
        alias: &str,
        recipe: &str,
        rootfs: &Path,
    ) -> Result<Image, EngineError> {
        self.wire
            .around(self.engine.ensure_image(alias, recipe, rootfs))
            .await
    }
    async fn ensure_volume(&self, volume: &VolumeSpec) -> Result<Volume, EngineError> {
        self.wire.around(self.engine.ensure_volume(volume)).await
    }
    async fn grow_volume(&self, name: &str, size_bytes: u64) -> Result<Growth, EngineError> {
        self.wire
            .around(self.engine.grow_volume(name, size_bytes))
            .await
    }
    async fn volume(&self, name: &str) -> Result<Option<Volume>, EngineError> {
        self.wire.around(self.engine.volume(name)).await
    }
    async fn volumes(&self) -> Result<Vec<Volume>, EngineError> {
        self.wire.around(self.engine.volumes()).await
    }
    async fn ensure_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.ensure_volume_snapshot(name, snapshot))
            .await
    }
    async fn remove_volume_snapshot(&self, name: &str, snapshot: &str) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.remove_volume_snapshot(name, snapshot))
            .await
    }
    async fn remove_volume(&self, name: &str) -> Result<(), EngineError> {
        self.wire.around(self.engine.remove_volume(name)).await
    }
    async fn ensure_instance(&self, instance: &InstanceSpec) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.ensure_instance(instance))
            .await
    }
    async fn instance(&self, name: &str) -> Result<Option<Instance>, EngineError> {
        self.wire.around(self.engine.instance(name)).await
    }
    async fn instances(&self) -> Result<Vec<Instance>, EngineError> {
        self.wire.around(self.engine.instances()).await
    }
    async fn label_instance(
        &self,
        name: &str,
        labels: &BTreeMap<String, String>,
    ) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.label_instance(name, labels))
            .await
    }
    async fn limit_instance(&self, name: &str, limits: Limits) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.limit_instance(name, limits))
            .await
    }
    async fn start(&self, name: &str) -> Result<(), EngineError> {
        self.wire.around(self.engine.start(name)).await
    }
    async fn stop(&self, name: &str, patience: Duration) -> Result<(), EngineError> {
        self.wire.around(self.engine.stop(name, patience)).await
    }
    async fn push_file(&self, name: &str, file: &GuestFile) -> Result<(), EngineError> {
        self.wire.around(self.engine.push_file(name, file)).await
    }
    async fn push_files(&self, name: &str, files: &[GuestFile]) -> Result<(), EngineError> {
        self.wire.around(self.engine.push_files(name, files)).await
    }
    async fn pull_file(&self, name: &str, path: &str) -> Result<Option<Vec<u8>>, EngineError> {
        self.wire.around(self.engine.pull_file(name, path)).await
    }
    async fn exec(
        &self,
        name: &str,
        command: &[&str],
        limit: Duration,
    ) -> Result<ExecOutput, EngineError> {
        self.wire
            .around(self.engine.exec(name, command, limit))
            .await
    }
    async fn remove_instance(&self, name: &str) -> Result<(), EngineError> {
        self.wire.around(self.engine.remove_instance(name)).await
    }
}

#[async_trait]
impl Network for Wired<dyn Network> {
    async fn health(&self) -> Result<String, EngineError> {
        self.wire.around(self.engine.health()).await
    }
    async fn foreign_ranges(&self) -> Result<Vec<Cidr>, EngineError> {
        self.wire.around(self.engine.foreign_ranges()).await
    }
    async fn ensure_vpc(&self, vpc: &VpcSpec) -> Result<(), EngineError> {
        self.wire.around(self.engine.ensure_vpc(vpc)).await
    }
    async fn remove_vpc(&self, id: &VpcId) -> Result<(), EngineError> {
        self.wire.around(self.engine.remove_vpc(id)).await
    }
    async fn ensure_subnet(&self, subnet: &SubnetSpec) -> Result<(), EngineError> {
        self.wire.around(self.engine.ensure_subnet(subnet)).await
    }
    async fn remove_subnet(&self, id: &SubnetId) -> Result<(), EngineError> {
        self.wire.around(self.engine.remove_subnet(id)).await
    }
    async fn ensure_security_group(&self, group: &SecurityGroupSpec) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.ensure_security_group(group))
            .await
    }
    async fn remove_security_group(&self, id: &SecurityGroupId) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.remove_security_group(id))
            .await
    }
    async fn ensure_management(&self, range: Cidr) -> Result<(), EngineError> {
        self.wire.around(self.engine.ensure_management(range)).await
    }
    async fn ensure_ports(&self, ports: &[PortSpec]) -> Result<(), EngineError> {
        self.wire.around(self.engine.ensure_ports(ports)).await
    }
    async fn port(&self, id: &NetworkInterfaceId) -> Result<Option<Port>, EngineError> {
        self.wire.around(self.engine.port(id)).await
    }
    async fn ports(&self) -> Result<Vec<Port>, EngineError> {
        self.wire.around(self.engine.ports()).await
    }
    async fn remove_port(&self, id: &NetworkInterfaceId) -> Result<(), EngineError> {
        self.wire.around(self.engine.remove_port(id)).await
    }
}

#[async_trait]
impl Directory for Wired<dyn Directory> {
    async fn ensure_controller(
        &self,
        domain: &Domain,
        index: usize,
        origin: Origin,
    ) -> Result<(), EngineError> {
        self.wire
            .around(self.engine.ensure_controller(domain, index, origin))
            .await
    }
    async fn take_over(&self, domain: &Domain, lost: usize) -> Result<(), EngineError> {
        self.wire.around(self.engine.take_over(domain, lost)).await
    }
    async fn controllers(&self, domain: &Domain) -> Vec<ControllerHealth> {
        self.wire.around(self.engine.controllers(domain)).await
    }
    async fn ensure_person(&self, domain: &Domain, person: &Person) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.ensure_person(domain, person))
            .await
    }
    async fn person(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<Option<PersonRecord>, DirectoryError> {
        self.wire.around(self.engine.person(domain, username)).await
    }
    async fn people(
        &self,
        domain: &Domain,
        pattern: &str,
        limit: usize,
    ) -> Result<Vec<PersonRecord>, DirectoryError> {
        self.wire
            .around(self.engine.people(domain, pattern, limit))
            .await
    }
    async fn rename_person(
        &self,
        domain: &Domain,
        username: &str,
        first_name: &str,
        last_name: &str,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(
                self.engine
                    .rename_person(domain, username, first_name, last_name),
            )
            .await
    }
    async fn set_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
        must_change: bool,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(
                self.engine
                    .set_password(domain, username, password, must_change),
            )
            .await
    }
    async fn change_password(
        &self,
        domain: &Domain,
        username: &str,
        old: &str,
        new: &str,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.change_password(domain, username, old, new))
            .await
    }
    async fn verify_password(
        &self,
        domain: &Domain,
        username: &str,
        password: &str,
    ) -> Result<Verdict, DirectoryError> {
        self.wire
            .around(self.engine.verify_password(domain, username, password))
            .await
    }
    async fn remove_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.remove_person(domain, username))
            .await
    }
    async fn promote_to_administrator(
        &self,
        domain: &Domain,
        username: &str,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.promote_to_administrator(domain, username))
            .await
    }
    async fn account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        read: &[&'static str],
    ) -> Result<Option<DirectoryAccount>, DirectoryError> {
        self.wire
            .around(self.engine.account(domain, kind, name, read))
            .await
    }
    async fn accounts(
        &self,
        domain: &Domain,
        among: Among<'_>,
        read: &[&'static str],
    ) -> Result<Vec<DirectoryAccount>, DirectoryError> {
        self.wire
            .around(self.engine.accounts(domain, among, read))
            .await
    }
    async fn create_account(
        &self,
        domain: &Domain,
        new: &NewAccount,
    ) -> Result<DirectoryAccount, DirectoryError> {
        self.wire
            .around(self.engine.create_account(domain, new))
            .await
    }
    async fn change_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
        change: &AccountChange,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.change_account(domain, kind, name, change))
            .await
    }
    async fn remove_account(
        &self,
        domain: &Domain,
        kind: AccountKind,
        name: &str,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.remove_account(domain, kind, name))
            .await
    }
    async fn disable_person(&self, domain: &Domain, username: &str) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.disable_person(domain, username))
            .await
    }
    async fn change_membership(
        &self,
        domain: &Domain,
        group: &str,
        member: &str,
        belongs: bool,
    ) -> Result<(), DirectoryError> {
        self.wire
            .around(
                self.engine
                    .change_membership(domain, group, member, belongs),
            )
            .await
    }
    async fn ensure_machine(
        &self,
        domain: &Domain,
        machine: &Machine,
    ) -> Result<MachineSecret, DirectoryError> {
        self.wire
            .around(self.engine.ensure_machine(domain, machine))
            .await
    }
    async fn machine_exists(&self, domain: &Domain, name: &str) -> Result<bool, DirectoryError> {
        self.wire
            .around(self.engine.machine_exists(domain, name))
            .await
    }
    async fn remove_machine(&self, domain: &Domain, name: &str) -> Result<(), DirectoryError> {
        self.wire
            .around(self.engine.remove_machine(domain, name))
            .await
    }
}

#[async_trait]
impl Agents for Wired<dyn Agents> {
    async fn status(
        &self,
        address: Ipv4Addr,
        workspace: &str,
    ) -> Result<agent_api::Status, EngineError> {
        self.wire
            .around(self.engine.status(address, workspace))
            .await
    }
    async fn start_session(
        &self,
        address: Ipv4Addr,
        workspace: &str,
        request: &agent_api::StartSession,
    ) -> Result<agent_api::Session, AgentError> {
        self.wire
            .around(self.engine.start_session(address, workspace, request))
            .await
    }
}
