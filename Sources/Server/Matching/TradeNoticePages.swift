import KhuyenCong

/// The notices with the form of a new one, and one of them with what may fit it.
struct TradeNoticePages: RouteGroup {
    /// Which form of the page of a notice was sent.
    enum Step: String {
        case correct, end, introduce
    }

    let desk: MatchingDesk

    func add(to table: inout RouteTable) {
        table.page(.tradeNotices, .viewProjects, "Tin cung – cầu: chào hàng, cần mua") { request, context in
            try await list(request.query, .blank, context)
        }
        table.download(.tradeNoticeExport, .viewProjects, "Các tin cung – cầu đang lọc ở dạng bảng tính") {
            request,
            context in
            let (officer, today) = (try context.requireOfficer(), desk.now().day)
            let filter = TradeNoticePages.filter(request.query)
            return try await TradeNoticeWorkbook(
                notices: try await desk.matching.notices(filter, by: officer, on: today).rows,
                territories: try await desk.units.territories(for: officer),
                today: today
            ).workbook.response(named: "Tin cung cau \(today)")
        }
        table.form(.tradeNotices, .enterResults, "Đăng một tin cung – cầu") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let made = try await desk.matching.enter(tree, by: context.requireOfficer(), at: desk.now())
                return .redirect(.tradeNotice(made.id), .done("Đã đăng tin số \(made.id)."))
            } orShow: { fields in
                try await list([:], fields, context)
            }
        }
        table.page(.tradeNotice(.any), .viewProjects, "Một tin cung – cầu và các tin có thể hợp") { _, context in
            try await one(nil, context)
        }
        table.form(.tradeNotice(.any), .enterResults, "Sửa, kết thúc một tin; giới thiệu hai bên") { form, context in
            let step = try ActField.read(form, as: Step.self)
            return try await FormAttempt.run(form.tree) { tree in
                try await perform(step, tree, context)
            } orShow: { fields in
                try await one((step, fields), context)
            }
        }
    }

    private func perform(_ step: Step, _ tree: FieldTree, _ context: AppContext) async throws -> FormOutcome {
        let (id, officer) = (try context.pathID(), try context.requireOfficer())
        switch step {
        case .correct:
            _ = try await desk.matching.correct(id, tree, by: officer, at: desk.now())
            return .redirect(.tradeNotice(id), .done("Đã sửa tin."))
        case .end:
            _ = try await desk.matching.end(id, tree, by: officer, at: desk.now())
            return .redirect(.tradeNotice(id), .done("Tin đã kết thúc."))
        case .introduce:
            let match = try await desk.matching.introduce(id, tree, by: officer, at: desk.now())
            return .redirect(.tradeMatch(match.id), .done("Đã giới thiệu hai bên."))
        }
    }

    private static func filter(_ query: URLQuery) -> Matching.Filter {
        var filter = Matching.Filter()
        filter.side = query["ben"].flatMap(TradeSide.init(rawValue:))
        filter.subject = query["loai"].flatMap(TradeSubject.init(rawValue:))
        filter.ofAll = query["noi"] == "ca-nuoc"
        filter.withEnded = query["noi"] == "ca-cu"
        return filter
    }

    private func list(_ query: URLQuery, _ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let filter = TradeNoticePages.filter(query)
        let paging = Paging(query: query)
        return TradeNoticeListView(
            notices: try await desk.matching.notices(
                filter,
                page: paging.page,
                pageSize: paging.perPage,
                by: officer,
                on: desk.now().day
            ),
            filter: filter,
            paging: paging,
            query: query,
            territories: try await desk.units.territories(for: officer),
            officer: officer,
            today: desk.now().day,
            fields: fields,
            context: context
        ).page
    }

    private func one(_ back: (step: Step, fields: TypedFields)?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        return TradeNoticeView(
            detail: try await desk.matching.notice(context.pathID(), by: officer, on: desk.now().day),
            territories: try await desk.units.territories(for: officer),
            today: desk.now().day,
            back: back,
            context: context
        ).page
    }
}
