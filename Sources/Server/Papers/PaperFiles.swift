import Hummingbird
import KhuyenCong

/// Templates as Word files, and filled on trial.
struct PaperFiles: RouteGroup {
    /// In the address: `goc` for the shipped template, or the number of an office's.
    static let template = "mau"
    static let shipped = "goc"

    let desk: PaperDesk

    func add(to table: inout RouteTable) {
        table.download(.paperTemplate(.any), .viewReference, "Tải mẫu văn bản") { request, context in
            let source = try PaperFiles.source(request.query[PaperFiles.template])
            let officer = try context.requireOfficer()
            return PaperFiles.response(try await desk.papers.template(of: context.paperForm(), source, for: officer))
        }
        table.download(.paperSample(.any), .viewReference, "Tải bản điền thử") { request, context in
            let source = try PaperFiles.source(request.query[PaperFiles.template])
            let officer = try context.requireOfficer()
            return PaperFiles.response(try await desk.papers.sample(of: context.paperForm(), source, for: officer))
        }
    }

    static func response(_ file: PaperFile) -> Response {
        Download.response(bytes: file.bytes, name: file.name, type: PaperFile.mediaType)
    }

    /// - Throws: `Refusal.missing`.
    private static func source(_ word: String?) throws -> PaperSource {
        guard let word, word != shipped else { return .shipped }
        guard let id = Int64(word) else { throw Refusal.missing }
        return .template(id)
    }
}
