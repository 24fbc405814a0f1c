import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A contest is held year after year, much as it was.
@Suite struct ContestRepetitionTests {
    private let world: ContestWorld

    init() async throws {
        world = try await ContestWorld()
    }

    private func again(
        _ id: Int64,
        _ fields: [String: FieldTree] = [:],
        by officer: Officer? = nil
    ) async throws
        -> ContestDetail
    {
        try await world.contests.again(id, .group(fields), by: officer ?? world.files.department, at: world.now)
    }

    @Test func `next year's contest has the place, the weights and the days of this one, but none of its products`()
        async throws
    {
        let id = try await world.contest("40", .group(["hidesNames": .flag(true)]))
        _ = try await world.establishment()
        _ = try await world.enter("Chè xanh", in: id)
        let first = try await world.detail(id).contest
        let next = try await again(id)

        #expect(next.contest.year == first.year + 1)
        #expect((next.contest.level, next.contest.place) == (first.level, first.place))
        #expect(next.contest.weights == first.weights)
        #expect(next.contest.hidesNames)
        #expect(next.contest.days.judgingUntil == first.days.judgingUntil.adding(months: 12))
        #expect(next.contest.state == .preparing)
        #expect(next.entries == [] && next.judges == [])
    }

    @Test func `who judged is asked again, who declined or lost the role is not`() async throws {
        let id = try await world.contest("40")
        try await world.seat(world.judges[0], .food, in: id)
        let seat = FieldTree.group(["userName": .text(world.judges[1].name)])
        _ = try await world.contests.invite(seat, to: id, by: world.files.department, at: world.now)
        let no = FieldTree.group([
            "answer": .text("declined"), "reason": .text("busy"), "version": .number(1),
        ])
        try await world.contests.answer(no, to: id, by: world.judges[1], at: world.now)
        try await world.seat(world.judges[2], in: id)
        try await world.database.write { tx in
            try tx.execute("UPDATE account SET disabled_at = \(world.now) WHERE id = \(world.judges[2].userID ?? 0)")
        }
        let next = try await again(id, ["invitesJudges": .flag(true), "year": .number(2099)])
        let noted = try await world.database.read { tx in
            try tx.rows(
                "SELECT detail FROM audit_entry WHERE act = 'contest.invite' AND subject_id = \(next.contest.id)"
            ) { try $0.get(0) as String }
        }

        #expect(next.contest.year == 2099)
        #expect(next.judges.map(\.name) == [world.judges[0].name])
        #expect(next.judges.map(\.groups) == [[.food]])
        #expect(next.judges.map(\.answer) == [nil])
        #expect(noted == [#"{"judge":"\#(world.judges[0].name)"}"#])
    }

    @Test func `a year that has one, and a stranger, are refused`() async throws {
        let id = try await world.contest("40")
        _ = try await again(id)
        let taken = await #expect(throws: Refusal.self) { try await again(id) }
        let foreign = await #expect(throws: Refusal.self) { try await again(id, by: world.files.foreign) }

        #expect(taken?.kind == .conflict)
        #expect(foreign == .missing)
    }

    @Test func `a list of judges is asked whole or not at all, and each slip is named`() async throws {
        let id = try await world.contest("40")
        func invite(_ text: String) async throws -> ContestDetail {
            let judges = FieldTree.group(["judges": .list(JudgeList.read(text))])
            return try await world.contests.inviteAll(judges, to: id, by: world.files.department, at: world.now)
        }
        let refusal = await #expect(throws: Refusal.self) {
            try await invite("giam.khao.1; food\nai.do\nkhong.ai\ngiam.khao.1")
        }
        let none = try await world.detail(id).judges
        let asked = try await invite("Tên đăng nhập,Nhóm\r\ngiam.khao.1,\"Chế biến nông, lâm\"\r\ngiam.khao.2\r\n")

        #expect(
            refusal?.details.map(\.field) == ["judges.2.userName", "judges.3.userName", "judges.4.userName"]
        )
        #expect(none == [])
        #expect(asked.judges.map(\.name) == ["giam.khao.1", "giam.khao.2"])
        #expect(asked.judges.map(\.groups) == [[.food], []])
    }

    @Test func `empty columns behind a judge leave all groups, and what names no single group stays as it was typed`() {
        let read = JudgeList.read(
            "an;;\n\"binh\",\"Thủ công mỹ nghệ\",\nchi;th\ndung; ???\n;food\n;;\ngiang\tsản phẩm\t"
        )
        func judge(_ name: String, _ group: FieldTree) -> FieldTree {
            .group(["userName": .text(name), "onlyGroup": group])
        }

        #expect(
            read == [
                judge("an", .empty), judge("binh", .text("craft")), judge("chi", .text("th")),
                judge("dung", .text("???")), judge("", .text("food")), judge("giang", .text("other")),
            ]
        )
    }
}
