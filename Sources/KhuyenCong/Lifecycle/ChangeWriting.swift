import Database
import Vietnamese

/// Carries a decided change over into the project: its years, places, beneficiaries, machines.
///
/// Money changes by entries of the ledger; what is only words stays in the act.
struct ChangeWriting {
    let context: ActContext
    let actID: Int64

    private var tx: Transaction { context.tx }

    /// - Throws: `Refusal` (invalid) for a line or place that is none.
    func write(_ change: ProjectChange) throws {
        switch change.type {
        case .extendNextYear: try extend(to: change.untilYear)
        case .place: try setPlace(change)
        case .beneficiary: try setBeneficiary(change)
        case .machine: try setMachines(change)
        case .content: try setContent(change)
        case .suspend: try halt(change, to: .suspended)
        case .resume: try halt(change, to: nil)
        case .stop: try halt(change, to: .stopped)
        case .extendInYear, .partner, .amountUp, .amountDown, .source, .shift: break
        }
        try ChangedProposal(context: context, actID: actID, change: change).write()
    }

    private func extend(to year: Int?) throws {
        guard let year, let projectID = context.dossier.projectID else { return }
        let changed = try tx.execute(
            """
            UPDATE project SET until_year = \(year), version = version + 1
            WHERE id = \(projectID) AND until_year <= \(year)
            """
        )
        if changed == 0 {
            throw Refusal.invalid("Năm kết thúc mới phải sau năm kết thúc hiện tại.", field: "untilYear")
        }
    }

    private func setPlace(_ change: ProjectChange) throws {
        let map = context.proposal.province.map
        guard let code = change.place, let unit = context.territories.unit(map, code),
            context.territories.provinceNow(map: map, code: code) == context.dossier.provinceNow
        else {
            throw Refusal.invalid("Địa bàn mới không thuộc tỉnh, thành phố của đề án.", field: "place")
        }
        let lineID = try line(change).lineID
        try tx.execute("UPDATE project_line SET map = \(map), place_code = \(unit.code) WHERE id = \(lineID)")
    }

    private func setBeneficiary(_ change: ProjectChange) throws {
        guard let told = change.beneficiary else { return }
        let ids = try BeneficiaryMatcher.resolve(
            [BeneficiaryMention(name: told.name, taxCode: told.taxCode, place: nil)],
            province: context.dossier.provinceNow,
            territories: context.territories,
            at: context.now,
            in: tx
        )
        let id: Int64? = ids.first ?? nil
        if let id { try told.complete(id, madeAt: context.now, in: tx) }
        let lineID = try line(change).lineID
        try tx.execute("UPDATE project_line SET beneficiary_id = \(id) WHERE id = \(lineID)")
    }

    private func setMachines(_ change: ProjectChange) throws {
        let line = try line(change)
        try tx.execute(
            """
            UPDATE approved_machine SET replaced_at = \(context.now)
            WHERE dossier_id = \(context.dossier.id) AND line_position = \(line.position) AND replaced_at IS NULL
            """
        )
        for machine in change.machines {
            try machine.insert(dossierID: context.dossier.id, line: line.position, in: tx)
        }
    }

    func line(_ change: ProjectChange) throws -> DossierLine {
        guard let line = context.lines.first(where: { $0.position == change.line }) else {
            throw Refusal.invalid("Đề án không có dòng \(change.line).", field: "line")
        }
        return line
    }
}

extension ProposedMachine {
    func insert(dossierID: Int64, line: Int, in tx: Transaction) throws {
        try tx.execute(
            """
            INSERT INTO approved_machine (dossier_id, line_position, name, name_key, maker, model, model_key, capacity,
                made_in_year, serial, serial_key, quantity, unit_price)
            VALUES (\(dossierID), \(line), \(name), \(Fold.key(name)), \(maker), \(model), \(Fold.key(model ?? "")),
                \(capacity), \(madeInYear), \(serial), \(Fold.key(serial ?? "")), \(quantity), \(unitPrice))
            """
        )
    }
}
