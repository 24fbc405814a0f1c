"""Fills the fields of an act from the file, mostly as an officer should, sometimes not."""

SUPPORT = {"national", "local", "province", "district", "commune"}
COMMUNES = ["17329", "17332", "17230", "17263", "17357", "17365"]


def proposal(random, number):
    """A machine or a course, at one of the levels."""
    level = random.choice(["local", "national"])
    source = "national" if level == "national" else "province"
    support = random.randrange(50, 290) * 1_000_000
    cost = support * 2 + random.randrange(1, 200) * 1_000_000
    lines = [line(random, number, position, source, support, cost) for position in range(random.choice([1, 1, 2]))]
    return {
        "level": level,
        "scheme": "single",
        "title": f"Hỗ trợ máy sấy số {number}",
        "year": 2026,
        "province": "40",
        "implementer": "Trung tâm Khuyến công",
        "necessity": "Máy cũ hao nhiên liệu",
        "objective": "Nâng công suất sấy",
        "scale": "Mỗi cơ sở một máy",
        "plan": "Lắp máy trong năm",
        "effect": "Thêm việc làm tại chỗ",
        "lines": lines,
        "machines": [
            {
                "line": position + 1,
                "name": f"Máy sấy {number}",
                "model": f"M-{number}-{position}",
                "serial": f"S-{number}-{position}",
                "quantity": 1,
                "unitPrice": cost,
            }
            for position in range(len(lines))
        ],
        "commitments": {"fundsTheRest": random.random() > 0.03, "takesNoOtherSupport": True},
    }


def line(random, number, position, source, support, cost):
    return {
        "kind": "machinery",
        "item": "machinery",
        "place": "17329",
        "trade": "a",
        "beneficiary": {"name": f"Cơ sở số {number}-{position}", "form": "household"},
        "eligibleCost": cost,
        "amounts": [
            {"source": source, "year": 2026, "amount": support},
            {"source": "counterpart", "year": 2026, "amount": cost - support},
        ],
    }


def act(random, name, file):
    """The fields of an act, or None where the officer sees that there is nothing to do."""
    maker = MAKERS.get(name)
    fields = maker(random, file) if maker else {"reason": "Thử nghiệm"}
    if fields is None:
        return None
    # Now and then a form that was drawn long ago.
    version = file["version"] - (1 if random.random() < 0.03 else 0)
    return {**fields, "version": version}


def held(file, stage):
    return {
        (entry["line"], entry["source"], entry["year"]): entry["amount"]
        for entry in file["amounts"]
        if entry["stage"] == stage
    }


def lines_of(amounts):
    lines = {}
    for (line, source, year), amount in sorted(amounts.items()):
        if amount > 0:
            lines.setdefault(line, []).append({"source": source, "year": year, "amount": amount})
    return [{"line": line, "amounts": entries} for line, entries in lines.items()]


def appraise(random, file):
    return {"conclusion": "approve", "members": 7, "present": random.choice([5, 6, 7])}


def advance(random, file):
    """Sometimes more than is allowed."""
    percent = random.choice([20, 30, 40, 60, 80])
    paid = held(file, "advanced")
    amounts = {}
    for key, amount in held(file, "contracted").items():
        if key[1] in SUPPORT:
            amounts[key] = amount * percent // 100 - (paid.get(key, 0) if percent == 60 else 0)
    lines = lines_of(amounts)
    if not lines:
        return None
    return {"lines": lines, "investmentDone": 900, "investmentTotal": 1000}


def report(random, file):
    return {"year": 2026, "month": random.randrange(1, 12), "done": "Đã lắp máy", "spent": 1_000_000}


def change(random, file):
    kind = random.choice(["extendInYear", "partner", "amountDown", "place", "beneficiary"])
    decider = "agency" if file["level"] == "national" else "department"
    fields = {"type": kind, "cause": "Thử nghiệm", "decider": decider, "line": 1}
    if kind == "amountDown":
        fields["lines"] = lines_of({key: amount * 9 // 10 for key, amount in held(file, "approved").items()})
    if kind == "place":
        fields["place"] = random.choice(COMMUNES)
    if kind == "beneficiary":
        fields["beneficiary"] = {"name": f"Cơ sở thay thế {random.randrange(1_000_000)}", "form": "household"}
    return fields


def accept(random, file):
    named = {line["line"] for line in file["lines"] if not line["isAccepted"]}
    if len(named) > 1 and random.random() < 0.5:
        named = {min(named)}
    machines = [
        {
            "approved": machine["id"],
            "name": machine["name"],
            "model": machine["model"],
            "serial": machine["serial"],
            "invoice": "0001",
            "quantity": 1,
            "unitPrice": machine["unitPrice"],
        }
        for machine in file["machines"]
        if machine["line"] in named
    ]
    return {"lines": [{"line": line} for line in sorted(named)], "machines": machines}


def settle(random, file):
    waiting = [line["line"] for line in file["lines"] if not line["isSettled"]]
    return {"lines": [{"line": line} for line in waiting[: random.choice([1, len(waiting)]) or 1]]}


def recover(random, file):
    back, settled = held(file, "returned"), held(file, "settled")
    amounts = {
        key: amount - back.get(key, 0) - settled.get(key, 0)
        for key, amount in held(file, "advanced").items()
        if key[1] in SUPPORT
    }
    lines = lines_of(amounts)
    return {"reason": "Thu hồi tạm ứng", "lines": lines} if lines else None


def nothing(random, file):
    return {}


MAKERS = {
    "submit": nothing,
    "register": nothing,
    "approve": nothing,
    "contract": nothing,
    "close": nothing,
    "appraise": appraise,
    "appraiseAtMinistry": appraise,
    "advance": advance,
    "report": report,
    "change": change,
    "accept": accept,
    "settle": settle,
    "recover": recover,
}
