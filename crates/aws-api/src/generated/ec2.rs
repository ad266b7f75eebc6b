//! The service `ec2`, version 2016-11-15. Written by `cargo xtask codegen`; do not edit.

use crate::schema as s;
use crate::tree::{self as t, IntoTree};

/// The service.
pub static MODEL: s::ServiceModel = s::ServiceModel {
    name: "ec2",
    signing_name: "ec2",
    version: "2016-11-15",
    target_prefix: None,
    protocols: &[s::Protocol::Ec2],
    xml_namespace: "http://ec2.amazonaws.com/doc/2016-11-15",
    operations: &[
        s::OperationModel { name: "AcceptVpcPeeringConnection", path: "/", input: &ACCEPT_VPC_PEERING_CONNECTION_REQUEST, output: &ACCEPT_VPC_PEERING_CONNECTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "AllocateAddress", path: "/", input: &ALLOCATE_ADDRESS_REQUEST, output: &ALLOCATE_ADDRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssignIpv6Addresses", path: "/", input: &ASSIGN_IPV6_ADDRESSES_REQUEST, output: &ASSIGN_IPV6_ADDRESSES_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssignPrivateIpAddresses", path: "/", input: &ASSIGN_PRIVATE_IP_ADDRESSES_REQUEST, output: &ASSIGN_PRIVATE_IP_ADDRESSES_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateAddress", path: "/", input: &ASSOCIATE_ADDRESS_REQUEST, output: &ASSOCIATE_ADDRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateDhcpOptions", path: "/", input: &ASSOCIATE_DHCP_OPTIONS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AssociateRouteTable", path: "/", input: &ASSOCIATE_ROUTE_TABLE_REQUEST, output: &ASSOCIATE_ROUTE_TABLE_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateSubnetCidrBlock", path: "/", input: &ASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST, output: &ASSOCIATE_SUBNET_CIDR_BLOCK_RESULT, result_wrapper: None },
        s::OperationModel { name: "AssociateVpcCidrBlock", path: "/", input: &ASSOCIATE_VPC_CIDR_BLOCK_REQUEST, output: &ASSOCIATE_VPC_CIDR_BLOCK_RESULT, result_wrapper: None },
        s::OperationModel { name: "AttachInternetGateway", path: "/", input: &ATTACH_INTERNET_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "AttachNetworkInterface", path: "/", input: &ATTACH_NETWORK_INTERFACE_REQUEST, output: &ATTACH_NETWORK_INTERFACE_RESULT, result_wrapper: None },
        s::OperationModel { name: "AttachVpnGateway", path: "/", input: &ATTACH_VPN_GATEWAY_REQUEST, output: &ATTACH_VPN_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "AuthorizeSecurityGroupEgress", path: "/", input: &AUTHORIZE_SECURITY_GROUP_EGRESS_REQUEST, output: &AUTHORIZE_SECURITY_GROUP_EGRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "AuthorizeSecurityGroupIngress", path: "/", input: &AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST, output: &AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateCustomerGateway", path: "/", input: &CREATE_CUSTOMER_GATEWAY_REQUEST, output: &CREATE_CUSTOMER_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateDefaultSubnet", path: "/", input: &CREATE_DEFAULT_SUBNET_REQUEST, output: &CREATE_DEFAULT_SUBNET_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateDefaultVpc", path: "/", input: &CREATE_DEFAULT_VPC_REQUEST, output: &CREATE_DEFAULT_VPC_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateDhcpOptions", path: "/", input: &CREATE_DHCP_OPTIONS_REQUEST, output: &CREATE_DHCP_OPTIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateFlowLogs", path: "/", input: &CREATE_FLOW_LOGS_REQUEST, output: &CREATE_FLOW_LOGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateInternetGateway", path: "/", input: &CREATE_INTERNET_GATEWAY_REQUEST, output: &CREATE_INTERNET_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateKeyPair", path: "/", input: &CREATE_KEY_PAIR_REQUEST, output: &KEY_PAIR, result_wrapper: None },
        s::OperationModel { name: "CreateManagedPrefixList", path: "/", input: &CREATE_MANAGED_PREFIX_LIST_REQUEST, output: &CREATE_MANAGED_PREFIX_LIST_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateNatGateway", path: "/", input: &CREATE_NAT_GATEWAY_REQUEST, output: &CREATE_NAT_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateNetworkAcl", path: "/", input: &CREATE_NETWORK_ACL_REQUEST, output: &CREATE_NETWORK_ACL_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateNetworkAclEntry", path: "/", input: &CREATE_NETWORK_ACL_ENTRY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "CreateNetworkInterface", path: "/", input: &CREATE_NETWORK_INTERFACE_REQUEST, output: &CREATE_NETWORK_INTERFACE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateRoute", path: "/", input: &CREATE_ROUTE_REQUEST, output: &CREATE_ROUTE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateRouteTable", path: "/", input: &CREATE_ROUTE_TABLE_REQUEST, output: &CREATE_ROUTE_TABLE_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateSecurityGroup", path: "/", input: &CREATE_SECURITY_GROUP_REQUEST, output: &CREATE_SECURITY_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateSubnet", path: "/", input: &CREATE_SUBNET_REQUEST, output: &CREATE_SUBNET_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateTags", path: "/", input: &CREATE_TAGS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "CreateVpc", path: "/", input: &CREATE_VPC_REQUEST, output: &CREATE_VPC_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateVpcEndpoint", path: "/", input: &CREATE_VPC_ENDPOINT_REQUEST, output: &CREATE_VPC_ENDPOINT_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateVpcPeeringConnection", path: "/", input: &CREATE_VPC_PEERING_CONNECTION_REQUEST, output: &CREATE_VPC_PEERING_CONNECTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateVpnConnection", path: "/", input: &CREATE_VPN_CONNECTION_REQUEST, output: &CREATE_VPN_CONNECTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "CreateVpnConnectionRoute", path: "/", input: &CREATE_VPN_CONNECTION_ROUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "CreateVpnGateway", path: "/", input: &CREATE_VPN_GATEWAY_REQUEST, output: &CREATE_VPN_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteCustomerGateway", path: "/", input: &DELETE_CUSTOMER_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteDhcpOptions", path: "/", input: &DELETE_DHCP_OPTIONS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteFlowLogs", path: "/", input: &DELETE_FLOW_LOGS_REQUEST, output: &DELETE_FLOW_LOGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteInternetGateway", path: "/", input: &DELETE_INTERNET_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteKeyPair", path: "/", input: &DELETE_KEY_PAIR_REQUEST, output: &DELETE_KEY_PAIR_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteManagedPrefixList", path: "/", input: &DELETE_MANAGED_PREFIX_LIST_REQUEST, output: &DELETE_MANAGED_PREFIX_LIST_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteNatGateway", path: "/", input: &DELETE_NAT_GATEWAY_REQUEST, output: &DELETE_NAT_GATEWAY_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteNetworkAcl", path: "/", input: &DELETE_NETWORK_ACL_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteNetworkAclEntry", path: "/", input: &DELETE_NETWORK_ACL_ENTRY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteNetworkInterface", path: "/", input: &DELETE_NETWORK_INTERFACE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteRoute", path: "/", input: &DELETE_ROUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteRouteTable", path: "/", input: &DELETE_ROUTE_TABLE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteSecurityGroup", path: "/", input: &DELETE_SECURITY_GROUP_REQUEST, output: &DELETE_SECURITY_GROUP_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteSubnet", path: "/", input: &DELETE_SUBNET_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteTags", path: "/", input: &DELETE_TAGS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteVpc", path: "/", input: &DELETE_VPC_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteVpcEndpoints", path: "/", input: &DELETE_VPC_ENDPOINTS_REQUEST, output: &DELETE_VPC_ENDPOINTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteVpcPeeringConnection", path: "/", input: &DELETE_VPC_PEERING_CONNECTION_REQUEST, output: &DELETE_VPC_PEERING_CONNECTION_RESULT, result_wrapper: None },
        s::OperationModel { name: "DeleteVpnConnection", path: "/", input: &DELETE_VPN_CONNECTION_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteVpnConnectionRoute", path: "/", input: &DELETE_VPN_CONNECTION_ROUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DeleteVpnGateway", path: "/", input: &DELETE_VPN_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DescribeAccountAttributes", path: "/", input: &DESCRIBE_ACCOUNT_ATTRIBUTES_REQUEST, output: &DESCRIBE_ACCOUNT_ATTRIBUTES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeAddresses", path: "/", input: &DESCRIBE_ADDRESSES_REQUEST, output: &DESCRIBE_ADDRESSES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeAddressesAttribute", path: "/", input: &DESCRIBE_ADDRESSES_ATTRIBUTE_REQUEST, output: &DESCRIBE_ADDRESSES_ATTRIBUTE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeAvailabilityZones", path: "/", input: &DESCRIBE_AVAILABILITY_ZONES_REQUEST, output: &DESCRIBE_AVAILABILITY_ZONES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeCustomerGateways", path: "/", input: &DESCRIBE_CUSTOMER_GATEWAYS_REQUEST, output: &DESCRIBE_CUSTOMER_GATEWAYS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeDhcpOptions", path: "/", input: &DESCRIBE_DHCP_OPTIONS_REQUEST, output: &DESCRIBE_DHCP_OPTIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeFlowLogs", path: "/", input: &DESCRIBE_FLOW_LOGS_REQUEST, output: &DESCRIBE_FLOW_LOGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeImages", path: "/", input: &DESCRIBE_IMAGES_REQUEST, output: &DESCRIBE_IMAGES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeInstanceAttribute", path: "/", input: &DESCRIBE_INSTANCE_ATTRIBUTE_REQUEST, output: &INSTANCE_ATTRIBUTE, result_wrapper: None },
        s::OperationModel { name: "DescribeInstanceStatus", path: "/", input: &DESCRIBE_INSTANCE_STATUS_REQUEST, output: &DESCRIBE_INSTANCE_STATUS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeInstanceTypes", path: "/", input: &DESCRIBE_INSTANCE_TYPES_REQUEST, output: &DESCRIBE_INSTANCE_TYPES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeInstances", path: "/", input: &DESCRIBE_INSTANCES_REQUEST, output: &DESCRIBE_INSTANCES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeInternetGateways", path: "/", input: &DESCRIBE_INTERNET_GATEWAYS_REQUEST, output: &DESCRIBE_INTERNET_GATEWAYS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeKeyPairs", path: "/", input: &DESCRIBE_KEY_PAIRS_REQUEST, output: &DESCRIBE_KEY_PAIRS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeManagedPrefixLists", path: "/", input: &DESCRIBE_MANAGED_PREFIX_LISTS_REQUEST, output: &DESCRIBE_MANAGED_PREFIX_LISTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeNatGateways", path: "/", input: &DESCRIBE_NAT_GATEWAYS_REQUEST, output: &DESCRIBE_NAT_GATEWAYS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeNetworkAcls", path: "/", input: &DESCRIBE_NETWORK_ACLS_REQUEST, output: &DESCRIBE_NETWORK_ACLS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeNetworkInterfaceAttribute", path: "/", input: &DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, output: &DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeNetworkInterfaces", path: "/", input: &DESCRIBE_NETWORK_INTERFACES_REQUEST, output: &DESCRIBE_NETWORK_INTERFACES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribePrefixLists", path: "/", input: &DESCRIBE_PREFIX_LISTS_REQUEST, output: &DESCRIBE_PREFIX_LISTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeRegions", path: "/", input: &DESCRIBE_REGIONS_REQUEST, output: &DESCRIBE_REGIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeRouteTables", path: "/", input: &DESCRIBE_ROUTE_TABLES_REQUEST, output: &DESCRIBE_ROUTE_TABLES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSecurityGroupReferences", path: "/", input: &DESCRIBE_SECURITY_GROUP_REFERENCES_REQUEST, output: &DESCRIBE_SECURITY_GROUP_REFERENCES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSecurityGroupRules", path: "/", input: &DESCRIBE_SECURITY_GROUP_RULES_REQUEST, output: &DESCRIBE_SECURITY_GROUP_RULES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSecurityGroups", path: "/", input: &DESCRIBE_SECURITY_GROUPS_REQUEST, output: &DESCRIBE_SECURITY_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeStaleSecurityGroups", path: "/", input: &DESCRIBE_STALE_SECURITY_GROUPS_REQUEST, output: &DESCRIBE_STALE_SECURITY_GROUPS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeSubnets", path: "/", input: &DESCRIBE_SUBNETS_REQUEST, output: &DESCRIBE_SUBNETS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeTags", path: "/", input: &DESCRIBE_TAGS_REQUEST, output: &DESCRIBE_TAGS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpcAttribute", path: "/", input: &DESCRIBE_VPC_ATTRIBUTE_REQUEST, output: &DESCRIBE_VPC_ATTRIBUTE_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpcEndpointServices", path: "/", input: &DESCRIBE_VPC_ENDPOINT_SERVICES_REQUEST, output: &DESCRIBE_VPC_ENDPOINT_SERVICES_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpcEndpoints", path: "/", input: &DESCRIBE_VPC_ENDPOINTS_REQUEST, output: &DESCRIBE_VPC_ENDPOINTS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpcPeeringConnections", path: "/", input: &DESCRIBE_VPC_PEERING_CONNECTIONS_REQUEST, output: &DESCRIBE_VPC_PEERING_CONNECTIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpcs", path: "/", input: &DESCRIBE_VPCS_REQUEST, output: &DESCRIBE_VPCS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpnConnections", path: "/", input: &DESCRIBE_VPN_CONNECTIONS_REQUEST, output: &DESCRIBE_VPN_CONNECTIONS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DescribeVpnGateways", path: "/", input: &DESCRIBE_VPN_GATEWAYS_REQUEST, output: &DESCRIBE_VPN_GATEWAYS_RESULT, result_wrapper: None },
        s::OperationModel { name: "DetachInternetGateway", path: "/", input: &DETACH_INTERNET_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DetachNetworkInterface", path: "/", input: &DETACH_NETWORK_INTERFACE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DetachVpnGateway", path: "/", input: &DETACH_VPN_GATEWAY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DisableVgwRoutePropagation", path: "/", input: &DISABLE_VGW_ROUTE_PROPAGATION_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DisassociateAddress", path: "/", input: &DISASSOCIATE_ADDRESS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DisassociateRouteTable", path: "/", input: &DISASSOCIATE_ROUTE_TABLE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "DisassociateSubnetCidrBlock", path: "/", input: &DISASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST, output: &DISASSOCIATE_SUBNET_CIDR_BLOCK_RESULT, result_wrapper: None },
        s::OperationModel { name: "DisassociateVpcCidrBlock", path: "/", input: &DISASSOCIATE_VPC_CIDR_BLOCK_REQUEST, output: &DISASSOCIATE_VPC_CIDR_BLOCK_RESULT, result_wrapper: None },
        s::OperationModel { name: "EnableVgwRoutePropagation", path: "/", input: &ENABLE_VGW_ROUTE_PROPAGATION_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "GetConsoleOutput", path: "/", input: &GET_CONSOLE_OUTPUT_REQUEST, output: &GET_CONSOLE_OUTPUT_RESULT, result_wrapper: None },
        s::OperationModel { name: "GetManagedPrefixListEntries", path: "/", input: &GET_MANAGED_PREFIX_LIST_ENTRIES_REQUEST, output: &GET_MANAGED_PREFIX_LIST_ENTRIES_RESULT, result_wrapper: None },
        s::OperationModel { name: "GetPasswordData", path: "/", input: &GET_PASSWORD_DATA_REQUEST, output: &GET_PASSWORD_DATA_RESULT, result_wrapper: None },
        s::OperationModel { name: "ImportKeyPair", path: "/", input: &IMPORT_KEY_PAIR_REQUEST, output: &IMPORT_KEY_PAIR_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyAddressAttribute", path: "/", input: &MODIFY_ADDRESS_ATTRIBUTE_REQUEST, output: &MODIFY_ADDRESS_ATTRIBUTE_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyInstanceAttribute", path: "/", input: &MODIFY_INSTANCE_ATTRIBUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ModifyManagedPrefixList", path: "/", input: &MODIFY_MANAGED_PREFIX_LIST_REQUEST, output: &MODIFY_MANAGED_PREFIX_LIST_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifyNetworkInterfaceAttribute", path: "/", input: &MODIFY_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ModifySecurityGroupRules", path: "/", input: &MODIFY_SECURITY_GROUP_RULES_REQUEST, output: &MODIFY_SECURITY_GROUP_RULES_RESULT, result_wrapper: None },
        s::OperationModel { name: "ModifySubnetAttribute", path: "/", input: &MODIFY_SUBNET_ATTRIBUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ModifyVpcAttribute", path: "/", input: &MODIFY_VPC_ATTRIBUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "RebootInstances", path: "/", input: &REBOOT_INSTANCES_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ReleaseAddress", path: "/", input: &RELEASE_ADDRESS_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ReplaceNetworkAclAssociation", path: "/", input: &REPLACE_NETWORK_ACL_ASSOCIATION_REQUEST, output: &REPLACE_NETWORK_ACL_ASSOCIATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "ReplaceNetworkAclEntry", path: "/", input: &REPLACE_NETWORK_ACL_ENTRY_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ReplaceRoute", path: "/", input: &REPLACE_ROUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "ReplaceRouteTableAssociation", path: "/", input: &REPLACE_ROUTE_TABLE_ASSOCIATION_REQUEST, output: &REPLACE_ROUTE_TABLE_ASSOCIATION_RESULT, result_wrapper: None },
        s::OperationModel { name: "ResetNetworkInterfaceAttribute", path: "/", input: &RESET_NETWORK_INTERFACE_ATTRIBUTE_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "RevokeSecurityGroupEgress", path: "/", input: &REVOKE_SECURITY_GROUP_EGRESS_REQUEST, output: &REVOKE_SECURITY_GROUP_EGRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "RevokeSecurityGroupIngress", path: "/", input: &REVOKE_SECURITY_GROUP_INGRESS_REQUEST, output: &REVOKE_SECURITY_GROUP_INGRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "RunInstances", path: "/", input: &RUN_INSTANCES_REQUEST, output: &RESERVATION, result_wrapper: None },
        s::OperationModel { name: "StartInstances", path: "/", input: &START_INSTANCES_REQUEST, output: &START_INSTANCES_RESULT, result_wrapper: None },
        s::OperationModel { name: "StopInstances", path: "/", input: &STOP_INSTANCES_REQUEST, output: &STOP_INSTANCES_RESULT, result_wrapper: None },
        s::OperationModel { name: "TerminateInstances", path: "/", input: &TERMINATE_INSTANCES_REQUEST, output: &TERMINATE_INSTANCES_RESULT, result_wrapper: None },
        s::OperationModel { name: "UnassignIpv6Addresses", path: "/", input: &UNASSIGN_IPV6_ADDRESSES_REQUEST, output: &UNASSIGN_IPV6_ADDRESSES_RESULT, result_wrapper: None },
        s::OperationModel { name: "UnassignPrivateIpAddresses", path: "/", input: &UNASSIGN_PRIVATE_IP_ADDRESSES_REQUEST, output: &s::NOTHING, result_wrapper: None },
        s::OperationModel { name: "UpdateSecurityGroupRuleDescriptionsEgress", path: "/", input: &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_REQUEST, output: &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_RESULT, result_wrapper: None },
        s::OperationModel { name: "UpdateSecurityGroupRuleDescriptionsIngress", path: "/", input: &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_REQUEST, output: &UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_RESULT, result_wrapper: None },
    ],
    named: &[
        "AcceptAddressTransfer",
        "AcceptCapacityReservationBillingOwnership",
        "AcceptReservedInstancesExchangeQuote",
        "AcceptTransitGatewayClientVpnAttachment",
        "AcceptTransitGatewayMulticastDomainAssociations",
        "AcceptTransitGatewayPeeringAttachment",
        "AcceptTransitGatewayVpcAttachment",
        "AcceptVpcEndpointConnections",
        "AdvertiseByoipCidr",
        "AllocateHosts",
        "AllocateIpamPoolCidr",
        "ApplySecurityGroupsToClientVpnTargetNetwork",
        "AssignPrivateNatGatewayAddress",
        "AssociateApplicationStatusCheck",
        "AssociateCapacityReservationBillingOwner",
        "AssociateClientVpnTargetNetwork",
        "AssociateEnclaveCertificateIamRole",
        "AssociateIamInstanceProfile",
        "AssociateInstanceEventWindow",
        "AssociateIpamByoasn",
        "AssociateIpamResourceDiscovery",
        "AssociateKmsKeyId",
        "AssociateNatGatewayAddress",
        "AssociateNetworkingFlexCostAllocationPolicy",
        "AssociateRouteServer",
        "AssociateSecurityGroupVpc",
        "AssociateTransitGatewayMulticastDomain",
        "AssociateTransitGatewayPolicyTable",
        "AssociateTransitGatewayRouteTable",
        "AssociateTrunkInterface",
        "AttachClassicLinkVpc",
        "AttachImageWatermark",
        "AttachVerifiedAccessTrustProvider",
        "AttachVolume",
        "AuthorizeClientVpnIngress",
        "BatchModifyIpamRoutingPolicyRegistrations",
        "BundleInstance",
        "CancelBundleTask",
        "CancelCapacityReservation",
        "CancelCapacityReservationFleets",
        "CancelConversionTask",
        "CancelDeclarativePoliciesReport",
        "CancelExportTask",
        "CancelImageLaunchPermission",
        "CancelImportTask",
        "CancelReservedInstancesListing",
        "CancelSpotFleetRequests",
        "CancelSpotInstanceRequests",
        "ConfirmProductInstance",
        "CopyFpgaImage",
        "CopyImage",
        "CopySnapshot",
        "CopyVolumes",
        "CreateApplicationStatusCheck",
        "CreateCapacityManagerDataExport",
        "CreateCapacityReservation",
        "CreateCapacityReservationBySplitting",
        "CreateCapacityReservationCancellationQuote",
        "CreateCapacityReservationDateChangeQuote",
        "CreateCapacityReservationFleet",
        "CreateCarrierGateway",
        "CreateClientVpnEndpoint",
        "CreateClientVpnRoute",
        "CreateCoipCidr",
        "CreateCoipPool",
        "CreateDelegateMacVolumeOwnershipTask",
        "CreateEgressOnlyInternetGateway",
        "CreateFleet",
        "CreateFpgaImage",
        "CreateImage",
        "CreateImageUsageReport",
        "CreateInstanceConnectEndpoint",
        "CreateInstanceEventWindow",
        "CreateInstanceExportTask",
        "CreateInterruptibleCapacityReservationAllocation",
        "CreateIpam",
        "CreateIpamExternalResourceVerificationToken",
        "CreateIpamInternetRegistryAssociation",
        "CreateIpamPolicy",
        "CreateIpamPool",
        "CreateIpamPrefixListResolver",
        "CreateIpamPrefixListResolverTarget",
        "CreateIpamResourceDiscovery",
        "CreateIpamRoutingPolicyRegistration",
        "CreateIpamScope",
        "CreateLaunchTemplate",
        "CreateLaunchTemplateVersion",
        "CreateLocalGatewayRoute",
        "CreateLocalGatewayRouteTable",
        "CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation",
        "CreateLocalGatewayRouteTableVpcAssociation",
        "CreateLocalGatewayVirtualInterface",
        "CreateLocalGatewayVirtualInterfaceGroup",
        "CreateMacSystemIntegrityProtectionModificationTask",
        "CreateMetricCategory",
        "CreateNetworkInsightsAccessScope",
        "CreateNetworkInsightsPath",
        "CreateNetworkInterfacePermission",
        "CreateNetworkingFlexCostAllocationPolicy",
        "CreatePlacementGroup",
        "CreatePublicIpv4Pool",
        "CreateReplaceRootVolumeTask",
        "CreateReservedInstancesListing",
        "CreateRestoreImageTask",
        "CreateRouteServer",
        "CreateRouteServerEndpoint",
        "CreateRouteServerPeer",
        "CreateSecondaryNetwork",
        "CreateSecondarySubnet",
        "CreateSnapshot",
        "CreateSnapshots",
        "CreateSpotDatafeedSubscription",
        "CreateStoreImageTask",
        "CreateSubnetCidrReservation",
        "CreateTrafficMirrorFilter",
        "CreateTrafficMirrorFilterRule",
        "CreateTrafficMirrorSession",
        "CreateTrafficMirrorTarget",
        "CreateTransitGateway",
        "CreateTransitGatewayConnect",
        "CreateTransitGatewayConnectPeer",
        "CreateTransitGatewayMeteringPolicy",
        "CreateTransitGatewayMeteringPolicyEntry",
        "CreateTransitGatewayMulticastDomain",
        "CreateTransitGatewayNetworkFunctionAttachment",
        "CreateTransitGatewayPeeringAttachment",
        "CreateTransitGatewayPolicyTable",
        "CreateTransitGatewayPolicyTableEntry",
        "CreateTransitGatewayPrefixListReference",
        "CreateTransitGatewayRoute",
        "CreateTransitGatewayRouteTable",
        "CreateTransitGatewayRouteTableAnnouncement",
        "CreateTransitGatewayVpcAttachment",
        "CreateVerifiedAccessEndpoint",
        "CreateVerifiedAccessGroup",
        "CreateVerifiedAccessInstance",
        "CreateVerifiedAccessTrustProvider",
        "CreateVolume",
        "CreateVpcBlockPublicAccessExclusion",
        "CreateVpcEncryptionControl",
        "CreateVpcEndpointConnectionNotification",
        "CreateVpcEndpointServiceConfiguration",
        "CreateVpnConcentrator",
        "DeleteApplicationStatusCheck",
        "DeleteCapacityManagerDataExport",
        "DeleteCarrierGateway",
        "DeleteClientVpnEndpoint",
        "DeleteClientVpnEndpointAuthorizationPolicy",
        "DeleteClientVpnRoute",
        "DeleteCoipCidr",
        "DeleteCoipPool",
        "DeleteEgressOnlyInternetGateway",
        "DeleteFleets",
        "DeleteFpgaImage",
        "DeleteImageUsageReport",
        "DeleteInstanceConnectEndpoint",
        "DeleteInstanceEventWindow",
        "DeleteIpam",
        "DeleteIpamExternalResourceVerificationToken",
        "DeleteIpamInternetRegistryAssociation",
        "DeleteIpamPolicy",
        "DeleteIpamPool",
        "DeleteIpamPrefixListResolver",
        "DeleteIpamPrefixListResolverTarget",
        "DeleteIpamResourceDiscovery",
        "DeleteIpamRoutingPolicyRegistration",
        "DeleteIpamScope",
        "DeleteLaunchTemplate",
        "DeleteLaunchTemplateVersions",
        "DeleteLocalGatewayRoute",
        "DeleteLocalGatewayRouteTable",
        "DeleteLocalGatewayRouteTableVirtualInterfaceGroupAssociation",
        "DeleteLocalGatewayRouteTableVpcAssociation",
        "DeleteLocalGatewayVirtualInterface",
        "DeleteLocalGatewayVirtualInterfaceGroup",
        "DeleteMetricCategory",
        "DeleteNetworkInsightsAccessScope",
        "DeleteNetworkInsightsAccessScopeAnalysis",
        "DeleteNetworkInsightsAnalysis",
        "DeleteNetworkInsightsPath",
        "DeleteNetworkInterfacePermission",
        "DeleteNetworkingFlexCostAllocationPolicies",
        "DeletePlacementGroup",
        "DeletePublicIpv4Pool",
        "DeleteQueuedReservedInstances",
        "DeleteRouteServer",
        "DeleteRouteServerEndpoint",
        "DeleteRouteServerPeer",
        "DeleteSecondaryNetwork",
        "DeleteSecondarySubnet",
        "DeleteSnapshot",
        "DeleteSpotDatafeedSubscription",
        "DeleteSubnetCidrReservation",
        "DeleteTrafficMirrorFilter",
        "DeleteTrafficMirrorFilterRule",
        "DeleteTrafficMirrorSession",
        "DeleteTrafficMirrorTarget",
        "DeleteTransitGateway",
        "DeleteTransitGatewayClientVpnAttachment",
        "DeleteTransitGatewayConnect",
        "DeleteTransitGatewayConnectPeer",
        "DeleteTransitGatewayMeteringPolicy",
        "DeleteTransitGatewayMeteringPolicyEntry",
        "DeleteTransitGatewayMulticastDomain",
        "DeleteTransitGatewayNetworkFunctionAttachment",
        "DeleteTransitGatewayPeeringAttachment",
        "DeleteTransitGatewayPolicyTable",
        "DeleteTransitGatewayPolicyTableEntry",
        "DeleteTransitGatewayPrefixListReference",
        "DeleteTransitGatewayRoute",
        "DeleteTransitGatewayRouteTable",
        "DeleteTransitGatewayRouteTableAnnouncement",
        "DeleteTransitGatewayVpcAttachment",
        "DeleteVerifiedAccessEndpoint",
        "DeleteVerifiedAccessGroup",
        "DeleteVerifiedAccessInstance",
        "DeleteVerifiedAccessTrustProvider",
        "DeleteVolume",
        "DeleteVpcBlockPublicAccessExclusion",
        "DeleteVpcEncryptionControl",
        "DeleteVpcEndpointConnectionNotifications",
        "DeleteVpcEndpointServiceConfigurations",
        "DeleteVpnConcentrator",
        "DeprovisionByoipCidr",
        "DeprovisionIpamByoasn",
        "DeprovisionIpamPoolCidr",
        "DeprovisionPublicIpv4PoolCidr",
        "DeregisterImage",
        "DeregisterInstanceEventNotificationAttributes",
        "DeregisterTransitGatewayMulticastGroupMembers",
        "DeregisterTransitGatewayMulticastGroupSources",
        "DescribeAccountVpcEncryptionControl",
        "DescribeAddressTransfers",
        "DescribeAggregateIdFormat",
        "DescribeApplicationStatus",
        "DescribeApplicationStatusCheckAssociations",
        "DescribeApplicationStatusChecks",
        "DescribeAwsNetworkPerformanceMetricSubscriptions",
        "DescribeBundleTasks",
        "DescribeByoipCidrs",
        "DescribeCapacityBlockExtensionHistory",
        "DescribeCapacityBlockExtensionOfferings",
        "DescribeCapacityBlockOfferings",
        "DescribeCapacityBlockStatus",
        "DescribeCapacityBlocks",
        "DescribeCapacityManagerDataExports",
        "DescribeCapacityReservationBillingRequests",
        "DescribeCapacityReservationCancellationQuotes",
        "DescribeCapacityReservationDateChangeQuotes",
        "DescribeCapacityReservationFleets",
        "DescribeCapacityReservationTopology",
        "DescribeCapacityReservations",
        "DescribeCarrierGateways",
        "DescribeClassicLinkInstances",
        "DescribeClientVpnAuthorizationRules",
        "DescribeClientVpnConnections",
        "DescribeClientVpnEndpoints",
        "DescribeClientVpnRoutes",
        "DescribeClientVpnTargetNetworks",
        "DescribeCoipPools",
        "DescribeConversionTasks",
        "DescribeDeclarativePoliciesReports",
        "DescribeEgressOnlyInternetGateways",
        "DescribeElasticGpus",
        "DescribeExportImageTasks",
        "DescribeExportTasks",
        "DescribeFastLaunchImages",
        "DescribeFastSnapshotRestores",
        "DescribeFleetHistory",
        "DescribeFleetInstances",
        "DescribeFleets",
        "DescribeFpgaImageAttribute",
        "DescribeFpgaImages",
        "DescribeHostReservationOfferings",
        "DescribeHostReservations",
        "DescribeHosts",
        "DescribeIamInstanceProfileAssociations",
        "DescribeIdFormat",
        "DescribeIdentityIdFormat",
        "DescribeImageAttribute",
        "DescribeImageReferences",
        "DescribeImageUsageReportEntries",
        "DescribeImageUsageReports",
        "DescribeImportImageTasks",
        "DescribeImportSnapshotTasks",
        "DescribeInstanceConnectEndpoints",
        "DescribeInstanceCreditSpecifications",
        "DescribeInstanceEventNotificationAttributes",
        "DescribeInstanceEventWindows",
        "DescribeInstanceImageMetadata",
        "DescribeInstanceSqlHaHistoryStates",
        "DescribeInstanceSqlHaStates",
        "DescribeInstanceTopology",
        "DescribeInstanceTypeOfferings",
        "DescribeIpamByoasn",
        "DescribeIpamExternalResourceVerificationTokens",
        "DescribeIpamInternetRegistryAssociations",
        "DescribeIpamPolicies",
        "DescribeIpamPoolAllocations",
        "DescribeIpamPools",
        "DescribeIpamPrefixListResolverTargets",
        "DescribeIpamPrefixListResolvers",
        "DescribeIpamResourceDiscoveries",
        "DescribeIpamResourceDiscoveryAssociations",
        "DescribeIpamScopes",
        "DescribeIpams",
        "DescribeIpv6Pools",
        "DescribeLaunchTemplateVersions",
        "DescribeLaunchTemplates",
        "DescribeLocalGatewayRouteTableVirtualInterfaceGroupAssociations",
        "DescribeLocalGatewayRouteTableVpcAssociations",
        "DescribeLocalGatewayRouteTables",
        "DescribeLocalGatewayVirtualInterfaceGroups",
        "DescribeLocalGatewayVirtualInterfaces",
        "DescribeLocalGateways",
        "DescribeLockedSnapshots",
        "DescribeMacHosts",
        "DescribeMacModificationTasks",
        "DescribeMetricCategories",
        "DescribeMovingAddresses",
        "DescribeNetworkInsightsAccessScopeAnalyses",
        "DescribeNetworkInsightsAccessScopes",
        "DescribeNetworkInsightsAnalyses",
        "DescribeNetworkInsightsPaths",
        "DescribeNetworkInterfacePermissions",
        "DescribeNetworkingFlexCostAllocationPolicies",
        "DescribeNetworkingFlexCostAllocationPolicyAssociations",
        "DescribeOutpostLags",
        "DescribePlacementGroups",
        "DescribePrincipalIdFormat",
        "DescribePublicIpv4Pools",
        "DescribeReplaceRootVolumeTasks",
        "DescribeReservedInstances",
        "DescribeReservedInstancesListings",
        "DescribeReservedInstancesModifications",
        "DescribeReservedInstancesOfferings",
        "DescribeRouteServerEndpoints",
        "DescribeRouteServerPeers",
        "DescribeRouteServers",
        "DescribeScheduledInstanceAvailability",
        "DescribeScheduledInstances",
        "DescribeSecondaryInterfaces",
        "DescribeSecondaryNetworks",
        "DescribeSecondarySubnets",
        "DescribeSecurityGroupVpcAssociations",
        "DescribeServiceLinkVirtualInterfaces",
        "DescribeSnapshotAttribute",
        "DescribeSnapshotTierStatus",
        "DescribeSnapshots",
        "DescribeSpotDatafeedSubscription",
        "DescribeSpotFleetInstances",
        "DescribeSpotFleetRequestHistory",
        "DescribeSpotFleetRequests",
        "DescribeSpotInstanceRequests",
        "DescribeSpotPriceHistory",
        "DescribeStoreImageTasks",
        "DescribeTrafficMirrorFilterRules",
        "DescribeTrafficMirrorFilters",
        "DescribeTrafficMirrorSessions",
        "DescribeTrafficMirrorTargets",
        "DescribeTransitGatewayAttachments",
        "DescribeTransitGatewayConnectPeers",
        "DescribeTransitGatewayConnects",
        "DescribeTransitGatewayMeteringPolicies",
        "DescribeTransitGatewayMulticastDomains",
        "DescribeTransitGatewayNetworkFunctionAttachments",
        "DescribeTransitGatewayPeeringAttachments",
        "DescribeTransitGatewayPolicyTables",
        "DescribeTransitGatewayRouteTableAnnouncements",
        "DescribeTransitGatewayRouteTables",
        "DescribeTransitGatewayVpcAttachments",
        "DescribeTransitGateways",
        "DescribeTrunkInterfaceAssociations",
        "DescribeVerifiedAccessEndpoints",
        "DescribeVerifiedAccessGroups",
        "DescribeVerifiedAccessInstanceLoggingConfigurations",
        "DescribeVerifiedAccessInstances",
        "DescribeVerifiedAccessTrustProviders",
        "DescribeVolumeAttribute",
        "DescribeVolumeStatus",
        "DescribeVolumes",
        "DescribeVolumesModifications",
        "DescribeVpcBlockPublicAccessExclusions",
        "DescribeVpcBlockPublicAccessOptions",
        "DescribeVpcClassicLink",
        "DescribeVpcClassicLinkDnsSupport",
        "DescribeVpcEncryptionControls",
        "DescribeVpcEndpointAssociations",
        "DescribeVpcEndpointConnectionNotifications",
        "DescribeVpcEndpointConnections",
        "DescribeVpcEndpointServiceConfigurations",
        "DescribeVpcEndpointServicePermissions",
        "DescribeVpnConcentrators",
        "DetachClassicLinkVpc",
        "DetachImageWatermark",
        "DetachVerifiedAccessTrustProvider",
        "DetachVolume",
        "DisableAddressTransfer",
        "DisableAllowedImagesSettings",
        "DisableApplicationStatusCheckSuppression",
        "DisableAwsNetworkPerformanceMetricSubscription",
        "DisableCapacityManager",
        "DisableEbsEncryptionByDefault",
        "DisableFastLaunch",
        "DisableFastSnapshotRestores",
        "DisableImage",
        "DisableImageBlockPublicAccess",
        "DisableImageDeprecation",
        "DisableImageDeregistrationProtection",
        "DisableInstanceSqlHaStandbyDetections",
        "DisableIpamOrganizationAdminAccount",
        "DisableIpamPolicy",
        "DisableRouteServerPropagation",
        "DisableSerialConsoleAccess",
        "DisableSnapshotBlockPublicAccess",
        "DisableTransitGatewayRouteTablePropagation",
        "DisableVpcClassicLink",
        "DisableVpcClassicLinkDnsSupport",
        "DisassociateApplicationStatusCheck",
        "DisassociateCapacityReservationBillingOwner",
        "DisassociateClientVpnTargetNetwork",
        "DisassociateEnclaveCertificateIamRole",
        "DisassociateIamInstanceProfile",
        "DisassociateInstanceEventWindow",
        "DisassociateIpamByoasn",
        "DisassociateIpamResourceDiscovery",
        "DisassociateKmsKeyId",
        "DisassociateNatGatewayAddress",
        "DisassociateNetworkingFlexCostAllocationPolicy",
        "DisassociateRouteServer",
        "DisassociateSecurityGroupVpc",
        "DisassociateTransitGatewayMulticastDomain",
        "DisassociateTransitGatewayPolicyTable",
        "DisassociateTransitGatewayRouteTable",
        "DisassociateTrunkInterface",
        "EnableAddressTransfer",
        "EnableAllowedImagesSettings",
        "EnableApplicationStatusCheckSuppression",
        "EnableAwsNetworkPerformanceMetricSubscription",
        "EnableCapacityManager",
        "EnableEbsEncryptionByDefault",
        "EnableFastLaunch",
        "EnableFastSnapshotRestores",
        "EnableImage",
        "EnableImageBlockPublicAccess",
        "EnableImageDeprecation",
        "EnableImageDeregistrationProtection",
        "EnableInstanceSqlHaStandbyDetections",
        "EnableIpamInternetRegistryAssociation",
        "EnableIpamOrganizationAdminAccount",
        "EnableIpamPolicy",
        "EnableReachabilityAnalyzerOrganizationSharing",
        "EnableRouteServerPropagation",
        "EnableSerialConsoleAccess",
        "EnableSnapshotBlockPublicAccess",
        "EnableTransitGatewayRouteTablePropagation",
        "EnableVolumeIO",
        "EnableVpcClassicLink",
        "EnableVpcClassicLinkDnsSupport",
        "ExportClientVpnClientCertificateRevocationList",
        "ExportClientVpnClientConfiguration",
        "ExportImage",
        "ExportTransitGatewayRoutes",
        "ExportVerifiedAccessInstanceClientConfiguration",
        "GetActiveVpnTunnelStatus",
        "GetAllowedImagesSettings",
        "GetAssociatedEnclaveCertificateIamRoles",
        "GetAssociatedIpv6PoolCidrs",
        "GetAwsNetworkPerformanceData",
        "GetCapacityManagerAttributes",
        "GetCapacityManagerMetricData",
        "GetCapacityManagerMetricDimensions",
        "GetCapacityManagerMonitoredTagKeys",
        "GetCapacityManagerSupportabilityScores",
        "GetCapacityReservationUsage",
        "GetClientVpnEndpointAuthorizationPolicy",
        "GetCoipPoolUsage",
        "GetConsoleScreenshot",
        "GetDeclarativePoliciesReportSummary",
        "GetDefaultCreditSpecification",
        "GetEbsDefaultKmsKeyId",
        "GetEbsEncryptionByDefault",
        "GetEnabledIpamPolicy",
        "GetFlowLogsIntegrationTemplate",
        "GetGroupsForCapacityReservation",
        "GetHostReservationPurchasePreview",
        "GetImageAncestry",
        "GetImageBlockPublicAccessState",
        "GetImageFindings",
        "GetInstanceMetadataDefaults",
        "GetInstanceTpmEkPub",
        "GetInstanceTypesFromInstanceRequirements",
        "GetInstanceUefiData",
        "GetIpamAddressHistory",
        "GetIpamDiscoveredAccounts",
        "GetIpamDiscoveredPublicAddresses",
        "GetIpamDiscoveredResourceCidrs",
        "GetIpamDiscoveredRoutes",
        "GetIpamInternetRegistryAssociationAsns",
        "GetIpamInternetRegistryAssociationCidrs",
        "GetIpamPolicyAllocationRules",
        "GetIpamPolicyOrganizationTargets",
        "GetIpamPoolAllocations",
        "GetIpamPoolCidrs",
        "GetIpamPrefixListResolverRules",
        "GetIpamPrefixListResolverVersionEntries",
        "GetIpamPrefixListResolverVersions",
        "GetIpamResourceCidrs",
        "GetIpamRouteOriginAuthorizations",
        "GetIpamRouteProtectionFindings",
        "GetIpamRoutingPolicyRegistrationDeltas",
        "GetIpamRoutingPolicyRegistrations",
        "GetLaunchTemplateData",
        "GetManagedPrefixListAssociations",
        "GetManagedResourceVisibility",
        "GetNetworkInsightsAccessScopeAnalysisFindings",
        "GetNetworkInsightsAccessScopeContent",
        "GetNetworkingFlexCostAllocationPolicyVersions",
        "GetReservedInstancesExchangeQuote",
        "GetRouteServerAssociations",
        "GetRouteServerPropagations",
        "GetRouteServerRoutingDatabase",
        "GetSecurityGroupsForVpc",
        "GetSerialConsoleAccessStatus",
        "GetSnapshotBlockPublicAccessState",
        "GetSpotPlacementScores",
        "GetSubnetCidrReservations",
        "GetTransitGatewayAttachmentNatConfiguration",
        "GetTransitGatewayAttachmentPropagations",
        "GetTransitGatewayMeteringPolicyEntries",
        "GetTransitGatewayMulticastDomainAssociations",
        "GetTransitGatewayPolicyTableAssociations",
        "GetTransitGatewayPolicyTableEntries",
        "GetTransitGatewayPrefixListReferences",
        "GetTransitGatewayRouteTableAssociations",
        "GetTransitGatewayRouteTablePropagations",
        "GetVerifiedAccessEndpointPolicy",
        "GetVerifiedAccessEndpointTargets",
        "GetVerifiedAccessGroupPolicy",
        "GetVpcResourcesBlockingEncryptionEnforcement",
        "GetVpnConnectionDeviceSampleConfiguration",
        "GetVpnConnectionDeviceTypes",
        "GetVpnTunnelReplacementStatus",
        "ImportClientVpnClientCertificateRevocationList",
        "ImportImage",
        "ImportInstance",
        "ImportSnapshot",
        "ImportVolume",
        "ListImagesInRecycleBin",
        "ListSnapshotsInRecycleBin",
        "ListVolumesInRecycleBin",
        "LockSnapshot",
        "ModifyAccountVpcEncryptionControl",
        "ModifyApplicationStatusCheck",
        "ModifyAvailabilityZoneGroup",
        "ModifyCapacityReservation",
        "ModifyCapacityReservationFleet",
        "ModifyClientVpnEndpoint",
        "ModifyClientVpnEndpointAuthorizationPolicy",
        "ModifyDefaultCreditSpecification",
        "ModifyEbsDefaultKmsKeyId",
        "ModifyFleet",
        "ModifyFpgaImageAttribute",
        "ModifyHosts",
        "ModifyIdFormat",
        "ModifyIdentityIdFormat",
        "ModifyImageAttribute",
        "ModifyInstanceCapacityReservationAttributes",
        "ModifyInstanceConnectEndpoint",
        "ModifyInstanceCpuOptions",
        "ModifyInstanceCreditSpecification",
        "ModifyInstanceEventStartTime",
        "ModifyInstanceEventWindow",
        "ModifyInstanceMaintenanceOptions",
        "ModifyInstanceMetadataDefaults",
        "ModifyInstanceMetadataOptions",
        "ModifyInstanceNetworkPerformanceOptions",
        "ModifyInstancePlacement",
        "ModifyIpam",
        "ModifyIpamPolicyAllocationRules",
        "ModifyIpamPool",
        "ModifyIpamPoolAllocation",
        "ModifyIpamPrefixListResolver",
        "ModifyIpamPrefixListResolverTarget",
        "ModifyIpamResourceCidr",
        "ModifyIpamResourceDiscovery",
        "ModifyIpamRoutingPolicyRegistration",
        "ModifyIpamScope",
        "ModifyLaunchTemplate",
        "ModifyLocalGatewayRoute",
        "ModifyManagedResourceVisibility",
        "ModifyMetricCategory",
        "ModifyNetworkingFlexCostAllocationPolicy",
        "ModifyPrivateDnsNameOptions",
        "ModifyPublicIpDnsNameOptions",
        "ModifyReservedInstances",
        "ModifyRouteServer",
        "ModifySnapshotAttribute",
        "ModifySnapshotTier",
        "ModifySpotFleetRequest",
        "ModifyTrafficMirrorFilterNetworkServices",
        "ModifyTrafficMirrorFilterRule",
        "ModifyTrafficMirrorSession",
        "ModifyTransitGateway",
        "ModifyTransitGatewayAttachmentNatConfiguration",
        "ModifyTransitGatewayMeteringPolicy",
        "ModifyTransitGatewayNetworkFunctionAttachment",
        "ModifyTransitGatewayPeeringAttachment",
        "ModifyTransitGatewayPolicyTableEntry",
        "ModifyTransitGatewayPrefixListReference",
        "ModifyTransitGatewayVpcAttachment",
        "ModifyVerifiedAccessEndpoint",
        "ModifyVerifiedAccessEndpointPolicy",
        "ModifyVerifiedAccessGroup",
        "ModifyVerifiedAccessGroupPolicy",
        "ModifyVerifiedAccessInstance",
        "ModifyVerifiedAccessInstanceLoggingConfiguration",
        "ModifyVerifiedAccessTrustProvider",
        "ModifyVolume",
        "ModifyVolumeAttribute",
        "ModifyVpcBlockPublicAccessExclusion",
        "ModifyVpcBlockPublicAccessOptions",
        "ModifyVpcEncryptionControl",
        "ModifyVpcEndpoint",
        "ModifyVpcEndpointConnectionNotification",
        "ModifyVpcEndpointPayerResponsibility",
        "ModifyVpcEndpointServiceConfiguration",
        "ModifyVpcEndpointServicePayerResponsibility",
        "ModifyVpcEndpointServicePermissions",
        "ModifyVpcPeeringConnectionOptions",
        "ModifyVpcTenancy",
        "ModifyVpnConnection",
        "ModifyVpnConnectionOptions",
        "ModifyVpnTunnelCertificate",
        "ModifyVpnTunnelOptions",
        "MonitorInstances",
        "MoveAddressToVpc",
        "MoveByoipCidrToIpam",
        "MoveCapacityReservationInstances",
        "ProvisionByoipCidr",
        "ProvisionIpamByoasn",
        "ProvisionIpamPoolCidr",
        "ProvisionPublicIpv4PoolCidr",
        "PurchaseCapacityBlock",
        "PurchaseCapacityBlockExtension",
        "PurchaseHostReservation",
        "PurchaseReservedInstancesOffering",
        "PurchaseScheduledInstances",
        "RegisterImage",
        "RegisterInstanceEventNotificationAttributes",
        "RegisterTransitGatewayMulticastGroupMembers",
        "RegisterTransitGatewayMulticastGroupSources",
        "RejectCapacityReservationBillingOwnership",
        "RejectTransitGatewayClientVpnAttachment",
        "RejectTransitGatewayMulticastDomainAssociations",
        "RejectTransitGatewayPeeringAttachment",
        "RejectTransitGatewayVpcAttachment",
        "RejectVpcEndpointConnections",
        "RejectVpcPeeringConnection",
        "ReleaseHosts",
        "ReleaseIpamPoolAllocation",
        "ReplaceIamInstanceProfileAssociation",
        "ReplaceImageCriteriaInAllowedImagesSettings",
        "ReplaceImageInstanceTypeSpecification",
        "ReplaceTransitGatewayRoute",
        "ReplaceVpnTunnel",
        "ReportInstanceStatus",
        "RequestSpotFleet",
        "RequestSpotInstances",
        "ResetAddressAttribute",
        "ResetEbsDefaultKmsKeyId",
        "ResetFpgaImageAttribute",
        "ResetImageAttribute",
        "ResetInstanceAttribute",
        "ResetSnapshotAttribute",
        "RestoreAddressToClassic",
        "RestoreImageFromRecycleBin",
        "RestoreManagedPrefixListVersion",
        "RestoreSnapshotFromRecycleBin",
        "RestoreSnapshotTier",
        "RestoreVolumeFromRecycleBin",
        "RevokeClientVpnIngress",
        "RunScheduledInstances",
        "SearchLocalGatewayRoutes",
        "SearchTransitGatewayMulticastGroups",
        "SearchTransitGatewayRoutes",
        "SendDiagnosticInterrupt",
        "StartDeclarativePoliciesReport",
        "StartNetworkInsightsAccessScopeAnalysis",
        "StartNetworkInsightsAnalysis",
        "StartVpcEndpointServicePrivateDnsVerification",
        "TerminateClientVpnConnections",
        "UnassignPrivateNatGatewayAddress",
        "UnlockSnapshot",
        "UnmonitorInstances",
        "UpdateCapacityManagerMonitoredTagKeys",
        "UpdateCapacityManagerOrganizationsAccess",
        "UpdateInterruptibleCapacityReservationAllocation",
        "ValidateSecurityGroupQuotasForInterface",
        "WithdrawByoipCidr",
    ],
    errors: &[
    ],
};

static ACCEPT_VPC_PEERING_CONNECTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptVpcPeeringConnectionRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).required().tag("vpcPeeringConnectionId"),
] });
static CIDR_BLOCK: s::Shape = s::Shape::Structure(s::Structure { name: "CidrBlock", union: false, members: &[
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
] });
static CIDR_BLOCK_SET: s::Shape = s::Shape::List(s::List { item: &CIDR_BLOCK, tag: "item", length: s::ANY });
static IPV6_CIDR_BLOCK: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv6CidrBlock", union: false, members: &[
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
] });
static IPV6_CIDR_BLOCK_SET: s::Shape = s::Shape::List(s::List { item: &IPV6_CIDR_BLOCK, tag: "item", length: s::ANY });
static MULTIPATH_RESILIENCE_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["always-on"], secret: false });
static VPC_PEERING_CONNECTION_OPTIONS_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcPeeringConnectionOptionsDescription", union: false, members: &[
    s::Member::new("AllowDnsResolutionFromRemoteVpc", &s::BOOLEAN).tag("allowDnsResolutionFromRemoteVpc"),
    s::Member::new("AllowEgressFromLocalClassicLinkToRemoteVpc", &s::BOOLEAN).tag("allowEgressFromLocalClassicLinkToRemoteVpc"),
    s::Member::new("AllowEgressFromLocalVpcToRemoteClassicLink", &s::BOOLEAN).tag("allowEgressFromLocalVpcToRemoteClassicLink"),
    s::Member::new("AllowMultipathResilience", &s::BOOLEAN).tag("allowMultipathResilience"),
    s::Member::new("MultipathResilienceMode", &MULTIPATH_RESILIENCE_MODE).tag("multipathResilienceMode"),
] });
static VPC_PEERING_CONNECTION_VPC_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "VpcPeeringConnectionVpcInfo", union: false, members: &[
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("CidrBlockSet", &CIDR_BLOCK_SET).tag("cidrBlockSet"),
    s::Member::new("Ipv6CidrBlockSet", &IPV6_CIDR_BLOCK_SET).tag("ipv6CidrBlockSet"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PeeringOptions", &VPC_PEERING_CONNECTION_OPTIONS_DESCRIPTION).tag("peeringOptions"),
    s::Member::new("Region", &s::TEXT).tag("region"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static MULTIPATH_RESILIENCE_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "enabled", "disabled"], secret: false });
static VPC_PEERING_CONNECTION_STATE_REASON_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["initiating-request", "pending-acceptance", "active", "deleted", "rejected", "failed", "expired", "provisioning", "deleting"], secret: false });
static VPC_PEERING_CONNECTION_STATE_REASON: s::Shape = s::Shape::Structure(s::Structure { name: "VpcPeeringConnectionStateReason", union: false, members: &[
    s::Member::new("Code", &VPC_PEERING_CONNECTION_STATE_REASON_CODE).tag("code"),
    s::Member::new("Message", &s::TEXT).tag("message"),
] });
static TAG: s::Shape = s::Shape::Structure(s::Structure { name: "Tag", union: false, members: &[
    s::Member::new("Key", &s::TEXT).tag("key"),
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static TAG_LIST: s::Shape = s::Shape::List(s::List { item: &TAG, tag: "item", length: s::ANY });
static VPC_PEERING_CONNECTION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcPeeringConnection", union: false, members: &[
    s::Member::new("AccepterVpcInfo", &VPC_PEERING_CONNECTION_VPC_INFO).tag("accepterVpcInfo"),
    s::Member::new("ExpirationTime", &s::TIMESTAMP).tag("expirationTime"),
    s::Member::new("MultipathResilienceStatus", &MULTIPATH_RESILIENCE_STATUS).tag("multipathResilienceStatus"),
    s::Member::new("RequesterVpcInfo", &VPC_PEERING_CONNECTION_VPC_INFO).tag("requesterVpcInfo"),
    s::Member::new("Status", &VPC_PEERING_CONNECTION_STATE_REASON).tag("status"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static ACCEPT_VPC_PEERING_CONNECTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AcceptVpcPeeringConnectionResult", union: false, members: &[
    s::Member::new("VpcPeeringConnection", &VPC_PEERING_CONNECTION).tag("vpcPeeringConnection"),
] });
static DOMAIN_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["vpc", "standard"], secret: false });
static RESOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["capacity-reservation", "client-vpn-endpoint", "customer-gateway", "carrier-gateway", "coip-pool", "declarative-policies-report", "dedicated-host", "dhcp-options", "egress-only-internet-gateway", "elastic-ip", "elastic-gpu", "export-image-task", "export-instance-task", "fca-policy", "fleet", "fpga-image", "host-reservation", "image", "image-usage-report", "import-image-task", "import-snapshot-task", "instance", "instance-event-window", "internet-gateway", "ipam", "ipam-pool", "ipam-scope", "ipv4pool-ec2", "ipv6pool-ec2", "key-pair", "launch-template", "local-gateway", "local-gateway-route-table", "local-gateway-virtual-interface", "local-gateway-virtual-interface-group", "local-gateway-route-table-vpc-association", "local-gateway-route-table-virtual-interface-group-association", "natgateway", "network-acl", "network-interface", "network-insights-analysis", "network-insights-path", "network-insights-access-scope", "network-insights-access-scope-analysis", "outpost-lag", "placement-group", "prefix-list", "replace-root-volume-task", "reserved-instances", "route-table", "security-group", "security-group-rule", "service-link-virtual-interface", "snapshot", "spot-fleet-request", "spot-instances-request", "subnet", "subnet-cidr-reservation", "traffic-mirror-filter", "traffic-mirror-session", "traffic-mirror-target", "transit-gateway", "transit-gateway-attachment", "transit-gateway-connect-peer", "transit-gateway-multicast-domain", "transit-gateway-policy-table", "transit-gateway-metering-policy", "transit-gateway-route-table", "transit-gateway-route-table-announcement", "volume", "vpc", "vpc-endpoint", "vpc-endpoint-connection", "vpc-endpoint-service", "vpc-endpoint-service-permission", "vpc-peering-connection", "vpn-connection", "vpn-gateway", "vpc-flow-log", "capacity-reservation-fleet", "traffic-mirror-filter-rule", "vpc-endpoint-connection-device-type", "verified-access-instance", "verified-access-group", "verified-access-endpoint", "verified-access-policy", "verified-access-trust-provider", "vpn-connection-device-type", "vpc-block-public-access-exclusion", "vpc-encryption-control", "route-server", "route-server-endpoint", "route-server-peer", "ipam-resource-discovery", "ipam-resource-discovery-association", "instance-connect-endpoint", "verified-access-endpoint-target", "ipam-external-resource-verification-token", "capacity-block", "mac-modification-task", "ipam-prefix-list-resolver", "ipam-policy", "ipam-prefix-list-resolver-target", "ipam-internet-registry-association", "secondary-interface", "secondary-network", "secondary-subnet", "capacity-manager-data-export", "vpn-concentrator", "ipam-pool-allocation", "capacity-reservation-cancellation-quote", "application-status-check", "capacity-reservation-modification-quote", "metric-category"], secret: false });
static TAG_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "TagSpecification", union: false, members: &[
    s::Member::new("ResourceType", &RESOURCE_TYPE).tag("resourceType"),
    s::Member::new("Tags", &TAG_LIST).tag("Tag").query("Tag"),
] });
static TAG_SPECIFICATION_LIST: s::Shape = s::Shape::List(s::List { item: &TAG_SPECIFICATION, tag: "item", length: s::ANY });
static ALLOCATE_ADDRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AllocateAddressRequest", union: false, members: &[
    s::Member::new("Address", &s::TEXT),
    s::Member::new("CustomerOwnedIpv4Pool", &s::TEXT),
    s::Member::new("Domain", &DOMAIN_TYPE),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("IpamPoolId", &s::TEXT),
    s::Member::new("NetworkBorderGroup", &s::TEXT),
    s::Member::new("PublicIpv4Pool", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static ALLOCATE_ADDRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AllocateAddressResult", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).tag("allocationId"),
    s::Member::new("CarrierIp", &s::TEXT).tag("carrierIp"),
    s::Member::new("CustomerOwnedIp", &s::TEXT).tag("customerOwnedIp"),
    s::Member::new("CustomerOwnedIpv4Pool", &s::TEXT).tag("customerOwnedIpv4Pool"),
    s::Member::new("Domain", &DOMAIN_TYPE).tag("domain"),
    s::Member::new("NetworkBorderGroup", &s::TEXT).tag("networkBorderGroup"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
    s::Member::new("PublicIpv4Pool", &s::TEXT).tag("publicIpv4Pool"),
] });
static INTEGER: s::Shape = s::Shape::Integer(-2147483648, 2147483647);
static IPV6_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static IP_PREFIX_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static ASSIGN_IPV6_ADDRESSES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssignIpv6AddressesRequest", union: false, members: &[
    s::Member::new("Ipv6AddressCount", &INTEGER).tag("ipv6AddressCount"),
    s::Member::new("Ipv6Addresses", &IPV6_ADDRESS_LIST).tag("ipv6Addresses"),
    s::Member::new("Ipv6PrefixCount", &INTEGER),
    s::Member::new("Ipv6Prefixes", &IP_PREFIX_LIST).tag("Ipv6Prefix").query("Ipv6Prefix"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
] });
static ASSIGN_IPV6_ADDRESSES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssignIpv6AddressesResult", union: false, members: &[
    s::Member::new("AssignedIpv6Addresses", &IPV6_ADDRESS_LIST).tag("assignedIpv6Addresses"),
    s::Member::new("AssignedIpv6Prefixes", &IP_PREFIX_LIST).tag("assignedIpv6PrefixSet").query("AssignedIpv6PrefixSet"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
] });
static PRIVATE_IP_ADDRESS_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "PrivateIpAddress", length: s::ANY });
static ASSIGN_PRIVATE_IP_ADDRESSES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssignPrivateIpAddressesRequest", union: false, members: &[
    s::Member::new("AllowReassignment", &s::BOOLEAN).tag("allowReassignment"),
    s::Member::new("Ipv4PrefixCount", &INTEGER),
    s::Member::new("Ipv4Prefixes", &IP_PREFIX_LIST).tag("Ipv4Prefix").query("Ipv4Prefix"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
    s::Member::new("PrivateIpAddresses", &PRIVATE_IP_ADDRESS_STRING_LIST).tag("privateIpAddress").query("PrivateIpAddress"),
    s::Member::new("SecondaryPrivateIpAddressCount", &INTEGER).tag("secondaryPrivateIpAddressCount"),
] });
static IPV4_PREFIX_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv4PrefixSpecification", union: false, members: &[
    s::Member::new("Ipv4Prefix", &s::TEXT).tag("ipv4Prefix"),
] });
static IPV4_PREFIXES_LIST: s::Shape = s::Shape::List(s::List { item: &IPV4_PREFIX_SPECIFICATION, tag: "item", length: s::ANY });
static ASSIGNED_PRIVATE_IP_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "AssignedPrivateIpAddress", union: false, members: &[
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
] });
static ASSIGNED_PRIVATE_IP_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &ASSIGNED_PRIVATE_IP_ADDRESS, tag: "item", length: s::ANY });
static ASSIGN_PRIVATE_IP_ADDRESSES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssignPrivateIpAddressesResult", union: false, members: &[
    s::Member::new("AssignedIpv4Prefixes", &IPV4_PREFIXES_LIST).tag("assignedIpv4PrefixSet").query("AssignedIpv4PrefixSet"),
    s::Member::new("AssignedPrivateIpAddresses", &ASSIGNED_PRIVATE_IP_ADDRESS_LIST).tag("assignedPrivateIpAddressesSet").query("AssignedPrivateIpAddressesSet"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
] });
static ASSOCIATE_ADDRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateAddressRequest", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT),
    s::Member::new("AllowReassociation", &s::BOOLEAN).tag("allowReassociation"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceId", &s::TEXT),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PublicIp", &s::TEXT),
] });
static ASSOCIATE_ADDRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateAddressResult", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
] });
static ASSOCIATE_DHCP_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateDhcpOptionsRequest", union: false, members: &[
    s::Member::new("DhcpOptionsId", &s::TEXT).required(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static ASSOCIATE_ROUTE_TABLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateRouteTableRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("GatewayId", &s::TEXT),
    s::Member::new("PublicIpv4Pool", &s::TEXT),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static ROUTE_TABLE_ASSOCIATION_STATE_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["associating", "associated", "disassociating", "disassociated", "failed"], secret: false });
static ROUTE_TABLE_ASSOCIATION_STATE: s::Shape = s::Shape::Structure(s::Structure { name: "RouteTableAssociationState", union: false, members: &[
    s::Member::new("State", &ROUTE_TABLE_ASSOCIATION_STATE_CODE).tag("state"),
    s::Member::new("StatusMessage", &s::TEXT).tag("statusMessage"),
] });
static ASSOCIATE_ROUTE_TABLE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateRouteTableResult", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("AssociationState", &ROUTE_TABLE_ASSOCIATION_STATE).tag("associationState"),
] });
static ASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateSubnetCidrBlockRequest", union: false, members: &[
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("Ipv6IpamPoolId", &s::TEXT),
    s::Member::new("Ipv6NetmaskLength", &INTEGER),
    s::Member::new("SubnetId", &s::TEXT).required().tag("subnetId"),
] });
static IP_SOURCE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["amazon", "byoip", "none"], secret: false });
static IPV6_ADDRESS_ATTRIBUTE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["public", "private"], secret: false });
static SUBNET_CIDR_BLOCK_STATE_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["associating", "associated", "disassociating", "disassociated", "failing", "failed"], secret: false });
static SUBNET_CIDR_BLOCK_STATE: s::Shape = s::Shape::Structure(s::Structure { name: "SubnetCidrBlockState", union: false, members: &[
    s::Member::new("State", &SUBNET_CIDR_BLOCK_STATE_CODE).tag("state"),
    s::Member::new("StatusMessage", &s::TEXT).tag("statusMessage"),
] });
static SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "SubnetIpv6CidrBlockAssociation", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("IpSource", &IP_SOURCE).tag("ipSource"),
    s::Member::new("Ipv6AddressAttribute", &IPV6_ADDRESS_ATTRIBUTE).tag("ipv6AddressAttribute"),
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("Ipv6CidrBlockState", &SUBNET_CIDR_BLOCK_STATE).tag("ipv6CidrBlockState"),
] });
static ASSOCIATE_SUBNET_CIDR_BLOCK_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateSubnetCidrBlockResult", union: false, members: &[
    s::Member::new("Ipv6CidrBlockAssociation", &SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION).tag("ipv6CidrBlockAssociation"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static ASSOCIATE_VPC_CIDR_BLOCK_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateVpcCidrBlockRequest", union: false, members: &[
    s::Member::new("AmazonProvidedIpv6CidrBlock", &s::BOOLEAN).tag("amazonProvidedIpv6CidrBlock"),
    s::Member::new("CidrBlock", &s::TEXT),
    s::Member::new("Ipv4IpamPoolId", &s::TEXT),
    s::Member::new("Ipv4NetmaskLength", &INTEGER),
    s::Member::new("Ipv6CidrBlock", &s::TEXT),
    s::Member::new("Ipv6CidrBlockNetworkBorderGroup", &s::TEXT),
    s::Member::new("Ipv6IpamPoolId", &s::TEXT),
    s::Member::new("Ipv6NetmaskLength", &INTEGER),
    s::Member::new("Ipv6Pool", &s::TEXT),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static VPC_CIDR_BLOCK_STATE: s::Shape = s::Shape::Structure(s::Structure { name: "VpcCidrBlockState", union: false, members: &[
    s::Member::new("State", &SUBNET_CIDR_BLOCK_STATE_CODE).tag("state"),
    s::Member::new("StatusMessage", &s::TEXT).tag("statusMessage"),
] });
static VPC_CIDR_BLOCK_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcCidrBlockAssociation", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("CidrBlockState", &VPC_CIDR_BLOCK_STATE).tag("cidrBlockState"),
] });
static VPC_IPV6_CIDR_BLOCK_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcIpv6CidrBlockAssociation", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("IpSource", &IP_SOURCE).tag("ipSource"),
    s::Member::new("Ipv6AddressAttribute", &IPV6_ADDRESS_ATTRIBUTE).tag("ipv6AddressAttribute"),
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("Ipv6CidrBlockState", &VPC_CIDR_BLOCK_STATE).tag("ipv6CidrBlockState"),
    s::Member::new("Ipv6Pool", &s::TEXT).tag("ipv6Pool"),
    s::Member::new("NetworkBorderGroup", &s::TEXT).tag("networkBorderGroup"),
] });
static ASSOCIATE_VPC_CIDR_BLOCK_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AssociateVpcCidrBlockResult", union: false, members: &[
    s::Member::new("CidrBlockAssociation", &VPC_CIDR_BLOCK_ASSOCIATION).tag("cidrBlockAssociation"),
    s::Member::new("Ipv6CidrBlockAssociation", &VPC_IPV6_CIDR_BLOCK_ASSOCIATION).tag("ipv6CidrBlockAssociation"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static ATTACH_INTERNET_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachInternetGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InternetGatewayId", &s::TEXT).required().tag("internetGatewayId"),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static ENA_SRD_UDP_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "EnaSrdUdpSpecification", union: false, members: &[
    s::Member::new("EnaSrdUdpEnabled", &s::BOOLEAN),
] });
static ENA_SRD_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "EnaSrdSpecification", union: false, members: &[
    s::Member::new("EnaSrdEnabled", &s::BOOLEAN),
    s::Member::new("EnaSrdUdpSpecification", &ENA_SRD_UDP_SPECIFICATION),
] });
static ATTACH_NETWORK_INTERFACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachNetworkInterfaceRequest", union: false, members: &[
    s::Member::new("DeviceIndex", &INTEGER).required().tag("deviceIndex"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EnaQueueCount", &INTEGER),
    s::Member::new("EnaSrdSpecification", &ENA_SRD_SPECIFICATION),
    s::Member::new("InstanceId", &s::TEXT).required().tag("instanceId"),
    s::Member::new("NetworkCardIndex", &INTEGER),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
] });
static ATTACH_NETWORK_INTERFACE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AttachNetworkInterfaceResult", union: false, members: &[
    s::Member::new("AttachmentId", &s::TEXT).tag("attachmentId"),
    s::Member::new("NetworkCardIndex", &INTEGER).tag("networkCardIndex"),
] });
static ATTACH_VPN_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AttachVpnGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcId", &s::TEXT).required(),
    s::Member::new("VpnGatewayId", &s::TEXT).required(),
] });
static ATTACHMENT_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["attaching", "attached", "detaching", "detached"], secret: false });
static VPC_ATTACHMENT: s::Shape = s::Shape::Structure(s::Structure { name: "VpcAttachment", union: false, members: &[
    s::Member::new("State", &ATTACHMENT_STATUS).tag("state"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static ATTACH_VPN_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AttachVpnGatewayResult", union: false, members: &[
    s::Member::new("VpcAttachment", &VPC_ATTACHMENT).tag("attachment").query("Attachment"),
] });
static IP_RANGE: s::Shape = s::Shape::Structure(s::Structure { name: "IpRange", union: false, members: &[
    s::Member::new("CidrIp", &s::TEXT).tag("cidrIp"),
    s::Member::new("Description", &s::TEXT).tag("description"),
] });
static IP_RANGE_LIST: s::Shape = s::Shape::List(s::List { item: &IP_RANGE, tag: "item", length: s::ANY });
static IPV6_RANGE: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv6Range", union: false, members: &[
    s::Member::new("CidrIpv6", &s::TEXT).tag("cidrIpv6"),
    s::Member::new("Description", &s::TEXT).tag("description"),
] });
static IPV6_RANGE_LIST: s::Shape = s::Shape::List(s::List { item: &IPV6_RANGE, tag: "item", length: s::ANY });
static PREFIX_LIST_ID: s::Shape = s::Shape::Structure(s::Structure { name: "PrefixListId", union: false, members: &[
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("PrefixListId", &s::TEXT).tag("prefixListId"),
] });
static PREFIX_LIST_ID_LIST: s::Shape = s::Shape::List(s::List { item: &PREFIX_LIST_ID, tag: "item", length: s::ANY });
static USER_ID_GROUP_PAIR: s::Shape = s::Shape::Structure(s::Structure { name: "UserIdGroupPair", union: false, members: &[
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
    s::Member::new("PeeringStatus", &s::TEXT).tag("peeringStatus"),
    s::Member::new("UserId", &s::TEXT).tag("userId"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static USER_ID_GROUP_PAIR_LIST: s::Shape = s::Shape::List(s::List { item: &USER_ID_GROUP_PAIR, tag: "item", length: s::ANY });
static IP_PERMISSION: s::Shape = s::Shape::Structure(s::Structure { name: "IpPermission", union: false, members: &[
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("IpRanges", &IP_RANGE_LIST).tag("ipRanges"),
    s::Member::new("Ipv6Ranges", &IPV6_RANGE_LIST).tag("ipv6Ranges"),
    s::Member::new("PrefixListIds", &PREFIX_LIST_ID_LIST).tag("prefixListIds"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
    s::Member::new("UserIdGroupPairs", &USER_ID_GROUP_PAIR_LIST).tag("groups").query("Groups"),
] });
static IP_PERMISSION_LIST: s::Shape = s::Shape::List(s::List { item: &IP_PERMISSION, tag: "item", length: s::ANY });
static AUTHORIZE_SECURITY_GROUP_EGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeSecurityGroupEgressRequest", union: false, members: &[
    s::Member::new("CidrIp", &s::TEXT).tag("cidrIp"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("GroupId", &s::TEXT).required().tag("groupId"),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST).tag("ipPermissions"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("SourceSecurityGroupName", &s::TEXT).tag("sourceSecurityGroupName"),
    s::Member::new("SourceSecurityGroupOwnerId", &s::TEXT).tag("sourceSecurityGroupOwnerId"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
] });
static REFERENCED_SECURITY_GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "ReferencedSecurityGroup", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("PeeringStatus", &s::TEXT).tag("peeringStatus"),
    s::Member::new("UserId", &s::TEXT).tag("userId"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static SECURITY_GROUP_RULE: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupRule", union: false, members: &[
    s::Member::new("CidrIpv4", &s::TEXT).tag("cidrIpv4"),
    s::Member::new("CidrIpv6", &s::TEXT).tag("cidrIpv6"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupOwnerId", &s::TEXT).tag("groupOwnerId"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("IsEgress", &s::BOOLEAN).tag("isEgress"),
    s::Member::new("PrefixListId", &s::TEXT).tag("prefixListId"),
    s::Member::new("ReferencedGroupInfo", &REFERENCED_SECURITY_GROUP).tag("referencedGroupInfo"),
    s::Member::new("SecurityGroupRuleArn", &s::TEXT).tag("securityGroupRuleArn"),
    s::Member::new("SecurityGroupRuleId", &s::TEXT).tag("securityGroupRuleId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
] });
static SECURITY_GROUP_RULE_LIST: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_RULE, tag: "item", length: s::ANY });
static AUTHORIZE_SECURITY_GROUP_EGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeSecurityGroupEgressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
    s::Member::new("SecurityGroupRules", &SECURITY_GROUP_RULE_LIST).tag("securityGroupRuleSet").query("SecurityGroupRuleSet"),
] });
static AUTHORIZE_SECURITY_GROUP_INGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeSecurityGroupIngressRequest", union: false, members: &[
    s::Member::new("CidrIp", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("FromPort", &INTEGER),
    s::Member::new("GroupId", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST),
    s::Member::new("IpProtocol", &s::TEXT),
    s::Member::new("SourceSecurityGroupName", &s::TEXT),
    s::Member::new("SourceSecurityGroupOwnerId", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("ToPort", &INTEGER),
] });
static AUTHORIZE_SECURITY_GROUP_INGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "AuthorizeSecurityGroupIngressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
    s::Member::new("SecurityGroupRules", &SECURITY_GROUP_RULE_LIST).tag("securityGroupRuleSet").query("SecurityGroupRuleSet"),
] });
static LONG: s::Shape = s::Shape::Integer(i64::MIN, i64::MAX);
static GATEWAY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ipsec.1"], secret: false });
static CREATE_CUSTOMER_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateCustomerGatewayRequest", union: false, members: &[
    s::Member::new("BgpAsn", &INTEGER),
    s::Member::new("BgpAsnExtended", &LONG),
    s::Member::new("CertificateArn", &s::TEXT),
    s::Member::new("DeviceName", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("IpAddress", &s::TEXT),
    s::Member::new("PublicIp", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("Type", &GATEWAY_TYPE).required(),
] });
static CUSTOMER_GATEWAY: s::Shape = s::Shape::Structure(s::Structure { name: "CustomerGateway", union: false, members: &[
    s::Member::new("BgpAsn", &s::TEXT).tag("bgpAsn"),
    s::Member::new("BgpAsnExtended", &s::TEXT).tag("bgpAsnExtended"),
    s::Member::new("CertificateArn", &s::TEXT).tag("certificateArn"),
    s::Member::new("CustomerGatewayId", &s::TEXT).tag("customerGatewayId"),
    s::Member::new("DeviceName", &s::TEXT).tag("deviceName"),
    s::Member::new("IpAddress", &s::TEXT).tag("ipAddress"),
    s::Member::new("State", &s::TEXT).tag("state"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("Type", &s::TEXT).tag("type"),
] });
static CREATE_CUSTOMER_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateCustomerGatewayResult", union: false, members: &[
    s::Member::new("CustomerGateway", &CUSTOMER_GATEWAY).tag("customerGateway"),
] });
static CREATE_DEFAULT_SUBNET_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDefaultSubnetRequest", union: false, members: &[
    s::Member::new("AvailabilityZone", &s::TEXT),
    s::Member::new("AvailabilityZoneId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Ipv6Native", &s::BOOLEAN),
] });
static BLOCK_PUBLIC_ACCESS_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["off", "block-bidirectional", "block-ingress"], secret: false });
static BLOCK_PUBLIC_ACCESS_STATES: s::Shape = s::Shape::Structure(s::Structure { name: "BlockPublicAccessStates", union: false, members: &[
    s::Member::new("InternetGatewayBlockMode", &BLOCK_PUBLIC_ACCESS_MODE).tag("internetGatewayBlockMode"),
] });
static SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION_SET: s::Shape = s::Shape::List(s::List { item: &SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION, tag: "item", length: s::ANY });
static HOSTNAME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ip-name", "resource-name"], secret: false });
static PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH: s::Shape = s::Shape::Structure(s::Structure { name: "PrivateDnsNameOptionsOnLaunch", union: false, members: &[
    s::Member::new("EnableResourceNameDnsAAAARecord", &s::BOOLEAN).tag("enableResourceNameDnsAAAARecord"),
    s::Member::new("EnableResourceNameDnsARecord", &s::BOOLEAN).tag("enableResourceNameDnsARecord"),
    s::Member::new("HostnameType", &HOSTNAME_TYPE).tag("hostnameType"),
] });
static SUBNET_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "available", "unavailable", "failed", "failed-insufficient-capacity"], secret: false });
static SUBNET: s::Shape = s::Shape::Structure(s::Structure { name: "Subnet", union: false, members: &[
    s::Member::new("AssignIpv6AddressOnCreation", &s::BOOLEAN).tag("assignIpv6AddressOnCreation"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT).tag("availabilityZoneId"),
    s::Member::new("AvailableIpAddressCount", &INTEGER).tag("availableIpAddressCount"),
    s::Member::new("BlockPublicAccessStates", &BLOCK_PUBLIC_ACCESS_STATES).tag("blockPublicAccessStates"),
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("CustomerOwnedIpv4Pool", &s::TEXT).tag("customerOwnedIpv4Pool"),
    s::Member::new("DefaultForAz", &s::BOOLEAN).tag("defaultForAz"),
    s::Member::new("EnableDns64", &s::BOOLEAN).tag("enableDns64"),
    s::Member::new("EnableLniAtDeviceIndex", &INTEGER).tag("enableLniAtDeviceIndex"),
    s::Member::new("Ipv6CidrBlockAssociationSet", &SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION_SET).tag("ipv6CidrBlockAssociationSet"),
    s::Member::new("Ipv6Native", &s::BOOLEAN).tag("ipv6Native"),
    s::Member::new("MapCustomerOwnedIpOnLaunch", &s::BOOLEAN).tag("mapCustomerOwnedIpOnLaunch"),
    s::Member::new("MapPublicIpOnLaunch", &s::BOOLEAN).tag("mapPublicIpOnLaunch"),
    s::Member::new("OutpostArn", &s::TEXT).tag("outpostArn"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PrivateDnsNameOptionsOnLaunch", &PRIVATE_DNS_NAME_OPTIONS_ON_LAUNCH).tag("privateDnsNameOptionsOnLaunch"),
    s::Member::new("State", &SUBNET_STATE).tag("state"),
    s::Member::new("SubnetArn", &s::TEXT).tag("subnetArn"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("Type", &s::TEXT).tag("type"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_DEFAULT_SUBNET_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDefaultSubnetResult", union: false, members: &[
    s::Member::new("Subnet", &SUBNET).tag("subnet"),
] });
static CREATE_DEFAULT_VPC_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDefaultVpcRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
] });
static VPC_CIDR_BLOCK_ASSOCIATION_SET: s::Shape = s::Shape::List(s::List { item: &VPC_CIDR_BLOCK_ASSOCIATION, tag: "item", length: s::ANY });
static VPC_ENCRYPTION_CONTROL_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["monitor", "enforce"], secret: false });
static VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["enabling", "enabled", "disabling", "disabled"], secret: false });
static VPC_ENCRYPTION_CONTROL_EXCLUSION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcEncryptionControlExclusion", union: false, members: &[
    s::Member::new("State", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE).tag("state"),
    s::Member::new("StateMessage", &s::TEXT).tag("stateMessage"),
] });
static VPC_ENCRYPTION_CONTROL_EXCLUSIONS: s::Shape = s::Shape::Structure(s::Structure { name: "VpcEncryptionControlExclusions", union: false, members: &[
    s::Member::new("ApiGatewayV2", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("apiGatewayV2"),
    s::Member::new("EgressOnlyInternetGateway", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("egressOnlyInternetGateway"),
    s::Member::new("ElasticFileSystem", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("elasticFileSystem"),
    s::Member::new("GlobalAccelerator", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("globalAccelerator"),
    s::Member::new("InternetGateway", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("internetGateway"),
    s::Member::new("Lambda", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("lambda"),
    s::Member::new("NatGateway", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("natGateway"),
    s::Member::new("VirtualPrivateGateway", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("virtualPrivateGateway"),
    s::Member::new("VpcLattice", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("vpcLattice"),
    s::Member::new("VpcPeering", &VPC_ENCRYPTION_CONTROL_EXCLUSION).tag("vpcPeering"),
] });
static VPC_ENCRYPTION_CONTROL_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["enforce-in-progress", "monitor-in-progress", "enforce-failed", "monitor-failed", "deleting", "deleted", "available", "creating", "delete-failed"], secret: false });
static VPC_ENCRYPTION_CONTROL: s::Shape = s::Shape::Structure(s::Structure { name: "VpcEncryptionControl", union: false, members: &[
    s::Member::new("Mode", &VPC_ENCRYPTION_CONTROL_MODE).tag("mode"),
    s::Member::new("ResourceExclusions", &VPC_ENCRYPTION_CONTROL_EXCLUSIONS).tag("resourceExclusions"),
    s::Member::new("State", &VPC_ENCRYPTION_CONTROL_STATE).tag("state"),
    s::Member::new("StateMessage", &s::TEXT).tag("stateMessage"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcEncryptionControlId", &s::TEXT).tag("vpcEncryptionControlId"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static TENANCY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["default", "dedicated", "host"], secret: false });
static VPC_IPV6_CIDR_BLOCK_ASSOCIATION_SET: s::Shape = s::Shape::List(s::List { item: &VPC_IPV6_CIDR_BLOCK_ASSOCIATION, tag: "item", length: s::ANY });
static VPC_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "available", "deleting"], secret: false });
static VPC: s::Shape = s::Shape::Structure(s::Structure { name: "Vpc", union: false, members: &[
    s::Member::new("BlockPublicAccessStates", &BLOCK_PUBLIC_ACCESS_STATES).tag("blockPublicAccessStates"),
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("CidrBlockAssociationSet", &VPC_CIDR_BLOCK_ASSOCIATION_SET).tag("cidrBlockAssociationSet"),
    s::Member::new("DhcpOptionsId", &s::TEXT).tag("dhcpOptionsId"),
    s::Member::new("EncryptionControl", &VPC_ENCRYPTION_CONTROL).tag("encryptionControl"),
    s::Member::new("InstanceTenancy", &TENANCY).tag("instanceTenancy"),
    s::Member::new("Ipv6CidrBlockAssociationSet", &VPC_IPV6_CIDR_BLOCK_ASSOCIATION_SET).tag("ipv6CidrBlockAssociationSet"),
    s::Member::new("IsDefault", &s::BOOLEAN).tag("isDefault"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("State", &VPC_STATE).tag("state"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_DEFAULT_VPC_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDefaultVpcResult", union: false, members: &[
    s::Member::new("Vpc", &VPC).tag("vpc"),
] });
static VALUE_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static NEW_DHCP_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "NewDhcpConfiguration", union: false, members: &[
    s::Member::new("Key", &s::TEXT),
    s::Member::new("Values", &VALUE_STRING_LIST).tag("Value").query("Value"),
] });
static NEW_DHCP_CONFIGURATION_LIST: s::Shape = s::Shape::List(s::List { item: &NEW_DHCP_CONFIGURATION, tag: "item", length: s::ANY });
static CREATE_DHCP_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDhcpOptionsRequest", union: false, members: &[
    s::Member::new("DhcpConfigurations", &NEW_DHCP_CONFIGURATION_LIST).required().tag("dhcpConfiguration").query("DhcpConfiguration"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static ATTRIBUTE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AttributeValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static DHCP_CONFIGURATION_VALUE_LIST: s::Shape = s::Shape::List(s::List { item: &ATTRIBUTE_VALUE, tag: "item", length: s::ANY });
static DHCP_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "DhcpConfiguration", union: false, members: &[
    s::Member::new("Key", &s::TEXT).tag("key"),
    s::Member::new("Values", &DHCP_CONFIGURATION_VALUE_LIST).tag("valueSet").query("ValueSet"),
] });
static DHCP_CONFIGURATION_LIST: s::Shape = s::Shape::List(s::List { item: &DHCP_CONFIGURATION, tag: "item", length: s::ANY });
static DHCP_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "DhcpOptions", union: false, members: &[
    s::Member::new("DhcpConfigurations", &DHCP_CONFIGURATION_LIST).tag("dhcpConfigurationSet").query("DhcpConfigurationSet"),
    s::Member::new("DhcpOptionsId", &s::TEXT).tag("dhcpOptionsId"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static CREATE_DHCP_OPTIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateDhcpOptionsResult", union: false, members: &[
    s::Member::new("DhcpOptions", &DHCP_OPTIONS).tag("dhcpOptions"),
] });
static DESTINATION_FILE_FORMAT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["plain-text", "parquet"], secret: false });
static DESTINATION_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DestinationOptionsRequest", union: false, members: &[
    s::Member::new("FileFormat", &DESTINATION_FILE_FORMAT),
    s::Member::new("HiveCompatiblePartitions", &s::BOOLEAN),
    s::Member::new("PerHourPartition", &s::BOOLEAN),
] });
static LOG_DESTINATION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["cloud-watch-logs", "s3", "kinesis-data-firehose"], secret: false });
static FLOW_LOG_RESOURCE_IDS: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static FLOW_LOGS_RESOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["VPC", "Subnet", "NetworkInterface", "TransitGateway", "TransitGatewayAttachment", "RegionalNatGateway", "CoreNetwork", "CoreNetworkEdge", "CoreNetworkAttachment"], secret: false });
static TAGGABLE_RESOURCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["network-interface", "instance", "auto-scaling-group"], secret: false });
static TAG_KEY: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 128 }, pattern: None, values: &[], secret: false });
static TAG_KEY_LIST: s::Shape = s::Shape::List(s::List { item: &TAG_KEY, tag: "item", length: s::Length { min: 1, max: 2 } });
static TAG_FIELD_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TagFieldSpecificationRequest", union: false, members: &[
    s::Member::new("ResourceType", &TAGGABLE_RESOURCE_TYPE),
    s::Member::new("TagKeys", &TAG_KEY_LIST).tag("TagKey").query("TagKey"),
] });
static TAG_FIELD_SPECIFICATION_LIST_REQUEST: s::Shape = s::Shape::List(s::List { item: &TAG_FIELD_SPECIFICATION_REQUEST, tag: "item", length: s::Length { min: 1, max: 3 } });
static TRAFFIC_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ACCEPT", "REJECT", "ALL"], secret: false });
static CREATE_FLOW_LOGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateFlowLogsRequest", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT),
    s::Member::new("DeliverCrossAccountRole", &s::TEXT),
    s::Member::new("DeliverLogsPermissionArn", &s::TEXT),
    s::Member::new("DestinationOptions", &DESTINATION_OPTIONS_REQUEST),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("LogDestination", &s::TEXT),
    s::Member::new("LogDestinationType", &LOG_DESTINATION_TYPE),
    s::Member::new("LogFormat", &s::TEXT),
    s::Member::new("LogGroupName", &s::TEXT),
    s::Member::new("MaxAggregationInterval", &INTEGER),
    s::Member::new("ResourceIds", &FLOW_LOG_RESOURCE_IDS).required().tag("ResourceId").query("ResourceId"),
    s::Member::new("ResourceType", &FLOW_LOGS_RESOURCE_TYPE).required(),
    s::Member::new("TagFieldSpecifications", &TAG_FIELD_SPECIFICATION_LIST_REQUEST).tag("TagFieldSpecification").query("TagFieldSpecification"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("TrafficType", &TRAFFIC_TYPE),
] });
static UNSUCCESSFUL_ITEM_ERROR: s::Shape = s::Shape::Structure(s::Structure { name: "UnsuccessfulItemError", union: false, members: &[
    s::Member::new("Code", &s::TEXT).tag("code"),
    s::Member::new("Message", &s::TEXT).tag("message"),
] });
static UNSUCCESSFUL_ITEM: s::Shape = s::Shape::Structure(s::Structure { name: "UnsuccessfulItem", union: false, members: &[
    s::Member::new("Error", &UNSUCCESSFUL_ITEM_ERROR).tag("error"),
    s::Member::new("ResourceId", &s::TEXT).tag("resourceId"),
] });
static UNSUCCESSFUL_ITEM_SET: s::Shape = s::Shape::List(s::List { item: &UNSUCCESSFUL_ITEM, tag: "item", length: s::ANY });
static CREATE_FLOW_LOGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateFlowLogsResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("FlowLogIds", &VALUE_STRING_LIST).tag("flowLogIdSet").query("FlowLogIdSet"),
    s::Member::new("Unsuccessful", &UNSUCCESSFUL_ITEM_SET).tag("unsuccessful"),
] });
static CREATE_INTERNET_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateInternetGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static INTERNET_GATEWAY_ATTACHMENT: s::Shape = s::Shape::Structure(s::Structure { name: "InternetGatewayAttachment", union: false, members: &[
    s::Member::new("State", &ATTACHMENT_STATUS).tag("state"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static INTERNET_GATEWAY_ATTACHMENT_LIST: s::Shape = s::Shape::List(s::List { item: &INTERNET_GATEWAY_ATTACHMENT, tag: "item", length: s::ANY });
static INTERNET_GATEWAY: s::Shape = s::Shape::Structure(s::Structure { name: "InternetGateway", union: false, members: &[
    s::Member::new("Attachments", &INTERNET_GATEWAY_ATTACHMENT_LIST).tag("attachmentSet").query("AttachmentSet"),
    s::Member::new("InternetGatewayId", &s::TEXT).tag("internetGatewayId"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static CREATE_INTERNET_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateInternetGatewayResult", union: false, members: &[
    s::Member::new("InternetGateway", &INTERNET_GATEWAY).tag("internetGateway"),
] });
static KEY_FORMAT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pem", "ppk"], secret: false });
static KEY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["rsa", "ed25519"], secret: false });
static CREATE_KEY_PAIR_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateKeyPairRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("KeyFormat", &KEY_FORMAT),
    s::Member::new("KeyName", &s::TEXT).required(),
    s::Member::new("KeyType", &KEY_TYPE),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static KEY_PAIR: s::Shape = s::Shape::Structure(s::Structure { name: "KeyPair", union: false, members: &[
    s::Member::new("KeyFingerprint", &s::TEXT).tag("keyFingerprint"),
    s::Member::new("KeyMaterial", &s::SECRET).tag("keyMaterial"),
    s::Member::new("KeyName", &s::TEXT).tag("keyName"),
    s::Member::new("KeyPairId", &s::TEXT).tag("keyPairId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static ADD_PREFIX_LIST_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "AddPrefixListEntry", union: false, members: &[
    s::Member::new("Cidr", &s::TEXT).required(),
    s::Member::new("Description", &s::TEXT),
] });
static ADD_PREFIX_LIST_ENTRIES: s::Shape = s::Shape::List(s::List { item: &ADD_PREFIX_LIST_ENTRY, tag: "member", length: s::Length { min: 0, max: 100 } });
static CREATE_MANAGED_PREFIX_LIST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateManagedPrefixListRequest", union: false, members: &[
    s::Member::new("AddressFamily", &s::TEXT).required(),
    s::Member::new("ClientToken", &s::TEXT).token(),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Entries", &ADD_PREFIX_LIST_ENTRIES).tag("Entry").query("Entry"),
    s::Member::new("MaxEntries", &INTEGER).required(),
    s::Member::new("PrefixListName", &s::TEXT).required(),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static RESOURCE_ARN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1283 }, pattern: None, values: &[], secret: false });
static PREFIX_LIST_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["create-in-progress", "create-complete", "create-failed", "modify-in-progress", "modify-complete", "modify-failed", "restore-in-progress", "restore-complete", "restore-failed", "delete-in-progress", "delete-complete", "delete-failed"], secret: false });
static MANAGED_PREFIX_LIST: s::Shape = s::Shape::Structure(s::Structure { name: "ManagedPrefixList", union: false, members: &[
    s::Member::new("AddressFamily", &s::TEXT).tag("addressFamily"),
    s::Member::new("IpamPrefixListResolverSyncEnabled", &s::BOOLEAN).tag("ipamPrefixListResolverSyncEnabled"),
    s::Member::new("IpamPrefixListResolverTargetId", &s::TEXT).tag("ipamPrefixListResolverTargetId"),
    s::Member::new("MaxEntries", &INTEGER).tag("maxEntries"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PrefixListArn", &RESOURCE_ARN).tag("prefixListArn"),
    s::Member::new("PrefixListId", &s::TEXT).tag("prefixListId"),
    s::Member::new("PrefixListName", &s::TEXT).tag("prefixListName"),
    s::Member::new("State", &PREFIX_LIST_STATE).tag("state"),
    s::Member::new("StateMessage", &s::TEXT).tag("stateMessage"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("Version", &LONG).tag("version"),
] });
static CREATE_MANAGED_PREFIX_LIST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateManagedPrefixListResult", union: false, members: &[
    s::Member::new("PrefixList", &MANAGED_PREFIX_LIST).tag("prefixList"),
] });
static AVAILABILITY_MODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["zonal", "regional"], secret: false });
static ALLOCATION_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "AllocationId", length: s::ANY });
static AVAILABILITY_ZONE_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "AvailabilityZoneAddress", union: false, members: &[
    s::Member::new("AllocationIds", &ALLOCATION_ID_LIST).tag("AllocationId").query("AllocationId"),
    s::Member::new("AvailabilityZone", &s::TEXT),
    s::Member::new("AvailabilityZoneId", &s::TEXT),
] });
static AVAILABILITY_ZONE_ADDRESSES: s::Shape = s::Shape::List(s::List { item: &AVAILABILITY_ZONE_ADDRESS, tag: "AvailabilityZoneAddress", length: s::ANY });
static CONNECTIVITY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["private", "public"], secret: false });
static PRIVATE_IP_ADDRESS_COUNT: s::Shape = s::Shape::Integer(1, 31);
static IP_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static CREATE_NAT_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNatGatewayRequest", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT),
    s::Member::new("AvailabilityMode", &AVAILABILITY_MODE),
    s::Member::new("AvailabilityZoneAddresses", &AVAILABILITY_ZONE_ADDRESSES).tag("AvailabilityZoneAddress").query("AvailabilityZoneAddress"),
    s::Member::new("ClientToken", &s::TEXT).token(),
    s::Member::new("ConnectivityType", &CONNECTIVITY_TYPE),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("PrivateIpAddress", &s::TEXT),
    s::Member::new("SecondaryAllocationIds", &ALLOCATION_ID_LIST).tag("SecondaryAllocationId").query("SecondaryAllocationId"),
    s::Member::new("SecondaryPrivateIpAddressCount", &PRIVATE_IP_ADDRESS_COUNT),
    s::Member::new("SecondaryPrivateIpAddresses", &IP_LIST).tag("SecondaryPrivateIpAddress").query("SecondaryPrivateIpAddress"),
    s::Member::new("SubnetId", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT),
] });
static NAT_GATEWAY_APPLIANCE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["attaching", "attached", "detaching", "detached", "attach-failed", "detach-failed"], secret: false });
static NAT_GATEWAY_APPLIANCE_MODIFY_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["modifying", "completed", "failed"], secret: false });
static NAT_GATEWAY_APPLIANCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["network-firewall-proxy"], secret: false });
static NAT_GATEWAY_ATTACHED_APPLIANCE: s::Shape = s::Shape::Structure(s::Structure { name: "NatGatewayAttachedAppliance", union: false, members: &[
    s::Member::new("ApplianceArn", &s::TEXT).tag("applianceArn"),
    s::Member::new("AttachmentState", &NAT_GATEWAY_APPLIANCE_STATE).tag("attachmentState"),
    s::Member::new("FailureCode", &s::TEXT).tag("failureCode"),
    s::Member::new("FailureMessage", &s::TEXT).tag("failureMessage"),
    s::Member::new("ModificationState", &NAT_GATEWAY_APPLIANCE_MODIFY_STATE).tag("modificationState"),
    s::Member::new("Type", &NAT_GATEWAY_APPLIANCE_TYPE).tag("type"),
    s::Member::new("VpcEndpointId", &s::TEXT).tag("vpcEndpointId"),
] });
static NAT_GATEWAY_ATTACHED_APPLIANCE_LIST: s::Shape = s::Shape::List(s::List { item: &NAT_GATEWAY_ATTACHED_APPLIANCE, tag: "item", length: s::ANY });
static AUTO_PROVISION_ZONES_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["enabled", "disabled"], secret: false });
static NAT_GATEWAY_ADDRESS_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["assigning", "unassigning", "associating", "disassociating", "succeeded", "failed"], secret: false });
static NAT_GATEWAY_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "NatGatewayAddress", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).tag("allocationId"),
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT).tag("availabilityZoneId"),
    s::Member::new("FailureMessage", &s::TEXT).tag("failureMessage"),
    s::Member::new("IsPrimary", &s::BOOLEAN).tag("isPrimary"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("PrivateIp", &s::TEXT).tag("privateIp"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
    s::Member::new("Status", &NAT_GATEWAY_ADDRESS_STATUS).tag("status"),
] });
static NAT_GATEWAY_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &NAT_GATEWAY_ADDRESS, tag: "item", length: s::ANY });
static PROVISIONED_BANDWIDTH: s::Shape = s::Shape::Structure(s::Structure { name: "ProvisionedBandwidth", union: false, members: &[
    s::Member::new("ProvisionTime", &s::TIMESTAMP).tag("provisionTime"),
    s::Member::new("Provisioned", &s::TEXT).tag("provisioned"),
    s::Member::new("RequestTime", &s::TIMESTAMP).tag("requestTime"),
    s::Member::new("Requested", &s::TEXT).tag("requested"),
    s::Member::new("Status", &s::TEXT).tag("status"),
] });
static NAT_GATEWAY_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "failed", "available", "deleting", "deleted"], secret: false });
static NAT_GATEWAY: s::Shape = s::Shape::Structure(s::Structure { name: "NatGateway", union: false, members: &[
    s::Member::new("AttachedAppliances", &NAT_GATEWAY_ATTACHED_APPLIANCE_LIST).tag("attachedApplianceSet").query("AttachedApplianceSet"),
    s::Member::new("AutoProvisionZones", &AUTO_PROVISION_ZONES_STATE).tag("autoProvisionZones"),
    s::Member::new("AutoScalingIps", &AUTO_PROVISION_ZONES_STATE).tag("autoScalingIps"),
    s::Member::new("AvailabilityMode", &AVAILABILITY_MODE).tag("availabilityMode"),
    s::Member::new("ConnectivityType", &CONNECTIVITY_TYPE).tag("connectivityType"),
    s::Member::new("CreateTime", &s::TIMESTAMP).tag("createTime"),
    s::Member::new("DeleteTime", &s::TIMESTAMP).tag("deleteTime"),
    s::Member::new("FailureCode", &s::TEXT).tag("failureCode"),
    s::Member::new("FailureMessage", &s::TEXT).tag("failureMessage"),
    s::Member::new("NatGatewayAddresses", &NAT_GATEWAY_ADDRESS_LIST).tag("natGatewayAddressSet").query("NatGatewayAddressSet"),
    s::Member::new("NatGatewayId", &s::TEXT).tag("natGatewayId"),
    s::Member::new("ProvisionedBandwidth", &PROVISIONED_BANDWIDTH).tag("provisionedBandwidth"),
    s::Member::new("RouteTableId", &s::TEXT).tag("routeTableId"),
    s::Member::new("State", &NAT_GATEWAY_STATE).tag("state"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_NAT_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNatGatewayResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("NatGateway", &NAT_GATEWAY).tag("natGateway"),
] });
static CREATE_NETWORK_ACL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNetworkAclRequest", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).token(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static NETWORK_ACL_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkAclAssociation", union: false, members: &[
    s::Member::new("NetworkAclAssociationId", &s::TEXT).tag("networkAclAssociationId"),
    s::Member::new("NetworkAclId", &s::TEXT).tag("networkAclId"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static NETWORK_ACL_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_ACL_ASSOCIATION, tag: "item", length: s::ANY });
static ICMP_TYPE_CODE: s::Shape = s::Shape::Structure(s::Structure { name: "IcmpTypeCode", union: false, members: &[
    s::Member::new("Code", &INTEGER).tag("code"),
    s::Member::new("Type", &INTEGER).tag("type"),
] });
static PORT_RANGE: s::Shape = s::Shape::Structure(s::Structure { name: "PortRange", union: false, members: &[
    s::Member::new("From", &INTEGER).tag("from"),
    s::Member::new("To", &INTEGER).tag("to"),
] });
static RULE_ACTION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["allow", "deny"], secret: false });
static NETWORK_ACL_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkAclEntry", union: false, members: &[
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("Egress", &s::BOOLEAN).tag("egress"),
    s::Member::new("IcmpTypeCode", &ICMP_TYPE_CODE).tag("icmpTypeCode"),
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("PortRange", &PORT_RANGE).tag("portRange"),
    s::Member::new("Protocol", &s::TEXT).tag("protocol"),
    s::Member::new("RuleAction", &RULE_ACTION).tag("ruleAction"),
    s::Member::new("RuleNumber", &INTEGER).tag("ruleNumber"),
] });
static NETWORK_ACL_ENTRY_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_ACL_ENTRY, tag: "item", length: s::ANY });
static NETWORK_ACL: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkAcl", union: false, members: &[
    s::Member::new("Associations", &NETWORK_ACL_ASSOCIATION_LIST).tag("associationSet").query("AssociationSet"),
    s::Member::new("Entries", &NETWORK_ACL_ENTRY_LIST).tag("entrySet").query("EntrySet"),
    s::Member::new("IsDefault", &s::BOOLEAN).tag("default").query("Default"),
    s::Member::new("NetworkAclId", &s::TEXT).tag("networkAclId"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_NETWORK_ACL_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNetworkAclResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("NetworkAcl", &NETWORK_ACL).tag("networkAcl"),
] });
static CREATE_NETWORK_ACL_ENTRY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNetworkAclEntryRequest", union: false, members: &[
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Egress", &s::BOOLEAN).required().tag("egress"),
    s::Member::new("IcmpTypeCode", &ICMP_TYPE_CODE).tag("Icmp").query("Icmp"),
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("NetworkAclId", &s::TEXT).required().tag("networkAclId"),
    s::Member::new("PortRange", &PORT_RANGE).tag("portRange"),
    s::Member::new("Protocol", &s::TEXT).required().tag("protocol"),
    s::Member::new("RuleAction", &RULE_ACTION).required().tag("ruleAction"),
    s::Member::new("RuleNumber", &INTEGER).required().tag("ruleNumber"),
] });
static CONNECTION_TRACKING_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionTrackingSpecificationRequest", union: false, members: &[
    s::Member::new("TcpEstablishedTimeout", &INTEGER),
    s::Member::new("UdpStreamTimeout", &INTEGER),
    s::Member::new("UdpTimeout", &INTEGER),
] });
static SECURITY_GROUP_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "SecurityGroupId", length: s::ANY });
static NETWORK_INTERFACE_CREATION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["efa", "efa-only", "branch", "trunk"], secret: false });
static IPV4_PREFIX_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv4PrefixSpecificationRequest", union: false, members: &[
    s::Member::new("Ipv4Prefix", &s::TEXT),
] });
static IPV4_PREFIX_LIST: s::Shape = s::Shape::List(s::List { item: &IPV4_PREFIX_SPECIFICATION_REQUEST, tag: "item", length: s::ANY });
static INSTANCE_IPV6_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceIpv6Address", union: false, members: &[
    s::Member::new("Ipv6Address", &s::TEXT).tag("ipv6Address"),
    s::Member::new("IsPrimaryIpv6", &s::BOOLEAN).tag("isPrimaryIpv6"),
] });
static INSTANCE_IPV6_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_IPV6_ADDRESS, tag: "item", length: s::ANY });
static IPV6_PREFIX_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv6PrefixSpecificationRequest", union: false, members: &[
    s::Member::new("Ipv6Prefix", &s::TEXT),
] });
static IPV6_PREFIX_LIST: s::Shape = s::Shape::List(s::List { item: &IPV6_PREFIX_SPECIFICATION_REQUEST, tag: "item", length: s::ANY });
static OPERATOR_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "OperatorRequest", union: false, members: &[
    s::Member::new("Principal", &s::TEXT),
] });
static PRIVATE_IP_ADDRESS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "PrivateIpAddressSpecification", union: false, members: &[
    s::Member::new("Primary", &s::BOOLEAN).tag("primary"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
] });
static PRIVATE_IP_ADDRESS_SPECIFICATION_LIST: s::Shape = s::Shape::List(s::List { item: &PRIVATE_IP_ADDRESS_SPECIFICATION, tag: "item", length: s::ANY });
static CREATE_NETWORK_INTERFACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNetworkInterfaceRequest", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).token(),
    s::Member::new("ConnectionTrackingSpecification", &CONNECTION_TRACKING_SPECIFICATION_REQUEST),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EnablePrimaryIpv6", &s::BOOLEAN),
    s::Member::new("Groups", &SECURITY_GROUP_ID_STRING_LIST).tag("SecurityGroupId").query("SecurityGroupId"),
    s::Member::new("InterfaceType", &NETWORK_INTERFACE_CREATION_TYPE),
    s::Member::new("Ipv4PrefixCount", &INTEGER),
    s::Member::new("Ipv4Prefixes", &IPV4_PREFIX_LIST).tag("Ipv4Prefix").query("Ipv4Prefix"),
    s::Member::new("Ipv6AddressCount", &INTEGER).tag("ipv6AddressCount"),
    s::Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).tag("ipv6Addresses"),
    s::Member::new("Ipv6PrefixCount", &INTEGER),
    s::Member::new("Ipv6Prefixes", &IPV6_PREFIX_LIST).tag("Ipv6Prefix").query("Ipv6Prefix"),
    s::Member::new("Operator", &OPERATOR_REQUEST),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PrivateIpAddresses", &PRIVATE_IP_ADDRESS_SPECIFICATION_LIST).tag("privateIpAddresses"),
    s::Member::new("SecondaryPrivateIpAddressCount", &INTEGER).tag("secondaryPrivateIpAddressCount"),
    s::Member::new("SubnetId", &s::TEXT).required().tag("subnetId"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static ASSOCIATED_SUBNET_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static NETWORK_INTERFACE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterfaceAssociation", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).tag("allocationId"),
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("CarrierIp", &s::TEXT).tag("carrierIp"),
    s::Member::new("CustomerOwnedIp", &s::TEXT).tag("customerOwnedIp"),
    s::Member::new("IpOwnerId", &s::TEXT).tag("ipOwnerId"),
    s::Member::new("PublicDnsName", &s::TEXT).tag("publicDnsName"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
] });
static ATTACHMENT_ENA_SRD_UDP_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "AttachmentEnaSrdUdpSpecification", union: false, members: &[
    s::Member::new("EnaSrdUdpEnabled", &s::BOOLEAN).tag("enaSrdUdpEnabled"),
] });
static ATTACHMENT_ENA_SRD_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "AttachmentEnaSrdSpecification", union: false, members: &[
    s::Member::new("EnaSrdEnabled", &s::BOOLEAN).tag("enaSrdEnabled"),
    s::Member::new("EnaSrdUdpSpecification", &ATTACHMENT_ENA_SRD_UDP_SPECIFICATION).tag("enaSrdUdpSpecification"),
] });
static NETWORK_INTERFACE_ATTACHMENT: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterfaceAttachment", union: false, members: &[
    s::Member::new("AttachTime", &s::TIMESTAMP).tag("attachTime"),
    s::Member::new("AttachmentId", &s::TEXT).tag("attachmentId"),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("DeviceIndex", &INTEGER).tag("deviceIndex"),
    s::Member::new("EnaQueueCount", &INTEGER).tag("enaQueueCount"),
    s::Member::new("EnaSrdSpecification", &ATTACHMENT_ENA_SRD_SPECIFICATION).tag("enaSrdSpecification"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("InstanceOwnerId", &s::TEXT).tag("instanceOwnerId"),
    s::Member::new("NetworkCardIndex", &INTEGER).tag("networkCardIndex"),
    s::Member::new("Status", &ATTACHMENT_STATUS).tag("status"),
] });
static CONNECTION_TRACKING_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionTrackingConfiguration", union: false, members: &[
    s::Member::new("TcpEstablishedTimeout", &INTEGER).tag("tcpEstablishedTimeout"),
    s::Member::new("UdpStreamTimeout", &INTEGER).tag("udpStreamTimeout"),
    s::Member::new("UdpTimeout", &INTEGER).tag("udpTimeout"),
] });
static GROUP_IDENTIFIER: s::Shape = s::Shape::Structure(s::Structure { name: "GroupIdentifier", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
] });
static GROUP_IDENTIFIER_LIST: s::Shape = s::Shape::List(s::List { item: &GROUP_IDENTIFIER, tag: "item", length: s::ANY });
static NETWORK_INTERFACE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["interface", "natGateway", "efa", "efa-only", "trunk", "load_balancer", "network_load_balancer", "vpc_endpoint", "branch", "transit_gateway", "lambda", "quicksight", "global_accelerator_managed", "api_gateway_managed", "gateway_load_balancer", "gateway_load_balancer_endpoint", "iot_rules_managed", "aws_codestar_connections_managed"], secret: false });
static NETWORK_INTERFACE_IPV6_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterfaceIpv6Address", union: false, members: &[
    s::Member::new("Ipv6Address", &s::TEXT).tag("ipv6Address"),
    s::Member::new("IsPrimaryIpv6", &s::BOOLEAN).tag("isPrimaryIpv6"),
    s::Member::new("PublicIpv6DnsName", &s::TEXT).tag("publicIpv6DnsName"),
] });
static NETWORK_INTERFACE_IPV6_ADDRESSES_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_INTERFACE_IPV6_ADDRESS, tag: "item", length: s::ANY });
static IPV6_PREFIX_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "Ipv6PrefixSpecification", union: false, members: &[
    s::Member::new("Ipv6Prefix", &s::TEXT).tag("ipv6Prefix"),
] });
static IPV6_PREFIXES_LIST: s::Shape = s::Shape::List(s::List { item: &IPV6_PREFIX_SPECIFICATION, tag: "item", length: s::ANY });
static OPERATOR_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "OperatorResponse", union: false, members: &[
    s::Member::new("HiddenByDefault", &s::BOOLEAN).tag("hiddenByDefault"),
    s::Member::new("Managed", &s::BOOLEAN).tag("managed"),
    s::Member::new("Principal", &s::TEXT).tag("principal"),
] });
static NETWORK_INTERFACE_PRIVATE_IP_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterfacePrivateIpAddress", union: false, members: &[
    s::Member::new("Association", &NETWORK_INTERFACE_ASSOCIATION).tag("association"),
    s::Member::new("Primary", &s::BOOLEAN).tag("primary"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
] });
static NETWORK_INTERFACE_PRIVATE_IP_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_INTERFACE_PRIVATE_IP_ADDRESS, tag: "item", length: s::ANY });
static PUBLIC_IP_DNS_NAME_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "PublicIpDnsNameOptions", union: false, members: &[
    s::Member::new("DnsHostnameType", &s::TEXT).tag("dnsHostnameType"),
    s::Member::new("PublicDualStackDnsName", &s::TEXT).tag("publicDualStackDnsName"),
    s::Member::new("PublicIpv4DnsName", &s::TEXT).tag("publicIpv4DnsName"),
    s::Member::new("PublicIpv6DnsName", &s::TEXT).tag("publicIpv6DnsName"),
] });
static NETWORK_INTERFACE_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["available", "associated", "attaching", "in-use", "detaching"], secret: false });
static NETWORK_INTERFACE: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterface", union: false, members: &[
    s::Member::new("AssociatedSubnets", &ASSOCIATED_SUBNET_LIST).tag("associatedSubnetSet").query("AssociatedSubnetSet"),
    s::Member::new("Association", &NETWORK_INTERFACE_ASSOCIATION).tag("association"),
    s::Member::new("Attachment", &NETWORK_INTERFACE_ATTACHMENT).tag("attachment"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT).tag("availabilityZoneId"),
    s::Member::new("ConnectionTrackingConfiguration", &CONNECTION_TRACKING_CONFIGURATION).tag("connectionTrackingConfiguration"),
    s::Member::new("DenyAllIgwTraffic", &s::BOOLEAN).tag("denyAllIgwTraffic"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("Groups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("InterfaceType", &NETWORK_INTERFACE_TYPE).tag("interfaceType"),
    s::Member::new("Ipv4Prefixes", &IPV4_PREFIXES_LIST).tag("ipv4PrefixSet").query("Ipv4PrefixSet"),
    s::Member::new("Ipv6Address", &s::TEXT).tag("ipv6Address"),
    s::Member::new("Ipv6Addresses", &NETWORK_INTERFACE_IPV6_ADDRESSES_LIST).tag("ipv6AddressesSet").query("Ipv6AddressesSet"),
    s::Member::new("Ipv6Native", &s::BOOLEAN).tag("ipv6Native"),
    s::Member::new("Ipv6Prefixes", &IPV6_PREFIXES_LIST).tag("ipv6PrefixSet").query("Ipv6PrefixSet"),
    s::Member::new("MacAddress", &s::TEXT).tag("macAddress"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("Operator", &OPERATOR_RESPONSE).tag("operator"),
    s::Member::new("OutpostArn", &s::TEXT).tag("outpostArn"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PrivateIpAddresses", &NETWORK_INTERFACE_PRIVATE_IP_ADDRESS_LIST).tag("privateIpAddressesSet").query("PrivateIpAddressesSet"),
    s::Member::new("PublicDnsName", &s::TEXT).tag("publicDnsName"),
    s::Member::new("PublicIpDnsNameOptions", &PUBLIC_IP_DNS_NAME_OPTIONS).tag("publicIpDnsNameOptions"),
    s::Member::new("RequesterId", &s::TEXT).tag("requesterId"),
    s::Member::new("RequesterManaged", &s::BOOLEAN).tag("requesterManaged"),
    s::Member::new("SourceDestCheck", &s::BOOLEAN).tag("sourceDestCheck"),
    s::Member::new("Status", &NETWORK_INTERFACE_STATUS).tag("status"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("TagSet", &TAG_LIST).tag("tagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_NETWORK_INTERFACE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateNetworkInterfaceResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("NetworkInterface", &NETWORK_INTERFACE).tag("networkInterface"),
] });
static CREATE_ROUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRouteRequest", union: false, members: &[
    s::Member::new("CarrierGatewayId", &s::TEXT),
    s::Member::new("CoreNetworkArn", &s::TEXT),
    s::Member::new("DestinationCidrBlock", &s::TEXT).tag("destinationCidrBlock"),
    s::Member::new("DestinationIpv6CidrBlock", &s::TEXT).tag("destinationIpv6CidrBlock"),
    s::Member::new("DestinationPrefixListId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EgressOnlyInternetGatewayId", &s::TEXT).tag("egressOnlyInternetGatewayId"),
    s::Member::new("GatewayId", &s::TEXT).tag("gatewayId"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("LocalGatewayId", &s::TEXT),
    s::Member::new("NatGatewayId", &s::TEXT).tag("natGatewayId"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("OdbNetworkArn", &s::TEXT),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
    s::Member::new("TransitGatewayId", &s::TEXT),
    s::Member::new("VpcEndpointId", &s::TEXT),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static CREATE_ROUTE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRouteResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static CREATE_ROUTE_TABLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRouteTableRequest", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).token(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static ROUTE_TABLE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "RouteTableAssociation", union: false, members: &[
    s::Member::new("AssociationState", &ROUTE_TABLE_ASSOCIATION_STATE).tag("associationState"),
    s::Member::new("GatewayId", &s::TEXT).tag("gatewayId"),
    s::Member::new("Main", &s::BOOLEAN).tag("main"),
    s::Member::new("PublicIpv4Pool", &s::TEXT).tag("publicIpv4Pool"),
    s::Member::new("RouteTableAssociationId", &s::TEXT).tag("routeTableAssociationId"),
    s::Member::new("RouteTableId", &s::TEXT).tag("routeTableId"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static ROUTE_TABLE_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &ROUTE_TABLE_ASSOCIATION, tag: "item", length: s::ANY });
static PROPAGATING_VGW: s::Shape = s::Shape::Structure(s::Structure { name: "PropagatingVgw", union: false, members: &[
    s::Member::new("GatewayId", &s::TEXT).tag("gatewayId"),
] });
static PROPAGATING_VGW_LIST: s::Shape = s::Shape::List(s::List { item: &PROPAGATING_VGW, tag: "item", length: s::ANY });
static ROUTE_ORIGIN: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["CreateRouteTable", "CreateRoute", "EnableVgwRoutePropagation", "Advertisement"], secret: false });
static ROUTE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["active", "blackhole", "filtered"], secret: false });
static ROUTE: s::Shape = s::Shape::Structure(s::Structure { name: "Route", union: false, members: &[
    s::Member::new("CarrierGatewayId", &s::TEXT).tag("carrierGatewayId"),
    s::Member::new("CoreNetworkArn", &s::TEXT).tag("coreNetworkArn"),
    s::Member::new("DestinationCidrBlock", &s::TEXT).tag("destinationCidrBlock"),
    s::Member::new("DestinationIpv6CidrBlock", &s::TEXT).tag("destinationIpv6CidrBlock"),
    s::Member::new("DestinationPrefixListId", &s::TEXT).tag("destinationPrefixListId"),
    s::Member::new("EgressOnlyInternetGatewayId", &s::TEXT).tag("egressOnlyInternetGatewayId"),
    s::Member::new("GatewayId", &s::TEXT).tag("gatewayId"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("InstanceOwnerId", &s::TEXT).tag("instanceOwnerId"),
    s::Member::new("IpAddress", &s::TEXT).tag("ipAddress"),
    s::Member::new("LocalGatewayId", &s::TEXT).tag("localGatewayId"),
    s::Member::new("NatGatewayId", &s::TEXT).tag("natGatewayId"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("OdbNetworkArn", &s::TEXT).tag("odbNetworkArn"),
    s::Member::new("Origin", &ROUTE_ORIGIN).tag("origin"),
    s::Member::new("State", &ROUTE_STATE).tag("state"),
    s::Member::new("TransitGatewayId", &s::TEXT).tag("transitGatewayId"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static ROUTE_LIST: s::Shape = s::Shape::List(s::List { item: &ROUTE, tag: "item", length: s::ANY });
static ROUTE_TABLE: s::Shape = s::Shape::Structure(s::Structure { name: "RouteTable", union: false, members: &[
    s::Member::new("Associations", &ROUTE_TABLE_ASSOCIATION_LIST).tag("associationSet").query("AssociationSet"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PropagatingVgws", &PROPAGATING_VGW_LIST).tag("propagatingVgwSet").query("PropagatingVgwSet"),
    s::Member::new("RouteTableId", &s::TEXT).tag("routeTableId"),
    s::Member::new("Routes", &ROUTE_LIST).tag("routeSet").query("RouteSet"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_ROUTE_TABLE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateRouteTableResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("RouteTable", &ROUTE_TABLE).tag("routeTable"),
] });
static CREATE_SECURITY_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSecurityGroupRequest", union: false, members: &[
    s::Member::new("Description", &s::TEXT).required().tag("GroupDescription").query("GroupDescription"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("GroupName", &s::TEXT).required(),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT),
] });
static CREATE_SECURITY_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSecurityGroupResult", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("SecurityGroupArn", &s::TEXT).tag("securityGroupArn"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static CREATE_SUBNET_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSubnetRequest", union: false, members: &[
    s::Member::new("AvailabilityZone", &s::TEXT),
    s::Member::new("AvailabilityZoneId", &s::TEXT),
    s::Member::new("CidrBlock", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Ipv4IpamPoolId", &s::TEXT),
    s::Member::new("Ipv4NetmaskLength", &INTEGER),
    s::Member::new("Ipv6CidrBlock", &s::TEXT),
    s::Member::new("Ipv6IpamPoolId", &s::TEXT),
    s::Member::new("Ipv6Native", &s::BOOLEAN),
    s::Member::new("Ipv6NetmaskLength", &INTEGER),
    s::Member::new("OutpostArn", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static CREATE_SUBNET_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateSubnetResult", union: false, members: &[
    s::Member::new("Subnet", &SUBNET).tag("subnet"),
] });
static RESOURCE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::ANY });
static CREATE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateTagsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Resources", &RESOURCE_ID_LIST).required().tag("ResourceId").query("ResourceId"),
    s::Member::new("Tags", &TAG_LIST).required().tag("Tag").query("Tag"),
] });
static VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["enable", "disable"], secret: false });
static VPC_ENCRYPTION_CONTROL_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpcEncryptionControlConfiguration", union: false, members: &[
    s::Member::new("ApiGatewayV2Exclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("EgressOnlyInternetGatewayExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("ElasticFileSystemExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("GlobalAcceleratorExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("InternetGatewayExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("LambdaExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("Mode", &VPC_ENCRYPTION_CONTROL_MODE).required(),
    s::Member::new("NatGatewayExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("VirtualPrivateGatewayExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("VpcLatticeExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
    s::Member::new("VpcPeeringExclusion", &VPC_ENCRYPTION_CONTROL_EXCLUSION_STATE_INPUT),
] });
static CREATE_VPC_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcRequest", union: false, members: &[
    s::Member::new("AmazonProvidedIpv6CidrBlock", &s::BOOLEAN).tag("amazonProvidedIpv6CidrBlock"),
    s::Member::new("CidrBlock", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceTenancy", &TENANCY).tag("instanceTenancy"),
    s::Member::new("Ipv4IpamPoolId", &s::TEXT),
    s::Member::new("Ipv4NetmaskLength", &INTEGER),
    s::Member::new("Ipv6CidrBlock", &s::TEXT),
    s::Member::new("Ipv6CidrBlockNetworkBorderGroup", &s::TEXT),
    s::Member::new("Ipv6IpamPoolId", &s::TEXT),
    s::Member::new("Ipv6NetmaskLength", &INTEGER),
    s::Member::new("Ipv6Pool", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcEncryptionControl", &VPC_ENCRYPTION_CONTROL_CONFIGURATION),
] });
static CREATE_VPC_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcResult", union: false, members: &[
    s::Member::new("Vpc", &VPC).tag("vpc"),
] });
static DNS_RECORD_IP_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ipv4", "dualstack", "ipv6", "service-defined"], secret: false });
static PRIVATE_DNS_SPECIFIED_DOMAIN_SET: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::Length { min: 0, max: 10 } });
static DNS_OPTIONS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "DnsOptionsSpecification", union: false, members: &[
    s::Member::new("DnsRecordIpType", &DNS_RECORD_IP_TYPE),
    s::Member::new("PrivateDnsOnlyForInboundResolverEndpoint", &s::BOOLEAN),
    s::Member::new("PrivateDnsPreference", &s::TEXT),
    s::Member::new("PrivateDnsSpecifiedDomains", &PRIVATE_DNS_SPECIFIED_DOMAIN_SET).tag("PrivateDnsSpecifiedDomain").query("PrivateDnsSpecifiedDomain"),
] });
static IP_ADDRESS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ipv4", "dualstack", "ipv6"], secret: false });
static VPC_ENDPOINT_ROUTE_TABLE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static VPC_ENDPOINT_SECURITY_GROUP_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static SUBNET_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "SubnetConfiguration", union: false, members: &[
    s::Member::new("Ipv4", &s::TEXT),
    s::Member::new("Ipv6", &s::TEXT),
    s::Member::new("SubnetId", &s::TEXT),
] });
static SUBNET_CONFIGURATIONS_LIST: s::Shape = s::Shape::List(s::List { item: &SUBNET_CONFIGURATION, tag: "item", length: s::ANY });
static VPC_ENDPOINT_SUBNET_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static VPC_ENDPOINT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Interface", "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork", "Tunnel"], secret: false });
static CREATE_VPC_ENDPOINT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcEndpointRequest", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT),
    s::Member::new("DnsOptions", &DNS_OPTIONS_SPECIFICATION),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("IpAddressType", &IP_ADDRESS_TYPE),
    s::Member::new("PolicyDocument", &s::TEXT),
    s::Member::new("PrivateDnsEnabled", &s::BOOLEAN),
    s::Member::new("ResourceConfigurationArn", &s::TEXT),
    s::Member::new("RouteTableIds", &VPC_ENDPOINT_ROUTE_TABLE_ID_LIST).tag("RouteTableId").query("RouteTableId"),
    s::Member::new("SecurityGroupIds", &VPC_ENDPOINT_SECURITY_GROUP_ID_LIST).tag("SecurityGroupId").query("SecurityGroupId"),
    s::Member::new("ServiceName", &s::TEXT),
    s::Member::new("ServiceNetworkArn", &s::TEXT),
    s::Member::new("ServiceRegion", &s::TEXT),
    s::Member::new("SubnetConfigurations", &SUBNET_CONFIGURATIONS_LIST).tag("SubnetConfiguration").query("SubnetConfiguration"),
    s::Member::new("SubnetIds", &VPC_ENDPOINT_SUBNET_ID_LIST).tag("SubnetId").query("SubnetId"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcEndpointType", &VPC_ENDPOINT_TYPE),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static DNS_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "DnsEntry", union: false, members: &[
    s::Member::new("DnsName", &s::TEXT).tag("dnsName"),
    s::Member::new("HostedZoneId", &s::TEXT).tag("hostedZoneId"),
] });
static DNS_ENTRY_SET: s::Shape = s::Shape::List(s::List { item: &DNS_ENTRY, tag: "item", length: s::ANY });
static DNS_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "DnsOptions", union: false, members: &[
    s::Member::new("DnsRecordIpType", &DNS_RECORD_IP_TYPE).tag("dnsRecordIpType"),
    s::Member::new("PrivateDnsOnlyForInboundResolverEndpoint", &s::BOOLEAN).tag("privateDnsOnlyForInboundResolverEndpoint"),
    s::Member::new("PrivateDnsPreference", &s::TEXT).tag("privateDnsPreference"),
    s::Member::new("PrivateDnsSpecifiedDomains", &PRIVATE_DNS_SPECIFIED_DOMAIN_SET).tag("privateDnsSpecifiedDomainSet").query("PrivateDnsSpecifiedDomainSet"),
] });
static SECURITY_GROUP_IDENTIFIER: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupIdentifier", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
] });
static GROUP_IDENTIFIER_SET: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_IDENTIFIER, tag: "item", length: s::ANY });
static SUBNET_IP_PREFIXES: s::Shape = s::Shape::Structure(s::Structure { name: "SubnetIpPrefixes", union: false, members: &[
    s::Member::new("IpPrefixes", &VALUE_STRING_LIST).tag("ipPrefixSet").query("IpPrefixSet"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static SUBNET_IP_PREFIXES_LIST: s::Shape = s::Shape::List(s::List { item: &SUBNET_IP_PREFIXES, tag: "item", length: s::ANY });
static LAST_ERROR: s::Shape = s::Shape::Structure(s::Structure { name: "LastError", union: false, members: &[
    s::Member::new("Code", &s::TEXT).tag("code"),
    s::Member::new("Message", &s::TEXT).tag("message"),
] });
static PAYER_RESPONSIBILITY_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["vpc-endpoint-account", "resource-gateway-account", "vpc-endpoint-service-account"], secret: false });
static PAYER_RESPONSIBILITY_SCOPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["vpc-endpoint-charges", "resource-gateway-charges"], secret: false });
static PAYER_RESPONSIBILITY_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "PayerResponsibilityEntry", union: false, members: &[
    s::Member::new("PayerResponsibilityType", &PAYER_RESPONSIBILITY_TYPE).tag("payerResponsibilityType"),
    s::Member::new("Scope", &PAYER_RESPONSIBILITY_SCOPE).tag("scope"),
] });
static PAYER_RESPONSIBILITY_SET: s::Shape = s::Shape::List(s::List { item: &PAYER_RESPONSIBILITY_ENTRY, tag: "item", length: s::ANY });
static STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["PendingAcceptance", "Pending", "Available", "Deleting", "Deleted", "Rejected", "Failed", "Expired", "Partial"], secret: false });
static VPC_ENDPOINT: s::Shape = s::Shape::Structure(s::Structure { name: "VpcEndpoint", union: false, members: &[
    s::Member::new("CreationTimestamp", &s::TIMESTAMP).tag("creationTimestamp"),
    s::Member::new("DnsEntries", &DNS_ENTRY_SET).tag("dnsEntrySet").query("DnsEntrySet"),
    s::Member::new("DnsOptions", &DNS_OPTIONS).tag("dnsOptions"),
    s::Member::new("FailureReason", &s::TEXT).tag("failureReason"),
    s::Member::new("Groups", &GROUP_IDENTIFIER_SET).tag("groupSet").query("GroupSet"),
    s::Member::new("IpAddressType", &IP_ADDRESS_TYPE).tag("ipAddressType"),
    s::Member::new("Ipv4Prefixes", &SUBNET_IP_PREFIXES_LIST).tag("ipv4PrefixSet").query("Ipv4PrefixSet"),
    s::Member::new("Ipv6Prefixes", &SUBNET_IP_PREFIXES_LIST).tag("ipv6PrefixSet").query("Ipv6PrefixSet"),
    s::Member::new("LastError", &LAST_ERROR).tag("lastError"),
    s::Member::new("NetworkInterfaceIds", &VALUE_STRING_LIST).tag("networkInterfaceIdSet").query("NetworkInterfaceIdSet"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PayerResponsibilities", &PAYER_RESPONSIBILITY_SET).tag("payerResponsibilitySet").query("PayerResponsibilitySet"),
    s::Member::new("PolicyDocument", &s::TEXT).tag("policyDocument"),
    s::Member::new("PrivateDnsEnabled", &s::BOOLEAN).tag("privateDnsEnabled"),
    s::Member::new("RequesterManaged", &s::BOOLEAN).tag("requesterManaged"),
    s::Member::new("ResourceConfigurationArn", &s::TEXT).tag("resourceConfigurationArn"),
    s::Member::new("RouteTableIds", &VALUE_STRING_LIST).tag("routeTableIdSet").query("RouteTableIdSet"),
    s::Member::new("ServiceName", &s::TEXT).tag("serviceName"),
    s::Member::new("ServiceNetworkArn", &s::TEXT).tag("serviceNetworkArn"),
    s::Member::new("ServiceRegion", &s::TEXT).tag("serviceRegion"),
    s::Member::new("State", &STATE).tag("state"),
    s::Member::new("SubnetIds", &VALUE_STRING_LIST).tag("subnetIdSet").query("SubnetIdSet"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcEndpointId", &s::TEXT).tag("vpcEndpointId"),
    s::Member::new("VpcEndpointType", &VPC_ENDPOINT_TYPE).tag("vpcEndpointType"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static CREATE_VPC_ENDPOINT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcEndpointResult", union: false, members: &[
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("VpcEndpoint", &VPC_ENDPOINT).tag("vpcEndpoint"),
] });
static CREATE_PEERING_CONNECTION_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreatePeeringConnectionOptionsRequest", union: false, members: &[
    s::Member::new("AllowMultipathResilience", &s::BOOLEAN),
    s::Member::new("MultipathResilienceMode", &MULTIPATH_RESILIENCE_MODE),
] });
static CREATE_VPC_PEERING_CONNECTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcPeeringConnectionRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("PeerOwnerId", &s::TEXT).tag("peerOwnerId"),
    s::Member::new("PeerRegion", &s::TEXT),
    s::Member::new("PeerVpcId", &s::TEXT).tag("peerVpcId"),
    s::Member::new("RequesterPeeringConnectionOptions", &CREATE_PEERING_CONNECTION_OPTIONS_REQUEST),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static CREATE_VPC_PEERING_CONNECTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpcPeeringConnectionResult", union: false, members: &[
    s::Member::new("VpcPeeringConnection", &VPC_PEERING_CONNECTION).tag("vpcPeeringConnection"),
] });
static VPN_TUNNEL_BANDWIDTH: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["standard", "large"], secret: false });
static TUNNEL_INSIDE_IP_VERSION: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ipv4", "ipv6"], secret: false });
static IKE_VERSIONS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "IKEVersionsRequestListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT),
] });
static IKE_VERSIONS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &IKE_VERSIONS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static CLOUD_WATCH_LOG_OPTIONS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "CloudWatchLogOptionsSpecification", union: false, members: &[
    s::Member::new("BgpLogEnabled", &s::BOOLEAN),
    s::Member::new("BgpLogGroupArn", &s::TEXT),
    s::Member::new("BgpLogOutputFormat", &s::TEXT),
    s::Member::new("LogEnabled", &s::BOOLEAN),
    s::Member::new("LogGroupArn", &s::TEXT),
    s::Member::new("LogOutputFormat", &s::TEXT),
] });
static VPN_TUNNEL_LOG_OPTIONS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpnTunnelLogOptionsSpecification", union: false, members: &[
    s::Member::new("CloudWatchLogOptions", &CLOUD_WATCH_LOG_OPTIONS_SPECIFICATION),
] });
static ADDITIONAL_KEY_EXCHANGE_ROUND: s::Shape = s::Shape::Integer(1, 7);
static ADDITIONAL_KEY_EXCHANGE_METHODS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AdditionalKeyExchangeMethodsRequestListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER),
] });
static ADDITIONAL_KEY_EXCHANGE_METHODS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &ADDITIONAL_KEY_EXCHANGE_METHODS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static ADDITIONAL_KEY_EXCHANGE_REQUIREMENT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["required", "optional"], secret: false });
static VPN_ADDITIONAL_KEY_EXCHANGE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "VpnAdditionalKeyExchangeRequest", union: false, members: &[
    s::Member::new("AdditionalKeyExchangeRound", &ADDITIONAL_KEY_EXCHANGE_ROUND).required(),
    s::Member::new("KeyExchangeMethods", &ADDITIONAL_KEY_EXCHANGE_METHODS_REQUEST_LIST).tag("KeyExchangeMethod").query("KeyExchangeMethod"),
    s::Member::new("Requirement", &ADDITIONAL_KEY_EXCHANGE_REQUIREMENT),
] });
static ADDITIONAL_KEY_EXCHANGES_REQUEST_SPECIFICATION: s::Shape = s::Shape::List(s::List { item: &VPN_ADDITIONAL_KEY_EXCHANGE_REQUEST, tag: "item", length: s::ANY });
static PHASE1_DH_GROUP_NUMBERS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1DHGroupNumbersRequestListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER),
] });
static PHASE1_DH_GROUP_NUMBERS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_DH_GROUP_NUMBERS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE1_ENCRYPTION_ALGORITHMS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1EncryptionAlgorithmsRequestListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT),
] });
static PHASE1_ENCRYPTION_ALGORITHMS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_ENCRYPTION_ALGORITHMS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE1_INTEGRITY_ALGORITHMS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1IntegrityAlgorithmsRequestListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT),
] });
static PHASE1_INTEGRITY_ALGORITHMS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_INTEGRITY_ALGORITHMS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_DH_GROUP_NUMBERS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2DHGroupNumbersRequestListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER),
] });
static PHASE2_DH_GROUP_NUMBERS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_DH_GROUP_NUMBERS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_ENCRYPTION_ALGORITHMS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2EncryptionAlgorithmsRequestListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT),
] });
static PHASE2_ENCRYPTION_ALGORITHMS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_ENCRYPTION_ALGORITHMS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_INTEGRITY_ALGORITHMS_REQUEST_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2IntegrityAlgorithmsRequestListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT),
] });
static PHASE2_INTEGRITY_ALGORITHMS_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_INTEGRITY_ALGORITHMS_REQUEST_LIST_VALUE, tag: "item", length: s::ANY });
static VPN_TUNNEL_OPTIONS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpnTunnelOptionsSpecification", union: false, members: &[
    s::Member::new("DPDTimeoutAction", &s::TEXT),
    s::Member::new("DPDTimeoutSeconds", &INTEGER),
    s::Member::new("EnableTunnelLifecycleControl", &s::BOOLEAN),
    s::Member::new("IKEVersions", &IKE_VERSIONS_REQUEST_LIST).tag("IKEVersion").query("IKEVersion"),
    s::Member::new("LogOptions", &VPN_TUNNEL_LOG_OPTIONS_SPECIFICATION),
    s::Member::new("Phase1AdditionalKeyExchanges", &ADDITIONAL_KEY_EXCHANGES_REQUEST_SPECIFICATION).tag("Phase1AdditionalKeyExchange").query("Phase1AdditionalKeyExchange"),
    s::Member::new("Phase1DHGroupNumbers", &PHASE1_DH_GROUP_NUMBERS_REQUEST_LIST).tag("Phase1DHGroupNumber").query("Phase1DHGroupNumber"),
    s::Member::new("Phase1EncryptionAlgorithms", &PHASE1_ENCRYPTION_ALGORITHMS_REQUEST_LIST).tag("Phase1EncryptionAlgorithm").query("Phase1EncryptionAlgorithm"),
    s::Member::new("Phase1IntegrityAlgorithms", &PHASE1_INTEGRITY_ALGORITHMS_REQUEST_LIST).tag("Phase1IntegrityAlgorithm").query("Phase1IntegrityAlgorithm"),
    s::Member::new("Phase1LifetimeSeconds", &INTEGER),
    s::Member::new("Phase2AdditionalKeyExchanges", &ADDITIONAL_KEY_EXCHANGES_REQUEST_SPECIFICATION).tag("Phase2AdditionalKeyExchange").query("Phase2AdditionalKeyExchange"),
    s::Member::new("Phase2DHGroupNumbers", &PHASE2_DH_GROUP_NUMBERS_REQUEST_LIST).tag("Phase2DHGroupNumber").query("Phase2DHGroupNumber"),
    s::Member::new("Phase2EncryptionAlgorithms", &PHASE2_ENCRYPTION_ALGORITHMS_REQUEST_LIST).tag("Phase2EncryptionAlgorithm").query("Phase2EncryptionAlgorithm"),
    s::Member::new("Phase2IntegrityAlgorithms", &PHASE2_INTEGRITY_ALGORITHMS_REQUEST_LIST).tag("Phase2IntegrityAlgorithm").query("Phase2IntegrityAlgorithm"),
    s::Member::new("Phase2LifetimeSeconds", &INTEGER),
    s::Member::new("PreSharedKey", &s::SECRET),
    s::Member::new("RekeyFuzzPercentage", &INTEGER),
    s::Member::new("RekeyMarginTimeSeconds", &INTEGER),
    s::Member::new("ReplayWindowSize", &INTEGER),
    s::Member::new("StartupAction", &s::TEXT),
    s::Member::new("TunnelInsideCidr", &s::TEXT),
    s::Member::new("TunnelInsideIpv6Cidr", &s::TEXT),
] });
static VPN_TUNNEL_OPTIONS_SPECIFICATIONS_LIST: s::Shape = s::Shape::List(s::List { item: &VPN_TUNNEL_OPTIONS_SPECIFICATION, tag: "member", length: s::ANY });
static VPN_CONNECTION_OPTIONS_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "VpnConnectionOptionsSpecification", union: false, members: &[
    s::Member::new("EnableAcceleration", &s::BOOLEAN),
    s::Member::new("LocalIpv4NetworkCidr", &s::TEXT),
    s::Member::new("LocalIpv6NetworkCidr", &s::TEXT),
    s::Member::new("OutsideIpAddressType", &s::TEXT),
    s::Member::new("RemoteIpv4NetworkCidr", &s::TEXT),
    s::Member::new("RemoteIpv6NetworkCidr", &s::TEXT),
    s::Member::new("StaticRoutesOnly", &s::BOOLEAN).tag("staticRoutesOnly"),
    s::Member::new("TransportTransitGatewayAttachmentId", &s::TEXT),
    s::Member::new("TunnelBandwidth", &VPN_TUNNEL_BANDWIDTH),
    s::Member::new("TunnelInsideIpVersion", &TUNNEL_INSIDE_IP_VERSION),
    s::Member::new("TunnelOptions", &VPN_TUNNEL_OPTIONS_SPECIFICATIONS_LIST),
] });
static CREATE_VPN_CONNECTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpnConnectionRequest", union: false, members: &[
    s::Member::new("CustomerGatewayId", &s::TEXT).required(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Options", &VPN_CONNECTION_OPTIONS_SPECIFICATION).tag("options"),
    s::Member::new("PreSharedKeyStorage", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("TransitGatewayId", &s::TEXT),
    s::Member::new("Type", &s::TEXT).required(),
    s::Member::new("VpnConcentratorId", &s::TEXT),
    s::Member::new("VpnGatewayId", &s::TEXT),
] });
static GATEWAY_ASSOCIATION_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["associated", "not-associated", "associating", "disassociating"], secret: false });
static IKE_VERSIONS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "IKEVersionsListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static IKE_VERSIONS_LIST: s::Shape = s::Shape::List(s::List { item: &IKE_VERSIONS_LIST_VALUE, tag: "item", length: s::ANY });
static CLOUD_WATCH_LOG_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "CloudWatchLogOptions", union: false, members: &[
    s::Member::new("BgpLogEnabled", &s::BOOLEAN).tag("bgpLogEnabled"),
    s::Member::new("BgpLogGroupArn", &s::TEXT).tag("bgpLogGroupArn"),
    s::Member::new("BgpLogOutputFormat", &s::TEXT).tag("bgpLogOutputFormat"),
    s::Member::new("LogEnabled", &s::BOOLEAN).tag("logEnabled"),
    s::Member::new("LogGroupArn", &s::TEXT).tag("logGroupArn"),
    s::Member::new("LogOutputFormat", &s::TEXT).tag("logOutputFormat"),
] });
static VPN_TUNNEL_LOG_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "VpnTunnelLogOptions", union: false, members: &[
    s::Member::new("CloudWatchLogOptions", &CLOUD_WATCH_LOG_OPTIONS).tag("cloudWatchLogOptions"),
] });
static ADDITIONAL_KEY_EXCHANGE_METHODS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AdditionalKeyExchangeMethodsListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER).tag("value"),
] });
static ADDITIONAL_KEY_EXCHANGE_METHODS_LIST: s::Shape = s::Shape::List(s::List { item: &ADDITIONAL_KEY_EXCHANGE_METHODS_LIST_VALUE, tag: "item", length: s::ANY });
static VPN_ADDITIONAL_KEY_EXCHANGE: s::Shape = s::Shape::Structure(s::Structure { name: "VpnAdditionalKeyExchange", union: false, members: &[
    s::Member::new("AdditionalKeyExchangeRound", &INTEGER).tag("additionalKeyExchangeRound"),
    s::Member::new("KeyExchangeMethods", &ADDITIONAL_KEY_EXCHANGE_METHODS_LIST).tag("keyExchangeMethodSet").query("KeyExchangeMethodSet"),
    s::Member::new("Requirement", &ADDITIONAL_KEY_EXCHANGE_REQUIREMENT).tag("requirement"),
] });
static ADDITIONAL_KEY_EXCHANGES_LIST: s::Shape = s::Shape::List(s::List { item: &VPN_ADDITIONAL_KEY_EXCHANGE, tag: "item", length: s::ANY });
static PHASE1_DH_GROUP_NUMBERS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1DHGroupNumbersListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER).tag("value"),
] });
static PHASE1_DH_GROUP_NUMBERS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_DH_GROUP_NUMBERS_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE1_ENCRYPTION_ALGORITHMS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1EncryptionAlgorithmsListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static PHASE1_ENCRYPTION_ALGORITHMS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_ENCRYPTION_ALGORITHMS_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE1_INTEGRITY_ALGORITHMS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase1IntegrityAlgorithmsListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static PHASE1_INTEGRITY_ALGORITHMS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE1_INTEGRITY_ALGORITHMS_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_DH_GROUP_NUMBERS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2DHGroupNumbersListValue", union: false, members: &[
    s::Member::new("Value", &INTEGER).tag("value"),
] });
static PHASE2_DH_GROUP_NUMBERS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_DH_GROUP_NUMBERS_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_ENCRYPTION_ALGORITHMS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2EncryptionAlgorithmsListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static PHASE2_ENCRYPTION_ALGORITHMS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_ENCRYPTION_ALGORITHMS_LIST_VALUE, tag: "item", length: s::ANY });
static PHASE2_INTEGRITY_ALGORITHMS_LIST_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "Phase2IntegrityAlgorithmsListValue", union: false, members: &[
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static PHASE2_INTEGRITY_ALGORITHMS_LIST: s::Shape = s::Shape::List(s::List { item: &PHASE2_INTEGRITY_ALGORITHMS_LIST_VALUE, tag: "item", length: s::ANY });
static TUNNEL_OPTION: s::Shape = s::Shape::Structure(s::Structure { name: "TunnelOption", union: false, members: &[
    s::Member::new("DpdTimeoutAction", &s::TEXT).tag("dpdTimeoutAction"),
    s::Member::new("DpdTimeoutSeconds", &INTEGER).tag("dpdTimeoutSeconds"),
    s::Member::new("EnableTunnelLifecycleControl", &s::BOOLEAN).tag("enableTunnelLifecycleControl"),
    s::Member::new("IkeVersions", &IKE_VERSIONS_LIST).tag("ikeVersionSet").query("IkeVersionSet"),
    s::Member::new("LogOptions", &VPN_TUNNEL_LOG_OPTIONS).tag("logOptions"),
    s::Member::new("OutsideIpAddress", &s::TEXT).tag("outsideIpAddress"),
    s::Member::new("Phase1AdditionalKeyExchanges", &ADDITIONAL_KEY_EXCHANGES_LIST).tag("phase1AdditionalKeyExchangeSet").query("Phase1AdditionalKeyExchangeSet"),
    s::Member::new("Phase1DHGroupNumbers", &PHASE1_DH_GROUP_NUMBERS_LIST).tag("phase1DHGroupNumberSet").query("Phase1DHGroupNumberSet"),
    s::Member::new("Phase1EncryptionAlgorithms", &PHASE1_ENCRYPTION_ALGORITHMS_LIST).tag("phase1EncryptionAlgorithmSet").query("Phase1EncryptionAlgorithmSet"),
    s::Member::new("Phase1IntegrityAlgorithms", &PHASE1_INTEGRITY_ALGORITHMS_LIST).tag("phase1IntegrityAlgorithmSet").query("Phase1IntegrityAlgorithmSet"),
    s::Member::new("Phase1LifetimeSeconds", &INTEGER).tag("phase1LifetimeSeconds"),
    s::Member::new("Phase2AdditionalKeyExchanges", &ADDITIONAL_KEY_EXCHANGES_LIST).tag("phase2AdditionalKeyExchangeSet").query("Phase2AdditionalKeyExchangeSet"),
    s::Member::new("Phase2DHGroupNumbers", &PHASE2_DH_GROUP_NUMBERS_LIST).tag("phase2DHGroupNumberSet").query("Phase2DHGroupNumberSet"),
    s::Member::new("Phase2EncryptionAlgorithms", &PHASE2_ENCRYPTION_ALGORITHMS_LIST).tag("phase2EncryptionAlgorithmSet").query("Phase2EncryptionAlgorithmSet"),
    s::Member::new("Phase2IntegrityAlgorithms", &PHASE2_INTEGRITY_ALGORITHMS_LIST).tag("phase2IntegrityAlgorithmSet").query("Phase2IntegrityAlgorithmSet"),
    s::Member::new("Phase2LifetimeSeconds", &INTEGER).tag("phase2LifetimeSeconds"),
    s::Member::new("PreSharedKey", &s::SECRET).tag("preSharedKey"),
    s::Member::new("RekeyFuzzPercentage", &INTEGER).tag("rekeyFuzzPercentage"),
    s::Member::new("RekeyMarginTimeSeconds", &INTEGER).tag("rekeyMarginTimeSeconds"),
    s::Member::new("ReplayWindowSize", &INTEGER).tag("replayWindowSize"),
    s::Member::new("StartupAction", &s::TEXT).tag("startupAction"),
    s::Member::new("TunnelInsideCidr", &s::TEXT).tag("tunnelInsideCidr"),
    s::Member::new("TunnelInsideIpv6Cidr", &s::TEXT).tag("tunnelInsideIpv6Cidr"),
] });
static TUNNEL_OPTIONS_LIST: s::Shape = s::Shape::List(s::List { item: &TUNNEL_OPTION, tag: "item", length: s::ANY });
static VPN_CONNECTION_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "VpnConnectionOptions", union: false, members: &[
    s::Member::new("EnableAcceleration", &s::BOOLEAN).tag("enableAcceleration"),
    s::Member::new("LocalIpv4NetworkCidr", &s::TEXT).tag("localIpv4NetworkCidr"),
    s::Member::new("LocalIpv6NetworkCidr", &s::TEXT).tag("localIpv6NetworkCidr"),
    s::Member::new("OutsideIpAddressType", &s::TEXT).tag("outsideIpAddressType"),
    s::Member::new("RemoteIpv4NetworkCidr", &s::TEXT).tag("remoteIpv4NetworkCidr"),
    s::Member::new("RemoteIpv6NetworkCidr", &s::TEXT).tag("remoteIpv6NetworkCidr"),
    s::Member::new("StaticRoutesOnly", &s::BOOLEAN).tag("staticRoutesOnly"),
    s::Member::new("TransportTransitGatewayAttachmentId", &s::TEXT).tag("transportTransitGatewayAttachmentId"),
    s::Member::new("TunnelBandwidth", &VPN_TUNNEL_BANDWIDTH).tag("tunnelBandwidth"),
    s::Member::new("TunnelInsideIpVersion", &TUNNEL_INSIDE_IP_VERSION).tag("tunnelInsideIpVersion"),
    s::Member::new("TunnelOptions", &TUNNEL_OPTIONS_LIST).tag("tunnelOptionSet").query("TunnelOptionSet"),
] });
static VPN_STATIC_ROUTE_SOURCE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Static"], secret: false });
static VPN_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "available", "deleting", "deleted"], secret: false });
static VPN_STATIC_ROUTE: s::Shape = s::Shape::Structure(s::Structure { name: "VpnStaticRoute", union: false, members: &[
    s::Member::new("DestinationCidrBlock", &s::TEXT).tag("destinationCidrBlock"),
    s::Member::new("Source", &VPN_STATIC_ROUTE_SOURCE).tag("source"),
    s::Member::new("State", &VPN_STATE).tag("state"),
] });
static VPN_STATIC_ROUTE_LIST: s::Shape = s::Shape::List(s::List { item: &VPN_STATIC_ROUTE, tag: "item", length: s::ANY });
static TELEMETRY_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["UP", "DOWN"], secret: false });
static VGW_TELEMETRY: s::Shape = s::Shape::Structure(s::Structure { name: "VgwTelemetry", union: false, members: &[
    s::Member::new("AcceptedRouteCount", &INTEGER).tag("acceptedRouteCount"),
    s::Member::new("CertificateArn", &s::TEXT).tag("certificateArn"),
    s::Member::new("LastStatusChange", &s::TIMESTAMP).tag("lastStatusChange"),
    s::Member::new("OutsideIpAddress", &s::TEXT).tag("outsideIpAddress"),
    s::Member::new("Status", &TELEMETRY_STATUS).tag("status"),
    s::Member::new("StatusMessage", &s::TEXT).tag("statusMessage"),
] });
static VGW_TELEMETRY_LIST: s::Shape = s::Shape::List(s::List { item: &VGW_TELEMETRY, tag: "item", length: s::ANY });
static VPN_CONNECTION: s::Shape = s::Shape::Structure(s::Structure { name: "VpnConnection", union: false, members: &[
    s::Member::new("Category", &s::TEXT).tag("category"),
    s::Member::new("CoreNetworkArn", &s::TEXT).tag("coreNetworkArn"),
    s::Member::new("CoreNetworkAttachmentArn", &s::TEXT).tag("coreNetworkAttachmentArn"),
    s::Member::new("CustomerGatewayConfiguration", &s::SECRET).tag("customerGatewayConfiguration"),
    s::Member::new("CustomerGatewayId", &s::TEXT).tag("customerGatewayId"),
    s::Member::new("GatewayAssociationState", &GATEWAY_ASSOCIATION_STATE).tag("gatewayAssociationState"),
    s::Member::new("Options", &VPN_CONNECTION_OPTIONS).tag("options"),
    s::Member::new("PreSharedKeyArn", &s::TEXT).tag("preSharedKeyArn"),
    s::Member::new("Routes", &VPN_STATIC_ROUTE_LIST).tag("routes"),
    s::Member::new("State", &VPN_STATE).tag("state"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("TransitGatewayId", &s::TEXT).tag("transitGatewayId"),
    s::Member::new("Type", &GATEWAY_TYPE).tag("type"),
    s::Member::new("VgwTelemetry", &VGW_TELEMETRY_LIST).tag("vgwTelemetry"),
    s::Member::new("VpnConcentratorId", &s::TEXT).tag("vpnConcentratorId"),
    s::Member::new("VpnConnectionId", &s::TEXT).tag("vpnConnectionId"),
    s::Member::new("VpnGatewayId", &s::TEXT).tag("vpnGatewayId"),
] });
static CREATE_VPN_CONNECTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpnConnectionResult", union: false, members: &[
    s::Member::new("VpnConnection", &VPN_CONNECTION).tag("vpnConnection"),
] });
static CREATE_VPN_CONNECTION_ROUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpnConnectionRouteRequest", union: false, members: &[
    s::Member::new("DestinationCidrBlock", &s::TEXT).required(),
    s::Member::new("VpnConnectionId", &s::TEXT).required(),
] });
static CREATE_VPN_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpnGatewayRequest", union: false, members: &[
    s::Member::new("AmazonSideAsn", &LONG),
    s::Member::new("AvailabilityZone", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("Type", &GATEWAY_TYPE).required(),
] });
static VPC_ATTACHMENT_LIST: s::Shape = s::Shape::List(s::List { item: &VPC_ATTACHMENT, tag: "item", length: s::ANY });
static VPN_GATEWAY: s::Shape = s::Shape::Structure(s::Structure { name: "VpnGateway", union: false, members: &[
    s::Member::new("AmazonSideAsn", &LONG).tag("amazonSideAsn"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("State", &VPN_STATE).tag("state"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("Type", &GATEWAY_TYPE).tag("type"),
    s::Member::new("VpcAttachments", &VPC_ATTACHMENT_LIST).tag("attachments").query("Attachments"),
    s::Member::new("VpnGatewayId", &s::TEXT).tag("vpnGatewayId"),
] });
static CREATE_VPN_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "CreateVpnGatewayResult", union: false, members: &[
    s::Member::new("VpnGateway", &VPN_GATEWAY).tag("vpnGateway"),
] });
static DELETE_CUSTOMER_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteCustomerGatewayRequest", union: false, members: &[
    s::Member::new("CustomerGatewayId", &s::TEXT).required(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
] });
static DELETE_DHCP_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteDhcpOptionsRequest", union: false, members: &[
    s::Member::new("DhcpOptionsId", &s::TEXT).required(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
] });
static FLOW_LOG_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DELETE_FLOW_LOGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteFlowLogsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("FlowLogIds", &FLOW_LOG_ID_LIST).required().tag("FlowLogId").query("FlowLogId"),
] });
static DELETE_FLOW_LOGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteFlowLogsResult", union: false, members: &[
    s::Member::new("Unsuccessful", &UNSUCCESSFUL_ITEM_SET).tag("unsuccessful"),
] });
static DELETE_INTERNET_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteInternetGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InternetGatewayId", &s::TEXT).required().tag("internetGatewayId"),
] });
static DELETE_KEY_PAIR_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteKeyPairRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("KeyName", &s::TEXT),
    s::Member::new("KeyPairId", &s::TEXT),
] });
static DELETE_KEY_PAIR_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteKeyPairResult", union: false, members: &[
    s::Member::new("KeyPairId", &s::TEXT).tag("keyPairId"),
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static DELETE_MANAGED_PREFIX_LIST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteManagedPrefixListRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("PrefixListId", &s::TEXT).required(),
] });
static DELETE_MANAGED_PREFIX_LIST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteManagedPrefixListResult", union: false, members: &[
    s::Member::new("PrefixList", &MANAGED_PREFIX_LIST).tag("prefixList"),
] });
static DELETE_NAT_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteNatGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("NatGatewayId", &s::TEXT).required(),
] });
static DELETE_NAT_GATEWAY_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteNatGatewayResult", union: false, members: &[
    s::Member::new("NatGatewayId", &s::TEXT).tag("natGatewayId"),
] });
static DELETE_NETWORK_ACL_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteNetworkAclRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkAclId", &s::TEXT).required().tag("networkAclId"),
] });
static DELETE_NETWORK_ACL_ENTRY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteNetworkAclEntryRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Egress", &s::BOOLEAN).required().tag("egress"),
    s::Member::new("NetworkAclId", &s::TEXT).required().tag("networkAclId"),
    s::Member::new("RuleNumber", &INTEGER).required().tag("ruleNumber"),
] });
static DELETE_NETWORK_INTERFACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteNetworkInterfaceRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
] });
static DELETE_ROUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteRouteRequest", union: false, members: &[
    s::Member::new("DestinationCidrBlock", &s::TEXT).tag("destinationCidrBlock"),
    s::Member::new("DestinationIpv6CidrBlock", &s::TEXT).tag("destinationIpv6CidrBlock"),
    s::Member::new("DestinationPrefixListId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
] });
static DELETE_ROUTE_TABLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteRouteTableRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
] });
static DELETE_SECURITY_GROUP_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSecurityGroupRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("GroupId", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT),
] });
static DELETE_SECURITY_GROUP_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSecurityGroupResult", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static DELETE_SUBNET_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteSubnetRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("SubnetId", &s::TEXT).required(),
] });
static DELETE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteTagsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Resources", &RESOURCE_ID_LIST).required().tag("resourceId").query("ResourceId"),
    s::Member::new("Tags", &TAG_LIST).tag("tag").query("Tag"),
] });
static DELETE_VPC_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpcRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static VPC_ENDPOINT_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DELETE_VPC_ENDPOINTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpcEndpointsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("VpcEndpointIds", &VPC_ENDPOINT_ID_LIST).required().tag("VpcEndpointId").query("VpcEndpointId"),
] });
static DELETE_VPC_ENDPOINTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpcEndpointsResult", union: false, members: &[
    s::Member::new("Unsuccessful", &UNSUCCESSFUL_ITEM_SET).tag("unsuccessful"),
] });
static DELETE_VPC_PEERING_CONNECTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpcPeeringConnectionRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).required().tag("vpcPeeringConnectionId"),
] });
static DELETE_VPC_PEERING_CONNECTION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpcPeeringConnectionResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static DELETE_VPN_CONNECTION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpnConnectionRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpnConnectionId", &s::TEXT).required(),
] });
static DELETE_VPN_CONNECTION_ROUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpnConnectionRouteRequest", union: false, members: &[
    s::Member::new("DestinationCidrBlock", &s::TEXT).required(),
    s::Member::new("VpnConnectionId", &s::TEXT).required(),
] });
static DELETE_VPN_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DeleteVpnGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpnGatewayId", &s::TEXT).required(),
] });
static ACCOUNT_ATTRIBUTE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["supported-platforms", "default-vpc"], secret: false });
static ACCOUNT_ATTRIBUTE_NAME_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_ATTRIBUTE_NAME, tag: "attributeName", length: s::ANY });
static DESCRIBE_ACCOUNT_ATTRIBUTES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountAttributesRequest", union: false, members: &[
    s::Member::new("AttributeNames", &ACCOUNT_ATTRIBUTE_NAME_STRING_LIST).tag("attributeName").query("AttributeName"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
] });
static ACCOUNT_ATTRIBUTE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AccountAttributeValue", union: false, members: &[
    s::Member::new("AttributeValue", &s::TEXT).tag("attributeValue"),
] });
static ACCOUNT_ATTRIBUTE_VALUE_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_ATTRIBUTE_VALUE, tag: "item", length: s::ANY });
static ACCOUNT_ATTRIBUTE: s::Shape = s::Shape::Structure(s::Structure { name: "AccountAttribute", union: false, members: &[
    s::Member::new("AttributeName", &s::TEXT).tag("attributeName"),
    s::Member::new("AttributeValues", &ACCOUNT_ATTRIBUTE_VALUE_LIST).tag("attributeValueSet").query("AttributeValueSet"),
] });
static ACCOUNT_ATTRIBUTE_LIST: s::Shape = s::Shape::List(s::List { item: &ACCOUNT_ATTRIBUTE, tag: "item", length: s::ANY });
static DESCRIBE_ACCOUNT_ATTRIBUTES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAccountAttributesResult", union: false, members: &[
    s::Member::new("AccountAttributes", &ACCOUNT_ATTRIBUTE_LIST).tag("accountAttributeSet").query("AccountAttributeSet"),
] });
static FILTER: s::Shape = s::Shape::Structure(s::Structure { name: "Filter", union: false, members: &[
    s::Member::new("Name", &s::TEXT),
    s::Member::new("Values", &VALUE_STRING_LIST).tag("Value").query("Value"),
] });
static FILTER_LIST: s::Shape = s::Shape::List(s::List { item: &FILTER, tag: "Filter", length: s::ANY });
static PUBLIC_IP_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "PublicIp", length: s::ANY });
static DESCRIBE_ADDRESSES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAddressesRequest", union: false, members: &[
    s::Member::new("AllocationIds", &ALLOCATION_ID_LIST).tag("AllocationId").query("AllocationId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("PublicIps", &PUBLIC_IP_STRING_LIST).tag("PublicIp").query("PublicIp"),
] });
static SERVICE_MANAGED: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["alb", "nlb", "rnat", "rds"], secret: false });
static ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "Address", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).tag("allocationId"),
    s::Member::new("AssociationId", &s::TEXT).tag("associationId"),
    s::Member::new("CarrierIp", &s::TEXT).tag("carrierIp"),
    s::Member::new("CustomerOwnedIp", &s::TEXT).tag("customerOwnedIp"),
    s::Member::new("CustomerOwnedIpv4Pool", &s::TEXT).tag("customerOwnedIpv4Pool"),
    s::Member::new("Domain", &DOMAIN_TYPE).tag("domain"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("NetworkBorderGroup", &s::TEXT).tag("networkBorderGroup"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("NetworkInterfaceOwnerId", &s::TEXT).tag("networkInterfaceOwnerId"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
    s::Member::new("PublicIpv4Pool", &s::TEXT).tag("publicIpv4Pool"),
    s::Member::new("ServiceManaged", &SERVICE_MANAGED).tag("serviceManaged"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &ADDRESS, tag: "item", length: s::ANY });
static DESCRIBE_ADDRESSES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAddressesResult", union: false, members: &[
    s::Member::new("Addresses", &ADDRESS_LIST).tag("addressesSet").query("AddressesSet"),
] });
static ALLOCATION_IDS: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static ADDRESS_ATTRIBUTE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["domain-name"], secret: false });
static ADDRESS_MAX_RESULTS: s::Shape = s::Shape::Integer(1, 1000);
static DESCRIBE_ADDRESSES_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAddressesAttributeRequest", union: false, members: &[
    s::Member::new("AllocationIds", &ALLOCATION_IDS).tag("AllocationId").query("AllocationId"),
    s::Member::new("Attribute", &ADDRESS_ATTRIBUTE_NAME),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("MaxResults", &ADDRESS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static PTR_UPDATE_STATUS: s::Shape = s::Shape::Structure(s::Structure { name: "PtrUpdateStatus", union: false, members: &[
    s::Member::new("Reason", &s::TEXT).tag("reason"),
    s::Member::new("Status", &s::TEXT).tag("status"),
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static ADDRESS_ATTRIBUTE: s::Shape = s::Shape::Structure(s::Structure { name: "AddressAttribute", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).tag("allocationId"),
    s::Member::new("PtrRecord", &s::TEXT).tag("ptrRecord"),
    s::Member::new("PtrRecordUpdate", &PTR_UPDATE_STATUS).tag("ptrRecordUpdate"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
] });
static ADDRESS_SET: s::Shape = s::Shape::List(s::List { item: &ADDRESS_ATTRIBUTE, tag: "item", length: s::ANY });
static DESCRIBE_ADDRESSES_ATTRIBUTE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAddressesAttributeResult", union: false, members: &[
    s::Member::new("Addresses", &ADDRESS_SET).tag("addressSet").query("AddressSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static ZONE_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "ZoneId", length: s::ANY });
static ZONE_NAME_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "ZoneName", length: s::ANY });
static DESCRIBE_AVAILABILITY_ZONES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAvailabilityZonesRequest", union: false, members: &[
    s::Member::new("AllAvailabilityZones", &s::BOOLEAN),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("ZoneIds", &ZONE_ID_STRING_LIST).tag("ZoneId").query("ZoneId"),
    s::Member::new("ZoneNames", &ZONE_NAME_STRING_LIST).tag("ZoneName").query("ZoneName"),
] });
static AVAILABILITY_ZONE_GEOGRAPHY: s::Shape = s::Shape::Structure(s::Structure { name: "AvailabilityZoneGeography", union: false, members: &[
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static AVAILABILITY_ZONE_GEOGRAPHY_LIST: s::Shape = s::Shape::List(s::List { item: &AVAILABILITY_ZONE_GEOGRAPHY, tag: "item", length: s::ANY });
static AVAILABILITY_ZONE_MESSAGE: s::Shape = s::Shape::Structure(s::Structure { name: "AvailabilityZoneMessage", union: false, members: &[
    s::Member::new("Message", &s::TEXT).tag("message"),
] });
static AVAILABILITY_ZONE_MESSAGE_LIST: s::Shape = s::Shape::List(s::List { item: &AVAILABILITY_ZONE_MESSAGE, tag: "item", length: s::ANY });
static AVAILABILITY_ZONE_OPT_IN_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["opt-in-not-required", "opted-in", "not-opted-in"], secret: false });
static AVAILABILITY_ZONE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["available", "information", "impaired", "unavailable", "constrained"], secret: false });
static AVAILABILITY_ZONE_SUB_GEOGRAPHY: s::Shape = s::Shape::Structure(s::Structure { name: "AvailabilityZoneSubGeography", union: false, members: &[
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static AVAILABILITY_ZONE_SUB_GEOGRAPHY_LIST: s::Shape = s::Shape::List(s::List { item: &AVAILABILITY_ZONE_SUB_GEOGRAPHY, tag: "item", length: s::ANY });
static AVAILABILITY_ZONE: s::Shape = s::Shape::Structure(s::Structure { name: "AvailabilityZone", union: false, members: &[
    s::Member::new("Geography", &AVAILABILITY_ZONE_GEOGRAPHY_LIST).tag("geographySet").query("GeographySet"),
    s::Member::new("GroupLongName", &s::TEXT).tag("groupLongName"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
    s::Member::new("Messages", &AVAILABILITY_ZONE_MESSAGE_LIST).tag("messageSet").query("MessageSet"),
    s::Member::new("NetworkBorderGroup", &s::TEXT).tag("networkBorderGroup"),
    s::Member::new("OptInStatus", &AVAILABILITY_ZONE_OPT_IN_STATUS).tag("optInStatus"),
    s::Member::new("ParentZoneId", &s::TEXT).tag("parentZoneId"),
    s::Member::new("ParentZoneName", &s::TEXT).tag("parentZoneName"),
    s::Member::new("RegionName", &s::TEXT).tag("regionName"),
    s::Member::new("State", &AVAILABILITY_ZONE_STATE).tag("zoneState").query("ZoneState"),
    s::Member::new("SubGeography", &AVAILABILITY_ZONE_SUB_GEOGRAPHY_LIST).tag("subGeographySet").query("SubGeographySet"),
    s::Member::new("ZoneId", &s::TEXT).tag("zoneId"),
    s::Member::new("ZoneName", &s::TEXT).tag("zoneName"),
    s::Member::new("ZoneType", &s::TEXT).tag("zoneType"),
] });
static AVAILABILITY_ZONE_LIST: s::Shape = s::Shape::List(s::List { item: &AVAILABILITY_ZONE, tag: "item", length: s::ANY });
static DESCRIBE_AVAILABILITY_ZONES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeAvailabilityZonesResult", union: false, members: &[
    s::Member::new("AvailabilityZones", &AVAILABILITY_ZONE_LIST).tag("availabilityZoneInfo").query("AvailabilityZoneInfo"),
] });
static CUSTOMER_GATEWAY_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "CustomerGatewayId", length: s::ANY });
static DESCRIBE_CUSTOMER_GATEWAYS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCustomerGatewaysRequest", union: false, members: &[
    s::Member::new("CustomerGatewayIds", &CUSTOMER_GATEWAY_ID_STRING_LIST).tag("CustomerGatewayId").query("CustomerGatewayId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
] });
static CUSTOMER_GATEWAY_LIST: s::Shape = s::Shape::List(s::List { item: &CUSTOMER_GATEWAY, tag: "item", length: s::ANY });
static DESCRIBE_CUSTOMER_GATEWAYS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeCustomerGatewaysResult", union: false, members: &[
    s::Member::new("CustomerGateways", &CUSTOMER_GATEWAY_LIST).tag("customerGatewaySet").query("CustomerGatewaySet"),
] });
static DHCP_OPTIONS_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "DhcpOptionsId", length: s::ANY });
static DESCRIBE_DHCP_OPTIONS_MAX_RESULTS: s::Shape = s::Shape::Integer(5, 1000);
static DESCRIBE_DHCP_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDhcpOptionsRequest", union: false, members: &[
    s::Member::new("DhcpOptionsIds", &DHCP_OPTIONS_ID_STRING_LIST).tag("DhcpOptionsId").query("DhcpOptionsId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static DHCP_OPTIONS_LIST: s::Shape = s::Shape::List(s::List { item: &DHCP_OPTIONS, tag: "item", length: s::ANY });
static DESCRIBE_DHCP_OPTIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeDhcpOptionsResult", union: false, members: &[
    s::Member::new("DhcpOptions", &DHCP_OPTIONS_LIST).tag("dhcpOptionsSet").query("DhcpOptionsSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static DESCRIBE_FLOW_LOGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeFlowLogsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filter", &FILTER_LIST),
    s::Member::new("FlowLogIds", &FLOW_LOG_ID_LIST).tag("FlowLogId").query("FlowLogId"),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
] });
static DESTINATION_OPTIONS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "DestinationOptionsResponse", union: false, members: &[
    s::Member::new("FileFormat", &DESTINATION_FILE_FORMAT).tag("fileFormat"),
    s::Member::new("HiveCompatiblePartitions", &s::BOOLEAN).tag("hiveCompatiblePartitions"),
    s::Member::new("PerHourPartition", &s::BOOLEAN).tag("perHourPartition"),
] });
static TAG_FIELD_SPECIFICATION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "TagFieldSpecificationResponse", union: false, members: &[
    s::Member::new("ResourceType", &TAGGABLE_RESOURCE_TYPE).tag("resourceType"),
    s::Member::new("TagKeys", &TAG_KEY_LIST).tag("tagKeySet").query("TagKeySet"),
] });
static TAG_FIELD_SPECIFICATION_LIST_RESPONSE: s::Shape = s::Shape::List(s::List { item: &TAG_FIELD_SPECIFICATION_RESPONSE, tag: "item", length: s::Length { min: 1, max: 3 } });
static FLOW_LOG: s::Shape = s::Shape::Structure(s::Structure { name: "FlowLog", union: false, members: &[
    s::Member::new("CreationTime", &s::TIMESTAMP).tag("creationTime"),
    s::Member::new("DeliverCrossAccountRole", &s::TEXT).tag("deliverCrossAccountRole"),
    s::Member::new("DeliverLogsErrorMessage", &s::TEXT).tag("deliverLogsErrorMessage"),
    s::Member::new("DeliverLogsPermissionArn", &s::TEXT).tag("deliverLogsPermissionArn"),
    s::Member::new("DeliverLogsStatus", &s::TEXT).tag("deliverLogsStatus"),
    s::Member::new("DestinationOptions", &DESTINATION_OPTIONS_RESPONSE).tag("destinationOptions"),
    s::Member::new("FlowLogId", &s::TEXT).tag("flowLogId"),
    s::Member::new("FlowLogStatus", &s::TEXT).tag("flowLogStatus"),
    s::Member::new("LogDestination", &s::TEXT).tag("logDestination"),
    s::Member::new("LogDestinationType", &LOG_DESTINATION_TYPE).tag("logDestinationType"),
    s::Member::new("LogFormat", &s::TEXT).tag("logFormat"),
    s::Member::new("LogGroupName", &s::TEXT).tag("logGroupName"),
    s::Member::new("MaxAggregationInterval", &INTEGER).tag("maxAggregationInterval"),
    s::Member::new("ResourceId", &s::TEXT).tag("resourceId"),
    s::Member::new("TagFieldSpecifications", &TAG_FIELD_SPECIFICATION_LIST_RESPONSE).tag("tagFieldSpecificationSet").query("TagFieldSpecificationSet"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("TrafficType", &TRAFFIC_TYPE).tag("trafficType"),
] });
static FLOW_LOG_SET: s::Shape = s::Shape::List(s::List { item: &FLOW_LOG, tag: "item", length: s::ANY });
static DESCRIBE_FLOW_LOGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeFlowLogsResult", union: false, members: &[
    s::Member::new("FlowLogs", &FLOW_LOG_SET).tag("flowLogSet").query("FlowLogSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static EXECUTABLE_BY_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "ExecutableBy", length: s::ANY });
static IMAGE_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "ImageId", length: s::ANY });
static OWNER_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "Owner", length: s::ANY });
static DESCRIBE_IMAGES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeImagesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("ExecutableUsers", &EXECUTABLE_BY_STRING_LIST).tag("ExecutableBy").query("ExecutableBy"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("ImageIds", &IMAGE_ID_STRING_LIST).tag("ImageId").query("ImageId"),
    s::Member::new("IncludeDeprecated", &s::BOOLEAN),
    s::Member::new("IncludeDisabled", &s::BOOLEAN),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("Owners", &OWNER_STRING_LIST).tag("Owner").query("Owner"),
] });
static ARCHITECTURE_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac"], secret: false });
static VOLUME_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["standard", "io1", "io2", "gp2", "sc1", "st1", "gp3"], secret: false });
static EBS_BLOCK_DEVICE: s::Shape = s::Shape::Structure(s::Structure { name: "EbsBlockDevice", union: false, members: &[
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("EbsCardIndex", &INTEGER),
    s::Member::new("Encrypted", &s::BOOLEAN).tag("encrypted"),
    s::Member::new("Iops", &INTEGER).tag("iops"),
    s::Member::new("KmsKeyId", &s::TEXT).tag("kmsKeyId"),
    s::Member::new("OutpostArn", &s::TEXT).tag("outpostArn"),
    s::Member::new("SnapshotId", &s::TEXT).tag("snapshotId"),
    s::Member::new("Throughput", &INTEGER).tag("throughput"),
    s::Member::new("VolumeInitializationRate", &INTEGER),
    s::Member::new("VolumeSize", &INTEGER).tag("volumeSize"),
    s::Member::new("VolumeType", &VOLUME_TYPE).tag("volumeType"),
] });
static BLOCK_DEVICE_MAPPING: s::Shape = s::Shape::Structure(s::Structure { name: "BlockDeviceMapping", union: false, members: &[
    s::Member::new("DeviceName", &s::TEXT).tag("deviceName"),
    s::Member::new("Ebs", &EBS_BLOCK_DEVICE).tag("ebs"),
    s::Member::new("NoDevice", &s::TEXT).tag("noDevice"),
    s::Member::new("VirtualName", &s::TEXT).tag("virtualName"),
] });
static BLOCK_DEVICE_MAPPING_LIST: s::Shape = s::Shape::List(s::List { item: &BLOCK_DEVICE_MAPPING, tag: "item", length: s::ANY });
static BOOT_MODE_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["legacy-bios", "uefi", "uefi-preferred"], secret: false });
static HYPERVISOR_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ovm", "xen"], secret: false });
static IMAGE_TYPE_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["machine", "kernel", "ramdisk"], secret: false });
static IMAGE_WATERMARK: s::Shape = s::Shape::Structure(s::Structure { name: "ImageWatermark", union: false, members: &[
    s::Member::new("SourceImageCreationTime", &s::TIMESTAMP).tag("sourceImageCreationTime"),
    s::Member::new("SourceImageId", &s::TEXT).tag("sourceImageId"),
    s::Member::new("SourceImageRegion", &s::TEXT).tag("sourceImageRegion"),
    s::Member::new("WatermarkCreationTime", &s::TIMESTAMP).tag("watermarkCreationTime"),
    s::Member::new("WatermarkKey", &s::TEXT).tag("watermarkKey"),
] });
static IMAGE_WATERMARK_LIST: s::Shape = s::Shape::List(s::List { item: &IMAGE_WATERMARK, tag: "item", length: s::ANY });
static IMDS_SUPPORT_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["v2.0"], secret: false });
static INSTANCE_TYPE_ITEM: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceTypeItem", union: false, members: &[
    s::Member::new("InstanceType", &s::TEXT).tag("instanceType"),
] });
static SUPPORTED_INSTANCE_TYPE_SET: s::Shape = s::Shape::List(s::List { item: &INSTANCE_TYPE_ITEM, tag: "item", length: s::ANY });
static UNSUPPORTED_INSTANCE_TYPE_SET: s::Shape = s::Shape::List(s::List { item: &INSTANCE_TYPE_ITEM, tag: "item", length: s::ANY });
static INSTANCE_TYPE_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceTypeSpecification", union: false, members: &[
    s::Member::new("SupportedInstanceTypes", &SUPPORTED_INSTANCE_TYPE_SET).tag("supportedInstanceTypeSet").query("SupportedInstanceTypeSet"),
    s::Member::new("UnsupportedInstanceTypes", &UNSUPPORTED_INSTANCE_TYPE_SET).tag("unsupportedInstanceTypeSet").query("UnsupportedInstanceTypeSet"),
] });
static PLATFORM_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Windows"], secret: false });
static PRODUCT_CODE_VALUES: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["devpay", "marketplace"], secret: false });
static PRODUCT_CODE: s::Shape = s::Shape::Structure(s::Structure { name: "ProductCode", union: false, members: &[
    s::Member::new("ProductCodeId", &s::TEXT).tag("productCode").query("ProductCode"),
    s::Member::new("ProductCodeType", &PRODUCT_CODE_VALUES).tag("type").query("Type"),
] });
static PRODUCT_CODE_LIST: s::Shape = s::Shape::List(s::List { item: &PRODUCT_CODE, tag: "item", length: s::ANY });
static DEVICE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ebs", "instance-store"], secret: false });
static SEVERITY_LABEL: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["informational", "low", "medium", "high", "critical"], secret: false });
static SCAN_RESULTS: s::Shape = s::Shape::Structure(s::Structure { name: "ScanResults", union: false, members: &[
    s::Member::new("CriticalFixAvailableSince", &s::TIMESTAMP).tag("criticalFixAvailableSince"),
    s::Member::new("FindingScanDate", &s::TIMESTAMP).tag("findingScanDate"),
    s::Member::new("HighFixAvailableSince", &s::TIMESTAMP).tag("highFixAvailableSince"),
    s::Member::new("HighestFindingSeverityLabel", &SEVERITY_LABEL).tag("highestFindingSeverityLabel"),
    s::Member::new("InformationalFixAvailableSince", &s::TIMESTAMP).tag("informationalFixAvailableSince"),
    s::Member::new("LowFixAvailableSince", &s::TIMESTAMP).tag("lowFixAvailableSince"),
    s::Member::new("MediumFixAvailableSince", &s::TIMESTAMP).tag("mediumFixAvailableSince"),
] });
static IMAGE_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "available", "invalid", "deregistered", "transient", "failed", "error", "disabled"], secret: false });
static STATE_REASON: s::Shape = s::Shape::Structure(s::Structure { name: "StateReason", union: false, members: &[
    s::Member::new("Code", &s::TEXT).tag("code"),
    s::Member::new("Message", &s::TEXT).tag("message"),
] });
static VIRTUALIZATION_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["hvm", "paravirtual"], secret: false });
static IMAGE: s::Shape = s::Shape::Structure(s::Structure { name: "Image", union: false, members: &[
    s::Member::new("Architecture", &ARCHITECTURE_VALUES).tag("architecture"),
    s::Member::new("BlockDeviceMappings", &BLOCK_DEVICE_MAPPING_LIST).tag("blockDeviceMapping").query("BlockDeviceMapping"),
    s::Member::new("BootMode", &BOOT_MODE_VALUES).tag("bootMode"),
    s::Member::new("CreationDate", &s::TEXT).tag("creationDate"),
    s::Member::new("DeprecationTime", &s::TEXT).tag("deprecationTime"),
    s::Member::new("DeregistrationProtection", &s::TEXT).tag("deregistrationProtection"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("EnaSupport", &s::BOOLEAN).tag("enaSupport"),
    s::Member::new("FreeTierEligible", &s::BOOLEAN).tag("freeTierEligible"),
    s::Member::new("Hypervisor", &HYPERVISOR_TYPE).tag("hypervisor"),
    s::Member::new("ImageAllowed", &s::BOOLEAN).tag("imageAllowed"),
    s::Member::new("ImageId", &s::TEXT).tag("imageId"),
    s::Member::new("ImageLocation", &s::TEXT).tag("imageLocation"),
    s::Member::new("ImageOwnerAlias", &s::TEXT).tag("imageOwnerAlias"),
    s::Member::new("ImageType", &IMAGE_TYPE_VALUES).tag("imageType"),
    s::Member::new("ImageWatermarks", &IMAGE_WATERMARK_LIST).tag("imageWatermarkSet").query("ImageWatermarkSet"),
    s::Member::new("ImdsSupport", &IMDS_SUPPORT_VALUES).tag("imdsSupport"),
    s::Member::new("InstanceTypeSpecification", &INSTANCE_TYPE_SPECIFICATION).tag("instanceTypeSpecification"),
    s::Member::new("KernelId", &s::TEXT).tag("kernelId"),
    s::Member::new("LastLaunchedTime", &s::TEXT).tag("lastLaunchedTime"),
    s::Member::new("Name", &s::TEXT).tag("name"),
    s::Member::new("OwnerId", &s::TEXT).tag("imageOwnerId").query("ImageOwnerId"),
    s::Member::new("Platform", &PLATFORM_VALUES).tag("platform"),
    s::Member::new("PlatformDetails", &s::TEXT).tag("platformDetails"),
    s::Member::new("ProductCodes", &PRODUCT_CODE_LIST).tag("productCodes"),
    s::Member::new("Public", &s::BOOLEAN).tag("isPublic").query("IsPublic"),
    s::Member::new("PublicSsmParameterName", &s::TEXT).tag("publicSsmParameterName"),
    s::Member::new("RamdiskId", &s::TEXT).tag("ramdiskId"),
    s::Member::new("RootDeviceName", &s::TEXT).tag("rootDeviceName"),
    s::Member::new("RootDeviceType", &DEVICE_TYPE).tag("rootDeviceType"),
    s::Member::new("ScanResults", &SCAN_RESULTS).tag("scanResults"),
    s::Member::new("SourceImageId", &s::TEXT).tag("sourceImageId"),
    s::Member::new("SourceImageRegion", &s::TEXT).tag("sourceImageRegion"),
    s::Member::new("SourceInstanceId", &s::TEXT).tag("sourceInstanceId"),
    s::Member::new("SriovNetSupport", &s::TEXT).tag("sriovNetSupport"),
    s::Member::new("State", &IMAGE_STATE).tag("imageState").query("ImageState"),
    s::Member::new("StateReason", &STATE_REASON).tag("stateReason"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("TpmSupport", &IMDS_SUPPORT_VALUES).tag("tpmSupport"),
    s::Member::new("UsageOperation", &s::TEXT).tag("usageOperation"),
    s::Member::new("VirtualizationType", &VIRTUALIZATION_TYPE).tag("virtualizationType"),
] });
static IMAGE_LIST: s::Shape = s::Shape::List(s::List { item: &IMAGE, tag: "item", length: s::ANY });
static DESCRIBE_IMAGES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeImagesResult", union: false, members: &[
    s::Member::new("Images", &IMAGE_LIST).tag("imagesSet").query("ImagesSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static INSTANCE_ATTRIBUTE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["instanceType", "kernel", "ramdisk", "userData", "disableApiTermination", "instanceInitiatedShutdownBehavior", "rootDeviceName", "blockDeviceMapping", "productCodes", "sourceDestCheck", "groupSet", "ebsOptimized", "sriovNetSupport", "enaSupport", "enclaveOptions", "disableApiStop"], secret: false });
static DESCRIBE_INSTANCE_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstanceAttributeRequest", union: false, members: &[
    s::Member::new("Attribute", &INSTANCE_ATTRIBUTE_NAME).required().tag("attribute"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceId", &s::TEXT).required().tag("instanceId"),
] });
static EBS_INSTANCE_BLOCK_DEVICE: s::Shape = s::Shape::Structure(s::Structure { name: "EbsInstanceBlockDevice", union: false, members: &[
    s::Member::new("AssociatedResource", &s::TEXT).tag("associatedResource"),
    s::Member::new("AttachTime", &s::TIMESTAMP).tag("attachTime"),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("EbsCardIndex", &INTEGER).tag("ebsCardIndex"),
    s::Member::new("Operator", &OPERATOR_RESPONSE).tag("operator"),
    s::Member::new("Status", &ATTACHMENT_STATUS).tag("status"),
    s::Member::new("VolumeId", &s::TEXT).tag("volumeId"),
    s::Member::new("VolumeOwnerId", &s::TEXT).tag("volumeOwnerId"),
] });
static INSTANCE_BLOCK_DEVICE_MAPPING: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceBlockDeviceMapping", union: false, members: &[
    s::Member::new("DeviceName", &s::TEXT).tag("deviceName"),
    s::Member::new("Ebs", &EBS_INSTANCE_BLOCK_DEVICE).tag("ebs"),
] });
static INSTANCE_BLOCK_DEVICE_MAPPING_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_BLOCK_DEVICE_MAPPING, tag: "item", length: s::ANY });
static ATTRIBUTE_BOOLEAN_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "AttributeBooleanValue", union: false, members: &[
    s::Member::new("Value", &s::BOOLEAN).tag("value"),
] });
static ENCLAVE_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "EnclaveOptions", union: false, members: &[
    s::Member::new("Enabled", &s::BOOLEAN).tag("enabled"),
] });
static INSTANCE_ATTRIBUTE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceAttribute", union: false, members: &[
    s::Member::new("BlockDeviceMappings", &INSTANCE_BLOCK_DEVICE_MAPPING_LIST).tag("blockDeviceMapping").query("BlockDeviceMapping"),
    s::Member::new("DisableApiStop", &ATTRIBUTE_BOOLEAN_VALUE).tag("disableApiStop"),
    s::Member::new("DisableApiTermination", &ATTRIBUTE_BOOLEAN_VALUE).tag("disableApiTermination"),
    s::Member::new("EbsOptimized", &ATTRIBUTE_BOOLEAN_VALUE).tag("ebsOptimized"),
    s::Member::new("EnaSupport", &ATTRIBUTE_BOOLEAN_VALUE).tag("enaSupport"),
    s::Member::new("EnclaveOptions", &ENCLAVE_OPTIONS).tag("enclaveOptions"),
    s::Member::new("Groups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("InstanceInitiatedShutdownBehavior", &ATTRIBUTE_VALUE).tag("instanceInitiatedShutdownBehavior"),
    s::Member::new("InstanceType", &ATTRIBUTE_VALUE).tag("instanceType"),
    s::Member::new("KernelId", &ATTRIBUTE_VALUE).tag("kernel").query("Kernel"),
    s::Member::new("ProductCodes", &PRODUCT_CODE_LIST).tag("productCodes"),
    s::Member::new("RamdiskId", &ATTRIBUTE_VALUE).tag("ramdisk").query("Ramdisk"),
    s::Member::new("RootDeviceName", &ATTRIBUTE_VALUE).tag("rootDeviceName"),
    s::Member::new("SourceDestCheck", &ATTRIBUTE_BOOLEAN_VALUE).tag("sourceDestCheck"),
    s::Member::new("SriovNetSupport", &ATTRIBUTE_VALUE).tag("sriovNetSupport"),
    s::Member::new("UserData", &ATTRIBUTE_VALUE).tag("userData"),
] });
static INSTANCE_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "InstanceId", length: s::ANY });
static DESCRIBE_INSTANCE_STATUS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstanceStatusRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("IncludeAllInstances", &s::BOOLEAN).tag("includeAllInstances"),
    s::Member::new("IncludeManagedResources", &s::BOOLEAN),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).tag("InstanceId").query("InstanceId"),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
] });
static SUMMARY_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ok", "impaired", "insufficient-data", "not-applicable", "initializing"], secret: false });
static APPLICATION_STATUS_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "ApplicationStatusSummary", union: false, members: &[
    s::Member::new("ImpairedSince", &s::TIMESTAMP).tag("impairedSince"),
    s::Member::new("Status", &SUMMARY_STATUS).tag("status"),
] });
static STATUS_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["reachability"], secret: false });
static STATUS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["passed", "failed", "insufficient-data", "initializing"], secret: false });
static EBS_STATUS_DETAILS: s::Shape = s::Shape::Structure(s::Structure { name: "EbsStatusDetails", union: false, members: &[
    s::Member::new("ImpairedSince", &s::TIMESTAMP).tag("impairedSince"),
    s::Member::new("Name", &STATUS_NAME).tag("name"),
    s::Member::new("Status", &STATUS_TYPE).tag("status"),
] });
static EBS_STATUS_DETAILS_LIST: s::Shape = s::Shape::List(s::List { item: &EBS_STATUS_DETAILS, tag: "item", length: s::ANY });
static EBS_STATUS_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "EbsStatusSummary", union: false, members: &[
    s::Member::new("Details", &EBS_STATUS_DETAILS_LIST).tag("details"),
    s::Member::new("Status", &SUMMARY_STATUS).tag("status"),
] });
static EVENT_CODE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["instance-reboot", "system-reboot", "system-maintenance", "instance-retirement", "instance-stop"], secret: false });
static INSTANCE_STATUS_EVENT: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStatusEvent", union: false, members: &[
    s::Member::new("Code", &EVENT_CODE).tag("code"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("InstanceEventId", &s::TEXT).tag("instanceEventId"),
    s::Member::new("NotAfter", &s::TIMESTAMP).tag("notAfter"),
    s::Member::new("NotBefore", &s::TIMESTAMP).tag("notBefore"),
    s::Member::new("NotBeforeDeadline", &s::TIMESTAMP).tag("notBeforeDeadline"),
] });
static INSTANCE_STATUS_EVENT_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_STATUS_EVENT, tag: "item", length: s::ANY });
static INSTANCE_STATE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "running", "shutting-down", "terminated", "stopping", "stopped"], secret: false });
static INSTANCE_STATE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceState", union: false, members: &[
    s::Member::new("Code", &INTEGER).tag("code"),
    s::Member::new("Name", &INSTANCE_STATE_NAME).tag("name"),
] });
static INSTANCE_STATUS_DETAILS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStatusDetails", union: false, members: &[
    s::Member::new("ImpairedSince", &s::TIMESTAMP).tag("impairedSince"),
    s::Member::new("Name", &STATUS_NAME).tag("name"),
    s::Member::new("Status", &STATUS_TYPE).tag("status"),
] });
static INSTANCE_STATUS_DETAILS_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_STATUS_DETAILS, tag: "item", length: s::ANY });
static INSTANCE_STATUS_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStatusSummary", union: false, members: &[
    s::Member::new("Details", &INSTANCE_STATUS_DETAILS_LIST).tag("details"),
    s::Member::new("Status", &SUMMARY_STATUS).tag("status"),
] });
static PERFORMANCE_STATUS_SUMMARY: s::Shape = s::Shape::Structure(s::Structure { name: "PerformanceStatusSummary", union: false, members: &[
    s::Member::new("ImpairedSince", &s::TIMESTAMP).tag("impairedSince"),
    s::Member::new("Remediation", &s::TEXT).tag("remediation"),
    s::Member::new("Status", &SUMMARY_STATUS).tag("status"),
] });
static INSTANCE_STATUS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStatus", union: false, members: &[
    s::Member::new("ApplicationStatus", &APPLICATION_STATUS_SUMMARY).tag("applicationStatus"),
    s::Member::new("AttachedEbsStatus", &EBS_STATUS_SUMMARY).tag("attachedEbsStatus"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT).tag("availabilityZoneId"),
    s::Member::new("Events", &INSTANCE_STATUS_EVENT_LIST).tag("eventsSet").query("EventsSet"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("InstanceState", &INSTANCE_STATE).tag("instanceState"),
    s::Member::new("InstanceStatus", &INSTANCE_STATUS_SUMMARY).tag("instanceStatus"),
    s::Member::new("Operator", &OPERATOR_RESPONSE).tag("operator"),
    s::Member::new("OutpostArn", &s::TEXT).tag("outpostArn"),
    s::Member::new("PerformanceStatus", &PERFORMANCE_STATUS_SUMMARY).tag("performanceStatus"),
    s::Member::new("SystemStatus", &INSTANCE_STATUS_SUMMARY).tag("systemStatus"),
] });
static INSTANCE_STATUS_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_STATUS, tag: "item", length: s::ANY });
static DESCRIBE_INSTANCE_STATUS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstanceStatusResult", union: false, members: &[
    s::Member::new("InstanceStatuses", &INSTANCE_STATUS_LIST).tag("instanceStatusSet").query("InstanceStatusSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static REQUEST_INSTANCE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "member", length: s::Length { min: 0, max: 100 } });
static DIT_MAX_RESULTS: s::Shape = s::Shape::Integer(5, 100);
static DESCRIBE_INSTANCE_TYPES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstanceTypesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("IncludeUnsupportedInRegion", &s::BOOLEAN),
    s::Member::new("InstanceTypes", &REQUEST_INSTANCE_TYPE_LIST).tag("InstanceType").query("InstanceType"),
    s::Member::new("MaxResults", &DIT_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static ATTACHMENT_LIMIT_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["shared", "dedicated"], secret: false });
static BASELINE_THROUGHPUT_IN_M_BPS: s::Shape = s::Shape::Double(-1.7976931348623157e308, 1.7976931348623157e308);
static EBS_CARD_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "EbsCardInfo", union: false, members: &[
    s::Member::new("BaselineBandwidthInMbps", &INTEGER).tag("baselineBandwidthInMbps"),
    s::Member::new("BaselineIops", &INTEGER).tag("baselineIops"),
    s::Member::new("BaselineThroughputInMBps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("baselineThroughputInMBps"),
    s::Member::new("EbsCardIndex", &INTEGER).tag("ebsCardIndex"),
    s::Member::new("MaximumBandwidthInMbps", &INTEGER).tag("maximumBandwidthInMbps"),
    s::Member::new("MaximumIops", &INTEGER).tag("maximumIops"),
    s::Member::new("MaximumThroughputInMBps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("maximumThroughputInMBps"),
] });
static EBS_CARD_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &EBS_CARD_INFO, tag: "item", length: s::ANY });
static EBS_OPTIMIZED_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "EbsOptimizedInfo", union: false, members: &[
    s::Member::new("BaselineBandwidthInMbps", &INTEGER).tag("baselineBandwidthInMbps"),
    s::Member::new("BaselineIops", &INTEGER).tag("baselineIops"),
    s::Member::new("BaselineThroughputInMBps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("baselineThroughputInMBps"),
    s::Member::new("MaximumBandwidthInMbps", &INTEGER).tag("maximumBandwidthInMbps"),
    s::Member::new("MaximumIops", &INTEGER).tag("maximumIops"),
    s::Member::new("MaximumThroughputInMBps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("maximumThroughputInMBps"),
] });
static EBS_OPTIMIZED_SUPPORT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["unsupported", "supported", "default"], secret: false });
static EBS_ENCRYPTION_SUPPORT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["unsupported", "supported"], secret: false });
static EBS_NVME_SUPPORT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["unsupported", "supported", "required"], secret: false });
static EBS_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "EbsInfo", union: false, members: &[
    s::Member::new("AttachmentLimitType", &ATTACHMENT_LIMIT_TYPE).tag("attachmentLimitType"),
    s::Member::new("EbsCards", &EBS_CARD_INFO_LIST).tag("ebsCardSet").query("EbsCardSet"),
    s::Member::new("EbsOptimizedInfo", &EBS_OPTIMIZED_INFO).tag("ebsOptimizedInfo"),
    s::Member::new("EbsOptimizedSupport", &EBS_OPTIMIZED_SUPPORT).tag("ebsOptimizedSupport"),
    s::Member::new("EncryptionSupport", &EBS_ENCRYPTION_SUPPORT).tag("encryptionSupport"),
    s::Member::new("MaximumEbsAttachments", &INTEGER).tag("maximumEbsAttachments"),
    s::Member::new("MaximumEbsCards", &INTEGER).tag("maximumEbsCards"),
    s::Member::new("NvmeSupport", &EBS_NVME_SUPPORT).tag("nvmeSupport"),
] });
static FPGA_DEVICE_MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "FpgaDeviceMemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &INTEGER).tag("sizeInMiB"),
] });
static FPGA_DEVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "FpgaDeviceInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("Manufacturer", &s::TEXT).tag("manufacturer"),
    s::Member::new("MemoryInfo", &FPGA_DEVICE_MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static FPGA_DEVICE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &FPGA_DEVICE_INFO, tag: "item", length: s::ANY });
static FPGA_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "FpgaInfo", union: false, members: &[
    s::Member::new("Fpgas", &FPGA_DEVICE_INFO_LIST).tag("fpgas"),
    s::Member::new("TotalFpgaMemoryInMiB", &INTEGER).tag("totalFpgaMemoryInMiB"),
] });
static GPU_DEVICE_MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "GpuDeviceMemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &INTEGER).tag("sizeInMiB"),
] });
static WORKLOADS_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static GPU_DEVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "GpuDeviceInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("GpuPartitionSize", &BASELINE_THROUGHPUT_IN_M_BPS).tag("gpuPartitionSize"),
    s::Member::new("LogicalGpuCount", &INTEGER).tag("logicalGpuCount"),
    s::Member::new("Manufacturer", &s::TEXT).tag("manufacturer"),
    s::Member::new("MemoryInfo", &GPU_DEVICE_MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("Name", &s::TEXT).tag("name"),
    s::Member::new("Workloads", &WORKLOADS_LIST).tag("workloadSet").query("WorkloadSet"),
] });
static GPU_DEVICE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &GPU_DEVICE_INFO, tag: "item", length: s::ANY });
static GPU_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "GpuInfo", union: false, members: &[
    s::Member::new("Gpus", &GPU_DEVICE_INFO_LIST).tag("gpus"),
    s::Member::new("TotalGpuMemoryInMiB", &INTEGER).tag("totalGpuMemoryInMiB"),
] });
static INSTANCE_TYPE_HYPERVISOR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["nitro", "xen"], secret: false });
static INFERENCE_DEVICE_MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "InferenceDeviceMemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &INTEGER).tag("sizeInMiB"),
] });
static INFERENCE_DEVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "InferenceDeviceInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("Manufacturer", &s::TEXT).tag("manufacturer"),
    s::Member::new("MemoryInfo", &INFERENCE_DEVICE_MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static INFERENCE_DEVICE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &INFERENCE_DEVICE_INFO, tag: "member", length: s::ANY });
static INFERENCE_ACCELERATOR_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "InferenceAcceleratorInfo", union: false, members: &[
    s::Member::new("Accelerators", &INFERENCE_DEVICE_INFO_LIST).tag("accelerators"),
    s::Member::new("TotalInferenceMemoryInMiB", &INTEGER).tag("totalInferenceMemoryInMiB"),
] });
static DISK_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["hdd", "ssd"], secret: false });
static DISK_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "DiskInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("SizeInGB", &LONG).tag("sizeInGB"),
    s::Member::new("Type", &DISK_TYPE).tag("type"),
] });
static DISK_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &DISK_INFO, tag: "item", length: s::ANY });
static INSTANCE_STORAGE_ENCRYPTION_SUPPORT: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["unsupported", "required"], secret: false });
static INSTANCE_STORAGE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStorageInfo", union: false, members: &[
    s::Member::new("Disks", &DISK_INFO_LIST).tag("disks"),
    s::Member::new("EncryptionSupport", &INSTANCE_STORAGE_ENCRYPTION_SUPPORT).tag("encryptionSupport"),
    s::Member::new("NvmeSupport", &EBS_NVME_SUPPORT).tag("nvmeSupport"),
    s::Member::new("TotalSizeInGB", &LONG).tag("totalSizeInGB"),
] });
static MEDIA_DEVICE_MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "MediaDeviceMemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &INTEGER).tag("sizeInMiB"),
] });
static MEDIA_DEVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "MediaDeviceInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("Manufacturer", &s::TEXT).tag("manufacturer"),
    s::Member::new("MemoryInfo", &MEDIA_DEVICE_MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static MEDIA_DEVICE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &MEDIA_DEVICE_INFO, tag: "item", length: s::ANY });
static MEDIA_ACCELERATOR_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "MediaAcceleratorInfo", union: false, members: &[
    s::Member::new("Accelerators", &MEDIA_DEVICE_INFO_LIST).tag("accelerators"),
    s::Member::new("TotalMediaMemoryInMiB", &INTEGER).tag("totalMediaMemoryInMiB"),
] });
static MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "MemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &LONG).tag("sizeInMiB"),
] });
static BANDWIDTH_WEIGHTING_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["default", "vpc-1", "ebs-1"], secret: false });
static BANDWIDTH_WEIGHTING_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &BANDWIDTH_WEIGHTING_TYPE, tag: "item", length: s::ANY });
static DEFAULT_CONNECTION_TRACKING_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "DefaultConnectionTrackingConfiguration", union: false, members: &[
    s::Member::new("DefaultTcpEstablishedTimeout", &INTEGER).tag("defaultTcpEstablishedTimeout"),
    s::Member::new("DefaultUdpStreamTimeout", &INTEGER).tag("defaultUdpStreamTimeout"),
    s::Member::new("DefaultUdpTimeout", &INTEGER).tag("defaultUdpTimeout"),
] });
static EFA_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "EfaInfo", union: false, members: &[
    s::Member::new("MaximumEfaInterfaces", &INTEGER).tag("maximumEfaInterfaces"),
] });
static NETWORK_CARD_INTERFACE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["interface", "efa", "efa-only", "secondary"], secret: false });
static NETWORK_CARD_INTERFACE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_CARD_INTERFACE_TYPE, tag: "item", length: s::ANY });
static NETWORK_CARD_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkCardInfo", union: false, members: &[
    s::Member::new("AdditionalFlexibleNetworkInterfaces", &INTEGER).tag("additionalFlexibleNetworkInterfaces"),
    s::Member::new("BaselineBandwidthInGbps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("baselineBandwidthInGbps"),
    s::Member::new("DefaultEnaQueueCountPerInterface", &INTEGER).tag("defaultEnaQueueCountPerInterface"),
    s::Member::new("InterfaceTypes", &NETWORK_CARD_INTERFACE_TYPE_LIST).tag("interfaceTypeSet").query("InterfaceTypeSet"),
    s::Member::new("MaximumEnaQueueCount", &INTEGER).tag("maximumEnaQueueCount"),
    s::Member::new("MaximumEnaQueueCountPerInterface", &INTEGER).tag("maximumEnaQueueCountPerInterface"),
    s::Member::new("MaximumNetworkInterfaces", &INTEGER).tag("maximumNetworkInterfaces"),
    s::Member::new("NetworkCardIndex", &INTEGER).tag("networkCardIndex"),
    s::Member::new("NetworkPerformance", &s::TEXT).tag("networkPerformance"),
    s::Member::new("PeakBandwidthInGbps", &BASELINE_THROUGHPUT_IN_M_BPS).tag("peakBandwidthInGbps"),
] });
static NETWORK_CARD_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_CARD_INFO, tag: "item", length: s::ANY });
static NETWORK_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInfo", union: false, members: &[
    s::Member::new("BandwidthWeightings", &BANDWIDTH_WEIGHTING_TYPE_LIST).tag("bandwidthWeightings"),
    s::Member::new("ConnectionTrackingConfiguration", &DEFAULT_CONNECTION_TRACKING_CONFIGURATION).tag("connectionTrackingConfiguration"),
    s::Member::new("DefaultNetworkCardIndex", &INTEGER).tag("defaultNetworkCardIndex"),
    s::Member::new("EfaInfo", &EFA_INFO).tag("efaInfo"),
    s::Member::new("EfaSupported", &s::BOOLEAN).tag("efaSupported"),
    s::Member::new("EnaSrdSupported", &s::BOOLEAN).tag("enaSrdSupported"),
    s::Member::new("EnaSupport", &EBS_NVME_SUPPORT).tag("enaSupport"),
    s::Member::new("EncryptionInTransitSupported", &s::BOOLEAN).tag("encryptionInTransitSupported"),
    s::Member::new("FlexibleEnaQueuesSupport", &EBS_ENCRYPTION_SUPPORT).tag("flexibleEnaQueuesSupport"),
    s::Member::new("Ipv4AddressesPerInterface", &INTEGER).tag("ipv4AddressesPerInterface"),
    s::Member::new("Ipv4AddressesPerSecondaryInterface", &INTEGER).tag("ipv4AddressesPerSecondaryInterface"),
    s::Member::new("Ipv6AddressesPerInterface", &INTEGER).tag("ipv6AddressesPerInterface"),
    s::Member::new("Ipv6Supported", &s::BOOLEAN).tag("ipv6Supported"),
    s::Member::new("MaximumNetworkCards", &INTEGER).tag("maximumNetworkCards"),
    s::Member::new("MaximumNetworkInterfaces", &INTEGER).tag("maximumNetworkInterfaces"),
    s::Member::new("MaximumSecondaryNetworkInterfaces", &INTEGER).tag("maximumSecondaryNetworkInterfaces"),
    s::Member::new("NetworkCards", &NETWORK_CARD_INFO_LIST).tag("networkCards"),
    s::Member::new("NetworkPerformance", &s::TEXT).tag("networkPerformance"),
    s::Member::new("SecondaryNetworkSupported", &s::BOOLEAN).tag("secondaryNetworkSupported"),
] });
static NEURON_DEVICE_CORE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NeuronDeviceCoreInfo", union: false, members: &[
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("Version", &INTEGER).tag("version"),
] });
static NEURON_DEVICE_MEMORY_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NeuronDeviceMemoryInfo", union: false, members: &[
    s::Member::new("SizeInMiB", &INTEGER).tag("sizeInMiB"),
] });
static NEURON_DEVICE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NeuronDeviceInfo", union: false, members: &[
    s::Member::new("CoreInfo", &NEURON_DEVICE_CORE_INFO).tag("coreInfo"),
    s::Member::new("Count", &INTEGER).tag("count"),
    s::Member::new("MemoryInfo", &NEURON_DEVICE_MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static NEURON_DEVICE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &NEURON_DEVICE_INFO, tag: "item", length: s::ANY });
static NEURON_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NeuronInfo", union: false, members: &[
    s::Member::new("NeuronDevices", &NEURON_DEVICE_INFO_LIST).tag("neuronDevices"),
    s::Member::new("TotalNeuronDeviceMemoryInMiB", &INTEGER).tag("totalNeuronDeviceMemoryInMiB"),
] });
static NITRO_TPM_SUPPORTED_VERSIONS_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static NITRO_TPM_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "NitroTpmInfo", union: false, members: &[
    s::Member::new("SupportedVersions", &NITRO_TPM_SUPPORTED_VERSIONS_LIST).tag("supportedVersions"),
] });
static PLACEMENT_GROUP_STRATEGY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["cluster", "partition", "spread"], secret: false });
static PLACEMENT_GROUP_STRATEGY_LIST: s::Shape = s::Shape::List(s::List { item: &PLACEMENT_GROUP_STRATEGY, tag: "item", length: s::ANY });
static PLACEMENT_GROUP_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "PlacementGroupInfo", union: false, members: &[
    s::Member::new("SupportedStrategies", &PLACEMENT_GROUP_STRATEGY_LIST).tag("supportedStrategies"),
] });
static ARCHITECTURE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &ARCHITECTURE_VALUES, tag: "item", length: s::ANY });
static SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["amd-sev-snp", "nested-virtualization"], secret: false });
static SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST: s::Shape = s::Shape::List(s::List { item: &SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE, tag: "item", length: s::ANY });
static PROCESSOR_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "ProcessorInfo", union: false, members: &[
    s::Member::new("Manufacturer", &s::TEXT).tag("manufacturer"),
    s::Member::new("SupportedArchitectures", &ARCHITECTURE_TYPE_LIST).tag("supportedArchitectures"),
    s::Member::new("SupportedFeatures", &SUPPORTED_ADDITIONAL_PROCESSOR_FEATURE_LIST).tag("supportedFeatures"),
    s::Member::new("SustainedClockSpeedInGhz", &BASELINE_THROUGHPUT_IN_M_BPS).tag("sustainedClockSpeedInGhz"),
] });
static BOOT_MODE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["legacy-bios", "uefi"], secret: false });
static BOOT_MODE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &BOOT_MODE_TYPE, tag: "item", length: s::ANY });
static ROOT_DEVICE_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &DEVICE_TYPE, tag: "item", length: s::ANY });
static USAGE_CLASS_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["spot", "on-demand", "capacity-block"], secret: false });
static USAGE_CLASS_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &USAGE_CLASS_TYPE, tag: "item", length: s::ANY });
static VIRTUALIZATION_TYPE_LIST: s::Shape = s::Shape::List(s::List { item: &VIRTUALIZATION_TYPE, tag: "item", length: s::ANY });
static CORE_COUNT_LIST: s::Shape = s::Shape::List(s::List { item: &INTEGER, tag: "item", length: s::ANY });
static THREADS_PER_CORE_LIST: s::Shape = s::Shape::List(s::List { item: &INTEGER, tag: "item", length: s::ANY });
static V_CPU_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "VCpuInfo", union: false, members: &[
    s::Member::new("DefaultCores", &INTEGER).tag("defaultCores"),
    s::Member::new("DefaultThreadsPerCore", &INTEGER).tag("defaultThreadsPerCore"),
    s::Member::new("DefaultVCpus", &INTEGER).tag("defaultVCpus"),
    s::Member::new("ValidCores", &CORE_COUNT_LIST).tag("validCores"),
    s::Member::new("ValidThreadsPerCore", &THREADS_PER_CORE_LIST).tag("validThreadsPerCore"),
] });
static INSTANCE_TYPE_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceTypeInfo", union: false, members: &[
    s::Member::new("AutoRecoverySupported", &s::BOOLEAN).tag("autoRecoverySupported"),
    s::Member::new("BareMetal", &s::BOOLEAN).tag("bareMetal"),
    s::Member::new("BurstablePerformanceSupported", &s::BOOLEAN).tag("burstablePerformanceSupported"),
    s::Member::new("CurrentGeneration", &s::BOOLEAN).tag("currentGeneration"),
    s::Member::new("DedicatedHostsSupported", &s::BOOLEAN).tag("dedicatedHostsSupported"),
    s::Member::new("EbsInfo", &EBS_INFO).tag("ebsInfo"),
    s::Member::new("FpgaInfo", &FPGA_INFO).tag("fpgaInfo"),
    s::Member::new("FreeTierEligible", &s::BOOLEAN).tag("freeTierEligible"),
    s::Member::new("GpuInfo", &GPU_INFO).tag("gpuInfo"),
    s::Member::new("HibernationSupported", &s::BOOLEAN).tag("hibernationSupported"),
    s::Member::new("Hypervisor", &INSTANCE_TYPE_HYPERVISOR).tag("hypervisor"),
    s::Member::new("InferenceAcceleratorInfo", &INFERENCE_ACCELERATOR_INFO).tag("inferenceAcceleratorInfo"),
    s::Member::new("InstanceStorageInfo", &INSTANCE_STORAGE_INFO).tag("instanceStorageInfo"),
    s::Member::new("InstanceStorageSupported", &s::BOOLEAN).tag("instanceStorageSupported"),
    s::Member::new("InstanceType", &s::TEXT).tag("instanceType"),
    s::Member::new("MediaAcceleratorInfo", &MEDIA_ACCELERATOR_INFO).tag("mediaAcceleratorInfo"),
    s::Member::new("MemoryInfo", &MEMORY_INFO).tag("memoryInfo"),
    s::Member::new("NetworkInfo", &NETWORK_INFO).tag("networkInfo"),
    s::Member::new("NeuronInfo", &NEURON_INFO).tag("neuronInfo"),
    s::Member::new("NitroEnclavesSupport", &EBS_ENCRYPTION_SUPPORT).tag("nitroEnclavesSupport"),
    s::Member::new("NitroTpmInfo", &NITRO_TPM_INFO).tag("nitroTpmInfo"),
    s::Member::new("NitroTpmSupport", &EBS_ENCRYPTION_SUPPORT).tag("nitroTpmSupport"),
    s::Member::new("PhcSupport", &EBS_ENCRYPTION_SUPPORT).tag("phcSupport"),
    s::Member::new("PlacementGroupInfo", &PLACEMENT_GROUP_INFO).tag("placementGroupInfo"),
    s::Member::new("ProcessorInfo", &PROCESSOR_INFO).tag("processorInfo"),
    s::Member::new("RebootMigrationSupport", &EBS_ENCRYPTION_SUPPORT).tag("rebootMigrationSupport"),
    s::Member::new("SupportedBootModes", &BOOT_MODE_TYPE_LIST).tag("supportedBootModes"),
    s::Member::new("SupportedInRegion", &s::BOOLEAN).tag("supportedInRegion"),
    s::Member::new("SupportedRootDeviceTypes", &ROOT_DEVICE_TYPE_LIST).tag("supportedRootDeviceTypes"),
    s::Member::new("SupportedUsageClasses", &USAGE_CLASS_TYPE_LIST).tag("supportedUsageClasses"),
    s::Member::new("SupportedVirtualizationTypes", &VIRTUALIZATION_TYPE_LIST).tag("supportedVirtualizationTypes"),
    s::Member::new("VCpuInfo", &V_CPU_INFO).tag("vCpuInfo"),
] });
static INSTANCE_TYPE_INFO_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_TYPE_INFO, tag: "item", length: s::ANY });
static DESCRIBE_INSTANCE_TYPES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstanceTypesResult", union: false, members: &[
    s::Member::new("InstanceTypes", &INSTANCE_TYPE_INFO_LIST).tag("instanceTypeSet").query("InstanceTypeSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static DESCRIBE_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstancesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("IncludeManagedResources", &s::BOOLEAN),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).tag("InstanceId").query("InstanceId"),
    s::Member::new("MaxResults", &INTEGER).tag("maxResults"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static CAPACITY_RESERVATION_PREFERENCE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["capacity-reservations-only", "open", "none"], secret: false });
static CAPACITY_RESERVATION_TARGET_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CapacityReservationTargetResponse", union: false, members: &[
    s::Member::new("CapacityReservationId", &s::TEXT).tag("capacityReservationId"),
    s::Member::new("CapacityReservationResourceGroupArn", &s::TEXT).tag("capacityReservationResourceGroupArn"),
] });
static CAPACITY_RESERVATION_SPECIFICATION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "CapacityReservationSpecificationResponse", union: false, members: &[
    s::Member::new("CapacityReservationPreference", &CAPACITY_RESERVATION_PREFERENCE).tag("capacityReservationPreference"),
    s::Member::new("CapacityReservationTarget", &CAPACITY_RESERVATION_TARGET_RESPONSE).tag("capacityReservationTarget"),
] });
static CPU_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "CpuOptions", union: false, members: &[
    s::Member::new("AmdSevSnp", &AUTO_PROVISION_ZONES_STATE).tag("amdSevSnp"),
    s::Member::new("CoreCount", &INTEGER).tag("coreCount"),
    s::Member::new("NestedVirtualization", &AUTO_PROVISION_ZONES_STATE).tag("nestedVirtualization"),
    s::Member::new("ThreadsPerCore", &INTEGER).tag("threadsPerCore"),
] });
static ELASTIC_GPU_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "ElasticGpuAssociation", union: false, members: &[
    s::Member::new("ElasticGpuAssociationId", &s::TEXT).tag("elasticGpuAssociationId"),
    s::Member::new("ElasticGpuAssociationState", &s::TEXT).tag("elasticGpuAssociationState"),
    s::Member::new("ElasticGpuAssociationTime", &s::TEXT).tag("elasticGpuAssociationTime"),
    s::Member::new("ElasticGpuId", &s::TEXT).tag("elasticGpuId"),
] });
static ELASTIC_GPU_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &ELASTIC_GPU_ASSOCIATION, tag: "item", length: s::ANY });
static ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "ElasticInferenceAcceleratorAssociation", union: false, members: &[
    s::Member::new("ElasticInferenceAcceleratorArn", &s::TEXT).tag("elasticInferenceAcceleratorArn"),
    s::Member::new("ElasticInferenceAcceleratorAssociationId", &s::TEXT).tag("elasticInferenceAcceleratorAssociationId"),
    s::Member::new("ElasticInferenceAcceleratorAssociationState", &s::TEXT).tag("elasticInferenceAcceleratorAssociationState"),
    s::Member::new("ElasticInferenceAcceleratorAssociationTime", &s::TIMESTAMP).tag("elasticInferenceAcceleratorAssociationTime"),
] });
static ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST: s::Shape = s::Shape::List(s::List { item: &ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION, tag: "item", length: s::ANY });
static HIBERNATION_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "HibernationOptions", union: false, members: &[
    s::Member::new("Configured", &s::BOOLEAN).tag("configured"),
] });
static IAM_INSTANCE_PROFILE: s::Shape = s::Shape::Structure(s::Structure { name: "IamInstanceProfile", union: false, members: &[
    s::Member::new("Arn", &s::TEXT).tag("arn"),
    s::Member::new("Id", &s::TEXT).tag("id"),
] });
static INSTANCE_LIFECYCLE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["spot", "scheduled", "capacity-block", "interruptible-capacity-reservation"], secret: false });
static LICENSE_CONFIGURATION: s::Shape = s::Shape::Structure(s::Structure { name: "LicenseConfiguration", union: false, members: &[
    s::Member::new("LicenseConfigurationArn", &s::TEXT).tag("licenseConfigurationArn"),
] });
static LICENSE_LIST: s::Shape = s::Shape::List(s::List { item: &LICENSE_CONFIGURATION, tag: "item", length: s::ANY });
static INSTANCE_AUTO_RECOVERY_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["disabled", "default"], secret: false });
static INSTANCE_MAINTENANCE_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceMaintenanceOptions", union: false, members: &[
    s::Member::new("AutoRecovery", &INSTANCE_AUTO_RECOVERY_STATE).tag("autoRecovery"),
    s::Member::new("RebootMigration", &INSTANCE_AUTO_RECOVERY_STATE).tag("rebootMigration"),
] });
static INSTANCE_METADATA_ENDPOINT_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["disabled", "enabled"], secret: false });
static HTTP_TOKENS_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["optional", "required"], secret: false });
static INSTANCE_METADATA_OPTIONS_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pending", "applied"], secret: false });
static INSTANCE_METADATA_OPTIONS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceMetadataOptionsResponse", union: false, members: &[
    s::Member::new("HttpEndpoint", &INSTANCE_METADATA_ENDPOINT_STATE).tag("httpEndpoint"),
    s::Member::new("HttpProtocolIpv6", &INSTANCE_METADATA_ENDPOINT_STATE).tag("httpProtocolIpv6"),
    s::Member::new("HttpPutResponseHopLimit", &INTEGER).tag("httpPutResponseHopLimit"),
    s::Member::new("HttpTokens", &HTTP_TOKENS_STATE).tag("httpTokens"),
    s::Member::new("InstanceMetadataTags", &INSTANCE_METADATA_ENDPOINT_STATE).tag("instanceMetadataTags"),
    s::Member::new("State", &INSTANCE_METADATA_OPTIONS_STATE).tag("state"),
] });
static METRIC_CATEGORY_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static MONITORING_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["disabled", "disabling", "enabled", "pending"], secret: false });
static MONITORING: s::Shape = s::Shape::Structure(s::Structure { name: "Monitoring", union: false, members: &[
    s::Member::new("MetricCategoryIds", &METRIC_CATEGORY_ID_LIST).tag("metricCategoryIdSet").query("MetricCategoryIdSet"),
    s::Member::new("State", &MONITORING_STATE).tag("state"),
] });
static INSTANCE_NETWORK_INTERFACE_ASSOCIATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkInterfaceAssociation", union: false, members: &[
    s::Member::new("CarrierIp", &s::TEXT).tag("carrierIp"),
    s::Member::new("CustomerOwnedIp", &s::TEXT).tag("customerOwnedIp"),
    s::Member::new("IpOwnerId", &s::TEXT).tag("ipOwnerId"),
    s::Member::new("PublicDnsName", &s::TEXT).tag("publicDnsName"),
    s::Member::new("PublicIp", &s::TEXT).tag("publicIp"),
] });
static INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceAttachmentEnaSrdUdpSpecification", union: false, members: &[
    s::Member::new("EnaSrdUdpEnabled", &s::BOOLEAN).tag("enaSrdUdpEnabled"),
] });
static INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceAttachmentEnaSrdSpecification", union: false, members: &[
    s::Member::new("EnaSrdEnabled", &s::BOOLEAN).tag("enaSrdEnabled"),
    s::Member::new("EnaSrdUdpSpecification", &INSTANCE_ATTACHMENT_ENA_SRD_UDP_SPECIFICATION).tag("enaSrdUdpSpecification"),
] });
static INSTANCE_NETWORK_INTERFACE_ATTACHMENT: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkInterfaceAttachment", union: false, members: &[
    s::Member::new("AttachTime", &s::TIMESTAMP).tag("attachTime"),
    s::Member::new("AttachmentId", &s::TEXT).tag("attachmentId"),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("DeviceIndex", &INTEGER).tag("deviceIndex"),
    s::Member::new("EnaQueueCount", &INTEGER).tag("enaQueueCount"),
    s::Member::new("EnaSrdSpecification", &INSTANCE_ATTACHMENT_ENA_SRD_SPECIFICATION).tag("enaSrdSpecification"),
    s::Member::new("NetworkCardIndex", &INTEGER).tag("networkCardIndex"),
    s::Member::new("Status", &ATTACHMENT_STATUS).tag("status"),
] });
static CONNECTION_TRACKING_SPECIFICATION_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "ConnectionTrackingSpecificationResponse", union: false, members: &[
    s::Member::new("TcpEstablishedTimeout", &INTEGER).tag("tcpEstablishedTimeout"),
    s::Member::new("UdpStreamTimeout", &INTEGER).tag("udpStreamTimeout"),
    s::Member::new("UdpTimeout", &INTEGER).tag("udpTimeout"),
] });
static INSTANCE_IPV4_PREFIX: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceIpv4Prefix", union: false, members: &[
    s::Member::new("Ipv4Prefix", &s::TEXT).tag("ipv4Prefix"),
] });
static INSTANCE_IPV4_PREFIX_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_IPV4_PREFIX, tag: "item", length: s::ANY });
static INSTANCE_IPV6_PREFIX: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceIpv6Prefix", union: false, members: &[
    s::Member::new("Ipv6Prefix", &s::TEXT).tag("ipv6Prefix"),
] });
static INSTANCE_IPV6_PREFIX_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_IPV6_PREFIX, tag: "item", length: s::ANY });
static INSTANCE_PRIVATE_IP_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "InstancePrivateIpAddress", union: false, members: &[
    s::Member::new("Association", &INSTANCE_NETWORK_INTERFACE_ASSOCIATION).tag("association"),
    s::Member::new("Primary", &s::BOOLEAN).tag("primary"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
] });
static INSTANCE_PRIVATE_IP_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_PRIVATE_IP_ADDRESS, tag: "item", length: s::ANY });
static INSTANCE_NETWORK_INTERFACE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkInterface", union: false, members: &[
    s::Member::new("Association", &INSTANCE_NETWORK_INTERFACE_ASSOCIATION).tag("association"),
    s::Member::new("Attachment", &INSTANCE_NETWORK_INTERFACE_ATTACHMENT).tag("attachment"),
    s::Member::new("ConnectionTrackingConfiguration", &CONNECTION_TRACKING_SPECIFICATION_RESPONSE).tag("connectionTrackingConfiguration"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("Groups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("InterfaceType", &s::TEXT).tag("interfaceType"),
    s::Member::new("Ipv4Prefixes", &INSTANCE_IPV4_PREFIX_LIST).tag("ipv4PrefixSet").query("Ipv4PrefixSet"),
    s::Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).tag("ipv6AddressesSet").query("Ipv6AddressesSet"),
    s::Member::new("Ipv6Prefixes", &INSTANCE_IPV6_PREFIX_LIST).tag("ipv6PrefixSet").query("Ipv6PrefixSet"),
    s::Member::new("MacAddress", &s::TEXT).tag("macAddress"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("Operator", &OPERATOR_RESPONSE).tag("operator"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PrivateIpAddresses", &INSTANCE_PRIVATE_IP_ADDRESS_LIST).tag("privateIpAddressesSet").query("PrivateIpAddressesSet"),
    s::Member::new("SourceDestCheck", &s::BOOLEAN).tag("sourceDestCheck"),
    s::Member::new("Status", &NETWORK_INTERFACE_STATUS).tag("status"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static INSTANCE_NETWORK_INTERFACE_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_NETWORK_INTERFACE, tag: "item", length: s::ANY });
static INSTANCE_NETWORK_PERFORMANCE_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkPerformanceOptions", union: false, members: &[
    s::Member::new("BandwidthWeighting", &BANDWIDTH_WEIGHTING_TYPE).tag("bandwidthWeighting"),
] });
static PLACEMENT: s::Shape = s::Shape::Structure(s::Structure { name: "Placement", union: false, members: &[
    s::Member::new("Affinity", &s::TEXT).tag("affinity"),
    s::Member::new("AvailabilityZone", &s::TEXT).tag("availabilityZone"),
    s::Member::new("AvailabilityZoneId", &s::TEXT).tag("availabilityZoneId"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
    s::Member::new("HostId", &s::TEXT).tag("hostId"),
    s::Member::new("HostResourceGroupArn", &s::TEXT).tag("hostResourceGroupArn"),
    s::Member::new("PartitionNumber", &INTEGER).tag("partitionNumber"),
    s::Member::new("SpreadDomain", &s::TEXT).tag("spreadDomain"),
    s::Member::new("Tenancy", &TENANCY).tag("tenancy"),
] });
static PRIVATE_DNS_NAME_OPTIONS_RESPONSE: s::Shape = s::Shape::Structure(s::Structure { name: "PrivateDnsNameOptionsResponse", union: false, members: &[
    s::Member::new("EnableResourceNameDnsAAAARecord", &s::BOOLEAN).tag("enableResourceNameDnsAAAARecord"),
    s::Member::new("EnableResourceNameDnsARecord", &s::BOOLEAN).tag("enableResourceNameDnsARecord"),
    s::Member::new("HostnameType", &HOSTNAME_TYPE).tag("hostnameType"),
] });
static INSTANCE_SECONDARY_INTERFACE_ATTACHMENT: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceSecondaryInterfaceAttachment", union: false, members: &[
    s::Member::new("AttachTime", &s::TIMESTAMP).tag("attachTime"),
    s::Member::new("AttachmentId", &s::TEXT).tag("attachmentId"),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("DeviceIndex", &INTEGER).tag("deviceIndex"),
    s::Member::new("NetworkCardIndex", &INTEGER).tag("networkCardIndex"),
    s::Member::new("Status", &ATTACHMENT_STATUS).tag("status"),
] });
static SECONDARY_INTERFACE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["secondary"], secret: false });
static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceSecondaryInterfacePrivateIpAddress", union: false, members: &[
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
] });
static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS, tag: "item", length: s::ANY });
static SECONDARY_INTERFACE_STATUS: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["available", "in-use"], secret: false });
static INSTANCE_SECONDARY_INTERFACE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceSecondaryInterface", union: false, members: &[
    s::Member::new("Attachment", &INSTANCE_SECONDARY_INTERFACE_ATTACHMENT).tag("attachment"),
    s::Member::new("InterfaceType", &SECONDARY_INTERFACE_TYPE).tag("interfaceType"),
    s::Member::new("MacAddress", &s::TEXT).tag("macAddress"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("PrivateIpAddresses", &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST).tag("privateIpAddressSet").query("PrivateIpAddressSet"),
    s::Member::new("SecondaryInterfaceId", &s::TEXT).tag("secondaryInterfaceId"),
    s::Member::new("SecondaryNetworkId", &s::TEXT).tag("secondaryNetworkId"),
    s::Member::new("SecondarySubnetId", &s::TEXT).tag("secondarySubnetId"),
    s::Member::new("SourceDestCheck", &s::BOOLEAN).tag("sourceDestCheck"),
    s::Member::new("Status", &SECONDARY_INTERFACE_STATUS).tag("status"),
] });
static INSTANCE_SECONDARY_INTERFACE_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_SECONDARY_INTERFACE, tag: "item", length: s::ANY });
static INSTANCE: s::Shape = s::Shape::Structure(s::Structure { name: "Instance", union: false, members: &[
    s::Member::new("AmiLaunchIndex", &INTEGER).tag("amiLaunchIndex"),
    s::Member::new("Architecture", &ARCHITECTURE_VALUES).tag("architecture"),
    s::Member::new("BlockDeviceMappings", &INSTANCE_BLOCK_DEVICE_MAPPING_LIST).tag("blockDeviceMapping").query("BlockDeviceMapping"),
    s::Member::new("BootMode", &BOOT_MODE_VALUES).tag("bootMode"),
    s::Member::new("CapacityBlockId", &s::TEXT).tag("capacityBlockId"),
    s::Member::new("CapacityReservationId", &s::TEXT).tag("capacityReservationId"),
    s::Member::new("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION_RESPONSE).tag("capacityReservationSpecification"),
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken"),
    s::Member::new("CpuOptions", &CPU_OPTIONS).tag("cpuOptions"),
    s::Member::new("CurrentInstanceBootMode", &BOOT_MODE_TYPE).tag("currentInstanceBootMode"),
    s::Member::new("EbsOptimized", &s::BOOLEAN).tag("ebsOptimized"),
    s::Member::new("ElasticGpuAssociations", &ELASTIC_GPU_ASSOCIATION_LIST).tag("elasticGpuAssociationSet").query("ElasticGpuAssociationSet"),
    s::Member::new("ElasticInferenceAcceleratorAssociations", &ELASTIC_INFERENCE_ACCELERATOR_ASSOCIATION_LIST).tag("elasticInferenceAcceleratorAssociationSet").query("ElasticInferenceAcceleratorAssociationSet"),
    s::Member::new("EnaSupport", &s::BOOLEAN).tag("enaSupport"),
    s::Member::new("EnclaveOptions", &ENCLAVE_OPTIONS).tag("enclaveOptions"),
    s::Member::new("HibernationOptions", &HIBERNATION_OPTIONS).tag("hibernationOptions"),
    s::Member::new("Hypervisor", &HYPERVISOR_TYPE).tag("hypervisor"),
    s::Member::new("IamInstanceProfile", &IAM_INSTANCE_PROFILE).tag("iamInstanceProfile"),
    s::Member::new("ImageId", &s::TEXT).tag("imageId"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("InstanceLifecycle", &INSTANCE_LIFECYCLE_TYPE).tag("instanceLifecycle"),
    s::Member::new("InstanceType", &s::TEXT).tag("instanceType"),
    s::Member::new("Ipv6Address", &s::TEXT).tag("ipv6Address"),
    s::Member::new("KernelId", &s::TEXT).tag("kernelId"),
    s::Member::new("KeyName", &s::TEXT).tag("keyName"),
    s::Member::new("LaunchTime", &s::TIMESTAMP).tag("launchTime"),
    s::Member::new("Licenses", &LICENSE_LIST).tag("licenseSet").query("LicenseSet"),
    s::Member::new("MaintenanceOptions", &INSTANCE_MAINTENANCE_OPTIONS).tag("maintenanceOptions"),
    s::Member::new("MetadataOptions", &INSTANCE_METADATA_OPTIONS_RESPONSE).tag("metadataOptions"),
    s::Member::new("Monitoring", &MONITORING).tag("monitoring"),
    s::Member::new("NetworkInterfaces", &INSTANCE_NETWORK_INTERFACE_LIST).tag("networkInterfaceSet").query("NetworkInterfaceSet"),
    s::Member::new("NetworkPerformanceOptions", &INSTANCE_NETWORK_PERFORMANCE_OPTIONS).tag("networkPerformanceOptions"),
    s::Member::new("Operator", &OPERATOR_RESPONSE).tag("operator"),
    s::Member::new("OutpostArn", &s::TEXT).tag("outpostArn"),
    s::Member::new("Placement", &PLACEMENT).tag("placement"),
    s::Member::new("Platform", &PLATFORM_VALUES).tag("platform"),
    s::Member::new("PlatformDetails", &s::TEXT).tag("platformDetails"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateDnsNameOptions", &PRIVATE_DNS_NAME_OPTIONS_RESPONSE).tag("privateDnsNameOptions"),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("ProductCodes", &PRODUCT_CODE_LIST).tag("productCodes"),
    s::Member::new("PublicDnsName", &s::TEXT).tag("dnsName").query("DnsName"),
    s::Member::new("PublicIpAddress", &s::TEXT).tag("ipAddress").query("IpAddress"),
    s::Member::new("RamdiskId", &s::TEXT).tag("ramdiskId"),
    s::Member::new("RootDeviceName", &s::TEXT).tag("rootDeviceName"),
    s::Member::new("RootDeviceType", &DEVICE_TYPE).tag("rootDeviceType"),
    s::Member::new("SecondaryInterfaces", &INSTANCE_SECONDARY_INTERFACE_LIST).tag("secondaryInterfaceSet").query("SecondaryInterfaceSet"),
    s::Member::new("SecurityGroups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("SourceDestCheck", &s::BOOLEAN).tag("sourceDestCheck"),
    s::Member::new("SpotInstanceRequestId", &s::TEXT).tag("spotInstanceRequestId"),
    s::Member::new("SriovNetSupport", &s::TEXT).tag("sriovNetSupport"),
    s::Member::new("State", &INSTANCE_STATE).tag("instanceState").query("InstanceState"),
    s::Member::new("StateReason", &STATE_REASON).tag("stateReason"),
    s::Member::new("StateTransitionReason", &s::TEXT).tag("reason").query("Reason"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("TpmSupport", &s::TEXT).tag("tpmSupport"),
    s::Member::new("UsageOperation", &s::TEXT).tag("usageOperation"),
    s::Member::new("UsageOperationUpdateTime", &s::TIMESTAMP).tag("usageOperationUpdateTime"),
    s::Member::new("VirtualizationType", &VIRTUALIZATION_TYPE).tag("virtualizationType"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static INSTANCE_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE, tag: "item", length: s::ANY });
static RESERVATION: s::Shape = s::Shape::Structure(s::Structure { name: "Reservation", union: false, members: &[
    s::Member::new("Groups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("Instances", &INSTANCE_LIST).tag("instancesSet").query("InstancesSet"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("RequesterId", &s::TEXT).tag("requesterId"),
    s::Member::new("ReservationId", &s::TEXT).tag("reservationId"),
] });
static RESERVATION_LIST: s::Shape = s::Shape::List(s::List { item: &RESERVATION, tag: "item", length: s::ANY });
static DESCRIBE_INSTANCES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInstancesResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("Reservations", &RESERVATION_LIST).tag("reservationSet").query("ReservationSet"),
] });
static INTERNET_GATEWAY_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_INTERNET_GATEWAYS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInternetGatewaysRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("InternetGatewayIds", &INTERNET_GATEWAY_ID_LIST).tag("internetGatewayId").query("InternetGatewayId"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static INTERNET_GATEWAY_LIST: s::Shape = s::Shape::List(s::List { item: &INTERNET_GATEWAY, tag: "item", length: s::ANY });
static DESCRIBE_INTERNET_GATEWAYS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeInternetGatewaysResult", union: false, members: &[
    s::Member::new("InternetGateways", &INTERNET_GATEWAY_LIST).tag("internetGatewaySet").query("InternetGatewaySet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static KEY_NAME_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "KeyName", length: s::ANY });
static KEY_PAIR_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "KeyPairId", length: s::ANY });
static DESCRIBE_KEY_PAIRS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeKeyPairsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("IncludePublicKey", &s::BOOLEAN),
    s::Member::new("KeyNames", &KEY_NAME_STRING_LIST).tag("KeyName").query("KeyName"),
    s::Member::new("KeyPairIds", &KEY_PAIR_ID_STRING_LIST).tag("KeyPairId").query("KeyPairId"),
] });
static KEY_PAIR_INFO: s::Shape = s::Shape::Structure(s::Structure { name: "KeyPairInfo", union: false, members: &[
    s::Member::new("CreateTime", &s::TIMESTAMP).tag("createTime"),
    s::Member::new("KeyFingerprint", &s::TEXT).tag("keyFingerprint"),
    s::Member::new("KeyName", &s::TEXT).tag("keyName"),
    s::Member::new("KeyPairId", &s::TEXT).tag("keyPairId"),
    s::Member::new("KeyType", &KEY_TYPE).tag("keyType"),
    s::Member::new("PublicKey", &s::TEXT).tag("publicKey"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static KEY_PAIR_LIST: s::Shape = s::Shape::List(s::List { item: &KEY_PAIR_INFO, tag: "item", length: s::ANY });
static DESCRIBE_KEY_PAIRS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeKeyPairsResult", union: false, members: &[
    s::Member::new("KeyPairs", &KEY_PAIR_LIST).tag("keySet").query("KeySet"),
] });
static PREFIX_LIST_MAX_RESULTS: s::Shape = s::Shape::Integer(1, 100);
static DESCRIBE_MANAGED_PREFIX_LISTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeManagedPrefixListsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &PREFIX_LIST_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("PrefixListIds", &VALUE_STRING_LIST).tag("PrefixListId").query("PrefixListId"),
] });
static MANAGED_PREFIX_LIST_SET: s::Shape = s::Shape::List(s::List { item: &MANAGED_PREFIX_LIST, tag: "item", length: s::ANY });
static DESCRIBE_MANAGED_PREFIX_LISTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeManagedPrefixListsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("PrefixLists", &MANAGED_PREFIX_LIST_SET).tag("prefixListSet").query("PrefixListSet"),
] });
static NAT_GATEWAY_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_NAT_GATEWAYS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNatGatewaysRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filter", &FILTER_LIST),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NatGatewayIds", &NAT_GATEWAY_ID_STRING_LIST).tag("NatGatewayId").query("NatGatewayId"),
    s::Member::new("NextToken", &s::TEXT),
] });
static NAT_GATEWAY_LIST: s::Shape = s::Shape::List(s::List { item: &NAT_GATEWAY, tag: "item", length: s::ANY });
static DESCRIBE_NAT_GATEWAYS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNatGatewaysResult", union: false, members: &[
    s::Member::new("NatGateways", &NAT_GATEWAY_LIST).tag("natGatewaySet").query("NatGatewaySet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static NETWORK_ACL_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_NETWORK_ACLS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkAclsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NetworkAclIds", &NETWORK_ACL_ID_STRING_LIST).tag("NetworkAclId").query("NetworkAclId"),
    s::Member::new("NextToken", &s::TEXT),
] });
static NETWORK_ACL_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_ACL, tag: "item", length: s::ANY });
static DESCRIBE_NETWORK_ACLS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkAclsResult", union: false, members: &[
    s::Member::new("NetworkAcls", &NETWORK_ACL_LIST).tag("networkAclSet").query("NetworkAclSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static NETWORK_INTERFACE_ATTRIBUTE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["description", "groupSet", "sourceDestCheck", "attachment", "associatePublicIpAddress"], secret: false });
static DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkInterfaceAttributeRequest", union: false, members: &[
    s::Member::new("Attribute", &NETWORK_INTERFACE_ATTRIBUTE).tag("attribute"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
] });
static DESCRIBE_NETWORK_INTERFACE_ATTRIBUTE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkInterfaceAttributeResult", union: false, members: &[
    s::Member::new("AssociatePublicIpAddress", &s::BOOLEAN).tag("associatePublicIpAddress"),
    s::Member::new("Attachment", &NETWORK_INTERFACE_ATTACHMENT).tag("attachment"),
    s::Member::new("Description", &ATTRIBUTE_VALUE).tag("description"),
    s::Member::new("Groups", &GROUP_IDENTIFIER_LIST).tag("groupSet").query("GroupSet"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("SourceDestCheck", &ATTRIBUTE_BOOLEAN_VALUE).tag("sourceDestCheck"),
] });
static NETWORK_INTERFACE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_NETWORK_INTERFACES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkInterfacesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("filter").query("Filter"),
    s::Member::new("IncludeManagedResources", &s::BOOLEAN),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NetworkInterfaceIds", &NETWORK_INTERFACE_ID_LIST).tag("NetworkInterfaceId").query("NetworkInterfaceId"),
    s::Member::new("NextToken", &s::TEXT),
] });
static NETWORK_INTERFACE_LIST: s::Shape = s::Shape::List(s::List { item: &NETWORK_INTERFACE, tag: "item", length: s::ANY });
static DESCRIBE_NETWORK_INTERFACES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeNetworkInterfacesResult", union: false, members: &[
    s::Member::new("NetworkInterfaces", &NETWORK_INTERFACE_LIST).tag("networkInterfaceSet").query("NetworkInterfaceSet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static PREFIX_LIST_RESOURCE_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_PREFIX_LISTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribePrefixListsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("PrefixListIds", &PREFIX_LIST_RESOURCE_ID_STRING_LIST).tag("PrefixListId").query("PrefixListId"),
] });
static PREFIX_LIST: s::Shape = s::Shape::Structure(s::Structure { name: "PrefixList", union: false, members: &[
    s::Member::new("Cidrs", &VALUE_STRING_LIST).tag("cidrSet").query("CidrSet"),
    s::Member::new("PrefixListId", &s::TEXT).tag("prefixListId"),
    s::Member::new("PrefixListName", &s::TEXT).tag("prefixListName"),
] });
static PREFIX_LIST_SET: s::Shape = s::Shape::List(s::List { item: &PREFIX_LIST, tag: "item", length: s::ANY });
static DESCRIBE_PREFIX_LISTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribePrefixListsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("PrefixLists", &PREFIX_LIST_SET).tag("prefixListSet").query("PrefixListSet"),
] });
static REGION_NAME_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "RegionName", length: s::ANY });
static DESCRIBE_REGIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRegionsRequest", union: false, members: &[
    s::Member::new("AllRegions", &s::BOOLEAN),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("RegionNames", &REGION_NAME_STRING_LIST).tag("RegionName").query("RegionName"),
] });
static REGION_GEOGRAPHY: s::Shape = s::Shape::Structure(s::Structure { name: "RegionGeography", union: false, members: &[
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static REGION_GEOGRAPHY_LIST: s::Shape = s::Shape::List(s::List { item: &REGION_GEOGRAPHY, tag: "item", length: s::ANY });
static REGION: s::Shape = s::Shape::Structure(s::Structure { name: "Region", union: false, members: &[
    s::Member::new("Endpoint", &s::TEXT).tag("regionEndpoint").query("RegionEndpoint"),
    s::Member::new("Geography", &REGION_GEOGRAPHY_LIST).tag("geographySet").query("GeographySet"),
    s::Member::new("OptInStatus", &s::TEXT).tag("optInStatus"),
    s::Member::new("RegionName", &s::TEXT).tag("regionName"),
] });
static REGION_LIST: s::Shape = s::Shape::List(s::List { item: &REGION, tag: "item", length: s::ANY });
static DESCRIBE_REGIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRegionsResult", union: false, members: &[
    s::Member::new("Regions", &REGION_LIST).tag("regionInfo").query("RegionInfo"),
] });
static ROUTE_TABLE_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_ROUTE_TABLES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRouteTablesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DIT_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("RouteTableIds", &ROUTE_TABLE_ID_STRING_LIST).tag("RouteTableId").query("RouteTableId"),
] });
static ROUTE_TABLE_LIST: s::Shape = s::Shape::List(s::List { item: &ROUTE_TABLE, tag: "item", length: s::ANY });
static DESCRIBE_ROUTE_TABLES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeRouteTablesResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("RouteTables", &ROUTE_TABLE_LIST).tag("routeTableSet").query("RouteTableSet"),
] });
static GROUP_IDS: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_SECURITY_GROUP_REFERENCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupReferencesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GroupId", &GROUP_IDS).required(),
] });
static SECURITY_GROUP_REFERENCE: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupReference", union: false, members: &[
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("ReferencingVpcId", &s::TEXT).tag("referencingVpcId"),
    s::Member::new("TransitGatewayId", &s::TEXT).tag("transitGatewayId"),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static SECURITY_GROUP_REFERENCES: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_REFERENCE, tag: "item", length: s::ANY });
static DESCRIBE_SECURITY_GROUP_REFERENCES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupReferencesResult", union: false, members: &[
    s::Member::new("SecurityGroupReferenceSet", &SECURITY_GROUP_REFERENCES).tag("securityGroupReferenceSet"),
] });
static SECURITY_GROUP_RULE_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_SECURITY_GROUP_RULES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupRulesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SecurityGroupRuleIds", &SECURITY_GROUP_RULE_ID_LIST).tag("SecurityGroupRuleId").query("SecurityGroupRuleId"),
] });
static DESCRIBE_SECURITY_GROUP_RULES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupRulesResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("SecurityGroupRules", &SECURITY_GROUP_RULE_LIST).tag("securityGroupRuleSet").query("SecurityGroupRuleSet"),
] });
static GROUP_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "groupId", length: s::ANY });
static GROUP_NAME_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "GroupName", length: s::ANY });
static DESCRIBE_SECURITY_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("GroupIds", &GROUP_ID_STRING_LIST).tag("GroupId").query("GroupId"),
    s::Member::new("GroupNames", &GROUP_NAME_STRING_LIST).tag("GroupName").query("GroupName"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
] });
static SECURITY_GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroup", union: false, members: &[
    s::Member::new("Description", &s::TEXT).tag("groupDescription").query("GroupDescription"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST).tag("ipPermissions"),
    s::Member::new("IpPermissionsEgress", &IP_PERMISSION_LIST).tag("ipPermissionsEgress"),
    s::Member::new("OwnerId", &s::TEXT).tag("ownerId"),
    s::Member::new("SecurityGroupArn", &s::TEXT).tag("securityGroupArn"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static SECURITY_GROUP_LIST: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP, tag: "item", length: s::ANY });
static DESCRIBE_SECURITY_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSecurityGroupsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("SecurityGroups", &SECURITY_GROUP_LIST).tag("securityGroupInfo").query("SecurityGroupInfo"),
] });
static DESCRIBE_STALE_SECURITY_GROUPS_MAX_RESULTS: s::Shape = s::Shape::Integer(5, 255);
static DESCRIBE_STALE_SECURITY_GROUPS_NEXT_TOKEN: s::Shape = s::Shape::Text(s::Text { length: s::Length { min: 1, max: 1024 }, pattern: None, values: &[], secret: false });
static DESCRIBE_STALE_SECURITY_GROUPS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeStaleSecurityGroupsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("MaxResults", &DESCRIBE_STALE_SECURITY_GROUPS_MAX_RESULTS),
    s::Member::new("NextToken", &DESCRIBE_STALE_SECURITY_GROUPS_NEXT_TOKEN),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static IP_RANGES: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static PREFIX_LIST_ID_SET: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static USER_ID_GROUP_PAIR_SET: s::Shape = s::Shape::List(s::List { item: &USER_ID_GROUP_PAIR, tag: "item", length: s::ANY });
static STALE_IP_PERMISSION: s::Shape = s::Shape::Structure(s::Structure { name: "StaleIpPermission", union: false, members: &[
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("IpRanges", &IP_RANGES).tag("ipRanges"),
    s::Member::new("PrefixListIds", &PREFIX_LIST_ID_SET).tag("prefixListIds"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
    s::Member::new("UserIdGroupPairs", &USER_ID_GROUP_PAIR_SET).tag("groups").query("Groups"),
] });
static STALE_IP_PERMISSION_SET: s::Shape = s::Shape::List(s::List { item: &STALE_IP_PERMISSION, tag: "item", length: s::ANY });
static STALE_SECURITY_GROUP: s::Shape = s::Shape::Structure(s::Structure { name: "StaleSecurityGroup", union: false, members: &[
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("GroupName", &s::TEXT).tag("groupName"),
    s::Member::new("StaleIpPermissions", &STALE_IP_PERMISSION_SET).tag("staleIpPermissions"),
    s::Member::new("StaleIpPermissionsEgress", &STALE_IP_PERMISSION_SET).tag("staleIpPermissionsEgress"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static STALE_SECURITY_GROUP_SET: s::Shape = s::Shape::List(s::List { item: &STALE_SECURITY_GROUP, tag: "item", length: s::ANY });
static DESCRIBE_STALE_SECURITY_GROUPS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeStaleSecurityGroupsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("StaleSecurityGroupSet", &STALE_SECURITY_GROUP_SET).tag("staleSecurityGroupSet"),
] });
static SUBNET_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "SubnetId", length: s::ANY });
static DESCRIBE_SUBNETS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSubnetsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("SubnetIds", &SUBNET_ID_STRING_LIST).tag("SubnetId").query("SubnetId"),
] });
static SUBNET_LIST: s::Shape = s::Shape::List(s::List { item: &SUBNET, tag: "item", length: s::ANY });
static DESCRIBE_SUBNETS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeSubnetsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("Subnets", &SUBNET_LIST).tag("subnetSet").query("SubnetSet"),
] });
static DESCRIBE_TAGS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTagsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &INTEGER).tag("maxResults"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static TAG_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "TagDescription", union: false, members: &[
    s::Member::new("Key", &s::TEXT).tag("key"),
    s::Member::new("ResourceId", &s::TEXT).tag("resourceId"),
    s::Member::new("ResourceType", &RESOURCE_TYPE).tag("resourceType"),
    s::Member::new("Value", &s::TEXT).tag("value"),
] });
static TAG_DESCRIPTION_LIST: s::Shape = s::Shape::List(s::List { item: &TAG_DESCRIPTION, tag: "item", length: s::ANY });
static DESCRIBE_TAGS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeTagsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("Tags", &TAG_DESCRIPTION_LIST).tag("tagSet").query("TagSet"),
] });
static VPC_ATTRIBUTE_NAME: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"], secret: false });
static DESCRIBE_VPC_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcAttributeRequest", union: false, members: &[
    s::Member::new("Attribute", &VPC_ATTRIBUTE_NAME).required(),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcId", &s::TEXT).required(),
] });
static DESCRIBE_VPC_ATTRIBUTE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcAttributeResult", union: false, members: &[
    s::Member::new("EnableDnsHostnames", &ATTRIBUTE_BOOLEAN_VALUE).tag("enableDnsHostnames"),
    s::Member::new("EnableDnsSupport", &ATTRIBUTE_BOOLEAN_VALUE).tag("enableDnsSupport"),
    s::Member::new("EnableNetworkAddressUsageMetrics", &ATTRIBUTE_BOOLEAN_VALUE).tag("enableNetworkAddressUsageMetrics"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static DESCRIBE_VPC_ENDPOINT_SERVICES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcEndpointServicesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("ServiceNames", &VALUE_STRING_LIST).tag("ServiceName").query("ServiceName"),
    s::Member::new("ServiceRegions", &VALUE_STRING_LIST).tag("ServiceRegion").query("ServiceRegion"),
] });
static PAYER_RESPONSIBILITY: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["ServiceOwner"], secret: false });
static DNS_NAME_STATE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["pendingVerification", "verified", "failed"], secret: false });
static PRIVATE_DNS_DETAILS: s::Shape = s::Shape::Structure(s::Structure { name: "PrivateDnsDetails", union: false, members: &[
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
] });
static PRIVATE_DNS_DETAILS_SET: s::Shape = s::Shape::List(s::List { item: &PRIVATE_DNS_DETAILS, tag: "item", length: s::ANY });
static SERVICE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["Interface", "Gateway", "GatewayLoadBalancer"], secret: false });
static SERVICE_TYPE_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "ServiceTypeDetail", union: false, members: &[
    s::Member::new("ServiceType", &SERVICE_TYPE).tag("serviceType"),
] });
static SERVICE_TYPE_DETAIL_SET: s::Shape = s::Shape::List(s::List { item: &SERVICE_TYPE_DETAIL, tag: "item", length: s::ANY });
static SUPPORTED_IP_ADDRESS_TYPES: s::Shape = s::Shape::List(s::List { item: &TUNNEL_INSIDE_IP_VERSION, tag: "item", length: s::Length { min: 0, max: 2 } });
static SERVICE_DETAIL: s::Shape = s::Shape::Structure(s::Structure { name: "ServiceDetail", union: false, members: &[
    s::Member::new("AcceptanceRequired", &s::BOOLEAN).tag("acceptanceRequired"),
    s::Member::new("AvailabilityZoneIds", &VALUE_STRING_LIST).tag("availabilityZoneIdSet").query("AvailabilityZoneIdSet"),
    s::Member::new("AvailabilityZones", &VALUE_STRING_LIST).tag("availabilityZoneSet").query("AvailabilityZoneSet"),
    s::Member::new("BaseEndpointDnsNames", &VALUE_STRING_LIST).tag("baseEndpointDnsNameSet").query("BaseEndpointDnsNameSet"),
    s::Member::new("ManagesVpcEndpoints", &s::BOOLEAN).tag("managesVpcEndpoints"),
    s::Member::new("Owner", &s::TEXT).tag("owner"),
    s::Member::new("PayerResponsibility", &PAYER_RESPONSIBILITY).tag("payerResponsibility"),
    s::Member::new("PrivateDnsName", &s::TEXT).tag("privateDnsName"),
    s::Member::new("PrivateDnsNameVerificationState", &DNS_NAME_STATE).tag("privateDnsNameVerificationState"),
    s::Member::new("PrivateDnsNames", &PRIVATE_DNS_DETAILS_SET).tag("privateDnsNameSet").query("PrivateDnsNameSet"),
    s::Member::new("ServiceId", &s::TEXT).tag("serviceId"),
    s::Member::new("ServiceName", &s::TEXT).tag("serviceName"),
    s::Member::new("ServiceRegion", &s::TEXT).tag("serviceRegion"),
    s::Member::new("ServiceType", &SERVICE_TYPE_DETAIL_SET).tag("serviceType"),
    s::Member::new("SupportedIpAddressTypes", &SUPPORTED_IP_ADDRESS_TYPES).tag("supportedIpAddressTypeSet").query("SupportedIpAddressTypeSet"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
    s::Member::new("VpcEndpointPolicySupported", &s::BOOLEAN).tag("vpcEndpointPolicySupported"),
] });
static SERVICE_DETAIL_SET: s::Shape = s::Shape::List(s::List { item: &SERVICE_DETAIL, tag: "item", length: s::ANY });
static DESCRIBE_VPC_ENDPOINT_SERVICES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcEndpointServicesResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("ServiceDetails", &SERVICE_DETAIL_SET).tag("serviceDetailSet").query("ServiceDetailSet"),
    s::Member::new("ServiceNames", &VALUE_STRING_LIST).tag("serviceNameSet").query("ServiceNameSet"),
] });
static DESCRIBE_VPC_ENDPOINTS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcEndpointsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &INTEGER),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("VpcEndpointIds", &VPC_ENDPOINT_ID_LIST).tag("VpcEndpointId").query("VpcEndpointId"),
] });
static VPC_ENDPOINT_SET: s::Shape = s::Shape::List(s::List { item: &VPC_ENDPOINT, tag: "item", length: s::ANY });
static DESCRIBE_VPC_ENDPOINTS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcEndpointsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("VpcEndpoints", &VPC_ENDPOINT_SET).tag("vpcEndpointSet").query("VpcEndpointSet"),
] });
static VPC_PEERING_CONNECTION_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "item", length: s::ANY });
static DESCRIBE_VPC_PEERING_CONNECTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcPeeringConnectionsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("VpcPeeringConnectionIds", &VPC_PEERING_CONNECTION_ID_LIST).tag("VpcPeeringConnectionId").query("VpcPeeringConnectionId"),
] });
static VPC_PEERING_CONNECTION_LIST: s::Shape = s::Shape::List(s::List { item: &VPC_PEERING_CONNECTION, tag: "item", length: s::ANY });
static DESCRIBE_VPC_PEERING_CONNECTIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcPeeringConnectionsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("VpcPeeringConnections", &VPC_PEERING_CONNECTION_LIST).tag("vpcPeeringConnectionSet").query("VpcPeeringConnectionSet"),
] });
static VPC_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "VpcId", length: s::ANY });
static DESCRIBE_VPCS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("MaxResults", &DESCRIBE_DHCP_OPTIONS_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("VpcIds", &VPC_ID_STRING_LIST).tag("VpcId").query("VpcId"),
] });
static VPC_LIST: s::Shape = s::Shape::List(s::List { item: &VPC, tag: "item", length: s::ANY });
static DESCRIBE_VPCS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpcsResult", union: false, members: &[
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
    s::Member::new("Vpcs", &VPC_LIST).tag("vpcSet").query("VpcSet"),
] });
static VPN_CONNECTION_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "VpnConnectionId", length: s::ANY });
static DESCRIBE_VPN_CONNECTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpnConnectionsRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("VpnConnectionIds", &VPN_CONNECTION_ID_STRING_LIST).tag("VpnConnectionId").query("VpnConnectionId"),
] });
static VPN_CONNECTION_LIST: s::Shape = s::Shape::List(s::List { item: &VPN_CONNECTION, tag: "item", length: s::ANY });
static DESCRIBE_VPN_CONNECTIONS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpnConnectionsResult", union: false, members: &[
    s::Member::new("VpnConnections", &VPN_CONNECTION_LIST).tag("vpnConnectionSet").query("VpnConnectionSet"),
] });
static VPN_GATEWAY_ID_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "VpnGatewayId", length: s::ANY });
static DESCRIBE_VPN_GATEWAYS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpnGatewaysRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Filters", &FILTER_LIST).tag("Filter").query("Filter"),
    s::Member::new("VpnGatewayIds", &VPN_GATEWAY_ID_STRING_LIST).tag("VpnGatewayId").query("VpnGatewayId"),
] });
static VPN_GATEWAY_LIST: s::Shape = s::Shape::List(s::List { item: &VPN_GATEWAY, tag: "item", length: s::ANY });
static DESCRIBE_VPN_GATEWAYS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DescribeVpnGatewaysResult", union: false, members: &[
    s::Member::new("VpnGateways", &VPN_GATEWAY_LIST).tag("vpnGatewaySet").query("VpnGatewaySet"),
] });
static DETACH_INTERNET_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachInternetGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InternetGatewayId", &s::TEXT).required().tag("internetGatewayId"),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static DETACH_NETWORK_INTERFACE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachNetworkInterfaceRequest", union: false, members: &[
    s::Member::new("AttachmentId", &s::TEXT).required().tag("attachmentId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Force", &s::BOOLEAN).tag("force"),
] });
static DETACH_VPN_GATEWAY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DetachVpnGatewayRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("VpcId", &s::TEXT).required(),
    s::Member::new("VpnGatewayId", &s::TEXT).required(),
] });
static DISABLE_VGW_ROUTE_PROPAGATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisableVgwRoutePropagationRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GatewayId", &s::TEXT).required(),
    s::Member::new("RouteTableId", &s::TEXT).required(),
] });
static DISASSOCIATE_ADDRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateAddressRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("PublicIp", &s::TEXT),
] });
static DISASSOCIATE_ROUTE_TABLE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateRouteTableRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).required().tag("associationId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
] });
static DISASSOCIATE_SUBNET_CIDR_BLOCK_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateSubnetCidrBlockRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).required().tag("associationId"),
] });
static DISASSOCIATE_SUBNET_CIDR_BLOCK_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateSubnetCidrBlockResult", union: false, members: &[
    s::Member::new("Ipv6CidrBlockAssociation", &SUBNET_IPV6_CIDR_BLOCK_ASSOCIATION).tag("ipv6CidrBlockAssociation"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static DISASSOCIATE_VPC_CIDR_BLOCK_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateVpcCidrBlockRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).required().tag("associationId"),
] });
static DISASSOCIATE_VPC_CIDR_BLOCK_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "DisassociateVpcCidrBlockResult", union: false, members: &[
    s::Member::new("CidrBlockAssociation", &VPC_CIDR_BLOCK_ASSOCIATION).tag("cidrBlockAssociation"),
    s::Member::new("Ipv6CidrBlockAssociation", &VPC_IPV6_CIDR_BLOCK_ASSOCIATION).tag("ipv6CidrBlockAssociation"),
    s::Member::new("VpcId", &s::TEXT).tag("vpcId"),
] });
static ENABLE_VGW_ROUTE_PROPAGATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnableVgwRoutePropagationRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GatewayId", &s::TEXT).required(),
    s::Member::new("RouteTableId", &s::TEXT).required(),
] });
static GET_CONSOLE_OUTPUT_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetConsoleOutputRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceId", &s::TEXT).required(),
    s::Member::new("Latest", &s::BOOLEAN),
] });
static GET_CONSOLE_OUTPUT_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetConsoleOutputResult", union: false, members: &[
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("Output", &s::TEXT).tag("output"),
    s::Member::new("Timestamp", &s::TIMESTAMP).tag("timestamp"),
] });
static GET_MANAGED_PREFIX_LIST_ENTRIES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetManagedPrefixListEntriesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("MaxResults", &PREFIX_LIST_MAX_RESULTS),
    s::Member::new("NextToken", &s::TEXT),
    s::Member::new("PrefixListId", &s::TEXT).required(),
    s::Member::new("TargetVersion", &LONG),
] });
static PREFIX_LIST_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "PrefixListEntry", union: false, members: &[
    s::Member::new("Cidr", &s::TEXT).tag("cidr"),
    s::Member::new("Description", &s::TEXT).tag("description"),
] });
static PREFIX_LIST_ENTRY_SET: s::Shape = s::Shape::List(s::List { item: &PREFIX_LIST_ENTRY, tag: "item", length: s::ANY });
static GET_MANAGED_PREFIX_LIST_ENTRIES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetManagedPrefixListEntriesResult", union: false, members: &[
    s::Member::new("Entries", &PREFIX_LIST_ENTRY_SET).tag("entrySet").query("EntrySet"),
    s::Member::new("NextToken", &s::TEXT).tag("nextToken"),
] });
static GET_PASSWORD_DATA_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "GetPasswordDataRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceId", &s::TEXT).required(),
] });
static GET_PASSWORD_DATA_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "GetPasswordDataResult", union: false, members: &[
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("PasswordData", &s::SECRET).tag("passwordData"),
    s::Member::new("Timestamp", &s::TIMESTAMP).tag("timestamp"),
] });
static BLOB: s::Shape = s::Shape::Blob(s::ANY);
static IMPORT_KEY_PAIR_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ImportKeyPairRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("KeyName", &s::TEXT).required().tag("keyName"),
    s::Member::new("PublicKeyMaterial", &BLOB).required().tag("publicKeyMaterial"),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
] });
static IMPORT_KEY_PAIR_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ImportKeyPairResult", union: false, members: &[
    s::Member::new("KeyFingerprint", &s::TEXT).tag("keyFingerprint"),
    s::Member::new("KeyName", &s::TEXT).tag("keyName"),
    s::Member::new("KeyPairId", &s::TEXT).tag("keyPairId"),
    s::Member::new("Tags", &TAG_LIST).tag("tagSet").query("TagSet"),
] });
static MODIFY_ADDRESS_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyAddressAttributeRequest", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT).required(),
    s::Member::new("DomainName", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN),
] });
static MODIFY_ADDRESS_ATTRIBUTE_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyAddressAttributeResult", union: false, members: &[
    s::Member::new("Address", &ADDRESS_ATTRIBUTE).tag("address"),
] });
static EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "EbsInstanceBlockDeviceSpecification", union: false, members: &[
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("VolumeId", &s::TEXT).tag("volumeId"),
] });
static INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceBlockDeviceMappingSpecification", union: false, members: &[
    s::Member::new("DeviceName", &s::TEXT).tag("deviceName"),
    s::Member::new("Ebs", &EBS_INSTANCE_BLOCK_DEVICE_SPECIFICATION).tag("ebs"),
    s::Member::new("NoDevice", &s::TEXT).tag("noDevice"),
    s::Member::new("VirtualName", &s::TEXT).tag("virtualName"),
] });
static INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION, tag: "item", length: s::ANY });
static ENCLAVE_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnclaveOptionsRequest", union: false, members: &[
    s::Member::new("Enabled", &s::BOOLEAN),
] });
static SECURE_BLOB_ATTRIBUTE_VALUE: s::Shape = s::Shape::Structure(s::Structure { name: "SecureBlobAttributeValue", union: false, members: &[
    s::Member::new("Value", &BLOB).tag("value"),
] });
static MODIFY_INSTANCE_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyInstanceAttributeRequest", union: false, members: &[
    s::Member::new("Attribute", &INSTANCE_ATTRIBUTE_NAME).tag("attribute"),
    s::Member::new("BlockDeviceMappings", &INSTANCE_BLOCK_DEVICE_MAPPING_SPECIFICATION_LIST).tag("blockDeviceMapping").query("BlockDeviceMapping"),
    s::Member::new("DisableApiStop", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("DisableApiTermination", &ATTRIBUTE_BOOLEAN_VALUE).tag("disableApiTermination"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EbsOptimized", &ATTRIBUTE_BOOLEAN_VALUE).tag("ebsOptimized"),
    s::Member::new("EnaSupport", &ATTRIBUTE_BOOLEAN_VALUE).tag("enaSupport"),
    s::Member::new("EnclaveOptions", &ENCLAVE_OPTIONS_REQUEST),
    s::Member::new("Groups", &GROUP_ID_STRING_LIST).tag("GroupId").query("GroupId"),
    s::Member::new("InstanceId", &s::TEXT).required().tag("instanceId"),
    s::Member::new("InstanceInitiatedShutdownBehavior", &ATTRIBUTE_VALUE).tag("instanceInitiatedShutdownBehavior"),
    s::Member::new("InstanceType", &ATTRIBUTE_VALUE).tag("instanceType"),
    s::Member::new("Kernel", &ATTRIBUTE_VALUE).tag("kernel"),
    s::Member::new("Ramdisk", &ATTRIBUTE_VALUE).tag("ramdisk"),
    s::Member::new("SourceDestCheck", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("SriovNetSupport", &ATTRIBUTE_VALUE).tag("sriovNetSupport"),
    s::Member::new("UserData", &SECURE_BLOB_ATTRIBUTE_VALUE).tag("userData"),
    s::Member::new("Value", &s::SECRET).tag("value"),
] });
static REMOVE_PREFIX_LIST_ENTRY: s::Shape = s::Shape::Structure(s::Structure { name: "RemovePrefixListEntry", union: false, members: &[
    s::Member::new("Cidr", &s::TEXT).required(),
] });
static REMOVE_PREFIX_LIST_ENTRIES: s::Shape = s::Shape::List(s::List { item: &REMOVE_PREFIX_LIST_ENTRY, tag: "member", length: s::Length { min: 0, max: 100 } });
static MODIFY_MANAGED_PREFIX_LIST_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyManagedPrefixListRequest", union: false, members: &[
    s::Member::new("AddEntries", &ADD_PREFIX_LIST_ENTRIES).tag("AddEntry").query("AddEntry"),
    s::Member::new("CurrentVersion", &LONG),
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("IpamPrefixListResolverSyncEnabled", &s::BOOLEAN),
    s::Member::new("MaxEntries", &INTEGER),
    s::Member::new("PrefixListId", &s::TEXT).required(),
    s::Member::new("PrefixListName", &s::TEXT),
    s::Member::new("RemoveEntries", &REMOVE_PREFIX_LIST_ENTRIES).tag("RemoveEntry").query("RemoveEntry"),
] });
static MODIFY_MANAGED_PREFIX_LIST_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyManagedPrefixListResult", union: false, members: &[
    s::Member::new("PrefixList", &MANAGED_PREFIX_LIST).tag("prefixList"),
] });
static SUBNET_ID_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "AssociatedSubnetId", length: s::ANY });
static NETWORK_INTERFACE_ATTACHMENT_CHANGES: s::Shape = s::Shape::Structure(s::Structure { name: "NetworkInterfaceAttachmentChanges", union: false, members: &[
    s::Member::new("AttachmentId", &s::TEXT).tag("attachmentId"),
    s::Member::new("DefaultEnaQueueCount", &s::BOOLEAN),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("EnaQueueCount", &INTEGER),
] });
static MODIFY_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyNetworkInterfaceAttributeRequest", union: false, members: &[
    s::Member::new("AssociatePublicIpAddress", &s::BOOLEAN),
    s::Member::new("AssociatedSubnetIds", &SUBNET_ID_LIST).tag("AssociatedSubnetId").query("AssociatedSubnetId"),
    s::Member::new("Attachment", &NETWORK_INTERFACE_ATTACHMENT_CHANGES).tag("attachment"),
    s::Member::new("ConnectionTrackingSpecification", &CONNECTION_TRACKING_SPECIFICATION_REQUEST),
    s::Member::new("Description", &ATTRIBUTE_VALUE).tag("description"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EnaSrdSpecification", &ENA_SRD_SPECIFICATION),
    s::Member::new("EnablePrimaryIpv6", &s::BOOLEAN),
    s::Member::new("Groups", &SECURITY_GROUP_ID_STRING_LIST).tag("SecurityGroupId").query("SecurityGroupId"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
    s::Member::new("SourceDestCheck", &ATTRIBUTE_BOOLEAN_VALUE).tag("sourceDestCheck"),
] });
static SECURITY_GROUP_RULE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupRuleRequest", union: false, members: &[
    s::Member::new("CidrIpv4", &s::TEXT),
    s::Member::new("CidrIpv6", &s::TEXT),
    s::Member::new("Description", &s::TEXT),
    s::Member::new("FromPort", &INTEGER),
    s::Member::new("IpProtocol", &s::TEXT),
    s::Member::new("PrefixListId", &s::TEXT),
    s::Member::new("ReferencedGroupId", &s::TEXT),
    s::Member::new("ToPort", &INTEGER),
] });
static SECURITY_GROUP_RULE_UPDATE: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupRuleUpdate", union: false, members: &[
    s::Member::new("SecurityGroupRule", &SECURITY_GROUP_RULE_REQUEST),
    s::Member::new("SecurityGroupRuleId", &s::TEXT).required(),
] });
static SECURITY_GROUP_RULE_UPDATE_LIST: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_RULE_UPDATE, tag: "item", length: s::ANY });
static MODIFY_SECURITY_GROUP_RULES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySecurityGroupRulesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GroupId", &s::TEXT).required(),
    s::Member::new("SecurityGroupRules", &SECURITY_GROUP_RULE_UPDATE_LIST).required().tag("SecurityGroupRule").query("SecurityGroupRule"),
] });
static MODIFY_SECURITY_GROUP_RULES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySecurityGroupRulesResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static MODIFY_SUBNET_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifySubnetAttributeRequest", union: false, members: &[
    s::Member::new("AssignIpv6AddressOnCreation", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("CustomerOwnedIpv4Pool", &s::TEXT),
    s::Member::new("DisableLniAtDeviceIndex", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("EnableDns64", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("EnableLniAtDeviceIndex", &INTEGER),
    s::Member::new("EnableResourceNameDnsAAAARecordOnLaunch", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("EnableResourceNameDnsARecordOnLaunch", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("MapCustomerOwnedIpOnLaunch", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("MapPublicIpOnLaunch", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("PrivateDnsHostnameTypeOnLaunch", &HOSTNAME_TYPE),
    s::Member::new("SubnetId", &s::TEXT).required().tag("subnetId"),
] });
static MODIFY_VPC_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ModifyVpcAttributeRequest", union: false, members: &[
    s::Member::new("EnableDnsHostnames", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("EnableDnsSupport", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("EnableNetworkAddressUsageMetrics", &ATTRIBUTE_BOOLEAN_VALUE),
    s::Member::new("VpcId", &s::TEXT).required().tag("vpcId"),
] });
static REBOOT_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RebootInstancesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).required().tag("InstanceId").query("InstanceId"),
] });
static RELEASE_ADDRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ReleaseAddressRequest", union: false, members: &[
    s::Member::new("AllocationId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkBorderGroup", &s::TEXT),
    s::Member::new("PublicIp", &s::TEXT),
] });
static REPLACE_NETWORK_ACL_ASSOCIATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceNetworkAclAssociationRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).required().tag("associationId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkAclId", &s::TEXT).required().tag("networkAclId"),
] });
static REPLACE_NETWORK_ACL_ASSOCIATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceNetworkAclAssociationResult", union: false, members: &[
    s::Member::new("NewAssociationId", &s::TEXT).tag("newAssociationId"),
] });
static REPLACE_NETWORK_ACL_ENTRY_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceNetworkAclEntryRequest", union: false, members: &[
    s::Member::new("CidrBlock", &s::TEXT).tag("cidrBlock"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Egress", &s::BOOLEAN).required().tag("egress"),
    s::Member::new("IcmpTypeCode", &ICMP_TYPE_CODE).tag("Icmp").query("Icmp"),
    s::Member::new("Ipv6CidrBlock", &s::TEXT).tag("ipv6CidrBlock"),
    s::Member::new("NetworkAclId", &s::TEXT).required().tag("networkAclId"),
    s::Member::new("PortRange", &PORT_RANGE).tag("portRange"),
    s::Member::new("Protocol", &s::TEXT).required().tag("protocol"),
    s::Member::new("RuleAction", &RULE_ACTION).required().tag("ruleAction"),
    s::Member::new("RuleNumber", &INTEGER).required().tag("ruleNumber"),
] });
static REPLACE_ROUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceRouteRequest", union: false, members: &[
    s::Member::new("CarrierGatewayId", &s::TEXT),
    s::Member::new("CoreNetworkArn", &s::TEXT),
    s::Member::new("DestinationCidrBlock", &s::TEXT).tag("destinationCidrBlock"),
    s::Member::new("DestinationIpv6CidrBlock", &s::TEXT).tag("destinationIpv6CidrBlock"),
    s::Member::new("DestinationPrefixListId", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EgressOnlyInternetGatewayId", &s::TEXT).tag("egressOnlyInternetGatewayId"),
    s::Member::new("GatewayId", &s::TEXT).tag("gatewayId"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("LocalGatewayId", &s::TEXT),
    s::Member::new("LocalTarget", &s::BOOLEAN),
    s::Member::new("NatGatewayId", &s::TEXT).tag("natGatewayId"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("OdbNetworkArn", &s::TEXT),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
    s::Member::new("TransitGatewayId", &s::TEXT),
    s::Member::new("VpcEndpointId", &s::TEXT),
    s::Member::new("VpcPeeringConnectionId", &s::TEXT).tag("vpcPeeringConnectionId"),
] });
static REPLACE_ROUTE_TABLE_ASSOCIATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceRouteTableAssociationRequest", union: false, members: &[
    s::Member::new("AssociationId", &s::TEXT).required().tag("associationId"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("RouteTableId", &s::TEXT).required().tag("routeTableId"),
] });
static REPLACE_ROUTE_TABLE_ASSOCIATION_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "ReplaceRouteTableAssociationResult", union: false, members: &[
    s::Member::new("AssociationState", &ROUTE_TABLE_ASSOCIATION_STATE).tag("associationState"),
    s::Member::new("NewAssociationId", &s::TEXT).tag("newAssociationId"),
] });
static RESET_NETWORK_INTERFACE_ATTRIBUTE_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "ResetNetworkInterfaceAttributeRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
    s::Member::new("SourceDestCheck", &s::TEXT).tag("sourceDestCheck"),
] });
static REVOKE_SECURITY_GROUP_EGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeSecurityGroupEgressRequest", union: false, members: &[
    s::Member::new("CidrIp", &s::TEXT).tag("cidrIp"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("GroupId", &s::TEXT).required().tag("groupId"),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST).tag("ipPermissions"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("SecurityGroupRuleIds", &SECURITY_GROUP_RULE_ID_LIST).tag("SecurityGroupRuleId").query("SecurityGroupRuleId"),
    s::Member::new("SourceSecurityGroupName", &s::TEXT).tag("sourceSecurityGroupName"),
    s::Member::new("SourceSecurityGroupOwnerId", &s::TEXT).tag("sourceSecurityGroupOwnerId"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
] });
static REVOKED_SECURITY_GROUP_RULE: s::Shape = s::Shape::Structure(s::Structure { name: "RevokedSecurityGroupRule", union: false, members: &[
    s::Member::new("CidrIpv4", &s::TEXT).tag("cidrIpv4"),
    s::Member::new("CidrIpv6", &s::TEXT).tag("cidrIpv6"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("FromPort", &INTEGER).tag("fromPort"),
    s::Member::new("GroupId", &s::TEXT).tag("groupId"),
    s::Member::new("IpProtocol", &s::TEXT).tag("ipProtocol"),
    s::Member::new("IsEgress", &s::BOOLEAN).tag("isEgress"),
    s::Member::new("PrefixListId", &s::TEXT).tag("prefixListId"),
    s::Member::new("ReferencedGroupId", &s::TEXT).tag("referencedGroupId"),
    s::Member::new("SecurityGroupRuleId", &s::TEXT).tag("securityGroupRuleId"),
    s::Member::new("ToPort", &INTEGER).tag("toPort"),
] });
static REVOKED_SECURITY_GROUP_RULE_LIST: s::Shape = s::Shape::List(s::List { item: &REVOKED_SECURITY_GROUP_RULE, tag: "item", length: s::ANY });
static REVOKE_SECURITY_GROUP_EGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeSecurityGroupEgressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
    s::Member::new("RevokedSecurityGroupRules", &REVOKED_SECURITY_GROUP_RULE_LIST).tag("revokedSecurityGroupRuleSet").query("RevokedSecurityGroupRuleSet"),
    s::Member::new("UnknownIpPermissions", &IP_PERMISSION_LIST).tag("unknownIpPermissionSet").query("UnknownIpPermissionSet"),
] });
static REVOKE_SECURITY_GROUP_INGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeSecurityGroupIngressRequest", union: false, members: &[
    s::Member::new("CidrIp", &s::TEXT),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("FromPort", &INTEGER),
    s::Member::new("GroupId", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST),
    s::Member::new("IpProtocol", &s::TEXT),
    s::Member::new("SecurityGroupRuleIds", &SECURITY_GROUP_RULE_ID_LIST).tag("SecurityGroupRuleId").query("SecurityGroupRuleId"),
    s::Member::new("SourceSecurityGroupName", &s::TEXT),
    s::Member::new("SourceSecurityGroupOwnerId", &s::TEXT),
    s::Member::new("ToPort", &INTEGER),
] });
static REVOKE_SECURITY_GROUP_INGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "RevokeSecurityGroupIngressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
    s::Member::new("RevokedSecurityGroupRules", &REVOKED_SECURITY_GROUP_RULE_LIST).tag("revokedSecurityGroupRuleSet").query("RevokedSecurityGroupRuleSet"),
    s::Member::new("UnknownIpPermissions", &IP_PERMISSION_LIST).tag("unknownIpPermissionSet").query("UnknownIpPermissionSet"),
] });
static BLOCK_DEVICE_MAPPING_REQUEST_LIST: s::Shape = s::Shape::List(s::List { item: &BLOCK_DEVICE_MAPPING, tag: "BlockDeviceMapping", length: s::ANY });
static CAPACITY_RESERVATION_TARGET: s::Shape = s::Shape::Structure(s::Structure { name: "CapacityReservationTarget", union: false, members: &[
    s::Member::new("CapacityReservationId", &s::TEXT),
    s::Member::new("CapacityReservationResourceGroupArn", &s::TEXT),
] });
static CAPACITY_RESERVATION_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "CapacityReservationSpecification", union: false, members: &[
    s::Member::new("CapacityReservationPreference", &CAPACITY_RESERVATION_PREFERENCE),
    s::Member::new("CapacityReservationTarget", &CAPACITY_RESERVATION_TARGET),
] });
static CPU_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CpuOptionsRequest", union: false, members: &[
    s::Member::new("AmdSevSnp", &AUTO_PROVISION_ZONES_STATE),
    s::Member::new("CoreCount", &INTEGER),
    s::Member::new("NestedVirtualization", &AUTO_PROVISION_ZONES_STATE),
    s::Member::new("ThreadsPerCore", &INTEGER),
] });
static CREDIT_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "CreditSpecificationRequest", union: false, members: &[
    s::Member::new("CpuCredits", &s::TEXT).required(),
] });
static ELASTIC_GPU_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "ElasticGpuSpecification", union: false, members: &[
    s::Member::new("Type", &s::TEXT).required(),
] });
static ELASTIC_GPU_SPECIFICATIONS: s::Shape = s::Shape::List(s::List { item: &ELASTIC_GPU_SPECIFICATION, tag: "item", length: s::ANY });
static ELASTIC_INFERENCE_ACCELERATOR_COUNT: s::Shape = s::Shape::Integer(1, 2147483647);
static ELASTIC_INFERENCE_ACCELERATOR: s::Shape = s::Shape::Structure(s::Structure { name: "ElasticInferenceAccelerator", union: false, members: &[
    s::Member::new("Count", &ELASTIC_INFERENCE_ACCELERATOR_COUNT),
    s::Member::new("Type", &s::TEXT).required(),
] });
static ELASTIC_INFERENCE_ACCELERATORS: s::Shape = s::Shape::List(s::List { item: &ELASTIC_INFERENCE_ACCELERATOR, tag: "item", length: s::ANY });
static HIBERNATION_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "HibernationOptionsRequest", union: false, members: &[
    s::Member::new("Configured", &s::BOOLEAN),
] });
static IAM_INSTANCE_PROFILE_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "IamInstanceProfileSpecification", union: false, members: &[
    s::Member::new("Arn", &s::TEXT).tag("arn"),
    s::Member::new("Name", &s::TEXT).tag("name"),
] });
static SHUTDOWN_BEHAVIOR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["stop", "terminate"], secret: false });
static MARKET_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["spot", "capacity-block", "interruptible-capacity-reservation", "on-demand"], secret: false });
static INSTANCE_INTERRUPTION_BEHAVIOR: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["hibernate", "stop", "terminate"], secret: false });
static SPOT_INSTANCE_TYPE: s::Shape = s::Shape::Text(s::Text { length: s::ANY, pattern: None, values: &["one-time", "persistent"], secret: false });
static SPOT_MARKET_OPTIONS: s::Shape = s::Shape::Structure(s::Structure { name: "SpotMarketOptions", union: false, members: &[
    s::Member::new("BlockDurationMinutes", &INTEGER),
    s::Member::new("InstanceInterruptionBehavior", &INSTANCE_INTERRUPTION_BEHAVIOR),
    s::Member::new("MaxPrice", &s::TEXT),
    s::Member::new("SpotInstanceType", &SPOT_INSTANCE_TYPE),
    s::Member::new("ValidUntil", &s::TIMESTAMP),
] });
static INSTANCE_MARKET_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceMarketOptionsRequest", union: false, members: &[
    s::Member::new("MarketType", &MARKET_TYPE),
    s::Member::new("SpotOptions", &SPOT_MARKET_OPTIONS),
] });
static LAUNCH_TEMPLATE_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "LaunchTemplateSpecification", union: false, members: &[
    s::Member::new("LaunchTemplateId", &s::TEXT),
    s::Member::new("LaunchTemplateName", &s::TEXT),
    s::Member::new("Version", &s::TEXT),
] });
static LICENSE_CONFIGURATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "LicenseConfigurationRequest", union: false, members: &[
    s::Member::new("LicenseConfigurationArn", &s::TEXT),
] });
static LICENSE_SPECIFICATION_LIST_REQUEST: s::Shape = s::Shape::List(s::List { item: &LICENSE_CONFIGURATION_REQUEST, tag: "item", length: s::ANY });
static INSTANCE_MAINTENANCE_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceMaintenanceOptionsRequest", union: false, members: &[
    s::Member::new("AutoRecovery", &INSTANCE_AUTO_RECOVERY_STATE),
] });
static INSTANCE_METADATA_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceMetadataOptionsRequest", union: false, members: &[
    s::Member::new("HttpEndpoint", &INSTANCE_METADATA_ENDPOINT_STATE),
    s::Member::new("HttpProtocolIpv6", &INSTANCE_METADATA_ENDPOINT_STATE),
    s::Member::new("HttpPutResponseHopLimit", &INTEGER),
    s::Member::new("HttpTokens", &HTTP_TOKENS_STATE),
    s::Member::new("InstanceMetadataTags", &INSTANCE_METADATA_ENDPOINT_STATE),
] });
static RUN_INSTANCES_MONITORING_ENABLED: s::Shape = s::Shape::Structure(s::Structure { name: "RunInstancesMonitoringEnabled", union: false, members: &[
    s::Member::new("Enabled", &s::BOOLEAN).required().tag("enabled"),
    s::Member::new("MetricCategoryIds", &METRIC_CATEGORY_ID_LIST).tag("MetricCategoryId").query("MetricCategoryId"),
] });
static ENA_SRD_UDP_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnaSrdUdpSpecificationRequest", union: false, members: &[
    s::Member::new("EnaSrdUdpEnabled", &s::BOOLEAN),
] });
static ENA_SRD_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "EnaSrdSpecificationRequest", union: false, members: &[
    s::Member::new("EnaSrdEnabled", &s::BOOLEAN),
    s::Member::new("EnaSrdUdpSpecification", &ENA_SRD_UDP_SPECIFICATION_REQUEST),
] });
static INSTANCE_NETWORK_INTERFACE_SPECIFICATION: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkInterfaceSpecification", union: false, members: &[
    s::Member::new("AssociateCarrierIpAddress", &s::BOOLEAN),
    s::Member::new("AssociatePublicIpAddress", &s::BOOLEAN).tag("associatePublicIpAddress"),
    s::Member::new("ConnectionTrackingSpecification", &CONNECTION_TRACKING_SPECIFICATION_REQUEST),
    s::Member::new("DeleteOnTermination", &s::BOOLEAN).tag("deleteOnTermination"),
    s::Member::new("Description", &s::TEXT).tag("description"),
    s::Member::new("DeviceIndex", &INTEGER).tag("deviceIndex"),
    s::Member::new("EnaQueueCount", &INTEGER),
    s::Member::new("EnaSrdSpecification", &ENA_SRD_SPECIFICATION_REQUEST),
    s::Member::new("Groups", &SECURITY_GROUP_ID_STRING_LIST).tag("SecurityGroupId").query("SecurityGroupId"),
    s::Member::new("InterfaceType", &s::TEXT),
    s::Member::new("Ipv4PrefixCount", &INTEGER),
    s::Member::new("Ipv4Prefixes", &IPV4_PREFIX_LIST).tag("Ipv4Prefix").query("Ipv4Prefix"),
    s::Member::new("Ipv6AddressCount", &INTEGER).tag("ipv6AddressCount"),
    s::Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).tag("ipv6AddressesSet"),
    s::Member::new("Ipv6PrefixCount", &INTEGER),
    s::Member::new("Ipv6Prefixes", &IPV6_PREFIX_LIST).tag("Ipv6Prefix").query("Ipv6Prefix"),
    s::Member::new("NetworkCardIndex", &INTEGER),
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("PrimaryIpv6", &s::BOOLEAN),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("PrivateIpAddresses", &PRIVATE_IP_ADDRESS_SPECIFICATION_LIST).tag("privateIpAddressesSet"),
    s::Member::new("SecondaryPrivateIpAddressCount", &INTEGER).tag("secondaryPrivateIpAddressCount"),
    s::Member::new("SubnetId", &s::TEXT).tag("subnetId"),
] });
static INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_NETWORK_INTERFACE_SPECIFICATION, tag: "item", length: s::ANY });
static INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceNetworkPerformanceOptionsRequest", union: false, members: &[
    s::Member::new("BandwidthWeighting", &BANDWIDTH_WEIGHTING_TYPE),
] });
static PRIVATE_DNS_NAME_OPTIONS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "PrivateDnsNameOptionsRequest", union: false, members: &[
    s::Member::new("EnableResourceNameDnsAAAARecord", &s::BOOLEAN),
    s::Member::new("EnableResourceNameDnsARecord", &s::BOOLEAN),
    s::Member::new("HostnameType", &HOSTNAME_TYPE),
] });
static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceSecondaryInterfacePrivateIpAddressRequest", union: false, members: &[
    s::Member::new("PrivateIpAddress", &s::TEXT).required(),
] });
static INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_REQUEST, tag: "item", length: s::ANY });
static INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceSecondaryInterfaceSpecificationRequest", union: false, members: &[
    s::Member::new("DeleteOnTermination", &s::BOOLEAN),
    s::Member::new("DeviceIndex", &INTEGER),
    s::Member::new("InterfaceType", &SECONDARY_INTERFACE_TYPE),
    s::Member::new("NetworkCardIndex", &INTEGER),
    s::Member::new("PrivateIpAddressCount", &INTEGER),
    s::Member::new("PrivateIpAddresses", &INSTANCE_SECONDARY_INTERFACE_PRIVATE_IP_ADDRESS_LIST_REQUEST).tag("PrivateIpAddress").query("PrivateIpAddress"),
    s::Member::new("SecondarySubnetId", &s::TEXT),
] });
static INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_REQUEST, tag: "item", length: s::ANY });
static SECURITY_GROUP_STRING_LIST: s::Shape = s::Shape::List(s::List { item: &s::TEXT, tag: "SecurityGroup", length: s::ANY });
static RUN_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "RunInstancesRequest", union: false, members: &[
    s::Member::new("AdditionalInfo", &s::TEXT).tag("additionalInfo"),
    s::Member::new("BlockDeviceMappings", &BLOCK_DEVICE_MAPPING_REQUEST_LIST).tag("BlockDeviceMapping").query("BlockDeviceMapping"),
    s::Member::new("CapacityReservationSpecification", &CAPACITY_RESERVATION_SPECIFICATION),
    s::Member::new("ClientToken", &s::TEXT).tag("clientToken").token(),
    s::Member::new("CpuOptions", &CPU_OPTIONS_REQUEST),
    s::Member::new("CreditSpecification", &CREDIT_SPECIFICATION_REQUEST),
    s::Member::new("DisableApiStop", &s::BOOLEAN),
    s::Member::new("DisableApiTermination", &s::BOOLEAN).tag("disableApiTermination"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("EbsOptimized", &s::BOOLEAN).tag("ebsOptimized"),
    s::Member::new("ElasticGpuSpecification", &ELASTIC_GPU_SPECIFICATIONS),
    s::Member::new("ElasticInferenceAccelerators", &ELASTIC_INFERENCE_ACCELERATORS).tag("ElasticInferenceAccelerator").query("ElasticInferenceAccelerator"),
    s::Member::new("EnablePrimaryIpv6", &s::BOOLEAN),
    s::Member::new("EnclaveOptions", &ENCLAVE_OPTIONS_REQUEST),
    s::Member::new("HibernationOptions", &HIBERNATION_OPTIONS_REQUEST),
    s::Member::new("IamInstanceProfile", &IAM_INSTANCE_PROFILE_SPECIFICATION).tag("iamInstanceProfile"),
    s::Member::new("ImageId", &s::TEXT),
    s::Member::new("InstanceInitiatedShutdownBehavior", &SHUTDOWN_BEHAVIOR).tag("instanceInitiatedShutdownBehavior"),
    s::Member::new("InstanceMarketOptions", &INSTANCE_MARKET_OPTIONS_REQUEST),
    s::Member::new("InstanceType", &s::TEXT),
    s::Member::new("Ipv6AddressCount", &INTEGER),
    s::Member::new("Ipv6Addresses", &INSTANCE_IPV6_ADDRESS_LIST).tag("Ipv6Address").query("Ipv6Address"),
    s::Member::new("KernelId", &s::TEXT),
    s::Member::new("KeyName", &s::TEXT),
    s::Member::new("LaunchTemplate", &LAUNCH_TEMPLATE_SPECIFICATION),
    s::Member::new("LicenseSpecifications", &LICENSE_SPECIFICATION_LIST_REQUEST).tag("LicenseSpecification").query("LicenseSpecification"),
    s::Member::new("MaintenanceOptions", &INSTANCE_MAINTENANCE_OPTIONS_REQUEST),
    s::Member::new("MaxCount", &INTEGER).required(),
    s::Member::new("MetadataOptions", &INSTANCE_METADATA_OPTIONS_REQUEST),
    s::Member::new("MinCount", &INTEGER).required(),
    s::Member::new("Monitoring", &RUN_INSTANCES_MONITORING_ENABLED),
    s::Member::new("NetworkInterfaces", &INSTANCE_NETWORK_INTERFACE_SPECIFICATION_LIST).tag("networkInterface").query("NetworkInterface"),
    s::Member::new("NetworkPerformanceOptions", &INSTANCE_NETWORK_PERFORMANCE_OPTIONS_REQUEST),
    s::Member::new("Operator", &OPERATOR_REQUEST),
    s::Member::new("Placement", &PLACEMENT),
    s::Member::new("PrivateDnsNameOptions", &PRIVATE_DNS_NAME_OPTIONS_REQUEST),
    s::Member::new("PrivateIpAddress", &s::TEXT).tag("privateIpAddress"),
    s::Member::new("RamdiskId", &s::TEXT),
    s::Member::new("SecondaryInterfaces", &INSTANCE_SECONDARY_INTERFACE_SPECIFICATION_LIST_REQUEST).tag("SecondaryInterface").query("SecondaryInterface"),
    s::Member::new("SecurityGroupIds", &SECURITY_GROUP_ID_STRING_LIST).tag("SecurityGroupId").query("SecurityGroupId"),
    s::Member::new("SecurityGroups", &SECURITY_GROUP_STRING_LIST).tag("SecurityGroup").query("SecurityGroup"),
    s::Member::new("SubnetId", &s::TEXT),
    s::Member::new("TagSpecifications", &TAG_SPECIFICATION_LIST).tag("TagSpecification").query("TagSpecification"),
    s::Member::new("UserData", &s::SECRET),
] });
static START_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StartInstancesRequest", union: false, members: &[
    s::Member::new("AdditionalInfo", &s::TEXT).tag("additionalInfo"),
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).required().tag("InstanceId").query("InstanceId"),
] });
static INSTANCE_STATE_CHANGE: s::Shape = s::Shape::Structure(s::Structure { name: "InstanceStateChange", union: false, members: &[
    s::Member::new("CurrentState", &INSTANCE_STATE).tag("currentState"),
    s::Member::new("InstanceId", &s::TEXT).tag("instanceId"),
    s::Member::new("PreviousState", &INSTANCE_STATE).tag("previousState"),
] });
static INSTANCE_STATE_CHANGE_LIST: s::Shape = s::Shape::List(s::List { item: &INSTANCE_STATE_CHANGE, tag: "item", length: s::ANY });
static START_INSTANCES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StartInstancesResult", union: false, members: &[
    s::Member::new("StartingInstances", &INSTANCE_STATE_CHANGE_LIST).tag("instancesSet").query("InstancesSet"),
] });
static STOP_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "StopInstancesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Force", &s::BOOLEAN).tag("force"),
    s::Member::new("Hibernate", &s::BOOLEAN),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).required().tag("InstanceId").query("InstanceId"),
    s::Member::new("SkipOsShutdown", &s::BOOLEAN),
] });
static STOP_INSTANCES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "StopInstancesResult", union: false, members: &[
    s::Member::new("StoppingInstances", &INSTANCE_STATE_CHANGE_LIST).tag("instancesSet").query("InstancesSet"),
] });
static TERMINATE_INSTANCES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateInstancesRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN).tag("dryRun"),
    s::Member::new("Force", &s::BOOLEAN),
    s::Member::new("InstanceIds", &INSTANCE_ID_STRING_LIST).required().tag("InstanceId").query("InstanceId"),
    s::Member::new("SkipOsShutdown", &s::BOOLEAN),
] });
static TERMINATE_INSTANCES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "TerminateInstancesResult", union: false, members: &[
    s::Member::new("TerminatingInstances", &INSTANCE_STATE_CHANGE_LIST).tag("instancesSet").query("InstancesSet"),
] });
static UNASSIGN_IPV6_ADDRESSES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UnassignIpv6AddressesRequest", union: false, members: &[
    s::Member::new("Ipv6Addresses", &IPV6_ADDRESS_LIST).tag("ipv6Addresses"),
    s::Member::new("Ipv6Prefixes", &IP_PREFIX_LIST).tag("Ipv6Prefix").query("Ipv6Prefix"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
] });
static UNASSIGN_IPV6_ADDRESSES_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UnassignIpv6AddressesResult", union: false, members: &[
    s::Member::new("NetworkInterfaceId", &s::TEXT).tag("networkInterfaceId"),
    s::Member::new("UnassignedIpv6Addresses", &IPV6_ADDRESS_LIST).tag("unassignedIpv6Addresses"),
    s::Member::new("UnassignedIpv6Prefixes", &IP_PREFIX_LIST).tag("unassignedIpv6PrefixSet").query("UnassignedIpv6PrefixSet"),
] });
static UNASSIGN_PRIVATE_IP_ADDRESSES_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UnassignPrivateIpAddressesRequest", union: false, members: &[
    s::Member::new("Ipv4Prefixes", &IP_PREFIX_LIST).tag("Ipv4Prefix").query("Ipv4Prefix"),
    s::Member::new("NetworkInterfaceId", &s::TEXT).required().tag("networkInterfaceId"),
    s::Member::new("PrivateIpAddresses", &PRIVATE_IP_ADDRESS_STRING_LIST).tag("privateIpAddress").query("PrivateIpAddress"),
] });
static SECURITY_GROUP_RULE_DESCRIPTION: s::Shape = s::Shape::Structure(s::Structure { name: "SecurityGroupRuleDescription", union: false, members: &[
    s::Member::new("Description", &s::TEXT),
    s::Member::new("SecurityGroupRuleId", &s::TEXT),
] });
static SECURITY_GROUP_RULE_DESCRIPTION_LIST: s::Shape = s::Shape::List(s::List { item: &SECURITY_GROUP_RULE_DESCRIPTION, tag: "item", length: s::ANY });
static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSecurityGroupRuleDescriptionsEgressRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GroupId", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST),
    s::Member::new("SecurityGroupRuleDescriptions", &SECURITY_GROUP_RULE_DESCRIPTION_LIST).tag("SecurityGroupRuleDescription").query("SecurityGroupRuleDescription"),
] });
static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_EGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSecurityGroupRuleDescriptionsEgressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });
static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_REQUEST: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSecurityGroupRuleDescriptionsIngressRequest", union: false, members: &[
    s::Member::new("DryRun", &s::BOOLEAN),
    s::Member::new("GroupId", &s::TEXT),
    s::Member::new("GroupName", &s::TEXT),
    s::Member::new("IpPermissions", &IP_PERMISSION_LIST),
    s::Member::new("SecurityGroupRuleDescriptions", &SECURITY_GROUP_RULE_DESCRIPTION_LIST).tag("SecurityGroupRuleDescription").query("SecurityGroupRuleDescription"),
] });
static UPDATE_SECURITY_GROUP_RULE_DESCRIPTIONS_INGRESS_RESULT: s::Shape = s::Shape::Structure(s::Structure { name: "UpdateSecurityGroupRuleDescriptionsIngressResult", union: false, members: &[
    s::Member::new("Return", &s::BOOLEAN).tag("return"),
] });

#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountAttribute {
    pub attribute_name: Option<String>,
    pub attribute_values: Option<Vec<AccountAttributeValue>>,
}
impl IntoTree for AccountAttribute {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttributeName", self.attribute_name.into_tree()),
            ("AttributeValues", self.attribute_values.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AccountAttributeValue {
    pub attribute_value: Option<String>,
}
impl IntoTree for AccountAttributeValue {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttributeValue", self.attribute_value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Address {
    pub allocation_id: Option<String>,
    pub association_id: Option<String>,
    pub carrier_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub domain: Option<String>,
    pub instance_id: Option<String>,
    pub network_border_group: Option<String>,
    pub network_interface_id: Option<String>,
    pub network_interface_owner_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub public_ip: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub service_managed: Option<String>,
    pub subnet_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for Address {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllocationId", self.allocation_id.into_tree()),
            ("AssociationId", self.association_id.into_tree()),
            ("CarrierIp", self.carrier_ip.into_tree()),
            ("CustomerOwnedIp", self.customer_owned_ip.into_tree()),
            ("CustomerOwnedIpv4Pool", self.customer_owned_ipv4_pool.into_tree()),
            ("Domain", self.domain.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("NetworkBorderGroup", self.network_border_group.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("NetworkInterfaceOwnerId", self.network_interface_owner_id.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
            ("PublicIpv4Pool", self.public_ipv4_pool.into_tree()),
            ("ServiceManaged", self.service_managed.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AddressAttribute {
    pub allocation_id: Option<String>,
    pub ptr_record: Option<String>,
    pub ptr_record_update: Option<PtrUpdateStatus>,
    pub public_ip: Option<String>,
}
impl IntoTree for AddressAttribute {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllocationId", self.allocation_id.into_tree()),
            ("PtrRecord", self.ptr_record.into_tree()),
            ("PtrRecordUpdate", self.ptr_record_update.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AllocateAddressRequest {
    pub address: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub domain: Option<String>,
    pub dry_run: Option<bool>,
    pub ipam_pool_id: Option<String>,
    pub network_border_group: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
}
impl t::FromTree for AllocateAddressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            address: from.take("Address")?,
            customer_owned_ipv4_pool: from.take("CustomerOwnedIpv4Pool")?,
            domain: from.take("Domain")?,
            dry_run: from.take("DryRun")?,
            ipam_pool_id: from.take("IpamPoolId")?,
            network_border_group: from.take("NetworkBorderGroup")?,
            public_ipv4_pool: from.take("PublicIpv4Pool")?,
            tag_specifications: from.take("TagSpecifications")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AllocateAddressResult {
    pub allocation_id: Option<String>,
    pub carrier_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub domain: Option<String>,
    pub network_border_group: Option<String>,
    pub public_ip: Option<String>,
    pub public_ipv4_pool: Option<String>,
}
impl IntoTree for AllocateAddressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllocationId", self.allocation_id.into_tree()),
            ("CarrierIp", self.carrier_ip.into_tree()),
            ("CustomerOwnedIp", self.customer_owned_ip.into_tree()),
            ("CustomerOwnedIpv4Pool", self.customer_owned_ipv4_pool.into_tree()),
            ("Domain", self.domain.into_tree()),
            ("NetworkBorderGroup", self.network_border_group.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
            ("PublicIpv4Pool", self.public_ipv4_pool.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ApplicationStatusSummary {
    pub impaired_since: Option<t::Timestamp>,
    pub status: Option<String>,
}
impl IntoTree for ApplicationStatusSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ImpairedSince", self.impaired_since.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateIpAddressesRequest {
    pub allow_reassignment: Option<bool>,
    pub ipv4_prefix_count: Option<i64>,
    pub ipv4_prefixes: Option<Vec<String>>,
    pub network_interface_id: String,
    pub private_ip_addresses: Option<Vec<String>>,
    pub secondary_private_ip_address_count: Option<i64>,
}
impl t::FromTree for AssignPrivateIpAddressesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allow_reassignment: from.take("AllowReassignment")?,
            ipv4_prefix_count: from.take("Ipv4PrefixCount")?,
            ipv4_prefixes: from.take("Ipv4Prefixes")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            private_ip_addresses: from.take("PrivateIpAddresses")?,
            secondary_private_ip_address_count: from.take("SecondaryPrivateIpAddressCount")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignPrivateIpAddressesResult {
    pub assigned_ipv4_prefixes: Option<Vec<Ipv4PrefixSpecification>>,
    pub assigned_private_ip_addresses: Option<Vec<AssignedPrivateIpAddress>>,
    pub network_interface_id: Option<String>,
}
impl IntoTree for AssignPrivateIpAddressesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssignedIpv4Prefixes", self.assigned_ipv4_prefixes.into_tree()),
            ("AssignedPrivateIpAddresses", self.assigned_private_ip_addresses.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssignedPrivateIpAddress {
    pub private_ip_address: Option<String>,
}
impl IntoTree for AssignedPrivateIpAddress {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateAddressRequest {
    pub allocation_id: Option<String>,
    pub allow_reassociation: Option<bool>,
    pub dry_run: Option<bool>,
    pub instance_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub private_ip_address: Option<String>,
    pub public_ip: Option<String>,
}
impl t::FromTree for AssociateAddressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_id: from.take("AllocationId")?,
            allow_reassociation: from.take("AllowReassociation")?,
            dry_run: from.take("DryRun")?,
            instance_id: from.take("InstanceId")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            private_ip_address: from.take("PrivateIpAddress")?,
            public_ip: from.take("PublicIp")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateAddressResult {
    pub association_id: Option<String>,
}
impl IntoTree for AssociateAddressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationId", self.association_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateDhcpOptionsRequest {
    pub dhcp_options_id: String,
    pub dry_run: Option<bool>,
    pub vpc_id: String,
}
impl t::FromTree for AssociateDhcpOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dhcp_options_id: from.take("DhcpOptionsId")?,
            dry_run: from.take("DryRun")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateRouteTableRequest {
    pub dry_run: Option<bool>,
    pub gateway_id: Option<String>,
    pub public_ipv4_pool: Option<String>,
    pub route_table_id: String,
    pub subnet_id: Option<String>,
}
impl t::FromTree for AssociateRouteTableRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            gateway_id: from.take("GatewayId")?,
            public_ipv4_pool: from.take("PublicIpv4Pool")?,
            route_table_id: from.take("RouteTableId")?,
            subnet_id: from.take("SubnetId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AssociateRouteTableResult {
    pub association_id: Option<String>,
    pub association_state: Option<RouteTableAssociationState>,
}
impl IntoTree for AssociateRouteTableResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationId", self.association_id.into_tree()),
            ("AssociationState", self.association_state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: String,
    pub vpc_id: String,
}
impl t::FromTree for AttachInternetGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            internet_gateway_id: from.take("InternetGatewayId")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachNetworkInterfaceRequest {
    pub device_index: i64,
    pub dry_run: Option<bool>,
    pub ena_queue_count: Option<i64>,
    pub ena_srd_specification: Option<EnaSrdSpecification>,
    pub instance_id: String,
    pub network_card_index: Option<i64>,
    pub network_interface_id: String,
}
impl t::FromTree for AttachNetworkInterfaceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            device_index: from.take("DeviceIndex")?,
            dry_run: from.take("DryRun")?,
            ena_queue_count: from.take("EnaQueueCount")?,
            ena_srd_specification: from.take("EnaSrdSpecification")?,
            instance_id: from.take("InstanceId")?,
            network_card_index: from.take("NetworkCardIndex")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachNetworkInterfaceResult {
    pub attachment_id: Option<String>,
    pub network_card_index: Option<i64>,
}
impl IntoTree for AttachNetworkInterfaceResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachmentId", self.attachment_id.into_tree()),
            ("NetworkCardIndex", self.network_card_index.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachmentEnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<AttachmentEnaSrdUdpSpecification>,
}
impl IntoTree for AttachmentEnaSrdSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnaSrdEnabled", self.ena_srd_enabled.into_tree()),
            ("EnaSrdUdpSpecification", self.ena_srd_udp_specification.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttachmentEnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}
impl IntoTree for AttachmentEnaSrdUdpSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnaSrdUdpEnabled", self.ena_srd_udp_enabled.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeBooleanValue {
    pub value: Option<bool>,
}
impl t::FromTree for AttributeBooleanValue {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            value: from.take("Value")?,
        })
    }
}
impl IntoTree for AttributeBooleanValue {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AttributeValue {
    pub value: Option<String>,
}
impl t::FromTree for AttributeValue {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            value: from.take("Value")?,
        })
    }
}
impl IntoTree for AttributeValue {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupEgressRequest {
    pub cidr_ip: Option<String>,
    pub dry_run: Option<bool>,
    pub from_port: Option<i64>,
    pub group_id: String,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub ip_protocol: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub to_port: Option<i64>,
}
impl t::FromTree for AuthorizeSecurityGroupEgressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ip: from.take("CidrIp")?,
            dry_run: from.take("DryRun")?,
            from_port: from.take("FromPort")?,
            group_id: from.take("GroupId")?,
            ip_permissions: from.take("IpPermissions")?,
            ip_protocol: from.take("IpProtocol")?,
            source_security_group_name: from.take("SourceSecurityGroupName")?,
            source_security_group_owner_id: from.take("SourceSecurityGroupOwnerId")?,
            tag_specifications: from.take("TagSpecifications")?,
            to_port: from.take("ToPort")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupEgressResult {
    pub r#return: Option<bool>,
    pub security_group_rules: Option<Vec<SecurityGroupRule>>,
}
impl IntoTree for AuthorizeSecurityGroupEgressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
            ("SecurityGroupRules", self.security_group_rules.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupIngressRequest {
    pub cidr_ip: Option<String>,
    pub dry_run: Option<bool>,
    pub from_port: Option<i64>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub ip_protocol: Option<String>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub to_port: Option<i64>,
}
impl t::FromTree for AuthorizeSecurityGroupIngressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ip: from.take("CidrIp")?,
            dry_run: from.take("DryRun")?,
            from_port: from.take("FromPort")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            ip_permissions: from.take("IpPermissions")?,
            ip_protocol: from.take("IpProtocol")?,
            source_security_group_name: from.take("SourceSecurityGroupName")?,
            source_security_group_owner_id: from.take("SourceSecurityGroupOwnerId")?,
            tag_specifications: from.take("TagSpecifications")?,
            to_port: from.take("ToPort")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AuthorizeSecurityGroupIngressResult {
    pub r#return: Option<bool>,
    pub security_group_rules: Option<Vec<SecurityGroupRule>>,
}
impl IntoTree for AuthorizeSecurityGroupIngressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
            ("SecurityGroupRules", self.security_group_rules.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZone {
    pub geography: Option<Vec<AvailabilityZoneGeography>>,
    pub group_long_name: Option<String>,
    pub group_name: Option<String>,
    pub messages: Option<Vec<AvailabilityZoneMessage>>,
    pub network_border_group: Option<String>,
    pub opt_in_status: Option<String>,
    pub parent_zone_id: Option<String>,
    pub parent_zone_name: Option<String>,
    pub region_name: Option<String>,
    pub state: Option<String>,
    pub sub_geography: Option<Vec<AvailabilityZoneSubGeography>>,
    pub zone_id: Option<String>,
    pub zone_name: Option<String>,
    pub zone_type: Option<String>,
}
impl IntoTree for AvailabilityZone {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Geography", self.geography.into_tree()),
            ("GroupLongName", self.group_long_name.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("Messages", self.messages.into_tree()),
            ("NetworkBorderGroup", self.network_border_group.into_tree()),
            ("OptInStatus", self.opt_in_status.into_tree()),
            ("ParentZoneId", self.parent_zone_id.into_tree()),
            ("ParentZoneName", self.parent_zone_name.into_tree()),
            ("RegionName", self.region_name.into_tree()),
            ("State", self.state.into_tree()),
            ("SubGeography", self.sub_geography.into_tree()),
            ("ZoneId", self.zone_id.into_tree()),
            ("ZoneName", self.zone_name.into_tree()),
            ("ZoneType", self.zone_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneAddress {
    pub allocation_ids: Option<Vec<String>>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
}
impl t::FromTree for AvailabilityZoneAddress {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_ids: from.take("AllocationIds")?,
            availability_zone: from.take("AvailabilityZone")?,
            availability_zone_id: from.take("AvailabilityZoneId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneGeography {
    pub name: Option<String>,
}
impl IntoTree for AvailabilityZoneGeography {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneMessage {
    pub message: Option<String>,
}
impl IntoTree for AvailabilityZoneMessage {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Message", self.message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AvailabilityZoneSubGeography {
    pub name: Option<String>,
}
impl IntoTree for AvailabilityZoneSubGeography {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlockDeviceMapping {
    pub device_name: Option<String>,
    pub ebs: Option<EbsBlockDevice>,
    pub no_device: Option<String>,
    pub virtual_name: Option<String>,
}
impl t::FromTree for BlockDeviceMapping {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            device_name: from.take("DeviceName")?,
            ebs: from.take("Ebs")?,
            no_device: from.take("NoDevice")?,
            virtual_name: from.take("VirtualName")?,
        })
    }
}
impl IntoTree for BlockDeviceMapping {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DeviceName", self.device_name.into_tree()),
            ("Ebs", self.ebs.into_tree()),
            ("NoDevice", self.no_device.into_tree()),
            ("VirtualName", self.virtual_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BlockPublicAccessStates {
    pub internet_gateway_block_mode: Option<String>,
}
impl IntoTree for BlockPublicAccessStates {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InternetGatewayBlockMode", self.internet_gateway_block_mode.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationSpecification {
    pub capacity_reservation_preference: Option<String>,
    pub capacity_reservation_target: Option<CapacityReservationTarget>,
}
impl t::FromTree for CapacityReservationSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            capacity_reservation_preference: from.take("CapacityReservationPreference")?,
            capacity_reservation_target: from.take("CapacityReservationTarget")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationSpecificationResponse {
    pub capacity_reservation_preference: Option<String>,
    pub capacity_reservation_target: Option<CapacityReservationTargetResponse>,
}
impl IntoTree for CapacityReservationSpecificationResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CapacityReservationPreference", self.capacity_reservation_preference.into_tree()),
            ("CapacityReservationTarget", self.capacity_reservation_target.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationTarget {
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_resource_group_arn: Option<String>,
}
impl t::FromTree for CapacityReservationTarget {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            capacity_reservation_id: from.take("CapacityReservationId")?,
            capacity_reservation_resource_group_arn: from.take("CapacityReservationResourceGroupArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CapacityReservationTargetResponse {
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_resource_group_arn: Option<String>,
}
impl IntoTree for CapacityReservationTargetResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CapacityReservationId", self.capacity_reservation_id.into_tree()),
            ("CapacityReservationResourceGroupArn", self.capacity_reservation_resource_group_arn.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingConfiguration {
    pub tcp_established_timeout: Option<i64>,
    pub udp_stream_timeout: Option<i64>,
    pub udp_timeout: Option<i64>,
}
impl IntoTree for ConnectionTrackingConfiguration {
    fn into_tree(self) -> t::Value {
        t::members([
            ("TcpEstablishedTimeout", self.tcp_established_timeout.into_tree()),
            ("UdpStreamTimeout", self.udp_stream_timeout.into_tree()),
            ("UdpTimeout", self.udp_timeout.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingSpecificationRequest {
    pub tcp_established_timeout: Option<i64>,
    pub udp_stream_timeout: Option<i64>,
    pub udp_timeout: Option<i64>,
}
impl t::FromTree for ConnectionTrackingSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            tcp_established_timeout: from.take("TcpEstablishedTimeout")?,
            udp_stream_timeout: from.take("UdpStreamTimeout")?,
            udp_timeout: from.take("UdpTimeout")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ConnectionTrackingSpecificationResponse {
    pub tcp_established_timeout: Option<i64>,
    pub udp_stream_timeout: Option<i64>,
    pub udp_timeout: Option<i64>,
}
impl IntoTree for ConnectionTrackingSpecificationResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("TcpEstablishedTimeout", self.tcp_established_timeout.into_tree()),
            ("UdpStreamTimeout", self.udp_stream_timeout.into_tree()),
            ("UdpTimeout", self.udp_timeout.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuOptions {
    pub amd_sev_snp: Option<String>,
    pub core_count: Option<i64>,
    pub nested_virtualization: Option<String>,
    pub threads_per_core: Option<i64>,
}
impl IntoTree for CpuOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AmdSevSnp", self.amd_sev_snp.into_tree()),
            ("CoreCount", self.core_count.into_tree()),
            ("NestedVirtualization", self.nested_virtualization.into_tree()),
            ("ThreadsPerCore", self.threads_per_core.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CpuOptionsRequest {
    pub amd_sev_snp: Option<String>,
    pub core_count: Option<i64>,
    pub nested_virtualization: Option<String>,
    pub threads_per_core: Option<i64>,
}
impl t::FromTree for CpuOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            amd_sev_snp: from.take("AmdSevSnp")?,
            core_count: from.take("CoreCount")?,
            nested_virtualization: from.take("NestedVirtualization")?,
            threads_per_core: from.take("ThreadsPerCore")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultSubnetRequest {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub dry_run: Option<bool>,
    pub ipv6_native: Option<bool>,
}
impl t::FromTree for CreateDefaultSubnetRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            availability_zone: from.take("AvailabilityZone")?,
            availability_zone_id: from.take("AvailabilityZoneId")?,
            dry_run: from.take("DryRun")?,
            ipv6_native: from.take("Ipv6Native")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultSubnetResult {
    pub subnet: Option<Subnet>,
}
impl IntoTree for CreateDefaultSubnetResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Subnet", self.subnet.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultVpcRequest {
    pub dry_run: Option<bool>,
}
impl t::FromTree for CreateDefaultVpcRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDefaultVpcResult {
    pub vpc: Option<Vpc>,
}
impl IntoTree for CreateDefaultVpcResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Vpc", self.vpc.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDhcpOptionsRequest {
    pub dhcp_configurations: Vec<NewDhcpConfiguration>,
    pub dry_run: Option<bool>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
}
impl t::FromTree for CreateDhcpOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dhcp_configurations: from.take("DhcpConfigurations")?,
            dry_run: from.take("DryRun")?,
            tag_specifications: from.take("TagSpecifications")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateDhcpOptionsResult {
    pub dhcp_options: Option<DhcpOptions>,
}
impl IntoTree for CreateDhcpOptionsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DhcpOptions", self.dhcp_options.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
}
impl t::FromTree for CreateInternetGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            tag_specifications: from.take("TagSpecifications")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateInternetGatewayResult {
    pub internet_gateway: Option<InternetGateway>,
}
impl IntoTree for CreateInternetGatewayResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InternetGateway", self.internet_gateway.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNatGatewayRequest {
    pub allocation_id: Option<String>,
    pub availability_mode: Option<String>,
    pub availability_zone_addresses: Option<Vec<AvailabilityZoneAddress>>,
    pub client_token: Option<String>,
    pub connectivity_type: Option<String>,
    pub dry_run: Option<bool>,
    pub private_ip_address: Option<String>,
    pub secondary_allocation_ids: Option<Vec<String>>,
    pub secondary_private_ip_address_count: Option<i64>,
    pub secondary_private_ip_addresses: Option<Vec<String>>,
    pub subnet_id: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_id: Option<String>,
}
impl t::FromTree for CreateNatGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_id: from.take("AllocationId")?,
            availability_mode: from.take("AvailabilityMode")?,
            availability_zone_addresses: from.take("AvailabilityZoneAddresses")?,
            client_token: from.take("ClientToken")?,
            connectivity_type: from.take("ConnectivityType")?,
            dry_run: from.take("DryRun")?,
            private_ip_address: from.take("PrivateIpAddress")?,
            secondary_allocation_ids: from.take("SecondaryAllocationIds")?,
            secondary_private_ip_address_count: from.take("SecondaryPrivateIpAddressCount")?,
            secondary_private_ip_addresses: from.take("SecondaryPrivateIpAddresses")?,
            subnet_id: from.take("SubnetId")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNatGatewayResult {
    pub client_token: Option<String>,
    pub nat_gateway: Option<NatGateway>,
}
impl IntoTree for CreateNatGatewayResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientToken", self.client_token.into_tree()),
            ("NatGateway", self.nat_gateway.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclEntryRequest {
    pub cidr_block: Option<String>,
    pub dry_run: Option<bool>,
    pub egress: bool,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub ipv6_cidr_block: Option<String>,
    pub network_acl_id: String,
    pub port_range: Option<PortRange>,
    pub protocol: String,
    pub rule_action: String,
    pub rule_number: i64,
}
impl t::FromTree for CreateNetworkAclEntryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_block: from.take("CidrBlock")?,
            dry_run: from.take("DryRun")?,
            egress: from.take("Egress")?,
            icmp_type_code: from.take("IcmpTypeCode")?,
            ipv6_cidr_block: from.take("Ipv6CidrBlock")?,
            network_acl_id: from.take("NetworkAclId")?,
            port_range: from.take("PortRange")?,
            protocol: from.take("Protocol")?,
            rule_action: from.take("RuleAction")?,
            rule_number: from.take("RuleNumber")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclRequest {
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_id: String,
}
impl t::FromTree for CreateNetworkAclRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            dry_run: from.take("DryRun")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkAclResult {
    pub client_token: Option<String>,
    pub network_acl: Option<NetworkAcl>,
}
impl IntoTree for CreateNetworkAclResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientToken", self.client_token.into_tree()),
            ("NetworkAcl", self.network_acl.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInterfaceRequest {
    pub client_token: Option<String>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub description: Option<String>,
    pub dry_run: Option<bool>,
    pub enable_primary_ipv6: Option<bool>,
    pub groups: Option<Vec<String>>,
    pub interface_type: Option<String>,
    pub ipv4_prefix_count: Option<i64>,
    pub ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>>,
    pub ipv6_address_count: Option<i64>,
    pub ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    pub ipv6_prefix_count: Option<i64>,
    pub ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>>,
    pub operator: Option<OperatorRequest>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>>,
    pub secondary_private_ip_address_count: Option<i64>,
    pub subnet_id: String,
    pub tag_specifications: Option<Vec<TagSpecification>>,
}
impl t::FromTree for CreateNetworkInterfaceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            connection_tracking_specification: from.take("ConnectionTrackingSpecification")?,
            description: from.take("Description")?,
            dry_run: from.take("DryRun")?,
            enable_primary_ipv6: from.take("EnablePrimaryIpv6")?,
            groups: from.take("Groups")?,
            interface_type: from.take("InterfaceType")?,
            ipv4_prefix_count: from.take("Ipv4PrefixCount")?,
            ipv4_prefixes: from.take("Ipv4Prefixes")?,
            ipv6_address_count: from.take("Ipv6AddressCount")?,
            ipv6_addresses: from.take("Ipv6Addresses")?,
            ipv6_prefix_count: from.take("Ipv6PrefixCount")?,
            ipv6_prefixes: from.take("Ipv6Prefixes")?,
            operator: from.take("Operator")?,
            private_ip_address: from.take("PrivateIpAddress")?,
            private_ip_addresses: from.take("PrivateIpAddresses")?,
            secondary_private_ip_address_count: from.take("SecondaryPrivateIpAddressCount")?,
            subnet_id: from.take("SubnetId")?,
            tag_specifications: from.take("TagSpecifications")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateNetworkInterfaceResult {
    pub client_token: Option<String>,
    pub network_interface: Option<NetworkInterface>,
}
impl IntoTree for CreateNetworkInterfaceResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientToken", self.client_token.into_tree()),
            ("NetworkInterface", self.network_interface.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteRequest {
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub dry_run: Option<bool>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub local_gateway_id: Option<String>,
    pub nat_gateway_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub odb_network_arn: Option<String>,
    pub route_table_id: String,
    pub transit_gateway_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}
impl t::FromTree for CreateRouteRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            carrier_gateway_id: from.take("CarrierGatewayId")?,
            core_network_arn: from.take("CoreNetworkArn")?,
            destination_cidr_block: from.take("DestinationCidrBlock")?,
            destination_ipv6_cidr_block: from.take("DestinationIpv6CidrBlock")?,
            destination_prefix_list_id: from.take("DestinationPrefixListId")?,
            dry_run: from.take("DryRun")?,
            egress_only_internet_gateway_id: from.take("EgressOnlyInternetGatewayId")?,
            gateway_id: from.take("GatewayId")?,
            instance_id: from.take("InstanceId")?,
            local_gateway_id: from.take("LocalGatewayId")?,
            nat_gateway_id: from.take("NatGatewayId")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            odb_network_arn: from.take("OdbNetworkArn")?,
            route_table_id: from.take("RouteTableId")?,
            transit_gateway_id: from.take("TransitGatewayId")?,
            vpc_endpoint_id: from.take("VpcEndpointId")?,
            vpc_peering_connection_id: from.take("VpcPeeringConnectionId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteResult {
    pub r#return: Option<bool>,
}
impl IntoTree for CreateRouteResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteTableRequest {
    pub client_token: Option<String>,
    pub dry_run: Option<bool>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_id: String,
}
impl t::FromTree for CreateRouteTableRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            client_token: from.take("ClientToken")?,
            dry_run: from.take("DryRun")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateRouteTableResult {
    pub client_token: Option<String>,
    pub route_table: Option<RouteTable>,
}
impl IntoTree for CreateRouteTableResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ClientToken", self.client_token.into_tree()),
            ("RouteTable", self.route_table.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSecurityGroupRequest {
    pub description: String,
    pub dry_run: Option<bool>,
    pub group_name: String,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_id: Option<String>,
}
impl t::FromTree for CreateSecurityGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            dry_run: from.take("DryRun")?,
            group_name: from.take("GroupName")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSecurityGroupResult {
    pub group_id: Option<String>,
    pub security_group_arn: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for CreateSecurityGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
            ("SecurityGroupArn", self.security_group_arn.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSubnetRequest {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub cidr_block: Option<String>,
    pub dry_run: Option<bool>,
    pub ipv4_ipam_pool_id: Option<String>,
    pub ipv4_netmask_length: Option<i64>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_native: Option<bool>,
    pub ipv6_netmask_length: Option<i64>,
    pub outpost_arn: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_id: String,
}
impl t::FromTree for CreateSubnetRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            availability_zone: from.take("AvailabilityZone")?,
            availability_zone_id: from.take("AvailabilityZoneId")?,
            cidr_block: from.take("CidrBlock")?,
            dry_run: from.take("DryRun")?,
            ipv4_ipam_pool_id: from.take("Ipv4IpamPoolId")?,
            ipv4_netmask_length: from.take("Ipv4NetmaskLength")?,
            ipv6_cidr_block: from.take("Ipv6CidrBlock")?,
            ipv6_ipam_pool_id: from.take("Ipv6IpamPoolId")?,
            ipv6_native: from.take("Ipv6Native")?,
            ipv6_netmask_length: from.take("Ipv6NetmaskLength")?,
            outpost_arn: from.take("OutpostArn")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateSubnetResult {
    pub subnet: Option<Subnet>,
}
impl IntoTree for CreateSubnetResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Subnet", self.subnet.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateTagsRequest {
    pub dry_run: Option<bool>,
    pub resources: Vec<String>,
    pub tags: Vec<Tag>,
}
impl t::FromTree for CreateTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            resources: from.take("Resources")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcRequest {
    pub amazon_provided_ipv6_cidr_block: Option<bool>,
    pub cidr_block: Option<String>,
    pub dry_run: Option<bool>,
    pub instance_tenancy: Option<String>,
    pub ipv4_ipam_pool_id: Option<String>,
    pub ipv4_netmask_length: Option<i64>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_cidr_block_network_border_group: Option<String>,
    pub ipv6_ipam_pool_id: Option<String>,
    pub ipv6_netmask_length: Option<i64>,
    pub ipv6_pool: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub vpc_encryption_control: Option<VpcEncryptionControlConfiguration>,
}
impl t::FromTree for CreateVpcRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            amazon_provided_ipv6_cidr_block: from.take("AmazonProvidedIpv6CidrBlock")?,
            cidr_block: from.take("CidrBlock")?,
            dry_run: from.take("DryRun")?,
            instance_tenancy: from.take("InstanceTenancy")?,
            ipv4_ipam_pool_id: from.take("Ipv4IpamPoolId")?,
            ipv4_netmask_length: from.take("Ipv4NetmaskLength")?,
            ipv6_cidr_block: from.take("Ipv6CidrBlock")?,
            ipv6_cidr_block_network_border_group: from.take("Ipv6CidrBlockNetworkBorderGroup")?,
            ipv6_ipam_pool_id: from.take("Ipv6IpamPoolId")?,
            ipv6_netmask_length: from.take("Ipv6NetmaskLength")?,
            ipv6_pool: from.take("Ipv6Pool")?,
            tag_specifications: from.take("TagSpecifications")?,
            vpc_encryption_control: from.take("VpcEncryptionControl")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreateVpcResult {
    pub vpc: Option<Vpc>,
}
impl IntoTree for CreateVpcResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Vpc", self.vpc.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CreditSpecificationRequest {
    pub cpu_credits: String,
}
impl t::FromTree for CreditSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cpu_credits: from.take("CpuCredits")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DefaultConnectionTrackingConfiguration {
    pub default_tcp_established_timeout: Option<i64>,
    pub default_udp_stream_timeout: Option<i64>,
    pub default_udp_timeout: Option<i64>,
}
impl IntoTree for DefaultConnectionTrackingConfiguration {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DefaultTcpEstablishedTimeout", self.default_tcp_established_timeout.into_tree()),
            ("DefaultUdpStreamTimeout", self.default_udp_stream_timeout.into_tree()),
            ("DefaultUdpTimeout", self.default_udp_timeout.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteDhcpOptionsRequest {
    pub dhcp_options_id: String,
    pub dry_run: Option<bool>,
}
impl t::FromTree for DeleteDhcpOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dhcp_options_id: from.take("DhcpOptionsId")?,
            dry_run: from.take("DryRun")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: String,
}
impl t::FromTree for DeleteInternetGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            internet_gateway_id: from.take("InternetGatewayId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNatGatewayRequest {
    pub dry_run: Option<bool>,
    pub nat_gateway_id: String,
}
impl t::FromTree for DeleteNatGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            nat_gateway_id: from.take("NatGatewayId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNatGatewayResult {
    pub nat_gateway_id: Option<String>,
}
impl IntoTree for DeleteNatGatewayResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NatGatewayId", self.nat_gateway_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkAclEntryRequest {
    pub dry_run: Option<bool>,
    pub egress: bool,
    pub network_acl_id: String,
    pub rule_number: i64,
}
impl t::FromTree for DeleteNetworkAclEntryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            egress: from.take("Egress")?,
            network_acl_id: from.take("NetworkAclId")?,
            rule_number: from.take("RuleNumber")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkAclRequest {
    pub dry_run: Option<bool>,
    pub network_acl_id: String,
}
impl t::FromTree for DeleteNetworkAclRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            network_acl_id: from.take("NetworkAclId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteNetworkInterfaceRequest {
    pub dry_run: Option<bool>,
    pub network_interface_id: String,
}
impl t::FromTree for DeleteNetworkInterfaceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRouteRequest {
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub dry_run: Option<bool>,
    pub route_table_id: String,
}
impl t::FromTree for DeleteRouteRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            destination_cidr_block: from.take("DestinationCidrBlock")?,
            destination_ipv6_cidr_block: from.take("DestinationIpv6CidrBlock")?,
            destination_prefix_list_id: from.take("DestinationPrefixListId")?,
            dry_run: from.take("DryRun")?,
            route_table_id: from.take("RouteTableId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteRouteTableRequest {
    pub dry_run: Option<bool>,
    pub route_table_id: String,
}
impl t::FromTree for DeleteRouteTableRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            route_table_id: from.take("RouteTableId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSecurityGroupRequest {
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
}
impl t::FromTree for DeleteSecurityGroupRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSecurityGroupResult {
    pub group_id: Option<String>,
    pub r#return: Option<bool>,
}
impl IntoTree for DeleteSecurityGroupResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
            ("Return", self.r#return.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteSubnetRequest {
    pub dry_run: Option<bool>,
    pub subnet_id: String,
}
impl t::FromTree for DeleteSubnetRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            subnet_id: from.take("SubnetId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteTagsRequest {
    pub dry_run: Option<bool>,
    pub resources: Vec<String>,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for DeleteTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            resources: from.take("Resources")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DeleteVpcRequest {
    pub dry_run: Option<bool>,
    pub vpc_id: String,
}
impl t::FromTree for DeleteVpcRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountAttributesRequest {
    pub attribute_names: Option<Vec<String>>,
    pub dry_run: Option<bool>,
}
impl t::FromTree for DescribeAccountAttributesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attribute_names: from.take("AttributeNames")?,
            dry_run: from.take("DryRun")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAccountAttributesResult {
    pub account_attributes: Option<Vec<AccountAttribute>>,
}
impl IntoTree for DescribeAccountAttributesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AccountAttributes", self.account_attributes.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesAttributeRequest {
    pub allocation_ids: Option<Vec<String>>,
    pub attribute: Option<String>,
    pub dry_run: Option<bool>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeAddressesAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_ids: from.take("AllocationIds")?,
            attribute: from.take("Attribute")?,
            dry_run: from.take("DryRun")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesAttributeResult {
    pub addresses: Option<Vec<AddressAttribute>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeAddressesAttributeResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Addresses", self.addresses.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesRequest {
    pub allocation_ids: Option<Vec<String>>,
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub public_ips: Option<Vec<String>>,
}
impl t::FromTree for DescribeAddressesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_ids: from.take("AllocationIds")?,
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            public_ips: from.take("PublicIps")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAddressesResult {
    pub addresses: Option<Vec<Address>>,
}
impl IntoTree for DescribeAddressesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Addresses", self.addresses.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAvailabilityZonesRequest {
    pub all_availability_zones: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub zone_ids: Option<Vec<String>>,
    pub zone_names: Option<Vec<String>>,
}
impl t::FromTree for DescribeAvailabilityZonesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            all_availability_zones: from.take("AllAvailabilityZones")?,
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            zone_ids: from.take("ZoneIds")?,
            zone_names: from.take("ZoneNames")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeAvailabilityZonesResult {
    pub availability_zones: Option<Vec<AvailabilityZone>>,
}
impl IntoTree for DescribeAvailabilityZonesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AvailabilityZones", self.availability_zones.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDhcpOptionsRequest {
    pub dhcp_options_ids: Option<Vec<String>>,
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeDhcpOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dhcp_options_ids: from.take("DhcpOptionsIds")?,
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeDhcpOptionsResult {
    pub dhcp_options: Option<Vec<DhcpOptions>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeDhcpOptionsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DhcpOptions", self.dhcp_options.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeImagesRequest {
    pub dry_run: Option<bool>,
    pub executable_users: Option<Vec<String>>,
    pub filters: Option<Vec<Filter>>,
    pub image_ids: Option<Vec<String>>,
    pub include_deprecated: Option<bool>,
    pub include_disabled: Option<bool>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub owners: Option<Vec<String>>,
}
impl t::FromTree for DescribeImagesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            executable_users: from.take("ExecutableUsers")?,
            filters: from.take("Filters")?,
            image_ids: from.take("ImageIds")?,
            include_deprecated: from.take("IncludeDeprecated")?,
            include_disabled: from.take("IncludeDisabled")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            owners: from.take("Owners")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeImagesResult {
    pub images: Option<Vec<Image>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeImagesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Images", self.images.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceAttributeRequest {
    pub attribute: String,
    pub dry_run: Option<bool>,
    pub instance_id: String,
}
impl t::FromTree for DescribeInstanceAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attribute: from.take("Attribute")?,
            dry_run: from.take("DryRun")?,
            instance_id: from.take("InstanceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceStatusRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub include_all_instances: Option<bool>,
    pub include_managed_resources: Option<bool>,
    pub instance_ids: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeInstanceStatusRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            include_all_instances: from.take("IncludeAllInstances")?,
            include_managed_resources: from.take("IncludeManagedResources")?,
            instance_ids: from.take("InstanceIds")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceStatusResult {
    pub instance_statuses: Option<Vec<InstanceStatus>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeInstanceStatusResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceStatuses", self.instance_statuses.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypesRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub include_unsupported_in_region: Option<bool>,
    pub instance_types: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeInstanceTypesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            include_unsupported_in_region: from.take("IncludeUnsupportedInRegion")?,
            instance_types: from.take("InstanceTypes")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstanceTypesResult {
    pub instance_types: Option<Vec<InstanceTypeInfo>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeInstanceTypesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceTypes", self.instance_types.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstancesRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub include_managed_resources: Option<bool>,
    pub instance_ids: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            include_managed_resources: from.take("IncludeManagedResources")?,
            instance_ids: from.take("InstanceIds")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInstancesResult {
    pub next_token: Option<String>,
    pub reservations: Option<Vec<Reservation>>,
}
impl IntoTree for DescribeInstancesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Reservations", self.reservations.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInternetGatewaysRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub internet_gateway_ids: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeInternetGatewaysRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            internet_gateway_ids: from.take("InternetGatewayIds")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeInternetGatewaysResult {
    pub internet_gateways: Option<Vec<InternetGateway>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeInternetGatewaysResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InternetGateways", self.internet_gateways.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNatGatewaysRequest {
    pub dry_run: Option<bool>,
    pub filter: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub nat_gateway_ids: Option<Vec<String>>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeNatGatewaysRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filter: from.take("Filter")?,
            max_results: from.take("MaxResults")?,
            nat_gateway_ids: from.take("NatGatewayIds")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNatGatewaysResult {
    pub nat_gateways: Option<Vec<NatGateway>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeNatGatewaysResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NatGateways", self.nat_gateways.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkAclsRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub network_acl_ids: Option<Vec<String>>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeNetworkAclsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            network_acl_ids: from.take("NetworkAclIds")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkAclsResult {
    pub network_acls: Option<Vec<NetworkAcl>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeNetworkAclsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NetworkAcls", self.network_acls.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfaceAttributeRequest {
    pub attribute: Option<String>,
    pub dry_run: Option<bool>,
    pub network_interface_id: String,
}
impl t::FromTree for DescribeNetworkInterfaceAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attribute: from.take("Attribute")?,
            dry_run: from.take("DryRun")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfaceAttributeResult {
    pub associate_public_ip_address: Option<bool>,
    pub attachment: Option<NetworkInterfaceAttachment>,
    pub description: Option<AttributeValue>,
    pub groups: Option<Vec<GroupIdentifier>>,
    pub network_interface_id: Option<String>,
    pub source_dest_check: Option<AttributeBooleanValue>,
}
impl IntoTree for DescribeNetworkInterfaceAttributeResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociatePublicIpAddress", self.associate_public_ip_address.into_tree()),
            ("Attachment", self.attachment.into_tree()),
            ("Description", self.description.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfacesRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub include_managed_resources: Option<bool>,
    pub max_results: Option<i64>,
    pub network_interface_ids: Option<Vec<String>>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeNetworkInterfacesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            include_managed_resources: from.take("IncludeManagedResources")?,
            max_results: from.take("MaxResults")?,
            network_interface_ids: from.take("NetworkInterfaceIds")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeNetworkInterfacesResult {
    pub network_interfaces: Option<Vec<NetworkInterface>>,
    pub next_token: Option<String>,
}
impl IntoTree for DescribeNetworkInterfacesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NetworkInterfaces", self.network_interfaces.into_tree()),
            ("NextToken", self.next_token.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRegionsRequest {
    pub all_regions: Option<bool>,
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub region_names: Option<Vec<String>>,
}
impl t::FromTree for DescribeRegionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            all_regions: from.take("AllRegions")?,
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            region_names: from.take("RegionNames")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRegionsResult {
    pub regions: Option<Vec<Region>>,
}
impl IntoTree for DescribeRegionsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Regions", self.regions.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRouteTablesRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub route_table_ids: Option<Vec<String>>,
}
impl t::FromTree for DescribeRouteTablesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            route_table_ids: from.take("RouteTableIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeRouteTablesResult {
    pub next_token: Option<String>,
    pub route_tables: Option<Vec<RouteTable>>,
}
impl IntoTree for DescribeRouteTablesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("RouteTables", self.route_tables.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupRulesRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub security_group_rule_ids: Option<Vec<String>>,
}
impl t::FromTree for DescribeSecurityGroupRulesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            security_group_rule_ids: from.take("SecurityGroupRuleIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupRulesResult {
    pub next_token: Option<String>,
    pub security_group_rules: Option<Vec<SecurityGroupRule>>,
}
impl IntoTree for DescribeSecurityGroupRulesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("SecurityGroupRules", self.security_group_rules.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupsRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub group_ids: Option<Vec<String>>,
    pub group_names: Option<Vec<String>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeSecurityGroupsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            group_ids: from.take("GroupIds")?,
            group_names: from.take("GroupNames")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSecurityGroupsResult {
    pub next_token: Option<String>,
    pub security_groups: Option<Vec<SecurityGroup>>,
}
impl IntoTree for DescribeSecurityGroupsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("SecurityGroups", self.security_groups.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSubnetsRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub subnet_ids: Option<Vec<String>>,
}
impl t::FromTree for DescribeSubnetsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            subnet_ids: from.take("SubnetIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeSubnetsResult {
    pub next_token: Option<String>,
    pub subnets: Option<Vec<Subnet>>,
}
impl IntoTree for DescribeSubnetsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Subnets", self.subnets.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
}
impl t::FromTree for DescribeTagsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeTagsResult {
    pub next_token: Option<String>,
    pub tags: Option<Vec<TagDescription>>,
}
impl IntoTree for DescribeTagsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcAttributeRequest {
    pub attribute: String,
    pub dry_run: Option<bool>,
    pub vpc_id: String,
}
impl t::FromTree for DescribeVpcAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attribute: from.take("Attribute")?,
            dry_run: from.take("DryRun")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcAttributeResult {
    pub enable_dns_hostnames: Option<AttributeBooleanValue>,
    pub enable_dns_support: Option<AttributeBooleanValue>,
    pub enable_network_address_usage_metrics: Option<AttributeBooleanValue>,
    pub vpc_id: Option<String>,
}
impl IntoTree for DescribeVpcAttributeResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnableDnsHostnames", self.enable_dns_hostnames.into_tree()),
            ("EnableDnsSupport", self.enable_dns_support.into_tree()),
            ("EnableNetworkAddressUsageMetrics", self.enable_network_address_usage_metrics.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcsRequest {
    pub dry_run: Option<bool>,
    pub filters: Option<Vec<Filter>>,
    pub max_results: Option<i64>,
    pub next_token: Option<String>,
    pub vpc_ids: Option<Vec<String>>,
}
impl t::FromTree for DescribeVpcsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            filters: from.take("Filters")?,
            max_results: from.take("MaxResults")?,
            next_token: from.take("NextToken")?,
            vpc_ids: from.take("VpcIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DescribeVpcsResult {
    pub next_token: Option<String>,
    pub vpcs: Option<Vec<Vpc>>,
}
impl IntoTree for DescribeVpcsResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NextToken", self.next_token.into_tree()),
            ("Vpcs", self.vpcs.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachInternetGatewayRequest {
    pub dry_run: Option<bool>,
    pub internet_gateway_id: String,
    pub vpc_id: String,
}
impl t::FromTree for DetachInternetGatewayRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            internet_gateway_id: from.take("InternetGatewayId")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DetachNetworkInterfaceRequest {
    pub attachment_id: String,
    pub dry_run: Option<bool>,
    pub force: Option<bool>,
}
impl t::FromTree for DetachNetworkInterfaceRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attachment_id: from.take("AttachmentId")?,
            dry_run: from.take("DryRun")?,
            force: from.take("Force")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DhcpConfiguration {
    pub key: Option<String>,
    pub values: Option<Vec<AttributeValue>>,
}
impl IntoTree for DhcpConfiguration {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Key", self.key.into_tree()),
            ("Values", self.values.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DhcpOptions {
    pub dhcp_configurations: Option<Vec<DhcpConfiguration>>,
    pub dhcp_options_id: Option<String>,
    pub owner_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for DhcpOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DhcpConfigurations", self.dhcp_configurations.into_tree()),
            ("DhcpOptionsId", self.dhcp_options_id.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateAddressRequest {
    pub association_id: Option<String>,
    pub dry_run: Option<bool>,
    pub public_ip: Option<String>,
}
impl t::FromTree for DisassociateAddressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            association_id: from.take("AssociationId")?,
            dry_run: from.take("DryRun")?,
            public_ip: from.take("PublicIp")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DisassociateRouteTableRequest {
    pub association_id: String,
    pub dry_run: Option<bool>,
}
impl t::FromTree for DisassociateRouteTableRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            association_id: from.take("AssociationId")?,
            dry_run: from.take("DryRun")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DiskInfo {
    pub count: Option<i64>,
    pub size_in_gb: Option<i64>,
    pub r#type: Option<String>,
}
impl IntoTree for DiskInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("SizeInGB", self.size_in_gb.into_tree()),
            ("Type", self.r#type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsBlockDevice {
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub ebs_card_index: Option<i64>,
    pub encrypted: Option<bool>,
    pub iops: Option<i64>,
    pub kms_key_id: Option<String>,
    pub outpost_arn: Option<String>,
    pub snapshot_id: Option<String>,
    pub throughput: Option<i64>,
    pub volume_initialization_rate: Option<i64>,
    pub volume_size: Option<i64>,
    pub volume_type: Option<String>,
}
impl t::FromTree for EbsBlockDevice {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            availability_zone: from.take("AvailabilityZone")?,
            availability_zone_id: from.take("AvailabilityZoneId")?,
            delete_on_termination: from.take("DeleteOnTermination")?,
            ebs_card_index: from.take("EbsCardIndex")?,
            encrypted: from.take("Encrypted")?,
            iops: from.take("Iops")?,
            kms_key_id: from.take("KmsKeyId")?,
            outpost_arn: from.take("OutpostArn")?,
            snapshot_id: from.take("SnapshotId")?,
            throughput: from.take("Throughput")?,
            volume_initialization_rate: from.take("VolumeInitializationRate")?,
            volume_size: from.take("VolumeSize")?,
            volume_type: from.take("VolumeType")?,
        })
    }
}
impl IntoTree for EbsBlockDevice {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("DeleteOnTermination", self.delete_on_termination.into_tree()),
            ("EbsCardIndex", self.ebs_card_index.into_tree()),
            ("Encrypted", self.encrypted.into_tree()),
            ("Iops", self.iops.into_tree()),
            ("KmsKeyId", self.kms_key_id.into_tree()),
            ("OutpostArn", self.outpost_arn.into_tree()),
            ("SnapshotId", self.snapshot_id.into_tree()),
            ("Throughput", self.throughput.into_tree()),
            ("VolumeInitializationRate", self.volume_initialization_rate.into_tree()),
            ("VolumeSize", self.volume_size.into_tree()),
            ("VolumeType", self.volume_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsCardInfo {
    pub baseline_bandwidth_in_mbps: Option<i64>,
    pub baseline_iops: Option<i64>,
    pub baseline_throughput_in_m_bps: Option<f64>,
    pub ebs_card_index: Option<i64>,
    pub maximum_bandwidth_in_mbps: Option<i64>,
    pub maximum_iops: Option<i64>,
    pub maximum_throughput_in_m_bps: Option<f64>,
}
impl IntoTree for EbsCardInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BaselineBandwidthInMbps", self.baseline_bandwidth_in_mbps.into_tree()),
            ("BaselineIops", self.baseline_iops.into_tree()),
            ("BaselineThroughputInMBps", self.baseline_throughput_in_m_bps.into_tree()),
            ("EbsCardIndex", self.ebs_card_index.into_tree()),
            ("MaximumBandwidthInMbps", self.maximum_bandwidth_in_mbps.into_tree()),
            ("MaximumIops", self.maximum_iops.into_tree()),
            ("MaximumThroughputInMBps", self.maximum_throughput_in_m_bps.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInfo {
    pub attachment_limit_type: Option<String>,
    pub ebs_cards: Option<Vec<EbsCardInfo>>,
    pub ebs_optimized_info: Option<EbsOptimizedInfo>,
    pub ebs_optimized_support: Option<String>,
    pub encryption_support: Option<String>,
    pub maximum_ebs_attachments: Option<i64>,
    pub maximum_ebs_cards: Option<i64>,
    pub nvme_support: Option<String>,
}
impl IntoTree for EbsInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachmentLimitType", self.attachment_limit_type.into_tree()),
            ("EbsCards", self.ebs_cards.into_tree()),
            ("EbsOptimizedInfo", self.ebs_optimized_info.into_tree()),
            ("EbsOptimizedSupport", self.ebs_optimized_support.into_tree()),
            ("EncryptionSupport", self.encryption_support.into_tree()),
            ("MaximumEbsAttachments", self.maximum_ebs_attachments.into_tree()),
            ("MaximumEbsCards", self.maximum_ebs_cards.into_tree()),
            ("NvmeSupport", self.nvme_support.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInstanceBlockDevice {
    pub associated_resource: Option<String>,
    pub attach_time: Option<t::Timestamp>,
    pub delete_on_termination: Option<bool>,
    pub ebs_card_index: Option<i64>,
    pub operator: Option<OperatorResponse>,
    pub status: Option<String>,
    pub volume_id: Option<String>,
    pub volume_owner_id: Option<String>,
}
impl IntoTree for EbsInstanceBlockDevice {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociatedResource", self.associated_resource.into_tree()),
            ("AttachTime", self.attach_time.into_tree()),
            ("DeleteOnTermination", self.delete_on_termination.into_tree()),
            ("EbsCardIndex", self.ebs_card_index.into_tree()),
            ("Operator", self.operator.into_tree()),
            ("Status", self.status.into_tree()),
            ("VolumeId", self.volume_id.into_tree()),
            ("VolumeOwnerId", self.volume_owner_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsInstanceBlockDeviceSpecification {
    pub delete_on_termination: Option<bool>,
    pub volume_id: Option<String>,
}
impl t::FromTree for EbsInstanceBlockDeviceSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            delete_on_termination: from.take("DeleteOnTermination")?,
            volume_id: from.take("VolumeId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsOptimizedInfo {
    pub baseline_bandwidth_in_mbps: Option<i64>,
    pub baseline_iops: Option<i64>,
    pub baseline_throughput_in_m_bps: Option<f64>,
    pub maximum_bandwidth_in_mbps: Option<i64>,
    pub maximum_iops: Option<i64>,
    pub maximum_throughput_in_m_bps: Option<f64>,
}
impl IntoTree for EbsOptimizedInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BaselineBandwidthInMbps", self.baseline_bandwidth_in_mbps.into_tree()),
            ("BaselineIops", self.baseline_iops.into_tree()),
            ("BaselineThroughputInMBps", self.baseline_throughput_in_m_bps.into_tree()),
            ("MaximumBandwidthInMbps", self.maximum_bandwidth_in_mbps.into_tree()),
            ("MaximumIops", self.maximum_iops.into_tree()),
            ("MaximumThroughputInMBps", self.maximum_throughput_in_m_bps.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsStatusDetails {
    pub impaired_since: Option<t::Timestamp>,
    pub name: Option<String>,
    pub status: Option<String>,
}
impl IntoTree for EbsStatusDetails {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ImpairedSince", self.impaired_since.into_tree()),
            ("Name", self.name.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EbsStatusSummary {
    pub details: Option<Vec<EbsStatusDetails>>,
    pub status: Option<String>,
}
impl IntoTree for EbsStatusSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Details", self.details.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EfaInfo {
    pub maximum_efa_interfaces: Option<i64>,
}
impl IntoTree for EfaInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("MaximumEfaInterfaces", self.maximum_efa_interfaces.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticGpuAssociation {
    pub elastic_gpu_association_id: Option<String>,
    pub elastic_gpu_association_state: Option<String>,
    pub elastic_gpu_association_time: Option<String>,
    pub elastic_gpu_id: Option<String>,
}
impl IntoTree for ElasticGpuAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ElasticGpuAssociationId", self.elastic_gpu_association_id.into_tree()),
            ("ElasticGpuAssociationState", self.elastic_gpu_association_state.into_tree()),
            ("ElasticGpuAssociationTime", self.elastic_gpu_association_time.into_tree()),
            ("ElasticGpuId", self.elastic_gpu_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticGpuSpecification {
    pub r#type: String,
}
impl t::FromTree for ElasticGpuSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            r#type: from.take("Type")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticInferenceAccelerator {
    pub count: Option<i64>,
    pub r#type: String,
}
impl t::FromTree for ElasticInferenceAccelerator {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            count: from.take("Count")?,
            r#type: from.take("Type")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ElasticInferenceAcceleratorAssociation {
    pub elastic_inference_accelerator_arn: Option<String>,
    pub elastic_inference_accelerator_association_id: Option<String>,
    pub elastic_inference_accelerator_association_state: Option<String>,
    pub elastic_inference_accelerator_association_time: Option<t::Timestamp>,
}
impl IntoTree for ElasticInferenceAcceleratorAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ElasticInferenceAcceleratorArn", self.elastic_inference_accelerator_arn.into_tree()),
            ("ElasticInferenceAcceleratorAssociationId", self.elastic_inference_accelerator_association_id.into_tree()),
            ("ElasticInferenceAcceleratorAssociationState", self.elastic_inference_accelerator_association_state.into_tree()),
            ("ElasticInferenceAcceleratorAssociationTime", self.elastic_inference_accelerator_association_time.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<EnaSrdUdpSpecification>,
}
impl t::FromTree for EnaSrdSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ena_srd_enabled: from.take("EnaSrdEnabled")?,
            ena_srd_udp_specification: from.take("EnaSrdUdpSpecification")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdSpecificationRequest {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<EnaSrdUdpSpecificationRequest>,
}
impl t::FromTree for EnaSrdSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ena_srd_enabled: from.take("EnaSrdEnabled")?,
            ena_srd_udp_specification: from.take("EnaSrdUdpSpecification")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}
impl t::FromTree for EnaSrdUdpSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ena_srd_udp_enabled: from.take("EnaSrdUdpEnabled")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnaSrdUdpSpecificationRequest {
    pub ena_srd_udp_enabled: Option<bool>,
}
impl t::FromTree for EnaSrdUdpSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ena_srd_udp_enabled: from.take("EnaSrdUdpEnabled")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnclaveOptions {
    pub enabled: Option<bool>,
}
impl IntoTree for EnclaveOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Enabled", self.enabled.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EnclaveOptionsRequest {
    pub enabled: Option<bool>,
}
impl t::FromTree for EnclaveOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            enabled: from.take("Enabled")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    pub name: Option<String>,
    pub values: Option<Vec<String>>,
}
impl t::FromTree for Filter {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            name: from.take("Name")?,
            values: from.take("Values")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaDeviceInfo {
    pub count: Option<i64>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<FpgaDeviceMemoryInfo>,
    pub name: Option<String>,
}
impl IntoTree for FpgaDeviceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("Manufacturer", self.manufacturer.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaDeviceMemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for FpgaDeviceMemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FpgaInfo {
    pub fpgas: Option<Vec<FpgaDeviceInfo>>,
    pub total_fpga_memory_in_mi_b: Option<i64>,
}
impl IntoTree for FpgaInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Fpgas", self.fpgas.into_tree()),
            ("TotalFpgaMemoryInMiB", self.total_fpga_memory_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuDeviceInfo {
    pub count: Option<i64>,
    pub gpu_partition_size: Option<f64>,
    pub logical_gpu_count: Option<i64>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<GpuDeviceMemoryInfo>,
    pub name: Option<String>,
    pub workloads: Option<Vec<String>>,
}
impl IntoTree for GpuDeviceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("GpuPartitionSize", self.gpu_partition_size.into_tree()),
            ("LogicalGpuCount", self.logical_gpu_count.into_tree()),
            ("Manufacturer", self.manufacturer.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("Name", self.name.into_tree()),
            ("Workloads", self.workloads.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuDeviceMemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for GpuDeviceMemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GpuInfo {
    pub gpus: Option<Vec<GpuDeviceInfo>>,
    pub total_gpu_memory_in_mi_b: Option<i64>,
}
impl IntoTree for GpuInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Gpus", self.gpus.into_tree()),
            ("TotalGpuMemoryInMiB", self.total_gpu_memory_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GroupIdentifier {
    pub group_id: Option<String>,
    pub group_name: Option<String>,
}
impl IntoTree for GroupIdentifier {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HibernationOptions {
    pub configured: Option<bool>,
}
impl IntoTree for HibernationOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Configured", self.configured.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct HibernationOptionsRequest {
    pub configured: Option<bool>,
}
impl t::FromTree for HibernationOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            configured: from.take("Configured")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IamInstanceProfile {
    pub arn: Option<String>,
    pub id: Option<String>,
}
impl IntoTree for IamInstanceProfile {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Arn", self.arn.into_tree()),
            ("Id", self.id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IamInstanceProfileSpecification {
    pub arn: Option<String>,
    pub name: Option<String>,
}
impl t::FromTree for IamInstanceProfileSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            arn: from.take("Arn")?,
            name: from.take("Name")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IcmpTypeCode {
    pub code: Option<i64>,
    pub r#type: Option<i64>,
}
impl t::FromTree for IcmpTypeCode {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            code: from.take("Code")?,
            r#type: from.take("Type")?,
        })
    }
}
impl IntoTree for IcmpTypeCode {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Code", self.code.into_tree()),
            ("Type", self.r#type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Image {
    pub architecture: Option<String>,
    pub block_device_mappings: Option<Vec<BlockDeviceMapping>>,
    pub boot_mode: Option<String>,
    pub creation_date: Option<String>,
    pub deprecation_time: Option<String>,
    pub deregistration_protection: Option<String>,
    pub description: Option<String>,
    pub ena_support: Option<bool>,
    pub free_tier_eligible: Option<bool>,
    pub hypervisor: Option<String>,
    pub image_allowed: Option<bool>,
    pub image_id: Option<String>,
    pub image_location: Option<String>,
    pub image_owner_alias: Option<String>,
    pub image_type: Option<String>,
    pub image_watermarks: Option<Vec<ImageWatermark>>,
    pub imds_support: Option<String>,
    pub instance_type_specification: Option<InstanceTypeSpecification>,
    pub kernel_id: Option<String>,
    pub last_launched_time: Option<String>,
    pub name: Option<String>,
    pub owner_id: Option<String>,
    pub platform: Option<String>,
    pub platform_details: Option<String>,
    pub product_codes: Option<Vec<ProductCode>>,
    pub public: Option<bool>,
    pub public_ssm_parameter_name: Option<String>,
    pub ramdisk_id: Option<String>,
    pub root_device_name: Option<String>,
    pub root_device_type: Option<String>,
    pub scan_results: Option<ScanResults>,
    pub source_image_id: Option<String>,
    pub source_image_region: Option<String>,
    pub source_instance_id: Option<String>,
    pub sriov_net_support: Option<String>,
    pub state: Option<String>,
    pub state_reason: Option<StateReason>,
    pub tags: Option<Vec<Tag>>,
    pub tpm_support: Option<String>,
    pub usage_operation: Option<String>,
    pub virtualization_type: Option<String>,
}
impl IntoTree for Image {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Architecture", self.architecture.into_tree()),
            ("BlockDeviceMappings", self.block_device_mappings.into_tree()),
            ("BootMode", self.boot_mode.into_tree()),
            ("CreationDate", self.creation_date.into_tree()),
            ("DeprecationTime", self.deprecation_time.into_tree()),
            ("DeregistrationProtection", self.deregistration_protection.into_tree()),
            ("Description", self.description.into_tree()),
            ("EnaSupport", self.ena_support.into_tree()),
            ("FreeTierEligible", self.free_tier_eligible.into_tree()),
            ("Hypervisor", self.hypervisor.into_tree()),
            ("ImageAllowed", self.image_allowed.into_tree()),
            ("ImageId", self.image_id.into_tree()),
            ("ImageLocation", self.image_location.into_tree()),
            ("ImageOwnerAlias", self.image_owner_alias.into_tree()),
            ("ImageType", self.image_type.into_tree()),
            ("ImageWatermarks", self.image_watermarks.into_tree()),
            ("ImdsSupport", self.imds_support.into_tree()),
            ("InstanceTypeSpecification", self.instance_type_specification.into_tree()),
            ("KernelId", self.kernel_id.into_tree()),
            ("LastLaunchedTime", self.last_launched_time.into_tree()),
            ("Name", self.name.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("Platform", self.platform.into_tree()),
            ("PlatformDetails", self.platform_details.into_tree()),
            ("ProductCodes", self.product_codes.into_tree()),
            ("Public", self.public.into_tree()),
            ("PublicSsmParameterName", self.public_ssm_parameter_name.into_tree()),
            ("RamdiskId", self.ramdisk_id.into_tree()),
            ("RootDeviceName", self.root_device_name.into_tree()),
            ("RootDeviceType", self.root_device_type.into_tree()),
            ("ScanResults", self.scan_results.into_tree()),
            ("SourceImageId", self.source_image_id.into_tree()),
            ("SourceImageRegion", self.source_image_region.into_tree()),
            ("SourceInstanceId", self.source_instance_id.into_tree()),
            ("SriovNetSupport", self.sriov_net_support.into_tree()),
            ("State", self.state.into_tree()),
            ("StateReason", self.state_reason.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("TpmSupport", self.tpm_support.into_tree()),
            ("UsageOperation", self.usage_operation.into_tree()),
            ("VirtualizationType", self.virtualization_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImageWatermark {
    pub source_image_creation_time: Option<t::Timestamp>,
    pub source_image_id: Option<String>,
    pub source_image_region: Option<String>,
    pub watermark_creation_time: Option<t::Timestamp>,
    pub watermark_key: Option<String>,
}
impl IntoTree for ImageWatermark {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SourceImageCreationTime", self.source_image_creation_time.into_tree()),
            ("SourceImageId", self.source_image_id.into_tree()),
            ("SourceImageRegion", self.source_image_region.into_tree()),
            ("WatermarkCreationTime", self.watermark_creation_time.into_tree()),
            ("WatermarkKey", self.watermark_key.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceAcceleratorInfo {
    pub accelerators: Option<Vec<InferenceDeviceInfo>>,
    pub total_inference_memory_in_mi_b: Option<i64>,
}
impl IntoTree for InferenceAcceleratorInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Accelerators", self.accelerators.into_tree()),
            ("TotalInferenceMemoryInMiB", self.total_inference_memory_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceDeviceInfo {
    pub count: Option<i64>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<InferenceDeviceMemoryInfo>,
    pub name: Option<String>,
}
impl IntoTree for InferenceDeviceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("Manufacturer", self.manufacturer.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InferenceDeviceMemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for InferenceDeviceMemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Instance {
    pub ami_launch_index: Option<i64>,
    pub architecture: Option<String>,
    pub block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    pub boot_mode: Option<String>,
    pub capacity_block_id: Option<String>,
    pub capacity_reservation_id: Option<String>,
    pub capacity_reservation_specification: Option<CapacityReservationSpecificationResponse>,
    pub client_token: Option<String>,
    pub cpu_options: Option<CpuOptions>,
    pub current_instance_boot_mode: Option<String>,
    pub ebs_optimized: Option<bool>,
    pub elastic_gpu_associations: Option<Vec<ElasticGpuAssociation>>,
    pub elastic_inference_accelerator_associations: Option<Vec<ElasticInferenceAcceleratorAssociation>>,
    pub ena_support: Option<bool>,
    pub enclave_options: Option<EnclaveOptions>,
    pub hibernation_options: Option<HibernationOptions>,
    pub hypervisor: Option<String>,
    pub iam_instance_profile: Option<IamInstanceProfile>,
    pub image_id: Option<String>,
    pub instance_id: Option<String>,
    pub instance_lifecycle: Option<String>,
    pub instance_type: Option<String>,
    pub ipv6_address: Option<String>,
    pub kernel_id: Option<String>,
    pub key_name: Option<String>,
    pub launch_time: Option<t::Timestamp>,
    pub licenses: Option<Vec<LicenseConfiguration>>,
    pub maintenance_options: Option<InstanceMaintenanceOptions>,
    pub metadata_options: Option<InstanceMetadataOptionsResponse>,
    pub monitoring: Option<Monitoring>,
    pub network_interfaces: Option<Vec<InstanceNetworkInterface>>,
    pub network_performance_options: Option<InstanceNetworkPerformanceOptions>,
    pub operator: Option<OperatorResponse>,
    pub outpost_arn: Option<String>,
    pub placement: Option<Placement>,
    pub platform: Option<String>,
    pub platform_details: Option<String>,
    pub private_dns_name: Option<String>,
    pub private_dns_name_options: Option<PrivateDnsNameOptionsResponse>,
    pub private_ip_address: Option<String>,
    pub product_codes: Option<Vec<ProductCode>>,
    pub public_dns_name: Option<String>,
    pub public_ip_address: Option<String>,
    pub ramdisk_id: Option<String>,
    pub root_device_name: Option<String>,
    pub root_device_type: Option<String>,
    pub secondary_interfaces: Option<Vec<InstanceSecondaryInterface>>,
    pub security_groups: Option<Vec<GroupIdentifier>>,
    pub source_dest_check: Option<bool>,
    pub spot_instance_request_id: Option<String>,
    pub sriov_net_support: Option<String>,
    pub state: Option<InstanceState>,
    pub state_reason: Option<StateReason>,
    pub state_transition_reason: Option<String>,
    pub subnet_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub tpm_support: Option<String>,
    pub usage_operation: Option<String>,
    pub usage_operation_update_time: Option<t::Timestamp>,
    pub virtualization_type: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for Instance {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AmiLaunchIndex", self.ami_launch_index.into_tree()),
            ("Architecture", self.architecture.into_tree()),
            ("BlockDeviceMappings", self.block_device_mappings.into_tree()),
            ("BootMode", self.boot_mode.into_tree()),
            ("CapacityBlockId", self.capacity_block_id.into_tree()),
            ("CapacityReservationId", self.capacity_reservation_id.into_tree()),
            ("CapacityReservationSpecification", self.capacity_reservation_specification.into_tree()),
            ("ClientToken", self.client_token.into_tree()),
            ("CpuOptions", self.cpu_options.into_tree()),
            ("CurrentInstanceBootMode", self.current_instance_boot_mode.into_tree()),
            ("EbsOptimized", self.ebs_optimized.into_tree()),
            ("ElasticGpuAssociations", self.elastic_gpu_associations.into_tree()),
            ("ElasticInferenceAcceleratorAssociations", self.elastic_inference_accelerator_associations.into_tree()),
            ("EnaSupport", self.ena_support.into_tree()),
            ("EnclaveOptions", self.enclave_options.into_tree()),
            ("HibernationOptions", self.hibernation_options.into_tree()),
            ("Hypervisor", self.hypervisor.into_tree()),
            ("IamInstanceProfile", self.iam_instance_profile.into_tree()),
            ("ImageId", self.image_id.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("InstanceLifecycle", self.instance_lifecycle.into_tree()),
            ("InstanceType", self.instance_type.into_tree()),
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("KernelId", self.kernel_id.into_tree()),
            ("KeyName", self.key_name.into_tree()),
            ("LaunchTime", self.launch_time.into_tree()),
            ("Licenses", self.licenses.into_tree()),
            ("MaintenanceOptions", self.maintenance_options.into_tree()),
            ("MetadataOptions", self.metadata_options.into_tree()),
            ("Monitoring", self.monitoring.into_tree()),
            ("NetworkInterfaces", self.network_interfaces.into_tree()),
            ("NetworkPerformanceOptions", self.network_performance_options.into_tree()),
            ("Operator", self.operator.into_tree()),
            ("OutpostArn", self.outpost_arn.into_tree()),
            ("Placement", self.placement.into_tree()),
            ("Platform", self.platform.into_tree()),
            ("PlatformDetails", self.platform_details.into_tree()),
            ("PrivateDnsName", self.private_dns_name.into_tree()),
            ("PrivateDnsNameOptions", self.private_dns_name_options.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
            ("ProductCodes", self.product_codes.into_tree()),
            ("PublicDnsName", self.public_dns_name.into_tree()),
            ("PublicIpAddress", self.public_ip_address.into_tree()),
            ("RamdiskId", self.ramdisk_id.into_tree()),
            ("RootDeviceName", self.root_device_name.into_tree()),
            ("RootDeviceType", self.root_device_type.into_tree()),
            ("SecondaryInterfaces", self.secondary_interfaces.into_tree()),
            ("SecurityGroups", self.security_groups.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
            ("SpotInstanceRequestId", self.spot_instance_request_id.into_tree()),
            ("SriovNetSupport", self.sriov_net_support.into_tree()),
            ("State", self.state.into_tree()),
            ("StateReason", self.state_reason.into_tree()),
            ("StateTransitionReason", self.state_transition_reason.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("TpmSupport", self.tpm_support.into_tree()),
            ("UsageOperation", self.usage_operation.into_tree()),
            ("UsageOperationUpdateTime", self.usage_operation_update_time.into_tree()),
            ("VirtualizationType", self.virtualization_type.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttachmentEnaSrdSpecification {
    pub ena_srd_enabled: Option<bool>,
    pub ena_srd_udp_specification: Option<InstanceAttachmentEnaSrdUdpSpecification>,
}
impl IntoTree for InstanceAttachmentEnaSrdSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnaSrdEnabled", self.ena_srd_enabled.into_tree()),
            ("EnaSrdUdpSpecification", self.ena_srd_udp_specification.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttachmentEnaSrdUdpSpecification {
    pub ena_srd_udp_enabled: Option<bool>,
}
impl IntoTree for InstanceAttachmentEnaSrdUdpSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnaSrdUdpEnabled", self.ena_srd_udp_enabled.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceAttribute {
    pub block_device_mappings: Option<Vec<InstanceBlockDeviceMapping>>,
    pub disable_api_stop: Option<AttributeBooleanValue>,
    pub disable_api_termination: Option<AttributeBooleanValue>,
    pub ebs_optimized: Option<AttributeBooleanValue>,
    pub ena_support: Option<AttributeBooleanValue>,
    pub enclave_options: Option<EnclaveOptions>,
    pub groups: Option<Vec<GroupIdentifier>>,
    pub instance_id: Option<String>,
    pub instance_initiated_shutdown_behavior: Option<AttributeValue>,
    pub instance_type: Option<AttributeValue>,
    pub kernel_id: Option<AttributeValue>,
    pub product_codes: Option<Vec<ProductCode>>,
    pub ramdisk_id: Option<AttributeValue>,
    pub root_device_name: Option<AttributeValue>,
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub sriov_net_support: Option<AttributeValue>,
    pub user_data: Option<AttributeValue>,
}
impl IntoTree for InstanceAttribute {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BlockDeviceMappings", self.block_device_mappings.into_tree()),
            ("DisableApiStop", self.disable_api_stop.into_tree()),
            ("DisableApiTermination", self.disable_api_termination.into_tree()),
            ("EbsOptimized", self.ebs_optimized.into_tree()),
            ("EnaSupport", self.ena_support.into_tree()),
            ("EnclaveOptions", self.enclave_options.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("InstanceInitiatedShutdownBehavior", self.instance_initiated_shutdown_behavior.into_tree()),
            ("InstanceType", self.instance_type.into_tree()),
            ("KernelId", self.kernel_id.into_tree()),
            ("ProductCodes", self.product_codes.into_tree()),
            ("RamdiskId", self.ramdisk_id.into_tree()),
            ("RootDeviceName", self.root_device_name.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
            ("SriovNetSupport", self.sriov_net_support.into_tree()),
            ("UserData", self.user_data.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceBlockDeviceMapping {
    pub device_name: Option<String>,
    pub ebs: Option<EbsInstanceBlockDevice>,
}
impl IntoTree for InstanceBlockDeviceMapping {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DeviceName", self.device_name.into_tree()),
            ("Ebs", self.ebs.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceBlockDeviceMappingSpecification {
    pub device_name: Option<String>,
    pub ebs: Option<EbsInstanceBlockDeviceSpecification>,
    pub no_device: Option<String>,
    pub virtual_name: Option<String>,
}
impl t::FromTree for InstanceBlockDeviceMappingSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            device_name: from.take("DeviceName")?,
            ebs: from.take("Ebs")?,
            no_device: from.take("NoDevice")?,
            virtual_name: from.take("VirtualName")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv4Prefix {
    pub ipv4_prefix: Option<String>,
}
impl IntoTree for InstanceIpv4Prefix {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv4Prefix", self.ipv4_prefix.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv6Address {
    pub ipv6_address: Option<String>,
    pub is_primary_ipv6: Option<bool>,
}
impl t::FromTree for InstanceIpv6Address {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ipv6_address: from.take("Ipv6Address")?,
            is_primary_ipv6: from.take("IsPrimaryIpv6")?,
        })
    }
}
impl IntoTree for InstanceIpv6Address {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("IsPrimaryIpv6", self.is_primary_ipv6.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceIpv6Prefix {
    pub ipv6_prefix: Option<String>,
}
impl IntoTree for InstanceIpv6Prefix {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv6Prefix", self.ipv6_prefix.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMaintenanceOptions {
    pub auto_recovery: Option<String>,
    pub reboot_migration: Option<String>,
}
impl IntoTree for InstanceMaintenanceOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AutoRecovery", self.auto_recovery.into_tree()),
            ("RebootMigration", self.reboot_migration.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMaintenanceOptionsRequest {
    pub auto_recovery: Option<String>,
}
impl t::FromTree for InstanceMaintenanceOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            auto_recovery: from.take("AutoRecovery")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMarketOptionsRequest {
    pub market_type: Option<String>,
    pub spot_options: Option<SpotMarketOptions>,
}
impl t::FromTree for InstanceMarketOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            market_type: from.take("MarketType")?,
            spot_options: from.take("SpotOptions")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMetadataOptionsRequest {
    pub http_endpoint: Option<String>,
    pub http_protocol_ipv6: Option<String>,
    pub http_put_response_hop_limit: Option<i64>,
    pub http_tokens: Option<String>,
    pub instance_metadata_tags: Option<String>,
}
impl t::FromTree for InstanceMetadataOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            http_endpoint: from.take("HttpEndpoint")?,
            http_protocol_ipv6: from.take("HttpProtocolIpv6")?,
            http_put_response_hop_limit: from.take("HttpPutResponseHopLimit")?,
            http_tokens: from.take("HttpTokens")?,
            instance_metadata_tags: from.take("InstanceMetadataTags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceMetadataOptionsResponse {
    pub http_endpoint: Option<String>,
    pub http_protocol_ipv6: Option<String>,
    pub http_put_response_hop_limit: Option<i64>,
    pub http_tokens: Option<String>,
    pub instance_metadata_tags: Option<String>,
    pub state: Option<String>,
}
impl IntoTree for InstanceMetadataOptionsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("HttpEndpoint", self.http_endpoint.into_tree()),
            ("HttpProtocolIpv6", self.http_protocol_ipv6.into_tree()),
            ("HttpPutResponseHopLimit", self.http_put_response_hop_limit.into_tree()),
            ("HttpTokens", self.http_tokens.into_tree()),
            ("InstanceMetadataTags", self.instance_metadata_tags.into_tree()),
            ("State", self.state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterface {
    pub association: Option<InstanceNetworkInterfaceAssociation>,
    pub attachment: Option<InstanceNetworkInterfaceAttachment>,
    pub connection_tracking_configuration: Option<ConnectionTrackingSpecificationResponse>,
    pub description: Option<String>,
    pub groups: Option<Vec<GroupIdentifier>>,
    pub interface_type: Option<String>,
    pub ipv4_prefixes: Option<Vec<InstanceIpv4Prefix>>,
    pub ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    pub ipv6_prefixes: Option<Vec<InstanceIpv6Prefix>>,
    pub mac_address: Option<String>,
    pub network_interface_id: Option<String>,
    pub operator: Option<OperatorResponse>,
    pub owner_id: Option<String>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Option<Vec<InstancePrivateIpAddress>>,
    pub source_dest_check: Option<bool>,
    pub status: Option<String>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for InstanceNetworkInterface {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Association", self.association.into_tree()),
            ("Attachment", self.attachment.into_tree()),
            ("ConnectionTrackingConfiguration", self.connection_tracking_configuration.into_tree()),
            ("Description", self.description.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("InterfaceType", self.interface_type.into_tree()),
            ("Ipv4Prefixes", self.ipv4_prefixes.into_tree()),
            ("Ipv6Addresses", self.ipv6_addresses.into_tree()),
            ("Ipv6Prefixes", self.ipv6_prefixes.into_tree()),
            ("MacAddress", self.mac_address.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("Operator", self.operator.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("PrivateDnsName", self.private_dns_name.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
            ("PrivateIpAddresses", self.private_ip_addresses.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
            ("Status", self.status.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceAssociation {
    pub carrier_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub ip_owner_id: Option<String>,
    pub public_dns_name: Option<String>,
    pub public_ip: Option<String>,
}
impl IntoTree for InstanceNetworkInterfaceAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CarrierIp", self.carrier_ip.into_tree()),
            ("CustomerOwnedIp", self.customer_owned_ip.into_tree()),
            ("IpOwnerId", self.ip_owner_id.into_tree()),
            ("PublicDnsName", self.public_dns_name.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceAttachment {
    pub attach_time: Option<t::Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i64>,
    pub ena_queue_count: Option<i64>,
    pub ena_srd_specification: Option<InstanceAttachmentEnaSrdSpecification>,
    pub network_card_index: Option<i64>,
    pub status: Option<String>,
}
impl IntoTree for InstanceNetworkInterfaceAttachment {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachTime", self.attach_time.into_tree()),
            ("AttachmentId", self.attachment_id.into_tree()),
            ("DeleteOnTermination", self.delete_on_termination.into_tree()),
            ("DeviceIndex", self.device_index.into_tree()),
            ("EnaQueueCount", self.ena_queue_count.into_tree()),
            ("EnaSrdSpecification", self.ena_srd_specification.into_tree()),
            ("NetworkCardIndex", self.network_card_index.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkInterfaceSpecification {
    pub associate_carrier_ip_address: Option<bool>,
    pub associate_public_ip_address: Option<bool>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub delete_on_termination: Option<bool>,
    pub description: Option<String>,
    pub device_index: Option<i64>,
    pub ena_queue_count: Option<i64>,
    pub ena_srd_specification: Option<EnaSrdSpecificationRequest>,
    pub groups: Option<Vec<String>>,
    pub interface_type: Option<String>,
    pub ipv4_prefix_count: Option<i64>,
    pub ipv4_prefixes: Option<Vec<Ipv4PrefixSpecificationRequest>>,
    pub ipv6_address_count: Option<i64>,
    pub ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    pub ipv6_prefix_count: Option<i64>,
    pub ipv6_prefixes: Option<Vec<Ipv6PrefixSpecificationRequest>>,
    pub network_card_index: Option<i64>,
    pub network_interface_id: Option<String>,
    pub primary_ipv6: Option<bool>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Option<Vec<PrivateIpAddressSpecification>>,
    pub secondary_private_ip_address_count: Option<i64>,
    pub subnet_id: Option<String>,
}
impl t::FromTree for InstanceNetworkInterfaceSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            associate_carrier_ip_address: from.take("AssociateCarrierIpAddress")?,
            associate_public_ip_address: from.take("AssociatePublicIpAddress")?,
            connection_tracking_specification: from.take("ConnectionTrackingSpecification")?,
            delete_on_termination: from.take("DeleteOnTermination")?,
            description: from.take("Description")?,
            device_index: from.take("DeviceIndex")?,
            ena_queue_count: from.take("EnaQueueCount")?,
            ena_srd_specification: from.take("EnaSrdSpecification")?,
            groups: from.take("Groups")?,
            interface_type: from.take("InterfaceType")?,
            ipv4_prefix_count: from.take("Ipv4PrefixCount")?,
            ipv4_prefixes: from.take("Ipv4Prefixes")?,
            ipv6_address_count: from.take("Ipv6AddressCount")?,
            ipv6_addresses: from.take("Ipv6Addresses")?,
            ipv6_prefix_count: from.take("Ipv6PrefixCount")?,
            ipv6_prefixes: from.take("Ipv6Prefixes")?,
            network_card_index: from.take("NetworkCardIndex")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            primary_ipv6: from.take("PrimaryIpv6")?,
            private_ip_address: from.take("PrivateIpAddress")?,
            private_ip_addresses: from.take("PrivateIpAddresses")?,
            secondary_private_ip_address_count: from.take("SecondaryPrivateIpAddressCount")?,
            subnet_id: from.take("SubnetId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkPerformanceOptions {
    pub bandwidth_weighting: Option<String>,
}
impl IntoTree for InstanceNetworkPerformanceOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BandwidthWeighting", self.bandwidth_weighting.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceNetworkPerformanceOptionsRequest {
    pub bandwidth_weighting: Option<String>,
}
impl t::FromTree for InstanceNetworkPerformanceOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            bandwidth_weighting: from.take("BandwidthWeighting")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstancePrivateIpAddress {
    pub association: Option<InstanceNetworkInterfaceAssociation>,
    pub primary: Option<bool>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
}
impl IntoTree for InstancePrivateIpAddress {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Association", self.association.into_tree()),
            ("Primary", self.primary.into_tree()),
            ("PrivateDnsName", self.private_dns_name.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterface {
    pub attachment: Option<InstanceSecondaryInterfaceAttachment>,
    pub interface_type: Option<String>,
    pub mac_address: Option<String>,
    pub owner_id: Option<String>,
    pub private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddress>>,
    pub secondary_interface_id: Option<String>,
    pub secondary_network_id: Option<String>,
    pub secondary_subnet_id: Option<String>,
    pub source_dest_check: Option<bool>,
    pub status: Option<String>,
}
impl IntoTree for InstanceSecondaryInterface {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Attachment", self.attachment.into_tree()),
            ("InterfaceType", self.interface_type.into_tree()),
            ("MacAddress", self.mac_address.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("PrivateIpAddresses", self.private_ip_addresses.into_tree()),
            ("SecondaryInterfaceId", self.secondary_interface_id.into_tree()),
            ("SecondaryNetworkId", self.secondary_network_id.into_tree()),
            ("SecondarySubnetId", self.secondary_subnet_id.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfaceAttachment {
    pub attach_time: Option<t::Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i64>,
    pub network_card_index: Option<i64>,
    pub status: Option<String>,
}
impl IntoTree for InstanceSecondaryInterfaceAttachment {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachTime", self.attach_time.into_tree()),
            ("AttachmentId", self.attachment_id.into_tree()),
            ("DeleteOnTermination", self.delete_on_termination.into_tree()),
            ("DeviceIndex", self.device_index.into_tree()),
            ("NetworkCardIndex", self.network_card_index.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfacePrivateIpAddress {
    pub private_ip_address: Option<String>,
}
impl IntoTree for InstanceSecondaryInterfacePrivateIpAddress {
    fn into_tree(self) -> t::Value {
        t::members([
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfacePrivateIpAddressRequest {
    pub private_ip_address: String,
}
impl t::FromTree for InstanceSecondaryInterfacePrivateIpAddressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            private_ip_address: from.take("PrivateIpAddress")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceSecondaryInterfaceSpecificationRequest {
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i64>,
    pub interface_type: Option<String>,
    pub network_card_index: Option<i64>,
    pub private_ip_address_count: Option<i64>,
    pub private_ip_addresses: Option<Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>>,
    pub secondary_subnet_id: Option<String>,
}
impl t::FromTree for InstanceSecondaryInterfaceSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            delete_on_termination: from.take("DeleteOnTermination")?,
            device_index: from.take("DeviceIndex")?,
            interface_type: from.take("InterfaceType")?,
            network_card_index: from.take("NetworkCardIndex")?,
            private_ip_address_count: from.take("PrivateIpAddressCount")?,
            private_ip_addresses: from.take("PrivateIpAddresses")?,
            secondary_subnet_id: from.take("SecondarySubnetId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceState {
    pub code: Option<i64>,
    pub name: Option<String>,
}
impl IntoTree for InstanceState {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Code", self.code.into_tree()),
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStateChange {
    pub current_state: Option<InstanceState>,
    pub instance_id: Option<String>,
    pub previous_state: Option<InstanceState>,
}
impl IntoTree for InstanceStateChange {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CurrentState", self.current_state.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("PreviousState", self.previous_state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatus {
    pub application_status: Option<ApplicationStatusSummary>,
    pub attached_ebs_status: Option<EbsStatusSummary>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub events: Option<Vec<InstanceStatusEvent>>,
    pub instance_id: Option<String>,
    pub instance_state: Option<InstanceState>,
    pub instance_status: Option<InstanceStatusSummary>,
    pub operator: Option<OperatorResponse>,
    pub outpost_arn: Option<String>,
    pub performance_status: Option<PerformanceStatusSummary>,
    pub system_status: Option<InstanceStatusSummary>,
}
impl IntoTree for InstanceStatus {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ApplicationStatus", self.application_status.into_tree()),
            ("AttachedEbsStatus", self.attached_ebs_status.into_tree()),
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("Events", self.events.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("InstanceState", self.instance_state.into_tree()),
            ("InstanceStatus", self.instance_status.into_tree()),
            ("Operator", self.operator.into_tree()),
            ("OutpostArn", self.outpost_arn.into_tree()),
            ("PerformanceStatus", self.performance_status.into_tree()),
            ("SystemStatus", self.system_status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusDetails {
    pub impaired_since: Option<t::Timestamp>,
    pub name: Option<String>,
    pub status: Option<String>,
}
impl IntoTree for InstanceStatusDetails {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ImpairedSince", self.impaired_since.into_tree()),
            ("Name", self.name.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusEvent {
    pub code: Option<String>,
    pub description: Option<String>,
    pub instance_event_id: Option<String>,
    pub not_after: Option<t::Timestamp>,
    pub not_before: Option<t::Timestamp>,
    pub not_before_deadline: Option<t::Timestamp>,
}
impl IntoTree for InstanceStatusEvent {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Code", self.code.into_tree()),
            ("Description", self.description.into_tree()),
            ("InstanceEventId", self.instance_event_id.into_tree()),
            ("NotAfter", self.not_after.into_tree()),
            ("NotBefore", self.not_before.into_tree()),
            ("NotBeforeDeadline", self.not_before_deadline.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStatusSummary {
    pub details: Option<Vec<InstanceStatusDetails>>,
    pub status: Option<String>,
}
impl IntoTree for InstanceStatusSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Details", self.details.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceStorageInfo {
    pub disks: Option<Vec<DiskInfo>>,
    pub encryption_support: Option<String>,
    pub nvme_support: Option<String>,
    pub total_size_in_gb: Option<i64>,
}
impl IntoTree for InstanceStorageInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Disks", self.disks.into_tree()),
            ("EncryptionSupport", self.encryption_support.into_tree()),
            ("NvmeSupport", self.nvme_support.into_tree()),
            ("TotalSizeInGB", self.total_size_in_gb.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceTypeInfo {
    pub auto_recovery_supported: Option<bool>,
    pub bare_metal: Option<bool>,
    pub burstable_performance_supported: Option<bool>,
    pub current_generation: Option<bool>,
    pub dedicated_hosts_supported: Option<bool>,
    pub ebs_info: Option<EbsInfo>,
    pub fpga_info: Option<FpgaInfo>,
    pub free_tier_eligible: Option<bool>,
    pub gpu_info: Option<GpuInfo>,
    pub hibernation_supported: Option<bool>,
    pub hypervisor: Option<String>,
    pub inference_accelerator_info: Option<InferenceAcceleratorInfo>,
    pub instance_storage_info: Option<InstanceStorageInfo>,
    pub instance_storage_supported: Option<bool>,
    pub instance_type: Option<String>,
    pub media_accelerator_info: Option<MediaAcceleratorInfo>,
    pub memory_info: Option<MemoryInfo>,
    pub network_info: Option<NetworkInfo>,
    pub neuron_info: Option<NeuronInfo>,
    pub nitro_enclaves_support: Option<String>,
    pub nitro_tpm_info: Option<NitroTpmInfo>,
    pub nitro_tpm_support: Option<String>,
    pub phc_support: Option<String>,
    pub placement_group_info: Option<PlacementGroupInfo>,
    pub processor_info: Option<ProcessorInfo>,
    pub reboot_migration_support: Option<String>,
    pub supported_boot_modes: Option<Vec<String>>,
    pub supported_in_region: Option<bool>,
    pub supported_root_device_types: Option<Vec<String>>,
    pub supported_usage_classes: Option<Vec<String>>,
    pub supported_virtualization_types: Option<Vec<String>>,
    pub v_cpu_info: Option<VCpuInfo>,
}
impl IntoTree for InstanceTypeInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AutoRecoverySupported", self.auto_recovery_supported.into_tree()),
            ("BareMetal", self.bare_metal.into_tree()),
            ("BurstablePerformanceSupported", self.burstable_performance_supported.into_tree()),
            ("CurrentGeneration", self.current_generation.into_tree()),
            ("DedicatedHostsSupported", self.dedicated_hosts_supported.into_tree()),
            ("EbsInfo", self.ebs_info.into_tree()),
            ("FpgaInfo", self.fpga_info.into_tree()),
            ("FreeTierEligible", self.free_tier_eligible.into_tree()),
            ("GpuInfo", self.gpu_info.into_tree()),
            ("HibernationSupported", self.hibernation_supported.into_tree()),
            ("Hypervisor", self.hypervisor.into_tree()),
            ("InferenceAcceleratorInfo", self.inference_accelerator_info.into_tree()),
            ("InstanceStorageInfo", self.instance_storage_info.into_tree()),
            ("InstanceStorageSupported", self.instance_storage_supported.into_tree()),
            ("InstanceType", self.instance_type.into_tree()),
            ("MediaAcceleratorInfo", self.media_accelerator_info.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("NetworkInfo", self.network_info.into_tree()),
            ("NeuronInfo", self.neuron_info.into_tree()),
            ("NitroEnclavesSupport", self.nitro_enclaves_support.into_tree()),
            ("NitroTpmInfo", self.nitro_tpm_info.into_tree()),
            ("NitroTpmSupport", self.nitro_tpm_support.into_tree()),
            ("PhcSupport", self.phc_support.into_tree()),
            ("PlacementGroupInfo", self.placement_group_info.into_tree()),
            ("ProcessorInfo", self.processor_info.into_tree()),
            ("RebootMigrationSupport", self.reboot_migration_support.into_tree()),
            ("SupportedBootModes", self.supported_boot_modes.into_tree()),
            ("SupportedInRegion", self.supported_in_region.into_tree()),
            ("SupportedRootDeviceTypes", self.supported_root_device_types.into_tree()),
            ("SupportedUsageClasses", self.supported_usage_classes.into_tree()),
            ("SupportedVirtualizationTypes", self.supported_virtualization_types.into_tree()),
            ("VCpuInfo", self.v_cpu_info.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceTypeItem {
    pub instance_type: Option<String>,
}
impl IntoTree for InstanceTypeItem {
    fn into_tree(self) -> t::Value {
        t::members([
            ("InstanceType", self.instance_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InstanceTypeSpecification {
    pub supported_instance_types: Option<Vec<InstanceTypeItem>>,
    pub unsupported_instance_types: Option<Vec<InstanceTypeItem>>,
}
impl IntoTree for InstanceTypeSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SupportedInstanceTypes", self.supported_instance_types.into_tree()),
            ("UnsupportedInstanceTypes", self.unsupported_instance_types.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InternetGateway {
    pub attachments: Option<Vec<InternetGatewayAttachment>>,
    pub internet_gateway_id: Option<String>,
    pub owner_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl IntoTree for InternetGateway {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Attachments", self.attachments.into_tree()),
            ("InternetGatewayId", self.internet_gateway_id.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("Tags", self.tags.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct InternetGatewayAttachment {
    pub state: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for InternetGatewayAttachment {
    fn into_tree(self) -> t::Value {
        t::members([
            ("State", self.state.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpPermission {
    pub from_port: Option<i64>,
    pub ip_protocol: Option<String>,
    pub ip_ranges: Option<Vec<IpRange>>,
    pub ipv6_ranges: Option<Vec<Ipv6Range>>,
    pub prefix_list_ids: Option<Vec<PrefixListId>>,
    pub to_port: Option<i64>,
    pub user_id_group_pairs: Option<Vec<UserIdGroupPair>>,
}
impl t::FromTree for IpPermission {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            from_port: from.take("FromPort")?,
            ip_protocol: from.take("IpProtocol")?,
            ip_ranges: from.take("IpRanges")?,
            ipv6_ranges: from.take("Ipv6Ranges")?,
            prefix_list_ids: from.take("PrefixListIds")?,
            to_port: from.take("ToPort")?,
            user_id_group_pairs: from.take("UserIdGroupPairs")?,
        })
    }
}
impl IntoTree for IpPermission {
    fn into_tree(self) -> t::Value {
        t::members([
            ("FromPort", self.from_port.into_tree()),
            ("IpProtocol", self.ip_protocol.into_tree()),
            ("IpRanges", self.ip_ranges.into_tree()),
            ("Ipv6Ranges", self.ipv6_ranges.into_tree()),
            ("PrefixListIds", self.prefix_list_ids.into_tree()),
            ("ToPort", self.to_port.into_tree()),
            ("UserIdGroupPairs", self.user_id_group_pairs.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct IpRange {
    pub cidr_ip: Option<String>,
    pub description: Option<String>,
}
impl t::FromTree for IpRange {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ip: from.take("CidrIp")?,
            description: from.take("Description")?,
        })
    }
}
impl IntoTree for IpRange {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CidrIp", self.cidr_ip.into_tree()),
            ("Description", self.description.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv4PrefixSpecification {
    pub ipv4_prefix: Option<String>,
}
impl IntoTree for Ipv4PrefixSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv4Prefix", self.ipv4_prefix.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv4PrefixSpecificationRequest {
    pub ipv4_prefix: Option<String>,
}
impl t::FromTree for Ipv4PrefixSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ipv4_prefix: from.take("Ipv4Prefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6PrefixSpecification {
    pub ipv6_prefix: Option<String>,
}
impl IntoTree for Ipv6PrefixSpecification {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv6Prefix", self.ipv6_prefix.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6PrefixSpecificationRequest {
    pub ipv6_prefix: Option<String>,
}
impl t::FromTree for Ipv6PrefixSpecificationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ipv6_prefix: from.take("Ipv6Prefix")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ipv6Range {
    pub cidr_ipv6: Option<String>,
    pub description: Option<String>,
}
impl t::FromTree for Ipv6Range {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ipv6: from.take("CidrIpv6")?,
            description: from.take("Description")?,
        })
    }
}
impl IntoTree for Ipv6Range {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CidrIpv6", self.cidr_ipv6.into_tree()),
            ("Description", self.description.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LaunchTemplateSpecification {
    pub launch_template_id: Option<String>,
    pub launch_template_name: Option<String>,
    pub version: Option<String>,
}
impl t::FromTree for LaunchTemplateSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            launch_template_id: from.take("LaunchTemplateId")?,
            launch_template_name: from.take("LaunchTemplateName")?,
            version: from.take("Version")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LicenseConfiguration {
    pub license_configuration_arn: Option<String>,
}
impl IntoTree for LicenseConfiguration {
    fn into_tree(self) -> t::Value {
        t::members([
            ("LicenseConfigurationArn", self.license_configuration_arn.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LicenseConfigurationRequest {
    pub license_configuration_arn: Option<String>,
}
impl t::FromTree for LicenseConfigurationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            license_configuration_arn: from.take("LicenseConfigurationArn")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaAcceleratorInfo {
    pub accelerators: Option<Vec<MediaDeviceInfo>>,
    pub total_media_memory_in_mi_b: Option<i64>,
}
impl IntoTree for MediaAcceleratorInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Accelerators", self.accelerators.into_tree()),
            ("TotalMediaMemoryInMiB", self.total_media_memory_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaDeviceInfo {
    pub count: Option<i64>,
    pub manufacturer: Option<String>,
    pub memory_info: Option<MediaDeviceMemoryInfo>,
    pub name: Option<String>,
}
impl IntoTree for MediaDeviceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("Manufacturer", self.manufacturer.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MediaDeviceMemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for MediaDeviceMemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for MemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyAddressAttributeRequest {
    pub allocation_id: String,
    pub domain_name: Option<String>,
    pub dry_run: Option<bool>,
}
impl t::FromTree for ModifyAddressAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_id: from.take("AllocationId")?,
            domain_name: from.take("DomainName")?,
            dry_run: from.take("DryRun")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyAddressAttributeResult {
    pub address: Option<AddressAttribute>,
}
impl IntoTree for ModifyAddressAttributeResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Address", self.address.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyInstanceAttributeRequest {
    pub attribute: Option<String>,
    pub block_device_mappings: Option<Vec<InstanceBlockDeviceMappingSpecification>>,
    pub disable_api_stop: Option<AttributeBooleanValue>,
    pub disable_api_termination: Option<AttributeBooleanValue>,
    pub dry_run: Option<bool>,
    pub ebs_optimized: Option<AttributeBooleanValue>,
    pub ena_support: Option<AttributeBooleanValue>,
    pub enclave_options: Option<EnclaveOptionsRequest>,
    pub groups: Option<Vec<String>>,
    pub instance_id: String,
    pub instance_initiated_shutdown_behavior: Option<AttributeValue>,
    pub instance_type: Option<AttributeValue>,
    pub kernel: Option<AttributeValue>,
    pub ramdisk: Option<AttributeValue>,
    pub source_dest_check: Option<AttributeBooleanValue>,
    pub sriov_net_support: Option<AttributeValue>,
    pub user_data: Option<SecureBlobAttributeValue>,
    pub value: Option<t::Secret>,
}
impl t::FromTree for ModifyInstanceAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attribute: from.take("Attribute")?,
            block_device_mappings: from.take("BlockDeviceMappings")?,
            disable_api_stop: from.take("DisableApiStop")?,
            disable_api_termination: from.take("DisableApiTermination")?,
            dry_run: from.take("DryRun")?,
            ebs_optimized: from.take("EbsOptimized")?,
            ena_support: from.take("EnaSupport")?,
            enclave_options: from.take("EnclaveOptions")?,
            groups: from.take("Groups")?,
            instance_id: from.take("InstanceId")?,
            instance_initiated_shutdown_behavior: from.take("InstanceInitiatedShutdownBehavior")?,
            instance_type: from.take("InstanceType")?,
            kernel: from.take("Kernel")?,
            ramdisk: from.take("Ramdisk")?,
            source_dest_check: from.take("SourceDestCheck")?,
            sriov_net_support: from.take("SriovNetSupport")?,
            user_data: from.take("UserData")?,
            value: from.take("Value")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyNetworkInterfaceAttributeRequest {
    pub associate_public_ip_address: Option<bool>,
    pub associated_subnet_ids: Option<Vec<String>>,
    pub attachment: Option<NetworkInterfaceAttachmentChanges>,
    pub connection_tracking_specification: Option<ConnectionTrackingSpecificationRequest>,
    pub description: Option<AttributeValue>,
    pub dry_run: Option<bool>,
    pub ena_srd_specification: Option<EnaSrdSpecification>,
    pub enable_primary_ipv6: Option<bool>,
    pub groups: Option<Vec<String>>,
    pub network_interface_id: String,
    pub source_dest_check: Option<AttributeBooleanValue>,
}
impl t::FromTree for ModifyNetworkInterfaceAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            associate_public_ip_address: from.take("AssociatePublicIpAddress")?,
            associated_subnet_ids: from.take("AssociatedSubnetIds")?,
            attachment: from.take("Attachment")?,
            connection_tracking_specification: from.take("ConnectionTrackingSpecification")?,
            description: from.take("Description")?,
            dry_run: from.take("DryRun")?,
            ena_srd_specification: from.take("EnaSrdSpecification")?,
            enable_primary_ipv6: from.take("EnablePrimaryIpv6")?,
            groups: from.take("Groups")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            source_dest_check: from.take("SourceDestCheck")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySecurityGroupRulesRequest {
    pub dry_run: Option<bool>,
    pub group_id: String,
    pub security_group_rules: Vec<SecurityGroupRuleUpdate>,
}
impl t::FromTree for ModifySecurityGroupRulesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            group_id: from.take("GroupId")?,
            security_group_rules: from.take("SecurityGroupRules")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySecurityGroupRulesResult {
    pub r#return: Option<bool>,
}
impl IntoTree for ModifySecurityGroupRulesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifySubnetAttributeRequest {
    pub assign_ipv6_address_on_creation: Option<AttributeBooleanValue>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub disable_lni_at_device_index: Option<AttributeBooleanValue>,
    pub enable_dns64: Option<AttributeBooleanValue>,
    pub enable_lni_at_device_index: Option<i64>,
    pub enable_resource_name_dns_aaaa_record_on_launch: Option<AttributeBooleanValue>,
    pub enable_resource_name_dns_a_record_on_launch: Option<AttributeBooleanValue>,
    pub map_customer_owned_ip_on_launch: Option<AttributeBooleanValue>,
    pub map_public_ip_on_launch: Option<AttributeBooleanValue>,
    pub private_dns_hostname_type_on_launch: Option<String>,
    pub subnet_id: String,
}
impl t::FromTree for ModifySubnetAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            assign_ipv6_address_on_creation: from.take("AssignIpv6AddressOnCreation")?,
            customer_owned_ipv4_pool: from.take("CustomerOwnedIpv4Pool")?,
            disable_lni_at_device_index: from.take("DisableLniAtDeviceIndex")?,
            enable_dns64: from.take("EnableDns64")?,
            enable_lni_at_device_index: from.take("EnableLniAtDeviceIndex")?,
            enable_resource_name_dns_aaaa_record_on_launch: from.take("EnableResourceNameDnsAAAARecordOnLaunch")?,
            enable_resource_name_dns_a_record_on_launch: from.take("EnableResourceNameDnsARecordOnLaunch")?,
            map_customer_owned_ip_on_launch: from.take("MapCustomerOwnedIpOnLaunch")?,
            map_public_ip_on_launch: from.take("MapPublicIpOnLaunch")?,
            private_dns_hostname_type_on_launch: from.take("PrivateDnsHostnameTypeOnLaunch")?,
            subnet_id: from.take("SubnetId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ModifyVpcAttributeRequest {
    pub enable_dns_hostnames: Option<AttributeBooleanValue>,
    pub enable_dns_support: Option<AttributeBooleanValue>,
    pub enable_network_address_usage_metrics: Option<AttributeBooleanValue>,
    pub vpc_id: String,
}
impl t::FromTree for ModifyVpcAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            enable_dns_hostnames: from.take("EnableDnsHostnames")?,
            enable_dns_support: from.take("EnableDnsSupport")?,
            enable_network_address_usage_metrics: from.take("EnableNetworkAddressUsageMetrics")?,
            vpc_id: from.take("VpcId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Monitoring {
    pub metric_category_ids: Option<Vec<String>>,
    pub state: Option<String>,
}
impl IntoTree for Monitoring {
    fn into_tree(self) -> t::Value {
        t::members([
            ("MetricCategoryIds", self.metric_category_ids.into_tree()),
            ("State", self.state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGateway {
    pub attached_appliances: Option<Vec<NatGatewayAttachedAppliance>>,
    pub auto_provision_zones: Option<String>,
    pub auto_scaling_ips: Option<String>,
    pub availability_mode: Option<String>,
    pub connectivity_type: Option<String>,
    pub create_time: Option<t::Timestamp>,
    pub delete_time: Option<t::Timestamp>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub nat_gateway_addresses: Option<Vec<NatGatewayAddress>>,
    pub nat_gateway_id: Option<String>,
    pub provisioned_bandwidth: Option<ProvisionedBandwidth>,
    pub route_table_id: Option<String>,
    pub state: Option<String>,
    pub subnet_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for NatGateway {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachedAppliances", self.attached_appliances.into_tree()),
            ("AutoProvisionZones", self.auto_provision_zones.into_tree()),
            ("AutoScalingIps", self.auto_scaling_ips.into_tree()),
            ("AvailabilityMode", self.availability_mode.into_tree()),
            ("ConnectivityType", self.connectivity_type.into_tree()),
            ("CreateTime", self.create_time.into_tree()),
            ("DeleteTime", self.delete_time.into_tree()),
            ("FailureCode", self.failure_code.into_tree()),
            ("FailureMessage", self.failure_message.into_tree()),
            ("NatGatewayAddresses", self.nat_gateway_addresses.into_tree()),
            ("NatGatewayId", self.nat_gateway_id.into_tree()),
            ("ProvisionedBandwidth", self.provisioned_bandwidth.into_tree()),
            ("RouteTableId", self.route_table_id.into_tree()),
            ("State", self.state.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGatewayAddress {
    pub allocation_id: Option<String>,
    pub association_id: Option<String>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub failure_message: Option<String>,
    pub is_primary: Option<bool>,
    pub network_interface_id: Option<String>,
    pub private_ip: Option<String>,
    pub public_ip: Option<String>,
    pub status: Option<String>,
}
impl IntoTree for NatGatewayAddress {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllocationId", self.allocation_id.into_tree()),
            ("AssociationId", self.association_id.into_tree()),
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("FailureMessage", self.failure_message.into_tree()),
            ("IsPrimary", self.is_primary.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("PrivateIp", self.private_ip.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NatGatewayAttachedAppliance {
    pub appliance_arn: Option<String>,
    pub attachment_state: Option<String>,
    pub failure_code: Option<String>,
    pub failure_message: Option<String>,
    pub modification_state: Option<String>,
    pub r#type: Option<String>,
    pub vpc_endpoint_id: Option<String>,
}
impl IntoTree for NatGatewayAttachedAppliance {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ApplianceArn", self.appliance_arn.into_tree()),
            ("AttachmentState", self.attachment_state.into_tree()),
            ("FailureCode", self.failure_code.into_tree()),
            ("FailureMessage", self.failure_message.into_tree()),
            ("ModificationState", self.modification_state.into_tree()),
            ("Type", self.r#type.into_tree()),
            ("VpcEndpointId", self.vpc_endpoint_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAcl {
    pub associations: Option<Vec<NetworkAclAssociation>>,
    pub entries: Option<Vec<NetworkAclEntry>>,
    pub is_default: Option<bool>,
    pub network_acl_id: Option<String>,
    pub owner_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for NetworkAcl {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Associations", self.associations.into_tree()),
            ("Entries", self.entries.into_tree()),
            ("IsDefault", self.is_default.into_tree()),
            ("NetworkAclId", self.network_acl_id.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAclAssociation {
    pub network_acl_association_id: Option<String>,
    pub network_acl_id: Option<String>,
    pub subnet_id: Option<String>,
}
impl IntoTree for NetworkAclAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NetworkAclAssociationId", self.network_acl_association_id.into_tree()),
            ("NetworkAclId", self.network_acl_id.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkAclEntry {
    pub cidr_block: Option<String>,
    pub egress: Option<bool>,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub ipv6_cidr_block: Option<String>,
    pub port_range: Option<PortRange>,
    pub protocol: Option<String>,
    pub rule_action: Option<String>,
    pub rule_number: Option<i64>,
}
impl IntoTree for NetworkAclEntry {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CidrBlock", self.cidr_block.into_tree()),
            ("Egress", self.egress.into_tree()),
            ("IcmpTypeCode", self.icmp_type_code.into_tree()),
            ("Ipv6CidrBlock", self.ipv6_cidr_block.into_tree()),
            ("PortRange", self.port_range.into_tree()),
            ("Protocol", self.protocol.into_tree()),
            ("RuleAction", self.rule_action.into_tree()),
            ("RuleNumber", self.rule_number.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkCardInfo {
    pub additional_flexible_network_interfaces: Option<i64>,
    pub baseline_bandwidth_in_gbps: Option<f64>,
    pub default_ena_queue_count_per_interface: Option<i64>,
    pub interface_types: Option<Vec<String>>,
    pub maximum_ena_queue_count: Option<i64>,
    pub maximum_ena_queue_count_per_interface: Option<i64>,
    pub maximum_network_interfaces: Option<i64>,
    pub network_card_index: Option<i64>,
    pub network_performance: Option<String>,
    pub peak_bandwidth_in_gbps: Option<f64>,
}
impl IntoTree for NetworkCardInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AdditionalFlexibleNetworkInterfaces", self.additional_flexible_network_interfaces.into_tree()),
            ("BaselineBandwidthInGbps", self.baseline_bandwidth_in_gbps.into_tree()),
            ("DefaultEnaQueueCountPerInterface", self.default_ena_queue_count_per_interface.into_tree()),
            ("InterfaceTypes", self.interface_types.into_tree()),
            ("MaximumEnaQueueCount", self.maximum_ena_queue_count.into_tree()),
            ("MaximumEnaQueueCountPerInterface", self.maximum_ena_queue_count_per_interface.into_tree()),
            ("MaximumNetworkInterfaces", self.maximum_network_interfaces.into_tree()),
            ("NetworkCardIndex", self.network_card_index.into_tree()),
            ("NetworkPerformance", self.network_performance.into_tree()),
            ("PeakBandwidthInGbps", self.peak_bandwidth_in_gbps.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInfo {
    pub bandwidth_weightings: Option<Vec<String>>,
    pub connection_tracking_configuration: Option<DefaultConnectionTrackingConfiguration>,
    pub default_network_card_index: Option<i64>,
    pub efa_info: Option<EfaInfo>,
    pub efa_supported: Option<bool>,
    pub ena_srd_supported: Option<bool>,
    pub ena_support: Option<String>,
    pub encryption_in_transit_supported: Option<bool>,
    pub flexible_ena_queues_support: Option<String>,
    pub ipv4_addresses_per_interface: Option<i64>,
    pub ipv4_addresses_per_secondary_interface: Option<i64>,
    pub ipv6_addresses_per_interface: Option<i64>,
    pub ipv6_supported: Option<bool>,
    pub maximum_network_cards: Option<i64>,
    pub maximum_network_interfaces: Option<i64>,
    pub maximum_secondary_network_interfaces: Option<i64>,
    pub network_cards: Option<Vec<NetworkCardInfo>>,
    pub network_performance: Option<String>,
    pub secondary_network_supported: Option<bool>,
}
impl IntoTree for NetworkInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BandwidthWeightings", self.bandwidth_weightings.into_tree()),
            ("ConnectionTrackingConfiguration", self.connection_tracking_configuration.into_tree()),
            ("DefaultNetworkCardIndex", self.default_network_card_index.into_tree()),
            ("EfaInfo", self.efa_info.into_tree()),
            ("EfaSupported", self.efa_supported.into_tree()),
            ("EnaSrdSupported", self.ena_srd_supported.into_tree()),
            ("EnaSupport", self.ena_support.into_tree()),
            ("EncryptionInTransitSupported", self.encryption_in_transit_supported.into_tree()),
            ("FlexibleEnaQueuesSupport", self.flexible_ena_queues_support.into_tree()),
            ("Ipv4AddressesPerInterface", self.ipv4_addresses_per_interface.into_tree()),
            ("Ipv4AddressesPerSecondaryInterface", self.ipv4_addresses_per_secondary_interface.into_tree()),
            ("Ipv6AddressesPerInterface", self.ipv6_addresses_per_interface.into_tree()),
            ("Ipv6Supported", self.ipv6_supported.into_tree()),
            ("MaximumNetworkCards", self.maximum_network_cards.into_tree()),
            ("MaximumNetworkInterfaces", self.maximum_network_interfaces.into_tree()),
            ("MaximumSecondaryNetworkInterfaces", self.maximum_secondary_network_interfaces.into_tree()),
            ("NetworkCards", self.network_cards.into_tree()),
            ("NetworkPerformance", self.network_performance.into_tree()),
            ("SecondaryNetworkSupported", self.secondary_network_supported.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterface {
    pub associated_subnets: Option<Vec<String>>,
    pub association: Option<NetworkInterfaceAssociation>,
    pub attachment: Option<NetworkInterfaceAttachment>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub connection_tracking_configuration: Option<ConnectionTrackingConfiguration>,
    pub deny_all_igw_traffic: Option<bool>,
    pub description: Option<String>,
    pub groups: Option<Vec<GroupIdentifier>>,
    pub interface_type: Option<String>,
    pub ipv4_prefixes: Option<Vec<Ipv4PrefixSpecification>>,
    pub ipv6_address: Option<String>,
    pub ipv6_addresses: Option<Vec<NetworkInterfaceIpv6Address>>,
    pub ipv6_native: Option<bool>,
    pub ipv6_prefixes: Option<Vec<Ipv6PrefixSpecification>>,
    pub mac_address: Option<String>,
    pub network_interface_id: Option<String>,
    pub operator: Option<OperatorResponse>,
    pub outpost_arn: Option<String>,
    pub owner_id: Option<String>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
    pub private_ip_addresses: Option<Vec<NetworkInterfacePrivateIpAddress>>,
    pub public_dns_name: Option<String>,
    pub public_ip_dns_name_options: Option<PublicIpDnsNameOptions>,
    pub requester_id: Option<String>,
    pub requester_managed: Option<bool>,
    pub source_dest_check: Option<bool>,
    pub status: Option<String>,
    pub subnet_id: Option<String>,
    pub tag_set: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for NetworkInterface {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociatedSubnets", self.associated_subnets.into_tree()),
            ("Association", self.association.into_tree()),
            ("Attachment", self.attachment.into_tree()),
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("ConnectionTrackingConfiguration", self.connection_tracking_configuration.into_tree()),
            ("DenyAllIgwTraffic", self.deny_all_igw_traffic.into_tree()),
            ("Description", self.description.into_tree()),
            ("Groups", self.groups.into_tree()),
            ("InterfaceType", self.interface_type.into_tree()),
            ("Ipv4Prefixes", self.ipv4_prefixes.into_tree()),
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("Ipv6Addresses", self.ipv6_addresses.into_tree()),
            ("Ipv6Native", self.ipv6_native.into_tree()),
            ("Ipv6Prefixes", self.ipv6_prefixes.into_tree()),
            ("MacAddress", self.mac_address.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("Operator", self.operator.into_tree()),
            ("OutpostArn", self.outpost_arn.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("PrivateDnsName", self.private_dns_name.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
            ("PrivateIpAddresses", self.private_ip_addresses.into_tree()),
            ("PublicDnsName", self.public_dns_name.into_tree()),
            ("PublicIpDnsNameOptions", self.public_ip_dns_name_options.into_tree()),
            ("RequesterId", self.requester_id.into_tree()),
            ("RequesterManaged", self.requester_managed.into_tree()),
            ("SourceDestCheck", self.source_dest_check.into_tree()),
            ("Status", self.status.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("TagSet", self.tag_set.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAssociation {
    pub allocation_id: Option<String>,
    pub association_id: Option<String>,
    pub carrier_ip: Option<String>,
    pub customer_owned_ip: Option<String>,
    pub ip_owner_id: Option<String>,
    pub public_dns_name: Option<String>,
    pub public_ip: Option<String>,
}
impl IntoTree for NetworkInterfaceAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AllocationId", self.allocation_id.into_tree()),
            ("AssociationId", self.association_id.into_tree()),
            ("CarrierIp", self.carrier_ip.into_tree()),
            ("CustomerOwnedIp", self.customer_owned_ip.into_tree()),
            ("IpOwnerId", self.ip_owner_id.into_tree()),
            ("PublicDnsName", self.public_dns_name.into_tree()),
            ("PublicIp", self.public_ip.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAttachment {
    pub attach_time: Option<t::Timestamp>,
    pub attachment_id: Option<String>,
    pub delete_on_termination: Option<bool>,
    pub device_index: Option<i64>,
    pub ena_queue_count: Option<i64>,
    pub ena_srd_specification: Option<AttachmentEnaSrdSpecification>,
    pub instance_id: Option<String>,
    pub instance_owner_id: Option<String>,
    pub network_card_index: Option<i64>,
    pub status: Option<String>,
}
impl IntoTree for NetworkInterfaceAttachment {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AttachTime", self.attach_time.into_tree()),
            ("AttachmentId", self.attachment_id.into_tree()),
            ("DeleteOnTermination", self.delete_on_termination.into_tree()),
            ("DeviceIndex", self.device_index.into_tree()),
            ("EnaQueueCount", self.ena_queue_count.into_tree()),
            ("EnaSrdSpecification", self.ena_srd_specification.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("InstanceOwnerId", self.instance_owner_id.into_tree()),
            ("NetworkCardIndex", self.network_card_index.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceAttachmentChanges {
    pub attachment_id: Option<String>,
    pub default_ena_queue_count: Option<bool>,
    pub delete_on_termination: Option<bool>,
    pub ena_queue_count: Option<i64>,
}
impl t::FromTree for NetworkInterfaceAttachmentChanges {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            attachment_id: from.take("AttachmentId")?,
            default_ena_queue_count: from.take("DefaultEnaQueueCount")?,
            delete_on_termination: from.take("DeleteOnTermination")?,
            ena_queue_count: from.take("EnaQueueCount")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfaceIpv6Address {
    pub ipv6_address: Option<String>,
    pub is_primary_ipv6: Option<bool>,
    pub public_ipv6_dns_name: Option<String>,
}
impl IntoTree for NetworkInterfaceIpv6Address {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Ipv6Address", self.ipv6_address.into_tree()),
            ("IsPrimaryIpv6", self.is_primary_ipv6.into_tree()),
            ("PublicIpv6DnsName", self.public_ipv6_dns_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NetworkInterfacePrivateIpAddress {
    pub association: Option<NetworkInterfaceAssociation>,
    pub primary: Option<bool>,
    pub private_dns_name: Option<String>,
    pub private_ip_address: Option<String>,
}
impl IntoTree for NetworkInterfacePrivateIpAddress {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Association", self.association.into_tree()),
            ("Primary", self.primary.into_tree()),
            ("PrivateDnsName", self.private_dns_name.into_tree()),
            ("PrivateIpAddress", self.private_ip_address.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceCoreInfo {
    pub count: Option<i64>,
    pub version: Option<i64>,
}
impl IntoTree for NeuronDeviceCoreInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Count", self.count.into_tree()),
            ("Version", self.version.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceInfo {
    pub core_info: Option<NeuronDeviceCoreInfo>,
    pub count: Option<i64>,
    pub memory_info: Option<NeuronDeviceMemoryInfo>,
    pub name: Option<String>,
}
impl IntoTree for NeuronDeviceInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CoreInfo", self.core_info.into_tree()),
            ("Count", self.count.into_tree()),
            ("MemoryInfo", self.memory_info.into_tree()),
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronDeviceMemoryInfo {
    pub size_in_mi_b: Option<i64>,
}
impl IntoTree for NeuronDeviceMemoryInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SizeInMiB", self.size_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NeuronInfo {
    pub neuron_devices: Option<Vec<NeuronDeviceInfo>>,
    pub total_neuron_device_memory_in_mi_b: Option<i64>,
}
impl IntoTree for NeuronInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NeuronDevices", self.neuron_devices.into_tree()),
            ("TotalNeuronDeviceMemoryInMiB", self.total_neuron_device_memory_in_mi_b.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NewDhcpConfiguration {
    pub key: Option<String>,
    pub values: Option<Vec<String>>,
}
impl t::FromTree for NewDhcpConfiguration {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            key: from.take("Key")?,
            values: from.take("Values")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NitroTpmInfo {
    pub supported_versions: Option<Vec<String>>,
}
impl IntoTree for NitroTpmInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SupportedVersions", self.supported_versions.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorRequest {
    pub principal: Option<String>,
}
impl t::FromTree for OperatorRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            principal: from.take("Principal")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperatorResponse {
    pub hidden_by_default: Option<bool>,
    pub managed: Option<bool>,
    pub principal: Option<String>,
}
impl IntoTree for OperatorResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("HiddenByDefault", self.hidden_by_default.into_tree()),
            ("Managed", self.managed.into_tree()),
            ("Principal", self.principal.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PerformanceStatusSummary {
    pub impaired_since: Option<t::Timestamp>,
    pub remediation: Option<String>,
    pub status: Option<String>,
}
impl IntoTree for PerformanceStatusSummary {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ImpairedSince", self.impaired_since.into_tree()),
            ("Remediation", self.remediation.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placement {
    pub affinity: Option<String>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub host_id: Option<String>,
    pub host_resource_group_arn: Option<String>,
    pub partition_number: Option<i64>,
    pub spread_domain: Option<String>,
    pub tenancy: Option<String>,
}
impl t::FromTree for Placement {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            affinity: from.take("Affinity")?,
            availability_zone: from.take("AvailabilityZone")?,
            availability_zone_id: from.take("AvailabilityZoneId")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            host_id: from.take("HostId")?,
            host_resource_group_arn: from.take("HostResourceGroupArn")?,
            partition_number: from.take("PartitionNumber")?,
            spread_domain: from.take("SpreadDomain")?,
            tenancy: from.take("Tenancy")?,
        })
    }
}
impl IntoTree for Placement {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Affinity", self.affinity.into_tree()),
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("HostId", self.host_id.into_tree()),
            ("HostResourceGroupArn", self.host_resource_group_arn.into_tree()),
            ("PartitionNumber", self.partition_number.into_tree()),
            ("SpreadDomain", self.spread_domain.into_tree()),
            ("Tenancy", self.tenancy.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlacementGroupInfo {
    pub supported_strategies: Option<Vec<String>>,
}
impl IntoTree for PlacementGroupInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("SupportedStrategies", self.supported_strategies.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PortRange {
    pub from: Option<i64>,
    pub to: Option<i64>,
}
impl t::FromTree for PortRange {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            from: from.take("From")?,
            to: from.take("To")?,
        })
    }
}
impl IntoTree for PortRange {
    fn into_tree(self) -> t::Value {
        t::members([
            ("From", self.from.into_tree()),
            ("To", self.to.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrefixListId {
    pub description: Option<String>,
    pub prefix_list_id: Option<String>,
}
impl t::FromTree for PrefixListId {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            prefix_list_id: from.take("PrefixListId")?,
        })
    }
}
impl IntoTree for PrefixListId {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Description", self.description.into_tree()),
            ("PrefixListId", self.prefix_list_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsOnLaunch {
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub hostname_type: Option<String>,
}
impl IntoTree for PrivateDnsNameOptionsOnLaunch {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnableResourceNameDnsAAAARecord", self.enable_resource_name_dns_aaaa_record.into_tree()),
            ("EnableResourceNameDnsARecord", self.enable_resource_name_dns_a_record.into_tree()),
            ("HostnameType", self.hostname_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsRequest {
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub hostname_type: Option<String>,
}
impl t::FromTree for PrivateDnsNameOptionsRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            enable_resource_name_dns_aaaa_record: from.take("EnableResourceNameDnsAAAARecord")?,
            enable_resource_name_dns_a_record: from.take("EnableResourceNameDnsARecord")?,
            hostname_type: from.take("HostnameType")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateDnsNameOptionsResponse {
    pub enable_resource_name_dns_aaaa_record: Option<bool>,
    pub enable_resource_name_dns_a_record: Option<bool>,
    pub hostname_type: Option<String>,
}
impl IntoTree for PrivateDnsNameOptionsResponse {
    fn into_tree(self) -> t::Value {
        t::members([
            ("EnableResourceNameDnsAAAARecord", self.enable_resource_name_dns_aaaa_record.into_tree()),
            ("EnableResourceNameDnsARecord", self.enable_resource_name_dns_a_record.into_tree()),
            ("HostnameType", self.hostname_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PrivateIpAddressSpecification {
    pub primary: Option<bool>,
    pub private_ip_address: Option<String>,
}
impl t::FromTree for PrivateIpAddressSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            primary: from.take("Primary")?,
            private_ip_address: from.take("PrivateIpAddress")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProcessorInfo {
    pub manufacturer: Option<String>,
    pub supported_architectures: Option<Vec<String>>,
    pub supported_features: Option<Vec<String>>,
    pub sustained_clock_speed_in_ghz: Option<f64>,
}
impl IntoTree for ProcessorInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Manufacturer", self.manufacturer.into_tree()),
            ("SupportedArchitectures", self.supported_architectures.into_tree()),
            ("SupportedFeatures", self.supported_features.into_tree()),
            ("SustainedClockSpeedInGhz", self.sustained_clock_speed_in_ghz.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProductCode {
    pub product_code_id: Option<String>,
    pub product_code_type: Option<String>,
}
impl IntoTree for ProductCode {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ProductCodeId", self.product_code_id.into_tree()),
            ("ProductCodeType", self.product_code_type.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PropagatingVgw {
    pub gateway_id: Option<String>,
}
impl IntoTree for PropagatingVgw {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GatewayId", self.gateway_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ProvisionedBandwidth {
    pub provision_time: Option<t::Timestamp>,
    pub provisioned: Option<String>,
    pub request_time: Option<t::Timestamp>,
    pub requested: Option<String>,
    pub status: Option<String>,
}
impl IntoTree for ProvisionedBandwidth {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ProvisionTime", self.provision_time.into_tree()),
            ("Provisioned", self.provisioned.into_tree()),
            ("RequestTime", self.request_time.into_tree()),
            ("Requested", self.requested.into_tree()),
            ("Status", self.status.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PtrUpdateStatus {
    pub reason: Option<String>,
    pub status: Option<String>,
    pub value: Option<String>,
}
impl IntoTree for PtrUpdateStatus {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Reason", self.reason.into_tree()),
            ("Status", self.status.into_tree()),
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PublicIpDnsNameOptions {
    pub dns_hostname_type: Option<String>,
    pub public_dual_stack_dns_name: Option<String>,
    pub public_ipv4_dns_name: Option<String>,
    pub public_ipv6_dns_name: Option<String>,
}
impl IntoTree for PublicIpDnsNameOptions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DnsHostnameType", self.dns_hostname_type.into_tree()),
            ("PublicDualStackDnsName", self.public_dual_stack_dns_name.into_tree()),
            ("PublicIpv4DnsName", self.public_ipv4_dns_name.into_tree()),
            ("PublicIpv6DnsName", self.public_ipv6_dns_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RebootInstancesRequest {
    pub dry_run: Option<bool>,
    pub instance_ids: Vec<String>,
}
impl t::FromTree for RebootInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            instance_ids: from.take("InstanceIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReferencedSecurityGroup {
    pub group_id: Option<String>,
    pub peering_status: Option<String>,
    pub user_id: Option<String>,
    pub vpc_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}
impl IntoTree for ReferencedSecurityGroup {
    fn into_tree(self) -> t::Value {
        t::members([
            ("GroupId", self.group_id.into_tree()),
            ("PeeringStatus", self.peering_status.into_tree()),
            ("UserId", self.user_id.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
            ("VpcPeeringConnectionId", self.vpc_peering_connection_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Region {
    pub endpoint: Option<String>,
    pub geography: Option<Vec<RegionGeography>>,
    pub opt_in_status: Option<String>,
    pub region_name: Option<String>,
}
impl IntoTree for Region {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Endpoint", self.endpoint.into_tree()),
            ("Geography", self.geography.into_tree()),
            ("OptInStatus", self.opt_in_status.into_tree()),
            ("RegionName", self.region_name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RegionGeography {
    pub name: Option<String>,
}
impl IntoTree for RegionGeography {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Name", self.name.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReleaseAddressRequest {
    pub allocation_id: Option<String>,
    pub dry_run: Option<bool>,
    pub network_border_group: Option<String>,
    pub public_ip: Option<String>,
}
impl t::FromTree for ReleaseAddressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            allocation_id: from.take("AllocationId")?,
            dry_run: from.take("DryRun")?,
            network_border_group: from.take("NetworkBorderGroup")?,
            public_ip: from.take("PublicIp")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclAssociationRequest {
    pub association_id: String,
    pub dry_run: Option<bool>,
    pub network_acl_id: String,
}
impl t::FromTree for ReplaceNetworkAclAssociationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            association_id: from.take("AssociationId")?,
            dry_run: from.take("DryRun")?,
            network_acl_id: from.take("NetworkAclId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclAssociationResult {
    pub new_association_id: Option<String>,
}
impl IntoTree for ReplaceNetworkAclAssociationResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("NewAssociationId", self.new_association_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceNetworkAclEntryRequest {
    pub cidr_block: Option<String>,
    pub dry_run: Option<bool>,
    pub egress: bool,
    pub icmp_type_code: Option<IcmpTypeCode>,
    pub ipv6_cidr_block: Option<String>,
    pub network_acl_id: String,
    pub port_range: Option<PortRange>,
    pub protocol: String,
    pub rule_action: String,
    pub rule_number: i64,
}
impl t::FromTree for ReplaceNetworkAclEntryRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_block: from.take("CidrBlock")?,
            dry_run: from.take("DryRun")?,
            egress: from.take("Egress")?,
            icmp_type_code: from.take("IcmpTypeCode")?,
            ipv6_cidr_block: from.take("Ipv6CidrBlock")?,
            network_acl_id: from.take("NetworkAclId")?,
            port_range: from.take("PortRange")?,
            protocol: from.take("Protocol")?,
            rule_action: from.take("RuleAction")?,
            rule_number: from.take("RuleNumber")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteRequest {
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub dry_run: Option<bool>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub local_gateway_id: Option<String>,
    pub local_target: Option<bool>,
    pub nat_gateway_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub odb_network_arn: Option<String>,
    pub route_table_id: String,
    pub transit_gateway_id: Option<String>,
    pub vpc_endpoint_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}
impl t::FromTree for ReplaceRouteRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            carrier_gateway_id: from.take("CarrierGatewayId")?,
            core_network_arn: from.take("CoreNetworkArn")?,
            destination_cidr_block: from.take("DestinationCidrBlock")?,
            destination_ipv6_cidr_block: from.take("DestinationIpv6CidrBlock")?,
            destination_prefix_list_id: from.take("DestinationPrefixListId")?,
            dry_run: from.take("DryRun")?,
            egress_only_internet_gateway_id: from.take("EgressOnlyInternetGatewayId")?,
            gateway_id: from.take("GatewayId")?,
            instance_id: from.take("InstanceId")?,
            local_gateway_id: from.take("LocalGatewayId")?,
            local_target: from.take("LocalTarget")?,
            nat_gateway_id: from.take("NatGatewayId")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            odb_network_arn: from.take("OdbNetworkArn")?,
            route_table_id: from.take("RouteTableId")?,
            transit_gateway_id: from.take("TransitGatewayId")?,
            vpc_endpoint_id: from.take("VpcEndpointId")?,
            vpc_peering_connection_id: from.take("VpcPeeringConnectionId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteTableAssociationRequest {
    pub association_id: String,
    pub dry_run: Option<bool>,
    pub route_table_id: String,
}
impl t::FromTree for ReplaceRouteTableAssociationRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            association_id: from.take("AssociationId")?,
            dry_run: from.take("DryRun")?,
            route_table_id: from.take("RouteTableId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReplaceRouteTableAssociationResult {
    pub association_state: Option<RouteTableAssociationState>,
    pub new_association_id: Option<String>,
}
impl IntoTree for ReplaceRouteTableAssociationResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationState", self.association_state.into_tree()),
            ("NewAssociationId", self.new_association_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reservation {
    pub groups: Option<Vec<GroupIdentifier>>,
    pub instances: Option<Vec<Instance>>,
    pub owner_id: Option<String>,
    pub requester_id: Option<String>,
    pub reservation_id: Option<String>,
}
impl IntoTree for Reservation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Groups", self.groups.into_tree()),
            ("Instances", self.instances.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("RequesterId", self.requester_id.into_tree()),
            ("ReservationId", self.reservation_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ResetNetworkInterfaceAttributeRequest {
    pub dry_run: Option<bool>,
    pub network_interface_id: String,
    pub source_dest_check: Option<String>,
}
impl t::FromTree for ResetNetworkInterfaceAttributeRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            source_dest_check: from.take("SourceDestCheck")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupEgressRequest {
    pub cidr_ip: Option<String>,
    pub dry_run: Option<bool>,
    pub from_port: Option<i64>,
    pub group_id: String,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub ip_protocol: Option<String>,
    pub security_group_rule_ids: Option<Vec<String>>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub to_port: Option<i64>,
}
impl t::FromTree for RevokeSecurityGroupEgressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ip: from.take("CidrIp")?,
            dry_run: from.take("DryRun")?,
            from_port: from.take("FromPort")?,
            group_id: from.take("GroupId")?,
            ip_permissions: from.take("IpPermissions")?,
            ip_protocol: from.take("IpProtocol")?,
            security_group_rule_ids: from.take("SecurityGroupRuleIds")?,
            source_security_group_name: from.take("SourceSecurityGroupName")?,
            source_security_group_owner_id: from.take("SourceSecurityGroupOwnerId")?,
            to_port: from.take("ToPort")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupEgressResult {
    pub r#return: Option<bool>,
    pub revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>>,
    pub unknown_ip_permissions: Option<Vec<IpPermission>>,
}
impl IntoTree for RevokeSecurityGroupEgressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
            ("RevokedSecurityGroupRules", self.revoked_security_group_rules.into_tree()),
            ("UnknownIpPermissions", self.unknown_ip_permissions.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupIngressRequest {
    pub cidr_ip: Option<String>,
    pub dry_run: Option<bool>,
    pub from_port: Option<i64>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub ip_protocol: Option<String>,
    pub security_group_rule_ids: Option<Vec<String>>,
    pub source_security_group_name: Option<String>,
    pub source_security_group_owner_id: Option<String>,
    pub to_port: Option<i64>,
}
impl t::FromTree for RevokeSecurityGroupIngressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ip: from.take("CidrIp")?,
            dry_run: from.take("DryRun")?,
            from_port: from.take("FromPort")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            ip_permissions: from.take("IpPermissions")?,
            ip_protocol: from.take("IpProtocol")?,
            security_group_rule_ids: from.take("SecurityGroupRuleIds")?,
            source_security_group_name: from.take("SourceSecurityGroupName")?,
            source_security_group_owner_id: from.take("SourceSecurityGroupOwnerId")?,
            to_port: from.take("ToPort")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokeSecurityGroupIngressResult {
    pub r#return: Option<bool>,
    pub revoked_security_group_rules: Option<Vec<RevokedSecurityGroupRule>>,
    pub unknown_ip_permissions: Option<Vec<IpPermission>>,
}
impl IntoTree for RevokeSecurityGroupIngressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
            ("RevokedSecurityGroupRules", self.revoked_security_group_rules.into_tree()),
            ("UnknownIpPermissions", self.unknown_ip_permissions.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RevokedSecurityGroupRule {
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub description: Option<String>,
    pub from_port: Option<i64>,
    pub group_id: Option<String>,
    pub ip_protocol: Option<String>,
    pub is_egress: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_id: Option<String>,
    pub security_group_rule_id: Option<String>,
    pub to_port: Option<i64>,
}
impl IntoTree for RevokedSecurityGroupRule {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CidrIpv4", self.cidr_ipv4.into_tree()),
            ("CidrIpv6", self.cidr_ipv6.into_tree()),
            ("Description", self.description.into_tree()),
            ("FromPort", self.from_port.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("IpProtocol", self.ip_protocol.into_tree()),
            ("IsEgress", self.is_egress.into_tree()),
            ("PrefixListId", self.prefix_list_id.into_tree()),
            ("ReferencedGroupId", self.referenced_group_id.into_tree()),
            ("SecurityGroupRuleId", self.security_group_rule_id.into_tree()),
            ("ToPort", self.to_port.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    pub carrier_gateway_id: Option<String>,
    pub core_network_arn: Option<String>,
    pub destination_cidr_block: Option<String>,
    pub destination_ipv6_cidr_block: Option<String>,
    pub destination_prefix_list_id: Option<String>,
    pub egress_only_internet_gateway_id: Option<String>,
    pub gateway_id: Option<String>,
    pub instance_id: Option<String>,
    pub instance_owner_id: Option<String>,
    pub ip_address: Option<String>,
    pub local_gateway_id: Option<String>,
    pub nat_gateway_id: Option<String>,
    pub network_interface_id: Option<String>,
    pub odb_network_arn: Option<String>,
    pub origin: Option<String>,
    pub state: Option<String>,
    pub transit_gateway_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}
impl IntoTree for Route {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CarrierGatewayId", self.carrier_gateway_id.into_tree()),
            ("CoreNetworkArn", self.core_network_arn.into_tree()),
            ("DestinationCidrBlock", self.destination_cidr_block.into_tree()),
            ("DestinationIpv6CidrBlock", self.destination_ipv6_cidr_block.into_tree()),
            ("DestinationPrefixListId", self.destination_prefix_list_id.into_tree()),
            ("EgressOnlyInternetGatewayId", self.egress_only_internet_gateway_id.into_tree()),
            ("GatewayId", self.gateway_id.into_tree()),
            ("InstanceId", self.instance_id.into_tree()),
            ("InstanceOwnerId", self.instance_owner_id.into_tree()),
            ("IpAddress", self.ip_address.into_tree()),
            ("LocalGatewayId", self.local_gateway_id.into_tree()),
            ("NatGatewayId", self.nat_gateway_id.into_tree()),
            ("NetworkInterfaceId", self.network_interface_id.into_tree()),
            ("OdbNetworkArn", self.odb_network_arn.into_tree()),
            ("Origin", self.origin.into_tree()),
            ("State", self.state.into_tree()),
            ("TransitGatewayId", self.transit_gateway_id.into_tree()),
            ("VpcPeeringConnectionId", self.vpc_peering_connection_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTable {
    pub associations: Option<Vec<RouteTableAssociation>>,
    pub owner_id: Option<String>,
    pub propagating_vgws: Option<Vec<PropagatingVgw>>,
    pub route_table_id: Option<String>,
    pub routes: Option<Vec<Route>>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for RouteTable {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Associations", self.associations.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("PropagatingVgws", self.propagating_vgws.into_tree()),
            ("RouteTableId", self.route_table_id.into_tree()),
            ("Routes", self.routes.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTableAssociation {
    pub association_state: Option<RouteTableAssociationState>,
    pub gateway_id: Option<String>,
    pub main: Option<bool>,
    pub public_ipv4_pool: Option<String>,
    pub route_table_association_id: Option<String>,
    pub route_table_id: Option<String>,
    pub subnet_id: Option<String>,
}
impl IntoTree for RouteTableAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationState", self.association_state.into_tree()),
            ("GatewayId", self.gateway_id.into_tree()),
            ("Main", self.main.into_tree()),
            ("PublicIpv4Pool", self.public_ipv4_pool.into_tree()),
            ("RouteTableAssociationId", self.route_table_association_id.into_tree()),
            ("RouteTableId", self.route_table_id.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RouteTableAssociationState {
    pub state: Option<String>,
    pub status_message: Option<String>,
}
impl IntoTree for RouteTableAssociationState {
    fn into_tree(self) -> t::Value {
        t::members([
            ("State", self.state.into_tree()),
            ("StatusMessage", self.status_message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunInstancesMonitoringEnabled {
    pub enabled: bool,
    pub metric_category_ids: Option<Vec<String>>,
}
impl t::FromTree for RunInstancesMonitoringEnabled {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            enabled: from.take("Enabled")?,
            metric_category_ids: from.take("MetricCategoryIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunInstancesRequest {
    pub additional_info: Option<String>,
    pub block_device_mappings: Option<Vec<BlockDeviceMapping>>,
    pub capacity_reservation_specification: Option<CapacityReservationSpecification>,
    pub client_token: Option<String>,
    pub cpu_options: Option<CpuOptionsRequest>,
    pub credit_specification: Option<CreditSpecificationRequest>,
    pub disable_api_stop: Option<bool>,
    pub disable_api_termination: Option<bool>,
    pub dry_run: Option<bool>,
    pub ebs_optimized: Option<bool>,
    pub elastic_gpu_specification: Option<Vec<ElasticGpuSpecification>>,
    pub elastic_inference_accelerators: Option<Vec<ElasticInferenceAccelerator>>,
    pub enable_primary_ipv6: Option<bool>,
    pub enclave_options: Option<EnclaveOptionsRequest>,
    pub hibernation_options: Option<HibernationOptionsRequest>,
    pub iam_instance_profile: Option<IamInstanceProfileSpecification>,
    pub image_id: Option<String>,
    pub instance_initiated_shutdown_behavior: Option<String>,
    pub instance_market_options: Option<InstanceMarketOptionsRequest>,
    pub instance_type: Option<String>,
    pub ipv6_address_count: Option<i64>,
    pub ipv6_addresses: Option<Vec<InstanceIpv6Address>>,
    pub kernel_id: Option<String>,
    pub key_name: Option<String>,
    pub launch_template: Option<LaunchTemplateSpecification>,
    pub license_specifications: Option<Vec<LicenseConfigurationRequest>>,
    pub maintenance_options: Option<InstanceMaintenanceOptionsRequest>,
    pub max_count: i64,
    pub metadata_options: Option<InstanceMetadataOptionsRequest>,
    pub min_count: i64,
    pub monitoring: Option<RunInstancesMonitoringEnabled>,
    pub network_interfaces: Option<Vec<InstanceNetworkInterfaceSpecification>>,
    pub network_performance_options: Option<InstanceNetworkPerformanceOptionsRequest>,
    pub operator: Option<OperatorRequest>,
    pub placement: Option<Placement>,
    pub private_dns_name_options: Option<PrivateDnsNameOptionsRequest>,
    pub private_ip_address: Option<String>,
    pub ramdisk_id: Option<String>,
    pub secondary_interfaces: Option<Vec<InstanceSecondaryInterfaceSpecificationRequest>>,
    pub security_group_ids: Option<Vec<String>>,
    pub security_groups: Option<Vec<String>>,
    pub subnet_id: Option<String>,
    pub tag_specifications: Option<Vec<TagSpecification>>,
    pub user_data: Option<t::Secret>,
}
impl t::FromTree for RunInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            additional_info: from.take("AdditionalInfo")?,
            block_device_mappings: from.take("BlockDeviceMappings")?,
            capacity_reservation_specification: from.take("CapacityReservationSpecification")?,
            client_token: from.take("ClientToken")?,
            cpu_options: from.take("CpuOptions")?,
            credit_specification: from.take("CreditSpecification")?,
            disable_api_stop: from.take("DisableApiStop")?,
            disable_api_termination: from.take("DisableApiTermination")?,
            dry_run: from.take("DryRun")?,
            ebs_optimized: from.take("EbsOptimized")?,
            elastic_gpu_specification: from.take("ElasticGpuSpecification")?,
            elastic_inference_accelerators: from.take("ElasticInferenceAccelerators")?,
            enable_primary_ipv6: from.take("EnablePrimaryIpv6")?,
            enclave_options: from.take("EnclaveOptions")?,
            hibernation_options: from.take("HibernationOptions")?,
            iam_instance_profile: from.take("IamInstanceProfile")?,
            image_id: from.take("ImageId")?,
            instance_initiated_shutdown_behavior: from.take("InstanceInitiatedShutdownBehavior")?,
            instance_market_options: from.take("InstanceMarketOptions")?,
            instance_type: from.take("InstanceType")?,
            ipv6_address_count: from.take("Ipv6AddressCount")?,
            ipv6_addresses: from.take("Ipv6Addresses")?,
            kernel_id: from.take("KernelId")?,
            key_name: from.take("KeyName")?,
            launch_template: from.take("LaunchTemplate")?,
            license_specifications: from.take("LicenseSpecifications")?,
            maintenance_options: from.take("MaintenanceOptions")?,
            max_count: from.take("MaxCount")?,
            metadata_options: from.take("MetadataOptions")?,
            min_count: from.take("MinCount")?,
            monitoring: from.take("Monitoring")?,
            network_interfaces: from.take("NetworkInterfaces")?,
            network_performance_options: from.take("NetworkPerformanceOptions")?,
            operator: from.take("Operator")?,
            placement: from.take("Placement")?,
            private_dns_name_options: from.take("PrivateDnsNameOptions")?,
            private_ip_address: from.take("PrivateIpAddress")?,
            ramdisk_id: from.take("RamdiskId")?,
            secondary_interfaces: from.take("SecondaryInterfaces")?,
            security_group_ids: from.take("SecurityGroupIds")?,
            security_groups: from.take("SecurityGroups")?,
            subnet_id: from.take("SubnetId")?,
            tag_specifications: from.take("TagSpecifications")?,
            user_data: from.take("UserData")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ScanResults {
    pub critical_fix_available_since: Option<t::Timestamp>,
    pub finding_scan_date: Option<t::Timestamp>,
    pub high_fix_available_since: Option<t::Timestamp>,
    pub highest_finding_severity_label: Option<String>,
    pub informational_fix_available_since: Option<t::Timestamp>,
    pub low_fix_available_since: Option<t::Timestamp>,
    pub medium_fix_available_since: Option<t::Timestamp>,
}
impl IntoTree for ScanResults {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CriticalFixAvailableSince", self.critical_fix_available_since.into_tree()),
            ("FindingScanDate", self.finding_scan_date.into_tree()),
            ("HighFixAvailableSince", self.high_fix_available_since.into_tree()),
            ("HighestFindingSeverityLabel", self.highest_finding_severity_label.into_tree()),
            ("InformationalFixAvailableSince", self.informational_fix_available_since.into_tree()),
            ("LowFixAvailableSince", self.low_fix_available_since.into_tree()),
            ("MediumFixAvailableSince", self.medium_fix_available_since.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecureBlobAttributeValue {
    pub value: Option<t::Blob>,
}
impl t::FromTree for SecureBlobAttributeValue {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            value: from.take("Value")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroup {
    pub description: Option<String>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub ip_permissions_egress: Option<Vec<IpPermission>>,
    pub owner_id: Option<String>,
    pub security_group_arn: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for SecurityGroup {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Description", self.description.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("IpPermissions", self.ip_permissions.into_tree()),
            ("IpPermissionsEgress", self.ip_permissions_egress.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("SecurityGroupArn", self.security_group_arn.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRule {
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub description: Option<String>,
    pub from_port: Option<i64>,
    pub group_id: Option<String>,
    pub group_owner_id: Option<String>,
    pub ip_protocol: Option<String>,
    pub is_egress: Option<bool>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_info: Option<ReferencedSecurityGroup>,
    pub security_group_rule_arn: Option<String>,
    pub security_group_rule_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub to_port: Option<i64>,
}
impl IntoTree for SecurityGroupRule {
    fn into_tree(self) -> t::Value {
        t::members([
            ("CidrIpv4", self.cidr_ipv4.into_tree()),
            ("CidrIpv6", self.cidr_ipv6.into_tree()),
            ("Description", self.description.into_tree()),
            ("FromPort", self.from_port.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupOwnerId", self.group_owner_id.into_tree()),
            ("IpProtocol", self.ip_protocol.into_tree()),
            ("IsEgress", self.is_egress.into_tree()),
            ("PrefixListId", self.prefix_list_id.into_tree()),
            ("ReferencedGroupInfo", self.referenced_group_info.into_tree()),
            ("SecurityGroupRuleArn", self.security_group_rule_arn.into_tree()),
            ("SecurityGroupRuleId", self.security_group_rule_id.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("ToPort", self.to_port.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleDescription {
    pub description: Option<String>,
    pub security_group_rule_id: Option<String>,
}
impl t::FromTree for SecurityGroupRuleDescription {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            security_group_rule_id: from.take("SecurityGroupRuleId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleRequest {
    pub cidr_ipv4: Option<String>,
    pub cidr_ipv6: Option<String>,
    pub description: Option<String>,
    pub from_port: Option<i64>,
    pub ip_protocol: Option<String>,
    pub prefix_list_id: Option<String>,
    pub referenced_group_id: Option<String>,
    pub to_port: Option<i64>,
}
impl t::FromTree for SecurityGroupRuleRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            cidr_ipv4: from.take("CidrIpv4")?,
            cidr_ipv6: from.take("CidrIpv6")?,
            description: from.take("Description")?,
            from_port: from.take("FromPort")?,
            ip_protocol: from.take("IpProtocol")?,
            prefix_list_id: from.take("PrefixListId")?,
            referenced_group_id: from.take("ReferencedGroupId")?,
            to_port: from.take("ToPort")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SecurityGroupRuleUpdate {
    pub security_group_rule: Option<SecurityGroupRuleRequest>,
    pub security_group_rule_id: String,
}
impl t::FromTree for SecurityGroupRuleUpdate {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            security_group_rule: from.take("SecurityGroupRule")?,
            security_group_rule_id: from.take("SecurityGroupRuleId")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SpotMarketOptions {
    pub block_duration_minutes: Option<i64>,
    pub instance_interruption_behavior: Option<String>,
    pub max_price: Option<String>,
    pub spot_instance_type: Option<String>,
    pub valid_until: Option<t::Timestamp>,
}
impl t::FromTree for SpotMarketOptions {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            block_duration_minutes: from.take("BlockDurationMinutes")?,
            instance_interruption_behavior: from.take("InstanceInterruptionBehavior")?,
            max_price: from.take("MaxPrice")?,
            spot_instance_type: from.take("SpotInstanceType")?,
            valid_until: from.take("ValidUntil")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartInstancesRequest {
    pub additional_info: Option<String>,
    pub dry_run: Option<bool>,
    pub instance_ids: Vec<String>,
}
impl t::FromTree for StartInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            additional_info: from.take("AdditionalInfo")?,
            dry_run: from.take("DryRun")?,
            instance_ids: from.take("InstanceIds")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StartInstancesResult {
    pub starting_instances: Option<Vec<InstanceStateChange>>,
}
impl IntoTree for StartInstancesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("StartingInstances", self.starting_instances.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StateReason {
    pub code: Option<String>,
    pub message: Option<String>,
}
impl IntoTree for StateReason {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Code", self.code.into_tree()),
            ("Message", self.message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StopInstancesRequest {
    pub dry_run: Option<bool>,
    pub force: Option<bool>,
    pub hibernate: Option<bool>,
    pub instance_ids: Vec<String>,
    pub skip_os_shutdown: Option<bool>,
}
impl t::FromTree for StopInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            force: from.take("Force")?,
            hibernate: from.take("Hibernate")?,
            instance_ids: from.take("InstanceIds")?,
            skip_os_shutdown: from.take("SkipOsShutdown")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StopInstancesResult {
    pub stopping_instances: Option<Vec<InstanceStateChange>>,
}
impl IntoTree for StopInstancesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("StoppingInstances", self.stopping_instances.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Subnet {
    pub assign_ipv6_address_on_creation: Option<bool>,
    pub availability_zone: Option<String>,
    pub availability_zone_id: Option<String>,
    pub available_ip_address_count: Option<i64>,
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    pub cidr_block: Option<String>,
    pub customer_owned_ipv4_pool: Option<String>,
    pub default_for_az: Option<bool>,
    pub enable_dns64: Option<bool>,
    pub enable_lni_at_device_index: Option<i64>,
    pub ipv6_cidr_block_association_set: Option<Vec<SubnetIpv6CidrBlockAssociation>>,
    pub ipv6_native: Option<bool>,
    pub map_customer_owned_ip_on_launch: Option<bool>,
    pub map_public_ip_on_launch: Option<bool>,
    pub outpost_arn: Option<String>,
    pub owner_id: Option<String>,
    pub private_dns_name_options_on_launch: Option<PrivateDnsNameOptionsOnLaunch>,
    pub state: Option<String>,
    pub subnet_arn: Option<String>,
    pub subnet_id: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub r#type: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for Subnet {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssignIpv6AddressOnCreation", self.assign_ipv6_address_on_creation.into_tree()),
            ("AvailabilityZone", self.availability_zone.into_tree()),
            ("AvailabilityZoneId", self.availability_zone_id.into_tree()),
            ("AvailableIpAddressCount", self.available_ip_address_count.into_tree()),
            ("BlockPublicAccessStates", self.block_public_access_states.into_tree()),
            ("CidrBlock", self.cidr_block.into_tree()),
            ("CustomerOwnedIpv4Pool", self.customer_owned_ipv4_pool.into_tree()),
            ("DefaultForAz", self.default_for_az.into_tree()),
            ("EnableDns64", self.enable_dns64.into_tree()),
            ("EnableLniAtDeviceIndex", self.enable_lni_at_device_index.into_tree()),
            ("Ipv6CidrBlockAssociationSet", self.ipv6_cidr_block_association_set.into_tree()),
            ("Ipv6Native", self.ipv6_native.into_tree()),
            ("MapCustomerOwnedIpOnLaunch", self.map_customer_owned_ip_on_launch.into_tree()),
            ("MapPublicIpOnLaunch", self.map_public_ip_on_launch.into_tree()),
            ("OutpostArn", self.outpost_arn.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("PrivateDnsNameOptionsOnLaunch", self.private_dns_name_options_on_launch.into_tree()),
            ("State", self.state.into_tree()),
            ("SubnetArn", self.subnet_arn.into_tree()),
            ("SubnetId", self.subnet_id.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("Type", self.r#type.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetCidrBlockState {
    pub state: Option<String>,
    pub status_message: Option<String>,
}
impl IntoTree for SubnetCidrBlockState {
    fn into_tree(self) -> t::Value {
        t::members([
            ("State", self.state.into_tree()),
            ("StatusMessage", self.status_message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SubnetIpv6CidrBlockAssociation {
    pub association_id: Option<String>,
    pub ip_source: Option<String>,
    pub ipv6_address_attribute: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_cidr_block_state: Option<SubnetCidrBlockState>,
}
impl IntoTree for SubnetIpv6CidrBlockAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationId", self.association_id.into_tree()),
            ("IpSource", self.ip_source.into_tree()),
            ("Ipv6AddressAttribute", self.ipv6_address_attribute.into_tree()),
            ("Ipv6CidrBlock", self.ipv6_cidr_block.into_tree()),
            ("Ipv6CidrBlockState", self.ipv6_cidr_block_state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}
impl t::FromTree for Tag {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            key: from.take("Key")?,
            value: from.take("Value")?,
        })
    }
}
impl IntoTree for Tag {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Key", self.key.into_tree()),
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagDescription {
    pub key: Option<String>,
    pub resource_id: Option<String>,
    pub resource_type: Option<String>,
    pub value: Option<String>,
}
impl IntoTree for TagDescription {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Key", self.key.into_tree()),
            ("ResourceId", self.resource_id.into_tree()),
            ("ResourceType", self.resource_type.into_tree()),
            ("Value", self.value.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TagSpecification {
    pub resource_type: Option<String>,
    pub tags: Option<Vec<Tag>>,
}
impl t::FromTree for TagSpecification {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            resource_type: from.take("ResourceType")?,
            tags: from.take("Tags")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TerminateInstancesRequest {
    pub dry_run: Option<bool>,
    pub force: Option<bool>,
    pub instance_ids: Vec<String>,
    pub skip_os_shutdown: Option<bool>,
}
impl t::FromTree for TerminateInstancesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            force: from.take("Force")?,
            instance_ids: from.take("InstanceIds")?,
            skip_os_shutdown: from.take("SkipOsShutdown")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TerminateInstancesResult {
    pub terminating_instances: Option<Vec<InstanceStateChange>>,
}
impl IntoTree for TerminateInstancesResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("TerminatingInstances", self.terminating_instances.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UnassignPrivateIpAddressesRequest {
    pub ipv4_prefixes: Option<Vec<String>>,
    pub network_interface_id: String,
    pub private_ip_addresses: Option<Vec<String>>,
}
impl t::FromTree for UnassignPrivateIpAddressesRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            ipv4_prefixes: from.take("Ipv4Prefixes")?,
            network_interface_id: from.take("NetworkInterfaceId")?,
            private_ip_addresses: from.take("PrivateIpAddresses")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressRequest {
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub security_group_rule_descriptions: Option<Vec<SecurityGroupRuleDescription>>,
}
impl t::FromTree for UpdateSecurityGroupRuleDescriptionsEgressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            ip_permissions: from.take("IpPermissions")?,
            security_group_rule_descriptions: from.take("SecurityGroupRuleDescriptions")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressResult {
    pub r#return: Option<bool>,
}
impl IntoTree for UpdateSecurityGroupRuleDescriptionsEgressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressRequest {
    pub dry_run: Option<bool>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub ip_permissions: Option<Vec<IpPermission>>,
    pub security_group_rule_descriptions: Option<Vec<SecurityGroupRuleDescription>>,
}
impl t::FromTree for UpdateSecurityGroupRuleDescriptionsIngressRequest {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            dry_run: from.take("DryRun")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            ip_permissions: from.take("IpPermissions")?,
            security_group_rule_descriptions: from.take("SecurityGroupRuleDescriptions")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressResult {
    pub r#return: Option<bool>,
}
impl IntoTree for UpdateSecurityGroupRuleDescriptionsIngressResult {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Return", self.r#return.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserIdGroupPair {
    pub description: Option<String>,
    pub group_id: Option<String>,
    pub group_name: Option<String>,
    pub peering_status: Option<String>,
    pub user_id: Option<String>,
    pub vpc_id: Option<String>,
    pub vpc_peering_connection_id: Option<String>,
}
impl t::FromTree for UserIdGroupPair {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            description: from.take("Description")?,
            group_id: from.take("GroupId")?,
            group_name: from.take("GroupName")?,
            peering_status: from.take("PeeringStatus")?,
            user_id: from.take("UserId")?,
            vpc_id: from.take("VpcId")?,
            vpc_peering_connection_id: from.take("VpcPeeringConnectionId")?,
        })
    }
}
impl IntoTree for UserIdGroupPair {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Description", self.description.into_tree()),
            ("GroupId", self.group_id.into_tree()),
            ("GroupName", self.group_name.into_tree()),
            ("PeeringStatus", self.peering_status.into_tree()),
            ("UserId", self.user_id.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
            ("VpcPeeringConnectionId", self.vpc_peering_connection_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VCpuInfo {
    pub default_cores: Option<i64>,
    pub default_threads_per_core: Option<i64>,
    pub default_v_cpus: Option<i64>,
    pub valid_cores: Option<Vec<i64>>,
    pub valid_threads_per_core: Option<Vec<i64>>,
}
impl IntoTree for VCpuInfo {
    fn into_tree(self) -> t::Value {
        t::members([
            ("DefaultCores", self.default_cores.into_tree()),
            ("DefaultThreadsPerCore", self.default_threads_per_core.into_tree()),
            ("DefaultVCpus", self.default_v_cpus.into_tree()),
            ("ValidCores", self.valid_cores.into_tree()),
            ("ValidThreadsPerCore", self.valid_threads_per_core.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Vpc {
    pub block_public_access_states: Option<BlockPublicAccessStates>,
    pub cidr_block: Option<String>,
    pub cidr_block_association_set: Option<Vec<VpcCidrBlockAssociation>>,
    pub dhcp_options_id: Option<String>,
    pub encryption_control: Option<VpcEncryptionControl>,
    pub instance_tenancy: Option<String>,
    pub ipv6_cidr_block_association_set: Option<Vec<VpcIpv6CidrBlockAssociation>>,
    pub is_default: Option<bool>,
    pub owner_id: Option<String>,
    pub state: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_id: Option<String>,
}
impl IntoTree for Vpc {
    fn into_tree(self) -> t::Value {
        t::members([
            ("BlockPublicAccessStates", self.block_public_access_states.into_tree()),
            ("CidrBlock", self.cidr_block.into_tree()),
            ("CidrBlockAssociationSet", self.cidr_block_association_set.into_tree()),
            ("DhcpOptionsId", self.dhcp_options_id.into_tree()),
            ("EncryptionControl", self.encryption_control.into_tree()),
            ("InstanceTenancy", self.instance_tenancy.into_tree()),
            ("Ipv6CidrBlockAssociationSet", self.ipv6_cidr_block_association_set.into_tree()),
            ("IsDefault", self.is_default.into_tree()),
            ("OwnerId", self.owner_id.into_tree()),
            ("State", self.state.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcCidrBlockAssociation {
    pub association_id: Option<String>,
    pub cidr_block: Option<String>,
    pub cidr_block_state: Option<VpcCidrBlockState>,
}
impl IntoTree for VpcCidrBlockAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationId", self.association_id.into_tree()),
            ("CidrBlock", self.cidr_block.into_tree()),
            ("CidrBlockState", self.cidr_block_state.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcCidrBlockState {
    pub state: Option<String>,
    pub status_message: Option<String>,
}
impl IntoTree for VpcCidrBlockState {
    fn into_tree(self) -> t::Value {
        t::members([
            ("State", self.state.into_tree()),
            ("StatusMessage", self.status_message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControl {
    pub mode: Option<String>,
    pub resource_exclusions: Option<VpcEncryptionControlExclusions>,
    pub state: Option<String>,
    pub state_message: Option<String>,
    pub tags: Option<Vec<Tag>>,
    pub vpc_encryption_control_id: Option<String>,
    pub vpc_id: Option<String>,
}
impl IntoTree for VpcEncryptionControl {
    fn into_tree(self) -> t::Value {
        t::members([
            ("Mode", self.mode.into_tree()),
            ("ResourceExclusions", self.resource_exclusions.into_tree()),
            ("State", self.state.into_tree()),
            ("StateMessage", self.state_message.into_tree()),
            ("Tags", self.tags.into_tree()),
            ("VpcEncryptionControlId", self.vpc_encryption_control_id.into_tree()),
            ("VpcId", self.vpc_id.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlConfiguration {
    pub api_gateway_v2_exclusion: Option<String>,
    pub egress_only_internet_gateway_exclusion: Option<String>,
    pub elastic_file_system_exclusion: Option<String>,
    pub global_accelerator_exclusion: Option<String>,
    pub internet_gateway_exclusion: Option<String>,
    pub lambda_exclusion: Option<String>,
    pub mode: String,
    pub nat_gateway_exclusion: Option<String>,
    pub virtual_private_gateway_exclusion: Option<String>,
    pub vpc_lattice_exclusion: Option<String>,
    pub vpc_peering_exclusion: Option<String>,
}
impl t::FromTree for VpcEncryptionControlConfiguration {
    fn from_tree(value: t::Value) -> Result<Self, t::Misfit> {
        let mut from = t::Members::of(value)?;
        Ok(Self {
            api_gateway_v2_exclusion: from.take("ApiGatewayV2Exclusion")?,
            egress_only_internet_gateway_exclusion: from.take("EgressOnlyInternetGatewayExclusion")?,
            elastic_file_system_exclusion: from.take("ElasticFileSystemExclusion")?,
            global_accelerator_exclusion: from.take("GlobalAcceleratorExclusion")?,
            internet_gateway_exclusion: from.take("InternetGatewayExclusion")?,
            lambda_exclusion: from.take("LambdaExclusion")?,
            mode: from.take("Mode")?,
            nat_gateway_exclusion: from.take("NatGatewayExclusion")?,
            virtual_private_gateway_exclusion: from.take("VirtualPrivateGatewayExclusion")?,
            vpc_lattice_exclusion: from.take("VpcLatticeExclusion")?,
            vpc_peering_exclusion: from.take("VpcPeeringExclusion")?,
        })
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlExclusion {
    pub state: Option<String>,
    pub state_message: Option<String>,
}
impl IntoTree for VpcEncryptionControlExclusion {
    fn into_tree(self) -> t::Value {
        t::members([
            ("State", self.state.into_tree()),
            ("StateMessage", self.state_message.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcEncryptionControlExclusions {
    pub api_gateway_v2: Option<VpcEncryptionControlExclusion>,
    pub egress_only_internet_gateway: Option<VpcEncryptionControlExclusion>,
    pub elastic_file_system: Option<VpcEncryptionControlExclusion>,
    pub global_accelerator: Option<VpcEncryptionControlExclusion>,
    pub internet_gateway: Option<VpcEncryptionControlExclusion>,
    pub lambda: Option<VpcEncryptionControlExclusion>,
    pub nat_gateway: Option<VpcEncryptionControlExclusion>,
    pub virtual_private_gateway: Option<VpcEncryptionControlExclusion>,
    pub vpc_lattice: Option<VpcEncryptionControlExclusion>,
    pub vpc_peering: Option<VpcEncryptionControlExclusion>,
}
impl IntoTree for VpcEncryptionControlExclusions {
    fn into_tree(self) -> t::Value {
        t::members([
            ("ApiGatewayV2", self.api_gateway_v2.into_tree()),
            ("EgressOnlyInternetGateway", self.egress_only_internet_gateway.into_tree()),
            ("ElasticFileSystem", self.elastic_file_system.into_tree()),
            ("GlobalAccelerator", self.global_accelerator.into_tree()),
            ("InternetGateway", self.internet_gateway.into_tree()),
            ("Lambda", self.lambda.into_tree()),
            ("NatGateway", self.nat_gateway.into_tree()),
            ("VirtualPrivateGateway", self.virtual_private_gateway.into_tree()),
            ("VpcLattice", self.vpc_lattice.into_tree()),
            ("VpcPeering", self.vpc_peering.into_tree()),
        ])
    }
}
#[derive(Debug, Clone, Default, PartialEq)]
pub struct VpcIpv6CidrBlockAssociation {
    pub association_id: Option<String>,
    pub ip_source: Option<String>,
    pub ipv6_address_attribute: Option<String>,
    pub ipv6_cidr_block: Option<String>,
    pub ipv6_cidr_block_state: Option<VpcCidrBlockState>,
    pub ipv6_pool: Option<String>,
    pub network_border_group: Option<String>,
}
impl IntoTree for VpcIpv6CidrBlockAssociation {
    fn into_tree(self) -> t::Value {
        t::members([
            ("AssociationId", self.association_id.into_tree()),
            ("IpSource", self.ip_source.into_tree()),
            ("Ipv6AddressAttribute", self.ipv6_address_attribute.into_tree()),
            ("Ipv6CidrBlock", self.ipv6_cidr_block.into_tree()),
            ("Ipv6CidrBlockState", self.ipv6_cidr_block_state.into_tree()),
            ("Ipv6Pool", self.ipv6_pool.into_tree()),
            ("NetworkBorderGroup", self.network_border_group.into_tree()),
        ])
    }
}
