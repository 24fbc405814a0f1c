package import Database
package import KhuyenCong

/// A database with officers of Nghệ An (40), of Thanh Hóa (38) and of the national agency, and proposals to play with.
package struct DossierWorld {
    package let database: Database
    package let dossiers: Dossiers
    package let centre: Officer
    package let department: Officer
    package let leader: Officer
    package let agency: Officer
    /// Of Hà Nội, whose wards are no place of production.
    package let capital: Officer
    package let foreign: Officer
    package let owner: Officer
    package var now = TestDatabase.now

    package init() async throws {
        try await self.init(TestDatabase.prepared())
    }

    package init(_ database: Database) async throws {
        self.database = database
        dossiers = Dossiers(database)
        centre = try await DossierWorld.officer("trung.tam", .promotionCentre, .province("40"), database)
        department = try await DossierWorld.officer("so.cong.thuong", .department, .province("40"), database)
        leader = try await DossierWorld.officer("lanh.dao", .peoplesCommitteeLeader, .province("40"), database)
        agency = try await DossierWorld.officer("cuc", .nationalAgency, .nation, database)
        capital = try await DossierWorld.officer("ha.noi", .promotionCentre, .province("01"), database)
        foreign = try await DossierWorld.officer("so.khac", .department, .province("38"), database)
        owner = try await DossierWorld.officer("co.so", .beneficiary, .province("40"), database)
    }

    private static func officer(
        _ name: String,
        _ role: Role,
        _ scope: Grant.Scope,
        _ database: Database
    ) async throws -> Officer {
        let id = try await database.write { tx in
            try tx.insert(
                """
                INSERT INTO account (user_name, full_name, created_at) VALUES (\(name), \(name), \(TestDatabase.now))
                RETURNING id
                """
            )
        }
        return Officer(userID: id, name: name, grants: [Grant(role: role, scope: scope)])
    }

    /// Another officer of the Department of Nghệ An: who appraised a file does not enter the decision on it.
    package func colleague(_ name: String = "so.cong.thuong.2") async throws -> Officer {
        try await DossierWorld.officer(name, .department, .province("40"), database)
    }

    /// A machine for a company in xã Anh Sơn: 300 triệu of a cost of 800, from the province.
    package static func machinery(
        name: String = "Công ty TNHH Chè Anh Sơn",
        level: String = "local",
        scheme: String = "single",
        source: String = "province",
        support: Int64 = 300_000_000,
        cost: Int64 = 800_000_000,
        serial: String = "S-01",
        phone: String = "0912345678"
    ) -> FieldTree {
        .group([
            "level": .text(level), "scheme": .text(scheme), "title": .text("Hỗ trợ máy sấy chè"),
            "year": .number(2026), "province": .text("40"), "implementer": .text("Trung tâm Khuyến công Nghệ An"),
            "lines": .list([
                .group([
                    "kind": .text("machinery"), "item": .text("machinery"), "place": .text("17329"),
                    "beneficiary": .group(["name": .text(name), "phone": .text(phone)]),
                    "eligibleCost": .number(cost),
                    "amounts": .list([
                        .group(["source": .text(source), "amount": .number(support)]),
                        .group(["source": .text("counterpart"), "amount": .number(cost - support)]),
                    ]),
                ])
            ]),
            "machines": .list([
                .group([
                    "line": .number(1), "name": .text("Máy sấy chè băng tải"), "model": .text("BT-500"),
                    "serial": .text(serial), "quantity": .number(1), "unitPrice": .number(cost),
                ])
            ]),
            "commitments": .group(["fundsTheRest": .flag(true), "takesNoOtherSupport": .flag(true)]),
        ]).merging(words)
    }

    /// The parts that a submission has to tell in words.
    package static let words = FieldTree.group([
        "necessity": .text("Lò củi sấy chè không đều"), "objective": .text("Nâng công suất sấy"),
        "scale": .text("Một dây chuyền 500 kg mỗi ngày"), "plan": .text("Lắp máy trong quý III"),
        "effect": .text("Thêm sáu việc làm"),
    ])

    package func draft(
        _ fields: FieldTree = DossierWorld.machinery(),
        by officer: Officer? = nil
    ) async throws -> Dossier {
        try await dossiers.draft(fields, by: officer ?? centre, at: now)
    }

    /// Does an act on the version that stands, with the fields over it; an appraisal proposes to approve.
    @discardableResult
    package func act(
        _ act: ProjectAct,
        _ dossier: Dossier,
        _ fields: [String: FieldTree] = [:],
        by officer: Officer
    ) async throws -> DossierView {
        let view = try await dossiers.view(.dossier(dossier.id), by: .localOperator)
        let version = view.dossier.version
        var fields = FieldTree.group(DossierWorld.concluding(act)).merging(.group(fields))
            .merging(.group(["version": .number(Int64(version))]))
        if act == .accept {
            // The fixtures say "the machine"; its number is known once the file is submitted.
            fields = fields.namingMachine(view.machines.first?.id ?? 0)
        }
        return try await dossiers.perform(act, on: .dossier(dossier.id), fields, by: officer, at: now)
    }

    private static func concluding(_ act: ProjectAct) -> [String: FieldTree] {
        [.appraise, .appraiseAtMinistry].contains(act) ? ["conclusion": .text("approve")] : [:]
    }

    /// A local project brought up to a state on the straight way.
    package func local(_ fields: FieldTree = DossierWorld.machinery(), upTo state: ProjectState) async throws -> Dossier
    {
        let dossier = try await draft(fields)
        for step in localSteps(fields) {
            let reached = try await act(step.act, dossier, step.fields, by: step.officer)
            if reached.dossier.state == state { return reached.dossier }
        }
        return dossier
    }

    private func localSteps(
        _ fields: FieldTree
    ) -> [(act: ProjectAct, fields: [String: FieldTree], officer: Officer)] {
        [
            (.submit, [:], centre), (.appraise, [:], department), (.register, [:], department), (.approve, [:], leader),
            (.contract, [:], department), (.advance, DossierWorld.advance(200_000_000), department),
            (.accept, DossierWorld.accepting(fields), department), (.settle, [:], department),
            (.close, [:], department),
        ]
    }

    package static func advance(
        _ dong: Int64,
        done: Int64 = 600_000_000,
        source: String = "province"
    ) -> [String: FieldTree] {
        [
            "lines": money(dong, source: source), "investmentDone": .number(done),
            "investmentTotal": .number(800_000_000),
        ]
    }

    package static func money(_ dong: Int64, source: String = "province", year: Int64 = 2026) -> FieldTree {
        .list([
            .group([
                "line": .number(1),
                "amounts": .list([
                    .group(["source": .text(source), "year": .number(year), "amount": .number(dong)])
                ]),
            ])
        ])
    }

    /// As the chairman of the province's committee decides it.
    package static let stop: [String: FieldTree] = [
        "reason": .text("Cơ sở ngừng hoạt động"), "decider": .text("provincialCommittee"),
        "document": .group(["office": .text("UBND tỉnh"), "number": .text("7/QĐ-UBND")]),
    ]

    package static let acceptance = bought(model: "BT-500")

    /// The machine that was bought bears the number of the proposed one.
    private static func accepting(_ proposal: FieldTree) -> [String: FieldTree] {
        guard case .list(let machines) = proposal["machines"], case .text(let serial)? = machines.first?["serial"]
        else { return acceptance }
        return bought(["serial": .text(serial)])
    }

    package static func bought(
        model: String,
        price: Int64 = 800_000_000,
        decision: String? = nil
    ) -> [String: FieldTree] {
        [
            "machines": .list([
                .group([
                    "name": .text("Máy sấy chè băng tải"), "model": .text(model),
                    "serial": .text("S-01"), "invoice": .text("0000123"), "unitPrice": .number(price),
                    "decision": decision.map(FieldTree.text) ?? .empty,
                ])
            ]),
            "results": .list([.group(["line": .number(1), "machines": .number(1)])]),
        ]
    }

    /// The acceptance of the approved machine with something of it told otherwise.
    package static func bought(_ changes: [String: FieldTree]) -> [String: FieldTree] {
        acceptance.merging(["machines": FieldTree.group(acceptance).replacingMachines(changes)["machines"]]) { $1 }
    }
}

extension FieldTree {
    /// The same fields with each of the machines changed.
    package func replacingMachines(_ changes: [String: FieldTree]) -> FieldTree {
        guard case .list(let machines) = self["machines"] else { return self }
        return merging(.group(["machines": .list(machines.map { $0.merging(.group(changes)) })]))
    }

    /// The same acceptance, where the bought machine stands for the approved one of a number.
    package func namingMachine(_ id: Int64) -> FieldTree {
        guard case .list(let machines) = self["machines"] else { return self }
        return merging(.group(["machines": .list(machines.map { $0.merging(.group(["approved": .number(id)])) })]))
    }
}
