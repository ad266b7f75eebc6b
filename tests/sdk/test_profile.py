"""The test profile itself: instant, without quotas, and kept away from everybody's installation."""

import json
import subprocess
import tempfile
import time
import urllib.error

import pytest

from installation import CARREL, Carrel, until

MARY = "mary:Mary:Major:mary@example.com"


def start(*arguments, configuration=None):
    """Starts the program where it must not start; what it said."""
    with tempfile.TemporaryDirectory(prefix="carrel-sdk-") as state:
        if configuration is not None:
            with open(f"{state}/carrel.toml", "w") as file:
                file.write(configuration)
        line = [CARREL, "--state", state, "serve", *arguments]
        done = subprocess.run(line, capture_output=True, text=True, timeout=20)
    assert done.returncode == 2, done
    return done.stderr


def test_every_account_is_a_fresh_one(account):
    first, second = account(), account()
    assert first.id != second.id and len(first.id) == 12
    assert first.client("workspaces").describe_workspaces()["Workspaces"] == []


def test_a_workspace_is_available_within_moments(own):
    made = own.command("quick-setup", "--user", MARY, "--organization", "instant", "--domain", "instant.example.com")
    begin = time.monotonic()
    workspaces = own.client("workspaces")

    def available():
        found = workspaces.describe_workspaces()["Workspaces"]
        return [one["State"] for one in found] == ["AVAILABLE"]

    until("the WorkSpace is available", available, seconds=10)
    assert made["DirectoryCreated"]
    assert time.monotonic() - begin < 5


def test_seeded_workspaces_are_there_from_the_start_and_again_after_it():
    installation = Carrel("--seed-workspaces", "1200")
    try:
        said = [line for line in installation.lines if line.startswith("seeded ")]
        key = json.loads((installation.state / "seeded.json").read_text())
        assert len(said) == 1 and key["AccountId"] in said[0] and "1200" in said[0]
        assert key["SecretAccessKey"] not in installation.log() + said[0]
        seeded = installation.account().using(key)
        changes = {"verify": installation.ca}
        pages = seeded.client("workspaces", **changes).get_paginator("describe_workspaces").paginate()
        found = [one for page in pages for one in page["Workspaces"]]
        assert len({one["WorkspaceId"] for one in found}) == 1200
        assert {one["State"] for one in found} == {"AVAILABLE"}

        installation.end()
        installation.start()
        assert len([line for line in installation.lines if line.startswith("seeded ")]) == 1
        again = installation.account().using(key).client("workspaces", **changes)
        assert again.describe_workspaces(Limit=1)["Workspaces"]
    finally:
        installation.stop()


def test_an_ordinary_installation_gives_no_accounts():
    installation = Carrel.__new__(Carrel)
    with tempfile.TemporaryDirectory(prefix="carrel-sdk-") as state:
        line = [CARREL, "--state", state, "serve", "--engines", "simulated"]
        line += ["--listen", "127.0.0.1:0", "--stream-listen", "127.0.0.1:0"]
        process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        try:
            address = process.stdout.readline().split()[2]
            installation.endpoint, installation.ca = f"https://{address}", f"{state}/ca/ca.pem"
            with open(f"{state}/credentials.json") as file:
                installation.ca = json.load(file)["ca"]
            with pytest.raises(urllib.error.HTTPError) as refused:
                installation.get("/test/accounts", "POST")
            assert refused.value.code == 404
        finally:
            process.terminate()
            process.wait(15)


def test_it_listens_to_this_machine_alone():
    assert "loopback" in start("--profile", "test", "--listen", "0.0.0.0:0")
    assert "loopback" in start("--profile", "test", "--stream-listen", "[::]:0")


def test_it_is_refused_where_real_engines_are_configured():
    assert "real engines" in start("--profile", "test", configuration='engines = "real"\n')
    assert "real engines" in start("--profile", "test", configuration="")
    assert "real engines" in start("--profile", "test", "--engines", "real")
    assert "--profile" in start("--seed-workspaces", "5")
