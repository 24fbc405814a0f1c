package import Database

/// One act on every file of a decision's list (xử lý theo danh sách): all of them, or none.
///
/// A Chairman signs one decision for thirty projects; thirty forms would be thirty chances to mistype its number.
package struct ListActs: Sendable {
    package static let mostFiles = 500

    let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// Does the act on all files of the list in one transaction.
    ///
    /// `fields` are those of the act, common to all; "files" lists each file's "code" and "version" seen, and whatever
    /// it has of its own ("lines"). The files must be of one level and in one state.
    ///
    /// - Returns: the files as they stand after the act, in the order of their numbers.
    /// - Throws: `Refusal` (invalid; conflict, with one detail per reason that names its file), `DatabaseError`. Nothing
    ///   is written then.
    package func perform(
        _ act: ProjectAct,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> [ListActOutcome] {
        let list = try FileList(fields, act)
        return try await database.write { tx in
            try ListActWork(act: act, list: list, officer: officer, now: now).perform(in: tx)
        }
    }

    /// What the act would do, with what its checks say of each file; everything is undone again.
    ///
    /// - Throws: as `perform`.
    package func check(
        _ act: ProjectAct,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> [ListActOutcome] {
        let list = try FileList(fields, act)
        do {
            try await database.write { tx -> Void in
                throw Undone(
                    outcomes: try ListActWork(act: act, list: list, officer: officer, now: now).perform(in: tx)
                )
            }
            return []
        } catch let undone as Undone {
            return undone.outcomes
        }
    }

    /// Ends a transaction that was only tried.
    private struct Undone: Error {
        let outcomes: [ListActOutcome]
    }
}

/// A file of the list after the act.
package struct ListActOutcome: Sendable, Equatable {
    package let code: String
    package let title: String
    package let state: ProjectState
    package let version: Int
    /// What the checks said, overridden ones among them.
    package let checks: [CheckResult]
}

/// The files that a list names, each with the fields of the act on it.
struct FileList {
    struct Entry {
        let code: DossierCode
        let written: String
        let fields: FieldTree
    }

    let entries: [Entry]

    private static let none = "Chọn ít nhất một hồ sơ."
    private static let nameless = "Mỗi hồ sơ của danh sách cần mã của nó, ví dụ HS12."

    /// - Throws: `Refusal` (invalid).
    init(_ fields: FieldTree, _ act: ProjectAct) throws {
        guard act != .takeOver else {
            throw Refusal.invalid("Việc “\(act.name)” làm cho từng đề án.", remedy: "Tiếp nhận từng đề án một.")
        }
        guard case .group(var common) = fields, case .list(let files) = fields["files"], !files.isEmpty else {
            throw Refusal.invalid(FileList.none, field: "files")
        }
        guard files.count <= ListActs.mostFiles else {
            throw Refusal.invalid("Mỗi lần xử lý tối đa \(ListActs.mostFiles) hồ sơ.", field: "files")
        }
        common["files"] = nil
        var entries: [Entry] = []
        for file in files {
            guard case .text(let written) = file["code"], let code = DossierCode(written) else {
                throw Refusal.invalid(FileList.nameless, field: "files")
            }
            entries.append(Entry(code: code, written: written, fields: .group(common).merging(file)))
        }
        guard Set(entries.map(\.code)).count == entries.count else {
            throw Refusal.invalid("Có hồ sơ được chọn hai lần.", field: "files")
        }
        self.entries = entries
    }
}

/// The act on each file of a list, in the one transaction of the front door.
private struct ListActWork {
    let act: ProjectAct
    let list: FileList
    let officer: Officer
    let now: Moment

    func perform(in tx: Transaction) throws -> [ListActOutcome] {
        var refused: [Refusal.Detail] = []
        var files: [(dossier: Dossier, fields: FieldTree)] = []
        for entry in list.entries {
            do {
                let dossier = try Dossier.load(entry.code, forChange: false, in: tx)
                try DossierPolicy.requireSee(dossier, by: officer)
                files.append((dossier, entry.fields))
            } catch let refusal as Refusal {
                refused += details(refusal, entry.written.uppercased())
            }
        }
        try requireAlike(files.map(\.dossier))
        var outcomes: [ListActOutcome] = []
        // Always in the order of their numbers, so that two lists never wait for each other.
        for file in files.sorted(by: { $0.dossier.id < $1.dossier.id }) {
            do {
                outcomes.append(try tx.savepoint { try perform(file.dossier.id, file.fields, in: tx) })
            } catch let refusal as Refusal {
                refused += details(refusal, file.dossier.code)
            }
        }
        try require(refused)
        return outcomes
    }

    private func perform(_ id: Int64, _ fields: FieldTree, in tx: Transaction) throws -> ListActOutcome {
        let dossier = try Dossier.load(.dossier(id), forChange: true, in: tx)
        try ActWork(dossier: dossier, act: act, officer: officer, now: now).perform(fields, in: tx)
        let after = try Dossier.load(.dossier(id), forChange: false, in: tx)
        let record = try ActRecord.load(id, in: tx).first
        return ListActOutcome(
            code: after.code,
            title: after.title,
            state: after.state,
            version: after.version,
            checks: record?.checks ?? []
        )
    }

    /// One decision is of one programme, and finds its files at one point of their way.
    private func requireAlike(_ dossiers: [Dossier]) throws {
        guard Set(dossiers.map(\.level)).count <= 1 else {
            throw Refusal.conflict(
                "Danh sách có cả hồ sơ quốc gia và hồ sơ địa phương.",
                remedy: "Lập mỗi chương trình một danh sách."
            )
        }
        guard Set(dossiers.map(\.state)).count <= 1 else {
            let states = ProjectState.allCases.filter { state in dossiers.contains { $0.state == state } }
            throw Refusal.conflict(
                "Hồ sơ của danh sách không cùng trạng thái: " + states.map(\.name).joined(separator: ", ") + ".",
                remedy: "Lập mỗi trạng thái một danh sách."
            )
        }
    }

    private func details(_ refusal: Refusal, _ code: String) -> [Refusal.Detail] {
        guard !refusal.details.isEmpty else {
            return [Refusal.Detail(field: code, message: "\(code): \(refusal.message)", remedy: refusal.remedy)]
        }
        return refusal.details.map { detail in
            let place = detail.field.map { "\(code).\($0)" } ?? code
            return Refusal.Detail(
                field: place,
                message: "\(code): \(detail.message)",
                remedy: detail.remedy,
                citation: detail.citation
            )
        }
    }

    private func require(_ refused: [Refusal.Detail]) throws {
        guard !refused.isEmpty else { return }
        let codes = Set(refused.compactMap { $0.field?.split(separator: ".").first })
        throw Refusal(
            .conflict,
            "\(codes.count) trong \(list.entries.count) hồ sơ chưa làm được việc “\(act.name)”; chưa hồ sơ nào được ghi.",
            remedy: "Sửa hoặc bỏ các hồ sơ này khỏi danh sách rồi làm lại.",
            details: refused
        )
    }
}

extension FieldShape {
    /// The fields of the act, common to all files, and each file with what it has of its own.
    package static func listAct(_ act: ProjectAct) -> FieldShape {
        listActs[act] ?? ofList(act)
    }

    private static let listActs = Dictionary(uniqueKeysWithValues: ProjectAct.allCases.map { ($0, ofList($0)) })

    /// What every file tells for itself need not be told for all of them, and the other way round.
    private static func ofList(_ act: ProjectAct) -> FieldShape {
        let name = act.rawValue.prefix(1).uppercased() + act.rawValue.dropFirst() + "List"
        return FieldShape(name) {
            let fields = FieldShape.act(act).fields
            let code = Field(name: "code", path: "files.code", kind: .text(.line), isRequired: true, members: [])
            let own = [code] + fields.map { $0.optional(below: "files") }
            let files = Field(name: "files", path: "files", kind: .list, isRequired: true, members: own)
            return [files] + fields.map { $0.optional() }
        }
    }
}
