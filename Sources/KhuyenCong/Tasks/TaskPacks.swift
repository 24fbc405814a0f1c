import Database

/// The rule packs that hold on a day, by level and place.
///
/// A former province's pack goes before that of the province that took it in, as in the checks of acts.
struct TaskPacks {
    let national: RulePack?
    let localDefault: RulePack?
    /// By the code of today's map.
    let byProvince: [String: RulePack]
    /// By the code of the map until 30/06/2025.
    let byFormerProvince: [String: RulePack]

    static func load(on day: Day, in tx: Transaction) throws -> TaskPacks {
        let packs = try RulePack.rows("p.superseded_at IS NULL", in: tx)
        let held = packs.filter { $0.validity.contains(day) }
        return TaskPacks(
            national: held.first { $0.level == .national },
            localDefault: held.first(where: \.isLocalDefault),
            byProvince: own(held, .of2025),
            byFormerProvince: own(held, .of2024)
        )
    }

    private static func own(_ packs: [RulePack], _ map: AdminMap) -> [String: RulePack] {
        let own = packs.filter { $0.level == .local && $0.place?.map == map }
        return Dictionary(own.compactMap { pack in pack.place.map { ($0.code, pack) } }) { first, _ in first }
    }

    func pack(_ level: ProgrammeLevel, province: String, formerProvince: String?) -> RulePack? {
        guard level == .local else { return national }
        return formerProvince.flatMap { byFormerProvince[$0] } ?? byProvince[province] ?? localDefault
    }

    /// The former province of the file of `dossier d`; not looked up while no pack asks for it.
    var formerProvinceColumn: SQL {
        guard !byFormerProvince.isEmpty else { return "NULL" }
        return "(SELECT p.province_code FROM project p WHERE p.id = d.project_id AND p.map = \(AdminMap.of2024))"
    }

    /// Each pack with the files that it holds for, as a condition over `dossier d`.
    var groups: [(pack: RulePack, files: SQL)] {
        let former = byFormerProvince.sorted { $0.key < $1.key }.map { code, pack -> (pack: RulePack, files: SQL) in
            (pack, "d.level = 'local' AND d.project_id IN (" + TaskPacks.projects(in: [code]) + ")")
        }
        let ruled = byProvince.sorted { $0.key < $1.key }
        let own = ruled.map { code, pack -> (pack: RulePack, files: SQL) in
            (pack, "d.level = 'local' AND d.province_now = \(code)" + notFormer)
        }
        let codes = ruled.map(\.key)
        let rest: SQL =
            codes.isEmpty ? "d.level = 'local'" : "d.level = 'local' AND d.province_now NOT IN (\(list: codes))"
        return [national.map { ($0, "d.level = 'national'") }, localDefault.map { ($0, rest + notFormer) }]
            .compactMap { $0 } + own + former
    }

    /// A draft has no project yet, and so no former province.
    private var notFormer: SQL {
        guard !byFormerProvince.isEmpty else { return "" }
        let codes = byFormerProvince.keys.sorted()
        return " AND (d.project_id IS NULL OR d.project_id NOT IN (" + TaskPacks.projects(in: codes) + "))"
    }

    private static func projects(in codes: [String]) -> SQL {
        "SELECT p.id FROM project p WHERE p.map = \(AdminMap.of2024) AND p.province_code IN (\(list: codes))"
    }
}
