import Database
import Vietnamese

extension BeneficiaryMatcher {
    mutating func load(taxCodes: Set<String>, _ transaction: Transaction) throws {
        var indices: [Int64: Int] = [:]
        try transaction.forEach(
            "SELECT id, name_key, map, place_code FROM beneficiary WHERE province_now = \(province) ORDER BY id"
        ) { row in
            let id: Int64 = try row.get(0)
            indices[id] = add(
                BeneficiaryCandidate(
                    id: id,
                    key: try row.get(1),
                    place: try PlaceKey.decodeIfPresent(row, 2),
                    newName: nil
                )
            )
        }
        try transaction.forEach(
            """
            SELECT i.beneficiary_id, i.value FROM beneficiary_identifier i
            JOIN beneficiary b ON b.id = i.beneficiary_id
            WHERE b.province_now = \(province) AND i.kind = \(BeneficiaryIdentifier.Kind.taxCode) ORDER BY i.id
            """
        ) { row in
            guard let index = indices[try row.get(0)] else { return }
            let code: String = try row.get(1)
            candidates[index].taxCode = code
            byTaxCode[code] = index
        }
        try loadElsewhere(taxCodes.compactMap(TaxCode.normalized).filter { byTaxCode[$0] == nil }, transaction)
    }

    /// The bearers of personal numbers and registrations; asked where the list tells one.
    mutating func load(numbers: [StoredIdentifier], _ transaction: Transaction) throws {
        guard !numbers.isEmpty else { return }
        let pairs = candidates.indices.map { (candidates[$0].id, $0) }
        let indices = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        try transaction.forEach(
            """
            SELECT i.beneficiary_id, i.kind, i.lookup, i.valid_until FROM beneficiary_identifier i
            JOIN beneficiary b ON b.id = i.beneficiary_id
            WHERE b.province_now = \(province) AND i.kind <> \(BeneficiaryIdentifier.Kind.taxCode) ORDER BY i.id
            """
        ) { row in
            guard let index = indices[try row.get(0)] else { return }
            let key = StoredIdentifier.Key(kind: try row.get(1), lookup: try row.get(2))
            let end: Day? = try row.get(3)
            if key.kind == .personalNumber, end == nil { candidates[index].person = key.lookup }
            byNumber[key] = index
        }
        let missing = Set(numbers.filter { $0.kind == .personalNumber && byNumber[$0.key] == nil }.map(\.lookup))
        try loadElsewhere(people: Array(missing), transaction)
    }

    private mutating func loadElsewhere(people: [[UInt8]], _ transaction: Transaction) throws {
        for start in stride(from: 0, to: people.count, by: 500) {
            try transaction.forEach(
                """
                SELECT beneficiary_id, lookup FROM beneficiary_identifier
                WHERE kind = \(BeneficiaryIdentifier.Kind.personalNumber)
                    AND lookup IN (\(list: Array(people[start..<min(start + 500, people.count)]))) ORDER BY id
                """
            ) { row in
                let person: [UInt8] = try row.get(1)
                byNumber[StoredIdentifier.Key(kind: .personalNumber, lookup: person)] = candidates.count
                candidates.append(
                    BeneficiaryCandidate(id: try row.get(0), key: "", place: nil, person: person, newName: nil)
                )
            }
        }
    }

    /// Beneficiaries of other provinces are known by their numbers alone.
    private mutating func loadElsewhere(_ codes: [String], _ transaction: Transaction) throws {
        for start in stride(from: 0, to: codes.count, by: 500) {
            let lookups = codes[start..<min(start + 500, codes.count)].map(StoredIdentifier.plainLookup)
            try transaction.forEach(
                """
                SELECT beneficiary_id, value FROM beneficiary_identifier
                WHERE kind = \(BeneficiaryIdentifier.Kind.taxCode) AND lookup IN (\(list: lookups)) ORDER BY id
                """
            ) { row in
                let code: String = try row.get(1)
                byTaxCode[code] = candidates.count
                candidates.append(
                    BeneficiaryCandidate(id: try row.get(0), key: "", place: nil, taxCode: code, newName: nil)
                )
            }
        }
    }

    mutating func write(at now: Moment, _ transaction: Transaction) throws {
        let new = candidates.indices.filter { candidates[$0].newName != nil }
        let ids = try transaction.reserveIdentities(in: "beneficiary", count: new.count)
        for (index, id) in zip(new, ids) {
            candidates[index].id = id
        }
        let (named, home) = (candidates, province)
        try transaction.insertMany(
            into: "beneficiary",
            columns: ["id", "name", "name_key", "sort_key", "form", "map", "place_code", "province_now", "created_at"],
            of: new
        ) { index in
            BeneficiaryMatcher.row(of: named[index], province: home, at: now)
        }
        try transaction.insertMany(
            into: "beneficiary_identifier",
            columns: ["beneficiary_id", "kind", "value", "lookup"],
            rows: newTaxCodes.map { index, code in
                [
                    candidates[index].id.sqlValue, BeneficiaryIdentifier.Kind.taxCode.sqlValue, .text(code),
                    .bytes(StoredIdentifier.plainLookup(code)),
                ]
            }
        )
        try transaction.insertMany(
            into: "beneficiary_identifier",
            columns: ["beneficiary_id", "kind", "value", "sealed", "lookup"],
            rows: newNumbers.map { index, number in
                [
                    candidates[index].id.sqlValue, number.kind.sqlValue, number.value.sqlValue,
                    number.sealed.map(SQLValue.bytes) ?? .null, .bytes(number.lookup),
                ]
            }
        )
    }

    private static func row(of candidate: BeneficiaryCandidate, province: String, at now: Moment) -> [SQLValue] {
        let name = candidate.newName ?? ""
        return [
            candidate.id.sqlValue, .text(name), .text(candidate.key), .bytes(SortKey.bytes(name)),
            BeneficiaryForm.guess(fromKey: candidate.key).sqlValue, (candidate.place?.map).sqlValue,
            (candidate.place?.code).sqlValue, .text(province), now.sqlValue,
        ]
    }
}
