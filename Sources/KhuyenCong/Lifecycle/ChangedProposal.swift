import Database

/// Carries a decided change over into the proposal of the file, which papers, forms and later checks read.
///
/// What was submitted stays with its act.
struct ChangedProposal {
    let context: ActContext
    let actID: Int64
    let change: ProjectChange

    /// - Throws: `DatabaseError`.
    func write() throws {
        let old = context.dossier.proposal
        let new = change.applied(to: old)
        let differences = ProposalDifference.between(old, new)
        guard !differences.isEmpty else { return }
        for difference in differences { try difference.insert(of: actID, in: context.tx) }
        // Only where everything lies in one commune does the file belong to its officers.
        let places = try DraftPlaces(new, on: context.request.day, context.territories)
        let commune = change.type == .place ? places.communeNow : context.dossier.communeNow
        try context.tx.execute(
            """
            UPDATE dossier SET proposal = \(try new.json()), commune_now = \(commune)
            WHERE id = \(context.dossier.id)
            """
        )
    }
}

extension ProjectChange {
    /// A proposal with what is changed in its place.
    func applied(to proposal: FieldTree) -> FieldTree {
        switch type {
        case .place: proposal.changingLine(line, "place", to: place.map(FieldTree.text) ?? .empty)
        case .beneficiary: proposal.changingLine(line, "beneficiary", to: beneficiary?.fields ?? .empty)
        case .partner: after.map { proposal.replacing("partner", with: .text($0)) } ?? proposal
        case .extendInYear: proposal.replacing("endsOn", with: endField)
        case .extendNextYear:
            // The day that was planned lies in the year before.
            proposal.replacing(
                "untilYear",
                with: untilYear.map { FieldTree.number(Int64($0)) } ?? proposal["untilYear"]
            )
            .replacing("endsOn", with: endField)
        case .machine: proposal.replacing("machines", with: .list(machineList(over: proposal)))
        case .content: content.applied(to: proposal, line: line)
        case .amountUp, .amountDown, .source, .shift, .suspend, .resume, .stop: proposal
        }
    }

    private var endField: FieldTree {
        endsOn.map { .text($0.description) } ?? .empty
    }

    /// The machines of the other lines as they stand, and the new list of this one.
    private func machineList(over proposal: FieldTree) -> [FieldTree] {
        let others = proposal["machines"].items.filter { machine in
            FieldTreeReader.lenient(machine).integer("line", in: 1...1000) ?? 1 != line
        }
        return others + machines.map { $0.fields(line: line) }
    }
}

extension FieldTree {
    /// The same group with one member put in the place of what was there; an empty one takes it out.
    func replacing(_ name: String, with value: FieldTree) -> FieldTree {
        guard case .group(var members) = self else { return self }
        members[name] = value == .empty ? nil : value
        return .group(members)
    }

    func changingLine(_ position: Int, _ name: String, to value: FieldTree) -> FieldTree {
        var lines = self["lines"].items
        guard lines.indices.contains(position - 1) else { return self }
        lines[position - 1] = lines[position - 1].replacing(name, with: value)
        return replacing("lines", with: .list(lines))
    }
}

extension ProposedBeneficiary {
    fileprivate var fields: FieldTree {
        let texts = [
            "name": name, "form": form?.rawValue, "taxCode": taxCode, "phone": phone, "address": address,
            "bankAccount": bankAccount, "representative": representative,
        ]
        return .group(texts.compactMapValues { $0.map(FieldTree.text) })
    }
}

extension ProposedMachine {
    /// The machine as a proposal tells it, for a line counted from 1.
    func fields(line: Int) -> FieldTree {
        let texts = ["name": name, "maker": maker, "model": model, "capacity": capacity, "serial": serial]
        var members = texts.compactMapValues { $0.map(FieldTree.text) }
        members["line"] = .number(Int64(line))
        members["quantity"] = .number(Int64(quantity))
        members["unitPrice"] = .number(unitPrice.amount)
        if let madeInYear { members["madeInYear"] = .number(Int64(madeInYear)) }
        return .group(members)
    }
}
