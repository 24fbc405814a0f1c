import HTTPTypes
import KhuyenCong

/// Forms and templates as JSON, and their files.
struct PaperAPI: RouteGroup {
    private static let place = Parameter("province", .text, "Mã tỉnh của bản đồ hiện nay; bỏ trống là trung ương")
    private static let template = Parameter("template", .integer(1...Int64.max), "Mẫu của cơ quan; bỏ trống là mẫu gốc")

    private static let term = [
        Parameter("level", .choice(ProgrammeLevel.allCases.map(\.rawValue)), "Cấp chương trình; bỏ trống là cả hai"),
        Parameter("validFrom", .day, "Ngày đầu của các văn bản dùng mẫu; bỏ trống là hôm nay"),
        Parameter("validUntil", .day, "Ngày đầu tiên không dùng mẫu nữa; bỏ trống là không thời hạn"),
    ]

    let desk: PaperDesk

    func add(to table: inout RouteTable) {
        table.read(.papers, .viewReference, "Các biểu mẫu và mẫu của cơ quan", answer: [PaperAnswer].self) {
            _,
            context in
            let shelf = try await desk.papers.shelf(for: context.requireOfficer())
            return PaperForm.allCases.map { PaperAnswer($0, shelf) }
        }
        table.read(.paper(.any), .viewReference, "Một biểu mẫu và các chỗ điền", answer: PaperOutlineAnswer.self) {
            _,
            context in
            _ = try context.requireOfficer()
            return PaperOutlineAnswer(try context.paperForm())
        }
        addFiles(to: &table)
        addActs(to: &table)
    }

    private func addFiles(to table: inout RouteTable) {
        let types = [PaperFile.mediaType]
        let parameters = [PaperAPI.template]
        table.file(.paperTemplate(.any), .viewReference, "Tệp mẫu", parameters: parameters, types: types) {
            request,
            context in
            let source = request.query["template"].flatMap { Int64($0) }.map(PaperSource.template) ?? .shipped
            let officer = try context.requireOfficer()
            return PaperFiles.response(try await desk.papers.template(of: context.paperForm(), source, for: officer))
        }
        table.file(.paperSample(.any), .viewReference, "Bản điền thử", parameters: parameters, types: types) {
            request,
            context in
            let source = request.query["template"].flatMap { Int64($0) }.map(PaperSource.template) ?? .shipped
            let officer = try context.requireOfficer()
            return PaperFiles.response(try await desk.papers.sample(of: context.paperForm(), source, for: officer))
        }
        table.upload(
            .paperTemplate(.any),
            .editReference,
            "Gửi mẫu của cơ quan; mẫu đang dùng vào lịch sử",
            parameters: [PaperAPI.place] + PaperAPI.term,
            uploads: PaperDesk.uploads,
            answer: WrittenRowAnswer.self
        ) { form, request, context in
            let file = form.files.first
            let upload = PaperUpload(
                form: try context.paperForm(),
                province: request.query["province"],
                level: request.query["level"].flatMap(ProgrammeLevel.init(rawValue:)),
                validFrom: request.query["validFrom"].flatMap { Day($0) },
                validUntil: request.query["validUntil"].flatMap { Day($0) },
                name: file?.name ?? "",
                bytes: try PaperPages.bytes(of: file)
            )
            let officer = try context.requireOfficer()
            return WrittenRowAnswer(id: try await desk.papers.upload(upload, by: officer, at: desk.now()))
        }
    }

    private func addActs(to table: inout RouteTable) {
        table.act(
            .post,
            .paperRestoration(.any),
            .editReference,
            "Dùng lại một mẫu đã thay",
            status: .created,
            answer: WrittenRowAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            return WrittenRowAnswer(
                id: try await desk.papers.restore(context.pathID(), by: officer, at: desk.now())
            )
        }
        table.act(
            .post,
            .paperWithdrawal(.any),
            .editReference,
            "Bỏ mẫu của cơ quan, trở về mẫu gốc",
            body: PaperWithdrawalBody.self,
            answer: PaperAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let form = try context.paperForm()
            try await desk.papers.withdraw(
                form,
                province: body.province,
                level: body.level,
                by: officer,
                at: desk.now()
            )
            return PaperAnswer(form, try await desk.papers.shelf(for: officer))
        }
    }
}

struct PaperWithdrawalBody: Codable, Sendable {
    /// Province code of today's map; absent for the national agency.
    let province: String?
    /// Absent for the files that are for both programmes.
    let level: ProgrammeLevel?
}

/// A form with the templates that offices use.
struct PaperAnswer: Codable, Sendable {
    struct Template: Codable, Sendable {
        let id: Int64
        let province: String?
        let level: ProgrammeLevel?
        let validFrom: Day?
        let validUntil: Day?
        let name: String
        let sha256: String
        let enteredAt: Moment
    }

    let form: String
    let title: String
    let citation: String
    /// How well the column headings of the shipped template are known.
    let headings: Evidence
    let templates: [Template]

    init(_ form: PaperForm, _ shelf: PaperShelf) {
        self.form = form.number
        title = form.title
        citation = form.basis.citation
        headings = form.headings
        templates = shelf.standing(form).map { template in
            Template(
                id: template.id,
                province: template.province,
                level: template.level,
                validFrom: template.validity.from,
                validUntil: template.validity.until,
                name: template.name,
                sha256: Hex.encode(template.sha256),
                enteredAt: template.enteredAt
            )
        }
    }
}

/// The placeholders of a form.
struct PaperOutlineAnswer: Codable, Sendable {
    struct Placeholder: Codable, Sendable {
        let name: String
        let meaning: String
        let required: Bool

        init(_ placeholder: PaperPlaceholder) {
            name = placeholder.name
            meaning = placeholder.meaning
            required = placeholder.need == .required
        }
    }

    struct List: Codable, Sendable {
        let name: String
        let meaning: String
        let required: Bool
        let fields: [Placeholder]
    }

    let form: String
    let title: String
    let fields: [Placeholder]
    let lists: [List]

    init(_ form: PaperForm) {
        self.form = form.number
        title = form.title
        fields = form.outline.fields.map(Placeholder.init)
        lists = form.outline.lists.map { list in
            List(
                name: list.name,
                meaning: list.meaning,
                required: list.need == .required,
                fields: list.fields.map(Placeholder.init)
            )
        }
    }
}
