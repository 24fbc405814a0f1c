import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ListActsTests {
    private let world: DossierWorld
    private let lists: ListActs

    init() async throws {
        world = try await DossierWorld()
        lists = ListActs(world.database)
    }

    /// Different firms, phones and machines, so that no check finds one twice.
    private func registered(_ number: Int, level: String = "local") async throws -> Dossier {
        let fields = DossierWorld.machinery(
            name: "Cơ sở chè số \(number)",
            level: level,
            source: level == "local" ? "province" : "national",
            serial: "S-0\(number)",
            phone: "091234567\(number)"
        )
        let dossier = try await world.draft(fields)
        try await world.act(.submit, dossier, by: world.centre)
        try await world.act(.appraise, dossier, by: world.department)
        return try await world.act(.register, dossier, by: world.department).dossier
    }

    private func fields(_ dossiers: [Dossier], stale: Int64? = nil) -> FieldTree {
        let files = dossiers.map { dossier in
            let version = dossier.id == stale ? dossier.version - 1 : dossier.version
            return FieldTree.group(["code": .text(dossier.code), "version": .number(Int64(version))])
        }
        let document = FieldTree.group(["type": .text("Quyết định"), "number": .text("15/QĐ-UBND")])
        return .group(["document": document, "files": .list(files)])
    }

    private func state(_ dossier: Dossier) async throws -> ProjectState {
        try await world.dossiers.view(.dossier(dossier.id), by: .localOperator).dossier.state
    }

    @Test func `one decision approves every file of its list, each with the decision's number`() async throws {
        let files = [try await registered(1), try await registered(2), try await registered(3)]
        let outcomes = try await lists.perform(.approve, fields(files.reversed()), by: world.leader, at: world.now)

        #expect(outcomes.map(\.code) == files.map(\.code))
        #expect(outcomes.map(\.state) == [.approved, .approved, .approved])
        for file in files {
            let view = try await world.dossiers.view(.dossier(file.id), by: world.leader)
            #expect(view.history.first?.act == .approve)
            #expect(view.history.first?.document.number == "15/QĐ-UBND")
            #expect(view.money.sum(.approved) == Dong(300_000_000))
        }
        #expect(try await world.database.read { try Standing.differences(in: $0) } == [])
    }

    @Test func `one file that cannot be done leaves every file as it was and is named`() async throws {
        let files = [try await registered(1), try await registered(2)]
        let list = fields(files, stale: files[1].id)
        let refusal = await #expect(throws: Refusal.self) {
            try await lists.perform(.approve, list, by: world.leader, at: world.now)
        }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.message == "1 trong 2 hồ sơ chưa làm được việc “Phê duyệt”; chưa hồ sơ nào được ghi.")
        #expect(refusal?.details.map(\.field) == [files[1].code])
        #expect(refusal?.details.first?.message.hasPrefix("\(files[1].code): Hồ sơ \(files[1].code) vừa") == true)
        #expect(try await [state(files[0]), state(files[1])] == [.registered, .registered])
    }

    @Test func `every file that cannot be done is named at once`() async throws {
        let files = [try await registered(1), try await registered(2)]
        let refusal = await #expect(throws: Refusal.self) {
            try await lists.perform(.approve, fields(files), by: world.centre, at: world.now)
        }

        #expect(refusal?.details.map(\.field) == files.map(\.code))
        #expect(Set(refusal?.details.map { $0.message.split(separator: ": ").last ?? "" } ?? []).count == 1)
    }

    @Test func `files of two states, or of two programmes, are no list`() async throws {
        let registered = try await registered(1)
        let draft = try await world.draft(
            DossierWorld.machinery(name: "Cơ sở khác", serial: "S-09", phone: "0987654321")
        )
        let national = try await self.registered(2, level: "national")
        let states = await #expect(throws: Refusal.self) {
            try await lists.perform(.withdraw, fields([registered, draft]), by: world.centre, at: world.now)
        }
        let levels = await #expect(throws: Refusal.self) {
            try await lists.perform(.withdraw, fields([registered, national]), by: world.centre, at: world.now)
        }

        #expect(states?.message == "Hồ sơ của danh sách không cùng trạng thái: Đang soạn, Đã đăng ký kế hoạch.")
        #expect(levels?.message == "Danh sách có cả hồ sơ quốc gia và hồ sơ địa phương.")
    }

    @Test func `a file of another province reads as one that does not exist`() async throws {
        let file = try await registered(1)
        let unknown = FieldTree.group([
            "reason": .text("thử"), "files": .list([.group(["code": .text("HS999"), "version": .number(1)])]),
        ])
        let seen = FieldTree.group([
            "reason": .text("thử"), "files": .list([.group(["code": .text(file.code), "version": .number(1)])]),
        ])
        let missing = await #expect(throws: Refusal.self) {
            try await lists.perform(.reject, unknown, by: world.foreign, at: world.now)
        }
        let hidden = await #expect(throws: Refusal.self) {
            try await lists.perform(.reject, seen, by: world.foreign, at: world.now)
        }

        #expect(missing?.details.first?.message == "HS999: " + Refusal.missing.message)
        #expect(hidden?.details.first?.message == "\(file.code): " + Refusal.missing.message)
    }

    @Test func `a check tells what each file would become and writes nothing`() async throws {
        let files = [try await registered(1), try await registered(2)]
        let entries = try await auditEntries()
        let outcomes = try await lists.check(.approve, fields(files), by: world.leader, at: world.now)

        #expect(outcomes.map(\.state) == [.approved, .approved])
        #expect(outcomes.allSatisfy { !$0.checks.isEmpty })
        #expect(try await [state(files[0]), state(files[1])] == [.registered, .registered])
        #expect(try await auditEntries() == entries)
    }

    private func auditEntries() async throws -> Int {
        try await world.database.read { tx in try tx.value("SELECT COUNT(*) FROM audit_entry") ?? 0 }
    }

    @Test(arguments: [
        (#"{"files":[]}"#, "Chọn ít nhất một hồ sơ."), (#"{}"#, "Chọn ít nhất một hồ sơ."),
        (#"{"files":[{"version":1}]}"#, "Mỗi hồ sơ của danh sách cần mã của nó, ví dụ HS12."),
        (#"{"files":[{"code":"HS1"},{"code":"hs1"}]}"#, "Có hồ sơ được chọn hai lần."),
    ])
    func `a list that names no files, or one twice, is refused`(json: String, message: String) async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await lists.perform(.approve, FieldTree(json: json), by: world.leader, at: world.now)
        }

        #expect(refusal?.message == message)
    }

    /// A chairman without an account signs one decision for thirty projects as well.
    @Test func `a decision on paper is entered for its whole list, and tells its day`() async throws {
        let files = [try await registered(1), try await registered(2)]
        let colleague = try await world.colleague()
        let paper: FieldTree = .group([
            "onBehalfOf": .text("Chủ tịch UBND tỉnh Nghệ An"), "document": .group(["office": .text("UBND tỉnh")]),
        ])
        let undated = fields(files).merging(paper)
        let refusal = await #expect(throws: Refusal.self) {
            try await lists.check(.approve, undated, by: colleague, at: world.now)
        }
        let appraiser = await #expect(throws: Refusal.self) {
            try await lists.perform(.approve, undated.merging(day), by: world.department, at: world.now)
        }
        let foreign = await #expect(throws: Refusal.self) {
            try await lists.perform(.approve, undated.merging(day), by: world.foreign, at: world.now)
        }
        let outcomes = try await lists.perform(.approve, undated.merging(day), by: colleague, at: world.now)
        let view = try await world.dossiers.view(.dossier(files[1].id), by: colleague)

        #expect(refusal?.details.map(\.field) == files.map { "\($0.code).day" })
        #expect(
            appraiser?.details.map(\.message)
                == files.map { file in
                    "\(file.code): "
                        + "Người soạn, nộp, tiếp nhận hoặc thẩm định đề án không nhập thay quyết định về chính đề án đó."
                }
        )
        #expect(foreign?.details.map(\.message) == files.map { "\($0.code): \(Refusal.missing.message)" })
        #expect(outcomes.map(\.state) == [.approved, .approved])
        #expect(view.history.first?.onBehalfOf == "Chủ tịch UBND tỉnh Nghệ An")
        #expect(view.history.first?.document.number == "15/QĐ-UBND")
    }

    private var day: FieldTree { .group(["day": .text(world.now.day.description)]) }

    @Test func `an officer is offered the lists of others' decisions beside the own ones`() async throws {
        let files = [try await registered(1), try await registered(2)]
        _ = try await registered(3, level: "national")
        let colleague = try await world.colleague()
        let entered = try await lists.choices(for: colleague).filter(\.choice.isEntered)
        let choice = ListChoice(act: .approve, level: .local, state: .registered, isEntered: true)
        let own = ListChoice(act: .approve, level: .local, state: .registered)

        #expect(
            entered.map(\.choice) == [
                choice, ListChoice(act: .reject, level: .local, state: .registered, isEntered: true),
            ]
        )
        #expect(entered.map(\.count) == [2, 2])
        #expect(try await lists.candidates(choice, for: colleague).map(\.code) == files.map(\.code))
        await #expect(throws: Refusal.forbidden) { try await lists.candidates(own, for: colleague) }
        await #expect(throws: Refusal.forbidden) { try await lists.candidates(choice, for: world.leader) }
        #expect(try await lists.candidates(choice, for: world.foreign).isEmpty)
    }

    @Test func `an officer is offered the lists that the role can do, and their files`() async throws {
        let files = [try await registered(1), try await registered(2)]
        let choices = try await lists.choices(for: world.leader)
        let choice = ListChoice(act: .approve, level: .local, state: .registered)
        let candidates = try await lists.candidates(choice, for: world.leader)

        #expect(choices.map(\.choice) == [choice, ListChoice(act: .reject, level: .local, state: .registered)])
        #expect(choices.map(\.count) == [2, 2])
        #expect(candidates.map(\.code) == files.map(\.code))
        #expect(candidates.map(\.support) == [Dong(300_000_000), Dong(300_000_000)])
        #expect(try await lists.choices(for: world.foreign).isEmpty)
    }
}
