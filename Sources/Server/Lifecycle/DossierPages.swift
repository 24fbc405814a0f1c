import KhuyenCong

/// The list of files, and the page of one.
struct DossierPages: RouteGroup {
    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.page(.dossiers, .ownAccount, "Danh sách hồ sơ đề án, theo việc chờ ai") { request, context in
            let address = DossierListAddress(request.query)
            let page = try await desk.dossiers.list(address.list, by: context.requireOfficer())
            return DossierListView(address: address, list: page, context: context).page
        }
        table.download(.dossierExport, .exportProjects, "Bảng theo dõi các hồ sơ đang lọc") { request, context in
            try await desk.workbook(DossierListAddress(request.query).list, context)
        }
        table.page(.dossier(.any), .ownAccount, "Hồ sơ của một đề án") { _, context in
            let view = try await desk.view(context)
            let territories = try await desk.units.territories(for: context.requireOfficer())
            let today = desk.now().day
            let deadlines = try await desk.tasks.deadlines(
                of: .dossier(view.dossier.id),
                by: context.requireOfficer(),
                on: today
            )
            return DossierFileView(
                view: view,
                territories: territories,
                origin: try await desk.calls.origin(of: view.dossier),
                answered: try await desk.questions.answered(in: view.dossier),
                deadlines: DossierDeadlinesView(tasks: deadlines, today: today),
                context: context
            ).page
        }
    }
}
