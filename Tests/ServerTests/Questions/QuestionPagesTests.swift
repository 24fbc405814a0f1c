import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// A question from the office's list to the form of a proposal and to the page of its file.
@Suite struct QuestionPagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private let question: URLQuery = [
        "level": "local", "province": "40", "kind": "machinery", "label": "Công suất hiện nay", "form": "number",
        "unit": "tấn/ngày", "isRequired": "1", "askedFrom": TestDatabase.now.day.vietnamese,
    ]

    private func ask() async throws {
        let reply = try await site.post(.questionNew, question, as: "department")
        #expect(reply.status == .seeOther, "\(reply.text.prefix(400))")
    }

    @Test func `the form of a proposal asks it, and the file shows the answer`() async throws {
        try await ask()
        let world = Dossiers(site.database)
        let centre = try #require(site.officers["centre"])
        let draft = try await world.draft(DossierWorld.machinery(), by: centre, at: TestDatabase.now)
        let form = try await site.get(.dossierProposal(draft.code), as: "centre").text
        let id = try #require(form.firstMatch(of: /name="answers.1.question" value="([0-9]+)"/)?.1)
        let answered = DossierWorld.machinery().merging(
            .group([
                "answers": .list([.group(["question": .text(String(id)), "answer": .text("2,5")])])
            ])
        )
        _ = try await world.save(
            answered,
            version: draft.version,
            in: .dossier(draft.id),
            by: centre,
            at: TestDatabase.now
        )
        let file = try await site.get(.dossier(draft.code), as: "centre").text

        #expect(form.contains("Công suất hiện nay"))
        #expect(form.contains("tấn/ngày"))
        #expect(file.contains("2,5 tấn/ngày"))
    }

    @Test func `a workshop is asked the same on the public page`() async throws {
        try await ask()
        let today = TestDatabase.now.day.vietnamese
        let call: URLQuery = [
            "level": "local", "province": "40", "title": "Đợt một", "kinds.machinery": "1", "year": "2026",
            "opensOn": today, "closesOn": today, "contact": "Sở Công Thương",
        ]
        _ = try await site.post(.callNew, call, as: "department")
        let id = try #require(try await ProposalCalls(site.database).own(by: .localOperator).first).call.id
        let link = try #require(try await site.client.post(.openCall(id)).location)
        let page = try await site.client.send(.get, link).text
        let told = try await site.client.json(.get, .callQuestions(id))

        #expect(page.contains("Công suất hiện nay"))
        #expect(told.text.contains(#""label":"Công suất hiện nay""#))
    }

    @Test func `a question is listed and ended; a wrong one is named at its field`() async throws {
        try await ask()
        let wrong = try await site.post(.questionNew, question.setting("form", "choice"), as: "department")
        let list = try await site.get(.questions, as: "centre").text
        let id = try #require(list.firstMatch(of: /cau-hoi-de-an\/([0-9]+)\/thoi-hoi/)?.1)
        let ended = try await site.post(.questionEnd(try #require(Int64(id))), [:], as: "department")
        let after = try await site.get(.questions, as: "centre").text

        #expect(wrong.status == .unprocessableContent)
        #expect(wrong.text.contains("href=\"#options\""))
        #expect(list.contains("Số, tấn/ngày (bắt buộc)"))
        #expect(ended.status == .seeOther)
        #expect(after.contains("Đã thôi hỏi"))
        #expect(try await site.get(.questionNew, as: "leader").status == .forbidden)
    }
}
