import Database
import Foundation

/// A place of today's map, for choosing and for showing where a right holds.
package struct GrantPlaceName: Sendable, Equatable {
    package let code: String
    package let name: String
}

/// The names that the pages about people need: provinces, and the communes that occur in grants.
package struct GrantPlaceNames: Sendable, Equatable {
    /// By code.
    package let provinces: [GrantPlaceName]
    private let names: [String: String]

    init(provinces: [GrantPlaceName], communes: [GrantPlaceName]) {
        self.provinces = provinces
        names = Dictionary((provinces + communes).map { ($0.code, $0.name) }) { first, _ in first }
    }

    /// Nil for a code that today's map does not have.
    package subscript(code: String) -> String? {
        names[code]
    }
}

extension Accounts {
    /// - Throws: `DatabaseError`.
    package func placeNames() async throws -> GrantPlaceNames {
        try await database.read { transaction in
            let provinces = try Accounts.names("level = 'province'", in: transaction)
            let communes = try Accounts.names(
                "level = 'commune' AND code IN (SELECT commune_code FROM account_grant WHERE revoked_at IS NULL)",
                in: transaction
            )
            return GrantPlaceNames(provinces: provinces, communes: communes)
        }
    }

    /// The place that was typed: nothing is the nation, a province by its code, a commune by code or full name.
    /// - Throws: `Refusal` (invalid, field "province" or "commune"), `DatabaseError`.
    package func scope(province: String?, commune: String?) async throws -> Grant.Scope {
        guard let province else {
            guard commune == nil else {
                throw Refusal.invalid("Chọn tỉnh của xã, phường này.", field: "province")
            }
            return .nation
        }
        guard let commune else { return .province(province) }
        let units = try await database.read { transaction in
            try Accounts.names("level = 'commune' AND parent_code = \(province)", in: transaction)
        }
        let wanted = commune.precomposedStringWithCanonicalMapping.lowercased()
        guard let unit = units.first(where: { $0.code == wanted || $0.name.lowercased() == wanted }) else {
            throw Refusal.invalid(
                "Tỉnh này không có xã, phường tên như vậy.",
                field: "commune",
                remedy: "Ghi đủ loại và tên, ví dụ Phường Thành Vinh, hoặc ghi mã."
            )
        }
        return .commune(unit.code, province: province)
    }

    /// Organisations that exist on that day, by name, for choosing.
    /// - Throws: `DatabaseError`.
    package func organisationChoices(on day: Day) async throws -> [OrganisationChoice] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT organisation_id, name FROM organisation_term
                WHERE superseded_at IS NULL AND (valid_from IS NULL OR valid_from <= \(day))
                    AND (valid_until IS NULL OR valid_until > \(day))
                ORDER BY sort_key, organisation_id
                """
            ) { OrganisationChoice(id: try $0.get(0), name: try $0.get(1)) }
        }
    }

    /// - Throws: `Refusal` (invalid, field "province" or "commune") where today's map has no such unit.
    static func requirePlace(_ scope: Grant.Scope, in transaction: Transaction) throws {
        switch scope {
        case .nation:
            return
        case .province(let code):
            let condition: SQL = "level = 'province' AND code = \(code)"
            try requireUnit(condition, codes: [code], field: "province", in: transaction)
        case .commune(let code, let province):
            let condition: SQL = "level = 'commune' AND code = \(code) AND parent_code = \(province)"
            try requireUnit(condition, codes: [code, province], field: "commune", in: transaction)
        }
    }

    /// - Throws: `Refusal` (invalid, field "organisation").
    static func requireOrganisation(_ id: Int64?, in transaction: Transaction) throws {
        guard let id else { return }
        let found: Int64? = try transaction.value("SELECT id FROM organisation WHERE id = \(id)")
        guard found != nil else { throw Refusal.invalid("Không có tổ chức này.", field: "organisation") }
    }

    private static func requireUnit(
        _ condition: SQL,
        codes: [String],
        field: String,
        in transaction: Transaction
    ) throws {
        let isReadable = !codes.contains(where: \.hasControlCharacter)
        if isReadable, try !names(condition, in: transaction).isEmpty { return }
        throw Refusal.invalid("Không có đơn vị hành chính này trên bản đồ hiện nay.", field: field)
    }

    private static func names(_ condition: SQL, in transaction: Transaction) throws -> [GrantPlaceName] {
        try transaction.rows(
            "SELECT code, name FROM admin_unit WHERE map = 2025 AND \(condition) ORDER BY code"
        ) { GrantPlaceName(code: try $0.get(0), name: try $0.get(1)) }
    }
}

/// An organisation as a choice in a form.
package struct OrganisationChoice: Sendable, Equatable {
    package let id: Int64
    package let name: String
}
