import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A contest of Nghệ An (40) with three judges, and one of xã Anh Sơn (17329) below it.
struct ContestWorld {
    let files: DossierWorld
    let contests: Contests
    let judges: [Officer]

    var database: Database { files.database }
    var now: Moment { files.now }
    var today: Day { now.day }

    init() async throws {
        files = try await DossierWorld()
        contests = Contests(files.database)
        var judges: [Officer] = []
        for name in ["giam.khao.1", "giam.khao.2", "giam.khao.3"] {
            let id = try await files.database.write { tx in
                try tx.insert(
                    """
                    INSERT INTO account (user_name, full_name, created_at) VALUES (\(name), \(name), \(TestDatabase.now))
                    RETURNING id
                    """
                )
            }
            judges.append(Officer(userID: id, name: name, grants: [Grant(role: .judge, scope: .province("40"))]))
        }
        self.judges = judges
    }

    func fields(_ place: String?, year: Int? = nil) -> FieldTree {
        .group([
            "place": place.map(FieldTree.text) ?? .empty, "year": .number(Int64(year ?? today.year)),
            "entriesUntil": .text(today.description), "judgingFrom": .text(today.description),
            "judgingUntil": .text(today.description),
        ])
    }

    func contest(_ place: String?, year: Int? = nil, _ extra: FieldTree = .group([:])) async throws -> Int64 {
        let officer = place == nil || place?.hasPrefix("V") == true ? files.agency : files.department
        let all = fields(place, year: year).merging(extra)
        return try await contests.prepare(all, by: officer, at: now).contest.id
    }

    func establishment(_ name: String = "Hợp tác xã Nam Đàn") async throws -> Int64 {
        let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, "17329"))
        return try await Beneficiaries(database).add(draft, by: .localOperator, at: now)
    }

    func enter(_ product: String, of name: String = "Hợp tác xã Nam Đàn", in id: Int64) async throws -> ContestEntry {
        let fields = FieldTree.group([
            "beneficiary": .text(name), "product": .text(product), "group": .text("food"), "letter": .text("12/UBND"),
        ])
        return try await contests.register(fields, in: id, by: .localOperator, at: now)
    }

    /// All three judges accept, and scoring begins.
    func begin(_ id: Int64, by officer: Officer? = nil) async throws {
        let officer = officer ?? files.department
        for judge in judges {
            let seat = FieldTree.group(["userName": .text(judge.name)])
            _ = try await contests.invite(seat, to: id, by: officer, at: now)
            let yes = FieldTree.group(["answer": .text("accepted"), "version": .number(1)])
            try await contests.answer(yes, to: id, by: judge, at: now)
        }
        _ = try await contests.begin(id, version: 1, by: officer, at: now)
    }

    /// A sheet with the same mark for each criterion.
    func score(_ entry: ContestEntry, _ mark: Int64, by judge: Officer) async throws {
        let marks = FieldTree.group(
            Dictionary(uniqueKeysWithValues: ContestCriterion.allCases.map { ($0.rawValue, .number(mark)) })
        )
        let fields = FieldTree.group(["marks": marks, "version": .number(Int64(entry.version))])
        try await contests.score(entry.id, fields, by: judge, at: now)
    }

    func decide(_ awarded: [ContestEntry], in id: Int64, by officer: Officer? = nil) async throws -> ContestDetail {
        let rows = awarded.map { FieldTree.group(["entry": .number($0.id), "awarded": .flag(true)]) }
        let fields = FieldTree.group([
            "decision": .text("15/QĐ-UBND"), "decidedOn": .text(today.description), "version": .number(2),
            "entries": .list(rows),
        ])
        return try await contests.decide(id, fields, by: officer ?? files.department, at: now)
    }
}
