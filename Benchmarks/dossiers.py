"""Gives every project of a demonstration a file, in mixed states, with the acts that led there."""

import json
import random
import sqlite3

MINE = ["submit", "appraise", "register", "approve", "contract", "advance", "report", "accept", "settle", "close"]
STATES = [
    "draft", "submitted", "appraised", "registered", "approved", "contracted", "underWay", "underWay", "accepted",
    "settled", "closed",
]
# Of a hundred files; most of an old store are closed.
SHARES = [2, 5, 3, 4, 5, 6, 8, 12, 5, 5, 45]

# An act of each page that is measured, by the state in which it may be done.
PAGES = {
    "submitted": ["tham-dinh", "tra-lai"],
    "appraised": ["dang-ky"],
    "approved": ["hop-dong", "dieu-chinh"],
    "contracted": ["tam-ung"],
    "underWay": ["tam-ung", "nghiem-thu", "dieu-chinh"],
    "accepted": ["quyet-toan"],
    "settled": ["thanh-ly"],
}


def fill(database, seed=1):
    """Answers how many files there are."""
    choose = random.Random(seed)
    store = sqlite3.connect(database)
    store.executescript("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;")
    projects = store.execute(
        """
        SELECT p.id, p.title, p.province_now, p.map, p.province_code, p.year FROM project p
        WHERE p.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.project_id = p.id)
        """
    ).fetchall()
    lines = {}
    for line, project, kind in store.execute("SELECT id, project_id, kind_code FROM project_line ORDER BY position"):
        lines.setdefault(project, []).append((line, kind or "machinery"))
    with store:
        for project in projects:
            add(store, choose, project, lines.get(project[0], []))
    store.execute("ANALYZE")
    store.close()
    return len(projects)


def add(store, choose, project, lines):
    project_id, title, province, map_year, province_code, year = project
    step = choose.choices(range(len(STATES)), SHARES)[0]
    proposal = {
        "level": "local", "scheme": "single", "title": title, "year": year, "map": map_year,
        "province": province_code, "implementer": "Trung tâm Khuyến công",
        "lines": [
            {"kind": kind, "eligibleCost": 400_000_000, "amounts": [{"source": "province", "amount": 200_000_000}]}
            for _, kind in lines
        ],
    }
    dossier = store.execute(
        """
        INSERT INTO dossier (project_id, level, scheme, state, title, province_now, approved_on, proposal, created_at,
            changed_at)
        VALUES (?, 'local', 'single', ?, ?, ?, ?, ?, 0, ?)
        """,
        (
            project_id, STATES[step], title, province, f"{year}-03-01" if step >= 4 else None,
            json.dumps(proposal, ensure_ascii=False), choose.randrange(1_700_000_000),
        ),
    ).lastrowid
    store.executemany(
        "INSERT INTO dossier_line (dossier_id, position, line_id, eligible_cost) VALUES (?, ?, ?, 400000000)",
        [(dossier, position + 1, line) for position, (line, _) in enumerate(lines)],
    )
    store.executemany(
        """
        INSERT INTO dossier_act (dossier_id, position, act, from_state, to_state, performed_at, officer_name, day, fields)
        VALUES (?, ?, ?, ?, ?, 0, 'Trình diễn', ?, '{}')
        """,
        [
            (dossier, position + 1, MINE[position], STATES[position], STATES[position + 1], f"{year}-02-01")
            for position in range(step)
        ],
    )
    store.execute(
        """
        INSERT INTO approved_machine (dossier_id, line_position, name, name_key, model, model_key, serial, serial_key,
            quantity, unit_price)
        VALUES (?, 1, 'Máy sấy', 'may say', ?, ?, ?, ?, 1, 400000000)
        """,
        (dossier, f"M-{dossier}", f"m {dossier}", f"S-{dossier}", f"s {dossier}"),
    )


def pages(database, province, count, seed=2):
    """Addresses of act pages of one province, each of another file."""
    choose = random.Random(seed)
    store = sqlite3.connect(database)
    found = []
    for state, acts in PAGES.items():
        codes = [
            row[0]
            for row in store.execute(
                "SELECT id FROM dossier WHERE province_now = ? AND state = ?", (province, state)
            )
        ]
        for act in acts:
            found += [f"/ho-so/HS{code}/{act}" for code in choose.sample(codes, min(len(codes), count))]
    store.close()
    choose.shuffle(found)
    return found
