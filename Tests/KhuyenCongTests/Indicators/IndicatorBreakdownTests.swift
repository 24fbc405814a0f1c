import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Indicators in parts, and the programmes of provinces added up.
@Suite struct IndicatorBreakdownTests {
    private let world: IndicatorWorld

    init() async throws {
        world = try await IndicatorWorld()
    }

    /// Tables as "id: name value value", the figures as they are stored.
    private func lines(_ place: String, _ prefix: String) async throws -> [String] {
        let query = try PeriodQuery(place: place, map: .of2025, from: 2021, to: 2022)
        let document = try await ReportSet(world.files.database)
            .document(ReportRequest(.targets, query), by: .localOperator)
        return document.tables.filter { $0.id.hasPrefix(prefix) }.flatMap { table in
            table.rows.map { row in
                let cells = row.cells.map { cell in
                    switch cell {
                    case .text(let text): text
                    case .figure(let figure): figure.value.map(String.init) ?? "—"
                    }
                }
                return ([table.id.dropFirst(prefix.count) + ":"] + cells).joined(separator: " ")
            }
        }
    }

    private func count(in province: String, _ rows: String) async throws {
        let heading =
            "TT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Địa bàn;Năm;KC tỉnh (trđ);Số người thực hiện;Số nữ thực hiện\n"
        _ = try await ImportWorld(world.files.database).take(csv: heading + rows, province: province)
        let programme = FieldTree.group([
            "level": .text("local"), "province": .text(province), "name": .text("Chương trình đào tạo"),
            "startsOn": .text("2021-01-01"), "endsOn": .text("2025-12-31"),
            "decision": .group(["number": .text("9/QĐ-UBND"), "day": .text("2021-01-05")]),
            "indicators": .list([
                .group([
                    "name": .text("Lao động được đào tạo"), "unit": .text("người"), "target": .number(500),
                    "measure": .text("people"), "key": .text("people"),
                ]),
                .group([
                    "name": .text("Đề án"), "unit": .text("đề án"), "target": .number(9),
                    "measure": .text("projects"), "key": .text("projects"),
                ]),
            ]),
        ])
        _ = try await ProgrammeBook(world.files.database).add(programme, by: .localOperator, at: world.now)
    }

    private static let ngheAn = """
        1;Dạy nghề mây;Đào tạo nghề;HTX Phú Lộc;Xã Kim Liên, huyện Nam Đàn;2021;60;30;20
        2;Dạy nghề mộc;Đào tạo nghề;Công ty TNHH An Bình;Huyện Nam Đàn;2022;50;25;
        3;Tập huấn quản lý;Nâng cao năng lực quản lý;HTX Phú Lộc;Xã Kim Liên, huyện Nam Đàn;2022;40;45;9
        """

    @Test func `what is reported of a sex, a kind and a form stands beside the whole`() async throws {
        try await world.reviewed(IndicatorWorld.result("models", 2021, 7))
        try await world.reviewed(IndicatorWorld.result("models", 2022, 5))
        for (slice, value) in [(ResultSlice.kind(.model), 6), (.form(.cooperative), 9), (.form(.household), 4)] {
            try await world.reviewed(IndicatorWorld.result("models", 2022, Int64(value), slice: slice))
        }
        try await world.reviewed(IndicatorWorld.result("share", 2022, 30, of: 40, slice: .women))
        try await world.reviewed(IndicatorWorld.result("share", 2022, 75, of: 100))

        #expect(
            try await lines("40", "targets-1-") == [
                "sex: Nữ 7500", "sex: Tổng 7500",
                "kind: \(ActivityKind.Code.model.officialName) 6", "kind: Không chia 6", "kind: Tổng 12",
                "form: Hợp tác xã 9", "form: Hộ kinh doanh 4", "form: Không chia -1", "form: Tổng 12",
            ]
        )
    }

    @Test func `parts beyond the whole are named`() async throws {
        try await world.reviewed(IndicatorWorld.result("models", 2022, 5))
        try await world.reviewed(IndicatorWorld.result("models", 2022, 6, slice: .women))
        let board = try await world.indicators.board(world.programme, by: world.files.department)
        let territories = try await world.files.database.read { try Territories.load($0) }
        let table = try #require(board.reached(through: 2022).parts(territories).first)

        #expect(table.note == "Các phần cộng lại lớn hơn tổng, cần xem lại: Mô hình trình diễn, mô hình.")
    }

    @Test func `communes that reported stand by name, what waits for review stands nowhere`() async throws {
        try await world.reviewed(IndicatorWorld.result("models", 2021, 2, at: "17329"))
        let waiting = IndicatorWorld.result("models", 2021, 9, at: "16708")
        _ = try await world.indicators.report(
            waiting,
            of: world.programme,
            by: world.files.centre,
            at: world.now
        )
        let territories = try await world.files.database.read { try Territories.load($0) }

        #expect(
            try await lines("40", "targets-1-place") == [
                ": \(territories.name(.of2025, "17329")) 2", ": Tổng 2",
            ]
        )
    }

    @Test func `what the ledger counts is told by sex, place, kind and form`() async throws {
        try await count(in: "40", IndicatorBreakdownTests.ngheAn)

        let told = try await lines("40", "targets-1-")

        #expect(
            told == [
                "sex: Nữ 29", "sex: Nam, hoặc không ghi 71", "sex: Tổng 100",
                "place: Xã Kim Liên 75 2", "place: Chưa xác định 25 1", "place: Tổng 100 3",
                "kind: \(ActivityKind.Code.training.officialName) 55 2",
                "kind: \(ActivityKind.Code.management.officialName) 45 1", "kind: Tổng 100 3",
                "form: Công ty 25 1", "form: Hợp tác xã 75 2", "form: Tổng 100 3",
            ]
        )
    }

    @Test func `what lost its money counts no more`() async throws {
        try await count(in: "40", IndicatorBreakdownTests.ngheAn)
        let projects = Projects(world.files.database)
        let id = try await world.files.database.read { tx in
            try #require(try tx.value("SELECT id FROM project WHERE title = 'Tập huấn quản lý'") as Int64?)
        }
        let detail = try await projects.project(id, by: .localOperator)
        let nothing = detail.entries.map {
            AmountCorrection(source: $0.source, stage: $0.stage, year: $0.budgetYear, amount: nil)
        }
        _ = try await projects.correct(
            id,
            ProjectCorrection(line: LineCorrection(lineID: #require(detail.lines.first).id, amounts: nothing)),
            version: detail.project.version,
            reason: "Ghi nhầm chương trình",
            by: .localOperator,
            at: world.now
        )

        #expect(
            try await lines("40", "targets-1-form") == [
                ": Công ty 25 1", ": Hợp tác xã 30 1", ": Tổng 55 2",
            ]
        )
    }

    @Test func `the nation and a region add up what their provinces came to`() async throws {
        try await count(in: "40", IndicatorBreakdownTests.ngheAn)
        try await count(in: "42", "1;Dạy nghề mây;Đào tạo nghề;HTX Cẩm Bình;Cẩm Xuyên;2021;60;11;5")
        let region = try await world.files.database.read { tx in
            let territories = try Territories.load(tx)
            return try #require(territories.regions.first { $0.provincesNow(territories).contains("42") })
        }
        let national = try await lines("00", "targets-rollup")
        let regional = try await lines(region.code, "targets-rollup")

        #expect(
            Array(national.suffix(5)) == [
                "-region: \(region.name) 4 111", "-region: Cả nước 4 111",
                "-place: Tỉnh Nghệ An 3 100", "-place: Tỉnh Hà Tĩnh 1 11", "-place: Cả nước 4 111",
            ]
        )
        #expect(regional.contains("-place: \(region.name) 4 111"))
        #expect(regional.contains(": Lao động được đào tạo người 2 1000 111 1110"))
        #expect(!regional.contains { $0.hasPrefix("-region") })
    }
}
