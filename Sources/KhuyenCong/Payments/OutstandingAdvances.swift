import Database

/// A row of a query; `Row` is one of the list here.
private typealias SQLRow = Row

/// Advances that nothing was set against yet (công nợ tạm ứng), by age on a day.
package struct OutstandingAdvances: Sendable, Equatable {
    package let day: Day
    /// The oldest first.
    package let rows: [Row]

    /// What is open of one file, line and source of one budget year.
    package struct Row: Sendable, Equatable {
        package let dossierID: Int64
        package let title: String
        package let state: ProjectState
        package let line: Int
        package let beneficiary: String?
        package let source: FundingSource.Code
        package let budgetYear: Int
        package let advancedOn: Day
        package let amount: Dong
        package let age: Age
        /// The contract of that year should have been closed by now: Khoản 2 Điều 18 Thông tư 36/2013/TT-BCT.
        package let isPastClosing: Bool

        package var dossierCode: String { "HS\(dossierID)" }
    }

    package enum Age: String, Sendable, CaseIterable, Codable {
        case withinYear, secondYear, older

        package var name: String {
            switch self {
            case .withinYear: "Đến 1 năm"
            case .secondYear: "Từ 1 đến 2 năm"
            case .older: "Trên 2 năm"
            }
        }
    }

    /// Đồng of one age, or of all.
    package func sum(_ age: Age? = nil) -> Dong {
        rows.reduce(.zero) { age == nil || $1.age == age ? $0 + $1.amount : $0 }
    }

    package var pastClosing: Dong {
        rows.reduce(.zero) { $1.isPastClosing ? $0 + $1.amount : $0 }
    }
}

extension OutstandingAdvances.Age {
    /// A year is a year of the calendar: an advance of 28/02/2025 is older than a year on 01/03/2026.
    init(of advanced: Day, on day: Day) {
        let years = day.year - advanced.year
        let isPastDate = (day.month, day.day) > (advanced.month, advanced.day)
        switch isPastDate ? years + 1 : years {
        case ...1: self = .withinYear
        case 2: self = .secondYear
        default: self = .older
        }
    }
}

extension OutstandingAdvances {
    /// Files on which advances may be open today, as a condition over `dossier d`.
    static let running: SQL = "d.state IN ('underWay', 'suspended', 'accepted', 'settled', 'stopped')"

    /// Reads what was advanced, settled and returned, and offsets the oldest advance of a line and source first.
    ///
    /// `condition`: over `dossier d` and its entries `amount_entry e`.
    static func load(
        on day: Day,
        by officer: Officer,
        where condition: SQL = running,
        in tx: Transaction
    ) throws -> OutstandingAdvances {
        let packs = try StandingPacks.load(in: tx)
        var open: [Side: SideMoney] = [:]
        try tx.forEach(movements(of: officer, condition)) { row in
            let side = Side(dossierID: try row.get(0), line: try row.get(1), source: try row.get(2))
            let stage: Stage = try row.get(3)
            let amount: Dong = try row.get(4)
            let head = try SideHead(row)
            var money = open[side] ?? SideMoney(head: head)
            let booked: Day? = try row.get(6)
            if stage == .advanced {
                let year: Int = try row.get(5)
                money.advances.append(Advanced(year: year, on: booked ?? Day.lastOfYear(year), amount: amount))
            } else {
                money.offset += amount
            }
            open[side] = money
        }
        let rows = open.flatMap { side, money in money.open(of: side, on: day, packs) }
        return OutstandingAdvances(day: day, rows: rows.sorted(by: OutstandingAdvances.isBefore))
    }

    private static func isBefore(_ left: Row, _ right: Row) -> Bool {
        (left.advancedOn, left.dossierID, left.line, left.source.rawValue, left.budgetYear)
            < (right.advancedOn, right.dossierID, right.line, right.source.rawValue, right.budgetYear)
    }

    /// Entries of the lines of files, said once more: SQLite would else walk the whole ledger to find the few advances.
    private static func movements(of officer: Officer, _ condition: SQL) -> SQL {
        """
        SELECT d.id, dl.position, e.source_code, e.stage, CAST(SUM(e.amount) AS BIGINT), e.budget_year, e.document_day,
            d.title, d.state, b.name, d.level, d.province_now, d.former_province
        FROM dossier d JOIN dossier_line dl ON dl.dossier_id = d.id
        JOIN amount_entry e ON e.line_id = dl.line_id
        JOIN project_line l ON l.id = dl.line_id LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
        WHERE e.line_id IN (SELECT line_id FROM dossier_line)
            AND \(condition) AND (e.stage = 'advanced' OR e.stage = 'settled' OR e.stage = 'returned')
            AND e.source_code IN \(FundingSource.Code.supportList)
            AND
        """ + " " + DossierReach(officer: officer).visible
            + """
             GROUP BY d.id, dl.position, e.source_code, e.stage, e.budget_year, e.document_day, d.title, d.state, b.name,
                d.level, d.province_now, d.commune_now, d.project_id
            ORDER BY d.id, dl.position, e.document_day
            """
    }

    private struct Side: Hashable {
        let dossierID: Int64
        let line: Int
        let source: FundingSource.Code
    }

    private struct SideHead {
        let title: String
        let state: ProjectState
        let beneficiary: String?
        let level: ProgrammeLevel
        let province: String
        let formerProvince: String?

        init(_ row: SQLRow) throws {
            title = try row.get(7)
            state = try row.get(8)
            beneficiary = try row.get(9)
            level = try row.get(10)
            province = try row.get(11)
            formerProvince = try row.get(12)
        }
    }

    private struct Advanced {
        let year: Int
        let on: Day
        let amount: Dong
    }

    private struct SideMoney {
        let head: SideHead
        var advances: [Advanced] = []
        var offset = Dong.zero

        func open(of side: Side, on day: Day, _ packs: StandingPacks) -> [Row] {
            var left = offset
            return advances.sorted { ($0.on, $0.year) < ($1.on, $1.year) }.compactMap { advance in
                let paid = min(max(left, .zero), advance.amount)
                left = left - paid
                guard advance.amount > paid else { return nil }
                return Row(
                    dossierID: side.dossierID,
                    title: head.title,
                    state: head.state,
                    line: side.line,
                    beneficiary: head.beneficiary,
                    source: side.source,
                    budgetYear: advance.year,
                    advancedOn: advance.on,
                    amount: advance.amount - paid,
                    age: Age(of: advance.on, on: day),
                    isPastClosing: closing(advance.year, packs).map { day > $0 } ?? false
                )
            }
        }

        /// The last day on which the contract of a year is closed.
        private func closing(_ year: Int, _ packs: StandingPacks) -> Day? {
            let pack = packs.inForce(
                head.level,
                formerProvince: head.formerProvince,
                presentProvince: head.province,
                on: Day.lastOfYear(year)
            )
            return pack?.day(.liquidationDay, inYear: year + 1)?.value
        }
    }
}
