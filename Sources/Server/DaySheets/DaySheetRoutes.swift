package import Database
package import KhuyenCong

/// The sheet for a day outside: on a phone with links, on paper with QR codes.
package struct DaySheetRoutes: RouteGroup {
    private let sheets: DaySheets
    private let tasks: Tasks
    private let units: AdminUnits
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        sheets = DaySheets(database)
        tasks = Tasks(database)
        units = AdminUnits(database)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        let (sheets, tasks, units, now) = (sheets, tasks, units, now)
        table.page(.daySheet, .viewBeneficiaries, "Phiếu đi cơ sở: đi đâu, gặp ai, việc gì đến hạn") {
            request,
            context in
            let officer = try context.requireOfficer()
            let commune = request.query["xa"].flatMap { $0.isEmpty ? nil : $0 }
            let today = now().day
            let waiting =
                try await tasks.list(TaskQuery(.mine), by: officer, on: today).tasks
                + tasks.list(TaskQuery(.others), by: officer, on: today).tasks
            return DaySheetView(
                sheet: try await sheets.sheet(commune: commune, by: officer),
                commune: commune,
                tasks: Dictionary(grouping: waiting, by: \.dossierID),
                territories: try await units.territories(for: officer),
                officer: officer,
                today: today,
                address: context.client.siteAddress ?? ""
            ).page
        }
    }
}

extension SiteURL {
    package static let daySheet = SiteURL("viec", "phieu-di-co-so")
}
