/// Finds out what a reader reads: hands it filled-in fields and writes down what it asks for.
///
/// Some fields are asked for only beside others. So the reader is run again with each field left out, with each field
/// alone and with each choice of a field, until it asks for nothing new.
struct FieldProbe {
    private let read: (FieldTreeReader) -> Void
    private let notes = FieldNotes()
    private var roots: [FieldNode] = []

    init(_ read: @escaping (FieldTreeReader) -> Void) {
        self.read = read
        _ = watch(FieldFilling())
        var tried: Set<String> = []
        while notes.fields.count > tried.count {
            let new = notes.fields.filter { !tried.contains($0) }
            tried.formUnion(new)
            roots = FieldNode.forest(notes)
            for filling in FieldFilling.all(of: roots, about: new) { _ = watch(filling) }
        }
        roots = FieldNode.forest(notes)
    }

    func fields(isDraft: Bool) -> [FieldShape.Field] {
        let required = isDraft ? [] : required
        return roots.map { $0.field(required) }
    }

    /// The fields that are missed whatever else is chosen, as long as what they stand in is asked for.
    private var required: Set<String> {
        let nodes = roots.flatMap(\.all)
        let choices = nodes.flatMap { node in node.choices.map { FieldFilling(values: [node.path: $0]) } }
        let ways = [FieldFilling()] + choices
        var missed: Set<String> = []
        var unasked = Set(nodes.map(\.path))
        for way in ways where !unasked.isEmpty {
            let asked = unasked.intersection(watch(way).asked)
            unasked.subtract(asked)
            missed.formUnion(asked.filter { watch(way.without([$0])).finds(below: $0) })
        }
        for way in ways.dropFirst() where !missed.isEmpty { missed.subtract(notMissed(of: missed, way)) }
        return missed
    }

    /// Those of the fields that may be left out in one way of filling in the others.
    private func notMissed(of missed: Set<String>, _ way: FieldFilling) -> Set<String> {
        let asked = watch(way).asked
        // What stands in a list or a group that is left out cannot be missed, so these are left out by themselves.
        let (holders, leaves) = (missed.filter(holds), missed.filter { !holds($0) })
        return [holders, leaves].reduce(into: []) { found, fields in
            let left = fields.filter { field in
                way.values.keys.allSatisfy { field != $0 && !$0.hasPrefix(field + ".") }
                    && FieldNode.holder(of: field).map(asked.contains) ?? true
            }
            let reading = watch(way.without(left))
            found.formUnion(left.filter { !reading.finds(below: $0) })
        }
    }

    private func holds(_ path: String) -> Bool {
        [.list, .group].contains(notes.kinds[path])
    }

    private func watch(_ filling: FieldFilling) -> FieldReading {
        let (asked, faulty) = FieldTreeReader.watch(.group(filling.members(roots)), notes, read)
        return FieldReading(asked: asked, faulty: faulty)
    }
}

/// What came of one reading.
private struct FieldReading {
    let asked: Set<String>
    let faulty: Set<String>

    /// Whether the field, or one below it, is at fault.
    func finds(below path: String) -> Bool {
        faulty.contains(path) || faulty.contains { $0.hasPrefix(path + ".") }
    }
}

/// A field among those of a reader, with the fields below it.
struct FieldNode {
    let name: String
    /// As the reader names it: "lines.1.year".
    let path: String
    let kind: FieldKind
    let members: [FieldNode]

    static func forest(_ notes: FieldNotes) -> [FieldNode] {
        let below = Dictionary(grouping: notes.fields) { field in
            field.lastIndex(of: ".").map { String(field[..<$0]) } ?? ""
        }
        return nodes(below[""] ?? [], below, notes)
    }

    /// "lines.1.amounts" of "lines.1.amounts.1.year"; nil of what stands in nothing else.
    static func holder(of path: String) -> String? {
        let names = path.split(separator: ".").dropLast()
        let holder = names.last.flatMap { Int($0) } == nil ? names : names.dropLast()
        return holder.isEmpty ? nil : holder.joined(separator: ".")
    }

    private static func nodes(_ paths: [String], _ below: [String: [String]], _ notes: FieldNotes) -> [FieldNode] {
        paths.map { path in
            let kind = notes.kinds[path] ?? .text(.line)
            let inside = kind == .list ? path + ".1" : path
            return FieldNode(
                name: path.split(separator: ".").last.map(String.init) ?? path,
                path: path,
                kind: kind,
                members: nodes(below[inside] ?? [], below, notes)
            )
        }
    }

    /// The node and all below it.
    var all: [FieldNode] { [self] + members.flatMap(\.all) }

    /// The values between which a reader may decide what else it asks for.
    var choices: [FieldTree] {
        switch kind {
        case .choice(let codes): codes.map(FieldTree.text)
        case .flag: [.flag(false)]
        case .text, .day, .dong, .integer, .texts, .choices, .list, .group: []
        }
    }

    func field(_ required: Set<String>) -> FieldShape.Field {
        FieldShape.Field(
            name: name,
            path: path.split(separator: ".").filter { Int($0) == nil }.joined(separator: "."),
            kind: kind,
            isRequired: required.contains(path),
            members: members.map { $0.field(required) }
        )
    }
}

/// One way to fill in the fields: all of them, or a few, lists with one row.
struct FieldFilling {
    var omitted: Set<String> = []
    var values: [String: FieldTree] = [:]
    /// Whether every field not named is filled in.
    var isFull = true

    /// `about`: the fields that were not known before, beside each choice of all of them.
    static func all(of roots: [FieldNode], about new: [String]) -> [FieldFilling] {
        let nodes = roots.flatMap(\.all)
        let choices = nodes.flatMap { node in node.choices.map { (node.path, $0) } }
        let samples = nodes.compactMap { node in node.sample.map { (node.path, $0) } }
        let alone = (samples + choices).filter { new.contains($0.0) }
        var fillings = [FieldFilling(), FieldFilling(isFull: false)]
        fillings += new.map { FieldFilling(omitted: [$0]) }
        fillings += choices.map { FieldFilling(values: [$0.0: $0.1]) }
        fillings += alone.map { FieldFilling(values: [$0.0: $0.1], isFull: false) }
        return fillings
    }

    func without(_ fields: Set<String>) -> FieldFilling {
        FieldFilling(omitted: fields, values: values, isFull: isFull)
    }

    func members(_ nodes: [FieldNode]) -> [String: FieldTree] {
        nodes.reduce(into: [:]) { $0[$1.name] = omitted.contains($1.path) ? nil : value(of: $1) }
    }

    private func value(of node: FieldNode) -> FieldTree? {
        switch node.kind {
        // A row of which nothing is known yet is not blank, or its reader might pass over it.
        case .list: .list([node.members.isEmpty ? .text("1") : .group(members(node.members))])
        case .group: .group(members(node.members))
        case .text, .day, .flag, .dong, .integer, .choice, .texts, .choices:
            values[node.path] ?? (isFull ? node.sample : nil)
        }
    }
}

extension FieldNode {
    /// Something that the reader can read; "1" is a text that is a number and a code as well.
    fileprivate var sample: FieldTree? {
        switch kind {
        case .text: .text("1")
        case .day: .text("2025-06-02")
        case .flag: .flag(true)
        case .dong: .number(1_000_000)
        case .integer(let bounds): .number(Int64(bounds.lowerBound))
        case .choice(let codes): codes.first.map(FieldTree.text)
        case .texts: .list([.text("1")])
        case .choices(let codes): .list(codes.prefix(1).map(FieldTree.text))
        case .list, .group: nil
        }
    }
}
