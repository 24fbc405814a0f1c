import Database

/// What of a file is asked for on a paper; nil takes the latest, or the first line.
package struct PaperSelection: Sendable, Hashable {
    package var line: Int?
    package var month: Int?
    package var year: Int?

    package init(line: Int? = nil, month: Int? = nil, year: Int? = nil) {
        self.line = line
        self.month = month
        self.year = year
    }
}

extension Papers {
    /// A form filled from a file's own data; what the file does not say is left to write in.
    ///
    /// - Throws: `Refusal` (missing; conflict where the file is not at that point; invalid where the template no longer
    ///   fits), `DatabaseError`, `ReferenceFilesMissing`.
    package func fill(
        _ form: PaperForm,
        of code: DossierCode,
        _ selection: PaperSelection = PaperSelection(),
        for officer: Officer
    ) async throws -> PaperFile {
        try await database.read { tx in
            let view = try DossierView.load(code, by: officer, in: tx)
            try Papers.requireOffer(form, view)
            let paper = try PaperDossier.load(view, try Territories.load(tx), in: tx)
            let file = try Papers.file(form, paper, selection, today: today(), in: tx)
            return PaperFile(name: form.fileName(of: view.dossier.code, line: selection.line), bytes: file.bytes)
        }
    }

    private static func requireOffer(_ form: PaperForm, _ view: DossierView) throws {
        guard !view.papers.contains(where: { $0.form == form }) else { return }
        throw Refusal.conflict(
            "\(form.name) (\(form.title)) không dùng cho hồ sơ \(view.dossier.code) "
                + "đang ở trạng thái “\(view.dossier.state.name)”.",
            remedy: "Các mẫu dùng được lúc này: " + Set(view.papers.map(\.form.number)).sorted().joined(separator: ", ")
                + "."
        )
    }

    private static func file(
        _ form: PaperForm,
        _ paper: PaperDossier,
        _ selection: PaperSelection,
        today: Day,
        in tx: Transaction
    ) throws -> PaperFile {
        // A Department uses its own templates for national files too; only the Agency's own paper is the Agency's.
        let use = PaperUse(
            province: form == .agencyAcceptance ? nil : paper.dossier.provinceNow,
            level: paper.dossier.level,
            day: paper.issued(form, selection) ?? today
        )
        func filled(_ content: some PaperContent) throws -> PaperFile {
            try fill(content, for: use, in: tx)
        }
        switch form {
        case .estimate: return try filled(paper.estimate)
        case .registration: return try filled(RegistrationForm(of: [paper], year: selection.year))
        case .progress: return try filled(try progress(paper, selection))
        case .completedVolume: return try filled(paper.completedVolume)
        case .groupAppraisal: return try filled(paper.groupAppraisal)
        case .namedAppraisal: return try filled(paper.namedAppraisal)
        case .placeAcceptance: return try filled(paper.placeAcceptance(try line(paper, selection)))
        case .contractAcceptance:
            return try filled(ContractAcceptanceForm(acceptance: paper.contractAcceptance(.department)))
        case .agencyAcceptance:
            return try filled(AgencyAcceptanceForm(acceptance: paper.contractAcceptance(.agency)))
        case .contractClosing: return try filled(paper.contractClosing)
        case .settlementDetail: return try filled(paper.settlementDetail)
        case .vouchers: return try filled(VoucherForm(list: paper.promotionVouchers))
        case .allSourceVouchers: return try filled(AllSourceVoucherForm(list: paper.vouchers))
        case .paymentRequest: return try filled(paper.paymentRequest)
        case .reconciliation:
            return try filled(paper.reconciliationForm(year: selection.year ?? paper.untilYear))
        case .groupPlan: return try filled(paper.groupPlan)
        case .contract:
            let packs = try StandingPacks.load(in: tx)
            return try filled(paper.contractForm(packs.inForce(paper.dossier, on: use.day)))
        case .report: throw Refusal.missing
        }
    }

    private static func line(_ paper: PaperDossier, _ selection: PaperSelection) throws -> PaperDossier.Line {
        guard let line = paper.lines.first(where: { $0.position == selection.line ?? 1 }) else {
            throw Refusal.invalid("Đề án không có dòng \(selection.line ?? 1).", field: "line")
        }
        return line
    }

    private static func progress(_ paper: PaperDossier, _ selection: PaperSelection) throws -> ProgressForm {
        guard let form = paper.progressForm(month: selection.month, year: selection.year) else {
            throw Refusal.invalid(
                "Hồ sơ chưa có báo cáo tiến độ nào.",
                field: "month",
                remedy: "Chọn tháng và năm của báo cáo, hoặc gửi báo cáo tiến độ trước."
            )
        }
        return form
    }
}

extension PaperForm {
    /// "mau-05a-hs12-dong2.docx".
    fileprivate func fileName(of code: String, line: Int?) -> String {
        let place = line.map { "-dong\($0)" } ?? ""
        return "\(fileName.dropLast(".docx".count))-\(code.lowercased())\(place).docx"
    }
}
