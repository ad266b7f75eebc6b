"""Quotas: a new account's, the rise of one from request to decision, and that they hold (LIM-01, LIM-02)."""

import pytest

from installation import CARREL, until
from test_accounts import opened, refused

WORKSPACES = {"ServiceCode": "workspaces", "QuotaCode": "L-34278094"}
VPCS = {"ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"}


@pytest.fixture
def quotas(operator):
    account = opened(operator)
    return account, account.client("service-quotas")


def mails(operator, to):
    return [mail for mail in operator.command("mailbox", "list", "--to", to)]


def test_a_new_account_has_the_usual_quotas(quotas):
    _, client = quotas
    services = [one["ServiceCode"] for page in client.get_paginator("list_services").paginate() for one in page["Services"]]
    assert services == ["ds", "vpc", "workspaces"]
    values = {}
    for service in services:
        for page in client.get_paginator("list_service_quotas").paginate(ServiceCode=service):
            values |= {one["QuotaName"]: one["Value"] for one in page["Quotas"]}
    assert values == {"WorkSpaces": 2, "directories": 10, "VPCs": 5}
    quota = client.get_service_quota(**WORKSPACES)["Quota"]
    assert quota["Value"] == 2 and quota["Adjustable"]
    assert quota["QuotaArn"].startswith("arn:aws:servicequotas:")
    assert client.get_aws_default_service_quota(**VPCS)["Quota"]["Value"] == 5
    pages = client.get_paginator("list_aws_default_service_quotas").paginate(ServiceCode="ds", PaginationConfig={"PageSize": 1})
    assert [one["Value"] for page in pages for one in page["Quotas"]] == [10]


def test_the_operators_account_has_none_until_one_is_set(operator):
    client = operator.client("service-quotas")
    assert "any number" in refused("NoSuchResourceException", client.get_service_quota, **VPCS)
    assert client.list_service_quotas(ServiceCode="vpc")["Quotas"] == []
    operator.command("quotas", "set", operator.id, "vpcs", "7")
    assert client.get_service_quota(**VPCS)["Quota"]["Value"] == 7
    operator.command("quotas", "set", operator.id, "vpcs")
    refused("NoSuchResourceException", client.get_service_quota, **VPCS)


def test_the_third_workspace_of_a_new_account_is_refused_until_the_operator_agrees(quotas, operator):
    account, client = quotas
    people = [f"u{number}:U:{number}:u{number}@example.com" for number in range(3)]
    users = [word for person in people[:2] for word in ("--user", person)]
    name = f"quota-{account.id}"
    account.command("quick-setup", *users, "--organization", name, "--domain", f"q{account.id}.example.com")
    third = ("quick-setup", "--user", people[2], "--organization", name)
    done = account.tool(CARREL, *third, check=False)
    assert done.returncode == 1 and "may have 2 WorkSpaces" in done.stderr

    asked = client.request_service_quota_increase(**WORKSPACES, DesiredValue=3)["RequestedQuota"]
    assert asked["Status"] == "PENDING" and asked["DesiredValue"] == 3
    waiting = operator.command("quotas", "requests")
    assert asked["Id"] in [one["RequestId"] for one in waiting]
    decided = operator.command("quotas", "approve", asked["Id"])
    assert decided["Status"] == "APPROVED"
    assert client.get_service_quota(**WORKSPACES)["Quota"]["Value"] == 3
    assert len(account.command(*third)["Workspaces"]) == 1


def test_a_refusal_has_a_reason_and_both_sides_get_a_mail(carrel, quotas, operator):
    account, client = quotas
    asked = client.request_service_quota_increase(**VPCS, DesiredValue=50)["RequestedQuota"]
    operator.command("quotas", "refuse", asked["Id"], "--reason", "no room for so many")
    one = client.get_requested_service_quota_change(RequestId=asked["Id"])["RequestedQuota"]
    assert one["Status"] == "DENIED"
    assert client.get_service_quota(**VPCS)["Quota"]["Value"] == 5

    def told():
        of_both = [mail for mail in mails(operator, "root@acme.example.com") if mail["Subject"].startswith("Request for 50 VPCs")]
        texts = [operator.command("mailbox", "show", str(mail["Number"]))["Text"] for mail in of_both]
        own = [text for text in texts if account.id in text]
        return len(own) == 2 and any("no room for so many" in text for text in own)

    # Every account of these tests has this address, so what counts is whom a mail is about.
    until("the account's mails", told)


def test_requests_are_listed_by_page_status_and_quota(quotas):
    _, client = quotas
    first = client.request_service_quota_increase(**WORKSPACES, DesiredValue=4)["RequestedQuota"]["Id"]
    second = client.request_service_quota_increase(**VPCS, DesiredValue=9)["RequestedQuota"]["Id"]
    listing = client.get_paginator("list_requested_service_quota_change_history")
    pages = list(listing.paginate(PaginationConfig={"PageSize": 1}))
    assert [one["Id"] for page in pages for one in page["RequestedQuotas"]] == [first, second]
    assert listing.paginate(Status="APPROVED").build_full_result()["RequestedQuotas"] == []
    by_quota = client.get_paginator("list_requested_service_quota_change_history_by_quota").paginate(**VPCS)
    assert [one["Id"] for page in by_quota for one in page["RequestedQuotas"]] == [second]


def test_requests_that_make_no_sense_are_refused(quotas, account):
    _, client = quotas
    ask = client.request_service_quota_increase
    assert "already" in refused("IllegalArgumentException", ask, **WORKSPACES, DesiredValue=2)
    refused("IllegalArgumentException", ask, **WORKSPACES, DesiredValue=2.5)
    refused("NoSuchResourceException", ask, ServiceCode="workspaces", QuotaCode="L-00000000", DesiredValue=9)
    refused("NoSuchResourceException", ask, ServiceCode="sqs", QuotaCode="L-00000000", DesiredValue=9)
    ask(**WORKSPACES, DesiredValue=3)
    refused("ResourceAlreadyExistsException", ask, **WORKSPACES, DesiredValue=5)
    refused("IllegalArgumentException", account().client("service-quotas").request_service_quota_increase, **WORKSPACES, DesiredValue=5)
    refused("NoSuchResourceException", client.get_requested_service_quota_change, RequestId="0000")
    refused("InvalidPaginationTokenException", client.list_services, NextToken="zzzz")


def test_another_accounts_request_is_not_found(quotas, account):
    _, client = quotas
    asked = client.request_service_quota_increase(**WORKSPACES, DesiredValue=3)["RequestedQuota"]
    stranger = account().client("service-quotas")
    refused("NoSuchResourceException", stranger.get_requested_service_quota_change, RequestId=asked["Id"])
    assert stranger.list_requested_service_quota_change_history()["RequestedQuotas"] == []
