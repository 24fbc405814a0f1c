import Claims
import Vietnamese

/// One figure against the numbers that the ledger has for it.
struct LedgerVerdict {
    let check: ClaimCheck
    let origin: FigureOrigin

    /// Nil without candidates.
    init?(_ figure: Figure, _ question: LedgerQuestion, _ candidates: [LedgerEvidence.Candidate]) {
        let sign = question.isDecrease ? -1.0 : 1.0
        let agreeing = candidates.first { LedgerVerdict.agrees(figure, $0.value * sign) }
        let printed = figure.number ?? 0
        let nearest = candidates.min { abs($0.value * sign - printed) < abs($1.value * sign - printed) }
        guard let chosen = agreeing ?? (figure.basis == nil ? nearest : candidates.first) else { return nil }
        let value = chosen.value * sign
        origin = chosen.origin
        let (verdict, said) = LedgerVerdict.words(figure, chosen, value, isAgreeing: agreeing != nil)
        let isOpposite = verdict == .differs && question.isOfChange && value < 0
        let words = isOpposite ? LedgerVerdict.opposite(figure, question, chosen) : said
        check = ClaimCheck(
            .ledger,
            verdict,
            figures: [figure.id],
            // A number alone would not put "tăng" right where the ledger has a fall.
            expected: isOpposite ? nil : LedgerVerdict.shown(value, figure),
            found: figure.value,
            explanation: words
        )
    }

    private static func words(
        _ figure: Figure,
        _ chosen: LedgerEvidence.Candidate,
        _ value: Double,
        isAgreeing: Bool
    ) -> (ClaimCheck.Verdict, String) {
        let said = "sổ ghi \(LedgerWords.number(value, like: figure)) (\(chosen.scope))"
        let written = "văn bản ghi \(LedgerWords.printed(figure))"
        let printed = figure.number ?? 0
        if isAgreeing { return (.agrees, "\(said); \(written): khớp") }
        if let other = figure.alternative, isAlternative(other, figure, value) {
            return (.unclear, "\(said): khớp nếu đọc số này cách khác")
        }
        if !chosen.missingYears.isEmpty {
            let years = LedgerWords.years(chosen.missingYears)
            return (.unclear, "\(said), chưa có dữ liệu năm \(years); \(written)")
        }
        if !LedgerScope.isWhole(figure), value > printed {
            return (.unclear, "\(said) cho tất cả; \(written), có thể chỉ là một phần")
        }
        let gap = LedgerWords.number(abs(value - printed), like: figure)
        let points = figure.unit == .percent ? "\(gap.dropLast(2)) điểm %" : gap
        return (.differs, "\(said); \(written): lệch \(points)")
    }

    /// The text has a rise where the ledger has a fall, or the other way.
    private static func opposite(
        _ figure: Figure,
        _ question: LedgerQuestion,
        _ chosen: LedgerEvidence.Candidate
    ) -> String {
        let (known, printed) = question.isDecrease ? ("tăng", "giảm") : ("giảm", "tăng")
        return "sổ ghi \(known) \(LedgerWords.number(abs(chosen.value), like: figure)) (\(chosen.scope)); "
            + "văn bản ghi \(printed) \(LedgerWords.printed(figure)): lệch chiều"
    }

    /// A mean of things is told in whole ones.
    private static func agrees(_ figure: Figure, _ value: Double) -> Bool {
        if figure.mayStandFor(value) { return true }
        guard figure.isPerYear, case .count = figure.unit, figure.step.scale == 0 else { return false }
        return [(value - 0.5).rounded(.up), (value + 0.5).rounded(.down)].contains(where: figure.mayStandFor)
    }

    private static func isAlternative(_ other: ExactDecimal, _ figure: Figure, _ value: Double) -> Bool {
        var read = figure
        read.value = other
        return read.mayStandFor(value)
    }

    /// Whole đồng and things; hundredths of a percent.
    private static func shown(_ value: Double, _ figure: Figure) -> ExactDecimal? {
        let places: Double = figure.unit == .percent ? 100 : figure.isPerYear ? 10 : 1
        return ExactDecimal(shown: (value * places).rounded() / places)
    }
}

/// Whether a figure speaks of all that there is, so that a larger number in the ledger contradicts it.
enum LedgerScope {
    static func isWhole(_ figure: Figure) -> Bool {
        // Without its marks, the "trọng" of "tỷ trọng số đề án" would be the "trong" of "trong số 12 đề án".
        let measure = (figure.measure ?? "").lowercased().replacing("tỷ trọng ", with: "")
        let words = " " + Fold.key(measure) + " "
        if singles.contains(where: words.contains) { return false }
        if figure.source != nil || figure.kind != nil { return true }
        switch figure.unit {
        case .money: return wholes.contains(where: words.contains)
        case .count:
            // "Số", the thing, and no word that narrows it down.
            return words.split(separator: " ").count <= 1 + figure.unitName.split(separator: " ").count
                || words.contains(" khuyen cong ")
        default: return true
        }
    }

    /// Words for the money of a programme.
    private static let wholes = [
        " tong ", " kinh phi ", " ngan sach ", " nguon ", " von ", " khuyen cong ", " ho tro ", " doi ung ",
    ]

    /// Words for one receiver or one thing.
    private static let singles = [
        " cong ty ", " hop tac xa ", " htx ", " doanh nghiep tu nhan ", " ho kinh doanh ", " nha may ", " xuong ",
        " trong so ", " rieng ", " moi de an ", " mot de an ", " mo hinh tai ", " muc ho tro ",
    ]
}
