import Database
import Foundation
import KhuyenCong
import TestSupport
import Testing

@testable import Server

/// A contest of Nghệ An in which its Department scores one product.
struct ContestThings {
    var contest: Int64 = 0
    var entry: Int64 = 0

    static func fill(_ database: Database, beneficiary: Int64) async throws -> ContestThings {
        let contests = Contests(database)
        let now = Moment.now()
        let day = FieldTree.text(now.day.description)
        let fields = FieldTree.group([
            "place": .text("40"), "year": .number(2026), "entriesUntil": day, "judgingFrom": day, "judgingUntil": day,
        ])
        let id = try await contests.prepare(fields, by: .localOperator, at: now).contest.id
        let product = FieldTree.group([
            "beneficiary": .number(beneficiary), "product": .text("Chè xanh"), "group": .text("food"),
            "letter": .text("12/UBND"),
        ])
        let entry = try await contests.register(product, in: id, by: .localOperator, at: now).id
        // The Department sits there as if it had been a judge's account, so that a sheet is no stranger's alone.
        try await database.write { tx in
            try tx.execute(
                """
                INSERT INTO contest_judge (contest_id, account_id, product_groups, answer, invited_at)
                SELECT \(id), a.id, '', 'accepted', \(now) FROM account a WHERE a.user_name = 'nghe-an'
                """
            )
        }
        return ContestThings(contest: id, entry: entry)
    }
}

extension TwoProvinces {
    var onContests: [TerritoryAttempt] {
        let (id, entry) = (things.contest.contest, things.contest.entry)
        let page = "/binh-chon/{id}"
        let product = "/san-pham-binh-chon/{id}"
        let endpoint = "/api/v1/contests/{id}"
        let productEndpoint = "/api/v1/contest-entries/{id}"
        let version = #"{"version":9}"#
        return [
            .get(page, id), .get(page + "/bien-ban", id), .get(page + "/xuat", id),
            .form(page, id, ["viec": "begin", "version": "9"]),
            .form(page + "/tra-loi", id, ["answer": "accepted", "version": "9"]),
            .get(product, entry), .form(product, entry, ["product": "Khác", "version": "9"]),
            .form(product + "/cham", entry, ["marks.market": "5", "version": "9"]),
            .get(endpoint, id), .put(endpoint, id, version), .post(endpoint + "/entries", id, version),
            .post(endpoint + "/judges", id, #"{"userName":"ai-do"}"#),
            .post(endpoint + "/judge-list", id, #"{"judges":[{"userName":"ai-do"}]}"#),
            .post(endpoint + "/again", id, #"{"year":2026}"#),
            .post(endpoint + "/seat", id, #"{"answer":"accepted","version":9}"#),
            .post(endpoint + "/judging", id, version), .post(endpoint + "/decision", id, version),
            .get(productEndpoint, entry), .put(productEndpoint, entry, version),
            .post(productEndpoint + "/sheet", entry, #"{"marks":{"market":5},"version":9}"#),
        ]
    }
}
