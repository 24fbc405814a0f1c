import KhuyenCong
import Vietnamese

/// A field of an entry in words.
struct AuditLine {
    let name: String
    let before: String?
    let after: String?
}

extension AuditLabels {
    /// What an entry tells, field by field, personal values last.
    static func lines(of entry: AuditEntry) -> [AuditLine] {
        let changes = AuditFieldChange.read(entry.detail) + (entry.personal.map(AuditFieldChange.read) ?? [])
        return changes.map { change in
            AuditLine(
                name: change.field.isEmpty ? "" : field(change.field),
                before: change.before.map { value($0, of: change.field, on: entry.subject) },
                after: change.after.map { value($0, of: change.field, on: entry.subject) }
            )
        }
    }

    /// A nested field ("grant.from") by its last part, one of several ("files.2") by what they are; a figure of an
    /// establishment with its unit.
    static func field(_ path: String) -> String {
        if let measure = measure(path) { return "\(measure.name) (\(measure.unit()))" }
        let names = AuditFieldLabels.names
        return names[path] ?? last(of: path).flatMap { names[$0] } ?? member(path)
    }

    /// "indicators.Số lớp": what people have named themselves, under the word of what it is one of.
    private static func member(_ path: String) -> String {
        let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, let whole = AuditFieldLabels.names[parts[0]] else { return path }
        return "\(whole), \(parts[1])"
    }

    /// A stored value as people write it: days, yes and no, states, sources, roles, money.
    static func value(_ stored: String, of path: String, on subject: String) -> String {
        if let measure = measure(path) { return figure(stored, measure) }
        if let day = Day(stored) { return day.vietnamese }
        switch (stored, last(of: path)) {
        case ("true", _): return "có"
        case ("false", _): return "không"
        case (_, "amount"), (_, "contracted"), (_, "outstanding"), (_, "sold"), (_, "ceiling"):
            return Int64(stored).map(MoneyWriter.grouped) ?? stored
        case (_, let field?): return word(stored, field, subject) ?? stored
        default: return stored
        }
    }

    /// The name of a stored word; nil of what is no word of ours.
    private static func word(_ stored: String, _ field: String, _ subject: String) -> String? {
        switch (field, subject) {
        case ("role", _): Role(rawValue: stored)?.label
        case ("part", _): ConferencePart(rawValue: stored)?.name.lowercased()
        case ("paper", _), ("papers", _): PaperKind(rawValue: stored)?.label
        case ("fromState", _), ("toState", _), ("state", "dossier"): ProjectState(rawValue: stored)?.name
        case ("state", "conference"): Conference.State(rawValue: stored)?.name
        case ("state", "contest"): Contest.State(rawValue: stored)?.name
        case ("source", _): FundingSource.Code(rawValue: stored)?.officialName
        case ("kind", "sourceYear"): SourceFlow.Kind(rawValue: stored)?.name
        case ("kind", "organisation"): OrganisationKind(rawValue: stored)?.label
        case ("kind", "beneficiary"): BeneficiaryIdentifier.Kind(rawValue: stored)?.label
        case ("kind", "reportFile"): ReportKind(rawValue: stored)?.name
        case ("kind", _): ActivityKind.Code(rawValue: stored)?.officialName
        case ("form", "beneficiary"): BeneficiaryForm(rawValue: stored)?.label
        case ("per", _): NormUnit(rawValue: stored)?.officialName
        case ("verdict", _): ProgressReview.Verdict(rawValue: stored)?.name
        case ("overridden", _): CheckRule(rawValue: stored)?.name
        case ("area", _): PlanPriority.Area(rawValue: stored)?.name
        case ("trade", _): PlanPriority.Trade(rawValue: stored)?.name
        default: nil
        }
    }

    /// The last part of a path that is a name; numbers only count what there are several of.
    private static func last(of path: String) -> String? {
        path.split(separator: ".").last { !$0.allSatisfy(\.isNumber) }.map(String.init)
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
