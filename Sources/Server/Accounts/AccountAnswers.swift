import KhuyenCong

struct PeopleAnswer: Codable, Sendable {
    let people: [PersonAnswer]
}

struct PersonAnswer: Codable, Sendable {
    let id: Int64
    let userName: String
    let fullName: String
    let hasPassword: Bool
    let asksForTimeCode: Bool
    let disabled: Bool
    let grants: [GrantAnswer]

    init(_ account: Account) {
        id = account.id
        userName = account.userName
        fullName = account.fullName
        hasPassword = account.hasPassword
        asksForTimeCode = account.asksForTimeCode
        disabled = account.isDisabled
        grants = account.grants.map(GrantAnswer.init)
    }
}

struct GrantAnswer: Codable, Sendable {
    let id: Int64
    let role: Role
    let province: String?
    let commune: String?
    let organisation: Int64?
    let from: Day?
    let until: Day?
    let delegatedBy: Int64?

    init(_ grant: AccountGrant) {
        id = grant.id
        role = grant.role
        province = grant.scope.provinceCode
        commune = grant.scope.communeCode
        organisation = grant.organisationID
        from = grant.validity.from
        until = grant.validity.until
        delegatedBy = grant.delegatedBy
    }
}

struct GrantBody: Codable, Sendable {
    let role: Role
    /// Codes of today's map; neither is the nation.
    let province: String?
    let commune: String?
    let organisation: Int64?
    let from: Day
    let until: Day?

    var newGrant: NewGrant {
        get throws {
            NewGrant(role: role, scope: try scope, organisationID: organisation, from: from, until: until)
        }
    }

    private var scope: Grant.Scope {
        get throws {
            guard let province else {
                guard commune == nil else {
                    throw Refusal.invalid("Xã, phường cần có mã tỉnh đi kèm.", field: "province")
                }
                return .nation
            }
            return commune.map { .commune($0, province: province) } ?? .province(province)
        }
    }
}

struct PersonBody: Codable, Sendable {
    let userName: String
    let fullName: String
    let grant: GrantBody?
}

struct CreatedPersonAnswer: Codable, Sendable {
    let id: Int64
    /// Where the person chooses a password, once, within 24 hours.
    let setupPath: String
}

struct PersonChange: Codable, Sendable {
    let fullName: String?
    let disabled: Bool?
}

struct TokensAnswer: Codable, Sendable {
    let tokens: [TokenAnswer]
}

struct TokenAnswer: Codable, Sendable {
    let id: Int64
    let name: String
    let createdOn: Day
    /// First day on which it no longer works.
    let expires: Day?

    init(_ token: APIToken) {
        id = token.id
        name = token.name
        createdOn = token.createdAt.day
        expires = token.expiresAt?.day
    }
}

struct TokenBody: Codable, Sendable {
    let name: String
    let expires: Day?
}

struct CreatedTokenAnswer: Codable, Sendable {
    let id: Int64
    let token: String
}

extension GrantBody: BodyFields {
    static let ofRules = ["validFrom": "from", "validUntil": "until"]
}
