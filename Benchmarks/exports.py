"""Exports of the whole ledger: how long they take, and that their memory does not grow with the list."""

from processes import run

# The year of the smaller list: a tenth to a twentieth of the ledger.
YEAR = "2026"
# What a list of a year may grow by when all years are in it.
GROWTH_AT_MOST = 1.25


def measure(program, database, folder, results):
    for form in ("csv", "json", "xlsx"):
        command = [program, "export", "projects", "--database", database, "--format", form, "--output"]
        _, part = run(*command, str(folder / f"year.{form}"), "--from", YEAR, "--to", YEAR)
        taken, whole = run(*command, str(folder / f"all.{form}"))
        add(results, f"export of all projects as {form}", taken, whole, part)
    for form in ("csv", "360giving"):
        taken, whole = run(
            program, "export", "open", "--database", database, "--format", form, "--output", str(folder / form)
        )
        results.add(f"open data of all projects as {form}", taken, "s")
        results.add("its greatest memory", whole, "MiB", at_most=150)


def add(results, name, taken, whole, part):
    results.add(name, taken, "s")
    results.add("its greatest memory; that of one year's projects", whole, "MiB", part, ratio_at_most=GROWTH_AT_MOST)
