"""Fills every Mẫu from projects of a played year, with forty lines and long names, and makes pictures to look at.

Each file is opened by python-docx and LibreOffice; what leaves the paper or is not repeated is a fault. The forms are
filled twice: from the shipped template, and from one that an office made its own in LibreOffice.

    papers.py FOLDER [FORM...]
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import docx

from forty_lines import FORMS, LINES, Year, convert

# A word nearer to the edge than 5 mm is in no printer's reach; in points.
MARGIN = 14


class Look:
    """One filled file, as a Word reader and as paper."""

    def __init__(self, path):
        self.path = path
        self.faults = []
        self.document = docx.Document(str(path))
        self.pdf = path.with_suffix(".pdf")
        self.pages = read_words(self.pdf)

    def judge(self):
        if not self.pdf.exists():
            return [f"{self.path.name}: LibreOffice made no paper"]
        self.faults += [f"{{{{ left in {self.path.name}"] if "{{" in self.text else []
        self.keeps_within_margins()
        self.repeats_headings()
        return self.faults

    @property
    def text(self):
        return "\n".join(word for page in self.pages for *_, word in page.words)

    def keeps_within_margins(self):
        for number, page in enumerate(self.pages, start=1):
            for left, top, right, bottom, word in page.words:
                if right > page.width - MARGIN or left < MARGIN or bottom > page.height - MARGIN or top < MARGIN:
                    self.faults.append(f"{self.path.name}, page {number}: “{word}” leaves the paper")

    def repeats_headings(self):
        for table in self.document.tables:
            headings = [row for row in table.rows if row._tr.xpath("./w:trPr/w:tblHeader")]
            if len(table.rows) > LINES and not headings:
                self.faults.append(f"{self.path.name}: a table of {len(table.rows)} rows repeats no heading")


class Page:
    def __init__(self, width, height):
        self.width, self.height, self.words = width, height, []


def read_words(pdf):
    """The words of each page with their places, in points."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    pages = []
    for mark, *numbers, word in re.findall(
        r'<(page|word) (?:width="([\d.]+)" height="([\d.]+)"|'
        r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)")>([^<]*)',
        text,
    ):
        if mark == "page":
            pages.append(Page(float(numbers[0]), float(numbers[1])))
        else:
            pages[-1].words.append((*map(float, numbers[2:]), word))
    return pages


def main():
    target = Path(sys.argv[1]).resolve()
    forms = sys.argv[2:] or FORMS
    faults = []
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="khuyencong-papers-") as folder:
        year = Year(os.environ["KHUYENCONG_PROGRAM"], Path(folder))
        for name in ["shipped", "own"]:
            place = target / name
            place.mkdir(parents=True)
            if name == "own":
                year.take_templates(Path(folder), forms)
            paths = [path for form in forms for path in year.fill(form, place)]
            convert(paths, "pdf", place)
            shutil.rmtree(place / "profile")
            for path in paths:
                look = Look(path)
                faults += look.judge()
                picture(look.pdf)
                print(f"{name}/{path.name}: {len(look.pages)} pages")
    if faults:
        sys.exit("\n".join(faults))


def picture(pdf):
    subprocess.run(["pdftoppm", "-r", "60", "-png", str(pdf), str(pdf.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()
