"""Speaks to `carrel serve` with boto3, a client that is not ours, over real TLS. CARREL_BIN names the program.

The engines are simulated: this is about the wire alone. Every wait polls a condition and has a limit.
"""

import json
import os
import pathlib
import queue
import subprocess
import tempfile
import threading
import time
import unittest

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError, SSLError

CARREL = os.environ["CARREL_BIN"]
START_SECONDS_MAX = 20
STATE_SECONDS_MAX = 30
STOP_SECONDS_MAX = 10
POLL_SECONDS = 0.1
USERS = (
    "mary:Mary:Major:mary@example.com",
    "john:John:Doe:john@example.com",
    "paul:Paul:Parting:paul@example.com",
)


class Installation:
    """A `carrel serve` of its own, on ports that the system picks."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="carrel-wire-")
        self.state = pathlib.Path(self.folder.name)
        self.log = open(self.state / "serve.log", "wb")
        line = [CARREL, "--state", self.state, "serve", "--engines", "simulated"]
        line += ["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"]
        self.process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=self.log, text=True)
        lines = queue.Queue()
        threading.Thread(target=self._read, args=(lines,), daemon=True).start()
        try:
            self.address = self._listening(lines)
        except BaseException:
            self.stop()
            raise
        self.credentials = json.loads((self.state / "credentials.json").read_text())

    def _read(self, lines):
        for line in self.process.stdout:
            lines.put(line.strip())
        lines.put(None)

    def _listening(self, lines):
        limit = time.monotonic() + START_SECONDS_MAX
        while (left := limit - time.monotonic()) > 0:
            try:
                line = lines.get(timeout=left)
            except queue.Empty:
                break
            if line is None:
                raise AssertionError("carrel ended:\n" + (self.state / "serve.log").read_text()[-2000:])
            if line.startswith("listening https "):
                return line.split()[2]
        raise AssertionError(f"carrel did not listen within {START_SECONDS_MAX} s")

    def client(self, service, **changes):
        """A boto3 client as an administrator would make it; it tries nothing twice, so that each answer is seen."""
        wish = {
            "endpoint_url": self.credentials["endpoint"],
            "region_name": self.credentials["region"],
            "verify": self.credentials["ca"],
            "aws_access_key_id": self.credentials["access_key_id"],
            "aws_secret_access_key": self.credentials["secret_access_key"],
            "config": Config(retries={"total_max_attempts": 1}, connect_timeout=5, read_timeout=20),
        }
        return boto3.client(service, **(wish | changes))

    def cli(self, *words):
        """What the command line answers, as JSON."""
        line = [CARREL, "--state", self.state, "--output", "json", *words]
        done = subprocess.run(line, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            raise AssertionError(f"{words} ended with {done.returncode}: {done.stderr}")
        return json.loads(done.stdout)

    def stop(self):
        """Asks it to stop; gives its exit code."""
        self.process.terminate()
        try:
            return self.process.wait(STOP_SECONDS_MAX)
        finally:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            self.log.close()
            self.folder.cleanup()


class Wire(unittest.TestCase):
    """The calls that administrators' tools make."""

    @classmethod
    def setUpClass(cls):
        cls.carrel = Installation()
        cls.addClassCleanup(cls.end)
        cls.workspaces = cls.carrel.client("workspaces")
        cls.directories = cls.carrel.client("ds")
        users = [word for user in USERS for word in ("--user", user)]
        cls.made = cls.carrel.cli("quick-setup", *users, "--organization", "acme", "--wait")
        cls.directory = cls.made["DirectoryId"]
        cls.ids = {one["UserName"]: one["WorkspaceId"] for one in cls.made["Workspaces"]}

    @classmethod
    def end(cls):
        code = cls.carrel.stop()
        assert code == 0, f"carrel ended with {code} after SIGTERM"

    def refused(self, name, call, **arguments):
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        answer = caught.exception.response
        self.assertEqual(answer["Error"]["Code"], name)
        self.assertTrue(answer["Error"]["Message"])
        self.assertEqual(answer["ResponseMetadata"]["HTTPStatusCode"], 400)
        self.assertTrue(answer["ResponseMetadata"]["RequestId"])
        return answer["Error"]["Message"]

    def state(self, workspace):
        """The state that is told; a WorkSpace that is removed for good is no longer described."""
        found = self.workspaces.describe_workspaces(WorkspaceIds=[workspace])["Workspaces"]
        return found[0]["State"] if found else None

    def test_bundles_have_their_specification(self):
        bundles = self.workspaces.describe_workspace_bundles(Owner="AMAZON")["Bundles"]
        self.assertEqual(len(bundles), 4)
        for bundle in bundles:
            self.assertRegex(bundle["BundleId"], r"^wsb-[0-9a-z]{8,63}$")
            self.assertTrue(bundle["Name"] and bundle["ComputeType"]["Name"])
            self.assertGreater(int(bundle["UserStorage"]["Capacity"]), 0)

    def test_both_services_tell_of_the_directory(self):
        registered = self.workspaces.describe_workspace_directories()["Directories"]
        self.assertEqual([one["DirectoryId"] for one in registered], [self.directory])
        self.assertEqual(registered[0]["State"], "REGISTERED")
        self.assertEqual(registered[0]["RegistrationCode"], self.made["RegistrationCode"])
        described = self.directories.describe_directories(DirectoryIds=[self.directory])
        one = described["DirectoryDescriptions"][0]
        self.assertEqual((one["Stage"], one["Type"], one["Alias"]), ("Active", "SimpleAD", "acme"))
        self.assertEqual(sorted(one["DnsIpAddrs"]), sorted(registered[0]["DnsIpAddresses"]))
        self.assertLess(abs(one["LaunchTime"].timestamp() - time.time()), 600)
        self.refused(
            "EntityDoesNotExistException",
            self.directories.describe_directories,
            DirectoryIds=["d-0000000000"],
        )

    def test_people_of_the_directory_are_listed_and_described(self):
        people = self.carrel.client("ds-data")
        users = people.list_users(DirectoryId=self.directory)["Users"]
        self.assertEqual([user["SAMAccountName"] for user in users], ["john", "mary", "paul"])
        mary = people.describe_user(DirectoryId=self.directory, SAMAccountName="mary")
        self.assertEqual((mary["GivenName"], mary["EmailAddress"]), ("Mary", "mary@example.com"))

    def test_workspaces_come_in_pages(self):
        pages = self.workspaces.get_paginator("describe_workspaces").paginate(
            DirectoryId=self.directory, PaginationConfig={"PageSize": 1}
        )
        found = [page["Workspaces"] for page in pages]
        self.assertTrue(all(len(page) <= 1 for page in found))
        names = [one["UserName"] for page in found for one in page]
        # paul's may have been removed already, or not.
        self.assertEqual(sorted(set(names) - {"paul"}), ["john", "mary"])
        self.assertEqual(len(names), len(set(names)))
        first = self.workspaces.describe_workspaces(Limit=1)
        second = self.workspaces.describe_workspaces(Limit=1, NextToken=first["NextToken"])
        self.assertNotEqual(first["Workspaces"], second["Workspaces"])

    def test_a_bad_item_fails_by_itself(self):
        bundle = self.workspaces.describe_workspace_bundles(Owner="AMAZON")["Bundles"][0]["BundleId"]
        wish = {"DirectoryId": self.directory, "UserName": "nobody", "BundleId": bundle}
        taken = wish | {"UserName": "mary"}
        answer = self.workspaces.create_workspaces(Workspaces=[wish, taken])
        self.assertEqual(answer["PendingRequests"], [])
        failed = answer["FailedRequests"]
        self.assertEqual([one["WorkspaceRequest"]["UserName"] for one in failed], ["nobody", "mary"])
        self.assertTrue(all(one["ErrorCode"] and one["ErrorMessage"] for one in failed))

    def test_what_is_not_valid_is_refused_in_each_services_words(self):
        self.refused(
            "ValidationException",
            self.workspaces.describe_workspaces,
            WorkspaceIds=["x"],
        )
        self.refused(
            "InvalidParameterValuesException",
            self.workspaces.describe_workspaces,
            NextToken="not a page of ours",
        )
        self.refused(
            "ValidationException",
            self.carrel.client("ds-data").list_users,
            DirectoryId=self.directory,
            Realm="other.example.com",
        )

    def test_a_wrong_secret_and_an_unknown_key_are_refused(self):
        wrong = self.carrel.client("workspaces", aws_secret_access_key="x" * 40)
        self.refused("InvalidSignatureException", wrong.describe_workspaces)
        unknown = self.carrel.client("workspaces", aws_access_key_id="AKIA" + "A" * 16)
        self.refused("UnrecognizedClientException", unknown.describe_workspaces)

    def test_without_the_authority_nothing_is_said(self):
        stranger = self.carrel.client("workspaces", verify=True)
        with self.assertRaises(SSLError):
            stranger.describe_workspaces()

    def test_a_workspace_is_terminated(self):
        workspace = self.ids["paul"]
        answer = self.workspaces.terminate_workspaces(
            TerminateWorkspaceRequests=[
                {"WorkspaceId": workspace},
                {"WorkspaceId": "ws-000000000"},
            ]
        )
        failed = [one["WorkspaceId"] for one in answer["FailedRequests"]]
        self.assertEqual(failed, ["ws-000000000"])
        limit = time.monotonic() + STATE_SECONDS_MAX
        while (state := self.state(workspace)) is not None:
            self.assertIn(state, ("TERMINATING", "TERMINATED"))
            self.assertLess(time.monotonic(), limit, f"{workspace} is still {state}")
            time.sleep(POLL_SECONDS)
        shown = self.carrel.cli("workspaces", "list")
        self.assertEqual(sorted(one["UserName"] for one in shown), ["john", "mary"])
        self.assertEqual(self.state(self.ids["mary"]), "AVAILABLE")


if __name__ == "__main__":
    unittest.main(verbosity=2)
