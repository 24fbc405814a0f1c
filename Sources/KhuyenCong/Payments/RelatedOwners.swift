import Database
import Vietnamese

/// Beneficiaries that may be one owner (cơ sở có liên quan): the same telephone, account, address or representative.
package struct RelatedOwners: Sendable, Equatable {
    package let why: Likeness
    /// At least two, in the order of the store.
    package let owners: [Owner]

    package struct Owner: Sendable, Hashable {
        package let id: Int64
        package let name: String
        /// The files in which it receives.
        package let files: [String]
    }

    package enum Likeness: String, Sendable, CaseIterable, Codable {
        case phone, bankAccount, address, representative

        package var name: String {
            switch self {
            case .phone: "cùng số điện thoại"
            case .bankAccount: "cùng tài khoản"
            case .address: "cùng địa chỉ"
            case .representative: "cùng người đại diện"
            }
        }
    }

    /// Among all that receive by the files that the officer sees.
    static func all(by officer: Officer, in tx: Transaction) throws -> [RelatedOwners] {
        let people = try Receiver.load(by: officer, in: tx)
        return Likeness.allCases.flatMap { groups(of: people, why: $0) }
    }

    private static func groups(of people: [Receiver], why: Likeness) -> [RelatedOwners] {
        var byTrait: [String: [Owner]] = [:]
        for person in people {
            guard let trait = person.trait(why) else { continue }
            byTrait[trait, default: []].append(person.owner)
        }
        let groups = byTrait.values.filter { $0.count > 1 }.map { RelatedOwners(why: why, owners: $0) }
        return groups.sorted { ($0.owners.first?.id ?? 0) < ($1.owners.first?.id ?? 0) }
    }

    /// Those of a file beside whoever is like them; only what is written alike is looked at, so that it stays quick.
    static func of(_ dossierID: Int64, by officer: Officer, in tx: Transaction) throws -> [RelatedOwners] {
        let people = try Receiver.load(alike: dossierID, by: officer, in: tx)
        return Likeness.allCases.flatMap { groups(of: people, why: $0) }.filter { group in
            group.owners.contains { $0.files.contains("HS\(dossierID)") }
        }
    }

    private struct Receiver {
        let owner: Owner
        let phone: String?
        let bankAccount: String?
        let address: String?
        let representative: String?

        func trait(_ why: Likeness) -> String? {
            let text =
                switch why {
                case .phone: phone.map(Receiver.digits)
                case .bankAccount: bankAccount.map(MachineKey.compact)
                case .address: address.map(Fold.key)
                case .representative: representative.map(Fold.key)
                }
            return text.flatMap { $0.isEmpty ? nil : $0 }
        }

        private static func digits(_ text: String) -> String {
            text.filter(\.isNumber)
        }

        static func load(by officer: Officer, in tx: Transaction) throws -> [Receiver] {
            try load("TRUE", by: officer, in: tx)
        }

        /// The receivers of a file and those with a telephone, account, address or representative of theirs.
        static func load(alike dossierID: Int64, by officer: Officer, in tx: Transaction) throws -> [Receiver] {
            let own = try load("d.id = \(dossierID)", by: officer, in: tx)
            var ways: [SQL] = []
            for person in own {
                if let phone = person.phone { ways.append(plain("b.phone") + " = \(bare(phone))") }
                if let account = person.bankAccount { ways.append(plain("b.bank_account") + " = \(bare(account))") }
                if let address = person.address { ways.append("b.address = \(address)") }
                if let name = person.representative { ways.append("b.representative = \(name)") }
            }
            guard !ways.isEmpty else { return [] }
            return try load("(" + ways.joined(separator: " OR ") + ")", by: officer, in: tx)
        }

        private static func plain(_ column: SQL) -> SQL {
            "replace(replace(replace(" + column + ", ' ', ''), '.', ''), '-', '')"
        }

        private static func bare(_ text: String) -> String {
            text.filter { !" .-".contains($0) }
        }

        private static func load(_ condition: SQL, by officer: Officer, in tx: Transaction) throws -> [Receiver] {
            var files: [Int64: [String]] = [:]
            var people: [Int64: Receiver] = [:]
            let sql: SQL =
                """
                SELECT DISTINCT b.id, b.name, b.phone, b.bank_account, b.address, b.representative, d.id
                FROM beneficiary b JOIN project_line l ON l.beneficiary_id = b.id
                JOIN dossier_line dl ON dl.line_id = l.id JOIN dossier d ON d.id = dl.dossier_id
                WHERE (b.phone IS NOT NULL OR b.bank_account IS NOT NULL OR b.address IS NOT NULL
                    OR b.representative IS NOT NULL)
                    AND d.state NOT IN ('draft', 'withdrawn', 'rejected') AND
                """ + " " + condition + " AND " + DossierReach(officer: officer).visible + " ORDER BY b.id, d.id"
            try tx.forEach(sql) { row in
                let id: Int64 = try row.get(0)
                let dossier: Int64 = try row.get(6)
                files[id, default: []].append("HS\(dossier)")
                people[id] = Receiver(
                    owner: Owner(id: id, name: try row.get(1), files: files[id] ?? []),
                    phone: try row.get(2),
                    bankAccount: try row.get(3),
                    address: try row.get(4),
                    representative: try row.get(5)
                )
            }
            return people.values.sorted { $0.owner.id < $1.owner.id }
        }
    }
}
