import KhuyenCong
import TestSupport
import Testing

@testable import Server

/// Some addresses are keys; whoever reads the log must not get in by one.
@Suite struct SecretPathTests {
    @Test func `no log tells the secret of an address`() async throws {
        let files = try TestFiles()
        let site = try await Site.make(try await TestDatabase.prepared(), files: files.store, settings: SiteSettings())
        let secret = site.table.routes.filter { $0.url.pattern.contains("{token}") }

        for route in secret {
            let path = route.url.pattern.replacing("{token}", with: "bi-mat")
            #expect(!site.table.told(path[...]).contains("bi-mat"), "\(path)")
        }
        #expect(Set(secret.map(\.url.pattern)).count >= 8)
    }

    @Test func `every other address is told as it was asked for`() async throws {
        var table = RouteTable()
        table.page(.setup(token: .any), .none, "Đặt mật khẩu") { _, _ in throw Refusal.missing }
        table.page(.person(.any), .managePeople, "Một người") { _, _ in throw Refusal.missing }

        #expect(table.told("/nguoi-dung/14") == "/nguoi-dung/14")
        #expect(table.told("/thiet-lap/abc") == "/thiet-lap/…")
    }
}
