// The service `ec2`, version 2016-11-15. Written by `cargo xtask codegen`; do not edit.

import type { UnlistedErrorCode, Nothing, Iso8601, Base64, QueryForm, ServiceForm } from "../wire";

export const service = {
  name: "ec2",
  signingName: "ec2",
  version: "2016-11-15",
  protocol: "ec2",
  contentType: "application/x-www-form-urlencoded",
} as const satisfies ServiceForm;

export const operations = {
  AllocateAddress: { method: "POST", path: "/", action: "AllocateAddress", version: "2016-11-15" },
  AssignPrivateIpAddresses: { method: "POST", path: "/", action: "AssignPrivateIpAddresses", version: "2016-11-15" },
  AssociateAddress: { method: "POST", path: "/", action: "AssociateAddress", version: "2016-11-15" },
  AssociateDhcpOptions: { method: "POST", path: "/", action: "AssociateDhcpOptions", version: "2016-11-15" },
  AssociateRouteTable: { method: "POST", path: "/", action: "AssociateRouteTable", version: "2016-11-15" },
  AttachInternetGateway: { method: "POST", path: "/", action: "AttachInternetGateway", version: "2016-11-15" },
  AttachNetworkInterface: { method: "POST", path: "/", action: "AttachNetworkInterface", version: "2016-11-15" },
  AuthorizeSecurityGroupEgress: { method: "POST", path: "/", action: "AuthorizeSecurityGroupEgress", version: "2016-11-15" },
  AuthorizeSecurityGroupIngress: { method: "POST", path: "/", action: "AuthorizeSecurityGroupIngress", version: "2016-11-15" },
  CreateDefaultSubnet: { method: "POST", path: "/", action: "CreateDefaultSubnet", version: "2016-11-15" },
  CreateDefaultVpc: { method: "POST", path: "/", action: "CreateDefaultVpc", version: "2016-11-15" },
  CreateDhcpOptions: { method: "POST", path: "/", action: "CreateDhcpOptions", version: "2016-11-15" },
  CreateInternetGateway: { method: "POST", path: "/", action: "CreateInternetGateway", version: "2016-11-15" },
  CreateNatGateway: { method: "POST", path: "/", action: "CreateNatGateway", version: "2016-11-15" },
  CreateNetworkAcl: { method: "POST", path: "/", action: "CreateNetworkAcl", version: "2016-11-15" },
  CreateNetworkAclEntry: { method: "POST", path: "/", action: "CreateNetworkAclEntry", version: "2016-11-15" },
  CreateNetworkInterface: { method: "POST", path: "/", action: "CreateNetworkInterface", version: "2016-11-15" },
  CreateRoute: { method: "POST", path: "/", action: "CreateRoute", version: "2016-11-15" },
  CreateRouteTable: { method: "POST", path: "/", action: "CreateRouteTable", version: "2016-11-15" },
  CreateSecurityGroup: { method: "POST", path: "/", action: "CreateSecurityGroup", version: "2016-11-15" },
  CreateSubnet: { method: "POST", path: "/", action: "CreateSubnet", version: "2016-11-15" },
  CreateTags: { method: "POST", path: "/", action: "CreateTags", version: "2016-11-15" },
  CreateVpc: { method: "POST", path: "/", action: "CreateVpc", version: "2016-11-15" },
  DeleteDhcpOptions: { method: "POST", path: "/", action: "DeleteDhcpOptions", version: "2016-11-15" },
  DeleteInternetGateway: { method: "POST", path: "/", action: "DeleteInternetGateway", version: "2016-11-15" },
  DeleteNatGateway: { method: "POST", path: "/", action: "DeleteNatGateway", version: "2016-11-15" },
  DeleteNetworkAcl: { method: "POST", path: "/", action: "DeleteNetworkAcl", version: "2016-11-15" },
  DeleteNetworkAclEntry: { method: "POST", path: "/", action: "DeleteNetworkAclEntry", version: "2016-11-15" },
  DeleteNetworkInterface: { method: "POST", path: "/", action: "DeleteNetworkInterface", version: "2016-11-15" },
  DeleteRoute: { method: "POST", path: "/", action: "DeleteRoute", version: "2016-11-15" },
  DeleteRouteTable: { method: "POST", path: "/", action: "DeleteRouteTable", version: "2016-11-15" },
  DeleteSecurityGroup: { method: "POST", path: "/", action: "DeleteSecurityGroup", version: "2016-11-15" },
  DeleteSubnet: { method: "POST", path: "/", action: "DeleteSubnet", version: "2016-11-15" },
  DeleteTags: { method: "POST", path: "/", action: "DeleteTags", version: "2016-11-15" },
  DeleteVpc: { method: "POST", path: "/", action: "DeleteVpc", version: "2016-11-15" },
  DescribeAccountAttributes: { method: "POST", path: "/", action: "DescribeAccountAttributes", version: "2016-11-15" },
  DescribeAddresses: { method: "POST", path: "/", action: "DescribeAddresses", version: "2016-11-15" },
  DescribeAddressesAttribute: { method: "POST", path: "/", action: "DescribeAddressesAttribute", version: "2016-11-15" },
  DescribeAvailabilityZones: { method: "POST", path: "/", action: "DescribeAvailabilityZones", version: "2016-11-15" },
  DescribeDhcpOptions: { method: "POST", path: "/", action: "DescribeDhcpOptions", version: "2016-11-15" },
  DescribeImages: { method: "POST", path: "/", action: "DescribeImages", version: "2016-11-15" },
  DescribeInstanceAttribute: { method: "POST", path: "/", action: "DescribeInstanceAttribute", version: "2016-11-15" },
  DescribeInstanceStatus: { method: "POST", path: "/", action: "DescribeInstanceStatus", version: "2016-11-15" },
  DescribeInstanceTypes: { method: "POST", path: "/", action: "DescribeInstanceTypes", version: "2016-11-15" },
  DescribeInstances: { method: "POST", path: "/", action: "DescribeInstances", version: "2016-11-15" },
  DescribeInternetGateways: { method: "POST", path: "/", action: "DescribeInternetGateways", version: "2016-11-15" },
  DescribeNatGateways: { method: "POST", path: "/", action: "DescribeNatGateways", version: "2016-11-15" },
  DescribeNetworkAcls: { method: "POST", path: "/", action: "DescribeNetworkAcls", version: "2016-11-15" },
  DescribeNetworkInterfaceAttribute: { method: "POST", path: "/", action: "DescribeNetworkInterfaceAttribute", version: "2016-11-15" },
  DescribeNetworkInterfaces: { method: "POST", path: "/", action: "DescribeNetworkInterfaces", version: "2016-11-15" },
  DescribeRegions: { method: "POST", path: "/", action: "DescribeRegions", version: "2016-11-15" },
  DescribeRouteTables: { method: "POST", path: "/", action: "DescribeRouteTables", version: "2016-11-15" },
  DescribeSecurityGroupRules: { method: "POST", path: "/", action: "DescribeSecurityGroupRules", version: "2016-11-15" },
  DescribeSecurityGroups: { method: "POST", path: "/", action: "DescribeSecurityGroups", version: "2016-11-15" },
  DescribeSubnets: { method: "POST", path: "/", action: "DescribeSubnets", version: "2016-11-15" },
  DescribeTags: { method: "POST", path: "/", action: "DescribeTags", version: "2016-11-15" },
  DescribeVpcAttribute: { method: "POST", path: "/", action: "DescribeVpcAttribute", version: "2016-11-15" },
  DescribeVpcs: { method: "POST", path: "/", action: "DescribeVpcs", version: "2016-11-15" },
  DetachInternetGateway: { method: "POST", path: "/", action: "DetachInternetGateway", version: "2016-11-15" },
  DetachNetworkInterface: { method: "POST", path: "/", action: "DetachNetworkInterface", version: "2016-11-15" },
  DisassociateAddress: { method: "POST", path: "/", action: "DisassociateAddress", version: "2016-11-15" },
  DisassociateRouteTable: { method: "POST", path: "/", action: "DisassociateRouteTable", version: "2016-11-15" },
  ModifyAddressAttribute: { method: "POST", path: "/", action: "ModifyAddressAttribute", version: "2016-11-15" },
  ModifyInstanceAttribute: { method: "POST", path: "/", action: "ModifyInstanceAttribute", version: "2016-11-15" },
  ModifyNetworkInterfaceAttribute: { method: "POST", path: "/", action: "ModifyNetworkInterfaceAttribute", version: "2016-11-15" },
  ModifySecurityGroupRules: { method: "POST", path: "/", action: "ModifySecurityGroupRules", version: "2016-11-15" },
  ModifySubnetAttribute: { method: "POST", path: "/", action: "ModifySubnetAttribute", version: "2016-11-15" },
  ModifyVpcAttribute: { method: "POST", path: "/", action: "ModifyVpcAttribute", version: "2016-11-15" },
  RebootInstances: { method: "POST", path: "/", action: "RebootInstances", version: "2016-11-15" },
  ReleaseAddress: { method: "POST", path: "/", action: "ReleaseAddress", version: "2016-11-15" },
  ReplaceNetworkAclAssociation: { method: "POST", path: "/", action: "ReplaceNetworkAclAssociation", version: "2016-11-15" },
  ReplaceNetworkAclEntry: { method: "POST", path: "/", action: "ReplaceNetworkAclEntry", version: "2016-11-15" },
  ReplaceRoute: { method: "POST", path: "/", action: "ReplaceRoute", version: "2016-11-15" },
  ReplaceRouteTableAssociation: { method: "POST", path: "/", action: "ReplaceRouteTableAssociation", version: "2016-11-15" },
  ResetNetworkInterfaceAttribute: { method: "POST", path: "/", action: "ResetNetworkInterfaceAttribute", version: "2016-11-15" },
  RevokeSecurityGroupEgress: { method: "POST", path: "/", action: "RevokeSecurityGroupEgress", version: "2016-11-15" },
  RevokeSecurityGroupIngress: { method: "POST", path: "/", action: "RevokeSecurityGroupIngress", version: "2016-11-15" },
  RunInstances: { method: "POST", path: "/", action: "RunInstances", version: "2016-11-15" },
  StartInstances: { method: "POST", path: "/", action: "StartInstances", version: "2016-11-15" },
  StopInstances: { method: "POST", path: "/", action: "StopInstances", version: "2016-11-15" },
  TerminateInstances: { method: "POST", path: "/", action: "TerminateInstances", version: "2016-11-15" },
  UnassignPrivateIpAddresses: { method: "POST", path: "/", action: "UnassignPrivateIpAddresses", version: "2016-11-15" },
  UpdateSecurityGroupRuleDescriptionsEgress: { method: "POST", path: "/", action: "UpdateSecurityGroupRuleDescriptionsEgress", version: "2016-11-15" },
  UpdateSecurityGroupRuleDescriptionsIngress: { method: "POST", path: "/", action: "UpdateSecurityGroupRuleDescriptionsIngress", version: "2016-11-15" },
} as const satisfies Record<keyof Operations, QueryForm>;

export interface Operations {
  AllocateAddress: {
    input: AllocateAddressRequest;
    output: AllocateAddressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AssignPrivateIpAddresses: {
    input: AssignPrivateIpAddressesRequest;
    output: AssignPrivateIpAddressesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AssociateAddress: {
    input: AssociateAddressRequest;
    output: AssociateAddressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AssociateDhcpOptions: {
    input: AssociateDhcpOptionsRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AssociateRouteTable: {
    input: AssociateRouteTableRequest;
    output: AssociateRouteTableResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AttachInternetGateway: {
    input: AttachInternetGatewayRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AttachNetworkInterface: {
    input: AttachNetworkInterfaceRequest;
    output: AttachNetworkInterfaceResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AuthorizeSecurityGroupEgress: {
    input: AuthorizeSecurityGroupEgressRequest;
    output: AuthorizeSecurityGroupEgressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  AuthorizeSecurityGroupIngress: {
    input: AuthorizeSecurityGroupIngressRequest;
    output: AuthorizeSecurityGroupIngressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateDefaultSubnet: {
    input: CreateDefaultSubnetRequest;
    output: CreateDefaultSubnetResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateDefaultVpc: {
    input: CreateDefaultVpcRequest;
    output: CreateDefaultVpcResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateDhcpOptions: {
    input: CreateDhcpOptionsRequest;
    output: CreateDhcpOptionsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateInternetGateway: {
    input: CreateInternetGatewayRequest;
    output: CreateInternetGatewayResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateNatGateway: {
    input: CreateNatGatewayRequest;
    output: CreateNatGatewayResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateNetworkAcl: {
    input: CreateNetworkAclRequest;
    output: CreateNetworkAclResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateNetworkAclEntry: {
    input: CreateNetworkAclEntryRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateNetworkInterface: {
    input: CreateNetworkInterfaceRequest;
    output: CreateNetworkInterfaceResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateRoute: {
    input: CreateRouteRequest;
    output: CreateRouteResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateRouteTable: {
    input: CreateRouteTableRequest;
    output: CreateRouteTableResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateSecurityGroup: {
    input: CreateSecurityGroupRequest;
    output: CreateSecurityGroupResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateSubnet: {
    input: CreateSubnetRequest;
    output: CreateSubnetResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateTags: {
    input: CreateTagsRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  CreateVpc: {
    input: CreateVpcRequest;
    output: CreateVpcResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteDhcpOptions: {
    input: DeleteDhcpOptionsRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteInternetGateway: {
    input: DeleteInternetGatewayRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteNatGateway: {
    input: DeleteNatGatewayRequest;
    output: DeleteNatGatewayResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteNetworkAcl: {
    input: DeleteNetworkAclRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteNetworkAclEntry: {
    input: DeleteNetworkAclEntryRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteNetworkInterface: {
    input: DeleteNetworkInterfaceRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteRoute: {
    input: DeleteRouteRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteRouteTable: {
    input: DeleteRouteTableRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteSecurityGroup: {
    input: DeleteSecurityGroupRequest;
    output: DeleteSecurityGroupResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteSubnet: {
    input: DeleteSubnetRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteTags: {
    input: DeleteTagsRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DeleteVpc: {
    input: DeleteVpcRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeAccountAttributes: {
    input: DescribeAccountAttributesRequest;
    output: DescribeAccountAttributesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeAddresses: {
    input: DescribeAddressesRequest;
    output: DescribeAddressesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeAddressesAttribute: {
    input: DescribeAddressesAttributeRequest;
    output: DescribeAddressesAttributeResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeAvailabilityZones: {
    input: DescribeAvailabilityZonesRequest;
    output: DescribeAvailabilityZonesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeDhcpOptions: {
    input: DescribeDhcpOptionsRequest;
    output: DescribeDhcpOptionsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeImages: {
    input: DescribeImagesRequest;
    output: DescribeImagesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeInstanceAttribute: {
    input: DescribeInstanceAttributeRequest;
    output: InstanceAttribute;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeInstanceStatus: {
    input: DescribeInstanceStatusRequest;
    output: DescribeInstanceStatusResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeInstanceTypes: {
    input: DescribeInstanceTypesRequest;
    output: DescribeInstanceTypesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeInstances: {
    input: DescribeInstancesRequest;
    output: DescribeInstancesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeInternetGateways: {
    input: DescribeInternetGatewaysRequest;
    output: DescribeInternetGatewaysResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeNatGateways: {
    input: DescribeNatGatewaysRequest;
    output: DescribeNatGatewaysResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeNetworkAcls: {
    input: DescribeNetworkAclsRequest;
    output: DescribeNetworkAclsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeNetworkInterfaceAttribute: {
    input: DescribeNetworkInterfaceAttributeRequest;
    output: DescribeNetworkInterfaceAttributeResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeNetworkInterfaces: {
    input: DescribeNetworkInterfacesRequest;
    output: DescribeNetworkInterfacesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeRegions: {
    input: DescribeRegionsRequest;
    output: DescribeRegionsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeRouteTables: {
    input: DescribeRouteTablesRequest;
    output: DescribeRouteTablesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeSecurityGroupRules: {
    input: DescribeSecurityGroupRulesRequest;
    output: DescribeSecurityGroupRulesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeSecurityGroups: {
    input: DescribeSecurityGroupsRequest;
    output: DescribeSecurityGroupsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeSubnets: {
    input: DescribeSubnetsRequest;
    output: DescribeSubnetsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeTags: {
    input: DescribeTagsRequest;
    output: DescribeTagsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeVpcAttribute: {
    input: DescribeVpcAttributeRequest;
    output: DescribeVpcAttributeResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DescribeVpcs: {
    input: DescribeVpcsRequest;
    output: DescribeVpcsResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DetachInternetGateway: {
    input: DetachInternetGatewayRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DetachNetworkInterface: {
    input: DetachNetworkInterfaceRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DisassociateAddress: {
    input: DisassociateAddressRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  DisassociateRouteTable: {
    input: DisassociateRouteTableRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifyAddressAttribute: {
    input: ModifyAddressAttributeRequest;
    output: ModifyAddressAttributeResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifyInstanceAttribute: {
    input: ModifyInstanceAttributeRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifyNetworkInterfaceAttribute: {
    input: ModifyNetworkInterfaceAttributeRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifySecurityGroupRules: {
    input: ModifySecurityGroupRulesRequest;
    output: ModifySecurityGroupRulesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifySubnetAttribute: {
    input: ModifySubnetAttributeRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ModifyVpcAttribute: {
    input: ModifyVpcAttributeRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  RebootInstances: {
    input: RebootInstancesRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ReleaseAddress: {
    input: ReleaseAddressRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ReplaceNetworkAclAssociation: {
    input: ReplaceNetworkAclAssociationRequest;
    output: ReplaceNetworkAclAssociationResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ReplaceNetworkAclEntry: {
    input: ReplaceNetworkAclEntryRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ReplaceRoute: {
    input: ReplaceRouteRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ReplaceRouteTableAssociation: {
    input: ReplaceRouteTableAssociationRequest;
    output: ReplaceRouteTableAssociationResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  ResetNetworkInterfaceAttribute: {
    input: ResetNetworkInterfaceAttributeRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  RevokeSecurityGroupEgress: {
    input: RevokeSecurityGroupEgressRequest;
    output: RevokeSecurityGroupEgressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  RevokeSecurityGroupIngress: {
    input: RevokeSecurityGroupIngressRequest;
    output: RevokeSecurityGroupIngressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  RunInstances: {
    input: RunInstancesRequest;
    output: Reservation;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  StartInstances: {
    input: StartInstancesRequest;
    output: StartInstancesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  StopInstances: {
    input: StopInstancesRequest;
    output: StopInstancesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  TerminateInstances: {
    input: TerminateInstancesRequest;
    output: TerminateInstancesResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  UnassignPrivateIpAddresses: {
    input: UnassignPrivateIpAddressesRequest;
    output: Nothing;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  UpdateSecurityGroupRuleDescriptionsEgress: {
    input: UpdateSecurityGroupRuleDescriptionsEgressRequest;
    output: UpdateSecurityGroupRuleDescriptionsEgressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
  UpdateSecurityGroupRuleDescriptionsIngress: {
    input: UpdateSecurityGroupRuleDescriptionsIngressRequest;
    output: UpdateSecurityGroupRuleDescriptionsIngressResult;
    error: CommonErrorCode | UnlistedErrorCode;
  };
}

export type CommonErrorCode =
  | "AuthFailure" | "IncompleteSignature" | "InternalError" | "InvalidAction" | "InvalidNextToken"
  | "InvalidParameterValue" | "MalformedQueryString" | "MissingParameter" | "RequestEntityTooLarge"
  | "RequestExpired" | "RequestHeadersTooLarge" | "RequestLimitExceeded" | "RequestTimeout"
  | "UnauthorizedOperation" | "UnsupportedMediaType";

export interface AccountAttribute {
  AttributeName?: string;
  AttributeValues?: AccountAttributeValue[];
}

export interface AccountAttributeValue {
  AttributeValue?: string;
}

export interface Address {
  AllocationId?: string;
  AssociationId?: string;
  CarrierIp?: string;
  CustomerOwnedIp?: string;
  CustomerOwnedIpv4Pool?: string;
  Domain?: DomainType;
  InstanceId?: string;
  NetworkBorderGroup?: string;
  NetworkInterfaceId?: string;
  NetworkInterfaceOwnerId?: string;
  PrivateIpAddress?: string;
  PublicIp?: string;
  PublicIpv4Pool?: string;
  ServiceManaged?: ServiceManaged;
  SubnetId?: string;
  Tags?: Tag[];
}

export interface AddressAttribute {
  AllocationId?: string;
  PtrRecord?: string;
  PtrRecordUpdate?: PtrUpdateStatus;
  PublicIp?: string;
}

export interface AllocateAddressRequest {
  Address?: string;
  CustomerOwnedIpv4Pool?: string;
  Domain?: DomainType;
  DryRun?: boolean;
  IpamPoolId?: string;
  NetworkBorderGroup?: string;
  PublicIpv4Pool?: string;
  TagSpecifications?: TagSpecification[];
}

export interface AllocateAddressResult {
  AllocationId?: string;
  CarrierIp?: string;
  CustomerOwnedIp?: string;
  CustomerOwnedIpv4Pool?: string;
  Domain?: DomainType;
  NetworkBorderGroup?: string;
  PublicIp?: string;
  PublicIpv4Pool?: string;
}

export interface ApplicationStatusSummary {
  ImpairedSince?: Iso8601;
  Status?: SummaryStatus;
}

export interface AssignPrivateIpAddressesRequest {
  AllowReassignment?: boolean;
  Ipv4PrefixCount?: number;
  Ipv4Prefixes?: string[];
  NetworkInterfaceId: string;
  PrivateIpAddresses?: string[];
  SecondaryPrivateIpAddressCount?: number;
}

export interface AssignPrivateIpAddressesResult {
  AssignedIpv4Prefixes?: Ipv4PrefixSpecification[];
  AssignedPrivateIpAddresses?: AssignedPrivateIpAddress[];
  NetworkInterfaceId?: string;
}

export interface AssignedPrivateIpAddress {
  PrivateIpAddress?: string;
}

export interface AssociateAddressRequest {
  AllocationId?: string;
  AllowReassociation?: boolean;
  DryRun?: boolean;
  InstanceId?: string;
  NetworkInterfaceId?: string;
  PrivateIpAddress?: string;
  PublicIp?: string;
}

export interface AssociateAddressResult {
  AssociationId?: string;
}

export interface AssociateDhcpOptionsRequest {
  DhcpOptionsId: string;
  DryRun?: boolean;
  VpcId: string;
}

export interface AssociateRouteTableRequest {
  DryRun?: boolean;
  GatewayId?: string;
  PublicIpv4Pool?: string;
  RouteTableId: string;
  SubnetId?: string;
}

export interface AssociateRouteTableResult {
  AssociationId?: string;
  AssociationState?: RouteTableAssociationState;
}

export interface AttachInternetGatewayRequest {
  DryRun?: boolean;
  InternetGatewayId: string;
  VpcId: string;
}

export interface AttachNetworkInterfaceRequest {
  DeviceIndex: number;
  DryRun?: boolean;
  EnaQueueCount?: number;
  EnaSrdSpecification?: EnaSrdSpecification;
  InstanceId: string;
  NetworkCardIndex?: number;
  NetworkInterfaceId: string;
}

export interface AttachNetworkInterfaceResult {
  AttachmentId?: string;
  NetworkCardIndex?: number;
}

export interface AttachmentEnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: AttachmentEnaSrdUdpSpecification;
}

export interface AttachmentEnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface AttributeBooleanValue {
  Value?: boolean;
}

export interface AttributeValue {
  Value?: string;
}

export interface AuthorizeSecurityGroupEgressRequest {
  CidrIp?: string;
  DryRun?: boolean;
  FromPort?: number;
  GroupId: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  TagSpecifications?: TagSpecification[];
  ToPort?: number;
}

export interface AuthorizeSecurityGroupEgressResult {
  Return?: boolean;
  SecurityGroupRules?: SecurityGroupRule[];
}

export interface AuthorizeSecurityGroupIngressRequest {
  CidrIp?: string;
  DryRun?: boolean;
  FromPort?: number;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  TagSpecifications?: TagSpecification[];
  ToPort?: number;
}

export interface AuthorizeSecurityGroupIngressResult {
  Return?: boolean;
  SecurityGroupRules?: SecurityGroupRule[];
}

export interface AvailabilityZone {
  Geography?: AvailabilityZoneGeography[];
  GroupLongName?: string;
  GroupName?: string;
  Messages?: AvailabilityZoneMessage[];
  NetworkBorderGroup?: string;
  OptInStatus?: AvailabilityZoneOptInStatus;
  ParentZoneId?: string;
  ParentZoneName?: string;
  RegionName?: string;
  State?: AvailabilityZoneState;
  SubGeography?: AvailabilityZoneSubGeography[];
  ZoneId?: string;
  ZoneName?: string;
  ZoneType?: string;
}

export interface AvailabilityZoneAddress {
  AllocationIds?: string[];
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
}

export interface AvailabilityZoneGeography {
  Name?: string;
}

export interface AvailabilityZoneMessage {
  Message?: string;
}

export interface AvailabilityZoneSubGeography {
  Name?: string;
}

export interface BlockDeviceMapping {
  DeviceName?: string;
  Ebs?: EbsBlockDevice;
  NoDevice?: string;
  VirtualName?: string;
}

export interface BlockPublicAccessStates {
  InternetGatewayBlockMode?: BlockPublicAccessMode;
}

export interface CapacityReservationSpecification {
  CapacityReservationPreference?: CapacityReservationPreference;
  CapacityReservationTarget?: CapacityReservationTarget;
}

export interface CapacityReservationSpecificationResponse {
  CapacityReservationPreference?: CapacityReservationPreference;
  CapacityReservationTarget?: CapacityReservationTargetResponse;
}

export interface CapacityReservationTarget {
  CapacityReservationId?: string;
  CapacityReservationResourceGroupArn?: string;
}

export interface CapacityReservationTargetResponse {
  CapacityReservationId?: string;
  CapacityReservationResourceGroupArn?: string;
}

export interface ConnectionTrackingConfiguration {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface ConnectionTrackingSpecificationRequest {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface ConnectionTrackingSpecificationResponse {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface CpuOptions {
  AmdSevSnp?: AmdSevSnpSpecification;
  CoreCount?: number;
  NestedVirtualization?: NestedVirtualizationSpecification;
  ThreadsPerCore?: number;
}

export interface CpuOptionsRequest {
  AmdSevSnp?: AmdSevSnpSpecification;
  CoreCount?: number;
  NestedVirtualization?: NestedVirtualizationSpecification;
  ThreadsPerCore?: number;
}

export interface CreateDefaultSubnetRequest {
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  DryRun?: boolean;
  Ipv6Native?: boolean;
}

export interface CreateDefaultSubnetResult {
  Subnet?: Subnet;
}

export interface CreateDefaultVpcRequest {
  DryRun?: boolean;
}

export interface CreateDefaultVpcResult {
  Vpc?: Vpc;
}

export interface CreateDhcpOptionsRequest {
  DhcpConfigurations: NewDhcpConfiguration[];
  DryRun?: boolean;
  TagSpecifications?: TagSpecification[];
}

export interface CreateDhcpOptionsResult {
  DhcpOptions?: DhcpOptions;
}

export interface CreateInternetGatewayRequest {
  DryRun?: boolean;
  TagSpecifications?: TagSpecification[];
}

export interface CreateInternetGatewayResult {
  InternetGateway?: InternetGateway;
}

export interface CreateNatGatewayRequest {
  AllocationId?: string;
  AvailabilityMode?: AvailabilityMode;
  AvailabilityZoneAddresses?: AvailabilityZoneAddress[];
  ClientToken?: string;
  ConnectivityType?: ConnectivityType;
  DryRun?: boolean;
  PrivateIpAddress?: string;
  SecondaryAllocationIds?: string[];
  SecondaryPrivateIpAddressCount?: number;
  SecondaryPrivateIpAddresses?: string[];
  SubnetId?: string;
  TagSpecifications?: TagSpecification[];
  VpcId?: string;
}

export interface CreateNatGatewayResult {
  ClientToken?: string;
  NatGateway?: NatGateway;
}

export interface CreateNetworkAclEntryRequest {
  CidrBlock?: string;
  DryRun?: boolean;
  Egress: boolean;
  IcmpTypeCode?: IcmpTypeCode;
  Ipv6CidrBlock?: string;
  NetworkAclId: string;
  PortRange?: PortRange;
  Protocol: string;
  RuleAction: RuleAction;
  RuleNumber: number;
}

export interface CreateNetworkAclRequest {
  ClientToken?: string;
  DryRun?: boolean;
  TagSpecifications?: TagSpecification[];
  VpcId: string;
}

export interface CreateNetworkAclResult {
  ClientToken?: string;
  NetworkAcl?: NetworkAcl;
}

export interface CreateNetworkInterfaceRequest {
  ClientToken?: string;
  ConnectionTrackingSpecification?: ConnectionTrackingSpecificationRequest;
  Description?: string;
  DryRun?: boolean;
  EnablePrimaryIpv6?: boolean;
  Groups?: string[];
  InterfaceType?: NetworkInterfaceCreationType;
  Ipv4PrefixCount?: number;
  Ipv4Prefixes?: Ipv4PrefixSpecificationRequest[];
  Ipv6AddressCount?: number;
  Ipv6Addresses?: InstanceIpv6Address[];
  Ipv6PrefixCount?: number;
  Ipv6Prefixes?: Ipv6PrefixSpecificationRequest[];
  Operator?: OperatorRequest;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: PrivateIpAddressSpecification[];
  SecondaryPrivateIpAddressCount?: number;
  SubnetId: string;
  TagSpecifications?: TagSpecification[];
}

export interface CreateNetworkInterfaceResult {
  ClientToken?: string;
  NetworkInterface?: NetworkInterface;
}

export interface CreateRouteRequest {
  CarrierGatewayId?: string;
  CoreNetworkArn?: string;
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  DryRun?: boolean;
  EgressOnlyInternetGatewayId?: string;
  GatewayId?: string;
  InstanceId?: string;
  LocalGatewayId?: string;
  NatGatewayId?: string;
  NetworkInterfaceId?: string;
  OdbNetworkArn?: string;
  RouteTableId: string;
  TransitGatewayId?: string;
  VpcEndpointId?: string;
  VpcPeeringConnectionId?: string;
}

export interface CreateRouteResult {
  Return?: boolean;
}

export interface CreateRouteTableRequest {
  ClientToken?: string;
  DryRun?: boolean;
  TagSpecifications?: TagSpecification[];
  VpcId: string;
}

export interface CreateRouteTableResult {
  ClientToken?: string;
  RouteTable?: RouteTable;
}

export interface CreateSecurityGroupRequest {
  Description: string;
  DryRun?: boolean;
  GroupName: string;
  TagSpecifications?: TagSpecification[];
  VpcId?: string;
}

export interface CreateSecurityGroupResult {
  GroupId?: string;
  SecurityGroupArn?: string;
  Tags?: Tag[];
}

export interface CreateSubnetRequest {
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  CidrBlock?: string;
  DryRun?: boolean;
  Ipv4IpamPoolId?: string;
  Ipv4NetmaskLength?: number;
  Ipv6CidrBlock?: string;
  Ipv6IpamPoolId?: string;
  Ipv6Native?: boolean;
  Ipv6NetmaskLength?: number;
  OutpostArn?: string;
  TagSpecifications?: TagSpecification[];
  VpcId: string;
}

export interface CreateSubnetResult {
  Subnet?: Subnet;
}

export interface CreateTagsRequest {
  DryRun?: boolean;
  Resources: string[];
  Tags: Tag[];
}

export interface CreateVpcRequest {
  AmazonProvidedIpv6CidrBlock?: boolean;
  CidrBlock?: string;
  DryRun?: boolean;
  InstanceTenancy?: Tenancy;
  Ipv4IpamPoolId?: string;
  Ipv4NetmaskLength?: number;
  Ipv6CidrBlock?: string;
  Ipv6CidrBlockNetworkBorderGroup?: string;
  Ipv6IpamPoolId?: string;
  Ipv6NetmaskLength?: number;
  Ipv6Pool?: string;
  TagSpecifications?: TagSpecification[];
  VpcEncryptionControl?: VpcEncryptionControlConfiguration;
}

export interface CreateVpcResult {
  Vpc?: Vpc;
}

export interface CreditSpecificationRequest {
  CpuCredits: string;
}

export interface DefaultConnectionTrackingConfiguration {
  DefaultTcpEstablishedTimeout?: number;
  DefaultUdpStreamTimeout?: number;
  DefaultUdpTimeout?: number;
}

export interface DeleteDhcpOptionsRequest {
  DhcpOptionsId: string;
  DryRun?: boolean;
}

export interface DeleteInternetGatewayRequest {
  DryRun?: boolean;
  InternetGatewayId: string;
}

export interface DeleteNatGatewayRequest {
  DryRun?: boolean;
  NatGatewayId: string;
}

export interface DeleteNatGatewayResult {
  NatGatewayId?: string;
}

export interface DeleteNetworkAclEntryRequest {
  DryRun?: boolean;
  Egress: boolean;
  NetworkAclId: string;
  RuleNumber: number;
}

export interface DeleteNetworkAclRequest {
  DryRun?: boolean;
  NetworkAclId: string;
}

export interface DeleteNetworkInterfaceRequest {
  DryRun?: boolean;
  NetworkInterfaceId: string;
}

export interface DeleteRouteRequest {
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  DryRun?: boolean;
  RouteTableId: string;
}

export interface DeleteRouteTableRequest {
  DryRun?: boolean;
  RouteTableId: string;
}

export interface DeleteSecurityGroupRequest {
  DryRun?: boolean;
  GroupId?: string;
  GroupName?: string;
}

export interface DeleteSecurityGroupResult {
  GroupId?: string;
  Return?: boolean;
}

export interface DeleteSubnetRequest {
  DryRun?: boolean;
  SubnetId: string;
}

export interface DeleteTagsRequest {
  DryRun?: boolean;
  Resources: string[];
  Tags?: Tag[];
}

export interface DeleteVpcRequest {
  DryRun?: boolean;
  VpcId: string;
}

export interface DescribeAccountAttributesRequest {
  AttributeNames?: AccountAttributeName[];
  DryRun?: boolean;
}

export interface DescribeAccountAttributesResult {
  AccountAttributes?: AccountAttribute[];
}

export interface DescribeAddressesAttributeRequest {
  AllocationIds?: string[];
  Attribute?: AddressAttributeName;
  DryRun?: boolean;
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeAddressesAttributeResult {
  Addresses?: AddressAttribute[];
  NextToken?: string;
}

export interface DescribeAddressesRequest {
  AllocationIds?: string[];
  DryRun?: boolean;
  Filters?: Filter[];
  PublicIps?: string[];
}

export interface DescribeAddressesResult {
  Addresses?: Address[];
}

export interface DescribeAvailabilityZonesRequest {
  AllAvailabilityZones?: boolean;
  DryRun?: boolean;
  Filters?: Filter[];
  ZoneIds?: string[];
  ZoneNames?: string[];
}

export interface DescribeAvailabilityZonesResult {
  AvailabilityZones?: AvailabilityZone[];
}

export interface DescribeDhcpOptionsRequest {
  DhcpOptionsIds?: string[];
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeDhcpOptionsResult {
  DhcpOptions?: DhcpOptions[];
  NextToken?: string;
}

export interface DescribeImagesRequest {
  DryRun?: boolean;
  ExecutableUsers?: string[];
  Filters?: Filter[];
  ImageIds?: string[];
  IncludeDeprecated?: boolean;
  IncludeDisabled?: boolean;
  MaxResults?: number;
  NextToken?: string;
  Owners?: string[];
}

export interface DescribeImagesResult {
  Images?: Image[];
  NextToken?: string;
}

export interface DescribeInstanceAttributeRequest {
  Attribute: InstanceAttributeName;
  DryRun?: boolean;
  InstanceId: string;
}

export interface DescribeInstanceStatusRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  IncludeAllInstances?: boolean;
  IncludeManagedResources?: boolean;
  InstanceIds?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeInstanceStatusResult {
  InstanceStatuses?: InstanceStatus[];
  NextToken?: string;
}

export interface DescribeInstanceTypesRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  IncludeUnsupportedInRegion?: boolean;
  InstanceTypes?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeInstanceTypesResult {
  InstanceTypes?: InstanceTypeInfo[];
  NextToken?: string;
}

export interface DescribeInstancesRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  IncludeManagedResources?: boolean;
  InstanceIds?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeInstancesResult {
  NextToken?: string;
  Reservations?: Reservation[];
}

export interface DescribeInternetGatewaysRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  InternetGatewayIds?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeInternetGatewaysResult {
  InternetGateways?: InternetGateway[];
  NextToken?: string;
}

export interface DescribeNatGatewaysRequest {
  DryRun?: boolean;
  Filter?: Filter[];
  MaxResults?: number;
  NatGatewayIds?: string[];
  NextToken?: string;
}

export interface DescribeNatGatewaysResult {
  NatGateways?: NatGateway[];
  NextToken?: string;
}

export interface DescribeNetworkAclsRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NetworkAclIds?: string[];
  NextToken?: string;
}

export interface DescribeNetworkAclsResult {
  NetworkAcls?: NetworkAcl[];
  NextToken?: string;
}

export interface DescribeNetworkInterfaceAttributeRequest {
  Attribute?: NetworkInterfaceAttribute;
  DryRun?: boolean;
  NetworkInterfaceId: string;
}

export interface DescribeNetworkInterfaceAttributeResult {
  AssociatePublicIpAddress?: boolean;
  Attachment?: NetworkInterfaceAttachment;
  Description?: AttributeValue;
  Groups?: GroupIdentifier[];
  NetworkInterfaceId?: string;
  SourceDestCheck?: AttributeBooleanValue;
}

export interface DescribeNetworkInterfacesRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  IncludeManagedResources?: boolean;
  MaxResults?: number;
  NetworkInterfaceIds?: string[];
  NextToken?: string;
}

export interface DescribeNetworkInterfacesResult {
  NetworkInterfaces?: NetworkInterface[];
  NextToken?: string;
}

export interface DescribeRegionsRequest {
  AllRegions?: boolean;
  DryRun?: boolean;
  Filters?: Filter[];
  RegionNames?: string[];
}

export interface DescribeRegionsResult {
  Regions?: Region[];
}

export interface DescribeRouteTablesRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
  RouteTableIds?: string[];
}

export interface DescribeRouteTablesResult {
  NextToken?: string;
  RouteTables?: RouteTable[];
}

export interface DescribeSecurityGroupRulesRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
  SecurityGroupRuleIds?: string[];
}

export interface DescribeSecurityGroupRulesResult {
  NextToken?: string;
  SecurityGroupRules?: SecurityGroupRule[];
}

export interface DescribeSecurityGroupsRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  GroupIds?: string[];
  GroupNames?: string[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeSecurityGroupsResult {
  NextToken?: string;
  SecurityGroups?: SecurityGroup[];
}

export interface DescribeSubnetsRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
  SubnetIds?: string[];
}

export interface DescribeSubnetsResult {
  NextToken?: string;
  Subnets?: Subnet[];
}

export interface DescribeTagsRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
}

export interface DescribeTagsResult {
  NextToken?: string;
  Tags?: TagDescription[];
}

export interface DescribeVpcAttributeRequest {
  Attribute: VpcAttributeName;
  DryRun?: boolean;
  VpcId: string;
}

export interface DescribeVpcAttributeResult {
  EnableDnsHostnames?: AttributeBooleanValue;
  EnableDnsSupport?: AttributeBooleanValue;
  EnableNetworkAddressUsageMetrics?: AttributeBooleanValue;
  VpcId?: string;
}

export interface DescribeVpcsRequest {
  DryRun?: boolean;
  Filters?: Filter[];
  MaxResults?: number;
  NextToken?: string;
  VpcIds?: string[];
}

export interface DescribeVpcsResult {
  NextToken?: string;
  Vpcs?: Vpc[];
}

export interface DetachInternetGatewayRequest {
  DryRun?: boolean;
  InternetGatewayId: string;
  VpcId: string;
}

export interface DetachNetworkInterfaceRequest {
  AttachmentId: string;
  DryRun?: boolean;
  Force?: boolean;
}

export interface DhcpConfiguration {
  Key?: string;
  Values?: AttributeValue[];
}

export interface DhcpOptions {
  DhcpConfigurations?: DhcpConfiguration[];
  DhcpOptionsId?: string;
  OwnerId?: string;
  Tags?: Tag[];
}

export interface DisassociateAddressRequest {
  AssociationId?: string;
  DryRun?: boolean;
  PublicIp?: string;
}

export interface DisassociateRouteTableRequest {
  AssociationId: string;
  DryRun?: boolean;
}

export interface DiskInfo {
  Count?: number;
  SizeInGB?: number;
  Type?: DiskType;
}

export interface EbsBlockDevice {
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  DeleteOnTermination?: boolean;
  EbsCardIndex?: number;
  Encrypted?: boolean;
  Iops?: number;
  KmsKeyId?: string;
  OutpostArn?: string;
  SnapshotId?: string;
  Throughput?: number;
  VolumeInitializationRate?: number;
  VolumeSize?: number;
  VolumeType?: VolumeType;
}

export interface EbsCardInfo {
  BaselineBandwidthInMbps?: number;
  BaselineIops?: number;
  BaselineThroughputInMBps?: number;
  EbsCardIndex?: number;
  MaximumBandwidthInMbps?: number;
  MaximumIops?: number;
  MaximumThroughputInMBps?: number;
}

export interface EbsInfo {
  AttachmentLimitType?: AttachmentLimitType;
  EbsCards?: EbsCardInfo[];
  EbsOptimizedInfo?: EbsOptimizedInfo;
  EbsOptimizedSupport?: EbsOptimizedSupport;
  EncryptionSupport?: EbsEncryptionSupport;
  MaximumEbsAttachments?: number;
  MaximumEbsCards?: number;
  NvmeSupport?: EbsNvmeSupport;
}

export interface EbsInstanceBlockDevice {
  AssociatedResource?: string;
  AttachTime?: Iso8601;
  DeleteOnTermination?: boolean;
  EbsCardIndex?: number;
  Operator?: OperatorResponse;
  Status?: AttachmentStatus;
  VolumeId?: string;
  VolumeOwnerId?: string;
}

export interface EbsInstanceBlockDeviceSpecification {
  DeleteOnTermination?: boolean;
  VolumeId?: string;
}

export interface EbsOptimizedInfo {
  BaselineBandwidthInMbps?: number;
  BaselineIops?: number;
  BaselineThroughputInMBps?: number;
  MaximumBandwidthInMbps?: number;
  MaximumIops?: number;
  MaximumThroughputInMBps?: number;
}

export interface EbsStatusDetails {
  ImpairedSince?: Iso8601;
  Name?: StatusName;
  Status?: StatusType;
}

export interface EbsStatusSummary {
  Details?: EbsStatusDetails[];
  Status?: SummaryStatus;
}

export interface EfaInfo {
  MaximumEfaInterfaces?: number;
}

export interface ElasticGpuAssociation {
  ElasticGpuAssociationId?: string;
  ElasticGpuAssociationState?: string;
  ElasticGpuAssociationTime?: string;
  ElasticGpuId?: string;
}

export interface ElasticGpuSpecification {
  Type: string;
}

export interface ElasticInferenceAccelerator {
  Count?: number;
  Type: string;
}

export interface ElasticInferenceAcceleratorAssociation {
  ElasticInferenceAcceleratorArn?: string;
  ElasticInferenceAcceleratorAssociationId?: string;
  ElasticInferenceAcceleratorAssociationState?: string;
  ElasticInferenceAcceleratorAssociationTime?: Iso8601;
}

export interface EnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: EnaSrdUdpSpecification;
}

export interface EnaSrdSpecificationRequest {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: EnaSrdUdpSpecificationRequest;
}

export interface EnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface EnaSrdUdpSpecificationRequest {
  EnaSrdUdpEnabled?: boolean;
}

export interface EnclaveOptions {
  Enabled?: boolean;
}

export interface EnclaveOptionsRequest {
  Enabled?: boolean;
}

export interface Filter {
  Name?: string;
  Values?: string[];
}

export interface FpgaDeviceInfo {
  Count?: number;
  Manufacturer?: string;
  MemoryInfo?: FpgaDeviceMemoryInfo;
  Name?: string;
}

export interface FpgaDeviceMemoryInfo {
  SizeInMiB?: number;
}

export interface FpgaInfo {
  Fpgas?: FpgaDeviceInfo[];
  TotalFpgaMemoryInMiB?: number;
}

export interface GpuDeviceInfo {
  Count?: number;
  GpuPartitionSize?: number;
  LogicalGpuCount?: number;
  Manufacturer?: string;
  MemoryInfo?: GpuDeviceMemoryInfo;
  Name?: string;
  Workloads?: string[];
}

export interface GpuDeviceMemoryInfo {
  SizeInMiB?: number;
}

export interface GpuInfo {
  Gpus?: GpuDeviceInfo[];
  TotalGpuMemoryInMiB?: number;
}

export interface GroupIdentifier {
  GroupId?: string;
  GroupName?: string;
}

export interface HibernationOptions {
  Configured?: boolean;
}

export interface HibernationOptionsRequest {
  Configured?: boolean;
}

export interface IamInstanceProfile {
  Arn?: string;
  Id?: string;
}

export interface IamInstanceProfileSpecification {
  Arn?: string;
  Name?: string;
}

export interface IcmpTypeCode {
  Code?: number;
  Type?: number;
}

export interface Image {
  Architecture?: ArchitectureValues;
  BlockDeviceMappings?: BlockDeviceMapping[];
  BootMode?: BootModeValues;
  CreationDate?: string;
  DeprecationTime?: string;
  DeregistrationProtection?: string;
  Description?: string;
  EnaSupport?: boolean;
  FreeTierEligible?: boolean;
  Hypervisor?: HypervisorType;
  ImageAllowed?: boolean;
  ImageId?: string;
  ImageLocation?: string;
  ImageOwnerAlias?: string;
  ImageType?: ImageTypeValues;
  ImageWatermarks?: ImageWatermark[];
  ImdsSupport?: ImdsSupportValues;
  InstanceTypeSpecification?: InstanceTypeSpecification;
  KernelId?: string;
  LastLaunchedTime?: string;
  Name?: string;
  OwnerId?: string;
  Platform?: PlatformValues;
  PlatformDetails?: string;
  ProductCodes?: ProductCode[];
  Public?: boolean;
  PublicSsmParameterName?: string;
  RamdiskId?: string;
  RootDeviceName?: string;
  RootDeviceType?: DeviceType;
  ScanResults?: ScanResults;
  SourceImageId?: string;
  SourceImageRegion?: string;
  SourceInstanceId?: string;
  SriovNetSupport?: string;
  State?: ImageState;
  StateReason?: StateReason;
  Tags?: Tag[];
  TpmSupport?: TpmSupportValues;
  UsageOperation?: string;
  VirtualizationType?: VirtualizationType;
}

export interface ImageWatermark {
  SourceImageCreationTime?: Iso8601;
  SourceImageId?: string;
  SourceImageRegion?: string;
  WatermarkCreationTime?: Iso8601;
  WatermarkKey?: string;
}

export interface InferenceAcceleratorInfo {
  Accelerators?: InferenceDeviceInfo[];
  TotalInferenceMemoryInMiB?: number;
}

export interface InferenceDeviceInfo {
  Count?: number;
  Manufacturer?: string;
  MemoryInfo?: InferenceDeviceMemoryInfo;
  Name?: string;
}

export interface InferenceDeviceMemoryInfo {
  SizeInMiB?: number;
}

export interface Instance {
  AmiLaunchIndex?: number;
  Architecture?: ArchitectureValues;
  BlockDeviceMappings?: InstanceBlockDeviceMapping[];
  BootMode?: BootModeValues;
  CapacityBlockId?: string;
  CapacityReservationId?: string;
  CapacityReservationSpecification?: CapacityReservationSpecificationResponse;
  ClientToken?: string;
  CpuOptions?: CpuOptions;
  CurrentInstanceBootMode?: InstanceBootModeValues;
  EbsOptimized?: boolean;
  ElasticGpuAssociations?: ElasticGpuAssociation[];
  ElasticInferenceAcceleratorAssociations?: ElasticInferenceAcceleratorAssociation[];
  EnaSupport?: boolean;
  EnclaveOptions?: EnclaveOptions;
  HibernationOptions?: HibernationOptions;
  Hypervisor?: HypervisorType;
  IamInstanceProfile?: IamInstanceProfile;
  ImageId?: string;
  InstanceId?: string;
  InstanceLifecycle?: InstanceLifecycleType;
  InstanceType?: string;
  Ipv6Address?: string;
  KernelId?: string;
  KeyName?: string;
  LaunchTime?: Iso8601;
  Licenses?: LicenseConfiguration[];
  MaintenanceOptions?: InstanceMaintenanceOptions;
  MetadataOptions?: InstanceMetadataOptionsResponse;
  Monitoring?: Monitoring;
  NetworkInterfaces?: InstanceNetworkInterface[];
  NetworkPerformanceOptions?: InstanceNetworkPerformanceOptions;
  Operator?: OperatorResponse;
  OutpostArn?: string;
  Placement?: Placement;
  Platform?: PlatformValues;
  PlatformDetails?: string;
  PrivateDnsName?: string;
  PrivateDnsNameOptions?: PrivateDnsNameOptionsResponse;
  PrivateIpAddress?: string;
  ProductCodes?: ProductCode[];
  PublicDnsName?: string;
  PublicIpAddress?: string;
  RamdiskId?: string;
  RootDeviceName?: string;
  RootDeviceType?: DeviceType;
  SecondaryInterfaces?: InstanceSecondaryInterface[];
  SecurityGroups?: GroupIdentifier[];
  SourceDestCheck?: boolean;
  SpotInstanceRequestId?: string;
  SriovNetSupport?: string;
  State?: InstanceState;
  StateReason?: StateReason;
  StateTransitionReason?: string;
  SubnetId?: string;
  Tags?: Tag[];
  TpmSupport?: string;
  UsageOperation?: string;
  UsageOperationUpdateTime?: Iso8601;
  VirtualizationType?: VirtualizationType;
  VpcId?: string;
}

export interface InstanceAttachmentEnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: InstanceAttachmentEnaSrdUdpSpecification;
}

export interface InstanceAttachmentEnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface InstanceAttribute {
  BlockDeviceMappings?: InstanceBlockDeviceMapping[];
  DisableApiStop?: AttributeBooleanValue;
  DisableApiTermination?: AttributeBooleanValue;
  EbsOptimized?: AttributeBooleanValue;
  EnaSupport?: AttributeBooleanValue;
  EnclaveOptions?: EnclaveOptions;
  Groups?: GroupIdentifier[];
  InstanceId?: string;
  InstanceInitiatedShutdownBehavior?: AttributeValue;
  InstanceType?: AttributeValue;
  KernelId?: AttributeValue;
  ProductCodes?: ProductCode[];
  RamdiskId?: AttributeValue;
  RootDeviceName?: AttributeValue;
  SourceDestCheck?: AttributeBooleanValue;
  SriovNetSupport?: AttributeValue;
  UserData?: AttributeValue;
}

export interface InstanceBlockDeviceMapping {
  DeviceName?: string;
  Ebs?: EbsInstanceBlockDevice;
}

export interface InstanceBlockDeviceMappingSpecification {
  DeviceName?: string;
  Ebs?: EbsInstanceBlockDeviceSpecification;
  NoDevice?: string;
  VirtualName?: string;
}

export interface InstanceIpv4Prefix {
  Ipv4Prefix?: string;
}

export interface InstanceIpv6Address {
  Ipv6Address?: string;
  IsPrimaryIpv6?: boolean;
}

export interface InstanceIpv6Prefix {
  Ipv6Prefix?: string;
}

export interface InstanceMaintenanceOptions {
  AutoRecovery?: InstanceAutoRecoveryState;
  RebootMigration?: InstanceRebootMigrationState;
}

export interface InstanceMaintenanceOptionsRequest {
  AutoRecovery?: InstanceAutoRecoveryState;
}

export interface InstanceMarketOptionsRequest {
  MarketType?: MarketType;
  SpotOptions?: SpotMarketOptions;
}

export interface InstanceMetadataOptionsRequest {
  HttpEndpoint?: InstanceMetadataEndpointState;
  HttpProtocolIpv6?: InstanceMetadataProtocolState;
  HttpPutResponseHopLimit?: number;
  HttpTokens?: HttpTokensState;
  InstanceMetadataTags?: InstanceMetadataTagsState;
}

export interface InstanceMetadataOptionsResponse {
  HttpEndpoint?: InstanceMetadataEndpointState;
  HttpProtocolIpv6?: InstanceMetadataProtocolState;
  HttpPutResponseHopLimit?: number;
  HttpTokens?: HttpTokensState;
  InstanceMetadataTags?: InstanceMetadataTagsState;
  State?: InstanceMetadataOptionsState;
}

export interface InstanceNetworkInterface {
  Association?: InstanceNetworkInterfaceAssociation;
  Attachment?: InstanceNetworkInterfaceAttachment;
  ConnectionTrackingConfiguration?: ConnectionTrackingSpecificationResponse;
  Description?: string;
  Groups?: GroupIdentifier[];
  InterfaceType?: string;
  Ipv4Prefixes?: InstanceIpv4Prefix[];
  Ipv6Addresses?: InstanceIpv6Address[];
  Ipv6Prefixes?: InstanceIpv6Prefix[];
  MacAddress?: string;
  NetworkInterfaceId?: string;
  Operator?: OperatorResponse;
  OwnerId?: string;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: InstancePrivateIpAddress[];
  SourceDestCheck?: boolean;
  Status?: NetworkInterfaceStatus;
  SubnetId?: string;
  VpcId?: string;
}

export interface InstanceNetworkInterfaceAssociation {
  CarrierIp?: string;
  CustomerOwnedIp?: string;
  IpOwnerId?: string;
  PublicDnsName?: string;
  PublicIp?: string;
}

export interface InstanceNetworkInterfaceAttachment {
  AttachTime?: Iso8601;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  EnaQueueCount?: number;
  EnaSrdSpecification?: InstanceAttachmentEnaSrdSpecification;
  NetworkCardIndex?: number;
  Status?: AttachmentStatus;
}

export interface InstanceNetworkInterfaceSpecification {
  AssociateCarrierIpAddress?: boolean;
  AssociatePublicIpAddress?: boolean;
  ConnectionTrackingSpecification?: ConnectionTrackingSpecificationRequest;
  DeleteOnTermination?: boolean;
  Description?: string;
  DeviceIndex?: number;
  EnaQueueCount?: number;
  EnaSrdSpecification?: EnaSrdSpecificationRequest;
  Groups?: string[];
  InterfaceType?: string;
  Ipv4PrefixCount?: number;
  Ipv4Prefixes?: Ipv4PrefixSpecificationRequest[];
  Ipv6AddressCount?: number;
  Ipv6Addresses?: InstanceIpv6Address[];
  Ipv6PrefixCount?: number;
  Ipv6Prefixes?: Ipv6PrefixSpecificationRequest[];
  NetworkCardIndex?: number;
  NetworkInterfaceId?: string;
  PrimaryIpv6?: boolean;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: PrivateIpAddressSpecification[];
  SecondaryPrivateIpAddressCount?: number;
  SubnetId?: string;
}

export interface InstanceNetworkPerformanceOptions {
  BandwidthWeighting?: InstanceBandwidthWeighting;
}

export interface InstanceNetworkPerformanceOptionsRequest {
  BandwidthWeighting?: InstanceBandwidthWeighting;
}

export interface InstancePrivateIpAddress {
  Association?: InstanceNetworkInterfaceAssociation;
  Primary?: boolean;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
}

export interface InstanceSecondaryInterface {
  Attachment?: InstanceSecondaryInterfaceAttachment;
  InterfaceType?: SecondaryInterfaceType;
  MacAddress?: string;
  OwnerId?: string;
  PrivateIpAddresses?: InstanceSecondaryInterfacePrivateIpAddress[];
  SecondaryInterfaceId?: string;
  SecondaryNetworkId?: string;
  SecondarySubnetId?: string;
  SourceDestCheck?: boolean;
  Status?: SecondaryInterfaceStatus;
}

export interface InstanceSecondaryInterfaceAttachment {
  AttachTime?: Iso8601;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  NetworkCardIndex?: number;
  Status?: AttachmentStatus;
}

export interface InstanceSecondaryInterfacePrivateIpAddress {
  PrivateIpAddress?: string;
}

export interface InstanceSecondaryInterfacePrivateIpAddressRequest {
  PrivateIpAddress: string;
}

export interface InstanceSecondaryInterfaceSpecificationRequest {
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  InterfaceType?: SecondaryInterfaceType;
  NetworkCardIndex?: number;
  PrivateIpAddressCount?: number;
  PrivateIpAddresses?: InstanceSecondaryInterfacePrivateIpAddressRequest[];
  SecondarySubnetId?: string;
}

export interface InstanceState {
  Code?: number;
  Name?: InstanceStateName;
}

export interface InstanceStateChange {
  CurrentState?: InstanceState;
  InstanceId?: string;
  PreviousState?: InstanceState;
}

export interface InstanceStatus {
  ApplicationStatus?: ApplicationStatusSummary;
  AttachedEbsStatus?: EbsStatusSummary;
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  Events?: InstanceStatusEvent[];
  InstanceId?: string;
  InstanceState?: InstanceState;
  InstanceStatus?: InstanceStatusSummary;
  Operator?: OperatorResponse;
  OutpostArn?: string;
  PerformanceStatus?: PerformanceStatusSummary;
  SystemStatus?: InstanceStatusSummary;
}

export interface InstanceStatusDetails {
  ImpairedSince?: Iso8601;
  Name?: StatusName;
  Status?: StatusType;
}

export interface InstanceStatusEvent {
  Code?: EventCode;
  Description?: string;
  InstanceEventId?: string;
  NotAfter?: Iso8601;
  NotBefore?: Iso8601;
  NotBeforeDeadline?: Iso8601;
}

export interface InstanceStatusSummary {
  Details?: InstanceStatusDetails[];
  Status?: SummaryStatus;
}

export interface InstanceStorageInfo {
  Disks?: DiskInfo[];
  EncryptionSupport?: InstanceStorageEncryptionSupport;
  NvmeSupport?: EphemeralNvmeSupport;
  TotalSizeInGB?: number;
}

export interface InstanceTypeInfo {
  AutoRecoverySupported?: boolean;
  BareMetal?: boolean;
  BurstablePerformanceSupported?: boolean;
  CurrentGeneration?: boolean;
  DedicatedHostsSupported?: boolean;
  EbsInfo?: EbsInfo;
  FpgaInfo?: FpgaInfo;
  FreeTierEligible?: boolean;
  GpuInfo?: GpuInfo;
  HibernationSupported?: boolean;
  Hypervisor?: InstanceTypeHypervisor;
  InferenceAcceleratorInfo?: InferenceAcceleratorInfo;
  InstanceStorageInfo?: InstanceStorageInfo;
  InstanceStorageSupported?: boolean;
  InstanceType?: string;
  MediaAcceleratorInfo?: MediaAcceleratorInfo;
  MemoryInfo?: MemoryInfo;
  NetworkInfo?: NetworkInfo;
  NeuronInfo?: NeuronInfo;
  NitroEnclavesSupport?: NitroEnclavesSupport;
  NitroTpmInfo?: NitroTpmInfo;
  NitroTpmSupport?: NitroTpmSupport;
  PhcSupport?: PhcSupport;
  PlacementGroupInfo?: PlacementGroupInfo;
  ProcessorInfo?: ProcessorInfo;
  RebootMigrationSupport?: RebootMigrationSupport;
  SupportedBootModes?: BootModeType[];
  SupportedInRegion?: boolean;
  SupportedRootDeviceTypes?: RootDeviceType[];
  SupportedUsageClasses?: UsageClassType[];
  SupportedVirtualizationTypes?: VirtualizationType[];
  VCpuInfo?: VCpuInfo;
}

export interface InstanceTypeItem {
  InstanceType?: string;
}

export interface InstanceTypeSpecification {
  SupportedInstanceTypes?: InstanceTypeItem[];
  UnsupportedInstanceTypes?: InstanceTypeItem[];
}

export interface InternetGateway {
  Attachments?: InternetGatewayAttachment[];
  InternetGatewayId?: string;
  OwnerId?: string;
  Tags?: Tag[];
}

export interface InternetGatewayAttachment {
  State?: AttachmentStatus;
  VpcId?: string;
}

export interface IpPermission {
  FromPort?: number;
  IpProtocol?: string;
  IpRanges?: IpRange[];
  Ipv6Ranges?: Ipv6Range[];
  PrefixListIds?: PrefixListId[];
  ToPort?: number;
  UserIdGroupPairs?: UserIdGroupPair[];
}

export interface IpRange {
  CidrIp?: string;
  Description?: string;
}

export interface Ipv4PrefixSpecification {
  Ipv4Prefix?: string;
}

export interface Ipv4PrefixSpecificationRequest {
  Ipv4Prefix?: string;
}

export interface Ipv6PrefixSpecification {
  Ipv6Prefix?: string;
}

export interface Ipv6PrefixSpecificationRequest {
  Ipv6Prefix?: string;
}

export interface Ipv6Range {
  CidrIpv6?: string;
  Description?: string;
}

export interface LaunchTemplateSpecification {
  LaunchTemplateId?: string;
  LaunchTemplateName?: string;
  Version?: string;
}

export interface LicenseConfiguration {
  LicenseConfigurationArn?: string;
}

export interface LicenseConfigurationRequest {
  LicenseConfigurationArn?: string;
}

export interface MediaAcceleratorInfo {
  Accelerators?: MediaDeviceInfo[];
  TotalMediaMemoryInMiB?: number;
}

export interface MediaDeviceInfo {
  Count?: number;
  Manufacturer?: string;
  MemoryInfo?: MediaDeviceMemoryInfo;
  Name?: string;
}

export interface MediaDeviceMemoryInfo {
  SizeInMiB?: number;
}

export interface MemoryInfo {
  SizeInMiB?: number;
}

export interface ModifyAddressAttributeRequest {
  AllocationId: string;
  DomainName?: string;
  DryRun?: boolean;
}

export interface ModifyAddressAttributeResult {
  Address?: AddressAttribute;
}

export interface ModifyInstanceAttributeRequest {
  Attribute?: InstanceAttributeName;
  BlockDeviceMappings?: InstanceBlockDeviceMappingSpecification[];
  DisableApiStop?: AttributeBooleanValue;
  DisableApiTermination?: AttributeBooleanValue;
  DryRun?: boolean;
  EbsOptimized?: AttributeBooleanValue;
  EnaSupport?: AttributeBooleanValue;
  EnclaveOptions?: EnclaveOptionsRequest;
  Groups?: string[];
  InstanceId: string;
  InstanceInitiatedShutdownBehavior?: AttributeValue;
  InstanceType?: AttributeValue;
  Kernel?: AttributeValue;
  Ramdisk?: AttributeValue;
  SourceDestCheck?: AttributeBooleanValue;
  SriovNetSupport?: AttributeValue;
  UserData?: SecureBlobAttributeValue;
  Value?: string;
}

export interface ModifyNetworkInterfaceAttributeRequest {
  AssociatePublicIpAddress?: boolean;
  AssociatedSubnetIds?: string[];
  Attachment?: NetworkInterfaceAttachmentChanges;
  ConnectionTrackingSpecification?: ConnectionTrackingSpecificationRequest;
  Description?: AttributeValue;
  DryRun?: boolean;
  EnaSrdSpecification?: EnaSrdSpecification;
  EnablePrimaryIpv6?: boolean;
  Groups?: string[];
  NetworkInterfaceId: string;
  SourceDestCheck?: AttributeBooleanValue;
}

export interface ModifySecurityGroupRulesRequest {
  DryRun?: boolean;
  GroupId: string;
  SecurityGroupRules: SecurityGroupRuleUpdate[];
}

export interface ModifySecurityGroupRulesResult {
  Return?: boolean;
}

export interface ModifySubnetAttributeRequest {
  AssignIpv6AddressOnCreation?: AttributeBooleanValue;
  CustomerOwnedIpv4Pool?: string;
  DisableLniAtDeviceIndex?: AttributeBooleanValue;
  EnableDns64?: AttributeBooleanValue;
  EnableLniAtDeviceIndex?: number;
  EnableResourceNameDnsAAAARecordOnLaunch?: AttributeBooleanValue;
  EnableResourceNameDnsARecordOnLaunch?: AttributeBooleanValue;
  MapCustomerOwnedIpOnLaunch?: AttributeBooleanValue;
  MapPublicIpOnLaunch?: AttributeBooleanValue;
  PrivateDnsHostnameTypeOnLaunch?: HostnameType;
  SubnetId: string;
}

export interface ModifyVpcAttributeRequest {
  EnableDnsHostnames?: AttributeBooleanValue;
  EnableDnsSupport?: AttributeBooleanValue;
  EnableNetworkAddressUsageMetrics?: AttributeBooleanValue;
  VpcId: string;
}

export interface Monitoring {
  MetricCategoryIds?: string[];
  State?: MonitoringState;
}

export interface NatGateway {
  AttachedAppliances?: NatGatewayAttachedAppliance[];
  AutoProvisionZones?: AutoProvisionZonesState;
  AutoScalingIps?: AutoScalingIpsState;
  AvailabilityMode?: AvailabilityMode;
  ConnectivityType?: ConnectivityType;
  CreateTime?: Iso8601;
  DeleteTime?: Iso8601;
  FailureCode?: string;
  FailureMessage?: string;
  NatGatewayAddresses?: NatGatewayAddress[];
  NatGatewayId?: string;
  ProvisionedBandwidth?: ProvisionedBandwidth;
  RouteTableId?: string;
  State?: NatGatewayState;
  SubnetId?: string;
  Tags?: Tag[];
  VpcId?: string;
}

export interface NatGatewayAddress {
  AllocationId?: string;
  AssociationId?: string;
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  FailureMessage?: string;
  IsPrimary?: boolean;
  NetworkInterfaceId?: string;
  PrivateIp?: string;
  PublicIp?: string;
  Status?: NatGatewayAddressStatus;
}

export interface NatGatewayAttachedAppliance {
  ApplianceArn?: string;
  AttachmentState?: NatGatewayApplianceState;
  FailureCode?: string;
  FailureMessage?: string;
  ModificationState?: NatGatewayApplianceModifyState;
  Type?: NatGatewayApplianceType;
  VpcEndpointId?: string;
}

export interface NetworkAcl {
  Associations?: NetworkAclAssociation[];
  Entries?: NetworkAclEntry[];
  IsDefault?: boolean;
  NetworkAclId?: string;
  OwnerId?: string;
  Tags?: Tag[];
  VpcId?: string;
}

export interface NetworkAclAssociation {
  NetworkAclAssociationId?: string;
  NetworkAclId?: string;
  SubnetId?: string;
}

export interface NetworkAclEntry {
  CidrBlock?: string;
  Egress?: boolean;
  IcmpTypeCode?: IcmpTypeCode;
  Ipv6CidrBlock?: string;
  PortRange?: PortRange;
  Protocol?: string;
  RuleAction?: RuleAction;
  RuleNumber?: number;
}

export interface NetworkCardInfo {
  AdditionalFlexibleNetworkInterfaces?: number;
  BaselineBandwidthInGbps?: number;
  DefaultEnaQueueCountPerInterface?: number;
  InterfaceTypes?: NetworkCardInterfaceType[];
  MaximumEnaQueueCount?: number;
  MaximumEnaQueueCountPerInterface?: number;
  MaximumNetworkInterfaces?: number;
  NetworkCardIndex?: number;
  NetworkPerformance?: string;
  PeakBandwidthInGbps?: number;
}

export interface NetworkInfo {
  BandwidthWeightings?: BandwidthWeightingType[];
  ConnectionTrackingConfiguration?: DefaultConnectionTrackingConfiguration;
  DefaultNetworkCardIndex?: number;
  EfaInfo?: EfaInfo;
  EfaSupported?: boolean;
  EnaSrdSupported?: boolean;
  EnaSupport?: EnaSupport;
  EncryptionInTransitSupported?: boolean;
  FlexibleEnaQueuesSupport?: FlexibleEnaQueuesSupport;
  Ipv4AddressesPerInterface?: number;
  Ipv4AddressesPerSecondaryInterface?: number;
  Ipv6AddressesPerInterface?: number;
  Ipv6Supported?: boolean;
  MaximumNetworkCards?: number;
  MaximumNetworkInterfaces?: number;
  MaximumSecondaryNetworkInterfaces?: number;
  NetworkCards?: NetworkCardInfo[];
  NetworkPerformance?: string;
  SecondaryNetworkSupported?: boolean;
}

export interface NetworkInterface {
  AssociatedSubnets?: string[];
  Association?: NetworkInterfaceAssociation;
  Attachment?: NetworkInterfaceAttachment;
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  ConnectionTrackingConfiguration?: ConnectionTrackingConfiguration;
  DenyAllIgwTraffic?: boolean;
  Description?: string;
  Groups?: GroupIdentifier[];
  InterfaceType?: NetworkInterfaceType;
  Ipv4Prefixes?: Ipv4PrefixSpecification[];
  Ipv6Address?: string;
  Ipv6Addresses?: NetworkInterfaceIpv6Address[];
  Ipv6Native?: boolean;
  Ipv6Prefixes?: Ipv6PrefixSpecification[];
  MacAddress?: string;
  NetworkInterfaceId?: string;
  Operator?: OperatorResponse;
  OutpostArn?: string;
  OwnerId?: string;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: NetworkInterfacePrivateIpAddress[];
  PublicDnsName?: string;
  PublicIpDnsNameOptions?: PublicIpDnsNameOptions;
  RequesterId?: string;
  RequesterManaged?: boolean;
  SourceDestCheck?: boolean;
  Status?: NetworkInterfaceStatus;
  SubnetId?: string;
  TagSet?: Tag[];
  VpcId?: string;
}

export interface NetworkInterfaceAssociation {
  AllocationId?: string;
  AssociationId?: string;
  CarrierIp?: string;
  CustomerOwnedIp?: string;
  IpOwnerId?: string;
  PublicDnsName?: string;
  PublicIp?: string;
}

export interface NetworkInterfaceAttachment {
  AttachTime?: Iso8601;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  EnaQueueCount?: number;
  EnaSrdSpecification?: AttachmentEnaSrdSpecification;
  InstanceId?: string;
  InstanceOwnerId?: string;
  NetworkCardIndex?: number;
  Status?: AttachmentStatus;
}

export interface NetworkInterfaceAttachmentChanges {
  AttachmentId?: string;
  DefaultEnaQueueCount?: boolean;
  DeleteOnTermination?: boolean;
  EnaQueueCount?: number;
}

export interface NetworkInterfaceIpv6Address {
  Ipv6Address?: string;
  IsPrimaryIpv6?: boolean;
  PublicIpv6DnsName?: string;
}

export interface NetworkInterfacePrivateIpAddress {
  Association?: NetworkInterfaceAssociation;
  Primary?: boolean;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
}

export interface NeuronDeviceCoreInfo {
  Count?: number;
  Version?: number;
}

export interface NeuronDeviceInfo {
  CoreInfo?: NeuronDeviceCoreInfo;
  Count?: number;
  MemoryInfo?: NeuronDeviceMemoryInfo;
  Name?: string;
}

export interface NeuronDeviceMemoryInfo {
  SizeInMiB?: number;
}

export interface NeuronInfo {
  NeuronDevices?: NeuronDeviceInfo[];
  TotalNeuronDeviceMemoryInMiB?: number;
}

export interface NewDhcpConfiguration {
  Key?: string;
  Values?: string[];
}

export interface NitroTpmInfo {
  SupportedVersions?: string[];
}

export interface OperatorRequest {
  Principal?: string;
}

export interface OperatorResponse {
  HiddenByDefault?: boolean;
  Managed?: boolean;
  Principal?: string;
}

export interface PerformanceStatusSummary {
  ImpairedSince?: Iso8601;
  Remediation?: string;
  Status?: SummaryStatus;
}

export interface Placement {
  Affinity?: string;
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  GroupId?: string;
  GroupName?: string;
  HostId?: string;
  HostResourceGroupArn?: string;
  PartitionNumber?: number;
  SpreadDomain?: string;
  Tenancy?: Tenancy;
}

export interface PlacementGroupInfo {
  SupportedStrategies?: PlacementGroupStrategy[];
}

export interface PortRange {
  From?: number;
  To?: number;
}

export interface PrefixListId {
  Description?: string;
  PrefixListId?: string;
}

export interface PrivateDnsNameOptionsOnLaunch {
  EnableResourceNameDnsAAAARecord?: boolean;
  EnableResourceNameDnsARecord?: boolean;
  HostnameType?: HostnameType;
}

export interface PrivateDnsNameOptionsRequest {
  EnableResourceNameDnsAAAARecord?: boolean;
  EnableResourceNameDnsARecord?: boolean;
  HostnameType?: HostnameType;
}

export interface PrivateDnsNameOptionsResponse {
  EnableResourceNameDnsAAAARecord?: boolean;
  EnableResourceNameDnsARecord?: boolean;
  HostnameType?: HostnameType;
}

export interface PrivateIpAddressSpecification {
  Primary?: boolean;
  PrivateIpAddress?: string;
}

export interface ProcessorInfo {
  Manufacturer?: string;
  SupportedArchitectures?: ArchitectureType[];
  SupportedFeatures?: SupportedAdditionalProcessorFeature[];
  SustainedClockSpeedInGhz?: number;
}

export interface ProductCode {
  ProductCodeId?: string;
  ProductCodeType?: ProductCodeValues;
}

export interface PropagatingVgw {
  GatewayId?: string;
}

export interface ProvisionedBandwidth {
  ProvisionTime?: Iso8601;
  Provisioned?: string;
  RequestTime?: Iso8601;
  Requested?: string;
  Status?: string;
}

export interface PtrUpdateStatus {
  Reason?: string;
  Status?: string;
  Value?: string;
}

export interface PublicIpDnsNameOptions {
  DnsHostnameType?: string;
  PublicDualStackDnsName?: string;
  PublicIpv4DnsName?: string;
  PublicIpv6DnsName?: string;
}

export interface RebootInstancesRequest {
  DryRun?: boolean;
  InstanceIds: string[];
}

export interface ReferencedSecurityGroup {
  GroupId?: string;
  PeeringStatus?: string;
  UserId?: string;
  VpcId?: string;
  VpcPeeringConnectionId?: string;
}

export interface Region {
  Endpoint?: string;
  Geography?: RegionGeography[];
  OptInStatus?: string;
  RegionName?: string;
}

export interface RegionGeography {
  Name?: string;
}

export interface ReleaseAddressRequest {
  AllocationId?: string;
  DryRun?: boolean;
  NetworkBorderGroup?: string;
  PublicIp?: string;
}

export interface ReplaceNetworkAclAssociationRequest {
  AssociationId: string;
  DryRun?: boolean;
  NetworkAclId: string;
}

export interface ReplaceNetworkAclAssociationResult {
  NewAssociationId?: string;
}

export interface ReplaceNetworkAclEntryRequest {
  CidrBlock?: string;
  DryRun?: boolean;
  Egress: boolean;
  IcmpTypeCode?: IcmpTypeCode;
  Ipv6CidrBlock?: string;
  NetworkAclId: string;
  PortRange?: PortRange;
  Protocol: string;
  RuleAction: RuleAction;
  RuleNumber: number;
}

export interface ReplaceRouteRequest {
  CarrierGatewayId?: string;
  CoreNetworkArn?: string;
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  DryRun?: boolean;
  EgressOnlyInternetGatewayId?: string;
  GatewayId?: string;
  InstanceId?: string;
  LocalGatewayId?: string;
  LocalTarget?: boolean;
  NatGatewayId?: string;
  NetworkInterfaceId?: string;
  OdbNetworkArn?: string;
  RouteTableId: string;
  TransitGatewayId?: string;
  VpcEndpointId?: string;
  VpcPeeringConnectionId?: string;
}

export interface ReplaceRouteTableAssociationRequest {
  AssociationId: string;
  DryRun?: boolean;
  RouteTableId: string;
}

export interface ReplaceRouteTableAssociationResult {
  AssociationState?: RouteTableAssociationState;
  NewAssociationId?: string;
}

export interface Reservation {
  Groups?: GroupIdentifier[];
  Instances?: Instance[];
  OwnerId?: string;
  RequesterId?: string;
  ReservationId?: string;
}

export interface ResetNetworkInterfaceAttributeRequest {
  DryRun?: boolean;
  NetworkInterfaceId: string;
  SourceDestCheck?: string;
}

export interface RevokeSecurityGroupEgressRequest {
  CidrIp?: string;
  DryRun?: boolean;
  FromPort?: number;
  GroupId: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SecurityGroupRuleIds?: string[];
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  ToPort?: number;
}

export interface RevokeSecurityGroupEgressResult {
  Return?: boolean;
  RevokedSecurityGroupRules?: RevokedSecurityGroupRule[];
  UnknownIpPermissions?: IpPermission[];
}

export interface RevokeSecurityGroupIngressRequest {
  CidrIp?: string;
  DryRun?: boolean;
  FromPort?: number;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SecurityGroupRuleIds?: string[];
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  ToPort?: number;
}

export interface RevokeSecurityGroupIngressResult {
  Return?: boolean;
  RevokedSecurityGroupRules?: RevokedSecurityGroupRule[];
  UnknownIpPermissions?: IpPermission[];
}

export interface RevokedSecurityGroupRule {
  CidrIpv4?: string;
  CidrIpv6?: string;
  Description?: string;
  FromPort?: number;
  GroupId?: string;
  IpProtocol?: string;
  IsEgress?: boolean;
  PrefixListId?: string;
  ReferencedGroupId?: string;
  SecurityGroupRuleId?: string;
  ToPort?: number;
}

export interface Route {
  CarrierGatewayId?: string;
  CoreNetworkArn?: string;
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  EgressOnlyInternetGatewayId?: string;
  GatewayId?: string;
  InstanceId?: string;
  InstanceOwnerId?: string;
  IpAddress?: string;
  LocalGatewayId?: string;
  NatGatewayId?: string;
  NetworkInterfaceId?: string;
  OdbNetworkArn?: string;
  Origin?: RouteOrigin;
  State?: RouteState;
  TransitGatewayId?: string;
  VpcPeeringConnectionId?: string;
}

export interface RouteTable {
  Associations?: RouteTableAssociation[];
  OwnerId?: string;
  PropagatingVgws?: PropagatingVgw[];
  RouteTableId?: string;
  Routes?: Route[];
  Tags?: Tag[];
  VpcId?: string;
}

export interface RouteTableAssociation {
  AssociationState?: RouteTableAssociationState;
  GatewayId?: string;
  Main?: boolean;
  PublicIpv4Pool?: string;
  RouteTableAssociationId?: string;
  RouteTableId?: string;
  SubnetId?: string;
}

export interface RouteTableAssociationState {
  State?: RouteTableAssociationStateCode;
  StatusMessage?: string;
}

export interface RunInstancesMonitoringEnabled {
  Enabled: boolean;
  MetricCategoryIds?: string[];
}

export interface RunInstancesRequest {
  AdditionalInfo?: string;
  BlockDeviceMappings?: BlockDeviceMapping[];
  CapacityReservationSpecification?: CapacityReservationSpecification;
  ClientToken?: string;
  CpuOptions?: CpuOptionsRequest;
  CreditSpecification?: CreditSpecificationRequest;
  DisableApiStop?: boolean;
  DisableApiTermination?: boolean;
  DryRun?: boolean;
  EbsOptimized?: boolean;
  ElasticGpuSpecification?: ElasticGpuSpecification[];
  ElasticInferenceAccelerators?: ElasticInferenceAccelerator[];
  EnablePrimaryIpv6?: boolean;
  EnclaveOptions?: EnclaveOptionsRequest;
  HibernationOptions?: HibernationOptionsRequest;
  IamInstanceProfile?: IamInstanceProfileSpecification;
  ImageId?: string;
  InstanceInitiatedShutdownBehavior?: ShutdownBehavior;
  InstanceMarketOptions?: InstanceMarketOptionsRequest;
  InstanceType?: string;
  Ipv6AddressCount?: number;
  Ipv6Addresses?: InstanceIpv6Address[];
  KernelId?: string;
  KeyName?: string;
  LaunchTemplate?: LaunchTemplateSpecification;
  LicenseSpecifications?: LicenseConfigurationRequest[];
  MaintenanceOptions?: InstanceMaintenanceOptionsRequest;
  MaxCount: number;
  MetadataOptions?: InstanceMetadataOptionsRequest;
  MinCount: number;
  Monitoring?: RunInstancesMonitoringEnabled;
  NetworkInterfaces?: InstanceNetworkInterfaceSpecification[];
  NetworkPerformanceOptions?: InstanceNetworkPerformanceOptionsRequest;
  Operator?: OperatorRequest;
  Placement?: Placement;
  PrivateDnsNameOptions?: PrivateDnsNameOptionsRequest;
  PrivateIpAddress?: string;
  RamdiskId?: string;
  SecondaryInterfaces?: InstanceSecondaryInterfaceSpecificationRequest[];
  SecurityGroupIds?: string[];
  SecurityGroups?: string[];
  SubnetId?: string;
  TagSpecifications?: TagSpecification[];
  UserData?: string;
}

export interface ScanResults {
  CriticalFixAvailableSince?: Iso8601;
  FindingScanDate?: Iso8601;
  HighFixAvailableSince?: Iso8601;
  HighestFindingSeverityLabel?: SeverityLabel;
  InformationalFixAvailableSince?: Iso8601;
  LowFixAvailableSince?: Iso8601;
  MediumFixAvailableSince?: Iso8601;
}

export interface SecureBlobAttributeValue {
  Value?: Base64;
}

export interface SecurityGroup {
  Description?: string;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  IpPermissionsEgress?: IpPermission[];
  OwnerId?: string;
  SecurityGroupArn?: string;
  Tags?: Tag[];
  VpcId?: string;
}

export interface SecurityGroupRule {
  CidrIpv4?: string;
  CidrIpv6?: string;
  Description?: string;
  FromPort?: number;
  GroupId?: string;
  GroupOwnerId?: string;
  IpProtocol?: string;
  IsEgress?: boolean;
  PrefixListId?: string;
  ReferencedGroupInfo?: ReferencedSecurityGroup;
  SecurityGroupRuleArn?: string;
  SecurityGroupRuleId?: string;
  Tags?: Tag[];
  ToPort?: number;
}

export interface SecurityGroupRuleDescription {
  Description?: string;
  SecurityGroupRuleId?: string;
}

export interface SecurityGroupRuleRequest {
  CidrIpv4?: string;
  CidrIpv6?: string;
  Description?: string;
  FromPort?: number;
  IpProtocol?: string;
  PrefixListId?: string;
  ReferencedGroupId?: string;
  ToPort?: number;
}

export interface SecurityGroupRuleUpdate {
  SecurityGroupRule?: SecurityGroupRuleRequest;
  SecurityGroupRuleId: string;
}

export interface SpotMarketOptions {
  BlockDurationMinutes?: number;
  InstanceInterruptionBehavior?: InstanceInterruptionBehavior;
  MaxPrice?: string;
  SpotInstanceType?: SpotInstanceType;
  ValidUntil?: Iso8601;
}

export interface StartInstancesRequest {
  AdditionalInfo?: string;
  DryRun?: boolean;
  InstanceIds: string[];
}

export interface StartInstancesResult {
  StartingInstances?: InstanceStateChange[];
}

export interface StateReason {
  Code?: string;
  Message?: string;
}

export interface StopInstancesRequest {
  DryRun?: boolean;
  Force?: boolean;
  Hibernate?: boolean;
  InstanceIds: string[];
  SkipOsShutdown?: boolean;
}

export interface StopInstancesResult {
  StoppingInstances?: InstanceStateChange[];
}

export interface Subnet {
  AssignIpv6AddressOnCreation?: boolean;
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  AvailableIpAddressCount?: number;
  BlockPublicAccessStates?: BlockPublicAccessStates;
  CidrBlock?: string;
  CustomerOwnedIpv4Pool?: string;
  DefaultForAz?: boolean;
  EnableDns64?: boolean;
  EnableLniAtDeviceIndex?: number;
  Ipv6CidrBlockAssociationSet?: SubnetIpv6CidrBlockAssociation[];
  Ipv6Native?: boolean;
  MapCustomerOwnedIpOnLaunch?: boolean;
  MapPublicIpOnLaunch?: boolean;
  OutpostArn?: string;
  OwnerId?: string;
  PrivateDnsNameOptionsOnLaunch?: PrivateDnsNameOptionsOnLaunch;
  State?: SubnetState;
  SubnetArn?: string;
  SubnetId?: string;
  Tags?: Tag[];
  Type?: string;
  VpcId?: string;
}

export interface SubnetCidrBlockState {
  State?: SubnetCidrBlockStateCode;
  StatusMessage?: string;
}

export interface SubnetIpv6CidrBlockAssociation {
  AssociationId?: string;
  IpSource?: IpSource;
  Ipv6AddressAttribute?: Ipv6AddressAttribute;
  Ipv6CidrBlock?: string;
  Ipv6CidrBlockState?: SubnetCidrBlockState;
}

export interface Tag {
  Key?: string;
  Value?: string;
}

export interface TagDescription {
  Key?: string;
  ResourceId?: string;
  ResourceType?: ResourceType;
  Value?: string;
}

export interface TagSpecification {
  ResourceType?: ResourceType;
  Tags?: Tag[];
}

export interface TerminateInstancesRequest {
  DryRun?: boolean;
  Force?: boolean;
  InstanceIds: string[];
  SkipOsShutdown?: boolean;
}

export interface TerminateInstancesResult {
  TerminatingInstances?: InstanceStateChange[];
}

export interface UnassignPrivateIpAddressesRequest {
  Ipv4Prefixes?: string[];
  NetworkInterfaceId: string;
  PrivateIpAddresses?: string[];
}

export interface UpdateSecurityGroupRuleDescriptionsEgressRequest {
  DryRun?: boolean;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  SecurityGroupRuleDescriptions?: SecurityGroupRuleDescription[];
}

export interface UpdateSecurityGroupRuleDescriptionsEgressResult {
  Return?: boolean;
}

export interface UpdateSecurityGroupRuleDescriptionsIngressRequest {
  DryRun?: boolean;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  SecurityGroupRuleDescriptions?: SecurityGroupRuleDescription[];
}

export interface UpdateSecurityGroupRuleDescriptionsIngressResult {
  Return?: boolean;
}

export interface UserIdGroupPair {
  Description?: string;
  GroupId?: string;
  GroupName?: string;
  PeeringStatus?: string;
  UserId?: string;
  VpcId?: string;
  VpcPeeringConnectionId?: string;
}

export interface VCpuInfo {
  DefaultCores?: number;
  DefaultThreadsPerCore?: number;
  DefaultVCpus?: number;
  ValidCores?: number[];
  ValidThreadsPerCore?: number[];
}

export interface Vpc {
  BlockPublicAccessStates?: BlockPublicAccessStates;
  CidrBlock?: string;
  CidrBlockAssociationSet?: VpcCidrBlockAssociation[];
  DhcpOptionsId?: string;
  EncryptionControl?: VpcEncryptionControl;
  InstanceTenancy?: Tenancy;
  Ipv6CidrBlockAssociationSet?: VpcIpv6CidrBlockAssociation[];
  IsDefault?: boolean;
  OwnerId?: string;
  State?: VpcState;
  Tags?: Tag[];
  VpcId?: string;
}

export interface VpcCidrBlockAssociation {
  AssociationId?: string;
  CidrBlock?: string;
  CidrBlockState?: VpcCidrBlockState;
}

export interface VpcCidrBlockState {
  State?: VpcCidrBlockStateCode;
  StatusMessage?: string;
}

export interface VpcEncryptionControl {
  Mode?: VpcEncryptionControlMode;
  ResourceExclusions?: VpcEncryptionControlExclusions;
  State?: VpcEncryptionControlState;
  StateMessage?: string;
  Tags?: Tag[];
  VpcEncryptionControlId?: string;
  VpcId?: string;
}

export interface VpcEncryptionControlConfiguration {
  ApiGatewayV2Exclusion?: VpcEncryptionControlExclusionStateInput;
  EgressOnlyInternetGatewayExclusion?: VpcEncryptionControlExclusionStateInput;
  ElasticFileSystemExclusion?: VpcEncryptionControlExclusionStateInput;
  GlobalAcceleratorExclusion?: VpcEncryptionControlExclusionStateInput;
  InternetGatewayExclusion?: VpcEncryptionControlExclusionStateInput;
  LambdaExclusion?: VpcEncryptionControlExclusionStateInput;
  Mode: VpcEncryptionControlMode;
  NatGatewayExclusion?: VpcEncryptionControlExclusionStateInput;
  VirtualPrivateGatewayExclusion?: VpcEncryptionControlExclusionStateInput;
  VpcLatticeExclusion?: VpcEncryptionControlExclusionStateInput;
  VpcPeeringExclusion?: VpcEncryptionControlExclusionStateInput;
}

export interface VpcEncryptionControlExclusion {
  State?: VpcEncryptionControlExclusionState;
  StateMessage?: string;
}

export interface VpcEncryptionControlExclusions {
  ApiGatewayV2?: VpcEncryptionControlExclusion;
  EgressOnlyInternetGateway?: VpcEncryptionControlExclusion;
  ElasticFileSystem?: VpcEncryptionControlExclusion;
  GlobalAccelerator?: VpcEncryptionControlExclusion;
  InternetGateway?: VpcEncryptionControlExclusion;
  Lambda?: VpcEncryptionControlExclusion;
  NatGateway?: VpcEncryptionControlExclusion;
  VirtualPrivateGateway?: VpcEncryptionControlExclusion;
  VpcLattice?: VpcEncryptionControlExclusion;
  VpcPeering?: VpcEncryptionControlExclusion;
}

export interface VpcIpv6CidrBlockAssociation {
  AssociationId?: string;
  IpSource?: IpSource;
  Ipv6AddressAttribute?: Ipv6AddressAttribute;
  Ipv6CidrBlock?: string;
  Ipv6CidrBlockState?: VpcCidrBlockState;
  Ipv6Pool?: string;
  NetworkBorderGroup?: string;
}

export type AccountAttributeName = "supported-platforms" | "default-vpc";

export type AddressAttributeName = "domain-name";

export type AmdSevSnpSpecification = "enabled" | "disabled";

export type ArchitectureType = "i386" | "x86_64" | "arm64" | "x86_64_mac" | "arm64_mac";

export type ArchitectureValues = "i386" | "x86_64" | "arm64" | "x86_64_mac" | "arm64_mac";

export type AttachmentLimitType = "shared" | "dedicated";

export type AttachmentStatus = "attaching" | "attached" | "detaching" | "detached";

export type AutoProvisionZonesState = "enabled" | "disabled";

export type AutoScalingIpsState = "enabled" | "disabled";

export type AvailabilityMode = "zonal" | "regional";

export type AvailabilityZoneOptInStatus = "opt-in-not-required" | "opted-in" | "not-opted-in";

export type AvailabilityZoneState = "available" | "information" | "impaired" | "unavailable" | "constrained";

export type BandwidthWeightingType = "default" | "vpc-1" | "ebs-1";

export type BlockPublicAccessMode = "off" | "block-bidirectional" | "block-ingress";

export type BootModeType = "legacy-bios" | "uefi";

export type BootModeValues = "legacy-bios" | "uefi" | "uefi-preferred";

export type CapacityReservationPreference = "capacity-reservations-only" | "open" | "none";

export type ConnectivityType = "private" | "public";

export type DeviceType = "ebs" | "instance-store";

export type DiskType = "hdd" | "ssd";

export type DomainType = "vpc" | "standard";

export type EbsEncryptionSupport = "unsupported" | "supported";

export type EbsNvmeSupport = "unsupported" | "supported" | "required";

export type EbsOptimizedSupport = "unsupported" | "supported" | "default";

export type EnaSupport = "unsupported" | "supported" | "required";

export type EphemeralNvmeSupport = "unsupported" | "supported" | "required";

export type EventCode =
  | "instance-reboot" | "system-reboot" | "system-maintenance" | "instance-retirement" | "instance-stop";

export type FlexibleEnaQueuesSupport = "unsupported" | "supported";

export type HostnameType = "ip-name" | "resource-name";

export type HttpTokensState = "optional" | "required";

export type HypervisorType = "ovm" | "xen";

export type ImageState =
  | "pending" | "available" | "invalid" | "deregistered" | "transient" | "failed" | "error" | "disabled";

export type ImageTypeValues = "machine" | "kernel" | "ramdisk";

export type ImdsSupportValues = "v2.0";

export type InstanceAttributeName =
  | "instanceType" | "kernel" | "ramdisk" | "userData" | "disableApiTermination"
  | "instanceInitiatedShutdownBehavior" | "rootDeviceName" | "blockDeviceMapping" | "productCodes"
  | "sourceDestCheck" | "groupSet" | "ebsOptimized" | "sriovNetSupport" | "enaSupport" | "enclaveOptions"
  | "disableApiStop";

export type InstanceAutoRecoveryState = "disabled" | "default";

export type InstanceBandwidthWeighting = "default" | "vpc-1" | "ebs-1";

export type InstanceBootModeValues = "legacy-bios" | "uefi";

export type InstanceInterruptionBehavior = "hibernate" | "stop" | "terminate";

export type InstanceLifecycleType =
  | "spot" | "scheduled" | "capacity-block" | "interruptible-capacity-reservation";

export type InstanceMetadataEndpointState = "disabled" | "enabled";

export type InstanceMetadataOptionsState = "pending" | "applied";

export type InstanceMetadataProtocolState = "disabled" | "enabled";

export type InstanceMetadataTagsState = "disabled" | "enabled";

export type InstanceRebootMigrationState = "disabled" | "default";

export type InstanceStateName =
  | "pending" | "running" | "shutting-down" | "terminated" | "stopping" | "stopped";

export type InstanceStorageEncryptionSupport = "unsupported" | "required";

export type InstanceTypeHypervisor = "nitro" | "xen";

export type IpSource = "amazon" | "byoip" | "none";

export type Ipv6AddressAttribute = "public" | "private";

export type MarketType = "spot" | "capacity-block" | "interruptible-capacity-reservation" | "on-demand";

export type MonitoringState = "disabled" | "disabling" | "enabled" | "pending";

export type NatGatewayAddressStatus =
  | "assigning" | "unassigning" | "associating" | "disassociating" | "succeeded" | "failed";

export type NatGatewayApplianceModifyState = "modifying" | "completed" | "failed";

export type NatGatewayApplianceState =
  | "attaching" | "attached" | "detaching" | "detached" | "attach-failed" | "detach-failed";

export type NatGatewayApplianceType = "network-firewall-proxy";

export type NatGatewayState = "pending" | "failed" | "available" | "deleting" | "deleted";

export type NestedVirtualizationSpecification = "enabled" | "disabled";

export type NetworkCardInterfaceType = "interface" | "efa" | "efa-only" | "secondary";

export type NetworkInterfaceAttribute =
  | "description" | "groupSet" | "sourceDestCheck" | "attachment" | "associatePublicIpAddress";

export type NetworkInterfaceCreationType = "efa" | "efa-only" | "branch" | "trunk";

export type NetworkInterfaceStatus = "available" | "associated" | "attaching" | "in-use" | "detaching";

export type NetworkInterfaceType =
  | "interface" | "natGateway" | "efa" | "efa-only" | "trunk" | "load_balancer" | "network_load_balancer"
  | "vpc_endpoint" | "branch" | "transit_gateway" | "lambda" | "quicksight" | "global_accelerator_managed"
  | "api_gateway_managed" | "gateway_load_balancer" | "gateway_load_balancer_endpoint" | "iot_rules_managed"
  | "aws_codestar_connections_managed";

export type NitroEnclavesSupport = "unsupported" | "supported";

export type NitroTpmSupport = "unsupported" | "supported";

export type PhcSupport = "unsupported" | "supported";

export type PlacementGroupStrategy = "cluster" | "partition" | "spread";

export type PlatformValues = "Windows";

export type ProductCodeValues = "devpay" | "marketplace";

export type RebootMigrationSupport = "unsupported" | "supported";

export type ResourceType =
  | "capacity-reservation" | "client-vpn-endpoint" | "customer-gateway" | "carrier-gateway" | "coip-pool"
  | "declarative-policies-report" | "dedicated-host" | "dhcp-options" | "egress-only-internet-gateway"
  | "elastic-ip" | "elastic-gpu" | "export-image-task" | "export-instance-task" | "fca-policy" | "fleet"
  | "fpga-image" | "host-reservation" | "image" | "image-usage-report" | "import-image-task"
  | "import-snapshot-task" | "instance" | "instance-event-window" | "internet-gateway" | "ipam" | "ipam-pool"
  | "ipam-scope" | "ipv4pool-ec2" | "ipv6pool-ec2" | "key-pair" | "launch-template" | "local-gateway"
  | "local-gateway-route-table" | "local-gateway-virtual-interface" | "local-gateway-virtual-interface-group"
  | "local-gateway-route-table-vpc-association"
  | "local-gateway-route-table-virtual-interface-group-association" | "natgateway" | "network-acl"
  | "network-interface" | "network-insights-analysis" | "network-insights-path"
  | "network-insights-access-scope" | "network-insights-access-scope-analysis" | "outpost-lag"
  | "placement-group" | "prefix-list" | "replace-root-volume-task" | "reserved-instances" | "route-table"
  | "security-group" | "security-group-rule" | "service-link-virtual-interface" | "snapshot"
  | "spot-fleet-request" | "spot-instances-request" | "subnet" | "subnet-cidr-reservation"
  | "traffic-mirror-filter" | "traffic-mirror-session" | "traffic-mirror-target" | "transit-gateway"
  | "transit-gateway-attachment" | "transit-gateway-connect-peer" | "transit-gateway-multicast-domain"
  | "transit-gateway-policy-table" | "transit-gateway-metering-policy" | "transit-gateway-route-table"
  | "transit-gateway-route-table-announcement" | "volume" | "vpc" | "vpc-endpoint"
  | "vpc-endpoint-connection" | "vpc-endpoint-service" | "vpc-endpoint-service-permission"
  | "vpc-peering-connection" | "vpn-connection" | "vpn-gateway" | "vpc-flow-log"
  | "capacity-reservation-fleet" | "traffic-mirror-filter-rule" | "vpc-endpoint-connection-device-type"
  | "verified-access-instance" | "verified-access-group" | "verified-access-endpoint"
  | "verified-access-policy" | "verified-access-trust-provider" | "vpn-connection-device-type"
  | "vpc-block-public-access-exclusion" | "vpc-encryption-control" | "route-server" | "route-server-endpoint"
  | "route-server-peer" | "ipam-resource-discovery" | "ipam-resource-discovery-association"
  | "instance-connect-endpoint" | "verified-access-endpoint-target"
  | "ipam-external-resource-verification-token" | "capacity-block" | "mac-modification-task"
  | "ipam-prefix-list-resolver" | "ipam-policy" | "ipam-prefix-list-resolver-target"
  | "ipam-internet-registry-association" | "secondary-interface" | "secondary-network" | "secondary-subnet"
  | "capacity-manager-data-export" | "vpn-concentrator" | "ipam-pool-allocation"
  | "capacity-reservation-cancellation-quote" | "application-status-check"
  | "capacity-reservation-modification-quote" | "metric-category";

export type RootDeviceType = "ebs" | "instance-store";

export type RouteOrigin = "CreateRouteTable" | "CreateRoute" | "EnableVgwRoutePropagation" | "Advertisement";

export type RouteState = "active" | "blackhole" | "filtered";

export type RouteTableAssociationStateCode =
  | "associating" | "associated" | "disassociating" | "disassociated" | "failed";

export type RuleAction = "allow" | "deny";

export type SecondaryInterfaceStatus = "available" | "in-use";

export type SecondaryInterfaceType = "secondary";

export type ServiceManaged = "alb" | "nlb" | "rnat" | "rds";

export type SeverityLabel = "informational" | "low" | "medium" | "high" | "critical";

export type ShutdownBehavior = "stop" | "terminate";

export type SpotInstanceType = "one-time" | "persistent";

export type StatusName = "reachability";

export type StatusType = "passed" | "failed" | "insufficient-data" | "initializing";

export type SubnetCidrBlockStateCode =
  | "associating" | "associated" | "disassociating" | "disassociated" | "failing" | "failed";

export type SubnetState = "pending" | "available" | "unavailable" | "failed" | "failed-insufficient-capacity";

export type SummaryStatus = "ok" | "impaired" | "insufficient-data" | "not-applicable" | "initializing";

export type SupportedAdditionalProcessorFeature = "amd-sev-snp" | "nested-virtualization";

export type Tenancy = "default" | "dedicated" | "host";

export type TpmSupportValues = "v2.0";

export type UsageClassType = "spot" | "on-demand" | "capacity-block";

export type VirtualizationType = "hvm" | "paravirtual";

export type VolumeType = "standard" | "io1" | "io2" | "gp2" | "sc1" | "st1" | "gp3";

export type VpcAttributeName = "enableDnsSupport" | "enableDnsHostnames" | "enableNetworkAddressUsageMetrics";

export type VpcCidrBlockStateCode =
  | "associating" | "associated" | "disassociating" | "disassociated" | "failing" | "failed";

export type VpcEncryptionControlExclusionState = "enabling" | "enabled" | "disabling" | "disabled";

export type VpcEncryptionControlExclusionStateInput = "enable" | "disable";

export type VpcEncryptionControlMode = "monitor" | "enforce";

export type VpcEncryptionControlState =
  | "enforce-in-progress" | "monitor-in-progress" | "enforce-failed" | "monitor-failed" | "deleting"
  | "deleted" | "available" | "creating" | "delete-failed";

export type VpcState = "pending" | "available" | "deleting";
