"""The figures of the nation's yearly report by pandas, from frames that it has pickled.

figures_pandas.py keep FOLDER FILE   makes the file from the written-out rows
figures_pandas.py FILE FROM TO       prints the figures and, in ms, how long they took, twice over
"""

import json
import sys
import time

import pandas

SUPPORT = ["national", "local", "province", "district", "commune", "fund"]
GROUPS = {"by-source": "source_code", "by-kind": "kind_code", "by-place": "province_now", "by-form": "form"}
NAMES = {"source_code", "stage", "kind_code", "province_now", "form", "month", "measure"}
LINE = ["line_id", "source_code", "budget_year"]


def keep(folder, file):
    frames = {}
    for table in ("standing", "entry", "quantity"):
        frame = pandas.read_csv(f"{folder}/{table}.csv", dtype={name: "str" for name in NAMES})
        for name in NAMES & set(frame.columns):
            frame[name] = frame[name].astype("category")
        frames[table] = frame
    pandas.to_pickle(frames, file)


def figures(frames, first, last):
    standing = frames["standing"]
    counted = standing[standing.budget_year.between(first, last) & standing.source_code.isin(SUPPORT)]
    found = {
        "total": [[counted.amount.sum(), counted.project_id.nunique(), counted.beneficiary_id.nunique()]]
    }
    for table, column in GROUPS.items():
        found[table] = by(counted, column)
    entry = frames["entry"]
    booked = counted[[*LINE, "stage", "project_id"]].merge(entry, on=LINE, suffixes=("", "_booked"))
    found["by-month"] = by(booked[booked.stage.astype("str") == booked.stage_booked.astype("str")], "month")
    stages = booked.groupby(["stage_booked", "source_code"], observed=True).amount.sum()
    wanted = ["approved", "contracted", "performed", "accepted", "settled"]
    found["plan-result"] = [[amount] for (stage, _), amount in stages.items() if stage in wanted]
    quantity = frames["quantity"]
    sums = quantity[quantity.line_id.isin(counted.line_id)].groupby("measure", observed=True)
    found["results"] = sums[["planned", "done"]].sum(min_count=1).values.tolist()
    return {table: [[whole(cell) for cell in row] for row in rows] for table, rows in found.items()}


def by(frame, column):
    groups = frame.groupby(column, dropna=False, observed=True)
    return list(zip(groups.amount.sum(), groups.project_id.nunique()))


def whole(cell):
    return None if pandas.isna(cell) else int(cell)


def main():
    if sys.argv[1] == "keep":
        return keep(*sys.argv[2:4])
    file, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    started = time.perf_counter()
    frames = pandas.read_pickle(file)
    reading = (time.perf_counter() - started) * 1000
    taken = []
    for _ in range(2):
        started = time.perf_counter()
        found = figures(frames, first, last)
        taken.append((time.perf_counter() - started) * 1000)
    print(json.dumps({"figures": found, "ms": taken, "reading": reading}))


main()
