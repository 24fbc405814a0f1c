"""Measures the program, beside peers where it is not the short form, and says each ratio."""

import os
import sys
import tempfile
from pathlib import Path

import workbook
from processes import memory, requests_per_second, run, seconds_of, server, sign_in

PASSWORD = "trình diễn đo tốc độ"
PORT = 18180
REPORT = "/bao-cao/ky?dia-ban=00&tu=2006&den=2025"
LIST = "/de-an?tinh=40"
PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "benchmarks.md"
HEADING = "## Results"


def main():
    program = os.path.realpath(sys.argv[1])
    is_short = "--short" in sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="khuyencong-bench-") as folder:
        results = measure_import(program, Path(folder), is_short)
        results += measure_server(program, str(Path(folder) / "demo.sqlite"), is_short)
    table = "\n".join(["| what | here | peer | aim | |", "|---|---|---|---|---|"] + results)
    print(table)
    if not is_short:
        keep(table)


def measure_import(program, folder, is_short):
    count = 10_000 if is_short else 50_000
    file = str(folder / "list.xlsx")
    workbook.write(file, count)
    seconds, mebibytes = run(
        program, "import", "projects", file, "--province", "40", "--database", str(folder / "import.sqlite")
    )
    name = f"import of {count:,} rows, checked and stored"
    results = [line(f"{name}: memory", mebibytes, None, "MiB", limit=150)]
    if is_short:
        return [line(name, seconds, None, "s")] + results
    import peers

    peer, _ = peers.openpyxl_reading(file)
    return [line(f"{name}; openpyxl only reads", seconds, peer, "s", ratio=1)] + results


def measure_server(program, database, is_short):
    count = 20_000 if is_short else 1_000_000
    seconds, _ = run(program, "demo", "--projects", str(count), "--password", PASSWORD, "--database", database)
    results = [line(f"filling {count:,} projects", seconds, None, "s")]
    command = [program, "serve", "--port", str(PORT), "--database", database]
    with server(*command, port=PORT) as (process, until_ready):
        results.append(line("start to first page", until_ready * 1000, None, "ms", limit=300))
        signed_in = {"Cookie": sign_in(PORT, "trunguong", PASSWORD)}
        report = seconds_of(PORT, REPORT, signed_in) * 1000
        rate = requests_per_second(PORT, LIST, signed_in, seconds=3 if is_short else 6)
        results.append(line("server's memory after this", memory(process), None, "MiB", limit=120))
    results.append(line("nation's report over 20 years, warm", report, None, "ms", limit=100))
    if is_short:
        return results + [line("list page of 50 rows", rate, None, "requests/s")]
    import peers

    shell = peers.report_in_shell(database) * 1000
    return results + [
        line("nation's report; its sums in the sqlite3 shell", report, shell, "ms", ratio=1.5),
        line("list page of 50 rows; Go html/template", rate, peers.go_list(database), "requests/s", at_least=3),
        line("list page of 50 rows; Django", rate, peers.django_list(database), "requests/s", at_least=10),
    ]


def line(name, value, peer, unit, limit=None, ratio=None, at_least=None):
    """One row of the table: within a limit, at most `ratio` times or `at_least` times the peer."""
    if limit is not None:
        aim, reached = f"≤ {limit} {unit}", value <= limit
    elif ratio is not None:
        aim, reached = f"≤ {ratio} times; {value / peer:.2f}", value <= ratio * peer
    elif at_least is not None:
        aim, reached = f"≥ {at_least} times; {value / peer:.1f}", value >= at_least * peer
    else:
        aim, reached = "", None
    verdict = {None: "", True: "reached", False: "missed"}[reached]
    other = "" if peer is None else f"{peer:,.2f} {unit}"
    return f"| {name} | {value:,.2f} {unit} | {other} | {aim} | {verdict} |"


def keep(table):
    """Replaces the results on the page; what stands before them stays."""
    before = PAGE.read_text().split(HEADING)[0].rstrip()
    PAGE.write_text(f"{before}\n\n{HEADING}\n\n{machine()}, one run.\n\n{table}\n")


def machine():
    with open("/proc/meminfo") as file:
        gibibytes = int(file.readline().split()[1]) / 1024 / 1024
    with open("/etc/os-release") as file:
        system = next(row.split("=")[1].strip().strip('"') for row in file if row.startswith("PRETTY_NAME"))
    return f"{os.cpu_count()} cores, {gibibytes:.0f} GiB, {system}"


if __name__ == "__main__":
    main()
