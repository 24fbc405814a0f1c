import HTTPTypes
import KhuyenCong

/// Drafting a proposal: a draft may be wrong, a submission may not.
struct ProposalPages: RouteGroup {
    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.dossierNew, .workOnProjects, "Biểu mẫu soạn đề án mới") { _, context in
            let officer = try context.requireOfficer()
            guard Dossiers.draftingProvinces(officer) != nil else { throw Refusal.forbidden }
            return try await page(blank(for: officer), nil, context)
        }
        table.form(.dossierNew, .workOnProjects, "Lưu, nộp đề án mới") { form, context in
            let typed = try await read(form, context)
            return try await attempt(typed, nil, context)
        }
        table.page(.dossierProposal(.any), .workOnProjects, "Biểu mẫu sửa bản soạn của hồ sơ") { request, context in
            let view = try await writable(context)
            let asksForFaults = request.query[ProposalPages.faults] != nil
            let faults = asksForFaults ? try await submissionFaults(view, context) : .none
            let remarks = asksForFaults ? .none : try await unreadable(view.dossier)
            return try await page(view.dossier.proposal, view, context, faults: faults, remarks: remarks)
        }
        table.form(.dossierProposal(.any), .workOnProjects, "Lưu, nộp bản soạn của hồ sơ") { form, context in
            // Where somebody submitted it meanwhile, saving is refused beside what was typed.
            let view = try await desk.view(context)
            let typed = try await read(form, context)
            return try await attempt(typed, view, context)
        }
    }

    /// - Throws: `Refusal` (missing, forbidden, conflict where the file is no draft any more).
    private func writable(_ context: AppContext) async throws -> DossierView {
        let view = try await desk.view(context)
        guard [.draft, .returned].contains(view.dossier.state) else {
            throw Refusal.conflict(
                "Hồ sơ \(view.dossier.code) đang ở trạng thái “\(view.dossier.state.name)”, không sửa bản soạn được.",
                remedy: "Đề nghị trả lại để sửa, hoặc làm thủ tục điều chỉnh."
            )
        }
        guard (view.acts + view.entered).contains(.submit) else { throw Refusal.forbidden }
        return view
    }

    /// A new form stands on the plan of the next year: proposals are made the year before (Điểm b Khoản 1 Điều 10 Thông
    /// tư 36/2013/TT-BCT), and a province's own calendar is one of that year too.
    private func blank(for officer: Officer) -> FieldTree {
        let day = desk.now().day
        var fields: [String: FieldTree] = [
            "map": .text(String(AdminMap.inForce(on: day).rawValue)), "level": .text(ProgrammeLevel.local.rawValue),
            "scheme": .text(ProjectScheme.single.rawValue), "year": .number(Int64(day.year + 1)),
        ]
        if case .named(let codes)? = Dossiers.draftingProvinces(officer), codes.count == 1, let code = codes.first {
            fields["province"] = .text(code)
        }
        return .group(fields)
    }

    private func read(_ form: Form, _ context: AppContext) async throws -> ProposalForm {
        let territories = try await desk.units.territories(for: context.requireOfficer())
        let map = form["map"].flatMap { Int($0) }.flatMap(AdminMap.init) ?? AdminMap.inForce(on: desk.now().day)
        return ProposalForm(form, PlaceNames(territories, map: map, province: form["province"]))
    }

    private func page(
        _ tree: FieldTree,
        _ view: DossierView?,
        _ context: AppContext,
        step: ProposalForm.Step = .refresh,
        faults: FormFaults = .none,
        remarks: FormFaults = .none,
        stale: StaleNotice? = nil
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let territories = try await desk.units.territories(for: officer)
        return ProposalView(
            tree: tree,
            refusal: faults.namingPlaces(tree),
            remarks: remarks.namingPlaces(tree),
            places: PlaceNames(territories, of: tree, today: desk.now().day),
            questions: try await desk.questions.asked(of: tree, day: desk.now().day),
            view: view,
            step: step,
            stale: stale,
            officer: officer,
            context: context
        ).page
    }
}

extension ProposalPages {
    private func attempt(_ typed: ProposalForm, _ view: DossierView?, _ context: AppContext) async throws -> FormOutcome
    {
        switch typed.step {
        case .refresh, .addLine, .addMachine, .removeLine, .removeMachine:
            return .page(try await page(typed.tree, view, context, step: typed.step))
        case .save: break
        case .submit:
            guard view != nil || !isEmpty(typed.tree) else {
                let fault = FieldFault(field: "title", message: "Ghi tên đề án và ít nhất một dòng dự toán.")
                return .page(try await page(typed.tree, nil, context, faults: FormFaults(faults: [fault])))
            }
        }
        let saved: Dossier
        do {
            saved = try await save(typed, view, context)
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            return .page(try await refused(refusal, typed, view, context))
        }
        guard typed.step == .submit else {
            return .redirect(.dossierProposal(saved.code), .done("Đã lưu bản soạn \(saved.code)."))
        }
        return try await submit(saved, typed, isNew: view == nil, context)
    }

    /// A proposal of nothing becomes no draft: it would stand in every list without a name.
    private func isEmpty(_ tree: FieldTree) -> Bool {
        tree.at("title").isBlank && tree.at("lines").isBlank
    }

    /// What was typed and cannot be read; what is not typed yet is no fault of a draft.
    private func unreadable(_ draft: Dossier) async throws -> FormFaults {
        let faults = try await desk.dossiers.faults(of: draft, at: desk.now()).compactMap { detail -> FieldFault? in
            guard let field = detail.field, draft.proposal.at(field).shown?.isEmpty == false else { return nil }
            let words = [detail.message, detail.remedy].compactMap { $0 }
            return FieldFault(field: field, message: words.joined(separator: " "))
        }
        return FormFaults(faults: faults)
    }

    private func save(_ typed: ProposalForm, _ view: DossierView?, _ context: AppContext) async throws -> Dossier {
        let officer = try context.requireOfficer()
        guard let view else { return try await desk.dossiers.draft(typed.tree, by: officer, at: desk.now()) }
        return try await desk.dossiers.save(
            typed.tree,
            version: typed.version,
            in: .dossier(view.dossier.id),
            by: officer,
            at: desk.now()
        )
    }

    /// The draft is saved by now, so a refusal loses nothing: its page says what is missing.
    private func submit(
        _ saved: Dossier,
        _ typed: ProposalForm,
        isNew: Bool,
        _ context: AppContext
    ) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        guard Dossiers.may(.submit, on: saved, by: officer) else {
            let url = SiteURL.dossierAct(saved.code, ProjectAct.submit.slug)
            let told = "Đã lưu bản soạn \(saved.code), chưa nộp. Ghi văn bản đề nghị, ai đã ký, rồi bấm “Nộp đề án”."
            return .redirect(url, Flash(.warning, told))
        }
        do {
            _ = try await desk.dossiers.perform(
                .submit,
                on: .dossier(saved.id),
                .group(["version": .number(Int64(saved.version))]),
                by: officer,
                at: desk.now()
            )
            return .redirect(.dossier(saved.code), .done("Đã nộp đề án \(saved.code)."))
        } catch let refusal as Refusal where [.invalid, .conflict].contains(refusal.kind) {
            // A new draft has an address of its own by now; loading this one again would draft it twice.
            guard !isNew else {
                let url = SiteURL.dossierProposal(saved.code).with([ProposalPages.faults: "1"])
                return .redirect(url, Flash(.warning, "Đã lưu bản soạn \(saved.code); chưa nộp được."))
            }
            let view = try await desk.dossiers.view(.dossier(saved.id), by: officer)
            let found = try await submissionFaults(view, context)
            let faults = found.faults.isEmpty ? FormFaults(details: refusal) : found
            return .page(try await page(typed.tree, view, context, step: .submit, faults: faults))
        }
    }

    static let faults = "loi"

    /// What a submission would be refused for.
    private func submissionFaults(_ view: DossierView, _ context: AppContext) async throws -> FormFaults {
        do {
            let checks = try await desk.dossiers.check(
                .submit,
                on: .dossier(view.dossier.id),
                .group([:]),
                by: context.requireOfficer(),
                at: desk.now()
            )
            let failed = checks.filter { $0.verdict == .doesNotHold }
            return FormFaults(
                faults: failed.map { check in
                    let words = [check.sentence, check.remedy].compactMap { $0 }
                    let field = ProposalPages.field(of: check, view.dossier.proposal)
                    return FieldFault(field: field, message: words.joined(separator: " "))
                }
            )
        } catch let refusal as Refusal where refusal.kind == .invalid {
            return FormFaults(details: refusal)
        }
    }

    /// Where a check is answered: a norm where the item is chosen, all else of a line at the line.
    private static func field(of check: CheckResult, _ proposal: FieldTree) -> String {
        guard let line = check.line else { return "" }
        let item = "lines.\(line).item"
        return check.rule == .norm && proposal.at(item).isBlank ? item : "lines.\(line)"
    }

    /// A stale form is shown beside what was saved meanwhile; its next sending stands on that.
    private func refused(
        _ refusal: Refusal,
        _ typed: ProposalForm,
        _ view: DossierView?,
        _ context: AppContext
    ) async throws -> Page {
        let faults = FormFaults(details: refusal)
        guard let view, view.dossier.version != typed.version else {
            return try await page(typed.tree, view, context, faults: faults)
        }
        let stale = StaleNotice(view: view, seen: typed.seen, typed: typed.tree)
        return try await page(typed.tree, view, context, faults: faults, stale: stale)
    }
}
