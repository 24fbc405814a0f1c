import KhuyenCong

/// The page of one paper: what it is, a look at it, who opened it, and its removal.
struct AttachmentView {
    let detail: AttachmentDetail
    let context: AppContext

    private var attachment: Attachment { detail.attachment }
    private var content: SiteURL { .attachmentContent(attachment.id) }

    static func project(of attachment: Attachment) -> SiteURL {
        switch attachment.subject {
        case .project(let id): .project(id)
        }
    }

    /// A beneficiary, who sees no lists of projects, goes back to its own files.
    static func crumbs(_ title: String, _ project: SiteURL, in context: AppContext) -> [Crumb] {
        guard context.may(.viewProjects) else { return [.dossiers] }
        return [Crumb("Đề án", .projects), Crumb(title, project)]
    }

    func page(_ typed: URLQuery, _ faults: FormFaults) -> Page {
        Page(
            attachment.name,
            section: .projects,
            crumbs: Self.crumbs(detail.projectTitle, Self.project(of: attachment), in: context),
            summary: SummaryLine([
                attachment.kind.label, AttachmentLabels.contentType(attachment.contentType),
                AttachmentLabels.size(attachment.size),
            ]).html,
            actions: actions,
            status: faults.status,
            body: notice + preview + facts + openings + removal(typed, faults)
        )
    }

    private var mayOpen: Bool {
        attachment.removal == nil || detail.openings != nil
    }

    private var actions: HTML {
        guard mayOpen else { return .empty }
        return ButtonLink("Tải về", content.with([AttachmentPages.keep: "1"]), isPrimary: true).html
    }

    private var notice: HTML {
        guard let removal = attachment.removal else { return .empty }
        let told = "Tài liệu đã được gỡ lúc \(removal.at.vietnamese), người gỡ: \(removal.by). Lý do: \(removal.reason)"
        return Alert(.warning, HTML(told)).html
    }

    /// The picture is fetched only when it is asked for, because fetching it is an opening.
    private var preview: HTML {
        guard mayOpen, AttachmentContent.shown.contains(attachment.contentType) else { return .empty }
        guard attachment.contentType.hasPrefix("image/") else {
            return "\(firstPage)<p><a href=\"\(content)\" target=\"_blank\" rel=\"noopener\">Xem trong thẻ mới</a></p>"
        }
        return """
            <details><summary>Xem ảnh</summary>
            <p class="preview"><img src="\(content)" alt="\(attachment.kind.label): \(attachment.name)" loading="lazy"></p>
            </details>
            """
    }

    private var firstPage: HTML {
        guard attachment.contentType == "application/pdf", PDFPreview.isAvailable else { return .empty }
        let picture = SiteURL.attachmentPreview(attachment.id)
        return """
            <details><summary>Xem trang đầu</summary>
            <p class="preview"><img src="\(picture)" alt="Trang đầu của \(attachment.name)" loading="lazy"></p>
            </details>
            """
    }

    private var facts: HTML {
        let shot = attachment.shot
        let rows: [(name: String, value: HTML)] = [
            ("Bước hồ sơ", "\(attachment.stage.label)"),
            ("Người gửi", "\(attachment.uploadedBy)"),
            ("Lúc gửi", "\(attachment.uploadedAt.vietnamese)"),
            ("Ngày chụp", "\(shot.takenAt?.day.vietnamese)"),
            ("Nơi chụp", "\(shot.position.map(AttachmentLabels.position))"),
            ("Theo tệp ảnh", AttachmentLabels.picture(attachment.picture, told: shot)),
            ("Dấu vân tay (SHA-256)", "<code>\(Hex.encode(attachment.sha256))</code>"),
        ]
        return Panel("Thông tin", content: DefinitionList(rows.filter { !$0.value.isEmpty }).html).html
    }

    private var openings: HTML {
        guard let openings = detail.openings else { return .empty }
        guard !openings.isEmpty else { return Panel("Đã mở", content: "<p>Chưa ai mở tài liệu này.</p>").html }
        let table = DataTable<AttachmentOpening>(
            "Đã mở",
            columns: [
                .init("Lúc", .code) { "\($0.at.vietnamese)" },
                .init("Người mở") { "\($0.officer)" },
            ]
        )
        return Panel("Đã mở", note: "mới nhất trước", content: table.html(openings)).html
    }

    private func removal(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        guard detail.mayRemove else { return .empty }
        let form = FormView(to: .attachment(attachment.id), submit: "Gỡ tài liệu", faults: faults)
        let reason = FormField(AttachmentFields.reason, "Lý do", .area(rows: 2), isRequired: true)
        return """
            <details\(attribute: "open", if: !faults.faults.isEmpty)><summary>Gỡ tài liệu này</summary>
            <p>Tệp không bị xóa: người kiểm tra vẫn xem được cùng lý do gỡ.</p>
            \(form.html(in: context, fields: reason.html(typed[AttachmentFields.reason], faults: faults)))
            </details>
            """
    }
}
