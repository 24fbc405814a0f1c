"""How fast figures are found and read, beside a pass of Python's `re` over the same text, and texts made to hang it."""

import re
import time
from pathlib import Path

from processes import run

SENTENCES = Path(__file__).resolve().parent.parent / "Tests" / "ClaimsTests" / "Sentences"
# Numbers with the unit words behind them: what a script would look for, with nothing understood.
FIGURE = re.compile(
    r"(?:gần|hơn|trên|khoảng)?\s*\d[\d.,]*\s*(?:-\s*\d[\d.,]*\s*)?"
    r"(?:tỷ đồng|triệu đồng|tỷ|triệu|đồng|%|lần|đề án|cơ sở|người|lao động|mô hình|sản phẩm|huyện|xã|lớp|máy)"
)
HOSTILE = {
    "a million digits": "1" * 1_000_000,
    "200,000 nested parentheses": "(" * 200_000 + "1" + ")" * 200_000,
    "a megabyte without a space": "đồngtỷ1" * 100_000,
    "200,000 figures without a full stop": "trong đó 5 đề án, 2,5 tỷ đồng " * 100_000,
}


def measure(program, folder, results, repeats, is_short):
    megabytes = 4 if is_short else 20
    text = sample(megabytes)
    size = len(text.encode()) / 1_000_000
    file = folder / "claims.txt"
    file.write_text(text)
    nothing = folder / "nothing.txt"
    nothing.write_text("Không có số.")
    here, peer = [], []
    for _ in range(repeats):
        start = read(program, nothing)
        here.append(size / max(read(program, file) - start, 1e-9))
        began = time.perf_counter()
        found = sum(1 for _ in FIGURE.finditer(text))
        peer.append(size / (time.perf_counter() - began))
        if not found:
            raise SystemExit("claims: the peer found nothing")
    name = f"finding and reading the figures of {size:.0f} MB of text, one process"
    results.add(name + ", at least 10 MB/s; Python's re, which only finds", here, "MB/s", peer)
    for kind, hostile in HOSTILE.items():
        file.write_text(hostile)
        seconds = [run(program, "claims", "check", str(file))[0] for _ in range(repeats)]
        results.add(f"checking {kind}", seconds, "s", at_most=5)


def read(program, file):
    return run(program, "claims", "check", str(file), "--format", "count")[0]


def sample(megabytes):
    """The sentences that the project carries, over and over, a paragraph each."""
    sentences = []
    for path in sorted(SENTENCES.glob("*.tsv")):
        sentences += [line.split("\t")[0] for line in path.read_text().splitlines()]
    once = "\n".join(sentences) + "\n"
    return once * (megabytes * 1_000_000 // len(once.encode()) + 1)
