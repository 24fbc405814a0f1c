package import Database
import Vietnamese

/// Finds the beneficiaries that a list names, and makes those that the store lacks, all in bulk.
///
/// Matched by tax code or personal number anywhere in the country, by registration within the province; else by name
/// within the province, in a place that is the same or does not contradict (a commune lies in the district). A name with
/// another tax code or personal number is another beneficiary; a number that is told is put on a name without one only
/// where both places are known and agree.
package struct BeneficiaryMatcher {
    let province: String
    private let territories: Territories
    var candidates: [BeneficiaryCandidate] = []
    /// The first bearer of each name; the candidates are chained from there.
    private var firstBearer: [String: Int32] = [:]
    var byTaxCode: [String: Int] = [:]
    /// By personal number or registration.
    var byNumber: [StoredIdentifier.Key: Int] = [:]
    /// Tax codes that the list tells and the store does not have.
    private(set) var newTaxCodes: [(candidate: Int, code: String)] = []
    private(set) var newNumbers: [(candidate: Int, number: StoredIdentifier)] = []

    /// One id for each mention, in their order; nil where there is no name.
    ///
    /// A merged beneficiary keeps its own id here, so that taking the merge back loses nothing. The province is of
    /// today's map; what is made belongs to it.
    /// - Throws: `DatabaseError`, `SecretsError`; `Refusal` (invalid) where one of its `numbers` is none.
    package static func resolve(
        _ mentions: [BeneficiaryMention?],
        province: String,
        territories: Territories,
        at now: Moment,
        in transaction: Transaction
    ) throws -> [Int64?] {
        var matcher = BeneficiaryMatcher(province: province, territories: territories)
        try matcher.load(taxCodes: Set(mentions.compactMap { $0?.taxCode }), transaction)
        let numbers = try StoredIdentifier.told(by: mentions, in: transaction)
        try matcher.load(numbers: Array(numbers.values.joined()), transaction)
        matcher.candidates.reserveCapacity(matcher.candidates.count + mentions.count)
        matcher.firstBearer.reserveCapacity(matcher.candidates.count + mentions.count)
        let keys = mentions.concurrentMap { $0.map { BeneficiaryName.key($0.name) } ?? "" }
        let indices = mentions.enumerated().map { position, mention in
            mention.flatMap { matcher.candidate(for: $0, key: keys[position], numbers[position] ?? []) }
        }
        try matcher.write(at: now, transaction)
        return indices.map { index in index.map { matcher.candidates[$0].id } }
    }

    /// The stored beneficiaries that mentions mean, by the same signs as `resolve`; nil for one that it would make.
    ///
    /// Writes nothing; of numbers it asks the tax codes alone.
    /// - Throws: `DatabaseError`.
    static func find(
        _ mentions: [BeneficiaryMention],
        province: String,
        territories: Territories,
        in transaction: Transaction
    ) throws -> [Int64?] {
        // Most firms are new: the province's whole list is read only where one of them may stand in it.
        guard try mentions.contains(where: { try mayBeStored($0, province, transaction) }) else {
            return mentions.map { _ in nil }
        }
        var matcher = BeneficiaryMatcher(province: province, territories: territories)
        try matcher.load(taxCodes: Set(mentions.compactMap(\.taxCode)), transaction)
        let indices = mentions.map { matcher.candidate(for: $0, key: BeneficiaryName.key($0.name), []) }
        return indices.map { index in
            index.flatMap { matcher.candidates[$0].newName == nil ? matcher.candidates[$0].id : nil }
        }
    }

    private static func mayBeStored(
        _ mention: BeneficiaryMention,
        _ province: String,
        _ transaction: Transaction
    ) throws -> Bool {
        let named: Int? = try transaction.value(
            """
            SELECT COUNT(*) FROM beneficiary
            WHERE province_now = \(province) AND name_key = \(BeneficiaryName.key(mention.name))
            """
        )
        if (named ?? 0) > 0 { return true }
        guard let code = mention.taxCode.flatMap(TaxCode.normalized) else { return false }
        let numbered: Int? = try transaction.value(
            """
            SELECT COUNT(*) FROM beneficiary_identifier
            WHERE kind = \(BeneficiaryIdentifier.Kind.taxCode)
                AND lookup IN (\(list: [StoredIdentifier.plainLookup(code)]))
            """
        )
        return (numbered ?? 0) > 0
    }

    private init(province: String, territories: Territories) {
        self.province = province
        self.territories = territories
    }

    private mutating func candidate(
        for mention: BeneficiaryMention,
        key: String,
        _ numbers: [StoredIdentifier]
    ) -> Int? {
        guard !key.isEmpty else { return nil }
        let taxCode = mention.taxCode.flatMap(TaxCode.normalized)
        let told = ToldNumbers(taxCode: taxCode, others: numbers)
        let index =
            taxCode.flatMap { byTaxCode[$0] } ?? numbered(told, key) ?? bearer(of: key, told, place: mention.place)
            ?? add(BeneficiaryCandidate(key: key, place: mention.place, newName: mention.name.nfc))
        note(told, of: index)
        return index
    }

    /// Registrations are counted anew by each office: one tells who is meant only together with the name.
    private func numbered(_ told: ToldNumbers, _ key: String) -> Int? {
        for number in told.others {
            guard let index = byNumber[number.key], told.agree(with: candidates[index]) else { continue }
            if number.kind != .registration || candidates[index].key == key { return index }
        }
        return nil
    }

    /// Who bears a name and may be meant: in the very place first, else the only one whose place does not contradict.
    private func bearer(of key: String, _ told: ToldNumbers, place: PlaceKey?) -> Int? {
        var agreeing: [Int] = []
        var next = firstBearer[key] ?? BeneficiaryCandidate.end
        while next != BeneficiaryCandidate.end {
            let candidate = candidates[Int(next)]
            if told.agree(with: candidate), mayBear(told, candidate, place) {
                if candidate.place == place { return Int(next) }
                if agrees(candidate.place, place) { agreeing.append(Int(next)) }
            }
            next = candidate.nextBearer
        }
        return agreeing.count == 1 ? agreeing.first : nil
    }

    /// The name alone does not tell whose number it is.
    private func mayBear(_ told: ToldNumbers, _ candidate: BeneficiaryCandidate, _ place: PlaceKey?) -> Bool {
        let isKnown =
            (told.taxCode == nil || candidate.taxCode != nil) && (told.others.isEmpty || candidate.person != nil)
        return isKnown || (candidate.place != nil && place != nil)
    }

    private func agrees(_ left: PlaceKey?, _ right: PlaceKey?) -> Bool {
        guard let left = position(of: left), let right = position(of: right) else { return true }
        return left.agrees(with: right)
    }

    private func position(of place: PlaceKey?) -> PlacePosition? {
        place.flatMap { territories.position(map: $0.map, code: $0.code) }
    }

    /// What else a beneficiary of another province has is not known here.
    private mutating func note(_ told: ToldNumbers, of index: Int) {
        guard !candidates[index].key.isEmpty else { return }
        if let taxCode = told.taxCode, byTaxCode[taxCode] == nil {
            byTaxCode[taxCode] = index
            if candidates[index].taxCode == nil {
                candidates[index].taxCode = taxCode
                newTaxCodes.append((index, taxCode))
            }
        }
        for number in told.others where byNumber[number.key] == nil {
            if number.kind == .personalNumber {
                guard candidates[index].person == nil else { continue }
                candidates[index].person = number.lookup
            }
            byNumber[number.key] = index
            newNumbers.append((index, number))
        }
    }

    /// Puts a candidate behind those of the same name, so that the earliest is met first.
    @discardableResult
    mutating func add(_ candidate: BeneficiaryCandidate) -> Int {
        let index = candidates.count
        candidates.append(candidate)
        guard var last = firstBearer[candidate.key] else {
            firstBearer[candidate.key] = Int32(index)
            return index
        }
        while candidates[Int(last)].nextBearer != BeneficiaryCandidate.end {
            last = candidates[Int(last)].nextBearer
        }
        candidates[Int(last)].nextBearer = Int32(index)
        return index
    }
}

/// Someone whom a mention may mean: stored, or about to be.
struct BeneficiaryCandidate {
    /// 0 until it is stored.
    var id: Int64 = 0
    let key: String
    let place: PlaceKey?
    var taxCode: String?
    /// What its personal number is found by.
    var person: [UInt8]?
    /// The name to store; nil for whoever is stored already.
    let newName: String?
    /// The next candidate of the same name.
    var nextBearer = BeneficiaryCandidate.end

    static let end: Int32 = -1
}

/// The numbers that a mention tells.
private struct ToldNumbers {
    let taxCode: String?
    let others: [StoredIdentifier]

    /// One has one tax code and one personal number.
    func agree(with candidate: BeneficiaryCandidate) -> Bool {
        let person = others.first { $0.kind == .personalNumber }?.lookup
        return (taxCode == nil || candidate.taxCode == nil || candidate.taxCode == taxCode)
            && (person == nil || candidate.person == nil || candidate.person == person)
    }
}

extension PlacePosition {
    /// Whether two places can be one, as far as both are known.
    fileprivate func agrees(with other: PlacePosition) -> Bool {
        func agree(_ left: String?, _ right: String?) -> Bool {
            left == nil || right == nil || left == right
        }
        return provinceNow == other.provinceNow && agree(provinceOld, other.provinceOld)
            && agree(districtOld, other.districtOld) && agree(communeOld, other.communeOld)
            && agree(communeNow, other.communeNow)
    }
}
