/// A programme as somebody enters it.
struct ProgrammeRequest {
    let kind: Programme.Kind
    let name: String
    let startsOn: Day
    let endsOn: Day
    let decision: PlanDecision
    let version: Int?
    let indicators: [ProgrammeIndicator]
    let budgets: [ProgrammeBudget]

    /// Reads "kind", "name", "startsOn", "endsOn", "decision", "version", "indicators" and "budgets".
    init(_ fields: FieldTreeReader, level: ProgrammeLevel, today: Day) {
        kind = fields.choice("kind", of: Programme.Kind.self) ?? .promotion
        name = fields.required("name", "Ghi tên chương trình.")
        startsOn = fields.requiredDay("startsOn", "Ghi ngày bắt đầu.") ?? today
        endsOn = fields.requiredDay("endsOn", "Ghi ngày kết thúc.") ?? today
        if endsOn < startsOn { fields.fault("endsOn", "Ngày kết thúc trước ngày bắt đầu.") }
        decision = fields.group("decision") { PlanDecision($0, today: today) }
        version = fields.integer("version", in: 0...Int(Int32.max))
        indicators = ProgrammeRequest.indicators(fields)
        budgets = ProgrammeRequest.budgets(fields, level: level, years: startsOn.year...max(startsOn.year, endsOn.year))
    }

    static func indicators(_ fields: FieldTreeReader) -> [ProgrammeIndicator] {
        var keys: Set<String> = []
        return fields.list("indicators") { row in
            let name = row.required("name", "Ghi tên chỉ tiêu.")
            let terms = IndicatorTerms(row, named: name)
            if !keys.insert(terms.key).inserted { row.fault("name", "Chỉ tiêu này đã ghi ở dòng trên.") }
            return ProgrammeIndicator(
                name: name,
                unit: row.text("unit") ?? "",
                measure: row.choice("measure", of: ProgrammeIndicator.Measure.self),
                activity: row.choice("activity", of: ActivityKind.Code.self),
                terms: terms
            )
        }
    }

    static func budgets(
        _ fields: FieldTreeReader,
        level: ProgrammeLevel,
        years: ClosedRange<Int>
    ) -> [ProgrammeBudget] {
        var seen: Set<SourceYear.Key> = []
        return fields.list("budgets") { row in
            let source = row.fundingSource()
            let year = row.integer("year", in: .programmeYears) ?? years.lowerBound
            if !years.contains(year) { row.fault("year", "Năm \(year) nằm ngoài thời gian của chương trình.") }
            if source == .national, level == .local {
                row.fault("source", "Kinh phí quốc gia thuộc chương trình quốc gia.")
            }
            if !seen.insert(SourceYear.Key(source, province: "", year: year)).inserted {
                row.fault("source", "Nguồn và năm này đã ghi ở dòng trên.")
            }
            return ProgrammeBudget(source: source, year: year, amount: row.requiredDong("amount", "Ghi số tiền."))
        }
    }
}

extension FieldTreeReader {
    fileprivate func requiredDay(_ name: String, _ request: String) -> Day? {
        if text(name) == nil { fault(name, request) }
        return day(name)
    }
}

extension FieldShape {
    package static let programme = FieldShape("NewProgramme") { fields in
        let head = PlanHead(fields, today: today)
        return ProgrammeRequest(fields, level: head.level, today: today)
    }
    package static let programmeRevision = FieldShape("ProgrammeRevision") {
        ProgrammeRequest($0, level: .local, today: today)
    }
}
