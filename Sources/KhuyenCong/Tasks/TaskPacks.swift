import Database

/// The rule packs that hold on a day, by level and place, for files one by one and as conditions over many.
///
/// Which pack a file follows is what `inForce` of dated packs says, as in the checks of acts.
struct TaskPacks {
    private let day: Day
    private let held: [RulePack]
    /// By the code of today's map.
    private let byProvince: [String: RulePack]
    /// By the code of the map until 30/06/2025.
    private let byFormerProvince: [String: RulePack]

    static func load(on day: Day, in tx: Transaction) throws -> TaskPacks {
        let packs = try RulePack.standing(in: tx)
        let held = packs.filter { $0.validity.contains(day) }
        return TaskPacks(
            day: day,
            held: held,
            byProvince: own(held, .of2025),
            byFormerProvince: own(held, .of2024)
        )
    }

    private static func own(_ packs: [RulePack], _ map: AdminMap) -> [String: RulePack] {
        let own = packs.filter { $0.level == .local && $0.place?.map == map }
        return Dictionary(own.compactMap { pack in pack.place.map { ($0.code, pack) } }) { first, _ in first }
    }

    func pack(_ level: ProgrammeLevel, province: String, formerProvince: String?) -> RulePack? {
        RulePackRules.inForce(held, level: level, formerProvince: formerProvince, presentProvince: province, on: day)
    }

    /// Each pack with the files that it holds for, as a condition over `dossier d`; the same order as `pack`.
    var groups: [(pack: RulePack, files: SQL)] {
        let national = held.first { $0.level == .national }
        let shared = held.first(where: \.isLocalDefault)
        let own = byProvince.sorted { $0.key < $1.key }.map { code, pack -> (pack: RulePack, files: SQL) in
            (pack, "d.level = 'local' AND d.province_now = \(code)")
        }
        let former = byFormerProvince.sorted { $0.key < $1.key }.map { code, pack -> (pack: RulePack, files: SQL) in
            (pack, "\(withoutOwn) AND d.former_province = \(code)")
        }
        return [national.map { ($0, "d.level = 'national'") }, shared.map { ($0, withoutOwn + notFormer) }]
            .compactMap { $0 } + own + former
    }

    /// Local files of provinces that have no pack of their own.
    private var withoutOwn: SQL {
        let codes = byProvince.keys.sorted()
        return codes.isEmpty ? "d.level = 'local'" : "d.level = 'local' AND d.province_now NOT IN (\(list: codes))"
    }

    /// What is undetermined is of no former province that has a pack.
    private var notFormer: SQL {
        guard !byFormerProvince.isEmpty else { return "" }
        return " AND COALESCE(d.former_province, '') NOT IN (\(list: byFormerProvince.keys.sorted()))"
    }
}
