"""How fast figures are found and read, beside a pass of Python's `re` over the same text, and texts made to hang it."""

import re
import time
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

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


def measure(program, folder, results, sizes):
    text = sample(sizes.megabytes)
    size = len(text.encode()) / 1_000_000
    file = folder / "claims.txt"
    file.write_text(text)
    nothing = folder / "nothing.txt"
    nothing.write_text("Không có số.")
    here, peer = [], []
    for _ in range(sizes.repeats):
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
        file.write_text(hostile[: int(len(hostile) * sizes.hostile)])
        seconds = [run(program, "claims", "check", str(file))[0] for _ in range(sizes.repeats)]
        results.add(f"checking {kind}", seconds, "s", at_most=5)
    document = folder / "claims.docx"
    write_docx(document, sample(2), sizes.words)
    seconds = [run(program, "claims", "check", str(document))[0] for _ in range(sizes.repeats)]
    results.add(f"checking a .docx of {sizes.words // 450} pages ({sizes.words:,} words)", seconds, "s", at_most=2)


def write_docx(path, text, words):
    """A Word file of so many words: a paragraph for each line, all in one run."""
    paragraphs, count = [], 0
    for line in text.split("\n"):
        if count >= words:
            break
        count += len(line.split())
        paragraphs.append(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>')
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{main}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
            'officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "".join(paragraphs)
            + "</w:body></w:document>",
        )


def read(program, file):
    return run(program, "claims", "check", str(file), "--format", "count")[0]


def sample(megabytes):
    """The sentences that the project carries, over and over, a paragraph each."""
    sentences = []
    for path in sorted(SENTENCES.glob("*.tsv")):
        sentences += [line.split("\t")[0] for line in path.read_text().splitlines()]
    once = "\n".join(sentences) + "\n"
    return once * (megabytes * 1_000_000 // len(once.encode()) + 1)
