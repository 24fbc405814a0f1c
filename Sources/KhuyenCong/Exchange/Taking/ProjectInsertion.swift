import Database
import Foundation
import Vietnamese

extension ImportTaker {
    /// Writes new projects with their lines and quantities in bulk and answers the entries to book.
    func insert(_ projects: [ImportedProject], in tx: Transaction) throws -> [EntryDraft] {
        guard !projects.isEmpty else { return [] }
        let beneficiaries = try resolveBeneficiaries(projects, in: tx)
        let projectIDs = try tx.reserveIdentities(in: "project", count: projects.count)
        let lineCount = projects.reduce(0) { $0 + $1.lines.count }
        let lineIDs = try tx.reserveIdentities(in: "project_line", count: lineCount)
        try tx.insertMany(
            into: "project",
            columns: projectColumns,
            rows: zip(projectIDs, projects).lazy.map(projectRow)
        )
        var drafts: [EntryDraft] = []
        drafts.reserveCapacity(lineCount * 2)
        var rows: [[SQLValue]] = []
        rows.reserveCapacity(lineCount)
        var quantities: [[SQLValue]] = []
        var next = 0
        for (projectID, project) in zip(projectIDs, projects) {
            for (offset, line) in project.lines.enumerated() {
                let lineID = lineIDs[next]
                rows.append(lineRow(lineID, projectID, offset + 1, line, project.map, beneficiaries[next]))
                quantities += line.quantities.map { quantityRow(lineID, $0) }
                drafts += entries(of: line, lineID)
                next += 1
            }
        }
        try tx.insertMany(into: "project_line", columns: lineColumns, rows: rows)
        try tx.insertMany(into: "line_quantity", columns: ["line_id", "measure", "planned", "done"], rows: quantities)
        return drafts
    }

    /// A further line of a project that the store has.
    func addLine(
        _ line: ImportedLine,
        _ position: Int,
        to projectID: Int64,
        _ map: AdminMap,
        _ tx: Transaction
    ) throws -> Int64 {
        let id = try tx.reserveIdentities(in: "project_line", count: 1)[0]
        try tx.insertMany(
            into: "project_line",
            columns: lineColumns,
            rows: [lineRow(id, projectID, position, line, map, nil)]
        )
        return id
    }

    private func entries(of line: ImportedLine, _ lineID: Int64) -> [EntryDraft] {
        line.amountsByStage.flatMap { stage, amounts in
            FundingSource.Code.allCases.compactMap { source in
                guard let amount = amounts[source], amount != 0 else { return nil }
                return EntryDraft(
                    lineID: lineID,
                    source: source,
                    stage: stage,
                    budgetYear: line.year,
                    amount: Dong(amount)
                )
            }
        }
    }

    private var projectColumns: [String] {
        [
            "id", "title", "title_folded", "sort_key", "map", "province_code", "province_now", "year", "until_year",
            "place_text", "implementer_text", "match_hash", "note", "extra", "origin_sheet", "origin_row",
            "import_id", "created_at",
        ]
    }

    private func projectRow(_ id: Int64, _ project: ImportedProject) -> [SQLValue] {
        let province = provinceNow(project)
        let key = MatchKey(title: project.title, place: project.placeText, year: project.year)
        return [
            .integer(id),
            .text(project.title),
            .text(Fold.search(project.title)),
            .bytes(SortKey.bytes(project.title)),
            project.map.sqlValue,
            .text(options.province),
            .text(province),
            .integer(Int64(project.year)),
            .integer(Int64(project.untilYear)),
            project.placeText.sqlValue,
            project.implementer.sqlValue,
            .integer(key.hash(provinceNow: province)),
            project.note.sqlValue,
            extra(project).sqlValue,
            .text(project.sheet),
            .integer(Int64(project.row)),
            .integer(importID),
            now.sqlValue,
        ]
    }

    /// The cells under unknown headings, as JSON; nothing a list says is lost.
    private func extra(_ project: ImportedProject) -> String? {
        let cells = project.lines.flatMap(\.unmapped)
        guard !cells.isEmpty else { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(cells) else { return nil }
        return String(decoding: json, as: UTF8.self)
    }

    private var lineColumns: [String] {
        [
            "id", "project_id", "position", "kind_code", "map", "place_code", "beneficiary_id", "cost_item", "payee",
        ]
    }

    private func lineRow(
        _ id: Int64,
        _ projectID: Int64,
        _ position: Int,
        _ line: ImportedLine,
        _ map: AdminMap,
        _ beneficiary: Int64?
    ) -> [SQLValue] {
        [
            .integer(id),
            .integer(projectID),
            .integer(Int64(position)),
            (line.kind?.rawValue).sqlValue,
            line.placeCode == nil ? .null : map.sqlValue,
            line.placeCode.sqlValue,
            beneficiary.sqlValue,
            line.costItem.sqlValue,
            line.payee.sqlValue,
        ]
    }

    private func quantityRow(_ lineID: Int64, _ quantity: Quantity) -> [SQLValue] {
        [.integer(lineID), .text(quantity.measure.rawValue), quantity.planned.sqlValue, quantity.done.sqlValue]
    }
}
