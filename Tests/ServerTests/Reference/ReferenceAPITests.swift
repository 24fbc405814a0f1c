import Foundation
import HTTPTypes
import KhuyenCong
import Testing

@testable import Server

@Suite struct ReferenceAPITests {
    private static let basis = #"{"citation":"Nghị quyết thử","evidence":"V1"}"#

    @Test func `units are answered by map, by parent and by search`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("department")

        let provinces = try await program.get(SiteURL.api(.adminUnits).with(["map": "2024"]))
        let districts = try await program.get(SiteURL.api(.adminUnits).with(["map": "2024", "parent": "40"]))
        let found = try await program.get(SiteURL.api(.adminUnits).with(["search": "dak lak"]))

        #expect(try provinces.json(AdminUnitsAnswer.self).units.count == 63)
        #expect(try districts.json(AdminUnitsAnswer.self).units.count == 21)
        let province = try #require(try found.json(AdminUnitsAnswer.self).units.first { $0.level == .province })
        #expect(province.formedFrom.map(\.code) == ["54", "66"])
        #expect(
            province.formedFrom.map { $0.basis?.citation }
                == Array(repeating: "Nghị quyết số 202/2025/QH15 ngày 12/06/2025 của Quốc hội", count: 2)
        )
    }

    @Test func `a row is added, then replaced; both acts are in the audit log`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let body = #""kind":"training","subKind":"online","name":"Dạy nghề từ xa","basis":\#(Self.basis)"#

        let added = try await program.json(.post, .activityKinds, "{\(body)}")
        let id = try added.json(WrittenRowAnswer.self).id
        let revised = try await program.json(.post, .activityKinds, "{\(body),\"replaces\":\(id)}")

        #expect([added.status, revised.status] == [.created, .created])
        let kinds = try await program.json(.get, .activityKinds).json(ActivityKindsAnswer.self).kinds
        let names = kinds.first { $0.code == .training }?.terms.filter { $0.subKind == "online" }
        #expect(names?.map(\.id) == [try revised.json(WrittenRowAnswer.self).id])
        #expect(try await world.acts() == ["activityKind.add", "activityKind.revise"])
    }

    @Test func `a pack and its norm are written and the norm is taken out again`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let draft = """
            {"code":"NA","name":"Nghệ An","place":{"map":2025,"code":"40"},"from":"2026-01-01","basis":\(Self.basis)}
            """

        let pack = try await program.json(.post, .normPacks, draft).json(WrittenRowAnswer.self).id
        let norm = try await program.json(
            .post,
            .norms,
            """
            {"pack":\(pack),"kind":"machinery","item":"Máy","rateHundredths":5000,"ceiling":300000000,\
            "basis":\(Self.basis)}
            """
        ).json(WrittenRowAnswer.self).id
        let packs = try await program.json(.get, .norms).json(NormPacksAnswer.self).packs
        let stored = packs.first { $0.id == pack }?.norms.first
        #expect(stored?.ceiling == Dong(300_000_000))

        #expect(try await program.json(.delete, .norm(norm)).status == .noContent)
        #expect(try await program.json(.delete, .norm(norm)).status == .notFound)
        #expect(try await world.acts() == ["normPack.add", "norm.add", "norm.remove"])
    }

    @Test func `whoever may only read is refused every act`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("department")
        let source = #"{"source":"other","name":"Nguồn","basis":\#(Self.basis)}"#

        #expect(try await program.json(.post, .fundingSources, source).status == .forbidden)
        #expect(try await program.json(.delete, .norm(1)).status == .forbidden)
        #expect(try await program.json(.get, .fundingSources).status == .ok)
        #expect(try await world.acts() == [])
    }

    @Test func `a unit is revised, and each says where it is known from`() async throws {
        let world = try await ReferenceWorld()
        let program = world.program("nation")
        let body = #"{"map":2024,"code":"412","name":"Thành phố Vinh","version":1,"basis":\#(Self.basis)}"#

        let revised = try await program.json(.patch, .adminUnits, body)
        let stale = try await program.json(.patch, .adminUnits, body)
        let found = try await program.get(SiteURL.api(.adminUnits).with(["map": "2024", "search": "412"]))

        #expect(revised.status == .ok)
        #expect(try revised.json(AdminUnitAnswer.self).basis.basis == LegalBasis("Nghị quyết thử", .fullText))
        #expect(stale.status == .conflict)
        let units = try found.json(AdminUnitsAnswer.self).units
        #expect(units.map(\.version) == [2])
        #expect(units.map(\.basis.citation) == ["Nghị quyết thử"])
        #expect(try await world.acts() == ["adminUnit.revise"])
    }

    /// Without it, whoever saw an older row would write over what another wrote since.
    @Test func `a unit is not revised without the version that was seen, and the document says so`() async throws {
        let world = try await ReferenceWorld()
        let body = #"{"map":2024,"code":"412","name":"Thành phố Vinh","basis":\#(Self.basis)}"#

        let reply = try await world.program("nation").json(.patch, .adminUnits, body)

        #expect(reply.status == .badRequest)
        #expect(reply.text.contains("Thiếu trường version."))
        #expect(try await world.acts() == [])
        let book = SchemaBook()
        _ = try SchemaReader(.input, book: book).schema(of: AdminUnitRevision.self)
        let revision = JSONValue.object(book.schemas)["AdminUnitRevision"]
        #expect(revision?["required"] == ["map", "code", "name", "basis", "version"])
    }

    @Test func `a unit that ended early is added and answered`() async throws {
        let world = try await ReferenceWorld()

        let reply = try await world.program("nation").json(
            .post,
            .adminUnits,
            """
            {"code":"9412","name":"Huyện Vinh Cũ","parentCode":"40","mergedInto":"412","validUntil":"2010-01-01",\
            "basis":\(Self.basis)}
            """
        )

        #expect(reply.status == .created)
        let unit = try reply.json(AdminUnitAnswer.self)
        #expect(unit.mergedInto.map(\.code) == ["412"])
        #expect(unit.level == .district)
    }
}
