"""The pieces of a Word document, as text of WordprocessingML."""

from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

# Twentieths of a point: 1 mm is 56.7.
TOP, BOTTOM, LEFT, RIGHT = 1134, 1134, 1701, 1134


@dataclass
class Form:
    """`is_report`: a report that an office issues, in the size and with the margins of a document."""

    number: str
    title: str
    body: list
    landscape: bool = False
    foot: str = ""
    is_report: bool = False

    @property
    def right(self):
        return 850 if self.is_report else RIGHT

    @property
    def is_of_circular(self):
        return self.number[0].isdigit()

    @property
    def file_name(self):
        if not self.is_of_circular:
            return f"mau-{self.number}.docx"
        digits = "".join(c for c in self.number if c.isdigit())
        return f"mau-{int(digits):02d}{self.number[len(digits):]}.docx"

    @property
    def width(self):
        return (16838 if self.landscape else 11906) - LEFT - self.right


@dataclass
class Column:
    title: str
    share: float
    cell: str
    align: str = "left"
    total: str = ""
    group: str = ""


@dataclass
class Table:
    """One row of the template per list; the heading is repeated on every page."""

    columns: list
    has_total: bool = False
    size: int = 24


@dataclass
class Signatures:
    """Title, hint and name of each who signs; an empty title keeps the place for the receivers."""

    blocks: list
    receivers: bool = False
    hint: bool = True


@dataclass
class Paragraph:
    text: str
    bold: bool = False
    italic: bool = False
    align: str = "both"
    size: int = 26
    before: int = 60
    after: int = 60
    indent: int = 0
    caps: bool = False
    keep: bool = False
    extra: str = ""


def run(text, bold=False, italic=False, size=26):
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    return (
        f'<w:r><w:rPr>{marks}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def paragraph(p):
    indent = f'<w:ind w:firstLine="{p.indent}"/>' if p.indent else ""
    keep = "<w:keepNext/>" if p.keep else ""
    runs = ""
    # "**label:** value" sets the label in bold.
    for index, piece in enumerate(p.text.split("**")):
        if piece:
            runs += run(piece, p.bold or index % 2 == 1, p.italic, p.size)
    return (
        f'<w:p><w:pPr>{keep}{p.extra}<w:spacing w:before="{p.before}" w:after="{p.after}"/>{indent}'
        f'<w:jc w:val="{p.align}"/></w:pPr>{runs}</w:p>'
    )


def rule(indent):
    """The short line under the office's name and under the motto."""
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
    return (
        f'<w:p><w:pPr>{border}<w:spacing w:before="60" w:after="0" w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{indent}" w:right="{indent}"/><w:jc w:val="center"/></w:pPr></w:p>'
    )


def cell(width, content, span=1, merge="", shade=False, middle=True):
    marks = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    if span > 1:
        marks += f'<w:gridSpan w:val="{span}"/>'
    if merge:
        marks += '<w:vMerge w:val="restart"/>' if merge == "restart" else "<w:vMerge/>"
    if shade:
        marks += '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>'
    if middle:
        marks += '<w:vAlign w:val="center"/>'
    return f"<w:tc><w:tcPr>{marks}</w:tcPr>{content}</w:tc>"


def row(cells, is_heading=False):
    marks = "<w:cantSplit/>" + ("<w:tblHeader/>" if is_heading else "")
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def table(widths, rows, borders):
    lines = ""
    if borders:
        sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>' for side in sides)
        lines = f"<w:tblBorders>{lines}</w:tblBorders>"
    margins = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>{lines}'
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def shares(columns, width):
    total = sum(column.share for column in columns)
    widths = [int(width * column.share / total) for column in columns]
    widths[-1] += width - sum(widths)
    return widths


def data_table(spec, width):
    widths = shares(spec.columns, width)
    rows = heading_rows(spec, widths)
    rows.append(row([cell(w, small(c.cell, c.align, spec.size)) for w, c in zip(widths, spec.columns)]))
    if spec.has_total:
        rows.append(total_row(spec, widths))
    return table(widths, rows, borders=True)


def small(text, align, size, bold=False):
    return paragraph(Paragraph(text, bold=bold, align=align, size=size, before=20, after=20))


def heading_rows(spec, widths):
    top, under = [], []
    index = 0
    while index < len(spec.columns):
        column = spec.columns[index]
        if not column.group:
            text = small(column.title, "center", spec.size, bold=True)
            top.append(cell(widths[index], text, merge="restart", shade=True))
            under.append(cell(widths[index], small("", "center", spec.size), merge="continue", shade=True))
            index += 1
            continue
        same = [i for i, c in enumerate(spec.columns) if c.group == column.group]
        text = small(column.group, "center", spec.size, bold=True)
        top.append(cell(sum(widths[i] for i in same), text, span=len(same), shade=True))
        for i in same:
            under.append(cell(widths[i], small(spec.columns[i].title, "center", spec.size, bold=True), shade=True))
        index = same[-1] + 1
    if any(column.group for column in spec.columns):
        return [row(top, True), row(under, True)]
    plain = [
        cell(w, small(c.title, "center", spec.size, bold=True), shade=True) for w, c in zip(widths, spec.columns)
    ]
    return [row(plain, True)]


def total_row(spec, widths):
    first = next(i for i, column in enumerate(spec.columns) if column.total)
    cells = [cell(sum(widths[:first]), small("Cộng", "center", spec.size, bold=True), span=first)]
    for width, column in list(zip(widths, spec.columns))[first:]:
        cells.append(cell(width, small(column.total, column.align, spec.size, bold=True)))
    return row(cells)


def top(form):
    """The office on the left, the State and its motto on the right, number and day under them."""
    left = int(form.width * 0.40)
    right = form.width - left
    office = centred("{{co_quan_cap_tren}}", 24) + centred("{{don_vi_lap}}", 26, bold=True) + rule(left // 3)
    state = (
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24 if not form.landscape else 26, bold=True)
        + centred("Độc lập - Tự do - Hạnh phúc", 26, bold=True)
        + rule((right - 3000) // 2)
    )
    number = centred("Số: {{so_van_ban}}", 26, before=60)
    day = paragraph(Paragraph("{{dia_danh}}, {{ngay_ky}}", italic=True, align="center", before=60, after=0))
    rows = [
        row([cell(left, office, middle=False), cell(right, state, middle=False)]),
        row([cell(left, number), cell(right, day)]),
    ]
    if not form.is_of_circular:
        return table([left, right], rows, borders=False)
    mark = paragraph(Paragraph(f"Mẫu số {form.number}", bold=True, align="right", size=22, before=0, after=40))
    return mark + table([left, right], rows, borders=False)


def centred(text, size, bold=False, before=0):
    return paragraph(Paragraph(text, bold=bold, align="center", size=size, before=before, after=0))


def signatures(spec, width):
    count = len(spec.blocks) + (1 if spec.receivers else 0)
    each = width // count
    cells = []
    if spec.receivers:
        receivers = paragraph(
            Paragraph("Nơi nhận:", bold=True, italic=True, align="left", size=24, before=0, after=0)
        ) + paragraph(Paragraph("{{noi_nhan}}", align="left", size=22, before=0, after=0))
        cells.append(cell(each, receivers, middle=False))
    for title, name in spec.blocks:
        text = centred(title, 26, bold=True)
        hint = "(Ký, ghi rõ họ tên)"
        if spec.hint:
            text += paragraph(Paragraph(hint, italic=True, align="center", size=22, before=0, after=1100))
        else:
            text += paragraph(Paragraph("", before=0, after=1100))
        text += centred(name, 26, bold=True)
        cells.append(cell(each, text, middle=False))
    space = paragraph(Paragraph("", size=16, before=0, after=0, keep=True))
    return space + table([each] * count, [row(cells)], borders=False)


def body(form):
    text = top(form)
    text += paragraph(
        Paragraph(form.title.upper(), bold=True, align="center", size=28, before=240, after=60, keep=True)
    )
    for index, part in enumerate(form.body):
        # Signatures never stand alone on a page, not even where the section before them is left out.
        if not form.is_report and any(isinstance(later, Signatures) for later in form.body[index + 1 : index + 5]):
            part = held(part)
        if isinstance(part, Table):
            text += data_table(part, form.width)
        elif isinstance(part, Signatures):
            text += signatures(part, form.width)
        else:
            text += paragraph(part if isinstance(part, Paragraph) else Paragraph(part))
    return text


def held(part):
    """A paragraph that stays on the page of what follows."""
    if isinstance(part, Table):
        return part
    return replace(part if isinstance(part, Paragraph) else Paragraph(part), keep=True)


def section(form):
    size = (16838, 11906) if form.landscape else (11906, 16838)
    orient = ' w:orient="landscape"' if form.landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="first" r:id="rId3"/>'
        f'<w:pgSz w:w="{size[0]}" w:h="{size[1]}"{orient}/><w:pgMar w:top="{TOP}" w:right="{form.right}" '
        f'w:bottom="{BOTTOM}" w:left="{LEFT}" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )


def page_number():
    pieces = ['<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>"]
    pieces += ['<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>']
    runs = "".join(f'<w:r><w:rPr><w:sz w:val="26"/></w:rPr>{piece}</w:r>' for piece in pieces)
    return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p>'


STYLES = (
    f'{HEAD}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" '
    'w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/>'
    '<w:szCs w:val="26"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
)


def parts(form):
    foot = paragraph(Paragraph(form.foot, italic=True, align="left", size=18, before=0, after=0))
    overrides = [("document", "document.main"), ("styles", "styles"), ("header1", "header"), ("footer1", "footer")]
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>' for name, kind in overrides
    )
    links = [("rId1", "styles"), ("rId2", "header"), ("rId3", "footer")]
    files = {"styles": "styles.xml", "header": "header1.xml", "footer": "footer1.xml"}
    relations = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}/{kind}" Target="{files[kind]}"/>' for id, kind in links
    )
    return [
        (
            "[Content_Types].xml",
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
            f'ContentType="application/xml"/>{types}<Override PartName="/docProps/core.xml" '
            'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        ),
        (
            "_rels/.rels",
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
            f'Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
        ),
        (
            "docProps/core.xml",
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(form.title)}</dc:title>'
            "<dc:language>vi-VN</dc:language></cp:coreProperties>",
        ),
        ("word/document.xml", f"{HEAD}<w:document {NAMESPACES}><w:body>{body(form)}{section(form)}</w:body></w:document>"),
        (
            "word/_rels/document.xml.rels",
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        ),
        ("word/styles.xml", STYLES),
        ("word/header1.xml", f"{HEAD}<w:hdr {NAMESPACES}>{page_number()}</w:hdr>"),
        ("word/footer1.xml", f"{HEAD}<w:ftr {NAMESPACES}>{foot}</w:ftr>"),
    ]
