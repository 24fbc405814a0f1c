import HTTPTypes
import KhuyenCong

/// Contests of products for other programs.
struct ContestAPI: RouteGroup {
    let desk: ContestDesk

    func add(to table: inout RouteTable) {
        addReading(to: &table)
        addContests(to: &table)
        addActs(to: &table)
        addProducts(to: &table)
        addJudges(to: &table)
    }

    private func addReading(to table: inout RouteTable) {
        let desk = desk
        table.read(.contests, .ownAccount, "Các kỳ bình chọn sản phẩm", answer: [ContestAnswer].self) { _, context in
            try await desk.contests.list(by: context.requireOfficer()).map(ContestAnswer.init)
        }
        table.read(
            .contest(.any),
            .ownAccount,
            "Một kỳ bình chọn: sản phẩm, giám khảo, điểm khi đã mở phiếu",
            answer: ContestDetailAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return ContestDetailAnswer(
                try await desk.contests.contest(context.pathID(), by: officer, on: desk.now().day)
            )
        }
        table.read(
            .contestEntry(.any),
            .ownAccount,
            "Một sản phẩm: các cấp đã dự, phiếu chấm khi đã mở, kinh phí trước và sau khi được công nhận",
            answer: ContestCareerAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return ContestCareerAnswer(
                try await desk.contests.career(of: context.pathID(), by: officer, on: desk.now().day)
            )
        }
    }

    private func addContests(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .contests,
            .runContests,
            "Mở một kỳ bình chọn sản phẩm",
            fields: .contest,
            status: .created,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return ContestDetailAnswer(try await desk.contests.prepare(fields, by: officer, at: desk.now()))
        }
        table.act(
            .put,
            .contest(.any),
            .runContests,
            "Sửa ngày, trọng số của một kỳ bình chọn",
            fields: .contestChange,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(try await desk.contests.change(id, fields, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .contestAgain(.any),
            .runContests,
            "Mở kỳ bình chọn của năm khác theo kỳ này: trọng số, ngày, giám khảo",
            fields: .contestAgain,
            status: .created,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(try await desk.contests.again(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addActs(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .contestJudging(.any),
            .runContests,
            "Bắt đầu chấm",
            body: SeenVersion.self,
            answer: ContestDetailAnswer.self
        ) { seen, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(
                try await desk.contests.begin(id, version: seen.version, by: officer, at: desk.now())
            )
        }
        table.act(
            .post,
            .contestDecision(.any),
            .runContests,
            "Công nhận sản phẩm, cấp giấy chứng nhận",
            fields: .contestDecision,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(try await desk.contests.decide(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addProducts(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .contestEntries(.any),
            .runContests,
            "Ghi một sản phẩm, mới hoặc từ cấp dưới",
            fields: .contestEntry,
            status: .created,
            answer: ContestEntryAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            let entry = try await desk.contests.register(fields, in: id, by: officer, at: desk.now())
            return ContestEntryAnswer(entry, tally: nil, isNamed: true)
        }
        table.act(
            .put,
            .contestEntry(.any),
            .runContests,
            "Sửa sản phẩm, ghi lý do không đủ điều kiện",
            fields: .contestCorrection,
            answer: ContestEntryAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            let entry = try await desk.contests.correct(id, fields, by: officer, at: desk.now())
            return ContestEntryAnswer(entry, tally: nil, isNamed: true)
        }
        table.act(
            .post,
            .contestSheet(.any),
            .ownAccount,
            "Chấm một sản phẩm, hoặc ghi lý do không chấm",
            fields: .contestSheet,
            status: .created,
            answer: ContestCareerAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            try await desk.contests.score(id, fields, by: officer, at: desk.now())
            return ContestCareerAnswer(try await desk.contests.career(of: id, by: officer, on: desk.now().day))
        }
    }

    private func addJudges(to table: inout RouteTable) {
        let desk = desk
        table.act(
            .post,
            .contestJudges(.any),
            .runContests,
            "Mời một giám khảo",
            fields: .contestJudge,
            status: .created,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(try await desk.contests.invite(fields, to: id, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .contestJudgeList(.any),
            .runContests,
            "Mời nhiều giám khảo cùng lúc, tất cả hoặc không ai",
            fields: .contestJudges,
            status: .created,
            answer: ContestDetailAnswer.self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return ContestDetailAnswer(try await desk.contests.inviteAll(fields, to: id, by: officer, at: desk.now()))
        }
        table.act(
            .post,
            .contestSeat(.any),
            .ownAccount,
            "Nhận chấm hoặc từ chối lời mời làm giám khảo",
            fields: .contestReply,
            answer: [ContestAnswer].self
        ) { fields, _, context in
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            try await desk.contests.answer(fields, to: id, by: officer, at: desk.now())
            // Whoever declined sees the contest no more, unless as an officer.
            return try await desk.contests.list(by: officer).map(ContestAnswer.init)
        }
    }
}
