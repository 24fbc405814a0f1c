import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct TrainingsTests {
    private let world: DossierWorld
    private let trainings: Trainings

    init() async throws {
        world = try await DossierWorld()
        trainings = Trainings(world.database)
    }

    private static func person(_ name: String, _ fields: [String: FieldTree] = [:]) -> FieldTree {
        FieldTree.group(["name": .text(name), "sex": .text("female"), "attended": .number(10)])
            .merging(.group(fields))
    }

    private func fields(_ people: [FieldTree], _ extra: [String: FieldTree] = [:]) -> FieldTree {
        FieldTree.group([
            "name": .text("Lớp mây tre đan"), "from": .text("2026-01-05"), "until": .text("2026-01-16"),
            "days": .number(10), "people": .list(people), "seen": .number(0),
        ]).merging(.group(extra))
    }

    private static let two = [
        person("Nguyễn Thị An", ["result": .text("certified"), "certificate": .text("12"), "phone": .text("0900")]),
        person("Lê Văn Bình", ["sex": .text("male"), "attended": .number(5), "result": .text("failed")]),
    ]

    private func enter(
        _ fields: FieldTree,
        _ dossier: Dossier,
        by officer: Officer? = nil
    ) async throws -> TrainingClass {
        try await trainings.enter(fields, of: .dossier(dossier.id), by: officer ?? world.centre, at: world.now)
    }

    @Test func `a class keeps its people, and tells what they came to`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let made = try await enter(fields(TrainingsTests.two), dossier)
        let found = try await trainings.classes(of: .dossier(dossier.id), by: world.department)

        #expect(found.classes == [made])
        #expect(made.people.map(\.name) == ["Nguyễn Thị An", "Lê Văn Bình"])
        #expect((made.sums.people, made.sums.women) == (2, 1))
        #expect((made.sums.attended, made.sums.possible) == (15, 20))
        #expect((made.sums[.certified], made.sums[.failed], made.sums[.awaited]) == (1, 1, 0))
        #expect(found.lines.map(\.sums.people) == [2])
    }

    @Test(arguments: [
        (person("Nguyễn Thị An", ["sex": .empty]), "people.1.sex", "“Nguyễn Thị An”: ghi nam hoặc nữ."),
        (
            person("Nguyễn Thị An", ["attended": .number(11)]), "people.1.attended",
            "“Nguyễn Thị An” dự 11 ngày, lớp chỉ học 10 ngày."
        ),
        (
            person("Nguyễn Thị An", ["certificate": .text("12")]), "people.1.certificate",
            "“Nguyễn Thị An” có số chứng chỉ nhưng kết quả là “đang học”."
        ),
        (person(""), "people.1.name", "Có người chưa ghi họ tên."),
    ])
    func `a faulty line of the list is named`(person: FieldTree, field: String, message: String) async throws {
        let dossier = try await world.local(upTo: .underWay)
        let refusal = await #expect(throws: Refusal.self) { try await enter(fields([person]), dossier) }

        #expect(refusal?.details.map(\.field) == [field])
        #expect(refusal?.details.map(\.message) == [message])
    }

    @Test func `nobody stands twice in a list, but two people may bear one name`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let twice = [TrainingsTests.person("Nguyễn Thị An"), TrainingsTests.person("NGUYỄN THỊ AN")]
        let refusal = await #expect(throws: Refusal.self) { try await enter(fields(twice), dossier) }
        let namesakes = [1990, 1995].map {
            TrainingsTests.person("Nguyễn Thị An", ["birthYear": .number(Int64($0))])
        }

        #expect(refusal?.details.map(\.field) == ["people"])
        #expect(try await enter(fields(namesakes), dossier).people.count == 2)
    }

    @Test func `a draft, a stale form, a line that is none and a stranger are refused`() async throws {
        let draft = try await world.draft(DossierWorld.machinery(serial: "S-9", phone: "0912345699"))
        let dossier = try await world.local(upTo: .underWay)
        func refusal(_ extra: [String: FieldTree], _ dossier: Dossier, by officer: Officer) async -> Refusal? {
            await #expect(throws: Refusal.self) { try await enter(fields([], extra), dossier, by: officer) }
        }

        #expect(await refusal([:], draft, by: world.centre)?.kind == .conflict)
        #expect(await refusal(["seen": .number(3)], dossier, by: world.centre)?.kind == .conflict)
        #expect(await refusal(["line": .number(2)], dossier, by: world.centre)?.field == "line")
        #expect(await refusal([:], dossier, by: world.foreign) == .missing)
        #expect(await refusal([:], dossier, by: world.leader) == .forbidden)
        #expect(try await trainings.classes(of: .dossier(dossier.id), by: world.centre).classes == [])
    }

    @Test func `attendance and results are written over the version that was seen`() async throws {
        let dossier = try await world.local(upTo: .underWay)
        let made = try await enter(fields([TrainingsTests.person("Nguyễn Thị An")]), dossier)
        let last = fields(TrainingsTests.two, ["version": .number(1)])
        let done = try await trainings.correct(made.id, last, by: world.department, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await trainings.correct(made.id, last, by: world.department, at: world.now)
        }

        #expect(done.people.map(\.result) == [.certified, .failed])
        #expect(done.version == 2)
        #expect(stale?.kind == .conflict)
    }
}

/// People trained are told by number to everybody, by name to few, and to nobody for ever.
@Suite struct TrainingNamesTests {
    private let world: DossierWorld
    private let trainings: Trainings

    init() async throws {
        world = try await DossierWorld()
        trainings = Trainings(world.database)
    }

    private func entered(until: String = "2026-01-16") async throws -> TrainingClass {
        let dossier = try await world.local(upTo: .underWay)
        let people = ["Nguyễn Thị An", "Lê Văn Bình"].map { name in
            FieldTree.group(["name": .text(name), "sex": .text("female"), "phone": .text("0912345678")])
        }
        let fields = FieldTree.group([
            "name": .text("Lớp may"), "from": .text("2026-01-05"), "until": .text(until), "days": .number(10),
            "people": .list(people), "seen": .number(0),
        ])
        return try await trainings.enter(fields, of: .dossier(dossier.id), by: world.centre, at: world.now)
    }

    private func personal() async throws -> [String?] {
        try await world.database.read { tx in
            try tx.rows(
                """
                SELECT p.body FROM audit_personal p JOIN audit_entry e ON e.sequence = p.sequence
                WHERE e.act LIKE 'training.%' ORDER BY p.sequence
                """
            ) { try $0.get(0) as String? }
        }
    }

    @Test func `names stay out of the chain and go when they are taken out, the numbers stay`() async throws {
        let made = try await entered()
        let before = try await personal()
        try await trainings.anonymise(made.id, version: 1, by: world.department, at: world.now)
        let left = try await trainings.one(made.id, by: world.department).training
        let again = await #expect(throws: Refusal.self) {
            try await trainings.anonymise(made.id, version: 2, by: world.department, at: world.now)
        }
        let chain = try await world.database.read { tx in
            try tx.rows("SELECT detail FROM audit_entry") { try $0.get(0) as String }
        }

        #expect(before.map { $0?.contains("Nguyễn Thị An") == true } == [true])
        #expect(try await personal() == [nil])
        #expect(left.people.map(\.name) == [Trainee.nobody, Trainee.nobody])
        #expect(left.people.map(\.phone) == [nil, nil])
        #expect((left.sums.people, left.sums.women) == (2, 2))
        #expect(again?.kind == .conflict)
        #expect(!chain.contains { $0.contains("Nguyễn Thị An") })
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test func `a class that goes on keeps its names, and one that was a slip goes with them`() async throws {
        let made = try await entered(until: "2099-12-31")
        let early = await #expect(throws: Refusal.self) {
            try await trainings.anonymise(made.id, version: 1, by: world.department, at: world.now)
        }
        try await trainings.remove(made.id, version: 1, by: world.department, at: world.now)

        #expect(early?.message == "Lớp này chưa bế giảng, chưa ẩn danh được.")
        #expect(try await trainings.classes(of: .dossier(made.dossierID), by: world.department).classes == [])
        #expect(try await personal() == [nil])
    }
}
