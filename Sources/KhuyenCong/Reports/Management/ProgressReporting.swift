import Database

/// The monthly reports on progress that fell due in a period: in time, late or not sent, by implementing unit.
///
/// A report is due for each month after that of the contract in which the project is under way on the day due (Điều 22
/// and 23 Thông tư 36/2013/TT-BCT, or the rule of the province).
struct ProgressReporting {
    let query: PeriodQuery
    let reading: ReportReading

    /// Nil where none fell due.
    ///
    /// - Throws: `Refusal` (invalid, missing), `DatabaseError`.
    func section() throws -> ReportSection? {
        let packs = try StandingPacks.load(in: reading.tx)
        let days = query.wholeDays
        let due = try ReportedFile.load(query, reading).flatMap { $0.due(in: days, packs) }
        guard !due.isEmpty else { return nil }
        let units = Dictionary(grouping: due, by: \.unit)
        let rows = units.keys.sorted { left, right in
            (-(units[left]?.late ?? 0), left) < (-(units[right]?.late ?? 0), right)
        }
        let table = ReportTable(
            "progress-reports",
            "Báo cáo tiến độ hằng tháng, hạn nộp từ \(days.from.vietnamese) đến \(days.to.vietnamese)",
            columns: [
                ReportTable.Column("Đơn vị thực hiện"), ReportTable.Column("Phải nộp", .count, addsUp: true),
                ReportTable.Column("Đúng hạn", .count, addsUp: true),
                ReportTable.Column("Nộp chậm", .count, addsUp: true),
                ReportTable.Column("Chưa nộp", .count, addsUp: true),
            ],
            rows: rows.map { row($0, units[$0] ?? [], role: .data) } + [row("Cộng", due, role: .total)],
            note: "Mỗi đề án đang thực hiện, mỗi tháng một báo cáo (Điều 22, Điều 23 Thông tư 36/2013/TT-BCT)."
        )
        return ReportSection("Chấp hành chế độ báo cáo", tables: [table])
    }

    private func row(_ name: String, _ due: [DueReport], role: ReportTable.Row.Role) -> ReportTable.Row {
        let counted = [due] + DueReport.Standing.allCases.map { standing in due.filter { $0.standing == standing } }
        let figures = counted.map { reports in
            ReportFigure.count(
                reports.count,
                .records(table: "dossier", ids: Set(reports.map(\.dossierID)).sorted())
            )
        }
        return ReportTable.Row([.text(name)] + figures.map { .figure($0) }, role: role)
    }
}

/// A report that fell due.
struct DueReport: Equatable {
    enum Standing: CaseIterable {
        case inTime, late, missing
    }

    let dossierID: Int64
    let unit: String
    let month: YearMonth
    let standing: Standing
}

extension [DueReport] {
    fileprivate var late: Int { count { $0.standing != .inTime } }
}

/// A file as far as its reports on progress go.
struct ReportedFile {
    struct Act {
        let act: ProjectAct
        let day: Day
        let toState: ProjectState
        /// The month that a report tells of.
        let month: YearMonth?
    }

    let dossierID: Int64
    let unit: String
    let level: ProgrammeLevel
    let province: String
    let formerProvince: String?
    let approvedOn: Day?
    var acts: [Act] = []

    /// The files of the place under contract before the period's end, that the officer sees.
    static func load(_ query: PeriodQuery, _ reading: ReportReading) throws -> [ReportedFile] {
        let facts = PeriodFacts(query, try reading.place(query))
        let sql: SQL = """
            SELECT d.id, p.implementer_text, d.level, d.province_now, d.approved_on, a.act, a.day, a.to_state,
                CASE WHEN a.act = 'report' THEN a.fields END, d.former_province
            FROM dossier d JOIN dossier_act a ON a.dossier_id = d.id JOIN project p ON p.id = d.project_id
            WHERE \(DossierReach(officer: reading.officer).visible) AND \(facts.concerns(reading.territory))
                AND a.day <= \(query.wholeDays.to) AND EXISTS (
                    SELECT 1 FROM dossier_act c WHERE c.dossier_id = d.id AND c.act IN ('contract', 'takeOver'))
            ORDER BY d.id, a.position
            """
        var files: [ReportedFile] = []
        try reading.tx.forEach(sql) { row in
            let id: Int64 = try row.get(0)
            if files.last?.dossierID != id {
                files.append(
                    ReportedFile(
                        dossierID: id,
                        unit: try row.get(1) as String? ?? "Không ghi đơn vị",
                        level: try row.get(2),
                        province: try row.get(3),
                        formerProvince: try row.get(9),
                        approvedOn: try row.get(4)
                    )
                )
            }
            files[files.count - 1].acts.append(try act(row))
        }
        return files
    }

    private static func act(_ row: Row) throws -> Act {
        let fields: String? = try row.get(8)
        return Act(
            act: try row.get(5),
            day: try row.get(6),
            toState: try row.get(7),
            month: try fields.flatMap { YearMonth(of: FieldTreeReader.lenient(try FieldTree(json: $0))) }
        )
    }

    /// The reports whose last day lies in a span.
    func due(in days: DaySpan, _ packs: StandingPacks) -> [DueReport] {
        guard let begin = acts.first(where: { $0.act == .contract || $0.act == .takeOver })?.day else { return [] }
        let pack = packs.inForce(
            level,
            formerProvince: formerProvince,
            presentProvince: province,
            on: approvedOn ?? begin
        )
        let (first, last) = (YearMonth(begin).next, YearMonth(days.to))
        guard let rule = pack?.number(.reportDayOfMonth), first.number <= last.number else { return [] }
        return (first.number...last.number).compactMap { number in
            let month = YearMonth(number: number)
            guard let due = month.day(rule.value)?.moved(byDays: -1), days.from <= due, due <= days.to else {
                return nil
            }
            return report(of: month, due: due)
        }
    }

    /// Nil where the project was not under way on the day due.
    private func report(of month: YearMonth, due: Day) -> DueReport? {
        let state = acts.last { $0.day <= due }?.toState
        guard state == .contracted || state == .underWay else { return nil }
        let standing: DueReport.Standing
        if let sent = acts.first(where: { $0.month == month })?.day {
            standing = sent <= due ? .inTime : .late
        } else {
            standing = .missing
        }
        return DueReport(dossierID: dossierID, unit: unit, month: month, standing: standing)
    }
}
