import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct EligibilityPagesTests {
    @Test func `every condition stands with its days, its verdict and what to do`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.browser("department").get(.eligibilityTerms)

        let rows = zip(reply.cells("Nội dung"), zip(reply.cells("Kết luận"), reply.cells("Hiệu lực")))
        let ward = rows.filter { $0.0 == "phường của thành phố trực thuộc trung ương" }.map(\.1)
        #expect(ward.map { $0.0.hasPrefix("không đạt Chọn nơi sản xuất") } == [false, true])
        #expect(ward.map(\.1) == ["từ 01/07/2025 đến 14/10/2025", "từ 15/10/2025 đang áp dụng"])
    }

    @Test func `a program reads them too, a stranger without a right does not`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.program("department").json(.get, .eligibilityTerms)

        let terms = try reply.json(EligibilityTermsAnswer.self).terms
        let artisan = terms.filter { $0.code == "artisan" }
        #expect(artisan.map(\.verdict) == [.doesNotHold, .holds])
        #expect(artisan.map(\.from) == [Day("2012-07-05"), Day("2025-10-15")])
        #expect(try await TestClient(site: world.site).json(.get, .eligibilityTerms).status == .unauthorized)
    }
}
