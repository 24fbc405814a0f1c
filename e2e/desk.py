"""What goes on around the files: a workshop proposes and looks up without an account, offices review, visit, hand over."""

import re
from datetime import timedelta

from lifecycle import enter, press
from vietnam import today


def walk(browser, site):
    """Comes after the life of a project, whose officers it uses."""
    open_call(browser)
    code = propose(browser)
    look_up(browser, code)
    list_act(browser, code)
    visit(browser, code)
    for path, name in [
        ("/ho-so/bao-cao-cham", "late-reports"), ("/cap-huyen-cu?xa=17329", "former-district"),
        ("/ban-giao", "hand-over"), ("/dot-nhan", "calls"), ("/cau-hoi-de-an", "questions"),
    ]:
        browser.visit(path, name)


def open_call(browser):
    enter(browser, "so-cong-thuong")
    page = browser.page
    browser.visit("/cau-hoi-de-an/moi", "question-new")
    browser.visit("/dot-nhan/moi", "call-new")
    page.fill("[name=title]", "Đề xuất đề án khuyến công, đợt 1")
    page.check("[name='kinds.machinery']")
    page.fill("[name=year]", str(today().year))
    page.fill("[name=closesOn]", (today() + timedelta(days=30)).strftime("%d/%m/%Y"))
    page.fill("[name=contact]", "Sở Công Thương, phòng Quản lý công nghiệp")
    browser.submit()
    browser.expect_text("Đã mở đợt")


def propose(browser):
    """Asks how much, writes on a phone, is refused without the commitment, hands in."""
    page = browser.page
    page.context.clear_cookies()
    browser.visit("/de-xuat", "open-calls")
    page.locator("main a.primary").first.click()
    browser.look("open-call")
    page.select_option("[name=item]", "machinery")
    page.fill("[name=place]", "xã Anh Sơn")
    page.fill("[name=cost]", "900 triệu")
    with page.expect_navigation():
        page.locator("main form[method=get] button[type=submit]").click()
    browser.look("estimate")
    browser.expect_text("Mức hỗ trợ tối đa: 300.000.000 đồng")
    with page.expect_navigation():
        page.locator("main form[method=post] button[type=submit]").click()
    browser.look("own-proposal")
    page.fill("[name=title]", "Hỗ trợ máy")
    page.wait_for_selector("[data-autosave-status]:has-text('Đã lưu lúc')", timeout=30_000)
    browser.look("own-proposal-saved-itself")
    fields = {
        "title": "Hỗ trợ máy đóng gói miến", "lines.1.beneficiary.name": "Cơ sở miến thử",
        "lines.1.beneficiary.phone": "0987 654 321", "lines.1.place": "xã Anh Sơn",
        "lines.1.eligibleCost": "900 triệu", "lines.1.amounts.1.amount": "300 triệu",
        "machines.1.name": "Máy đóng gói", "machines.1.model": "DG-2", "machines.1.unitPrice": "900 triệu",
        "necessity": "Đóng gói bằng tay, không kịp đơn hàng", "objective": "Đóng gói 2.000 túi mỗi giờ",
        "scale": "Một máy cho xưởng 12 lao động", "plan": "Lắp máy trong quý III", "effect": "Thêm bốn việc làm",
    }
    for name, value in fields.items():
        page.fill(f"[name='{name}']", value)
    page.select_option("[name='lines.1.kind']", "machinery")
    page.select_option("[name='lines.1.item']", "machinery")
    press(browser, "nop")
    browser.look("own-proposal-refused")
    browser.expect_text("Thiếu cam kết đầu tư đủ phần vốn còn lại.")
    page.check("[name='commitments.fundsTheRest']")
    page.check("[name='commitments.takesNoOtherSupport']")
    press(browser, "nop")
    browser.look("own-proposal-done")
    return page.locator("#ma-ho-so").inner_text()


def look_up(browser, code):
    page = browser.page
    browser.visit(f"/tra-cuu?ma={code}", "look-up")
    page.fill("[name=phone]", "0900000000")
    browser.submit()
    browser.look("look-up-refused")
    browser.expect_text("Mã hồ sơ và số điện thoại không khớp.")
    page.fill("[name=phone]", "0987654321")
    browser.submit()
    browser.look("look-up-found")
    browser.expect_text("Đã nhận hồ sơ, đang chờ thẩm định.", "300.000.000 đồng")


def list_act(browser, code):
    enter(browser, "so-cong-thuong")
    browser.visit(f"/ho-so/{code}", "dossier-from-call")
    browser.expect_text("Cơ sở tự nộp qua trang công khai")
    browser.visit("/ho-so/theo-danh-sach", "list-choices")
    page = browser.page
    page.locator("main a", has_text="Thẩm định cấp cơ sở").first.click()
    browser.look("list-act")
    press(browser, "kiem-tra")
    browser.look("list-act-checked")
    press(browser, "lam")
    browser.expect_text("Đã ghi việc “Thẩm định cấp cơ sở” cho 1 hồ sơ.")


def visit(browser, code):
    """The sheet is one A4 page on paper; what stands on it is entered afterwards."""
    page = browser.page
    browser.visit(f"/ho-so/{code}/kiem-tra/phieu", "visit-sheet")
    # The longest that may stand there: four machines, a title and a firm of two lines each.
    page.evaluate("""() => {
        const machine = document.querySelector(".visit-marks:last-of-type tbody");
        for (let more = 0; more < 3; more++) machine.append(machine.rows[0].cloneNode(true));
        for (const row of machine.rows) row.cells[0].textContent = "Máy ".repeat(18);
        for (const cell of document.querySelectorAll(".visit-facts td")) cell.textContent += " dài".repeat(15);
    }""")
    pages = len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(format="A4", path=None)))
    if pages != 1:
        browser.fail(f"the visit sheet takes {pages} pages")
    browser.visit(f"/ho-so/{code}/du-kien-chi", "forecast")
    browser.visit(f"/ho-so/{code}/kiem-tra", "visits")
    page.fill("[name=visitors]", "Phòng Quản lý công nghiệp")
    page.select_option("[name='marks.progress']", "4")
    page.select_option("[name='marks.content']", "5")
    page.fill("[name=findings]", "Mặt bằng đã sẵn sàng, máy chưa về.")
    browser.submit()
    browser.look("visit-done")
    browser.expect_text("điểm 90 %")
    browser.visit(f"/ho-so/{code}/bao-cao-thang", "reports-none")
