//! From where and with what people may reach the WorkSpaces of a directory: the one place that decides, for sign-in, for
//! tickets and for streams that are open already.

use std::net::IpAddr;

use model::{
    id::DirectoryId,
    ip_range::{self, IpRange},
};
use store::{RegisteredDirectory, Standing, StoreError};

use crate::cloud::Cloud;

/// The kind of device that a browser is, by the wire's word.
pub(crate) const WEB: &str = "DeviceTypeWeb";

/// Why somebody is kept out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Barred {
    /// The account of their directory is suspended or closed.
    Account,
    /// No IP group names their address.
    Address,
    /// The directory refuses their kind of device.
    Device,
    /// An administrator works on the desktop.
    Maintenance,
}

/// What a registered directory says of who may come in.
pub(crate) struct Admission {
    /// How it is registered.
    pub(crate) directory: RegisteredDirectory,
    /// Whether its account may be used.
    pub(crate) is_open: bool,
    /// From where; from everywhere when nothing restricts it.
    pub(crate) ranges: Option<Vec<IpRange>>,
}

/// What a directory says; nothing when it is not registered.
pub(crate) async fn of(cloud: &Cloud, id: &DirectoryId) -> Result<Option<Admission>, StoreError> {
    let Some(directory) = cloud.store.registered_directory(id).await? else {
        return Ok(None);
    };
    let ranges = cloud.store.admitted_ranges(id).await?;
    let account = cloud.store.account(&directory.account_id).await?;
    Ok(Some(Admission {
        is_open: account.is_some_and(|account| account.standing == Standing::Active),
        directory,
        ranges,
    }))
}

impl Admission {
    /// Why a browser at this address is kept out, if it is.
    pub(crate) fn bars(&self, address: IpAddr) -> Option<Barred> {
        if !self.is_open {
            return Some(Barred::Account);
        }
        if self
            .directory
            .denied_devices
            .iter()
            .any(|device| device == WEB)
        {
            return Some(Barred::Device);
        }
        let admitted = ip_range::admits(self.ranges.as_deref(), address);
        (!admitted).then_some(Barred::Address)
    }
}

impl Barred {
    /// What the person is told.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Self::Account => "the desktops of your organisation are suspended",
            Self::Address => "your organisation admits nobody from this network",
            Self::Device => "your organisation does not allow desktops in the browser",
            Self::Maintenance => "an administrator is working on your desktop",
        }
    }

    /// What the person can do.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::Address => {
                "Connect from a network of your organisation, or ask your administrator."
            }
            Self::Account | Self::Device => "Ask your administrator.",
            Self::Maintenance => "Try again later; your programs and files stay as they are.",
        }
    }

    /// Its code for clients.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Account => "AccountNotOpen",
            Self::Address => "AddressNotAdmitted",
            Self::Device => "DeviceNotAdmitted",
            Self::Maintenance => "WorkspaceMaintenance",
        }
    }
}
