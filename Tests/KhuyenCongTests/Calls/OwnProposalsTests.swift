import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OwnProposalsTests {
    private let calls: CallWorld

    init() async throws {
        calls = try await CallWorld()
    }

    @Test func `a workshop's proposal becomes a submitted file of the call's programme`() async throws {
        let view = try await calls.handedIn().dossier
        let origin = try await calls.calls.origin(of: view.dossier)

        #expect(view.dossier.state == .submitted)
        #expect(view.dossier.level == .local)
        #expect(view.dossier.ownerID == nil)
        #expect(view.dossier.communeNow == "17329")
        #expect(view.history.map(\.officerName) == ["Cơ sở tự đề xuất"])
        #expect(view.lines.map(\.beneficiaryName) == ["Cơ sở chè Bãi Vàng"])
        #expect(view.money.sum(.registered) == Dong(300_000_000))
        #expect(view.money.sum(.registered, basis: .counterpart) == Dong(500_000_000))
        #expect(view.machines.map(\.serial) == ["S-77"])
        #expect(origin == calls.call)
        #expect(try await calls.calls.own(by: calls.world.department).map(\.files) == [1])
    }

    @Test func `the office appraises it like any other file`() async throws {
        let view = try await calls.handedIn().dossier
        let after = try await calls.world.act(.appraise, view.dossier, by: calls.world.department)

        #expect(after.dossier.state == .appraised)
    }

    @Test func `a draft may be wrong, what is handed in may not, and names every faulty field`() async throws {
        let wrong = FieldTree.group([
            "lines": .list([
                .group(["kind": .text("training"), "beneficiary": .group(["name": .text("X"), "phone": .text("12")])])
            ])
        ])
        let saved = try await calls.saved(wrong)
        let refusal = await #expect(throws: Refusal.self) {
            try await calls.proposals.submit(saved.token, version: saved.version, from: nil, at: calls.now)
        }
        let stored = try await calls.proposals.proposal(saved.token)

        #expect(
            refusal?.details.map(\.field) == ["lines.1.kind", "lines.1.eligibleCost", "lines.1.beneficiary.phone"]
        )
        #expect(stored.fields == wrong)
        #expect(stored.dossierCode == nil)
        let files: Int? = try await calls.database.read { try $0.value("SELECT COUNT(*) FROM dossier") }
        #expect(files == 0)
    }

    @Test func `without the commitment to fund the rest nothing is handed in`() async throws {
        let saved = try await calls.saved(CallWorld.proposal(funds: false))
        let refusal = await #expect(throws: Refusal.self) {
            try await calls.proposals.submit(saved.token, version: saved.version, from: nil, at: calls.now)
        }
        let files: Int? = try await calls.database.read { try $0.value("SELECT COUNT(*) FROM dossier") }

        #expect(refusal?.details.map(\.field) == ["commitments.fundsTheRest"])
        #expect(files == 0)
    }

    /// A stranger may not choose whose money it is, nor another province than the call's.
    @Test func `what the call decides cannot be typed over`() async throws {
        let cunning = CallWorld.proposal().merging(
            .group([
                "level": .text("national"), "province": .text("38"), "scheme": .text("group"), "year": .number(2030),
            ])
        )
        let saved = try await calls.saved(cunning)
        let done = try await calls.proposals.submit(saved.token, version: saved.version, from: nil, at: calls.now)
        let code = try #require(done.dossierCode.flatMap(DossierCode.init))
        let dossier = try await calls.world.dossiers.view(code, by: .localOperator).dossier

        #expect(dossier.level == .local)
        #expect(dossier.scheme == .single)
        #expect(dossier.provinceNow == "40")
        #expect(FieldTreeReader.lenient(dossier.proposal).integer("year", in: 1990...2100) == 2026)
    }

    @Test func `the secret is stored as a hash alone, and a wrong one finds nothing`() async throws {
        let saved = try await calls.saved()
        let hash: [UInt8]? = try await calls.database.read { try $0.value("SELECT token_hash FROM call_draft") }

        #expect(hash == OpaqueToken.hash(of: saved.token))
        await #expect(throws: Refusal.missing) { try await calls.proposals.proposal(saved.token + "x") }
    }

    @Test func `two windows do not overwrite each other`() async throws {
        let saved = try await calls.saved()
        let stale = await #expect(throws: Refusal.self) {
            try await calls.proposals.save(saved.token, .group([:]), version: 1, from: nil, at: calls.now)
        }

        #expect(stale?.kind == .conflict)
        #expect(try await calls.proposals.proposal(saved.token).fields == CallWorld.proposal())
    }

    @Test func `what was handed in is closed, and opens again when the office returns it`() async throws {
        let handedIn = try await calls.handedIn()
        let closed = await #expect(throws: Refusal.self) {
            try await calls.proposals.save(handedIn.token, .group([:]), version: 2, from: nil, at: calls.now)
        }
        let reason: [String: FieldTree] = ["reason": .text("Thiếu báo giá")]
        try await calls.world.act(.returnForRevision, handedIn.dossier.dossier, reason, by: calls.world.department)
        let mended = CallWorld.proposal().merging(.group(["title": .text("Hỗ trợ máy sấy chè, sửa")]))
        let saved = try await calls.proposals.save(handedIn.token, mended, version: 2, from: nil, at: calls.now)
        let again = try await calls.proposals.submit(handedIn.token, version: saved.version, from: nil, at: calls.now)
        let view = try await calls.world.dossiers.view(
            .dossier(handedIn.dossier.dossier.id),
            by: calls.world.department
        )

        #expect(closed?.kind == .conflict)
        #expect(again.dossierCode == handedIn.dossier.dossier.code)
        #expect(again.dossierState == .submitted)
        #expect(view.dossier.title == "Hỗ trợ máy sấy chè, sửa")
    }

    @Test func `a draft that nobody went on with for half a year goes, what was handed in stays`() async throws {
        let draft = try await calls.saved(CallWorld.proposal(serial: "S-78"))
        let handedIn = try await calls.handedIn()
        let later = calls.now.adding(seconds: 184 * 24 * 3600)
        let fields = CallWorld.fields(today: later.day)
        let next = try await calls.calls.add(fields, by: calls.world.department, at: later)
        _ = try await calls.proposals.begin(callID: next.id, from: nil, at: later)

        await #expect(throws: Refusal.missing) { try await calls.proposals.proposal(draft.token) }
        let kept = try await calls.proposals.proposal(handedIn.token)
        #expect(kept.dossierCode == handedIn.dossier.dossier.code)
    }

    @Test func `one address begins ten proposals in a quarter of an hour`() async throws {
        for _ in 1...10 {
            _ = try await calls.proposals.begin(callID: calls.call.id, from: "10.0.0.1", at: calls.now)
        }
        let refusal = await #expect(throws: Refusal.self) {
            try await calls.proposals.begin(callID: calls.call.id, from: "10.0.0.1", at: calls.now)
        }

        #expect(refusal?.kind == .tooMany)
    }
}
