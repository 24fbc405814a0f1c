import Claims
import Testing

@testable import KhuyenCong

/// Figures of districts beside the ledger: a district's number held against its province is a false alarm.
@Suite struct LocalClaimsTests {
    private static let sharing = Task {
        let world = try await ImportWorld()
        _ = try await world.take(["dak-lak-2016-2020.csv"], province: "66")
        return world
    }

    private func verdicts(_ text: String) async throws -> [ClaimCheck] {
        let answers = ClaimChecker.check([ClaimReader(try ClaimLexicon.make()).read(text)])
        let database = try await LocalClaimsTests.sharing.value.database
        let checked = try await LedgerClaims(database).check(answers, by: .localOperator)
        return checked[0].checks.filter { $0.kind == .ledger }
    }

    @Test(
        arguments: [
            (
                "Giai đoạn 2016-2020, huyện Lắk, tỉnh Đắk Lắk có 8 đề án, kinh phí hỗ trợ gần 849 triệu đồng.",
                [.agrees, .agrees]
            ),
            ("Giai đoạn 2016-2020, Đắk Lắk hỗ trợ 86 đề án, trong đó thị xã Buôn Hồ có 12 đề án.", [.agrees, .agrees]),
            ("Giai đoạn 2016-2020, huyện Krông Bông, tỉnh Đắk Lắk có 19 đề án.", [.differs]),
            // The ledger has nothing of this district in 2017 and 2019.
            ("Giai đoạn 2016-2020, huyện Lắk, tỉnh Đắk Lắk có 19 đề án.", [.unclear]),
            ("Giai đoạn 2016-2020 tại Đắk Lắk, các huyện Lắk, Ea Súp có 17 đề án.", [.unclear]),
            (
                "Giai đoạn 2016-2020 tại Đắk Lắk, huyện Lắk có 8 đề án. Trong năm 2020 có 40 đề án.",
                [.agrees, .unclear]
            ),
            ("Giai đoạn 2016-2020 tại Đắk Lắk, huyện Xa Vắng có 8 đề án.", [.unclear]),
            ("Giai đoạn 2006-2010, huyện Lắk, tỉnh Đắk Lắk có 8 đề án.", [.noData]),
        ] as [(String, [ClaimCheck.Verdict])]
    )
    func `a district's figure is held against the district's own number`(
        text: String,
        expected: [ClaimCheck.Verdict]
    ) async throws {
        #expect(try await verdicts(text).map(\.verdict) == expected)
    }

    @Test func `the answer names the district whose number it is`() async throws {
        let checks = try await verdicts("Giai đoạn 2016-2020, huyện Krông Bông, tỉnh Đắk Lắk có 19 đề án.")

        #expect(checks.map { $0.explanation.contains("(huyện Krông Bông, hỗ trợ, giai đoạn 2016–2020)") } == [true])
    }
}
