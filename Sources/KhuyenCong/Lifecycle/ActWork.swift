import Database

/// One act on one file: all its steps in the one transaction of the front door.
struct ActWork {
    let dossier: Dossier
    let act: ProjectAct
    let officer: Officer
    let now: Moment

    /// - Throws: `Refusal` (forbidden, invalid, conflict), `DatabaseError`.
    func perform(_ fields: FieldTree, in tx: Transaction) throws {
        let context = try context(fields, in: tx)
        try dossier.requireVersion(context.request.version)
        let checks = try ActChecks.enforce(try ActChecks.run(context), context.request, by: officer)
        let target = try target(context)
        let writing = ActWriting(context: context, fields: fields, target: target, checks: checks)
        try writing.write()
    }

    /// Reads the fields and everything that the checks need.
    ///
    /// - Throws: `Refusal` (forbidden, conflict, invalid), `DatabaseError`.
    func context(_ fields: FieldTree, in tx: Transaction) throws -> ActContext {
        try requireAct()
        let territories = try Territories.load(tx)
        let (request, content) = try FieldTreeReader.read(fields) { reader in
            (ActRequest(reader, today: now.day), ActContent(act, reader))
        }
        let proposal = try readProposal(on: request.day, territories)
        let whole = act == .submit ? ActContent.submission(proposal) : content
        let money = try DossierMoney.load(dossier.id, in: tx)
        return ActContext(
            dossier: dossier,
            act: act,
            request: request,
            content: whole,
            proposal: proposal,
            money: money,
            booking: ActMoney(whole, act: act, money: money),
            lines: try DossierLine.load(dossier.id, in: tx),
            territories: territories,
            officer: officer,
            now: now,
            tx: tx
        )
    }

    /// A submission may not be wrong; what was submitted, or taken over from paper, is read as it stands.
    private func readProposal(on day: Day, _ territories: Territories) throws -> Proposal {
        guard act == .submit else { return Proposal(.lenient(dossier.proposal), on: day, territories) }
        return try FieldTreeReader.read(dossier.proposal) { Proposal($0, on: day, territories) }
    }

    private func requireAct() throws {
        guard ProjectLifecycle.next(from: dossier.state, by: act, level: dossier.level) != nil else {
            let possible = ProjectAct.allCases.filter {
                ProjectLifecycle.next(from: dossier.state, by: $0, level: dossier.level) != nil
            }
            throw Refusal.conflict(
                "Hồ sơ \(dossier.code) đang ở trạng thái “\(dossier.state.name)”, chưa làm được việc “\(act.name)”.",
                remedy: possible.isEmpty
                    ? "Hồ sơ đã kết thúc."
                    : "Việc làm được lúc này: " + possible.map(\.name).joined(separator: ", ") + "."
            )
        }
        guard DossierPolicy.may(act, on: dossier, by: officer) else { throw Refusal.forbidden }
    }

    private func target(_ context: ActContext) throws -> ProjectState {
        let partsLeft =
            switch context.content {
            case .acceptance(let acceptance):
                context.lines.contains { $0.acceptedAt == nil && !acceptance.allotment.names($0.position) }
            case .allotment(let allotment) where act == .settle:
                context.lines.contains { $0.settledAt == nil && !allotment.names($0.position) }
            default: false
            }
        guard
            let target = ProjectLifecycle.next(
                from: dossier.state,
                by: act,
                level: dossier.level,
                partsLeft: partsLeft
            )
        else { throw Refusal.conflict("Không làm được việc “\(act.name)” lúc này.") }
        return target
    }
}

extension Allotment {
    func names(_ position: Int) -> Bool {
        lines?.contains(position) ?? true
    }
}
