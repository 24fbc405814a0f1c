import KhuyenCong

/// The list of files for other programs.
struct DossierListAPI: RouteGroup {
    let desk: DossierDesk

    func add(to table: inout RouteTable) {
        table.read(
            .dossiers,
            .ownAccount,
            "Danh sách hồ sơ, mới nhất trước; 50 hồ sơ mỗi trang",
            parameters: DossierListAPI.parameters,
            answer: DossierListAnswer.self
        ) { request, context in
            let list = DossierListAPI.query(request.query)
            let page = try await desk.dossiers.list(list, by: context.requireOfficer())
            return DossierListAnswer(page, number: list.page)
        }
        table.file(
            .dossierExport,
            .exportProjects,
            "Bảng theo dõi hồ sơ ở dạng bảng tính, mọi trang của danh sách",
            parameters: DossierListAPI.parameters.filter { $0.name != "page" },
            types: [ExportFormat.xlsx.mediaType]
        ) { request, context in
            try await desk.workbook(DossierListAPI.query(request.query), context)
        }
    }

    private static func query(_ query: URLQuery) -> DossierListQuery {
        DossierListQuery(
            query["tab"].flatMap(DossierListQuery.Tab.init) ?? .mine,
            state: query["state"].flatMap(ProjectState.init),
            level: query["level"].flatMap(ProgrammeLevel.init),
            search: query["q"].map { String($0.prefix(200)) },
            page: APIPaging(query).page
        )
    }

    private static let parameters = [
        Parameter(
            "tab",
            .choice(DossierListQuery.Tab.allCases.map(\.rawValue)),
            "Chờ tôi (nếu không nói), chờ người khác, hay tất cả"
        ),
        Parameter("state", .choice(ProjectState.allCases.map(\.rawValue)), "Trạng thái"),
        Parameter("level", .choice(ProgrammeLevel.allCases.map(\.rawValue)), "Quốc gia hay địa phương"),
        Parameter("q", .text, "Mã hồ sơ, số văn bản của một việc, hoặc từ trong tên đề án"),
        Parameter("page", .integer(1...1_000_000), "Trang, từ 1"),
    ]
}

/// A page of files; money in đồng.
struct DossierListAnswer: Codable, Sendable {
    struct Item: Codable, Sendable {
        let code: String
        let title: String
        let level: ProgrammeLevel
        let state: ProjectState
        let province: String
        /// Support asked for; null until the first submission.
        let asked: Int64?
        let changedOn: Day
        /// What carries the file forward and the reader may do.
        let acts: [ProjectAct]
    }

    struct Counts: Codable, Sendable {
        let mine: Int
        let others: Int
        let all: Int
    }

    let page: Int
    let perPage: Int
    /// Of the whole filter.
    let total: Int
    let counts: Counts
    let dossiers: [Item]

    init(_ page: DossierListPage, number: Int) {
        self.page = number
        perPage = DossierListQuery.pageSize
        total = page.total
        counts = Counts(
            mine: page.counts[.mine] ?? 0,
            others: page.counts[.others] ?? 0,
            all: page.counts[.all] ?? 0
        )
        dossiers = page.rows.map { row in
            Item(
                code: row.code,
                title: row.title,
                level: row.level,
                state: row.state,
                province: row.provinceName,
                asked: row.asked?.amount,
                changedOn: row.changedAt.day,
                acts: row.acts
            )
        }
    }
}

extension DossierListAnswer: PagedAnswer {
    var listed: Int { total }
}
