import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ProgrammePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    private static let typed: URLQuery = [
        "owner": "40", "kind": "promotion", "name": "Chương trình 2026–2030", "startsOn": "01/01/2026",
        "endsOn": "31/12/2030", "decision.number": "55/QĐ-UBND", "indicators.1.name": "Máy móc",
        "indicators.1.target": "40", "indicators.1.measure": "machines", "indicators.2.name": "",
        "budgets.1.source": "province", "budgets.1.year": "2026", "budgets.1.amount": "2 tỷ",
        "budgets.2.source": "province", "budgets.2.amount": "",
    ]

    @Test func `a programme is entered with its targets and money, and revised on the version seen`() async throws {
        let added = try await site.post(.programmes, ProgrammePagesTests.typed, as: "department")
        let list = try await site.get(.programmes, as: "auditor")
        let page = try await site.get(.programme(1), as: "department")
        let changed = ProgrammePagesTests.typed.setting("name", "Chương trình sửa").setting("version", "1")
        let revised = try await site.post(.programme(1), changed, as: "department")
        let stale = try await site.post(.programme(1), changed, as: "department")

        #expect(added.location == SiteURL.programme(1).string)
        #expect(list.text.contains("Chương trình 2026–2030</a>"))
        #expect(page.text.contains("data-label=\"Thực hiện\">0</td>"))
        #expect(page.text.contains("data-label=\"So với mục tiêu\">0,00 %</td>"))
        #expect(page.text.contains("data-label=\"Chương trình (triệu đồng)\">2.000</td>"))
        #expect(page.text.contains("value=\"2.000.000.000\""))
        #expect(revised.status == .seeOther)
        #expect(stale.status == .conflict)
        #expect(stale.text.contains("value=\"Chương trình sửa\""))
    }

    @Test func `a faulty programme comes back with its rows and their faults`() async throws {
        let wrong = ProgrammePagesTests.typed.setting("budgets.1.year", "2031").setting("name", "")
        let reply = try await site.post(.programmes, wrong, as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(reply.text.contains("Năm 2031 nằm ngoài thời gian của chương trình."))
        #expect(reply.text.contains("href=\"#name\""))
        #expect(reply.text.contains("value=\"2 tỷ\""))
    }

    @Test(arguments: ["stranger", "owner"])
    func `who may not see a programme does not find it`(name: String) async throws {
        _ = try await site.post(.programmes, ProgrammePagesTests.typed, as: "department")
        let page = try await site.get(.programme(1), as: name)

        #expect([.notFound, .forbidden].contains(page.status))
    }
}
