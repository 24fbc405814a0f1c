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

    struct Outcome: Equatable {
        var taken = 0
        var unchanged = 0
        var refused = 0
        var findings: [ImportFinding] = []
    }

    /// The rows of all sheets of one file: equal ones are counted through the file, n-th against n-th.
    func take(_ sheets: [ImportedSheet], file: String, in tx: Transaction) throws -> Outcome {
        var outcome = Outcome()
        let candidates = sheets.flatMap(\.projects).filter { !$0.isRefused }
        outcome.refused = sheets.reduce(0) { $0 + $1.refusedRowCount }
        var seen: [MatchKey: Int] = [:]
        var new: [ImportedProject] = []
        var drafts: [EntryDraft] = []
        let stored = try load(candidates, in: tx)
        for project in candidates {
            let key = MatchKey(title: project.title, place: project.placeText, year: project.year)
            let turn = seen[key, default: 0]
            seen[key] = turn + 1
            let twins = stored[provinceNow(project)]?.byKey[key] ?? []
            let match = twins.indices.contains(turn) ? twins[turn] : nil
            switch ProjectComparison.compare(project, with: match) {
            case .new:
                new.append(project)
                outcome.taken += project.rowCount
            case .unchanged:
                outcome.unchanged += project.rowCount
            case .addsStage(let differences):
                drafts += try entries(differences, of: project, match, reason: nil, in: tx)
                outcome.taken += project.rowCount
            case .differs(let differences) where options.isUpdate:
                let reason = "Cập nhật theo tệp \(file)"
                drafts += try entries(differences, of: project, match, reason: reason, in: tx)
                outcome.taken += project.rowCount
            case .differs(let differences):
                outcome.refused += project.rowCount
                outcome.findings.append(difference(differences, project, file))
            }
        }
        drafts += try insert(new, in: tx)
        try Ledger.book(drafts, as: booking, provinces: Set(stored.keys), in: tx)
        return outcome
    }

    private var booking: Ledger.Booking {
        Ledger.Booking(officer: officer, day: now.day, importID: importID, isCorrection: false)
    }

    func provinceNow(_ project: ImportedProject) -> String {
        territories.provinceNow(map: project.map, code: options.province) ?? options.province
    }

    private func load(_ projects: [ImportedProject], in tx: Transaction) throws -> [String: StoredProjects] {
        var hashes: [String: Set<Int64>] = [:]
        for project in projects {
            let province = provinceNow(project)
            let key = MatchKey(title: project.title, place: project.placeText, year: project.year)
            hashes[province, default: []].insert(key.hash(provinceNow: province))
        }
        return try Dictionary(
            uniqueKeysWithValues: hashes.map { province, set in
                (province, try StoredProjects.load(set, provinceNow: province, in: tx))
            }
        )
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
                ?? addLine(project.lines[position - 1], position, to: stored.id, project.map, tx)
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
