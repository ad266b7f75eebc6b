"""SDKs in other languages: an administrator's program in JavaScript and one in Rust, each over JSON and over RPC v2 CBOR.

`cargo xtask test sdk` prepares both and names them. By hand: `npm ci` in javascript/, and `cargo build` in rust/ with
CARGO_TARGET_DIR=target/sdk-rust of the repository.
"""

import os

import pytest

from installation import REPOSITORY, until

HERE = REPOSITORY / "tests/sdk"
NODE = os.environ.get("CARREL_SDK_NODE", "node")
RUST = os.environ.get("CARREL_SDK_RUST", str(REPOSITORY / "target/sdk-rust/debug/carrel-sdk-rust"))
PEOPLE = ("anna", "john", "lisa", "mary", "paul")


@pytest.fixture
def program(own):
    """Runs a program as an administrator of a directory whose five people have WorkSpaces."""
    users = [word for name in PEOPLE for word in ("--user", f"{name}:{name.title()}:Doe:{name}@example.com")]
    organisation = f"org{own.id}"
    made = own.command(
        "quick-setup", *users, "--organization", organisation, "--domain", f"{organisation}.example.com"
    )
    workspaces = own.client("workspaces")
    states = lambda: [one["State"] for one in workspaces.describe_workspaces()["Workspaces"]]
    until("all are available", lambda: states() == ["AVAILABLE"] * len(PEOPLE))

    def run(*line):
        told = [f"CARREL_TEST_DIRECTORY={made['DirectoryId']}", f"NODE_EXTRA_CA_CERTS={own.carrel.ca}"]
        done = own.tool("env", *told, *line, check=False)
        assert done.returncode == 0, f"{line}:\n{done.stdout[-6000:]}\n{done.stderr[-3000:]}"
        return done.stdout

    return run


def test_the_sdk_for_javascript(program):
    said = program(NODE, "--test", "--test-reporter=tap", HERE / "javascript/workspaces.test.js")
    assert "# pass 12\n" in said and "# fail 0\n" in said, said


def test_the_sdk_for_rust(program):
    said = program(RUST)
    assert said.splitlines() == ["all well by default", "all well over CBOR"]
