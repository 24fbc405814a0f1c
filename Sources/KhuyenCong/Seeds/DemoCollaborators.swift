import Database

/// Collaborators of Nghệ An in the demonstration, and the visits that were paid to files under way.
enum DemoCollaborators {
    private static let people = 12
    private static let communesEach = 3

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let now = Moment.start(of: calendar.ago(120)).adding(seconds: 9 * 3600)
        let network = try await Collaborators(database).network(in: DemoFile.ngheAn, by: cast.department, on: now.day)
        // Those with files first: some communes with establishments stay without anybody.
        let communes = network.gaps.map(\.commune.code).prefix(people * communesEach)
        for number in 1...people {
            let own = stride(from: number - 1, to: communes.count, by: people).map { communes[$0] }
            guard !own.isEmpty else { continue }
            let figures = number < 10 ? "0\(number)" : "\(number)"
            let fields = FieldTree.group([
                "name": .text("Cộng tác viên \(figures) (trình diễn)"), "province": .text(DemoFile.ngheAn),
                "communes": .text(own.joined(separator: ", ")), "decision": .text("Quyết định 8/QĐ-TD"),
                "from": .text(now.day.description), "until": .text(until(number, calendar).description),
            ])
            _ = try await Collaborators(database).enter(fields, by: cast.department, at: now)
        }
        try await visit(database, cast: cast, calendar: calendar)
    }

    /// The term of the last is over.
    private static func until(_ number: Int, _ calendar: DemoCalendar) -> Day {
        number == people ? calendar.ago(15) : Day.lastOfYear(calendar.today.year + 2)
    }

    private static func visit(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let day = calendar.ago(1)
        let sheet = VisitSheet.inForce(on: day)
        let marks = sheet.criteria.enumerated().map { ($1.code, FieldTree.number(Int64(5 - $0 % 2))) }
        for file in try await visited(database) {
            let fields = FieldTree.group([
                "visitedOn": .text(day.description), "visitors": .text("Trung tâm khuyến công, cộng tác viên"),
                "host": .text("Đại diện cơ sở"), "marks": .group(Dictionary(uniqueKeysWithValues: marks)),
                "findings": .text("Máy đã lắp, đang chạy thử; chưa treo bảng tên đề án"),
                "recommendation": .text("Treo bảng tên đề án, gửi ảnh"),
                "deadline": .text(day.moved(byDays: 15).description), "seen": .number(0),
            ])
            let now = Moment.start(of: day).adding(seconds: 15 * 3600)
            _ = try await SiteVisits(database).enter(fields, of: .dossier(file), by: cast.department, at: now)
        }
    }

    /// Files of Nghệ An under way.
    private static func visited(_ database: Database) async throws -> [Int64] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT id FROM dossier WHERE province_now = \(DemoFile.ngheAn) AND state = \(ProjectState.underWay)
                ORDER BY id
                """
            ) { try $0.get(0) }
        }
    }
}
