import Database
import Foundation
import Vietnamese

/// Makes new projects ready as rows; asks no database, so that it can work ahead.
struct NewProjectForm: Sendable {
    let candidates: ImportCandidates
    let territories: Territories
    let now: Moment
    let importID: Int64
    /// What each beneficiary that was merged into another one counts as.
    let mergedInto: [Int64: Int64]

    func rows(_ chunk: NewProjectChunk) -> NewProjectRows {
        var rows = NewProjectRows()
        var lineIDs = chunk.lineIDs
        var beneficiaries = chunk.beneficiaries
        for (id, member) in zip(chunk.ids, chunk.members) {
            let candidate = candidates[member]
            rows.projects.append(projectRow(id, candidate))
            rows.identifiers += identifierRows(id, candidate.project)
            for (offset, line) in candidate.project.lines.enumerated() {
                guard let lineID = lineIDs.popFirst(), let beneficiary = beneficiaries.popFirst() else { continue }
                rows.lines.append(NewProjectForm.lineRow(lineID, id, offset + 1, line, beneficiary))
                rows.quantities += line.quantities.map { NewProjectForm.quantityRow(lineID, $0) }
                let entries = NewProjectForm.entries(of: line, lineID, approvedOn: candidate.project.approvedOn)
                rows.entries[candidate.provinceNow, default: []] += entries
                rows.standing += standing(of: entries, id, candidate, line, beneficiary)
            }
        }
        return rows
    }

    /// Each source at the furthest stage that the line tells; the entries come in the order of stages.
    private func standing(
        of entries: [EntryDraft],
        _ projectID: Int64,
        _ candidate: ImportCandidate,
        _ line: ImportedLine,
        _ beneficiary: Int64?
    ) -> [StandingRow] {
        let place = line.place ?? candidate.project.province
        guard let position = territories.position(map: place.map, code: place.code) else { return [] }
        return entries.indices.compactMap { index in
            let entry = entries[index]
            guard !entries[(index + 1)...].contains(where: { $0.source == entry.source }) else { return nil }
            return StandingRow(
                lineID: entry.lineID,
                projectID: projectID,
                source: entry.source,
                budgetYear: entry.budgetYear,
                stage: entry.stage,
                amount: entry.amount,
                kind: line.kind,
                beneficiaryID: beneficiary.map { mergedInto[$0] ?? $0 },
                provinceNow: candidate.provinceNow,
                position: position
            )
        }
    }

    private static func entries(of line: ImportedLine, _ lineID: Int64, approvedOn: Day?) -> [EntryDraft] {
        // Approved in December for the next year: a report of part of that year counts it as its year alone.
        let approval = approvedOn.flatMap { $0.year == line.year ? $0 : nil }
        return line.amountsByStage.flatMap { stage, amounts in
            FundingSource.Code.allCases.compactMap { source in
                guard let amount = amounts[source] else { return nil }
                return EntryDraft(
                    lineID: lineID,
                    source: source,
                    stage: stage,
                    budgetYear: line.year,
                    amount: Dong(amount),
                    documentDay: stage == .approved ? approval : nil,
                    documentPrecision: stage == .approved && approval != nil ? .day : .year
                )
            }
        }
    }

    static let projectColumns = [
        "id", "title", "title_folded", "sort_key", "map", "province_code", "province_now", "year", "until_year",
        "place_text", "implementer_text", "match_hash", "note", "extra", "origin_sheet", "origin_row",
        "import_id", "created_at",
    ]

    private func projectRow(_ id: Int64, _ candidate: ImportCandidate) -> [SQLValue] {
        let project = candidate.project
        return [
            .integer(id),
            .text(project.title),
            .text(Fold.search(project.title)),
            .bytes(SortKey.bytes(project.title)),
            project.province.map.sqlValue,
            .text(project.province.code),
            .text(candidate.provinceNow),
            .integer(Int64(project.year)),
            .integer(Int64(project.untilYear)),
            project.placeText.sqlValue,
            project.implementer.sqlValue,
            .integer(candidate.matchHash),
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

    static let identifierColumns = [
        "project_id", "kind", "office", "document_type", "number", "year", "signed_on",
    ]

    private func identifierRows(_ id: Int64, _ project: ImportedProject) -> [[SQLValue]] {
        project.identifiers.map { identifier in
            let scope = identifier.scope
            return [
                .integer(id), identifier.kind.sqlValue, .text(scope.office), .text(scope.documentType),
                .text(identifier.number), .integer(Int64(identifier.signedOn?.year ?? project.year)),
                identifier.signedOn.sqlValue,
            ]
        }
    }

    static let lineColumns = [
        "id", "project_id", "position", "kind_code", "map", "place_code", "beneficiary_id", "cost_item", "payee",
    ]

    static func lineRow(
        _ id: Int64,
        _ projectID: Int64,
        _ position: Int,
        _ line: ImportedLine,
        _ beneficiary: Int64?
    ) -> [SQLValue] {
        [
            .integer(id),
            .integer(projectID),
            .integer(Int64(position)),
            (line.kind?.rawValue).sqlValue,
            (line.place?.map).sqlValue,
            (line.place?.code).sqlValue,
            beneficiary.sqlValue,
            line.costItem.sqlValue,
            line.payee.sqlValue,
        ]
    }

    static let quantityColumns = ["line_id", "measure", "planned", "done"]

    private static func quantityRow(_ lineID: Int64, _ quantity: Quantity) -> [SQLValue] {
        [.integer(lineID), .text(quantity.measure.rawValue), quantity.planned.sqlValue, quantity.done.sqlValue]
    }
}
