import Database

/// One act on one file: all its steps in the one transaction of the front door.
struct ActWork {
    let dossier: Dossier
    let act: ProjectAct
    let officer: Officer
    let now: Moment
    /// The names of the files that come with the act.
    var files: Set<String> = []
    /// Whether a field that the act does not read is refused.
    var isExact = false

    /// Does the act; answers its number.
    ///
    /// - Throws: `Refusal` (forbidden, invalid, conflict), `DatabaseError`.
    @discardableResult
    func perform(_ fields: FieldTree, in tx: Transaction) throws -> Int64 {
        let context = try context(fields, in: tx)
        try StandingVersion.require(context.request.version, dossier.version, of: "Hồ sơ \(dossier.code)")
        try PlanChecks.lock(context)
        let checks = try ActChecks.enforce(try ActChecks.run(context), context.request, on: dossier, by: officer)
        let target = try target(context)
        let writing = ActWriting(context: context, fields: fields, target: target, checks: checks)
        try ActPaper.requireFiles(context.request.papers, sent: files)
        try MachinePhoto.requireFiles(context.content, sent: files)
        return try writing.write()
    }

    /// Reads the fields and everything that the checks need.
    ///
    /// - Throws: `Refusal` (forbidden, conflict, invalid), `DatabaseError`.
    func context(_ fields: FieldTree, in tx: Transaction) throws -> ActContext {
        let entered = try EnteredActs(dossier, by: officer, in: tx)
        try requireAct(entered)
        let territories = try Territories.load(tx)
        let (request, content, accounts) = try FieldTreeReader.read(fields, isExact: isExact) {
            ActWork.read(act, $0, today: now.day)
        }
        try requireDay(request, in: tx)
        try ActPaper.require(request.papers, of: dossier.projectID, in: tx)
        try MachinePhoto.require(content, of: dossier.projectID, in: tx)
        try entered.requirePaper(request, of: act, in: tx)
        let proposal = try changedProposal(content, on: request.day, territories, in: tx)
        let whole = act == .submit ? ActContent.submission(proposal) : content
        let money = try DossierMoney.load(dossier.id, in: tx)
        let lines = try DossierLine.load(dossier.id, in: tx)
        let booking = ActMoney(whole, act: act, money: money, lines: lines)
        try requireLines(booking, whole, lines)
        return ActContext(
            dossier: dossier,
            act: act,
            request: request,
            content: whole,
            accounts: accounts,
            proposal: proposal,
            money: money,
            booking: booking,
            lines: lines,
            territories: territories,
            officer: officer,
            now: now,
            tx: tx
        )
    }

    /// All that an act reads of what was sent.
    static func read(
        _ act: ProjectAct,
        _ fields: FieldTreeReader,
        today: Day
    ) -> (ActRequest, ActContent, ActAccounts) {
        (ActRequest(fields, today: today), ActContent(act, fields), ActAccounts(act, fields))
    }

    /// As it stands, or as a change that may be would leave it.
    private func changedProposal(
        _ content: ActContent,
        on day: Day,
        _ territories: Territories,
        in tx: Transaction
    ) throws -> Proposal {
        let standing = try readProposal(on: day, territories, in: tx)
        if case .change(let change) = content {
            try change.requireEnd(after: standing)
            if change.type == .content { try change.content.require(of: change, against: dossier.proposal) }
        }
        return standing.changed(by: content)
    }

    /// A submission may not be wrong; what was submitted, or taken over from paper, is read as it stands.
    private func readProposal(on day: Day, _ territories: Territories, in tx: Transaction) throws -> Proposal {
        guard act == .submit else { return Proposal(.lenient(dossier.proposal), on: day, territories) }
        return try FieldTreeReader.read(dossier.proposal) { fields in
            let proposal = Proposal(fields, on: day, territories)
            guard !Proposal.isOfOfficesAlone(.lenient(dossier.proposal)) else { return proposal }
            let pack = try Rules.inForce(
                level: dossier.level,
                formerProvince: proposal.formerProvince(territories),
                presentProvince: dossier.provinceNow,
                on: dossier.approvedOn ?? day,
                in: tx
            )
            ToldParts(proposal, pack).check(fields)
            try FurtherQuestions.of(proposal, dossier, on: day, in: tx).check(proposal.answers, fields)
            return proposal
        }
    }

    /// Acts follow one another on paper as well; an older day would bring back the law of that day.
    private func requireDay(_ request: ActRequest, in tx: Transaction) throws {
        let last: Day? = try tx.value("SELECT MAX(day) FROM dossier_act WHERE dossier_id = \(dossier.id)")
        guard let last, request.day < last else { return }
        throw Refusal.invalid(
            "Ngày \(request.day.vietnamese) trước ngày của việc trước đó (\(last.vietnamese)).",
            field: "day"
        )
    }

    /// Money of a line that there is not would have nowhere to be booked, and what is found of it nowhere to be read.
    private func requireLines(_ booking: ActMoney, _ content: ActContent, _ lines: [DossierLine]) throws {
        if case .submission = content { return }
        let known = Set(lines.map(\.position))
        let named = Set(booking.bookings.values.flatMap(\.keys).map(\.line)).union(content.namedLines)
        let judged = Set((content.outcome?.finances ?? []).map(\.line))
        for (field, lines) in [("lines", named), ("finances", judged)] {
            guard let unknown = lines.subtracting(known).min() else { continue }
            throw Refusal.invalid("Đề án không có dòng \(unknown).", field: field)
        }
    }

    private func requireAct(_ entered: EnteredActs) throws {
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
        try entered.requireRight(to: act)
    }

    private func target(_ context: ActContext) throws -> ProjectState {
        let partsLeft =
            switch context.content {
            case .acceptance(let acceptance):
                context.lines.contains {
                    $0.acceptedAt == nil && $0.halt != .stopped && !acceptance.allotment.accepts($0)
                }
            case .allotment(let allotment) where act == .settle:
                context.lines.contains {
                    $0.settledAt == nil && $0.halt != .stopped && !allotment.settles($0)
                }
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
    /// Whether it names a line, or none and so means whatever it may.
    func names(_ position: Int) -> Bool {
        lines?.contains(position) ?? true
    }

    /// An acceptance that names no lines is of all that go on and were not accepted before.
    func accepts(_ line: DossierLine) -> Bool {
        lines?.contains(line.position) ?? (line.halt == nil && line.acceptedAt == nil)
    }

    /// A settlement that names no lines is of all that go on, were accepted and not settled before.
    func settles(_ line: DossierLine) -> Bool {
        lines?.contains(line.position) ?? (line.halt == nil && line.acceptedAt != nil && line.settledAt == nil)
    }
}

extension ActContent {
    /// The lines that the act names, whether with money or without.
    var namedLines: Set<Int> {
        switch self {
        case .appraisal(_, let allotment), .allotment(let allotment), .recovery(_, let allotment):
            allotment.lines ?? []
        case .advance(let advance): advance.allotment.lines ?? []
        case .acceptance(let acceptance): acceptance.allotment.lines ?? []
        case .change(let change): (change.allotment.lines ?? []).union(change.type.isOfLine ? [change.line] : [])
        case .plain, .reason, .declined, .halt, .submission, .progress: []
        }
    }
}
