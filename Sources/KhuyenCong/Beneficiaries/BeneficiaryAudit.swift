import Database

/// How an act on a beneficiary is told to the audit log: what identifies a person stands apart from the chain.
struct BeneficiaryAudit {
    let officer: Officer
    let now: Moment
    let transaction: Transaction

    /// What may stay in the chain for ever.
    struct Detail: Encodable, Sendable {
        let form: BeneficiaryForm?
        let place: PlaceKey?
    }

    /// A household's name, tax code and address are a person's.
    struct Personal: Encodable, Sendable {
        let name: String
        let representative: String?
        let phone: String?
        let address: String?
        let bankAccount: String?
    }

    func append(
        _ act: String,
        _ id: Int64,
        provinceNow: String?,
        before: BeneficiaryDraft?,
        after: BeneficiaryDraft?
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "beneficiary",
            subjectID: id,
            provinceNow: provinceNow,
            detail: AuditChange(before: before.map(Detail.init), after: after.map(Detail.init)),
            personal: AuditChange(before: before.map(Personal.init), after: after.map(Personal.init))
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }

    func append(
        _ act: String,
        _ id: Int64,
        provinceNow: String?,
        detail: any Encodable & Sendable,
        personal: (any Encodable & Sendable)? = nil
    ) throws {
        let entry = AuditDraft(
            act: act,
            subject: "beneficiary",
            subjectID: id,
            provinceNow: provinceNow,
            detail: detail,
            personal: personal
        )
        try Audit.append(entry, by: officer, at: now, in: transaction)
    }
}

extension BeneficiaryAudit.Detail {
    fileprivate init(_ draft: BeneficiaryDraft) {
        self.init(form: draft.form, place: draft.place)
    }
}

extension BeneficiaryAudit.Personal {
    fileprivate init(_ draft: BeneficiaryDraft) {
        self.init(
            name: draft.name,
            representative: draft.representative,
            phone: draft.phone,
            address: draft.address,
            bankAccount: draft.bankAccount
        )
    }
}
