import Database
import TestSupport

@testable import KhuyenCong

/// A call of Nghệ An for machinery, open now, and a proposal as a workshop fills it in.
struct CallWorld {
    let world: DossierWorld
    let calls: ProposalCalls
    let proposals: OwnProposals
    let call: ProposalCall

    var database: Database { world.database }
    var now: Moment { world.now }

    init() async throws {
        world = try await DossierWorld()
        calls = ProposalCalls(world.database)
        proposals = OwnProposals(world.database)
        call = try await calls.add(CallWorld.fields(today: world.now.day), by: world.department, at: world.now)
    }

    static func fields(today: Day, province: String = "40", closesOn: String? = nil) -> FieldTree {
        .group([
            "level": .text("local"), "province": .text(province), "title": .text("Đề xuất đề án năm 2026"),
            "kinds": .list([.text("machinery")]), "year": .number(2026), "opensOn": .text(today.description),
            "closesOn": .text(closesOn ?? today.description),
            "contact": .text("Sở Công Thương, phòng Quản lý công nghiệp"),
        ])
    }

    /// Written as the public form sends it: no programme, no source, no year.
    static func proposal(phone: String = "0912 345 678", serial: String = "S-77", funds: Bool = true) -> FieldTree {
        .group([
            "title": .text("Hỗ trợ máy sấy chè"),
            "lines": .list([
                .group([
                    "kind": .text("machinery"), "item": .text("machinery"), "place": .text("17329"),
                    "beneficiary": .group(["name": .text("Cơ sở chè Bãi Vàng"), "phone": .text(phone)]),
                    "eligibleCost": .text("800 triệu"),
                    "amounts": .list([.group(["amount": .text("300 triệu")])]),
                ])
            ]),
            "machines": .list([
                .group([
                    "name": .text("Máy sấy chè băng tải"), "model": .text("BT-500"), "serial": .text(serial),
                    "unitPrice": .text("800 triệu"),
                ])
            ]),
            "commitments": .group(["fundsTheRest": .flag(funds), "takesNoOtherSupport": .flag(true)]),
        ]).merging(DossierWorld.words)
    }

    /// A proposal begun and saved; answers its secret and version.
    func saved(_ fields: FieldTree = proposal()) async throws -> (token: String, version: Int) {
        let token = try await proposals.begin(callID: call.id, from: nil, at: now)
        let saved = try await proposals.save(token, fields, version: 1, from: nil, at: now)
        return (token, saved.version)
    }

    func handedIn() async throws -> (token: String, dossier: DossierView) {
        let saved = try await saved()
        let done = try await proposals.submit(saved.token, version: saved.version, from: nil, at: now)
        guard let code = done.dossierCode.flatMap(DossierCode.init) else { throw Refusal.missing }
        return (saved.token, try await world.dossiers.view(code, by: world.department))
    }
}
