import Foundation

/// A report as a file holds it, before it is frozen: the document, or the period report's own JSON.
enum SeenReport {
    case document(ReportDocument)
    case period(PeriodReportJSON)

    /// - Throws: `Refusal` (invalid) where the bytes are neither.
    init(_ bytes: [UInt8]) throws {
        let data = Data(bytes)
        let decoder = JSONDecoder()
        // Each shape lacks keys that the other needs, so a failed attempt only says which one it is not.
        if let document = try? decoder.decode(ReportDocumentJSON.self, from: data) {
            self = .document(document.document)
        } else if let period = try? decoder.decode(PeriodReportJSON.self, from: data) {
            self = .period(period)
        } else {
            throw Refusal.invalid(
                "Tệp không phải là báo cáo dạng JSON.",
                field: "file",
                remedy: "Lập lại bằng khuyencong report … --format json."
            )
        }
    }

    /// - Throws: `Refusal` (invalid) where the file names a map, basis or stage that there is not.
    var request: ReportRequest {
        get throws {
            switch self {
            case .document(let document): return document.request
            case .period(let period):
                guard let map = AdminMap(rawValue: period.place.map), let basis = ReportBasis(rawValue: period.basis),
                    let stage = StageChoice(period.stage)
                else { throw Refusal.invalid("Tệp ghi bản đồ, phạm vi hoặc giai đoạn không có.", field: "file") }
                let query = try PeriodQuery(
                    place: period.place.code,
                    map: map,
                    from: period.from,
                    to: period.to,
                    basis: basis,
                    stage: stage,
                    asOf: period.asOf,
                    days: period.days
                )
                return ReportRequest(.period, query)
            }
        }
    }
}

extension FrozenReports {
    /// Freezes the report of a file, where the ledger still gives its figures.
    ///
    /// `file`: the JSON of any report, or of `report period`.
    /// - Returns: the id of the frozen report.
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the number is taken, or where the ledger gives
    ///   other figures, which are then named).
    @discardableResult
    package func freeze(
        file: [UInt8],
        number: String?,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        let seen = try SeenReport(file)
        let request = try seen.request
        switch seen {
        case .document(let document):
            return try await freeze(request, number: number, seen: document, by: officer, at: now)
        case .period(let period):
            let report = try await set.periods.report(request.query, by: officer)
            try FrozenReports.requireSame(period, PeriodReportJSON(report))
            return try await freeze(request, number: number, by: officer, at: now)
        }
    }

    private static func requireSame(_ seen: PeriodReportJSON, _ now: PeriodReportJSON) throws {
        let fields = AuditFieldChange.read(try AuditDraft.json(AuditChange(before: seen, after: now)))
        guard !fields.isEmpty else { return }
        throw Refusal(
            .conflict,
            "Số liệu của tệp không còn là số liệu của sổ: \(fields.count) số khác nhau.",
            remedy: "Lập lại báo cáo từ sổ rồi chốt.",
            details: fields.prefix(20).map { field in
                let (before, after) = (field.before ?? FigureWriter.noData, field.after ?? FigureWriter.noData)
                return Refusal.Detail(message: "\(field.field): \(before), nay là \(after).")
            }
        )
    }
}
