package import Database
import Office

/// The classes of projects: entering them with their people, attendance, results, and taking the names out again.
package struct Trainings: Sendable {
    private let database: Database

    package init(_ database: Database) {
        self.database = database
    }

    /// The classes of a file, and what its lines promised and had accepted beside them.
    ///
    /// Who sees the file but neither the establishments of its place nor enters its classes reads how many, not who.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func classes(
        of code: DossierCode,
        by officer: Officer
    ) async throws -> (classes: [TrainingClass], lines: [TrainingLine]) {
        try await database.read { tx in
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            let all = try TrainingClass.rows("c.dossier_id = \(dossier.id)", in: tx)
            let shown = Trainings.seesNames(dossier, officer) ? all : all.map { $0.withoutNames() }
            return (shown, try TrainingLine.load(dossier.id, all, in: tx))
        }
    }

    /// One class with the file that it belongs to.
    ///
    /// - Throws: `Refusal` (missing), `DatabaseError`.
    package func one(
        _ id: Int64,
        by officer: Officer
    ) async throws -> (training: TrainingClass, dossier: Dossier, seesNames: Bool) {
        try await database.read { tx in
            let (training, dossier) = try Trainings.find(id, forChange: false, by: officer, in: tx)
            let seesNames = Trainings.seesNames(dossier, officer)
            return (seesNames ? training : training.withoutNames(), dossier, seesNames)
        }
    }

    /// Whether the officer keeps the classes of this file: whoever carries it out, and the offices that follow it.
    package static func mayEdit(_ dossier: Dossier, by officer: Officer) -> Bool {
        dossier.projectID != nil
            && (DossierPolicy.isOwner(of: dossier, officer) || ReviewPolicy.mayReview(dossier, by: officer))
    }

    private static func seesNames(_ dossier: Dossier, _ officer: Officer) -> Bool {
        let territory = officer.territory(.viewBeneficiaries)
        return mayEdit(dossier, by: officer) || territory.contains(province: dossier.provinceNow)
            || dossier.communeNow.map(territory.communes.contains) == true
    }

    /// Enters a class; the fields are those of `TrainingDraft`, "seen" is how many classes the form showed, so that the same
    /// list is not entered twice.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid, conflict), `DatabaseError`.
    package func enter(
        _ fields: FieldTree,
        of code: DossierCode,
        by officer: Officer,
        at now: Moment
    ) async throws -> TrainingClass {
        let draft = try FieldTreeReader.read(fields) { TrainingDraft($0, today: now.day) }
        return try await database.write { tx in
            let dossier = try Dossier.load(code, forChange: true, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            try Trainings.requireEdit(dossier, by: officer)
            try draft.requireLine(of: dossier, in: tx)
            let standing = try TrainingClass.rows("c.dossier_id = \(dossier.id)", in: tx).count
            guard draft.seen == standing else {
                throw Refusal.conflict(
                    "Hồ sơ này vừa có thêm một lớp.",
                    remedy: "Xem lớp mới nhất rồi gửi lại nếu chưa có."
                )
            }
            let id = try draft.insert(dossier, by: officer, at: now, in: tx)
            return try draft.note("training.enter", id, dossier, by: officer, at: now, in: tx)
        }
    }

    /// Writes a class anew, attendance and results among it, over the "version" that was seen.
    ///
    /// - Throws: `Refusal` (missing, forbidden, invalid; conflict where another changed it since, or its names were taken
    ///   out), `DatabaseError`.
    package func correct(
        _ id: Int64,
        _ fields: FieldTree,
        by officer: Officer,
        at now: Moment
    ) async throws -> TrainingClass {
        let draft = try FieldTreeReader.read(fields) { TrainingDraft($0, today: now.day) }
        return try await database.write { tx in
            let (training, dossier) = try Trainings.find(id, forChange: true, by: officer, in: tx)
            try Trainings.requireEdit(dossier, by: officer)
            try StandingVersion.require(draft.version, training.version, of: "Lớp này")
            try training.requireNames()
            try draft.requireLine(of: dossier, in: tx)
            try draft.update(id, in: tx)
            return try draft.note("training.correct", id, dossier, by: officer, at: now, in: tx)
        }
    }
}

extension Trainings {
    /// Takes the names of a class that is over out of the register and of the log; how many, men and women, attendance and
    /// results stay.
    ///
    /// - Throws: `Refusal` (missing, forbidden; conflict while it lasts, or where another changed it since),
    ///   `DatabaseError`.
    package func anonymise(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            let (training, dossier) = try Trainings.find(id, forChange: true, by: officer, in: tx)
            try Trainings.requireEdit(dossier, by: officer)
            try StandingVersion.require(version, training.version, of: "Lớp này")
            try training.requireNames()
            guard training.until < now.day else {
                throw Refusal.conflict("Lớp này chưa bế giảng, chưa ẩn danh được.")
            }
            try tx.execute(
                """
                UPDATE trainee SET full_name = \(Trainee.nobody), birth_year = NULL, residence = NULL, phone = NULL,
                    certificate = NULL WHERE class_id = \(id)
                """
            )
            try tx.execute(
                "UPDATE training_class SET anonymised_at = \(now), version = version + 1 WHERE id = \(id)"
            )
            try Audit.anonymise(subject: "trainingClass", subjectID: id, by: officer, at: now, in: tx)
        }
    }

    /// Takes back a class that was entered by mistake, and its people with it, out of the log as well.
    ///
    /// - Throws: `Refusal` (missing, forbidden; conflict where another changed it since), `DatabaseError`.
    package func remove(_ id: Int64, version: Int, by officer: Officer, at now: Moment) async throws {
        try await database.write { tx in
            let (training, dossier) = try Trainings.find(id, forChange: true, by: officer, in: tx)
            try Trainings.requireEdit(dossier, by: officer)
            try StandingVersion.require(version, training.version, of: "Lớp này")
            try tx.execute("DELETE FROM trainee WHERE class_id = \(id)")
            try tx.execute("DELETE FROM training_class WHERE id = \(id)")
            let entry = AuditDraft(
                act: "training.remove",
                subject: "dossier",
                subjectID: dossier.id,
                provinceNow: dossier.provinceNow,
                detail: ["name": training.name, "people": String(training.people.count)]
            )
            try Audit.append(entry, by: officer, at: now, in: tx)
            try Audit.anonymise(subject: "trainingClass", subjectID: id, by: officer, at: now, in: tx)
        }
    }

    /// Writes the people of a class as a workbook.
    ///
    /// - Throws: `Refusal` (missing; forbidden where the officer may not read the names), `SpreadsheetError`,
    ///   `DatabaseError`.
    package func export(_ id: Int64, to path: String, by officer: Officer) async throws {
        let (training, dossier, seesNames) = try await one(id, by: officer)
        guard seesNames else { throw Refusal.forbidden }
        let columns = zip(TraineeList.columns, [36, 10, 10, 40, 16, 12, 22, 18]).map { ListWorkbook.Column($0, $1) }
        let book = try ListWorkbook(
            "DANH SÁCH HỌC VIÊN",
            sheet: "Học viên",
            note:
                "\(training.name), \(training.from.vietnamese)–\(training.until.vietnamese), \(training.days) ngày học; "
                + "hồ sơ \(dossier.code)",
            columns: [ListWorkbook.Column("STT", 6, .plain)] + columns,
            at: path
        )
        for (offset, person) in training.people.enumerated() {
            let cells = TraineeList.cells(person).map { $0.isEmpty ? CellValue.empty : .text($0) }
            try book.add([.number(Double(offset + 1))] + cells)
        }
        try book.close()
    }

    /// - Throws: `Refusal` (missing) for a class of a file that this officer does not see.
    private static func find(
        _ id: Int64,
        forChange: Bool,
        by officer: Officer,
        in tx: Transaction
    ) throws -> (training: TrainingClass, dossier: Dossier) {
        let file: Int64? = try tx.value("SELECT dossier_id FROM training_class WHERE id = \(id)")
        guard let file else { throw Refusal.missing }
        let dossier = try Dossier.load(.dossier(file), forChange: forChange, in: tx)
        try DossierPolicy.requireSee(dossier, by: officer)
        // Read once the file is held, so that nobody writes it in between.
        guard let training = try TrainingClass.rows("c.id = \(id)", in: tx).first else { throw Refusal.missing }
        return (training, dossier)
    }

    private static func requireEdit(_ dossier: Dossier, by officer: Officer) throws {
        guard dossier.projectID != nil else {
            throw Refusal.conflict("Hồ sơ \(dossier.code) chưa nộp, chưa có lớp nào để ghi.")
        }
        guard mayEdit(dossier, by: officer) else { throw Refusal.forbidden }
    }
}

extension TrainingClass {
    fileprivate func requireNames() throws {
        guard !isAnonymised else { throw Refusal.conflict("Danh sách của lớp này đã ẩn danh.") }
    }
}

extension TrainingDraft {
    fileprivate func requireLine(of dossier: Dossier, in tx: Transaction) throws {
        let lines = try DossierLine.load(dossier.id, in: tx).count
        guard line <= lines else {
            throw Refusal.invalid("Hồ sơ \(dossier.code) không có dòng \(line).", field: "line")
        }
    }

    /// The entry of the log; names stay out of the chain.
    fileprivate func note(
        _ act: String,
        _ id: Int64,
        _ dossier: Dossier,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> TrainingClass {
        let entry = AuditDraft(
            act: act,
            subject: "trainingClass",
            subjectID: id,
            provinceNow: dossier.provinceNow,
            detail: ["name": name, "people": String(people.count)],
            personal: ["list": TraineeList.write(people)]
        )
        try Audit.append(entry, by: officer, at: now, in: tx)
        guard let kept = try TrainingClass.rows("c.id = \(id)", in: tx).first else { throw Refusal.missing }
        return kept
    }
}
