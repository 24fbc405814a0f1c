import Database
import TestSupport
import Testing

@testable import KhuyenCong

@Suite struct BeneficiaryMatcherTests {
    private let database: Database
    private let yenThanh = PlaceKey(.of2024, "426")
    private let dienChau = PlaceKey(.of2024, "425")
    private let dienKy = PlaceKey(.of2024, "17434")

    init() async throws {
        database = try await TestDatabase.prepared()
    }

    @Test func `one name in one place is one beneficiary, in this list and in the next`() async throws {
        let mentions = [
            BeneficiaryMention(name: "Công ty TNHH Đông Á", place: yenThanh), nil,
            BeneficiaryMention(name: "CÔNG TY TNHH ĐÔNG Á", place: yenThanh),
            BeneficiaryMention(name: "Công ty TNHH Đông Á", place: dienChau),
            BeneficiaryMention(name: "  ", place: yenThanh),
        ]

        let first = try await resolve(mentions)
        let second = try await resolve(mentions)

        #expect(numbered(first) == [1, nil, 1, 2, nil])
        #expect(second == first)
        #expect(try await stored() == ["Công ty TNHH Đông Á|company|426|40", "Công ty TNHH Đông Á|company|425|40"])
    }

    @Test func `a commune agrees with its district, and a list without places with the only bearer`() async throws {
        let ids = try await resolve([
            BeneficiaryMention(name: "HTX Hồng Hà", place: dienChau),
            BeneficiaryMention(name: "HTX Hồng Hà", place: dienKy),
            BeneficiaryMention(name: "Hợp tác xã Hồng Hà"),
            BeneficiaryMention(name: "HTX Hồng Hà", place: yenThanh),
        ])

        #expect(numbered(ids) == [1, 1, 1, 2])
    }

    @Test func `a place on the new map agrees with the district that its communes came from`() async throws {
        let ids = try await resolve([
            BeneficiaryMention(name: "HTX Hồng Hà", place: PlaceKey(.of2024, "417")),
            BeneficiaryMention(name: "HTX Hồng Hà", place: PlaceKey(.of2025, "16816")),
            BeneficiaryMention(name: "HTX Hồng Hà", place: PlaceKey(.of2025, "17506")),
        ])

        #expect(numbered(ids) == [1, 1, 2])
    }

    @Test func `a tax code decides before name and place`() async throws {
        let ids = try await resolve([
            BeneficiaryMention(name: "Công ty A", taxCode: "0101243150", place: yenThanh),
            BeneficiaryMention(name: "Công ty cổ phần A", taxCode: "0101 243 150", place: dienChau),
            BeneficiaryMention(name: "Công ty A", taxCode: "0100109106", place: yenThanh),
            BeneficiaryMention(name: "Công ty A", taxCode: "1234567890", place: yenThanh),
        ])

        #expect(numbered(ids) == [1, 1, 2, 1])
        #expect(try await taxCodes() == ["Công ty A: 0101243150", "Công ty A: 0100109106"])
    }

    @Test func `a stored beneficiary learns its tax code, and is found by it from another province`() async throws {
        let stored = try await resolve([BeneficiaryMention(name: "Công ty A", place: yenThanh)])

        let learnt = try await resolve([BeneficiaryMention(name: "Công ty A", taxCode: "0101243150", place: yenThanh)])
        let elsewhere = try await resolve(
            [BeneficiaryMention(name: "Chi nhánh công ty A", taxCode: "0101243150")],
            province: "66"
        )

        #expect(learnt == stored)
        #expect(elsewhere == stored)
        #expect(try await taxCodes() == ["Công ty A: 0101243150"])
    }

    @Test func `the same name in another province is another beneficiary`() async throws {
        let here = try await resolve([BeneficiaryMention(name: "Công ty A")])
        let there = try await resolve([BeneficiaryMention(name: "Công ty A")], province: "66")

        #expect(numbered(here + there) == [1, 2])
    }

    private func resolve(_ mentions: [BeneficiaryMention?], province: String = "40") async throws -> [Int64?] {
        try await database.write { transaction in
            try BeneficiaryMatcher.resolve(
                mentions,
                province: province,
                territories: Territories.load(transaction),
                at: TerritoriesWorld.now,
                in: transaction
            )
        }
    }

    /// Ids by their order of appearance: PostgreSQL may leave numbers out.
    private func numbered(_ ids: [Int64?]) -> [Int?] {
        var known: [Int64] = []
        return ids.map { id in
            guard let id else { return nil }
            if !known.contains(id) {
                known.append(id)
            }
            return known.firstIndex(of: id).map { $0 + 1 }
        }
    }

    private func stored() async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows("SELECT name, form, place_code, province_now FROM beneficiary ORDER BY id") { row in
                try (0..<4).map { try row.get($0) as String }.joined(separator: "|")
            }
        }
    }

    /// Two firms of one name are common; a code that is put on the wrong one brings its supports along.
    @Test func `a told tax code is not put on a name alone`() async throws {
        let stored = try await resolve([BeneficiaryMention(name: "Công ty A", place: nil)])
        let told = try await resolve([BeneficiaryMention(name: "Công ty A", taxCode: "0101243150", place: yenThanh)])

        #expect(stored != told)
        #expect(try await taxCodes() == ["Công ty A: 0101243150"])
    }

    @Test func `a personal number decides before the name, and two of them are two households`() async throws {
        let person = BeneficiaryNumber(.personalNumber, "040090012345")
        let ids = try await resolve([
            BeneficiaryMention(name: "HKD An", numbers: [person], place: yenThanh),
            BeneficiaryMention(name: "Cơ sở của An", numbers: [person]),
            BeneficiaryMention(
                name: "HKD An",
                numbers: [BeneficiaryNumber(.personalNumber, "040190012346")],
                place: yenThanh
            ),
        ])
        let again = try await resolve([BeneficiaryMention(name: "An", numbers: [person])])
        let elsewhere = try await resolve([BeneficiaryMention(name: "An", numbers: [person])], province: "66")

        #expect(numbered(ids) == [1, 1, 2])
        #expect([again, elsewhere] == [[ids[0]], [ids[0]]])
    }

    /// Each office counts its registrations anew: "125/2019" is many a household's.
    @Test func `a registration decides under one name within its province`() async throws {
        let number = BeneficiaryNumber(.registration, "27A8 012345")
        let ids = try await resolve([
            BeneficiaryMention(name: "HKD An", numbers: [number], place: yenThanh),
            BeneficiaryMention(name: "hộ KD An", numbers: [BeneficiaryNumber(.registration, "27a8 012345")]),
            BeneficiaryMention(name: "HKD Bình", numbers: [number]),
        ])
        let elsewhere = try await resolve([BeneficiaryMention(name: "HKD An", numbers: [number])], province: "66")

        #expect(numbered(ids + elsewhere) == [1, 1, 2, 3])
    }

    private func taxCodes() async throws -> [String] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT b.name, i.value FROM beneficiary_identifier i JOIN beneficiary b ON b.id = i.beneficiary_id
                ORDER BY i.id
                """
            ) { row in
                "\(try row.get(0) as String): \(try row.get(1) as String)"
            }
        }
    }
}
