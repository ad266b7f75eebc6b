"""An SMTP server for tests: keeps what it takes in a maildir, refuses the receiver nobody@…, and asks for STARTTLS
and a password when it is given a certificate. Prints its port once it listens."""

import asyncio
import ssl
import sys

from aiosmtpd.handlers import Mailbox
from aiosmtpd.smtp import SMTP, AuthResult


class Keeper(Mailbox):
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 no such mailbox"
        if address.startswith("later@"):
            return "450 4.2.0 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (b"carrel", b"Right-1234")
    return AuthResult(success=known, handled=False)


folder, *tls = sys.argv[1:]
settings = {}
if tls:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*tls)
    settings = {
        "tls_context": context,
        "require_starttls": True,
        "auth_required": True,
        "authenticator": authenticate,
    }


async def serve():
    keeper = Keeper(folder)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(keeper, **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    # The test holds the other end: its end is ours.
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
