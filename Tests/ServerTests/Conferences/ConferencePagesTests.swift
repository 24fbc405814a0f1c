import Database
import HTTPTypes
import KhuyenCong
import TestSupport
import Testing

@testable import Server

@Suite struct ConferencePagesTests {
    private let site: DossierSite
    private let files: TestFiles

    init() async throws {
        files = try TestFiles()
        site = try await DossierSite(files: files)
    }

    private static let fields: URLQuery = [
        "number": "16", "place": "40", "theme": "Tổng kết khuyến công", "host": "Sở Công Thương Nghệ An",
        "heldOn": "15/01/2026", "from": "2021", "to": "2025",
    ]

    /// The address that a form led to.
    private static func id(_ reply: TestClient.Reply) throws -> Int64 {
        let location = try #require(reply.headers[.location])
        return try #require(location.split(separator: "/").last.flatMap { Int64($0) })
    }

    @Test func `a conference is prepared, filled, held and frozen on its pages`() async throws {
        let id = try ConferencePagesTests.id(
            try await site.post(.conferences, ConferencePagesTests.fields, as: "department")
        )
        let thing: URLQuery = ["part": "recommendation", "place": "17329", "words": "Nâng định mức", "office": "Bộ"]
        _ = try await site.post(.conferencePack(id), thing, as: "department")
        _ = try await site.post(.conference(id), ["viec": "hold", "version": "1"], as: "department")
        let page = try await site.get(.conference(id), as: "department").text
        let frozen = try await site.post(.conference(id), ["viec": "freeze", "version": "2"], as: "department")
        let department = try #require(site.officers["department"])
        let reports = try await FrozenReports(site.database).list(by: department)

        #expect(page.contains("Hội nghị lần thứ XVI"))
        #expect(page.contains("đã tổ chức"))
        #expect(page.contains("Nâng định mức"))
        #expect(page.contains("chưa trả lời"))
        #expect(frozen.status == .seeOther)
        #expect(reports.map(\.number) == ["Hội nghị lần thứ XVI"])
    }

    @Test func `a form with a fault comes back with what was typed`() async throws {
        let id = try ConferencePagesTests.id(
            try await site.post(.conferences, ConferencePagesTests.fields, as: "department")
        )
        let nameless = try await site.post(.conferences, ["number": "17", "theme": "Chủ đề khác"], as: "department")
        let record = try await site.post(.conferencePack(id), ["part": "paper", "words": "Máy sấy"], as: "department")

        #expect(nameless.status == .unprocessableContent)
        #expect(nameless.text.contains("Chủ đề khác"))
        #expect(record.status == .unprocessableContent)
        #expect(record.text.contains("Ghi tên đơn vị."))
        #expect(record.text.contains("Máy sấy"))
    }

    @Test func `an answer stands on the page of its thing and on the conference`() async throws {
        let department = try #require(site.officers["department"])
        let conferences = Conferences(site.database)
        let tree = FieldTree.group([
            "number": .number(16), "place": .text("40"), "theme": .text("Tổng kết"), "host": .text("Sở"),
            "from": .number(2021),
        ])
        let now = TestDatabase.now
        let id = try await conferences.prepare(tree, by: department, at: now).conference.id
        let thing = FieldTree.group(["unit": .text("Xã Anh Sơn"), "words": .text("Lập kế hoạch")])
        let task = try await conferences.add(.task, thing, to: id, by: department, at: now).id
        let empty = try await site.post(.conferenceAnswer(task), ["version": "1"], as: "department")
        let done: URLQuery = ["version": "1", "answer": "Đã lập", "day": "20/11/2026"]
        _ = try await site.post(.conferenceAnswer(task), done, as: "department")
        let stranger = try await site.get(.conferenceRecord(task), as: "stranger")

        #expect(empty.status == .unprocessableContent)
        #expect(try await site.get(.conferenceRecord(task), as: "department").text.contains("Đã lập"))
        #expect(try await site.get(.conference(id), as: "department").text.contains("đã xong"))
        #expect(stranger.status == .notFound)
    }

    @Test func `an assigned task and a round that is due stand in the list of work`() async throws {
        let department = try #require(site.officers["department"])
        let conferences = Conferences(site.database)
        let tree = FieldTree.group([
            "number": .number(16), "place": .text("40"), "theme": .text("Tổng kết"), "host": .text("Sở"),
            "from": .number(2021), "heldOn": .text("2026-01-15"),
        ])
        let now = TestDatabase.now
        let id = try await conferences.prepare(tree, by: department, at: now).conference.id
        let thing = FieldTree.group(["place": .text("17329"), "words": .text("Lập kế hoạch")])
        _ = try await conferences.add(.task, thing, to: id, by: department, at: now)
        _ = try await conferences.perform(.hold, on: id, version: 1, by: department, at: now)
        let round = FieldTree.group([
            "title": .text("Đợt 1"), "province": .text("40"), "from": .number(2026),
            "dueOn": .text(now.day.description), "places": .list([.text("17329")]),
        ])
        _ = try await Submissions(site.database).open(round, by: department, at: now)
        let tasks = try site.client(with: ConferenceTasks(site.database)).signedIn("department")
        let rounds = try site.client(with: SubmissionTasks(site.database)).signedIn("department")
        let foreign = try site.client(with: ConferenceTasks(site.database)).signedIn("stranger")

        #expect(try await tasks.get(.tasks).text.contains("Hội nghị lần thứ XVI: Lập kế hoạch (Xã Anh Sơn)"))
        #expect(try await rounds.get(.tasks).text.contains("Đợt 1: nhắc Xã Anh Sơn gửi số liệu"))
        #expect(try await !foreign.get(.tasks).text.contains("Lập kế hoạch"))
    }

    @Test(arguments: [1, 3])
    func `the list asks the same few questions for one conference and for three`(count: Int) async throws {
        for number in 1...count {
            let fields = ConferencePagesTests.fields.setting("number", String(number))
            _ = try await site.post(.conferences, fields, as: "department")
        }
        let before = site.database.statementCount
        let page = try await site.get(.conferences, as: "department")

        #expect(page.status == .ok)
        #expect(site.database.statementCount - before == 6)
    }
}
