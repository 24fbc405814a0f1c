import KhuyenCong

/// The outcomes of a project with their forms, and those of a place in some years.
struct OutcomePages: RouteGroup {
    enum Step: String {
        case enter, follow, remove
    }

    let desk: OutcomeDesk

    func add(to table: inout RouteTable) {
        table.page(.projectOutcomes(.any), .viewProjects, "Kết quả của một đề án, theo dõi về sau") {
            request,
            context in
            let kind = request.query["loai"].flatMap(OutcomeKind.init(rawValue:))
            let fields = TypedFields.blank
            let asked = request.query["theo-doi"].flatMap { Int64($0) }
            return try await page(OutcomeForm(step: nil, outcome: asked, kind: kind, fields: fields), context)
        }
        table.form(.projectOutcomes(.any), .enterResults, "Ghi kết quả của một đề án, theo dõi lại, bỏ") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            return try await FormAttempt.run(form.tree) { tree in
                try await perform(step, tree, context)
            } orShow: { fields in
                let kind = fields.text("kind").flatMap(OutcomeKind.init(rawValue:))
                let outcome = OutcomePages.id(fields.tree)
                return try await page(OutcomeForm(step: step, outcome: outcome, kind: kind, fields: fields), context)
            }
        }
        table.page(.outcomes, .viewProjects, "Kết quả các đề án theo năm, địa bàn") { request, context in
            try await list(request.query, context)
        }
        table.download(.outcomeExport, .viewProjects, "Kết quả đang lọc ở dạng bảng tính") { request, context in
            let officer = try context.requireOfficer()
            let (year, province) = try choice(request.query)
            return try await OutcomeWorkbook(
                outcomes: try await desk.outcomes.list(YearSpan(from: year, to: year), province: province, by: officer),
                year: year,
                territories: try await desk.units.territories(for: officer)
            ).workbook.response(named: "Ket qua \(year)")
        }
    }

    private func choice(_ query: URLQuery) throws -> (year: Int, province: String?) {
        (try query.year("nam") ?? desk.now().day.year, query["tinh"])
    }

    private func list(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let (year, province) = try choice(query)
        let territories = try await desk.units.territories(for: officer)
        return OutcomeListView(
            outcomes: try await desk.outcomes.list(YearSpan(from: year, to: year), province: province, by: officer),
            year: year,
            province: province,
            provinces: territories.provinces(.of2025).filter {
                officer.territory(.viewProjects).contains(province: $0.code)
            }
        ).page
    }

    private func perform(_ step: Step, _ tree: FieldTree, _ context: AppContext) async throws -> FormOutcome {
        let (project, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .enter:
            let made = try await desk.outcomes.enter(tree, of: project, by: officer, at: desk.now())
            return .redirect(.projectOutcomes(project), .done("Đã ghi: \(made.title)."))
        case .follow:
            let id = try await own(tree, project, officer)
            _ = try await desk.outcomes.follow(id, tree, by: officer, at: desk.now())
            return .redirect(.projectOutcomes(project), .done("Đã ghi kết quả theo dõi."))
        case .remove:
            let id = try await own(tree, project, officer)
            let version = tree["version"].shown.flatMap { Int($0) } ?? 0
            try await desk.outcomes.remove(id, version: version, by: officer, at: desk.now())
            return .redirect(.projectOutcomes(project), .done("Đã bỏ."))
        }
    }

    /// The outcome must be one of this page's, or the address would say one thing and the form another.
    private func own(_ tree: FieldTree, _ project: Int64, _ officer: Officer) async throws -> Int64 {
        let outcomes = try await desk.outcomes.outcomes(of: project, by: officer).outcomes
        guard let id = OutcomePages.id(tree), outcomes.contains(where: { $0.id == id }) else { throw Refusal.missing }
        return id
    }

    private func page(_ form: OutcomeForm, _ context: AppContext) async throws -> Page {
        let project = try context.pathID()
        let found = try await desk.outcomes.outcomes(of: project, by: context.requireOfficer())
        return OutcomesView(
            project: project,
            title: found.project,
            outcomes: found.outcomes,
            mayEnter: found.mayEnter,
            form: form,
            today: desk.now().day,
            context: context
        ).page
    }

    private static func id(_ tree: FieldTree) -> Int64? {
        tree["outcome"].shown.flatMap { Int64($0) }
    }
}

/// Which form of the page came back, or what was chosen: an outcome to ask after, the kind of a new one.
struct OutcomeForm {
    let step: OutcomePages.Step?
    let outcome: Int64?
    let kind: OutcomeKind?
    let fields: TypedFields
}
