import KhuyenCong

/// Merging: find the other one, look at both side by side, say why.
struct BeneficiaryMergePages: RouteGroup {
    let desk: BeneficiaryDesk

    func add(to table: inout RouteTable) {
        table.page(.beneficiaryMerge(.any), .editBeneficiaries, "So sánh hai cơ sở trước khi gộp") { request, context in
            try await page(request.query, .none, context)
        }
        table.form(.beneficiaryMerge(.any), .editBeneficiaries, "Gộp một cơ sở vào cơ sở này") { form, context in
            try await FormAttempt.run {
                try await merge(form, context)
            } orShow: { faults in
                try await page(form.fields, faults, context)
            }
        }
    }

    private func page(_ query: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let kept = try await side(context.pathID(), officer)
        let territories = try await desk.beneficiaries.territories(for: officer)
        if let other = query["voi"].flatMap({ Int64($0) }) {
            let merged = try await side(other, officer)
            return BeneficiaryMergeView(kept: kept, merged: merged, territories: territories, context: context)
                .page(query, faults)
        }
        // Another writing of one name mostly shares its last words: "Cty CP Minh Khang", "Công ty cổ phần Minh Khang".
        let ownWords = kept.detail.beneficiary.name.split(separator: " ").suffix(2).joined(separator: " ")
        let search = query["tim"] ?? ownWords
        let found = try await desk.beneficiaries.list(BeneficiaryFilter(search: search), for: officer)
        let others = found.items.filter { $0.beneficiary.id != kept.detail.beneficiary.id }
        return BeneficiaryMergeSearch(kept: kept.detail.beneficiary, others: others, territories: territories)
            .page(query, typed: search, total: found.total)
    }

    /// - Throws: `Refusal` (missing) for one that may not be edited.
    private func side(_ id: Int64, _ officer: Officer) async throws -> BeneficiarySide {
        let detail = try await desk.beneficiaries.detail(id, for: officer)
        guard Beneficiaries.mayEdit(detail.beneficiary, by: officer) else { throw Refusal.missing }
        let projects = try await desk.beneficiaries.projects(of: id, for: officer)
        return BeneficiarySide(detail: detail, projects: projects)
    }

    private func merge(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        let merged = try form.id("voi")
        var reader = FieldReader(form)
        let reason = reader.reason("Lý do gộp")
        try reader.check()
        try await desk.beneficiaries.merge(merged, into: id, reason: reason ?? "", by: officer, at: desk.now())
        return .redirect(.beneficiary(id), .done("Đã gộp. Có thể tách ra bất cứ lúc nào ở trang này."))
    }
}

/// One of the two that are compared.
struct BeneficiarySide: Sendable {
    let detail: BeneficiaryDetail
    let projects: BeneficiaryProjects
}
