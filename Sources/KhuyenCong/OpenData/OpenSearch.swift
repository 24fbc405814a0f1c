import Database
import Vietnamese

/// What a reader of the public list asks for, and where the list goes on.
package struct OpenQuery: Sendable, Hashable {
    /// As typed; nil or blank asks for all.
    package var words: String?
    /// Of today's map.
    package var province: String?
    package var year: Int?
    package var kind: ActivityKind.Code?
    /// The list goes on below this number.
    package var before: Int64?

    package init() {}

    /// Whether less than the whole list is meant.
    package var isFiltered: Bool { words != nil || province != nil || year != nil || kind != nil }
}

/// A part of the public list, newest first.
package struct OpenPage: Sendable {
    package let projects: [OpenProject]
    /// Where the list goes on; nil where it ends.
    ///
    /// One search reads only so much: a page may be empty and not the last.
    package let next: Int64?
}

extension OpenProjects {
    /// How many a page holds.
    package static let pageSize = 50
    /// How many pages of candidates are read for one page of results: nobody's search reads the whole ledger.
    private static let mostReadings = 10

    /// The approved đề án that a reader asks for, the last entered first.
    ///
    /// A word is looked for in what the public reads: what is withheld from a page is not found either.
    /// - Throws: `DatabaseError`.
    package func search(_ query: OpenQuery) async throws -> OpenPage {
        let condition = OpenCondition(query)
        return try await database.read { tx in
            let territories = try Territories.load(tx)
            var (found, before): ([OpenProject], Int64?) = ([], query.before)
            for _ in 1...Self.mostReadings {
                let ids = try condition.ids(below: before, Self.pageSize + 1, in: tx)
                found += try OpenProjects.read(ids.prefix(Self.pageSize), territories, in: tx).filter(condition.tells)
                before = ids.count > Self.pageSize ? ids[Self.pageSize - 1] : nil
                if found.count >= Self.pageSize {
                    let isCut = found.count > Self.pageSize
                    return OpenPage(
                        projects: Array(found.prefix(Self.pageSize)),
                        next: isCut ? found[Self.pageSize - 1].id : before
                    )
                }
                if before == nil { break }
            }
            return OpenPage(projects: found, next: before)
        }
    }

    /// The provinces that a reader may choose from, in Vietnamese order.
    ///
    /// - Throws: `DatabaseError`.
    package func provinces() async throws -> [AdminUnit] {
        try await database.read { try Territories.load($0).provinces(.of2025) }
    }

    /// Newest first.
    private static func read(
        _ ids: ArraySlice<Int64>,
        _ territories: Territories,
        in tx: Transaction
    ) throws -> [OpenProject] {
        var projects: [OpenProject] = []
        try OpenProjectReading(territories).forEach(where: "p.id IN (\(list: Array(ids)))", in: tx) {
            projects.append($0)
        }
        return projects.sorted { $0.id > $1.id }
    }
}

/// A query as a condition over `project p`, and over what the public reads of it.
private struct OpenCondition {
    private let query: OpenQuery
    private let words: [String]
    private let key: String

    init(_ query: OpenQuery) {
        self.query = query
        words = Fold.search(query.words ?? "").split(separator: " ").map(String.init)
        key = words.isEmpty ? "" : BeneficiaryName.key(query.words ?? "")
    }

    /// The numbers of approved đề án that may be meant, descending; the words are only narrowed here.
    func ids(below before: Int64?, _ count: Int, in tx: Transaction) throws -> [Int64] {
        var conditions: [SQL] = ["p.withdrawn_at IS NULL", "p.twin_of IS NULL", approved]
        if let before { conditions.append("p.id < \(before)") }
        if let province = query.province { conditions.append("p.province_now = \(province)") }
        if let year = query.year { conditions.append("p.year <= \(year) AND p.until_year >= \(year)") }
        if !words.isEmpty { conditions.append(named(tx.dialect)) }
        let all = conditions.joined(separator: " AND ")
        return try tx.rows("SELECT p.id FROM project p WHERE \(all) ORDER BY p.id DESC LIMIT \(count)") {
            try $0.get(0)
        }
    }

    /// Whether all words stand in the title as published, or in the name of a recipient that is named.
    func tells(_ project: OpenProject) -> Bool {
        let title = Fold.search(project.title)
        if words.allSatisfy(title.contains) { return true }
        guard !project.recipient.isNameWithheld, !key.isEmpty else { return false }
        return BeneficiaryName.key(project.recipient.name).contains(key)
    }

    private var approved: SQL {
        let kind: SQL = query.kind.map { " AND s.kind_code = \($0)" } ?? ""
        return """
            EXISTS (
                SELECT 1 FROM standing s
                WHERE s.project_id = p.id AND s.stage IN (\(list: OpenProjects.stages))\(kind)
            )
            """
    }

    private func named(_ dialect: Dialect) -> SQL {
        let title = words.map { word -> SQL in "\(dialect.position(of: "\(word)", in: "p.title_folded")) > 0" }
        guard !key.isEmpty else { return "(\(title.joined(separator: " AND ")))" }
        return """
            (\(title.joined(separator: " AND ")) OR p.id IN (
                SELECT l.project_id FROM beneficiary b JOIN project_line l ON l.beneficiary_id = b.id
                WHERE \(dialect.position(of: "\(key)", in: "b.name_key")) > 0
            ))
            """
    }
}
