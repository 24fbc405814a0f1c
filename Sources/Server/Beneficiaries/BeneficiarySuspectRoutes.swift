import HTTPTypes
import KhuyenCong

/// Establishments that are probably one: the queue, and saying that a pair is two.
struct BeneficiarySuspectRoutes: RouteGroup {
    let desk: BeneficiaryDesk

    func add(to table: inout RouteTable) {
        table.page(
            .beneficiarySuspects,
            .editBeneficiaries,
            "Cơ sở nghi trùng: cùng số điện thoại, tài khoản, gần cùng tên"
        ) { request, context in
            try await page(Paging(query: request.query), .none, context)
        }
        table.form(
            .beneficiarySuspects,
            .editBeneficiaries,
            "Ghi hai cơ sở nghi trùng là hai cơ sở khác nhau"
        ) { form, context in
            try await FormAttempt.run {
                try await distinguish(form, context)
            } orShow: { faults in
                try await page(Paging(query: form.fields), faults, context)
            }
        }
        addAPI(to: &table)
    }

    private func addAPI(to table: inout RouteTable) {
        table.read(
            .beneficiarySuspects,
            .editBeneficiaries,
            "Các cặp cơ sở nghi là một",
            parameters: Parameter.paging + [Parameter("province", .text, "Mã tỉnh trên bản đồ hiện nay")],
            answer: BeneficiarySuspectsAnswer.self
        ) { request, context in
            let paging = APIPaging(request.query)
            let found = try await desk.beneficiaries.suspects(
                province: request.query["province"],
                page: paging.page,
                pageSize: paging.perPage,
                for: context.requireOfficer()
            )
            return BeneficiarySuspectsAnswer(found, paging)
        }
        table.act(
            .post,
            .beneficiaryDistinctions,
            .editBeneficiaries,
            "Ghi hai cơ sở nghi trùng là hai cơ sở khác nhau",
            body: BeneficiaryDistinctionBody.self,
            status: .created,
            answer: BeneficiaryDistinctionBody.self
        ) { body, _, context in
            try await desk.beneficiaries.distinguish(
                body.first,
                body.second,
                reason: body.reason,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return body
        }
    }

    private func page(_ paging: Paging, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return BeneficiarySuspectView(
            found: try await desk.beneficiaries.suspects(page: paging.page, pageSize: paging.perPage, for: officer),
            territories: try await desk.beneficiaries.territories(for: officer),
            paging: paging,
            faults: faults,
            context: context
        ).page
    }

    private func distinguish(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        var reader = FieldReader(form)
        let reason = reader.reason()
        try reader.check()
        try await desk.beneficiaries.distinguish(
            try form.id("first"),
            try form.id("second"),
            reason: reason ?? "",
            by: context.requireOfficer(),
            at: desk.now()
        )
        return .redirect(.beneficiarySuspects, .done("Đã ghi là hai cơ sở khác nhau."))
    }
}

/// The queue as a page: each pair side by side, with what may be done.
struct BeneficiarySuspectView {
    let found: BeneficiarySuspectPage
    let territories: Territories
    let paging: Paging
    let faults: FormFaults
    let context: AppContext

    var page: Page {
        Page(
            "Cơ sở nghi trùng",
            section: .beneficiaries,
            crumbs: [Crumb("Cơ sở thụ hưởng", .beneficiaries)],
            summary: "\(grouped: found.total) cặp có thể là một cơ sở",
            status: faults.status,
            body: """
                \(each: faults.faults, { Alert(.failed, "\($0.message)").html })
                \(each: found.pairs, panel)\(found.pairs.isEmpty ? empty : pages)
                """
        )
    }

    private var pages: HTML {
        paging.html(total: found.total, of: .beneficiarySuspects, query: [:])
    }

    private var empty: HTML {
        EmptyState(
            "Không có cặp nào cùng số điện thoại, cùng tài khoản hoặc gần cùng tên.",
            next: ButtonLink("Về danh sách cơ sở", .beneficiaries).html
        ).html
    }

    private func panel(_ pair: BeneficiarySuspect) -> HTML {
        let compared = SiteURL.beneficiaryMerge(pair.first.id).with(["voi": String(pair.second.id)])
        return Panel(
            pair.first.name,
            note: pair.why.map(\.name).joined(separator: ", "),
            actions: ButtonLink("So sánh để gộp", compared, isPrimary: true).html,
            content: table.html([pair.first, pair.second]) + distinction(pair)
        ).html
    }

    private var table: DataTable<BeneficiarySuspect.Side> {
        let territories = territories
        return DataTable(
            "Hai cơ sở",
            columns: [
                .init("Tên") { "<a href=\"\(SiteURL.beneficiary($0.id))\">\($0.name)</a>" },
                .init("Loại hình") { "\($0.form?.label ?? "—")" },
                .init("Địa bàn") { "\(territories.words($0.place) ?? "—")" },
                .init("Mã số thuế", .code) { "\($0.taxCode ?? "—")" },
            ]
        )
    }

    private func distinction(_ pair: BeneficiarySuspect) -> HTML {
        """
        <details class="fold"><summary>Là hai cơ sở khác nhau</summary>
        <form class="filters" action="\(SiteURL.beneficiarySuspects)" method="post">\(FormToken.field(context))
        <input type="hidden" name="first" value="\(pair.first.id)">
        <input type="hidden" name="second" value="\(pair.second.id)">
        <label><span>Lý do</span><input name="reason" required maxlength="500"></label>
        <div class="actions"><button type="submit">Ghi là khác nhau</button></div></form></details>
        """
    }
}

struct BeneficiarySuspectsAnswer: Codable, Sendable {
    struct Side: Codable, Sendable {
        let id: Int64
        let name: String
        let taxCode: String?
    }

    struct Pair: Codable, Sendable {
        let first: Side
        let second: Side
        let why: [BeneficiarySuspect.Likeness]
    }

    let page: Int
    let perPage: Int
    let total: Int
    let pairs: [Pair]

    init(_ found: BeneficiarySuspectPage, _ paging: APIPaging) {
        page = paging.page
        perPage = paging.perPage
        total = found.total
        pairs = found.pairs.map { pair in
            let sides = [pair.first, pair.second].map { Side(id: $0.id, name: $0.name, taxCode: $0.taxCode) }
            return Pair(first: sides[0], second: sides[1], why: pair.why)
        }
    }
}

extension BeneficiarySuspectsAnswer: PagedAnswer {
    var listed: Int { total }
}

/// Two establishments that are two, and why.
struct BeneficiaryDistinctionBody: Codable, Sendable {
    let first: Int64
    let second: Int64
    let reason: String
}
