import HTTPTypes
import KhuyenCong

/// The years that take only corrections, for other programs.
struct ClosedYearAPI: RouteGroup {
    let desk: ProjectDesk

    func add(to table: inout RouteTable) {
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
