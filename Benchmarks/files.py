"""Report files of a province's five years, as the server answers them and as a new process makes them."""

import os
from pathlib import Path

from processes import Client, run, sign_in

HERE = Path(__file__).resolve().parent.parent
SAMPLE = HERE / "Tests/KhuyenCongTests/Samples/nghe-an-2016-2020.xlsx"
# The aims of a report that an officer waits for, in milliseconds; the others are told beside them.
AIMS = {"xlsx": None, "docx": 100, "pdf": 500, "svg": None, "png": None}
PAGE = "/bao-cao/ky?tinh=40&ban-do=2024&tu=2016&den=2020&dang="
USER, PASSWORD = "nguoido", "đo tốc độ báo cáo"


def measure(bench, folder):
    database = str(folder / "reports.sqlite")
    here = bench.program
    run(here, "import", "projects", str(SAMPLE), "--province", "40", "--map", "2024", "--database", database)
    command = [here, "user", "add", USER, "--name", "Người đo", "--role", "nationalAgency", "--password-stdin"]
    run(*command, "--database", database, typed=PASSWORD)
    formats = [format for format in AIMS if format != "pdf" or has_typst()]
    with bench.serve(database):
        client = Client(bench.port, sign_in(bench.port, USER, PASSWORD))
        for format in formats:
            client.seconds(PAGE + format)
            answers = [client.seconds(PAGE + format) * 1000 for _ in range(5 * bench.sizes.repeats)]
            bench.results.add(f"period report as {format}, as the server answers it", answers, "ms", at_most=AIMS[format])
    for format in formats:
        command = [here, "report", "period", "--province", "40", "--map", "2024", "--from", "2016", "--to", "2020",
                   "--format", format, "--output", str(folder / f"report.{format}"), "--database", database]
        run(*command)
        seconds = [run(*command)[0] * 1000 for _ in range(5 * bench.sizes.repeats)]
        bench.results.add(f"period report as {format}, in a new process", seconds, "ms")


def has_typst():
    # The list is copied there once all of it is installed; a Python alone cannot set a page.
    return "KHUYENCONG_PYTHON" in os.environ or (HERE / ".build-typst/requirements.txt").exists()
