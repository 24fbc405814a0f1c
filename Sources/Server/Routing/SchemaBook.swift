/// The objects of the API document, each once under the name of its type; generated clients name their types after them.
package final class SchemaBook {
    private var entries: [String: Entry] = [:]

    private struct Entry {
        /// Nil where no type of ours stands for the schema: there the same name and schema are the same thing.
        let type: ObjectIdentifier?
        let schema: JSONValue
    }

    package init() {}

    /// By name, in alphabetical order.
    package var schemas: [JSONValue.Member] {
        entries.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.schema) }
    }

    /// Keeps the schema of a type and answers a reference to it.
    ///
    /// A type that comes in and goes out may have two: what may be left out in a body is there in an answer. The one
    /// that comes in is then called "…Input".
    ///
    /// - Throws: `SchemaFault` where two types have one name.
    func reference(
        to type: Any.Type,
        _ direction: SchemaReader.Direction,
        _ schema: JSONValue
    ) throws -> JSONValue {
        let name = Self.name(of: type)
        let names = direction == .input ? [name, name + "Input"] : [name]
        for name in names where try keep(Entry(type: ObjectIdentifier(type), schema: schema), as: name) {
            return SchemaBook.reference(to: name)
        }
        throw SchemaFault(description: "\(name) has two schemas")
    }

    /// Keeps a schema that no type of ours stands for (a body of fields, a part of a report) under the first free name.
    ///
    /// - Throws: `SchemaFault` where each name stands for something else.
    func reference(firstFreeOf names: [String], _ schema: JSONValue) throws -> JSONValue {
        for name in names {
            if let known = entries[name], known.type != nil || known.schema != schema { continue }
            entries[name] = Entry(type: nil, schema: schema)
            return SchemaBook.reference(to: name)
        }
        throw SchemaFault(description: "\(names.joined(separator: ", ")) stand for other schemas")
    }

    static func reference(to name: String) -> JSONValue {
        ["$ref": .text("#/components/schemas/" + name)]
    }

    /// Whether the name now stands for that very schema.
    private func keep(_ entry: Entry, as name: String) throws -> Bool {
        guard let known = entries[name] else {
            entries[name] = entry
            return true
        }
        guard known.type == entry.type else { throw SchemaFault(description: "two types are called \(name)") }
        return known.schema == entry.schema
    }

    /// "PeriodReportRow" of `PeriodReportJSON.Row`, "PageOfProject" of `Page<ProjectAnswer>`.
    static func name(of type: Any.Type) -> String {
        String(reflecting: type).replacing(/\(unknown context at [^)]*\)\./, with: "").split { "<>, ".contains($0) }
            .map { $0.split(separator: ".").dropFirst().map(plain).joined() }
            .joined(separator: "Of")
    }

    /// A type's own name without what says that it is an answer of the API: there everything is.
    private static func plain(_ name: Substring) -> String {
        for suffix in ["Answer", "JSON"] where name.hasSuffix(suffix) && name.count > suffix.count {
            return String(name.dropLast(suffix.count))
        }
        return String(name)
    }
}
