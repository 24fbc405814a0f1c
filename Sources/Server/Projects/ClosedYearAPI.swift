import HTTPTypes
import KhuyenCong

/// The years that take only corrections, for other programs.
struct ClosedYearAPI: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
        addExceptions(to: &table)
        table.read(.closedYears, .viewProjects, "Năm đã khóa sổ", answer: [ClosedYearAnswer].self) { _, context in
            try await list(context)
        }
        table.act(
            .post,
            .closedYears,
            .correctProjects,
            "Khóa sổ một năm của một tỉnh",
            body: YearClosing.self,
            status: .created,
            answer: [ClosedYearAnswer].self
        ) { body, _, context in
            let officer = try context.requireOfficer()
            try await desk.closedYears.close(body.year, province: body.province, by: officer, at: desk.now())
            return try await list(context)
        }
        table.act(
            .post,
            .yearOpenings,
            .correctProjects,
            "Mở lại sổ một năm của một tỉnh, có lý do",
            body: YearOpening.self,
            answer: [ClosedYearAnswer].self
        ) { body, _, context in
            try await desk.closedYears.open(
                body.year,
                province: body.province,
                reason: body.reason,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return try await list(context)
        }
    }

    private func addExceptions(to table: inout RouteTable) {
        table.read(
            .yearExceptions,
            .viewProjects,
            "Ai còn được ghi bổ sung vào năm đã khóa, đến ngày nào, vì sao",
            answer: [YearExceptionAnswer].self
        ) { _, context in try await exceptions(context) }
        table.act(
            .post,
            .yearExceptions,
            .correctProjects,
            "Cho một người ghi bổ sung vào năm đã khóa đến một ngày, có lý do",
            body: NewYearException.self,
            status: .created,
            answer: [YearExceptionAnswer].self
        ) { body, _, context in
            try await desk.closedYears.except(
                body.userName,
                in: body.year,
                province: body.province,
                until: body.until,
                reason: body.reason,
                by: context.requireOfficer(),
                at: desk.now()
            )
            return try await exceptions(context)
        }
    }

    private func exceptions(_ context: AppContext) async throws -> [YearExceptionAnswer] {
        try await desk.closedYears.exceptions(by: context.requireOfficer(), on: desk.now().day)
            .map(YearExceptionAnswer.init)
    }

    private func list(_ context: AppContext) async throws -> [ClosedYearAnswer] {
        try await desk.closedYears.list(by: context.requireOfficer()).map(ClosedYearAnswer.init)
    }
}

struct YearClosing: Codable, Sendable {
    /// Code of today's map.
    let province: String
    let year: Int
}

struct YearOpening: Codable, Sendable {
    /// Code of today's map.
    let province: String
    let year: Int
    let reason: String
}

struct NewYearException: Codable, Sendable {
    /// Code of today's map.
    let province: String
    let year: Int
    let userName: String
    let until: Day
    let reason: String
}

struct YearExceptionAnswer: Codable, Sendable {
    let province: String
    let year: Int
    let officer: String
    let until: Day
    let reason: String
    /// Null where the server's operator granted it.
    let grantedBy: String?

    init(_ exception: ClosedYearException) {
        province = exception.provinceNow
        year = exception.year
        officer = exception.officer
        until = exception.until
        reason = exception.reason
        grantedBy = exception.grantedBy
    }
}

struct ClosedYearAnswer: Codable, Sendable {
    let province: String
    let year: Int
    let closedOn: Day
    /// Null where the server's operator closed it.
    let officer: String?

    init(_ closed: ClosedYear) {
        province = closed.provinceNow
        year = closed.year
        closedOn = closed.closedAt.day
        officer = closed.officer
    }
}
