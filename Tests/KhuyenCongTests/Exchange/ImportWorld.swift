import Database
import Foundation
import TestSupport
import Testing

@testable import KhuyenCong

/// An empty, prepared database and the sample lists.
struct ImportWorld {
    let database: Database
    let now = TestDatabase.now

    init() async throws {
        self.init(try await TestDatabase.prepared())
    }

    init(_ database: Database) {
        self.database = database
    }

    func take(
        _ files: [String],
        province: String,
        isDryRun: Bool = false,
        isUpdate: Bool = false,
        acceptsValid: Bool = false
    ) async throws -> ImportResult {
        let sources = try files.map { file in ImportSource(path: try ImportWorld.path(file), name: file) }
        let options = ImportOptions(province: province, isUpdate: isUpdate, acceptsValid: acceptsValid)
        return try await Imports(database).run(
            sources,
            options: options,
            isDryRun: isDryRun,
            by: .localOperator,
            at: now
        )
    }

    func take(path: String, province: String) async throws -> ImportResult {
        try await Imports(database).run(
            [ImportSource(path: path, name: "export")],
            options: ImportOptions(province: province),
            isDryRun: false,
            by: .localOperator,
            at: now
        )
    }

    func report(_ sample: SampleImportTests.Sample, basis: ReportBasis = .support) async throws -> PeriodReportJSON {
        let query = try PeriodQuery(place: sample.province, from: sample.from, to: sample.to, basis: basis)
        return PeriodReportJSON(try await PeriodReports(database).report(query, by: .localOperator))
    }

    /// The report in the shape of the expected files.
    func figures(_ sample: SampleImportTests.Sample) async throws -> SampleImportTests.Expected {
        let support = try await report(sample)
        let counterpart = try await report(sample, basis: .counterpart)
        typealias Group = SampleImportTests.Expected.Group
        return SampleImportTests.Expected(
            projects: support.total.projects,
            support: support.total.amount ?? 0,
            counterpart: counterpart.total.amount ?? 0,
            bySource: Dictionary(
                uniqueKeysWithValues: support.bySource.map {
                    ($0.source, Group(projects: $0.projects, support: $0.amount ?? 0))
                }
            ),
            byKind: Dictionary(
                uniqueKeysWithValues: support.byKind.map {
                    ($0.kind ?? "", Group(projects: $0.projects, support: $0.amount ?? 0))
                }
            ),
            byYear: Dictionary(
                uniqueKeysWithValues: support.byYear.map {
                    (String($0.year), Group(projects: $0.projects, support: $0.amount ?? 0))
                }
            )
        )
    }

    func count(_ table: String) async throws -> Int {
        try await database.read { tx in
            try tx.value("SELECT COUNT(*) FROM \(identifier: table)") ?? 0
        }
    }

    static func path(_ file: String) throws -> String {
        try #require(Bundle.module.path(forResource: "Samples/" + file, ofType: nil))
    }

    static func expected(_ file: String) throws -> SampleImportTests.Expected {
        let data = try Data(contentsOf: URL(fileURLWithPath: try path(file)))
        return try JSONDecoder().decode(SampleImportTests.Expected.self, from: data)
    }
}
