"""Runs programs and servers, and knows their time and memory."""

import http.client
import os
import re
import subprocess
import sys
import time
import urllib.parse
from contextlib import contextmanager


def run(*command, stdin=None):
    """Runs to the end; answers seconds and the greatest memory in MiB. Fails as the program fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{errors.decode()}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


@contextmanager
def server(*command, port, path="/health"):
    """A server and the seconds until its first page."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while not answers(port, path):
            if process.poll() is not None:
                sys.exit(f"{' '.join(command)}: ended")
            if time.perf_counter() - started > 60:
                sys.exit(f"{' '.join(command)}: no answer")
            time.sleep(0.005)
        yield process, time.perf_counter() - started
    finally:
        process.terminate()
        process.wait()


def answers(port, path):
    try:
        return get(port, path)[0] == 200
    except OSError:
        return False


def get(port, path, headers={}):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, body


def seconds_of(port, path, headers={}, times=5):
    """The best of several requests; the first ones warm the caches."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        status, body = get(port, path, headers)
        best = min(best, time.perf_counter() - started)
        if status != 200:
            sys.exit(f"{path}: {status}\n{body[:2000].decode(errors='replace')}")
    return best


def sign_in(port, user_name, password):
    """The cookie of a signed-in browser."""
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
    return cookie.split(";")[0]


def requests_per_second(port, path, headers={}, seconds=6):
    fields = [part for name, value in headers.items() for part in ("-H", f"{name}: {value}")]
    done = subprocess.run(
        ["wrk", "-t1", "-c32", f"-d{seconds}s", *fields, f"http://127.0.0.1:{port}{path}"],
        capture_output=True,
        text=True,
        check=True,
    )
    if "Non-2xx" in done.stdout:
        sys.exit(f"{path}: {done.stdout}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1])


def memory(process):
    """MiB that a process and its children hold now."""
    pids = [process.pid] + [int(pid) for pid in children(process.pid)]
    return sum(resident(pid) for pid in pids)


def children(pid):
    with open(f"/proc/{pid}/task/{pid}/children") as file:
        return file.read().split()


def resident(pid):
    with open(f"/proc/{pid}/status") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024
