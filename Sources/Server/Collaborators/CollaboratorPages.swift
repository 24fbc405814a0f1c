import KhuyenCong

/// The collaborators, one of them with its form, and the sheet of a day.
struct CollaboratorPages: RouteGroup {
    /// Which form of the page of a collaborator was sent.
    enum Step: String {
        case correct, anonymise
    }

    let desk: CollaboratorDesk

    func add(to table: inout RouteTable) {
        table.page(.collaborators, .viewBeneficiaries, "Cộng tác viên theo xã, khối lượng việc, xã chưa có người") {
            request,
            context in
            try await list(request.query["tinh"], .blank, context)
        }
        table.download(.collaboratorExport, .viewBeneficiaries, "Cộng tác viên đang lọc ở dạng bảng tính") {
            request,
            context in
            try await workbook(request.query["tinh"], context).response(named: "Cong tac vien \(desk.now().day)")
        }
        table.form(.collaborators, .editBeneficiaries, "Thêm cộng tác viên") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let officer = try context.requireOfficer()
                let made = try await desk.collaborators.enter(tree, by: officer, at: desk.now())
                return .redirect(.collaborator(made.id), .done("Đã thêm cộng tác viên."))
            } orShow: { fields in
                try await list(nil, fields, context)
            }
        }
        table.page(.collaborator(.any), .viewBeneficiaries, "Một cộng tác viên") { _, context in
            try await one(nil, context)
        }
        table.form(.collaborator(.any), .editBeneficiaries, "Sửa cộng tác viên, ghi hết thời hạn, ẩn danh") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            return try await FormAttempt.run(form.tree) { tree in
                try await perform(step, tree, context)
            } orShow: { fields in
                try await one(fields, context)
            }
        }
        table.page(.daySheet(.any), .viewBeneficiaries, "Phiếu việc trong ngày của một cộng tác viên, để in") {
            request,
            context in
            let day = try request.query.day("ngay") ?? desk.now().day
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return CollaboratorDayView(sheet: try await desk.collaborators.sheet(of: id, by: officer, on: day)).page
        }
    }

    private func workbook(_ province: String?, _ context: AppContext) async throws -> RegisterWorkbook {
        let (officer, today) = (try context.requireOfficer(), desk.now().day)
        return CollaboratorWorkbook(
            network: try await desk.collaborators.network(in: province, by: officer, on: today),
            territories: try await desk.units.territories(for: officer),
            today: today
        ).workbook
    }

    private func perform(_ step: Step, _ tree: FieldTree, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .correct:
            _ = try await desk.collaborators.correct(id, tree, by: officer, at: desk.now())
            return .redirect(.collaborator(id), .done("Đã ghi."))
        case .anonymise:
            let version = tree["version"].shown.flatMap { Int($0) } ?? 0
            try await desk.collaborators.anonymise(id, version: version, by: officer, at: desk.now())
            return .redirect(.collaborator(id), .done("Đã ẩn danh."))
        }
    }

    private func list(_ province: String?, _ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let named = province.flatMap { $0.isEmpty ? nil : $0 }
        let today = desk.now().day
        return CollaboratorListView(
            network: try await desk.collaborators.network(in: named, by: officer, on: today),
            province: named,
            territories: try await desk.units.territories(for: officer),
            officer: officer,
            today: today,
            fields: fields,
            context: context
        ).page
    }

    private func one(_ typed: TypedFields?, _ context: AppContext) async throws -> Page {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        let found = try await desk.collaborators.collaborator(id, by: officer)
        return CollaboratorView(
            collaborator: found.collaborator,
            mayEdit: found.mayEdit && !found.collaborator.isAnonymised,
            today: desk.now().day,
            fields: typed ?? TypedFields(tree: found.collaborator.tree, faults: .none),
            context: context
        ).page
    }
}
