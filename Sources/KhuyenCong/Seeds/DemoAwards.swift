import Database

/// Proposals for awards of Nghệ An in the demonstration, one in each state and some more.
enum DemoAwards {
    private struct Story {
        let subject: AwardProposal.Subject
        /// Nil: the establishment of the province with the most projects, of this rank.
        var name: String?
        var rank = 0
        let form: AwardProposal.Form
        let authority: String
        var achievements: String?
        /// The states after the first.
        var moves: [AwardProposal.State] = []
    }

    /// - Throws: `Refusal`, `DatabaseError`.
    static func fill(_ database: Database, cast: DemoCast, calendar: DemoCalendar) async throws {
        let proposals = AwardProposals(database)
        let establishments = try await establishments(database)
        for (number, story) in stories.enumerated() {
            let establishment = establishments.indices.contains(story.rank) ? establishments[story.rank] : nil
            guard let name = story.name ?? establishment?.name else { continue }
            let isEstablishment = story.subject == .establishment
            let now = Moment.start(of: calendar.ago(40)).adding(seconds: 9 * 3600)
            let fields = FieldTree.group([
                "year": .number(Int64(calendar.today.year)), "province": .text(DemoFile.ngheAn),
                "subject": .text(story.subject.rawValue), "name": .text(name),
                "beneficiary": isEstablishment ? establishment.map { .number($0.id) } ?? .empty : .empty,
                "form": .text(story.form.rawValue), "authority": .text(story.authority),
                "achievements": story.achievements.map(FieldTree.text) ?? .empty,
            ])
            let id = try await proposals.propose(fields, by: cast.centre, at: now).id
            for (index, state) in story.moves.enumerated() {
                let day = calendar.ago(25 - index * 10)
                let step = FieldTree.group([
                    "state": .text(state.rawValue), "version": .number(Int64(index + 1)),
                    "decision": .text("\(number + 1)/QĐ-TD"), "decidedOn": .text(day.description),
                    "reason": .text("Chưa đủ thời gian tham gia"),
                ])
                let at = Moment.start(of: day).adding(seconds: 9 * 3600)
                _ = try await proposals.move(id, step, by: cast.department, at: at)
            }
        }
    }

    private static func establishments(_ database: Database) async throws -> [(id: Int64, name: String)] {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT b.id, b.name FROM beneficiary b JOIN project_line l ON l.beneficiary_id = b.id
                WHERE b.province_now = \(DemoFile.ngheAn) AND b.canonical_id IS NULL
                GROUP BY b.id, b.name ORDER BY COUNT(*) DESC, b.id LIMIT 3
                """
            ) { (id: try $0.get(0), name: try $0.get(1)) }
        }
    }

    private static let stories = [
        Story(
            subject: .establishment,
            rank: 0,
            form: .merit,
            authority: "Chủ tịch Ủy ban nhân dân tỉnh",
            moves: [.examined, .decided]
        ),
        Story(
            subject: .establishment,
            rank: 1,
            form: .commendation,
            authority: "Giám đốc Sở Công Thương",
            moves: [.examined]
        ),
        Story(subject: .establishment, rank: 2, form: .commendation, authority: "Giám đốc Sở Công Thương"),
        Story(
            subject: .unit,
            name: "Phòng Quản lý công nghiệp (trình diễn)",
            form: .merit,
            authority: "Bộ trưởng Bộ Công Thương",
            achievements: "Giải ngân hết kế hoạch năm trước thời hạn",
            moves: [.examined, .decided]
        ),
        Story(
            subject: .person,
            name: "Cộng tác viên 01 (trình diễn)",
            form: .commendation,
            authority: "Giám đốc Sở Công Thương",
            achievements: "Đưa mười hai cơ sở đến với chương trình",
            moves: [.examined, .decided]
        ),
        Story(
            subject: .person,
            name: "Cộng tác viên 12 (trình diễn)",
            form: .medal,
            authority: "Bộ trưởng Bộ Công Thương",
            achievements: "Tham gia chương trình hai năm",
            moves: [.refused]
        ),
    ]
}
