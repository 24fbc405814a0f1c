import TestSupport
import Testing
import Vietnamese

@testable import KhuyenCong

@Suite struct SearchTests {
    private let world: DossierWorld
    private let search: Search

    init() async throws {
        world = try await DossierWorld()
        search = Search(world.database)
    }

    private func find(_ text: String, by officer: Officer? = nil) async throws -> [FoundGroup] {
        try await search.find(text, by: officer ?? world.department, on: world.now.day)
    }

    private func notice(_ title: String, by officer: Officer) async throws -> TradeNotice {
        let fields = FieldTree.group([
            "side": .text("offer"), "subject": .text("product"), "title": .text(title),
            "party": .text("HTX Chè Phúc Sơn"), "contact": .text("0912 345 678"),
            "openUntil": .text(world.now.day.adding(months: 3).description),
        ])
        return try await Matching(world.database).enter(fields, by: officer, at: world.now)
    }

    @Test func `one search answers from every register, without marks and in any order`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let notice = try await notice("Máy sấy cho chè", by: world.centre)

        let groups = try await find("che say may")

        #expect(groups.map(\.kind) == [.dossier, .project, .tradeNotice])
        #expect(groups.map(\.total) == [1, 1, 1])
        #expect(
            groups.flatMap(\.items).map(\.title) == ["Hỗ trợ máy sấy chè", "Hỗ trợ máy sấy chè", "Máy sấy cho chè"]
        )
        #expect(groups.first?.items.first?.code == dossier.code)
        #expect(groups.last?.items.first?.id == notice.id)
    }

    @Test func `an establishment is found by its name, and the projects that name it`() async throws {
        _ = try await world.local(upTo: .submitted)

        let groups = try await find("che anh son")

        #expect(groups.map(\.kind) == [.project, .beneficiary])
        #expect(groups.last?.items.map(\.title) == ["Công ty TNHH Chè Anh Sơn"])
    }

    /// What may not be seen is not found, whichever register holds it.
    @Test func `nobody finds what their lists would not show`() async throws {
        _ = try await world.local(upTo: .submitted)

        #expect(try await find("may say che", by: world.foreign) == [])
        #expect(try await find("che anh son", by: world.foreign) == [])
        #expect(try await find("may say che", by: Officer(userID: nil, name: "khách", grants: [])) == [])
    }

    @Test func `an open notice is found in every province, an ended one only in its own`() async throws {
        let notice = try await notice("Khay mây tre", by: world.centre)

        let found = try await find("khay may", by: world.foreign)

        #expect(found.map(\.kind) == [.tradeNotice])
        #expect(found.flatMap(\.items).map(\.isElsewhere) == [true])
        #expect(try await find("khay may").flatMap(\.items).map(\.isElsewhere) == [false])

        let reason = FieldTree.group(["reason": .text("Đã bán hết"), "version": .number(Int64(notice.version))])
        _ = try await Matching(world.database).end(notice.id, reason, by: world.centre, at: world.now)

        #expect(try await find("khay may", by: world.foreign) == [])
        #expect(try await find("khay may").map(\.total) == [1])
    }

    @Test func `a code typed whole names one thing, a part of it does not`() async throws {
        let dossier = try await world.local(upTo: .submitted)

        let groups = try await find(dossier.code.lowercased())

        #expect(groups.named(dossier.code.lowercased())?.id == dossier.id)
        #expect(groups.named("H") == nil)
        #expect(try await find("may say che").named("may say che") == nil)
    }

    @Test func `of many the first are shown and all are counted`() async throws {
        for serial in ["S-01", "S-02", "S-03"] {
            _ = try await world.draft(DossierWorld.machinery(serial: serial))
        }

        let groups = try await search.find("may say", most: 2, by: world.centre, on: world.now.day)

        #expect(groups.map(\.total) == [3])
        #expect(groups.map(\.items.count) == [2])
    }

    @Test(arguments: [" \n ", "%", "--", "/ _"])
    func `nothing typed, and marks alone, find nothing`(typed: String) async throws {
        _ = try await world.local(upTo: .submitted)

        #expect(try await find(typed) == [])
    }
}
