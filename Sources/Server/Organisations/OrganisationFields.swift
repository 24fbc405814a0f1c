import KhuyenCong

/// The questions about one dated row of an organisation.
struct OrganisationFields: Sendable {
    let surroundings: OrganisationSurroundings
    let places: PlaceFields
    /// Left out of the lists to choose from: nothing hangs under itself.
    let organisation: Int64?
    /// A change needs its first day.
    let isFromRequired: Bool

    init(
        _ surroundings: OrganisationSurroundings,
        for officer: Officer,
        organisation: Int64? = nil,
        isFromRequired: Bool = false
    ) {
        self.surroundings = surroundings
        places = PlaceFields(surroundings.territories, for: officer, .editOrganisations)
        self.organisation = organisation
        self.isFromRequired = isFromRequired
    }

    func html(_ typed: URLQuery, faults: FormFaults) -> HTML {
        let name = FormField("name", "Tên tổ chức", isRequired: true)
        let kind = FormField(
            "kind",
            "Loại",
            .choice(OrganisationKind.allCases.map { ($0.rawValue, $0.label) }, empty: "Chọn loại"),
            isRequired: true
        )
        let parent = FormField("parentID", "Trực thuộc", .choice(others, empty: "Không trực thuộc tổ chức nào"))
        let unitCode = FormField("budgetUnitCode", "Mã đơn vị quan hệ ngân sách")
        let account = FormField("bankAccount", "Tài khoản")
        let successor = FormField(
            "successorID",
            "Đơn vị kế thừa",
            .choice(others, empty: "Không có"),
            help: "Tổ chức làm tiếp công việc sau ngày kết thúc."
        )
        return """
            \(name.html(typed["name"], faults: faults))
            \(kind.html(typed["kind"], faults: faults))
            \(parent.html(typed["parentID"], faults: faults))
            \(places.html(typed, faults: faults, none: "Cả nước"))
            \(unitCode.html(typed["budgetUnitCode"], faults: faults))
            \(account.html(typed["bankAccount"], faults: faults))
            \(ReferenceFields.days(typed, faults: faults, isFromRequired: isFromRequired))
            \(successor.html(typed["successorID"], faults: faults))
            """
    }

    /// - Throws: `FormFaults`.
    func draft(_ form: Form) throws -> OrganisationDraft {
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên tổ chức", isRequired: true)
        let kind = reader.choice("kind", "Loại", as: OrganisationKind.self, isRequired: true)
        let parent = reader.integer("parentID", "Trực thuộc", in: 1...Int64.max)
        let successor = reader.integer("successorID", "Đơn vị kế thừa", in: 1...Int64.max)
        let place = places.read(&reader)
        let unitCode = reader.text("budgetUnitCode", "Mã đơn vị quan hệ ngân sách", atMost: TextLength.figure.rawValue)
        let account = reader.text("bankAccount", "Tài khoản")
        let from = reader.day("validFrom", "Có hiệu lực từ ngày", isRequired: isFromRequired)
        let until = reader.day("validUntil", "Hết hiệu lực từ ngày")
        try reader.check()
        guard let name, let kind else { throw FormFaults.none }
        return OrganisationDraft(
            name: name,
            kind: kind,
            parentID: parent,
            place: place,
            budgetUnitCode: unitCode,
            bankAccount: account,
            successorID: successor,
            validFrom: from,
            validUntil: until
        )
    }

    /// What the form shows of a row that stands.
    func typed(_ term: OrganisationTerm) -> URLQuery {
        var typed = places.typed(term.place)
        typed = typed.setting("name", term.name).setting("kind", term.kind.rawValue)
        typed = typed.setting("parentID", term.parentID.map(String.init))
        typed = typed.setting("successorID", term.successorID.map(String.init))
        typed = typed.setting("budgetUnitCode", term.budgetUnitCode).setting("bankAccount", term.bankAccount)
        typed = typed.setting("validFrom", term.validity.from?.vietnamese)
        return typed.setting("validUntil", term.validity.until?.vietnamese)
    }

    private var others: [(value: String, label: String)] {
        surroundings.organisations.filter { $0.organisationID != organisation }
            .map { (String($0.organisationID), $0.name) }
    }
}
