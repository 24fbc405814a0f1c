import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct CollaboratorsTests {
    private let world: DossierWorld
    private let collaborators: Collaborators

    init() async throws {
        world = try await DossierWorld()
        collaborators = Collaborators(world.database)
    }

    private static let fields: [String: FieldTree] = [
        "name": .text("Cộng tác viên A"), "phone": .text("0900000001"), "communes": .text("Anh Sơn; xã Nam Đàn"),
        "decision": .text("12/QĐ-UBND"), "from": .text("2026-01-01"),
    ]

    private func enter(
        _ changes: [String: FieldTree] = [:],
        by officer: Officer? = nil
    ) async throws -> Collaborator {
        let fields = FieldTree.group(CollaboratorsTests.fields).merging(.group(changes))
        return try await collaborators.enter(fields, by: officer ?? world.department, at: world.now)
    }

    private func network(by officer: Officer? = nil, on day: Day? = nil) async throws -> CollaboratorNetwork {
        try await collaborators.network(by: officer ?? world.department, on: day ?? world.now.day)
    }

    @Test func `communes are read by name, with or without the word in front`() async throws {
        let made = try await enter()

        #expect(Set(made.communes.map(\.name)) == ["Xã Anh Sơn", "Xã Nam Đàn"])
        #expect(made.provinceNow == "40")
    }

    @Test(arguments: [
        ("communes", "Xã Không Có"), ("until", "2025-12-31"), ("from", ""), ("decision", ""), ("name", ""),
    ])
    func `a faulty entry says at which field`(field: String, typed: String) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await enter([field: .text(typed)]) }

        #expect(refusal?.field == field)
    }

    @Test func `a commune with an open file and nobody in office is a gap`() async throws {
        _ = try await world.local(upTo: .underWay)
        let before = try await network()
        _ = try await enter(["until": .text("2026-12-31")])
        let after = try await network(on: Day("2026-12-31"))
        let later = try await network(on: Day("2027-01-01"))

        #expect(before.gaps.map(\.commune.name) == ["Xã Anh Sơn"])
        #expect(after.gaps == [])
        #expect(after.members.map(\.load.files) == [1])
        #expect(later.gaps.map(\.commune.name) == ["Xã Anh Sơn"])
    }

    @Test func `a sheet names what is late in the communes, and whom to call`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let made = try await enter()
        let day = world.now.adding(seconds: 90 * 86_400).day
        let sheet = try await collaborators.sheet(of: made.id, by: world.department, on: day)
        let elsewhere = try await enter(["communes": .text("Xã Nam Đàn")])
        let stop = try #require(sheet.stops.first)

        #expect(sheet.stops.map(\.code) == [dossier.code])
        #expect(stop.items.contains { $0.due.map { $0 < day } ?? false })
        #expect(stop.contacts.map(\.phone) == ["0912345678"])
        #expect(try await collaborators.sheet(of: elsewhere.id, by: world.department, on: day).stops == [])
    }

    @Test func `a stale form is refused`() async throws {
        let made = try await enter()
        let fields = FieldTree.group(CollaboratorsTests.fields).merging(.group(["version": .number(1)]))
        _ = try await collaborators.correct(made.id, fields, by: world.department, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await collaborators.correct(made.id, fields, by: world.department, at: world.now)
        }

        #expect(stale?.kind == .conflict)
    }

    @Test func `name and phone go once the term is over, from the register and from the log`() async throws {
        let serving = try await enter()
        let refusal = await #expect(throws: Refusal.self) {
            try await collaborators.anonymise(serving.id, version: 1, by: world.department, at: world.now)
        }
        let former = try await enter(["until": .text("2026-01-31")])
        try await collaborators.anonymise(former.id, version: 1, by: world.department, at: world.now)
        let left = try await collaborators.collaborator(former.id, by: world.department).collaborator
        let logged: Int? = try await world.database.read { tx in
            try tx.value(
                """
                SELECT COUNT(*) FROM audit_personal p JOIN audit_entry e ON e.sequence = p.sequence
                WHERE e.subject = 'collaborator' AND e.subject_id = \(former.id) AND p.body IS NOT NULL
                """
            )
        }

        #expect(refusal?.kind == .conflict)
        #expect(left.name == "Đã ẩn danh")
        #expect(left.phone == nil)
        #expect(logged == 0)
    }

    @Test func `an officer of another province sees nobody and appoints nobody here`() async throws {
        let made = try await enter()

        #expect(try await network(by: world.foreign).members == [])
        #expect(try await network(by: world.agency).members.map(\.collaborator) == [made])
        await #expect(throws: Refusal.missing) { try await collaborators.collaborator(made.id, by: world.foreign) }
        await #expect(throws: Refusal.missing) { try await enter(["province": .text("40")], by: world.foreign) }
    }
}
