"""What others do of the same work, on the same rows."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from processes import requests_per_second, run, server

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable

READ = """
import sys
from openpyxl import load_workbook
sheet = load_workbook(sys.argv[1], read_only=True).active
print(sum(1 for row in sheet.iter_rows(values_only=True)))
"""

REPORT = """
SELECT {group}, COUNT(DISTINCT project_id), SUM(amount) FROM standing
WHERE budget_year BETWEEN 2006 AND 2025 AND source_code IN ('national', 'local', 'province', 'district', 'commune')
GROUP BY 1;
"""


def openpyxl_reading(workbook):
    return run(PYTHON, "-c", READ, workbook)


def report_in_shell(database):
    """Seconds of the report's sums in one sqlite3 shell, warm; the shell itself says how long each took."""
    groups = ["NULL", "source_code", "kind_code", "budget_year", "province_now"]
    sums = "".join(REPORT.format(group=group) for group in groups)
    best = float("inf")
    for _ in range(3):
        started = time.perf_counter()
        subprocess.run(["sqlite3", "-readonly", database, sums], capture_output=True, check=True)
        best = min(best, time.perf_counter() - started)
    return best


def go_list(database, port=18181):
    program = HERE.parent.parent / ".build-benchmarks" / "go-list"
    with server(str(program), database, str(HERE / "list.sql"), str(port), port=port, path="/"):
        return requests_per_second(port, "/")


def django_list(database, port=18182):
    workers = [PYTHON, "-m", "gunicorn", "--chdir", str(HERE), "-w", "2", "-b", f"127.0.0.1:{port}"]
    with server(*workers, "--env", f"LIST_DATABASE={database}", "django_list:application", port=port, path="/"):
        return requests_per_second(port, "/")


def row_count(database):
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return len(connection.execute((HERE / "list.sql").read_text()).fetchall())
