import Hummingbird
import KhuyenCong

/// Correcting a project at the desk, in two steps: the form, then what it changes, read back in words.
struct ProjectCorrectionPages: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
        table.page(.projectCorrection(.any), .correctProjects, "Biểu mẫu điều chỉnh đề án") { request, context in
            let form = try await load(context, line: request.query["dong"])
            return ProjectCorrectionView(form: form, context: context).page(typed: form.stored)
        }
        table.form(.projectCorrection(.any), .correctProjects, "Điều chỉnh đề án") { form, context in
            try await correct(form, context)
        }
        table.page(.projectWithdrawal(.any), .correctProjects, "Biểu mẫu rút đề án khỏi sổ") { _, context in
            let form = try await load(context, line: nil)
            return ProjectWithdrawalView(detail: form.detail, context: context).page(typed: [:])
        }
        table.form(.projectWithdrawal(.any), .correctProjects, "Rút đề án khỏi sổ") { form, context in
            try await withdraw(form, context)
        }
    }

    private func load(_ context: AppContext, line: String?) async throws -> ProjectCorrectionForm {
        let detail = try await desk.projects.project(context.pathID(), by: context.requireOfficer())
        guard detail.mayCorrect else { throw Refusal.forbidden }
        return ProjectCorrectionForm(detail, line: line.flatMap { Int64($0) })
    }

    /// Step "check" shows what would change, "edit" goes back to the form, "book" writes.
    private func correct(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let target = try await load(context, line: form["line"])
        let view = ProjectCorrectionView(form: target, context: context)
        guard form["step"] != "edit" else { return .page(view.page(typed: form.fields)) }
        return try await FormAttempt.run {
            let (correction, version, reason) = try target.read(form)
            let id = target.detail.project.id
            guard form["step"] == "book" else {
                let values = try await desk.projects.preview(id, correction, version: version, by: officer)
                return .page(view.check(values, typed: form.fields, reason: reason))
            }
            try await desk.projects.correct(
                id,
                correction,
                version: version,
                reason: reason,
                by: officer,
                at: desk.now()
            )
            return .redirect(.project(id), .done("Đã ghi sổ điều chỉnh."))
        } orShow: { faults in
            view.page(typed: form.fields, faults: faults)
        }
    }

    private func withdraw(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let target = try await load(context, line: nil)
        return try await FormAttempt.run {
            var reader = FieldReader(form)
            let version = reader.integer("version", "Phiên bản", in: 1...Int64.max, isRequired: true)
            let reason = reader.reason()
            let word = reader.text("word", "Chữ xác nhận", isRequired: true)
            if let word, word.lowercased() != "rút" { reader.refuse("word", "Gõ chữ “rút” để xác nhận.") }
            try reader.check()
            let id = target.detail.project.id
            try await desk.projects.withdraw(
                id,
                version: version ?? 0,
                reason: reason ?? "",
                by: officer,
                at: desk.now()
            )
            return .redirect(.project(id), .done("Đã rút đề án khỏi sổ."))
        } orShow: { faults in
            ProjectWithdrawalView(detail: target.detail, context: context).page(typed: form.fields, faults: faults)
        }
    }
}
