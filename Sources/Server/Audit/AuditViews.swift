import KhuyenCong

/// What the page of the audit log shows.
struct AuditView: Sendable {
    /// Nil where the filter cannot be read.
    let entries: AuditPage?
    let choices: AuditChoices
    let query: URLQuery
    let paging: Paging
    let faults: FormFaults
    let readsExaminations: Bool
}

enum AuditViews {
    static func page(_ view: AuditView) -> Page {
        Page(
            "Nhật ký",
            section: .audit,
            summary: view.entries.map { entries -> HTML in "\(grouped: entries.total) mục, mới nhất ở trên" } ?? .empty,
            actions: export(view)
                + (view.readsExaminations ? ButtonLink("Kiểm tra hằng ngày", .examinations).html : .empty),
            status: view.faults.status,
            body: """
                \(filters(view))
                \(each: view.faults.faults, { fault in Alert(.failed, "\(fault.message)").html })
                \(view.entries.map { list($0, view) })
                """
        )
    }

    private static func export(_ view: AuditView) -> HTML {
        guard let entries = view.entries, entries.total > 0 else { return .empty }
        let query = view.query.setting(Paging.parameter, nil)
        return ButtonLink("Xuất Excel", SiteURL.auditExport.with(query)).html
    }

    private static func filters(_ view: AuditView) -> HTML {
        let query = view.query
        return FilterBar(
            .audit,
            fields: [
                FilterBar.choice(
                    "Người thực hiện",
                    name: "nguoi",
                    selected: query["nguoi"],
                    all: "Tất cả",
                    options: view.choices.officers.map { (String($0.accountID), $0.name) }
                ),
                FilterBar.choice(
                    "Việc",
                    name: "viec",
                    selected: query["viec"],
                    all: "Tất cả",
                    options: view.choices.acts.map { ($0, AuditLabels.act($0)) }
                ),
                FilterBar.choice(
                    "Đối tượng",
                    name: "doi-tuong",
                    selected: query["doi-tuong"],
                    all: "Tất cả",
                    options: view.choices.subjects.map { ($0, AuditLabels.subject($0)) }
                ),
                FilterBar.text("Từ ngày", name: "tu", value: query["tu"], hint: "01/07/2025"),
                FilterBar.text("Đến ngày", name: "den", value: query["den"], hint: "31/12/2025"),
            ],
            kept: query["so"].map { ["so": $0] } ?? [:],
            isFiltered: !query.setting(Paging.parameter, nil).isEmpty
        ).html
    }

    private static func list(_ page: AuditPage, _ view: AuditView) -> HTML {
        guard !page.entries.isEmpty else { return EmptyState("Không có mục nào như vậy.").html }
        return """
            \(table.html(page.entries))
            \(view.paging.html(total: page.total, of: .audit, query: view.query))
            """
    }

    private static var table: DataTable<AuditEntry> {
        DataTable<AuditEntry>(
            "Nhật ký thao tác",
            columns: [
                .init("Mục", .code) { "\(grouped: $0.sequence)" },
                .init("Lúc", .code) { "\($0.at.vietnamese)" },
                .init("Người thực hiện") { "\($0.officer)" },
                .init("Việc") { "\(AuditLabels.act($0.act))" },
                .init("Đối tượng") { subject(of: $0) },
                .init("Nội dung") { content(of: $0) },
            ]
        )
    }

    private static func subject(of entry: AuditEntry) -> HTML {
        let kind = AuditLabels.subject(entry.subject)
        guard let id = entry.subjectID else { return "\(kind)" }
        guard let url = AuditLabels.url(entry.subject, id) else { return "\(kind) số \(id)" }
        return "<a href=\"\(url)\">\(kind) số \(id)</a>"
    }

    private static func content(of entry: AuditEntry) -> HTML {
        let lines = AuditLabels.lines(of: entry).map(line)
        let note: HTML? = entry.isAnonymised ? Tag(.plain, "đã ẩn danh").html : nil
        guard !lines.isEmpty else { return note ?? "—" }
        let shown = (Array(lines.prefix(mostLines)) + (note.map { [$0] } ?? [])).joined(separator: "<br>")
        let rest = Array(lines.dropFirst(mostLines))
        guard !rest.isEmpty else { return shown }
        return """
            \(shown)<details><summary>Xem thêm \(rest.count) dòng</summary>\(rest.joined(separator: "<br>"))</details>
            """
    }

    /// What an entry tells at once; the rest unfolds.
    private static let mostLines = 3

    private static func line(_ line: AuditLine) -> HTML {
        let name: HTML = line.name.isEmpty ? .empty : "\(line.name): "
        switch (line.before, line.after) {
        case (let before?, let after?): return "\(name)<del>\(before)</del> → <ins>\(after)</ins>"
        case (let before?, nil): return "\(name)<del>\(before)</del>"
        case (nil, let after): return "\(name)\(after)"
        }
    }
}
