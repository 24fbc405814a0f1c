package import Database
import Vietnamese

/// Finds the beneficiaries that a list names, and makes those that the store lacks, all in bulk.
///
/// Matched by tax code anywhere in the country; else by name within the province, in a place that is the same or does
/// not contradict (a commune lies in the district). A name with another tax code is another beneficiary; a tax code that
/// is told is put on a name without one only where both places are known and agree.
package struct BeneficiaryMatcher {
    let province: String
    private let territories: Territories
    var candidates: [BeneficiaryCandidate] = []
    /// The first bearer of each name; the candidates are chained from there.
    private var firstBearer: [String: Int32] = [:]
    var byTaxCode: [String: Int] = [:]
    /// Tax codes that the list tells and the store does not have.
    private(set) var newTaxCodes: [(candidate: Int, code: String)] = []

    /// One id for each mention, in their order; nil where there is no name.
    ///
    /// A merged beneficiary keeps its own id here, so that taking the merge back loses nothing. The province is of
    /// today's map; what is made belongs to it.
    /// - Throws: `DatabaseError`.
    package static func resolve(
        _ mentions: [BeneficiaryMention?],
        province: String,
        territories: Territories,
        at now: Moment,
        in transaction: Transaction
    ) throws -> [Int64?] {
        var matcher = BeneficiaryMatcher(province: province, territories: territories)
        try matcher.load(taxCodes: Set(mentions.compactMap { $0?.taxCode }), transaction)
        matcher.candidates.reserveCapacity(matcher.candidates.count + mentions.count)
        let indices = mentions.map { mention in
            mention.flatMap { matcher.candidate(for: $0) }
        }
        try matcher.write(at: now, transaction)
        return indices.map { index in index.map { matcher.candidates[$0].id } }
    }

    /// The stored beneficiaries that mentions mean, by the same signs as `resolve`; nil for one that it would make.
    ///
    /// Writes nothing.
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
        let indices = mentions.map { matcher.candidate(for: $0) }
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

    private mutating func candidate(for mention: BeneficiaryMention) -> Int? {
        let key = BeneficiaryName.key(mention.name)
        guard !key.isEmpty else { return nil }
        let taxCode = mention.taxCode.flatMap(TaxCode.normalized)
        if let taxCode, let index = byTaxCode[taxCode] {
            return index
        }
        let index =
            bearer(of: key, taxCode: taxCode, place: mention.place)
            ?? add(BeneficiaryCandidate(key: key, place: mention.place, newName: mention.name.nfc))
        if let taxCode {
            note(taxCode, of: index)
        }
        return index
    }

    /// Who bears a name and may be meant: in the very place first, else the only one whose place does not contradict.
    private func bearer(of key: String, taxCode: String?, place: PlaceKey?) -> Int? {
        var agreeing: [Int] = []
        var next = firstBearer[key] ?? BeneficiaryCandidate.end
        while next != BeneficiaryCandidate.end {
            let candidate = candidates[Int(next)]
            if taxCode == nil || candidate.taxCode == nil || candidate.taxCode == taxCode {
                if candidate.place == place, mayBear(taxCode, candidate, place) {
                    return Int(next)
                }
                if agrees(candidate.place, place), mayBear(taxCode, candidate, place) {
                    agreeing.append(Int(next))
                }
            }
            next = candidate.nextBearer
        }
        return agreeing.count == 1 ? agreeing.first : nil
    }

    /// The name alone does not tell whose tax code it is.
    private func mayBear(_ taxCode: String?, _ candidate: BeneficiaryCandidate, _ place: PlaceKey?) -> Bool {
        taxCode == nil || candidate.taxCode != nil || (candidate.place != nil && place != nil)
    }

    private func agrees(_ left: PlaceKey?, _ right: PlaceKey?) -> Bool {
        guard let left = position(of: left), let right = position(of: right) else { return true }
        return left.agrees(with: right)
    }

    private func position(of place: PlaceKey?) -> PlacePosition? {
        place.flatMap { territories.position(map: $0.map, code: $0.code) }
    }

    private mutating func note(_ taxCode: String, of index: Int) {
        byTaxCode[taxCode] = index
        guard candidates[index].taxCode == nil else { return }
        candidates[index].taxCode = taxCode
        newTaxCodes.append((index, taxCode))
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
    /// The name to store; nil for whoever is stored already.
    let newName: String?
    /// The next candidate of the same name.
    var nextBearer = BeneficiaryCandidate.end

    static let end: Int32 = -1
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
