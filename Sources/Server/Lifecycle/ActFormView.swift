import HTTPTypes
import KhuyenCong

/// The form of one act as a page.
struct ActFormView {
    let act: ProjectAct
    let view: DossierView
    let fields: TypedFields
    let findings: ActFindings
    /// What the paper must show where the act is entered for somebody; nil where it is the officer's own.
    let proof: PaperProof?
    let places: PlaceNames
    let stale: StaleNotice?
    let mayOverride: Bool
    /// Nil where acts take no files.
    let uploads: AttachmentLimits?
    let context: AppContext

    private var dossier: Dossier { view.dossier }

    var page: Page {
        Page(
            act.name,
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([dossier.code, DossierLabels.title(dossier.title), dossier.state.name]).html,
            status: stale == nil ? fields.faults.status : .conflict,
            body: (stale?.html ?? .empty) + (ErrorSummary(fields.faults).html ?? .empty) + form
        )
    }

    private var isChecked: Bool {
        ActChoices.isChecked(act)
    }

    private var form: HTML {
        """
        <form class="form wide-form" action="\(SiteURL.dossierAct(dossier.code, act.slug))" method="post"\
        \(attribute: "enctype", uploads == nil ? nil : "multipart/form-data") novalidate>
        \(FormToken.field(context))
        \(TrialStep.onEnter("Kiểm tra"))
        <input type="hidden" name="version" value="\(dossier.version)">
        <input type="hidden" name="seen" value="\(view.history.count)">
        \(ActFieldsView(act: act, view: view, fields: fields, places: places, takesFiles: uploads != nil).html)
        \(proof == nil ? papers + paper : paper + papers)
        \(if: proof == nil, forOthers)
        \(if: isChecked, ActFindingsView(findings: findings, fields: fields, mayOverride: mayOverride).html)
        \(confirmation)
        <div class="actions">\(TrialStep.perform.button(act.name, tone: tone))
        \(if: isChecked, TrialStep.check.button("Kiểm tra"))
        <a class="quiet" href="\(SiteURL.dossier(dossier.code))">Thôi</a></div>
        \(leftOpen)
        </form>
        """
    }

    private var papers: HTML {
        ActPapersView(act: act, view: view, fields: fields, uploads: uploads, isEntered: proof != nil).html
    }

    private var paper: HTML {
        ActPaperView(act: act, fields: fields, proof: proof, contract: contract).html
    }

    /// Of the officer's own contract, who takes the money.
    private var contract: ActPaperView.ContractParties? {
        guard act == .contract else { return nil }
        return ActPaperView.ContractParties(
            taker: view.dossier.proposal.at("implementer").shown ?? "",
            isAsked: ActDemands(act: act, fields: fields.tree).asks("document.number")
        )
    }

    /// What the act would leave undecided, as the checks stand.
    private var leftOpen: HTML {
        let open = findings.checks.filter { $0.verdict == .undecided }
        guard !open.isEmpty else { return .empty }
        var names: [String] = []
        for check in open where !names.contains(check.rule.name) { names.append(check.rule.name) }
        return """
            <p class="note">Làm việc này lúc này thì còn chưa kết luận được: \(names.joined(separator: "; ")). \
            Xem phần “Kiểm tra” ở trên.</p>
            """
    }

    /// To the same form for what somebody else has signed.
    private var forOthers: HTML {
        var query: URLQuery = [ActPages.entered: "1"]
        if act == .change {
            query = query.setting("loai", fields.text("type") ?? "").setting("dong", fields.text("line") ?? "1")
        }
        let url = SiteURL.dossierAct(dossier.code, act.slug).with(query)
        return "<p class=\"note\"><a href=\"\(url)\">Người khác đã ký trên giấy, ông/bà nhập thay</a></p>"
    }

    private var tone: String {
        DossierLabels.confirmation(act) == nil ? "primary" : "dangerous"
    }

    private var confirmation: HTML {
        guard let word = DossierLabels.confirmation(act) else { return .empty }
        return FormField("word", "Gõ chữ “\(word)” để xác nhận", isRequired: true).html(nil, faults: fields.faults)
    }
}

/// What the checks say before the button is pressed, with a place for the reason of whoever may act against one.
struct ActFindingsView {
    let findings: ActFindings
    let fields: TypedFields
    let mayOverride: Bool

    var html: HTML {
        guard !findings.isRead || !findings.checks.isEmpty else { return .empty }
        return """
            <section class="findings"><h2>Kiểm tra</h2>
            \(if: !findings.checks.isEmpty, checks)
            \(if: !findings.isRead, ActFindingsView.unread)</section>
            """
    }

    private static let unread: HTML = """
        <p class="note">Nhập xong, bấm “Kiểm tra” để xem trước kết quả; chưa có gì được ghi.</p>
        """

    private var checks: HTML {
        """
        <ul class="checks">\(each: findings.checks.enumerated(), { index, check in
            "<li>\(CheckListView.item(check))\(override(index + 1, check))</li>"
        })</ul>
        """
    }

    private func override(_ number: Int, _ check: CheckResult) -> HTML {
        guard check.verdict == .doesNotHold, check.rule.mayBeOverridden, mayOverride else { return .empty }
        let path = "overrides.\(number)"
        return """
            <div class="override"><input type="hidden" name="\(path).rule" value="\(check.rule.rawValue)">
            \(check.line.map { line -> HTML in
                "<input type=\"hidden\" name=\"\(path).line\" value=\"\(line)\">"
            })
            \(FormField(
                path + ".reason",
                "Lý do vượt quy định",
                .area(rows: 2),
                help: "Chỉ ghi khi có thẩm quyền. Lý do hiện mãi trong lịch sử hồ sơ."
            ).html(reason(check), faults: fields.faults))</div>
            """
    }

    private func reason(_ check: CheckResult) -> String? {
        fields.tree.at("overrides").items.first { item in
            item.at("rule").shown == check.rule.rawValue
                && (item.at("line").shown == nil || item.at("line").shown == check.line.map(String.init))
        }?.at("reason").shown
    }
}
