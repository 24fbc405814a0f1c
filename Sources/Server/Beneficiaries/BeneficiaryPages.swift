import KhuyenCong

/// One beneficiary: what is known of it, its numbers, its projects, those merged into it.
struct BeneficiaryPages: RouteGroup {
    let desk: BeneficiaryDesk

    enum Act: String {
        case revise, addIdentifier, endIdentifier, unmerge
    }

    func add(to table: inout RouteTable) {
        table.page(.beneficiary(.any), .viewBeneficiaries, "Một cơ sở thụ hưởng") { request, context in
            request.query["sua"] == nil
                ? try await page(BeneficiaryState(), context) : try await form(nil, context)
        }
        table.form(.beneficiary(.any), .editBeneficiaries, "Sửa cơ sở, ghi số định danh, tách cơ sở đã gộp") {
            sent,
            context in
            let act = try ActField.read(sent, as: Act.self)
            return try await FormAttempt.run {
                try await perform(act, sent, context)
            } orShow: { faults in
                let open = OpenForm(sent.fields, faults: faults)
                guard act != .revise else { return try await form(open, context) }
                return try await page(BeneficiaryState(act: act, open: open), context)
            }
        }
    }

    private func page(_ state: BeneficiaryState, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        let detail = try await desk.beneficiaries.detail(id, for: officer)
        return BeneficiaryView(
            detail: detail,
            projects: try await desk.beneficiaries.projects(of: id, for: officer),
            territories: try await desk.beneficiaries.territories(for: officer),
            mayEdit: Beneficiaries.mayEdit(detail.beneficiary, by: officer),
            state: state,
            context: context
        ).page
    }

    private func form(_ sent: OpenForm?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let beneficiary = try await desk.beneficiaries.detail(context.pathID(), for: officer).beneficiary
        guard Beneficiaries.mayEdit(beneficiary, by: officer) else { throw Refusal.missing }
        let fields = BeneficiaryFields(try await desk.beneficiaries.territories(for: officer), for: officer)
        return BeneficiaryEditView(beneficiary: beneficiary, fields: fields, sent: sent).page(in: context)
    }

    private func perform(_ act: Act, _ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        switch act {
        case .revise: try await revise(id, form, officer)
        case .addIdentifier: try await addIdentifier(id, form, officer)
        case .endIdentifier: try await endIdentifier(id, form, officer)
        case .unmerge:
            let merges = try await desk.beneficiaries.detail(id, for: officer).merges
            let merge = try form.id("merge")
            // The merge must be one of this page's, or the address would say one thing and the form another.
            guard merges.contains(where: { $0.id == merge }) else { throw Refusal.missing }
            try await desk.beneficiaries.unmerge(merge, by: officer, at: desk.now())
        }
        return .redirect(.beneficiary(id), .done(BeneficiaryPages.done(act)))
    }

    private static func done(_ act: Act) -> String {
        switch act {
        case .revise: "Đã sửa cơ sở."
        case .addIdentifier: "Đã ghi số."
        case .endIdentifier: "Đã ghi ngày số hết hiệu lực."
        case .unmerge: "Đã tách; đề án trở về đúng cơ sở của nó."
        }
    }

    private func revise(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        let fields = BeneficiaryFields(try await desk.beneficiaries.territories(for: officer), for: officer)
        let draft = try fields.draft(form)
        let version = try form.id("version")
        try await desk.beneficiaries.revise(id, version: Int(version), draft, by: officer, at: desk.now())
    }

    private func addIdentifier(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        var reader = FieldReader(form)
        let kind = reader.choice("kind", "Loại số", as: BeneficiaryIdentifier.Kind.self, isRequired: true)
        let value = reader.text("value", "Số", atMost: 60, isRequired: true)
        let from = reader.day("validFrom", "Có hiệu lực từ ngày")
        try reader.check()
        guard let kind, let value else { return }
        try await desk.beneficiaries.addIdentifier(
            kind,
            value,
            validity: Validity(from: from, until: nil),
            to: id,
            by: officer,
            at: desk.now()
        )
    }

    private func endIdentifier(_ id: Int64, _ form: Form, _ officer: Officer) async throws {
        let identifier = try form.id("identifier")
        let known = try await desk.beneficiaries.detail(id, for: officer).identifiers
        guard known.contains(where: { $0.id == identifier }) else { throw Refusal.missing }
        var reader = FieldReader(form)
        let day = reader.day("endsOn", "Hết hiệu lực từ ngày", isRequired: true)
        try reader.check()
        guard let day else { return }
        try await desk.beneficiaries.endIdentifier(identifier, on: day, by: officer, at: desk.now())
    }
}

/// A form of the page that was sent and cannot be taken yet.
struct BeneficiaryState: Sendable {
    var act: BeneficiaryPages.Act?
    var open = OpenForm([:])

    func open(for act: BeneficiaryPages.Act) -> OpenForm {
        act == self.act ? open : OpenForm([:])
    }
}
