import KhuyenCong

/// What an act's form asks beside its words: which money it prefills and which choices it offers.
enum ActChoices {
    static let conclusions: [(value: String, label: String, help: String?)] = [
        ("approve", "Đề nghị phê duyệt", nil),
        ("approveWithChanges", "Đề nghị phê duyệt sau khi sửa số tiền ở dưới", nil),
    ]

    /// The stage whose amounts stand beside the fields; nil for acts without money.
    static func stageBefore(_ act: ProjectAct) -> Stage? {
        switch act {
        case .appraise, .appraiseAtMinistry: .registered
        case .approve: .appraised
        case .contract, .change: .approved
        case .accept, .advance: .contracted
        case .settle: .accepted
        case .recover: .advanced
        case .submit, .withdraw, .returnForRevision, .register, .reject, .report, .suspend, .resume, .close, .stop,
            .takeOver:
            nil
        }
    }

    /// Acts that pay out or take back a part: their amounts are typed, never taken over, and only support counts.
    static func isPartOfSupport(_ act: ProjectAct) -> Bool {
        act == .advance || act == .recover
    }

    /// Acts of which the checks have something to say.
    static func isChecked(_ act: ProjectAct) -> Bool {
        switch act {
        case .submit, .returnForRevision, .appraise, .appraiseAtMinistry, .approve, .reject, .contract, .advance,
            .accept, .settle, .change, .stop:
            true
        case .withdraw, .register, .report, .suspend, .resume, .close, .recover, .takeOver: false
        }
    }

    /// Acts that may take some lines and leave others for later.
    static func choosesLines(_ act: ProjectAct) -> Bool {
        act == .accept || act == .settle
    }

    static func changesMoney(_ type: ChangeType?) -> Bool {
        switch type {
        case .amountUp, .amountDown, .source, .shift: true
        case .extendInYear, .extendNextYear, .place, .beneficiary, .partner, .content, .machine, .suspend,
            .resume, .stop, nil:
            false
        }
    }

    static func stageName(_ stage: Stage) -> String {
        DossierLabels.stages.first { $0.stage == stage }?.title ?? ""
    }
}

/// The lines that an act can be done on, each with the amounts of the stage before.
struct ActLines {
    struct Amount {
        let key: DossierMoney.Key
        let before: Dong
    }

    struct Line {
        let line: DossierLine
        let amounts: [Amount]
    }

    let lines: [Line]

    /// Lines that were typed stay, even where somebody did the act on them meanwhile.
    init(_ act: ProjectAct, _ view: DossierView, typed: FieldTree = .empty) {
        guard let stage = ActChoices.stageBefore(act) else {
            lines = []
            return
        }
        let booked = view.money.amounts(stage).filter { entry in
            !ActChoices.isPartOfSupport(act) || entry.key.source.basis == .support
        }
        let named = Set(typed.at("lines").items.compactMap { $0.at("line").shown })
        let open = view.lines.filter { ActLines.isOpen($0, act) || named.contains(String($0.position)) }
        lines = open.map { line in
            let keys = booked.keys.filter { $0.line == line.position }.sorted {
                ActLines.order($0) < ActLines.order($1)
            }
            return Line(line: line, amounts: keys.map { Amount(key: $0, before: booked[$0] ?? .zero) })
        }
    }

    /// Where the field of an amount lies: "lines.1.amounts.2".
    var paths: [DossierMoney.Key: String] {
        lines.enumerated().reduce(into: [:]) { result, line in
            for (index, amount) in line.element.amounts.enumerated() {
                result[amount.key] = "lines.\(line.offset + 1).amounts.\(index + 1)"
            }
        }
    }

    private static func isOpen(_ line: DossierLine, _ act: ProjectAct) -> Bool {
        switch act {
        case .accept: line.acceptedAt == nil && line.halt == nil
        case .settle: line.settledAt == nil && line.acceptedAt != nil && line.halt == nil
        default: true
        }
    }

    private static func order(_ key: DossierMoney.Key) -> (Int, Int) {
        (key.year, FundingSource.Code.allCases.firstIndex(of: key.source) ?? 0)
    }
}
