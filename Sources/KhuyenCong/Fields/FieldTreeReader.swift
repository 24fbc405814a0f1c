/// Reads typed values out of a `FieldTree` and gathers every fault, so that a person sees them all at once.
package struct FieldTreeReader {
    let tree: FieldTree
    let path: String
    let faults: FieldFaults
    /// Whether what is wrong is passed over, because it may be right elsewhere.
    private var forgives = false

    /// Runs `body` over the tree.
    ///
    /// `isExact`: a member that nobody asked for is a fault as well, because what a program sends under a name with a slip
    /// in it would else count as left out. Forms may bring more than one act reads.
    ///
    /// - Throws: `Refusal` (invalid), whose details name each faulty field; whatever `body` throws.
    package static func read<T>(
        _ tree: FieldTree,
        isExact: Bool = false,
        _ body: (FieldTreeReader) throws -> T
    ) throws -> T {
        let faults = FieldFaults()
        let value = try body(FieldTreeReader(tree: tree, path: "", faults: faults))
        if isExact { faults.addStrangers(in: tree) }
        try faults.refuse()
        return value
    }

    /// The member of that name, which counts as asked for, and as what.
    func member(_ name: String, as kind: @autoclosure () -> FieldKind) -> FieldTree {
        faults.ask(path + name, as: kind())
        return tree[name]
    }

    /// - Returns: what was typed, in NFC and without outer blanks; nil where nothing was.
    package func text(_ name: String, _ length: TextLength = .line) -> String? {
        switch member(name, as: .text(length)) {
        case .text(let text):
            let tidy = TypedName.tidy(text)
            if let tidy { check(name, tidy, length) }
            return tidy
        case .number(let number): return String(number)
        case .empty: return nil
        case .flag, .list, .group:
            fault(name, "Ghi một dòng chữ.")
            return nil
        }
    }

    /// A text that must be there; "" stands in for a fault that was noted.
    package func required(_ name: String, _ request: String, _ length: TextLength = .line) -> String {
        if let text = text(name, length) { return text }
        fault(name, request)
        return ""
    }

    /// A day, "2026-03-31" or "31/03/2026".
    package func day(_ name: String) -> Day? {
        faults.ask(path + name, as: .day)
        guard let typed = short(name) else { return nil }
        if let day = Day(typed: typed) { return day }
        fault(name, "Không đọc được ngày “\(typed)”; ghi như 31/03/2026.")
        return nil
    }

    /// True where a box was ticked.
    package func flag(_ name: String) -> Bool {
        switch member(name, as: .flag) {
        case .flag(let value): value
        case .text(let text): ["1", "true", "on", "có", "x"].contains(text.lowercased())
        case .number(let number): number == 1
        case .empty, .list, .group: false
        }
    }

    /// True or false where it was said, nil where it was left open.
    package func answer(_ name: String) -> Bool? {
        member(name, as: .flag).isBlank ? nil : flag(name)
    }

    /// One of a closed set of codes; `except` names those that no program may send.
    package func choice<Choice: FieldChoice>(_ name: String, of: Choice.Type, except: [Choice] = []) -> Choice? {
        faults.ask(path + name, as: .choice(FieldKind.codes(of: Choice.self, except: except)))
        guard let typed = short(name) else { return nil }
        if let choice = Choice(rawValue: typed) { return choice }
        fault(name, "Không có lựa chọn “\(typed)”.")
        return nil
    }

    /// One of a closed set that must be there; nil stands in for a fault that was noted.
    package func requiredChoice<Choice: FieldChoice>(
        _ name: String,
        of: Choice.Type,
        except: [Choice] = [],
        _ request: String
    ) -> Choice? {
        let choice = choice(name, of: Choice.self, except: except)
        if text(name) == nil { fault(name, request) }
        return choice
    }

    /// Some of a closed set of codes: ticked boxes of a form, a list in JSON.
    package func choices<Choice: FieldChoice>(_ name: String, of: Choice.Type) -> [Choice] {
        let all = Array(Choice.allCases)
        switch member(name, as: .choices(all.map(\.rawValue))) {
        case .list(let items):
            let named = items.compactMap(\.asText)
            if let unknown = named.first(where: { Choice(rawValue: $0) == nil }) {
                fault(name, "Không có lựa chọn “\(unknown)”.")
            }
            return all.filter { named.contains($0.rawValue) }
        case .group: return group(name) { boxes in all.filter { boxes.flag($0.rawValue) } }
        case .empty, .text, .number, .flag: return []
        }
    }

    /// Several texts: one a line in a form, a list in JSON.
    package func texts(_ name: String) -> [String] {
        let texts =
            switch member(name, as: .texts) {
            case .text(let text): text.split(whereSeparator: \.isNewline).compactMap { TypedName.tidy(String($0)) }
            case .list(let items): items.compactMap(\.asText)
            case .empty, .number, .flag, .group: [String]()
            }
        for text in texts { check(name, text, .prose) }
        return texts
    }

    /// The rows of a list, each with a reader of its own.
    package func list<T>(_ name: String, _ body: (FieldTreeReader) -> T) -> [T] {
        switch member(name, as: .list) {
        case .empty: return []
        case .list(let items):
            guard items.count <= FieldTreeReader.mostRows else {
                fault(name, "Danh sách dài quá \(FieldTreeReader.mostRows) dòng; chia nhỏ rồi ghi từng phần.")
                return []
            }
            return items.enumerated().map { offset, item in
                body(reader(of: item, "\(name).\(offset + 1)"))
            }
        case .text(let text) where text.allSatisfy(\.isWhitespace): return []
        case .text, .number, .flag, .group:
            fault(name, "Ghi một danh sách.")
            return []
        }
    }

    /// Whether a list has anything in it.
    func hasRows(_ name: String) -> Bool {
        !member(name, as: .list).isBlank
    }

    /// A group of fields; a missing one reads as empty.
    package func group<T>(_ name: String, _ body: (FieldTreeReader) -> T) -> T {
        body(reader(of: member(name, as: .group), name))
    }

    /// The same fields, read without noting what is wrong with them.
    var forgiving: FieldTreeReader {
        var reader = self
        reader.forgives = true
        return reader
    }

    private func reader(of tree: FieldTree, _ name: String) -> FieldTreeReader {
        FieldTreeReader(tree: tree, path: "\(path)\(name).", faults: faults, forgives: forgives)
    }

    /// Notes what is wrong with a field.
    package func fault(_ name: String, _ message: String, remedy: String? = nil) {
        guard !forgives else { return }
        faults.add(Refusal.Detail(field: path + name, message: message, remedy: remedy))
    }

    /// What was typed for a number, a day or a code; nil where that is too long to be one.
    func short(_ name: String) -> String? {
        text(name, .figure).flatMap { $0.count > TextLength.figure.rawValue ? nil : $0 }
    }

    /// A field that is read twice is too long once.
    private func check(_ name: String, _ text: String, _ length: TextLength) {
        guard let message = length.fault(text, field: path + name), !faults.faulty.contains(path + name) else { return }
        fault(name, message)
    }

    /// A larger list is no work of people.
    package static let mostRows = 500
}

extension FieldTreeReader {
    /// A reader whose faults nobody asks for: for looking into a draft that may be wrong.
    static func lenient(_ tree: FieldTree) -> FieldTreeReader {
        FieldTreeReader(tree: tree, path: "", faults: FieldFaults())
    }

    /// Which fields a reading asked for, and which it found at fault.
    static func watch(
        _ tree: FieldTree,
        _ notes: FieldNotes,
        _ body: (FieldTreeReader) -> Void
    ) -> (asked: Set<String>, faulty: Set<String>) {
        let faults = FieldFaults(notes: notes)
        body(FieldTreeReader(tree: tree, path: "", faults: faults))
        return (faults.asked, faults.faulty)
    }
}
