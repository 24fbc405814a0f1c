import Foundation

/// Turns the events of the parser into a form: fields in memory, files on disk, both within their limits.
final class PartCollector {
    private var parser: MultipartParser
    private let limits: UploadLimits
    private var pairs: [URLQuery.Pair] = []
    private var files: [UploadedFile] = []
    private var received = 0
    private var fieldBytes = 0
    private var current: Part?

    private struct Part {
        let header: PartHeader
        var content: [UInt8] = []
        var file: OpenFile?
    }

    private struct OpenFile {
        let path: String
        let handle: FileHandle
        var size = 0
    }

    init(parser: MultipartParser, limits: UploadLimits) {
        self.parser = parser
        self.limits = limits
    }

    /// - Throws: `RequestFault`; an error of the file system.
    func take(_ bytes: [UInt8]) throws {
        received += bytes.count
        guard received <= limits.total else { throw RequestFault.tooLarge(limitInBytes: limits.total) }
        for event in try parser.feed(bytes) {
            switch event {
            case .begin(let header): try begin(header)
            case .content(let bytes): try append(bytes)
            case .end: try end()
            }
        }
    }

    /// - Throws: `RequestFault.malformed` where the body ended too early.
    func finish() throws -> Form {
        try parser.finish()
        return Form(fields: URLQuery(pairs), files: files)
    }

    /// Removes what was written, after a failure.
    func discard() {
        if let file = current?.file {
            // The request has failed already, with its own error.
            try? file.handle.close()
            try? FileManager.default.removeItem(atPath: file.path)
        }
        for file in files {
            file.remove()
        }
    }

    private func begin(_ header: PartHeader) throws {
        // A file field in which nothing was chosen comes as a part with an empty name.
        guard let name = header.fileName, !name.isEmpty else {
            current = Part(header: header)
            return
        }
        guard files.count < limits.files else {
            throw RequestFault.malformed("Biểu mẫu này nhận tối đa \(limits.files) tệp.", field: header.name)
        }
        current = Part(header: header, file: try Self.makeFile(in: limits.folder))
    }

    private func append(_ bytes: [UInt8]) throws {
        if current?.file == nil {
            fieldBytes += bytes.count
            guard fieldBytes <= Form.fieldLimit else { throw RequestFault.tooLarge(limitInBytes: Form.fieldLimit) }
            current?.content.append(contentsOf: bytes)
            return
        }
        current?.file?.size += bytes.count
        guard let file = current?.file, file.size <= limits.bytesPerFile else {
            throw RequestFault.tooLarge(limitInBytes: limits.bytesPerFile)
        }
        try file.handle.write(contentsOf: Data(bytes))
    }

    private func end() throws {
        guard let part = current else { return }
        current = nil
        guard let file = part.file else {
            guard part.header.fileName == nil else { return }
            let text = String(decoding: part.content, as: UTF8.self).asTyped
            pairs.append(URLQuery.Pair(name: part.header.name, value: text))
            return
        }
        try file.handle.close()
        files.append(
            UploadedFile(
                field: part.header.name,
                name: part.header.fileName ?? "",
                contentType: part.header.contentType,
                path: file.path,
                size: file.size
            )
        )
    }

    private static func makeFile(in folder: String?) throws -> OpenFile {
        let folder = folder.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        let url = folder.appending(path: "khuyencong-" + UUID().uuidString)
        let readableByUsAlone: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: url.path, contents: nil, attributes: readableByUsAlone) else {
            throw CocoaError(.fileWriteUnknown)
        }
        return OpenFile(path: url.path, handle: try FileHandle(forWritingTo: url))
    }
}
