import Database
import Vietnamese

extension ProjectFilter {
    /// - Throws: `Refusal` (invalid) where there is no such province, `DatabaseError`.
    func requireProvince(in tx: Transaction) throws {
        try Territories.requireProvince(province?.code, province?.map ?? .of2025, in: tx)
    }
}

/// A filter as a condition over `project p`.
struct ProjectCondition {
    let sql: SQL
    /// The units that a typed place was read as.
    let places: [AdminUnit]

    /// `implementers`: the names of implementing bodies that occur, folded and as typed.
    /// - Throws: `Refusal` (invalid) where the typed place is no unit of the province.
    init(_ filter: ProjectFilter, territory: Territory, search: ProjectSearch?, in tx: Transaction) throws {
        var conditions: [SQL] = [ProjectCondition.counted, ProjectPolicy.visible(territory)]
        if let province = filter.province { conditions.append(ProjectCondition.province(province)) }
        if let search { conditions.append(search.condition(in: tx)) }
        if let kind = filter.kind { conditions.append(ProjectCondition.kind(kind)) }
        if let from = filter.from { conditions.append("p.until_year >= \(from)") }
        if let to = filter.to { conditions.append("p.year <= \(to)") }
        if let standing = ProjectCondition.standing(filter) { conditions.append(standing) }
        if let hasFile = filter.hasFile {
            let file: SQL = "EXISTS (SELECT 1 FROM dossier f WHERE f.project_id = p.id)"
            conditions.append(hasFile ? file : "NOT " + file)
        }
        switch filter.place {
        case nil:
            places = []
        case .unallotted:
            places = []
            conditions.append(ProjectCondition.anyLine("l.place_code IS NULL"))
        case .allotted(let words):
            places = try ProjectCondition.units(words, in: filter.province, Territories.load(tx))
            conditions.append(ProjectCondition.lies(in: places))
        }
        sql = conditions.joined(separator: " AND ")
    }

    /// Merged and withdrawn projects count nowhere.
    ///
    /// The plus keeps SQLite from taking the index on `twin_of`, of which nearly all rows are NULL.
    static let counted: SQL = "+p.twin_of IS NULL AND p.withdrawn_at IS NULL"

    private static func province(_ province: PlaceKey) -> SQL {
        switch province.map {
        case .of2025: "p.province_now = \(province.code)"
        case .of2024: "p.map = 2024 AND p.province_code = \(province.code)"
        }
    }

    private static func kind(_ kind: ProjectFilter.Allotment<ActivityKind.Code>) -> SQL {
        switch kind {
        case .unallotted: anyLine("l.kind_code IS NULL")
        case .allotted(let code): anyLine("l.kind_code = \(code)")
        }
    }

    private static func anyLine(_ condition: SQL) -> SQL {
        "EXISTS (SELECT 1 FROM project_line l WHERE l.project_id = p.id AND \(condition))"
    }

    /// Source and stage must hold of one and the same amount.
    private static func standing(_ filter: ProjectFilter) -> SQL? {
        var conditions: [SQL] = []
        if let source = filter.source { conditions.append("s.source_code = \(source)") }
        if let stage = filter.stage { conditions.append("s.stage = \(stage)") }
        guard !conditions.isEmpty else { return nil }
        let both = conditions.joined(separator: " AND ")
        return "EXISTS (SELECT 1 FROM standing s WHERE s.project_id = p.id AND \(both))"
    }

    private static func lies(in units: [AdminUnit]) -> SQL {
        let places = units.map { unit -> SQL in
            switch (unit.map, unit.level) {
            case (.of2024, .province): "a.province_old = \(unit.code)"
            case (.of2024, .district): "a.district_old = \(unit.code)"
            case (.of2024, .commune): "a.commune_old = \(unit.code)"
            case (.of2025, .province): "a.province_now = \(unit.code)"
            case (.of2025, .district), (.of2025, .commune): "a.commune_now = \(unit.code)"
            }
        }
        return """
            EXISTS (
                SELECT 1 FROM project_line l JOIN place_position a ON a.map = l.map AND a.code = l.place_code
                WHERE l.project_id = p.id AND (\(places.joined(separator: " OR ")))
            )
            """
    }

    /// Old lists name districts, new ones communes: both maps are asked.
    private static func units(_ words: String, in province: PlaceKey?, _ territories: Territories) throws -> [AdminUnit]
    {
        guard let province else {
            throw Refusal.invalid("Chọn tỉnh, thành phố trước khi lọc theo huyện, xã.", field: "province")
        }
        let provinces = ProjectCondition.sameProvinces(province, territories)
        let found = provinces.flatMap { province -> [AdminUnit] in
            if let unit = territories.unit(province.map, words),
                territories.province(of: unit.map, code: unit.code)?.code == province.code
            {
                return [unit]
            }
            switch territories.find(words, inProvince: province.code, map: province.map) {
            case .unit(let unit), .province(let unit): return [unit]
            case .several(let units), .ambiguous(let units): return units
            case .unknown: return []
            }
        }
        guard !found.isEmpty else {
            throw Refusal.invalid(
                "\(territories.name(province.map, province.code)) không có huyện, xã nào tên “\(words)”.",
                field: "place",
                remedy: "Ghi tên huyện hoặc xã, ví dụ “Yên Thành” hay “xã Diễn Kỷ, huyện Diễn Châu”."
            )
        }
        return found
    }

    /// The province itself, and the provinces of the other map that share its territory.
    private static func sameProvinces(_ province: PlaceKey, _ territories: Territories) -> [PlaceKey] {
        switch province.map {
        case .of2024: [province]
        case .of2025: [province] + territories.formedFrom(province.code).map { PlaceKey(.of2024, $0.code) }
        }
    }
}

/// The words of a search, as they are compared: without marks, lower case.
struct ProjectSearch {
    let typed: String
    let words: [String]
    /// Implementing bodies as typed whose folded name holds all the words.
    let implementers: [String]

    /// Nil where nothing was typed.
    init?(_ text: String?, implementers: [FoldedName]) {
        let typed = (text ?? "").nfc.split { $0.isWhitespace }.joined(separator: " ")
        let words = Fold.search(typed).split(separator: " ").map(String.init)
        guard !words.isEmpty else { return nil }
        self.typed = typed
        self.words = words
        self.implementers = implementers.filter { name in words.allSatisfy(name.folded.contains) }.map(\.typed)
    }

    func condition(in tx: Transaction) -> SQL {
        let title = words.map { word -> SQL in "\(tx.dialect.position(of: "\(word)", in: "p.title_folded")) > 0" }
        var choices: [SQL] = ["(\(title.joined(separator: " AND ")))", beneficiary(in: tx), identifier, file]
        if !implementers.isEmpty { choices.append("p.implementer_text IN (\(list: implementers))") }
        if let id = projectID { choices.append("p.id = \(id)") }
        return "(" + choices.joined(separator: " OR ") + ")"
    }

    /// A merged beneficiary is found under the name that was kept as well.
    private func beneficiary(in tx: Transaction) -> SQL {
        let key = BeneficiaryName.key(typed)
        guard !key.isEmpty else { return "FALSE" }
        return """
            p.id IN (
                SELECT l.project_id FROM beneficiary b
                JOIN beneficiary kept ON kept.id = COALESCE(b.canonical_id, b.id)
                JOIN project_line l ON l.beneficiary_id = b.id
                WHERE \(tx.dialect.position(of: "\(key)", in: "b.name_key")) > 0
                    OR \(tx.dialect.position(of: "\(key)", in: "kept.name_key")) > 0
            )
            """
    }

    private var identifier: SQL {
        "p.id IN (SELECT i.project_id FROM project_identifier i WHERE i.number = \(typed))"
    }

    /// By its file's code, or the number of a paper of its file.
    private var file: SQL {
        guard let named = DossierSearch(typed)?.named else { return "FALSE" }
        return "p.id IN (SELECT f.project_id FROM dossier f WHERE f.id IN (\(named)))"
    }

    /// "DA12" is the number under which this system knows a project.
    private var projectID: Int64? {
        guard words.count == 1, words[0].hasPrefix("da") else { return nil }
        return Int64(words[0].dropFirst(2))
    }
}

/// A name as typed, and folded for search.
struct FoldedName: Sendable, Equatable {
    let typed: String
    let folded: String

    /// The implementing bodies that lists name, within a territory.
    static func implementers(_ territory: Territory, in tx: Transaction) throws -> [FoldedName] {
        let names: SQL = """
            SELECT DISTINCT p.implementer_text FROM project p
            WHERE p.implementer_text IS NOT NULL AND \(ProjectPolicy.visible(territory))
            """
        return try tx.rows(names) { row in
            let typed: String = try row.get(0)
            return FoldedName(typed: typed, folded: Fold.search(typed))
        }
    }
}
