import Database

/// The programmes of the demonstration: of the nation and of four provinces, with what Nghệ An reported of its own.
enum DemoProgrammes {
    private struct Plan {
        /// Nil for the nation's.
        let province: String?
        let years: ClosedRange<Int>
        let number: String
        /// In the order of what is counted.
        let targets: [Int64]
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, at now: Moment) async throws {
        let book = ProgrammeBook(database)
        for plan in plans {
            let officer = plan.province == nil ? cast.agency : .localOperator
            let added = try await book.add(fields(plan), by: officer, at: now)
            guard plan.province == DemoFile.ngheAn, plan.years.contains(2023) else { continue }
            try await report(Indicators(database), of: added.programme.id, cast, at: now)
        }
    }

    private static let counted: [(measure: ProgrammeIndicator.Measure, name: String, unit: String)] = [
        (.people, "Lao động được đào tạo nghề", "người"), (.models, "Mô hình trình diễn kỹ thuật", "mô hình"),
        (.machines, "Máy móc được hỗ trợ ứng dụng", "máy"), (.projects, "Đề án", "đề án"),
    ]

    private static func fields(_ plan: Plan) -> FieldTree {
        let indicators = zip(counted, plan.targets).map { indicator, target in
            FieldTree.group([
                "name": .text(indicator.name), "unit": .text(indicator.unit), "target": .number(target),
                "measure": .text(indicator.measure.rawValue), "key": .text(indicator.measure.rawValue),
            ])
        }
        let years = "\(plan.years.lowerBound)–\(plan.years.upperBound)"
        return .group([
            "level": .text(plan.province == nil ? "national" : "local"),
            "province": plan.province.map(FieldTree.text) ?? .empty, "kind": .text("promotion"),
            "name": .text("Chương trình khuyến công \(plan.province == nil ? "quốc gia " : "")giai đoạn \(years)"),
            "startsOn": .text("\(plan.years.lowerBound)-01-01"), "endsOn": .text("\(plan.years.upperBound)-12-31"),
            "decision": .group([
                "number": .text(plan.number), "day": .text("\(plan.years.lowerBound - 1)-12-15"),
            ]),
            "indicators": .list(indicators + [cleaner]),
        ])
    }

    private static let cleaner = FieldTree.group([
        "name": .text("Cơ sở áp dụng sản xuất sạch hơn"), "value": .text("percent"), "target": .text("50"),
        "key": .text("cleaner"), "baseline": .text("21,4"),
    ])

    /// The last one still waits for somebody to review it.
    private static func report(
        _ indicators: Indicators,
        of programme: Int64,
        _ cast: DemoCast,
        at now: Moment
    ) async throws {
        for (slice, value, base) in results {
            let fields = FieldTree.group([
                "indicator": .text("cleaner"), "year": .number(2025), "slice": .text(slice.rawValue),
                "value": .number(value), "base": .number(base),
                "source": .text("Khảo sát cơ sở công nghiệp năm 2025 (trình diễn)"),
            ])
            let board = try await indicators.report(fields, of: programme, by: cast.centre, at: now)
            guard slice != results.last?.slice else { continue }
            for result in board.rows.flatMap(\.results) where result.reviewerName == nil {
                _ = try await indicators.review(
                    result.id,
                    version: result.version,
                    of: programme,
                    by: cast.department,
                    at: now
                )
            }
        }
    }

    private static let results: [(slice: ResultSlice, value: Int64, base: Int64)] = [
        (.whole, 186, 402), (.form(.company), 121, 210), (.form(.cooperative), 52, 118), (.form(.household), 13, 74),
    ]

    private static let plans = [
        Plan(province: nil, years: 2021...2025, number: "01/QĐ-TD", targets: [10_000, 45, 500, 500]),
        Plan(province: nil, years: 2026...2030, number: "02/QĐ-TD", targets: [12_000, 60, 600, 550]),
        Plan(province: DemoFile.ngheAn, years: 2021...2025, number: "03/QĐ-TD", targets: [7_500, 40, 400, 420]),
        Plan(province: DemoFile.ngheAn, years: 2026...2030, number: "04/QĐ-TD", targets: [8_000, 50, 450, 450]),
        Plan(province: "42", years: 2021...2025, number: "05/QĐ-TD", targets: [1_100, 8, 110, 120]),
        Plan(province: "38", years: 2021...2025, number: "06/QĐ-TD", targets: [1_000, 10, 60, 60]),
        Plan(province: "66", years: 2021...2025, number: "07/QĐ-TD", targets: [1_200, 5, 100, 100]),
    ]
}
