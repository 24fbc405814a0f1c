"""A list whose headings nobody knows: shown as it is understood, explained column by column, and read again."""

import tempfile
from pathlib import Path

from openpyxl import Workbook

ROWS = [
    ["SỔ THEO DÕI CỦA PHÒNG", None, None, None],
    ["Mục", "Việc đã làm", "Ở đâu", "Bao nhiêu"],
    [1, "Máy xay lúa tại xã Nam Thanh", "huyện Nam Đàn", 120],
    [2, "Máy cưa đá", "huyện Quỳ Hợp", 80.5],
]
MEANINGS = {"B": "title", "C": "place", "D": "source.province"}


def walk(browser, upload):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "so-theo-doi-2019.xlsx"
        workbook = Workbook()
        sheet = workbook.active
        sheet.title = "2019"
        for row in ROWS:
            sheet.append(row)
        workbook.save(path)
        upload(browser, path, province="40")
    browser.look("import-unknown")
    browser.expect_text("Không nhận ra cột tên đề án")
    page = browser.page
    for letter, meaning in MEANINGS.items():
        page.select_option(f"[name=cot-{letter}-0]", meaning)
    page.select_option("[name=don-vi-0]", "million")
    browser.submit("main details form")
    browser.look("import-explained")
    browser.expect_text("2 dòng trong 1 tệp: 2 dòng ghi được")
