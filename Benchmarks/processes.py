"""Runs programs and servers, and knows their time and memory."""

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse
from contextlib import contextmanager


def run(*command, typed=""):
    """Runs to the end; answers seconds and the greatest memory in MiB. Fails as the program fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    process.stdin.write(typed.encode())
    process.stdin.close()
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{said.decode(errors='replace')}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


@contextmanager
def server(*command, port, path):
    """A server and the seconds until its first page."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port, path):
            if process.poll() is not None:
                sys.exit(f"{' '.join(command)}: ended")
            if time.perf_counter() - started > 60:
                sys.exit(f"{' '.join(command)}: no answer")
            time.sleep(0.002)
        yield process, time.perf_counter() - started
    finally:
        process.terminate()
        process.wait()


def answers(port, path):
    try:
        return Client(port).get(path)[0] == 200
    except OSError:
        return False


class Client:
    """One connection that stays open, with the headers of whoever asks."""

    def __init__(self, port, headers=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.headers = headers or {}

    def get(self, path):
        self.connection.request("GET", path, headers=self.headers)
        response = self.connection.getresponse()
        return response.status, response.read()

    def seconds(self, path):
        """How long an answer of 200 takes."""
        started = time.perf_counter()
        status, body = self.get(path)
        elapsed = time.perf_counter() - started
        if status != 200:
            sys.exit(f"{path}: {status}\n{body[:2000].decode(errors='replace')}")
        return elapsed


def sign_in(port, user_name, password):
    """The headers of a signed-in browser."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request(
        "POST",
        "/dang-nhap",
        urllib.parse.urlencode({"userName": user_name, "password": password}),
        {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://127.0.0.1:{port}"},
    )
    response = connection.getresponse()
    response.read()
    cookie = response.headers.get("Set-Cookie")
    if response.status not in (302, 303) or not cookie:
        sys.exit(f"sign-in: {response.status}")
    return {"Cookie": cookie.split(";")[0]}


def requests_per_second(port, path, headers=None, seconds=6):
    """Thirty-two connections ask for one page; fails where an answer is not the page."""
    fields = [part for name, value in (headers or {}).items() for part in ("-H", f"{name}: {value}")]
    done = subprocess.run(
        ["wrk", "-t1", "-c32", f"-d{seconds}s", *fields, f"http://127.0.0.1:{port}{path}"],
        capture_output=True,
        text=True,
        check=True,
    )
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        sys.exit(f"{path}: {done.stdout}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1])


def memory(process):
    """MiB that a process holds now, and the most that it ever held."""
    with open(f"/proc/{process.pid}/status") as file:
        status = file.read()
    return tuple(int(re.search(rf"{name}:\s+(\d+)", status)[1]) / 1024 for name in ("VmRSS", "VmHWM"))
