import Vietnamese

/// The support of a project before and after a change, in đồng: the approved one, or the contracted one where only
/// that is known.
///
/// Who decides follows from it, whatever the change is called: Khoản 2 Điều 11 Thông tư 36/2013/TT-BCT reserves what
/// raises the support and leaves to the Agency what keeps or lowers the part of the national programme.
struct SupportShift: Equatable {
    /// What is counted, in words that stand before an amount.
    let name: String
    let before: Dong
    let after: Dong

    var isRaised: Bool { after > before }
    var isLowered: Bool { after < before }

    /// Both amounts, as the checks name them.
    var phrase: String {
        "\(name) trước điều chỉnh \(MoneyWriter.grouped(before.amount)) đồng, "
            + "sau điều chỉnh \(MoneyWriter.grouped(after.amount)) đồng"
    }

    init(name: String, before: Dong, after: Dong) {
        self.name = name
        self.before = before
        self.after = after
    }

    /// All industrial-promotion money, of whatever budget.
    static func total(_ context: ActContext) -> SupportShift {
        SupportShift(name: "kinh phí hỗ trợ", context) { source, _ in source.basis == .support }
    }

    /// What the change raises; nil where it raises nothing.
    ///
    /// Of a national project also the part of the national programme, which a change of source may raise while the
    /// total stays.
    static func raised(_ context: ActContext) -> SupportShift? {
        let all = total(context)
        if all.isRaised { return all }
        guard context.dossier.level == .national else { return nil }
        let national = SupportShift(name: "kinh phí khuyến công quốc gia", context) { source, _ in source == .national }
        return national.isRaised ? national : nil
    }

    /// What a shift between lines must leave as it is and does not: the first source and year whose sum it changes, as
    /// approved or as contracted for less, or the total where nothing moves at all; nil where it only moves.
    static func unbalanced(_ context: ActContext) -> SupportShift? {
        guard moves(stage(context), context) else { return total(context) }
        return [Stage.approved, .contracted].lazy.flatMap { sums(at: $0, context) }.first { $0.before != $0.after }
    }

    private static func moves(_ stage: Stage, _ context: ActContext) -> Bool {
        (context.booking.bookings[stage] ?? [:]).keys.contains { $0.source.basis == .support }
    }

    /// By year and source, of the years that the act books at a stage.
    private static func sums(at stage: Stage, _ context: ActContext) -> [SupportShift] {
        let years = Set((context.booking.bookings[stage] ?? [:]).keys.map(\.year)).sorted()
        let words = stage == .contracted ? " theo hợp đồng" : ""
        return years.flatMap { year in
            FundingSource.Code.budgeted.map { source in
                SupportShift(name: "\(source.officialName) năm \(year)\(words)", at: stage, context) {
                    $0 == source && $1 == year
                }
            }
        }
    }

    private static func stage(_ context: ActContext) -> Stage {
        context.money.amounts(.approved).isEmpty ? .contracted : .approved
    }

    private init(name: String, _ context: ActContext, counts: (FundingSource.Code, Int) -> Bool) {
        self.init(name: name, at: SupportShift.stage(context), context, counts: counts)
    }

    private init(name: String, at stage: Stage, _ context: ActContext, counts: (FundingSource.Code, Int) -> Bool) {
        let before = SupportShift.sum(context.money.amounts(stage), counts)
        let booked = SupportShift.sum(context.booking.bookings[stage] ?? [:], counts)
        self.init(name: name, before: before, after: before + booked)
    }

    private static func sum(_ amounts: [DossierMoney.Key: Dong], _ counts: (FundingSource.Code, Int) -> Bool) -> Dong {
        amounts.reduce(Dong.zero) { sum, entry in
            counts(entry.key.source, entry.key.year) ? sum + entry.value : sum
        }
    }
}
