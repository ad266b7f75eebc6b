//! Routes: CreateRoute, ReplaceRoute, DeleteRoute.

use aws_api::generated::ec2 as wire;
use network_model::{Destination, Refused, Target};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, refused},
};

const KIND: &str = "route-table";

/// The targets that a request may name: exactly one.
struct Targets {
    gateway: Option<String>,
    nat: Option<String>,
    instance: Option<String>,
    interface: Option<String>,
    local: bool,
    elsewhere: Option<String>,
}

impl Targets {
    fn only(self) -> Result<Target, Refused> {
        if let Some(id) = self.elsewhere {
            return Err(Refused::unsupported(format!(
                "routes lead to Internet gateways, NAT gateways, instances and interfaces here; \"{id}\" is none of these"
            )));
        }
        let instance = self.instance.map(|instance| Target::Instance {
            instance,
            interface: String::new(),
        });
        let gateway = self.gateway.map(|id| match id.as_str() {
            "local" => Target::Local,
            _ => Target::Gateway(id),
        });
        let all = [
            gateway,
            self.nat.map(Target::Nat),
            instance,
            self.interface.map(Target::Interface),
            self.local.then_some(Target::Local),
        ];
        let mut given = all.into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(target), None) => Ok(target),
            (None, _) => Err(Refused::missing(
                "a target: GatewayId, NatGatewayId, InstanceId or NetworkInterfaceId",
            )),
            _ => Err(Refused::combination(
                "a route has one target; several are given",
            )),
        }
    }
}

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateRouteRequest,
) -> Result<wire::CreateRouteResult, OperationError> {
    let destination = Destination::checked(
        request.destination_cidr_block.as_deref(),
        request.destination_ipv6_cidr_block.as_deref(),
    )
    .map_err(refused)?;
    let targets = Targets {
        gateway: request.gateway_id,
        nat: request.nat_gateway_id,
        instance: request.instance_id,
        interface: request.network_interface_id,
        local: false,
        elsewhere: request
            .vpc_peering_connection_id
            .or(request.transit_gateway_id)
            .or(request.vpc_endpoint_id)
            .or(request.egress_only_internet_gateway_id),
    };
    let target = targets.only().map_err(refused)?;
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run);
    change(call, asked, |network, making| {
        network.create_route(
            &request.route_table_id,
            destination.clone(),
            target.clone(),
            making,
        )
    })
    .await?;
    Ok(wire::CreateRouteResult {
        r#return: Some(true),
    })
}

pub(super) async fn replace(
    call: &Call<'_>,
    request: wire::ReplaceRouteRequest,
) -> Result<(), OperationError> {
    let destination = Destination::checked(
        request.destination_cidr_block.as_deref(),
        request.destination_ipv6_cidr_block.as_deref(),
    )
    .map_err(refused)?;
    let targets = Targets {
        gateway: request.gateway_id,
        nat: request.nat_gateway_id,
        instance: request.instance_id,
        interface: request.network_interface_id,
        local: request.local_target == Some(true),
        elsewhere: request
            .vpc_peering_connection_id
            .or(request.transit_gateway_id)
            .or(request.vpc_endpoint_id)
            .or(request.egress_only_internet_gateway_id),
    };
    let target = targets.only().map_err(refused)?;
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run);
    change(call, asked, |network, _| {
        network.replace_route(&request.route_table_id, &destination, target.clone())
    })
    .await
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteRouteRequest,
) -> Result<(), OperationError> {
    let destination = Destination::checked(
        request.destination_cidr_block.as_deref(),
        request.destination_ipv6_cidr_block.as_deref(),
    )
    .map_err(refused)?;
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_route(&request.route_table_id, &destination)
    })
    .await
}
