import Server
import Testing

@Suite struct SiteURLTests {
    @Test(arguments: [
        (SiteURL.home, "/", "/"),
        (.project(14), "/de-an/14", "/de-an/{id}"),
        (.projectExport, "/de-an/xuat", "/de-an/xuat"),
        (.importMarked(3), "/nhap-lieu/3/tep-danh-dau", "/nhap-lieu/{id}/tep-danh-dau"),
        (.setup(token: "a/b?c"), "/thiet-lap/a%2Fb%3Fc", "/thiet-lap/{token}"),
        (.asset("khuyencong.css", version: "k1"), "/assets/khuyencong.css?v=k1", "/assets/{name}"),
        (.api(.importTake(9)), "/api/v1/imports/9/take", "/api/v1/imports/{id}/take"),
        (.api(.document), "/api/v1/openapi.json", "/api/v1/openapi.json"),
        (.api(.periodRows), "/api/v1/reports/period/rows", "/api/v1/reports/period/rows"),
    ])
    func `an address has its text and its pattern`(url: SiteURL, text: String, pattern: String) {
        #expect(url.string == text)
        #expect(url.pattern == pattern)
    }

    @Test func `a query is percent-encoded and keeps its order`() {
        let url = SiteURL.projects.with(["tim": "máy sấy & đ=ẻ", "trang": "2"])

        #expect(url.string == "/de-an?tim=m%C3%A1y%20s%E1%BA%A5y%20%26%20%C4%91%3D%E1%BA%BB&trang=2")
        #expect(url.pattern == "/de-an")
    }

    @Test func `an empty query leaves the address as it is`() {
        #expect(SiteURL.projects.with([:]) == .projects)
    }

    @Test func `a query in an attribute is escaped as markup too`() {
        let html: HTML = "<a href=\"\(SiteURL.projects.with(["a": "1", "b": "\"><script>"]))\">x</a>"

        #expect(html.text == "<a href=\"/de-an?a=1&amp;b=%22%3E%3Cscript%3E\">x</a>")
    }
}
