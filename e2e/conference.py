"""What a conference is made of: communes report under their links, the pack is filled, its report is frozen."""

import re
from datetime import timedelta

from lifecycle import enter
from vietnam import today


def walk(browser, site):
    """Comes after the life of a project, whose officers it uses."""
    enter(browser, "so-cong-thuong")
    link = open_round(browser)
    report(browser, link)
    enter(browser, "so-cong-thuong")
    prepare(browser)
    fill_pack(browser)
    hold(browser)


def open_round(browser):
    """Every commune of Nghệ An gets a link; answers that of xã Anh Sơn."""
    page = browser.page
    browser.visit("/bao-cao/thu-thap", "submission-rounds")
    open_folds(page)
    page.fill("[name=title]", "Hội nghị tổng kết")
    page.select_option("[name=province]", "40")
    page.fill("[name=from]", "2021")
    page.fill("[name=to]", "2025")
    page.fill("[name=dueOn]", written(today() + timedelta(days=5)))
    page.fill("[name=places]", "17329\n17365")
    browser.submit()
    browser.look("submission-round-opened")
    browser.expect_text("chỉ hiện một lần này")
    return re.search(r"/gui-bao-cao/[\w-]+", page.inner_text("main"))[0]


def report(browser, link):
    """Without an account: refused without a name, then taken."""
    page = browser.page
    page.context.clear_cookies()
    browser.visit(link, "submission-form")
    page.fill("[name='figures.projects']", "4")
    page.fill("[name='figures.localSupport']", "350 triệu")
    page.fill("[name=difficulties]", "Cơ sở nhỏ, khó có vốn đối ứng")
    page.fill("[name=recommendations]", "Nâng định mức máy móc\nCấp vốn sớm")
    page.fill("[name=papers]", "Khuyến công xanh ở làng nghề")
    browser.submit()
    browser.look("submission-faulty")
    browser.expect_text("Ghi người lập báo cáo.")
    page.fill("[name=reporter]", "Phòng Kinh tế")
    browser.submit()
    browser.look("submission-sent")
    browser.expect_text("Đã gửi lần 1")


def prepare(browser):
    page = browser.page
    browser.visit("/viec", "tasks-with-round")
    browser.visit("/hoi-nghi", "conferences-empty")
    open_folds(page)
    page.fill("[name=number]", "16")
    page.fill("[name=theme]", "Khuyến công xanh, chuyển đổi số")
    page.fill("[name=host]", "Sở Công Thương Nghệ An")
    page.fill("[name=heldOn]", written(today() - timedelta(days=1)))
    page.fill("[name=venue]", "Thành phố Vinh")
    page.fill("[name=from]", "2021")
    page.fill("[name=to]", "2025")
    page.select_option("[name=round]", index=1)
    page.fill("[name=nextHost]", "Sở Công Thương Thanh Hóa")
    browser.look("conference-new")
    browser.submit()
    browser.look("conference-prepared")
    browser.expect_text("Hội nghị lần thứ XVI", "1/2 đơn vị đã gửi")


def fill_pack(browser):
    page = browser.page
    push(page, "Lấy từ báo cáo đơn vị")
    browser.expect_text("Đã lấy 5 mục", "Khuyến công xanh ở làng nghề", "Cấp vốn sớm")
    add(page, "Thêm nhiệm vụ được giao", unit="Xã Anh Sơn", words="Tổng kết mô hình", dueOn="31/12/2026")
    add(page, "Thêm kết luận của chủ trì", words="Lấy sản xuất sạch hơn làm trọng tâm")
    add(page, "Thêm khen thưởng", unit="Trung tâm Khuyến công", words="Bằng khen", document="2210/QĐ-BCT")
    browser.look("conference-filled")
    page.get_by_role("link", name="Cấp vốn sớm").first.click()
    browser.look("conference-recommendation")
    page.fill("[name=answer]", "Đã giao kinh phí trong tháng 01")
    browser.submit("main form[action$='/tra-loi']")
    browser.expect_text("đã trả lời")


def hold(browser):
    """The report takes the pack in and is frozen under the name of the conference."""
    page = browser.page
    browser.visit("/hoi-nghi", "conferences")
    page.get_by_role("link", name="Hội nghị lần thứ XVI").click()
    push(page, "Ghi đã tổ chức")
    browser.look("conference-held")
    page.get_by_role("link", name="Báo cáo hội nghị").click()
    browser.look("conference-report")
    browser.expect_text("Xếp hạng các đơn vị", "Số báo cáo lệch với sổ", "Nhiệm vụ được giao")
    page.go_back()
    push(page, "Chốt báo cáo")
    browser.look("conference-frozen")
    browser.expect_text("Hội nghị lần thứ XVI")


def add(page, fold, **fields):
    """Fills the form below a fold."""
    form = page.locator("details", has=page.locator("summary", has_text=fold))
    form.locator("summary").click()
    for name, value in fields.items():
        form.locator(f"[name={name}]").fill(value)
    with page.expect_navigation():
        form.locator("button[type=submit]").click()


def push(page, label):
    with page.expect_navigation():
        page.get_by_role("button", name=label).click()


def open_folds(page):
    for fold in page.locator("main details:not([open]) > summary").all():
        fold.click()


def written(day):
    return day.strftime("%d/%m/%Y")
