import Testing

@testable import KhuyenCong

/// The names that units bore earlier, as they are shipped.
@Suite struct EarlierNameTests {
    @Test func `every name is of a unit of the map until 2025 and tells how well it is known`() async throws {
        let territories = try await TerritoriesWorld.territories()

        let names = try EarlierName.all()

        #expect(names.count == 22)
        #expect(names.allSatisfy { territories.unit(.of2024, $0.code) != nil })
        #expect(names.allSatisfy { $0.evidence == .unverified })
        #expect(Set(names).count == names.count)
    }

    @Test(arguments: [
        "Huyện Hoành Bồ,193,01/2020,merged,nhập vào Thành phố Hạ Long,M",
        "Huyện Hoành Bồ,193,2020-01-01,joined,nhập vào Thành phố Hạ Long,M",
        "Huyện Hoành Bồ,193,2020-01-01,merged,nhập vào Thành phố Hạ Long,X",
        "Huyện Hoành Bồ,193,2020-01-01,merged,nhập vào Thành phố Hạ Long",
        "Huyện Hoành Bồ,193,2020-01-01,merged,nhập vào Thành phố Hạ Long, Quảng Ninh,M",
        "Huyện Hoành Bồ,,2020-01-01,merged,nhập vào Thành phố Hạ Long,M",
    ])
    func `a row that cannot be read is an error, and no name less`(line: String) {
        #expect(throws: EarlierNameDamaged(line: line)) {
            try EarlierName(line.split(separator: ",", omittingEmptySubsequences: false))
        }
    }
}
