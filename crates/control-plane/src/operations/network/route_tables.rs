//! Route tables: CreateRouteTable, DescribeRouteTables, DeleteRouteTable, and their associations with subnets:
//! AssociateRouteTable, DisassociateRouteTable, ReplaceRouteTableAssociation.

use aws_api::generated::ec2 as wire;
use network_model::{Destination, Making, Network, Refused, Route, RouteTable, Target, select};

use super::{
    super::{Call, OperationError},
    account::{Asked, change, filters, look, paged, refused, shown_tags, tags_for},
    named::Named,
    repeated::{once, without_token},
};

const KIND: &str = "route-table";

pub(super) async fn create(
    call: &Call<'_>,
    request: wire::CreateRouteTableRequest,
) -> Result<wire::CreateRouteTableResult, OperationError> {
    let tags = tags_for(request.tag_specifications.as_ref(), KIND)?;
    let asked = Asked::of(KIND, "*", request.dry_run)
        .and("vpc", &request.vpc_id)
        .tagged(&tags);
    let token = request.client_token.clone();
    let said = without_token(&request, |request| &mut request.client_token);
    let table = change(call, asked, |network, making| {
        let make = |network: &mut Network, making: &mut Making<'_>| {
            network.create_route_table(&request.vpc_id, tags.clone(), making)
        };
        let id = once(call, network, making, (token.as_deref(), &said), make)?;
        Ok(shown(network, network.route_table(&id)?))
    })
    .await?;
    Ok(wire::CreateRouteTableResult {
        client_token: token,
        route_table: Some(table),
    })
}

pub(super) async fn describe(
    call: &Call<'_>,
    request: wire::DescribeRouteTablesRequest,
) -> Result<wire::DescribeRouteTablesResult, OperationError> {
    let ids = request.route_table_ids.unwrap_or_default();
    let filters = filters(request.filters);
    let all = look(call, request.dry_run, |network| {
        let found = select(network, &network.route_tables, "rtb-", &ids, &filters)?;
        Ok(found
            .into_iter()
            .map(|table| shown(network, table))
            .collect())
    })
    .await?;
    let id = |table: &wire::RouteTable| table.route_table_id.clone().unwrap_or_default();
    let (tables, next_token) = paged(all, id, request.max_results, request.next_token.as_deref())?;
    Ok(wire::DescribeRouteTablesResult {
        next_token,
        route_tables: Some(tables),
    })
}

pub(super) async fn delete(
    call: &Call<'_>,
    request: wire::DeleteRouteTableRequest,
) -> Result<(), OperationError> {
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run);
    change(call, asked, |network, _| {
        network.delete_route_table(&request.route_table_id)
    })
    .await
}

pub(super) async fn associate(
    call: &Call<'_>,
    request: wire::AssociateRouteTableRequest,
) -> Result<wire::AssociateRouteTableResult, OperationError> {
    let Some(subnet) = &request.subnet_id else {
        let refusal = match request.gateway_id {
            Some(_) => Refused::unsupported(
                "route tables are associated with subnets here, not with gateways",
            ),
            None => Refused::missing("SubnetId"),
        };
        return Err(refused(refusal).into());
    };
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run).and("subnet", subnet);
    let id = change(call, asked, |network, making| {
        network.associate_route_table(&request.route_table_id, subnet, making)
    })
    .await?;
    Ok(wire::AssociateRouteTableResult {
        association_id: Some(id),
        association_state: Some(associated()),
    })
}

pub(super) async fn disassociate(
    call: &Call<'_>,
    request: wire::DisassociateRouteTableRequest,
) -> Result<(), OperationError> {
    let named = Named::RouteTableAssociation(&request.association_id);
    let asked = Asked::nothing(request.dry_run).and_named(named);
    change(call, asked, |network, _| {
        network.disassociate_route_table(&request.association_id)
    })
    .await
}

pub(super) async fn replace_association(
    call: &Call<'_>,
    request: wire::ReplaceRouteTableAssociationRequest,
) -> Result<wire::ReplaceRouteTableAssociationResult, OperationError> {
    let asked = Asked::of(KIND, &request.route_table_id, request.dry_run)
        .and_named(Named::RouteTableAssociation(&request.association_id));
    let id = change(call, asked, |network, making| {
        network.replace_route_table_association(
            &request.association_id,
            &request.route_table_id,
            making,
        )
    })
    .await?;
    Ok(wire::ReplaceRouteTableAssociationResult {
        association_state: Some(associated()),
        new_association_id: Some(id),
    })
}

fn associated() -> wire::RouteTableAssociationState {
    wire::RouteTableAssociationState {
        state: Some("associated".to_owned()),
        status_message: None,
    }
}

fn shown(network: &Network, table: &RouteTable) -> wire::RouteTable {
    let associations = table
        .associations
        .iter()
        .map(|own| wire::RouteTableAssociation {
            association_state: Some(associated()),
            main: Some(own.subnet.is_none()),
            route_table_association_id: Some(own.id.clone()),
            route_table_id: Some(table.id.clone()),
            subnet_id: own.subnet.clone(),
            ..wire::RouteTableAssociation::default()
        });
    wire::RouteTable {
        associations: Some(associations.collect()),
        owner_id: Some(network.account_id.clone()),
        propagating_vgws: Some(Vec::new()),
        route_table_id: Some(table.id.clone()),
        routes: Some(
            table
                .routes
                .iter()
                .map(|route| shown_route(network, table, route))
                .collect(),
        ),
        tags: Some(shown_tags(&table.tags).unwrap_or_default()),
        vpc_id: Some(table.vpc.clone()),
    }
}

fn shown_route(network: &Network, table: &RouteTable, route: &Route) -> wire::Route {
    let is_active = network.leads_somewhere(table, &route.target);
    let origin = match route.target {
        Target::Local => "CreateRouteTable",
        _ => "CreateRoute",
    };
    let mut shown = wire::Route {
        origin: Some(origin.to_owned()),
        state: Some(if is_active { "active" } else { "blackhole" }.to_owned()),
        ..wire::Route::default()
    };
    match &route.destination {
        Destination::Range(range) => shown.destination_cidr_block = Some(range.to_string()),
        Destination::RangeV6(range) => shown.destination_ipv6_cidr_block = Some(range.clone()),
    }
    match &route.target {
        Target::Local => shown.gateway_id = Some("local".to_owned()),
        Target::Gateway(id) => shown.gateway_id = Some(id.clone()),
        Target::Nat(id) => shown.nat_gateway_id = Some(id.clone()),
        Target::Instance {
            instance,
            interface,
        } => {
            shown.instance_id = Some(instance.clone());
            shown.instance_owner_id = Some(network.account_id.clone());
            shown.network_interface_id = Some(interface.clone());
        }
        Target::Interface(id) => shown.network_interface_id = Some(id.clone()),
    }
    shown
}
