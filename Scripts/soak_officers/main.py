"""Runs the soak on one database; see Scripts/soak-officers."""

import argparse
import asyncio
import os
import secrets
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path
from random import Random

import reckoning
from client import Client
from officers import ROLES, Journal, Officer
from servers import Killer, Program, Server


def main():
    options = argparse.ArgumentParser()
    options.add_argument("program")
    options.add_argument("--servers", type=int, default=1)
    options.add_argument("--officers", type=int, default=200)
    options.add_argument("--seconds", type=int, default=600)
    options.add_argument("--every", type=int, default=30, help="seconds between two kills")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--check-with", help="another build of the program for the check at the end")
    arguments = options.parse_args()
    # Whoever ends the run ends its servers with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    with tempfile.TemporaryDirectory(prefix="khuyencong-soak-") as folder:
        database = os.environ.get("KHUYENCONG_TEST_POSTGRES", str(Path(folder) / "soak.sqlite"))
        program = Program(arguments.program, database, str(Path(folder) / "files"))
        sys.exit(asyncio.run(soak(program, folder, arguments)))


async def soak(program, folder, arguments):
    program.must("migrate")
    servers = [Server(program, port, folder) for port in free_ports(arguments.servers)]
    for server in servers:
        server.start()
    for server in servers:
        await server.ready()
    try:
        return await run(program, servers, arguments)
    finally:
        for server in servers:
            server.stop()


async def run(program, servers, arguments):
    journal, random = Journal(), Random(arguments.seed)
    people = await invite(program, servers[0], arguments.officers)
    killer = Killer(servers, arguments.every)
    killing = asyncio.create_task(killer.run())
    started = time.monotonic()
    until = started + arguments.seconds
    officers = [
        Officer(role, token, servers, journal, Random(random.random())) for role, token in people
    ]
    await asyncio.gather(*(officer.work(until) for officer in officers))
    taken = time.monotonic() - started
    # A killing under way is let end, so that the last server answers.
    killing.cancel()
    await asyncio.gather(killing, return_exceptions=True)
    for server in servers:
        if server.process.poll() is not None:
            server.start()
        await server.ready()
    department = next(token for role, token in people if role == "department")
    checker = Program(arguments.check_with or program.path, program.database, program.files)
    found, acts = await reckoning.faults(journal, checker, servers[0], department)
    tell(journal, killer, acts, taken, arguments, found, program)
    return 1 if found else 0


async def invite(program, server, count):
    """Adds the officers through the API; their tokens are made at the machine."""
    program.must(
        "user", "add", "quantri", "--name", "Quản trị", "--role", "administrator", "--password-stdin",
        typed=secrets.token_urlsafe(24),
    )
    client = Client(program.must("user", "token", "quantri").split()[-1])
    people = []
    for number in range(count):
        role, has_province = ROLES[number % len(ROLES)]
        grant = {"role": role, "from": "2025-01-01"} | ({"province": "40"} if has_province else {})
        name = f"canbo{number}"
        body = {"userName": name, "fullName": f"Cán bộ {number}", "grant": grant}
        status, answer = await client.send(server.port, "POST", "/api/v1/people", body)
        if status != 201:
            sys.exit(f"people: {status} {answer}")
        people.append((role, program.must("user", "token", name).split()[-1]))
    client.close()
    return people


def tell(journal, killer, acts, taken, arguments, found, program):
    seconds = sorted(journal.seconds)
    engine = "PostgreSQL" if program.database.startswith("postgres") else "SQLite"
    print(
        f"{engine}, {arguments.servers} servers, {arguments.officers} officers, {taken:.0f} s, seed {arguments.seed}: "
        f"{len(seconds):,} requests ({len(seconds) / taken:.0f}/s), p50 {quantile(seconds, 0.5):.0f} ms, "
        f"p95 {quantile(seconds, 0.95):.0f} ms, most {quantile(seconds, 1):.0f} ms; {killer.kills} kills"
    )
    print(f"  {len(journal.codes):,} files, {sum(acts.values()):,} acts stored of {len(acts)} kinds")
    for outcome, count in sorted(journal.outcomes.items(), key=lambda entry: -entry[1]):
        print(f"  {count:>8,}  {outcome}")
    for fault in found[:40]:
        print("FAULT: " + fault)
    print("  sound" if not found else f"  {len(found)} faults", flush=True)


def quantile(seconds, share):
    return seconds[min(len(seconds) - 1, int(len(seconds) * share))] * 1000 if seconds else 0


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [opened.getsockname()[1] for opened in sockets]
    for opened in sockets:
        opened.close()
    return ports


if __name__ == "__main__":
    main()
