import HTTPTypes
import KhuyenCong
import Server
import TestSupport
import Testing

/// What an officer may not see is "not found", on every route that names a thing of another province.
@Suite struct TerritoryTests {
    @Test func `an officer of another province finds nothing of Nghệ An, and changes nothing`() async throws {
        let world = try await TwoProvinces()
        let before = try await world.auditEntries()

        for attempt in world.attempts {
            let reply = try await world.send(attempt, as: "ha-tinh")
            #expect(reply.status == .notFound, "\(attempt) answered \(reply.status) to a stranger")
        }

        #expect(try await world.auditEntries() == before)
    }

    /// Without this, a request that is refused for its form alone would pass for a closed door.
    @Test func `the same requests of the province's own officer find it`() async throws {
        let world = try await TwoProvinces()

        for attempt in world.attempts {
            let reply = try await world.send(attempt, as: "nghe-an")
            let isRefused = [.notFound, .forbidden, .badRequest].contains(reply.status)
            #expect(!isRefused, "\(attempt) answered \(reply.status) to its own officer: \(reply.text.prefix(300))")
        }
    }

    /// The walk comes from the route table: an address that is new and names a thing fails here until it is tried.
    @Test func `every route that names a thing is tried`() async throws {
        let world = try await TwoProvinces()
        let named = world.site.table.routes.filter { !$0.url.parameters.isEmpty }
            .map { "\($0.method.rawValue) \($0.url.pattern)" }
        let tried = Set(world.attempts.map { "\($0.method.rawValue) \($0.pattern)" })

        #expect(Set(named).subtracting(tried) == TwoProvinces.nationwide)
        #expect(tried.subtracting(named) == [])
    }

    @Test func `lists and sums of another province hold nothing of Nghệ An`() async throws {
        let world = try await TwoProvinces()

        let list = try await world.client("ha-tinh").send(.get, "/de-an")
        let report = try await world.client("ha-tinh").send(
            .get,
            "/api/v1/reports/period?province=40&from=2016&to=2020"
        )

        #expect(!list.text.contains("Nghi Lộc"))
        #expect(report.status == .notFound)
    }

    /// A number inside a body is a way in as much as one in the address.
    @Test func `one's own thing is no door to another's`() async throws {
        let world = try await TwoProvinces()
        let client = world.client("ha-tinh")
        let own = try await world.beneficiaryOfHaTinh()

        let merge = try await client.json(
            .post,
            .beneficiaryMerges(own),
            #"{"merged":\#(world.things.beneficiary),"reason":"thử"}"#
        )
        let comparison = try await client.send(.get, "/co-so/\(own)/gop?voi=\(world.things.beneficiary)")
        let twins = try await client.json(
            .post,
            .twinDecisions,
            #"{"first":\#(world.things.project),"second":\#(world.things.project + 1),"isSame":true}"#
        )

        #expect([merge.status, comparison.status, twins.status] == [.notFound, .notFound, .notFound])
    }
}
