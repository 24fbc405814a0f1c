import Hummingbird
import KhuyenCong

/// Taking a withdrawn project back into the ledger's sums: a form for the reason, and the same through the API.
struct ProjectRestorationPages: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
        table.page(.projectRestoration(.any), .correctProjects, "Biểu mẫu đưa đề án lại vào sổ") { _, context in
            try await page([:], .none, context)
        }
        table.form(.projectRestoration(.any), .correctProjects, "Đưa đề án lại vào sổ") { form, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            return try await FormAttempt.run {
                var reader = FieldReader(form)
                let version = reader.integer("version", "Phiên bản", in: 1...Int64.max, isRequired: true)
                let reason = reader.reason()
                try reader.check()
                try await desk.projects.restore(
                    id,
                    version: version ?? 0,
                    reason: reason ?? "",
                    by: officer,
                    at: desk.now()
                )
                return .redirect(.project(id), .done("Đã đưa đề án lại vào sổ."))
            } orShow: { faults in
                try await page(form.fields, faults, context)
            }
        }
        table.act(
            .post,
            .projectRestoration(.any),
            .correctProjects,
            "Đưa đề án đã rút lại vào sổ, có lý do",
            body: WithdrawalBody.self,
            answer: ProjectAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            try await desk.projects.restore(id, version: body.version, reason: body.reason, by: officer, at: desk.now())
            return ProjectAnswer(try await desk.projects.project(id, by: officer))
        }
    }

    private func page(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let detail = try await desk.projects.project(context.pathID(), by: context.requireOfficer())
        guard detail.mayCorrect else { throw Refusal.forbidden }
        let project = detail.project
        guard project.isWithdrawn else { throw Refusal.conflict("Đề án này đang ở trong sổ.") }
        let view = FormView(
            to: .projectRestoration(project.id),
            submit: "Đưa lại vào sổ",
            faults: faults,
            cancel: .project(project.id)
        )
        let reason = FormField("reason", "Lý do", .area(rows: 2), isRequired: true)
        return Page(
            "Đưa đề án lại vào sổ",
            section: .projects,
            crumbs: [Crumb("Đề án", .projects), Crumb("DA\(project.id)", .project(project.id))],
            width: .narrow,
            body: """
                <p class="lead">\(project.title)</p>
                <p>Đề án lại tính vào danh sách và báo cáo, với đúng các bút toán đã có.</p>
                """
                    + view.html(
                        in: context,
                        fields: """
                            <input type="hidden" name="version" value="\(project.version)">
                            \(reason.html(typed["reason"], faults: faults))
                            """
                    )
        )
    }
}
