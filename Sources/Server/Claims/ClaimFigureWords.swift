import Claims
import KhuyenCong
import Vietnamese

/// How a figure was understood, in words.
enum ClaimFigureWords {
    /// "gần 38.995.000.000 đồng", "từ 20 đến 30 mô hình".
    static func value(_ figure: Figure) -> String {
        if let value = figure.value { return qualified(number(value, figure), figure.qualifier) }
        guard let low = figure.low, let high = figure.high else {
            return (figure.low ?? figure.high).map { number($0, figure) } ?? "không rõ số"
        }
        return "từ \(number(low, figure)) đến \(number(high, figure))"
    }

    static func number(_ number: ExactDecimal, _ figure: Figure) -> String {
        let digits = plain(number)
        switch figure.unit {
        case .money: return digits + " đồng"
        case .percent: return digits + " %"
        case .percentagePoint: return digits + " điểm %"
        case .times: return digits + " lần"
        case .count(let noun): return digits + " " + noun
        }
    }

    static func plain(_ number: ExactDecimal) -> String {
        if let whole = number.whole { return MoneyWriter.grouped(whole) }
        return "\(number.double)".replacing(".", with: ",")
    }

    static func period(_ figure: Figure) -> String {
        guard let from = figure.from, let to = figure.to else { return "" }
        let months = figure.months.map { $0 < 12 ? "\($0) tháng " : "" } ?? ""
        return months + (from == to ? "\(from)" : "\(from)–\(to)")
    }

    /// "huyện Diễn Châu, Nghệ An"; "có thể" where the words leave it open whose the figure is.
    static func place(_ figure: Figure, _ territories: Territories) -> String {
        let province = province(figure, territories)
        guard let locality = figure.locality else { return province }
        let name = locality.name.prefix(1).lowercased() + locality.name.dropFirst()
        let own = locality.isSure ? name : "có thể \(name)"
        return province.isEmpty ? own : "\(own), \(province)"
    }

    private static func province(_ figure: Figure, _ territories: Territories) -> String {
        guard let code = figure.place else { return "" }
        if territories.unit(.of2024, code) != nil { return territories.name(.of2024, code) }
        return territories.unit(.of2025, code) == nil ? code : territories.name(.of2025, code)
    }

    /// What is counted: "hỗ trợ, KC quốc gia, đào tạo nghề".
    static func subject(_ figure: Figure) -> String {
        let proposal = FigureProposal(figure)
        let parts = [
            figure.isPlanned ? "dự kiến" : nil,
            figure.isPerYear ? "mỗi năm" : nil,
            figure.basis == nil ? nil : ReportLabels.basis(proposal.basis).lowercased(),
            proposal.source.map(ReportLabels.source),
            proposal.kind.map { ReportLabels.shortKind($0).lowercased() },
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }

    private static func qualified(_ text: String, _ qualifier: Qualifier) -> String {
        switch qualifier {
        case .exact, .range: text
        case .about: "khoảng " + text
        case .under: "gần " + text
        case .over: "hơn " + text
        case .atLeast: "ít nhất " + text
        case .atMost: "nhiều nhất " + text
        }
    }
}
