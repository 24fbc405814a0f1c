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
        guard let value = try? FieldTree(answer: Data(json.utf8)) else {
            // A detail that is not JSON can only be the work of a foreign hand: it is shown as it stands.
            return [AuditFieldChange(field: "", before: nil, after: json)]
        }
        guard case .group(let members) = value, Set(members.keys).isSubset(of: ["before", "after"]), !members.isEmpty
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

extension FieldTree {
    /// Leaves by their path; what is empty is absent.
    fileprivate func flattened(_ path: String = "") -> [String: String] {
        switch self {
        case .empty: [:]
        case .flag(let value): [path: value ? "true" : "false"]
        case .number(let number): [path: String(number)]
        case .text(let text): [path: text]
        case .list(let items): FieldTree.merge(items.enumerated().map { (String($0.offset + 1), $0.element) }, path)
        case .group(let members): FieldTree.merge(members.map { ($0.key, $0.value) }, path)
        }
    }

    private static func merge(_ members: [(String, FieldTree)], _ path: String) -> [String: String] {
        members.reduce(into: [:]) { leaves, member in
            let memberPath = path.isEmpty ? member.0 : path + "." + member.0
            leaves.merge(member.1.flattened(memberPath)) { _, new in new }
        }
    }
}
