import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// Programmes, contests, outcomes, collaborators and awards of the demonstration: their pages are shown with rows.
@Suite struct DemoActivitiesTests {
    private static let filled = Task {
        let world = try await ImportWorld()
        _ = try await DemoWorld.fill(world.database, projects: 1000, at: world.now)
        return world
    }

    private var department: Officer {
        Officer(userID: nil, name: "Sở", grants: [Grant(role: .department, scope: .province("40"))])
    }

    @Test func `programmes are counted, told in parts and added up`() async throws {
        let world = try await Self.filled.value
        let query = try PeriodQuery(place: "00", map: .of2025, from: 2021, to: 2025)
        let indicators = Indicators(world.database)

        let document = try await ReportSet(world.database)
            .document(ReportRequest(.targets, query), by: .localOperator)
        let ngheAn = try #require(
            try await ProgrammeBook(world.database).list(by: department).first { $0.years.contains(2023) }
        )
        let board = try await indicators.board(ngheAn.id, by: department)

        #expect(
            document.tables.map(\.id) == [
                "targets-1", "targets-1-region", "targets-1-place", "targets-1-kind", "targets-1-form",
                "targets-rollup", "targets-rollup-region", "targets-rollup-place",
            ]
        )
        #expect(board.rows.last?.actual(through: 2025).value == 4627)
        #expect((board.rows.first { $0.indicator.measure == .projects }?.actual(through: 2025).value ?? 0) > 0)
        #expect(board.rows.flatMap(\.results).count { $0.reviewerName == nil } == 1)
    }

    @Test func `offers meet needs, and an agreement waits for somebody to ask`() async throws {
        let world = try await Self.filled.value
        let matching = Matching(world.database)

        let matches = try await matching.matches(by: .localOperator)
        let cassava = try #require(
            try await matching.notices(Matching.Filter(), by: department, on: world.now.day)
                .rows.first { $0.subject == .material }
        )
        let found = try await matching.notice(cassava.id, by: department, on: world.now.day).suggestions

        #expect(matches.map(\.state) == [.introduced, .agreed])
        #expect(try await matching.toAsk(by: department, on: world.now.day).map(\.state) == [.agreed])
        #expect(found.map(\.reasons) == ["cùng nói: bột, sắn, khô; cùng khu vực; đủ số lượng; giá trong mức muốn mua"])
    }

    @Test func `a cascade of contests is decided at each level and others stand open`() async throws {
        let world = try await Self.filled.value

        let contests = try await Contests(world.database).list(by: .localOperator)

        let decided = contests.filter { $0.state == .decided }
        #expect(Set(decided.map(\.level)) == Set(ContestLevel.allCases))
        #expect(decided.map { $0.session?.present } == decided.map { _ in 4 })
        #expect(
            contests.filter { $0.state == .judging }.map(\.provinceNow).sorted { $0 ?? "" < $1 ?? "" } == ["40", "42"]
        )
        #expect(contests.filter { $0.state == .preparing }.map(\.level) == [.commune])
    }

    @Test func `a product of the nation came through every level, and judges differ or stand aside`() async throws {
        let world = try await Self.filled.value
        let contests = Contests(world.database)
        let list = try await contests.list(by: .localOperator)
        let nation = try #require(list.first { $0.level == .nation })
        let province = try #require(list.first { $0.level == .province && $0.state == .decided })

        let best = try await contests.contest(nation.id, by: .localOperator, on: world.now.day).entries[0]
        let career = try await contests.career(of: best.id, by: .localOperator, on: world.now.day)
        let tallies = try await contests.contest(province.id, by: .localOperator, on: world.now.day).tallies.values

        #expect(career.steps.map(\.contest.level) == ContestLevel.allCases)
        #expect(career.steps.allSatisfy { $0.entry.certificate != nil })
        #expect(tallies.filter(\.needsDiscussion).count == 1)
        #expect(tallies.filter { $0.abstained == 1 }.count == 1)
    }

    @Test func `outcomes of every kind are entered and two wait for somebody to ask`() async throws {
        let world = try await Self.filled.value
        let outcomes = Outcomes(world.database)

        let all = try await outcomes.list(YearSpan(from: 2000, to: 2100), province: "40", by: .localOperator)
        let waiting = try await outcomes.toAsk(by: department, on: world.now.day)

        #expect(Set(all.map(\.kind)) == Set(OutcomeKind.allCases))
        #expect(waiting.map(\.title) == ["Lớp may công nghiệp", "Bộ khay mây tre đan, 15.000 bộ"])
    }

    @Test func `collaborators look after some communes, one of them no more, and files were visited`() async throws {
        let world = try await Self.filled.value
        let network = try await Collaborators(world.database).network(by: department, on: world.now.day)

        let visits: Int? = try await world.database.read { try $0.value("SELECT COUNT(*) FROM site_visit") }

        #expect(network.members.count == 12)
        #expect(network.members.filter { !$0.collaborator.serves(on: world.now.day) }.count == 1)
        #expect(network.members.contains { $0.load.files > 0 })
        #expect(!network.gaps.isEmpty)
        #expect(visits == 2)
    }

    @Test func `notices of the last week alone are unread`() async throws {
        let world = try await Self.filled.value
        let week = Moment.start(of: world.now.day.moved(byDays: -7))

        let (unread, old) = try await world.database.read { tx -> (Int?, Int?) in
            (
                try tx.value("SELECT COUNT(*) FROM notice WHERE read_at IS NULL"),
                try tx.value("SELECT COUNT(*) FROM notice WHERE read_at IS NULL AND created_at < \(week)")
            )
        }

        #expect((unread ?? 0) > 0)
        #expect(old == 0)
    }

    @Test func `establishments tell their years after support, beside others of the same years`() async throws {
        let world = try await Self.filled.value
        let query = try PeriodQuery(place: "40", map: .of2025, from: 2016, to: 2022)

        let document = try await ReportSet(world.database).document(ReportRequest(.impact, query), by: department)
        let waiting = try await ImpactSurveys(world.database).panels(by: department).filter(\.awaitsReview)
        func counts(_ id: String, _ row: Int) throws -> [Int64?] {
            try #require(document.tables.first { $0.id == id }).rows[row].cells.compactMap { cell in
                if case .figure(let figure) = cell, figure.unit == .count { .some(figure.value) } else { nil }
            }
        }

        #expect(try counts("surveyed", 1) == [16])
        #expect(try counts("surveyed", 2) == [12])
        #expect(try counts("growth", 0) == [16])
        // One of the others waits for its review, so that its last year does not count.
        #expect(try counts("comparison", 0) == [16, 11, 3])
        #expect(waiting.map(\.supportYear) == [nil])
    }

    @Test func `awards are proposed, examined, decided and refused`() async throws {
        let world = try await Self.filled.value

        let proposals = try await AwardProposals(world.database).list(world.now.day.year, by: .localOperator)

        let states = Dictionary(grouping: proposals, by: \.state).mapValues(\.count)
        #expect(states == [.proposed: 1, .examined: 1, .decided: 3, .refused: 1])
        #expect(proposals.filter { $0.subject == .establishment }.allSatisfy { $0.record != nil })
    }
}
