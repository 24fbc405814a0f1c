"""Report files of a province's five years, each made by a new process."""

import os
from pathlib import Path

from processes import run

HERE = Path(__file__).resolve().parent.parent
SAMPLE = HERE / "Tests/KhuyenCongTests/Samples/nghe-an-2016-2020.xlsx"
# The aims of a report that an officer waits for, in milliseconds; the others are told beside them.
AIMS = {"xlsx": None, "docx": 100, "pdf": 500, "svg": None, "png": None}


def measure(program, folder, results, repeats):
    database = str(folder / "reports.sqlite")
    run(program, "import", "projects", str(SAMPLE), "--province", "40", "--map", "2024", "--database", database)
    has_typst = "KHUYENCONG_PYTHON" in os.environ or (HERE / ".build-typst/bin/python3").exists()
    for format, aim in AIMS.items():
        if format == "pdf" and not has_typst:
            continue
        command = [program, "report", "period", "--province", "40", "--map", "2024", "--from", "2016", "--to", "2020",
                   "--format", format, "--output", str(folder / f"report.{format}"), "--database", database]
        run(*command)
        seconds = [run(*command)[0] * 1000 for _ in range(5 * repeats)]
        results.add(f"period report as {format}, in a new process", seconds, "ms", at_most=aim)
