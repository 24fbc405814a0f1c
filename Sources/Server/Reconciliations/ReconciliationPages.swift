import Hummingbird
import KhuyenCong

/// Matching the lists of other programs with our payments; and the year's end.
struct ReconciliationPages: RouteGroup {
    enum Name {
        static let file = "file"
        static let origin = "origin"
        static let province = "province"
        static let year = "year"
    }

    static let uploads = UploadLimits(files: 1, bytesPerFile: Reconciliations.maxBytes)

    let desk: MoneyDesk

    func add(to table: inout RouteTable) {
        table.page(.reconciliations, .viewProjects, "Các lần đối chiếu với kế toán, kho bạc") { _, context in
            try await listPage([:], .none, context)
        }
        table.form(
            .reconciliations,
            .workOnProjects,
            "Đối chiếu một danh sách của kế toán, kho bạc",
            uploads: Self.uploads
        ) { form, context in
            try await FormAttempt.run {
                let question = try Self.question(form)
                let officer = try context.requireOfficer()
                let id = try await desk.reconciliations.make(question, by: officer, at: desk.now())
                return .redirect(.reconciliation(id), .done("Đã đối chiếu."))
            } orShow: { faults in
                try await listPage(form.fields, faults, context)
            }
        }
        table.page(.reconciliation(.any), .viewProjects, "Một lần đối chiếu: khớp, lệch, chỉ có một bên") {
            _,
            context in
            let (head, rows) = try await found(context)
            return ReconciliationView(head: head, rows: rows).page
        }
        table.download(.reconciliationFile(.any), .viewProjects, "Bảng tính của một lần đối chiếu") {
            _,
            context in
            let (head, rows) = try await found(context)
            return Download.response(
                bytes: try head.sheet(rows).bytes(),
                name: "Doi chieu \(head.id).xlsx",
                type: ExportFormat.xlsx.mediaType
            )
        }
        addYearEnd(to: &table)
    }

    private func found(_ context: AppContext) async throws -> (head: Reconciliation, rows: [ReconciliationRow]) {
        try await desk.reconciliations.reconciliation(context.pathID(), by: context.requireOfficer())
    }

    private func addYearEnd(to table: inout RouteTable) {
        table.page(.yearEndReconciliation, .viewProjects, "Đối chiếu kinh phí cuối năm theo đơn vị (Mẫu 10)") {
            request,
            context in
            YearEndView(found: try await yearEnd(request.query, context)).page
        }
        table.download(.yearEndReconciliationFile, .viewProjects, "Bảng tính đối chiếu kinh phí cuối năm") {
            request,
            context in
            let found = try await yearEnd(request.query, context)
            return Download.response(
                bytes: try found.sheet.bytes(),
                name: "Mau 10 nam \(found.year).xlsx",
                type: ExportFormat.xlsx.mediaType
            )
        }
    }

    private func yearEnd(_ query: URLQuery, _ context: AppContext) async throws -> YearEndReconciliation {
        let year = try query.year("nam") ?? desk.now().day.year
        return try await desk.payments.yearEnd(year, by: context.requireOfficer())
    }

    private func listPage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let territories = try await desk.units.territories(for: officer)
        return ReconciliationListView(
            list: try await desk.reconciliations.list(by: officer),
            territories: territories,
            officer: officer,
            year: desk.now().day.year
        ).page(typed, faults, in: context)
    }

    /// - Throws: `FormFaults`.
    static func question(_ form: Form) throws -> Reconciliations.Question {
        var reader = FieldReader(form)
        let province = reader.text(Name.province, "Tỉnh, thành phố", isRequired: true)
        let origin = reader.choice(Name.origin, "Danh sách của", as: StatementOrigin.self)
        let year = form[Name.year].flatMap { Int($0) }
        if origin == nil { reader.refuse(Name.origin, "Chọn danh sách của phần mềm kế toán hay của kho bạc.") }
        if year.map({ !ClosedRange<Int>.programmeYears.contains($0) }) ?? true {
            reader.refuse(Name.year, "Ghi năm ngân sách.")
        }
        let file = form.files.first { $0.size > 0 }
        if file == nil { reader.refuse(Name.file, "Chọn tệp xlsx, xls hoặc csv.") }
        try reader.check()
        return Reconciliations.Question(
            path: file?.path ?? "",
            name: file?.name ?? "",
            origin: origin ?? .treasury,
            provinceNow: province ?? "",
            budgetYear: year ?? 0
        )
    }
}
