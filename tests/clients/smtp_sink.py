#!/usr/bin/env python3
"""A mail server on loopback that keeps what it gets as files, and fails when asked to.

    smtp_sink.py DIR [--port P] [--defer N] [--refuse ADDRESS] [--drop N] [--lifetime SECONDS]

Prints `listening PORT` when it answers. Each message accepted becomes DIR/0001.eml as it came and
DIR/0001.json with its envelope, in the order of arrival; a file is whole once it has its name.
"""

import argparse
import asyncio
import json
import os
import signal
from pathlib import Path

from aiosmtpd.smtp import SMTP


class Sink:
    """Keeps messages; the first `defer` of them are put off, the next `drop` lose their answer."""

    def __init__(self, folder, defer, drop, refused):
        self.folder, self.defer, self.drop, self.refused = folder, defer, drop, refused
        self.kept = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.lower() in self.refused:
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.defer > 0:
            self.defer -= 1
            return "450 4.2.0 come back later"
        self.keep(envelope)
        if self.drop > 0:
            # The worst moment of all: the message is taken, and the sender never learns it.
            self.drop -= 1
            server.transport.abort()
        return "250 OK"

    def keep(self, envelope):
        self.kept += 1
        name = self.folder / f"{self.kept:04}"
        meta = {"from": envelope.mail_from, "to": envelope.rcpt_tos}
        for suffix, content in ((".json", json.dumps(meta).encode()), (".eml", envelope.original_content)):
            part = name.with_suffix(".part")
            part.write_bytes(content)
            os.replace(part, name.with_suffix(suffix))


async def serve(options):
    options.folder.mkdir(parents=True, exist_ok=True)
    sink = Sink(options.folder, options.defer, options.drop, set(map(str.lower, options.refuse)))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(sink, hostname="localhost", enable_SMTPUTF8=True, loop=loop),
        "127.0.0.1", options.port,
    )
    print("listening", server.sockets[0].getsockname()[1], flush=True)
    stopped = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, stopped.set)
    # A test that dies without stopping its sink leaves none behind for long.
    loop.call_later(options.lifetime, stopped.set)
    await stopped.wait()


def main():
    parser = argparse.ArgumentParser(description="A mail server on loopback for tests")
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--defer", type=int, default=0, metavar="N", help="answer 450 to the first N messages")
    parser.add_argument("--drop", type=int, default=0, metavar="N", help="then keep N messages and hang up unanswered")
    parser.add_argument("--refuse", action="append", default=[], metavar="ADDRESS", help="answer 550 to this recipient")
    parser.add_argument("--lifetime", type=float, default=300, metavar="SECONDS")
    asyncio.run(serve(parser.parse_args()))


if __name__ == "__main__":
    main()
