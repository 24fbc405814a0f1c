"""From a workbook to the figures of the period report, and from a figure back to its rows, in a browser."""

import json
import sys
from decimal import Decimal

from openpyxl import load_workbook

import conference
import claims
import desk
import lifecycle
import plans
import money
import narrative
import odd_list
from browser import PICTURES, open_browser
from installation import SAMPLES, Installation

PASSWORD = "mùa xuân trên bản nhỏ"
OTHER_PAGES = [
    ("/", "home"),
    ("/de-an", "projects"),
    ("/de-an?tim=mo+hinh", "projects-found"),
    ("/nhap-lieu", "imports"),
    ("/cong-tac-vien", "collaborators"),
    ("/khen-thuong", "awards"),
    ("/bao-cao", "reports"),
    ("/bao-cao/so-da-cong-bo", "reported-figures"),
    ("/bao-cao/nam?tinh=40&tu=2018&den=2018", "report-year"),
    ("/bao-cao/so-sanh?tu=2016&den=2020", "report-compare"),
    ("/bao-cao/doi-ung?tinh=40&tu=2016&den=2020", "report-leverage"),
    ("/bao-cao/thoi-gian?tinh=40&tu=2016&den=2026", "report-timing"),
    ("/bao-cao/dieu-chinh-de-an?tinh=40&tu=2016&den=2026", "report-changes"),
    ("/bao-cao/hoi-nghi?tinh=40&tu=2016&den=2020", "report-conference"),
    ("/bao-cao/muc-tieu?tinh=40&tu=2016&den=2020", "report-targets"),
    ("/bao-cao/hieu-qua?tinh=40&tu=2016&den=2020", "report-impact"),
    ("/bao-cao/loi-van?tinh=40&tu=2016&den=2020", "report-narrative"),
    ("/bao-cao/chot?tinh=40&tu=2016&den=2020", "report-freeze"),
    ("/bao-cao/da-chot", "frozen-reports"),
    ("/bao-cao/tep", "report-files"),
    ("/binh-chon", "contests"),
    ("/ket-qua?nam=2018", "outcomes"),
    ("/cung-cau", "trade-notices"),
    ("/cung-cau/ket-noi", "trade-matches"),
    ("/viec/phieu-di-co-so", "day-sheet"),
    ("/bao-cao/tep/moi?loai=year&tinh=40&tu=2018&den=2018", "report-file-order"),
    ("/bieu-mau/bao-cao", "report-template"),
    ("/nhat-ky/kiem-tra-hang-ngay", "examinations"),
    ("/hieu-qua", "results"),
    ("/cong-khai", "public-projects"),
    ("/danh-muc", "reference"),
    ("/danh-muc/don-vi-hanh-chinh", "admin-units"),
    ("/danh-muc/noi-dung", "activity-kinds"),
    ("/danh-muc/nguon-kinh-phi", "funding-sources"),
    ("/danh-muc/dinh-muc", "norms"),
    ("/danh-muc/quy-tac", "rules"),
    ("/danh-muc/giay-to?bo=2", "paper-rules"),
    ("/to-chuc", "organisations"),
    ("/co-so", "beneficiaries"),
    ("/nguoi-dung", "people"),
    ("/toi", "own-account"),
    ("/nhat-ky", "audit"),
    ("/gioi-thieu", "about"),
]


def main():
    with Installation() as site, open_browser(site.address) as browser:
        set_up(browser, site)
        sign_in(browser, site)
        refuse_faulty_list(browser)
        take_list(browser)
        odd_list.walk(browser, upload)
        read_report(browser, site)
        follow_figure(browser)
        see_other_pages(browser)
        narrative.walk(browser)
        lifecycle.walk(browser, site)
        plans.walk(browser)
        money.walk(browser)
        desk.walk(browser, site)
        conference.walk(browser, site)
        claims.walk(browser)
    if browser.faults:
        print("\n".join(browser.faults), file=sys.stderr)
        sys.exit(1)
    print(f"e2e: {browser.seen} pages, pictures in {PICTURES.name}")


def set_up(browser, site):
    """The one-time link makes the administrator, and works no second time."""
    browser.visit("/dang-nhap", "sign-in")
    browser.visit(site.setup_link, "setup")
    page = browser.page
    page.fill("[name=fullName]", "Quản trị thử")
    page.fill("[name=userName]", "quan-tri")
    page.fill("[name=password]", PASSWORD)
    page.fill("[name=passwordAgain]", PASSWORD)
    browser.submit()
    browser.look("first-home")
    browser.submit("header .account form[method=post]")
    browser.visit(site.setup_link, "setup-used", status=404)


def sign_in(browser, site):
    """A wrong password is said, and nothing else."""
    site.add_person("can-bo", "Cán bộ thử", "department", PASSWORD)
    browser.visit("/dang-nhap", "sign-in-again")
    page = browser.page
    for password, name in [("sai mật khẩu rồi", "sign-in-wrong"), (PASSWORD, "home-empty")]:
        page.fill("[name=userName]", "can-bo")
        page.fill("[name=password]", password)
        browser.submit()
        browser.look(name)
    if page.locator("header .account form[method=post] button").count() == 0:
        browser.fail("not signed in")


def refuse_faulty_list(browser):
    """Each of the six faulty cells is named."""
    upload(browser, "thanh-hoa-six-faults.xlsx", province="38")
    browser.look("import-faulty")
    expected = json.loads((SAMPLES / "thanh-hoa-six-faults.expected.json").read_text())
    browser.expect_text(*expected["cells"])


def take_list(browser):
    upload(browser, "nghe-an-2016-2020.xlsx", province="40")
    browser.look("import-check")
    browser.expect_text("542")
    browser.submit("main form[action$='/nhan']")
    wait_while(browser.page, "Đang ghi sổ")
    browser.look("import-taken")
    browser.expect_text("542")


def upload(browser, file, province):
    browser.visit("/nhap-lieu/moi", "import-new")
    page = browser.page
    page.set_input_files("main input[type=file]", SAMPLES / file)
    field = page.locator("main [name=province]")
    fill(page.locator("main [name=province]"), province)
    browser.submit("main form[enctype='multipart/form-data']")
    wait_while(page, "Đang đọc và kiểm tra")


def wait_while(page, words):
    """A long task has a page that loads itself anew until the task is done."""
    for _ in range(60):
        if words not in page.inner_text("main"):
            return
        page.wait_for_timeout(1000)
        page.reload()
    raise AssertionError(f"still “{words}” after a minute")


def read_report(browser, site):
    """The page says what the command line says, in the words of the page."""
    report = site.report("--province", "40", "--from", "2016", "--to", "2020")
    shares = {row["source"]: row["share"] for row in report["bySource"]}
    assert report["total"]["amount"] == 38_995_000_000, report["total"]
    assert shares == {"national": 37.81, "province": 56.42, "district": 5.77}, shares

    browser.visit("/bao-cao/ky", "report-empty")
    page = browser.page
    form = page.locator("main form[method=get]").first
    for year, control in zip(["2016", "2020"], form.locator("input[inputmode=numeric], select[name*=nam]").all()):
        fill(control, year)
    with page.expect_navigation():
        form.locator("button[type=submit]").click()
    browser.look("report")
    browser.expect_text("38,995", "14.745", *(vietnamese(share) for share in shares.values()))


def follow_figure(browser):
    """A figure leads to its rows; these are exported and add up to it."""
    page = browser.page
    with page.expect_navigation():
        page.locator("main a[href*='/bao-cao/ky/dong']").first.click()
    browser.look("report-rows")
    with page.expect_download() as download:
        page.locator("main a[href*='/xuat'], main a[href*='xlsx']").first.click()
    path = PICTURES / "rows.xlsx"
    download.value.save_as(path)
    rows = list(load_workbook(path, read_only=True).active.iter_rows(values_only=True))
    assert len(rows) > 10, f"{len(rows)} rows exported"


def see_other_pages(browser):
    for path, name in OTHER_PAGES:
        browser.visit(path, name)
    browser.visit("/khong-co-trang-nay", "not-found", status=404)
    page = browser.page
    page.goto("/de-an")
    with page.expect_navigation():
        page.locator("main table a[href^='/de-an/']").first.click()
    browser.look("project")
    page.emulate_media(color_scheme="dark")
    for path, name in [("/", "home-dark"), ("/de-an", "projects-dark")]:
        browser.visit(path, name)
    page.emulate_media(color_scheme="light")


def fill(control, value):
    if control.evaluate("field => field.tagName") == "SELECT":
        control.select_option(value)
    else:
        control.fill(value)


def vietnamese(share):
    """37.81 as the pages write it."""
    return f"{Decimal(str(share)):.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
