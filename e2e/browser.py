"""A Chromium in which every page is looked at: by axe, for errors of the console, and by a person later."""

import os
import re
import shutil
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, sync_playwright

from installation import ROOT

PICTURES = ROOT / ".build-e2e"
WIDTHS = [1280, 390]


@contextmanager
def open_browser(address):
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or "/usr/bin/chromium",
            # The shared memory of containers is too small for pictures of long pages, and the sandbox refuses root.
            args=["--disable-dev-shm-usage"] + (["--no-sandbox"] if os.geteuid() == 0 else []),
        )
        context = chromium.new_context(base_url=address, locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh")
        yield Browser(context.new_page())
        chromium.close()


class Browser:
    def __init__(self, page):
        self.page = page
        self.faults = []
        self.seen = 0
        page.on("console", lambda message: self._note_console(message))
        page.on("pageerror", lambda error: self.faults.append(f"{page.url}: {error}"))

    def visit(self, path, name, status=200):
        response = self.page.goto(path)
        if response.status != status:
            self.fail(f"{path}: {response.status}, expected {status}")
        self.look(name)

    def look(self, name):
        """Judges the page as it stands and keeps pictures of it."""
        self.seen += 1
        for width in WIDTHS:
            self.page.set_viewport_size({"width": width, "height": 900})
            self._keep_picture(f"{self.seen:02}-{name}-{width}.png")
            overflow = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            if overflow > 0:
                self.faults.append(f"{name}: {overflow} px wider than a screen of {width} px")
            self._judge(name, width)
        self.page.set_viewport_size({"width": WIDTHS[0], "height": 900})

    def submit(self, form="main form[method=post]"):
        with self.page.expect_navigation():
            self.page.locator(f"{form} button[type=submit]").first.click()

    def text(self):
        return re.sub(r"\s+", " ", self.page.locator("main").inner_text())

    def expect_text(self, *texts):
        shown = self.text()
        for text in texts:
            if text not in shown:
                self.fail(f"“{text}” is not on {self.page.url}:\n{shown[:3000]}")

    def fail(self, message):
        (PICTURES / "failed.html").write_text(self.page.content())
        self._keep_picture("failed.png")
        raise AssertionError(message)

    def _keep_picture(self, name, attempts=3):
        """A busy machine does not always get a picture drawn in Chromium's time; the page is no worse for it."""
        try:
            self.page.screenshot(path=PICTURES / name, full_page=True)
        except Error as error:
            if attempts == 1 or "capture screenshot" not in error.message:
                raise
            self._keep_picture(name, attempts - 1)

    def _judge(self, name, width):
        for violation in Axe().run(self.page).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                where = "; ".join(str(node["target"]) for node in violation["nodes"][:3])
                self.faults.append(f"{name} at {width} px: axe {violation['id']}: {where}")

    def _note_console(self, message):
        # A page that answers 404 on purpose is logged by Chromium as a failed resource.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"{self.page.url}: console: {message.text}")
