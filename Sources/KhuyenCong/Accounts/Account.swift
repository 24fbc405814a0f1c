/// A person's account (tài khoản): who signs in, and what was granted to them.
package struct Account: Sendable, Equatable {
    package let id: Int64
    package let userName: String
    package let fullName: String
    package let hasPassword: Bool
    package let asksForTimeCode: Bool
    package let createdAt: Moment
    package let disabledAt: Moment?
    /// Every grant that was not revoked, also those that have not begun or have ended.
    package let grants: [AccountGrant]

    package var isDisabled: Bool {
        disabledAt != nil
    }

    /// What holds on that day; nothing where the account is disabled.
    package func grantsInForce(on day: Day) -> [AccountGrant] {
        isDisabled ? [] : grants.filter { $0.validity.contains(day) }
    }
}

/// A role as it was given to a person: in a place, perhaps at an organisation, on certain days.
package struct AccountGrant: Sendable, Equatable {
    package let id: Int64
    package let accountID: Int64
    package let role: Role
    package let organisationID: Int64?
    package let scope: Grant.Scope
    package let validity: Validity
    /// The account that delegated its own right; nil where somebody entitled granted it.
    package let delegatedBy: Int64?

    package var grant: Grant {
        Grant(role: role, scope: scope)
    }
}

/// What is asked for when a right is given.
package struct NewGrant: Sendable, Equatable {
    package let role: Role
    package let organisationID: Int64?
    package let scope: Grant.Scope
    package let from: Day
    /// First day on which the right no longer holds; nil is without end.
    package let until: Day?

    package init(role: Role, scope: Grant.Scope, organisationID: Int64? = nil, from: Day, until: Day? = nil) {
        self.role = role
        self.scope = scope
        self.organisationID = organisationID
        self.from = from
        self.until = until
    }
}

/// What is asked for when a person is added.
///
/// Without a password, a link lets the person choose one.
package struct NewAccount: Sendable {
    package let userName: String
    package let fullName: String
    package let password: String?
    package let grant: NewGrant?

    package init(userName: String, fullName: String, password: String? = nil, grant: NewGrant? = nil) {
        self.userName = userName
        self.fullName = fullName
        self.password = password
        self.grant = grant
    }
}

extension Grant.Scope {
    /// Whether a right here reaches all of that place.
    package func covers(_ other: Grant.Scope) -> Bool {
        switch (self, other) {
        case (.nation, _): true
        case (.province(let own), .province(let code)): own == code
        case (.province(let own), .commune(_, let province)): own == province
        case (.commune(let own, _), .commune(let code, _)): own == code
        case (.province, .nation), (.commune, .nation), (.commune, .province): false
        }
    }

    /// Province code of today's map; nil for the nation.
    package var provinceCode: String? {
        switch self {
        case .nation: nil
        case .province(let code): code
        case .commune(_, let province): province
        }
    }

    package var communeCode: String? {
        switch self {
        case .nation, .province: nil
        case .commune(let code, _): code
        }
    }

    /// From the two columns of `account_grant`.
    init(province: String?, commune: String?) {
        switch (province, commune) {
        case (nil, _): self = .nation
        case (let province?, nil): self = .province(province)
        case (let province?, let commune?): self = .commune(commune, province: province)
        }
    }
}
