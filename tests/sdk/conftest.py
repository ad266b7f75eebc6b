"""What every test here stands on: one installation for the whole run, and accounts of their own.

`carrel` is the installation, `account()` a fresh account's root, `client("workspaces")` a boto3 client of the test's own
account. The certificate authority is trusted by AWS_CA_BUNDLE, as people do it; nothing leaves certificates unchecked.
"""

import os

import pytest

from installation import Carrel


@pytest.fixture(scope="session")
def carrel():
    """The installation that most tests share."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        del os.environ[name]
    installation = Carrel()
    os.environ["AWS_CA_BUNDLE"] = str(installation.ca)
    os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
    yield installation
    installation.stop()


@pytest.fixture
def account(carrel):
    """Makes fresh accounts."""
    return carrel.account


@pytest.fixture
def own(account):
    """The account of this test."""
    return account()


@pytest.fixture
def operator(carrel):
    """The operator's account."""
    return carrel.operator()


@pytest.fixture
def client(own):
    """Makes boto3 clients of this test's account."""
    return own.client
