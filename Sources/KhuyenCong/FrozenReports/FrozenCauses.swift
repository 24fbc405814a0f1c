import Database
import Foundation

/// Which acts changed the rows that a frozen report had counted.
struct FrozenCauses {
    typealias Pair = (before: FrozenRow?, after: FrozenRow?)

    /// More acts than this of one project say no more than the first of them.
    private static let mostActs = 20

    let report: FrozenReport
    private let pairs: [Pair]

    init(report: FrozenReport, _ rows: (before: [FrozenRow], after: [FrozenRow])) {
        self.report = report
        let after = Dictionary(rows.after.map { ($0.key, $0) }) { first, _ in first }
        let before = Set(rows.before.map(\.key))
        pairs =
            rows.before.map { ($0, after[$0.key]) }
            + rows.after.filter { !before.contains($0.key) }.map { (nil, $0) }
    }

    func changes(in tx: Transaction) throws -> [(pair: Pair, change: FrozenRowChange)] {
        let projects = Set(pairs.compactMap { ($0.before ?? $0.after)?.projectID }).sorted()
        let acts = try acts(of: projects, in: tx)
        return pairs.compactMap { pair in
            guard let row = pair.before ?? pair.after else { return nil }
            let change = FrozenRowChange(
                projectID: row.projectID,
                title: row.title,
                source: row.key.source,
                year: row.key.year,
                before: pair.before?.amount,
                after: pair.after?.amount,
                moved: FrozenCauses.moved(pair),
                acts: Array((acts[row.projectID] ?? []).prefix(FrozenCauses.mostActs))
            )
            return (pair, change)
        }
    }

    private static func moved(_ pair: Pair) -> [String] {
        guard let before = pair.before, let after = pair.after else { return [] }
        var moved: [String] = []
        if before.stage != after.stage { moved.append("giai đoạn của số tiền") }
        if before.kind != after.kind { moved.append("nội dung") }
        if before.beneficiaryID != after.beneficiaryID { moved.append("cơ sở thụ hưởng") }
        if before.communeNow != after.communeNow || before.communeOld != after.communeOld
            || before.districtOld != after.districtOld || before.provinceNow != after.provinceNow
        {
            moved.append("địa bàn")
        }
        return moved
    }

    /// What was done since to the projects, their files, the imports that wrote their entries, and their
    /// beneficiaries.
    private func acts(of projects: [Int64], in tx: Transaction) throws -> [Int64: [FrozenAct]] {
        var acts: [Int64: [FrozenAct]] = [:]
        for start in stride(from: 0, to: projects.count, by: 200) {
            let some = Array(projects[start..<min(start + 200, projects.count)])
            try tx.forEach(query(some)) { row in
                let project: Int64 = try row.get(0)
                acts[project, default: []].append(try FrozenAct(row, from: 1))
            }
        }
        return acts
    }

    private func query(_ projects: [Int64]) -> SQL {
        """
        SELECT s.project_id, e.sequence, e.at, COALESCE(a.full_name, e.officer), e.act, e.detail
        FROM (
            SELECT p.id AS project_id, 'project' AS subject, p.id AS subject_id FROM project p
            WHERE p.id IN (\(list: projects))
            UNION SELECT d.project_id, 'dossier', d.id FROM dossier d WHERE d.project_id IN (\(list: projects))
            UNION SELECT l.project_id, 'import', n.import_id FROM project_line l
                JOIN amount_entry n ON n.line_id = l.id
                WHERE l.project_id IN (\(list: projects)) AND n.import_id IS NOT NULL
            UNION SELECT l.project_id, 'beneficiary', l.beneficiary_id FROM project_line l
                WHERE l.project_id IN (\(list: projects)) AND l.beneficiary_id IS NOT NULL
        ) AS s
        JOIN audit_entry e ON e.subject = s.subject AND e.subject_id = s.subject_id
        LEFT JOIN account a ON a.id = e.account_id
        WHERE e.sequence > \(report.auditHead.sequence) ORDER BY e.sequence
        """
    }
}

extension FrozenAct {
    /// From the columns of an audit entry: sequence, at, officer, act, detail.
    init(_ row: Row, from column: Int) throws {
        let detail: String = try row.get(column + 4)
        let at: Int64 = try row.get(column + 1)
        sequence = try row.get(column)
        self.at = Moment(secondsSince1970: at)
        officer = try row.get(column + 2)
        act = try row.get(column + 3)
        reason = AuditFieldChange.read(detail).first { $0.field == "reason" }?.after
    }
}

/// Tells which rows a figure counts: what a query's place holds, only the map knows.
struct FrozenPlaces {
    private let places: [PeriodQuery: ReportedPlace]
    private let readings: [PeriodQuery: Int]

    /// - Throws: `Refusal` where a place of the report is not known.
    init(_ document: ReportDocument, _ territories: Territories) throws {
        var places: [PeriodQuery: ReportedPlace] = [:]
        var readings: [PeriodQuery: Int] = [:]
        for (position, reading) in FrozenReading.all(document).enumerated() {
            for query in reading.queries {
                places[query] = try ReportedPlace.find(query, territories)
                readings[query] = position
            }
        }
        self.places = places
        self.readings = readings
    }

    /// Whether the row was, or is now, one of those behind a figure.
    func counts(_ pair: FrozenCauses.Pair, _ origin: FigureOrigin?) -> Bool {
        switch origin {
        case .ledger(let query, let narrowing, _):
            return [pair.before, pair.after].contains { row in
                guard let row, let place = places[query], readings[query] == row.key.reading else { return false }
                return row.counts(in: query, narrowing, place)
            }
        case .computed(let figures): return figures.contains { counts(pair, $0.origin) }
        case nil, .reported, .records, .quoted: return false
        }
    }
}
