import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct SpendForecastsTests {
    private let world: DossierWorld
    private let forecasts: SpendForecasts

    init() async throws {
        world = try await DossierWorld()
        forecasts = SpendForecasts(world.database)
    }

    private func fields(_ amounts: [Int64], seen: Int64, source: String = "province") -> FieldTree {
        var fields: [String: FieldTree] = ["source": .text(source), "year": .number(2026), "seen": .number(seen)]
        for (name, amount) in zip(["first", "second", "third", "fourth"], amounts) { fields[name] = .number(amount) }
        return .group(fields)
    }

    private func tell(_ fields: FieldTree, _ dossier: Dossier, by officer: Officer) async throws -> [SpendProfile] {
        try await forecasts.tell(fields, of: .dossier(dossier.id), by: officer, at: world.now)
    }

    @Test func `a quarter is that of the paper, and what is paid after the year is of its last`() throws {
        var quarters = Quarters()
        for (day, amount) in [("2025-12-31", 1), ("2026-03-31", 2), ("2026-04-01", 4), ("2027-01-20", 8)]
            as [(String, Int64)]
        {
            let paidOn: Day = try #require(Day(day))
            quarters.add(Dong(amount), paidOn: paidOn, of: 2026)
        }
        quarters.add(Dong(16), paidOn: nil, of: 2026)

        #expect(quarters.amounts == [Dong(3), Dong(4), .zero, Dong(8)])
        #expect(quarters.undated == Dong(16))
        #expect(quarters.sum == Dong(31))
    }

    @Test func `the last that was told holds, and stands beside what was promised and paid`() async throws {
        let dossier = try await world.local(upTo: .settled)
        let before = try await forecasts.profiles(of: .dossier(dossier.id), by: world.department)
        _ = try await tell(fields([0, 0, 0, 300_000_000], seen: 0), dossier, by: world.centre)
        let told = try await tell(fields([0, 100_000_000, 150_000_000], seen: 1), dossier, by: world.department)
        let profile = try #require(told.first)

        #expect(before.profiles.map(\.forecast) == [nil])
        #expect(told.count == 1)
        #expect(profile.source == .province && profile.year == 2026)
        #expect(profile.promised == Dong(300_000_000))
        #expect(profile.forecast?.quarters == Quarters(.zero, Dong(100_000_000), Dong(150_000_000)))
        #expect(profile.untold == Dong(50_000_000))
        #expect(profile.paid.sum == Dong(300_000_000))
    }

    @Test func `more than was promised, another source, a stale form and a stranger are refused`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        func refusal(_ fields: FieldTree, by officer: Officer) async -> Refusal? {
            await #expect(throws: Refusal.self) { try await tell(fields, dossier, by: officer) }
        }
        let over = await refusal(fields([300_000_000, 1], seen: 0), by: world.department)
        let other = await refusal(fields([1], seen: 0, source: "national"), by: world.department)
        let stale = await refusal(fields([1], seen: 7), by: world.department)
        let foreign = await refusal(fields([1], seen: 0), by: world.foreign)
        let leader = await refusal(fields([1], seen: 0), by: world.leader)
        let stored = try await forecasts.profiles(of: .dossier(dossier.id), by: world.department)

        #expect(over?.field == "fourth")
        #expect(over?.message == "Bốn quý cộng 300.000.001 đồng, nhiều hơn 300.000.000 đồng đã phê duyệt, ký hợp đồng.")
        #expect(other?.field == "source")
        #expect(stale?.kind == .conflict)
        #expect(foreign == .missing)
        #expect(leader == .forbidden)
        #expect(stored.told == 0)
    }

    @Test func `a source adds up what each of its files told last`() async throws {
        let first = try await world.local(upTo: .contracted)
        let second = try await world.local(
            DossierWorld.machinery(name: "Hợp tác xã Gốm Thanh Chương", serial: "S-02", phone: "0987654321"),
            upTo: .settled
        )
        _ = try await tell(fields([200_000_000], seen: 0), first, by: world.department)
        _ = try await tell(fields([100_000_000], seen: 1), first, by: world.department)
        _ = try await tell(fields([0, 0, 0, 250_000_000], seen: 0), second, by: world.department)
        let key = SourceYear.Key(.province, province: "40", year: 2026)
        let found = try await forecasts.quarters(of: key, by: world.department)
        let foreign = await #expect(throws: Refusal.self) {
            try await forecasts.quarters(of: key, by: world.foreign)
        }

        #expect(found.forecast == Quarters(Dong(100_000_000), .zero, .zero, Dong(250_000_000)))
        #expect(found.paid.sum == Dong(300_000_000))
        #expect(foreign == .missing)
    }

    @Test func `a forecast of money that was carried into the next year is shown until it is taken back`() async throws
    {
        let dossier = try await world.local(upTo: .contracted)
        _ = try await tell(fields([0, 0, 0, 300_000_000], seen: 0), dossier, by: world.department)
        let extended: [String: FieldTree] = [
            "type": .text("extendNextYear"), "cause": .text("Máy về muộn"), "untilYear": .number(2027),
            "decider": .text("provincialCommittee"),
            "document": .group(["office": .text("UBND tỉnh"), "number": .text("9/QĐ-UBND")]),
        ]
        _ = try await world.act(.change, dossier, extended, by: world.department)
        let standing = try await forecasts.profiles(of: .dossier(dossier.id), by: world.department).profiles
        let again = await #expect(throws: Refusal.self) {
            try await tell(fields([1], seen: 1), dossier, by: world.department)
        }
        let told = try await tell(fields([], seen: 1), dossier, by: world.department)
        let key = SourceYear.Key(.province, province: "40", year: 2026)

        #expect(standing.map(\.year) == [2026, 2027])
        #expect(standing.map(\.promised) == [.zero, Dong(300_000_000)])
        #expect(standing.map(\.untold) == [Dong(-300_000_000), Dong(300_000_000)])
        #expect(again?.field == "fourth")
        #expect(told.map(\.untold) == [.zero, Dong(300_000_000)])
        #expect(try await forecasts.quarters(of: key, by: world.department).forecast == Quarters())
    }

    @Test func `the source of a forecast has its account, and so its page, before any flow is booked`() async throws {
        let dossier = try await world.local(upTo: .contracted)
        let balances = Balances(world.database)
        let before = try await balances.list(year: 2026, by: world.department)
        _ = try await tell(fields([100_000_000], seen: 0), dossier, by: world.department)
        let after = try await balances.list(year: 2026, by: world.department)

        #expect(before.map { $0.account == nil } == [true])
        #expect(after.map { $0.account == nil } == [false])
        #expect(after.map(\.balance) == before.map(\.balance))
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `what a stopped file was to spend counts no more, but what was paid and is told anew does`()
        async throws
    {
        let dossier = try await world.local(upTo: .underWay)
        _ = try await tell(fields([0, 0, 100_000_000, 200_000_000], seen: 0), dossier, by: world.department)
        try await world.act(.stop, dossier, DossierWorld.stop, by: world.department)
        let key = SourceYear.Key(.province, province: "40", year: 2026)
        let stopped = try await forecasts.quarters(of: key, by: world.department)
        let profile = try #require(
            try await forecasts.profiles(of: .dossier(dossier.id), by: world.department).profiles.first
        )
        let later = Moment(secondsSince1970: world.now.secondsSince1970 + 1)
        let again = fields([0, 0, 0, 200_000_000], seen: 1)
        _ = try await forecasts.tell(again, of: .dossier(dossier.id), by: world.department, at: later)

        #expect(stopped.forecast == Quarters())
        #expect(stopped.paid.sum == Dong(200_000_000))
        #expect(profile.promised == Dong(200_000_000))
        #expect(profile.untold == Dong(-100_000_000))
        #expect(
            try await forecasts.quarters(of: key, by: world.department).forecast
                == Quarters(.zero, .zero, .zero, Dong(200_000_000))
        )
    }

    @Test func `of a file whose line was stopped no more counts than is still promised`() async throws {
        let dossier = try await world.local(LineShiftTests.pair, upTo: .contracted)
        _ = try await tell(fields([150_000_000, 0, 150_000_000, 100_000_000], seen: 0), dossier, by: world.department)
        let key = SourceYear.Key(.province, province: "40", year: 2026)
        let before = try await forecasts.quarters(of: key, by: world.department).forecast
        let stop: [String: FieldTree] = [
            "type": .text("stop"), "line": .number(2), "cause": .text("Cơ sở thôi đầu tư"),
            "decider": .text("provincialCommittee"),
            "document": .group(["office": .text("UBND tỉnh"), "number": .text("9/QĐ-UBND")]),
        ]
        try await world.act(.change, dossier, stop, by: world.department)
        let after = try await forecasts.quarters(of: key, by: world.department).forecast

        #expect(before == Quarters(Dong(150_000_000), .zero, Dong(150_000_000), Dong(100_000_000)))
        #expect(after == Quarters(Dong(150_000_000), .zero, Dong(50_000_000)))
    }

    @Test func `the Agency tells the forecast of a national file, and sees that of a province's own`() async throws {
        let local = try await world.local(upTo: .contracted)
        let refused = await #expect(throws: Refusal.self) {
            try await tell(fields([1], seen: 0), local, by: world.agency)
        }
        let stored = try await forecasts.profiles(of: .dossier(local.id), by: world.agency)
        let national = try await world.draft(
            DossierWorld.machinery(level: "national", source: "national", serial: "S-9", phone: "0912345699")
        )

        #expect(refused == .forbidden)
        #expect(stored.told == 0)
        #expect(SpendForecasts.mayTell(national, by: world.agency))
        #expect(SpendForecasts.mayTell(local, by: world.centre))
        #expect(!SpendForecasts.mayTell(local, by: world.foreign))
    }

    @Test func `what a list says was paid counts, apart from the quarters where it has no day`() async throws {
        let projects = try await ProjectWorld()
        try await projects.project(
            "Máy sấy chè",
            year: 2026,
            amounts: [(.province, .contracted, 100), (.province, .advanced, 70), (.province, .settled, 90)]
        )
        try await projects.project("Của tỉnh khác", year: 2026, province: "38", amounts: [(.province, .advanced, 5)])
        let found = try await SpendForecasts(projects.database).quarters(
            of: SourceYear.Key(.province, province: "40", year: 2026),
            by: ProjectWorld.department
        )

        #expect(found.paid.amounts == [.zero, .zero, .zero, .zero])
        #expect(found.paid.undated == Dong(90_000_000))
        #expect(found.forecast == Quarters())
    }
}
