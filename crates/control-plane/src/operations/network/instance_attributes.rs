//! What can be changed of an instance: DescribeInstanceAttribute, ModifyInstanceAttribute. The guide turns the check of
//! source and destination off for an instance that translates addresses (NET-12).

use aws_api::generated::ec2 as wire;
use network_model::{Making, Network, Power, Refused, instance_type};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, look},
    interfaces::shown_groups,
};

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeInstanceAttributeRequest,
) -> Result<wire::InstanceAttribute, OperationError> {
    look(call, request.dry_run, |network| {
        let instance = network.instance(&request.instance_id)?;
        let text = |value: &str| {
            Some(wire::AttributeValue {
                value: Some(value.to_owned()),
            })
        };
        let flag = |value| Some(wire::AttributeBooleanValue { value: Some(value) });
        let seats = network.seats(&instance.id);
        let primary = seats.first();
        let mut answer = wire::InstanceAttribute {
            instance_id: Some(instance.id.clone()),
            ..wire::InstanceAttribute::default()
        };
        match request.attribute.as_str() {
            "instanceType" => answer.instance_type = text(&instance.instance_type),
            "disableApiTermination" => {
                answer.disable_api_termination = flag(instance.termination_protection);
            }
            "disableApiStop" => answer.disable_api_stop = flag(instance.stop_protection),
            "instanceInitiatedShutdownBehavior" => {
                let behaviour = if instance.terminates_on_shutdown {
                    "terminate"
                } else {
                    "stop"
                };
                answer.instance_initiated_shutdown_behavior = text(behaviour);
            }
            "sourceDestCheck" => {
                answer.source_dest_check = flag(primary.is_none_or(|seat| seat.source_dest_check));
            }
            "groupSet" => answer.groups = primary.map(|seat| shown_groups(network, seat)),
            "ebsOptimized" => answer.ebs_optimized = flag(false),
            "rootDeviceName" => answer.root_device_name = text("/dev/xvda"),
            "userData" | "kernel" | "ramdisk" | "productCodes" | "blockDeviceMapping" => {}
            other => {
                return Err(Refused::parameter(
                    "Attribute",
                    other,
                    "there is no such attribute here",
                ));
            }
        }
        Ok(answer)
    })
    .await
}

pub(super) async fn modify(
    call: &Call<'_>,
    request: wire::ModifyInstanceAttributeRequest,
) -> Result<(), OperationError> {
    let groups = request.groups.as_deref().unwrap_or_default();
    let asked = Asked::of("instance", &request.instance_id, request.dry_run)
        .and_all("security-group", groups);
    change(call, asked, |network, making| {
        network.instance_mut(&request.instance_id)?;
        match modify_all(network, &request, making)? {
            1 => Ok(()),
            0 => Err(Refused::unsupported(
                "of an instance's attributes, the type, the groups, the check of source and destination, protection and the behaviour on shutdown can be changed here",
            )),
            _ => Err(Refused::combination("one attribute is changed at a time")),
        }
    })
    .await
}

/// Changes everything that is given; how much that was.
fn modify_all(
    network: &mut Network,
    request: &wire::ModifyInstanceAttributeRequest,
    making: &Making<'_>,
) -> Result<usize, Refused> {
    let id = &request.instance_id;
    let flag =
        |asked: &Option<wire::AttributeBooleanValue>| asked.as_ref().and_then(|asked| asked.value);
    let by_name = |name: &str| {
        let value = request
            .value
            .as_ref()
            .filter(|_| request.attribute.as_deref() == Some(name));
        value.map(|value| value.0.clone())
    };
    let mut changed = 0;
    let seats = network.seats(id);
    let primary = seats.first().map(|seat| seat.id.clone());
    let check = flag(&request.source_dest_check)
        .or(by_name("sourceDestCheck").map(|value| value == "true"));
    if let (Some(value), Some(primary)) = (check, &primary) {
        network.own_interface_mut(primary)?.source_dest_check = value;
        changed += 1;
    }
    if let (Some(groups), Some(primary)) = (&request.groups, &primary) {
        network.set_groups(primary, groups.clone(), making)?;
        changed += 1;
    }
    let instance = network.instance_mut(id)?;
    let protected = flag(&request.disable_api_termination);
    if let Some(value) = protected.or(by_name("disableApiTermination").map(|value| value == "true"))
    {
        instance.termination_protection = value;
        changed += 1;
    }
    if let Some(value) = flag(&request.disable_api_stop) {
        instance.stop_protection = value;
        changed += 1;
    }
    let behaviour = request.instance_initiated_shutdown_behavior.as_ref();
    if let Some(value) = behaviour.and_then(|asked| asked.value.as_deref()) {
        instance.terminates_on_shutdown = match value {
            "stop" => false,
            "terminate" => true,
            other => {
                return Err(Refused::parameter(
                    "InstanceInitiatedShutdownBehavior",
                    other,
                    "it is stop or terminate",
                ));
            }
        };
        changed += 1;
    }
    let kind = request
        .instance_type
        .as_ref()
        .and_then(|asked| asked.value.clone());
    if let Some(kind) = kind.or(by_name("instanceType")) {
        instance_type(&kind)?;
        if instance.power != Power::Stopped {
            return Err(Refused::new(
                "IncorrectInstanceState",
                format!(
                    "the instance \"{id}\" is {}; stop it before its type is changed",
                    instance.power.wire().1
                ),
            ));
        }
        instance.instance_type = kind;
        changed += 1;
    }
    Ok(changed)
}
