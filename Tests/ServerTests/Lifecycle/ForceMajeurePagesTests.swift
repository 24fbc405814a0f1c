import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

@Suite struct ForceMajeurePagesTests {
    private let site: DossierSite

    init() async throws {
        site = try await DossierSite()
    }

    @Test func `what was done is accepted without the machine whose name was taken out`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let machine = try await site.machineID(code)
        let form = try await site.get(.dossierAct(code, ProjectAct.accept.slug), as: "department")
        let struck = URLQuery(
            DossierSite.amounts(support: "100 triệu").pairs + [
                .init(name: "forceMajeure", value: "1"),
                .init(name: "machines.1.approved", value: String(machine)), .init(name: "machines.1.name", value: " "),
                .init(name: "machines.1.quantity", value: "1"), .init(name: "machines.1.unitPrice", value: ""),
            ]
        )
        let done = try await site.take(.accept, code, struck, as: "department")
        let view = try await site.view(code)
        let file = try await site.get(.dossier(code), as: "department")

        #expect(form.text.contains("name=\"forceMajeure\""))
        #expect(done.status == .seeOther)
        #expect(view.bought == [])
        #expect(view.money.sum(.accepted) == Dong(100_000_000))
        #expect(file.text.contains("Bất khả kháng: nghiệm thu phần đã thực hiện"))
    }

    /// Without the word, a machine with no name is a machine that was not filled in.
    @Test func `an ordinary acceptance still asks for each machine`() async throws {
        let code = try await site.dossier(upTo: .underWay)
        let typed = DossierSite.acceptance(code: try await site.machineID(code)).setting("machines.1.name", "")
        let reply = try await site.take(.accept, code, typed, as: "department")

        #expect(reply.status == .unprocessableContent)
        #expect(try await site.view(code).dossier.state == .underWay)
    }
}
