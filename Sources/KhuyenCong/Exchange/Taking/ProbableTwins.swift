import Database
import Vietnamese

/// A project of the store that a new row of a list probably tells again under other words.
struct ProbableTwin {
    let storedID: Int64
    let storedTitle: String
    let project: ImportedProject

    func finding(in list: String) -> ImportFinding {
        FindingPlace(file: list, sheet: project.sheet).warning(
            project.titleCell,
            project.title,
            "Có thể là đề án đã có trong sổ (cùng năm, nơi và số tiền): \"\(storedTitle)\".",
            remedy:
                "Nếu là một đề án, ghi đúng tên như trong sổ rồi nhập lại; nếu đã nhập, quyết định ở trang Đề án nghi trùng."
        )
    }
}

/// Finds the projects of the store that have a new row's year, place and money and nearly its title.
///
/// A title that was cut or corrected since the last import makes the row a new project, whose money then stands in the
/// ledger twice: it is named, and a person decides.
struct ProbableTwins {
    private struct Likeness: Hashable {
        let year: Int
        let province: String
        let place: String
        let stage: Stage
        let amount: Int64
    }

    private var stored: [Likeness: [Int64]] = [:]
    private let transaction: Transaction
    /// Read when first asked for: few rows have another one's money.
    private var words: [Int64: Words] = [:]

    private struct Words {
        let title: String
        let beneficiary: String?
    }

    /// Rows of one place and year with the same money are compared with no more of the store's than this.
    private static let comparedLimit = 50

    /// `told`: the projects that rows of the same file tell under their own words.
    init(of new: some Sequence<ImportCandidate>, told: Set<Int64>, in tx: Transaction) throws {
        transaction = tx
        var years: [String: ClosedRange<Int>] = [:]
        for candidate in new {
            let year = candidate.project.year
            let known = years[candidate.provinceNow] ?? year...year
            years[candidate.provinceNow] = min(known.lowerBound, year)...max(known.upperBound, year)
        }
        for (province, years) in years { try load(province, years, told) }
    }

    var isEmpty: Bool { stored.isEmpty }

    /// The stored project that a new row probably tells again; each is given once.
    mutating func next(like candidate: ImportCandidate) throws -> ProbableTwin? {
        let project = candidate.project
        for likeness in ProbableTwins.likenesses(of: candidate) {
            for id in (stored[likeness] ?? []).prefix(ProbableTwins.comparedLimit) {
                let words = try words(of: id)
                guard TitleLikeness.isSame(project.title, words.title), !isForAnother(project, words) else { continue }
                stored[likeness]?.removeAll { $0 == id }
                return ProbableTwin(storedID: id, storedTitle: words.title, project: project)
            }
        }
        return nil
    }

    private mutating func load(_ province: String, _ years: ClosedRange<Int>, _ told: Set<Int64>) throws {
        let sums: SQL = """
            SELECT p.id, p.year, COALESCE(MIN(l.place_code), ''), e.stage, CAST(SUM(e.amount) AS BIGINT)
            FROM project p
            JOIN project_line l ON l.project_id = p.id
            JOIN amount_entry e ON e.line_id = l.id
            WHERE p.province_now = \(province) AND p.year BETWEEN \(years.lowerBound) AND \(years.upperBound)
                AND p.withdrawn_at IS NULL AND p.twin_of IS NULL AND e.source_code <> 'counterpart'
            GROUP BY p.id, p.year, e.stage
            """
        try transaction.forEach(sums) { row in
            let id: Int64 = try row.get(0)
            guard !told.contains(id) else { return }
            let likeness = Likeness(
                year: try row.get(1),
                province: province,
                place: try row.get(2),
                stage: try row.get(3),
                amount: try row.get(4)
            )
            stored[likeness, default: []].append(id)
        }
    }

    private static func likenesses(of candidate: ImportCandidate) -> [Likeness] {
        let project = candidate.project
        var sums: [Stage: Int64] = [:]
        for amount in project.lines.flatMap(\.amounts) where amount.source != .counterpart {
            sums[amount.stage, default: 0] += amount.amount.amount
        }
        let place = project.lines.compactMap { $0.place?.code }.min() ?? ""
        return sums.sorted { $0.key.rank < $1.key.rank }.filter { $0.value != 0 }.map { stage, amount in
            Likeness(
                year: project.year,
                province: candidate.provinceNow,
                place: place,
                stage: stage,
                amount: amount
            )
        }
    }

    private func isForAnother(_ project: ImportedProject, _ words: Words) -> Bool {
        guard let stored = words.beneficiary, let told = project.lines.first?.beneficiary else { return false }
        return Fold.key(stored) != Fold.key(told)
    }

    private mutating func words(of id: Int64) throws -> Words {
        if let known = words[id] { return known }
        let asked: SQL = """
            SELECT p.title, b.name FROM project p
            JOIN project_line l ON l.project_id = p.id
            LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE p.id = \(id) ORDER BY l.position LIMIT 1
            """
        let found = try transaction.rows(asked) { row in
            Words(title: try row.get(0), beneficiary: try row.get(1))
        }
        let words = found.first ?? Words(title: "", beneficiary: nil)
        self.words[id] = words
        return words
    }
}

/// Whether two titles are nearly the same words.
enum TitleLikeness {
    /// One begins with the other, or they share three of five words.
    static func isSame(_ one: String, _ other: String) -> Bool {
        let (left, right) = (Fold.key(one), Fold.key(other))
        let (shorter, longer) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        if shorter.utf8.count >= 10, longer.hasPrefix(shorter) { return true }
        let words = (Set(left.split(separator: " ")), Set(right.split(separator: " ")))
        return words.0.intersection(words.1).count * 5 >= words.0.union(words.1).count * 3
    }
}
