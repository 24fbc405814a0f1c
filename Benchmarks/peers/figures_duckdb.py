"""The figures of the nation's yearly report by DuckDB, from a database file of its own.

figures_duckdb.py keep FOLDER FILE   makes the file from the written-out rows
figures_duckdb.py FILE FROM TO       prints the figures and, in ms, how long they took, twice over
"""

import json
import sys
import time

import duckdb

SUPPORT = "source_code IN ('national', 'local', 'province', 'district', 'commune', 'fund')"
GROUPS = {"by-source": "source_code", "by-kind": "kind_code", "by-place": "province_now", "by-form": "form"}


def keep(folder, file):
    with duckdb.connect(file) as db:
        for table in ("standing", "entry", "quantity"):
            db.execute(f"CREATE TABLE {table} AS SELECT * FROM read_csv('{folder}/{table}.csv')")


def figures(db, first, last):
    counted = f"budget_year BETWEEN {first} AND {last} AND {SUPPORT}"
    found = {
        "total": db.execute(
            f"""SELECT SUM(amount), COUNT(DISTINCT project_id), COUNT(DISTINCT beneficiary_id) FROM standing
            WHERE {counted}"""
        ).fetchall()
    }
    for table, column in GROUPS.items():
        found[table] = db.execute(
            f"SELECT SUM(amount), COUNT(DISTINCT project_id) FROM standing WHERE {counted} GROUP BY {column}"
        ).fetchall()
    found["by-month"] = db.execute(
        f"""SELECT SUM(e.amount), COUNT(DISTINCT s.project_id) FROM standing s
        JOIN entry e USING (line_id, source_code, budget_year, stage) WHERE {counted} GROUP BY e.month"""
    ).fetchall()
    found["plan-result"] = db.execute(
        f"""SELECT SUM(e.amount) FROM standing s JOIN entry e USING (line_id, source_code, budget_year)
        WHERE {counted} AND e.stage IN ('approved', 'contracted', 'performed', 'accepted', 'settled')
        GROUP BY e.stage, source_code"""
    ).fetchall()
    found["results"] = db.execute(
        f"""SELECT SUM(planned), SUM(done) FROM quantity
        WHERE line_id IN (SELECT line_id FROM standing WHERE {counted}) GROUP BY measure"""
    ).fetchall()
    return {table: [[None if cell is None else int(cell) for cell in row] for row in rows] for table, rows in found.items()}


def main():
    if sys.argv[1] == "keep":
        return keep(*sys.argv[2:4])
    file, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    with duckdb.connect(file, read_only=True) as db:
        taken = []
        for _ in range(2):
            started = time.perf_counter()
            found = figures(db, first, last)
            taken.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"figures": found, "ms": taken}))


main()
