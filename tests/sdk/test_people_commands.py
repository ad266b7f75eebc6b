"""What the help desk types for a person: a new password, no more sign-in, removal (DIR-48)."""

import pytest

from installation import CARREL, until
from test_accounts import opened


@pytest.fixture
def desk(operator):
    account = opened(operator)
    account.command(
        "quick-setup", "--user", "ada:Ada:L:ada@example.com",
        "--organization", f"desk-{account.id}", "--domain", f"d{account.id}.example.com",
    )
    until("the WorkSpace", lambda: [one["State"] for one in account.command("workspaces", "list")] == ["AVAILABLE"])
    return account


def may_sign_in(account):
    return account.command("users", "show", "ada")["Enabled"]


def reset(account, password, *more):
    return account.tool(CARREL, "users", "reset-password", "ada", *more, check=False, input=password)


def test_a_disabled_person_is_let_in_again_by_a_new_password(desk):
    reset(desk, "An-old-One-66", "--password-stdin")
    assert may_sign_in(desk)
    desk.command("users", "disable", "ada")
    assert not may_sign_in(desk)
    done = reset(desk, "A-new-One-77\n", "--password-stdin")
    assert done.returncode == 0, done.stderr
    assert "signs in with the new password" in done.stdout and "A-new-One-77" not in done.stdout + done.stderr
    assert may_sign_in(desk)


def test_a_password_that_cannot_be_used_is_refused_without_being_repeated(desk):
    weak = reset(desk, "secret\n", "--password-stdin")
    assert weak.returncode == 1 and "at least 8" in weak.stderr and "secret" not in weak.stderr
    nothing = reset(desk, "", "--password-stdin")
    assert nothing.returncode == 2 and "no password on standard input" in nothing.stderr
    nobody = reset(desk, "A-new-One-77\n")
    assert nobody.returncode == 2 and "--password-stdin" in nobody.stderr


def test_a_person_with_a_workspace_is_not_removed(desk):
    asked = desk.tool(CARREL, "users", "remove", "ada", check=False)
    assert asked.returncode == 4 and "nothing was done" in asked.stderr
    kept = desk.tool(CARREL, "users", "remove", "ada", "--yes", check=False)
    assert kept.returncode == 1 and "WorkSpace" in kept.stderr
    assert desk.command("users", "show", "ada")
