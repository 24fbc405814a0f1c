"""What others do of the same work, on the same rows."""

import html
import re
import subprocess
import sys
from pathlib import Path

from processes import Client, requests_per_second, run, server

PEERS = Path(__file__).resolve().parent / "peers"
ENVIRONMENT = PEERS.parent.parent / ".build-benchmarks"
PYTHON = sys.executable

READ = """
import sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1], read_only=True).active
print(sum(1 for row in sheet.iter_rows(values_only=True)))
"""


def openpyxl_reading(workbook):
    return run(PYTHON, "-c", READ, workbook)[0]


def report_in_shell(database):
    """Seconds of the report's sums in a new sqlite3 shell, as the shell's own timer counts them."""
    with open(PEERS / "report.sql") as sums:
        done = subprocess.run(
            ["sqlite3", "-readonly", database], stdin=sums, capture_output=True, text=True, check=True
        )
    return sum(float(seconds) for seconds in re.findall(r"Run Time: real ([\d.]+)", done.stdout))


class ListPage:
    """The program's page cut into what stands still and its rows; the peers write the same page.

    Their fixed parts are ready text, they look nobody up and count no rows, which is to their advantage.
    """

    def __init__(self, body, folder):
        head, rest = body.decode().split("<tbody>", 1)
        rows, foot = rest.split("</tbody>", 1)
        self.facts = facts(rows)
        self.folder = folder
        (folder / "head.html").write_text(head)
        (folder / "foot.html").write_text("</tbody>" + foot)

    def go(self, database, port):
        command = [ENVIRONMENT / "go-list", database, PEERS / "list.sql", self.folder, port]
        return self.rate(port, *map(str, command))

    def django(self, database, port):
        workers = [PYTHON, "-m", "gunicorn", "--chdir", str(PEERS), "-w", "2", "-b", f"127.0.0.1:{port}"]
        names = ["--env", f"LIST_DATABASE={database}", "--env", f"LIST_PARTS={self.folder}"]
        return self.rate(port, *workers, *names, "django_list:application")

    def rate(self, port, *command):
        with server(*command, port=port, path="/"):
            body = Client(port).get("/")[1].decode()
            if facts(body.split("<tbody>", 1)[1].split("</tbody>", 1)[0]) != self.facts:
                sys.exit(f"{command[0]}: other rows than the program")
            return requests_per_second(port, "/")


def facts(rows):
    """Addresses, titles and amounts; the words around them may differ, and the escapes of quotes do."""
    projects = re.findall(r'<a href="(/de-an/\d+)">([^<]*)</a>', rows)
    amounts = re.findall(r'<td class="figure"[^>]*>([^<]*)</td>', rows)
    return [html.unescape(text) for pair in projects for text in pair] + amounts
