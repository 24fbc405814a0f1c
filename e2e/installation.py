"""A fresh installation: an empty database in a temporary folder, and a server on a free port."""

import json
import os
import re
import subprocess
import tempfile
import threading
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "Tests" / "KhuyenCongTests" / "Samples"


class Installation:
    """Used as a context; the server ends and the folder goes when the context is left."""

    def __init__(self):
        self.program = os.environ["KHUYENCONG_PROGRAM"]
        self.folder = tempfile.TemporaryDirectory(prefix="khuyencong-e2e-")
        self.database = str(Path(self.folder.name) / "khuyencong.sqlite")
        self.address = None
        self.setup_link = None
        self.log = []

    def __enter__(self):
        self.server = subprocess.Popen(
            [self.program, "--database", self.database, "serve", "--port", "0"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        self._read_start()
        # Whoever reads no more blocks the writer once the pipe is full.
        threading.Thread(target=lambda: self.log.extend(self.server.stderr), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait(timeout=20)
        self.folder.cleanup()

    def run(self, *arguments, stdin=None):
        """Runs one command on the installation's database and answers what it printed."""
        done = subprocess.run(
            [self.program, *arguments, "--database", self.database],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode != 0:
            raise AssertionError(f"{arguments}: exit {done.returncode}\n{done.stderr}")
        return done.stdout

    def report(self, *arguments):
        return json.loads(self.run("report", "period", "--format", "json", *arguments))

    def add_person(self, user_name, name, role, password, province=None):
        place = ["--province", province] if province else []
        self.run(
            "user", "add", user_name, "--name", name, "--role", role, *place, "--password-stdin",
            stdin=password + "\n",
        )

    def _read_start(self):
        for line in self.server.stderr:
            self.log.append(line)
            if found := re.search(r"/thiet-lap/\S+", line):
                self.setup_link = found[0]
            elif found := re.search(r"http://\S+", line):
                self.address = found[0].rstrip("/")
            if self.address and self.setup_link:
                return
        raise AssertionError("the server did not start:\n" + "".join(self.log))
