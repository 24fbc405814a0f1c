import Database

extension Territories {
    /// The province of the map until 30/06/2025 that the places of a file came from; where it names none, that of its province.
    ///
    /// Nil where this is undetermined: places of several former provinces, a commune that several of them went into,
    /// or no place in a province that several became.
    func formerProvince(of province: PlaceKey, places: [PlaceKey]) -> String? {
        guard province.map == .of2025 else { return province.code }
        let sought = places.isEmpty ? [province] : places
        let found = Set(sought.map { position(map: $0.map, code: $0.code)?.provinceOld })
        return found.count == 1 ? found.first ?? nil : nil
    }
}

extension Proposal {
    /// The former province of the whole file, whose pack rules it while the present province has none of its own.
    func formerProvince(_ territories: Territories) -> String? {
        territories.formerProvince(of: province, places: lines.compactMap(\.place))
    }

    /// The former province of one line, whose norms hold for it; a line without a place follows the file.
    func formerProvince(of line: ProposalLine, _ territories: Territories) -> String? {
        guard let place = line.place else { return formerProvince(territories) }
        return territories.formerProvince(of: province, places: [place])
    }
}

/// The former province of each file as it is stored, `dossier.former_province`; NULL where it is undetermined.
///
/// It follows from the places of the file's lines and from the units, and is written wherever one of them is.
enum FormerProvince {
    /// Brings one file up to its places.
    ///
    /// - Throws: `DatabaseError`.
    static func refresh(_ dossierID: Int64, in tx: Transaction) throws {
        try tx.execute(update + " WHERE id = \(dossierID)")
    }

    /// Brings all files up to the units.
    ///
    /// - Throws: `DatabaseError`.
    static func refreshAll(in tx: Transaction) throws {
        try tx.execute(update)
    }

    /// Files whose stored former province is not that of their places, a sentence each.
    ///
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        try tx.rows(
            "SELECT d.id FROM dossier d WHERE d.former_province IS DISTINCT FROM \(computed) ORDER BY d.id"
        ) { "Hồ sơ HS\(try $0.get(0) as Int64): tỉnh trước sáp nhập đã lưu khác với địa bàn của hồ sơ." }
    }

    private static let update: SQL =
        "UPDATE dossier SET former_province = (SELECT \(computed) FROM dossier d WHERE d.id = dossier.id)"

    /// For the file of `dossier d`, what `Territories.formerProvince` finds.
    ///
    /// A file without lines in the ledger is a draft: its commune tells, or its province. Where lines disagree the
    /// province came of several as well, so that its own position is NULL too.
    private static let computed: SQL = """
        COALESCE(
            (SELECT CASE WHEN COUNT(*) = COUNT(a.province_old) AND MIN(a.province_old) = MAX(a.province_old)
                    THEN MIN(a.province_old) END
                FROM dossier_line x JOIN project_line l ON l.id = x.line_id
                JOIN place_position a ON a.map = l.map AND a.code = l.place_code WHERE x.dossier_id = d.id),
            (SELECT a.province_old FROM project p JOIN place_position a ON a.map = p.map AND a.code = p.province_code
                WHERE p.id = d.project_id),
            (SELECT a.province_old FROM place_position a
                WHERE a.map = \(AdminMap.of2025) AND a.code = COALESCE(d.commune_now, d.province_now)))
        """
}
