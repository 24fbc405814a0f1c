import Database
import Vietnamese

/// A district or commune that ended before 2025-06-30, and the unit that took it in.
struct EarlierUnit: Sendable, Hashable {
    let code: String
    let name: String
    let level: AdminUnit.Level
    let parentCode: String
    let mergedInto: String
    /// The first day on which the unit was no more.
    let validUntil: Day
    let basis: LegalBasis
}

/// What an administrator types to add one.
package struct EarlierUnitDraft: Sendable, Hashable, Encodable {
    package var code: String
    package var name: String
    package var parentCode: String
    package var mergedInto: String
    /// The first day on which the unit was no more.
    package var validUntil: Day
    package var basis: LegalBasis

    package init(
        code: String,
        name: String,
        parentCode: String,
        mergedInto: String,
        validUntil: Day,
        basis: LegalBasis
    ) {
        self.code = code
        self.name = name
        self.parentCode = parentCode
        self.mergedInto = mergedInto
        self.validUntil = validUntil
        self.basis = basis
    }
}

/// What must hold before an earlier unit is added.
enum EarlierUnitRules {
    /// - Throws: `Refusal` (invalid, conflict).
    static func checked(_ draft: EarlierUnitDraft, _ territories: Territories) throws -> EarlierUnit {
        let code = draft.code.filter { !$0.isWhitespace }
        guard (2...8).contains(code.utf8.count), code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            throw Refusal.invalid("Mã đơn vị gồm 2 đến 8 chữ số.", field: "code")
        }
        if let taken = territories.unit(.of2024, code) {
            throw Refusal.conflict("Mã \(code) đã là của \(taken.name).")
        }
        guard let parent = territories.unit(.of2024, draft.parentCode), let level = parent.level.below else {
            throw Refusal.invalid("Đơn vị cấp trên không có trong danh mục đến 30/06/2025.", field: "parentCode")
        }
        let successor = try Self.successor(draft.mergedInto, of: level, near: parent, territories)
        try checkEnd(draft.validUntil)
        return EarlierUnit(
            code: code,
            name: try checkedName(draft.name, level: level),
            level: level,
            parentCode: parent.code,
            mergedInto: successor.code,
            validUntil: draft.validUntil,
            basis: try draft.basis.checked()
        )
    }

    /// The unit that took another in: of its level, and of the province that `unit` lies in.
    ///
    /// - Throws: `Refusal` (invalid).
    static func successor(
        _ code: String,
        of level: AdminUnit.Level,
        near unit: AdminUnit,
        _ territories: Territories
    ) throws -> AdminUnit {
        guard let successor = territories.unit(.of2024, code), successor.level == level,
            territories.province(of: .of2024, code: code) == territories.province(of: .of2024, code: unit.code)
        else {
            throw Refusal.invalid("Đơn vị nhận sáp nhập phải cùng cấp và cùng tỉnh.", field: "mergedInto")
        }
        return successor
    }

    /// - Throws: `Refusal` (invalid).
    static func checkEnd(_ day: Day) throws {
        guard day <= AdminMap.changeDay else {
            throw Refusal.invalid("Ngày kết thúc phải trước hoặc là ngày 01/07/2025.", field: "validUntil")
        }
    }

    /// The name must say its kind, or places could not be told apart: "Thị xã Cửa Lò", not "Cửa Lò".
    static func checkedName(_ text: String, level: AdminUnit.Level) throws -> String {
        let name = text.nfc.split { $0.isWhitespace }.joined(separator: " ")
        let kind = PlaceKind.split(Substring(Fold.key(name)))?.kind
        guard let kind, kind.levels.contains(level) else {
            throw Refusal.invalid("Ghi đủ tên gọi, ví dụ “Thị xã Cửa Lò”.", field: "name")
        }
        return name
    }
}

extension AdminUnit.Level {
    fileprivate var below: AdminUnit.Level? {
        switch self {
        case .province: .district
        case .district: .commune
        case .commune: nil
        }
    }
}

extension EarlierUnit {
    func insert(in transaction: Transaction) throws {
        let names = AdminUnitNames(name)
        try transaction.execute(
            """
            INSERT INTO admin_unit (map, code, name, level, parent_code, valid_until, citation, evidence, name_key,
                sort_key)
            VALUES (\(AdminMap.of2024), \(code), \(name), \(level), \(parentCode), \(validUntil), \(basis.citation),
                \(basis.evidence.rawValue), \(names.key), \(names.sortKey))
            """
        )
        try transaction.execute(
            """
            INSERT INTO admin_unit_succession (old_map, old_code, new_map, new_code, extent)
            VALUES (\(AdminMap.of2024), \(code), \(AdminMap.of2024), \(mergedInto), \(SuccessionExtent.whole))
            """
        )
    }
}
