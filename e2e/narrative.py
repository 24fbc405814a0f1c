"""The words of a report: written from the figures, edited by an officer, still following the ledger, in a browser."""


def walk(browser):
    """Comes after the list of Nghệ An was taken, as an officer who may freeze reports."""
    page = browser.page
    browser.visit("/bao-cao/loi-van/sua?tinh=40&tu=2016&den=2020", "report-narrative-edit")
    text = page.input_value("[name=text]")
    page.fill("[name=text]", text.replace("gần 39 tỷ đồng", "39,5 tỷ đồng", 1))
    browser.submit("main form:has(textarea)")
    browser.look("report-narrative-edited")
    browser.expect_text("Đã lưu lời văn.", "[sửa tay, theo sổ là gần 39 tỷ đồng]")
