package import Database
import Hummingbird
package import KhuyenCong

/// The beneficiaries, as pages and as JSON.
package struct BeneficiaryRoutes: RouteGroup {
    private let desk: BeneficiaryDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = { .now() }) {
        desk = BeneficiaryDesk(beneficiaries: Beneficiaries(database), now: now)
    }

    package func add(to table: inout RouteTable) {
        BeneficiaryListPages(desk: desk).add(to: &table)
        BeneficiaryPages(desk: desk).add(to: &table)
        BeneficiaryMergePages(desk: desk).add(to: &table)
        BeneficiarySuspectRoutes(desk: desk).add(to: &table)
        BeneficiaryAPI(desk: desk).add(to: &table)
        BeneficiaryMergeAPI(desk: desk).add(to: &table)
    }
}

struct BeneficiaryDesk: Sendable {
    let beneficiaries: Beneficiaries
    let now: @Sendable () -> Moment

    /// The beneficiaries of a list as a workbook.
    ///
    /// - Throws: `Refusal` (forbidden), `SpreadsheetError`, `DatabaseError`, an error of the file system.
    func workbook(_ filter: BeneficiaryFilter, _ context: AppContext) async throws -> Response {
        let (officer, today) = (try context.requireOfficer(), now().day)
        return try await Download.response(
            name: "Co so thu huong \(today).xlsx",
            type: ExportFormat.xlsx.mediaType
        ) { path in
            try await beneficiaries.export(filter, to: path, by: officer, on: today)
        }
    }
}
