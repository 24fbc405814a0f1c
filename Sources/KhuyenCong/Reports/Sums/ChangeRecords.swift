import Database

/// A change, suspension or stop of a project, and what it moved of the approved money.
struct ChangeRecord: Sendable, Equatable {
    let actID: Int64
    let dossierID: Int64
    let day: Day
    /// The implementer.
    let unit: String?
    let act: ProjectAct
    let type: ChangeType?
    let cause: ChangeCause?
    /// What it added to the approved amounts of lines, sources and years; less than nothing where it took away.
    let moved: [Dong]

    /// What was done, as people call it.
    var name: String { type?.name ?? act.name }
}

extension ReportReading {
    /// The changes of the period on files of the place that the officer sees, in time.
    func changes(_ query: PeriodQuery) throws -> [ChangeRecord] {
        let facts = PeriodFacts(query, try place(query))
        let days = query.wholeDays
        let condition: SQL = """
            a.act IN ('change', 'suspend', 'stop') AND a.day BETWEEN \(days.from) AND \(days.to)
                AND \(DossierReach(officer: officer).visible) AND \(facts.concerns(territory))
            """
        var moved = try moved(condition)
        return try tx.rows(
            """
            SELECT a.id, d.id, a.day, p.implementer_text, a.act, a.fields
            FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id JOIN project p ON p.id = d.project_id
            WHERE \(condition) ORDER BY a.day, d.id, a.position
            """
        ) { row in
            let fields = FieldTreeReader.lenient(try FieldTree(json: try row.get(5) as String))
            let act: ProjectAct = try row.get(4)
            let type = act == .change ? fields.choice("type", of: ChangeType.self) : nil
            let file = FileDay(dossierID: try row.get(1), day: try row.get(2))
            return ChangeRecord(
                actID: try row.get(0),
                dossierID: file.dossierID,
                day: file.day,
                unit: try row.get(3),
                act: act,
                type: type,
                cause: fields.choice("causeKind", of: ChangeCause.self),
                moved: type?.changesMoney == true ? moved.removeValue(forKey: file) ?? [] : []
            )
        }
    }

    private struct FileDay: Hashable {
        let dossierID: Int64
        let day: Day
    }

    /// A change books its differences on its own day; what the approval itself booked is no change.
    private func moved(_ condition: SQL) throws -> [FileDay: [Dong]] {
        let rows = try tx.rows(
            """
            SELECT DISTINCT e.id, d.id, a.day, e.amount
            FROM dossier_act a JOIN dossier d ON d.id = a.dossier_id
            JOIN dossier_line dl ON dl.dossier_id = d.id
            JOIN amount_entry e ON e.line_id = dl.line_id AND e.stage = 'approved' AND e.document_day = a.day
            WHERE \(condition) AND a.act = 'change' AND (d.approved_on IS NULL OR d.approved_on <> a.day)
            ORDER BY e.id
            """
        ) { (file: FileDay(dossierID: try $0.get(1), day: try $0.get(2)), amount: try $0.get(3) as Dong) }
        return Dictionary(grouping: rows, by: \.file).mapValues { $0.map(\.amount) }
    }
}
