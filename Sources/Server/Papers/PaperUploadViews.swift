import KhuyenCong

extension PaperView {
    /// Sending an own template.
    func upload(in context: AppContext) -> HTML {
        let view = FormView(
            to: .paper(form.number),
            submit: "Kiểm tra và dùng mẫu này",
            faults: faults,
            carriesFiles: true
        )
        let places = FormField(
            PaperPages.Name.province,
            "Nơi dùng mẫu",
            .choice(places, empty: places.count == 1 ? nil : "Chọn nơi dùng"),
            isRequired: true
        )
        let file = FormField(
            PaperPages.Name.file,
            "Tệp mẫu",
            .file(accept: ".docx", isMultiple: false),
            help: "Tải mẫu kèm theo, sửa bằng Word, giữ nguyên các chỗ điền; không quá 10 MB",
            isRequired: true
        )
        return view.html(
            in: context,
            fields: """
                \(ActField.html(PaperPages.Act.upload))
                \(places.html(typed[PaperPages.Name.province], faults: faults))
                \(term)
                \(file.html(nil, faults: faults))
                """
        )
    }

    /// For which programme and on which days it is to hold; a report is of both programmes.
    private var term: HTML {
        let level = FormField(
            PaperPages.Name.level,
            "Cấp chương trình",
            .choice(ProgrammeLevel.allCases.map { (value: $0.rawValue, label: $0.label) }, empty: "Cả hai cấp")
        )
        let levels: HTML = form == .report ? .empty : level.html(typed[PaperPages.Name.level], faults: faults)
        let begin = FormField("validFrom", "Dùng từ ngày", help: "Ngày của văn bản; bỏ trống là từ hôm nay.")
        let end = FormField(
            "validUntil",
            "Thôi dùng từ ngày",
            help: "Ngày đầu tiên không dùng; bỏ trống là không thời hạn."
        )
        return """
            \(levels)
            \(begin.html(typed["validFrom"], faults: faults))
            \(end.html(typed["validUntil"], faults: faults))
            """
    }

    private var places: [(value: String, label: String)] {
        let provinces = shelf.editableProvinces.map { (value: $0.code, label: $0.name) }
        return shelf.mayEdit(nil) ? [(PaperPages.Name.nation, "Trung ương")] + provinces : provinces
    }

    /// What may stand between the braces of a template.
    var placeholders: HTML {
        """
        <p>Viết \(code("ten_de_an")) hoặc \(code("Tên đề án")) vào chỗ cần điền. Dòng của bảng có chỗ điền dạng \
        \(code("dong.noi_dung")) được lặp lại cho từng mục. Phần nằm giữa \(code("#ten")) và \(code("/ten")) chỉ \
        giữ lại khi có nội dung.</p>
        \(PaperView.table("Chỗ điền của biểu mẫu").html(form.outline.fields.map { Entry($0, list: nil) }))
        \(each: form.outline.lists, { list in
            """
            <h3>Bảng \(list.name): \(list.meaning)</h3>
            \(PaperView.table("Cột của bảng \(list.name)").html(list.fields.map { Entry($0, list: list.name) }))
            """
        })
        """
    }

    private struct Entry: Sendable {
        let name: String
        let placeholder: PaperPlaceholder

        init(_ placeholder: PaperPlaceholder, list: String?) {
            name = (list.map { $0 + "." } ?? "") + placeholder.name
            self.placeholder = placeholder
        }
    }

    private static func table(_ caption: String) -> DataTable<Entry> {
        DataTable(
            caption,
            columns: [
                .init("Chỗ điền", .code) { code($0.name) },
                .init("Nội dung") { "\($0.placeholder.meaning)" },
                .init("Bắt buộc") { $0.placeholder.need == .required ? "bắt buộc" : "—" },
            ]
        )
    }

    private func code(_ name: String) -> HTML { PaperView.code(name) }

    private static func code(_ name: String) -> HTML { "<code>{{\(name)}}</code>" }
}
