"""A plan with its money: a budget, a round tried and refused and made, the proposal, a programme, in a browser."""

from lifecycle import enter, press
from vietnam import today

YEAR = today().year


def walk(browser):
    """Stands after `lifecycle.walk`, whose project the plan takes up."""
    enter(browser, "so-cong-thuong")
    browser.visit("/ke-hoach", "plans-empty")
    book(browser, "expected", "900 triệu", "10/QĐ-UBND")
    book(browser, "received", "500 triệu", "Giấy rút dự toán 01")
    browser.look("source-year")
    browser.visit("/nguon-kinh-phi", "balances")
    decide(browser)
    adjust(browser)
    browser.page.goto("/ke-hoach/1/de-xuat")
    browser.look("plan-proposal")
    browser.expect_text("Không thuộc địa bàn ưu tiên.")
    programme(browser)


def book(browser, kind, amount, document):
    page = browser.page
    page.goto("/nguon-kinh-phi")
    page.select_option("[name=account]", "province:40")
    page.fill("[name=year]", str(YEAR))
    page.select_option("[name=kind]", kind)
    page.fill("[name=amount]", amount)
    page.fill("[name=document]", document)
    browser.submit("main form[action='/nguon-kinh-phi'][method=post]")
    browser.expect_text("Đã ghi vào nguồn Khuyến công cấp tỉnh")


def decide(browser):
    page = browser.page
    page.goto("/ke-hoach")
    browser.submit()
    browser.look("plan-refused")
    page.fill("[name='decision.number']", "15/QĐ-UBND")
    page.fill("[name='decision.signer']", "Phó Chủ tịch")
    browser.submit()
    browser.look("plan-sheet")
    browser.expect_text("Đã nhập Kế hoạch khuyến công tỉnh Nghệ An")


def adjust(browser):
    """More than the budget is warned of; a round without its cause is refused, and what was typed stays."""
    page = browser.page
    page.fill("[name='lines.1.amount']", "950 triệu")
    press(browser, "thu")
    browser.look("plan-tried")
    browser.expect_text("kế hoạch vượt vốn giao 50 triệu")
    page.fill("[name='lines.1.amount']", "300 triệu")
    page.select_option("[name='lines.2.kind']", "inspection")
    page.fill("[name='lines.2.title']", "Kiểm tra, nghiệm thu đề án")
    page.fill("[name='lines.2.amount']", "12 triệu")
    page.locator("summary", has_text="Ghi đợt điều chỉnh").click()
    page.fill("[name='decision.number']", "20/QĐ-UBND")
    press(browser, "dieu-chinh")
    browser.look("plan-round-refused")
    browser.expect_text("Ghi nguyên nhân điều chỉnh.")
    page.fill("[name=cause]", "Phân bổ kinh phí đợt 1")
    press(browser, "dieu-chinh")
    browser.look("plan")
    browser.expect_text("Đã ghi đợt điều chỉnh.", "Đợt điều chỉnh 1")


def programme(browser):
    page = browser.page
    page.goto("/chuong-trinh")
    page.locator("summary", has_text="Nhập chương trình").click()
    page.fill("[name=name]", "Chương trình khuyến công giai đoạn 2026–2030")
    page.fill("[name=startsOn]", "01/01/2026")
    page.fill("[name=endsOn]", "31/12/2030")
    page.fill("[name='decision.number']", "55/QĐ-UBND")
    page.fill("[name='indicators.1.name']", "Máy móc, thiết bị được hỗ trợ")
    page.fill("[name='indicators.1.target']", "40")
    page.select_option("[name='indicators.1.measure']", "machines")
    page.fill("[name='budgets.1.year']", str(YEAR))
    page.fill("[name='budgets.1.amount']", "2 tỷ")
    browser.look("programme-new")
    browser.submit("main form[action='/chuong-trinh'][method=post]")
    browser.look("programme")
    browser.expect_text("Đã nhập chương trình.", "Máy móc, thiết bị được hỗ trợ")
