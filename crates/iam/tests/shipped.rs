//! The policies that are shipped, and the one that the guide prints: what each is for is allowed, and nothing beyond.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed step of a test is a panic that names its place"
)]

use iam::{
    Action, Context, Decision, Document, Effect, Grant, Layer, Policies, Policy, PolicyKind,
    Principal, Request, Resource, ResourcePolicy, StatementRef, managed,
};

const ACCOUNT: &str = "111122223333";
const SERVICE_ROLE: &str = "arn:aws:iam::111122223333:role/workspaces_DefaultRole";
const GUIDE: &str = include_str!("documents/guide.json");

fn shipped(name: &str) -> Policy {
    let policy = managed::ALL
        .iter()
        .find(|policy| policy.name == name)
        .unwrap();
    policy
        .prepare()
        .unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

fn guide() -> Policy {
    Policy::new(
        "guide",
        Document::parse(GUIDE, PolicyKind::Managed).unwrap(),
    )
}

fn may_on(policy: &Policy, action: &str, resource: &Resource, context: &Context) -> bool {
    let request = Request {
        principal: &Principal::user(ACCOUNT, "mary"),
        action: &Action::new(action).unwrap(),
        resource,
        context,
    };
    let policies = Policies {
        identity: &[policy],
        ..Policies::default()
    };
    iam::decide(&policies, &request).is_allowed()
}

fn may(policy: &Policy, action: &str) -> bool {
    may_on(policy, action, &Resource::any(), &Context::new())
}

fn check(policy: &Policy, allowed: &str, refused: &str) {
    for action in allowed.split_whitespace() {
        assert!(may(policy, action), "{} allows {action}", policy.name());
    }
    for action in refused.split_whitespace() {
        assert!(
            !may(policy, action),
            "{} does not allow {action}",
            policy.name()
        );
    }
}

const DESTRUCTIVE: &str = "workspaces:TerminateWorkspaces workspaces:CreateWorkspaces ds:DeleteDirectory
    ds-data:DeleteUser ec2:DeleteVpc ec2:CreateVpc ec2:RunInstances iam:CreateUser iam:PassRole sts:AssumeRole
    workspaces:GetMailbox servicequotas:RequestServiceQuotaIncrease";

/// ACC-13: the guide's example, as printed, has commas where JSON has none; the fault says where.
#[test]
fn the_example_of_the_guide_as_it_is_printed_is_refused_with_the_place() {
    let printed = GUIDE.replace(
        "RevokeSecurityGroupIngress\"",
        "RevokeSecurityGroupIngress\",",
    );
    let fault = Document::parse(&printed, PolicyKind::Managed).unwrap_err();
    assert_eq!(
        fault.to_string(),
        "the policy document is malformed at line 33, column 7: trailing comma"
    );
}

/// ACC-14: quick setup, directories, desktops and the network steps that the example names.
#[test]
fn the_example_of_the_guide_suffices_for_what_it_names_and_nothing_else() {
    check(
        &guide(),
        "workspaces:QuickSetup workspaces:CreateWorkspaces workspaces:TerminateWorkspaces workspaces:InviteUser
         workspaces:RegisterWorkspaceDirectory workspaces:GetMailbox workspaces:ResetAdministratorPassword iam:GetRole iam:CreateRole iam:PutRolePolicy
         iam:PassRole ec2:CreateVpc ec2:CreateSubnet ec2:CreateInternetGateway ec2:AttachInternetGateway
         ec2:CreateRouteTable ec2:CreateRoute ec2:AssociateRouteTable ec2:CreateSecurityGroup ec2:CreateTags
         ec2:CreateNetworkInterface ec2:DescribeVpcs ec2:DescribeSubnets ec2:DescribeRouteTables
         ec2:DescribeInternetGateways ec2:DescribeNetworkInterfaces ec2:DescribeAvailabilityZones
         ec2:AuthorizeSecurityGroupIngress ec2:AuthorizeSecurityGroupEgress ec2:RevokeSecurityGroupIngress
         ec2:RevokeSecurityGroupEgress ec2:DeleteSecurityGroup ec2:DeleteNetworkInterface",
        "ds:CreateDirectory ds-data:CreateUser ec2:RunInstances ec2:AllocateAddress ec2:AssociateAddress ec2:DeleteVpc
         ec2:DescribeInstances iam:CreateUser iam:AttachRolePolicy iam:DeleteRole sts:AssumeRole
         servicequotas:GetServiceQuota",
    );
}

#[test]
fn every_shipped_policy_is_read_and_has_a_name_of_its_own() {
    for policy in managed::ALL {
        let prepared = shipped(policy.name);
        assert_eq!(
            prepared.name(),
            format!("arn:aws:iam::aws:policy/{}", policy.name)
        );
        let statements = prepared.document().statements();
        assert!(
            statements.iter().all(|statement| statement.sid().is_some()),
            "{}",
            policy.name
        );
        let same = managed::ALL
            .iter()
            .filter(|other| other.name == policy.name);
        assert_eq!(same.count(), 1);
    }
}

#[test]
fn full_access_covers_everything_of_carrel_and_no_other_identities() {
    let full = shipped("CarrelFullAccess");
    check(
        &full,
        "workspaces:QuickSetup workspaces:TerminateWorkspaces ds:CreateDirectory ds:DeleteDirectory
         ds:ResetAdministratorPassword ds-data:CreateUser ds-data:AddGroupMember ec2:CreateVpc ec2:DeleteVpc ec2:DescribeInstances
         ec2:AuthorizeSecurityGroupIngress ec2:ReplaceRoute servicequotas:RequestServiceQuotaIncrease",
        "iam:CreateUser iam:PassRole iam:CreateRole iam:UpdateAssumeRolePolicy sts:AssumeRole ec2:RunInstances
         ec2:AllocateAddress",
    );
    let role = Resource::new(SERVICE_ROLE);
    for action in ["iam:GetRole", "iam:CreateRole", "iam:PutRolePolicy"] {
        assert!(may_on(&full, action, &role, &Context::new()), "{action}");
        let other = Resource::new("arn:aws:iam::111122223333:role/admin");
        assert!(!may_on(&full, action, &other, &Context::new()), "{action}");
    }
    let passed_to = |service: &str| Context::new().with("iam:PassedToService", service);
    assert!(may_on(
        &full,
        "iam:PassRole",
        &role,
        &passed_to(managed::SERVICE_PRINCIPAL)
    ));
    assert!(!may_on(
        &full,
        "iam:PassRole",
        &role,
        &passed_to("ec2.amazonaws.com")
    ));
    assert!(!may_on(&full, "iam:PassRole", &role, &Context::new()));
}

#[test]
fn read_only_access_sees_and_changes_nothing() {
    let read_only = shipped("CarrelReadOnlyAccess");
    check(
        &read_only,
        "workspaces:DescribeWorkspaces workspaces:DescribeWorkspaceDirectories workspaces:DescribeAuditLog
         workspaces:GetStatus workspaces:ListUsers ds:DescribeDirectories ds:GetDirectoryLimits ds-data:ListUsers
         ds-data:SearchUsers ec2:DescribeVpcs servicequotas:ListServiceQuotas",
        "workspaces:RebootWorkspaces workspaces:InviteUser ds:ResetUserPassword ec2:GetPasswordData",
    );
    check(&read_only, "", DESTRUCTIVE);
}

#[test]
fn the_help_desk_helps_people_and_destroys_nothing() {
    let help_desk = shipped("CarrelHelpDesk");
    check(
        &help_desk,
        "workspaces:DescribeWorkspaces workspaces:DescribeWorkspaceProgress workspaces:RebootWorkspaces
         workspaces:RebuildWorkspaces workspaces:StartWorkspaces workspaces:StopWorkspaces workspaces:InviteUser
         workspaces:SendInvitation ds:ResetUserPassword ds:DescribeDirectories ds-data:DescribeUser
         ds-data:SearchUsers",
        "workspaces:ModifyWorkspaceProperties workspaces:DescribeAuditLog ds-data:CreateUser ec2:DescribeVpcs
         ds:ResetAdministratorPassword workspaces:ResetAdministratorPassword ds-data:AddGroupMember",
    );
    check(&help_desk, "", DESTRUCTIVE);
}

/// What the guide's chapters on networks do and its example does not grant: NAT instances, Elastic IP addresses, private
/// connections. Both together suffice.
#[test]
fn network_access_has_what_the_example_of_the_guide_lacks() {
    check(
        &shipped("CarrelNetworkAccess"),
        "ec2:RunInstances ec2:DescribeInstances ec2:DescribeImages ec2:ModifyInstanceAttribute ec2:TerminateInstances
         ec2:CreateKeyPair ec2:AllocateAddress ec2:AssociateAddress ec2:DisassociateAddress ec2:ReleaseAddress
         ec2:DescribeAddresses ec2:ReplaceRoute ec2:ModifyNetworkInterfaceAttribute ec2:CreateVpnConnection
         ec2:EnableVgwRoutePropagation ec2:CreateCustomerGateway ec2:CreateNatGateway ec2:DeleteVpc",
        "workspaces:DescribeWorkspaces ds:DescribeDirectories iam:PassRole iam:CreateUser sts:AssumeRole",
    );
}

/// ACC-15: a service role exists so that the service can make interfaces and list directories.
#[test]
fn the_service_role_is_the_services_alone_and_does_two_things() {
    let trust = Document::parse(managed::SERVICE_ROLE_TRUST, PolicyKind::Trust).unwrap();
    let trust = Policy::new("trust", trust);
    let policies = Policies {
        resource: Some(ResourcePolicy::Trust(&trust)),
        ..Policies::default()
    };
    let assume = |principal: &Principal| {
        let request = Request {
            principal,
            action: &Action::new("sts:AssumeRole").unwrap(),
            resource: &Resource::new(SERVICE_ROLE),
            context: &principal.context(),
        };
        iam::decide(&policies, &request)
    };
    let by_trust = StatementRef {
        layer: Layer::Resource,
        policy: "trust",
        index: 0,
        sid: None,
        effect: Effect::Allow,
    };
    let service = Principal::service(managed::SERVICE_PRINCIPAL);
    assert_eq!(
        assume(&service),
        Decision::Allowed(Grant::Statement(by_trust))
    );
    let refused = Decision::ImplicitDeny(Layer::Resource);
    assert_eq!(assume(&Principal::user(ACCOUNT, "mary")), refused);
    assert_eq!(assume(&Principal::root(ACCOUNT)), refused);
    let permissions = managed::SERVICE_ROLE_PERMISSIONS;
    let permissions = Document::parse(permissions, PolicyKind::InlineRole).unwrap();
    check(
        &Policy::new("permissions", permissions),
        "ec2:CreateNetworkInterface ec2:DeleteNetworkInterface ds:DescribeDirectories",
        DESTRUCTIVE,
    );
}
