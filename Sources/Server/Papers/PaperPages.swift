import Foundation
import KhuyenCong

/// The list of forms, and the page of each.
struct PaperPages: RouteGroup {
    enum Act: String {
        case upload, restore, withdraw
    }

    enum Name {
        static let file = "file"
        static let province = "province"
        static let level = "level"
        static let id = "id"
        /// The national agency, where a province's code would stand.
        static let nation = "trung-uong"
    }

    let desk: PaperDesk

    func add(to table: inout RouteTable) {
        table.page(.papers, .viewReference, "Các biểu mẫu") { _, context in
            PaperListView(shelf: try await desk.papers.shelf(for: context.requireOfficer())).page
        }
        table.page(.paper(.any), .viewReference, "Một biểu mẫu: chỗ điền, các mẫu đang dùng") { _, context in
            try await page([:], .none, context)
        }
        table.form(
            .paper(.any),
            .editReference,
            "Gửi mẫu của cơ quan, dùng lại mẫu cũ, bỏ mẫu",
            uploads: PaperDesk.uploads
        ) { form, context in
            try await FormAttempt.run {
                try await write(form, context)
            } orShow: { faults in
                try await page(form.fields, faults, context)
            }
        }
    }

    private func page(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let form = try context.paperForm()
        let shelf = try await desk.papers.shelf(for: context.requireOfficer())
        return PaperView(form: form, shelf: shelf, typed: typed, faults: faults).page(in: context)
    }

    private func write(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let paper = try context.paperForm()
        let back = SiteURL.paper(paper.number)
        switch try ActField.read(form, as: Act.self) {
        case .upload:
            try await desk.papers.upload(PaperPages.upload(paper, form), by: officer, at: desk.now())
            return .redirect(back, .done("Đã dùng mẫu mới."))
        case .restore:
            try await desk.papers.restore(form.id(Name.id), by: officer, at: desk.now())
            return .redirect(back, .done("Đã dùng lại mẫu cũ."))
        case .withdraw:
            let province = PaperPages.province(form[Name.province])
            let level = form[Name.level].flatMap(ProgrammeLevel.init(rawValue:))
            try await desk.papers.withdraw(paper, province: province, level: level, by: officer, at: desk.now())
            return .redirect(back, .done("Đã bỏ mẫu của cơ quan."))
        }
    }

    /// - Throws: `FormFaults`, an error of the file system.
    private static func upload(_ paper: PaperForm, _ form: Form) throws -> PaperUpload {
        var reader = FieldReader(form)
        let province = reader.text(Name.province, "Nơi dùng mẫu", isRequired: true)
        let level = reader.choice(Name.level, "Cấp chương trình", as: ProgrammeLevel.self)
        let from = reader.day("validFrom", "Dùng từ ngày")
        let until = reader.day("validUntil", "Thôi dùng từ ngày")
        let file = form.files.first { $0.size > 0 }
        if file == nil { reader.refuse(Name.file, "Chọn tệp mẫu dạng .docx.") }
        try reader.check()
        return PaperUpload(
            form: paper,
            province: PaperPages.province(province),
            level: level,
            validFrom: from,
            validUntil: until,
            name: file?.name ?? "",
            bytes: try bytes(of: file)
        )
    }

    static func bytes(of file: UploadedFile?) throws -> [UInt8] {
        guard let file else { return [] }
        return Array(try Data(contentsOf: URL(fileURLWithPath: file.path)))
    }

    private static func province(_ word: String?) -> String? {
        word == Name.nation ? nil : word
    }
}
