"""Files of a draft, photos and papers of a project, the number of a paper that comes after its act, in a browser."""

import io

from PIL import Image


def papers(browser):
    """A photo says itself when and where it was taken; a PDF shows its first page."""
    page = browser.page
    page.goto("/de-an")
    project = page.locator("main table a[href^='/de-an/']").first.get_attribute("href")
    browser.visit(f"{project}/tai-lieu", "project-papers")
    open_form(page)
    page.locator("summary", has_text="Tùy chọn").click()
    page.fill("[name=takenOn]", "03/11/2026")
    page.fill("[name=position]", "18.9, 105.3")
    send(page, "photo", "anh-may.jpg", "image/jpeg", photo())
    page.click("text=anh-may.jpg")
    page.wait_for_load_state()
    browser.look("photo")
    browser.expect_text("02/11/2026 09:15 · 18.94167, 105.30333", "lệch 1 ngày so với ngày đã ghi", "cách nơi đã ghi 5 km")
    page.goto(f"{project}/tai-lieu")
    open_form(page)
    send(page, "contract", "hop-dong.pdf", "application/pdf", sheet())
    page.click("text=hop-dong.pdf")
    page.wait_for_load_state()
    page.locator("summary", has_text="Xem trang đầu").click()
    page.locator("main details[open] img").evaluate("image => image.decode()")
    browser.look("pdf-first-page")


def open_form(page):
    """It is open by itself where the project has no papers yet."""
    page.locator("details:has(> summary:text('Thêm tài liệu'))").evaluate("details => details.open = true")


def send(page, kind, name, mime, content):
    page.set_input_files("[name=file]", {"name": name, "mimeType": mime, "buffer": content})
    page.select_option("[name=kind]", kind)
    page.click("main details[open] button.primary")
    page.wait_for_load_state()


def photo():
    """A JPEG as a telephone writes it: 02/11/2026 at 9:15, 18°56'30" north, 105°18'12" east."""
    marks = Image.Exif()
    marks.get_ifd(0x8769)[0x9003] = "2026:11:02 09:15:00"
    marks.get_ifd(0x8825).update({1: "N", 2: (18.0, 56.0, 30.0), 3: "E", 4: (105.0, 18.0, 12.0)})
    return drawn("JPEG", exif=marks)


def sheet():
    return drawn("PDF", resolution=150)


def drawn(form, **options):
    out = io.BytesIO()
    Image.new("RGB", (1240, 1754), (235, 240, 235)).save(out, form, **options)
    return out.getvalue()


def draft_files(browser, code):
    """A file is put to a draft before it is handed in, and taken out again."""
    page = browser.page
    browser.visit(f"/ho-so/{code}", "draft")
    browser.visit(f"/ho-so/{code}/tep", "draft-files-empty")
    picture = page.screenshot(type="jpeg", quality=60)
    page.set_input_files("[name=file]", {"name": "bao-gia.jpg", "mimeType": "image/jpeg", "buffer": picture})
    page.select_option("[name=kind]", "other")
    page.click("button.primary")
    page.wait_for_load_state()
    browser.look("draft-files")
    browser.expect_text("bao-gia.jpg", "Đã thêm 1 tài liệu")


def late_number(browser, code):
    """The clerk gives the number after the signing."""
    page = browser.page
    browser.visit(f"/ho-so/{code}", "dossier-without-number")
    page.click("text=Ghi số văn bản >> nth=0")
    page.wait_for_load_state()
    browser.look("late-number")
    page.fill("[name=number]", "45/SCT-QLCN")
    page.click("button.primary")
    page.wait_for_load_state()
    browser.look("dossier-numbered")
    browser.expect_text("Đã ghi số văn bản", "45/SCT-QLCN")
