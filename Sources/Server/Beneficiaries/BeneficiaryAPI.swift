import HTTPTypes
import KhuyenCong

/// Beneficiaries as JSON.
struct BeneficiaryAPI: RouteGroup {
    let desk: BeneficiaryDesk

    func add(to table: inout RouteTable) {
        addReading(to: &table)
        addSearch(to: &table)
        table.act(
            .post,
            .beneficiaries,
            .editBeneficiaries,
            "Thêm cơ sở thụ hưởng",
            body: BeneficiaryBody.self,
            status: .created,
            answer: BeneficiaryAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try await desk.beneficiaries.add(body.draft, by: officer, at: desk.now())
            return try await desk.answer(id, officer)
        }
        table.act(
            .patch,
            .beneficiary(.any),
            .editBeneficiaries,
            "Sửa cơ sở ở phiên bản đã xem",
            body: BeneficiaryRevision.self,
            answer: BeneficiaryAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            let draft = body.beneficiary.draft
            try await desk.beneficiaries.revise(id, version: body.version, draft, by: officer, at: desk.now())
            return try await desk.answer(id, officer)
        }
    }

    private func addSearch(to table: inout RouteTable) {
        table.act(
            .post,
            .beneficiarySearches,
            .viewBeneficiaries,
            "Tìm cơ sở theo số định danh cá nhân; số không vào địa chỉ",
            body: PersonalNumberSearch.self,
            answer: BeneficiariesAnswer.self
        ) { body, _, context in
            let filter = BeneficiaryFilter(personalNumber: body.personalNumber)
            let list = try await desk.beneficiaries.list(filter, for: context.requireOfficer())
            return BeneficiariesAnswer(list, APIPaging([:]))
        }
    }

    private static let filters = [
        Parameter("search", .text, "Một phần tên, không cần dấu, hoặc mã số thuế"),
        Parameter("form", .choice(BeneficiaryForm.allCases.map(\.rawValue)), "Loại hình"),
        Parameter("province", .text, "Mã tỉnh trên bản đồ hiện nay"),
    ]

    private static func filter(_ query: URLQuery) -> BeneficiaryFilter {
        BeneficiaryFilter(
            search: query["search"],
            form: query["form"].flatMap(BeneficiaryForm.init(rawValue:)),
            province: query["province"]
        )
    }

    private func addReading(to table: inout RouteTable) {
        table.file(
            .beneficiaryExport,
            .exportProjects,
            "Cơ sở thụ hưởng ở dạng bảng tính, mọi trang của danh sách",
            parameters: BeneficiaryAPI.filters,
            types: [ExportFormat.xlsx.mediaType]
        ) { request, context in try await desk.workbook(BeneficiaryAPI.filter(request.query), context) }
        table.read(
            .beneficiaries,
            .viewBeneficiaries,
            "Danh sách cơ sở thụ hưởng",
            parameters: Parameter.paging + BeneficiaryAPI.filters,
            answer: BeneficiariesAnswer.self
        ) { request, context in
            let paging = APIPaging(request.query)
            let list = try await desk.beneficiaries.list(
                BeneficiaryAPI.filter(request.query),
                page: paging.page,
                pageSize: paging.perPage,
                for: context.requireOfficer()
            )
            return BeneficiariesAnswer(list, paging)
        }
        table.read(
            .beneficiary(.any),
            .viewBeneficiaries,
            "Một cơ sở với đề án và tổng theo nguồn",
            answer: BeneficiaryAnswer.self
        ) { _, context in try await desk.answer(context.pathID(), context.requireOfficer()) }
    }
}

/// Numbers and merges as JSON.
struct BeneficiaryMergeAPI: RouteGroup {
    let desk: BeneficiaryDesk

    func add(to table: inout RouteTable) {
        addNumbers(to: &table)
        table.act(
            .post,
            .beneficiaryMerges(.any),
            .editBeneficiaries,
            "Gộp cơ sở merged vào cơ sở này",
            body: BeneficiaryMergeBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let id = try await desk.beneficiaries.merge(
                body.merged,
                into: context.pathID(),
                reason: body.reason,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return WrittenRowAnswer(id: id)
        }
        table.remove(.beneficiaryMerge(.any), .editBeneficiaries, "Tách cơ sở đã gộp") { _, context in
            try await desk.beneficiaries.unmerge(context.pathID(), by: context.requireOfficer(), at: desk.now())
        }
    }

    private func addNumbers(to table: inout RouteTable) {
        table.act(
            .post,
            .beneficiaryIdentifiers(.any),
            .editBeneficiaries,
            "Ghi một số định danh; số cá nhân được mã hóa và không trả về",
            body: IdentifierBody.self,
            status: .created,
            answer: WrittenRowAnswer.self
        ) { body, _, context in
            let id = try await desk.beneficiaries.addIdentifier(
                body.kind,
                body.value,
                validity: Validity(from: body.from, until: body.until),
                to: context.pathID(),
                by: context.requireOfficer(),
                at: desk.now()
            )
            return WrittenRowAnswer(id: id)
        }
        table.act(
            .patch,
            .beneficiaryIdentifiers(.any),
            .editBeneficiaries,
            "Ghi ngày một số hết hiệu lực",
            body: IdentifierEnding.self,
            answer: BeneficiaryAnswer.self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            let known = try await desk.beneficiaries.detail(id, for: officer).identifiers
            guard known.contains(where: { $0.id == body.identifier }) else { throw Refusal.missing }
            try await desk.beneficiaries.endIdentifier(body.identifier, on: body.until, by: officer, at: desk.now())
            return try await desk.answer(id, officer)
        }
    }
}

extension BeneficiaryDesk {
    fileprivate func answer(_ id: Int64, _ officer: Officer) async throws -> BeneficiaryAnswer {
        BeneficiaryAnswer(
            try await beneficiaries.detail(id, for: officer),
            try await beneficiaries.projects(of: id, for: officer)
        )
    }
}
