import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct IndicatorPagesTests {
    private let site: DossierSite
    private let programme: Int64

    init() async throws {
        site = try await DossierSite()
        let fields = FieldTree.group([
            "level": .text("local"), "province": .text("40"), "name": .text("Chương trình 2021–2025"),
            "startsOn": .text("2021-01-01"), "endsOn": .text("2025-12-31"),
            "decision": .group(["number": .text("55/QĐ-UBND"), "day": .text("2021-01-05")]),
            "indicators": .list([
                .group([
                    "name": .text("Cơ sở áp dụng"), "value": .text("percent"), "target": .text("80"),
                    "key": .text("share"), "baseline": .text("52,5"), "baselineYear": .number(2020),
                ])
            ]),
        ])
        let department = try #require(site.officers["department"])
        let book = ProgrammeBook(site.database)
        programme = try await book.add(fields, by: department, at: TestDatabase.now).programme.id
    }

    private let result: URLQuery = [
        "indicator": "share", "year": "2025", "value": "75", "base": "100", "source": "Báo cáo 12", "version": "0",
    ]

    @Test func `a percentage is reported with both numbers and counts once reviewed`() async throws {
        let url = SiteURL.indicators(programme)
        let done = try await site.post(url, result, as: "centre")
        let waiting = try await site.get(url, as: "department")
        let id = try #require(waiting.text.firstMatch(of: /name="result" value="(\d+)"/)).1
        let before = try await site.get(.programme(programme), as: "department")
        let review: URLQuery = ["result": String(id), "version": "1"]
        let reviewed = try await site.post(.indicatorReview(programme), review, as: "department")
        let after = try await site.get(.programme(programme), as: "department")

        #expect(done.status == .seeOther)
        #expect(before.text.contains("data-label=\"Thực hiện\">không có dữ liệu</td>"))
        #expect(reviewed.status == .seeOther)
        #expect(after.text.contains("data-label=\"Thực hiện\">75 %</td>"))
        #expect(after.text.contains("data-label=\"So với mục tiêu\">93,75 %</td>"))
        #expect(after.text.contains("báo cáo đã duyệt: 75/100"))
        #expect(after.text.contains("52,5 %"))
    }

    @Test func `a percentage without its whole is sent back with what was typed`() async throws {
        let reply = try await site.post(.indicators(programme), result.setting("base", nil), as: "centre")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Ghi tổng số để tính tỷ lệ."))
        #expect(reply.text.contains("value=\"Báo cáo 12\""))
    }

    /// A form that forgot the kind of a target would turn "trên 80 %" into a number when somebody corrects the name.
    @Test func `the form of the programme carries the terms of its indicators`() async throws {
        let page = try await site.get(.programme(programme), as: "department")

        #expect(page.text.contains("name=\"indicators.1.key\" value=\"share\""))
        #expect(page.text.contains("name=\"indicators.1.baselineYear\" value=\"2020\""))
        #expect(page.text.contains("<option value=\"percent\" selected"))
        #expect(page.text.contains("ít nhất 80 %"))
    }
}
