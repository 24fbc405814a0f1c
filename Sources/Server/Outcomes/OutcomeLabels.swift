import KhuyenCong
import Vietnamese

/// Figures of outcomes for a page.
enum OutcomeLabels {
    static func figure(_ value: Int64, _ measure: OutcomeMeasure) -> HTML {
        "\(MoneyWriter.grouped(value)) \(measure.unit)"
    }

    static func field(_ measure: OutcomeMeasure, _ fields: TypedFields) -> HTML {
        let name = "figures.\(measure.rawValue)"
        guard !measure.isMoney else {
            let label = measure.unit == "đồng" ? measure.name : "\(measure.name) mỗi năm"
            return fields.money(name, label)
        }
        let mode: FormField.Control = .input(kind: .text, inputMode: .numeric)
        return fields.html(FormField(name, measure.name, mode, unit: measure.unit))
    }

    /// "Đã mua bán thực tế 120.000.000 đồng; đúng tiến độ".
    static func words(_ found: Outcome.FollowUp, _ kind: OutcomeKind) -> String {
        let figures = kind.laterMeasures.compactMap { measure in
            found.figures[measure].map { "\(measure.name) \(MoneyWriter.grouped($0)) \(measure.unit)" }
        }
        return (figures + [found.words].compactMap { $0 }).joined(separator: "; ")
    }
}
