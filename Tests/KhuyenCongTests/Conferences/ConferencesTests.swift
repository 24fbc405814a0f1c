import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct ConferencesTests {
    private let world: ConferenceWorld

    init() async throws {
        world = try await ConferenceWorld()
    }

    @Test(arguments: [
        (1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (16, "XVI"), (40, "XL"), (90, "XC"), (144, "CXLIV"),
    ])
    func `a conference is numbered in Roman`(number: Int, roman: String) {
        #expect(RomanNumber.write(number) == roman)
    }

    @Test func `a conference is held after it was prepared, then closed, and may be opened again`() {
        let allowed = Conference.State.allCases.map { state in state.acts }

        #expect(allowed == [[.hold], [.close], [.reopen]])
        #expect(ConferenceLifecycle.state(after: .hold, from: .preparing) == .held)
        #expect(ConferenceLifecycle.state(after: .close, from: .held) == .closed)
        #expect(ConferenceLifecycle.state(after: .reopen, from: .closed) == .held)
    }

    @Test func `a number is given once in a place`() async throws {
        let first = try await world.conference(16)
        let taken = await #expect(throws: Refusal.self) { try await world.conference(16) }
        let elsewhere = try await world.conferences.prepare(
            ConferenceWorld.fields(16, place: "40"),
            by: world.files.department,
            at: world.now
        )

        #expect(taken?.field == "number")
        #expect(elsewhere.conference.name == "Hội nghị lần thứ XVI")
        #expect(elsewhere.conference.id != first)
    }

    @Test func `each part of the pack keeps its own fields`() async throws {
        let id = try await world.conference(16)
        let fields = FieldTree.group([
            "unit": .text("Sở Công Thương Nghệ An"), "words": .text("Nâng định mức máy"),
            "office": .text("Bộ Công Thương"),
            "kind": .text("money"), "delegates": .number(3), "dueOn": .text("2026-03-31"),
        ])
        let record = try await world.conferences.add(
            .recommendation,
            fields,
            to: id,
            by: world.files.agency,
            at: world.now
        )

        let expected = ConferenceRecord(
            id: record.id,
            conferenceID: id,
            part: .recommendation,
            unit: "Sở Công Thương Nghệ An",
            place: nil,
            words: "Nâng định mức máy",
            office: "Bộ Công Thương",
            kind: nil,
            delegates: nil,
            dueOn: nil,
            answer: nil,
            document: nil,
            documentOn: nil,
            files: [],
            version: 1
        )
        #expect(record == expected)
        #expect(try await world.conferences.conference(id, by: world.files.agency).records == [expected])
    }

    @Test func `a thing without a unit or without words is refused at its field`() async throws {
        let id = try await world.conference(16)
        let refusal = await #expect(throws: Refusal.self) {
            try await world.conferences.add(.paper, .group([:]), to: id, by: world.files.agency, at: world.now)
        }

        #expect(refusal?.details.map(\.field) == ["unit", "words"])
    }

    /// A recommendation is carried over until somebody answers it; the answer is shown at the next conference, and no
    /// longer at the one after.
    @Test func `open recommendations are carried over, and answered ones once more`() async throws {
        let (fourteenth, fifteenth) = (try await world.conference(14), try await world.conference(15))
        let early = try await world.add(.recommendation, "Trả lời trước hội nghị XV", to: fourteenth)
        let open = try await world.add(.recommendation, "Chưa trả lời", to: fourteenth)
        let late = try await world.add(.recommendation, "Trả lời sau hội nghị XV", to: fifteenth)
        try await world.answer(early, on: "2026-01-14")
        try await world.answer(late, on: "2026-01-16")
        let sixteenth = try await world.conference(16)
        let carried = try await world.conferences.conference(sixteenth, by: world.files.agency).carried

        #expect(carried.map(\.record.id) == [open, late])
        #expect(carried.map(\.conference) == ["Hội nghị lần thứ XIV", "Hội nghị lần thứ XV"])
        #expect(carried.map(\.record.isSettled) == [false, true])
    }

    @Test func `what units sent enters the pack once`() async throws {
        let id = try await world.conference(16, round: try await world.round(["40": 100]))
        let first = try await world.conferences.gather(id, by: world.files.agency, at: world.now)
        let second = try await world.conferences.gather(id, by: world.files.agency, at: world.now)
        let records = try await world.conferences.conference(id, by: world.files.agency).records

        #expect((first, second) == (4, 0))
        #expect(records.map(\.part) == [.participant, .paper, .difficulty, .recommendation])
        #expect(Set(records.map(\.unit)) == ["Tỉnh Nghệ An"])
        #expect(records.map(\.words) == [nil, "Khuyến công xanh", "Vốn cấp chậm", "Nâng định mức"])
    }

    @Test func `a task waits for the province it was assigned to, and its answer ends it`() async throws {
        let id = try await world.conference(16)
        let task = try await world.add(.task, "Lập kế hoạch 2027", to: id)
        let unheld = try await world.conferences.openTasks(by: world.files.department)
        _ = try await world.conferences.perform(.hold, on: id, version: 1, by: world.files.agency, at: world.now)
        let own = try await world.conferences.openTasks(by: world.files.department)
        let foreign = try await world.conferences.openTasks(by: world.files.foreign)
        await #expect(throws: Refusal.forbidden) {
            try await world.answer(task, on: "2026-01-20", by: world.files.foreign)
        }
        try await world.answer(task, on: "2026-01-20", by: world.files.department)

        #expect(unheld.isEmpty)
        #expect(own.map(\.record.id) == [task])
        #expect(foreign.isEmpty)
        #expect(try await world.conferences.openTasks(by: world.files.department).isEmpty)
    }

    @Test func `a closed conference takes answers and nothing else`() async throws {
        let id = try await world.conference(16)
        let record = try await world.add(.recommendation, "Nâng định mức", to: id)
        _ = try await world.conferences.perform(.hold, on: id, version: 1, by: world.files.agency, at: world.now)
        _ = try await world.conferences.perform(.close, on: id, version: 2, by: world.files.agency, at: world.now)
        let late = await #expect(throws: Refusal.self) { try await world.add(.paper, "Muộn", to: id) }
        let removal = await #expect(throws: Refusal.self) {
            try await world.conferences.remove(record, version: 1, by: world.files.agency, at: world.now)
        }
        try await world.answer(record, on: "2026-01-20")
        let records = try await world.conferences.conference(id, by: world.files.agency).records

        #expect(late?.kind == .conflict)
        #expect(removal?.kind == .conflict)
        #expect(records.map(\.answer) == ["Đã làm"])
    }

    @Test func `who works on an old page overwrites nobody`() async throws {
        let id = try await world.conference(16)
        let record = try await world.add(.paper, "Bản đầu", to: id)
        let fields = FieldTree.group(["place": .text("40"), "words": .text("Bản sau"), "version": .number(1)])
        _ = try await world.conferences.correct(record, fields, by: world.files.agency, at: world.now)
        let stale = await #expect(throws: Refusal.self) {
            try await world.conferences.correct(record, fields, by: world.files.agency, at: world.now)
        }
        let act = await #expect(throws: Refusal.self) {
            try await world.conferences.perform(.hold, on: id, version: 7, by: world.files.agency, at: world.now)
        }
        try await world.conferences.remove(record, version: 2, by: world.files.agency, at: world.now)

        #expect(stale?.kind == .conflict)
        #expect(act?.kind == .conflict)
        #expect(try await world.conferences.conference(id, by: world.files.agency).records == [])
    }

    @Test func `a province's conference is its own; the nation's is seen by all and prepared by its agency`()
        async throws
    {
        let own = try await world.conferences.prepare(
            ConferenceWorld.fields(3, place: "40"),
            by: world.files.department,
            at: world.now
        )
        let nation = try await world.conference(16)
        let hidden = await #expect(throws: Refusal.self) {
            try await world.conferences.conference(own.conference.id, by: world.files.foreign)
        }
        let forbidden = await #expect(throws: Refusal.self) {
            try await world.conferences.prepare(ConferenceWorld.fields(17), by: world.files.department, at: world.now)
        }

        #expect(hidden == .missing)
        #expect(forbidden == .forbidden)
        #expect(try await world.conferences.list(by: world.files.foreign).map(\.id) == [nation])
        #expect(try await world.conferences.conference(nation, by: world.files.foreign).mayEdit == false)
    }

    @Test func `a paper has files, and nothing else has`() async throws {
        let id = try await world.conference(16)
        let (paper, award) = (
            try await world.add(.paper, "Máy sấy", to: id), try await world.add(.award, "Bằng khen", to: id)
        )
        let store = try TestFiles()
        let files = ConferenceFiles(world.database, store: store.store)
        let arrived = [try store.arrived(TestPapers.pdf, named: "Tham luận.pdf")]
        let refusal = await #expect(throws: Refusal.self) {
            try await files.add(arrived, to: award, by: world.files.agency, at: world.now)
        }
        try await files.add(arrived, to: paper, by: world.files.agency, at: world.now)
        let record = try await world.conferences.record(paper, by: world.files.foreign).record
        let care = try await AttachmentCare(world.database, store: store.store).examine()

        #expect(refusal?.field == "file")
        #expect(record.files.map(\.name) == ["Tham luận.pdf"])
        #expect(care.orphans == [])
        #expect(care.missing == [])
    }
}
