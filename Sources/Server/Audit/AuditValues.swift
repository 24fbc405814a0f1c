import KhuyenCong
import Vietnamese

extension AuditLabels {
    /// A nested field ("grant.from") by its last part; a figure of an establishment with its unit.
    static func field(_ path: String) -> String {
        if let measure = measure(path) { return "\(measure.name) (\(measure.unit()))" }
        let names = AuditFieldLabels.names
        return names[path] ?? path.split(separator: ".").last.flatMap { names[String($0)] } ?? path
    }

    /// A stored value as people write it: days, yes and no, roles, money.
    static func value(_ stored: String, of path: String) -> String {
        if let measure = measure(path) { return figure(stored, measure) }
        if let day = Day(stored) { return day.vietnamese }
        switch (stored, path.split(separator: ".").last) {
        case ("true", _): return "có"
        case ("false", _): return "không"
        case (let role, "role"): return Role(rawValue: role)?.label ?? role
        case (let part, "part"): return ConferencePart(rawValue: part)?.name.lowercased() ?? part
        case (let state, "state"): return Conference.State(rawValue: state)?.name ?? state
        case (let paper, "paper"): return PaperKind(rawValue: paper)?.label ?? paper
        case (let amount, "amount"), (let amount, "contracted"), (let amount, "outstanding"), (let amount, "sold"):
            return Int64(amount).map(MoneyWriter.grouped) ?? amount
        default: return stored
        }
    }

    /// "figures.assets": what an establishment told of a year.
    private static func measure(_ path: String) -> ImpactMeasure? {
        let parts = path.split(separator: ".")
        guard parts.dropLast().last == "figures" else { return nil }
        return parts.last.flatMap { ImpactMeasure(rawValue: String($0)) }
    }

    private static func figure(_ stored: String, _ measure: ImpactMeasure) -> String {
        guard let value = Int64(stored) else { return MissingReason(rawValue: stored)?.name ?? stored }
        return measure.scale == 1 ? MoneyWriter.grouped(value) : ImpactLabels.decimal(value)
    }
}
