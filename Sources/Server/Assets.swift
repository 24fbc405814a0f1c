package import Foundation
import HTTPTypes
import Hummingbird
import KhuyenCong
import NIOCore

/// The files of `Public`, in memory, each with the hash of its content and packed once.
package struct Assets: Sendable {
    package struct File: Sendable {
        package let name: String
        package let content: [UInt8]
        package let packed: [UInt8]?
        package let version: String

        package init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
            packed = Compression.isText(Assets.type(of: name)) ? Gzip.compress(content, level: 9) : nil
            version = Assets.fingerprint(content)
        }
    }

    private let files: [String: File]

    package init(files: [File]) {
        self.files = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The files that are built into the program's resources.
    /// - Throws: an error of the file system where the resources do not lie beside the program.
    package static func bundled() throws -> Assets {
        guard let folder = Bundle.module.resourceURL?.appending(path: "Public") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try Assets(folder: folder)
    }

    /// - Throws: an error of the file system.
    package init(folder: URL) throws {
        let urls = try FileManager.default.contentsOfDirectory(
            at: folder.resolvingSymlinksInPath(),
            includingPropertiesForKeys: nil
        )
        self.init(files: try urls.map { File(name: $0.lastPathComponent, content: Array(try Data(contentsOf: $0))) })
    }

    package func url(_ name: String) -> SiteURL {
        .asset(name, version: files[name]?.version ?? "")
    }

    /// - Throws: `Refusal.missing`.
    func response(to request: Request, name: String) throws -> Response {
        guard let file = files[name] else { throw Refusal.missing }
        let tag = "\"" + file.version + "\""
        var headers: HTTPFields = [.eTag: tag, .vary: "Accept-Encoding", .cacheControl: "no-cache"]
        if request.query["v"] == file.version {
            headers[.cacheControl] = "public, max-age=31536000, immutable"
        }
        if request.headers[.ifNoneMatch] == tag {
            return Response(status: .notModified, headers: headers)
        }
        headers[.contentType] = Self.type(of: name)
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        guard takesGzip, let packed = file.packed else {
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.content))
            )
        }
        headers[.contentEncoding] = "gzip"
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: packed)))
    }

    static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "woff2": "font/woff2"
        case "txt": "text/plain; charset=utf-8"
        default: "application/octet-stream"
        }
    }

    /// FNV-1a, 64 bits: tells versions apart, protects nothing.
    private static func fingerprint(_ content: [UInt8]) -> String {
        let hash = content.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 36)
    }
}
