"""A workbook as offices keep it, of any length, written without a library so that no peer is needed for it."""

import zipfile
from xml.sax.saxutils import escape

TITLE = ["DANH MỤC ĐỀ ÁN KHUYẾN CÔNG TỈNH NGHỆ AN GIAI ĐOẠN 2016-2020", "Đơn vị tính: triệu đồng"]
HEADER = [
    "STT", "Tên đề án", "Nội dung", "Đơn vị thực hiện", "Cơ sở thụ hưởng", "Địa bàn", "Năm", "Nguồn vốn",
    "Kinh phí hỗ trợ", "Vốn đối ứng",
]
KINDS = ["Xây dựng mô hình trình diễn kỹ thuật", "Ứng dụng máy móc thiết bị tiên tiến", "Áp dụng sản xuất sạch hơn"]
PLACES = ["huyện Yên Thành", "huyện Diễn Châu", "huyện Đô Lương", "huyện Nam Đàn", "huyện Quỳ Hợp"]
SOURCES = ["KCQG", "KC tỉnh", "KC huyện"]

FIXED_PARTS = {
    "[Content_Types].xml": """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
</Types>""",
    "_rels/.rels": """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
</Relationships>""",
    "xl/workbook.xml": """<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<sheets><sheet name="2016-2020" sheetId="1" r:id="rId1"/></sheets></workbook>""",
    "xl/_rels/workbook.xml.rels": """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="worksheets/sheet1.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/>
</Relationships>""",
}


def write(path, count):
    rows = [[line] for line in TITLE] + [HEADER] + [project(number) for number in range(1, count + 1)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in FIXED_PARTS.items():
            archive.writestr(name, text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(
                b'<?xml version="1.0" encoding="UTF-8"?>'
                b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
            )
            for number, cells in enumerate(rows, start=1):
                sheet.write(row(number, cells).encode())
            sheet.write(b"</sheetData></worksheet>")


def project(number):
    establishment = f"Công ty TNHH Chế biến nông sản số {number % 5000 + 1}"
    return [
        number,
        f"Hỗ trợ máy móc tiên tiến trong sản xuất tại {establishment}, đợt {number}",
        KINDS[number % len(KINDS)],
        "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp Nghệ An",
        establishment,
        PLACES[number % len(PLACES)],
        2016 + number % 5,
        SOURCES[number % len(SOURCES)],
        100 + number % 200,
        250 + number % 300,
    ]


def row(number, cells):
    return f'<row r="{number}">' + "".join(
        cell(f"{chr(ord('A') + column)}{number}", value) for column, value in enumerate(cells)
    ) + "</row>"


def cell(address, value):
    if isinstance(value, int):
        return f'<c r="{address}"><v>{value}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
