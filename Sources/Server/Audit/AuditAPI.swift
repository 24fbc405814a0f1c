import KhuyenCong

/// The audit log as JSON.
struct AuditAPI: RouteGroup {
    let log: AuditLog

    func add(to table: inout RouteTable) {
        table.read(
            .audit,
            .viewAudit,
            "Nhật ký thao tác, mới nhất trước",
            parameters: Parameter.paging + AuditAPI.filters,
            answer: AuditAnswer.self
        ) { request, context in
            let query = request.query
            let filter = AuditFilter(
                accountID: query["account"].flatMap { Int64($0) },
                act: query["act"],
                subject: query["subject"],
                subjectID: query["subjectId"].flatMap { Int64($0) },
                from: query["from"].flatMap { Day($0) },
                through: query["through"].flatMap { Day($0) }
            )
            let page = try await log.list(
                filter,
                for: context.requireOfficer(),
                page: query["page"].flatMap { Int($0) } ?? 1,
                pageSize: query["perPage"].flatMap { Int($0) } ?? 50
            )
            return AuditAnswer(page)
        }
    }

    private static let filters = [
        Parameter("account", .integer(1...Int64.max), "Số của tài khoản thực hiện"),
        Parameter("act", .text, "Việc, ví dụ project.correct"),
        Parameter("subject", .text, "Loại đối tượng, ví dụ project"),
        Parameter("subjectId", .integer(1...Int64.max), "Số của đối tượng"),
        Parameter("from", .day, "Từ ngày, giờ Việt Nam"),
        Parameter("through", .day, "Đến hết ngày, giờ Việt Nam"),
    ]
}

struct AuditAnswer: Codable, Sendable {
    let page: Int
    let perPage: Int
    let total: Int
    let entries: [AuditEntryAnswer]

    init(_ page: AuditPage) {
        self.page = page.page
        perPage = page.pageSize
        total = page.total
        entries = page.entries.map(AuditEntryAnswer.init)
    }
}

struct AuditEntryAnswer: Codable, Sendable {
    let sequence: Int64
    let at: Moment
    let account: Int64?
    let officer: String
    let act: String
    let subject: String
    let subjectId: Int64?
    let province: String?
    let changes: [AuditChangeAnswer]
    let personal: [AuditChangeAnswer]
    let anonymised: Bool

    init(_ entry: AuditEntry) {
        sequence = entry.sequence
        at = entry.at
        account = entry.accountID
        officer = entry.officer
        act = entry.act
        subject = entry.subject
        subjectId = entry.subjectID
        province = entry.provinceNow
        changes = AuditFieldChange.read(entry.detail).map(AuditChangeAnswer.init)
        personal = (entry.personal.map(AuditFieldChange.read) ?? []).map(AuditChangeAnswer.init)
        anonymised = entry.isAnonymised
    }
}

struct AuditChangeAnswer: Codable, Sendable {
    let field: String
    let before: String?
    let after: String?

    init(_ change: AuditFieldChange) {
        field = change.field
        before = change.before
        after = change.after
    }
}

extension AuditAnswer: PagedAnswer {
    var listed: Int { total }
}
