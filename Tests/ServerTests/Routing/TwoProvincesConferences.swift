import Database
import KhuyenCong
import TestSupport

@testable import Server

/// A conference of Nghệ An with a paper that has a file, and a task.
struct ConferenceThings {
    var conference: Int64 = 0
    var paper: Int64 = 0
    var task: Int64 = 0

    static func fill(_ database: Database, _ files: TestFiles) async throws -> ConferenceThings {
        let now = TestDatabase.now
        let conferences = Conferences(database)
        let fields = FieldTree.group([
            "number": .number(3), "place": .text("40"), "theme": .text("Tổng kết"), "host": .text("Sở Công Thương"),
            "heldOn": .text("2026-01-15"), "from": .number(2021), "to": .number(2025),
        ])
        let id = try await conferences.prepare(fields, by: .localOperator, at: now).conference.id
        let thing = FieldTree.group(["unit": .text("Xã Anh Sơn"), "words": .text("Máy sấy chè")])
        let paper = try await conferences.add(.paper, thing, to: id, by: .localOperator, at: now).id
        let task = try await conferences.add(.task, thing, to: id, by: .localOperator, at: now).id
        let arrived = [try files.arrived(TestPapers.pdf, named: "Tham luận.pdf")]
        try await ConferenceFiles(database, store: files.store).add(arrived, to: paper, by: .localOperator, at: now)
        return ConferenceThings(conference: id, paper: paper, task: task)
    }
}

extension TwoProvinces {
    var onConferences: [TerritoryAttempt] {
        let (id, paper, task) = (things.conference.conference, things.conference.paper, things.conference.task)
        let page = "/hoi-nghi/{id}"
        let record = "/muc-hoi-nghi/{id}"
        let endpoint = "/api/v1/conferences/{id}"
        let recordEndpoint = "/api/v1/conference-records/{id}"
        let answer: URLQuery = ["answer": "Đã làm", "version": "1"]
        return [
            .get(page, id), .get(page + "/sua", id), .form(page, id, ["viec": "hold", "version": "1"]),
            .form(page + "/sua", id, ["theme": "Khác", "version": "1"]),
            .form(page + "/tai-lieu", id, ["part": "paper", "unit": "Xã", "words": "Khác"]),
            .get(record, paper), .form(record, paper, ["viec": "remove", "version": "9"]),
            .form(record + "/tra-loi", task, answer), .upload(record + "/tep", paper, [:]),
            .get(record + "/tep/{file}", paper),
            .get(endpoint, id), .put(endpoint, id, #"{"version":1}"#),
            .post(endpoint + "/state", id, #"{"act":"hold","version":1}"#),
            .post(endpoint + "/records", id, #"{"part":"paper","unit":"Xã","words":"Khác"}"#),
            .post(endpoint + "/gathering", id, ""), .post(endpoint + "/frozen-report", id, ""),
            .put(recordEndpoint, paper, #"{"words":"Khác","unit":"Xã","version":1}"#),
            .post(recordEndpoint + "/answer", task, #"{"answer":"Đã làm","version":1}"#),
            .post(recordEndpoint + "/removal", paper, #"{"version":9}"#),
        ]
    }
}
