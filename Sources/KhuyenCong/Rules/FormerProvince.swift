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
    /// Of one file, by its places as they stand; nil where it is undetermined, or where there is no such file.
    ///
    /// - Throws: `DatabaseError`.
    static func of(_ dossierID: Int64, in tx: Transaction) throws -> String? {
        let territories = try Territories.load(tx)
        return try PlacedFile.load(" WHERE d.id = \(dossierID)", in: tx).first?.formerProvince(territories)
    }

    /// Brings all files up to `territories`, the units as they were just written: a new database has no regions yet, and
    /// what is read of it now must not be taken for the whole later.
    ///
    /// - Throws: `DatabaseError`.
    static func refreshAll(_ territories: Territories, in tx: Transaction) throws {
        for (file, found) in try moved(territories, in: tx) {
            try tx.execute("UPDATE dossier SET former_province = \(found) WHERE id = \(file)")
        }
    }

    /// Files whose stored former province is not that of their places, a sentence each.
    ///
    /// - Throws: `DatabaseError`.
    static func differences(in tx: Transaction) throws -> [String] {
        try moved(Territories.load(tx), in: tx).map {
            "Hồ sơ HS\($0.file): tỉnh trước sáp nhập đã lưu khác với địa bàn của hồ sơ."
        }
    }

    private static func moved(
        _ territories: Territories,
        in tx: Transaction
    ) throws -> [(file: Int64, found: String?)] {
        try PlacedFile.load(in: tx).compactMap { file in
            let found = file.formerProvince(territories)
            return found == file.stored ? nil : (file: file.id, found: found)
        }
    }
}

/// A file with the places that its rows tell.
private struct PlacedFile {
    let id: Int64
    /// The former province as it is stored.
    let stored: String?
    let province: PlaceKey
    var places: [PlaceKey]

    func formerProvince(_ territories: Territories) -> String? {
        territories.formerProvince(of: province, places: places)
    }

    /// A file without a project in the ledger is a draft: its commune of today tells, or its province.
    static func load(_ condition: SQL = "", in tx: Transaction) throws -> [PlacedFile] {
        var files: [PlacedFile] = []
        try tx.forEach(
            """
            SELECT d.id, d.former_province, COALESCE(p.map, \(AdminMap.of2025)),
                COALESCE(p.province_code, d.province_now),
                COALESCE(l.map, \(AdminMap.of2025)),
                CASE WHEN p.id IS NULL THEN d.commune_now ELSE l.place_code END
            FROM dossier d LEFT JOIN project p ON p.id = d.project_id
            LEFT JOIN dossier_line x ON x.dossier_id = d.id LEFT JOIN project_line l ON l.id = x.line_id
            \(condition) ORDER BY d.id
            """
        ) { row in
            let file = PlacedFile(
                id: try row.get(0),
                stored: try row.get(1),
                province: try PlaceKey.decode(row, 2),
                places: row.isNull(5) ? [] : [try PlaceKey.decode(row, 4)]
            )
            if files.last?.id == file.id {
                files[files.count - 1].places += file.places
            } else {
                files.append(file)
            }
        }
        return files
    }
}
