import KhuyenCong

/// The contests, and one with its products, judges and acts.
struct ContestPages: RouteGroup {
    /// Which form of the page of a contest was sent.
    enum Step: String {
        case change, begin, register, invite, inviteAll, decide, again
    }

    let desk: ContestDesk

    func add(to table: inout RouteTable) {
        table.page(.contests, .ownAccount, "Các kỳ bình chọn sản phẩm") { _, context in
            try await list(.blank, context)
        }
        table.form(.contests, .runContests, "Mở một kỳ bình chọn sản phẩm") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let officer = try context.requireOfficer()
                let made = try await desk.contests.prepare(tree, by: officer, at: desk.now())
                return .redirect(.contest(made.contest.id), .done("Đã mở kỳ bình chọn."))
            } orShow: { fields in
                try await list(fields, context)
            }
        }
        table.page(.contest(.any), .ownAccount, "Một kỳ bình chọn: sản phẩm, giám khảo, kết quả") { _, context in
            try await page(nil, .blank, context)
        }
        table.page(.contestMinutes(.any), .ownAccount, "Biên bản tổng hợp kết quả chấm, để in") { _, context in
            ContestMinutesView(detail: try await detail(context)).page
        }
        table.download(.contestExport(.any), .ownAccount, "Sản phẩm, điểm, giấy chứng nhận ở dạng bảng tính") {
            _,
            context in
            let detail = try await detail(context)
            return try await ContestWorkbook(detail: detail).workbook.response(named: "Binh chon \(detail.contest.id)")
        }
        table.form(.contest(.any), .runContests, "Ghi sản phẩm, mời giám khảo, chấm, công nhận kết quả") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            return try await attempt(step.rawValue, form, context) { tree in try await perform(step, tree, context) }
        }
        table.form(.contestSeat(.any), .ownAccount, "Nhận chấm hoặc từ chối lời mời làm giám khảo") { form, context in
            try await attempt("answer", form, context) { tree in
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                try await desk.contests.answer(tree, to: id, by: officer, at: desk.now())
                // Whoever declined sees the contest no more, unless as an officer.
                return .redirect(.contests, .done("Đã ghi trả lời."))
            }
        }
    }

    private func detail(_ context: AppContext) async throws -> ContestDetail {
        try await desk.contests.contest(context.pathID(), by: context.requireOfficer(), on: desk.now().day)
    }

    private func perform(_ step: Step, _ tree: FieldTree, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .change:
            _ = try await desk.contests.change(id, tree, by: officer, at: desk.now())
            return .redirect(.contest(id), .done("Đã ghi."))
        case .begin:
            let version = FieldTree.number(tree["version"])
            _ = try await desk.contests.begin(id, version: version, by: officer, at: desk.now())
            return .redirect(.contest(id), .done("Ban giám khảo bắt đầu chấm."))
        case .register:
            let entry = try await desk.contests.register(tree, in: id, by: officer, at: desk.now())
            return .redirect(.contest(id), .done("Đã ghi sản phẩm số \(entry.position)."))
        case .invite:
            _ = try await desk.contests.invite(tree, to: id, by: officer, at: desk.now())
            return .redirect(.contest(id), .done("Đã mời; lời mời hiện trong việc cần làm của người đó."))
        case .inviteAll:
            let judges = FieldTree.group(["judges": .list(JudgeList.read(tree.at("list").shown ?? ""))])
            _ = try await desk.contests.inviteAll(judges, to: id, by: officer, at: desk.now())
            return .redirect(
                .contest(id),
                .done("Đã mời cả danh sách; lời mời hiện trong việc cần làm của từng người.")
            )
        case .again:
            let made = try await desk.contests.again(id, tree, by: officer, at: desk.now())
            return .redirect(.contest(made.contest.id), .done("Đã mở kỳ bình chọn năm \(made.contest.year)."))
        case .decide:
            let done = try await desk.contests.decide(id, tree, by: officer, at: desk.now())
            let count = done.entries.filter { $0.certificate != nil }.count
            return .redirect(.contest(id), .done("Đã công nhận \(count) sản phẩm."))
        }
    }

    private func attempt(
        _ part: String,
        _ form: Form,
        _ context: AppContext,
        _ work: (FieldTree) async throws -> FormOutcome
    ) async throws -> FormOutcome {
        try await FormAttempt.run(form.tree, work) { fields in
            try await page(part, fields, context)
        }
    }

    private func list(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return ContestListView(
            contests: try await desk.contests.list(by: officer),
            territories: try await desk.units.territories(for: officer),
            officer: officer,
            fields: fields,
            context: context
        ).page
    }

    private func page(_ part: String?, _ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        let today = desk.now().day
        let detail = try await desk.contests.contest(id, by: officer, on: today)
        let takes = detail.mayRun && detail.contest.state == .preparing
        return ContestView(
            detail: detail,
            candidates: takes ? try await desk.contests.candidates(for: id, by: officer, on: today) : [],
            today: today,
            forms: ContestForms(detail: detail, part: part, fields: fields, context: context)
        ).page
    }
}

extension FieldTree {
    /// A whole number that a hidden field carries; 0 where there is none, which is no version.
    fileprivate static func number(_ tree: FieldTree) -> Int {
        tree.shown.flatMap { Int($0) } ?? 0
    }
}
