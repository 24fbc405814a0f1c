import HTTPTypes
import Hummingbird
import KhuyenCong

/// Imports in three steps: upload, check, take; and taking one back.
struct ImportPages: RouteGroup {
    enum CheckAct: String {
        case examine, correct
    }

    /// In the address: which file of the batch.
    static let file = "tep"
    /// The province in the address of the list of projects.
    static let projectFilter = "tinh"

    let imports: Imports
    let units: AdminUnits
    let background: ImportBackground
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.imports, .importProjects, "Các lần nhập") { _, context in
            let officer = try context.requireOfficer()
            let batches = try await imports.list(by: officer, limit: Imports.listLimit)
            return ImportListViews.page(batches, try await units.territories(for: officer), at: now())
        }
        table.page(.importNew, .importProjects, "Nhập danh sách") { _, context in
            try await uploadPage([:], .none, context)
        }
        table.form(.importNew, .importProjects, "Gửi tệp để đọc và kiểm tra", uploads: .workbooks) { form, context in
            try await FormAttempt.run {
                try await open(form, context)
            } orShow: { faults in
                try await uploadPage(form.fields, faults, context)
            }
        }
        table.download(.importCheck(.any), .importProjects, "Kết quả kiểm tra một lần nhập") { _, context in
            try await checkPage(try context.pathID(), context)
        }
        addActs(to: &table)
    }

    private func addActs(to table: inout RouteTable) {
        table.form(.importCheck(.any), .importProjects, "Đọc lại, hoặc sửa cách hiểu một bảng") { form, context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                try await examine(id, form, context)
            } orShow: { faults in
                try await checkView(id, context).page(faults)
            }
        }
        table.form(.importTake(.any), .importProjects, "Ghi một lần nhập vào sổ") { form, context in
            try await take(try context.pathID(), form, context)
        }
        table.page(.importUndo(.any), .importProjects, "Hoàn tác một lần nhập") { _, context in
            try await undoPage(try context.pathID(), [:], .none, context)
        }
        table.form(.importUndo(.any), .importProjects, "Hoàn tác một lần nhập") { form, context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                let reason = try ImportUndoViews.read(form)
                try await imports.undo(id, reason: reason, by: try context.requireOfficer(), at: now())
                return .redirect(.importCheck(id), .done("Đã hoàn tác lần nhập số \(id)."))
            } orShow: { faults in
                try await undoPage(id, form.fields, faults, context)
            }
        }
    }

    private func uploadPage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let upload = ImportUpload(
            territories: try await units.territories(for: officer),
            territory: officer.territory(.importProjects)
        )
        return upload.page(typed, faults, in: context)
    }

    private func open(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let (sources, options) = try ImportUpload.read(form)
        let id = try await imports.open(sources, options: options, by: officer, at: now())
        try await background.run { try await imports.examine(id, by: officer, clock: now) }
        return .redirect(.importCheck(id))
    }

    private func checkView(_ id: Int64, _ context: AppContext) async throws -> ImportCheckView {
        let officer = try context.requireOfficer()
        return ImportCheckView(
            batch: try await imports.batch(id, by: officer),
            territories: try await units.territories(for: officer),
            now: now(),
            context: context
        )
    }

    private func checkPage(_ id: Int64, _ context: AppContext) async throws -> Response {
        let view = try await checkView(id, context)
        var response = view.page().response(in: context)
        if view.isWorking, let refresh = HTTPField.Name("Refresh") { response.headers[refresh] = "2" }
        return response
    }

    private func examine(_ id: Int64, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        // The work behind the page keeps its failures to itself, so what may not be seen is refused before it starts.
        let batch = try await imports.batch(id, by: officer)
        if try ActField.read(form, as: CheckAct.self) == .correct {
            let answer = try ImportTableForm.read(form, batch)
            try await imports.correct(
                id,
                answer.correction,
                headings: answer.headings,
                readAt: answer.readAt,
                by: officer,
                at: now()
            )
        }
        try await background.run { try await imports.examine(id, by: officer, clock: now) }
        return .redirect(.importCheck(id), .done("Đã đọc lại tệp."))
    }

    private func take(_ id: Int64, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        guard let way = form[ImportChoices.name].flatMap(ImportChoices.Way.init(rawValue:)) else {
            throw RequestFault.malformed("Chọn một cách ghi sổ.", field: ImportChoices.name)
        }
        let batch = try await imports.batch(id, by: officer)
        let isAlone = batch.findings.count { $0.severity == .error } == batch.differing
        try await background.run {
            _ = try await imports.take(
                id,
                acceptsValid: way == .valid || (way == .update && !isAlone),
                isUpdate: way == .update,
                by: officer,
                clock: now
            )
        }
        return .redirect(.importCheck(id))
    }

    private func undoPage(
        _ id: Int64,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let batch = try await imports.batch(id, by: try context.requireOfficer())
        return ImportUndoViews.page(batch, typed, faults, in: context)
    }
}
