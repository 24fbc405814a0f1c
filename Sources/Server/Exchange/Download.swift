import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

/// A file as an answer, offered to be kept under a name.
package enum Download {
    /// How much of a file is in memory at a time, in bytes.
    private static let chunk = 1 << 17

    /// What `write` puts into a file of its own, which is gone when the answer has been sent.
    ///
    /// - Throws: what `write` throws, an error of the file system.
    package static func response(
        name: String,
        type: String,
        writing write: (String) async throws -> Void
    ) async throws -> Response {
        let ending = (name as NSString).pathExtension
        let file = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString).\(ending)")
        // What is open can be read to its end without a name; a leftover of the temporary folder harms nobody.
        defer { try? FileManager.default.removeItem(at: file) }
        try await write(file.path)
        return try response(path: file.path, name: name, type: type)
    }

    /// - Throws: an error of the file system.
    package static func response(path: String, name: String, type: String) throws -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: disposition(name)],
            body: try body(of: path)
        )
    }

    package static func response(bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: disposition(name)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// Reads the file while it is sent; it may lose its name meanwhile.
    ///
    /// - Throws: an error of the file system.
    static func body(of path: String) throws -> ResponseBody {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        return ResponseBody(contentLength: Int(size)) { writer in
            while let bytes = try file.read(upToCount: chunk), !bytes.isEmpty {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }

    /// RFC 6266: the name in ASCII for old programs and, where that is another one, as it is, percent-encoded.
    static func disposition(_ name: String, kind: String = "attachment") -> String {
        let plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
        guard plain != name else { return "\(kind); filename=\"\(plain)\"" }
        var encoded: [UInt8] = []
        encoded.appendPercentEncoded(name)
        return "\(kind); filename=\"\(plain)\"; filename*=UTF-8''\(String(decoding: encoded, as: UTF8.self))"
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "-_. ".unicodeScalars.contains(scalar))
    }
}
