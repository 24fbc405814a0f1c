"""Report files and open data, opened by the programs that offices use.

The figures of the workbook are taken out before LibreOffice opens it, so that it has to compute them; ours must come out.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

import docx
import openpyxl
import pikepdf

HERE = pathlib.Path(__file__).resolve().parent
SAMPLES = HERE.parent / "Tests/KhuyenCongTests/Samples"
TOOLS = pathlib.Path(sys.executable).parent
# File, province, years and the State's support in đồng.
PROVINCES = [
    ("nghe-an-2016-2020.xlsx", "40", "2016", "2020", 38_995_000_000),
    ("ha-tinh-2016-2020.xlsx", "42", "2016", "2020", 23_290_000_000),
    ("dak-lak-2016-2020.csv", "66", "2016", "2020", None),
    ("thanh-hoa-2021-2022.xlsx", "38", "2021", "2022", 11_760_000_000),
]
OFFICE = shutil.which("soffice")
passed = 0


def main():
    program, kept = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(kept or temporary)
        folder.mkdir(parents=True, exist_ok=True)
        database = str(pathlib.Path(temporary) / "khuyencong.sqlite")
        for file, province, *_ in PROVINCES:
            run(program, "--database", database, "import", "projects", str(SAMPLES / file), "--province", province,
                "--accept-valid", codes=(0, 2))
        for _, province, first, last, amount in PROVINCES:
            check_report(program, database, folder, province, first, last, amount)
        check_open_data(program, database, folder)
        check_remarks(program, folder)
    print(f"{passed} passed, 0 failed")


def check_report(program, database, folder, province, first, last, amount):
    def write(format, name, *more):
        path = folder / name
        run(program, "--database", database, "report", "period", "--province", province, "--map", "2024",
            "--from", first, "--to", last, "--format", format, "--output", str(path), *more)
        return path

    check_workbook(write("xlsx", f"{province}.xlsx"), amount, folder)
    check_word(write("docx", f"{province}.docx"), folder)
    check_pdf(write("pdf", f"{province}.pdf"), folder)
    for size in ("a3", "post"):
        xml.dom.minidom.parse(str(write("svg", f"{province}-{size}.svg", "--poster", size)))
        picture = write("png", f"{province}-{size}.png", "--poster", size).read_bytes()
        expect(f"{province} {size}", png_size(picture), {"a3": (2339, 3307), "post": (1080, 1350)}[size])
        with pikepdf.open(write("pdf", f"{province}-{size}.pdf", "--poster", size)) as poster:
            expect(f"{province} {size} pages", len(poster.pages), 1)


def check_workbook(path, amount, folder):
    ours, formulas = openpyxl.load_workbook(path, data_only=True), openpyxl.load_workbook(path)
    cells = [
        (sheet.title, cell.coordinate, ours[sheet.title][cell.coordinate].value)
        for sheet in formulas for row in sheet.iter_rows() for cell in row
        if isinstance(cell.value, str) and cell.value.startswith("=")
    ]
    expect(f"{path.name} formulas", len(cells) >= 3, True)
    expect(f"{path.name} frozen", all(sheet.freeze_panes for sheet in formulas.worksheets[1:]), True)
    if amount is not None:
        expect(f"{path.name} sums", {value for _, _, value in cells}, {amount})
    if not OFFICE:
        return
    bare = folder / f"bare-{path.name}"
    without_results(path, bare)
    recalculated = openpyxl.load_workbook(converted(bare, "xlsx", folder / "recalculated"), data_only=True)
    expect(f"{path.name} recalculated", [recalculated[s][c].value for s, c, _ in cells], [v for _, _, v in cells])
    bare.unlink()


def without_results(path, target):
    """The same workbook with formulas that have no stored result."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            content = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            copy.writestr(name, content)


def check_word(path, folder):
    document = docx.Document(str(path))
    tables = [table for table in document.tables if "tblHeader" in table._tbl.xml]
    expect(f"{path.name} tables with a repeated header", len(tables) >= 4, True)
    expect(f"{path.name} pictures", len(document.inline_shapes) >= 3, True)
    expect(f"{path.name} A4", round(document.sections[0].page_width.mm), 210)
    if OFFICE:
        pages(converted(path, "pdf", folder / "docx"), folder)


def check_pdf(path, folder):
    with pikepdf.open(path) as pdf:
        expect(f"{path.name} tagged", bool(pdf.Root.MarkInfo.Marked) and "/StructTreeRoot" in pdf.Root, True)
        expect(f"{path.name} language", str(pdf.Root.Lang)[:2], "vi")
        expect(f"{path.name} pages", 1 <= len(pdf.pages) <= 12, True)
        fonts = {font for page in pdf.pages for font in embedded(page)}
    expect(f"{path.name} fonts embedded", fonts, {True})
    pages(path, folder)


def embedded(page):
    for font in page.Resources.get("/Font", {}).values():
        inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
        yield any(key.startswith("/FontFile") for key in inner.FontDescriptor.keys())


def pages(path, folder):
    """A picture of every page, for the eye."""
    if shutil.which("pdftoppm"):
        run("pdftoppm", "-r", "70", "-png", str(path), str(folder / f"{path.parent.name}-{path.stem}"))


def check_open_data(program, database, folder):
    grants, tables = folder / "360giving", folder / "csv"
    run(program, "--database", database, "export", "open", "--format", "360giving", "--output", str(grants))
    run(program, "--database", database, "export", "open", "--format", "csv", "--output", str(tables))
    file, schema = grants / "grants.json", HERE / "360giving-1.4.3.json"
    run(str(TOOLS / "check-jsonschema"), "--schemafile", str(schema), str(file))
    run(str(TOOLS / "frictionless"), "validate", str(tables / "datapackage.json"))
    written = json.loads(file.read_text(encoding="utf-8"))["grants"]
    report = run(program, "--database", database, "report", "period", "--province", "00", "--map", "2024", "--from",
                 "1990", "--to", "2100", "--format", "json")
    expect("sum of the grants", sum(g["amountAwarded"] for g in written), json.loads(report)["total"]["amount"])
    expect("round trip", round_trip(file, schema, grants), written)


def check_remarks(program, folder):
    """A draft with runs cut anywhere comes back with comments, its words and its other parts as they were."""
    draft = docx.Document()
    paragraph = draft.add_paragraph()
    for words in ("Tổng kinh phí năm 2020 là 6", "0 tỷ đồng, trong đó quốc gia 20 ", "tỷ đồng, địa phương 33,7 tỷ đồng."):
        paragraph.add_run(words).bold = words.startswith("0")
    path, made = folder / "draft.docx", folder / "draft-checked.docx"
    draft.save(str(path))
    run(program, "claims", "check", str(path), "--format", "docx", "--output", str(made))
    document = docx.Document(str(made))
    expect("words of the draft", [p.text for p in document.paragraphs], [p.text for p in draft.paragraphs])
    expect("a comment at what differs", any("53,7" in comment.text for comment in document.comments), True)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(made) as after:
        changed = {name for name in before.namelist() if before.read(name) != after.read(name)}
    expect("changed parts", changed <= {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels",
                                        "[Content_Types].xml"}, True)
    if OFFICE:
        pages(converted(made, "pdf", folder / "checked"), folder)


def round_trip(file, schema, folder):
    """Into tables and back, by the schema of one grant."""
    package = json.loads(schema.read_text(encoding="utf-8"))
    grant = folder / "grant-schema.json"
    grant.write_text(json.dumps(package["$defs"]["grant"] | {"$defs": package["$defs"]}), encoding="utf-8")
    common = ["--root-list-path", "grants", "--root-id", "", "--id-name", "id", "-s", str(grant)]
    flat, back = folder / "flat", folder / "back.json"
    tool = str(TOOLS / "flatten-tool")
    run(tool, "flatten", str(file), "--main-sheet-name", "grants", "-f", "csv", "-o", str(flat), *common)
    run(tool, "unflatten", str(flat), "-f", "csv", "-o", str(back), *common)
    return json.loads(back.read_text(encoding="utf-8"))["grants"]


def converted(path, format, folder):
    # A profile of its own: another office that runs on the machine would take the work and not do it.
    profile = f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}"
    run(OFFICE, profile, "--headless", "--convert-to", format, "--outdir", str(folder), str(path))
    return folder / f"{path.stem}.{format}"


def png_size(picture):
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def expect(what, found, wanted):
    global passed
    if found != wanted:
        sys.exit(f"{what}: found {str(found)[:400]}, wanted {str(wanted)[:400]}")
    passed += 1


def run(*command, codes=(0,)):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ)
    if done.returncode not in codes:
        said = (done.stdout + done.stderr).decode(errors="replace")
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{said[-2000:]}")
    return done.stdout.decode()


if __name__ == "__main__":
    main()
