import Claims
import Vietnamese

/// How answers of the ledger are worded.
enum LedgerWords {
    /// "huyện Lắk, hỗ trợ, nguồn cấp tỉnh, giai đoạn 2016–2020"; the place where it is not the province of the text.
    static func scope(
        _ query: PeriodQuery,
        _ sources: [FundingSource.Code],
        _ kind: ActivityKind.Code?,
        at locality: String?
    ) -> String {
        let basis =
            switch query.basis {
            case .support: "hỗ trợ"
            case .counterpart: "đối ứng"
            case .total: "cả hỗ trợ và đối ứng"
            }
        let source = sources.map(NarrativeWords.source).joined(separator: " và ")
        let parts = [locality ?? "", basis, source, kind.map(NarrativeWords.kind) ?? "", PeriodWords.span(query)]
        let stage: String? = if case .only = query.stage { PeriodWords.stage(query.stage) } else { nil }
        return (parts + [stage ?? ""]).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// A number as the figure's unit prints it: all of its đồng, where the short form would round.
    static func number(_ value: Double, like figure: Figure) -> String {
        switch figure.unit {
        case .money:
            return RoundedFigure.exact(Dong(whole(value))).text
        case .percent: return MoneyWriter.percent(whole(value * 100))
        default:
            let tenths = whole(value * 10)
            let text = MoneyWriter.grouped(tenths / 10)
            let rest = tenths.magnitude % 10
            return "\(text)\(rest == 0 ? "" : ",\(rest)") \(figure.unitName)"
        }
    }

    /// A text may hold numbers that nothing comes to: a gap to one is told no larger than this.
    private static func whole(_ number: Double) -> Int64 {
        Int64(min(max(number, -1e18), 1e18).rounded())
    }

    static func printed(_ figure: Figure) -> String {
        let words =
            switch figure.qualifier {
            case .exact, .range: ""
            case .about: "khoảng "
            case .under: "gần "
            case .over: "hơn "
            case .atLeast: "ít nhất "
            case .atMost: "không quá "
            }
        return words + figure.text
    }

    /// "2002–2015, 2018".
    static func years(_ years: [Int]) -> String {
        var spans: [ClosedRange<Int>] = []
        for year in years {
            if let last = spans.last, last.upperBound + 1 == year {
                spans[spans.count - 1] = last.lowerBound...year
            } else {
                spans.append(year...year)
            }
        }
        let words = spans.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        return words.joined(separator: ", ")
    }

    /// What neither the ledger nor a publication has.
    static func absence(_ figure: Figure, _ question: LedgerQuestion, isPeriodKnown: Bool) -> String {
        if figure.isPlanned { return "sổ và số đã công bố không có mục tiêu này" }
        guard isPeriodKnown else { return "sổ và số đã công bố không có kỳ và địa bàn này" }
        let thing: String = if case .count(let noun) = figure.unit { "số \(noun)" } else { "số này" }
        let isNarrowed = !question.sources.isEmpty || !question.kinds.isEmpty
        return "sổ có kỳ và địa bàn này nhưng không ghi \(thing)\(isNarrowed ? " theo nguồn, nội dung đã nêu" : "")"
    }

    static func silence(_ silence: LedgerQuestion.Silence) -> String? {
        switch silence {
        case .noPlace: "văn bản không nêu địa bàn của số này"
        case .noPeriod: "văn bản không nêu thời gian của số này"
        case .notWholeYears: "thời gian của số này không tròn năm"
        case .noSuchThing: "sổ không ghi loại số này"
        case .notAsked: nil
        }
    }
}
