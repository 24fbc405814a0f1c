"""The money of a settled file: its trail, a treasury voucher, a list to match, a conclusion and its answer."""

import re

from lifecycle import enter, press


def walk(browser):
    enter(browser, "so-cong-thuong")
    page = browser.page
    browser.visit("/cong-no-tam-ung", "outstanding-advances")
    browser.visit("/doi-chieu-cuoi-nam", "year-end")
    trail = page.locator("main a[href$='/so-chi']").first.get_attribute("href")
    book(browser, trail)
    conclude(browser, trail)
    match(browser)
    browser.visit("/ra-soat-kinh-phi", "money-review")
    browser.expect_text("Rà soát kinh phí")


def book(browser, trail):
    """The treasury's number comes after the act."""
    page = browser.page
    browser.visit(trail, "money-trail")
    browser.expect_text("chưa ghi chứng từ kho bạc")
    browser.visit(page.locator("main a[href^='/khoan-chi/']").first.get_attribute("href"), "payment")
    page.fill("[name=chapter]", "41")
    browser.submit("main form.form")
    browser.look("payment-refused")
    browser.expect_text("Chương là ba chữ số")
    page.fill("[name=chapter]", "416")
    page.fill("[name=voucher]", "KB-0007")
    browser.submit("main form.form")
    browser.expect_text("Đã ghi chứng từ kho bạc")


def conclude(browser, trail):
    page = browser.page
    page.locator("summary", has_text="Thêm kết luận").click()
    page.fill("[name=office]", "Thanh tra thử")
    page.fill("[name=day]", "01/03/2026")
    page.fill("[name=finding]", "Chậm nộp báo cáo quyết toán.")
    browser.submit("main form.form")
    browser.look("conclusion-entered")
    browser.expect_text("Chậm nộp báo cáo quyết toán.")
    browser.visit(page.locator("main a[href^='/ket-luan/']").first.get_attribute("href"), "conclusion")
    page.fill("[name=answer]", "Đã nộp bổ sung.")
    browser.submit("main form.form")
    browser.expect_text("Đã ghi việc thực hiện kết luận")
    assert re.search(r"/so-chi$", page.url), page.url
    assert page.url.endswith(trail), page.url


def match(browser):
    """One row under the voucher that was just written, one that is not ours."""
    page = browser.page
    browser.visit("/doi-chieu", "reconciliations-empty")
    rows = "Số CT;Ngày hạch toán;Diễn giải;Số tiền\nKB/0007;05/03/2026;Tạm ứng;1000\nKB/0100;05/03/2026;Khác;5\n"
    page.set_input_files("[name=file]", {"name": "kho-bac.csv", "mimeType": "text/csv", "buffer": rows.encode()})
    page.check("[name=origin][value=treasury]")
    if page.locator("[name=province] option").count() > 1:
        page.select_option("[name=province]", "40")
    browser.submit("main form.form")
    browser.look("reconciliation")
    browser.expect_text("Lệch số tiền", "Chỉ có ở danh sách")
