import Database
import Vietnamese

/// A collaborator (cộng tác viên khuyến công): who carries the programme to some communes, in a term.
///
/// The People's Committee of the province decides the network (Điều 8 Nghị định 45/2012/NĐ-CP).
package struct Collaborator: Sendable, Hashable {
    package let id: Int64
    package let name: String
    package let phone: String?
    /// Code of today's map.
    package let provinceNow: String
    /// In the order of their codes, of today's map.
    package let communes: [Commune]
    /// The decision that appointed this person.
    package let decision: String
    package let from: Day
    /// The last day; nil where the decision names none.
    package let until: Day?
    package let isAnonymised: Bool
    package let version: Int

    package struct Commune: Sendable, Hashable {
        package let code: String
        package let name: String
    }

    package func serves(on day: Day) -> Bool {
        from <= day && until.map { day <= $0 } ?? true
    }
}

extension Collaborator {
    /// Those that a condition over `collaborator c` names, by name.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [Collaborator] {
        let territories = try Territories.load(tx)
        let places = try tx.rows(
            SQL("SELECT m.collaborator_id, m.commune_now FROM collaborator_commune m")
                + " JOIN collaborator c ON c.id = m.collaborator_id WHERE " + condition + " ORDER BY m.commune_now"
        ) { row in (owner: try row.get(0) as Int64, code: try row.get(1) as String) }
        let communes = Dictionary(grouping: places, by: \.owner)
        return try tx.rows(
            SQL("SELECT c.id, c.full_name, c.phone, c.province_now, c.decision, c.from_day, c.until_day,")
                + " c.anonymised_at, c.version FROM collaborator c WHERE " + condition + " ORDER BY c.full_name, c.id"
        ) { row in
            let id: Int64 = try row.get(0)
            let anonymisedAt: Int64? = try row.get(7)
            return Collaborator(
                id: id,
                name: try row.get(1),
                phone: try row.get(2),
                provinceNow: try row.get(3),
                communes: (communes[id] ?? []).map { Commune(code: $0.code, name: territories.name(.of2025, $0.code)) },
                decision: try row.get(4),
                from: try row.get(5),
                until: try row.get(6),
                isAnonymised: anonymisedAt != nil,
                version: try row.get(8)
            )
        }
    }
}

/// A collaborator as somebody enters it.
struct CollaboratorDraft {
    let name: String
    let phone: String?
    let province: String
    let communes: [String]
    let decision: String
    let from: Day
    let until: Day?
    let version: Int?

    /// Reads "name", "phone", "province" (a code; the officer's own where there is only one), "communes" (names or
    /// codes, a comma between), "decision", "from", "until" and "version".
    init(_ fields: FieldTreeReader, _ territories: Territories, by officer: Officer) {
        let own = officer.territory(.editBeneficiaries).provinces
        let named = fields.text("province") ?? (own.count == 1 ? own.first : nil)
        province = named ?? ""
        if territories.unit(.of2025, province)?.level != .province { fields.fault("province", "Chọn tỉnh, thành phố.") }
        name = fields.required("name", "Ghi họ tên.")
        phone = fields.text("phone")
        decision = fields.required("decision", "Ghi số, ngày, cơ quan ra quyết định.")
        let first = fields.day("from")
        if fields.text("from") == nil { fields.fault("from", "Ghi ngày bắt đầu.") }
        from = first ?? Day.firstOfYear(1990)
        until = fields.day("until")
        if let until, let first, until < first { fields.fault("until", "Ngày kết thúc trước ngày bắt đầu.") }
        version = fields.integer("version", in: 1...Int(Int32.max))
        communes = CollaboratorDraft.communes(fields, in: named, territories)
    }

    private static func communes(
        _ fields: FieldTreeReader,
        in province: String?,
        _ territories: Territories
    ) -> [String] {
        let typed = fields.required("communes", "Ghi xã, phường phụ trách.", .prose)
        guard let province, !typed.isEmpty else { return [] }
        let units = territories.children(of: province, map: .of2025)
        var codes: Set<String> = []
        for name in typed.split(whereSeparator: { ",;".contains($0) }).map(String.init) {
            let key = Fold.key(name)
            guard !key.isEmpty else { continue }
            let whole = units.filter { $0.code == key || Fold.key($0.name) == key }
            let found =
                whole.isEmpty ? units.filter { unit in kinds.contains { Fold.key(unit.name) == $0 + key } } : whole
            guard let unit = found.first, found.count == 1 else {
                let fault = found.isEmpty ? "Không có" : "Có nhiều đơn vị tên"
                fields.fault("communes", "\(fault) “\(name.trimmingPrefix(" "))” trong tỉnh; ghi đủ cả chữ xã, phường.")
                continue
            }
            codes.insert(unit.code)
        }
        return codes.sorted()
    }

    private static let kinds = ["xa ", "phuong ", "dac khu "]
}
