import TestSupport
import Testing

@testable import KhuyenCong

/// A report that an earlier program froze is held against the ledger, not against the words and tables of today's program.
@Suite struct EarlierWordsTests {
    private static let caption = "Mức tăng của cơ sở được hỗ trợ so với cơ sở chưa được hỗ trợ"

    private let world: ImpactWorld

    init() async throws {
        world = try await ImpactWorld()
        try await world.fill()
    }

    private func document() async throws -> ReportDocument {
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2022, to: 2024)
        return try await ReportSet(world.database)
            .document(ReportRequest(.impact, query), by: world.files.department)
    }

    /// Without the tables of the other measures, and with the comparison as it was called.
    private func asBefore(_ document: ReportDocument) -> ReportDocument {
        document.replacing { table in
            if table.id.hasPrefix("by-"), table.id.hasSuffix("-workers") { return nil }
            guard table.id == "comparison" else { return table }
            let columns = table.columns.map { column in
                column.header == "Bằng cơ sở chưa được hỗ trợ"
                    ? ReportTable.Column("Tăng nhanh gấp", .multiple) : column
            }
            return ReportTable(table.id, EarlierWordsTests.caption, columns: columns, rows: table.rows)
        }
    }

    @Test func `new tables, another caption and another header are no difference`() async throws {
        let today = try await document()
        let before = asBefore(today)

        #expect(before.tables.count == today.tables.count - 3)
        #expect(before.tables.map(\.caption).contains(EarlierWordsTests.caption))
        #expect(before.tables.flatMap(\.columns).map(\.header).contains("Tăng nhanh gấp"))
        #expect(ReportDifference.between(before, today) == [])
    }

    @Test func `a row that changed is named in the words of the frozen report`() async throws {
        let before = asBefore(try await document())
        let more = try await world.establishment("Hợp tác xã thêm")
        try await world.support(more, in: 2023)
        try await world.reviewed(more, 2023, revenue: 1000)
        try await world.reviewed(more, 2024, revenue: 2000)

        let sentences = ReportDifference.between(before, try await document()).map(\.sentence)

        let row = "\(EarlierWordsTests.caption) › Doanh thu"
        #expect(sentences.contains("\(row) › Cơ sở được hỗ trợ: 6, nay là 7."))
        #expect(sentences.contains { $0.hasPrefix("\(row) › Tăng nhanh gấp: 1,17 lần, nay là ") })
        #expect(!sentences.contains { $0.contains("Lao động theo") })
    }

    @Test func `a table where the frozen report said that there was nothing is a difference`() async throws {
        let today = try await document()
        let before = today.replacing { $0.id == "comparison" ? nil : $0 }

        let places = ReportDifference.between(before, today).map(\.place)

        #expect(places.contains { $0.hasSuffix("lấy năm T0 làm gốc › Doanh thu › Cơ sở được hỗ trợ") })
    }
}

extension ReportDocument {
    /// With other tables in place of its own; a table is left out where there is none for it.
    fileprivate func replacing(_ table: (ReportTable) -> ReportTable?) -> ReportDocument {
        let replaced = sections.map { section in
            ReportSection(
                section.heading,
                paragraphs: section.paragraphs,
                tables: section.tables.compactMap(table),
                charts: section.charts
            )
        }
        return ReportDocument(request: request, title: title, subtitle: subtitle, notes: notes, sections: replaced)
    }
}
