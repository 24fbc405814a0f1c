import Database

/// Files that are sent together with an act; they stand or fall with it.
package struct ActFiles: Sendable {
    /// One file under the name that a paper of the act calls it by.
    package struct File: Sendable {
        package let field: String
        package let file: ArrivedFile

        package init(field: String, file: ArrivedFile) {
            self.field = field
            self.file = file
        }
    }

    package let files: [File]
    package let attachments: Attachments

    package init(files: [File], attachments: Attachments) {
        self.files = files
        self.attachments = attachments
    }
}

extension Dossiers {
    /// Does an act and takes its files in the same transaction: both are there, or neither.
    ///
    /// - Throws: as `perform` does; `Refusal` (invalid) for a file that may not be taken, `AttachmentStoreError`.
    package func perform(
        _ act: ProjectAct,
        on code: DossierCode,
        _ fields: FieldTree,
        files: ActFiles,
        isExact: Bool = false,
        by officer: Officer,
        at now: Moment
    ) async throws -> DossierView {
        guard !files.files.isEmpty else {
            return try await perform(act, on: code, fields, isExact: isExact, by: officer, at: now)
        }
        let door = files.attachments
        return try await door.intake.take(files.files.map(\.file)) { tx in
            guard act != .takeOver else { return try TakingOver.requireRight(to: code, by: officer, in: tx) }
            let dossier = try Dossier.load(code, forChange: false, in: tx)
            try DossierPolicy.requireSee(dossier, by: officer)
            try EnteredActs(dossier, by: officer, in: tx).requireRight(to: act)
        } writing: { inspected, tx in
            let named = Dictionary(zip(files.files.map(\.field), inspected)) { first, _ in first }
            let sent = Set(named.keys)
            let written =
                try act == .takeOver
                ? TakingOver(code, fields, files: sent, by: officer, at: now, in: tx).write()
                : writeAct(act, on: code, fields, sent, isExact, by: officer, at: now, in: tx)
            let attaching = ActAttaching(
                actID: written.actID,
                act: act,
                officer: officer,
                now: now,
                limits: door.limits,
                tx: tx
            )
            try attaching.attach(named, fields, to: written.dossierID)
            return try DossierView.load(.dossier(written.dossierID), by: officer, in: tx)
        }
    }

    /// Of a file that stands.
    private func writeAct(
        _ act: ProjectAct,
        on code: DossierCode,
        _ fields: FieldTree,
        _ sent: Set<String>,
        _ isExact: Bool,
        by officer: Officer,
        at now: Moment,
        in tx: Transaction
    ) throws -> (dossierID: Int64, actID: Int64) {
        let dossier = try Dossier.load(code, forChange: true, in: tx)
        try DossierPolicy.requireSee(dossier, by: officer)
        var work = ActWork(dossier: dossier, act: act, officer: officer, now: now, isExact: isExact)
        work.files = sent
        return (dossier.id, try work.perform(fields, in: tx))
    }
}

/// Writes the files of one act as papers of its project.
private struct ActAttaching {
    let actID: Int64
    let act: ProjectAct
    let officer: Officer
    let now: Moment
    let limits: AttachmentLimits
    let tx: Transaction

    func attach(_ files: [String: InspectedFile], _ fields: FieldTree, to dossierID: Int64) throws {
        let read = FieldTreeReader.lenient(fields)
        let papers = ActPaper.list(read)
        let machines = act == .accept ? read.list("machines", BoughtMachine.init) : []
        // The first submission has only now written the project.
        let dossier = try Dossier.load(.dossier(dossierID), forChange: false, in: tx)
        guard let projectID = dossier.projectID else {
            throw Refusal.conflict("Hồ sơ chưa nộp, chưa nhận tài liệu.")
        }
        for (field, file) in files.sorted(by: { $0.key < $1.key }) {
            guard let paper = papers.first(where: { $0.file == field }) else {
                throw Refusal.invalid("Chọn loại giấy tờ của tệp “\(file.name)”.", field: "papers")
            }
            let draft = AttachmentDraft(
                kind: paper.kind,
                stage: act.paperStage,
                actID: actID,
                shot: Attachment.Shot(takenAt: paper.takenOn.map(Moment.init(noonOf:)), position: paper.position)
            )
            let standing = try AttachmentRows.of(.project(projectID), in: tx).filter { $0.removal == nil }
            try AttachmentRules.require([file], draft.kind, beside: standing, atMost: limits.perProject)
            let id = try AttachmentRows.insert(file, draft, to: .project(projectID), by: officer, at: now, in: tx)
            try MachinePhoto.link(machines, to: id, file, under: field, of: actID, in: tx)
            let entry = file.entry(id, draft, project: projectID, provinceNow: dossier.provinceNow)
            try Audit.append(entry, by: officer, at: now, in: tx)
        }
    }
}
