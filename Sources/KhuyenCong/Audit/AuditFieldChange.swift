import Foundation

/// One line of a log entry's detail: a field, and its value before and after.
package struct AuditFieldChange: Sendable, Equatable {
    /// Key of the JSON; nested keys are joined by dots.
    package let field: String
    package let before: String?
    package let after: String?

    package init(field: String, before: String?, after: String?) {
        self.field = field
        self.before = before
        self.after = after
    }

    /// Lays out an entry's JSON: an `AuditChange` gives both sides, anything else stands under `after`.
    ///
    /// Fields that did not change are left out where both sides exist.
    package static func read(_ json: String) -> [AuditFieldChange] {
        guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8)) else {
            // A detail that is not JSON can only be the work of a foreign hand: it is shown as it stands.
            return [AuditFieldChange(field: "", before: nil, after: json)]
        }
        guard case .object(let members) = value, Set(members.keys).isSubset(of: ["before", "after"]), !members.isEmpty
        else { return compare([:], value.flattened()) }
        return compare(members["before"]?.flattened() ?? [:], members["after"]?.flattened() ?? [:])
    }

    private static func compare(_ before: [String: String], _ after: [String: String]) -> [AuditFieldChange] {
        Set(before.keys).union(after.keys).sorted().compactMap { field in
            guard before[field] != after[field] else { return nil }
            return AuditFieldChange(field: field, before: before[field], after: after[field])
        }
    }
}

/// Any JSON, for laying out; numbers are kept as text so that no đồng is lost to a floating point.
private enum JSONValue: Decodable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(String(value))
        } else if let value = try? container.decode(Double.self) {
            self = .number(String(value))
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSONValue].self) {
            self = .array(value)
        } else {
            // A failed `try?` above only means "another kind of value"; the last kind throws.
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// Leaves by their path; null is absent.
    func flattened(_ path: String = "") -> [String: String] {
        switch self {
        case .null: [:]
        case .bool(let value): [path: value ? "true" : "false"]
        case .number(let text), .string(let text): [path: text]
        case .array(let values): JSONValue.merge(values.enumerated().map { ("\($0.offset + 1)", $0.element) }, path)
        case .object(let members): JSONValue.merge(members.map { ($0.key, $0.value) }, path)
        }
    }

    private static func merge(_ members: [(String, JSONValue)], _ path: String) -> [String: String] {
        var leaves: [String: String] = [:]
        for (key, value) in members {
            let memberPath = path.isEmpty ? key : path + "." + key
            leaves.merge(value.flattened(memberPath)) { _, new in new }
        }
        return leaves
    }
}
