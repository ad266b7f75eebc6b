"""A `carrel serve --profile test` of its own, and the accounts it gives out, as other people's clients see them.

CARREL_BIN names the program; without it, the one that `cargo build` made.
"""

import json
import os
import pathlib
import queue
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

import boto3
from botocore.config import Config

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
CARREL = os.environ.get("CARREL_BIN", str(REPOSITORY / "target/debug/carrel"))
START_SECONDS_MAX = 60
STOP_SECONDS_MAX = 15
WAIT_SECONDS_MAX = 30
POLL_SECONDS = 0.02


def until(what, question, seconds=WAIT_SECONDS_MAX):
    """Asks until the answer is neither empty nor false, and returns it."""
    limit = time.monotonic() + seconds
    while True:
        answer = question()
        if answer:
            return answer
        assert time.monotonic() < limit, f"not within {seconds} s: {what}"
        time.sleep(POLL_SECONDS)


class Carrel:
    """The program, serving on a port that the system picks."""

    def __init__(self, *arguments, configuration=None):
        self.folder = tempfile.TemporaryDirectory(prefix="carrel-sdk-")
        self.state = pathlib.Path(self.folder.name)
        self.arguments = arguments
        if configuration is not None:
            (self.state / "carrel.toml").write_text(configuration)
        self.lines = []
        self.start()

    def start(self):
        """Starts it, and returns once it listens."""
        line = [CARREL, "--state", self.state, "serve", "--profile", "test", "--listen", "127.0.0.1:0"]
        with open(self.state / "serve.log", "ab") as log:
            self.process = subprocess.Popen(
                [*line, *self.arguments], stdout=subprocess.PIPE, stderr=log, text=True
            )
        lines = queue.Queue()
        threading.Thread(target=self._read, args=(self.process, lines), daemon=True).start()
        try:
            self.address = self._listening(lines)
        except BaseException:
            self.stop()
            raise
        self.operator_key = json.loads((self.state / "credentials.json").read_text())
        self.endpoint = self.operator_key["endpoint"]
        self.ca = self.operator_key["ca"]
        self.region = self.operator_key["region"]

    @staticmethod
    def _read(process, lines):
        for line in process.stdout:
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
                raise AssertionError("carrel ended:\n" + self.log()[-2000:])
            self.lines.append(line)
            if line.startswith("listening https "):
                return line.split()[2]
        raise AssertionError(f"carrel did not listen within {START_SECONDS_MAX} s")

    def log(self):
        """All it has logged."""
        return (self.state / "serve.log").read_text(errors="replace")

    def end(self):
        """Ends the process as an init system does; its state stays."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(STOP_SECONDS_MAX)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def stop(self):
        """Ends it and removes its state."""
        self.end()
        self.folder.cleanup()

    def get(self, path, method="GET"):
        """What a path answers, read with trust in its authority alone."""
        request = urllib.request.Request(self.endpoint + path, method=method)
        trust = ssl.create_default_context(cafile=self.ca)
        with urllib.request.urlopen(request, context=trust, timeout=20) as answer:
            return answer.read().decode()

    def account(self):
        """A fresh account."""
        return Account(self, **json.loads(self.get("/test/accounts", "POST")))

    def operator(self):
        """The operator's account."""
        key = self.operator_key
        return Account(self, key["account_id"], key["access_key_id"], key["secret_access_key"])


class Account:
    """Somebody's keys in an account; those of its root unless `using` made others."""

    def __init__(self, carrel, AccountId, AccessKeyId, SecretAccessKey, SessionToken=None):
        self.carrel = carrel
        self.id = AccountId
        self.access_key_id = AccessKeyId
        self.secret_access_key = SecretAccessKey
        self.session_token = SessionToken
        self.session = boto3.Session(
            aws_access_key_id=AccessKeyId,
            aws_secret_access_key=SecretAccessKey,
            aws_session_token=SessionToken,
            region_name=carrel.region,
        )

    def using(self, key):
        """The same account with another key: what CreateAccessKey or a token service answered."""
        return Account(
            self.carrel, self.id, key["AccessKeyId"], key["SecretAccessKey"], key.get("SessionToken")
        )

    def client(self, service, retries=0, **changes):
        """A client as an administrator makes it; it tries nothing twice unless told to, so that each answer is seen."""
        config = Config(
            retries={"total_max_attempts": 1 + retries, "mode": "standard"},
            connect_timeout=5,
            read_timeout=30,
        )
        wish = {"endpoint_url": self.carrel.endpoint, "config": config}
        return self.session.client(service, **(wish | changes))

    def environment(self):
        """The variables that every tool understands."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
        variables = {
            "AWS_ACCESS_KEY_ID": self.access_key_id,
            "AWS_SECRET_ACCESS_KEY": self.secret_access_key,
            "AWS_REGION": self.carrel.region,
            "AWS_DEFAULT_REGION": self.carrel.region,
            "AWS_ENDPOINT_URL": self.carrel.endpoint,
            "AWS_CA_BUNDLE": str(self.carrel.ca),
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_MAX_ATTEMPTS": "1",
            "HOME": str(self.carrel.state),
        }
        if self.session_token:
            variables["AWS_SESSION_TOKEN"] = self.session_token
        return kept | variables

    def tool(self, *line, check=True, input=None):
        """Runs a program as this account; its whole result."""
        done = subprocess.run(
            [str(word) for word in line],
            env=self.environment(),
            capture_output=True,
            text=True,
            timeout=120,
            input=input,
        )
        assert not check or done.returncode == 0, f"{line}: {done.stderr}"
        return done

    def aws(self, *line):
        """The aws command line; what it printed, read as JSON where it is."""
        program = pathlib.Path(sys.executable).with_name("aws")
        done = self.tool(sys.executable, program, *line, "--output", "json")
        return json.loads(done.stdout) if done.stdout.strip() else None

    def command(self, *line):
        """Our own command line; what it printed, read as JSON."""
        done = self.tool(CARREL, "--output", "json", *line)
        return json.loads(done.stdout) if done.stdout.strip() else None
