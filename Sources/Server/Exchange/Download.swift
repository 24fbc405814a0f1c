import Foundation
import HTTPTypes
package import Hummingbird
import NIOCore

/// A file as an answer, offered to be kept under a name.
package enum Download {
    /// - Throws: an error of the file system.
    package static func response(path: String, name: String, type: String) throws -> Response {
        response(bytes: Array(try Data(contentsOf: URL(fileURLWithPath: path))), name: name, type: type)
    }

    package static func response(bytes: [UInt8], name: String, type: String) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type, .contentDisposition: disposition(name)],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// RFC 6266: the name in ASCII for old programs, and as it is, percent-encoded.
    static func disposition(_ name: String, kind: String = "attachment") -> String {
        let plain = String(name.unicodeScalars.map { isPlain($0) ? Character($0) : "_" })
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
