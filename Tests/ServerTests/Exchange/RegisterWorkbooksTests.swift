import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Office
import Server
import TestSupport
import Testing

/// What a register shows leaves as a workbook, with the filter of its page and no more than the officer sees there.
@Suite struct RegisterWorkbooksTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private func rows(_ url: SiteURL, as name: String = "department") async throws -> [[CellValue]] {
        let reply = try await site.get(url, as: name)
        try #require(reply.status == .ok)
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".xlsx")
        defer { try? FileManager.default.removeItem(at: path) }  // a leftover of the temporary folder harms nobody
        try Data(reply.bytes).write(to: path)
        var rows: [[CellValue]] = []
        try Spreadsheet.open(path: path.path).forEachRow(sheet: 0) { _, cells in rows.append(cells) }
        return Array(rows.dropFirst(3))
    }

    @Test func `collaborators leave with their communes and their work`() async throws {
        let fields: URLQuery = [
            "name": "Cộng tác viên A", "phone": "0900000001", "communes": "Xã Anh Sơn", "decision": "12/QĐ-UBND",
            "from": "01/01/2026",
        ]
        _ = try await site.post(.collaborators, fields, as: "department")
        let own = try await rows(.collaboratorExport)
        let page = try await site.get(.collaborators, as: "department").text

        #expect(
            own.map { $0.prefix(4) } == [
                [.text("Cộng tác viên A"), .text("Tỉnh Nghệ An"), .text("Xã Anh Sơn"), .text("0900000001")]
            ]
        )
        #expect(page.contains("href=\"\(SiteURL.collaboratorExport.string)\""))
        #expect(try await rows(.collaboratorExport, as: "stranger") == [])
    }

    @Test func `notices leave with the filter of their page, and those of other places stay away`() async throws {
        let centre = try #require(site.officers["centre"])
        for (side, title) in [("offer", "Khay mây tre"), ("need", "Chè khô")] {
            let fields = FieldTree.group([
                "side": .text(side), "subject": .text("product"), "title": .text(title), "party": .text("HTX Phú Lộc"),
                "contact": .text("0912 345 678"), "quantity": .number(120), "quantityUnit": .text("tấn/năm"),
                "openUntil": .text(TestDatabase.now.day.adding(months: 3).description),
            ])
            _ = try await Matching(site.database).enter(fields, by: centre, at: TestDatabase.now)
        }
        let offers = try await rows(SiteURL.tradeNoticeExport.with(["ben": "offer"]))

        #expect(
            offers.map { $0.prefix(7).dropFirst() } == [
                [.text("Chào hàng"), .text("Sản phẩm"), .text("Khay mây tre"), .empty, .number(120), .text("tấn/năm")]
            ]
        )
        #expect(try await rows(.tradeNoticeExport).count == 2)
        #expect(try await rows(.tradeNoticeExport, as: "stranger") == [])
        #expect(try await rows(.tradeMatchExport) == [])
    }

    @Test func `outcomes of a year leave with a column for each measure that is told`() async throws {
        _ = try await site.dossier(upTo: .underWay)
        let project = try await site.database.read { tx in try tx.value("SELECT MIN(id) FROM project") ?? Int64(0) }
        let fields = FieldTree.group([
            "kind": .text("course"), "title": .text("Lớp may"), "happenedOn": .text("2026-01-15"),
            "source": .text("Danh sách"), "figures": .group(["trainees": .number(30)]),
        ])
        _ = try await Outcomes(site.database).enter(fields, of: project, by: .localOperator, at: TestDatabase.now)
        let told = try await rows(SiteURL.outcomeExport.with(["nam": "2026"]))

        #expect(told.first.map { Array($0[7...8]) } == [.number(30), .text("Danh sách")])
        #expect(try await rows(SiteURL.outcomeExport.with(["nam": "2025"])) == [])
    }

    @Test func `the products of a contest leave without scores while the sheets are sealed`() async throws {
        let contests = Contests(site.database)
        let day = FieldTree.text(TestDatabase.now.day.description)
        let terms = FieldTree.group([
            "place": .text("40"), "year": .number(2026), "entriesUntil": day, "judgingFrom": day, "judgingUntil": day,
        ])
        let id = try await contests.prepare(terms, by: .localOperator, at: TestDatabase.now).contest.id
        let draft = BeneficiaryDraft(name: "Hợp tác xã Nam Đàn", place: PlaceKey(.of2025, "17329"))
        _ = try await Beneficiaries(site.database).add(draft, by: .localOperator, at: TestDatabase.now)
        let product = FieldTree.group([
            "beneficiary": .text("Hợp tác xã Nam Đàn"), "product": .text("Chè xanh"), "group": .text("food"),
            "letter": .text("12/UBND"),
        ])
        _ = try await contests.register(product, in: id, by: .localOperator, at: TestDatabase.now)
        let told = try await rows(.contestExport(id))

        #expect(told.map { $0.prefix(3) } == [[.number(1), .text("Chè xanh"), .text("Hợp tác xã Nam Đàn")]])
        #expect(told.first?.dropFirst(4).allSatisfy(\.isEmpty) == true)
        #expect(try await site.get(.contestExport(id), as: "stranger").status == .notFound)
    }
}
