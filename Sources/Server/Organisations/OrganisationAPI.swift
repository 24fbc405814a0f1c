import HTTPTypes
import KhuyenCong

/// Organisations as JSON.
struct OrganisationAPI: RouteGroup {
    let organisations: Organisations
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        addReading(to: &table)
        addChanges(to: &table)
        addRevision(to: &table)
    }

    private func addChanges(to table: inout RouteTable) {
        table.act(
            .post,
            .organisations,
            .editOrganisations,
            "Thêm tổ chức",
            body: OrganisationBody.self,
            status: .created,
            answer: OrganisationAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try await organisations.add(body.draft, by: officer, at: now())
            return try await one(id, context)
        }
        table.act(
            .post,
            .organisation(.any),
            .editOrganisations,
            "Đổi tên, loại hoặc cấp trên từ ngày from",
            body: OrganisationBody.self,
            status: .created,
            answer: OrganisationAnswer.self
        ) { body, _, context in
            let id = try context.pathID()
            try await organisations.change(id, to: body.draft, by: context.requireOfficer(), at: now())
            return try await one(id, context)
        }
    }

    private func addRevision(to table: inout RouteTable) {
        table.act(
            .patch,
            .organisation(.any),
            .editOrganisations,
            "Sửa một dòng ghi sai; dòng cũ vào lịch sử",
            body: OrganisationRevision.self,
            answer: OrganisationAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            let standing = try await organisations.detail(id, on: now().day, for: officer).organisation.terms
            guard standing.contains(where: { $0.id == body.term }) else { throw Refusal.missing }
            try await organisations.revise(body.term, body.row.draft, by: officer, at: now())
            return try await one(id, context)
        }
    }

    private func addReading(to table: inout RouteTable) {
        let filters = [
            Parameter("search", .text, "Một phần tên đang dùng, đã dùng hoặc sẽ dùng, không cần dấu"),
            Parameter("kind", .choice(OrganisationKind.allCases.map(\.rawValue)), "Loại"),
            Parameter("province", .text, "Mã tỉnh trên bản đồ hiện nay"),
            Parameter(
                "on",
                .day,
                "Chỉ tổ chức có vào ngày này, theo tên, loại và cấp trên của ngày đó; để trống là theo hôm nay"
            ),
        ]
        table.read(
            .organisations,
            .viewOrganisations,
            "Danh sách tổ chức",
            parameters: Parameter.paging + filters,
            answer: OrganisationsAnswer.self
        ) { request, context in
            let query = request.query
            let filter = OrganisationFilter(
                search: query["search"],
                kind: query["kind"].flatMap(OrganisationKind.init(rawValue:)),
                province: query["province"],
                day: query["on"].flatMap { Day($0) }
            )
            let paging = APIPaging(query)
            let list = try await organisations.list(
                filter,
                on: now().day,
                page: paging.page,
                pageSize: paging.perPage,
                for: context.requireOfficer()
            )
            return OrganisationsAnswer(list, paging)
        }
        table.read(.organisation(.any), .viewOrganisations, "Một tổ chức", answer: OrganisationAnswer.self) {
            _,
            context in try await one(context.pathID(), context)
        }
    }

    private func one(_ id: Int64, _ context: AppContext) async throws -> OrganisationAnswer {
        OrganisationAnswer(try await organisations.detail(id, on: now().day, for: context.requireOfficer()))
    }
}

struct OrganisationsAnswer: Codable, Sendable {
    let page: Int
    let perPage: Int
    let total: Int
    /// The row of each that holds on the day asked for, else today.
    let organisations: [OrganisationTermAnswer]

    init(_ list: OrganisationPage, _ paging: APIPaging) {
        page = paging.page
        perPage = paging.perPage
        total = list.total
        organisations = list.terms.map(OrganisationTermAnswer.init)
    }
}

struct OrganisationAnswer: Codable, Sendable {
    let id: Int64
    let terms: [OrganisationTermAnswer]
    let children: [Int64]
    let predecessors: [Int64]

    init(_ detail: OrganisationDetail) {
        id = detail.organisation.id
        terms = detail.organisation.terms.map(OrganisationTermAnswer.init)
        children = detail.children.map(\.organisationID)
        predecessors = detail.predecessors.map(\.organisationID)
    }
}

struct OrganisationTermAnswer: Codable, Sendable {
    let organisation: Int64
    let term: Int64
    let name: String
    let kind: OrganisationKind
    let parent: Int64?
    let place: PlaceAnswer?
    let budgetUnitCode: String?
    let bankAccount: String?
    let successor: Int64?
    let from: Day?
    let until: Day?

    init(_ row: OrganisationTerm) {
        organisation = row.organisationID
        term = row.id
        name = row.name
        kind = row.kind
        parent = row.parentID
        place = PlaceAnswer(row.place)
        budgetUnitCode = row.budgetUnitCode
        bankAccount = row.bankAccount
        successor = row.successorID
        from = row.validity.from
        until = row.validity.until
    }
}

struct OrganisationBody: Codable, Sendable {
    let name: String
    let kind: OrganisationKind
    let parent: Int64?
    let place: PlaceAnswer?
    let budgetUnitCode: String?
    let bankAccount: String?
    let successor: Int64?
    let from: Day?
    let until: Day?

    var draft: OrganisationDraft {
        OrganisationDraft(
            name: name,
            kind: kind,
            parentID: parent,
            place: place?.key,
            budgetUnitCode: budgetUnitCode,
            bankAccount: bankAccount,
            successorID: successor,
            validFrom: from,
            validUntil: until
        )
    }
}

struct OrganisationRevision: Codable, Sendable {
    /// The number of the row.
    let term: Int64
    let row: OrganisationBody
}

extension OrganisationBody: BodyFields {
    static let ofRules = [
        "parentID": "parent", "successorID": "successor", "validFrom": "from", "validUntil": "until",
    ]
}

extension OrganisationRevision: BodyFields {
    static let ofRules = OrganisationBody.ofRules.merging(
        ["name": "name", "place": "place"],
        uniquingKeysWith: { body, _ in body }
    ).mapValues { "row." + $0 }
}

extension OrganisationsAnswer: PagedAnswer {
    var listed: Int { total }
}
