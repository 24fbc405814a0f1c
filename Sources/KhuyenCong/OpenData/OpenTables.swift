import Foundation
import Office

/// The approved đề án as tables with their schema (Frictionless Data Package, Table Schema).
struct OpenTables {
    private static let packageFile = "datapackage" + ".json"

    let folder: URL

    init(_ folder: URL) {
        self.folder = folder
    }

    func write(_ projects: OpenProjects, by officer: Officer) async throws -> OpenExport.Outcome {
        let writer = try OpenTablesWriter(folder)
        try await projects.forEach(by: officer) { try writer.add($0) }
        var outcome = try writer.close()
        try writeCodes("nguon", FundingSource.Code.allCases.map { ($0.rawValue, $0.officialName) })
        try writeCodes("noi-dung", ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(DataPackage.open).write(to: folder.appendingPathComponent(Self.packageFile))
        outcome.files = DataPackage.open.resources.map(\.path) + [Self.packageFile]
        return outcome
    }

    private func writeCodes(_ name: String, _ codes: [(String, String)]) throws {
        var csv = CSVWriter(byteOrderMark: false)
        csv.addRow([.text("ma"), .text("ten")])
        for (code, title) in codes { csv.addRow([.text(code), .text(title)]) }
        try Data(csv.takeBytes()).write(to: folder.appendingPathComponent(name + ".csv"))
    }
}

/// The tables of đề án and of their money while they are written.
private final class OpenTablesWriter: @unchecked Sendable {
    private let projects: BufferedFile
    private let money: BufferedFile
    private let places: BufferedFile
    private let kinds: BufferedFile
    private var outcome = OpenExport.Outcome(files: [])

    init(_ folder: URL) throws {
        func file(_ resource: DataPackage.Resource) throws -> BufferedFile {
            let file = try BufferedFile(folder.appendingPathComponent(resource.path).path)
            try file.write(Self.line(resource.schema.fields.map { .text($0.name) }))
            return file
        }
        projects = try file(DataPackage.projects)
        money = try file(DataPackage.money)
        places = try file(DataPackage.places)
        kinds = try file(DataPackage.kinds)
    }

    func add(_ project: OpenProject) throws {
        let id = CellValue.number(Double(project.id))
        try projects.write(
            Self.line([
                id, .text(project.title), .number(Double(project.year)), .number(Double(project.untilYear)),
                .text(String(project.province.map.rawValue)), .text(project.province.code),
                .text(project.province.name), project.implementer.map(CellValue.text) ?? .empty,
                .text(project.recipient.name), .bool(project.recipient.isNameWithheld),
                .number(Double(project.beneficiaries)), .text(project.awardedOn.description),
                .bool(project.isAwardDayKnown),
            ])
        )
        for part in project.money {
            try money.write(Self.line([id, .text(part.source.rawValue), .number(Double(part.amount.amount))]))
            outcome.rows += 1
            outcome.sum += part.amount
        }
        for place in project.places {
            try places.write(
                Self.line([id, .text(String(place.map.rawValue)), .text(place.code), .text(place.name)])
            )
        }
        for kind in project.kinds { try kinds.write(Self.line([id, .text(kind.rawValue)])) }
        outcome.projects += 1
    }

    func close() throws -> OpenExport.Outcome {
        for file in [projects, money, places, kinds] { try file.close() }
        return outcome
    }

    private static func line(_ values: [CellValue]) -> [UInt8] {
        var csv = CSVWriter(byteOrderMark: false)
        csv.addRow(values)
        return csv.takeBytes()
    }
}
