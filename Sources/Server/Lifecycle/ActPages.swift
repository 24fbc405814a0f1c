import HTTPTypes
import KhuyenCong

/// One form per act: its fields, its paper, and what the checks say before anything is done.
struct ActPages: RouteGroup {
    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.dossierAct(.any, .any), .workOnProjects, "Biểu mẫu của một việc xử lý hồ sơ") { request, context in
            try await show(request.query, context)
        }
        table.form(
            .dossierAct(.any, .any),
            .workOnProjects,
            "Làm một việc xử lý hồ sơ, hoặc chỉ kiểm tra",
            uploads: desk.attachments?.uploads ?? .none
        ) { form, context in
            try await take(form, context)
        }
    }

    private func show(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let view = try await desk.view(context)
        let act = try act(context, view)
        let change = query["loai"].flatMap(ChangeType.init)
        if act == .change, change == nil {
            let terms = try await desk.dossiers.changeTerms(
                .dossier(view.dossier.id),
                on: desk.now().day,
                by: context.requireOfficer()
            )
            return ChangeTypesView(view: view, terms: terms).page
        }
        let line = query["dong"].flatMap { Int($0) } ?? 1
        let isEntered = query[ActPages.entered] == "1" || view.proofs[act] != nil
        let prefill = ActPrefill(
            act: act,
            view: view,
            today: desk.now().day,
            change: change,
            line: line,
            isEntered: isEntered
        )
        let kept = isEntered ? nil : try await desk.kept(act, view, context)
        return try await page(act, view, kept?.tree ?? prefill.tree, context, stale: kept?.stale)
    }

    /// Asks for the form that enters an act for somebody.
    static let entered = "nhap-thay"

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let view = try await desk.view(context)
        // Where somebody did it meanwhile, the act is refused beside what was typed.
        let act = try act(context)
        let typed = ActForm(form, act, view, try await places(view, context))
        try await desk.keep(typed, of: act, view, context)
        if typed.isCheck {
            return .page(try await page(act, view, typed.tree, context, asked: typed.fields))
        }
        // What was typed over an older version is first shown beside what happened since.
        let lacking = typed.version == view.dossier.version ? asked(act, view, typed) : []
        guard lacking.isEmpty else {
            let faults = FormFaults(faults: lacking)
            return .page(try await page(act, view, typed.tree, context, faults: faults, asked: typed.fields))
        }
        if let word = DossierLabels.confirmation(act), typed.word?.lowercased() != word {
            let fault = FieldFault(field: "word", message: "Gõ chữ “\(word)” để xác nhận.")
            return .page(try await page(act, view, typed.tree, context, faults: FormFaults(faults: [fault])))
        }
        do {
            let code = DossierCode.dossier(view.dossier.id)
            let done = try await desk.perform(act, on: code, typed.fields, typed.files, context)
            return .redirect(.dossier(done.dossier.code), notice(of: act, done))
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            return .page(try await refused(refusal, act, typed, context))
        }
    }

    /// What the page asks before it lets an act be done; nothing of an act that may not be done now.
    private func asked(_ act: ProjectAct, _ view: DossierView, _ typed: ActForm) -> [FieldFault] {
        guard (view.acts + view.entered).contains(act) else { return [] }
        let less = typed.confirmsLess ? nil : SpentBefore(act, view, typed.tree)?.fault
        return ActDemands(act: act, fields: typed.tree).faults + (less.map { [$0] } ?? [])
    }

    /// What was done, and what its checks have left open.
    private func notice(of act: ProjectAct, _ done: DossierView) -> Flash {
        let checks = done.history.first { $0.act == act }?.checks ?? []
        let open = checks.filter { $0.verdict == .undecided }.map(\.sentence)
        guard !open.isEmpty else { return .done("Đã ghi việc “\(act.name)”.") }
        let more = open.count > 3 ? ["Còn \(open.count - 3) lưu ý khác trong lịch sử của hồ sơ."] : []
        return .done("Đã ghi việc “\(act.name)”. Còn lưu ý:", points: open.prefix(3).map(ActPages.brief) + more)
    }

    /// A long sentence, such as one that names ten papers, up to the item that fills three lines of a telephone.
    static func brief(_ sentence: String) -> String {
        let limit = 140
        guard sentence.count > limit else { return sentence }
        // The mark within "1.250.000 đồng" and "Điều 4.2" ends no item.
        let end = sentence.indices.prefix(limit).last { place in
            ";,.".contains(sentence[place]) && sentence[sentence.index(after: place)].isWhitespace
        }
        guard let end else { return sentence }
        return sentence[..<end] + "… (xem đủ trong lịch sử của hồ sơ)"
    }

    /// The same form with everything typed; one that was drawn from an older version shows what happened since.
    private func refused(
        _ refusal: Refusal,
        _ act: ProjectAct,
        _ typed: ActForm,
        _ context: AppContext
    ) async throws -> Page {
        let view = try await desk.view(context)
        let isStale = view.dossier.version != typed.version
        return try await page(
            act,
            view,
            typed.tree,
            context,
            faults: FormFaults(details: refusal),
            stale: isStale ? StaleNotice(view: view, seen: typed.seen, typed: nil) : nil
        )
    }
}

extension ActPages {
    private func page(
        _ act: ProjectAct,
        _ view: DossierView,
        _ tree: FieldTree,
        _ context: AppContext,
        faults: FormFaults = .none,
        stale: StaleNotice? = nil,
        asked: FieldTree? = nil
    ) async throws -> Page {
        // What the checks find is there before anybody concludes, and does not hang on the conclusion.
        let concluding = FieldTree.group(["conclusion": .text("approve")])
        let findings = try await findings(act, view, asked ?? concluding.merging(tree), context)
        // What the act's own rule finds comes with what the page asks for.
        let shown = asked == nil ? faults : FormFaults(faults: findings.faults.faults + faults.faults)
        let isOnBehalf = tree.at("onBehalfOf") != .empty
        return ActFormView(
            act: act,
            view: view,
            fields: TypedFields(tree: tree, faults: ActAmountsView.named(shown, tree, act, view).namingPlaces(tree)),
            findings: findings,
            proof: view.proofs[act] ?? (isOnBehalf ? .numberOrCopy : nil),
            places: try await places(view, context),
            stale: stale,
            mayOverride: Dossiers.mayOverride(view.dossier, by: try context.requireOfficer()),
            uploads: desk.attachments?.limits,
            context: context
        ).page
    }

    /// What the checks say of the fields as they stand; fields that cannot be read yet leave it open, but for what needs none.
    private func findings(
        _ act: ProjectAct,
        _ view: DossierView,
        _ tree: FieldTree,
        _ context: AppContext
    ) async throws -> ActFindings {
        guard (view.acts + view.entered).contains(act) else {
            return ActFindings(checks: [], faults: .none, isRead: false)
        }
        do {
            let checks = try await desk.dossiers.check(
                act,
                on: .dossier(view.dossier.id),
                tree,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return ActFindings(checks: checks, faults: .none, isRead: true)
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            let checks = view.checksOfStop(act, tree)
            return ActFindings(checks: checks, faults: FormFaults(details: refusal), isRead: false)
        }
    }

    /// - Throws: `Refusal` (missing).
    private func act(_ context: AppContext) throws -> ProjectAct {
        guard let act = ProjectAct(slug: try context.pathText("act")) else { throw Refusal.missing }
        return act
    }

    /// - Throws: `Refusal` (missing, forbidden, conflict where the act may not follow now).
    private func act(_ context: AppContext, _ view: DossierView) throws -> ProjectAct {
        let act = try act(context)
        guard ProjectLifecycle.next(from: view.dossier.state, by: act, level: view.dossier.level) == nil else {
            guard (view.acts + view.entered).contains(act) else { throw Refusal.forbidden }
            return act
        }
        throw Refusal.conflict(
            "Hồ sơ \(view.dossier.code) đang ở trạng thái “\(view.dossier.state.name)”, chưa làm được việc “\(act.name)”.",
            remedy: "Mở lại hồ sơ để xem việc làm được lúc này."
        )
    }

    private func places(_ view: DossierView, _ context: AppContext) async throws -> PlaceNames {
        let territories = try await desk.units.territories(for: context.requireOfficer())
        return PlaceNames(territories, of: view.dossier.proposal, today: desk.now().day)
    }
}

/// What the checks of an act found, or why they could not be asked yet, with what holds whatever is typed.
struct ActFindings {
    let checks: [CheckResult]
    let faults: FormFaults
    let isRead: Bool
}
