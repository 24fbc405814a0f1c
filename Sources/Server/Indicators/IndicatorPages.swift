import KhuyenCong

/// The indicators of a programme on one page: what came of them, the reported results, and the form of the next one.
struct IndicatorPages: RouteGroup {
    let indicators: Indicators
    let units: AdminUnits
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.indicators(.any), .viewReports, "Chỉ tiêu của chương trình và kết quả") { request, context in
            let board = try await indicators.board(context.pathID(), by: context.requireOfficer())
            let corrected = request.query["sua"].flatMap { Int64($0) }
            let result = board.rows.flatMap(\.results).first { $0.id == corrected }
            return try await page(TypedFields(tree: IndicatorPages.tree(result), faults: .none), context)
        }
        table.form(.indicators(.any), .enterResults, "Báo cáo kết quả một chỉ tiêu") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let officer = try context.requireOfficer()
                let board = try await indicators.report(tree, of: context.pathID(), by: officer, at: now())
                return .redirect(.indicators(board.programme.id), .done("Đã ghi; kết quả chờ duyệt."))
            } orShow: { fields in
                try await page(fields, context)
            }
        }
        table.form(.indicatorReview(.any), .reviewResults, "Duyệt một kết quả của chỉ tiêu") { form, context in
            let board = try await indicators.review(
                form.id("result"),
                version: Int(try form.id("version")),
                of: context.pathID(),
                by: context.requireOfficer(),
                at: now()
            )
            return .redirect(.indicators(board.programme.id), .done("Đã duyệt."))
        }
    }

    private func page(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return IndicatorView(
            board: try await indicators.board(context.pathID(), by: officer),
            territories: try await units.territories(for: officer),
            year: now().day.year,
            fields: fields,
            context: context
        ).page
    }

    /// A result as the fields of the form that corrects it.
    private static func tree(_ result: IndicatorResult?) -> FieldTree {
        guard let result else { return .group([:]) }
        return .group([
            "indicator": .text(result.indicator), "year": .number(Int64(result.year)),
            "place": result.place.map(FieldTree.text) ?? .empty, "slice": .text(result.slice.rawValue),
            "value": .number(result.value), "base": result.base.map(FieldTree.number) ?? .empty,
            "source": .text(result.source), "version": .number(Int64(result.version)),
        ])
    }
}
