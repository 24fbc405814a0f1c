/// The papers of the settlement: closing of the contract, detail, payment.
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
            conclusion: isUnfinished ? PaperDossier.unfinished("quyết toán") : ""
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

    func settledOrAccepted(_ line: Line) -> Dong {
        let settled = promotion(.settled, line: line.position)
        return settled == .zero ? promotion(.accepted, line: line.position) : settled
    }
}
