import Database
import Vietnamese

extension Dossier {
    /// The file of a code, locked for the act that is about to be done.
    ///
    /// - Throws: `Refusal` (missing).
    static func load(_ code: DossierCode, forChange: Bool, in tx: Transaction) throws -> Dossier {
        let condition: SQL =
            switch code {
            case .dossier(let id): "d.id = \(id)"
            case .project(let id): "d.project_id = \(id)"
            }
        let lock: SQL = forChange ? tx.dialect.forUpdate : ""
        let sql: SQL = "SELECT \(columns) FROM dossier d WHERE " + condition + lock
        guard let dossier = try tx.first(sql, decode) else { throw Refusal.missing }
        return dossier
    }

    static let columns: SQL = """
        d.id, d.project_id, d.level, d.scheme, d.state, d.title, d.province_now, d.commune_now, d.owner_id,
        d.submitted_by, d.approved_on, d.proposal, d.version
        """

    static func decode(_ row: Row) throws -> Dossier {
        let proposal: String = try row.get(11)
        return Dossier(
            id: try row.get(0),
            projectID: try row.get(1),
            level: try row.get(2),
            scheme: try row.get(3),
            state: try row.get(4),
            title: try row.get(5),
            provinceNow: try row.get(6),
            communeNow: try row.get(7),
            ownerID: try row.get(8),
            submittedBy: try row.get(9),
            approvedOn: try row.get(10),
            proposal: try FieldTree(json: proposal),
            version: try row.get(12)
        )
    }

    /// Makes an empty file in a province and answers its id.
    static func insert(
        _ fields: FieldTree,
        provinceNow: String,
        ownerID: Int64?,
        at now: Moment,
        in tx: Transaction
    ) throws -> Int64 {
        let outline = try DossierOutline(fields)
        return try tx.insert(
            """
            INSERT INTO dossier (level, scheme, state, title, title_folded, province_now, commune_now, owner_id, proposal,
                created_at, changed_at)
            VALUES (\(outline.level), \(outline.scheme), \(ProjectState.draft), \(outline.title),
                \(Fold.search(outline.title)), \(provinceNow), NULL, \(ownerID), \(try fields.json()), \(now), \(now))
            RETURNING id
            """
        )
    }

    /// Writes what was typed into a draft and moves the version on.
    func save(_ fields: FieldTree, provinceNow: String, communeNow: String?, at now: Moment, in tx: Transaction) throws
    {
        let outline = try DossierOutline(fields)
        try tx.execute(
            """
            UPDATE dossier SET proposal = \(try fields.json()), level = \(outline.level), scheme = \(outline.scheme),
                title = \(outline.title), title_folded = \(Fold.search(outline.title)), province_now = \(provinceNow),
                commune_now = \(communeNow), version = version + 1, changed_at = \(now)
            WHERE id = \(id)
            """
        )
    }
}

/// The little that a draft must have for the lists, however unfinished it is.
struct DossierOutline {
    let level: ProgrammeLevel
    let scheme: ProjectScheme
    let title: String

    /// - Throws: `Refusal` (invalid) of a title too long for a list.
    init(_ fields: FieldTree) throws {
        level = DossierOutline.text(fields["level"]).flatMap(ProgrammeLevel.init) ?? .local
        scheme = DossierOutline.text(fields["scheme"]).flatMap(ProjectScheme.init) ?? .single
        title = DossierOutline.text(fields["title"]) ?? ""
        try TextLength.title.require(title, field: "title")
    }

    private static func text(_ tree: FieldTree) -> String? {
        guard case .text(let text) = tree else { return nil }
        return text
    }
}
