import KhuyenCong

/// Who was brought together, and one match with its next step and what was sold.
struct TradeMatchPages: RouteGroup {
    /// Which form of the page of a match was sent.
    enum Step: String {
        case move, follow
    }

    let desk: MatchingDesk

    func add(to table: inout RouteTable) {
        table.page(.tradeMatches, .viewProjects, "Các kết nối cung – cầu và giá trị đã ký, đã bán") { _, context in
            let officer = try context.requireOfficer()
            return TradeMatchListView(matches: try await desk.matching.matches(by: officer), today: desk.now().day).page
        }
        table.download(.tradeMatchExport, .viewProjects, "Các kết nối cung – cầu ở dạng bảng tính") { _, context in
            let (officer, today) = (try context.requireOfficer(), desk.now().day)
            return try await TradeMatchWorkbook(matches: try await desk.matching.matches(by: officer), today: today)
                .workbook.response(named: "Ket noi cung cau \(today)")
        }
        table.page(.tradeMatch(.any), .viewProjects, "Một kết nối cung – cầu") { _, context in
            try await one(nil, context)
        }
        table.form(.tradeMatch(.any), .enterResults, "Bước tiếp theo của một kết nối, theo dõi mua bán") {
            form,
            context in
            let step = try ActField.read(form, as: Step.self)
            let (id, officer) = (try context.pathID(), try context.requireOfficer())
            return try await FormAttempt.run(form.tree) { tree in
                switch step {
                case .move:
                    let match = try await desk.matching.move(id, tree, by: officer, at: desk.now())
                    return .redirect(.tradeMatch(id), .done("\(match.state.name)."))
                case .follow:
                    _ = try await desk.matching.follow(id, tree, by: officer, at: desk.now())
                    return .redirect(.tradeMatch(id), .done("Đã ghi giá trị mua bán."))
                }
            } orShow: { fields in
                try await one((step, fields), context)
            }
        }
    }

    private func one(_ back: (step: Step, fields: TypedFields)?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return TradeMatchView(
            match: try await desk.matching.match(context.pathID(), by: officer),
            territories: try await desk.units.territories(for: officer),
            back: back,
            context: context
        ).page
    }
}
