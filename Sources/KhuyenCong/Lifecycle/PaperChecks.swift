/// The papers of a step, by the checklists of Thông tư 36/2013/TT-BCT or those of the province's rule pack.
///
/// Of a file of which no paper of the step is kept here, nobody can tell: the folder may stand in the cabinet. Once one
/// is attached or named, what is not there is known to be missing; national money, and money under a list of the
/// province's own, is then refused. Whoever says that work could not be finished has to show the papers at once.
enum PaperChecks {
    /// - Throws: `DatabaseError`, `ReferenceFilesMissing`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard let stage = context.act.paperStage else { return [] }
        let held = try HeldPapers.load(context)
        let lines = context.proposal.lines.indices.map { $0 + 1 }.filter { context.content.names(line: $0) }
        let needs = try PaperNeeds(
            stage,
            of: context.dossier,
            context.proposal,
            lines: Set(lines),
            struck: ForceMajeure.lines(context),
            on: context.request.day,
            in: context.tx
        )
        let asked = needs.missing(having: [])
        guard !asked.isEmpty else { return [] }
        let isKept = !held.shown.isDisjoint(with: asked.flatMap(\.row.papers))
        let missing = needs.missing(having: held.all)
        let isClaimed = missing.contains { PaperRowCode.isForceMajeure($0.row.code) }
        return [
            result(missing, asked, stage, isRefused: needs.isBinding && (isKept || isClaimed))
        ]
    }

    private static func result(
        _ missing: [MissingPaper],
        _ asked: [MissingPaper],
        _ stage: PaperStage,
        isRefused: Bool
    ) -> CheckResult {
        let step = stage.label.lowercased()
        let required = missing.filter { $0.need == .required }
        let open = missing.filter { $0.need == .depends }
        let possible = missing.filter { $0.need == .ifAny }
        let aside = possible.isEmpty ? "" : " Kèm thêm nếu có: \(labels(possible))."
        guard let first = required.first ?? open.first else {
            return CheckResult(
                .papers,
                .holds,
                "Đủ giấy tờ bắt buộc của bước \(step).\(aside)",
                basis: asked.first?.row.basis,
                row: asked.first?.row.rule
            )
        }
        let needed = required.isEmpty ? "" : "Chưa thấy giấy tờ của bước \(step): \(labels(required))."
        let undecided = open.isEmpty ? "" : " Tùy mục hỗ trợ của dòng: \(labels(open))."
        return CheckResult(
            .papers,
            isRefused && !required.isEmpty ? .doesNotHold : .undecided,
            (needed + undecided + aside).trimmedStart,
            remedy: "Đính kèm tệp, hoặc ghi số, ngày của bản giấy đang giữ.",
            basis: first.row.basis,
            row: first.row.rule
        )
    }

    private static func labels(_ papers: [MissingPaper]) -> String {
        papers.map(\.label).joined(separator: "; ")
    }
}

extension ActContent {
    /// Whether the act is about a line of the estimate.
    fileprivate func names(line: Int) -> Bool {
        switch self {
        case .advance(let advance): advance.allotment.names(line)
        case .allotment(let allotment): allotment.names(line)
        case .acceptance(let acceptance) where acceptance.isForceMajeure: acceptance.allotment.names(line)
        default: true
        }
    }
}

extension String {
    fileprivate var trimmedStart: String {
        String(drop { $0 == " " })
    }
}
