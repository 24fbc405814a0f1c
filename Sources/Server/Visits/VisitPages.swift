import KhuyenCong

/// The visits of a file, the form to enter one, and the sheet to take along on paper.
struct VisitPages: RouteGroup {
    let desk: VisitDesk

    func add(to table: inout RouteTable) {
        table.page(.visits(.any), .ownAccount, "Kiểm tra thực tế một đề án") { _, context in
            let start = FieldTree.group(["visitedOn": .text(desk.now().day.vietnamese)])
            return try await page(TypedFields(tree: start, faults: .none), context)
        }
        table.form(.visits(.any), .workOnProjects, "Ghi kết quả kiểm tra thực tế") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                _ = try await desk.visits.enter(
                    tree,
                    of: context.dossierCode(),
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                return .redirect(.visits(try context.pathText("code")), .done("Đã ghi kết quả kiểm tra."))
            } orShow: { fields in
                try await page(fields, context)
            }
        }
        table.page(.visitSheet(.any), .ownAccount, "Phiếu kiểm tra để in, một trang A4") { _, context in
            let officer = try context.requireOfficer()
            let view = try await desk.dossiers.view(context.dossierCode(), by: officer)
            let territories = try await desk.units.territories(for: officer)
            let sheet = VisitSheet.inForce(on: desk.now().day)
            return VisitSheetView(view: view, sheet: sheet, territories: territories).page
        }
    }

    private func page(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let code = try context.dossierCode()
        let view = try await desk.dossiers.view(code, by: officer)
        return VisitsView(
            dossier: view.dossier,
            visits: try await desk.visits.visits(of: code, by: officer),
            sheet: VisitSheet.inForce(on: desk.now().day),
            mayEnter: context.may(.workOnProjects) && SiteVisits.mayEnter(view.dossier, by: officer),
            fields: fields,
            context: context
        ).page
    }
}
