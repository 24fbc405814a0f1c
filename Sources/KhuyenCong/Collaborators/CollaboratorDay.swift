import Database

/// The sheet of a day (phiếu việc trong ngày) of one collaborator: what is due in the files of the own communes.
package struct CollaboratorDay: Sendable, Equatable {
    /// Whom to visit.
    package struct Contact: Sendable, Hashable {
        package let name: String
        package let representative: String?
        package let phone: String?
        package let address: String?
    }

    package struct Item: Sendable, Equatable {
        package let words: String
        package let due: Day?
    }

    /// One file to go to.
    package struct Stop: Sendable, Equatable {
        package let code: String
        package let title: String
        package let items: [Item]
        package let contacts: [Contact]
    }

    package let collaborator: Collaborator
    package let day: Day
    /// The first due in front.
    package let stops: [Stop]

    /// What somebody in the commune can help with; the rest is decided at desks.
    private static let kinds: [TaskKind] = [.revise, .contract, .advance, .report, .accept, .settle, .recover]
    /// So many days ahead there is still time to prepare what will be asked for.
    private static let daysAhead = 7
}

extension CollaboratorDay {
    /// - Throws: `DatabaseError`.
    static func load(
        _ collaborator: Collaborator,
        by officer: Officer,
        on day: Day,
        in tx: Transaction
    ) throws -> CollaboratorDay {
        let last = day.moved(byDays: daysAhead)
        let communes = collaborator.communes.map(\.code)
        let queries = TaskQueries(officer: officer, today: day, packs: try TaskPacks.load(on: day, in: tx))
        let tasks = try queries.tasks(of: kinds, inCommunes: communes, in: tx)
        let due = tasks.filter { $0.deadline.map { $0.day <= last } ?? true }.map { task in
            Entry(
                file: task.dossierID,
                title: task.title,
                item: Item(words: task.deadline?.subject ?? task.kind.name, due: task.deadline?.day)
            )
        }
        let entries = due + (try followUps(communes, until: last, by: officer, in: tx))
        return CollaboratorDay(
            collaborator: collaborator,
            day: day,
            stops: stops(entries, try contacts(of: Set(entries.map(\.file)), by: officer, in: tx))
        )
    }

    private struct Entry {
        let file: Int64
        let title: String
        let item: Item
    }

    private static func stops(_ entries: [Entry], _ contacts: [Int64: [Contact]]) -> [Stop] {
        func rank(_ entry: Entry) -> String { "\(entry.item.due?.description ?? "9999") \(entry.item.words)" }
        let files = Dictionary(grouping: entries, by: \.file).mapValues { $0.sorted { rank($0) < rank($1) } }
        let ordered = files.sorted { left, right in
            (left.value.first.map(rank) ?? "", left.key) < (right.value.first.map(rank) ?? "", right.key)
        }
        return ordered.map { file, entries in
            Stop(
                code: "HS\(file)",
                title: entries.first?.title ?? "",
                items: entries.map(\.item),
                contacts: contacts[file] ?? []
            )
        }
    }

    /// What the latest visit of a file asked for by a day.
    private static func followUps(
        _ communes: [String],
        until last: Day,
        by officer: Officer,
        in tx: Transaction
    ) throws -> [Entry] {
        try tx.rows(
            """
            SELECT d.id, d.title, v.recommendation, v.deadline FROM site_visit v JOIN dossier d ON d.id = v.dossier_id
            WHERE d.commune_now IN (\(list: communes)) AND (\(TaskReach(officer: officer).visible))
                AND v.recommendation IS NOT NULL AND v.deadline <= \(last)
                AND v.position = (SELECT MAX(w.position) FROM site_visit w WHERE w.dossier_id = v.dossier_id)
            ORDER BY v.deadline, d.id
            """
        ) { row in
            let asked: String = try row.get(2)
            return Entry(
                file: try row.get(0),
                title: try row.get(1),
                item: Item(words: "Kiểm tra lại kiến nghị: \(asked)", due: try row.get(3))
            )
        }
    }

    private static func contacts(
        of files: Set<Int64>,
        by officer: Officer,
        in tx: Transaction
    ) throws -> [Int64: [Contact]] {
        guard !files.isEmpty else { return [:] }
        let rows = try tx.rows(
            """
            SELECT d.id, b.name, b.representative, b.phone, b.address FROM dossier d
            JOIN project_line l ON l.project_id = d.project_id JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE d.id IN (\(list: files.sorted())) AND \(BeneficiaryPolicy.condition(officer.territory(.viewBeneficiaries)))
            ORDER BY d.id, l.position
            """
        ) { row in
            let contact = Contact(
                name: try row.get(1),
                representative: try row.get(2),
                phone: try row.get(3),
                address: try row.get(4)
            )
            return (file: try row.get(0) as Int64, contact: contact)
        }
        return Dictionary(grouping: rows, by: \.file).mapValues { found in
            found.map(\.contact).reduce(into: []) { known, contact in
                if !known.contains(contact) { known.append(contact) }
            }
        }
    }
}
