import Database

/// An organisation (tổ chức) of the programme; what can change about it is dated.
package struct Organisation: Sendable, Hashable {
    package let id: Int64
    /// The rows that stand, the earliest first; they do not overlap.
    package let terms: [OrganisationTerm]

    /// What held on a day; nil before the first row and after the last.
    package func term(on day: Day) -> OrganisationTerm? {
        terms.first { $0.validity.contains(day) }
    }

    /// What names the organisation on a day: the row that holds, else the last before it, else the first to come.
    package func shown(on day: Day) -> OrganisationTerm? {
        terms.last { $0.validity.from.map { $0 <= day } ?? true } ?? terms.first
    }

    /// The latest row: what the organisation is, or was at its end.
    package var latest: OrganisationTerm? {
        terms.last
    }
}

package enum OrganisationKind: String, Sendable, CaseIterable, Codable, SQLEncodable, SQLDecodable {
    case ministry, nationalAgency, regionalCentre, peoplesCommittee, department, promotionCentre
    case financeOffice, communeOffice, association, other
}

/// What an organisation is between two days.
///
/// A promotion centre may hang under a Department or a People's Committee.
package struct OrganisationTerm: Sendable, Hashable {
    package let id: Int64
    package let organisationID: Int64
    package let name: String
    package let kind: OrganisationKind
    package let parentID: Int64?
    /// Its seat or the place it is for, on the map of its time.
    package let place: PlaceKey?
    /// Mã đơn vị quan hệ ngân sách.
    package let budgetUnitCode: String?
    package let bankAccount: String?
    /// Who goes on with its work after the last day.
    package let successorID: Int64?
    package let validity: Validity
    package let enteredAt: Moment
    package let supersededAt: Moment?
}

/// What an officer types for one row.
package struct OrganisationDraft: Sendable, Hashable, Encodable {
    package var name: String
    package var kind: OrganisationKind
    package var parentID: Int64?
    package var place: PlaceKey?
    package var budgetUnitCode: String?
    package var bankAccount: String?
    package var successorID: Int64?
    package var validFrom: Day?
    package var validUntil: Day?

    package init(
        name: String,
        kind: OrganisationKind,
        parentID: Int64? = nil,
        place: PlaceKey? = nil,
        budgetUnitCode: String? = nil,
        bankAccount: String? = nil,
        successorID: Int64? = nil,
        validFrom: Day? = nil,
        validUntil: Day? = nil
    ) {
        self.name = name
        self.kind = kind
        self.parentID = parentID
        self.place = place
        self.budgetUnitCode = budgetUnitCode
        self.bankAccount = bankAccount
        self.successorID = successorID
        self.validFrom = validFrom
        self.validUntil = validUntil
    }

    /// A row as it stands, to be changed.
    package init(_ term: OrganisationTerm) {
        self.init(
            name: term.name,
            kind: term.kind,
            parentID: term.parentID,
            place: term.place,
            budgetUnitCode: term.budgetUnitCode,
            bankAccount: term.bankAccount,
            successorID: term.successorID,
            validFrom: term.validity.from,
            validUntil: term.validity.until
        )
    }
}
