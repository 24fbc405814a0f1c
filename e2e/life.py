"""Files of a draft, and the number of a paper that comes after its act, in a browser."""


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
