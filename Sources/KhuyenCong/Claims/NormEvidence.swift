import Claims
import Database
import Vietnamese

/// The ceilings of support norms for the figures of a text; the packs are read once.
struct NormEvidence {
    private let packs: [NormPack]
    private let rules: StandingPacks

    /// - Throws: `DatabaseError`.
    init(_ reading: ReportReading) throws {
        packs = try NormPack.standing(in: reading.tx)
        rules = try StandingPacks.load(in: reading.tx)
    }

    /// What may be given at most by the centre's norms and the place's own, of those in force in the figure's years.
    ///
    /// A province sets its norms within the centre's, so that the higher of both is never too strict. A ceiling counts
    /// with the factors of a whole line and of priority (Điều 8 Thông tư 28/2018/TT-BTC), the highest that a rule of
    /// those years allows.
    func ceilings(_ figure: Figure) -> [NormCeiling] {
        guard let kind = figure.kind.flatMap(ActivityKind.Code.init(rawValue:)), let from = figure.from,
            let to = figure.to, let first = Day(year: from, month: 1, day: 1),
            let last = Day(year: to, month: 12, day: 31)
        else { return [] }
        let own = packs.filter { pack in
            pack.validity.meets(first, last) && (pack.place == nil || pack.place?.code == figure.place)
        }
        let priority = rules.highest(.priorityMaximum, from: first, to: last)
        return own.flatMap { pack in
            pack.norms.filter { $0.kind == kind }.compactMap { NormEvidence.ceiling($0, pack, priority) }
        }
    }

    /// Nil where the norm has no ceiling that counts, or takes a priority that no rule bounds.
    private static func ceiling(_ norm: Norm, _ pack: NormPack, _ priority: Int?) -> NormCeiling? {
        guard let limit = norm.ceiling, let things = norm.per.flatMap({ NormEvidence.things[$0] }),
            let factor = norm.factors.takesPriority ? priority : 100
        else { return nil }
        let line = norm.factors.lineFactorHundredths ?? 100
        return NormCeiling(
            things: things,
            most: Double(limit.amount) * Double(line * factor) / 10_000,
            words: "\(norm.item), \(pack.name)"
        )
    }

    /// What texts count where a norm speaks of one; a đề án may hold several of anything.
    private static let things: [NormUnit: Set<String>] = [
        .model: ["mô hình"],
        .establishment: ["cơ sở", "doanh nghiệp", "hợp tác xã", "hộ", "hộ kinh doanh", "công ty", "tổ hợp tác"],
        .enterprise: ["doanh nghiệp"],
        .brand: ["thương hiệu", "nhãn hiệu"],
    ]
}
