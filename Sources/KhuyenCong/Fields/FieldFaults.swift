/// What was asked of one tree while it was read, and what was found wrong.
final class FieldFaults {
    private var details: [Refusal.Detail] = []
    private(set) var asked: Set<String> = []
    /// Where it is noted as what each field was asked for; nil where nobody wants to know.
    private let notes: FieldNotes?

    init(notes: FieldNotes? = nil) {
        self.notes = notes
    }

    var count: Int { details.count }

    var faulty: Set<String> { Set(details.compactMap(\.field)) }

    func add(_ detail: Refusal.Detail) {
        details.append(detail)
    }

    func ask(_ field: String, as kind: @autoclosure () -> FieldKind) {
        asked.insert(field)
        notes?.note(field, kind())
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
