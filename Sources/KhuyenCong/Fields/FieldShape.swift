import Synchronization

/// What a body of fields may hold, learned from the very reader that reads it, so that the two cannot differ.
package final class FieldShape: Sendable {
    /// A field with what stands below it, where it is a list or a group.
    package struct Field: Sendable, Hashable {
        package let name: String
        /// With the names above it: "lines.amounts.year".
        package let path: String
        package let kind: FieldKind
        /// Whether the reader finds fault whenever it is left out.
        package let isRequired: Bool
        package let members: [Field]

        /// The same field where another one stands in for it: nothing of it is missed.
        func optional(below holder: String? = nil) -> Field {
            Field(
                name: name,
                path: holder.map { $0 + "." + path } ?? path,
                kind: kind,
                isRequired: false,
                members: members.map { $0.optional(below: holder) }
            )
        }
    }

    /// What programs call it: "ApproveAct".
    package let name: String
    /// Whether a field that is not of the shape is refused.
    package let isExact: Bool
    private let find: @Sendable () -> [Field]
    private let known = Mutex<[Field]?>(nil)

    /// Learned from a reader.
    ///
    /// `isDraft`: anything may be left out, since it may be filled in later. `given`: what the reader knows before, so that
    /// nobody need send it.
    package convenience init<Value>(
        _ name: String,
        isExact: Bool = false,
        isDraft: Bool = false,
        given: Set<String> = [],
        _ read: @escaping @Sendable (FieldTreeReader) -> Value
    ) {
        self.init(name, isExact: isExact) {
            FieldProbe { _ = read($0) }.fields(isDraft: isDraft).filter { !given.contains($0.name) }
        }
    }

    /// Fields that follow from those of other shapes.
    init(_ name: String, isExact: Bool = false, fields: @escaping @Sendable () -> [Field]) {
        self.name = name
        self.isExact = isExact
        find = fields
    }

    /// In the order in which they are read; found out once.
    package var fields: [Field] {
        known.withLock { known in
            if let known { return known }
            let found = find()
            known = found
            return found
        }
    }
}

extension FieldShape {
    /// Readers that compare with today are asked as on this day.
    static let today = Day.firstOfYear(2026)

    /// Readers that look places up are asked over a country without any: which fields there are does not depend on it.
    static let nowhere = Territories(units: [], nameKeys: [], successions: [])
}
