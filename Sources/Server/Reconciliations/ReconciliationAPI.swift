import Hummingbird
import KhuyenCong

/// Reconciliations for other programs; amounts in đồng.
struct ReconciliationAPI: RouteGroup {
    let desk: MoneyDesk

    func add(to table: inout RouteTable) {
        table.read(
            .reconciliations,
            .viewProjects,
            "Các lần đối chiếu với kế toán, kho bạc",
            answer: [ReconciliationAnswer].self
        ) { _, context in
            try await desk.reconciliations.list(by: context.requireOfficer()).map {
                ReconciliationAnswer($0, rows: nil)
            }
        }
        table.upload(
            .reconciliations,
            .workOnProjects,
            "Đối chiếu một danh sách của kế toán, kho bạc",
            parameters: Self.parameters,
            uploads: ReconciliationPages.uploads,
            answer: ReconciliationAnswer.self
        ) { form, request, context in
            let officer = try context.requireOfficer()
            let question = try question(form, request.query)
            let id = try await desk.reconciliations.make(question, by: officer, at: desk.now())
            let (head, rows) = try await desk.reconciliations.reconciliation(id, by: officer)
            return ReconciliationAnswer(head, rows: rows)
        }
        table.read(
            .reconciliation(.any),
            .viewProjects,
            "Một lần đối chiếu và từng dòng",
            answer: ReconciliationAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            let (head, rows) = try await desk.reconciliations.reconciliation(context.pathID(), by: officer)
            return ReconciliationAnswer(head, rows: rows)
        }
        addYearEnd(to: &table)
    }

    private static let parameters = [
        Parameter(
            "origin",
            .choice(StatementOrigin.allCases.map(\.rawValue)),
            "Danh sách của kế toán hay kho bạc",
            isRequired: true
        ),
        Parameter("province", .text, "Mã tỉnh trên bản đồ hiện nay", isRequired: true),
        Parameter("year", .integer(.programmeYears), "Năm ngân sách", isRequired: true),
    ]

    private func addYearEnd(to table: inout RouteTable) {
        table.read(
            .yearEndReconciliation,
            .viewProjects,
            "Kinh phí một năm ngân sách theo đơn vị thực hiện (Mẫu 10)",
            parameters: [Parameter("year", .integer(.programmeYears), "Năm ngân sách; mặc định năm nay")],
            answer: YearEndAnswer.self
        ) { request, context in
            let year = request.query["year"].flatMap { Int($0) } ?? desk.now().day.year
            return YearEndAnswer(try await desk.payments.yearEnd(year, by: context.requireOfficer()))
        }
    }

    /// - Throws: `Refusal` (invalid).
    private func question(_ form: Form, _ query: URLQuery) throws -> Reconciliations.Question {
        guard let file = form.files.first(where: { $0.size > 0 }) else {
            throw Refusal.invalid("Gửi một tệp xlsx, xls hoặc csv.", field: "file")
        }
        return Reconciliations.Question(
            path: file.path,
            name: file.name,
            origin: query["origin"].flatMap(StatementOrigin.init) ?? .treasury,
            provinceNow: query["province"] ?? "",
            budgetYear: query["year"].flatMap { Int($0) } ?? 0
        )
    }
}

struct ReconciliationAnswer: Codable, Sendable {
    struct Row: Codable, Sendable {
        let verdict: MatchVerdict
        let sheetRow: Int?
        let voucher: String?
        let bookedOn: Day?
        let amount: Int64?
        let payee: String?
        let payment: Int64?
        let dossier: String?
        let ourVoucher: String?
        let ourDay: Day?
        let ourAmount: Int64?
    }

    let id: Int64
    let province: String
    let origin: StatementOrigin
    let budgetYear: Int
    let name: String
    let sha256: String
    let officer: String
    let at: Moment
    let matched: Int
    let differing: Int
    let oursOnly: Int
    let theirsOnly: Int
    /// Null in the list.
    let rows: [Row]?

    init(_ head: Reconciliation, rows: [ReconciliationRow]?) {
        id = head.id
        province = head.provinceNow
        origin = head.origin
        budgetYear = head.budgetYear
        name = head.name
        sha256 = head.sha256
        officer = head.officer
        at = head.madeAt
        matched = head.counts[.matched] ?? 0
        differing = head.counts[.differs] ?? 0
        oursOnly = head.counts[.oursOnly] ?? 0
        theirsOnly = head.counts[.theirsOnly] ?? 0
        self.rows = rows?.map(Row.init)
    }
}

extension ReconciliationAnswer.Row {
    fileprivate init(_ row: ReconciliationRow) {
        self.init(
            verdict: row.verdict,
            sheetRow: row.sheetRow,
            voucher: row.voucher,
            bookedOn: row.bookedOn,
            amount: row.amount?.amount,
            payee: row.payee,
            payment: row.paymentID,
            dossier: row.dossierID.map { "HS\($0)" },
            ourVoucher: row.ourVoucher,
            ourDay: row.ourDay,
            ourAmount: row.ourAmount?.amount
        )
    }
}

struct YearEndAnswer: Codable, Sendable {
    struct Row: Codable, Sendable {
        let implementer: String
        let dossier: String
        let title: String
        let contracts: [String]
        let assigned: Int64
        let advanced: Int64
        let settled: Int64
        let returned: Int64
        let toReturn: Int64
        let carried: Int64
    }

    let year: Int
    let rows: [Row]

    init(_ found: YearEndReconciliation) {
        year = found.year
        rows = found.units.flatMap { unit in
            unit.rows.map { row in
                Row(
                    implementer: unit.name,
                    dossier: row.dossierCode,
                    title: row.title,
                    contracts: row.contracts,
                    assigned: row.assigned.amount,
                    advanced: row.advanced.amount,
                    settled: row.settled.amount,
                    returned: row.returned.amount,
                    toReturn: row.toReturn.amount,
                    carried: row.carried.amount
                )
            }
        }
    }
}
