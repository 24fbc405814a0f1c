import KhuyenCong

struct BeneficiariesAnswer: Codable, Sendable {
    let page: Int
    let perPage: Int
    let total: Int
    let beneficiaries: [BeneficiaryItemAnswer]

    init(_ list: BeneficiaryPage, _ paging: APIPaging) {
        page = paging.page
        perPage = paging.perPage
        total = list.total
        beneficiaries = list.items.map(BeneficiaryItemAnswer.init)
    }
}

struct BeneficiaryItemAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let form: BeneficiaryForm?
    let place: PlaceAnswer?
    let province: String?
    let taxCode: String?
    let projects: Int

    init(_ item: BeneficiaryListItem) {
        id = item.beneficiary.id
        name = item.beneficiary.name
        form = item.beneficiary.form
        place = PlaceAnswer(item.beneficiary.place)
        province = item.beneficiary.provinceNow
        taxCode = item.taxCode
        projects = item.projectCount
    }
}

struct BeneficiaryAnswer: Codable, Sendable {
    let id: Int64
    let version: Int
    let name: String
    let form: BeneficiaryForm?
    let place: PlaceAnswer?
    let province: String?
    let representative: String?
    let phone: String?
    let address: String?
    let bankAccount: String?
    /// Who stands for it, where it was merged.
    let mergedInto: Int64?
    let identifiers: [IdentifierAnswer]
    let merges: [BeneficiaryMergeAnswer]
    let projects: [BeneficiaryProjectAnswer]

    init(_ detail: BeneficiaryDetail, _ projects: BeneficiaryProjects) {
        let beneficiary = detail.beneficiary
        id = beneficiary.id
        version = beneficiary.version
        name = beneficiary.name
        form = beneficiary.form
        place = PlaceAnswer(beneficiary.place)
        province = beneficiary.provinceNow
        representative = beneficiary.representative
        phone = beneficiary.phone
        address = beneficiary.address
        bankAccount = beneficiary.bankAccount
        mergedInto = beneficiary.canonicalID
        identifiers = detail.identifiers.map(IdentifierAnswer.init)
        merges = detail.merges.map(BeneficiaryMergeAnswer.init)
        self.projects = projects.projects.map(BeneficiaryProjectAnswer.init)
    }
}

struct IdentifierAnswer: Codable, Sendable {
    let id: Int64
    let kind: BeneficiaryIdentifier.Kind
    /// Null for a personal number, which no answer holds.
    let value: String?
    let from: Day?
    let until: Day?

    init(_ identifier: BeneficiaryIdentifier) {
        id = identifier.id
        kind = identifier.kind
        value = identifier.kind == .personalNumber ? nil : identifier.shown
        from = identifier.validity.from
        until = identifier.validity.until
    }
}

struct BeneficiaryMergeAnswer: Codable, Sendable {
    let id: Int64
    let merged: Int64
    let mergedName: String
    let reason: String

    init(_ merge: BeneficiaryMerge) {
        id = merge.id
        merged = merge.mergedID
        mergedName = merge.mergedName
        reason = merge.reason
    }
}

struct BeneficiaryProjectAnswer: Codable, Sendable {
    let id: Int64
    let title: String
    let year: Int
    let bySource: [SourceAmountAnswer]

    init(_ project: BeneficiaryProject) {
        id = project.id
        title = project.title
        year = project.year
        bySource = FundingSource.Code.allCases.compactMap { source in
            project.amounts[source].map { SourceAmountAnswer(source: source, amount: $0) }
        }
    }
}

/// In đồng.
struct SourceAmountAnswer: Codable, Sendable {
    let source: FundingSource.Code
    let amount: Dong
}

struct PersonalNumberSearch: Codable, Sendable {
    let personalNumber: String
}

struct BeneficiaryBody: Codable, Sendable {
    let name: String
    /// Null lets the name decide.
    let form: BeneficiaryForm?
    let place: PlaceAnswer
    let representative: String?
    let phone: String?
    let address: String?
    let bankAccount: String?

    var draft: BeneficiaryDraft {
        BeneficiaryDraft(
            name: name,
            form: form,
            place: place.key,
            representative: representative,
            phone: phone,
            address: address,
            bankAccount: bankAccount
        )
    }
}

struct BeneficiaryRevision: Codable, Sendable {
    /// As it was read; a revision of another version is refused.
    let version: Int
    let beneficiary: BeneficiaryBody
}

struct IdentifierBody: Codable, Sendable {
    let kind: BeneficiaryIdentifier.Kind
    let value: String
    let from: Day?
    let until: Day?
}

struct IdentifierEnding: Codable, Sendable {
    let identifier: Int64
    /// First day on which it no longer holds.
    let until: Day
}

struct BeneficiaryMergeBody: Codable, Sendable {
    let merged: Int64
    let reason: String
}

extension BeneficiariesAnswer: PagedAnswer {
    var listed: Int { total }
}

extension IdentifierBody: BodyFields {
    static let ofRules = ["validFrom": "from", "validUntil": "until"]
}
