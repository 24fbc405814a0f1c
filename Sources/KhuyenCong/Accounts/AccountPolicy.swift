/// Who may give which right where, and whose account one may touch.
package enum AccountPolicy {
    /// What a Department (Sở Công Thương) may give within its own province.
    package static let grantableByDepartment: Set<Role> = [
        .promotionCentre, .accountant, .communeOfficer, .judge, .beneficiary,
    ]

    package static func mayGrant(_ role: Role, in scope: Grant.Scope, by officer: Officer) -> Bool {
        officer.grants.contains { own in
            guard own.scope.covers(scope) else { return false }
            return switch own.role {
            case .administrator: true
            case .department: grantableByDepartment.contains(role)
            case .nationalAgency, .promotionCentre, .accountant, .financeOffice, .peoplesCommitteeLeader,
                .recordsOffice, .communeOfficer, .judge, .beneficiary, .auditor:
                false
            }
        }
    }

    /// Whether an officer may give any role there.
    package static func mayGrantAnything(in scope: Grant.Scope, by officer: Officer) -> Bool {
        Role.allCases.contains { mayGrant($0, in: scope, by: officer) }
    }

    /// The communes of a province in which an officer may give something; none where it holds for the whole province.
    package static func communesToGrant(in province: String, by officer: Officer) -> [String] {
        guard !mayGrantAnything(in: .province(province), by: officer) else { return [] }
        let own = officer.grants.map(\.scope).filter { scope in
            scope.provinceCode == province && mayGrantAnything(in: scope, by: officer)
        }
        return Set(own.compactMap(\.communeCode)).sorted()
    }

    /// An account is managed by whoever could have given everything that it holds or will hold: nobody takes over an
    /// account that may do more than they may give.
    package static func mayManage(_ account: Account, by officer: Officer, on day: Day) -> Bool {
        if isAdministratorOfNation(officer) { return true }
        let held = account.grants.filter { grant in grant.validity.until.map { day < $0 } ?? true }
        return !held.isEmpty && held.allSatisfy { mayGrant($0.role, in: $0.scope, by: officer) }
    }

    /// Seen in the list of people: whoever holds a right in a place where one manages people.
    package static func maySee(_ account: Account, by officer: Officer) -> Bool {
        if isAdministratorOfNation(officer) { return true }
        let managed = officer.grants.filter { $0.role.permissions.contains(.managePeople) }.map(\.scope)
        return account.grants.contains { grant in managed.contains { $0.covers(grant.scope) } }
    }

    static func isAdministratorOfNation(_ officer: Officer) -> Bool {
        officer.grants.contains(Grant(role: .administrator, scope: .nation))
    }
}

extension Officer {
    /// Whoever made something does not approve it (người lập không đồng thời là người duyệt).
    /// - Throws: `Refusal` (conflict).
    package func requireNotMaker(accountID maker: Int64?) throws {
        guard let maker, maker == userID else { return }
        throw Refusal.conflict(
            "Người lập không được tự duyệt.",
            remedy: "Nhờ người khác có thẩm quyền duyệt."
        )
    }

    /// The province under which this officer's own acts are logged; nil for the nation's officers.
    var homeProvince: String? {
        grants.lazy.compactMap(\.scope.provinceCode).first
    }
}
