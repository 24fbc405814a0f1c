import Claims
import TestSupport
import Testing

@testable import KhuyenCong

/// Supports of one thing beside the norms in force.
@Suite struct NormClaimsTests {
    private func excesses(_ text: String) async throws -> [String] {
        let world = try await ImportWorld()
        let reader = ClaimReader(try ClaimLexicon.make())
        let answers = ClaimChecker.check([reader.read(text)])
        let held = try await LedgerClaims(world.database).check(answers, by: .localOperator)
        return held[0].checks.filter { $0.kind == .norm }.map(\.explanation)
    }

    @Test(arguments: [
        (
            "Năm 2020, tỉnh Nghệ An hỗ trợ xây dựng 2 mô hình trình diễn với 3,6 tỷ đồng.",
            "3,6 tỷ ÷ 2 mô hình = 1,8 tỷ mỗi mô hình, trên mức cao nhất 1,5 tỷ"
        ),
        (
            "Năm 2020, tỉnh Nghệ An hỗ trợ máy móc thiết bị 700 triệu đồng/cơ sở.",
            "700 triệu mỗi cơ sở, trên mức cao nhất 675 triệu"
        ),
    ])
    func `a support above every norm of its year differs`(_ text: String, _ expected: String) async throws {
        let found = try await excesses(text)

        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix(expected) }, "\(found)")
    }

    @Test(arguments: [
        "Năm 2020, tỉnh Nghệ An hỗ trợ xây dựng 2 mô hình trình diễn với 2,8 tỷ đồng.",
        "Năm 2020, tỉnh Nghệ An hỗ trợ máy móc thiết bị 450 triệu đồng/cơ sở.",
        "Năm 2020, tỉnh Nghệ An có 2 mô hình trình diễn với tổng mức đầu tư 9 tỷ đồng.",
    ])
    func `a support that priority or a whole line allows is passed over`(_ text: String) async throws {
        #expect(try await excesses(text) == [])
    }
}
