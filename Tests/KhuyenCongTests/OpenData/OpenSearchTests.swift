import Database
import TestSupport
import Testing
import Vietnamese

@testable import KhuyenCong

@Suite struct OpenSearchTests {
    private let world: ImportWorld
    private let projects: OpenProjects

    init() async throws {
        world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        projects = OpenProjects(world.database)
    }

    private func search(_ words: String) async throws -> [Int64] {
        var query = OpenQuery()
        query.words = words
        return try await projects.search(query).projects.map(\.id)
    }

    private func rename(_ id: Int64, _ title: String) async throws {
        try await world.database.write { tx in
            try tx.execute(
                "UPDATE project SET title = \(title), title_folded = \(Fold.search(title)) WHERE id = \(id)"
            )
        }
    }

    @Test func `the list goes on page by page to its end, each project once`() async throws {
        var query = OpenQuery()
        var sizes: [Int] = []
        var ids: [Int64] = []
        repeat {
            let page = try await projects.search(query)
            sizes.append(page.projects.count)
            ids += page.projects.map(\.id)
            query.before = page.next
        } while query.before != nil
        let exported = IDBox()
        try await projects.forEach(by: .localOperator) { exported.add($0.id) }

        #expect(sizes.dropLast().allSatisfy { $0 == OpenProjects.pageSize })
        #expect(ids == exported.ids.sorted(by: >))
    }

    @Test func `a project is found by words without marks, province, year and content`() async throws {
        try await rename(3, "Mô hình trình diễn sấy nghệ Mường Lống")
        var elsewhere = OpenQuery()
        elsewhere.words = "say nghe"
        elsewhere.province = "42"
        var query = OpenQuery()
        query.year = 2018
        let ofYear = try await projects.search(query).projects
        query.kind = .training
        let ofKind = try await projects.search(query).projects

        #expect(try await search("muong long SẤY") == [3])
        #expect(try await search("muong long sắt") == [])
        #expect(try await projects.search(elsewhere).projects == [])
        #expect(!ofYear.isEmpty && ofYear.allSatisfy { $0.year <= 2018 && $0.untilYear >= 2018 })
        #expect(!ofKind.isEmpty && ofKind.allSatisfy { $0.kinds.contains(.training) })
    }

    /// The name could leak by the stored title and by the establishment's record: either would say that there is one.
    @Test func `who is not named is not found by name`() async throws {
        try await rename(3, "Máy cưa của ông Nguyễn Văn Kín")
        try await world.database.write { tx in
            try tx.execute(
                "UPDATE beneficiary SET form = 'household', name = 'Hộ Trần Thị Giấu', name_key = 'ho tran thi giau'"
            )
        }

        #expect(try await search("may cua cua ong") == [3])
        #expect(try await search("nguyen van kin") == [])
        #expect(try await search("tran thi giau") == [])
    }

    @Test func `what is registered alone, withdrawn or a twin is not found`() async throws {
        for id in [3, 4, 5] as [Int64] { try await rename(id, "Nghề đan lát Mường Lống") }
        let before = try await search("muong long")
        try await world.database.write { tx in
            try tx.execute("UPDATE standing SET stage = 'registered' WHERE project_id = 3")
            try tx.execute("UPDATE project SET withdrawn_at = 1 WHERE id = 4")
            try tx.execute("UPDATE project SET twin_of = 1 WHERE id = 5")
        }

        #expect(before == [5, 4, 3])
        #expect(try await search("muong long") == [])
    }
}

/// Gathers the numbers that an export passes, one after the other.
private final class IDBox: @unchecked Sendable {
    private(set) var ids: [Int64] = []

    func add(_ id: Int64) {
        ids.append(id)
    }
}
