import Database

/// An act on a file, as the reports on work need it.
struct TimedAct: Sendable, Equatable {
    let dossierID: Int64
    let act: ProjectAct
    let day: Day
    /// The office of the document; nil where none was named.
    let office: String?
    /// Days since the act before it; nil for the first one.
    let days: Int?
}

/// A file with its acts in their order, and the state to which the last of them brought it.
struct TimedFile: Sendable, Equatable {
    let dossierID: Int64
    let title: String
    let level: ProgrammeLevel
    var state: ProjectState
    var acts: [TimedAct] = []

    /// The acts that somebody has to do now; none of a file that has ended.
    var awaited: [ProjectAct] { ProjectLifecycle.expected(in: state, level: level) }

    /// The day from which it waits for them.
    var waitsSince: Day? { awaited.isEmpty ? nil : acts.last?.day }
}

extension ReportReading {
    /// The files of the place that the officer sees, with their acts.
    ///
    /// `days`: files whose first submission lies in them.
    /// `day`: what happened after it is not told, so that a frozen report stays as it was while its files go on.
    func timedFiles(_ query: PeriodQuery, submittedIn days: DaySpan, until day: Day) throws -> [TimedFile] {
        let facts = PeriodFacts(query, try place(query))
        let submitted: SQL = """
            (SELECT MIN(s.day) FROM dossier_act s WHERE s.dossier_id = d.id AND s.act = 'submit')
                BETWEEN \(days.from) AND \(days.to)
            """
        let sql: SQL = """
            SELECT d.id, a.act, a.day, a.office, d.title, d.level, a.to_state
            FROM dossier d JOIN dossier_act a ON a.dossier_id = d.id AND a.day <= \(day)
            WHERE \(DossierReach(officer: officer).visible) AND \(facts.concerns(territory)) AND \(submitted)
            ORDER BY d.id, a.position
            """
        var files: [TimedFile] = []
        try tx.forEach(sql) { row in
            let id: Int64 = try row.get(0)
            let state: ProjectState = try row.get(6)
            if files.last?.dossierID != id {
                files.append(TimedFile(dossierID: id, title: try row.get(4), level: try row.get(5), state: state))
            }
            let day: Day = try row.get(2)
            let last = files.count - 1
            let before = files[last].acts.last
            files[last].state = state
            files[last].acts.append(
                TimedAct(
                    dossierID: id,
                    act: try row.get(1),
                    day: day,
                    office: try row.get(3),
                    days: before.map { day.daysSince($0.day) }
                )
            )
        }
        return files
    }
}

extension PeriodQuery {
    /// The days of the period, from the first of its first year where none were chosen.
    var wholeDays: DaySpan {
        days ?? DaySpan(from: Day.firstOfYear(from), to: Day.lastOfYear(to))
    }
}

/// How many days something took: the middle, the quartiles and the longest, in tenths of days.
struct Spread: Sendable, Equatable {
    let count: Int
    let lowerQuartile: Int64
    let median: Int64
    let upperQuartile: Int64
    let longest: Int64

    /// Nil of no days at all.
    init?(_ days: [Int]) {
        guard let longest = days.max() else { return nil }
        let sorted = days.sorted()
        count = days.count
        lowerQuartile = Spread.quantile(1, of: sorted)
        median = Spread.quantile(2, of: sorted)
        upperQuartile = Spread.quantile(3, of: sorted)
        self.longest = Int64(longest) * 10
    }

    /// Between the two days next to the place of the quarter, in proportion (Hyndman and Fan, type 7).
    private static func quantile(_ quarter: Int, of sorted: [Int]) -> Int64 {
        let (place, rest) = ((sorted.count - 1) * quarter).quotientAndRemainder(dividingBy: 4)
        let next = sorted[min(place + 1, sorted.count - 1)]
        let quarters = sorted[place] * 4 + (next - sorted[place]) * rest
        return Int64((quarters * 10 + 2) / 4)
    }
}

extension Spread {
    /// The quartiles, the median between them and the longest.
    static let columns = [
        ReportTable.Column("Tứ phân vị dưới", .days), ReportTable.Column("Trung vị", .days),
        ReportTable.Column("Tứ phân vị trên", .days), ReportTable.Column("Lâu nhất", .days),
    ]

    func cells(_ origin: FigureOrigin) -> [ReportTable.Cell] {
        [lowerQuartile, median, upperQuartile, longest].map { .figure(ReportFigure(.days, $0, origin)) }
    }
}
