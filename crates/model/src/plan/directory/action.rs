//! What a directory's plan may ask for, and what people are told of it.

/// One idempotent action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Choose ranges and ids and write them down.
    ChooseNetwork,
    /// Bring VPC, subnets, security groups and the management network in line.
    MakeNetwork,
    /// Make a controller's instance.
    MakeInstance(usize),
    /// Make a controller's ports.
    MakePorts(usize),
    /// Start a controller's instance.
    Start(usize),
    /// Stop a controller's instance.
    Stop(usize),
    /// Bind a controller's ports to their devices.
    PlugPorts(usize),
    /// Found the domain in the first controller. Asked for only while no controller has a copy of it.
    FoundDomain,
    /// Bring a controller back or in line, or let it join the domain at the other one.
    MakeController(usize),
    /// Let the other controller take the roles of this one, which is lost for good, and forget it.
    TakeOver(usize),
    /// Make the people who wait.
    MakePeople,
    /// Remove a controller's instance.
    RemoveInstance(usize),
    /// Remove a controller's ports.
    RemovePorts(usize),
    /// Remove security groups, subnets and VPC, and forget them.
    RemoveNetwork,
}

impl Action {
    /// What is being done, for people, and how far that is on the way (0 to 100).
    #[must_use]
    pub fn progress(self) -> (&'static str, u32) {
        match self {
            Self::ChooseNetwork => ("choosing address ranges", 2),
            Self::MakeNetwork => ("making the network", 5),
            Self::MakeInstance(_) | Self::MakePorts(_) => {
                ("making the directory's controllers", 10)
            }
            Self::Start(_) | Self::PlugPorts(_) => ("starting the directory's controllers", 20),
            Self::Stop(_) => ("stopping a controller", 10),
            Self::FoundDomain => ("founding the directory's domain", 35),
            Self::MakeController(0) => ("bringing the first controller into the domain", 65),
            Self::MakeController(_) => ("bringing the second controller into the domain", 65),
            Self::TakeOver(_) => (
                "giving the roles of a lost controller to the other one and making a new one",
                10,
            ),
            Self::MakePeople => ("adding people", 90),
            Self::RemoveInstance(_) => ("removing the directory's controllers", 30),
            Self::RemovePorts(_) => ("removing the controllers' interfaces", 30),
            Self::RemoveNetwork => ("removing the network", 70),
        }
    }
}
