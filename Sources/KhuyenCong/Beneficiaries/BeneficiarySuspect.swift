/// Two rows that are probably one establishment (cơ sở nghi trùng), and by what.
package struct BeneficiarySuspect: Sendable, Hashable {
    /// The surest first.
    package enum Likeness: String, Sendable, CaseIterable, Codable {
        case phone, bankAccount
        /// The same but for the words of its form: "HTX chè Anh Sơn", "Hợp tác xã sản xuất chè Anh Sơn".
        case name

        package var name: String {
            switch self {
            case .phone: "cùng số điện thoại"
            case .bankAccount: "cùng tài khoản"
            case .name: "gần cùng tên, không khác địa bàn"
            }
        }
    }

    package struct Side: Sendable, Hashable {
        package let id: Int64
        package let name: String
        package let form: BeneficiaryForm?
        package let place: PlaceKey?
        package let taxCode: String?
    }

    /// The one that was entered first.
    package let first: Side
    package let second: Side
    package let why: [Likeness]
}

/// One page of probable pairs, and how many there are on all pages.
package struct BeneficiarySuspectPage: Sendable, Hashable {
    package let pairs: [BeneficiarySuspect]
    package let total: Int
}

/// An establishment as it is held against the others.
struct BeneficiarySuspectRow {
    let side: BeneficiarySuspect.Side
    let nameKey: String
    let province: String?
    let phone: String?
    let bankAccount: String?

    func key(_ likeness: BeneficiarySuspect.Likeness) -> String? {
        switch likeness {
        case .phone: BeneficiaryTraits.sought(phone)
        case .bankAccount: BeneficiaryTraits.sought(bankAccount)
        case .name: BeneficiaryName.bare(nameKey).map { "\($0)|\(province ?? "")" }
        }
    }

    /// Two tax codes of different firms decide against everything else; a name alone decides nothing of two places or
    /// of two forms.
    func mayBe(_ other: BeneficiarySuspectRow, by likeness: BeneficiarySuspect.Likeness) -> Bool {
        if let own = side.taxCode, let others = other.side.taxCode, own.prefix(10) != others.prefix(10) { return false }
        guard likeness == .name else { return true }
        let forms = Set([side.form, other.side.form].compactMap { $0 })
        let places = [side.place, other.side.place].compactMap { $0 }
        let isElsewhere = places.count == 2 && places[0].map == places[1].map && places[0] != places[1]
        return forms.count < 2 && !isElsewhere
    }
}

extension [BeneficiarySuspectRow] {
    /// What more than this share tells nobody apart: the telephone of an office, a name that many have.
    private static let mostAlike = 8

    /// The pairs among rows in the order of their numbers; those with the most in common first.
    func suspects(but distinct: Set<[Int64]>) -> [BeneficiarySuspect] {
        var whys: [[Int64]: [BeneficiarySuspect.Likeness]] = [:]
        for likeness in BeneficiarySuspect.Likeness.allCases {
            let alike = Dictionary(grouping: self.filter { $0.key(likeness) != nil }) { $0.key(likeness) ?? "" }
            for group in alike.values where (2...Self.mostAlike).contains(group.count) {
                for (offset, second) in group.enumerated() {
                    for first in group[..<offset] where first.mayBe(second, by: likeness) {
                        whys[[first.side.id, second.side.id], default: []].append(likeness)
                    }
                }
            }
        }
        let sides = Dictionary(uniqueKeysWithValues: map { ($0.side.id, $0.side) })
        return whys.filter { !distinct.contains($0.key) }.compactMap { ids, why in
            guard let first = sides[ids[0]], let second = sides[ids[1]] else { return nil }
            return BeneficiarySuspect(first: first, second: second, why: why)
        }.sorted { left, right in
            (right.why.count, left.first.id, left.second.id) < (left.why.count, right.first.id, right.second.id)
        }
    }
}
