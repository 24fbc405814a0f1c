import Database
import TestSupport

@testable import KhuyenCong

/// The world of files with the money and the plans of Nghệ An around it.
struct PlanWorld {
    let files: DossierWorld
    let plans: Plans
    let balances: Balances
    let accountant: Officer

    var database: Database { files.database }
    var now: Moment { files.now }

    static let day = FieldTree.text("2026-01-15")

    init() async throws {
        files = try await DossierWorld()
        plans = Plans(files.database)
        balances = Balances(files.database)
        let grant = Grant(role: .accountant, scope: .province("40"))
        accountant = Officer(userID: nil, name: "Kế toán", grants: [grant])
    }

    /// Books a flow on the province's source of 2026.
    @discardableResult
    func book(
        _ kind: String,
        _ dong: Int64,
        source: String = "province",
        year: Int64 = 2026,
        day: String = "2026-01-15",
        by officer: Officer? = nil
    ) async throws -> SourceSheet {
        let fields = FieldTree.group([
            "source": .text(source), "province": .text("40"), "year": .number(year), "kind": .text(kind),
            "amount": .number(dong), "day": .text(day), "document": .text("12/QĐ-UBND"),
        ])
        return try await balances.record(fields, by: officer ?? files.department, at: now)
    }

    func sheet(_ source: FundingSource.Code = .province, _ year: Int = 2026) async throws -> SourceSheet {
        try await database.read { tx in
            try SourceSheet.load(SourceYear.Key(source, province: "40", year: year), in: tx)
        }
    }

    /// The plan of Nghệ An for 2026 as it was decided.
    func plan(_ lines: [FieldTree] = []) async throws -> PlanView {
        let fields: [String: FieldTree] = [
            "level": .text("local"), "province": .text("40"), "year": .number(2026), "lines": .list(lines),
        ]
        return try await plans.decide(
            .group(fields.merging(PlanWorld.paper("01/QĐ-UBND")) { _, new in new }),
            by: files.department,
            at: now
        )
    }

    @discardableResult
    func adjust(_ view: PlanView, _ lines: [FieldTree], by officer: Officer? = nil) async throws -> PlanView {
        let fields: [String: FieldTree] = [
            "version": .number(Int64(view.plan.version)), "cause": .text("Bổ sung kinh phí"), "lines": .list(lines),
        ]
        return try await plans.adjust(
            view.plan.id,
            .group(fields.merging(PlanWorld.paper("02/QĐ-UBND")) { _, new in new }),
            by: officer ?? files.department,
            at: now
        )
    }

    static func paper(_ number: String) -> [String: FieldTree] {
        ["decision": .group(["number": .text(number), "day": day, "signer": .text("Chủ tịch")])]
    }

    static func line(_ dossier: Dossier, _ dong: Int64) -> FieldTree {
        .group(["project": .text(dossier.code), "amount": .number(dong)])
    }

    static func assignment(_ title: String, _ dong: Int64) -> FieldTree {
        .group(["kind": .text("management"), "title": .text(title), "amount": .number(dong)])
    }
}
