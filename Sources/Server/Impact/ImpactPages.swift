import KhuyenCong

/// The establishments with years, one establishment's years, and the form of one year.
struct ImpactPages: RouteGroup {
    let desk: ImpactDesk

    func add(to table: inout RouteTable) {
        table.page(.impactPanel(.any), .viewBeneficiaries, "Số liệu các năm của một cơ sở") { _, context in
            let panel = try await desk.surveys.panel(of: context.pathID(), by: context.requireOfficer())
            return ImpactPanelView(panel: panel, today: desk.now().day, context: context).page
        }
        table.page(.impactYear(.any, ""), .enterResults, "Nhập số liệu một năm của một cơ sở") { _, context in
            let year = try ImpactDesk.year(context)
            let panel = try await desk.surveys.panel(of: context.pathID(), by: context.requireOfficer())
            let typed = TypedFields(tree: ImpactForm.tree(panel.survey(year)), faults: .none)
            return try form(panel, year, typed, context)
        }
        table.form(.impactYear(.any, ""), .enterResults, "Ghi số liệu một năm của một cơ sở") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let panel = try await desk.save(tree, context)
                return .redirect(.impactPanel(panel.beneficiary.id), .done("Đã ghi; số liệu chờ duyệt."))
            } orShow: { fields in
                let panel = try await desk.surveys.panel(of: context.pathID(), by: context.requireOfficer())
                return try self.form(panel, ImpactDesk.year(context), fields, context)
            }
        }
        table.form(.impactReview(.any, ""), .reviewResults, "Duyệt số liệu một năm của một cơ sở") { form, context in
            let panel = try await desk.review(version: Int(try form.id("version")), context)
            return .redirect(.impactPanel(panel.beneficiary.id), .done("Đã duyệt."))
        }
    }

    private func form(
        _ panel: ImpactPanel,
        _ year: Int,
        _ fields: TypedFields,
        _ context: AppContext
    ) throws -> Page {
        guard ImpactPolicy.mayEnter(panel.beneficiary, by: try context.requireOfficer()) else {
            throw Refusal.forbidden
        }
        return ImpactYearView(panel: panel, year: year, fields: fields, context: context).page
    }
}

/// A year as the fields of its form.
enum ImpactForm {
    static func tree(_ survey: ImpactSurvey?) -> FieldTree {
        guard let survey else { return .group(["version": .number(0)]) }
        let figures = survey.figures.map { measure, figure -> (String, FieldTree) in
            switch figure {
            case .value(let value, let source):
                let shown = measure.scale == 1 ? FieldTree.number(value) : .text(ImpactLabels.decimal(value))
                return (measure.rawValue, .group(["value": shown, "source": .text(source)]))
            case .missing(let reason): return (measure.rawValue, .group(["missing": .text(reason.rawValue)]))
            }
        }
        return .group([
            "version": .number(Int64(survey.version)),
            "productUnit": survey.productUnit.map(FieldTree.text) ?? .empty,
            "figures": .group(Dictionary(uniqueKeysWithValues: figures)),
        ])
    }
}

enum ImpactLabels {
    /// Thousandths with a decimal comma: 350250 is "350,25".
    static func decimal(_ thousandths: Int64) -> String {
        let rest = thousandths % 1000
        guard rest > 0 else { return String(thousandths / 1000) }
        var digits = String(1000 + rest).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "\(thousandths / 1000),\(digits)"
    }
}
