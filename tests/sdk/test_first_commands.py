"""The page of first commands: each of them is run, in the order of the page, as an administrator would."""

import os
import pathlib
import sys

import pytest

from installation import CARREL, REPOSITORY, Carrel

PAGE = (REPOSITORY / "docs/first-commands.md").read_text()


@pytest.fixture(scope="module")
def administrator():
    """The operator's shell on the machine of an installation of its own, with both programs on its path."""
    installation = Carrel()
    operator = installation.operator()
    tools = installation.state / "tools"
    tools.mkdir()
    (tools / "carrel").symlink_to(CARREL)
    (tools / "aws").write_text(f'#!/bin/sh\nexec {sys.executable} {pathlib.Path(sys.executable).with_name("aws")} "$@"\n')
    (tools / "aws").chmod(0o755)
    path = f"{tools}:{os.environ['PATH']}"

    def run(*line):
        return operator.tool("env", f"PATH={path}", "AWS_PAGER=", *line, check=False)

    yield run
    installation.stop()


def test_every_command_of_the_page_does_its_work(administrator):
    commands = [line.strip() for line in PAGE.splitlines() if line.startswith("    ") and not line.startswith("     ")]
    commands = [line for line in commands if line.startswith(("aws ", "carrel ", "eval "))]
    assert len(commands) >= 15
    for command in commands:
        done = administrator("bash", "-c", command)
        # Here the variables are set already, and the state folder is not the usual one.
        if not command.startswith("eval "):
            assert done.returncode == 0, (command, done.stderr)
            assert done.stdout.strip() or " put-" in command, command


def test_the_program_of_the_page_runs(administrator):
    program = PAGE.split("```python\n")[1].split("```")[0]
    done = administrator(sys.executable, "-c", program)
    assert done.returncode == 0 and "AVAILABLE" in done.stdout, done.stderr
