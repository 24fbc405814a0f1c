import KhuyenCong

/// The balances of a year, booking a flow, and the page of each account.
struct BalancePages: RouteGroup {
    enum Act: String {
        case record, reverse, close, open
    }

    let desk: PlanDesk

    func add(to table: inout RouteTable) {
        table.page(.sourceYears, .viewProjects, "Cân đối nguồn kinh phí của một năm") { request, context in
            let year = try request.query.year("nam") ?? desk.now().day.year
            return try await list(year, FieldTree.group([:]), .none, context)
        }
        table.form(.sourceYears, .editPlans, "Ghi vốn giao, vốn nhận, chuyển nguồn, hoàn trả, chi nhiệm vụ") {
            form,
            context in
            try await FormAttempt.run(form.tree.namingAccount) { tree in
                let sheet = try await desk.balances.record(tree, by: context.requireOfficer(), at: desk.now())
                let url = sheet.account.map { SiteURL.sourceYear($0.id) } ?? .sourceYears
                return .redirect(url, .done("Đã ghi vào \(sheet.key.phrase)."))
            } orShow: { fields in
                let year = form["year"].flatMap { Int($0) } ?? desk.now().day.year
                return try await list(year, fields.tree, fields.faults, context)
            }
        }
        table.page(.sourceYear(.any), .viewProjects, "Một nguồn của năm: cân đối, biến động") { request, context in
            try await sheet(request.query["huy"].flatMap { Int64($0) }, [:], .none, context)
        }
        table.form(.sourceYear(.any), .editPlans, "Hủy một khoản, khóa, mở lại cân đối") { form, context in
            try await FormAttempt.run {
                try await take(form, context)
            } orShow: { faults in
                try await sheet(form["flow"].flatMap { Int64($0) }, form.fields, faults, context)
            }
        }
    }

    private func take(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let id = try context.pathID()
        let reason = form["reason"] ?? ""
        switch try ActField.read(form, as: Act.self) {
        case .record: throw Refusal.missing
        case .reverse:
            guard let flow = form["flow"].flatMap({ Int64($0) }) else { throw Refusal.missing }
            _ = try await desk.balances.reverse(flow, of: id, reason: reason, by: officer, at: desk.now())
            return .redirect(.sourceYear(id), .done("Đã hủy khoản này."))
        case .close:
            _ = try await desk.balances.close(id, by: officer, at: desk.now())
            return .redirect(.sourceYear(id), .done("Đã khóa cân đối, số còn lại bằng 0."))
        case .open:
            _ = try await desk.balances.reopen(id, reason: reason, by: officer, at: desk.now())
            return .redirect(.sourceYear(id), .done("Đã mở lại cân đối."))
        }
    }

    private func list(
        _ year: Int,
        _ typed: FieldTree,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let sheets = try await desk.balances.list(year: year, by: officer)
        return BalanceListView(
            year: year,
            sheets: sheets,
            warnings: LapseWarnings.of(sheets, on: desk.now().day),
            owners: try await desk.owners(officer, Balances.mayBook),
            fields: TypedFields(tree: typed, faults: faults),
            context: context
        ).page
    }

    private func sheet(
        _ flow: Int64?,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let sheet = try await desk.balances.sheet(context.pathID(), by: officer)
        return BalanceSheetView(
            sheet: sheet,
            warnings: LapseWarnings.of([sheet], on: desk.now().day),
            quarters: try await desk.forecasts.quarters(of: sheet.key, by: officer),
            reversing: sheet.flows.first { $0.id == flow },
            mayBook: Balances.mayBook(province: sheet.key.provinceNow, by: officer),
            typed: typed,
            faults: faults,
            context: context
        ).page
    }
}

extension FieldTree {
    /// A form chooses source and province in one field: "national", or "province:40".
    fileprivate var namingAccount: FieldTree {
        guard case .text(let account) = self["account"] else { return self }
        let parts = account.split(separator: ":").map(String.init)
        return merging(
            .group([
                "source": parts.first.map(FieldTree.text) ?? .empty,
                "province": parts.count > 1 ? .text(parts[1]) : .empty,
            ])
        )
    }
}
