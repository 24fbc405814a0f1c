import Database

/// A conference of the nation that was held, with its pack, and the round by which it collects.
enum DemoConference {
    private static let years = (from: Int64(2021), to: Int64(2025))
    private static let reporting = ["38", "40", "42"]
    /// What Nghệ An reports beyond the ledger, so that a difference is to be seen.
    private static let surplus: Int64 = 150_000_000

    static func fill(_ database: Database, at now: Moment) async throws {
        let round = try await collect(Submissions(database), at: now)
        let conferences = Conferences(database)
        let fields = FieldTree.group([
            "number": .number(16), "theme": .text("Khuyến công xanh, chuyển đổi số (\(DemoWords.mark))"),
            "host": .text("Sở Công Thương Nghệ An"), "venue": .text("Phường Trường Vinh"),
            "heldOn": .text("2025-12-20"), "from": .number(years.from), "to": .number(years.to),
            "round": .number(round), "nextHost": .text("Sở Công Thương Thanh Hóa"),
        ])
        let held = try await conferences.prepare(fields, by: .localOperator, at: now).conference
        _ = try await conferences.gather(held.id, by: .localOperator, at: now)
        for (part, thing) in things {
            _ = try await conferences.add(part, thing, to: held.id, by: .localOperator, at: now)
        }
        _ = try await conferences.perform(.hold, on: held.id, version: held.version, by: .localOperator, at: now)
    }

    /// Three provinces send what the ledger has for them; the others are still awaited.
    private static func collect(_ submissions: Submissions, at now: Moment) async throws -> Int64 {
        let fields = FieldTree.group([
            "title": .text("Số liệu hội nghị lần thứ XVI"), "from": .number(years.from), "to": .number(years.to),
            "dueOn": .text(now.day.moved(byDays: 7).description),
        ])
        let (round, links) = try await submissions.open(fields, by: .localOperator, at: now)
        for place in reporting {
            guard let token = links[place] else { continue }
            let computed = try await submissions.asked(token).unit.computed
            let figures = computed.map { measure, value in
                let isChanged = place == "40" && measure == .localSupport
                return (measure.rawValue, FieldTree.number(isChanged ? value + surplus : value))
            }
            let report = FieldTree.group([
                "seen": .number(0), "reporter": .text("Phòng Quản lý công nghiệp"),
                "figures": .group(Dictionary(uniqueKeysWithValues: figures)),
                "isNil": .flag(computed.isEmpty),
                "difficulties": .text("Kinh phí giao muộn, cơ sở nhỏ khó có vốn đối ứng"),
                "recommendations": .text("Sớm ban hành định mức chung sau hợp nhất"),
                "papers": .text("Khuyến công gắn với làng nghề"),
            ])
            _ = try await submissions.send(token, report, from: nil, at: now)
        }
        return round.id
    }

    private static let things: [(ConferencePart, FieldTree)] = [
        (.conclusion, .group(["words": .text("Lấy sản xuất sạch hơn làm trọng tâm giai đoạn 2026–2030")])),
        (
            .task,
            .group([
                "place": .text("40"), "words": .text("Trình nghị quyết về định mức của tỉnh sau hợp nhất"),
                "dueOn": .text("2026-12-31"),
            ])
        ),
        (
            .award,
            .group([
                "place": .text("40"), "words": .text("Bằng khen của Bộ trưởng Bộ Công Thương"),
                "document": .text("2210/QĐ-BCT"), "documentOn": .text("2025-12-15"),
            ])
        ),
    ]
}
