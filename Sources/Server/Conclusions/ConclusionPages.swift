import KhuyenCong

/// Entering a conclusion on a file, and answering it.
struct ConclusionPages: RouteGroup {
    let desk: MoneyDesk

    func add(to table: inout RouteTable) {
        table.form(.moneyTrail(.any), .viewProjects, "Ghi một kết luận kiểm toán, thanh tra") { form, context in
            let fields = form.tree
            do {
                let officer = try context.requireOfficer()
                let code = try context.dossierCode()
                let conclusion = try await desk.conclusions.add(fields, to: code, by: officer, at: desk.now())
                return .redirect(.moneyTrail(conclusion.dossierCode), .done("Đã ghi kết luận."))
            } catch let refusal as Refusal where refusal.kind == .invalid {
                let view = MoneyTrailView(trail: try await desk.trail(context), today: desk.now().day, context: context)
                return .page(view.page(fields, FormFaults(details: refusal)))
            }
        }
        table.page(.conclusion(.any), .viewProjects, "Một kết luận kiểm toán, thanh tra") { _, context in
            try await page(nil, .none, context)
        }
        table.form(.conclusion(.any), .viewProjects, "Ghi việc đã làm để thực hiện kết luận") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let officer = try context.requireOfficer()
                let done = try await desk.conclusions.answer(context.pathID(), tree, by: officer, at: desk.now())
                return .redirect(.moneyTrail(done.dossierCode), .done("Đã ghi việc thực hiện kết luận."))
            } orShow: { fields in
                try await page(fields.tree, fields.faults, context)
            }
        }
    }

    private func page(_ typed: FieldTree?, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let (conclusion, mayAnswer) = try await desk.conclusions.conclusion(context.pathID(), by: officer)
        return ConclusionView(conclusion: conclusion, mayAnswer: mayAnswer, typed: typed, faults: faults)
            .page(in: context)
    }
}
