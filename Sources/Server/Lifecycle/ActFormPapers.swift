import KhuyenCong

/// The papers that an act's form names, and the files that came with it.
struct ActFormPapers {
    /// The camera's button of a monthly report, with when and where its photos were taken.
    static let photo = "photo"
    static let photoDay = "photoDay"
    static let photoPlace = "photoPlace"
    /// The button beside a bought machine: "machines.1.newPhoto".
    static let machinePhoto = "newPhoto"
    /// Rows offered at once; more papers go to the page of the project's papers.
    static let rows = 3

    private let form: Form
    let files: [ActFiles.File]

    init(_ form: Form) {
        self.form = form
        var files: [ActFiles.File] = []
        for (index, file) in form.files.filter({ $0.size > 0 }).enumerated() {
            let arrived = ArrivedFile(path: file.path, name: file.name)
            // Photos share one button; each gets a name of its own.
            let field = file.field == ActFormPapers.photo ? "\(ActFormPapers.photo)-\(index + 1)" : file.field
            files.append(ActFiles.File(field: field, file: arrived))
        }
        self.files = files
    }

    /// The typed fields with the papers that came as files; rows of which nothing was said are left out.
    func pairs(over typed: [URLQuery.Pair]) -> [URLQuery.Pair] {
        var pairs = withoutBlankRows(typed)
        for file in files where ActFormPapers.row(of: file.field) != nil {
            pairs.append(URLQuery.Pair(name: file.field, value: file.field))
        }
        for (offset, file) in files.filter({ $0.field.hasPrefix(ActFormPapers.photo + "-") }).enumerated() {
            // Beyond any row of the form, so that the list closes up behind them.
            pairs += photo(file.field, at: "papers.\(ActFormPapers.rows + 101 + offset)")
        }
        for (offset, file) in files.enumerated() {
            guard let machine = ActFormPapers.machine(of: file.field) else { continue }
            pairs += photo(file.field, at: "papers.\(ActFormPapers.rows + 201 + offset)")
            // A machine whose line is left for later is not accepted now.
            guard typed.contains(where: { $0.name.hasPrefix("\(machine).") }) else { continue }
            pairs.append(URLQuery.Pair(name: "\(machine).photo", value: file.field))
        }
        return pairs
    }

    /// A row that names nothing and brings no file is no paper.
    func withoutBlankRows(_ typed: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let sent = Set(files.map(\.field))
        return typed.filter { pair in
            guard let row = ActFormPapers.row(of: pair.name) else { return true }
            return isFilled(row, typed, sent)
        }
    }

    private func photo(_ field: String, at path: String) -> [URLQuery.Pair] {
        [
            URLQuery.Pair(name: path + ".kind", value: PaperKind.photo.rawValue),
            URLQuery.Pair(name: path + ".file", value: field),
            URLQuery.Pair(name: path + ".takenOn", value: form[ActFormPapers.photoDay] ?? ""),
            URLQuery.Pair(name: path + ".position", value: form[ActFormPapers.photoPlace] ?? ""),
        ]
    }

    private func isFilled(_ row: Substring, _ typed: [URLQuery.Pair], _ sent: Set<String>) -> Bool {
        sent.contains("\(row).file")
            || typed.contains { $0.name.hasPrefix("\(row).") && !$0.value.allSatisfy(\.isWhitespace) }
    }

    /// "machines.1" of "machines.1.newPhoto".
    private static func machine(of name: String) -> Substring? {
        let parts = name.split(separator: ".")
        guard parts.count == 3, parts[0] == "machines", parts[2] == machinePhoto else { return nil }
        return name.prefix(parts[0].count + 1 + parts[1].count)
    }

    /// "papers.2" of "papers.2.kind".
    private static func row(of name: String) -> Substring? {
        let parts = name.split(separator: ".")
        guard parts.count == 3, parts[0] == "papers", Int(parts[1]) != nil else { return nil }
        return name.prefix(parts[0].count + 1 + parts[1].count)
    }
}
