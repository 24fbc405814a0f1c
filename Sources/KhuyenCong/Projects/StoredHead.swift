import Database
import Foundation
import Vietnamese

/// The row of a project, with what only its own page shows.
struct StoredHead {
    let project: Project
    let unmapped: [ProjectCell]
    let sheet: String?
    let row: Int?

    /// - Throws: `Refusal.missing`.
    static func load(_ id: Int64, visibleIn territory: Territory, in tx: Transaction) throws -> StoredHead {
        let visible = ProjectPolicy.visible(territory)
        guard let head = try tx.first(columns + " WHERE p.id = \(id) AND \(visible)", decode) else {
            throw Refusal.missing
        }
        return head
    }

    /// The same, kept from other writers until the transaction ends.
    static func lock(_ id: Int64, visibleIn territory: Territory, in tx: Transaction) throws -> StoredHead {
        let visible = ProjectPolicy.visible(territory)
        let sql: SQL = columns + " WHERE p.id = \(id) AND \(visible)" + tx.dialect.forUpdate
        guard let head = try tx.first(sql, decode) else { throw Refusal.missing }
        return head
    }

    /// Nil for a project that was not imported.
    func origin(in tx: Transaction) throws -> ProjectOrigin? {
        guard let importID = project.importID else { return nil }
        let batch = try tx.first("SELECT province_now, taken_at FROM import_batch WHERE id = \(importID)") { row in
            (provinceNow: try row.get(0) as String, takenAt: try row.get(1) as Moment?)
        }
        guard let batch else { return nil }
        let files = try tx.rows("SELECT name FROM import_file WHERE batch_id = \(importID) ORDER BY position") {
            try $0.get(0) as String
        }
        return ProjectOrigin(
            importID: importID,
            provinceNow: batch.provinceNow,
            files: files,
            sheet: sheet,
            row: row,
            takenAt: batch.takenAt
        )
    }

    private static let columns: SQL = """
        SELECT p.id, p.title, p.map, p.province_code, p.province_now, p.year, p.until_year, p.place_text,
            p.implementer_text, p.note, p.import_id, p.twin_of, p.withdrawn_at, p.version, p.extra, p.origin_sheet,
            p.origin_row
        FROM project p
        """

    private static func decode(_ row: Row) throws -> StoredHead {
        let withdrawnAt: Moment? = try row.get(12)
        let project = Project(
            id: try row.get(0),
            title: try row.get(1),
            map: try row.get(2),
            provinceCode: try row.get(3),
            provinceNow: try row.get(4),
            year: try row.get(5),
            untilYear: try row.get(6),
            placeText: try row.get(7),
            implementer: try row.get(8),
            note: try row.get(9),
            importID: try row.get(10),
            twinOf: try row.get(11),
            isWithdrawn: withdrawnAt != nil,
            version: try row.get(13)
        )
        return StoredHead(
            project: project,
            unmapped: try cells(try row.get(14)),
            sheet: try row.get(15),
            row: try row.get(16)
        )
    }

    private static func cells(_ json: String?) throws -> [ProjectCell] {
        guard let json else { return [] }
        return try JSONDecoder().decode([ProjectCell].self, from: Data(json.utf8)).map { cell in
            // Earlier versions kept such numbers as they stood in the list.
            let isPersonal = HeadingReader.field(of: cell.heading) == .personalNumber && !cell.value.contains("•")
            let shown = isPersonal ? PersonalNumber.masked(cell.value) : PersonalNumber.hidden(in: cell.value)
            return ProjectCell(heading: cell.heading, value: shown)
        }
    }
}

/// The lines of a project as pages and corrections need them.
struct ProjectLines {
    let line: ProjectLine
    let place: PlaceKey?

    static func load(_ projectID: Int64, _ territories: Territories, in tx: Transaction) throws -> [ProjectLines] {
        let quantities = try quantities(of: projectID, in: tx)
        return try tx.rows(
            """
            SELECT l.id, l.position, l.kind_code, l.map, l.place_code, l.beneficiary_id, b.name, l.cost_item, l.payee
            FROM project_line l LEFT JOIN beneficiary b ON b.id = l.beneficiary_id
            WHERE l.project_id = \(projectID) ORDER BY l.position
            """
        ) { row in
            let id: Int64 = try row.get(0)
            let place = try PlaceKey.decodeIfPresent(row, 3)
            let line = ProjectLine(
                id: id,
                position: try row.get(1),
                kind: try row.get(2),
                placeName: place.map { territories.fullName($0) },
                beneficiaryID: try row.get(5),
                beneficiaryName: try row.get(6),
                costItem: try row.get(7),
                payee: try row.get(8),
                quantities: quantities[id] ?? []
            )
            return ProjectLines(line: line, place: place)
        }
    }

    private static func quantities(of projectID: Int64, in tx: Transaction) throws -> [Int64: [Quantity]] {
        var found: [Int64: [Quantity]] = [:]
        try tx.forEach(
            """
            SELECT q.line_id, q.measure, q.planned, q.done
            FROM line_quantity q JOIN project_line l ON l.id = q.line_id
            WHERE l.project_id = \(projectID) ORDER BY q.line_id, q.measure
            """
        ) { row in
            let quantity = Quantity(measure: try row.get(1), planned: try row.get(2), done: try row.get(3))
            found[try row.get(0), default: []].append(quantity)
        }
        return found
    }
}

extension Territories {
    /// "Xã Diễn Kỷ, Huyện Diễn Châu": a commune with its district, since several bear one name; reads back the same.
    func fullName(_ place: PlaceKey) -> String {
        guard let unit = unit(place.map, place.code) else { return place.code }
        guard unit.level == .commune, place.map == .of2024, let parent = unit.parentCode else { return unit.name }
        return unit.name + ", " + name(place.map, parent)
    }
}
