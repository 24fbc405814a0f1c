import Database
import KhuyenCong
import Testing

@testable import enum KhuyenCong.AuditQueries

@Suite struct AuditQueriesTests {
    private static let auditor = Officer(
        userID: 2,
        name: "Trần Văn Lâm",
        grants: [Grant(role: .auditor, scope: .nation)]
    )
    private static let day: Int64 = 86_400

    @Test func `the newest entry stands first, with names of today`() async throws {
        let world = try await AuditWorld()
        try await world.append("project.correct", personal: ["name": "Lê Thị Bình"])
        try await world.append("project.import", by: .localOperator)
        try await world.run("UPDATE account SET full_name = 'Nguyễn Thị Hương Giang' WHERE id = 1")

        let page = try await list(AuditFilter(), in: world)

        #expect(page.total == 2)
        #expect(page.entries.map(\.officer) == ["Người vận hành máy chủ", "Nguyễn Thị Hương Giang"])
        #expect(page.entries.map(\.personal) == [nil, #"{"name":"Lê Thị Bình"}"#])
        #expect(page.entries.map(\.isAnonymised) == [false, false])
    }

    @Test(
        arguments: [
            (AuditFilter(accountID: 1), [4, 3, 2, 1]),
            (AuditFilter(act: "project.import"), [2]),
            (AuditFilter(subject: "account"), []),
            (AuditFilter(subject: "project", subjectID: 9), [3]),
            (AuditFilter(from: Day("2023-11-16")), [5, 4]),
            (AuditFilter(through: Day("2023-11-15")), [3, 2, 1]),
            (AuditFilter(from: Day("2023-11-16"), through: Day("2023-11-16")), [4]),
        ] as [(AuditFilter, [Int64])]
    )
    func `a filter keeps what it names`(filter: AuditFilter, sequences: [Int64]) async throws {
        let world = try await AuditWorld()
        // 2023-11-15 05:13 in Vietnam, although still the 14th by UTC.
        let start = AuditWorld.morning
        try await world.append()
        try await world.append("project.import")
        try await world.append(subjectID: 9)
        try await world.append(at: start.adding(seconds: Self.day))
        try await world.append(by: .localOperator, at: start.adding(seconds: 2 * Self.day))

        #expect(try await list(filter, in: world).entries.map(\.sequence) == sequences)
    }

    @Test func `pages count from one and share the total`() async throws {
        let world = try await AuditWorld()
        for _ in 1...5 { try await world.append() }

        let pages = [
            try await list(AuditFilter(), page: 1, pageSize: 2, in: world),
            try await list(AuditFilter(), page: 3, pageSize: 2, in: world),
        ]

        #expect(pages.map { $0.entries.map(\.sequence) } == [[5, 4], [1]])
        #expect(pages.map(\.total) == [5, 5])
    }

    @Test func `an officer of a province reads the entries of that province only`() async throws {
        let world = try await AuditWorld()
        try await world.append(province: "40")
        try await world.append(province: "38")
        try await world.append(province: nil)
        let officer = Officer(userID: 1, name: "", grants: [Grant(role: .department, scope: .province("40"))])

        #expect(try await list(AuditFilter(), by: officer, in: world).entries.map(\.sequence) == [1])
    }

    @Test func `the log is closed to roles that may not read it`() async throws {
        let world = try await AuditWorld()
        let officer = Officer(userID: 1, name: "", grants: [Grant(role: .promotionCentre, scope: .nation)])

        await #expect(throws: Refusal.forbidden) { try await list(AuditFilter(), by: officer, in: world) }
    }

    @Test(arguments: [1, 3])
    func `the number of queries does not grow with the list`(rows: Int) async throws {
        let world = try await AuditWorld()
        for _ in 1...rows { try await world.append(personal: ["name": "Lê Thị Bình"]) }

        let count = try await world.database.read { transaction in
            _ = try AuditQueries.list(AuditFilter(), for: Self.auditor, in: transaction)
            return transaction.statementCount
        }

        #expect(count == 2)
    }

    private func list(
        _ filter: AuditFilter,
        by officer: Officer = auditor,
        page: Int = 1,
        pageSize: Int = 50,
        in world: AuditWorld
    ) async throws -> AuditPage {
        try await world.database.read { transaction in
            try AuditQueries.list(filter, for: officer, page: page, pageSize: pageSize, in: transaction)
        }
    }
}
