import Database

/// Years of establishments of Nghệ An in the demonstration: of some from their first support to three years after it, of
/// others that were not yet supported in the same years.
///
/// However large the world, there are as many.
enum DemoImpact {
    private static let supportedEachYear = 8
    private static let othersEachYear = 6

    private struct Panel {
        let establishment: Int64
        let first: Int
        let isSupported: Bool
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let entered = Moment.start(of: calendar.ago(70)).adding(seconds: 9 * 3600)
        let reviewed = Moment.start(of: calendar.ago(60)).adding(seconds: 9 * 3600)
        // T+3 is over and was asked for.
        let latest = calendar.today.year - ImpactPanel.yearsAfter - 1
        try await database.write { tx in
            let panels = try panels(supportedUntil: latest, in: tx)
            for (number, panel) in panels.enumerated() {
                var maker = DemoImpactMaker(number: number, isSupported: panel.isSupported)
                for year in panel.first...panel.first + ImpactPanel.yearsAfter {
                    try ImpactSurveys.enter(
                        maker.year(isRefused: number == 3 && year == panel.first + 2),
                        of: panel.establishment,
                        year: year,
                        by: cast.centre,
                        at: entered,
                        in: tx
                    )
                    // The last one still waits for somebody to review it.
                    let isLast = number == panels.count - 1 && year == panel.first + ImpactPanel.yearsAfter
                    guard !isLast else { continue }
                    try ImpactSurveys.review(
                        of: panel.establishment,
                        year: year,
                        version: 1,
                        by: cast.department,
                        at: reviewed,
                        in: tx
                    )
                }
            }
        }
    }

    /// Of the two latest years in which enough establishments were first supported.
    private static func panels(supportedUntil latest: Int, in tx: Transaction) throws -> [Panel] {
        let supported = Dictionary(grouping: try supported(until: latest, in: tx), by: \.first)
            .filter { $0.value.count >= supportedEachYear }.sorted { $0.key > $1.key }.prefix(2)
        let others = try others(othersEachYear * supported.count, in: tx)
        let panels = supported.flatMap { $0.value.prefix(supportedEachYear) }
        guard !supported.isEmpty else { return [] }
        let years = supported.map(\.key)
        return panels
            + others.enumerated().map { number, id in
                Panel(establishment: id, first: years[number % years.count], isSupported: false)
            }
    }

    private static func supported(until latest: Int, in tx: Transaction) throws -> [Panel] {
        try tx.rows(
            """
            SELECT b.id, MIN(t.budget_year) FROM beneficiary b JOIN standing t ON t.beneficiary_id = b.id
            WHERE b.province_now = \(DemoFile.ngheAn) AND b.canonical_id IS NULL AND t.amount > 0
                AND t.source_code IN (\(list: ReportBasis.support.sources))
            GROUP BY b.id HAVING MIN(t.budget_year) <= \(latest) ORDER BY b.id
            """
        ) { Panel(establishment: try $0.get(0), first: try $0.get(1), isSupported: true) }
    }

    private static func others(_ count: Int, in tx: Transaction) throws -> [Int64] {
        try tx.rows(
            """
            SELECT b.id FROM beneficiary b
            WHERE b.province_now = \(DemoFile.ngheAn) AND b.canonical_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM standing t WHERE t.beneficiary_id = b.id AND t.amount > 0
                    AND t.source_code IN (\(list: ReportBasis.support.sources)))
            ORDER BY b.id LIMIT \(count)
            """
        ) { try $0.get(0) }
    }
}

/// Invents the years of one establishment: where it was supported it grows faster and needs less energy, but not always.
struct DemoImpactMaker {
    private let isSupported: Bool
    private let exports: Bool
    private var random: DemoRandom
    private var revenue: Int64
    private var assets: Int64
    private var workers: Int64
    private var wage: Int64
    /// kWh for a tonne of product.
    private var energy: Int64

    init(number: Int, isSupported: Bool) {
        var random = DemoRandom("impact", String(number))
        self.isSupported = isSupported
        exports = number % 4 == 0
        revenue = Int64(random.between(800...9_000)) * 1_000_000
        assets = revenue * 7 / 10
        workers = Int64(random.between(5...90))
        wage = Int64(random.between(600...950)) * 10_000
        energy = Int64(random.between(120...900))
        self.random = random
    }

    /// The next year as the establishment tells it, or that it tells nothing.
    mutating func year(isRefused: Bool) -> FieldTree {
        let figures: [ImpactMeasure: FieldTree] = [
            .revenue: .number(revenue), .assets: .number(assets), .workers: .number(workers),
            .women: .number(workers * 2 / 5), .wage: .number(wage), .tax: .number(revenue * 3 / 100),
            .energy: .text(String(energy)),
        ]
        let export: FieldTree =
            exports ? .group(["value": .number(revenue * 15 / 100)]) : .group(["missing": .text("notApplicable")])
        let told = figures.map { ($0.key.rawValue, FieldTree.group(["value": $0.value])) }
        grow()
        return .group([
            "version": .number(0), "productUnit": .text("tấn sản phẩm"),
            "source": .text("Báo cáo thuế, sổ theo dõi của cơ sở (trình diễn)"),
            "missing": .text((isRefused ? MissingReason.refused : .notKept).rawValue),
            "figures": .group(
                isRefused
                    ? [:]
                    : Dictionary(uniqueKeysWithValues: told + [(ImpactMeasure.export.rawValue, export)])
            ),
        ])
    }

    private mutating func grow() {
        revenue = revenue * (100 + Int64(random.between(isSupported ? 4...15 : -3...7))) / 100
        assets = assets * (100 + Int64(random.between(isSupported ? 3...11 : -1...5))) / 100
        workers = max(3, workers + Int64(random.between(isSupported ? 0...3 : -1...1)))
        wage = wage * (100 + Int64(random.between(isSupported ? 3...8 : 2...6))) / 100
        energy = energy * (100 - Int64(random.between(isSupported ? 1...6 : -1...2))) / 100
    }
}
