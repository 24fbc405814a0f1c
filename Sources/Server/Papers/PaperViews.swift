import KhuyenCong

/// All forms, and whose templates are in force.
struct PaperListView: Sendable {
    let shelf: PaperShelf

    var page: Page {
        Page(
            "Biểu mẫu",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference)],
            summary: "Phụ lục 1 Thông tư 36/2013/TT-BCT và mẫu báo cáo. Cơ quan có mẫu riêng thì thay mẫu kèm theo.",
            body: table.html(PaperForm.allCases)
        )
    }

    private var table: DataTable<PaperForm> {
        DataTable(
            "Các biểu mẫu",
            columns: [
                .init("Mẫu số", .code) { "\($0.number)" },
                .init("Tên biểu mẫu") { "<a href=\"\(SiteURL.paper($0.number))\">\($0.title)</a>" },
                .init("Căn cứ") { "\($0.basis.html)" },
                .init("Bố cục") { "\(PaperLabels.headings($0))" },
                .init("Mẫu của cơ quan") { form in
                    let owners = shelf.standing(form).map { shelf.owner($0.province) }
                    let named = owners.enumerated().filter { !owners[..<$0.offset].contains($0.element) }
                    return named.isEmpty ? "—" : "\(named.map(\.element).joined(separator: ", "))"
                },
                .init("Tải về") { form in
                    "<a href=\"\(SiteURL.paperSample(form.number))\">bản điền thử</a>"
                },
            ]
        )
    }
}

enum PaperLabels {
    /// How well the column headings of the shipped template are known.
    static func headings(_ form: PaperForm) -> HTML {
        let words =
            switch form.headings {
            case .fullText: "tiêu đề theo văn bản"
            case .opening: "tiêu đề theo phần đầu văn bản"
            case .news, .code, .unverified: "tự trình bày, chưa có nguyên văn tiêu đề"
            }
        return form.headings.isWeak ? "\(Tag.unverified) <small>\(words)</small>" : "\(words)"
    }
}

/// One form: its templates, the placeholders, and sending an own template.
struct PaperView: Sendable {
    let form: PaperForm
    let shelf: PaperShelf
    let typed: URLQuery
    let faults: FormFaults

    func page(in context: AppContext) -> Page {
        Page(
            "\(form.name): \(form.title)",
            section: .reference,
            crumbs: [Crumb("Danh mục", .reference), Crumb("Biểu mẫu", .papers)],
            summary: form.basis.html,
            status: faults.status,
            body: """
                \(PaperRegisterView(form: form, shelf: shelf, context: context).html)
                \(Panel("Mẫu đang dùng", content: templates(in: context)).html)
                \(mayUpload ? Panel("Thay bằng mẫu của cơ quan", content: upload(in: context)).html : .empty)
                \(Panel("Chỗ điền", content: placeholders).html)
                \(history(in: context))
                """
        )
    }

    private var mayUpload: Bool { shelf.mayEdit(nil) || !shelf.editableProvinces.isEmpty }

    private func templates(in context: AppContext) -> HTML {
        """
        <p>Mẫu kèm theo phần mềm: \(links(PaperFiles.shipped)). \(PaperLabels.headings(form))</p>
        \(standing(in: context))
        """
    }

    private func standing(in context: AppContext) -> HTML {
        let rows = shelf.standing(form)
        guard !rows.isEmpty else { return "<p>Chưa cơ quan nào gửi mẫu riêng.</p>" }
        let table = DataTable<PaperTemplate>(
            "Mẫu của cơ quan đang dùng",
            columns: columns + [
                .init("Việc") { template in
                    guard shelf.mayEdit(template.province) else { return "—" }
                    return ActButton(
                        "Bỏ mẫu này",
                        .paper(form.number),
                        values: [
                            (ActField.name, PaperPages.Act.withdraw.rawValue),
                            (PaperPages.Name.province, template.province ?? PaperPages.Name.nation),
                            (PaperPages.Name.level, template.level?.rawValue ?? ""),
                        ]
                    ).html(in: context)
                }
            ]
        )
        return table.html(rows)
    }

    private func history(in context: AppContext) -> HTML {
        let rows = shelf.superseded(form)
        guard !rows.isEmpty else { return .empty }
        let table = DataTable<PaperTemplate>(
            "Các mẫu đã thay",
            columns: columns + [
                .init("Thay lúc", .code) { "\($0.supersededAt?.vietnamese ?? $0.validity.until?.vietnamese ?? "")" },
                .init("Việc") { template in
                    guard shelf.mayEdit(template.province) else { return "—" }
                    return ActButton(
                        "Dùng lại",
                        .paper(form.number),
                        values: [
                            (ActField.name, PaperPages.Act.restore.rawValue),
                            (PaperPages.Name.id, String(template.id)),
                        ]
                    ).html(in: context)
                },
            ]
        )
        return Panel("Lịch sử", content: table.html(rows)).html
    }

    private var columns: [DataTable<PaperTemplate>.Column] {
        [
            .init("Nơi dùng") { "\(shelf.owner($0.province))" },
            .init("Cấp chương trình") { "\($0.level?.label ?? "Cả hai cấp")" },
            .init("Dùng cho văn bản") { "\($0.validity.label)" },
            .init("Tệp") { "\($0.name)" },
            .init("Gửi lúc", .code) { "\($0.enteredAt.vietnamese)" },
            .init("Người gửi") { "\($0.sender ?? "Người vận hành máy chủ")" },
            .init("Tải về") { links(String($0.id)) },
        ]
    }

    private func links(_ template: String) -> HTML {
        let query: URLQuery = [PaperFiles.template: template]
        return """
            <a href="\(SiteURL.paperTemplate(form.number).with(query))">tệp mẫu</a>, \
            <a href="\(SiteURL.paperSample(form.number).with(query))">bản điền thử</a>
            """
    }
}
