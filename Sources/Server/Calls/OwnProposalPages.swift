import KhuyenCong

/// A beneficiary's own proposal under its secret link: every button saves it, one hands it in.
struct OwnProposalPages: RouteGroup {
    let desk: CallDesk

    func add(to table: inout RouteTable) {
        let url = SiteURL.ownProposal(.any)
        table.page(url, .none, "Đề xuất của cơ sở, dưới một liên kết riêng") { _, context in
            let token = try context.pathText("token")
            let proposal = try await desk.proposals.proposal(token)
            return try await page(proposal, proposal.fields, token, context)
        }
        table.form(url, .none, "Lưu, nộp đề xuất của cơ sở") { form, context in
            let token = try context.pathText("token")
            return try await take(OwnProposalForm(form, try await places(form, token)), token, context)
        }
    }

    private func places(_ form: Form, _ token: String) async throws -> PlaceNames {
        let call = try await desk.proposals.proposal(token).call
        let territories = try await desk.proposals.territories()
        return PlaceNames(territories, map: .of2025, province: call.provinceNow ?? form["province"])
    }

    private func take(_ typed: OwnProposalForm, _ token: String, _ context: AppContext) async throws -> FormOutcome {
        try await FormAttempt.run {
            let saved = try await desk.proposals.save(
                token,
                typed.tree,
                version: typed.version,
                from: context.clientAddress,
                at: desk.now()
            )
            guard typed.step == .submit else {
                return .page(try await page(saved, saved.fields, token, context, step: typed.step, isSaved: true))
            }
            return try await submit(saved, token, context)
        } orShow: { faults in
            // What was typed stays on the page; its next sending stands on what is stored now.
            let stored = try await desk.proposals.proposal(token)
            return try await page(stored, typed.tree, token, context, faults: faults)
        }
    }

    private func submit(_ saved: OwnProposal, _ token: String, _ context: AppContext) async throws -> FormOutcome {
        try await FormAttempt.run {
            _ = try await desk.proposals.submit(
                token,
                version: saved.version,
                from: context.clientAddress,
                at: desk.now()
            )
            return .redirect(.ownProposal(token))
        } orShow: { faults in
            try await page(saved, saved.fields, token, context, faults: faults, isSaved: true)
        }
    }

    private func page(
        _ proposal: OwnProposal,
        _ tree: FieldTree,
        _ token: String,
        _ context: AppContext,
        step: OwnProposalForm.Step = .save,
        faults: FormFaults = .none,
        isSaved: Bool = false
    ) async throws -> Page {
        let day = desk.now().day
        guard proposal.isEditable(on: day) else { return OwnProposalDoneView(proposal: proposal).page }
        let territories = try await desk.proposals.territories()
        let province = proposal.call.provinceNow ?? tree.at("province").shown
        let questions = try await desk.questions.asked(of: tree, on: proposal.call, day: day)
        return OwnProposalView(
            proposal: proposal,
            fields: TypedFields(tree: tree.answering(questions), faults: faults.namingPlaces(tree)),
            places: PlaceNames(territories, map: .of2025, province: province),
            trades: try await desk.estimates.trades(on: day),
            questions: questions,
            token: token,
            hasSpareMachine: step == .addMachine,
            isSaved: isSaved,
            context: context
        ).page
    }
}

/// The form of an own proposal as it was sent.
struct OwnProposalForm {
    enum Step: Equatable {
        case save, addMachine, submit
        case removeMachine(Int)
    }

    let step: Step
    let version: Int?
    let tree: FieldTree

    init(_ form: Form, _ places: PlaceNames) {
        let word = form[ActField.name] ?? ""
        switch word {
        case "nop": step = .submit
        case "them-may": step = .addMachine
        case let text where text.hasPrefix("bo-may-"): step = .removeMachine(Int(text.dropFirst(7)) ?? 0)
        default: step = .save
        }
        version = form["version"].flatMap { Int($0) }
        var pairs = form.fields.pairs.filter { ![FormToken.name, ActField.name, "version"].contains($0.name) }
        if case .removeMachine(let number) = step { pairs.removeAll { $0.name.hasPrefix("machines.\(number).") } }
        tree = FieldTree(
            form: TypedRows.filled(pairs).map { pair in
                (name: pair.name, value: pair.name == "lines.1.place" ? places.code(of: pair.value) : pair.value)
            }
        )
    }
}
