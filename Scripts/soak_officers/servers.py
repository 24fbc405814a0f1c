"""The servers that are killed, and the program's other commands."""

import asyncio
import os
import signal
import subprocess
import sys
import time


class Program:
    """The program over one database."""

    def __init__(self, path, database, files):
        self.path = path
        self.database = database
        self.files = files

    def run(self, *arguments, typed=""):
        """The exit code and all that it said."""
        done = subprocess.run(
            [self.path, *arguments, "--database", self.database],
            input=typed,
            capture_output=True,
            text=True,
            env={**os.environ, "KHUYENCONG_FILES": self.files},
        )
        return done.returncode, (done.stdout + done.stderr).strip()

    def must(self, *arguments, typed=""):
        code, said = self.run(*arguments, typed=typed)
        if code != 0:
            sys.exit(f"{' '.join(arguments)}: exit {code}\n{said}")
        return said


class Server:
    def __init__(self, program, port, folder):
        self.program = program
        self.port = port
        self.log = f"{folder}/server-{port}.log"
        self.process = None

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [self.program.path, "serve", "--port", str(self.port), "--database", self.program.database],
                stdout=log,
                stderr=log,
                env={**os.environ, "KHUYENCONG_FILES": self.program.files},
            )

    async def ready(self):
        started = time.monotonic()
        while time.monotonic() - started < 120:
            if self.process.poll() is not None:
                with open(self.log, errors="replace") as log:
                    sys.exit(f"server on {self.port} ended:\n{log.read()[-2000:]}")
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self.port)
                writer.close()
                return
            except OSError:
                await asyncio.sleep(0.05)
        sys.exit(f"server on {self.port} does not answer")

    def kill(self):
        """Without a word of warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Killer:
    """Kills one server after the other, and starts it again at once."""

    def __init__(self, servers, every):
        self.servers = servers
        self.every = every
        self.kills = 0

    async def run(self):
        while True:
            await asyncio.sleep(self.every)
            server = self.servers[self.kills % len(self.servers)]
            server.kill()
            self.kills += 1
            server.start()
            await server.ready()
