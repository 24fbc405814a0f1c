"""Measures the program, beside peers where it is not the short form, and says each ratio."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "e2e"))

import claims
import dossiers
import exports
import forty_lines
import files
import million
import sizes
import workbook
from processes import Client, memory, requests_per_second, run, server, sign_in
from results import Results

PASSWORD = "trình diễn đo tốc độ"
PORT = 18180
REPORT = "/api/v1/reports/period?place=00&from=2007&to=2026"
LIST = "/de-an?tinh=40"
FIRST_PAGE = "/dang-nhap"
# What waits for an officer, as the home page and the list of files tell it.
TASKS = ["/", "/ho-so", "/viec"]
PAGES = ["/", LIST, "/bao-cao/ky", "/co-so", "/to-chuc", "/danh-muc", "/de-an?trang=7", REPORT]


def main():
    program = os.path.realpath(sys.argv[1])
    bench = Bench(program, sizes.chosen(sys.argv[2:]))
    with tempfile.TemporaryDirectory(prefix="khuyencong-bench-") as folder:
        bench.imports(Path(folder))
        files.measure(bench, Path(folder))
        claims.measure(program, Path(folder), bench.results, bench.sizes)
        database = str(Path(folder) / "demo.sqlite")
        bench.fill(database)
        bench.start(database)
        bench.report(database)
        million.measure(bench, database)
        exports.measure(program, database, Path(folder), bench.results)
        if bench.sizes.has_peers:
            million.peers(bench, database, Path(folder))
        bench.list_page(database)
        bench.memory(database)
        bench.acts(str(Path(folder) / "files.sqlite"))
        bench.papers(Path(folder))
    if bench.sizes.has_peers:
        bench.results.keep(bench.sizes.repeats)


class Bench:
    port = PORT

    def __init__(self, program, sizes):
        self.program = program
        self.sizes = sizes
        self.results = Results()

    def imports(self, folder):
        """Program and peer take turns, so that a busy moment of the machine hits both."""
        count = self.sizes.rows
        file = str(folder / "list.xlsx")
        workbook.write(file, count)
        seconds, peaks, peer = [], [], []
        for turn in range(self.sizes.repeats):
            database = str(folder / f"import-{turn}.sqlite")
            run(self.program, "migrate", "--database", database)
            taken, peak = run(
                self.program, "import", "projects", file, "--province", "40", "--map", "2024", "--database", database
            )
            seconds.append(taken)
            peaks.append(peak)
            if self.sizes.has_peers:
                peer.append(beside().openpyxl_reading(file))
        name = f"import of {count:,} rows, checked and stored; openpyxl only reads them"
        self.results.add(name, seconds, "s", peer or None, ratio_at_most=1 if self.sizes.has_peers else None)
        self.results.add("its greatest memory", peaks, "MiB", at_most=150)

    def fill(self, database):
        self.projects = self.sizes.projects
        command = [self.program, "demo", "--projects", str(self.projects), "--password-stdin", "--database", database]
        seconds, peak = run(*command, typed=PASSWORD)
        self.results.add(f"filling a demonstration of {self.projects:,} projects", seconds, "s")
        self.results.add("its greatest memory", peak, "MiB")

    def start(self, database):
        seconds = []
        for _ in range(self.sizes.repeats):
            with self.serve(database) as (_, until_ready):
                seconds.append(until_ready * 1000)
        self.results.add("start to first page", seconds, "ms", at_most=300)

    def report(self, database):
        """Cold is the first answer of a new server; the shell is a new process as well."""
        token = {"Authorization": f"Bearer {self.token(database)}"}
        cold, warm, shell = [], [], []
        for _ in range(self.sizes.repeats):
            with self.serve(database):
                client = Client(PORT, token)
                cold.append(client.seconds(REPORT) * 1000)
                warm.append(min(client.seconds(REPORT) for _ in range(5)) * 1000)
            if self.sizes.has_peers:
                shell.append(beside().report_in_shell(database) * 1000)
        name = f"nation's report over 20 years at {self.projects:,} projects"
        self.results.add(
            f"{name}, first; its sums in the sqlite3 shell",
            cold,
            "ms",
            shell or None,
            ratio_at_most=1.5 if self.sizes.has_peers else None,
        )
        self.results.add(f"{name}, warm", warm, "ms", at_most=100)

    def list_page(self, database):
        here, go, django = [], [], []
        for _ in range(self.sizes.repeats):
            with self.serve(database):
                signed_in = sign_in(PORT, "trunguong", PASSWORD)
                body = Client(PORT, signed_in).get(LIST)[1]
                here.append(requests_per_second(PORT, LIST, signed_in, seconds=self.sizes.seconds))
            if self.sizes.has_peers:
                page = beside().ListPage(body, Path(database).parent)
                go.append(page.go(database, PORT + 1))
                django.append(page.django(database, PORT + 2))
        name = "list of projects, 50 rows, signed in"
        if not self.sizes.has_peers:
            self.results.add(name, here, "requests/s")
        else:
            self.results.add(f"{name}; Go html/template", here, "requests/s", go, ratio_at_least=3)
            self.results.add(f"{name}; Django", here, "requests/s", django, ratio_at_least=10)

    def memory(self, database):
        with self.serve(database) as (process, _):
            client = Client(PORT, sign_in(PORT, "trunguong", PASSWORD))
            for turn in range(self.sizes.requests):
                client.seconds(PAGES[turn % len(PAGES)])
            held, most = memory(process)
        name = f"server's memory after {self.sizes.requests:,} requests at {self.projects:,} projects"
        self.results.add(name, held, "MiB", at_most=120)
        self.results.add("the most it held", most, "MiB")

    def acts(self, database):
        """The pages of people at work on files; the 95th percentile, each page of another file."""
        command = [self.program, "demo", "--projects", str(self.sizes.files), "--password-stdin", "--database", database]
        run(*command, typed=PASSWORD)
        count = dossiers.fill(database)
        act, tasks = [], {path: [] for path in TASKS}
        with self.serve(database):
            department, agency = (Client(PORT, sign_in(PORT, name, PASSWORD)) for name in ("nghean", "trunguong"))
            for _ in range(self.sizes.repeats):
                pages = dossiers.pages(database, "40", self.sizes.pages)
                act.append(percentile([department.seconds(page) * 1000 for page in pages]))
                for path in TASKS:
                    turns = [who for who in (department, agency) for _ in range(self.sizes.requests // 20)]
                    tasks[path].append(percentile([who.seconds(path) * 1000 for who in turns]))
        self.results.add(f"page of an act at {count:,} files, 95th percentile", act, "ms", at_most=30)
        for path in TASKS:
            self.results.add(f"what waits for an officer, {path}, 95th percentile", tasks[path], "ms", at_most=50)

    def papers(self, folder):
        """Every form of a file of forty lines, as the server answers it; the slowest counts."""
        year = forty_lines.Year(self.program, folder)
        header = {"Authorization": f"Bearer {self.token(year.database, year.reader())}"}
        slowest = []
        with self.serve(year.database):
            client = Client(PORT, header)
            for _ in range(self.sizes.repeats):
                slowest.append(max(self.fill_time(client, year, form) for form in forty_lines.FORMS))
        self.results.add(
            f"filling a form of {forty_lines.LINES} lines, the slowest of {len(forty_lines.FORMS)}",
            slowest,
            "ms",
            at_most=50,
        )

    def fill_time(self, client, year, form):
        """The median of seven, in ms."""
        path = f"/api/v1/dossiers/{year.file_of(form)}/papers/{form}"
        return sorted(client.seconds(path) * 1000 for _ in range(7))[3]

    def serve(self, database):
        return server(
            self.program, "serve", "--port", str(PORT), "--database", database, port=PORT, path=FIRST_PAGE
        )

    def token(self, database, user="trunguong"):
        command = [self.program, "user", "token", user, "--name", "bench", "--database", database]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1]


def percentile(values, share=0.95):
    """The value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def beside():
    """Imported late: the short form has no peers."""
    import beside

    return beside


if __name__ == "__main__":
    main()
