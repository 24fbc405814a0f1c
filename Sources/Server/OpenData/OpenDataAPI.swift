import KhuyenCong

/// The approved đề án for other programs, without a token: the same list and page as everybody reads.
struct OpenDataAPI: RouteGroup {
    let projects: OpenProjects

    func add(to table: inout RouteTable) {
        table.read(
            .openProjects,
            .none,
            "Đề án công khai, mới ghi sổ trước; 50 đề án mỗi lần",
            parameters: [
                Parameter("q", .text, "Từ trong tên đề án hoặc tên cơ sở được nêu tên, không cần dấu"),
                Parameter("province", .text, "Mã tỉnh hiện nay"),
                Parameter("year", .integer(.programmeYears), "Năm thực hiện"),
                Parameter("kind", .choice(ActivityKind.Code.allCases.map(\.rawValue)), "Nội dung hoạt động"),
                Parameter("before", .integer(1...Int64(Int32.max)), "Tiếp từ số next của lần trước"),
            ],
            answer: OpenProjectsAnswer.self
        ) { request, _ in
            var query = OpenQuery()
            query.words = request.query["q"].map { String($0.prefix(200)) }
            query.province = request.query["province"]
            query.year = request.query["year"].flatMap { Int($0) }
            query.kind = request.query["kind"].flatMap(ActivityKind.Code.init)
            query.before = request.query["before"].flatMap { Int64($0) }
            let page = try await projects.search(query)
            return OpenProjectsAnswer(projects: page.projects.map(OpenProjectAnswer.init), next: page.next)
        }
        table.read(.openProject(.any), .none, "Một đề án công khai", answer: OpenProjectAnswer.self) { _, context in
            guard let project = try await projects.project(try context.pathID()) else { throw Refusal.missing }
            return OpenProjectAnswer(project)
        }
    }
}

/// A part of the public list.
struct OpenProjectsAnswer: Codable, Sendable {
    let projects: [OpenProjectAnswer]
    /// What "before" of the next request is; null where the list ends.
    ///
    /// A part may be empty and the list still go on.
    let next: Int64?
}

/// An approved đề án as the public may see it; money in đồng.
struct OpenProjectAnswer: Codable, Sendable {
    struct Place: Codable, Sendable {
        let map: Int
        let code: String
        let name: String
    }

    struct Recipient: Codable, Sendable {
        let name: String
        let isNameWithheld: Bool
        /// Of companies and cooperatives alone.
        let taxCode: String?
    }

    struct Money: Codable, Sendable {
        let source: FundingSource.Code
        let amount: Int64
    }

    let id: Int64
    let title: String
    let kinds: [ActivityKind.Code]
    let year: Int
    let untilYear: Int
    let province: Place
    let places: [Place]
    let implementer: String?
    let recipient: Recipient
    let beneficiaries: Int
    /// Null where no paper tells it.
    let awardedOn: Day?
    let money: [Money]
    let total: Int64
    /// What is left out, and why.
    let withheld: [String]

    init(_ project: OpenProject) {
        func place(_ place: OpenProject.Place) -> Place {
            Place(map: place.map.rawValue, code: place.code, name: place.name)
        }
        id = project.id
        title = project.title
        kinds = project.kinds
        year = project.year
        untilYear = project.untilYear
        province = place(project.province)
        places = project.places.map(place)
        implementer = project.implementer
        recipient = Recipient(
            name: project.recipient.name,
            isNameWithheld: project.recipient.isNameWithheld,
            taxCode: project.recipient.taxCode
        )
        beneficiaries = project.beneficiaries
        awardedOn = project.isAwardDayKnown ? project.awardedOn : nil
        money = project.money.map { Money(source: $0.source, amount: $0.amount.amount) }
        total = project.total.amount
        withheld = project.withheld
    }
}
