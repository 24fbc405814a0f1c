"""The table of results and the page that keeps it."""

import os
from pathlib import Path
from statistics import median

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
HEADING = "## Results"
HEAD = ["| what | here | peer | ratio | aim | |", "|---|---:|---:|---:|---|---|"]


class Results:
    """Rows as they are measured; each is printed at once, because the whole takes a while."""

    def __init__(self):
        self.rows = []
        print("\n".join(HEAD), flush=True)

    def add(self, name, here, unit, peer=None, at_most=None, ratio_at_most=None, ratio_at_least=None):
        """One row. Lists of repeated measurements count as their medians."""
        here = middle(here)
        peer = None if peer is None else middle(peer)
        ratio = None if peer is None else here / peer
        aim, reached = "", None
        if at_most is not None:
            aim, reached = f"≤ {at_most:,} {unit}", here <= at_most
        elif ratio_at_most is not None:
            aim, reached = f"≤ {ratio_at_most}×", ratio <= ratio_at_most
        elif ratio_at_least is not None:
            aim, reached = f"≥ {ratio_at_least}×", ratio >= ratio_at_least
        verdict = {None: "", True: "reached", False: "**missed**"}[reached]
        cells = [
            name,
            amount(here, unit),
            "" if peer is None else amount(peer, unit),
            "" if ratio is None else f"{ratio:.2f}",
            aim,
            verdict,
        ]
        self.rows.append(f"| {' | '.join(cells)} |")
        print(self.rows[-1], flush=True)

    def keep(self, repeats):
        """Replaces the table on the page; what stands around it stays."""
        before, _, rest = PAGE.read_text().partition(HEADING)
        after = "".join(f"\n## {section}" for section in rest.split("\n## ")[1:])
        note = f"{machine()}; one run, the median of {repeats} measurements each."
        table = "\n".join(HEAD + self.rows)
        PAGE.write_text(f"{before.rstrip()}\n\n{HEADING}\n\n{note}\n\n{table}\n{after}")


def middle(values):
    return median(values) if isinstance(values, list) else values


def amount(value, unit):
    return f"{value:,.{0 if value >= 100 else 2}f} {unit}"


def machine():
    with open("/proc/meminfo") as file:
        gibibytes = int(file.readline().split()[1]) / 1024 / 1024
    with open("/etc/os-release") as file:
        system = next(row.split("=")[1].strip().strip('"') for row in file if row.startswith("PRETTY_NAME"))
    return f"{os.cpu_count()} cores, {gibibytes:.0f} GiB, {system}"
