"""Files of forty lines with long names, made from projects of a played year."""

import json
import re
import sqlite3
import subprocess
import urllib.request
from pathlib import Path

from vietnam import today

FORMS = ["1", "2", "3a", "3b", "4a", "4b", "5a", "5b", "5c", "6", "7", "8a", "8b", "9", "10", "11", "hop-dong"]
# Of a group scheme, and of the nation; every other form is that of a local project.
GROUP = {"4a", "11"}
NATIONAL = {"5c"}
REGISTERS = ["2", "3a", "10"]
LINES = 40
PROVINCE = "40"
TEMPLATES = Path(__file__).resolve().parent.parent / "Sources/KhuyenCong/Reference/forms"
LONG_NAME = (
    "Công ty trách nhiệm hữu hạn một thành viên sản xuất, chế biến nông lâm thủy sản và xuất nhập khẩu Quỳ Châu số {}"
)
LONG_MACHINE = "Dây chuyền sấy, phân loại, ép viên và đóng gói nguyên liệu nghiền mịn điều khiển tự động, bộ số {}"


class Year:
    """The played year, and files of forty lines made from its projects."""

    def __init__(self, program, folder):
        self.program = program
        self.database = str(folder / "year.sqlite")
        self.folder = folder
        self.run("demo", "--year")
        # The played year ends with its accounts closed; the files that grow here need money that nobody counts.
        with sqlite3.connect(self.database) as store:
            store.executescript(
                "DROP TRIGGER source_flow_delete; DELETE FROM source_flow; DELETE FROM source_year"
            )
        self.local = self.grow("local", "single")
        self.group = self.grow("national", "group")

    def run(self, *arguments, stdin=None):
        done = subprocess.run(
            [self.program, *arguments, "--database", self.database], input=stdin, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise AssertionError(f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout

    def ask(self, statement, *values):
        store = sqlite3.connect(self.database)
        try:
            return store.execute(statement, values).fetchall()
        finally:
            store.close()

    def grow(self, level, scheme):
        """A project like one of the year, with forty lines, brought to its settlement."""
        proposal = json.loads(self.ask(
            """
            SELECT proposal FROM dossier WHERE level = ? AND scheme = ? AND state = 'closed'
                AND proposal LIKE '%eligibleCost%' AND proposal LIKE '%unitPrice%' ORDER BY id LIMIT 1
            """,
            level, scheme,
        )[0][0])
        proposal["title"] = f"{proposal['title']}, cho {LINES} cơ sở công nghiệp nông thôn của các xã miền núi, biên giới"
        proposal["year"] = proposal["untilYear"] = today().year
        first_line, first_machine = proposal["lines"][0], proposal["machines"][0]
        proposal["lines"] = [self.line(first_line, number, scheme) for number in range(1, LINES + 1)]
        proposal["machines"] = [
            first_machine | {"line": number, "name": LONG_MACHINE.format(number), "serial": f"DAI-{level}-{number}"}
            for number in range(1, LINES + 1)
        ]
        code = self.run("project", "draft", "--file", "-", stdin=json.dumps(proposal)).strip()
        self.live(code, level, proposal)
        return code

    def line(self, first, number, scheme):
        amounts = [{name: value for name, value in amount.items() if name != "year"} for amount in first["amounts"]]
        line = first | {"costItem": LONG_MACHINE.format(number), "amounts": amounts}
        if scheme != "group":
            line["beneficiary"] = {"name": LONG_NAME.format(number), "phone": f"09{number:08}"}
        return line

    def live(self, code, level, proposal):
        opinion = "Đúng nội dung, địa bàn và đối tượng; dự toán sát giá thị trường, có báo giá của ba nhà cung cấp."
        criteria = ["principles", "effect", "capability", "combination", "dossier"]
        appraisal = {
            "conclusion": "approve", "members": 7, "present": 6, "criteria": {name: opinion for name in criteria}
        }
        self.act(code, "submit")
        self.act(code, "appraise", appraisal)
        self.act(code, "register")
        if level == "national":
            self.act(code, "appraiseAtMinistry", appraisal)
        self.act(code, "approve")
        self.act(code, "contract")
        self.act(code, "advance", {
            "lines": self.paid(proposal), "investmentDone": 900_000_000, "investmentTotal": 1_000_000_000,
        })
        self.act(code, "report", {
            "year": proposal["year"], "month": 8, "done": opinion, "spent": 1_000_000, "difficulties": opinion,
        })
        machines = self.ask(
            "SELECT id, name, model, serial, unit_price FROM approved_machine WHERE dossier_id = ?", int(code[2:])
        )
        self.act(code, "accept", {
            "machines": [
                {"approved": id, "name": name, "model": model, "serial": serial, "unitPrice": price, "quantity": 1,
                 "invoice": f"1C25TAA {id:07}"}
                for id, name, model, serial, price in machines
            ],
            "results": [{"line": number, "machines": 1} for number in range(1, LINES + 1)],
        })
        self.act(code, "settle", {
            "vouchers": [
                {"line": number, "kind": "invoice", "seller": LONG_NAME.format(number), "symbol": "1C25TAA",
                 "number": f"{number:07}{level}", "day": f"{proposal['year']}-09-01", "gross": machine[4]}
                for number, machine in enumerate(machines, start=1)
            ],
        })

    def paid(self, proposal):
        return [
            {"line": number, "amounts": [
                amount | {"amount": amount["amount"] // 2, "year": proposal["year"]}
                for amount in line["amounts"] if amount["source"] not in ("counterpart", "other")
            ]}
            for number, line in enumerate(proposal["lines"], start=1)
        ]

    def act(self, code, act, fields=None):
        self.run("project", "act", code, act, "--file", "-", stdin=json.dumps(fields or {}))

    def file_of(self, form):
        """The code of the file that the form is for."""
        return self.group if form in GROUP | NATIONAL else self.local

    def fill(self, form, folder):
        """The form of a file, and of all files of the province where it is such a one."""
        code = self.file_of(form)
        paths = [folder / f"mau-{form}.docx"]
        self.run("paper", "fill", code, form, "--output", str(paths[0]))
        if form in REGISTERS:
            paths.append(folder / f"mau-{form}-tong-hop.docx")
            month = ["--month", "8"] if form == "3a" else []
            self.run(
                "paper", "register", form, "--province", PROVINCE, "--year", str(today().year), *month,
                "--output", str(paths[1]),
            )
        return paths

    def reader(self):
        """The name of an account that may fill the forms of both files."""
        return self.add("doc.mau", "nationalAgency")

    def add(self, user, role):
        place = [] if role == "nationalAgency" else ["--province", PROVINCE]
        self.run(
            "user", "add", user, "--name", "Biểu mẫu", "--role", role, *place, "--password-stdin",
            stdin="một mật khẩu đủ dài\n",
        )
        return user

    def take_templates(self, folder, forms):
        """Sends the shipped templates, saved again by LibreOffice, as those of the province."""
        shipped = [TEMPLATES / file_name(form) for form in forms]
        convert(shipped, "docx:MS Word 2007 XML", folder)
        token = self.run("user", "token", self.add("bieu.mau", "administrator")).split()[-1]
        with subprocess.Popen(
            [self.program, "serve", "--port", "0", "--database", self.database], stderr=subprocess.PIPE, text=True
        ) as server:
            address = next(found[0] for line in server.stderr if (found := re.search(r"http://[^/\s]+", line)))
            try:
                for form, path in zip(forms, shipped):
                    send(f"{address}/api/v1/papers/{form}/template?province={PROVINCE}&validFrom=2000-01-01", token, folder / path.name)
            finally:
                server.terminate()


def file_name(form):
    """The template's name: "mau-03a.docx" for "3a"."""
    numbered = re.fullmatch(r"(\d+)([a-c]?)", form)
    return f"mau-{numbered[1]:0>2}{numbered[2]}.docx" if numbered else f"mau-{form}.docx"


def send(address, token, path):
    mark = "----khuyencong-papers"
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{path.name}"\r\n\r\n'
    request = urllib.request.Request(
        address,
        data=head.encode() + path.read_bytes() + f"\r\n--{mark}--\r\n".encode(),
        headers={"Authorization": f"Bearer {token}", "Content-Type": f"multipart/form-data; boundary={mark}"},
    )
    urllib.request.urlopen(request).close()


def convert(paths, kind, folder):
    """LibreOffice, in a profile of its own, so that one that is open elsewhere does not matter."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
         "--outdir", str(folder), *map(str, paths)],
        check=True, capture_output=True,
    )
