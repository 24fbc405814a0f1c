import Server
import Testing

@Suite struct DesignTests {
    private struct Line: Sendable {
        let name: String
        let amount: Int64
    }

    private func table(_ query: URLQuery = [:]) -> DataTable<Line> {
        let sorting = Sorting(of: .projects, query: query, keys: ["ten", "tien"], standard: "ten")
        return DataTable(
            "Đề án",
            columns: [
                .init("Tên", sortKey: "ten") { "\($0.name)" },
                .init("Hỗ trợ", unit: "đồng", .figure, sortKey: "tien", sum: "3.000") { "\(grouped: $0.amount)" },
            ],
            sorting: sorting,
            sumLabel: "Cộng 2 dòng"
        )
    }

    @Test func `cells carry their label and unit for the cards of a phone`() {
        let html = table().html([Line(name: "A<B", amount: 1_000)]).text

        #expect(html.contains("<td class=\"text\" data-label=\"Tên\">A&lt;B</td>"))
        #expect(html.contains("<td class=\"figure\" data-label=\"Hỗ trợ (đồng)\">1.000</td>"))
    }

    @Test func `sums stand under their columns, labelled`() {
        let html = table().html([]).text

        #expect(html.contains("<th scope=\"row\" colspan=\"1\">Cộng 2 dòng</th>"))
        #expect(html.contains("<td class=\"figure\" data-label=\"Hỗ trợ (đồng)\">3.000</td></tr></tfoot>"))
    }

    @Test func `the sorted column says its direction and turns it round`() {
        let html = table(["xep": "tien", "tu": "2016", "trang": "4"]).html([]).text

        #expect(html.contains("aria-sort=\"ascending\"><a href=\"/de-an?tu=2016&amp;xep=-tien\">"))
        #expect(html.contains("<a href=\"/de-an?tu=2016&amp;xep=ten\">"))
    }

    @Test func `an unknown sort order falls back to the standard one`() {
        let sorting = Sorting(of: .projects, query: ["xep": "1;DROP"], keys: ["ten"], standard: "-ten")

        #expect(sorting.key == "ten")
        #expect(sorting.isDescending)
    }

    @Test(arguments: [
        ("3", 3, 100), ("0", 1, 0), ("-7", 1, 0), ("x", 1, 0), ("99999999999999999999", 1, 0),
        ("9000000", 1_000_000, 49_999_950),
    ])
    func `the page comes from the address and stays in bounds`(typed: String, page: Int, offset: Int) {
        let paging = Paging(query: URLQuery(["trang": typed]))

        #expect(paging.page == page)
        #expect(paging.offset == offset)
    }

    @Test func `pages link to first, last and neighbours, with the filter kept`() {
        let html = Paging(page: 5).html(total: 1_204, of: .projects, query: ["tim": "may", "trang": "5"]).text

        let links = html.components(after: "href=\"", until: "\"")
        #expect(
            links == [
                "/de-an?tim=may&amp;trang=4", "/de-an?tim=may", "/de-an?tim=may&amp;trang=3",
                "/de-an?tim=may&amp;trang=4", "/de-an?tim=may&amp;trang=6", "/de-an?tim=may&amp;trang=7",
                "/de-an?tim=may&amp;trang=25", "/de-an?tim=may&amp;trang=6",
            ]
        )
    }

    @Test func `one page needs no links`() {
        #expect(Paging(page: 1).html(total: 50, of: .projects, query: [:]) == .empty)
    }

    @Test(arguments: [(false, "<details class=\"fold\">"), (true, "<details class=\"fold\" open>")])
    func `rarer filters are folded unless one of them is in use`(isUsed: Bool, opening: String) {
        let year = FilterBar.text("Từ năm", name: "tu", value: nil)

        let html = FilterBar(.projects, fields: [], more: [year], isMoreUsed: isUsed, isFiltered: false).html.text

        #expect(html.components(between: opening, and: "</details>").map { $0.contains("name=\"tu\"") } == [true])
    }

    @Test func `a choice marks what is selected and escapes its words`() {
        let html = FilterBar.choice(
            "Nguồn",
            name: "nguon",
            selected: "b",
            all: "Mọi nguồn",
            options: [
                (value: "a", label: "A & B"), (value: "b", label: "C"),
            ]
        ).text

        #expect(html.contains("<option value=\"a\">A &amp; B</option><option value=\"b\" selected>C</option></select>"))
    }

    @Test func `a cell may write straight into the page`() {
        let column = DataTable<Line>.Column("Tên", write: { line, html in html.append(text: line.name) })

        let html = DataTable("Đề án", columns: [column]).html([Line(name: "A<B", amount: 1)]).text

        #expect(html.contains("<td class=\"text\" data-label=\"Tên\">A&lt;B</td></tr>"))
    }

    @Test func `a faulty field keeps what was typed and names its fault`() {
        let faults = FormFaults(faults: [FieldFault(field: "nam", message: "Năm phải là năm.")])
        let html = FormField("nam", "Năm", help: "Bốn chữ số.", isRequired: true).html("20\"x", faults: faults).text

        #expect(html.contains("<label for=\"nam\">Năm</label>"))
        #expect(html.contains("<p class=\"fault\" id=\"nam-fault\">Năm phải là năm.</p>"))
        #expect(html.contains("value=\"20&quot;x\""))
        #expect(html.contains("aria-invalid=\"true\" aria-describedby=\"nam-help nam-fault\""))
    }

    @Test func `a password is never written back`() {
        let field = FormField("mat-khau", "Mật khẩu", .input(kind: .password))

        #expect(!field.html("bí mật").text.contains("bí mật"))
    }

    @Test func `the summary of faults links to each field`() {
        let faults = FormFaults(faults: [FieldFault(field: "nam", message: "A"), FieldFault(field: "", message: "B")])

        #expect(ErrorSummary(faults).html?.text.contains("<li><a href=\"#nam\">A</a></li><li>B</li>") == true)
        #expect(ErrorSummary(.none).html == nil)
    }
}
