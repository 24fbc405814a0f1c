import Vietnamese

/// The papers of the work: the monthly report, the volume done, the plan's rows.
extension PaperDossier {
    /// One row of Mẫu 3a; the words are those of the month's report, where there is one.
    func progress(month: Int?, year: Int?) -> ProgressLine {
        let report = report(month: month, year: year)
        let accepted = promotion(.accepted)
        return ProgressLine(
            title: dossier.title,
            contract: contract,
            done: report.map(PaperDossier.words) ?? "",
            approved: promotion(.approved),
            advanced: advanced(),
            // Money that people say was spent is of all sources; as promotion money only what was accepted is known.
            performed: accepted == .zero ? nil : accepted,
            next: nil
        )
    }

    /// Mẫu 3a of this file alone.
    func progressForm(month: Int?, year: Int?) -> ProgressForm? {
        let report = report(month: month, year: year)
        guard let month = month ?? report?.month, let year = year ?? report?.year else { return nil }
        return ProgressForm(
            head: head(.implementer),
            month: month,
            year: year,
            lines: [progress(month: month, year: year)],
            difficulties: report.map { $0.difficulties } ?? "",
            proposals: "",
            preparer: PaperDossier.signer("Người lập"),
            leader: PaperDossier.signer("Thủ trưởng đơn vị")
        )
    }

    /// Mẫu 3b: the contract's contents, what was accepted of them, and the money.
    var completedVolume: CompletedVolumeForm {
        let contracted = amounts([.contracted, .approved])
        let accepted = view.money.amounts(.accepted)
        return CompletedVolumeForm(
            head: head(.implementer),
            project: project,
            contract: contract,
            place: Set(lines.compactMap(\.place)).sorted().joined(separator: "; "),
            lines: lines.map { line in
                VolumeLine(
                    work: line.costItem,
                    unit: "",
                    plannedVolume: line.quantities.planned,
                    doneVolume: line.quantities.done,
                    planned: split(contracted, line: line.position).total,
                    performed: split(accepted, line: line.position).total,
                    note: nil
                )
            },
            advanced: advanced(),
            requested: nil,
            leader: PaperDossier.signer("Thủ trưởng đơn vị"),
            confirmer: PaperDossier.signer("Xác nhận của Sở Công Thương")
        )
    }

    private static func words(_ report: ProgressReport) -> String {
        guard let spent = report.spent else { return report.done }
        return "\(report.done); đã chi \(MoneyWriter.grouped(spent.amount)) đồng, mọi nguồn"
    }
}
