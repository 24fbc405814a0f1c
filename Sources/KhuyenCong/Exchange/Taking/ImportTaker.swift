import Database
import Foundation
import Vietnamese

/// Writes the good rows of one file into the store, in the caller's transaction.
struct ImportTaker {
    let options: ImportOptions
    let territories: Territories
    let officer: Officer
    let now: Moment
    let importID: Int64

    struct Outcome {
        var taken = 0
        var unchanged = 0
        var refused = 0
        var findings: [ImportFinding] = []
        /// New rows that probably tell a project of the store again.
        var twins: [ProbableTwin] = []
        /// Entries were booked on projects that the store had: their standing is to be brought up to date.
        var changesStored = false
    }

    /// The rows of all sheets of one file: equal ones are counted through the file, n-th against n-th.
    func take(_ sheets: [ImportedSheet], file list: String, in tx: Transaction) throws -> Outcome {
        var outcome = Outcome()
        outcome.refused = sheets.reduce(0) { $0 + $1.refusedRowCount }
        let candidates = ImportCandidates(sheets, territories)
        var stored = try StoredProjects.load(like: candidates, in: tx)
        var new: [Int] = []
        var drafts: [String: [EntryDraft]] = [:]
        for (index, candidate) in candidates.enumerated() {
            let project = candidate.project
            let match = stored.next(like: candidate)
            let comparison = ProjectComparison.compare(project, with: match)
            if let file = match?.fileID, comparison.changesStored {
                outcome.refused += project.rowCount
                outcome.findings.append(filed(project, file: file, in: list))
                continue
            }
            switch comparison {
            case .new:
                new.append(index)
                outcome.taken += project.rowCount
            case .unchanged:
                outcome.unchanged += project.rowCount
            case .differs(let differences) where !options.isUpdate:
                outcome.refused += project.rowCount
                outcome.findings.append(difference(differences, project, list))
            case .addsStage(let differences), .differs(let differences):
                let reason = comparison.correctsStored ? "Cập nhật theo tệp \(list)" : nil
                let booked = try entries(differences, of: project, match, reason: reason, in: tx)
                drafts[candidate.provinceNow, default: []] += booked
                outcome.taken += project.rowCount
            }
        }
        outcome.twins = try twins(of: new.lazy.map { candidates[$0] }, told: stored.told, in: tx)
        outcome.changesStored = !drafts.isEmpty
        try book(drafts, in: tx)
        try insert(new, of: candidates, in: tx)
        return outcome
    }

    private func twins(
        of new: some Sequence<ImportCandidate>,
        told: Set<Int64>,
        in tx: Transaction
    ) throws -> [ProbableTwin] {
        var probable = try ProbableTwins(of: new, told: told, in: tx)
        return probable.isEmpty ? [] : try new.compactMap { try probable.next(like: $0) }
    }

    /// Books the entries of each province apart: a year may be closed in one and open in another.
    func book(_ drafts: [String: [EntryDraft]], in tx: Transaction) throws {
        let booking = Ledger.Booking(officer: officer, day: now.day, importID: importID, isCorrection: false)
        for (province, entries) in drafts.sorted(by: { $0.key < $1.key }) {
            try Ledger.book(entries, as: booking, provinces: [province], in: tx)
        }
    }

    /// Entries that bring a stored project to what the list says; a line that the store lacks is added.
    private func entries(
        _ differences: [AmountDifference],
        of project: ImportedProject,
        _ stored: StoredProject?,
        reason: String?,
        in tx: Transaction
    ) throws -> [EntryDraft] {
        guard let stored else { return [] }
        var added: [Int: Int64] = [:]
        return try differences.map { difference in
            let position = difference.position
            let line =
                try stored.lines[position] ?? added[position]
                ?? addLine(project.lines[position - 1], position, to: stored.id, tx)
            added[position] = line
            return EntryDraft(
                lineID: line,
                source: difference.key.source,
                stage: difference.key.stage,
                budgetYear: difference.key.year,
                amount: difference.delta,
                reason: reason
            )
        }
    }

    /// While a file is open its acts alone change the project.
    private func filed(_ project: ImportedProject, file: Int64, in list: String) -> ImportFinding {
        FindingPlace(file: list, sheet: project.sheet).error(
            project.titleCell,
            project.title,
            "Đề án đã có hồ sơ HS\(file) đang thực hiện: số liệu chỉ thay đổi bằng việc xử lý hồ sơ.",
            remedy: "Ghi số liệu này trong hồ sơ HS\(file), rồi bỏ dòng này khỏi danh sách."
        )
    }

    private func difference(
        _ differences: [AmountDifference],
        _ project: ImportedProject,
        _ file: String
    ) -> ImportFinding {
        let words = differences.prefix(3).map { difference in
            let source = difference.key.source.officialName
            return "\(source) trong sổ là \(MoneyWriter.grouped(difference.before.amount)) đồng, "
                + "tệp ghi \(MoneyWriter.grouped(difference.after.amount)) đồng"
        }
        return FindingPlace(file: file, sheet: project.sheet).error(
            project.titleCell,
            project.title,
            "Đề án đã có trong sổ với số tiền khác: " + words.joined(separator: "; ") + ".",
            remedy: "Kiểm tra lại; nếu tệp đúng, nhập với lựa chọn \"Cập nhật\" (--update) để ghi phần chênh lệch."
        )
    }
}
