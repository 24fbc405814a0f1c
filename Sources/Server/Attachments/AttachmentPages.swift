import Hummingbird
import KhuyenCong

/// The papers of a project, the page of one, and its content.
struct AttachmentPages: RouteGroup {
    /// In the address of the content: to keep it, not to look at it.
    static let keep = "luu"

    let attachments: Attachments
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.projectPapers(.any), .ownAccount, "Tài liệu của một đề án") { _, context in
            try await listPage(try context.pathID(), [:], .none, context)
        }
        table.form(.projectPapers(.any), .attachFiles, "Gửi tài liệu của một đề án", uploads: attachments.uploads) {
            form,
            context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                try await attach(form, to: id, context)
            } orShow: { faults in
                try await listPage(id, form.fields, faults, context)
            }
        }
        table.page(.attachment(.any), .ownAccount, "Một tài liệu") { _, context in
            try await page(try context.pathID(), [:], .none, context)
        }
        table.download(.attachmentContent(.any), .ownAccount, "Nội dung của một tài liệu; ghi lại ai đã mở") {
            request,
            context in
            let officer = try context.requireOfficer()
            let opened = try await attachments.open(try context.pathID(), by: officer, at: now())
            return try AttachmentContent.response(
                opened.attachment,
                path: opened.path,
                isKept: request.query[Self.keep] != nil
            )
        }
        addPreview(to: &table)
        table.form(.attachment(.any), .attachFiles, "Gỡ một tài liệu, có lý do") { form, context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                try await remove(id, form, context)
            } orShow: { faults in
                try await page(id, form.fields, faults, context)
            }
        }
    }

    private func addPreview(to table: inout RouteTable) {
        table.download(.attachmentPreview(.any), .ownAccount, "Trang đầu của một tài liệu PDF; ghi lại ai đã mở") {
            _,
            context in
            let officer = try context.requireOfficer()
            let opened = try await attachments.open(try context.pathID(), by: officer, at: now())
            let preview = PDFPreview(store: attachments.store)
            guard opened.attachment.contentType == "application/pdf",
                let picture = try await preview.picture(of: opened.attachment.sha256)
            else { throw Refusal.missing }
            return try AttachmentContent.picture(picture)
        }
    }

    private func listPage(
        _ id: Int64,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let list = try await attachments.list(ofProject: id, by: context.requireOfficer())
        let panel = AttachmentPanel(list, limits: attachments.limits, context: context, isAlone: true)
        return Page(
            "Tài liệu",
            section: .projects,
            crumbs: AttachmentView.crumbs(list.projectTitle, .project(id), in: context),
            status: faults.status,
            body: panel.html(typed, faults)
        )
    }

    private func page(
        _ id: Int64,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let detail = try await attachments.attachment(id, by: context.requireOfficer())
        return AttachmentView(detail: detail, context: context).page(typed, faults)
    }

    private func attach(_ form: Form, to id: Int64, _ context: AppContext) async throws -> FormOutcome {
        let draft = try AttachmentFields.read(form)
        let added = try await attachments.add(
            form.arrivedFiles,
            draft,
            toProject: id,
            by: context.requireOfficer(),
            at: now()
        )
        let back: SiteURL = context.may(.viewProjects) ? .project(id) : .projectPapers(id)
        return .redirect(back, .done("Đã thêm \(added.count) tài liệu: \(draft.kind.label)."))
    }

    private func remove(_ id: Int64, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let detail = try await attachments.attachment(id, by: officer)
        try await attachments.remove(id, reason: form[AttachmentFields.reason] ?? "", by: officer, at: now())
        let project = AttachmentView.project(of: detail.attachment)
        return .redirect(
            context.may(.viewProjects) ? project : .dossiers,
            .done("Đã gỡ tài liệu “\(detail.attachment.name)”.")
        )
    }
}
