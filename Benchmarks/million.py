"""Every kind of report of the whole nation: by a new process, warm from a server, and its sums beside peers."""

import json
import subprocess
import sys
from pathlib import Path

from processes import Client, memory, run

PEERS = Path(__file__).resolve().parent / "peers"
FIRST, LAST = 2017, 2026
# The aims of the kinds, in seconds for a new process; the addresses of the API for the warm ones.
KINDS = {
    "period": (1, "reports/period"),
    "year": (1, "reports/year"),
    "compare": (1, "reports/compare"),
    "leverage": (5, "reports/leverage"),
    "timing": (5, "reports/timing"),
    "changes": (5, "reports/adjustments"),
    "targets": (5, "reports/targets"),
    "conference": (5, "reports/conference"),
    "impact": (5, "reports/impact"),
    "narrative": (5, None),
}
WARM_AT_MOST = 100
MEMORY_AT_MOST = 150


def measure(bench, database):
    """The rows of the table, kind by kind; the greatest memory of any new process stands last."""
    peaks = []
    for kind, (aim, _) in KINDS.items():
        seconds = []
        for _ in range(bench.sizes.repeats):
            taken, peak = run(*command(bench.program, kind, database))
            seconds.append(taken)
            peaks.append(peak)
        bench.results.add(f"report of the nation over ten years, {kind}, in a new process", seconds, "s", at_most=aim)
    bench.results.add("the greatest memory of these processes", max(peaks), "MiB", at_most=MEMORY_AT_MOST)
    warm(bench, database)


def command(program, kind, database, *more):
    report = ["narrative"] if kind == "narrative" else ["report", kind]
    return [program, *report, "--province", "00", "--map", "2025", "--from", str(FIRST), "--to", str(LAST),
            "--format", "json", "--database", database, *more]


def warm(bench, database):
    token = {"Authorization": f"Bearer {bench.token(database)}"}
    with bench.serve(database) as (process, _):
        client = Client(bench.port, token)
        for kind, (_, address) in KINDS.items():
            if address is None:
                continue
            path = f"/api/v1/{address}?place=00&map=2025&from={FIRST}&to={LAST}"
            client.seconds(path)
            best = min(client.seconds(path) for _ in range(5)) * 1000
            aim = WARM_AT_MOST if KINDS[kind][0] == 1 else None
            bench.results.add(f"report of the nation over ten years, {kind}, warm", best, "ms", at_most=aim)
        bench.results.add("memory of the server after them", memory(process)[0], "MiB", at_most=MEMORY_AT_MOST)


def peers(bench, database, folder):
    """The figures of the yearly report by DuckDB and by pandas, in new processes; they must be the program's own."""
    subprocess.run(["sqlite3", "-readonly", database], stdin=open(PEERS / "figures.sql"), cwd=folder, check=True)
    taken, _ = run(*command(bench.program, "year", database, "--output", str(folder / "year.json")))
    own = figures(json.loads((folder / "year.json").read_text()))
    for peer in ("duckdb", "pandas"):
        script, file = str(PEERS / f"figures_{peer}.py"), str(folder / f"figures.{peer}")
        run(sys.executable, script, "keep", str(folder), file)
        seconds, peak = [], []
        for _ in range(bench.sizes.repeats):
            said = subprocess.run(
                [sys.executable, script, file, str(FIRST), str(LAST)], capture_output=True, text=True, check=True
            )
            answer = json.loads(said.stdout)
            check(peer, own, answer["figures"])
            spent, held = run(sys.executable, script, file, str(FIRST), str(LAST))
            seconds.append(spent - answer["ms"][1] / 1000)
            peak.append(held)
        name = f"figures of the nation's yearly report, in a new process; {peer}"
        bench.results.add(name, taken, "s", seconds, ratio_at_most=1)
        bench.results.add(f"the memory that {peer} takes for them", peak, "MiB")


def figures(document):
    """The amounts and counts of each table's rows, without their totals, least first."""
    tables = {table["id"]: table for section in document["sections"] for table in section["tables"]}
    chosen = {"by-source": [1, 3], "by-kind": [1, 3], "by-place": [1, 3], "by-form": [1, 3], "by-month": [1, 3],
              "results": [2, 3]}
    found = {name: rows(tables[name], columns) for name, columns in chosen.items() if name in tables}
    stages = rows(tables["plan-result"], range(1, 6))
    found["plan-result"] = sorted([cell] for row in stages for cell in row if cell is not None)
    total = [cells(row)[2] for row in tables["total"]["rows"]]
    found["total"] = [[total[0], total[3], total[4]]]
    return found


def rows(table, columns):
    data = [cells(row) for row in table["rows"] if row["role"] != "total"]
    return sorted(([row[column] for column in columns] for row in data), key=order)


def cells(row):
    return [cell["figure"].get("value") if "figure" in cell else cell["text"] for cell in row["cells"]]


def order(row):
    return [-1 if cell is None else cell for cell in row]


def check(peer, own, theirs):
    for table, said in own.items():
        if said != sorted(theirs[table], key=order):
            sys.exit(f"{peer}: other figures than the program in {table}\n{said[:5]}\n{theirs[table][:5]}")
