import Vietnamese

/// Reads typed values out of a `FieldTree` and gathers every fault, so that a person sees them all at once.
package struct FieldTreeReader {
    let tree: FieldTree
    private let path: String
    private let faults: FieldFaults

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

    /// The member of that name, which counts as asked for.
    private func member(_ name: String) -> FieldTree {
        faults.ask(path + name)
        return tree[name]
    }

    /// - Returns: what was typed, in NFC and without outer blanks; nil where nothing was.
    package func text(_ name: String) -> String? {
        switch member(name) {
        case .text(let text):
            let tidy = text.nfc.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return tidy.isEmpty ? nil : tidy
        case .number(let number): return String(number)
        case .empty: return nil
        case .flag, .list, .group:
            fault(name, "Ghi một dòng chữ.")
            return nil
        }
    }

    /// A text that must be there; "" stands in for a fault that was noted.
    package func required(_ name: String, _ request: String) -> String {
        if let text = text(name) { return text }
        fault(name, request)
        return ""
    }

    /// Money in đồng: a whole number, or as people write it ("1,5 tỷ").
    package func dong(_ name: String) -> Dong? {
        if case .number(let number) = member(name) {
            return notNegative(name, number)
        }
        guard let typed = text(name) else { return nil }
        switch MoneyReader.read(typed, unit: .dong) {
        case .amount(let money): return notNegative(name, money.dong)
        case .blank: return nil
        case .unreadable(let why):
            fault(name, "Không đọc được số tiền “\(typed)”: \(why.reason)")
            return nil
        }
    }

    package func requiredDong(_ name: String, _ request: String) -> Dong {
        let before = faults.count
        if let dong = dong(name) { return dong }
        if faults.count == before { fault(name, request) }
        return .zero
    }

    /// A whole number within bounds.
    package func integer(_ name: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let typed = text(name) else { return nil }
        guard case .number(let reading) = NumberReader.read(typed), let whole = reading.value.whole,
            let number = Int(exactly: whole), bounds.contains(number)
        else {
            fault(name, "Ghi một số nguyên từ \(bounds.lowerBound) đến \(bounds.upperBound).")
            return nil
        }
        return number
    }

    /// A day, "2026-03-31" or "31/03/2026".
    package func day(_ name: String) -> Day? {
        guard let typed = text(name) else { return nil }
        if let day = Day(typed) { return day }
        if let reading = DayReader.read(typed), let month = reading.month, let number = reading.day,
            let day = Day(year: reading.year, month: month, day: number)
        {
            return day
        }
        fault(name, "Không đọc được ngày “\(typed)”; ghi như 31/03/2026.")
        return nil
    }

    /// True where a box was ticked.
    package func flag(_ name: String) -> Bool {
        switch member(name) {
        case .flag(let value): value
        case .text(let text): ["1", "true", "on", "có", "x"].contains(text.lowercased())
        case .number(let number): number == 1
        case .empty, .list, .group: false
        }
    }

    /// True or false where it was said, nil where it was left open.
    package func answer(_ name: String) -> Bool? {
        member(name).isBlank ? nil : flag(name)
    }

    /// One of a closed set of codes.
    package func choice<Choice: RawRepresentable<String>>(_ name: String, of: Choice.Type) -> Choice? {
        guard let typed = text(name) else { return nil }
        if let choice = Choice(rawValue: typed) { return choice }
        fault(name, "Không có lựa chọn “\(typed)”.")
        return nil
    }

    /// The rows of a list, each with a reader of its own.
    package func list<T>(_ name: String, _ body: (FieldTreeReader) -> T) -> [T] {
        switch member(name) {
        case .empty: return []
        case .list(let items):
            guard items.count <= FieldTreeReader.mostRows else {
                fault(name, "Nhiều hơn \(FieldTreeReader.mostRows) dòng; chia thành nhiều đề án.")
                return []
            }
            return items.enumerated().map { offset, item in
                body(FieldTreeReader(tree: item, path: "\(path)\(name).\(offset + 1).", faults: faults))
            }
        case .text(let text) where text.allSatisfy(\.isWhitespace): return []
        case .text, .number, .flag, .group:
            fault(name, "Ghi một danh sách.")
            return []
        }
    }

    /// A group of fields; a missing one reads as empty.
    package func group<T>(_ name: String, _ body: (FieldTreeReader) -> T) -> T {
        body(FieldTreeReader(tree: member(name), path: "\(path)\(name).", faults: faults))
    }

    /// The names under which a group has members, sorted.
    package var names: [String] {
        guard case .group(let members) = tree else { return [] }
        let names = members.keys.sorted()
        for name in names { faults.ask(path + name) }
        return names
    }

    /// Notes what is wrong with a field.
    package func fault(_ name: String, _ message: String, remedy: String? = nil) {
        faults.add(Refusal.Detail(field: path + name, message: message, remedy: remedy))
    }

    /// A larger list is no work of people.
    private static let mostRows = 500
    /// 100.000 tỷ: more than any programme has, and few enough that no sum of one file overflows.
    private static let mostDong: Int64 = 100_000_000_000_000

    private func notNegative(_ name: String, _ dong: Int64) -> Dong? {
        guard dong >= 0 else {
            fault(name, "Số tiền không được âm.")
            return nil
        }
        guard dong <= FieldTreeReader.mostDong else {
            fault(name, "Số tiền quá lớn; kiểm tra lại đơn vị tính (đồng).")
            return nil
        }
        return Dong(dong)
    }
}

/// What was asked of one tree while it was read, and what was found wrong.
private final class FieldFaults {
    private var details: [Refusal.Detail] = []
    private var asked: Set<String> = []

    var count: Int { details.count }

    func add(_ detail: Refusal.Detail) {
        details.append(detail)
    }

    func ask(_ field: String) {
        asked.insert(field)
    }

    /// Notes each filled member that nobody has asked for, with the names that were asked for beside it.
    func addStrangers(in tree: FieldTree, path: String = "") {
        switch tree {
        case .group(let members):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) where !member.isBlank {
                if asked.contains(path + name) {
                    addStrangers(in: member, path: path + name + ".")
                } else {
                    add(stranger(name, path))
                }
            }
        case .list(let items):
            for (offset, item) in items.enumerated() { addStrangers(in: item, path: "\(path)\(offset + 1).") }
        case .empty, .text, .number, .flag: break
        }
    }

    private func stranger(_ name: String, _ path: String) -> Refusal.Detail {
        let known = asked.filter { $0.hasPrefix(path) && !$0.dropFirst(path.count).contains(".") }
            .map { $0.dropFirst(path.count) }.sorted()
        return Refusal.Detail(
            field: path + name,
            message: "Việc này không đọc trường “\(name)”.",
            remedy: known.isEmpty ? nil : "Các trường ở đây: \(known.joined(separator: ", "))."
        )
    }

    func refuse() throws {
        guard let first = details.first else { return }
        let message = details.count == 1 ? first.message : "Có \(details.count) chỗ cần sửa."
        throw Refusal(.invalid, message, field: first.field, remedy: first.remedy, details: details)
    }
}

extension FieldTreeReader {
    /// A reader whose faults nobody asks for: for looking into a draft that may be wrong.
    static func lenient(_ tree: FieldTree) -> FieldTreeReader {
        FieldTreeReader(tree: tree, path: "", faults: FieldFaults())
    }
}
