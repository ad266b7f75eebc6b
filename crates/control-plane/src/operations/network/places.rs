//! Where things are, and what an account may have: DescribeAvailabilityZones, DescribeRegions, DescribeAccountAttributes.

use aws_api::{ApiError, generated::ec2 as wire};
use network_model::{Filter, Network, Refused, unknown_filter};

use super::{
    super::{Call, OperationError},
    account::{account_limits, filters, look, refused},
};

/// The id of a zone: the same for everybody, whatever the zone is called.
pub(super) fn zone_id(call: &Call<'_>, zone: &str) -> Option<String> {
    let index = call
        .cloud
        .site
        .zones
        .iter()
        .position(|known| known == zone)?;
    let region = call.cloud.site.region.replace('-', "");
    Some(format!("{region}-az{}", index + 1))
}

/// The zone that a request names by its name or its id.
pub(super) fn zone_named(
    call: &Call<'_>,
    name: Option<String>,
    id: Option<String>,
) -> Result<Option<String>, ApiError> {
    match (name, id) {
        (Some(_), Some(_)) => Err(refused(Refused::combination(
            "a zone is named by AvailabilityZone or by AvailabilityZoneId, not by both",
        ))),
        (name, None) => Ok(name),
        (None, Some(id)) => {
            let mut zones = call.cloud.site.zones.iter();
            let found = zones.find(|zone| zone_id(call, zone).as_deref() == Some(&id));
            let refusal = || {
                refused(Refused::parameter(
                    "AvailabilityZoneId",
                    &id,
                    "there is no such zone",
                ))
            };
            found.cloned().map(Some).ok_or_else(refusal)
        }
    }
}

pub(super) async fn describe_zones(
    call: &Call<'_>,
    request: wire::DescribeAvailabilityZonesRequest,
) -> Result<wire::DescribeAvailabilityZonesResult, OperationError> {
    let filters = filters(request.filters);
    let names = request.zone_names.unwrap_or_default();
    let ids = request.zone_ids.unwrap_or_default();
    let zones = look(call, request.dry_run, |_: &Network| {
        let region = &call.cloud.site.region;
        let mut all: Vec<&String> = call.cloud.site.zones.iter().collect();
        all.dedup();
        for name in &names {
            if !all.contains(&name) {
                return Err(Refused::parameter(
                    "ZoneName",
                    name,
                    "there is no such zone",
                ));
            }
        }
        let mut shown = Vec::new();
        for zone in all {
            let id = zone_id(call, zone).unwrap_or_default();
            let asked =
                (names.is_empty() || names.contains(zone)) && (ids.is_empty() || ids.contains(&id));
            let fields = |name: &str| match name {
                "zone-name" => Some(zone.clone()),
                "zone-id" => Some(id.clone()),
                "region-name" | "group-name" => Some(region.clone()),
                "state" => Some("available".to_owned()),
                "zone-type" => Some("availability-zone".to_owned()),
                "opt-in-status" => Some("opt-in-not-required".to_owned()),
                _ => None,
            };
            if asked && admits(&filters, fields)? {
                shown.push(wire::AvailabilityZone {
                    group_name: Some(region.clone()),
                    messages: Some(Vec::new()),
                    network_border_group: Some(region.clone()),
                    opt_in_status: Some("opt-in-not-required".to_owned()),
                    region_name: Some(region.clone()),
                    state: Some("available".to_owned()),
                    zone_id: Some(id.clone()),
                    zone_name: Some(zone.clone()),
                    zone_type: Some("availability-zone".to_owned()),
                    ..wire::AvailabilityZone::default()
                });
            }
        }
        Ok(shown)
    })
    .await?;
    Ok(wire::DescribeAvailabilityZonesResult {
        availability_zones: Some(zones),
    })
}

pub(super) async fn describe_regions(
    call: &Call<'_>,
    request: wire::DescribeRegionsRequest,
) -> Result<wire::DescribeRegionsResult, OperationError> {
    let filters = filters(request.filters);
    let names = request.region_names.unwrap_or_default();
    let regions = look(call, request.dry_run, |_: &Network| {
        let region = &call.cloud.site.region;
        if let Some(other) = names.iter().find(|name| *name != region) {
            return Err(Refused::parameter(
                "RegionName",
                other,
                &format!("this installation is the region {region}"),
            ));
        }
        let endpoint = format!("ec2.{region}");
        let fields = |name: &str| match name {
            "region-name" => Some(region.clone()),
            "endpoint" => Some(endpoint.clone()),
            "opt-in-status" => Some("opt-in-not-required".to_owned()),
            _ => None,
        };
        let shown = wire::Region {
            endpoint: Some(endpoint.clone()),
            opt_in_status: Some("opt-in-not-required".to_owned()),
            region_name: Some(region.clone()),
            ..wire::Region::default()
        };
        Ok(admits(&filters, fields)?.then_some(shown))
    })
    .await?;
    Ok(wire::DescribeRegionsResult {
        regions: Some(regions.into_iter().collect()),
    })
}

pub(super) async fn describe_account_attributes(
    call: &Call<'_>,
    request: wire::DescribeAccountAttributesRequest,
) -> Result<wire::DescribeAccountAttributesResult, OperationError> {
    let limits = account_limits(call).await?;
    let names = request.attribute_names.unwrap_or_default();
    let attributes = look(call, request.dry_run, |network| {
        let vpc = network
            .default_vpc()
            .map_or_else(|| "none".to_owned(), |vpc| vpc.id.clone());
        let all = [
            ("supported-platforms", "VPC".to_owned()),
            ("default-vpc", vpc),
            ("max-instances", limits.instances.to_string()),
            (
                "vpc-max-security-groups-per-interface",
                limits.interface_groups.to_string(),
            ),
            ("max-elastic-ips", "0".to_owned()),
            ("vpc-max-elastic-ips", limits.addresses.to_string()),
        ];
        let asked = all
            .into_iter()
            .filter(|(name, _)| names.is_empty() || names.iter().any(|asked| asked == name));
        let shown = asked.map(|(name, value)| wire::AccountAttribute {
            attribute_name: Some(name.to_owned()),
            attribute_values: Some(vec![wire::AccountAttributeValue {
                attribute_value: Some(value),
            }]),
        });
        Ok(shown.collect())
    })
    .await?;
    Ok(wire::DescribeAccountAttributesResult {
        account_attributes: Some(attributes),
    })
}

/// Whether every filter admits what has these fields.
pub(super) fn admits(
    filters: &[Filter],
    field: impl Fn(&str) -> Option<String>,
) -> Result<bool, Refused> {
    for filter in filters {
        let value = field(&filter.name).ok_or_else(|| unknown_filter(&filter.name))?;
        if !filter.admits(&[value]) {
            return Ok(false);
        }
    }
    Ok(true)
}
