//! What operations and reconcilers share about networks: the ranges that are free, and what is needed to make things.

use model::{
    fault::{Fault, FaultCode},
    network::Cidr,
};
use network_model::{Fresh, Limits, Making};
use store::AccountNetwork;

use crate::{
    cloud::{self, Cloud},
    reconcile::Trouble,
};

/// The setting that holds the management network's range.
const MANAGEMENT_SETTING: &str = "management-range";
/// The ranges a management network may have (NET-04).
const MANAGEMENT_RANGES: [&str; 2] = ["172.31.0.0/16", "192.168.0.0/16"];

/// What is needed to make things in a network.
pub(crate) struct Means {
    fresh: Fresh,
    zones: Vec<String>,
    management: Cidr,
    limits: Limits,
}

impl Means {
    /// Those of this installation, within these limits.
    ///
    /// # Errors
    /// When the management network has no range yet and none is free.
    pub(crate) async fn of(cloud: &Cloud, limits: Limits) -> Result<Self, Trouble> {
        Ok(Self {
            fresh: Fresh::of(cloud::random()),
            zones: cloud.site.zones.to_vec(),
            management: management_range(cloud).await?,
            limits,
        })
    }

    /// For an operation at this time.
    pub(crate) fn making(&mut self, now: i64) -> Making<'_> {
        Making {
            now,
            fresh: &mut self.fresh,
            zones: &self.zones,
            management: Some(self.management),
            limits: self.limits,
        }
    }
}

/// The network of an account as it is now. The first look at it makes what every account has: a default VPC and the DHCP
/// options that new VPCs get.
pub(crate) async fn account_network(
    cloud: &Cloud,
    account_id: &str,
    now: i64,
) -> Result<AccountNetwork, Trouble> {
    loop {
        let mut account = cloud.store.account_network(account_id).await?;
        if !account.is_new() {
            account.network.settle(now);
            return Ok(account);
        }
        let mut means = Means::of(cloud, Limits::LIFTED).await?;
        let domain = format!("{}.compute.internal", cloud.site.region);
        let range = range_for_default_vpc(cloud).await?;
        let mut making = means.making(now);
        account
            .network
            .insert_default_dhcp_options(&domain, &mut making);
        if let Some(range) = range {
            let made = account.network.create_default_vpc(range, &mut making);
            made.map_err(|refused| no_range(&format!("a default VPC: {}", refused.message)))?;
        }
        // Whoever was faster has made it, or has the range: the next round sees.
        cloud.store.save_network(&account).await?;
    }
}

/// The management network's range: decided once, away from everything this machine routes.
pub(crate) async fn management_range(cloud: &Cloud) -> Result<Cidr, Trouble> {
    let text = match cloud.store.setting(MANAGEMENT_SETTING).await? {
        Some(text) => text,
        None => {
            let foreign = cloud.network.foreign_ranges().await?;
            let free = MANAGEMENT_RANGES.into_iter().find(|text| {
                text.parse::<Cidr>()
                    .is_ok_and(|range| !foreign.iter().any(|other| is_in_the_way(*other, range)))
            });
            let free = free.ok_or_else(|| {
                no_range("the management network: 172.31.0.0/16 and 192.168.0.0/16 are both in use")
            })?;
            cloud.store.decide_setting(MANAGEMENT_SETTING, free).await?
        }
    };
    text.parse().map_err(|_| {
        no_range(&format!(
            "the management network: the setting holds \"{text}\""
        ))
    })
}

/// The range for a directory's VPC: the next free of 10.0.0.0/8.
pub(crate) async fn range_for_directory(cloud: &Cloud) -> Result<Cidr, Trouble> {
    let candidates = (0..=255).map(|second| format!("10.{second}.0.0/16"));
    next_free(candidates, &taken(cloud).await?)
        .ok_or_else(|| no_range("a VPC: every 10.x.0.0/16 is in use"))
}

/// The range for an account's default VPC: a /20 from the other end, so that thousands of accounts have one and none is in a
/// directory's way; `None` when nothing is left.
pub(crate) async fn range_for_default_vpc(cloud: &Cloud) -> Result<Option<Cidr>, Trouble> {
    let of = |second: u32, third: u32| format!("10.{second}.{}.0/20", third * 16);
    let candidates = (0..=255)
        .rev()
        .flat_map(|second| (0..16).rev().map(move |third| of(second, third)));
    Ok(next_free(candidates, &taken(cloud).await?))
}

/// Every range that a range of our choice must stay away from.
async fn taken(cloud: &Cloud) -> Result<Vec<Cidr>, Trouble> {
    let mut taken = cloud.network.foreign_ranges().await?;
    taken.extend(cloud.store.vpc_ranges().await?);
    taken.push(management_range(cloud).await?);
    Ok(taken)
}

fn next_free(mut candidates: impl Iterator<Item = String>, taken: &[Cidr]) -> Option<Cidr> {
    candidates.find_map(|text| {
        let range = text.parse::<Cidr>().ok()?;
        let is_free = !taken.iter().any(|other| is_in_the_way(*other, range));
        is_free.then_some(range)
    })
}

/// Whether a range of this machine forbids one of ours. A default route is in nobody's way.
fn is_in_the_way(other: Cidr, ours: Cidr) -> bool {
    other.prefix() > 0 && other.overlaps(ours)
}

fn no_range(what: &str) -> Trouble {
    Trouble::Lasting(Fault::new(
        FaultCode::NoRoom,
        format!("there is no address range left for {what}"),
        "free a range on this machine (ip route shows them); it is tried again by itself",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vpc_gets_the_next_range_that_nothing_uses() {
        let cidr = |text: &str| text.parse::<Cidr>().ok();
        let free = |taken: &[&str]| {
            let taken: Vec<Cidr> = taken.iter().filter_map(|text| cidr(text)).collect();
            next_free(
                (0..=255).map(|second| format!("10.{second}.0.0/16")),
                &taken,
            )
        };
        assert_eq!(free(&["172.31.0.0/16"]), cidr("10.0.0.0/16"));
        let taken = ["0.0.0.0/0", "10.0.0.0/16", "10.1.4.0/24", "10.2.0.0/15"];
        assert_eq!(free(&taken), cidr("10.4.0.0/16"));
        assert_eq!(free(&["10.0.0.0/8"]), None);
    }
}
