import KhuyenCong

/// The papers of a project on its page: what is there by step and kind, and the form that adds to it.
struct AttachmentPanel {
    let list: AttachmentList
    let limits: AttachmentLimits
    let context: AppContext
    /// Where nothing else is on the page, whoever comes to an empty list comes to add to it.
    let isAlone: Bool

    init(_ list: AttachmentList, limits: AttachmentLimits, context: AppContext, isAlone: Bool = false) {
        self.isAlone = isAlone
        self.list = list
        self.limits = limits
        self.context = context
    }

    func html(_ typed: URLQuery = [:], _ faults: FormFaults = .none) -> HTML {
        let count = list.standing.count
        return Panel(
            "Tài liệu",
            note: count == 0 ? nil : "\(count) tệp",
            content: "\(table)\(form(typed, faults))\(removed)"
        ).html
    }

    private var table: HTML {
        guard !list.standing.isEmpty else { return "<p>Chưa có tài liệu nào.</p>" }
        let rows = list.standing.sorted {
            (rank($0.stage), rank($0.kind), $0.id) < (rank($1.stage), rank($1.kind), $1.id)
        }
        return DataTable<Attachment>(
            "Tài liệu",
            columns: [
                .init("Bước hồ sơ") { "\($0.stage.label)" },
                .init("Loại giấy tờ") { "\($0.kind.label)" },
                .init("Tệp") { "<a href=\"\(SiteURL.attachment($0.id))\">\($0.name)</a>" },
                .init("Dung lượng", .code) { "\(AttachmentLabels.size($0.size))" },
                .init("Người gửi") { "\($0.uploadedBy)" },
                .init("Lúc", .code) { "\($0.uploadedAt.vietnamese)" },
            ]
        ).html(rows)
    }

    private func form(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        guard list.mayAttach else { return .empty }
        let form = FormView(
            to: .projectPapers(list.projectID),
            submit: "Gửi tài liệu",
            faults: faults,
            carriesFiles: true
        )
        let isOpen = !faults.faults.isEmpty || isAlone && list.standing.isEmpty
        return """
            <details\(attribute: "open", if: isOpen)><summary>Thêm tài liệu</summary>
            \(form.html(in: context, fields: AttachmentFormFields(limits: limits).html(typed, faults)))
            </details>
            """
    }

    private var removed: HTML {
        guard !list.removed.isEmpty else { return .empty }
        let table = DataTable<Attachment>(
            "Tài liệu đã gỡ",
            columns: [
                .init("Loại giấy tờ") { "\($0.kind.label)" },
                .init("Tệp") { "<a href=\"\(SiteURL.attachment($0.id))\">\($0.name)</a>" },
                .init("Người gỡ") { "\($0.removal?.by)" },
                .init("Lúc", .code) { "\($0.removal?.at.vietnamese)" },
                .init("Lý do") { "\($0.removal?.reason)" },
            ]
        )
        return """
            <details><summary>Xem \(list.removed.count) tài liệu đã gỡ</summary>\(table.html(list.removed))</details>
            """
    }
}

/// In the order of the declaration, which is the order of the work.
private func rank<Listed: CaseIterable & Equatable>(_ value: Listed) -> Int {
    Array(Listed.allCases).firstIndex(of: value) ?? 0
}
