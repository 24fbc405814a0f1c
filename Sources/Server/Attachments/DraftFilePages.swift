import Hummingbird
import KhuyenCong

/// The files of a draft: what is there, the form that adds to it, and their content.
struct DraftFilePages: RouteGroup {
    enum Act: String {
        case add, remove
    }

    /// The field that names a file to be removed.
    static let file = "tep"

    let attachments: Attachments
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.draftFiles(.any), .workOnProjects, "Tài liệu kèm một bản soạn") { _, context in
            try await page([:], .none, context)
        }
        table.form(
            .draftFiles(.any),
            .workOnProjects,
            "Thêm, bỏ tài liệu kèm một bản soạn",
            uploads: attachments.uploads
        ) { form, context in
            try await FormAttempt.run {
                let message = try await write(form, context)
                return .redirect(.draftFiles(try context.pathText("code")), .done(message))
            } orShow: { faults in
                try await page(form.fields, faults, context)
            }
        }
        table.download(.draftFile(.any, .any), .workOnProjects, "Nội dung của một tài liệu kèm bản soạn") {
            _,
            context in
            try await DraftFilePages.content(attachments, context)
        }
    }

    static func content(_ attachments: Attachments, _ context: AppContext) async throws -> Response {
        let opened = try await attachments.openDraftFile(
            context.pathID("file"),
            of: context.dossierCode(),
            by: context.requireOfficer()
        )
        return try AttachmentContent.response(
            name: opened.file.name,
            contentType: opened.file.contentType,
            path: opened.path,
            isKept: false
        )
    }

    private func page(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let list = try await attachments.draftFiles(of: context.dossierCode(), by: context.requireOfficer())
        return DraftFilesView(list: list, limits: attachments.limits, context: context).page(typed, faults)
    }

    private func write(_ form: Form, _ context: AppContext) async throws -> String {
        let officer = try context.requireOfficer()
        let code = try context.dossierCode()
        switch try ActField.read(form, as: Act.self) {
        case .add:
            guard let kind = form[AttachmentFields.kind].flatMap(PaperKind.init) else {
                throw Refusal.invalid("Chọn loại giấy tờ.", field: AttachmentFields.kind)
            }
            try await attachments.addDraftFiles(form.arrivedFiles, kind, to: code, by: officer, at: now())
            return "Đã thêm \(form.arrivedFiles.count) tài liệu vào bản soạn."
        case .remove:
            guard let id = form[Self.file].flatMap({ Int64($0) }) else { throw Refusal.missing }
            try await attachments.removeDraftFile(id, of: code, by: officer, at: now())
            return "Đã bỏ tài liệu khỏi bản soạn."
        }
    }
}

/// The files of a draft on their page.
struct DraftFilesView {
    let list: DraftFileList
    let limits: AttachmentLimits
    let context: AppContext

    func page(_ typed: URLQuery, _ faults: FormFaults) -> Page {
        Page(
            "Tài liệu kèm bản soạn",
            section: .dossiers,
            crumbs: .dossier(list.dossier.code),
            summary: SummaryLine([
                list.dossier.code, DossierLabels.title(list.dossier.title), "\(list.files.count) tệp",
                "chuyển theo hồ sơ khi nộp",
            ]).html,
            status: faults.status,
            body: files + (list.mayAttach ? form(typed, faults) : .empty)
        )
    }

    private var files: HTML {
        guard !list.files.isEmpty else { return EmptyState("Bản soạn chưa có tài liệu nào.").html }
        let code = list.dossier.code
        var columns: [DataTable<DraftFile>.Column] = [
            .init("Loại giấy tờ") { "\($0.kind.label)" },
            .init("Tệp") { "<a href=\"\(SiteURL.draftFile(code, $0.id))\">\($0.name)</a>" },
            .init("Dung lượng", .code) { "\(AttachmentLabels.size($0.size))" },
            .init("Lúc gửi", .code) { "\($0.uploadedAt.vietnamese)" },
        ]
        if list.mayAttach { columns.append(.init("Việc") { removal($0) }) }
        return DataTable("Tài liệu kèm bản soạn", columns: columns).html(list.files)
    }

    private func removal(_ file: DraftFile) -> HTML {
        """
        <form action="\(SiteURL.draftFiles(list.dossier.code))" method="post">\(FormToken.field(context))
        \(ActField.html(DraftFilePages.Act.remove))
        <input type="hidden" name="\(DraftFilePages.file)" value="\(file.id)">
        <button type="submit" class="quiet">Bỏ tệp \(file.name)</button></form>
        """
    }

    private func form(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        let kind = PaperKindField(name: AttachmentFields.kind, isRequired: true)
        let file = FormField(
            AttachmentFields.file,
            "Tệp",
            .file(accept: AttachmentFormFields.accepted, isMultiple: true),
            help: """
                PDF, ảnh, Word, Excel; tối đa \(limits.filesAtOnce) tệp, mỗi tệp không quá \
                \(limits.bytesPerFile >> 20) MB
                """,
            isRequired: true
        )
        let form = FormView(
            to: .draftFiles(list.dossier.code),
            submit: "Thêm tài liệu",
            faults: faults,
            carriesFiles: true
        )
        return Panel(
            "Thêm tài liệu",
            content: form.html(
                in: context,
                fields: """
                    \(ActField.html(DraftFilePages.Act.add))
                    \(kind.html(typed[AttachmentFields.kind], faults))\(file.html(nil, faults: faults))
                    """
            )
        ).html
    }
}
