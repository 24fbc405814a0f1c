import Database

/// What a change put in the place of what in a proposal (khác biệt của điều chỉnh), Điều 11 Thông tư 36/2013/TT-BCT.
///
/// Taken back one by one, newest first, the differences lead from the proposal of today to that of an earlier day.
package struct ProposalDifference: Sendable, Equatable {
    /// As the draft names it: "partner", "lines.1.place", "machines".
    package let path: String
    /// Empty where there was nothing.
    package let before: FieldTree
    package let after: FieldTree

    /// Member by member, of lines within each line; in the order of their names.
    static func between(_ before: FieldTree, _ after: FieldTree) -> [ProposalDifference] {
        names(before, after).flatMap { name -> [ProposalDifference] in
            let (old, new) = (before[name], after[name])
            guard name == "lines", old.items.count == new.items.count else { return of(name, old, new) }
            return zip(old.items, new.items).enumerated().flatMap { offset, lines in
                names(lines.0, lines.1).flatMap { of("lines.\(offset + 1).\($0)", lines.0[$0], lines.1[$0]) }
            }
        }
    }

    private static func of(_ path: String, _ before: FieldTree, _ after: FieldTree) -> [ProposalDifference] {
        before == after ? [] : [ProposalDifference(path: path, before: before, after: after)]
    }

    private static func names(_ left: FieldTree, _ right: FieldTree) -> [String] {
        let members = [left, right].flatMap { tree -> [String] in
            if case .group(let members) = tree { Array(members.keys) } else { [] }
        }
        return Set(members).sorted()
    }

    /// The proposal as it was before.
    func undone(in proposal: FieldTree) -> FieldTree {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count == 3, let line = Int(parts[1]) else { return proposal.replacing(path, with: before) }
        return proposal.changingLine(line, parts[2], to: before)
    }
}

extension ProposalDifference {
    /// A value as one text; nil where there was nothing.
    ///
    /// `label` names the members of a group; `word` says a value as people write it, by the name that it stands under.
    package static func text(
        _ value: FieldTree,
        of name: String = "",
        label: (String) -> String = { $0 },
        word: (_ text: String, _ name: String) -> String = { text, _ in text }
    ) -> String? {
        switch value {
        case .empty: nil
        case .text(let text): word(text, name)
        case .number(let number): word(String(number), name)
        case .flag(let flag): word(flag ? "1" : "0", name)
        case .list(let items):
            items.compactMap { text($0, of: name, label: label, word: word) }.joined(separator: "; ")
        case .group(let members):
            members.sorted { $0.key < $1.key }.compactMap { name, member in
                text(member, of: name, label: label, word: word).map { "\(label(name)): \($0)" }
            }.joined(separator: ", ")
        }
    }

    func insert(of actID: Int64, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO change_difference (act_id, path, old_value, new_value)
            VALUES (\(actID), \(path), \(try ProposalDifference.stored(before)), \(try ProposalDifference.stored(after)))
            """
        )
    }

    /// Those of a file by the act that made them, in the order in which they were written.
    ///
    /// - Throws: `DatabaseError`.
    static func load(_ dossierID: Int64, in tx: Transaction) throws -> [Int64: [ProposalDifference]] {
        let rows = try tx.rows(
            """
            SELECT d.act_id, d.path, d.old_value, d.new_value
            FROM change_difference d JOIN dossier_act a ON a.id = d.act_id
            WHERE a.dossier_id = \(dossierID) ORDER BY d.id
            """
        ) { row in
            let before: String = try row.get(2)
            let after: String = try row.get(3)
            let difference = ProposalDifference(
                path: try row.get(1),
                before: try FieldTree(json: before)["value"],
                after: try FieldTree(json: after)["value"]
            )
            return (act: try row.get(0) as Int64, difference: difference)
        }
        return Dictionary(grouping: rows) { $0.act }.mapValues { rows in rows.map { $0.difference } }
    }

    /// JSON knows a value by itself only inside an object.
    private static func stored(_ value: FieldTree) throws -> String {
        try FieldTree.group(["value": value]).json()
    }
}

extension Dossiers {
    /// What a file proposed at the end of a day, by the days of its papers.
    ///
    /// - Throws: `Refusal` (missing; invalid where nothing was handed in by then), `DatabaseError`.
    package func proposal(_ code: DossierCode, on day: Day, by officer: Officer) async throws -> FieldTree {
        try await database.read { tx in
            let view = try DossierView.load(code, by: officer, in: tx)
            let later = view.history.prefix { $0.day > day }
            let earlier = view.history.dropFirst(later.count)
            // Until it is approved a file may be handed in anew; changes come after that.
            let isOlder = later.contains { $0.act == .submit }
            let submitted = isOlder ? earlier.first { $0.act == .submit } : nil
            if earlier.isEmpty || (isOlder && submitted == nil) {
                throw Refusal.invalid("Ngày \(day.vietnamese) hồ sơ \(view.dossier.code) chưa nộp.", field: "on")
            }
            guard let submitted else {
                return later.flatMap { $0.differences.reversed() }.reduce(view.dossier.proposal) { $1.undone(in: $0) }
            }
            let stored: String? = try tx.value(
                "SELECT proposal FROM dossier_proposal WHERE act_id = \(submitted.id)"
            )
            return try FieldTree(json: stored ?? "")
        }
    }
}
