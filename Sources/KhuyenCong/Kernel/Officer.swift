/// Who acts: an officer with the grants of the day, or the local operator of the command line.
package struct Officer: Sendable, Equatable {
    /// The account; nil for the local operator and for the system itself.
    package let userID: Int64?
    package let name: String
    package let grants: [Grant]

    package init(userID: Int64?, name: String, grants: [Grant]) {
        self.userID = userID
        self.name = name
        self.grants = grants
    }

    /// The person at the machine's own command line: all rights, audited as such.
    package static let localOperator = Officer(
        userID: nil,
        name: "Người vận hành máy chủ",
        grants: [Grant(role: .administrator, scope: .nation), Grant(role: .promotionCentre, scope: .nation)]
    )

    package func may(_ permission: Permission) -> Bool {
        grants.contains { $0.role.permissions.contains(permission) }
    }

    package func holds(_ role: Role) -> Bool {
        grants.contains { $0.role == role }
    }

    /// Where this officer has the permission; lists and look-ups start from it.
    package func territory(_ permission: Permission) -> Territory {
        let scopes = grants.filter { $0.role.permissions.contains(permission) }.map(\.scope)
        return Territory(scopes: scopes)
    }

    /// - Throws: `Refusal.forbidden`.
    package func require(_ permission: Permission) throws {
        guard may(permission) else { throw Refusal.forbidden }
    }
}

/// A role in a place, on the days it holds; already filtered to today when it reaches an `Officer`.
package struct Grant: Sendable, Equatable {
    package let role: Role
    package let scope: Scope

    package init(role: Role, scope: Scope) {
        self.role = role
        self.scope = scope
    }

    /// Codes are of today's map (since 2025-07-01): rights belong to the offices that exist.
    package enum Scope: Sendable, Hashable {
        case nation
        case province(String)
        case commune(String, province: String)
    }
}

/// The union of the places where a permission holds.
package struct Territory: Sendable, Hashable {
    package let isNation: Bool
    /// Province codes of today's map.
    package let provinces: Set<String>
    /// Commune codes of today's map, outside those provinces.
    package let communes: Set<String>

    package init(scopes: [Grant.Scope]) {
        isNation = scopes.contains(.nation)
        provinces = Set(scopes.compactMap { if case .province(let code) = $0 { code } else { nil } })
        let named = provinces
        communes = Set(
            scopes.compactMap { scope in
                guard case .commune(let code, let province) = scope, !named.contains(province) else { return nil }
                return code
            }
        )
    }

    package static let nation = Territory(scopes: [.nation])

    package var isEmpty: Bool {
        !isNation && provinces.isEmpty && communes.isEmpty
    }

    package func contains(province code: String) -> Bool {
        isNation || provinces.contains(code)
    }

    /// The same of what may be the nation's own: a nil province.
    func contains(provinceOrNation code: String?) -> Bool {
        code.map(contains(province:)) ?? isNation
    }
}
