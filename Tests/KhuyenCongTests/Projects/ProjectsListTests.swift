import Database
import Testing

@testable import KhuyenCong

@Suite struct ProjectsListTests {
    private let world: ProjectWorld

    init() async throws {
        world = try await ProjectWorld()
        try await world.project(
            "Đầu tư máy sấy chè",
            place: "428",
            implementer: "Trung tâm Khuyến công",
            beneficiary: "HTX Bình Minh",
            amounts: [(.national, .approved, 300), (.counterpart, .approved, 500)]
        )
        try await world.project("Áo dài thổ cẩm", year: 2019, untilYear: 2021, place: "426", kind: .product)
        try await world.project(
            "Dạy nghề mây tre",
            year: 2020,
            kind: nil,
            amounts: [(.province, .approved, 90), (.province, .settled, 80)]
        )
        try await world.project("Máy dệt chiếu", province: "38", kind: .machinery, amounts: [(.unsplit, .approved, 70)])
    }

    @Test(arguments: [
        ("may say", ["Đầu tư máy sấy chè"]),
        ("MÁY", ["Dạy nghề mây tre", "Đầu tư máy sấy chè", "Máy dệt chiếu"]),
        ("dau tu che", ["Đầu tư máy sấy chè"]),
        ("trung tam khuyen cong", ["Đầu tư máy sấy chè"]),
        ("htx binh minh", ["Đầu tư máy sấy chè"]),
        ("hợp tác xã Bình Minh", ["Đầu tư máy sấy chè"]),
        ("DA2", ["Áo dài thổ cẩm"]),
        ("100%", []),
        ("khong co", []),
    ])
    func `a search needs no marks and looks at titles, bodies and beneficiaries`(
        words: String,
        found: [String]
    ) async throws {
        #expect(try await world.titles(ProjectFilter(search: words)) == found)
    }

    @Test(arguments: [
        (ProjectFilter(province: PlaceKey(.of2025, "38")), ["Máy dệt chiếu"]),
        (ProjectFilter(province: PlaceKey(.of2024, "40"), from: 2020), ["Áo dài thổ cẩm", "Dạy nghề mây tre"]),
        (ProjectFilter(to: 2018), ["Đầu tư máy sấy chè", "Máy dệt chiếu"]),
        (ProjectFilter(kind: .allotted(.product)), ["Áo dài thổ cẩm"]),
        (ProjectFilter(kind: .unallotted), ["Dạy nghề mây tre"]),
        (ProjectFilter(source: .national), ["Đầu tư máy sấy chè"]),
        (ProjectFilter(stage: .settled), ["Dạy nghề mây tre"]),
        (ProjectFilter(place: .unallotted), ["Dạy nghề mây tre", "Máy dệt chiếu"]),
        (ProjectFilter(province: PlaceKey(.of2024, "40"), place: .allotted("yen thanh")), ["Áo dài thổ cẩm"]),
        (ProjectFilter(province: PlaceKey(.of2025, "40"), place: .allotted("428")), ["Đầu tư máy sấy chè"]),
    ])
    func `a filter leaves what it names`(filter: ProjectFilter, found: [String]) async throws {
        #expect(try await world.titles(filter) == found)
    }

    @Test(arguments: [
        (ProjectListQuery.Order.newest, false, [4, 3, 2, 1] as [Int64]),
        (.title, false, [2, 3, 1, 4]),
        (.title, true, [4, 1, 3, 2]),
        (.year, false, [1, 4, 2, 3]),
        (.amount, false, [3, 2, 1, 4]),
        (.amount, true, [1, 2, 3, 4]),
    ])
    func `the order is Vietnamese, and what has no support comes last`(
        order: ProjectListQuery.Order,
        isDescending: Bool,
        ids: [Int64]
    ) async throws {
        let query = ProjectListQuery(order: order, isDescending: isDescending)

        #expect(try await world.projects.list(query, by: .localOperator).rows.map(\.id) == ids)
    }

    @Test func `sums are of all that the filter leaves, not of the page`() async throws {
        let query = ProjectListQuery(order: .title, page: 2, pageSize: 1)

        let list = try await world.projects.list(query, by: .localOperator)

        #expect(list.rows.map(\.title) == ["Dạy nghề mây tre"])
        #expect(
            list.totals
                == ProjectTotals(
                    count: 4,
                    support: Dong(480_000_000),
                    counterpart: Dong(500_000_000),
                    total: Dong(1_050_000_000)
                )
        )
    }

    @Test func `a row has its money at the furthest stage`() async throws {
        let list = try await world.projects.list(ProjectListQuery(ProjectFilter(search: "mây tre")), by: .localOperator)

        let row = try #require(list.rows.first)
        #expect(row.stage == .settled)
        #expect(row.support == Dong(80_000_000))
        #expect(row.counterpart == nil)
        #expect(row.total == Dong(80_000_000))
    }

    @Test func `an officer sees the own province only`() async throws {
        #expect(try await world.titles(ProjectFilter(), by: ProjectWorld.thanhHoa) == ["Máy dệt chiếu"])
        let hidden = ProjectFilter(province: PlaceKey(.of2025, "40"))
        #expect(try await world.titles(hidden, by: ProjectWorld.thanhHoa) == [])
        await #expect(throws: Refusal.missing) {
            try await world.projects.project(1, by: ProjectWorld.thanhHoa)
        }
    }

    @Test func `an officer of a commune sees the projects in it`() async throws {
        let inCommune = try await world.project("Xưởng mộc", place: "17509")
        let territories = try await world.database.read { try Territories.load($0) }
        let commune = try #require(territories.position(map: .of2024, code: "17509")?.communeNow)
        let officer = Officer(
            userID: nil,
            name: "Cán bộ xã",
            grants: [Grant(role: .communeOfficer, scope: .commune(commune, province: "40"))]
        )

        let list = try await world.projects.list(ProjectListQuery(), by: officer)

        #expect(list.rows.map(\.id) == [inCommune])
        #expect(list.totals.count == 1)
    }

    @Test func `a place that is none is refused with a way out`() async throws {
        let filter = ProjectFilter(province: PlaceKey(.of2024, "40"), place: .allotted("Không Có"))

        let refusal = await #expect(throws: Refusal.self) { try await world.titles(filter) }

        #expect(refusal?.message == "Tỉnh Nghệ An không có huyện, xã nào tên “Không Có”.")
        #expect(refusal?.field == "place")
    }

    @Test(arguments: [1, 3])
    func `a page costs two statements once its sums are known`(count: Int) async throws {
        let world = try await ProjectWorld()
        for number in 1...count {
            try await world.project("Đề án \(number)", beneficiary: "Cơ sở \(number)")
        }
        _ = try await world.projects.list(ProjectListQuery(), by: .localOperator)
        let before = world.database.statementCount

        let list = try await world.projects.list(ProjectListQuery(), by: .localOperator)

        #expect(list.rows.count == count)
        #expect(world.database.statementCount - before == 2)
    }

    @Test func `sums follow a write at once`() async throws {
        let before = try await world.support()

        try await world.project("Thêm", amounts: [(.district, .approved, 20)])

        #expect(before == Dong(480_000_000))
        #expect(try await world.support() == Dong(500_000_000))
    }

    /// The codes stand in the text of the statements, so that they stay prepared.
    @Test func `the sources of support in SQL are those of the basis`() {
        let codes = ReportBasis.support.sources.map { "'\($0.rawValue)'" }.joined(separator: ", ")

        #expect(FundingSource.Code.supportList.text == "(\(codes))")
    }
}
