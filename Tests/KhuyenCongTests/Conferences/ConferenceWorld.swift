import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// The fifteenth and the sixteenth conference of the nation, each with its round, and two provinces that report.
struct ConferenceWorld {
    let impact: ImpactWorld
    let conferences: Conferences
    let submissions: Submissions

    var files: DossierWorld { impact.files }
    var database: Database { impact.database }
    var now: Moment { impact.now }

    init() async throws {
        impact = try await ImpactWorld()
        conferences = Conferences(impact.database)
        submissions = Submissions(impact.database)
    }

    static func fields(_ number: Int64, from: Int64 = 2021, to: Int64 = 2025, place: String? = nil) -> FieldTree {
        .group([
            "number": .number(number), "theme": .text("Khuyến công xanh"), "host": .text("Sở Công Thương Nghệ An"),
            "heldOn": .text("2026-01-15"), "from": .number(from), "to": .number(to),
            "place": place.map(FieldTree.text) ?? .empty,
        ])
    }

    /// A conference of the nation, prepared by its agency.
    func conference(_ number: Int64, from: Int64 = 2021, to: Int64 = 2025, round: Int64? = nil) async throws -> Int64 {
        let collecting = FieldTree.group(["round": round.map(FieldTree.number) ?? .empty])
        let fields = ConferenceWorld.fields(number, from: from, to: to).merging(collecting)
        return try await conferences.prepare(fields, by: files.agency, at: now).conference.id
    }

    /// A round of Nghệ An (40) and Thanh Hóa (38), in which each sends so many millions of local support.
    func round(_ millions: [String: Int64], from: Int64 = 2021, to: Int64 = 2025) async throws -> Int64 {
        let fields = FieldTree.group([
            "title": .text("Số liệu \(from)–\(to)"), "from": .number(from), "to": .number(to),
            "dueOn": .text("2026-11-30"), "places": .list([.text("40"), .text("38")]),
        ])
        let opened = try await submissions.open(fields, by: files.agency, at: now)
        for (place, amount) in millions {
            let token = try #require(opened.links[place])
            _ = try await submissions.send(token, ConferenceWorld.report(amount), from: nil, at: now)
        }
        return opened.round.id
    }

    static func report(_ millions: Int64) -> FieldTree {
        .group([
            "seen": .number(0), "reporter": .text("Phòng Quản lý công nghiệp"),
            "figures": .group(["localSupport": .number(millions * 1_000_000)]),
            "difficulties": .text("Vốn cấp chậm"), "recommendations": .text("Nâng định mức"),
            "papers": .text("Khuyến công xanh"),
        ])
    }

    func add(_ part: ConferencePart, _ words: String, to id: Int64, place: String = "40") async throws -> Int64 {
        let fields = FieldTree.group(["place": .text(place), "words": .text(words), "dueOn": .text("2026-03-31")])
        return try await conferences.add(part, fields, to: id, by: files.agency, at: now).id
    }

    func answer(_ id: Int64, on day: String, version: Int64 = 1, by officer: Officer? = nil) async throws {
        let fields = FieldTree.group([
            "answer": .text("Đã làm"), "day": .text(day), "document": .text("12/BCT"), "version": .number(version),
        ])
        _ = try await conferences.answer(id, fields, by: officer ?? files.agency, at: now)
    }
}
