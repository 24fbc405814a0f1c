import Database

extension TrainingClass {
    /// Those that a condition over `training_class c` names, in the order of entering, with their people.
    static func rows(_ condition: SQL, in tx: Transaction) throws -> [TrainingClass] {
        let people = Dictionary(
            grouping: try tx.rows(
                """
                SELECT t.class_id, t.full_name, t.sex, t.birth_year, t.residence, t.phone, t.attended, t.result,
                    t.certificate
                FROM trainee t JOIN training_class c ON c.id = t.class_id WHERE \(condition)
                ORDER BY t.class_id, t.position
                """
            ) { row in (owner: try row.get(0) as Int64, person: try Trainee(row)) },
            by: \.owner
        )
        return try tx.rows(
            """
            SELECT c.id, c.dossier_id, c.line_position, c.name, c.place, c.from_day, c.until_day, c.days,
                c.anonymised_at, \(SQL.officerName(of: "c")), c.entered_at, c.version
            FROM training_class c WHERE \(condition) ORDER BY c.id
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let anonymisedAt: Int64? = try row.get(8)
            return TrainingClass(
                id: id,
                dossierID: try row.get(1),
                line: try row.get(2),
                name: try row.get(3),
                place: try row.get(4),
                from: try row.get(5),
                until: try row.get(6),
                days: try row.get(7),
                people: (people[id] ?? []).map(\.person),
                isAnonymised: anonymisedAt != nil,
                officerName: try row.get(9),
                enteredAt: try row.get(10),
                version: try row.get(11)
            )
        }
    }
}

extension Trainee {
    fileprivate init(_ row: Row) throws {
        name = try row.get(1)
        sex = try row.get(2)
        birthYear = try row.get(3)
        residence = try row.get(4)
        phone = try row.get(5)
        attended = try row.get(6)
        result = try row.get(7)
        certificate = try row.get(8)
    }
}

extension TrainingLine {
    /// The lines of a file, each with its classes.
    static func load(_ dossierID: Int64, _ classes: [TrainingClass], in tx: Transaction) throws -> [TrainingLine] {
        let lines = try DossierLine.load(dossierID, in: tx)
        let people = try tx.rows(
            """
            SELECT q.line_id, q.planned, q.done FROM line_quantity q JOIN dossier_line d ON d.line_id = q.line_id
            WHERE d.dossier_id = \(dossierID) AND q.measure = 'people'
            """
        ) { row in (line: try row.get(0) as Int64, planned: try row.get(1) as Int64?, done: try row.get(2) as Int64?) }
        return lines.map { line in
            let told = people.first { $0.line == line.lineID }
            return TrainingLine(
                position: line.position,
                kind: line.kind,
                planned: told?.planned,
                done: told?.done,
                sums: TrainingSums(classes.filter { $0.line == line.position })
            )
        }
    }
}

extension TrainingDraft {
    /// Answers the number of the new class.
    func insert(_ dossier: Dossier, by officer: Officer, at now: Moment, in tx: Transaction) throws -> Int64 {
        let id = try tx.insert(
            """
            INSERT INTO training_class (dossier_id, line_position, name, place, from_day, until_day, days, account_id,
                officer_name, entered_at)
            VALUES (\(dossier.id), \(line), \(name), \(place), \(from), \(until), \(days), \(officer.userID),
                \(officer.name), \(now))
            RETURNING id
            """
        )
        try insertPeople(of: id, in: tx)
        return id
    }

    func update(_ id: Int64, in tx: Transaction) throws {
        try tx.execute(
            """
            UPDATE training_class SET line_position = \(line), name = \(name), place = \(place), from_day = \(from),
                until_day = \(until), days = \(days), version = version + 1 WHERE id = \(id)
            """
        )
        try tx.execute("DELETE FROM trainee WHERE class_id = \(id)")
        try insertPeople(of: id, in: tx)
    }

    private func insertPeople(of id: Int64, in tx: Transaction) throws {
        for (offset, person) in people.enumerated() {
            try tx.execute(
                """
                INSERT INTO trainee (class_id, position, full_name, sex, birth_year, residence, phone, attended, result,
                    certificate)
                VALUES (\(id), \(offset + 1), \(person.name), \(person.sex), \(person.birthYear), \(person.residence),
                    \(person.phone), \(person.attended), \(person.result), \(person.certificate))
                """
            )
        }
    }
}
