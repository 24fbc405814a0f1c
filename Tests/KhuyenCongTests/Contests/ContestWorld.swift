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
            judges.append(try await ContestWorld.account(name, .judge, .province("40"), files.database))
        }
        self.judges = judges
    }

    /// A person who holds a role from today on.
    static func account(
        _ name: String,
        _ role: Role,
        _ scope: Grant.Scope,
        _ database: Database
    ) async throws -> Officer {
        let id = try await database.write { tx in
            let id = try tx.insert(
                """
                INSERT INTO account (user_name, full_name, created_at) VALUES (\(name), \(name), \(TestDatabase.now))
                RETURNING id
                """
            )
            let grant = NewGrant(role: role, scope: scope, from: TestDatabase.now.day)
            _ = try AccountRows.insert(grant, accountID: id, delegatedBy: nil, at: TestDatabase.now, in: tx)
            return id
        }
        return Officer(userID: id, name: name, grants: [Grant(role: role, scope: scope)])
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

    func establishment(_ name: String = "Hợp tác xã Nam Đàn", in commune: String = "17329") async throws -> Int64 {
        let draft = BeneficiaryDraft(name: name, place: PlaceKey(.of2025, commune))
        return try await Beneficiaries(database).add(draft, by: .localOperator, at: now)
    }

    func enter(_ product: String, of name: String = "Hợp tác xã Nam Đàn", in id: Int64) async throws -> ContestEntry {
        let fields = FieldTree.group([
            "beneficiary": .text(name), "product": .text(product), "group": .text("food"), "letter": .text("12/UBND"),
        ])
        return try await contests.register(fields, in: id, by: .localOperator, at: now)
    }

    /// Asks a judge, for one group or all, who accepts.
    func seat(_ judge: Officer, _ group: ProductGroup? = nil, in id: Int64, by officer: Officer? = nil) async throws {
        let seat = FieldTree.group([
            "userName": .text(judge.name), "onlyGroup": group.map { .text($0.rawValue) } ?? .empty,
        ])
        _ = try await contests.invite(seat, to: id, by: officer ?? files.department, at: now)
        let yes = FieldTree.group(["answer": .text("accepted"), "version": .number(1)])
        try await contests.answer(yes, to: id, by: judge, at: now)
    }

    /// All three judges accept, and scoring begins.
    func begin(_ id: Int64, by officer: Officer? = nil) async throws {
        let officer = officer ?? files.department
        for judge in judges { try await seat(judge, in: id, by: officer) }
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

    /// Declares a conflict of interest in a product.
    func declare(_ entry: ContestEntry, by judge: Officer) async throws {
        let fields = FieldTree.group(["abstention": .text("conflict"), "version": .number(Int64(entry.version))])
        try await contests.score(entry.id, fields, by: judge, at: now)
    }

    /// Corrects a product with the fields over the version that was seen.
    func correct(_ entry: ContestEntry, _ fields: [String: FieldTree]) async throws -> ContestEntry {
        let all = FieldTree.group(fields).merging(.group(["version": .number(Int64(entry.version))]))
        return try await contests.correct(entry.id, all, by: files.department, at: now)
    }

    func detail(_ id: Int64, on day: Day? = nil) async throws -> ContestDetail {
        try await contests.contest(id, by: files.department, on: day ?? today)
    }

    func decide(_ awarded: [ContestEntry], in id: Int64, by officer: Officer? = nil) async throws -> ContestDetail {
        let rows = awarded.map { FieldTree.group(["entry": .number($0.id), "awarded": .flag(true)]) }
        return try await decide(rows, in: id, by: officer)
    }

    func decide(
        _ rows: [FieldTree],
        in id: Int64,
        session: FieldTree = .empty,
        by officer: Officer? = nil
    ) async throws -> ContestDetail {
        let fields = FieldTree.group([
            "decision": .text("15/QĐ-UBND"), "decidedOn": .text(today.description), "session": session,
            "version": .number(2), "entries": .list(rows),
        ])
        return try await contests.decide(id, fields, by: officer ?? files.department, at: now)
    }
}
