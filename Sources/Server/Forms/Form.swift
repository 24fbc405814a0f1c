import Foundation
import Hummingbird
import KhuyenCong

/// What a form sent: its fields, and its files on disk until the handler returns.
package struct Form: Sendable {
    package let fields: URLQuery
    package let files: [UploadedFile]

    package init(fields: URLQuery, files: [UploadedFile] = []) {
        self.fields = fields
        self.files = files
    }

    /// The field of that name; nil where it is absent or blank.
    package subscript(name: String) -> String? {
        fields[name]
    }

    /// A number that the page put into a hidden field.
    /// - Throws: `Refusal.missing` for anything else.
    func id(_ name: String) throws -> Int64 {
        guard let id = self[name].flatMap({ Int64($0) }), id > 0 else { throw Refusal.missing }
        return id
    }

    func removeFiles() {
        for file in files {
            file.remove()
        }
    }
}

/// A file that was sent, in a temporary place.
package struct UploadedFile: Sendable, Equatable {
    package let field: String
    /// As the browser named it, without folders.
    package let name: String
    package let contentType: String
    package let path: String
    /// In bytes.
    package let size: Int

    func remove() {
        // The folder is temporary: what cannot be removed now, the system removes.
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// How much a form may carry.
package struct UploadLimits: Sendable, Equatable {
    package let files: Int
    package let bytesPerFile: Int
    /// Where files are written while they arrive; nil is the system's folder for temporary files.
    package let folder: String?

    package init(files: Int, bytesPerFile: Int, folder: String? = nil) {
        self.files = files
        self.bytesPerFile = bytesPerFile
        self.folder = folder
    }

    package static let none = UploadLimits(files: 0, bytesPerFile: 0)

    /// The lists that an office sends at once.
    package static let workbooks = UploadLimits(files: 20, bytesPerFile: 64 * 1024 * 1024)

    /// Together, the fields and the frame of the parts included.
    var total: Int {
        files * bytesPerFile + Form.fieldLimit
    }
}

extension Form {
    /// In bytes, all fields together.
    static let fieldLimit = 1024 * 1024

    /// - Throws: `RequestFault`.
    static func read(_ request: Request, uploads: UploadLimits) async throws -> Form {
        switch request.contentType {
        case "multipart/form-data": return try await readParts(request, uploads)
        case "application/x-www-form-urlencoded", "":
            let body = try await request.collect(upTo: fieldLimit)
            return Form(fields: URLQuery(bytes: Array(body.readableBytesView)))
        default:
            throw RequestFault.unsupportedType(expected: "biểu mẫu (multipart/form-data)")
        }
    }

    /// - Throws: `RequestFault`.
    static func readUpload(_ request: Request, uploads: UploadLimits) async throws -> Form {
        guard request.contentType == "multipart/form-data" else {
            throw RequestFault.unsupportedType(expected: "multipart/form-data")
        }
        return try await readParts(request, uploads)
    }

    private static func readParts(_ request: Request, _ uploads: UploadLimits) async throws -> Form {
        // What says of itself that it is too large is not read at all.
        if let announced = request.headers[.contentLength].flatMap({ Int($0) }), announced > uploads.total {
            throw RequestFault.tooLarge(limitInBytes: uploads.files == 1 ? uploads.bytesPerFile : uploads.total)
        }
        let parser = try MultipartParser(contentType: request.headers[.contentType] ?? "")
        let collector = PartCollector(parser: parser, limits: uploads)
        do {
            for try await chunk in request.body {
                try collector.take(Array(chunk.readableBytesView))
            }
            return try collector.finish()
        } catch {
            collector.discard()
            throw error
        }
    }
}
