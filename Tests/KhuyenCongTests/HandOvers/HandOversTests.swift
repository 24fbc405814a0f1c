import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct HandOversTests {
    private let world: DossierWorld
    private let accounts: Accounts
    private let handOvers: HandOvers
    private let old: Int64
    private let new: Int64

    init() async throws {
        world = try await DossierWorld()
        accounts = Accounts(world.database)
        handOvers = HandOvers(world.database, accounts: accounts)
        old = try await HandOversTests.account("can.bo.cu", accounts)
        new = try await HandOversTests.account("can.bo.moi", accounts)
    }

    private static func account(_ name: String, _ accounts: Accounts) async throws -> Int64 {
        let role = NewGrant(role: .promotionCentre, scope: .province("40"), from: Day.firstOfYear(2020))
        let account = NewAccount(userName: name, fullName: name, grant: role)
        return try await accounts.create(account, by: .localOperator, at: TestDatabase.now)
    }

    private func officer(_ id: Int64) async throws -> Officer {
        let grants = try await world.database.read {
            try AccountRows.grantsInForce(accountID: id, on: TestDatabase.now.day, in: $0)
        }
        return Officer(userID: id, name: "cán bộ", grants: grants)
    }

    private func fields(_ extra: [String: FieldTree] = [:]) -> FieldTree {
        FieldTree.group([
            "from": .number(old), "to": .number(new), "reason": .text("Chuyển công tác"),
            "document": .text("Biên bản số 3"), "passesGrants": .flag(true),
        ]).merging(.group(extra))
    }

    private func perform(_ fields: FieldTree, by officer: Officer? = nil) async throws -> HandOver {
        try await handOvers.perform(fields, by: officer ?? world.department, at: world.now)
    }

    /// A file of the old officer's, under way with an advance.
    private func file() async throws -> Dossier {
        let author = try await officer(old)
        let dossier = try await world.draft(by: author)
        try await world.act(.submit, dossier, by: author)
        try await world.act(.appraise, dossier, by: world.department)
        try await world.act(.register, dossier, by: world.department)
        try await world.act(.approve, dossier, by: world.leader)
        try await world.act(.contract, dossier, by: world.department)
        return try await world.act(.advance, dossier, DossierWorld.advance(200_000_000), by: world.department).dossier
    }

    @Test func `files, contracts, advances and roles pass, and the counts before and after are one`() async throws {
        let file = try await file()
        let parties = HandOver.Parties.accounts(from: old, to: new)
        let before = try await handOvers.count(of: parties, by: world.department, at: world.now)
        let done = try await perform(fields())
        let after = try await handOvers.count(of: parties, by: .localOperator, at: world.now)
        let view = try await world.dossiers.view(.dossier(file.id), by: try await officer(new))

        #expect(
            before
                == HandOverCount(
                    files: 1,
                    contracts: 1,
                    tasks: 1,
                    contracted: Dong(300_000_000),
                    outstanding: Dong(200_000_000),
                    grants: 1
                )
        )
        #expect(done.count == before)
        #expect(
            after == HandOverCount(files: 0, contracts: 0, tasks: 0, contracted: .zero, outstanding: .zero, grants: 0)
        )
        #expect(view.dossier.ownerID == new)
        #expect(view.dossier.submittedBy == new)
        #expect(try await handOvers.list(by: world.department) == [done])
    }

    @Test func `the old person no longer sees the file, the new one works on`() async throws {
        let file = try await file()
        _ = try await perform(fields())
        let left = try await officer(old)
        let came = try await officer(new)
        let report: [String: FieldTree] = ["year": .number(2026), "month": .number(1), "done": .text("Đã đặt máy")]
        let view = try await world.act(.report, file, report, by: came)

        await #expect(throws: Refusal.missing) { try await world.dossiers.view(.dossier(file.id), by: left) }
        #expect(view.history.first?.act == .report)
    }

    /// Otherwise one could submit, hand over, and approve one's own proposal.
    @Test func `who submitted a file before does not decide on it after handing it over`() async throws {
        let author = try await officer(old)
        let dossier = try await world.draft(by: author)
        try await world.act(.submit, dossier, by: author)
        _ = try await perform(fields())
        let promoted = Officer(
            userID: old,
            name: "cán bộ",
            grants: [Grant(role: .department, scope: .province("40"))]
        )
        let refusal = await #expect(throws: Refusal.self) { try await world.act(.appraise, dossier, by: promoted) }

        #expect(refusal?.message == HandOversTests.ownProposal)
    }

    /// Nor may one write, hand over, and judge what the successor handed in.
    @Test func `who wrote a draft before does not decide on it after handing it over`() async throws {
        let dossier = try await world.draft(by: try await officer(old))
        _ = try await perform(fields())
        try await world.act(.submit, dossier, by: try await officer(new))
        let promoted = Officer(
            userID: old,
            name: "cán bộ",
            grants: [Grant(role: .department, scope: .province("40"))]
        )
        let refusal = await #expect(throws: Refusal.self) { try await world.act(.appraise, dossier, by: promoted) }

        #expect(refusal?.message == HandOversTests.ownProposal)
    }

    private static let ownProposal = "Người soạn, nộp hoặc tiếp nhận đề án không thẩm định, phê duyệt chính đề án đó."

    @Test func `what cannot pass is refused whole`() async throws {
        let file = try await file()
        let foreign = await #expect(throws: Refusal.self) { try await perform(fields(), by: world.foreign) }
        let same = await #expect(throws: Refusal.self) { try await perform(fields(["to": .number(old)])) }
        let bare = await #expect(throws: Refusal.self) { try await perform(.group([:])) }
        try await accounts.disable(new, by: .localOperator, at: world.now)
        let disabled = await #expect(throws: Refusal.self) { try await perform(fields()) }
        let owner = try await world.dossiers.view(.dossier(file.id), by: .localOperator).dossier.ownerID

        #expect(foreign == .missing)
        #expect(same?.details.map(\.field) == ["to"])
        #expect(bare?.details.map(\.field) == ["reason", "from", "to"])
        #expect(disabled?.kind == .conflict)
        #expect(owner == old)
    }

    private func organisation(_ name: String, _ province: String = "40") async throws -> Int64 {
        let draft = OrganisationDraft(
            name: name,
            kind: .promotionCentre,
            place: PlaceKey(.of2025, province),
            validFrom: Day.firstOfYear(2020)
        )
        return try await Organisations(world.database).add(draft, by: .localOperator, at: world.now)
    }

    @Test func `an organisation's projects and the roles of its people pass to the next one`() async throws {
        let file = try await file()
        let before = try await organisation("Trung tâm Khuyến công")
        let after = try await organisation("Trung tâm Khuyến công và Xúc tiến thương mại")
        let role = NewGrant(
            role: .accountant,
            scope: .province("40"),
            organisationID: before,
            from: Day.firstOfYear(2021)
        )
        try await accounts.grant(role, to: old, by: .localOperator, at: world.now)
        try await world.database.write { tx in
            try tx.execute("UPDATE project SET implementer_id = \(before) WHERE id = \(file.projectID ?? 0)")
        }
        let fields = FieldTree.group([
            "fromOrganisation": .number(before), "toOrganisation": .number(after), "reason": .text("Sáp nhập"),
            "passesGrants": .flag(true),
        ])
        let done = try await perform(fields)
        let grants = try await accounts.person(old, for: .localOperator).grants
        let implementer: Int64? = try await world.database.read { tx in
            try tx.value("SELECT implementer_id FROM project WHERE id = \(file.projectID ?? 0)")
        }

        #expect(done.toName == "Trung tâm Khuyến công và Xúc tiến thương mại")
        #expect(done.count.files == 1)
        #expect(done.count.grants == 1)
        #expect(implementer == after)
        #expect(grants.filter { $0.role == .accountant }.map(\.organisationID) == [after])
    }

    /// A file names its implementer in words; the record of the organisation is made later, when it is merged.
    @Test func `what an organisation carries out by its name passes with contract, advance and tasks`() async throws {
        let file = try await file()
        let before = try await organisation("TRUNG TÂM KHUYẾN CÔNG NGHỆ AN")
        let after = try await organisation("Trung tâm Xúc tiến Nghệ An")
        let fields = FieldTree.group([
            "fromOrganisation": .number(before), "toOrganisation": .number(after), "reason": .text("Sáp nhập"),
        ])
        let done = try await perform(fields)
        let left = try await handOvers.count(
            of: .organisations(from: before, to: after),
            by: .localOperator,
            at: world.now
        )
        let view = try await world.dossiers.view(.dossier(file.id), by: world.department)
        let reconciliation = try await world.database.read { tx in
            try YearEndReconciliation.load(2026, by: world.department, in: tx)
        }

        #expect(done.count.files == 1)
        #expect(done.count.contracts == 1)
        #expect(done.count.tasks == 1)
        #expect(done.count.outstanding == Dong(200_000_000))
        #expect(left.files == 0)
        #expect(view.dossier.proposal["implementer"] == .text("Trung tâm Xúc tiến Nghệ An"))
        #expect(reconciliation.units.map(\.name) == ["Trung tâm Xúc tiến Nghệ An"])
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `organisations of another province are not found`() async throws {
        let own = try await organisation("Trung tâm Khuyến công")
        let foreign = try await organisation("Trung tâm Khuyến công Thanh Hóa", "38")
        let fields = FieldTree.group([
            "fromOrganisation": .number(own), "toOrganisation": .number(foreign), "reason": .text("thử"),
        ])

        await #expect(throws: Refusal.missing) { try await perform(fields) }
    }

    @Test func `without the roles only the files pass`() async throws {
        let file = try await file()
        let done = try await perform(fields(["passesGrants": .flag(false)]))
        let left = try await officer(old)

        #expect(done.count.grants == 0)
        #expect(left.grants == [Grant(role: .promotionCentre, scope: .province("40"))])
        #expect(try await world.dossiers.view(.dossier(file.id), by: left).dossier.ownerID == new)
    }
}
