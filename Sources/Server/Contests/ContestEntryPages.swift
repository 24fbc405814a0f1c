import KhuyenCong

/// One product of a contest: its way up, its sheets, the form of a judge.
struct ContestEntryPages: RouteGroup {
    let desk: ContestDesk

    func add(to table: inout RouteTable) {
        table.page(.contestEntry(.any), .ownAccount, "Một sản phẩm dự bình chọn") { _, context in
            try await page(nil, .blank, context)
        }
        table.form(.contestEntry(.any), .runContests, "Sửa sản phẩm, ghi lý do không đủ điều kiện") { form, context in
            try await attempt(.correction, form, context) { tree in
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                _ = try await desk.contests.correct(id, tree, by: officer, at: desk.now())
                return .redirect(.contestEntry(id), .done("Đã ghi; phiếu chấm của bản trước không tính nữa."))
            }
        }
        table.form(.contestSheet(.any), .ownAccount, "Chấm một sản phẩm, hoặc ghi lý do không chấm") { form, context in
            try await attempt(.sheet, form, context) { tree in
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                try await desk.contests.score(id, tree, by: officer, at: desk.now())
                let career = try await desk.contests.career(of: id, by: officer, on: desk.now().day)
                return .redirect(.contest(career.entry.contestID), .done("Đã ghi phiếu chấm."))
            }
        }
    }

    private func attempt(
        _ part: ContestEntryView.Part,
        _ form: Form,
        _ context: AppContext,
        _ work: (FieldTree) async throws -> FormOutcome
    ) async throws -> FormOutcome {
        try await FormAttempt.run(form.tree, work) { fields in
            try await page(part, fields, context)
        }
    }

    private func page(
        _ part: ContestEntryView.Part?,
        _ fields: TypedFields,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        return ContestEntryView(
            career: try await desk.contests.career(of: context.pathID(), by: officer, on: desk.now().day),
            part: part,
            fields: fields,
            context: context
        ).page
    }
}
