import Database

/// What projects of Nghệ An brought about in the demonstration, as it was entered and asked after.
enum DemoOutcomes {
    private struct Story {
        let kind: OutcomeKind
        /// Of the project that led to it.
        let activity: ActivityKind.Code
        let title: String
        var party: String?
        /// Days before the day of filling.
        let ago: Int
        let figures: [OutcomeMeasure: Int64]
        /// Days before the day of filling, and what was found then.
        var found: [(ago: Int, figures: [OutcomeMeasure: Int64])] = []
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let outcomes = Outcomes(database)
        for (number, story) in stories.enumerated() {
            let happenedOn = calendar.ago(story.ago)
            let projects = try await projects(story.activity, until: happenedOn.year, database)
            guard !projects.isEmpty else { continue }
            let fields = FieldTree.group([
                "kind": .text(story.kind.rawValue), "title": .text(story.title),
                "party": story.party.map(FieldTree.text) ?? .empty, "happenedOn": .text(happenedOn.description),
                "figures": tree(story.figures), "source": .text("\(number + 1)/BB-TD"),
            ])
            let project = projects[number % projects.count]
            let entered = Moment.start(of: happenedOn.moved(byDays: 5)).adding(seconds: 9 * 3600)
            let id = try await outcomes.enter(fields, of: project, by: cast.centre, at: entered).id
            for (index, found) in story.found.enumerated() {
                let day = calendar.ago(found.ago)
                let fields = FieldTree.group([
                    "on": .text(day.description), "figures": tree(found.figures), "version": .number(Int64(index + 1)),
                ])
                let now = Moment.start(of: day).adding(seconds: 9 * 3600)
                _ = try await outcomes.follow(id, fields, by: cast.centre, at: now)
            }
        }
    }

    /// Some of Nghệ An with that kind alone, the latest first.
    private static func projects(
        _ kind: ActivityKind.Code,
        until year: Int,
        _ database: Database
    ) async throws -> [Int64] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT p.id FROM project p
                WHERE p.province_now = \(DemoFile.ngheAn) AND p.year <= \(year) AND p.withdrawn_at IS NULL
                    AND EXISTS (SELECT 1 FROM project_line l WHERE l.project_id = p.id AND l.kind_code = \(kind))
                    AND NOT EXISTS (SELECT 1 FROM project_line l WHERE l.project_id = p.id AND l.kind_code <> \(kind))
                    AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.project_id = p.id)
                ORDER BY p.year DESC, p.id LIMIT 3
                """
            ) { try $0.get(0) }
        }
    }

    private static func tree(_ figures: [OutcomeMeasure: Int64]) -> FieldTree {
        .group(Dictionary(uniqueKeysWithValues: figures.map { ($0.key.rawValue, FieldTree.number($0.value)) }))
    }

    /// One of the courses and one of the agreements wait for somebody to ask.
    private static let stories = [
        Story(
            kind: .course,
            activity: .training,
            title: "Lớp nghề mây tre đan",
            party: "Trường trung cấp nghề (trình diễn)",
            ago: 240,
            figures: [.trainees: 32, .women: 24, .certified: 30],
            found: [(45, [.employed: 26])]
        ),
        Story(
            kind: .course,
            activity: .training,
            title: "Lớp may công nghiệp",
            party: "Trường trung cấp nghề (trình diễn)",
            ago: 205,
            figures: [.trainees: 40, .women: 35, .certified: 38]
        ),
        Story(
            kind: .course,
            activity: .training,
            title: "Tập huấn bán hàng trực tuyến",
            ago: 60,
            figures: [.trainees: 55, .women: 21, .certified: 55]
        ),
        Story(
            kind: .agreement,
            activity: .product,
            title: "Hải sản chế biến, 120 tấn/năm",
            party: "HTX chế biến hải sản và chuỗi cửa hàng (trình diễn)",
            ago: 400,
            figures: [.agreedValue: 9_600_000_000],
            found: [(210, [.soldValue: 3_150_000_000]), (30, [.soldValue: 7_420_000_000])]
        ),
        Story(
            kind: .agreement,
            activity: .product,
            title: "Bộ khay mây tre đan, 15.000 bộ",
            party: "HTX mây tre đan và công ty xuất khẩu (trình diễn)",
            ago: 190,
            figures: [.agreedValue: 2_250_000_000]
        ),
        Story(
            kind: .replication,
            activity: .model,
            title: "Dây chuyền gạch không nung, cơ sở thứ hai",
            ago: 380,
            figures: [.investment: 3_800_000_000],
            found: [(10, [.stillUsed: 2])]
        ),
        Story(
            kind: .saving,
            activity: .cleanerProduction,
            title: "Thu hồi nước rửa bột sắn",
            ago: 390,
            figures: [.electricity: 18_500, .water: 12_400, .moneySaved: 96_000_000, .investment: 240_000_000],
            found: [(20, [.electricity: 16_900, .water: 11_800, .moneySaved: 88_000_000])]
        ),
        Story(
            kind: .fair,
            activity: .product,
            title: "Hội chợ hàng công nghiệp nông thôn tiêu biểu",
            party: "Phường Trường Vinh",
            ago: 215,
            figures: [.booths: 120, .establishments: 86, .sales: 4_300_000_000],
            found: [(25, [.soldValue: 1_150_000_000])]
        ),
    ]
}
