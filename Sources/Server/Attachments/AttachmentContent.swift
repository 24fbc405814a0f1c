import Foundation
import HTTPTypes
import Hummingbird
import KhuyenCong
import NIOCore

/// The content of a paper as an answer: shown where a browser can show it without running anything, else kept.
enum AttachmentContent {
    /// A page of its own origin without rights: no script, no form, nothing loaded but itself.
    static let policy = "sandbox; default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'"

    static let shown = ["application/pdf", "image/jpeg", "image/png", "image/webp"]

    private static let chunk = 1 << 17

    /// - Throws: an error of the file system where the file is gone.
    static func response(_ attachment: Attachment, path: String, isKept: Bool) throws -> Response {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let isShown = !isKept && shown.contains(attachment.contentType)
        var headers: HTTPFields = [
            .contentType: attachment.contentType,
            .contentDisposition: Download.disposition(attachment.name, kind: isShown ? "inline" : "attachment"),
            .contentSecurityPolicy: policy,
            .cacheControl: "private, no-store",
        ]
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[name] = "same-origin" }
        let body = ResponseBody(contentLength: Int(attachment.size)) { writer in
            while let bytes = try file.read(upToCount: chunk), !bytes.isEmpty {
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: headers, body: body)
    }
}
