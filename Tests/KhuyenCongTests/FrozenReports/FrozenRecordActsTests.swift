import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A figure that counts no money has its cause named as well.
@Suite struct FrozenRecordActsTests {
    @Test func `a result that was reported anew is named with its acts`() async throws {
        let world = try await IndicatorWorld()
        let reports = FrozenReports(world.files.database)
        try await world.reviewed(IndicatorWorld.result("models", 2021, 5))
        try await world.reviewed(IndicatorWorld.result("share", 2021, 40, of: 50))
        let query = try PeriodQuery(place: "40", from: 2021, to: 2022)
        let request = ReportRequest(.targets, query)
        let id = try await reports.freeze(request, number: nil, by: world.files.department, at: world.now)
        try await world.reviewed(IndicatorWorld.result("models", 2021, 7, version: 2))

        let found = try await reports.verify(id, by: world.files.department)

        let actual = try #require(
            found.changes.first { $0.difference.place.hasSuffix("Mô hình trình diễn › Thực hiện") }
        )
        #expect((actual.difference.before, actual.difference.after) == (5, 7))
        #expect(actual.rows == [])
        #expect(actual.acts.map(\.act) == ["indicator.report", "indicator.review"])
        #expect(actual.acts.map(\.officer) == [world.files.centre.name, world.files.department.name])
        #expect(!found.changes.contains { $0.difference.place.contains("Cơ sở áp dụng") })
    }

    /// A figure of the nation counts more records than one statement takes.
    @Test func `people counted anew lead to what was done to their projects, and to no others`() async throws {
        let world = try await ImportWorld()
        let heading = "TT;Tên đề án;Nội dung;Năm;KC tỉnh (trđ);Số người thực hiện\n"
        _ = try await world.take(csv: heading + "1;Dạy nghề mây;Đào tạo nghề;2021;60;30", province: "40")
        _ = try await world.take(csv: heading + "1;Dạy nghề mộc;Đào tạo nghề;2023;50;20", province: "40")
        let reports = FrozenReports(world.database)
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2021, to: 2021)
        let id = try await reports.freeze(ReportRequest(.year, query), number: nil, by: .localOperator, at: world.now)
        let projects = try await countAnew(world)

        let found = try await reports.verify(id, by: .localOperator)

        let people = try #require(found.changes.first { $0.difference.before == 30 })
        #expect(people.difference.after == 28)
        #expect(people.acts.map(\.reason) == ["Đếm lại \(projects[0])"])
        let acts = try await acts(on: Array(projects[1]...70_000), since: found.report, world)
        #expect(acts.map(\.reason) == ["Đếm lại \(projects[1])"])
    }

    /// Every quantity becomes another one, and each project tells why; answers the projects.
    private func countAnew(_ world: ImportWorld) async throws -> [Int64] {
        try await world.database.write { tx in
            let projects = try tx.rows("SELECT id FROM project ORDER BY year") { try $0.get(0) as Int64 }
            try tx.execute("UPDATE line_quantity SET done = 28")
            for project in projects {
                let entry = AuditDraft(
                    act: "project.correct",
                    subject: "project",
                    subjectID: project,
                    provinceNow: "40",
                    detail: ["reason": "Đếm lại \(project)"]
                )
                try Audit.append(entry, by: .localOperator, at: world.now, in: tx)
            }
            return projects
        }
    }

    private func acts(
        on projects: [Int64],
        since report: FrozenReport,
        _ world: ImportWorld
    ) async throws -> [FrozenAct] {
        let difference = ReportDifference(
            place: "Người",
            unit: .count,
            before: 30,
            after: 28,
            origin: .records(table: "project", ids: projects)
        )
        return try await world.database.read { try FrozenRecordActs(report: report).acts(on: difference, in: $0) }
    }
}
