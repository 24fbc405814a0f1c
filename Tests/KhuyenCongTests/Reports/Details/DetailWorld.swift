import Database
import TestSupport

@testable import KhuyenCong

/// Random projects for the nation's roll-ups: lines of several years and sources, entries of several months and
/// stages, results with and without plan, beneficiaries of every form.
struct DetailWorld {
    private static let provinces = ["01", "40", "48", "68", "79"]

    let database: Database

    init(seed: UInt64, projects: Int = 60) async throws {
        database = try await TestDatabase.prepared()
        var random = SeededGenerator(seed: seed)
        for _ in 0..<projects {
            try await add(&random)
        }
    }

    /// A project that comes as an act does: booked, then brought up to date.
    func add(_ random: inout SeededGenerator) async throws {
        let draft = DetailDraft(&random, provinces: Self.provinces)
        try await database.write { tx in try draft.write(in: tx) }
    }

    /// What the roll-up answers, or the ledger where it is stale.
    func answers(_ query: PeriodQuery) async throws -> DetailAnswers {
        try await database.read { tx in
            try DetailAnswers(try ReportReading(tx, by: .localOperator, nation: NationMemory()), query)
        }
    }

    /// Makes the next answers come from the ledger.
    func makeStale() async throws {
        try await database.write { tx in
            try tx.execute("INSERT INTO nation_stale (province_now, budget_year) VALUES ('01', 1990)")
        }
    }
}

/// Everything that is read from the second roll-up, in an order of its own.
struct DetailAnswers: Equatable {
    let forms: [String]
    let months: [String]
    let stages: [StageSource: Dong]
    let mixes: [SourceMix]
    let quantities: [LineChoice: [Quantity]]
    let done: [DoneQuantity]

    init(_ reading: ReportReading, _ query: PeriodQuery) throws {
        forms = try reading.sums(query, by: [.form]).map { "\($0)" }.sorted()
        months = try reading.sums(query, by: [.month]).map { "\($0)" }.sorted()
        stages = try reading.stageSums(query)
        mixes = try reading.sourceMixes(query)
        quantities = [
            .all: try reading.quantities(query), .national: try reading.quantities(query, of: .national),
            .local: try reading.quantities(query, of: .local),
        ]
        done = try reading.doneQuantities(query)
    }
}

/// One random project.
private struct DetailDraft {
    let province: String
    let year: Int
    let lines: [Line]

    struct Line {
        let kind: ActivityKind.Code?
        let form: BeneficiaryForm?
        let entries: [EntryDraft]
        let quantities: [Quantity]
    }

    init(_ random: inout SeededGenerator, provinces: [String]) {
        province = provinces[random.number(below: provinces.count)]
        let year = 2018 + random.number(below: 4)
        self.year = year
        lines = (0...random.number(below: 2)).map { _ in DetailDraft.line(&random, year: year) }
    }

    private static func line(_ random: inout SeededGenerator, year: Int) -> Line {
        let kinds: [ActivityKind.Code?] = [.training, .machinery, .model, nil]
        let forms: [BeneficiaryForm?] = Array(BeneficiaryForm.allCases) + [nil]
        let entries = (0...random.number(below: 4)).map { _ in entry(&random, year: year) }
        let quantities = Quantity.Measure.allCases.filter { _ in random.number(below: 3) == 0 }.map { measure in
            let done = Int64(random.number(below: 40))
            return random.number(below: 2) == 0
                ? Quantity(measure: measure, planned: done + 1, done: nil)
                : Quantity(measure: measure, planned: nil, done: done)
        }
        return Line(
            kind: kinds[random.number(below: kinds.count)],
            form: forms[random.number(below: forms.count)],
            entries: entries,
            quantities: quantities
        )
    }

    private static func entry(_ random: inout SeededGenerator, year: Int) -> EntryDraft {
        let sources: [FundingSource.Code] = [.national, .province, .district, .counterpart]
        let stages: [Stage] = [.approved, .contracted, .settled]
        let budgetYear = year + (random.number(below: 4) == 0 ? 1 : 0)
        let day = Day(year: budgetYear, month: 1 + random.number(below: 12), day: 5)
        let isDated = random.number(below: 3) > 0
        return EntryDraft(
            lineID: 0,
            source: sources[random.number(below: sources.count)],
            stage: stages[random.number(below: stages.count)],
            budgetYear: budgetYear,
            amount: Dong(Int64(1 + random.number(below: 500)) * 1_000_000),
            documentDay: isDated ? day : nil,
            documentPrecision: isDated ? .day : .year
        )
    }

    func write(in tx: Transaction) throws {
        let project = try tx.insert(
            """
            INSERT INTO project (title, title_folded, sort_key, map, province_code, province_now, year, until_year,
                match_hash, created_at)
            VALUES ('Đề án', 'de an', \([UInt8(1)]), \(AdminMap.of2025), \(province), \(province), \(year), \(year), 1,
                \(TestDatabase.now))
            RETURNING id
            """
        )
        for (position, line) in lines.enumerated() {
            try write(line, position + 1, of: project, in: tx)
        }
        try Standing.refresh(.ofProject(project), in: tx)
    }

    private func write(_ line: Line, _ position: Int, of project: Int64, in tx: Transaction) throws {
        let beneficiary = try tx.insert(
            """
            INSERT INTO beneficiary (name, name_key, sort_key, form, province_now, created_at)
            VALUES ('Cơ sở', 'co so', \([UInt8(1)]), \(line.form), \(province), \(TestDatabase.now)) RETURNING id
            """
        )
        let id = try tx.insert(
            """
            INSERT INTO project_line (project_id, position, kind_code, beneficiary_id)
            VALUES (\(project), \(position), \(line.kind), \(beneficiary)) RETURNING id
            """
        )
        try tx.insertMany(
            into: "line_quantity",
            columns: ["line_id", "measure", "planned", "done"],
            rows: line.quantities.map {
                [.integer(id), .text($0.measure.rawValue), $0.planned.sqlValue, $0.done.sqlValue]
            }
        )
        let booking = Ledger.Booking(
            officer: .localOperator,
            day: TestDatabase.now.day,
            importID: nil,
            isCorrection: false
        )
        let entries = line.entries.map { entry in
            EntryDraft(
                lineID: id,
                source: entry.source,
                stage: entry.stage,
                budgetYear: entry.budgetYear,
                amount: entry.amount,
                documentDay: entry.documentDay,
                documentPrecision: entry.documentPrecision
            )
        }
        try Ledger.book(entries, as: booking, provinces: [province], in: tx)
    }
}

extension SeededGenerator {
    fileprivate mutating func number(below bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &self)
    }
}
