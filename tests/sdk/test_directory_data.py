"""People and groups of a directory, by boto3: all of ds-data, its pages, its tokens and its refusals."""

import json

import pytest
from botocore.exceptions import ClientError

from installation import until
from test_directory import PASSWORD, create, refused, stage


class People:
    """One directory that is Active, and a client of its data."""

    def __init__(self, account):
        self.account = account
        self.ds = account.client("ds")
        self.data = account.client("ds-data")
        self.id = create(self.ds)
        stage(self.ds, self.id, "Active")

    def call(self, name, **members):
        return getattr(self.data, name)(DirectoryId=self.id, **members)

    def refused(self, code, name, **members):
        return refused(code, getattr(self.data, name), DirectoryId=self.id, **members)

    def pages(self, operation, key, size=2, **members):
        """The names on each page."""
        pages = self.data.get_paginator(operation).paginate(
            DirectoryId=self.id, PaginationConfig={"PageSize": size}, **members
        )
        return [[one["SAMAccountName"] for one in page[key]] for page in pages]


@pytest.fixture
def people(own):
    return People(own)


def text(value):
    return {"S": value}


def test_a_user_is_made_described_changed_and_removed(people):
    made = people.call(
        "create_user",
        SAMAccountName="zoe",
        GivenName="Zoë",
        Surname="O'Neil (Jr)",
        EmailAddress="zoe@example.com",
        OtherAttributes={"title": text("Reader"), "otherMobile": {"SS": ["1", "2"]}, "uidNumber": {"N": 7}},
    )
    assert made["SAMAccountName"] == "zoe" and made["SID"].startswith("S-1-5-21-")
    zoe = {"SAMAccountName": "ZOE"}
    found = people.call("describe_user", OtherAttributes=["title", "OTHERMOBILE", "uidNumber", "department"], **zoe)
    assert (found["GivenName"], found["Surname"], found["SID"]) == ("Zoë", "O'Neil (Jr)", made["SID"])
    assert found["UserPrincipalName"] == "zoe@corp.example.com" and not found["Enabled"]
    assert found["DistinguishedName"].endswith(",CN=Users,DC=corp,DC=example,DC=com")
    assert found["OtherAttributes"] == {
        "title": text("Reader"), "otherMobile": {"SS": ["1", "2"]}, "uidNumber": {"N": 7}
    }
    everything = people.call("describe_user", OtherAttributes=["*"], **zoe)["OtherAttributes"]
    assert everything["displayName"] == text("Zoë O'Neil (Jr)") and "userAccountControl" in everything

    people.refused("ValidationException", "update_user", UpdateType="ADD", Surname="Quill", **zoe)
    people.call("update_user", UpdateType="REPLACE", Surname="Quill", EmailAddress="z@example.com", **zoe)
    people.call("update_user", UpdateType="ADD", OtherAttributes={"otherMobile": {"SS": ["3"]}}, **zoe)
    people.call(
        "update_user", UpdateType="REMOVE",
        OtherAttributes={"otherMobile": {"SS": ["1"]}, "title": text("-")}, **zoe,
    )
    found = people.call("describe_user", OtherAttributes=["title", "otherMobile"], **zoe)
    assert (found["Surname"], found["EmailAddress"]) == ("Quill", "z@example.com")
    assert found["OtherAttributes"] == {"otherMobile": {"SS": ["2", "3"]}}

    people.call("delete_user", **zoe)
    for name in ("describe_user", "delete_user", "disable_user"):
        people.refused("ResourceNotFoundException", name, **zoe)
    people.refused("ResourceNotFoundException", "update_user", Surname="x", **zoe)


@pytest.mark.parametrize(
    "members",
    [
        {"SAMAccountName": "root"},
        {"SAMAccountName": "12345"},
        {"SAMAccountName": "a" * 21},
        {"SAMAccountName": "mary", "EmailAddress": "nobody"},
        {"SAMAccountName": "mary", "GivenName": " Mary"},
        {"SAMAccountName": "mary", "OtherAttributes": {"userAccountControl": {"N": 512}}},
        {"SAMAccountName": "mary", "OtherAttributes": {"unicodePwd": text("x")}},
        {"SAMAccountName": "mary", "OtherAttributes": {"initials": text("toolong")}},
        {"SAMAccountName": "mary", "OtherAttributes": {"title": {"SS": ["a", "b"]}}},
        {"SAMAccountName": "mary", "OtherAttributes": {"uidNumber": text("seven")}},
        {"SAMAccountName": "mary", "Surname": "x", "OtherAttributes": {"sn": text("y")}},
    ],
)
def test_what_a_user_cannot_be_made_of_is_refused(carrel, members, one_directory):
    one_directory.refused("ValidationException", "create_user", **members)
    assert one_directory.call("list_users")["Users"] == []


@pytest.fixture(scope="module")
def one_directory(carrel):
    """A directory in which nothing is ever made."""
    return People(carrel.account())


def test_a_taken_name_is_a_conflict(people):
    people.call("create_user", SAMAccountName="mary")
    for name in ("mary", "MARY"):
        people.refused("ConflictException", "create_user", SAMAccountName=name)
    people.refused("ConflictException", "create_group", SAMAccountName="Mary")
    people.refused("ConflictException", "create_group", SAMAccountName="domain users")


def test_users_and_groups_come_in_pages(people):
    for name in ("paul", "Mary", "john"):
        people.call("create_user", SAMAccountName=name)
        people.call("create_group", SAMAccountName=f"group {name}")
    assert people.pages("list_users", "Users") == [["john", "Mary"], ["paul"]]
    groups = [name for page in people.pages("list_groups", "Groups", size=5) for name in page]
    assert groups == sorted(groups, key=str.lower) and {"group Mary", "Domain Users"} <= set(groups)
    found = people.pages("search_groups", "Groups", SearchString="group ", SearchAttributes=["SAMAccountName"])
    assert sum(found, [])[:3] == ["group john", "group Mary", "group paul"]
    people.refused("ValidationException", "list_users", MaxResults=251)
    people.refused("ValidationException", "list_users", NextToken="made-up")


def test_lif_06_users_are_found_by_all_or_part_of_a_value_and_by_wildcards(people):
    for name, first, last, mail in (
        ("mary", "Mary", "Major", "mary@example.com"),
        ("paul", "Paul", "Mayor", "paul@example.org"),
        ("star", "St*r", "(odd)", "star@example.net"),
    ):
        people.call("create_user", SAMAccountName=name, GivenName=first, Surname=last, EmailAddress=mail)

    def search(text, *attributes):
        found = people.call(
            "search_users", SearchString=text,
            SearchAttributes=list(attributes) or ["SAMAccountName", "GivenName", "Surname", "EmailAddress"],
        )
        return [one["SAMAccountName"] for one in found["Users"]]

    assert search("MA") == ["mary", "paul"]
    assert search("ma*") == ["mary", "paul"]
    assert search("*or") == ["mary", "paul"]
    assert search("m*y") == ["mary"]
    assert search("example.org", "mail") == ["paul"]
    assert search("mary", "sn") == []
    assert search("(odd)") == ["star"]
    for nothing in ("*)(objectClass=*", "m?ry", "\\2a", "&", "zzz*"):
        assert search(nothing) == [], nothing
    assert search("*") == ["mary", "paul", "star"]
    assert people.pages("search_users", "Users", SearchString="*", SearchAttributes=["mail"]) == [
        ["mary", "paul"], ["star"]
    ]
    found = people.call("search_users", SearchString="mary", SearchAttributes=["displayName"])["Users"][0]
    assert found["OtherAttributes"] == {"displayName": text("Mary Major")}
    wrong = {"SearchString": "x", "SearchAttributes": ["unicodePwd"]}
    people.refused("ValidationException", "search_users", **wrong)
    wrong["SearchAttributes"] = ["memberOf"]
    people.refused("ValidationException", "search_users", **wrong)


def test_dir_49_a_group_is_made_described_changed_and_removed(people):
    made = people.call(
        "create_group", SAMAccountName="Readers", GroupScope="Global", GroupType="Security",
        OtherAttributes={"description": text("Who reads"), "mail": text("readers@example.com")},
    )
    readers = {"SAMAccountName": "readers"}
    found = people.call("describe_group", OtherAttributes=["description", "mail", "info"], **readers)
    assert (found["GroupScope"], found["GroupType"], found["SID"]) == ("Global", "Security", made["SID"])
    assert found["SAMAccountName"] == "Readers"
    assert found["OtherAttributes"] == {"description": text("Who reads"), "mail": text("readers@example.com")}
    people.refused("ValidationException", "update_group", GroupScope="DomainLocal", **readers)
    people.call("update_group", GroupScope="Universal", GroupType="Distribution", **readers)
    people.call("update_group", UpdateType="REMOVE", OtherAttributes={"description": text("-")}, **readers)
    found = people.call("describe_group", OtherAttributes=["description"], **readers)
    assert (found["GroupScope"], found["GroupType"]) == ("Universal", "Distribution")
    assert "OtherAttributes" not in found
    people.refused("ValidationException", "create_group", SAMAccountName="born", GroupScope="BuiltinLocal")
    people.refused("AccessDeniedException", "delete_group", SAMAccountName="Domain Admins")
    people.call("delete_group", **readers)
    people.refused("ResourceNotFoundException", "describe_group", **readers)


def test_dir_50_members_are_seen_from_both_sides(people):
    people.call("create_user", SAMAccountName="mary")
    for name in ("Readers", "Clubs", "Writers"):
        people.call("create_group", SAMAccountName=name)
    mary = {"GroupName": "Readers", "MemberName": "MARY"}
    people.call("add_group_member", **mary)
    people.call("add_group_member", GroupName="Readers", MemberName="Clubs")
    people.call("add_group_member", GroupName="Writers", MemberName="mary")
    members = people.call("list_group_members", SAMAccountName="readers")["Members"]
    assert [(one["SAMAccountName"], one["MemberType"]) for one in members] == [
        ("Clubs", "GROUP"), ("mary", "USER")
    ]
    assert all(one["SID"].startswith("S-1-5-21-") for one in members)
    assert people.pages("list_group_members", "Members", size=1, SAMAccountName="Readers") == [["Clubs"], ["mary"]]
    assert people.pages("list_groups_for_member", "Groups", size=1, SAMAccountName="mary") == [
        ["Readers"], ["Writers"]
    ]
    people.refused("ConflictException", "add_group_member", **mary)
    people.call("remove_group_member", **mary)
    people.refused("ResourceNotFoundException", "remove_group_member", **mary)
    people.refused("ValidationException", "add_group_member", GroupName="Readers", MemberName="readers")
    for wrong in ({"GroupName": "nobody"}, {"MemberName": "nobody"}):
        people.refused("ResourceNotFoundException", "add_group_member", **(mary | wrong))
    people.refused("ResourceNotFoundException", "list_group_members", SAMAccountName="nobody")
    people.refused("ResourceNotFoundException", "list_groups_for_member", SAMAccountName="nobody")
    people.refused("ValidationException", "add_group_member", MemberRealm="other.example.com", **mary)
    people.call("delete_user", SAMAccountName="mary")
    assert people.call("list_group_members", SAMAccountName="Writers")["Members"] == []


def test_a_call_with_a_token_is_carried_out_once(people):
    mary = {"SAMAccountName": "mary", "ClientToken": "t-1"}
    first = people.call("create_user", **mary)
    again = people.call("create_user", **mary)
    assert first["SID"] == again["SID"]
    people.refused("ConflictException", "create_user", **(mary | {"Surname": "Other"}))
    people.call("create_group", SAMAccountName="Readers", ClientToken="t-1")
    gone = {"SAMAccountName": "mary", "ClientToken": "t-2"}
    people.call("delete_user", **gone)
    people.call("delete_user", **gone)
    failed = {"SAMAccountName": "absent", "ClientToken": "t-3"}
    people.refused("ResourceNotFoundException", "delete_user", **failed)
    people.call("create_user", SAMAccountName="absent")
    people.call("delete_user", **failed)


def test_a_user_of_the_directory_is_somebody_who_gets_a_workspace_and_is_invited(people):
    workspaces = people.account.client("workspaces")
    workspaces.register_workspace_directory(DirectoryId=people.id)

    def launch(name):
        wish = {"DirectoryId": people.id, "UserName": name, "BundleId": "wsb-standard1"}
        return workspaces.create_workspaces(Workspaces=[wish])

    assert "nobody" in launch("nobody")["FailedRequests"][0]["ErrorMessage"]
    people.call("create_user", SAMAccountName="nomail")
    assert "mail" in launch("nomail")["FailedRequests"][0]["ErrorMessage"]
    people.call("update_user", SAMAccountName="nomail", EmailAddress="late@example.com")
    people.call(
        "create_user", SAMAccountName="mary", GivenName="Mary", Surname="Major",
        EmailAddress="mary@example.com",
    )
    for name in ("nomail", "mary"):
        assert launch(name)["FailedRequests"] == []

    operator = people.account.carrel.operator()

    def both():
        told = json.dumps(operator.command("mailbox"))
        return "mary@example.com" in told and "late@example.com" in told

    until("both are invited", both)
    workspace = workspaces.describe_workspaces(DirectoryId=people.id, UserName="mary")["Workspaces"][0]
    told = people.refused("ConflictException", "delete_user", SAMAccountName="mary")
    assert workspace["WorkspaceId"] in told


def test_a_directory_that_cannot_be_asked_says_so(account, own):
    data = own.client("ds-data")
    refused("ResourceNotFoundException", data.list_users, DirectoryId="d-0000000000")
    with pytest.raises(ClientError) as caught:
        data.list_users(DirectoryId="d-nonsense00")
    assert caught.value.response["Error"]["Code"] == "ValidationException"


def test_another_realm_and_another_account_find_nothing(people, account):
    people.refused("ValidationException", "list_users", Realm="other.example.com")
    assert people.call("list_users", Realm="CORP.example.com.")["Realm"] == "corp.example.com"
    people.call("create_user", SAMAccountName="mary")
    people.call("create_group", SAMAccountName="Readers")
    stranger = account().client("ds-data")
    mary, readers = {"SAMAccountName": "mary"}, {"SAMAccountName": "Readers"}
    member = {"GroupName": "Readers", "MemberName": "mary"}
    search = {"SearchString": "*", "SearchAttributes": ["cn"]}
    for name, members in (
        ("create_user", {"SAMAccountName": "other"}),
        ("describe_user", mary),
        ("update_user", mary | {"Surname": "x"}),
        ("delete_user", mary),
        ("disable_user", mary),
        ("list_users", {}),
        ("search_users", search),
        ("create_group", {"SAMAccountName": "other"}),
        ("describe_group", readers),
        ("update_group", readers | {"GroupType": "Distribution"}),
        ("delete_group", readers),
        ("list_groups", {}),
        ("search_groups", search),
        ("add_group_member", member),
        ("remove_group_member", member),
        ("list_group_members", readers),
        ("list_groups_for_member", mary),
    ):
        refused("ResourceNotFoundException", getattr(stranger, name), DirectoryId=people.id, **members)
    assert people.call("list_group_members", **readers)["Members"] == []


def test_the_aws_command_line_manages_people(people):
    account = people.account
    account.aws(
        "ds-data", "create-user", "--directory-id", people.id, "--sam-account-name", "mary",
        "--given-name", "Mary", "--email-address", "mary@example.com",
    )
    account.aws(
        "ds", "reset-user-password", "--directory-id", people.id, "--user-name", "mary",
        "--new-password", PASSWORD,
    )
    listed = account.aws("ds-data", "list-users", "--directory-id", people.id)
    assert [(one["SAMAccountName"], one["Enabled"]) for one in listed["Users"]] == [("mary", True)]
