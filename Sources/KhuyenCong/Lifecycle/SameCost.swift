import Database
import Vietnamese

/// State money that another live file has for what is, or may be, the cost of a line.
///
/// A cost takes one State support: Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT. Compared are files of one
/// beneficiary, under all names that were merged, and of one plan year.
struct SameCost {
    let code: String
    /// At the furthest stage that the line of that file has reached.
    let support: [SupportAmount]
    /// False where nothing that is stored tells the two apart or makes them one.
    let isSame: Bool

    /// Why the money of several files is one sum.
    static let basis = LegalBasis("Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT", .fullText)

    /// By the line of the file, counted from 1; lines without another file are absent.
    ///
    /// However many lines and files there are, each thing is read once.
    ///
    /// - Throws: `DatabaseError`.
    static func load(_ context: ActContext) throws -> [Int: [SameCost]] {
        let beneficiaries = try beneficiaries(context)
        let files = try FilesElsewhere.load(of: Set(beneficiaries.values), context)
        return context.proposal.lines.enumerated().reduce(into: [:]) { found, entry in
            guard let id = beneficiaries[entry.offset + 1] else { return }
            let others = elsewhere(entry.element, of: id, files)
            if !others.isEmpty { found[entry.offset + 1] = others }
        }
    }

    /// "hồ sơ HS3: 35 triệu".
    var phrase: String {
        let total = support.reduce(Dong.zero) { $0 + $1.amount }
        return "hồ sơ \(code): \(SupportText.money(total))"
    }

    /// What the ledger has, by line; where an act may name another the name is looked up as that act will do it.
    private static func beneficiaries(_ context: ActContext) throws -> [Int: Int64] {
        let mayName = context.act == .submit || context.act == .change
        var known: [Int: Int64] = [:]
        var asked: [(position: Int, mention: BeneficiaryMention)] = []
        for (offset, line) in context.proposal.lines.enumerated() {
            guard let told = line.beneficiary else { continue }
            let stored = context.lines.first { $0.position == offset + 1 }
            let isStored = stored?.beneficiaryName.map(BeneficiaryName.key) == BeneficiaryName.key(told.name)
            if let id = stored?.beneficiaryID, isStored || !mayName {
                known[offset + 1] = id
            } else {
                asked.append(
                    (offset + 1, BeneficiaryMention(name: told.name, taxCode: told.taxCode, place: line.place))
                )
            }
        }
        let ids = try BeneficiaryMatcher.find(
            asked.map(\.mention),
            province: context.dossier.provinceNow,
            territories: context.territories,
            in: context.tx
        )
        for (question, id) in zip(asked, ids) {
            known[question.position] = id
        }
        return known
    }

    /// In the order of the files.
    private static func elsewhere(
        _ line: ProposalLine,
        of beneficiary: Int64,
        _ files: FilesElsewhere
    ) -> [SameCost] {
        files.lines(of: beneficiary, line.kind).compactMap { other in
            guard let isSame = line.isSameCost(as: other.told) else { return nil }
            let support = support(other)
            return support.isEmpty ? nil : SameCost(code: "HS\(other.file)", support: support, isSame: isSame)
        }
    }

    /// Of a line that was stopped only what was done counts; of a file that was decided on, a line that got nothing.
    private static func support(_ other: FilesElsewhere.Line) -> [SupportAmount] {
        let done: [Stage] = [.settled, .accepted]
        for stage in other.isStopped ? done : done + [.contracted, .approved, .appraised, .registered] {
            let amounts = other.money.amounts(stage).filter {
                ($0.key.source.isStateMoney ?? false) && $0.value > .zero
            }
            let held = amounts.filter { $0.key.line == other.position }
            let isOfWholeFile = [.approved, .appraised, .registered].contains(stage) && !amounts.isEmpty
            guard held.isEmpty, !isOfWholeFile else {
                return held.map { SupportAmount($0.key.source, $0.value) }.sortedBySource
            }
        }
        return []
    }
}

extension ProposalLine {
    /// Whether two lines of one kind, beneficiary and year are one cost: false where it cannot be known, nil where not.
    ///
    /// Without an item on either side only the words of the cost item speak, and they decide nothing.
    func isSameCost(as other: ProposalLine) -> Bool? {
        guard let own = item ?? NormItem.only(of: kind), let its = other.item ?? NormItem.only(of: other.kind) else {
            return hasSameWords(as: other) == true ? false : nil
        }
        guard own == its else { return nil }
        switch own.repetition {
        case .once: return hasSameWords(as: other) ?? false
        case .oncePerPlace: return isElsewhere(than: other) ? nil : hasSameWords(as: other) ?? false
        case .byMachine: return false
        case .often: return hasSameWords(as: other) == true ? false : nil
        }
    }

    /// Nil where one of them tells no cost item.
    private func hasSameWords(as other: ProposalLine) -> Bool? {
        let words = [costItem, other.costItem].map { Fold.key($0 ?? "") }
        return words.contains("") ? nil : words[0] == words[1]
    }

    private func isElsewhere(than other: ProposalLine) -> Bool {
        guard let place, let otherPlace = other.place, place.map == otherPlace.map else { return false }
        return place != otherPlace
    }
}
