"""Compares what the officers were answered with what is stored."""

from collections import Counter

from client import Client


async def faults(journal, program, server, token):
    """All that is wrong, in words; empty where all is well."""
    stored, acts = await stored_acts(journal, server, token)
    found = list(journal.faults[:20])
    for number, (code, act, outcome) in journal.sent.items():
        times = stored.get((code, f"N{number}"), 0)
        if times > 1:
            found.append(f"{code} {act} N{number}: done {times} times ({outcome})")
        if outcome.startswith("done") and times == 0:
            found.append(f"{code} {act} N{number}: answered ({outcome}) and not stored")
        if (outcome.startswith("refused") or outcome == "never sent") and times > 0:
            found.append(f"{code} {act} N{number}: {outcome} and stored")
    strangers = set(stored) - {(code, f"N{number}") for number, (code, _, _) in journal.sent.items()}
    found += [f"{code} {number}: stored, sent by nobody" for code, number in sorted(strangers)]
    for arguments in (["check"], ["audit", "verify"]):
        code, said = program.run(*arguments)
        if code != 0 or (arguments == ["check"] and said):
            found.append(f"{' '.join(arguments)}: exit {code}\n{said[:3000]}")
    return found, acts


async def stored_acts(journal, server, token):
    """How often each paper's number stands in the history of each file, and how many acts there are."""
    client = Client(token)
    stored, acts = Counter(), Counter()
    for code in journal.codes:
        status, file = await client.send(server.port, "GET", f"/api/v1/dossiers/{code}")
        if status != 200:
            continue
        for record in file["history"]:
            stored[(code, record["documentNumber"])] += 1
            acts[record["act"]] += 1
    client.close()
    return stored, acts
