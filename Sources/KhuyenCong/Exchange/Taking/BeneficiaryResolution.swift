import Database

extension ImportTaker {
    /// The beneficiary of each line, in the order of projects and lines; those the store lacks are made.
    func resolveBeneficiaries(
        of candidates: some Sequence<ImportCandidate>,
        in tx: Transaction
    ) throws -> [Int64?] {
        var mentions: [String: [BeneficiaryMention?]] = [:]
        var owners: [String] = []
        for candidate in candidates {
            for line in candidate.project.lines {
                owners.append(candidate.provinceNow)
                mentions[candidate.provinceNow, default: []].append(mention(line))
            }
        }
        var resolved: [String: ArraySlice<Int64?>] = [:]
        for (province, named) in mentions.sorted(by: { $0.key < $1.key }) {
            resolved[province] = try BeneficiaryMatcher.resolve(
                named,
                province: province,
                territories: territories,
                at: now,
                in: tx
            )[...]
        }
        return owners.map { resolved[$0]?.popFirst() ?? nil }
    }

    private func mention(_ line: ImportedLine) -> BeneficiaryMention? {
        line.beneficiary.map { name in
            BeneficiaryMention(name: name, taxCode: line.taxCode, numbers: line.numbers, place: line.place)
        }
    }
}
