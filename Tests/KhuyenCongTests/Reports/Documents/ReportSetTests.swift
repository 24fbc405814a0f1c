import Database
import Foundation
import Testing

@testable import KhuyenCong

@Suite struct ReportSetTests {
    @Test func `the document of a period holds each figure of its report, and where it comes from`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020)

        let document = try await ReportSet(world.database)
            .document(ReportRequest(.period, query), by: .localOperator)

        let sources = try #require(document.tables.first { $0.id == "by-source" })
        let written = sources.rows.map { row in
            row.cells.map { cell in
                switch cell {
                case .text(let text): text
                case .figure(let figure): figure.value.map(String.init) ?? "–"
                }
            }
        }
        #expect(
            written == [
                ["Khuyến công quốc gia", "14745000000", "3781", "35"],
                ["Khuyến công cấp tỉnh", "22000000000", "5642", "417"],
                ["Khuyến công cấp huyện", "2250000000", "577", "90"],
                ["Cả kỳ", "38995000000", "10000", "542"],
            ]
        )
        #expect(
            sources.rows[0].cells[1]
                == .figure(
                    .amount(Dong(14_745_000_000), .ledger(query, [.source(.national)], measure: .amount))
                )
        )
    }

    @Test func `a document is the same after it was stored`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        let query = try PeriodQuery(place: "42", from: 2016, to: 2020, stage: .only(.approved))
        let document = try await ReportSet(world.database)
            .document(ReportRequest(.period, query), by: .localOperator)

        let stored = try JSONEncoder().encode(document)

        #expect(try JSONDecoder().decode(ReportDocument.self, from: stored) == document)
    }

    /// Programmes that are carried along and totals without their sources are neither support nor counterpart.
    @Test func `the money of a year adds up, whatever its sources`() async throws {
        let world = try await ProjectWorld()
        try await world.project(
            "Máy sấy",
            amounts: [(.province, .approved, 100), (.counterpart, .approved, 50), (.integrated, .approved, 20)]
        )
        try await world.project("Máy xay", amounts: [(.unsplit, .approved, 7)])
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2018, to: 2018)

        let document = try await ReportSet(world.database).document(ReportRequest(.year, query), by: .localOperator)
        let total = try #require(document.tables.first { $0.id == "total" })
        let money = total.rows.filter { $0.cells[1] == .text("đồng") }

        let now = money.map { row -> String in
            guard case .text(let name) = row.cells[0], case .figure(let figure) = row.cells[2] else { return "" }
            return "\(name): \(FigureWriter.number(figure))"
        }
        #expect(
            now == [
                "Kinh phí hỗ trợ: 100.000.000", "Vốn đối ứng: 50.000.000", "Tổng kinh phí: 177.000.000",
                "Trong đó: nguồn khác, hoặc chưa tách nguồn: 27.000.000",
            ]
        )
    }

    /// Five columns of dashes tell a reader nothing but that there is nothing.
    @Test func `columns of a period without data are left out, and the note says so`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020)

        let document = try await ReportSet(world.database).document(ReportRequest(.year, query), by: .localOperator)
        let table = try #require(document.tables.first { $0.id == "by-source" })

        #expect(
            table.columns.map(\.header) == ["Nguồn", "Kinh phí 2016–2020", "Tỷ trọng", "Đề án 2016–2020"]
        )
        #expect(table.rows.allSatisfy { $0.cells.count == 4 })
        #expect(table.note?.hasSuffix(" Không có dữ liệu giai đoạn 2011–2015 để so sánh.") == true)
    }

    /// Who reads it a year later must know which day "today" was.
    @Test func `a report names the day on which it was issued`() async throws {
        let world = try await ProjectWorld()
        let day = try #require(Day("2026-11-23"))
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2018, to: 2018)
        let set = ReportSet(world.database) { day }

        for kind in [ReportKind.period, .year, .conference] {
            let notes = try await set.document(ReportRequest(kind, query), by: .localOperator).notes
            #expect(notes.contains("Sổ tính đến ngày 23/11/2026."))
        }
    }

    @Test func `leverage says which money it sets against which`() async throws {
        let world = try await ProjectWorld()
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2018, to: 2018, basis: .total)

        let document = try await ReportSet(world.database)
            .document(ReportRequest(.leverage, query), by: .localOperator)

        #expect(document.notes.first == "Phạm vi: kinh phí Nhà nước hỗ trợ và vốn đối ứng.")
    }
}
