import KhuyenCong

/// A row of the sheet: what stands, and the field for what is to be.
struct PlanSheetRow: Sendable {
    enum Subject: Hashable, Sendable {
        case project(String)
        case assignment(Int64)
        case new(kind: String, title: String)
    }

    let subject: Subject
    let title: String
    let source: FundingSource.Code
    /// Đồng in the plan as it stands.
    let before: Dong
    /// What may be given at most by the norms, and what the file itself asks for.
    let ceiling: Dong?
    let asked: Dong?
    /// As typed, or as it stands.
    let typed: String

    /// The lines that stand, the candidates that do not, what a draft added, and two blank assignments.
    static func rows(_ view: PlanView, _ candidates: [PlanCandidate], _ sheet: PlanSheetForm) -> [PlanSheetRow] {
        let typed = TypedAmounts(sheet.tree)
        let byCode = Dictionary(candidates.map { ($0.code, $0) }) { first, _ in first }
        let standing = view.lines.flatMap { line in
            view.plan.sources.compactMap { source -> PlanSheetRow? in
                guard let amount = line.amounts[source] else { return nil }
                return row(line.subject, view.subjects[line.subject], source, amount, byCode, typed)
            }
        }
        let known = Set(standing.map(\.key))
        let offered = candidates.flatMap { candidate in
            view.plan.sources.compactMap { source -> PlanSheetRow? in
                guard let asked = candidate.amounts[source] else { return nil }
                return PlanSheetRow(candidate, source, asked, typed)
            }
        }.filter { !known.contains($0.key) }
        let fresh = typed.fresh + Array(repeating: .new(kind: "", title: ""), count: 2)
        let source = view.plan.sources.first { $0 == .province || $0 == .national } ?? .province
        let assignments = fresh.enumerated().map { offset, subject in
            PlanSheetRow(
                subject: subject,
                title: "",
                source: typed.freshSource(offset) ?? source,
                before: .zero,
                ceiling: nil,
                asked: nil,
                typed: typed.freshAmount(offset) ?? ""
            )
        }
        return standing + offered + assignments
    }

    fileprivate struct Key: Hashable {
        let subject: Subject
        let source: FundingSource.Code
    }

    private var key: Key { Key(subject: subject, source: source) }

    private static func row(
        _ subject: PlanSubject,
        _ name: PlanSubjectName?,
        _ source: FundingSource.Code,
        _ amount: Dong,
        _ candidates: [String: PlanCandidate],
        _ typed: TypedAmounts
    ) -> PlanSheetRow {
        let own: Subject
        switch subject {
        case .project(let id): own = .project(name?.code ?? "DA\(id)")
        case .assignment(let id): own = .assignment(id)
        }
        let candidate = name?.code.flatMap { candidates[$0] }
        return PlanSheetRow(
            subject: own,
            title: name?.title ?? "",
            source: source,
            before: amount,
            ceiling: candidate?.ceiling,
            asked: candidate?.amounts[source],
            typed: typed[Key(subject: own, source: source)] ?? ProjectLabels.dong(amount)
        )
    }

    private init(_ candidate: PlanCandidate, _ source: FundingSource.Code, _ asked: Dong, _ typed: TypedAmounts) {
        let subject = Subject.project(candidate.code)
        self.init(
            subject: subject,
            title: candidate.title,
            source: source,
            before: .zero,
            ceiling: candidate.ceiling,
            asked: asked,
            typed: typed[Key(subject: subject, source: source)] ?? ""
        )
    }

    private init(
        subject: Subject,
        title: String,
        source: FundingSource.Code,
        before: Dong,
        ceiling: Dong?,
        asked: Dong?,
        typed: String
    ) {
        self.subject = subject
        self.title = title
        self.source = source
        self.before = before
        self.ceiling = ceiling
        self.asked = asked
        self.typed = typed
    }
}

/// The amounts of a sent sheet, by what they are for.
private struct TypedAmounts {
    private var amounts: [PlanSheetRow.Key: String] = [:]
    private(set) var fresh: [PlanSheetRow.Subject] = []
    private var freshRows: [(source: FundingSource.Code?, amount: String)] = []

    init(_ tree: FieldTree) {
        for line in tree.at("lines").items {
            let source = line["source"].shown.flatMap(FundingSource.Code.init)
            let amount = TypedFields.money(line["amount"]) ?? ""
            if let code = line["project"].shown {
                amounts[PlanSheetRow.Key(subject: .project(code), source: source ?? .province)] = amount
            } else if let id = line["assignment"].shown.flatMap({ Int64($0) }) {
                amounts[PlanSheetRow.Key(subject: .assignment(id), source: source ?? .province)] = amount
            } else {
                fresh.append(.new(kind: line["kind"].shown ?? "", title: line["title"].shown ?? ""))
                freshRows.append((source, amount))
            }
        }
    }

    subscript(key: PlanSheetRow.Key) -> String? { amounts[key] }

    func freshSource(_ offset: Int) -> FundingSource.Code? {
        freshRows.indices.contains(offset) ? freshRows[offset].source : nil
    }

    func freshAmount(_ offset: Int) -> String? {
        freshRows.indices.contains(offset) ? freshRows[offset].amount : nil
    }
}
