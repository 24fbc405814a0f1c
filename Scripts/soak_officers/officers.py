"""Officers who act at random, and the journal of what they were answered."""

import asyncio
import time
from collections import Counter

import fields
from client import Client, Lost

# How many of ten officers hold a role, and where.
ROLES = [
    ("promotionCentre", True),
    ("promotionCentre", True),
    ("department", True),
    ("department", True),
    ("department", True),
    ("accountant", True),
    ("accountant", True),
    ("peoplesCommitteeLeader", True),
    ("nationalAgency", False),
    ("beneficiary", True),
]
DRAFTING = {"promotionCentre", "beneficiary"}
# What ends a project, or only lengthens its story, is done less often than it could be.
RARE = {"withdraw", "reject", "stop", "returnForRevision", "suspend", "recover", "change", "report", "contract"}
OPEN_FILES = 120


class Journal:
    """By the number of its paper, what became of each act: the number is told once in the whole run."""

    def __init__(self):
        self.numbers = 0
        self.sent = {}
        self.outcomes = Counter()
        self.seconds = []
        self.faults = []
        self.codes = []
        self.live = []
        # Where each file stood when it was last seen, and what a role found nothing to do for.
        self.places = {}
        self.idle = set()

    def next(self):
        self.numbers += 1
        return self.numbers

    def note(self, number, code, act, outcome):
        self.sent[number] = (code, act, outcome)
        self.outcomes[outcome] += 1


class Officer:
    def __init__(self, role, token, servers, journal, random):
        self.role = role
        self.client = Client(token)
        self.servers = servers
        self.journal = journal
        self.random = random

    async def work(self, until):
        while time.monotonic() < until:
            try:
                await self.step()
            except (Lost, OSError, TimeoutError):
                # The server was killed while nothing was asked of it but to read.
                self.client.close()
                await asyncio.sleep(self.random.random() * 0.2)

    async def step(self):
        if self.role in DRAFTING and len(self.journal.live) < OPEN_FILES:
            await self.draft()
            return
        if not self.journal.live:
            await asyncio.sleep(0.05)
            return
        code = self.choose()
        if code is None:
            await asyncio.sleep(0.02)
            return
        status, file = await self.ask("GET", f"/api/v1/dossiers/{code}")
        if status != 200:
            return
        place = (file["level"], file["state"])
        self.journal.places[code] = place
        if file["acts"]:
            await self.act(file)
        elif self.is_over(file):
            self.forget(code)
        elif self.role != "beneficiary":
            self.journal.idle.add((self.role, *place))

    def choose(self):
        """A file at random in which the role may find something to do; None where twenty looks found none."""
        for _ in range(20):
            code = self.random.choice(self.journal.live)
            if (self.role, *self.journal.places.get(code, ())) not in self.journal.idle:
                return code
        return None

    def is_over(self, file):
        return file["state"] in {"closed", "rejected", "withdrawn", "stopped"}

    def forget(self, code):
        if code in self.journal.live:
            self.journal.live.remove(code)

    async def draft(self):
        number = self.journal.next()
        status, file = await self.ask("POST", "/api/v1/dossiers", fields.proposal(self.random, number))
        if status == 201:
            self.journal.codes.append(file["code"])
            self.journal.live.append(file["code"])

    async def act(self, file):
        choices = [act for act in file["acts"] if act not in RARE or self.random.random() < 0.15]
        if not choices:
            return
        act = self.random.choice(choices)
        body = fields.act(self.random, act, file)
        if body is None:
            return
        number = self.journal.next()
        body["document"] = {"office": "Sở Công Thương", "number": f"N{number}", "year": 2026}
        await self.send(file["code"], act, body, number)

    async def send(self, code, act, body, number):
        path = f"/api/v1/projects/{code}/acts/{act}"
        try:
            status, answer = await self.ask("POST", path, body)
        except (Lost, TimeoutError):
            await self.ask_again(code, act, path, body, number)
            return
        except OSError:
            self.journal.note(number, code, act, "never sent")
            raise
        self.journal.note(number, code, act, "done" if status == 200 else f"refused {status}")

    async def ask_again(self, code, act, path, body, number):
        """A program that lost its answer sends the same once more: the version lets it be done only once."""
        self.client.close()
        for _ in range(200):
            try:
                status, _ = await self.ask("POST", path, body)
                break
            except (Lost, OSError, TimeoutError):
                self.client.close()
                await asyncio.sleep(0.1)
        else:
            status = 0
        outcome = "done at the second try" if status == 200 else "unknown"
        self.journal.note(number, code, act, outcome)

    async def ask(self, method, path, body=None):
        started = time.monotonic()
        server = self.random.choice(self.servers)
        status, answer = await self.client.send(server.port, method, path, body)
        self.journal.seconds.append(time.monotonic() - started)
        if status >= 500:
            self.journal.faults.append(f"{method} {path} → {status}: {answer}")
        return status, answer
