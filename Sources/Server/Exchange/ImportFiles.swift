import Hummingbird
import KhuyenCong

/// The files of an import as they came, and with their faulty cells marked.
struct ImportFiles: RouteGroup {
    let imports: Imports

    func add(to table: inout RouteTable) {
        table.download(.importOriginal(.any), .importProjects, "Tệp gốc của một lần nhập") { request, context in
            let file = try await imports.original(
                file: try fileID(request),
                of: try context.pathID(),
                by: try context.requireOfficer()
            )
            return Download.response(bytes: file.body, name: file.name, type: "application/octet-stream")
        }
        table.download(.importMarked(.any), .importProjects, "Tệp có đánh dấu các ô sai") { request, context in
            let file = try await imports.marked(
                file: try fileID(request),
                of: try context.pathID(),
                by: try context.requireOfficer()
            )
            return Download.response(bytes: file.body, name: file.name, type: ExportFormat.xlsx.mediaType)
        }
    }

    private func fileID(_ request: Request) throws -> Int64 {
        guard let id = request.query[ImportPages.file].flatMap({ Int64($0) }) else { throw Refusal.missing }
        return id
    }
}
