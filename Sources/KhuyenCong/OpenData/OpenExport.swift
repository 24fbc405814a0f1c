package import Database
import Foundation
import Office

/// Open data (dữ liệu mở) of the approved đề án, in forms that programs of others read.
package struct OpenExport: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case grants = "360giving"
        case csv
    }

    /// What was written.
    package struct Outcome: Sendable, Equatable {
        package var files: [String]
        package var projects = 0
        /// Grants, or rows of the table of money.
        package var rows = 0
        package var sum = Dong.zero
    }

    private static let grantsFile = "grants" + ".json"

    let projects: OpenProjects

    package init(_ database: Database) {
        projects = OpenProjects(database)
    }

    /// Writes into a folder, which is made where it is missing; files of the same names are replaced.
    ///
    /// - Throws: `Refusal` (forbidden; nothing approved), `SpreadsheetError`, an error of the file system.
    package func write(_ format: Format, to folder: String, by officer: Officer) async throws -> Outcome {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let home = URL(fileURLWithPath: folder)
        switch format {
        case .grants: return try await writeGrants(home.appendingPathComponent(Self.grantsFile).path, officer)
        case .csv: return try await OpenTables(home).write(projects, by: officer)
        }
    }

    /// Written beside its place and moved there when it is whole.
    private func writeGrants(_ path: String, _ officer: Officer) async throws -> Outcome {
        let draft = path + ".tmp"
        // Gone already where all went well.
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let file = try GrantFile(path: draft)
        try await projects.forEach(by: officer) { try file.add($0) }
        let outcome = try file.close()
        guard outcome.rows > 0 else {
            throw Refusal.conflict("Chưa có đề án nào được phê duyệt để công khai.")
        }
        // Where there is no earlier file there is nothing to remove.
        _ = try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.moveItem(atPath: draft, toPath: path)
        return Outcome(files: [Self.grantsFile], projects: outcome.projects, rows: outcome.rows, sum: outcome.sum)
    }
}

/// A 360Giving data package being written grant by grant.
private final class GrantFile: @unchecked Sendable {
    private static let head = """
        {"version":"1.4","title":"Đề án khuyến công được phê duyệt",\
        "description":"Kinh phí Nhà nước hỗ trợ theo từng nguồn; các khoản của một đề án mang chung relatedActivity.",\
        "publisher":{"name":"Hệ thống quản lý khuyến công"},"grants":[
        """

    private let output: BufferedFile
    private let encoder: JSONEncoder
    private var outcome = OpenExport.Outcome(files: [])

    init(path: String) throws {
        output = try BufferedFile(path)
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try output.write(Array(GrantFile.head.utf8))
    }

    func add(_ project: OpenProject) throws {
        outcome.projects += 1
        for grant in OpenGrant.grants(of: project) {
            try output.write(Array((outcome.rows == 0 ? "\n" : ",\n").utf8))
            try output.write(Array(try encoder.encode(grant)))
            outcome.rows += 1
            outcome.sum += Dong(grant.amountAwarded)
        }
    }

    func close() throws -> OpenExport.Outcome {
        try output.write(Array("\n]}\n".utf8))
        try output.close()
        return outcome
    }
}
