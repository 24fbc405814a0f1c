import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct LookUpsTests {
    private let world: DossierWorld
    private let lookUps: LookUps

    init() async throws {
        world = try await DossierWorld()
        lookUps = LookUps(world.database, shortest: .zero)
    }

    private func ask(
        _ code: String,
        _ phone: String = "0912 345 678",
        from: String? = nil
    ) async throws -> LookUpAnswer {
        try await lookUps.answer(LookUpQuestion(code: code, phone: phone), from: from, at: world.now)
    }

    @Test func `the beneficiary reads where the file stands, how much and when it was paid`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let answer = try await ask(dossier.code)

        #expect(answer.state == .underWay)
        #expect(answer.sentence == "Đề án đang thực hiện.")
        #expect(answer.asked == Dong(300_000_000))
        #expect(answer.approved == Dong(300_000_000))
        #expect(answer.advanced == Dong(200_000_000))
        #expect(answer.settled == nil)
        let payment = LookUpAnswer.Payment(stage: .advanced, day: world.now.day, amount: Dong(200_000_000))
        #expect(answer.payments == [payment])
        #expect(answer.missingPapers == ["Hợp đồng thực hiện đề án", "Báo cáo tiến độ (Mẫu số 3a) (\(Self.volume))"])
    }

    private static let volume = "Khối lượng đã thực hiện trên 70% tổng vốn đầu tư"

    /// What a number on an act stands for, and what only some projects need, reads as it does on the act's own page.
    @Test func `the papers that are missing are those that the act would name`() async throws {
        let dossier = try await world.draft()
        try await world.act(.submit, dossier, by: world.centre)
        let before = try await ask(dossier.code).missingPapers
        let paper = FieldTree.group(["kind": .text("beneficiaryRequest"), "number": .text("01/ĐN")])
        try await world.act(.returnForRevision, dossier, ["reason": .text("Thiếu đơn")], by: world.department)
        try await world.act(.submit, dossier, ["papers": .list([paper])], by: world.centre)
        let after = try await ask(dossier.code).missingPapers

        #expect(
            before == [
                "Công văn đề nghị",
                "Văn bản đề nghị của đơn vị thụ hưởng (Đơn vị thực hiện không đồng thời là đơn vị thụ hưởng)",
            ]
        )
        #expect(after == ["Công văn đề nghị"])
    }

    @Test(arguments: ["0912345678", "+84 912 345 678", "0912.345.678", "84912345678"])
    func `a phone is the same however it is written`(phone: String) async throws {
        let dossier = try await world.local(upTo: .submitted)

        #expect(try await ask(" \(dossier.code.lowercased()) ", phone).code == dossier.code)
    }

    /// Whoever guesses must not learn which codes exist.
    @Test func `a wrong code, a wrong phone, a draft and nonsense read the same`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let draft = try await world.draft(DossierWorld.machinery(serial: "S-02"))
        var refusals: [Refusal] = []
        for (code, phone) in [
            ("HS999", "0912345678"), (dossier.code, "0999999999"), (draft.code, "0912345678"), ("DA1", "0912345678"),
        ] {
            let refusal = await #expect(throws: Refusal.self) { try await ask(code, phone) }
            refusals.append(try #require(refusal))
        }

        #expect(Set(refusals.map(\.message)) == ["Mã hồ sơ và số điện thoại không khớp."])
        #expect(refusals.allSatisfy { $0 == refusals[0] })
    }

    @Test(arguments: [
        ("HS1", " ", ["Ghi số điện thoại đã ghi khi nộp hồ sơ."]), ("", "0912345678", ["Ghi mã hồ sơ, như HS12."]),
        ("", "", ["Ghi mã hồ sơ, như HS12.", "Ghi số điện thoại đã ghi khi nộp hồ sơ."]),
    ])
    func `what was left empty is asked for at its field`(code: String, phone: String, asked: [String]) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await ask(code, phone) }

        #expect(refusal?.kind == .invalid)
        #expect(refusal?.details.map(\.message) == asked)
    }

    @Test func `a code takes six attempts in a quarter of an hour, right or wrong`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        for _ in 1...6 {
            await #expect(throws: Refusal.self) { try await ask(dossier.code, "0900000000") }
        }
        let full = await #expect(throws: Refusal.self) { try await ask(dossier.code) }
        let later = LookUps(world.database, shortest: .zero)
        let question = LookUpQuestion(code: dossier.code, phone: "0912345678")
        let answer = try await later.answer(question, from: nil, at: world.now.adding(seconds: 901))

        #expect(full?.kind == .tooMany)
        #expect(answer.code == dossier.code)
    }

    @Test func `an address takes thirty attempts, whatever codes it tries`() async throws {
        for number in 1...30 {
            await #expect(throws: Refusal.self) { try await ask("HS\(number)", from: "10.0.0.1") }
        }
        let full = await #expect(throws: Refusal.self) { try await ask("HS31", from: "10.0.0.1") }
        let other = await #expect(throws: Refusal.self) { try await ask("HS31", from: "10.0.0.2") }

        #expect(full?.kind == .tooMany)
        #expect(other?.kind == .invalid)
    }

    @Test func `an attempt at a full code counts against its address too`() async throws {
        for _ in 1...30 {
            await #expect(throws: Refusal.self) { try await ask("HS1", from: "10.0.0.1") }
        }
        let full = await #expect(throws: Refusal.self) { try await ask("HS2", from: "10.0.0.1") }

        #expect(full?.kind == .tooMany)
    }

    @Test func `a returned file tells what the office asked for`() async throws {
        let dossier = try await world.local(upTo: .submitted)
        let reason: [String: FieldTree] = ["reason": .text("Thiếu báo giá máy")]
        try await world.act(.returnForRevision, dossier, reason, by: world.department)
        let answer = try await ask(dossier.code)

        #expect(answer.state == .returned)
        #expect(answer.remark == "Thiếu báo giá máy")
        #expect(
            answer.next
                == "Đơn vị bổ sung hồ sơ theo nội dung cơ quan ghi rồi nộp lại. Hạn nộp lại: ngày 06/12/2026."
        )
    }
}
