import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct OrganisationsTests {
    private let database: Database
    private let organisations: Organisations
    private let now = TerritoriesWorld.now

    init() async throws {
        database = try await TestDatabase.prepared()
        organisations = Organisations(database)
    }

    @Test func `a centre hangs under its Department and is listed in Vietnamese order`() async throws {
        let department = try await add("Sở Công Thương Nghệ An", .department)
        let centre = try await add("Trung tâm Khuyến công Nghệ An", .promotionCentre, under: department)
        let office = try await add("Phòng Kinh tế huyện Yên Thành", .communeOffice, place: PlaceKey(.of2024, "426"))

        let page = try await organisations.list(on: now.day, for: TerritoriesWorld.department)
        let detail = try await organisations.detail(centre, on: now.day, for: TerritoriesWorld.department)
        let parent = try await organisations.detail(department, on: now.day, for: TerritoriesWorld.department)

        #expect(page.terms.map(\.organisationID) == [office, department, centre])
        #expect(page.total == 3)
        #expect(detail.parent?.organisationID == department)
        #expect(parent.children.map(\.organisationID) == [centre])
        #expect(
            try await TerritoriesWorld.acts(in: database) == Array(repeating: "organisation.add", count: 3)
        )
    }

    @Test func `lists are narrowed by name, kind, province of today and day`() async throws {
        let old = try await add(
            "Sở Công Thương Phú Yên",
            .department,
            place: PlaceKey(.of2024, "54"),
            until: "2025-07-01"
        )
        let new = try await add("Sở Công Thương Đắk Lắk", .department, place: PlaceKey(.of2025, "66"))
        let centre = try await add("Trung tâm Khuyến công Đắk Lắk", .promotionCentre, place: PlaceKey(.of2025, "66"))
        _ = try await add("Sở Công Thương Nghệ An", .department)

        #expect(try await ids(OrganisationFilter(search: "dak lak")) == [new, centre])
        #expect(try await ids(OrganisationFilter(kind: .department, province: "66")) == [new, old])
        #expect(try await ids(OrganisationFilter(province: "66", day: Day("2025-07-01"))) == [new, centre])
        #expect(try await ids(OrganisationFilter(search: "không có")) == [])
        #expect(try await ids(OrganisationFilter(search: "--")) == [])
    }

    @Test(arguments: [1, 3])
    func `a list costs two statements however long it is`(count: Int) async throws {
        for number in 1...count {
            _ = try await add("Sở số \(number)", .department)
        }
        let before = database.statementCount

        let page = try await organisations.list(on: now.day, for: TerritoriesWorld.department)

        #expect(page.terms.count == count)
        #expect(database.statementCount - before == 2)
    }

    @Test func `a change of name from a day on ends the row before it`() async throws {
        let id = try await add("Sở Công Thương Đắk Lắk", .department, place: PlaceKey(.of2024, "66"))
        let day = Day.firstOfYear(2025)
        let renamed = OrganisationDraft(
            name: "Sở Công Thương tỉnh Đắk Lắk",
            kind: .department,
            place: PlaceKey(.of2025, "66"),
            validFrom: day
        )

        try await organisations.change(id, to: renamed, by: TerritoriesWorld.administrator, at: now)

        let detail = try await organisations.detail(id, on: now.day, for: TerritoriesWorld.department)
        #expect(detail.organisation.term(on: Day.lastOfYear(2024))?.name == "Sở Công Thương Đắk Lắk")
        #expect(detail.organisation.term(on: day)?.name == "Sở Công Thương tỉnh Đắk Lắk")
        #expect(detail.history.map(\.validity.until) == [nil])
        #expect(try await organisations.list(on: now.day, for: TerritoriesWorld.department).total == 1)
        #expect(try await TerritoriesWorld.acts(in: database) == ["organisation.add", "organisation.change"])
    }

    @Test func `each day has the names, kinds and parents of its rows`() async throws {
        let department = try await add("Sở Công nghiệp Nghệ An", .department)
        let centre = try await add("Trung tâm Khuyến công", .promotionCentre, under: department)
        for (name, year) in [("Sở Công Thương Nghệ An", 2020), ("Sở Kinh tế Nghệ An", 2027)] {
            try await organisations.change(
                department,
                to: OrganisationDraft(
                    name: name,
                    kind: year == 2027 ? .other : .department,
                    place: PlaceKey(.of2025, "40"),
                    validFrom: Day.firstOfYear(year)
                ),
                by: TerritoriesWorld.administrator,
                at: now
            )
        }
        let past = try #require(Day("2019-05-05"))
        let today = try #require(Day("2026-05-05"))

        #expect(try await names(OrganisationFilter(search: "so cong nghiep", day: past)) == ["Sở Công nghiệp Nghệ An"])
        #expect(try await names(OrganisationFilter(search: "so cong nghiep")) == ["Sở Công Thương Nghệ An"])
        #expect(try await names(OrganisationFilter(kind: .department, day: today)) == ["Sở Công Thương Nghệ An"])
        #expect(
            try await names(OrganisationFilter(day: Day.firstOfYear(2027))) == [
                "Sở Kinh tế Nghệ An", "Trung tâm Khuyến công",
            ]
        )
        #expect(try await names(OrganisationFilter(kind: .other)) == [])
        let detail = try await organisations.detail(centre, on: today, for: TerritoriesWorld.department)
        #expect(detail.parent?.name == "Sở Công Thương Nghệ An")
        let surroundings = try await organisations.surroundings(on: today, for: TerritoriesWorld.department)
        #expect(surroundings.name(of: department) == "Sở Công Thương Nghệ An")
    }

    @Test func `an organisation that ended or is to come stands with its nearest row`() async throws {
        let ended = try await add("Chi cục cũ", .other, until: "2020-01-01")
        let coming = try await organisations.add(
            OrganisationDraft(name: "Trung tâm sau này", kind: .promotionCentre, validFrom: Day.firstOfYear(2030)),
            by: TerritoriesWorld.administrator,
            at: now
        )

        #expect(try await ids(OrganisationFilter()) == [ended, coming])
        #expect(try await ids(OrganisationFilter(day: Day.firstOfYear(2026))) == [])
    }

    @Test func `a corrected row stands and the old row stays`() async throws {
        let id = try await add("Sở Công Thưong", .department)
        let term = try #require(
            try await organisations.detail(id, on: now.day, for: TerritoriesWorld.department).organisation.latest
        )
        var draft = OrganisationDraft(term)
        draft.name = "Sở Công Thương"
        draft.budgetUnitCode = " 1012345 "

        try await organisations.revise(term.id, draft, by: TerritoriesWorld.administrator, at: now)

        let detail = try await organisations.detail(id, on: now.day, for: TerritoriesWorld.department)
        #expect(detail.organisation.terms.map(\.name) == ["Sở Công Thương"])
        #expect(detail.organisation.latest?.budgetUnitCode == "1012345")
        #expect(detail.history.map(\.name) == ["Sở Công Thưong"])
        await #expect(throws: Refusal.missing) {
            try await organisations.revise(term.id, draft, by: TerritoriesWorld.administrator, at: now)
        }
    }

    @Test func `an organisation cannot be under itself or under those below it`() async throws {
        let top = try await add("Sở", .department)
        let middle = try await add("Trung tâm", .promotionCentre, under: top)
        let bottom = try await add("Chi nhánh", .other, under: middle)
        let term = try #require(
            try await organisations.detail(top, on: now.day, for: TerritoriesWorld.department).organisation.latest
        )

        for parent in [top, middle, bottom, 999] {
            var draft = OrganisationDraft(term)
            draft.parentID = parent
            let refusal = await #expect(throws: Refusal.self) {
                try await organisations.revise(term.id, draft, by: TerritoriesWorld.administrator, at: now)
            }
            #expect(refusal?.field == "parentID")
        }
    }

    @Test func `a successor is named on both sides`() async throws {
        let new = try await add("Trung tâm mới", .promotionCentre)
        let old = try await organisations.add(
            OrganisationDraft(name: "Trung tâm cũ", kind: .promotionCentre, successorID: new),
            by: TerritoriesWorld.administrator,
            at: now
        )

        let ended = try await organisations.detail(old, on: now.day, for: TerritoriesWorld.department)
        #expect(ended.successor?.organisationID == new)
        let detail = try await organisations.detail(new, on: now.day, for: TerritoriesWorld.department)
        #expect(detail.predecessors.map(\.organisationID) == [old])
    }

    @Test func `who may not edit is refused, and another province's organisation is not found`() async throws {
        let draft = OrganisationDraft(name: "Sở", kind: .department, place: PlaceKey(.of2025, "40"))
        await #expect(throws: Refusal.forbidden) {
            try await organisations.add(draft, by: TerritoriesWorld.department, at: now)
        }
        await #expect(throws: Refusal.missing) {
            try await organisations.add(draft, by: TerritoriesWorld.officer(.administrator, .province("66")), at: now)
        }
        await #expect(throws: Refusal.missing) {
            try await organisations.detail(999, on: now.day, for: TerritoriesWorld.department)
        }
        await #expect(throws: Refusal.forbidden) {
            try await organisations.list(on: now.day, for: TerritoriesWorld.beneficiary)
        }
        #expect(try await TerritoriesWorld.acts(in: database) == [])
    }

    private func add(
        _ name: String,
        _ kind: OrganisationKind,
        under parent: Int64? = nil,
        place: PlaceKey? = PlaceKey(.of2025, "40"),
        until: String? = nil
    ) async throws -> Int64 {
        try await organisations.add(
            OrganisationDraft(
                name: name,
                kind: kind,
                parentID: parent,
                place: place,
                validUntil: until.flatMap { Day($0) }
            ),
            by: TerritoriesWorld.administrator,
            at: now
        )
    }

    private func ids(_ filter: OrganisationFilter) async throws -> [Int64] {
        try await organisations.list(filter, on: now.day, for: TerritoriesWorld.department).terms.map(\.organisationID)
    }

    /// As of 5 May 2026.
    private func names(_ filter: OrganisationFilter) async throws -> [String] {
        let today = try #require(Day("2026-05-05"))
        return try await organisations.list(filter, on: today, for: TerritoriesWorld.department).terms.map(\.name)
    }
}
