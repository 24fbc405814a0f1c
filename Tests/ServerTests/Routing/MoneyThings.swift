import Database
import Foundation
import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// A payment, a conclusion and a reconciliation of Nghệ An.
struct MoneyThings {
    /// A file under way.
    var dossier: Int64 = 0
    var payment: Int64 = 0
    var conclusion: Int64 = 0
    var reconciliation: Int64 = 0

    static func fill(_ database: Database, _ files: TestFiles) async throws -> MoneyThings {
        var things = MoneyThings()
        things.dossier = try await advanced(database)
        let code = DossierCode.dossier(things.dossier)
        let trail = try await Payments(database).trail(code, by: .localOperator)
        things.payment = try #require(trail.payments.first).id
        let finding = FieldTree.group([
            "office": .text("Thanh tra tỉnh"), "day": .text("01/10/2026"), "finding": .text("Chậm quyết toán"),
        ])
        things.conclusion = try await Conclusions(database)
            .add(finding, to: code, by: .localOperator, at: TestDatabase.now).id
        let path = FileManager.default.temporaryDirectory.appending(path: "kho-bac-\(UUID().uuidString).csv")
        try Data("Số chứng từ;Ngày;Số tiền\nKB1;20/11/2026;200000000\n".utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }  // a leftover of the temporary folder harms nobody
        things.reconciliation = try await Reconciliations(database).make(
            Reconciliations.Question(
                path: path.path,
                name: "kho-bac.csv",
                origin: .treasury,
                provinceNow: "40",
                budgetYear: 2026
            ),
            by: .localOperator,
            at: TestDatabase.now
        )
        return things
    }

    /// A file with money paid ahead, each step by whoever sits at the machine.
    private static func advanced(_ database: Database) async throws -> Int64 {
        let dossiers = Dossiers(database)
        let draft = try await dossiers.draft(proposal, by: .localOperator, at: TestDatabase.now)
        var version = draft.version
        let advance: [String: FieldTree] = [
            "lines": .list([
                .group([
                    "line": .number(1),
                    "amounts": .list([
                        .group(["source": .text("province"), "year": .number(2026), "amount": .number(200_000_000)])
                    ]),
                ])
            ]),
            "investmentDone": .number(600_000_000), "investmentTotal": .number(800_000_000),
        ]
        let steps: [(ProjectAct, [String: FieldTree])] = [
            (.submit, [:]), (.appraise, ["conclusion": .text("approve")]), (.register, [:]), (.approve, [:]),
            (.contract, [:]), (.advance, advance),
        ]
        for (act, fields) in steps {
            let view = try await dossiers.perform(
                act,
                on: .dossier(draft.id),
                .group(fields).merging(.group(["version": .number(Int64(version))])),
                by: .localOperator,
                at: TestDatabase.now
            )
            version = view.dossier.version
        }
        return draft.id
    }

    private static let proposal = FieldTree.group([
        "level": .text("local"), "scheme": .text("single"), "title": .text("Máy chế biến gỗ"), "year": .number(2026),
        "province": .text("40"), "implementer": .text("Trung tâm Khuyến công"),
        "lines": .list([
            .group([
                "kind": .text("machinery"), "item": .text("machinery"), "place": .text("17329"),
                "beneficiary": .group(["name": .text("Cơ sở gỗ Anh Sơn")]), "eligibleCost": .number(800_000_000),
                "amounts": .list([
                    .group(["source": .text("province"), "amount": .number(300_000_000)]),
                    .group(["source": .text("counterpart"), "amount": .number(500_000_000)]),
                ]),
            ])
        ]),
        "commitments": .group(["fundsTheRest": .flag(true), "takesNoOtherSupport": .flag(true)]),
    ]).merging(DossierWorld.words)
}

extension TwoProvinces {
    var onMoney: [TerritoryAttempt] {
        let money = things.money
        let finding = #"{"office":"Thanh tra","day":"01/10/2026","finding":"Chậm"}"#
        return [
            .get("/ho-so/{code}/so-chi", money.dossier), .get("/api/v1/dossiers/{code}/accounts", money.dossier),
            .form(
                "/ho-so/{code}/so-chi",
                money.dossier,
                ["office": "Thanh tra", "day": "01/10/2026", "finding": "Chậm"]
            ),
            .post("/api/v1/dossiers/{code}/conclusions", money.dossier, finding),
            .get("/khoan-chi/{id}", money.payment), .get("/api/v1/payments/{id}", money.payment),
            .form("/khoan-chi/{id}", money.payment, ["version": "1", "voucher": "KB1"]),
            .patch("/api/v1/payments/{id}", money.payment, #"{"version":2,"voucher":"KB2","reason":"thử"}"#),
            .get("/ket-luan/{id}", money.conclusion),
            .form("/ket-luan/{id}", money.conclusion, ["version": "1", "answer": "Đã làm"]),
            .patch("/api/v1/conclusions/{id}", money.conclusion, #"{"version":2,"answer":"Đã làm xong"}"#),
            .get("/doi-chieu/{id}", money.reconciliation), .get("/doi-chieu/{id}/xuat", money.reconciliation),
            .get("/api/v1/reconciliations/{id}", money.reconciliation),
            TerritoryAttempt(
                method: .put,
                pattern: "/api/v1/dossiers/{code}/settlement-draft",
                id: money.dossier,
                body: .json(#"{"version":1}"#)
            ),
        ]
    }
}
