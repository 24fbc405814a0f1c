import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct TaskPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `a task leads straight to the form of its act`() async throws {
        let code = try await site.dossier(upTo: .submitted)

        let reply = try await site.get(.tasks, as: "department")

        #expect(reply.status == .ok)
        #expect(reply.text.contains("href=\"\(SiteURL.dossierAct(code, "tham-dinh").string)\""))
        #expect(reply.text.contains("kế hoạch năm 2026 · Theo điểm b Khoản 2 Điều 10 Thông tư 36/2013/TT-BCT"))
        #expect(reply.text.contains("Quá hạn <span class=\"count\">1</span>"))
    }

    @Test func `whoever may not do it reads for whom it waits`() async throws {
        let code = try await site.dossier(upTo: .submitted)

        let reply = try await site.get(.tasks.with(["viec": "cho-nguoi-khac"]), as: "centre")

        #expect(reply.text.contains("chờ sở Công Thương"))
        #expect(reply.text.contains("href=\"\(SiteURL.dossier(code).string)\""))
        #expect(!reply.text.contains(SiteURL.dossierAct(code, "tham-dinh").string))
    }

    @Test func `another province sees none of it, on the page and through the API`() async throws {
        _ = try await site.dossier(upTo: .submitted)

        let page = try await site.get(.tasks.with(["viec": "qua-han"]), as: "stranger")
        let answer = try await site.get(.api(.tasks), as: "stranger")

        #expect(page.text.contains("Không có việc nào quá hạn."))
        #expect(
            answer.text
                == #"{"page":1,"perPage":50,"total":0,"counts":{"mine":0,"others":0,"late":0,"mineLate":0},"tasks":[],"notes":[]}"#
        )
    }

    @Test func `the API tells the task with its law`() async throws {
        _ = try await site.dossier(upTo: .accepted)

        let answer = try await site.get(.api(.tasks).with(["kind": "settle"]), as: "department")

        #expect(answer.text.contains(#""kind":"settle","act":"settle","dossier":"HS1""#))
        #expect(answer.text.contains(#""due":"2026-12-06","isLate":false"#))
        #expect(answer.text.contains(#""citation":"Theo khoản 1 Điều 18 Thông tư 36/2013/TT-BCT","evidence":"M""#))
    }

    @Test func `the home page counts tasks and the late ones`() async throws {
        _ = try await site.dossier(upTo: .submitted)

        let reply = try await site.get(.home, as: "department")

        #expect(reply.text.contains("<a href=\"/viec\">1 việc cần làm</a>"))
        #expect(reply.text.contains("<a href=\"/viec?viec=cho-toi\">1 việc của ông/bà đã quá hạn</a>"))
    }

    @Test func `a file tells its own deadlines, on its page and through the API`() async throws {
        let code = try await site.dossier(upTo: .accepted)

        let page = try await site.get(.dossier(code), as: "centre")
        let answer = try await site.get(.api(.dossierDeadlines(code)), as: "centre")
        let stranger = try await site.get(.api(.dossierDeadlines(code)), as: "stranger")

        #expect(page.text.contains("<caption class=\"unseen\">Thời hạn của hồ sơ"))
        #expect(page.text.contains("15 ngày sau nghiệm thu"))
        #expect(answer.text.contains(#""kind":"settle""#))
        #expect(stranger.status == .notFound)
    }

    @Test func `a file of which no step has a deadline shows none`() async throws {
        let code = try await site.dossier(upTo: .registered)

        let page = try await site.get(.dossier(code), as: "centre")

        #expect(!page.text.contains("Thời hạn của hồ sơ"))
        let answer = try await site.get(.api(.dossierDeadlines(code)), as: "centre").text
        #expect(answer.contains(#""kind":"approve""#))
        #expect(!answer.contains(#""due":""#))
    }

    @Test func `what waits outside the files stands above, with its day`() async throws {
        let client = try site.client(with: Reminder(due: Day(year: 2026, month: 11, day: 30)))

        let reply = try await client.signedIn("department").get(.tasks)

        #expect(reply.text.contains("<a href=\"/bao-cao/ky\">Đối chiếu kinh phí quý</a> <small>hạn 30/11/2026</small>"))
        let answer = try await client.signedIn("department").get(.api(.tasks)).text
        #expect(
            answer.hasSuffix(#""notes":[{"text":"Đối chiếu kinh phí quý","due":"2026-11-30","page":"/bao-cao/ky"}]}"#)
        )
    }

    @Test func `what is late outside the files is counted and shown as late, on the home page too`() async throws {
        let client = try site.client(with: Reminder(due: Day(year: 2026, month: 11, day: 20)))
        let note = "<a href=\"/bao-cao/ky\">Đối chiếu kinh phí quý</a> <small class=\"late\">quá hạn 20/11/2026</small>"

        let late = try await client.signedIn("department").get(.tasks.with(["viec": "qua-han"])).text
        let mine = try await client.signedIn("department").get(.tasks).text
        let others = try await client.signedIn("department").get(.tasks.with(["viec": "cho-nguoi-khac"])).text
        let home = try await client.signedIn("department").get(.home).text
        let answer = try await client.signedIn("department").get(.api(.tasks).with(["tab": "late"])).text

        for page in [late, mine, others] {
            #expect(page.contains("Quá hạn <span class=\"count\">1</span>"))
            #expect(page.contains("Chờ tôi <span class=\"count\">1</span>"))
        }
        #expect(late.contains(note))
        #expect(!late.contains("Không có việc nào quá hạn."))
        #expect(mine.contains(note))
        #expect(!others.contains("Đối chiếu kinh phí quý"))
        #expect(home.contains("<a href=\"/viec?viec=cho-toi\">1 việc của ông/bà đã quá hạn</a>"))
        #expect(answer.contains(#""notes":[{"text":"Đối chiếu kinh phí quý","due":"2026-11-20""#))
    }
}

private struct Reminder: TaskSource {
    let due: Day?

    func notes(for officer: Officer, on today: Day) async throws -> [TaskNote] {
        [TaskNote("Đối chiếu kinh phí quý", due: due, url: .periodReport)]
    }
}
