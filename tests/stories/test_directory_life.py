"""The life of a directory on real engines, asked for by boto3 and looked at by clients that are not ours: OpenLDAP's on this
machine, MIT Kerberos' and Samba's in a desktop, the engines' own tools for what is left in the end.

Runs in the installation of the stories: CARREL_STATE names its folder, CARREL_RUN that of its sockets.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import time

import pytest
from botocore.exceptions import ClientError

STATE = pathlib.Path(os.environ["CARREL_STATE"])
RUN = pathlib.Path(os.environ["CARREL_RUN"])
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "sdk"))
os.environ.setdefault("CARREL_BIN", str(STATE / "bin/carrel"))

from installation import Account  # noqa: E402

DOMAIN = "readers.example.com"
BASE = "DC=readers,DC=example,DC=com"
ADMINISTRATOR = "Admin-Pass word 12"
PASSWORD = "Correct-Horse 7"
MINUTE = 60


def until(what, question, seconds):
    """Asks every half second until the answer is neither empty nor false."""
    limit = time.monotonic() + seconds
    while not (answer := question()):
        assert time.monotonic() < limit, f"not within {seconds} s: {what}"
        time.sleep(0.5)
    return answer


def output(*line, check=True, **options):
    """What a program prints."""
    words = [str(word) for word in line]
    environment = os.environ | {"LXD_DIR": str(STATE / "lxd")} | options.pop("env", {})
    done = subprocess.run(
        words, capture_output=True, text=True, timeout=60, env=environment, **options
    )
    assert not check or done.returncode == 0, f"{words}: {done.stderr}"
    return done.stdout


def refused(code, call, **members):
    with pytest.raises(ClientError) as caught:
        call(**members)
    error = caught.value.response["Error"]
    assert error["Code"] == code, error
    return error["Message"]


class Standing:
    """The installation of the stories, as the account's keys are used on it."""

    def __init__(self):
        key = json.loads((STATE / "credentials.json").read_text())
        self.state = STATE
        self.endpoint, self.ca, self.region = key["endpoint"], key["ca"], key["region"]
        os.environ["AWS_CA_BUNDLE"] = str(self.ca)
        os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
        self.operator = Account(
            self, key["account_id"], key["access_key_id"], key["secret_access_key"]
        )


class Life:
    """What the tests after each other know of one directory."""

    def __init__(self):
        account = Standing().operator
        self.ds, self.data = account.client("ds"), account.client("ds-data")
        self.workspaces, self.ec2 = account.client("workspaces"), account.client("ec2")
        self.directory = None

    def described(self):
        try:
            found = self.ds.describe_directories(DirectoryIds=[self.directory])
            return found["DirectoryDescriptions"][0]
        except self.ds.exceptions.EntityDoesNotExistException:
            return None

    def controller(self, number=1):
        return f"dc{number}-{self.directory[2:]}"

    def management_address(self, number=1):
        """What this machine reaches a controller by."""
        found = output("lxc", "exec", self.controller(number), "--", "ip", "-4", "-o", "address", "show", "eth1")
        return re.search(r"inet ([0-9.]+)/", found).group(1)

    def search(self, folder, who, password, filter, *attributes):
        """OpenLDAP's client, signed in as somebody, trusting the directory's own authority alone."""
        authority = folder / "authority.pem"
        output("lxc", "file", "pull", f"{self.controller()}/var/lib/samba/private/tls/carrel-ca.pem", authority)
        secret = folder / "secret"
        secret.write_text(password)
        secret.chmod(0o600)
        line = ["ldapsearch", "-LLL", "-N", "-o", "ldif-wrap=no", "-x"]
        line += ["-H", f"ldaps://{self.management_address()}", "-D", f"{who}@{DOMAIN}", "-y", secret]
        line += ["-b", BASE, filter, *attributes]
        return output(*line, env={"LDAPTLS_CACERT": str(authority)})

    def workspace_state(self):
        found = self.workspaces.describe_workspaces(WorkspaceIds=[self.workspace])["Workspaces"]
        return found[0]["State"] if found else "TERMINATED"


@pytest.fixture(scope="module")
def life():
    return Life()


def test_dir_07_there_is_a_vpc_with_subnets_in_two_zones(life):
    life.vpc = life.ec2.create_vpc(CidrBlock="10.60.0.0/16")["Vpc"]["VpcId"]
    zones = life.ec2.describe_availability_zones()["AvailabilityZones"]
    subnets = [
        life.ec2.create_subnet(
            VpcId=life.vpc, CidrBlock=f"10.60.{number}.0/24", AvailabilityZone=zone["ZoneName"]
        )
        for number, zone in enumerate(zones, 1)
    ]
    life.subnets = [made["Subnet"]["SubnetId"] for made in subnets]
    assert len(life.subnets) == 2


def test_it_becomes_active(life):
    place = {"VpcId": life.vpc, "SubnetIds": life.subnets}
    life.directory = life.ds.create_directory(
        Name=DOMAIN, Password=ADMINISTRATOR, Size="Small", Description="Readers", VpcSettings=place
    )["DirectoryId"]
    assert life.described()["Stage"] in ("Requested", "Creating")
    found = until(
        "the directory is Active",
        lambda: (told := life.described()) and told["Stage"] == "Active" and told,
        8 * MINUTE,
    )
    assert found["VpcSettings"]["SubnetIds"] == life.subnets
    controllers = life.ds.describe_domain_controllers(DirectoryId=life.directory)["DomainControllers"]
    assert [one["Status"] for one in controllers] == ["Active", "Active"]
    assert [one["DnsIpAddr"] for one in controllers] == found["DnsIpAddrs"]


def test_the_administrator_signs_in_with_the_password_that_was_chosen(life, tmp_path):
    found = life.search(tmp_path, "Administrator", ADMINISTRATOR, "(sAMAccountName=Administrator)", "cn")
    assert "cn: Administrator" in found


def test_dir_48_to_50_its_people_and_groups_are_what_other_clients_find(life, tmp_path):
    made = life.data.create_user(
        DirectoryId=life.directory, SAMAccountName="zoe", GivenName="Zoë", Surname="Quill",
        EmailAddress="zoe@example.com", OtherAttributes={"title": {"S": "Reader"}},
    )
    life.data.create_group(DirectoryId=life.directory, SAMAccountName="Book Club")
    life.data.add_group_member(DirectoryId=life.directory, GroupName="Book Club", MemberName="zoe")
    life.ds.reset_user_password(DirectoryId=life.directory, UserName="zoe", NewPassword=PASSWORD)
    found = life.search(tmp_path, "zoe", PASSWORD, "(sAMAccountName=zoe)", "title", "memberOf", "mail")
    assert "title: Reader" in found and "mail: zoe@example.com" in found
    assert f"memberOf: CN=Book Club,CN=Users,{BASE}" in found
    assert made["SID"].startswith("S-1-5-21-")


def test_dir_05_its_tools_make_people_who_are_found(life):
    line = ["samba-tool", "user", "create", "outsider", PASSWORD, "--mail-address=outsider@example.com"]
    output("lxc", "exec", life.controller(), "--", *line)
    found = life.data.search_users(
        DirectoryId=life.directory, SearchString="outs*", SearchAttributes=["SAMAccountName"]
    )
    assert [one["EmailAddress"] for one in found["Users"]] == ["outsider@example.com"]
    life.data.delete_user(DirectoryId=life.directory, SAMAccountName="outsider")


def test_a_person_has_a_workspace_and_a_ticket_in_it(life):
    life.workspaces.register_workspace_directory(DirectoryId=life.directory)
    wish = {"DirectoryId": life.directory, "UserName": "zoe", "BundleId": "wsb-standard1"}
    made = life.workspaces.create_workspaces(Workspaces=[wish])
    assert made["FailedRequests"] == [], made
    life.workspace = made["PendingRequests"][0]["WorkspaceId"]
    until("the WorkSpace is available", lambda: life.workspace_state() == "AVAILABLE", 8 * MINUTE)
    inside = ["lxc", "exec", life.workspace, "--"]
    output(*inside, "kinit", f"zoe@{DOMAIN.upper()}", input=PASSWORD + "\n")
    assert f"krbtgt/{DOMAIN.upper()}" in output(*inside, "klist")
    assert "book club" in output(*inside, "id", "zoe").lower()


def test_dir_19_neither_person_nor_directory_goes_before_the_workspace(life):
    kept = {"DirectoryId": life.directory, "SAMAccountName": "zoe"}
    assert life.workspace in refused("ConflictException", life.data.delete_user, **kept)
    assert life.workspace in refused("ClientException", life.ds.delete_directory, DirectoryId=life.directory)
    request = {"WorkspaceId": life.workspace}
    life.workspaces.terminate_workspaces(TerminateWorkspaceRequests=[request])
    until("the WorkSpace is gone", lambda: life.workspace_state() == "TERMINATED", 3 * MINUTE)
    life.data.delete_user(**kept)
    assert life.data.list_users(DirectoryId=life.directory)["Users"] == []


def test_dir_19_it_goes_and_leaves_nothing(life):
    found = life.described()
    settings = found["VpcSettings"]
    ids = [life.directory[2:], settings["SecurityGroupId"], life.vpc, *life.subnets, *found["DnsIpAddrs"]]
    life.ds.delete_directory(DirectoryId=life.directory)
    until("the directory is gone", lambda: life.described() is None, 3 * MINUTE)
    places = {
        "instances": output("lxc", "list", "--format", "csv"),
        "network": output("ovsdb-client", "dump", f"unix:{RUN}/ovn/ovnnb_db.sock", "OVN_Northbound"),
        "switch": output("ovsdb-client", "dump", f"unix:{RUN}/ovs/db.sock", "Open_vSwitch", "Interface"),
        "devices": output("ip", "-oneline", "link", "show"),
        "barrier": output("nft", "list", "ruleset"),
    }
    left = [f"{place}: {id}" for place, text in places.items() for id in ids if id in text]
    assert left == []
    for subnet in life.subnets:
        life.ec2.delete_subnet(SubnetId=subnet)
    life.ec2.delete_vpc(VpcId=life.vpc)
