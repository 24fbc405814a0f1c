import Database

/// A paper that goes with an act (giấy tờ kèm theo): held on paper, a file of the project, or a file sent with the act.
package struct ActPaper: Sendable, Equatable {
    package let kind: PaperKind
    /// Of the paper that the office holds.
    package let number: String?
    package let day: Day?
    /// A file that was handed in before.
    package let attachment: Int64?
    /// The name under which a file comes with the act itself.
    package let file: String?
    /// When and where a photo was taken, as its sender says.
    package let takenOn: Day?
    package let position: Attachment.Position?

    /// Reads the list "papers"; a paper of which nothing is said is a fault.
    static func list(_ fields: FieldTreeReader) -> [ActPaper] {
        fields.list("papers") { row in
            let kind = row.choice("kind", of: PaperKind.self)
            if row.text("kind") == nil { row.fault("kind", "Chọn loại giấy tờ.") }
            let paper = ActPaper(
                kind: kind ?? .other,
                number: row.text("number"),
                day: row.day("day"),
                attachment: row.id("attachment"),
                file: row.text("file"),
                takenOn: row.day("takenOn"),
                position: position(row)
            )
            if paper.number == nil, paper.day == nil, paper.attachment == nil, paper.file == nil {
                row.fault("number", "Đính kèm tệp, hoặc ghi số, ngày của bản giấy.")
            }
            return paper
        }
    }

    /// Latitude and longitude as maps give them: "18.6796, 105.6813".
    private static func position(_ row: FieldTreeReader) -> Attachment.Position? {
        guard let typed = row.text("position") else { return nil }
        let numbers = typed.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { Double($0) }
        if numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1],
            let position = Attachment.Position(latitude: latitude, longitude: longitude)
        {
            return position
        }
        row.fault("position", "Tọa độ ghi dạng 18.6796, 105.6813.")
        return nil
    }

    /// - Throws: `Refusal` (invalid) where a paper names a file that did not come.
    static func requireFiles(_ papers: [ActPaper], sent files: Set<String>) throws {
        guard papers.compactMap(\.file).contains(where: { !files.contains($0) }) else { return }
        throw Refusal.invalid(
            "Không nhận được tệp của giấy tờ kèm theo.",
            field: "papers",
            remedy: "Chọn lại tệp, hoặc ghi số, ngày của bản giấy."
        )
    }

    /// - Throws: `Refusal` (invalid) where a paper names a file that is not one of this project's; `DatabaseError`.
    static func require(_ papers: [ActPaper], of projectID: Int64?, in tx: Transaction) throws {
        let named = Set(papers.compactMap(\.attachment))
        guard !named.isEmpty else { return }
        let standing = try projectID.map { try AttachmentRows.of(.project($0), in: tx) } ?? []
        let known = Set(standing.filter { $0.removal == nil }.map(\.id))
        if let unknown = named.subtracting(known).min() {
            throw Refusal.invalid("Hồ sơ không có tài liệu số \(unknown).", field: "papers")
        }
    }
}

/// The papers of a file that are known to be there.
struct HeldPapers {
    /// Attached, or named by an act.
    private(set) var shown: Set<PaperKind> = []
    /// What the file itself stands for: its proposal, its reports, the papers of its acts.
    private(set) var implied: Set<PaperKind> = [.proposal, .estimate]

    var all: Set<PaperKind> { shown.union(implied) }

    /// - Throws: `DatabaseError`.
    static func load(_ context: ActContext) throws -> HeldPapers {
        var held = try load(context.dossier, in: context.tx)
        held.take(context.act, context.request.document.number, context.request.papers)
        return held
    }

    /// - Throws: `DatabaseError`.
    static func load(_ dossier: Dossier, in tx: Transaction) throws -> HeldPapers {
        var held = HeldPapers()
        try tx.forEach(
            """
            SELECT a.act, COALESCE(a.document_number, n.number), a.fields
            FROM dossier_act a \(LateNumber.join) WHERE a.dossier_id = \(dossier.id)
            """
        ) { row in
            let json: String = try row.get(2)
            // Most acts name none; their fields need not be taken apart.
            let papers = json.contains("\"papers\"") ? ActPaper.list(.lenient(try FieldTree(json: json))) : []
            held.take(try row.get(0), try row.get(1), papers)
        }
        for file in try DraftFile.all(of: dossier.id, in: tx) {
            held.shown.insert(file.kind)
        }
        guard let projectID = dossier.projectID else { return held }
        try tx.forEach(
            """
            SELECT DISTINCT paper_kind FROM attachment
            WHERE subject = 'project' AND subject_id = \(projectID) AND removed_at IS NULL
            """
        ) { held.shown.insert(try $0.get(0)) }
        return held
    }

    private mutating func take(_ act: ProjectAct, _ number: String?, _ papers: [ActPaper]) {
        shown.formUnion(papers.map(\.kind))
        if act == .report { implied.insert(.progressReport) }
        guard number != nil, let kind = act.paperKind else { return }
        implied.insert(kind)
    }
}

extension ProjectAct {
    /// What the numbered paper of the act is.
    var paperKind: PaperKind? {
        switch self {
        case .submit: .officialLetter
        case .appraise, .appraiseAtMinistry: .appraisalSheet
        case .approve, .stop: .decision
        case .contract: .contract
        case .report: .progressReport
        case .change: .changeRequest
        case .accept: .acceptanceRecord
        case .settle: .settlementDetail
        case .close: .liquidation
        case .withdraw, .returnForRevision, .register, .reject, .advance, .suspend, .resume, .recover, .takeOver: nil
        }
    }

    /// The step whose papers must be there before the act.
    var paperStage: PaperStage? {
        switch self {
        case .submit: .proposal
        case .approve: .appraisal
        case .contract: .contract
        case .advance: .advance
        case .change: .change
        case .accept: .acceptance
        case .settle: .settlement
        case .withdraw, .returnForRevision, .appraise, .register, .appraiseAtMinistry, .reject, .report, .suspend,
            .resume, .close, .stop, .recover, .takeOver:
            nil
        }
    }
}
