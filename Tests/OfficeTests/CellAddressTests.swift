import Testing

@testable import Office

@Suite struct CellAddressTests {
    @Test(arguments: [
        ("A1", 1, 1), ("H14", 14, 8), ("AB3", 3, 28), ("XFD1048576", 1_048_576, 16_384), ("$h$14", 14, 8),
    ])
    func `an address names row and column`(text: String, row: Int, column: Int) {
        #expect(CellAddress(text) == CellAddress(row: row, column: column))
    }

    @Test(
        arguments: [
            "", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "ZZZZZZZZZZZZZZZZ1", "A99999999999999999999", "Á1",
            "A-1",
        ]
    )
    func `what no sheet can hold is no address`(text: String) {
        #expect(CellAddress(text) == nil)
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA"), (16_384, "XFD")])
    func `columns are lettered as on the screen`(column: Int, letters: String) {
        #expect(CellAddress(row: 9, column: column).description == letters + "9")
    }

    @Test func `addresses sort in reading order`() {
        let addresses = ["B1", "A2", "AA1", "A1"].compactMap { CellAddress($0) }

        #expect(addresses.sorted().map(\.description) == ["A1", "B1", "AA1", "A2"])
    }

    @Test func `a range needs its corners in order`() {
        let range = MergedRange(first: CellAddress(row: 1, column: 1), last: CellAddress(row: 2, column: 3))

        #expect(MergedRange("A1:C2") == range)
        #expect(MergedRange("C2:A1") == nil)
        #expect(MergedRange("A1") == nil)
        #expect(range.contains(CellAddress(row: 2, column: 3)))
        #expect(!range.contains(CellAddress(row: 3, column: 3)))
    }
}
