"""Who may do what: every policy that is shipped, and the guide's example, times every operation that is answered.

The table `roles.tsv` beside this file is what people read and reviewers compare. The test asks the installation anew and
writes what it found to `target/sdk/roles.tsv`; where it differs on purpose, copy that file over the committed one.
"""

import re

from installation import REPOSITORY

from test_iam import GUIDE, SHIPPED

TABLE = REPOSITORY / "tests/sdk/roles.tsv"
FOUND = REPOSITORY / "target/sdk/roles.tsv"
POLICIES = ["CarrelFullAccess", "CarrelHelpDesk", "CarrelNetworkAccess", "CarrelReadOnlyAccess"]
GUIDES = "the guide's example"
ROLE = "role/workspaces_DefaultRole"
# What policies call the services whose operations these are.
PREFIXES = {"Carrel_20261123": "workspaces", "service-quotas": "servicequotas"}
# What calls of several services take beside their own action: who may get into the account of a directory's administrator.
BESIDE = ["ds:ResetAdministratorPassword"]
SIMULATED_AT_ONCE = 100


def operations():
    """Every operation that is answered and what is asked beside, as policies name it."""
    actions = set()
    service = None
    for line in (REPOSITORY / "docs/api-operations.md").read_text().splitlines():
        if heading := re.match(r"## .*\(`(.+)`\)", line):
            service = PREFIXES.get(heading[1], heading[1])
        elif line.startswith("Implemented: "):
            names = line.removeprefix("Implemented: ").rstrip(".").split(", ")
            actions.update(f"{service}:{name}" for name in names if name.isalnum())
    return sorted([*actions, *BESIDE])


def decisions(iam, user, actions, resource="*", context=()):
    """What a simulation of a user's policies says of each action."""
    found = {}
    for begin in range(0, len(actions), SIMULATED_AT_ONCE):
        answer = iam.simulate_principal_policy(
            PolicySourceArn=user, ActionNames=actions[begin:begin + SIMULATED_AT_ONCE], ResourceArns=[resource],
            ContextEntries=list(context), MaxItems=1000)
        for one in answer["EvaluationResults"]:
            found[one["EvalActionName"]] = one["EvalDecision"] == "allowed"
    return found


def cell(found, action):
    """One field of the table: directories may also be allowed by the desktops' action of the same name."""
    service, name = action.split(":")
    if found[action]:
        return "yes"
    if service in ("ds", "ds-data") and found[f"workspaces:{name}"]:
        return "as workspaces"
    return "-"


def test_the_table_of_roles_and_operations_is_the_committed_one(own):
    iam = own.client("iam")
    actions = operations()
    twins = [f"workspaces:{action.split(':')[1]}" for action in actions if action.startswith(("ds:", "ds-data:"))]
    asked = sorted(set(actions) | set(twins))
    role = f"arn:aws:iam::{own.id}:{ROLE}"
    passing = [{"ContextKeyName": "iam:PassedToService", "ContextKeyType": "string",
                "ContextKeyValues": ["workspaces.amazonaws.com"]}]
    on_role = ["iam:CreateRole", "iam:GetRole", "iam:PassRole", "iam:PutRolePolicy"]
    columns = {}
    for policy in [*POLICIES, GUIDES]:
        name = policy if policy in POLICIES else "guide"
        user = iam.create_user(UserName=name)["User"]["Arn"]
        if policy == GUIDES:
            iam.put_user_policy(UserName=name, PolicyName="guide", PolicyDocument=GUIDE)
        else:
            iam.attach_user_policy(UserName=name, PolicyArn=SHIPPED + policy)
        columns[policy] = decisions(iam, user, asked), decisions(iam, user, on_role, role, passing)
    lines = ["\t".join(["operation", *columns])]
    for action in actions:
        lines.append("\t".join([action, *(cell(found, action) for found, _ in columns.values())]))
    for action in on_role:
        fields = ("yes" if found[action] else "-" for _, found in columns.values())
        lines.append("\t".join([f"{action} on {ROLE}", *fields]))
    FOUND.parent.mkdir(parents=True, exist_ok=True)
    FOUND.write_text("\n".join(lines) + "\n")
    assert FOUND.read_text() == TABLE.read_text(), f"look at the difference of {FOUND} and {TABLE}"
