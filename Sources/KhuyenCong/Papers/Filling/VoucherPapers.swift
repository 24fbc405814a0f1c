/// The lists of vouchers: Mẫu 8a and 8b.
extension PaperDossier {
    /// Mẫu 8b: every voucher, with what each source pays of it.
    var vouchers: VoucherList { voucherList(voucherLines) }

    /// Mẫu 8a: the vouchers of which promotion money pays something, or nobody has said.
    var promotionVouchers: VoucherList { voucherList(voucherLines.filter { $0.promotion != .zero }) }

    private func voucherList(_ vouchers: [VoucherLine]) -> VoucherList {
        VoucherList(
            head: head(.implementer),
            project: project,
            contract: contract,
            vouchers: vouchers,
            accountant: PaperDossier.signer("Kế toán trưởng"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// What the settlement was made of; before it, the invoices of the accepted machines, to settle with.
    private var voucherLines: [VoucherLine] {
        guard money.vouchers.isEmpty else { return money.vouchers.map(voucherLine) }
        guard act(.settle) == nil else { return [] }
        return acceptances.reversed().flatMap(\.machines).compactMap(invoiceLine)
    }

    private func voucherLine(_ voucher: Voucher) -> VoucherLine {
        let shares = VoucherShares(money.vouchers, view.money)
        return VoucherLine(
            kind: voucher.kind.name,
            number: voucher.printedNumber,
            day: voucher.issuedOn,
            seller: voucher.seller ?? voucher.sellerTaxCode,
            item: voucher.item ?? machineName(voucher) ?? lines.first { $0.position == voucher.line }?.costItem ?? "",
            promotion: shares.promotion(voucher),
            other: shares.others(voucher),
            total: voucher.gross
        )
    }

    private func machineName(_ voucher: Voucher) -> String? {
        view.machines.first { $0.id == voucher.machineID }?.name
    }

    /// Which part of an invoice promotion money pays is known where the line has that one machine.
    private func invoiceLine(_ machine: BoughtMachine) -> VoucherLine? {
        guard let approved = view.machines.first(where: { $0.id == machine.approvedID }) else { return nil }
        let total = Dong(machine.unitPrice.amount * Int64(machine.quantity))
        let isAlone = view.machines.filter { $0.line == approved.line }.count == 1
        let support = lines.first { $0.position == approved.line }.map(settledOrAccepted) ?? .zero
        let isKnown = isAlone && support <= total
        return VoucherLine(
            kind: VoucherKind.invoice.name,
            number: machine.invoice ?? "",
            day: nil,
            seller: nil,
            item: machine.name,
            promotion: isKnown ? support : nil,
            other: isKnown ? total - support : nil,
            total: total
        )
    }
}
