import Database
import Testing

@testable import KhuyenCong

@Suite struct ReportedFiguresTests {
    @Test func `a replaced figure ends, another stands, and the log says why`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        let first = try await figures.add(try draft(20), by: .localOperator, at: world.now)

        let second = try await figures.supersede(
            first,
            with: try draft(21),
            reason: "Số in nhầm",
            by: .localOperator,
            at: world.now
        )

        #expect(try await figures.list(by: .localOperator).map(\.id) == [try #require(second)])
        #expect(try await acts(world) == ["reportedFigure.add", "reportedFigure.add", "reportedFigure.replace"])
    }

    @Test func `a withdrawn figure no longer gives a growth`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        let id = try await figures.add(try draft(20), by: .localOperator, at: world.now)
        let query = try PeriodQuery(place: "42", from: 2016, to: 2020)
        let before = try await PeriodReports(world.database).report(query, by: .localOperator)

        try await figures.supersede(id, with: nil, reason: "Văn bản bị thu hồi", by: .localOperator, at: world.now)

        let after = try await PeriodReports(world.database).report(query, by: .localOperator)
        #expect(before.previous?.amount == Dong(20_000_000_000))
        #expect(after.previous == nil)
    }

    @Test func `a figure that no publication can mean is refused, however it comes`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        let growth = try draft(.growth, .min)

        await #expect(
            throws: Refusal.invalid(
                "Số quá lớn: nhiều nhất tăng 1.000.000,00 %.",
                field: "value",
                remedy: "Kiểm tra lại số và đơn vị tính."
            )
        ) { try await figures.add(growth, by: .localOperator, at: world.now) }
        await #expect(throws: Refusal.self) {
            try await figures.add(try draft(.amount, .max), by: .localOperator, at: world.now)
        }
        #expect(try await figures.list(by: .localOperator).isEmpty)
    }

    /// Every report of the place and its years would show it.
    @Test func `a whole document is no publication and no quotation`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        func draft(_ publication: Int, _ quotation: Int) throws -> ReportedFigureDraft {
            ReportedFigureDraft(
                query: try PeriodQuery(place: "42", from: 2011, to: 2015),
                value: 20,
                publication: String(repeating: "ơ", count: publication),
                quotation: String(repeating: "ơ", count: quotation)
            )
        }

        let faulty = try [draft(501, 5000), draft(500, 5001)].map { draft in
            #expect(throws: Refusal.self) { try ReportedFigures.check(draft) }?.field
        }

        #expect(faulty == ["publication", "quotation"])
        _ = try await figures.add(try draft(500, 5000), by: .localOperator, at: world.now)
        #expect(try await figures.list(by: .localOperator).map(\.value) == [20])
    }

    @Test func `a refused replacement leaves the figure as it was`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        let id = try await figures.add(try draft(20), by: .localOperator, at: world.now)
        let stranger = Officer(
            userID: nil,
            name: "Hoàng Văn Nam",
            grants: [Grant(role: .department, scope: .province("38"))]
        )

        await #expect(throws: Refusal.missing) {
            try await figures.supersede(id, with: try draft(21), reason: "Sửa", by: stranger, at: world.now)
        }
        let remedy = "Ví dụ: “Theo Quyết định điều chỉnh số …”."
        await #expect(throws: Refusal.invalid("Ghi lý do.", field: "reason", remedy: remedy)) {
            try await figures.supersede(id, with: nil, reason: "", by: .localOperator, at: world.now)
        }
        await #expect(throws: Refusal.invalid("Số đã công bố không thể nhỏ hơn 0.", field: "value")) {
            try await figures.supersede(id, with: try draft(-1), reason: "Sửa", by: .localOperator, at: world.now)
        }
        await #expect(
            throws: Refusal.invalid(
                "Số quá lớn: nhiều nhất 100.000 tỷ.",
                field: "value",
                remedy: "Kiểm tra lại số và đơn vị tính."
            )
        ) {
            try await figures.supersede(id, with: try draft(100_001), reason: "Sửa", by: .localOperator, at: world.now)
        }

        #expect(try await figures.list(by: .localOperator).map(\.value) == [20_000_000_000])
        #expect(try await acts(world) == ["reportedFigure.add"])
    }

    /// One that was stored before there was a bound would end the page on which it is taken back.
    @Test func `a growth of any size is written`() {
        #expect(ReportedFigureWords.value(.growth, -1121) == "giảm 11,21 %")
        #expect(ReportedFigureWords.value(.growth, .min) == "giảm 92.233.720.368.547.758,07 %")
    }

    @Test func `an officer sees the figures of the own province and of the nation`() async throws {
        let world = try await ImportWorld()
        let figures = ReportedFigures(world.database)
        for place in ["00", "38", "42"] {
            _ = try await figures.add(try draft(20, place: place), by: .localOperator, at: world.now)
        }
        let officer = Officer(
            userID: nil,
            name: "Phan Văn Sơn",
            grants: [Grant(role: .department, scope: .province("42"))]
        )

        let seen = try await figures.list(by: officer)

        #expect(seen.map(\.place) == ["00", "42"])
    }

    /// A figure of Hà Tĩnh for 2011–2015, in tỷ đồng.
    private func draft(_ billions: Int64, place: String = "42") throws -> ReportedFigureDraft {
        ReportedFigureDraft(
            query: try PeriodQuery(place: place, from: 2011, to: 2015),
            value: billions * 1_000_000_000,
            publication: "Báo cáo 12/BC-SCT",
            quotation: "20 tỷ đồng"
        )
    }

    private func draft(_ measure: ReportedFigure.Measure, _ value: Int64) throws -> ReportedFigureDraft {
        ReportedFigureDraft(
            query: try PeriodQuery(place: "42", from: 2011, to: 2015),
            measure: measure,
            value: value,
            publication: "Báo cáo 12/BC-SCT",
            quotation: "20 tỷ đồng"
        )
    }

    private func acts(_ world: ImportWorld) async throws -> [String] {
        try await world.database.read { tx in
            try tx.rows("SELECT act FROM audit_entry WHERE subject = 'reportedFigure' ORDER BY sequence") {
                try $0.get(0)
            }
        }
    }
}
