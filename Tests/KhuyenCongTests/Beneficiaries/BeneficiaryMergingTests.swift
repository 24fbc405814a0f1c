import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryMergingTests {
    private let database: Database
    private let beneficiaries: Beneficiaries
    private let now = TerritoriesWorld.now
    private let officer = TerritoriesWorld.department

    init() async throws {
        database = try await TestDatabase.prepared()
        beneficiaries = Beneficiaries(database)
    }

    @Test func `merging counts two as one, and taking it back restores both`() async throws {
        let kept = try await add("Công ty A")
        let merged = try await add("Cty TNHH A")
        try await beneficiaries.addIdentifier(.taxCode, "0101243150", to: merged, by: officer, at: now)
        try await book(lineOf: [kept, merged])
        let before = try await lines()

        let merge = try await beneficiaries.merge(merged, into: kept, reason: "Một đơn vị", by: officer, at: now)

        let detail = try await beneficiaries.detail(kept, for: officer)
        #expect(try await standing() == [kept])
        #expect(try await list() == ["Công ty A"])
        #expect(detail.merges.map(\.mergedName) == ["Cty TNHH A"])
        #expect(detail.mergedIdentifiers.map(\.shown) == ["0101243150"])
        #expect(try await beneficiaries.detail(merged, for: officer).beneficiary.canonicalID == kept)
        #expect(try await found("0101243150") == [kept])

        try await beneficiaries.unmerge(merge, by: officer, at: now)

        #expect(try await standing() == [kept, merged])
        #expect(try await list() == ["Công ty A", "Cty TNHH A"])
        #expect(try await beneficiaries.detail(kept, for: officer).merges == [])
        #expect(try await found("0101243150") == [merged])
        #expect(try await lines() == before)
        #expect(
            try await TerritoriesWorld.acts(in: database).suffix(2) == ["beneficiary.merge", "beneficiary.unmerge"]
        )
    }

    /// A merge books nothing, yet what reports remember has to change with it.
    @Test func `a report that was asked before follows a merge and its taking back`() async throws {
        let kept = try await add("Công ty A")
        let merged = try await add("Cty TNHH A")
        try await book(lineOf: [kept, merged])
        let reports = PeriodReports(database)
        let query = try PeriodQuery(place: PeriodQuery.nation, from: 2020, to: 2020)
        let before = try await reports.report(query, by: .localOperator)

        let merge = try await beneficiaries.merge(merged, into: kept, reason: "Một đơn vị", by: officer, at: now)
        let joined = try await reports.report(query, by: .localOperator)
        try await beneficiaries.unmerge(merge, by: officer, at: now)
        let restored = try await reports.report(query, by: .localOperator)

        #expect([before, joined, restored].map(\.total.establishments) == [2, 1, 2])
    }

    @Test func `a merge inside a merge comes out whole`() async throws {
        let first = try await add("A")
        let second = try await add("B")
        let third = try await add("C")
        try await book(lineOf: [first, second, third])
        let inner = try await beneficiaries.merge(third, into: second, reason: "trùng", by: officer, at: now)
        let outer = try await beneficiaries.merge(second, into: first, reason: "trùng", by: officer, at: now)
        #expect(try await standing() == [first])

        try await beneficiaries.unmerge(outer, by: officer, at: now)
        #expect(try await standing() == [first, second])

        _ = try await beneficiaries.merge(second, into: first, reason: "trùng", by: officer, at: now)
        try await beneficiaries.unmerge(inner, by: officer, at: now)
        #expect(try await standing() == [first, third])
    }

    @Test func `what cannot be merged is refused and leaves no trace`() async throws {
        let first = try await add("A")
        let second = try await add("B")
        let third = try await add("C")
        _ = try await beneficiaries.merge(second, into: first, reason: "trùng", by: officer, at: now)
        let acts = try await TerritoriesWorld.acts(in: database)

        let refusals = [
            await refusal(merging: first, into: first, reason: "trùng"),
            await refusal(merging: second, into: third, reason: "trùng"),
            await refusal(merging: third, into: second, reason: "trùng"),
            await refusal(merging: third, into: first, reason: " "),
            await refusal(merging: 999, into: first, reason: "trùng"),
        ]

        #expect(refusals == [.invalid, .conflict, .conflict, .invalid, .missing])
        await #expect(throws: Refusal.missing) { try await beneficiaries.unmerge(999, by: officer, at: now) }
        #expect(try await TerritoriesWorld.acts(in: database) == acts)
    }

    @Test func `two that are merged into each other at once stay one of them`() async throws {
        let first = try await add("Công ty A")
        let second = try await add("Cty TNHH A")

        let refusals = try await withThrowingTaskGroup(of: Refusal.Kind?.self) { group in
            for (merged, kept) in [(first, second), (second, first), (first, second), (second, first)] {
                group.addTask {
                    do {
                        try await beneficiaries.merge(merged, into: kept, reason: "Một đơn vị", by: officer, at: now)
                        return nil
                    } catch let refusal as Refusal {
                        return refusal.kind
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(refusals.count == 4)
        #expect(refusals.compactMap { $0 } == [.conflict, .conflict, .conflict])
        #expect(try await list().count == 1)
    }

    @Test func `another province's officer can neither merge nor take back`() async throws {
        let first = try await add("A")
        let second = try await add("B")
        let stranger = TerritoriesWorld.centreInDakLak
        await #expect(throws: Refusal.missing) {
            try await beneficiaries.merge(second, into: first, reason: "trùng", by: stranger, at: now)
        }
        let merge = try await beneficiaries.merge(second, into: first, reason: "trùng", by: officer, at: now)

        await #expect(throws: Refusal.missing) { try await beneficiaries.unmerge(merge, by: stranger, at: now) }
    }

    private func refusal(merging merged: Int64, into kept: Int64, reason: String) async -> Refusal.Kind? {
        let refusal = await #expect(throws: Refusal.self) {
            try await beneficiaries.merge(merged, into: kept, reason: reason, by: officer, at: now)
        }
        return refusal?.kind
    }

    private func add(_ name: String) async throws -> Int64 {
        try await beneficiaries.add(
            BeneficiaryDraft(name: name, place: PlaceKey(.of2024, "426")),
            by: officer,
            at: now
        )
    }

    private func found(_ search: String) async throws -> [Int64] {
        try await beneficiaries.list(BeneficiaryFilter(search: search), for: officer).items.map(\.beneficiary.id)
    }

    private func list() async throws -> [String] {
        try await beneficiaries.list(for: officer).items.map(\.beneficiary.name)
    }

    /// One project of one line with one amount for each beneficiary.
    private func book(lineOf beneficiaries: [Int64]) async throws {
        try await database.write { transaction in
            for beneficiary in beneficiaries {
                let project = try transaction.insert(
                    """
                    INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year,
                        until_year, match_hash, created_at)
                    VALUES ('Đề án', 'de an', \([UInt8](arrayLiteral: 1)), 2024, '40', '40', 2020, 2020, 1, 1)
                    RETURNING id
                    """
                )
                let line = try transaction.insert(
                    """
                    INSERT INTO project_line (project_id, position, beneficiary_id)
                    VALUES (\(project), 1, \(beneficiary)) RETURNING id
                    """
                )
                try transaction.execute(
                    """
                    INSERT INTO amount_entry (line_id, source_code, stage, budget_year, document_precision, booked_on,
                        entered_on, amount)
                    VALUES (\(line), 'province', 'performed', 2020, 'year', '2020-12-31', '2020-12-31', 1000)
                    """
                )
            }
            try Standing.refresh(.all, in: transaction)
        }
    }

    /// The beneficiaries that reports count.
    private func standing() async throws -> [Int64] {
        try await database.read { transaction in
            try transaction.rows("SELECT DISTINCT beneficiary_id FROM standing ORDER BY beneficiary_id") {
                try $0.get(0)
            }
        }
    }

    private func lines() async throws -> [Int64] {
        try await database.read { transaction in
            try transaction.rows("SELECT beneficiary_id FROM project_line ORDER BY id") { try $0.get(0) }
        }
    }
}
