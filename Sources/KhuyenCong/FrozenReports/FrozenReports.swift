package import Database
import Foundation

/// Freezes reports, gives them their number, releases them, and finds them again.
package struct FrozenReports: Sendable {
    let database: Database
    package let set: ReportSet

    package init(_ database: Database) {
        self.database = database
        set = ReportSet(database)
    }

    /// Computes a report and freezes it with its rows, in one transaction.
    ///
    /// `number`: nil where the official number comes later. `seen`: the figures that the officer agreed to; other ones
    /// are refused.
    /// - Returns: the id of the frozen report.
    /// - Throws: `Refusal` (forbidden, missing, invalid; conflict where the number is taken, or where the ledger no
    ///   longer gives what was seen, or where a sentence of the report does not hold).
    @discardableResult
    package func freeze(
        _ request: ReportRequest,
        number: String?,
        seen: ReportDocument? = nil,
        by officer: Officer,
        at now: Moment
    ) async throws -> Int64 {
        try officer.require(.freezeReports)
        let province = try await province(of: request, frozenBy: officer)
        for _ in 0..<3 {
            let revision = try await database.read { try Ledger.revision(in: $0) }
            let document = try await set.on(now.day).document(request, by: officer)
            if let seen { try FrozenReports.requireSame(seen, document) }
            try NarrativeClaims.requireSound(document)
            let draft = FrozenDraft(document: document, number: number, province: province, frozenAt: now)
            // Between reading and writing the ledger may have moved; then it is read again.
            let id = try await database.write { tx -> Int64? in
                try Ledger.takeTurn(in: tx)
                guard try Ledger.revision(in: tx) == revision else { return nil }
                return try draft.write(by: officer, in: tx)
            }
            if let id { return id }
        }
        throw Refusal.conflict("Sổ đang được ghi liên tục, chưa chốt được báo cáo.", remedy: "Thử lại sau ít phút.")
    }

    /// - Throws: `Refusal` (forbidden, missing), `DatabaseError`.
    package func report(_ id: Int64, by officer: Officer) async throws -> FrozenReportDetail {
        try officer.require(.viewReports)
        return try await database.read { tx in
            let report = try FrozenRecords.find(id, by: officer, in: tx)
            return FrozenReportDetail(
                report: report,
                document: try FrozenRecords.document(id, in: tx),
                files: try FrozenRecords.files(id, in: tx),
                mayRelease: FrozenPolicy.may(.releaseReports, report, officer),
                mayEdit: FrozenPolicy.may(.freezeReports, report, officer)
            )
        }
    }

    /// The latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func list(by officer: Officer) async throws -> [FrozenReport] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try FrozenRecords.rows("\(FrozenPolicy.visible(officer)) ORDER BY r.id DESC", in: tx)
        }
    }

    /// The report with a number, or with the name "BC12" that it has before it gets one.
    ///
    /// - Throws: `Refusal` (forbidden, missing; conflict where several years or provinces gave the number).
    package func find(_ number: String, by officer: Officer) async throws -> FrozenReport {
        try officer.require(.viewReports)
        let key = try ReportNumber.key(number)
        let id = key.hasPrefix("BC") ? Int64(key.dropFirst(2)) : nil
        let found = try await database.read { tx in
            try FrozenRecords.rows(
                "\(FrozenPolicy.visible(officer)) AND (r.number_key = \(key) OR r.id = \(id)) ORDER BY r.id",
                in: tx
            )
        }
        guard let report = found.first else { throw Refusal.missing }
        guard found.count == 1 else {
            let names = found.map { "BC\($0.id) (chốt \($0.frozenOn.vietnamese))" }.joined(separator: ", ")
            throw Refusal.conflict(
                "Có \(found.count) báo cáo mang số \(number): \(names).",
                remedy: "Ghi mã BC thay cho số."
            )
        }
        return report
    }

    /// The reports in which a project was counted, the latest first.
    ///
    /// - Throws: `Refusal` (forbidden), `DatabaseError`.
    package func reports(counting project: Int64, by officer: Officer) async throws -> [FrozenReport] {
        try officer.require(.viewReports)
        return try await database.read { tx in
            try FrozenRecords.rows(
                """
                \(FrozenPolicy.visible(officer)) AND r.id IN
                    (SELECT report_id FROM frozen_row WHERE project_id = \(project)) ORDER BY r.id DESC
                """,
                in: tx
            )
        }
    }

    private func province(of request: ReportRequest, frozenBy officer: Officer) async throws -> String? {
        try await database.read { tx in
            let territories = try Territories.load(tx)
            let provinces = try FrozenRecords.provinces(of: request, territories)
            let province = provinces.count == 1 ? provinces.first.flatMap { $0 } : nil
            try FrozenPolicy.requireWhole(province, .freezeReports, by: officer)
            return province
        }
    }

    private static func requireSame(_ seen: ReportDocument, _ document: ReportDocument) throws {
        let differences = ReportDifference.between(seen, document)
        guard !differences.isEmpty else { return }
        throw Refusal(
            .conflict,
            "Số liệu của tệp không còn là số liệu của sổ: \(differences.count) số khác nhau.",
            remedy: "Lập lại báo cáo từ sổ rồi chốt.",
            details: differences.prefix(20).map { Refusal.Detail(message: $0.sentence) }
        )
    }
}
