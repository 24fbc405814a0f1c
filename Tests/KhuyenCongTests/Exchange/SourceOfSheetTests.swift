import Testing

@testable import KhuyenCong

/// Of a workbook with a sheet for each source only the sheets' names may tell it.
@Suite struct SourceOfSheetTests {
    @Test(
        arguments: [
            ("KC Quốc gia", .national), ("KCQG 2019", .national), ("NSTW", .national), ("KC huyện", .district),
            ("KC tỉnh", .province), ("Huyện", nil), ("Đối ứng", nil), ("KCQG + KCĐP", nil), ("Sheet1", nil),
        ] as [(String, FundingSource.Code?)]
    )
    func `a sheet is called by its source`(sheet: String, source: FundingSource.Code?) {
        #expect(SheetEvidence.source(inTitle: "DANH SÁCH ĐỀ ÁN NĂM 2019", sheet: sheet) == source)
    }

    @Test func `the title goes before the sheet`() {
        #expect(SheetEvidence.source(inTitle: "ĐỀ ÁN KHUYẾN CÔNG TỈNH NĂM 2019", sheet: "KC huyện") == .province)
    }
}
