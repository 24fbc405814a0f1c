package import Database
import HTTPTypes
package import KhuyenCong
import Vietnamese

/// One search over all registers and pages.
package struct SearchRoutes: RouteGroup {
    private let search: Search
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        search = Search(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.search, .ownAccount, "Tìm mọi nơi") { request, context in
            try await found(request.query["tim"] ?? "", context)
        }
        table.form(.search, .ownAccount, "Tìm mọi nơi; số cá nhân không vào địa chỉ") { form, context in
            try await answer(form["tim"] ?? "", context)
        }
        addAPI(to: &table)
    }

    private func addAPI(to table: inout RouteTable) {
        table.read(
            .search,
            .ownAccount,
            "Tìm mọi nơi: hồ sơ, đề án, cơ sở, tổ chức, sản phẩm, kế hoạch, báo cáo",
            parameters: [
                Parameter("text", .text, "Chữ cần tìm, không cần dấu; hoặc mã, số văn bản, mã số thuế"),
                FoundMost.parameter,
            ],
            answer: [FoundGroupAnswer].self
        ) { request, context in
            let typed = request.query["text"] ?? ""
            guard PersonalNumber.found(in: typed) == nil else {
                throw Refusal.invalid(
                    "Số cá nhân không được nằm trong địa chỉ.",
                    field: "text",
                    remedy: "Gửi POST đến cùng địa chỉ, số trong nội dung."
                )
            }
            let most = request.query["most"].flatMap { Int($0) }.map(FoundMost.init)
            return try await found(SearchBody(text: typed, most: most), context)
        }
        table.act(
            .post,
            .search,
            .ownAccount,
            "Tìm mọi nơi, chữ tìm trong nội dung; số cá nhân chỉ tìm được bằng cách này",
            body: SearchBody.self,
            answer: [FoundGroupAnswer].self
        ) { body, _, context in try await found(body, context) }
    }

    private func found(_ body: SearchBody, _ context: AppContext) async throws -> [FoundGroupAnswer] {
        let officer = try context.requireOfficer()
        let most = body.most?.number ?? 5
        try FoundMost.parameter.check(String(most))
        let groups =
            if let number = PersonalNumber.found(in: body.text) {
                try await bearers(of: number, most, officer)
            } else {
                try await search.find(body.text, most: most, by: officer, on: now().day)
            }
        return groups.map(FoundGroupAnswer.init)
    }

    private func bearers(of number: String, _ most: Int, _ officer: Officer) async throws -> [FoundGroup] {
        guard officer.may(.viewBeneficiaries) else { return [] }
        return try await search.find(personalNumber: number, most: most, by: officer)
    }

    /// What is typed whole leads straight to what bears it; a personal number is answered at once, and anything else goes
    /// into the address, to be kept and shared.
    private func answer(_ typed: String, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        if let number = PersonalNumber.found(in: typed) {
            let groups = try await bearers(of: number, 5, officer)
            return .page(SearchView(typed: "", groups: groups, places: []).page)
        }
        let groups = try await search.find(typed, by: officer, on: now().day)
        return .redirect(groups.named(typed)?.url ?? SiteURL.search.with(["tim": typed]))
    }

    private func found(_ typed: String, _ context: AppContext) async throws -> Page {
        SearchView(
            typed: typed,
            groups: try await search.find(typed, by: context.requireOfficer(), on: now().day),
            places: SearchView.places(named: typed, in: context)
        ).page
    }
}

/// What is looked for, out of the address.
struct SearchBody: Codable, Sendable {
    let text: String
    let most: FoundMost?
}

/// How many of each kind are told at most; the bounds stand in the description of the body as in that of the address.
struct FoundMost: Codable, Sendable, SchemaSample {
    static let parameter = Parameter("most", .integer(1...50), "Mỗi loại nhiều nhất bấy nhiêu; để trống là 5")
    static let schemaSample = FoundMost(5)
    static var schema: JSONValue { parameter.schema }

    let number: Int

    init(_ number: Int) {
        self.number = number
    }

    init(from decoder: any Decoder) throws {
        number = try Int(from: decoder)
    }

    func encode(to encoder: any Encoder) throws {
        try number.encode(to: encoder)
    }
}

struct FoundGroupAnswer: Codable, Sendable {
    struct Item: Codable, Sendable {
        let id: Int64
        let code: String?
        let title: String
        let detail: String
        /// The page of it.
        let url: String
    }

    let kind: FoundKind
    let total: Int
    let items: [Item]

    init(_ group: FoundGroup) {
        kind = group.kind
        total = group.total
        items = group.items.map {
            Item(id: $0.id, code: $0.code, title: $0.title, detail: $0.detail, url: $0.url.string)
        }
    }
}
