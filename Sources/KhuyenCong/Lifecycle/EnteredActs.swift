import Database

/// The acts of others that an officer enters on one file from their signed papers (nhập thay).
struct EnteredActs {
    private let dossier: Dossier
    private let officer: Officer
    private let isAgencyHere: Bool

    /// - Throws: `DatabaseError`.
    init(_ dossier: Dossier, by officer: Officer, in tx: Transaction) throws {
        self.dossier = dossier
        self.officer = officer
        isAgencyHere = try dossier.level == .national && EnteredActs.isAgencyHere(in: tx)
    }

    /// Whether anybody of the national agency has an account here, whatever the days of the grant.
    private static func isAgencyHere(in tx: Transaction) throws -> Bool {
        let grant: Int64? = try tx.value(
            """
            SELECT g.id FROM account_grant g JOIN account a ON a.id = g.account_id
            WHERE g.role = \(Role.nationalAgency.rawValue) AND g.revoked_at IS NULL AND a.disabled_at IS NULL
            ORDER BY g.id LIMIT 1
            """
        )
        return grant != nil
    }

    /// What is asked of each paper from which an act that is not this officer's may be entered now.
    var possible: [ProjectAct: PaperProof] {
        var proofs: [ProjectAct: PaperProof] = [:]
        for act in ProjectAct.allCases
        where ProjectLifecycle.next(from: dossier.state, by: act, level: dossier.level) != nil
            && !DossierPolicy.may(act, on: dossier, by: officer)
        {
            proofs[act] = proof(of: act)
        }
        return proofs
    }

    private func proof(of act: ProjectAct) -> PaperProof? {
        DossierPolicy.proof(act, on: dossier, in: dossier.state, isAgencyHere: isAgencyHere, by: officer)
    }

    /// The act is the officer's own, or one that the officer may enter for another.
    ///
    /// - Throws: `Refusal` (forbidden).
    func requireRight(to act: ProjectAct) throws {
        guard DossierPolicy.may(act, on: dossier, by: officer) || proof(of: act) != nil else {
            throw Refusal.forbidden
        }
    }

    /// An act of somebody else, or one that is said to be entered for somebody, stands on its signed paper alone.
    ///
    /// - Throws: `Refusal` (invalid) that names what is not told of the paper; `DatabaseError`.
    func requirePaper(_ request: ActRequest, of act: ProjectAct, in tx: Transaction) throws {
        guard request.isOnBehalf || !DossierPolicy.may(act, on: dossier, by: officer) else { return }
        let faults = request.paperFaults(
            of: act,
            proof(of: act) ?? .numberOrCopy,
            hasCopy: try hasCopy(request.papers, of: act, in: tx)
        )
        guard let first = faults.first else { return }
        throw Refusal(
            .invalid,
            "Việc “\(act.name)” chỉ nhập thay được từ văn bản đã ký: \(first.message)",
            field: first.field,
            details: faults
        )
    }

    /// Whether the paper of the act itself is there as a file: sent with the act, lying with its draft, or a paper of the
    /// project that the act names and that no other act brought.
    private func hasCopy(_ papers: [ActPaper], of act: ProjectAct, in tx: Transaction) throws -> Bool {
        let kinds = act.signedKinds
        if papers.contains(where: { $0.file != nil && kinds.contains($0.kind) }) { return true }
        if act == .submit {
            let files = try DraftFile.all(of: dossier.id, in: tx)
            if files.contains(where: { kinds.contains($0.kind) }) { return true }
        }
        let named = Set(papers.compactMap(\.attachment))
        guard let projectID = dossier.projectID, !named.isEmpty else { return false }
        return try AttachmentRows.of(.project(projectID), in: tx).contains { paper in
            named.contains(paper.id) && kinds.contains(paper.kind) && paper.actID == nil && paper.removal == nil
        }
    }
}

/// What must be shown of a signed paper before the act that it tells of is entered for whoever signed it.
package enum PaperProof: Sendable, Equatable {
    /// A paper without a number, as a household writes it, is shown by its copy.
    case numberOrCopy
    case numberAndCopy
}

extension ActPolicy {
    /// Who enters acts from signed papers, for its place: the office that holds the papers.
    package static let enteringRoles: Set<Role> = [.department]

    /// What is asked of the paper from which an act is entered for others; nil where nobody enters it.
    ///
    /// The Department enters no act that it may do itself, and gives up no draft that nobody handed in. What the national
    /// agency alone decides is entered only while nobody of the agency has an account here.
    package static func proof(
        _ act: ProjectAct,
        level: ProgrammeLevel,
        state: ProjectState?,
        isAgencyHere: Bool
    ) -> PaperProof? {
        guard act != .withdraw || state != .draft else { return nil }
        let own = roles(act, level: level, state: state)
        if own == [.nationalAgency] { return isAgencyHere ? nil : .numberAndCopy }
        return own.isDisjoint(with: [.department, .nationalAgency]) ? .numberOrCopy : nil
    }

    /// What is asked of the paper from which this officer may enter the act; nil where the officer may not.
    ///
    /// A submission is entered with the draft that the officer wrote after the paper, never with somebody else's.
    package static func proof(
        _ act: ProjectAct,
        level: ProgrammeLevel,
        state: ProjectState?,
        provinceNow: String,
        communeNow: String?,
        isOwner: Bool,
        isAgencyHere: Bool,
        by officer: Officer
    ) -> PaperProof? {
        guard act != .submit || isOwner else { return nil }
        let mayEnter = officer.grants.contains { grant in
            enteringRoles.contains(grant.role) && grant.scope.covers(province: provinceNow, commune: communeNow)
        }
        return mayEnter ? proof(act, level: level, state: state, isAgencyHere: isAgencyHere) : nil
    }
}

extension DossierPolicy {
    /// What is asked of the paper from which the officer may enter an act in a state of the file; nil where it may not be.
    static func proof(
        _ act: ProjectAct,
        on dossier: Dossier,
        in state: ProjectState?,
        isAgencyHere: Bool = true,
        by officer: Officer
    ) -> PaperProof? {
        ActPolicy.proof(
            act,
            level: dossier.level,
            state: state,
            provinceNow: dossier.provinceNow,
            communeNow: dossier.communeNow,
            isOwner: isOwner(of: dossier, officer),
            isAgencyHere: isAgencyHere,
            by: officer
        )
    }
}

extension ActRequest {
    /// What is not told of the signed paper from which the act is entered.
    func paperFaults(of act: ProjectAct, _ proof: PaperProof, hasCopy: Bool) -> [Refusal.Detail] {
        let isNumbered = document.number != nil
        let shown: [(field: String, isTold: Bool, message: String)] =
            switch proof {
            case .numberOrCopy:
                [
                    (
                        "document.number", isNumbered || hasCopy,
                        "Ghi số của văn bản, hoặc kèm bản chụp: \(act.signedLabels)."
                    )
                ]
            case .numberAndCopy:
                [
                    ("document.number", isNumbered, "Ghi số của văn bản."),
                    ("papers", hasCopy, "Kèm bản chụp của văn bản: \(act.signedLabels)."),
                ]
            }
        let asked: [(field: String, isTold: Bool, message: String)] =
            [
                ("onBehalfOf", onBehalfOf != nil, "Ghi nhập thay cho cơ quan, người nào."),
                ("document.office", document.office != nil, "Ghi cơ quan, đơn vị đã ký văn bản."),
            ] + shown + [("day", isDayTold, "Ghi ngày của văn bản đã ký.")]
        return asked.filter { !$0.isTold }.map { Refusal.Detail(field: $0.field, message: $0.message) }
    }
}

extension ProjectAct {
    /// The kinds of paper on which others sign the act.
    package var signedKinds: Set<PaperKind> {
        switch self {
        case .submit, .withdraw: [.officialLetter, .beneficiaryRequest]
        case .returnForRevision, .register: [.officialLetter]
        case .appraise, .appraiseAtMinistry: [.appraisalSheet, .minutes]
        case .approve: [.decision]
        case .reject, .suspend, .resume, .stop, .recover: [.decision, .officialLetter]
        case .contract: [.contract, .annex, .decision]
        case .advance: [.paymentRequest]
        case .report: [.progressReport]
        case .change: [.changeRequest, .annex, .decision]
        case .accept: [.acceptanceRecord]
        case .settle: [.settlementDetail, .paymentRequest]
        case .close: [.liquidation]
        case .takeOver: [.minutes]
        }
    }

    /// Their names, in the order in which papers are chosen.
    package var signedLabels: String {
        PaperKind.allCases.filter(signedKinds.contains).map(\.label).joined(separator: " / ")
    }
}
