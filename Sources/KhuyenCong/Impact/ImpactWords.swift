import Statistics

/// How the report on results writes multiples and percentages, and turns them into figures.
enum ImpactWords {
    /// "1,12 lần".
    static func multiple(_ ratio: Double) -> String {
        "\(decimal(hundredths(ratio))) lần"
    }

    /// "tăng 12 %", "giảm 5,5 %", "không đổi".
    static func change(_ growth: GrowthPercentage) -> String {
        let hundredths = hundredths(growth.percent)
        if hundredths == 0 { return "không đổi" }
        return "\(hundredths > 0 ? "tăng" : "giảm") \(decimal(abs(hundredths))) %"
    }

    static func figure(_ multiple: GrowthMultiple, _ origin: FigureOrigin?) -> ReportFigure {
        ReportFigure(.multiple, hundredths(multiple.ratio), origin)
    }

    static func figure(_ percentage: GrowthPercentage, _ origin: FigureOrigin?) -> ReportFigure {
        ReportFigure(.percent, hundredths(percentage.percent), origin)
    }

    static func hundredths(_ value: Double) -> Int64 {
        Int64(exactly: (value * 100).rounded()) ?? 0
    }

    /// Hundredths with a decimal comma and no idle zeros: 112 is "1,12", 1200 is "12".
    static func decimal(_ hundredths: Int64) -> String {
        let whole = String(hundredths / 100)
        let rest = hundredths % 100
        if rest == 0 { return whole }
        return rest % 10 == 0 ? "\(whole),\(rest / 10)" : "\(whole),\(rest < 10 ? "0" : "")\(rest)"
    }
}
