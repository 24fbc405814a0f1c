import HTTPTypes
import Hummingbird
import KhuyenCong

/// Imports as JSON: the same result as the command line's, with the number of the import.
struct ImportAPI: RouteGroup {
    let imports: Imports
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.read(.imports, .importProjects, "Các lần nhập, mới nhất trước", answer: [ImportHeadAnswer].self) {
            _,
            context in
            let officer = try context.requireOfficer()
            return try await imports.list(by: officer, limit: Imports.listLimit).map(ImportHeadAnswer.init)
        }
        table.read(.importRun(.any), .importProjects, "Một lần nhập và các ô cần xem", answer: ImportAnswer.self) {
            _,
            context in
            ImportAnswer(try await imports.batch(try context.pathID(), by: try context.requireOfficer()))
        }
        addFiles(to: &table)
        addUpload(to: &table)
        addActs(to: &table)
    }

    private func addFiles(to table: inout RouteTable) {
        let parameters = [Parameter("file", .text, "Tên tệp, khi lần nhập có nhiều tệp; mặc định tệp đầu")]
        table.file(
            .importMarked(.any),
            .importProjects,
            "Tệp có đánh dấu các ô sai",
            parameters: parameters,
            types: [ExportFormat.xlsx.mediaType]
        ) { request, context in
            let (id, file, officer) = try await asked(request, context)
            let marked = try await imports.marked(file: file, of: id, by: officer)
            return Download.response(bytes: marked.body, name: marked.name, type: ExportFormat.xlsx.mediaType)
        }
        table.file(
            .importOriginal(.any),
            .importProjects,
            "Tệp gốc của một lần nhập",
            parameters: parameters,
            types: ["application/octet-stream"]
        ) { request, context in
            let (id, file, officer) = try await asked(request, context)
            let original = try await imports.original(file: file, of: id, by: officer)
            return Download.response(bytes: original.body, name: original.name, type: "application/octet-stream")
        }
    }

    /// The file that a request is about, of an import that this officer may see.
    private func asked(_ request: Request, _ context: AppContext) async throws -> (Int64, Int64, Officer) {
        let officer = try context.requireOfficer()
        let batch = try await imports.batch(try context.pathID(), by: officer)
        let name = request.query["file"]
        guard let file = batch.files.first(where: { name == nil || $0.name == name }) else { throw Refusal.missing }
        return (batch.id, file.id, officer)
    }

    /// What an upload tells beside its files.
    private static let asked = [
        Parameter(
            "province",
            .text,
            "Mã tỉnh, ví dụ 40 là Nghệ An; 00 là danh sách cả nước, mỗi dòng ghi tỉnh của nó",
            isRequired: true
        ),
        Parameter(
            "map",
            .choice(AdminMap.allCases.map { String($0.rawValue) }),
            "Bản đồ; mặc định theo năm của từng dòng"
        ),
        Parameter("stage", .choice(Stage.allCases.map(\.rawValue)), "Giai đoạn; mặc định đọc từ tiêu đề"),
        Parameter(
            "column",
            .text,
            "Nghĩa của cột theo tiêu đề hoặc chữ cái, ví dụ C=support; nhiều cột cách nhau bằng dấu chấm phẩy"
        ),
    ]

    private func addUpload(to table: inout RouteTable) {
        table.upload(
            .imports,
            .importProjects,
            "Gửi tệp để đọc và kiểm tra; chưa ghi vào sổ",
            parameters: ImportAPI.asked,
            uploads: .workbooks,
            answer: ImportAnswer.self
        ) { form, request, context in
            let officer = try context.requireOfficer()
            let address = request.query
            let columns = try ImportAPI.columns(address["column"] ?? "")
            let options = ImportOptions(
                province: address["province"] ?? "",
                map: address["map"].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:)),
                stage: address["stage"].flatMap(Stage.init(rawValue:))
            )
            let sources = form.files.map { ImportSource(path: $0.path, name: $0.name) }
            if !columns.isEmpty {
                try await imports.requireColumns(columns, in: sources, options: options, by: officer, at: now())
            }
            let id = try await imports.open(sources, options: options, by: officer, at: now())
            try await imports.examine(id, by: officer, clock: now)
            if !columns.isEmpty { try await imports.explain(id, columns, by: officer, clock: now) }
            return ImportAnswer(try await imports.batch(id, by: officer))
        }
    }

    /// "C=support;KP huyện=source.district"; a heading may hold a semicolon itself.
    private static func columns(_ text: String) throws -> [(heading: String, field: ImportField)] {
        var told: [(heading: String, field: ImportField)] = []
        var heading = ""
        for part in text.split(separator: ";") {
            heading += heading.isEmpty ? String(part) : ";" + part
            guard part.contains("=") else { continue }
            guard let column = ImportLabels.column(heading) else { throw notColumn(heading) }
            told.append(column)
            heading = ""
        }
        guard heading.isEmpty else { throw notColumn(heading) }
        return told
    }

    private static func notColumn(_ text: String) -> Refusal {
        Refusal.invalid(
            "column nhận “cột=nghĩa”, không phải “\(text)”.",
            field: "column",
            remedy: "Nghĩa là một trong: \(ImportField.all.map(\.code).joined(separator: ", "))."
        )
    }

    private func addActs(to table: inout RouteTable) {
        table.act(
            .post,
            .importTake(.any),
            .importProjects,
            "Ghi một lần nhập đã kiểm tra vào sổ",
            body: ImportTaking.self,
            answer: ImportAnswer.self
        ) { body, _, context in
            let id = try context.pathID()
            let officer = try context.requireOfficer()
            _ = try await imports.take(
                id,
                acceptsValid: body.acceptValid ?? false,
                isUpdate: body.update ?? false,
                by: officer,
                clock: now
            )
            return ImportAnswer(try await imports.batch(id, by: officer))
        }
        table.act(
            .post,
            .importUndo(.any),
            .importProjects,
            "Hoàn tác một lần nhập",
            body: GivenReason.self,
            answer: ImportAnswer.self
        ) { body, _, context in
            let id = try context.pathID()
            let officer = try context.requireOfficer()
            try await imports.undo(id, reason: body.reason, by: officer, at: now())
            return ImportAnswer(try await imports.batch(id, by: officer))
        }
    }
}

struct ImportTaking: Codable, Sendable {
    /// Takes the good rows and lists the rest.
    let acceptValid: Bool?
    /// Books the difference where the ledger has other amounts.
    let update: Bool?
}

/// An import in the list of imports.
struct ImportHeadAnswer: Codable, Sendable {
    let id: Int64
    let state: String
    let phase: String
    let files: [String]
    let province: String
    let officer: String
    let checkedAt: Moment
    let rows: Int
    let taken: Int
    let unchanged: Int
    let refused: Int

    init(_ batch: ImportBatch) {
        id = batch.id
        state = batch.state.rawValue
        phase = batch.progress.phase.rawValue
        files = batch.files.map(\.name)
        province = batch.provinceNow
        officer = batch.officer
        checkedAt = batch.checkedAt
        rows = batch.rows
        taken = batch.taken
        unchanged = batch.unchanged
        refused = batch.refused
    }
}

/// The result of an import: the keys of the command line's JSON, and the number and state of the import.
struct ImportAnswer: Codable, Sendable {
    let id: Int64
    /// "checked" until the rows are in the ledger.
    let state: String
    let files: [String]
    let rows: Int
    let taken: Int
    let unchanged: Int
    let refused: Int
    let findings: [ImportFinding]
    let sheets: [ImportSheetJSON]

    init(_ batch: ImportBatch) {
        id = batch.id
        state = batch.state.rawValue
        files = batch.files.map(\.name)
        rows = batch.rows
        taken = batch.taken
        unchanged = batch.unchanged
        refused = batch.refused
        findings = batch.findings
        sheets = batch.sheets.map(ImportSheetJSON.init)
    }
}
