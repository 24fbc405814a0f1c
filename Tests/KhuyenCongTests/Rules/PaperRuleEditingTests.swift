import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A province may ask for other papers than the circular's; then its own list holds, for the act and for the look-up.
@Suite struct PaperRuleEditingTests {
    private let world: DossierWorld
    private let rules: Rules

    init() async throws {
        world = try await DossierWorld()
        rules = Rules(world.database)
    }

    private func pack() async throws -> Int64 {
        try await rules.copyLocalDefault(at: world.now)
    }

    private static func row(_ papers: PaperKind..., stage: String = "proposal", kind: String? = nil) -> FieldTree {
        .group([
            "stage": .text(stage), "kind": kind.map(FieldTree.text) ?? .empty,
            "papers": .list(papers.map { .group(["kind": .text($0.rawValue)]) }), "need": .text("required"),
            "citation": .text("Điều 7 Quyết định 1/QĐ-UBND"), "evidence": .text("V1"),
        ])
    }

    private func submit(_ dossier: Dossier, _ kinds: PaperKind...) async throws -> DossierView {
        let papers = kinds.map { FieldTree.group(["kind": .text($0.rawValue), "number": .text("1")]) }
        return try await world.act(.submit, dossier, ["papers": .list(papers)], by: world.centre)
    }

    @Test func `a local project is refused for a paper of the province's list, and passes with it`() async throws {
        let pack = try await pack()
        let row = try await rules.addPaper(
            Self.row(.businessRegistration),
            toPack: pack,
            by: .localOperator,
            at: world.now
        )
        try await rules.addPaper(Self.row(.officialLetter), toPack: pack, by: .localOperator, at: world.now)
        let dossier = try await world.draft()
        let refusal = await #expect(throws: Refusal.self) { try await submit(dossier, .officialLetter) }
        let view = try await submit(dossier, .officialLetter, .businessRegistration)
        let check = try #require(view.history.first?.checks.first { $0.rule == .papers })

        #expect(refusal?.kind == .conflict)
        #expect(
            refusal?.message == "Chưa thấy giấy tờ của bước đề xuất: \(PaperKind.businessRegistration.label)."
        )
        #expect(check.verdict == .holds)
        #expect(check.row == RuleRow(table: "paper_rule", id: row, version: 1))
        #expect(check.basis?.citation == "Điều 7 Quyết định 1/QĐ-UBND")
    }

    @Test func `without the row the same project passes`() async throws {
        _ = try await pack()
        let dossier = try await world.draft()
        let view = try await submit(dossier, .officialLetter)

        #expect(view.dossier.state == .submitted)
        #expect(view.history.first?.checks.first { $0.rule == .papers }?.verdict == .undecided)
    }

    @Test func `the look-up names what the act would name`() async throws {
        let pack = try await pack()
        for kind in [PaperKind.officialLetter, .businessRegistration] {
            try await rules.addPaper(Self.row(kind), toPack: pack, by: .localOperator, at: world.now)
        }
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)
        let question = LookUpQuestion(code: dossier.code, phone: "0912345678")
        let answer = try await LookUps(world.database, shortest: .zero).answer(question, from: nil, at: world.now)

        #expect(answer.missingPapers == [PaperKind.officialLetter.label, PaperKind.businessRegistration.label])
    }

    @Test func `national money follows the circular whatever a province says`() async throws {
        let pack = try await pack()
        try await rules.addPaper(Self.row(.businessRegistration), toPack: pack, by: .localOperator, at: world.now)
        let dossier = try await world.draft(DossierWorld.machinery(level: "national", source: "national"))
        let fields: [String: FieldTree] = [
            "papers": .list([.group(["kind": .text("officialLetter"), "number": .text("1")])])
        ]
        let refusal = await #expect(throws: Refusal.self) {
            try await world.act(.submit, dossier, fields, by: world.centre)
        }

        #expect(refusal?.message.contains(PaperKind.beneficiaryRequest.label) == true)
        #expect(refusal?.message.contains(PaperKind.businessRegistration.label) == false)
    }

    @Test func `the circular's lists are the start, row by row, and unverified`() async throws {
        let pack = try await pack()
        let count = try await rules.copyPapers(toPack: pack, by: .localOperator, at: world.now)
        let book = try await rules.papers(ofPack: pack, for: .localOperator)
        let again = await #expect(throws: Refusal.self) {
            try await rules.copyPapers(toPack: pack, by: .localOperator, at: world.now)
        }

        #expect(count == book.national.count)
        #expect(book.rules.map(\.code) == book.national.map(\.code))
        #expect(book.rules.map(\.row.papers) == book.national.map(\.papers))
        #expect(book.rules.allSatisfy { $0.draft.basis.evidence == .unverified && $0.version == 1 })
        #expect(again?.kind == .conflict)
    }

    @Test func `a row is edited in a new version, and leaves the list when it is taken out`() async throws {
        let pack = try await pack()
        let first = try await rules.addPaper(Self.row(.annex), toPack: pack, by: .localOperator, at: world.now)
        let second = try await rules.revisePaper(
            first,
            Self.row(.annex, .contract, stage: "contract"),
            by: .localOperator,
            at: world.now
        )
        await #expect(throws: Refusal.missing) {
            try await rules.revisePaper(first, Self.row(.annex), by: .localOperator, at: world.now)
        }
        let revised = try await rules.papers(ofPack: pack, for: .localOperator).rules
        try await rules.dropPaper(second, by: .localOperator, at: world.now)

        #expect(revised.map(\.id) == [second])
        #expect(revised.map(\.version) == [2])
        #expect(revised.first?.draft.papers == [.annex, .contract])
        #expect(try await rules.papers(ofPack: pack, for: .localOperator).rules == [])
    }

    @Test func `a pack that is replaced gives its papers to the next`() async throws {
        let pack = try await pack()
        try await rules.addPaper(Self.row(.annex), toPack: pack, by: .localOperator, at: world.now)
        let old = try await rules.pack(pack, for: .localOperator)
        let next = try await rules.revisePack(pack, PackDraft(old), by: .localOperator, at: world.now)
        let carried = try await rules.papers(ofPack: next, for: .localOperator).rules

        #expect(carried.map(\.draft.papers) == [[.annex]])
    }

    @Test func `only who edits the province's rules edits its papers`() async throws {
        let pack = try await pack()
        let national = try #require(try await rules.packs(for: .localOperator).first { $0.level == .national })
        let other = Officer(userID: nil, name: "Khác", grants: [Grant(role: .administrator, scope: .province("38"))])

        await #expect(throws: Refusal.missing) {
            try await rules.addPaper(Self.row(.annex), toPack: pack, by: other, at: world.now)
        }
        await #expect(throws: Refusal.forbidden) {
            try await rules.addPaper(Self.row(.annex), toPack: pack, by: world.department, at: world.now)
        }
        let refusal = await #expect(throws: Refusal.self) {
            try await rules.addPaper(Self.row(.annex), toPack: national.id, by: .localOperator, at: world.now)
        }
        #expect(refusal?.message == "Giấy tờ của đề án quốc gia theo Thông tư 36/2013/TT-BCT, không sửa ở đây.")
    }

    @Test(arguments: [
        (FieldTree.group([:]), "stage"),
        (.group(["stage": .text("progress")]), "stage"),
        (.group(["stage": .text("contract")]), "papers.1.kind"),
        (
            .group(["stage": .text("contract"), "papers": .list([.group(["kind": .text("annex")])])]), "citation"
        ),
    ])
    func `what is missing is told at its field`(fields: FieldTree, field: String) async throws {
        let pack = try await pack()
        let refusal = await #expect(throws: Refusal.self) {
            try await rules.addPaper(fields, toPack: pack, by: .localOperator, at: world.now)
        }

        #expect(refusal?.field == field)
    }
}
