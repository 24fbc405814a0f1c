import Database
import Foundation
import Testing

@testable import KhuyenCong

/// The lists that offices keep, each with the report it must give; the totals are published ones.
@Suite struct SampleImportTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let file: String
        let expected: String
        let province: String
        let from: Int
        let to: Int

        var testDescription: String { file }

        static let all = [
            Sample(
                file: "nghe-an-2016-2020.xlsx",
                expected: "nghe-an-2016-2020.expected.json",
                province: "40",
                from: 2016,
                to: 2020
            ),
            Sample(
                file: "ha-tinh-2016-2020.xlsx",
                expected: "ha-tinh-2016-2020.expected.json",
                province: "42",
                from: 2016,
                to: 2020
            ),
            Sample(
                file: "dak-lak-2016-2020.csv",
                expected: "dak-lak-2016-2020.expected.json",
                province: "66",
                from: 2016,
                to: 2020
            ),
            Sample(
                file: "thanh-hoa-2021-2022.xlsx",
                expected: "thanh-hoa-2021-2022.expected.json",
                province: "38",
                from: 2021,
                to: 2022
            ),
        ]
    }

    struct Expected: Decodable, Equatable {
        struct Group: Decodable, Equatable {
            let projects: Int
            let support: Int64
        }

        let projects: Int
        let support: Int64
        let counterpart: Int64
        let bySource: [String: Group]
        let byKind: [String: Group]
        let byYear: [String: Group]

        enum CodingKeys: String, CodingKey {
            case projects, support, counterpart
            case bySource = "by_source"
            case byKind = "by_kind"
            case byYear = "by_year"
        }
    }

    @Test(arguments: Sample.all)
    func `a list as offices keep it gives the published report`(_ sample: Sample) async throws {
        let world = try await ImportWorld()

        let result = try await world.take([sample.file], province: sample.province)

        #expect(result.findings.filter { $0.severity == .error } == [])
        let found = try await world.figures(sample)
        #expect(found == (try ImportWorld.expected(sample.expected)))
    }

    @Test(arguments: Sample.all)
    func `taking a list twice changes nothing and says so`(_ sample: Sample) async throws {
        let world = try await ImportWorld()
        let first = try await world.take([sample.file], province: sample.province)
        let before = try await world.figures(sample)

        let second = try await world.take([sample.file], province: sample.province)

        #expect(second.taken == 0)
        #expect(second.unchanged == first.taken)
        #expect(try await world.figures(sample) == before)
        #expect(try await Consistency(world.database).differences() == [])
    }

    @Test(arguments: Sample.all, [ExportFormat.xlsx, .csv])
    func `an export gives the same report again`(_ sample: Sample, _ format: ExportFormat) async throws {
        let world = try await ImportWorld()
        _ = try await world.take([sample.file], province: sample.province)
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).\(format.rawValue)"
        defer { try? FileManager.default.removeItem(atPath: path) }  // a leftover harms no other test
        try await Exports(world.database).write(
            ExportQuery(province: sample.province),
            format: format,
            to: path,
            by: .localOperator
        )

        let other = try await ImportWorld()
        let result = try await other.take(path: path, province: sample.province)

        // A list above a norm is taken as it was approved; the warning comes back with the row.
        #expect(result.findings.filter { !$0.reason.contains("vượt mức trần cao nhất") } == [])
        #expect(try await other.report(sample) == (try await world.report(sample)))
    }

    /// Six cells of one real list are spoiled, each in another way.
    @Test func `each faulty cell is named with its reason and nothing is written`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(["thanh-hoa-six-faults.xlsx"], province: "38")

        #expect(!result.isWritten)
        let errors = result.findings.filter { $0.severity == .error }
        #expect(Set(errors.map(\.cell)) == ["J14", "H17", "F21", "G26", "B29", "H9"])
        #expect(errors.count == 6)
        #expect(Set(errors.map(\.sheet)) == ["2021-9T2022"])
        #expect(try await world.count("project") == 0)
        #expect(try await world.count("amount_entry") == 0)
        #expect(try await world.count("import_batch") == 0)
    }

    /// The same list with its title in place: five cells are spoiled.
    @Test func `a cell that is as it should be is not named`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(["thanh-hoa-faulty.xlsx"], province: "38")

        let errors = result.findings.filter { $0.severity == .error }
        #expect(Set(errors.map(\.cell)) == ["J14", "H17", "F21", "G26", "H9"])
        #expect(errors.count == 5)
        #expect(!result.isWritten)
    }

    @Test func `the good rows of a faulty list can be taken, and the rest is listed`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(["thanh-hoa-six-faults.xlsx"], province: "38", acceptsValid: true)

        #expect(result.isWritten)
        #expect(result.rows == 29)
        #expect(result.refused == 5)
        #expect(result.taken == 24)
        #expect(try await world.count("project") == 24)
    }

    @Test func `a dry run writes nothing and tells what would be taken`() async throws {
        let world = try await ImportWorld()

        let result = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42", isDryRun: true)

        #expect(result.taken == 109)
        #expect(!result.isWritten)
        #expect(try await world.count("project") == 0)
    }

    /// Nghệ An's published figures, as a conference would ask for them.
    @Test func `Nghệ An 2016–2020 is 38,995 tỷ of which the Centre gave 37,81 %`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["nghe-an-2016-2020.xlsx"], province: "40")
        let sample = Sample.all[0]

        let report = try await world.report(sample)

        #expect(report.total.amount == 38_995_000_000)
        #expect(
            report.bySource == [
                .init(source: "district", projects: 90, amount: 2_250_000_000, share: 5.77),
                .init(source: "national", projects: 35, amount: 14_745_000_000, share: 37.81),
                .init(source: "province", projects: 417, amount: 22_000_000_000, share: 56.42),
            ]
        )
    }

    @Test func `today's map gives the same totals, and Đắk Lắk names Phú Yên`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["dak-lak-2016-2020.csv"], province: "66")
        let query = try PeriodQuery(place: "66", map: .of2025, from: 2016, to: 2020)

        let report = PeriodReportJSON(try await PeriodReports(world.database).report(query, by: .localOperator))

        #expect(report.total.amount == 9_100_000_000)
        #expect(report.place.formedFrom.map(\.name) == ["Tỉnh Phú Yên", "Tỉnh Đắk Lắk"])
    }
}
