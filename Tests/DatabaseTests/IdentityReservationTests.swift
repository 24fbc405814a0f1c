import Database
import TestSupport
import Testing

@Suite struct IdentityReservationTests {
    @Test func `reserved ids are rising and given to nobody else`() async throws {
        let database = try await Workshop.open()

        let (reserved, later) = try await database.write { transaction -> ([Int64], Int64) in
            let first = try transaction.insert("INSERT INTO place (code) VALUES ('first') RETURNING id")
            let reserved = try transaction.reserveIdentities(in: "place", count: 3)
            let rows = reserved.map { id -> [SQLValue] in [.integer(id), .text("reserved \(id)")] }
            try transaction.insertMany(into: "place", columns: ["id", "code"], rows: rows)
            let later = try transaction.insert("INSERT INTO place (code) VALUES ('later') RETURNING id")
            return ([first] + reserved, later)
        }

        #expect(reserved == [1, 2, 3, 4])
        #expect(later > 4)
    }

    @Test func `nothing is reserved for no rows`() async throws {
        let database = try await Workshop.open()

        let reserved = try await database.write { try $0.reserveIdentities(in: "place", count: 0) }

        #expect(reserved == [])
    }
}
