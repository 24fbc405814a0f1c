/// The papers of the settlement: closing of the contract, detail, vouchers, payment, reconciliation.
extension PaperDossier {
    /// Mẫu 6.
    var contractClosing: ContractClosingForm {
        let record = act(.close)
        let accepted = act(.accept).map { "Biên bản nghiệm thu số \(PaperDossier.citation($0) ?? "")" }
        let settled = act(.settle).map { "Quyết toán số \(PaperDossier.citation($0) ?? "")" }
        let grounds = [contract.isEmpty ? nil : "Hợp đồng số \(contract)", accepted, settled].compactMap { $0 }
        return ContractClosingForm(
            head: head(dossier.level == .national ? .agency : .department, of: record),
            project: project,
            contract: contract,
            place: "",
            grounds: grounds,
            giver: giver,
            implementer: implementer,
            lines: lines.map { line in
                ClosingLine(
                    item: line.costItem,
                    result: line.quantities.done,
                    contracted: promotion(.contracted, line: line.position),
                    settled: promotion(.settled, line: line.position)
                )
            },
            advanced: advanced(),
            conclusion: ""
        )
    }

    /// Mẫu 7.
    var settlementDetail: SettlementDetailForm {
        SettlementDetailForm(
            head: head(.implementer),
            project: project,
            contract: contract,
            lines: lines.map { line in
                SettlementLine(
                    item: line.costItem,
                    approved: promotion(.approved, line: line.position),
                    settled: settledOrAccepted(line),
                    note: nil
                )
            },
            accountant: PaperDossier.signer("Kế toán trưởng"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// Mẫu 8a and 8b, from the invoices of the machines that were accepted.
    ///
    /// Which part of an invoice promotion money pays is known where the line has that one machine.
    var vouchers: VoucherList {
        VoucherList(
            head: head(.implementer),
            project: project,
            contract: contract,
            vouchers: acceptances.reversed().flatMap(\.machines).compactMap(voucher),
            accountant: PaperDossier.signer("Kế toán trưởng"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// Mẫu 9: what was accepted and not yet advanced.
    var paymentRequest: PaymentRequestForm {
        PaymentRequestForm(
            head: head(.implementer),
            contract: contract,
            lines: lines.map { line in
                let advanced = advanced(line: line.position)
                let accepted = promotion(.accepted, line: line.position)
                return PaymentLine(
                    item: line.costItem,
                    approved: promotion(.approved, line: line.position),
                    advanced: advanced,
                    accepted: accepted,
                    requested: accepted > advanced ? accepted - advanced : .zero,
                    note: nil
                )
            },
            payee: implementer,
            accountant: PaperDossier.signer("Kế toán trưởng"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// One row of Mẫu 10; what must be returned is known once nothing more is to be settled.
    func reconciliation(year: Int) -> ReconciliationLine {
        let advanced = advanced(year: year)
        let settled = promotion(.settled, year: year)
        let isOver = [.settled, .closed, .stopped].contains(dossier.state)
        let open = advanced > settled ? advanced - settled : .zero
        return ReconciliationLine(
            contract: [contract, dossier.title].filter { !$0.isEmpty }.joined(separator: "; "),
            assigned: promotion(.approved, year: year),
            advanced: advanced,
            settled: settled,
            returned: isOver ? open : nil,
            carried: nil,
            note: nil
        )
    }

    /// Mẫu 10 of this file alone.
    func reconciliationForm(year: Int) -> ReconciliationForm {
        ReconciliationForm(
            head: head(dossier.level == .national ? .agency : .department),
            year: year,
            giver: giver,
            implementer: implementer,
            lines: [reconciliation(year: year)]
        )
    }

    private func voucher(_ machine: BoughtMachine) -> VoucherLine? {
        guard let approved = view.machines.first(where: { $0.id == machine.approvedID }) else { return nil }
        let total = Dong(machine.unitPrice.amount * Int64(machine.quantity))
        let isAlone = view.machines.filter { $0.line == approved.line }.count == 1
        let support = lines.first { $0.position == approved.line }.map(settledOrAccepted) ?? .zero
        let isKnown = isAlone && support <= total
        return VoucherLine(
            kind: "Hóa đơn",
            number: machine.invoice ?? "",
            day: nil,
            seller: nil,
            item: machine.name,
            promotion: isKnown ? support : nil,
            other: isKnown ? total - support : nil,
            total: total
        )
    }

    private func settledOrAccepted(_ line: Line) -> Dong {
        let settled = promotion(.settled, line: line.position)
        return settled == .zero ? promotion(.accepted, line: line.position) : settled
    }
}
