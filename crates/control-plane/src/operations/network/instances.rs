//! Instances: RunInstances, DescribeInstances, DescribeInstanceStatus, StartInstances, StopInstances, RebootInstances,
//! TerminateInstances. They are a model: on the simulated engines they have every state, on real ones none is made.

use aws_api::{ApiError, generated::ec2 as wire, tree::Timestamp};
use network_model::{
    Instance, InstanceWish, Making, Network, Power, Refused, Seat, SeatWish, Tags, select,
};
use time::OffsetDateTime;

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, tags_among},
    instance_view::{shown, shown_state},
    interfaces::{self, count, named_addresses},
    named::Named,
    repeated::{once, without_token},
};

const KIND: &str = "instance";
/// What a client gets that names no type.
const TYPE_BY_DEFAULT: &str = "m1.small";
/// What a run of instances can give tags to.
const TAGGED: [&str; 3] = ["instance", "network-interface", "volume"];
/// What the simulated compute engine says of itself.
const SIMULATED: &str = "simulated";

pub(super) async fn run(
    call: &Call<'_>,
    request: wire::RunInstancesRequest,
) -> Result<wire::Reservation, OperationError> {
    let tags = tags_among(request.tag_specifications.as_ref(), KIND, &TAGGED)?;
    let interface_tags = tags_among(
        request.tag_specifications.as_ref(),
        interfaces::KIND,
        &TAGGED,
    )?;
    let wish = wish(&request, tags.clone(), interface_tags.clone()).map_err(refused)?;
    let asked = placed(Asked::of(KIND, "*", request.dry_run), &request)
        .tagged(&tags)
        .and_tagged(interfaces::KIND, &interface_tags);
    let can_run = can_run(call).await?;
    let token = request.client_token.clone();
    let said = without_token(&request, |request| &mut request.client_token);
    let names = request.security_groups.as_deref().unwrap_or_default();
    change(call, asked, |network, making| {
        can_run.clone()?;
        let make = |network: &mut Network, making: &mut Making<'_>| {
            let mut wish = wish.clone();
            for name in names {
                let group = network.group_named(name, None)?.id.clone();
                if let Some(seat) = wish.seats.first_mut() {
                    seat.groups.push(group);
                }
            }
            let made = network.run_instances(&wish, making)?;
            let first = made.first().and_then(|id| network.instances.get(id));
            Ok(first
                .map(|first| first.reservation.clone())
                .unwrap_or_default())
        };
        let reservation = once(call, network, making, (token.as_deref(), &said), make)?;
        let mut shown = shown_reservation(call, network, &reservation);
        for instance in shown.instances.iter_mut().flatten() {
            instance.state = Some(shown_state(Power::Pending));
        }
        Ok(shown)
    })
    .await
}

/// Where the instances are to lie: what a request says by itself, by name, and of each interface.
fn placed<'a>(asked: Asked<'a>, request: &'a wire::RunInstancesRequest) -> Asked<'a> {
    let groups = |ids: &'a Option<Vec<String>>| ids.as_deref().unwrap_or_default();
    let mut asked = asked
        .and_all("subnet", request.subnet_id.as_slice())
        .and_all("security-group", groups(&request.security_group_ids));
    for name in request.security_groups.iter().flatten() {
        asked = asked.and_named(Named::GroupName(name));
    }
    let placement = request.placement.as_ref();
    let zone = placement.and_then(|placement| placement.availability_zone.as_deref());
    let by_default = |asked: Asked<'a>, subnet: Option<&'a str>, has_groups: bool| {
        let asked = match subnet {
            Some(_) => asked,
            None => asked.and_named(Named::SubnetByDefault(zone)),
        };
        match has_groups {
            true => asked,
            false => asked.and_named(Named::GroupByDefault(subnet, zone)),
        }
    };
    if request
        .network_interfaces
        .as_deref()
        .unwrap_or_default()
        .is_empty()
    {
        let has_groups = !groups(&request.security_group_ids).is_empty()
            || request.security_groups.iter().flatten().next().is_some();
        asked = by_default(asked, request.subnet_id.as_deref(), has_groups);
    }
    for seat in request.network_interfaces.iter().flatten() {
        asked = asked
            .and_all(interfaces::KIND, seat.network_interface_id.as_slice())
            .and_all("subnet", seat.subnet_id.as_slice())
            .and_all("security-group", groups(&seat.groups));
        if seat.network_interface_id.is_none() {
            asked = by_default(
                asked,
                seat.subnet_id.as_deref(),
                !groups(&seat.groups).is_empty(),
            );
        }
    }
    asked
}

/// Whether the engine makes instances; the refusal that says so where it does not, for after authorisation.
async fn can_run(call: &Call<'_>) -> Result<Result<(), Refused>, OperationError> {
    let health = call.cloud.compute.health().await;
    let health = health
        .map_err(|error| ApiError::new(aws_api::ErrorCode::Unavailable, error.to_string()))?;
    if health.version == SIMULATED {
        return Ok(Ok(()));
    }
    Ok(Err(Refused::new(
        "Unsupported",
        "this installation runs desktops and directories, and no other instances yet",
    )))
}

fn wish(
    request: &wire::RunInstancesRequest,
    tags: Tags,
    interface_tags: Tags,
) -> Result<InstanceWish, Refused> {
    let number = |name: &str, value: i64| {
        usize::try_from(value)
            .map_err(|_| Refused::parameter(name, &value.to_string(), "it must be at least 1"))
    };
    if request.launch_template.is_some() || request.instance_market_options.is_some() {
        return Err(Refused::unsupported(
            "launch templates and spot instances are not known here",
        ));
    }
    let placement = request.placement.as_ref();
    let behaviour = request.instance_initiated_shutdown_behavior.as_deref();
    Ok(InstanceWish {
        image: request
            .image_id
            .clone()
            .ok_or_else(|| Refused::missing("ImageId"))?,
        instance_type: request
            .instance_type
            .clone()
            .unwrap_or_else(|| TYPE_BY_DEFAULT.to_owned()),
        count: (
            number("MinCount", request.min_count)?,
            number("MaxCount", request.max_count)?,
        ),
        zone: placement.and_then(|placement| placement.availability_zone.clone()),
        seats: seats(request)?,
        key_name: request.key_name.clone(),
        client_token: request.client_token.clone(),
        termination_protection: request.disable_api_termination == Some(true),
        stop_protection: request.disable_api_stop == Some(true),
        terminates_on_shutdown: behaviour == Some("terminate"),
        monitoring: request
            .monitoring
            .as_ref()
            .is_some_and(|monitoring| monitoring.enabled),
        tags,
        interface_tags,
    })
}

fn seats(request: &wire::RunInstancesRequest) -> Result<Vec<SeatWish>, Refused> {
    let named = request.network_interfaces.as_deref().unwrap_or_default();
    let alone = request.subnet_id.is_some()
        || request.security_group_ids.is_some()
        || request.private_ip_address.is_some();
    if named.is_empty() {
        return Ok(vec![SeatWish {
            subnet: request.subnet_id.clone(),
            groups: request.security_group_ids.clone().unwrap_or_default(),
            address: request.private_ip_address.clone(),
            ..SeatWish::default()
        }]);
    }
    if alone {
        return Err(Refused::combination(
            "where NetworkInterfaces are given, subnet, groups and address are said there and not beside them",
        ));
    }
    named.iter().map(seat).collect()
}

fn seat(asked: &wire::InstanceNetworkInterfaceSpecification) -> Result<SeatWish, Refused> {
    let addresses = asked.private_ip_addresses.as_deref().unwrap_or_default();
    let (primary, secondary) = named_addresses(asked.private_ip_address.as_deref(), addresses)?;
    Ok(SeatWish {
        device_index: asked.device_index.unwrap_or_default(),
        interface: asked.network_interface_id.clone(),
        subnet: asked.subnet_id.clone(),
        groups: asked.groups.clone().unwrap_or_default(),
        address: primary.map(str::to_owned),
        secondary: secondary.into_iter().map(str::to_owned).collect(),
        secondary_count: count(asked.secondary_private_ip_address_count)?,
        description: asked.description.clone().unwrap_or_default(),
        delete_on_termination: asked.delete_on_termination,
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeInstancesRequest,
) -> Result<wire::DescribeInstancesResult, OperationError> {
    let ids = request.instance_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let page = look(call, request.dry_run, |network| {
        let found = select(network, &network.instances, "i-", &ids, &filters)?;
        let id = |instance: &&Instance| instance.id.clone();
        let page = paged(
            found,
            id,
            request.max_results,
            request.next_token.as_deref(),
        );
        Ok(page.map(|(found, next)| (reservations(call, network, &found), next)))
    })
    .await?;
    let (reservations, next_token) = page?;
    Ok(wire::DescribeInstancesResult {
        next_token,
        reservations: Some(reservations),
    })
}

/// Instances under the reservations they were started with.
fn reservations(call: &Call<'_>, network: &Network, found: &[&Instance]) -> Vec<wire::Reservation> {
    let mut reservations: Vec<wire::Reservation> = Vec::new();
    for instance in found {
        let of = Some(&instance.reservation);
        let there = reservations
            .iter_mut()
            .find(|there| there.reservation_id.as_ref() == of);
        let shown = shown(call, network, instance);
        match there {
            Some(there) => there.instances.get_or_insert_default().push(shown),
            None => reservations.push(wire::Reservation {
                groups: Some(Vec::new()),
                instances: Some(vec![shown]),
                owner_id: Some(network.account_id.clone()),
                requester_id: None,
                reservation_id: Some(instance.reservation.clone()),
            }),
        }
    }
    reservations
}

fn shown_reservation(call: &Call<'_>, network: &Network, reservation: &str) -> wire::Reservation {
    let mut own: Vec<&Instance> = network.instances.values().collect();
    own.retain(|instance| instance.reservation == reservation);
    own.sort_by_key(|instance| instance.index);
    reservations(call, network, &own).pop().unwrap_or_default()
}

pub(super) async fn describe_status(
    call: &Call<'_>,
    request: wire::DescribeInstanceStatusRequest,
) -> Result<wire::DescribeInstanceStatusResult, OperationError> {
    let ids = request.instance_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let everything = request.include_all_instances == Some(true);
    let all = look(call, request.dry_run, |network| {
        let mut found = select(network, &network.instances, "i-", &ids, &filters)?;
        found.retain(|instance| everything || instance.power == Power::Running);
        Ok(found
            .into_iter()
            .map(|instance| shown_status(network, instance))
            .collect())
    })
    .await?;
    let id = |status: &wire::InstanceStatus| status.instance_id.clone().unwrap_or_default();
    let (statuses, next_token) =
        paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeInstanceStatusResult {
        instance_statuses: Some(statuses),
        next_token,
    })
}

fn shown_status(network: &Network, instance: &Instance) -> wire::InstanceStatus {
    let health = if instance.power == Power::Running {
        "ok"
    } else {
        "not-applicable"
    };
    let summary = || wire::InstanceStatusSummary {
        details: Some(Vec::new()),
        status: Some(health.to_owned()),
    };
    let seats = network.seats(&instance.id);
    let subnet = seats
        .first()
        .and_then(|seat| network.subnets.get(&seat.subnet));
    wire::InstanceStatus {
        availability_zone: subnet.map(|subnet| subnet.zone.clone()),
        instance_id: Some(instance.id.clone()),
        instance_state: Some(shown_state(instance.power)),
        instance_status: Some(summary()),
        system_status: Some(summary()),
        ..wire::InstanceStatus::default()
    }
}

pub(super) async fn start(
    call: &Call<'_>,
    request: wire::StartInstancesRequest,
) -> Result<wire::StartInstancesResult, OperationError> {
    let changes = change(
        call,
        asked(&request.instance_ids, request.dry_run),
        |network, making| network.start_instances(&request.instance_ids, making.now),
    )
    .await?;
    Ok(wire::StartInstancesResult {
        starting_instances: Some(shown_changes(&changes)),
    })
}

pub(super) async fn stop(
    call: &Call<'_>,
    request: wire::StopInstancesRequest,
) -> Result<wire::StopInstancesResult, OperationError> {
    let changes = change(
        call,
        asked(&request.instance_ids, request.dry_run),
        |network, making| network.stop_instances(&request.instance_ids, &moment(making.now)),
    )
    .await?;
    Ok(wire::StopInstancesResult {
        stopping_instances: Some(shown_changes(&changes)),
    })
}

pub(super) async fn reboot(
    call: &Call<'_>,
    request: wire::RebootInstancesRequest,
) -> Result<(), OperationError> {
    change(
        call,
        asked(&request.instance_ids, request.dry_run),
        |network, _| network.reboot_instances(&request.instance_ids),
    )
    .await
}

pub(super) async fn terminate(
    call: &Call<'_>,
    request: wire::TerminateInstancesRequest,
) -> Result<wire::TerminateInstancesResult, OperationError> {
    let changes = change(
        call,
        asked(&request.instance_ids, request.dry_run),
        |network, making| {
            network.terminate_instances(&request.instance_ids, making.now, &moment(making.now))
        },
    )
    .await?;
    Ok(wire::TerminateInstancesResult {
        terminating_instances: Some(shown_changes(&changes)),
    })
}

fn asked(ids: &[String], dry_run: Option<bool>) -> Asked<'_> {
    let (first, others) = ids
        .split_first()
        .map_or(("*", ids), |(first, others)| (first.as_str(), others));
    Asked::of(KIND, first, dry_run).and_all(KIND, others)
}

/// A time as the reason of a change of power names it.
fn moment(now: i64) -> String {
    let at = OffsetDateTime::from_unix_timestamp(now / 1000).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (hour, minute, second) = at.time().as_hms();
    format!("{} {hour:02}:{minute:02}:{second:02} GMT", at.date())
}

fn shown_changes(changes: &[Seat]) -> Vec<wire::InstanceStateChange> {
    let shown = changes
        .iter()
        .map(|(id, before, now)| wire::InstanceStateChange {
            current_state: Some(shown_state(*now)),
            instance_id: Some(id.clone()),
            previous_state: Some(shown_state(*before)),
        });
    shown.collect()
}

/// A time on the wire.
pub(super) fn at(milliseconds: i64) -> Option<Timestamp> {
    Some(Timestamp::from_milliseconds(milliseconds))
}
