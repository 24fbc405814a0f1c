import KhuyenCong

/// The papers of a file's project on its page: those that came with acts, and all others.
struct DossierFilesView {
    let view: DossierView
    let context: AppContext

    var html: HTML {
        guard let project = view.dossier.projectID else { return draft }
        let count = view.attachments.count
        let add = ButtonLink("Xem, thêm tài liệu", .projectPapers(project), isPrimary: false).html
        return Panel(
            "Tài liệu",
            note: count == 0 ? nil : "\(count) tệp",
            actions: context.may(.attachFiles) || context.may(.viewProjects) ? add : .empty,
            content: count == 0 ? "<p>Chưa có tài liệu nào.</p>" : table.html(view.attachments)
        ).html
    }

    /// What is handed in together with the draft has a page of its own.
    private var draft: HTML {
        guard view.dossier.state == .draft, view.acts.contains(.submit) else { return .empty }
        let add = ButtonLink("Xem, thêm tài liệu", .draftFiles(view.dossier.code), isPrimary: false).html
        return Panel("Tài liệu", actions: add, content: "<p>Tài liệu kèm bản soạn chuyển theo hồ sơ khi nộp.</p>").html
    }

    private var table: DataTable<Attachment> {
        DataTable(
            "Tài liệu",
            columns: [
                .init("Bước hồ sơ") { "\($0.stage.label)" },
                .init("Loại giấy tờ") { "\($0.kind.label)" },
                .init("Tệp") { "<a href=\"\(SiteURL.attachment($0.id))\">\($0.name)</a>" },
                .init("Theo việc") { attachment in
                    "\(view.history.first { $0.id == attachment.actID }?.act.name)"
                },
                .init("Lúc gửi", .code) { "\($0.uploadedAt.vietnamese)" },
            ]
        )
    }
}
