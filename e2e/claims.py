"""A draft report is pasted, judged, kept, read again figure by figure, and its figures set on the board."""

import docx

from browser import PICTURES

TEXT = """Giai đoạn 2016-2020, tỉnh Nghệ An hỗ trợ 60 tỷ đồng cho 542 đề án khuyến công, trong đó khuyến công quốc gia \
20 tỷ đồng, khuyến công địa phương 33,7 tỷ đồng.
Năm 2020 hỗ trợ 2,250 tỷ đồng cho 12 mô hình. Đào tạo nghề cho 3.200 người."""
OTHER = "Giai đoạn 2016-2020, tỉnh Nghệ An hỗ trợ 61 tỷ đồng cho 540 đề án khuyến công."


def walk(browser):
    check(browser)
    keep(browser)
    pick(browser)
    confirm(browser)
    browser.visit("/kiem-tra/da-luu", "kept-texts")
    upload(browser)


def check(browser):
    """Every figure has its mark in the text, and each way leads there and back by keyboard."""
    page = browser.page
    browser.visit("/kiem-tra", "claims-form")
    browser.submit("main form[enctype]")
    browser.look("claims-empty")
    page.fill("#text", TEXT)
    browser.submit("main form[enctype]")
    browser.look("claims-answer")
    browser.expect_text("4 lệch", "1 khớp", "20 + 33,7 = 53,7 tỷ; văn bản ghi 60,0 tỷ: lệch 6,3 tỷ")
    wrong = page.locator("article .so-lech").first
    if "(lệch)" not in wrong.inner_text():
        browser.fail("a mark has no words")
    wrong.focus()
    page.keyboard.press("Enter")
    judged = page.locator("li:target")
    if "lệch 6,3 tỷ" not in judged.inner_text():
        browser.fail("a figure does not lead to its computation")
    judged.locator("a").first.focus()
    page.keyboard.press("Enter")
    if "60 tỷ" not in page.locator(".so:target").inner_text():
        browser.fail("a computation does not lead to its figure")
    lost = page.evaluate(
        "[...document.querySelectorAll('.claims a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).length"
    )
    if lost:
        browser.fail(f"{lost} ways lead nowhere")
    levels = page.evaluate("[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map(h => +h.tagName[1])")
    if any(below - above > 1 for above, below in zip(levels, levels[1:])):
        browser.fail(f"a heading skips a level: {levels}")
    page.emulate_media(color_scheme="dark")
    browser.look("claims-answer-dark")
    page.emulate_media(color_scheme="light")


def keep(browser):
    page = browser.page
    page.fill("[name=title]", "Báo cáo 12/BC-SCT ngày 05/01/2021")
    page.locator("#province").select_option(label="Tỉnh Nghệ An")
    with page.expect_navigation():
        page.locator("button", has_text="Lưu văn bản").click()
    browser.look("kept-text")
    browser.expect_text("Đã lưu văn bản", "4 lệch")


def pick(browser):
    page = browser.page
    with page.expect_navigation():
        page.locator("button", has_text="Đọc là 2.250.000.000.000 đồng").click()
    browser.look("kept-text-picked")
    browser.expect_text("Đọc là 2.250.000.000 đồng")
    with page.expect_download() as download:
        page.locator("main a[href*='/tep']").first.click()
    path = PICTURES / "kept.docx"
    download.value.save_as(path)
    words = [paragraph.text for paragraph in docx.Document(str(path)).paragraphs if paragraph.text]
    if words != TEXT.split("\n"):
        browser.fail(f"the file has other words: {words}")


def confirm(browser):
    page = browser.page
    with page.expect_navigation():
        page.locator("main tr", has_text="60 tỷ đồng").locator("a", has_text="Đưa vào bảng so sánh").click()
    browser.look("kept-figure")
    browser.submit("main form.form")
    browser.expect_text("Đã đưa vào bảng so sánh: 60 tỷ")
    browser.visit("/kiem-tra/bang-so-sanh", "comparison-board")
    browser.expect_text("60 tỷ", "38,995 tỷ", "Báo cáo 12/BC-SCT")


def upload(browser):
    """Two texts together, one of them a Word file, are held against each other."""
    page = browser.page
    made = docx.Document()
    made.add_paragraph(OTHER)
    path = PICTURES / "other.docx"
    made.save(str(path))
    page.goto("/kiem-tra")
    page.fill("#text", TEXT)
    page.set_input_files("main input[type=file]", path)
    browser.submit("main form[enctype]")
    browser.look("claims-two-texts")
    browser.expect_text("other.docx")
