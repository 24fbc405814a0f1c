import Database
import TestSupport
import Testing

@testable import KhuyenCong

/// A long report is left to itself; it must be there when its officer comes back, or say why not.
@Suite struct ReportFilesDeskTests {
    private let world: DossierWorld
    private let desk: ReportFilesDesk
    private let request: ReportRequest

    init() async throws {
        world = try await DossierWorld()
        desk = ReportFilesDesk(world.database)
        request = ReportRequest(.year, try PeriodQuery(place: "40", map: .of2025, from: 2026, to: 2026))
    }

    private func order(at now: Moment? = nil) async throws -> Int64 {
        try await desk.order(request, form: "pdf", title: "Báo cáo năm", by: world.department, at: now ?? world.now)
    }

    private func make(_ id: Int64, _ write: @escaping @Sendable () async throws -> [UInt8]) async throws {
        let now = world.now
        try await desk.make(id, clock: { now }, read: { 1 }, write: { _ in try await write() })
    }

    @Test func `the page is told how far the file is, and then has it`() async throws {
        let id = try await order()
        let ordered = try await desk.file(id, by: world.department)
        let (desk, department) = (desk, world.department)
        try await make(id) {
            let state = try await desk.file(id, by: department).state
            return Array(state.rawValue.utf8)
        }

        #expect(ordered.state == .reading)
        #expect(ordered.request == request)
        #expect(try await desk.file(id, by: department).state == .done)
        #expect(try await desk.bytes(id, by: department) == Array("writing".utf8))
    }

    @Test func `what fails says why`() async throws {
        struct Torn: Error {}
        let refused = try await order()
        let torn = try await order()
        try await make(refused) { throw Refusal.invalid("Không có Typst.", remedy: "Chạy Scripts/setup.") }
        try await make(torn) { throw Torn() }

        let files = try await desk.list(by: world.department)

        #expect(files.map(\.message) == ["Lập tệp không thành công.", "Không có Typst. Chạy Scripts/setup."])
        #expect(files.allSatisfy { $0.state == .failed })
        await #expect(throws: Refusal.missing) { try await desk.bytes(torn, by: world.department) }
    }

    @Test func `a file is nobody else's`() async throws {
        let id = try await order()

        await #expect(throws: Refusal.missing) { try await desk.file(id, by: world.leader) }
        await #expect(throws: Refusal.missing) { try await desk.file(id, by: .localOperator) }
        #expect(try await desk.list(by: world.leader) == [])
    }

    @Test func `a file goes after a week, and an order that never ended is told as stopped`() async throws {
        let id = try await order()
        let file = try await desk.file(id, by: world.department)
        let week: Int64 = 7 * 86_400
        _ = try await order(at: world.now.adding(seconds: week))
        #expect(try await desk.list(by: world.department).count == 2)
        _ = try await order(at: world.now.adding(seconds: week + 1))

        #expect(try await desk.list(by: world.department).map(\.id).contains(id) == false)
        #expect(!file.isStopped(at: world.now.adding(seconds: 900)))
        #expect(file.isStopped(at: world.now.adding(seconds: 901)))
    }
}
