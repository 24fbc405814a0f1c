"""A workbook as offices keep it, of any length, written without a library so that no peer is needed for it.

Title rows, a unit in a corner, a header of two rows with merged cells, a printed total, twelve columns of which one
of two sources is filled, texts shared between cells as spreadsheet programs write them.
"""

import zipfile
from xml.sax.saxutils import escape

UNIT = 1_000_000
HEADER = [
    ["TT", "Tên đề án", "Nội dung hỗ trợ", "Đơn vị thực hiện", "Đơn vị thụ hưởng", "Địa điểm thực hiện",
     "Thời gian thực hiện", "Tổng kinh phí", "Trong đó", None, None, "Ghi chú"],
    [None] * 8 + ["KCQG", "KCĐP", "Đối ứng của đơn vị thụ hưởng", None],
]
MERGED = [f"{column}7:{column}8" for column in "ABCDEFGHL"] + ["I7:K7", "A4:L4", "A5:L5"]
CENTRE = "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Nghệ An"
KINDS = [
    ("Ứng dụng máy móc thiết bị tiên tiến", "Hỗ trợ ứng dụng máy móc thiết bị tiên tiến trong sản xuất {}"),
    ("Xây dựng mô hình trình diễn kỹ thuật", "Mô hình trình diễn kỹ thuật sản xuất {}"),
    ("Áp dụng sản xuất sạch hơn", "Đánh giá sản xuất sạch hơn cho cơ sở {}"),
]
TRADES = ["mây tre đan", "tinh bột sắn", "nước mắm", "cà phê bột", "gạch không nung", "miến gạo", "mật ong"]
NAMES = ["An Bình", "Phú Hòa", "Lộc Phát", "Tân Tiến", "Sông Xanh", "Trường Thành", "Hòa Phong", "Đại Lợi"]
FORMS = ["Công ty TNHH", "HTX", "Hộ kinh doanh", "Tổ hợp tác"]
PLACES = [
    "thành phố Vinh", "thị xã Hoàng Mai", "thị xã Thái Hòa", "huyện Quế Phong", "huyện Quỳ Châu", "huyện Kỳ Sơn",
    "huyện Tương Dương", "huyện Nghĩa Đàn", "huyện Quỳ Hợp", "huyện Quỳnh Lưu", "huyện Con Cuông", "huyện Tân Kỳ",
    "huyện Anh Sơn", "huyện Diễn Châu", "huyện Yên Thành", "huyện Đô Lương", "huyện Thanh Chương", "huyện Nghi Lộc",
    "huyện Nam Đàn", "huyện Hưng Nguyên",
]

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPENING = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
FIXED_PARTS = {
    "[Content_Types].xml": f"""{OPENING}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{TYPES}.worksheet+xml"/>
<Override PartName="/xl/sharedStrings.xml" ContentType="{TYPES}.sharedStrings+xml"/></Types>""",
    "_rels/.rels": f"""{OPENING}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml" Type="{RELATIONS}/officeDocument"/></Relationships>""",
    "xl/workbook.xml": f"""{OPENING}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">
<sheets><sheet name="2016-2020" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": f"""{OPENING}<Relationships
 xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="{RELATIONS}/worksheet"/>
<Relationship Id="rId2" Target="sharedStrings.xml" Type="{RELATIONS}/sharedStrings"/></Relationships>""",
}


def write(path, count):
    projects = [project(number) for number in range(1, count + 1)]
    texts = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in FIXED_PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'{OPENING}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, cells in enumerate(head(projects) + projects, start=1):
                sheet.write(row(number, cells, texts).encode())
            merges = "".join(f'<mergeCell ref="{area}"/>' for area in MERGED)
            sheet.write(f'</sheetData><mergeCells count="{len(MERGED)}">{merges}</mergeCells></worksheet>'.encode())
        items = "".join(f"<si><t>{escape(text)}</t></si>" for text in texts)
        archive.writestr("xl/sharedStrings.xml", f'{OPENING}<sst xmlns="{MAIN}">{items}</sst>')


def head(projects):
    sums = [sum(cells[column] or 0 for cells in projects) for column in range(7, 11)]
    return [
        ["UBND TỈNH"],
        ["SỞ CÔNG THƯƠNG"],
        [],
        ["BIỂU TỔNG HỢP ĐỀ ÁN KHUYẾN CÔNG GIAI ĐOẠN 2016 - 2020"],
        ["(Kèm theo Báo cáo của Sở Công Thương Nghệ An)"],
        [None] * 10 + ["Đơn vị tính: đồng"],
        *HEADER,
        [None, "TỔNG CỘNG", None, None, None, None, None, *sums, None],
    ]


def project(number):
    kind, title = KINDS[number % len(KINDS)]
    trade = TRADES[number % len(TRADES)]
    establishment = f"{FORMS[number % 4]} {trade} {NAMES[number % len(NAMES)]} {number % 9000 + 1}"
    support = (80 + number * 37 % 220) * UNIT
    own = support * (110 + number % 90) // 100
    national, local = (support, None) if number % 6 == 0 else (None, support)
    return [
        number,
        f"{title.format(trade)} tại {establishment}, đợt {number // 9000 + 1}",
        kind,
        CENTRE,
        establishment,
        PLACES[number * 7 % len(PLACES)],
        f"Năm {2016 + number % 5}",
        support + own,
        national,
        local,
        own,
        None,
    ]


def row(number, cells, texts):
    written = [cell(f"{chr(ord('A') + column)}{number}", value, texts) for column, value in enumerate(cells)]
    return f'<row r="{number}">{"".join(written)}</row>'


def cell(address, value, texts):
    if value is None:
        return ""
    if isinstance(value, int):
        return f'<c r="{address}"><v>{value}</v></c>'
    return f'<c r="{address}" t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
