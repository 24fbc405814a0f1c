import HTTPTypes
import KhuyenCong
import Server
import Testing

/// The figures of this year would be taken for those of the year that was meant.
@Suite struct YearInAddressTests {
    private static let pages: [SiteURL] = [
        .sourceYears, .awards, .outcomes, .changeCounts, .yearEndReconciliation,
    ]

    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test(arguments: pages, ["abc", "1899", "99999999999"])
    func `what is no year of the programme is refused, not read as this year`(
        url: SiteURL,
        typed: String
    ) async throws {
        let reply = try await site.get(url.with(["nam": typed]), as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("“\(typed)” không phải là năm (nam)."))
    }

    @Test(arguments: pages, ["", " ", "2025"])
    func `a year that is left out stands for this year`(url: SiteURL, typed: String) async throws {
        #expect(try await site.get(url.with(["nam": typed]), as: "department").status == .ok)
    }
}
