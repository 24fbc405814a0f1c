import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// What is entered into a period that was reported already must not slip by unseen.
@Suite struct FrozenPeriodChecksTests {
    private func frozen(
        _ world: DossierWorld,
        place: String = "40",
        map: AdminMap = .of2025,
        year: Int = 2026,
        basis: ReportBasis = .support,
        stage: StageChoice = .furthest,
        days: DaySpan? = nil,
        number: String? = "125/BC-SCT",
        by officer: Officer? = nil
    ) async throws -> Int64 {
        let query = try PeriodQuery(
            place: place,
            map: map,
            from: year,
            to: year,
            basis: basis,
            stage: stage,
            days: days
        )
        return try await FrozenReports(world.database)
            .freeze(ReportRequest(.period, query), number: number, by: officer ?? world.department, at: world.now)
    }

    private func told(_ view: DossierView) -> [String] {
        view.history.flatMap(\.checks).filter { $0.rule == .frozenPeriod }.map(\.sentence)
    }

    @Test func `money booked in a period whose report was frozen is done, and says that it came after`() async throws {
        let world = try await DossierWorld()
        let dossier = try await world.local(upTo: .approved)
        _ = try await frozen(world)
        let view = try await world.act(.contract, dossier, by: world.department)

        #expect(
            told(view) == [
                "Ghi sau khi chốt: Kết quả hoạt động khuyến công, Tỉnh Nghệ An, năm 2026, đã chốt ngày "
                    + "\(world.now.day.vietnamese), số 125/BC-SCT."
            ]
        )
    }

    @Test func `a year that was reported is settled in the January after, and that says that it came after`()
        async throws
    {
        var world = try await DossierWorld()
        let dossier = try await world.local(upTo: .accepted)
        _ = try await frozen(world)
        let reported = world.now.day
        world.now = world.now.adding(seconds: 60 * 86_400)
        let view = try await world.act(.settle, dossier, by: world.department)

        #expect(world.now.day.year == 2027)
        #expect(
            told(view) == [
                "Ghi sau khi chốt: Kết quả hoạt động khuyến công, Tỉnh Nghệ An, năm 2026, đã chốt ngày "
                    + "\(reported.vietnamese), số 125/BC-SCT."
            ]
        )
    }

    /// 24 was Bắc Giang until 30/06/2025, and is what Bắc Giang and Bắc Ninh became.
    @Test func `a report of a former province does not hold the files of all that it became`() async throws {
        let world = try await DossierWorld()
        let dossier = try await world.local(upTo: .approved)
        try await world.database.write { tx in
            try tx.execute("UPDATE dossier SET province_now = '24', commune_now = '07306' WHERE id = \(dossier.id)")
        }
        _ = try await frozen(world, place: "24", by: world.agency)
        _ = try await frozen(world, place: "24", map: .of2024, number: "126/BC-SCT", by: world.agency)
        let view = try await world.act(.contract, dossier, by: .localOperator)

        #expect(told(view).map { $0.hasSuffix("số 125/BC-SCT.") } == [true])
    }

    @Test func `a report of the region that holds the province is one that counted it`() async throws {
        let world = try await DossierWorld()
        let dossier = try await world.local(upTo: .approved)
        let territories = try await world.database.read { try Territories.load($0) }
        let region = try #require(territories.region(ofProvince: "40"))
        let other = try #require(territories.regions.first { $0 != region })
        _ = try await frozen(world, place: other.code, by: world.agency)
        _ = try await frozen(world, place: region.code, number: "126/BC-CTĐP", by: world.agency)
        let view = try await world.act(.contract, dossier, by: .localOperator)

        #expect(told(view).map { $0.hasSuffix("số 126/BC-CTĐP.") } == [true])
    }

    /// An advance pays support alone, and is neither a contract nor a settlement.
    @Test func `a report of other money, or of another stage, warns of nothing`() async throws {
        let world = try await DossierWorld()
        let dossier = try await world.local(upTo: .contracted)
        _ = try await frozen(world, basis: .total, stage: .only(.advanced))
        _ = try await frozen(world, basis: .counterpart, number: "126/BC-SCT")
        _ = try await frozen(world, stage: .only(.settled), number: "127/BC-SCT")
        let view = try await world.act(.advance, dossier, DossierWorld.advance(100_000_000), by: world.department)

        #expect(told(view).map { $0.hasSuffix("số 125/BC-SCT.") } == [true])
    }

    @Test func `a report of another period or place, without a number, or taken back, warns of nothing`() async throws {
        let world = try await DossierWorld()
        let dossier = try await world.local(upTo: .approved)
        _ = try await frozen(world, year: 2025)
        let summer = DaySpan(from: Day.firstOfYear(2026), to: try #require(Day(year: 2026, month: 9, day: 30)))
        _ = try await frozen(world, days: summer, number: "129/BC-SCT")
        _ = try await frozen(world, place: "17329", number: "126/BC-SCT")
        _ = try await frozen(world, place: "38", number: "127/BC-SCT", by: world.foreign)
        _ = try await frozen(world, number: nil)
        let withdrawn = try await frozen(world, number: "128/BC-SCT")
        try await FrozenReports(world.database)
            .withdraw(withdrawn, reason: "Sai biểu", version: 1, by: world.department, at: world.now)
        let view = try await world.act(.contract, dossier, by: world.department)

        #expect(told(view) == [])
    }
}
