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

    /// - Throws: an error of the file system where the file is gone.
    static func response(_ attachment: Attachment, path: String, isKept: Bool) throws -> Response {
        try response(
            name: attachment.name,
            contentType: attachment.contentType,
            path: path,
            isKept: isKept
        )
    }

    /// A PNG that we drew ourselves.
    static func picture(_ url: URL) throws -> Response {
        try response(name: "trang-dau.png", contentType: "image/png", path: url.path, isKept: false)
    }

    /// - Throws: an error of the file system where the file is gone.
    static func response(
        name: String,
        contentType: String,
        path: String,
        isKept: Bool
    ) throws -> Response {
        let isShown = !isKept && shown.contains(contentType)
        var headers: HTTPFields = [
            .contentType: contentType,
            .contentDisposition: Download.disposition(name, kind: isShown ? "inline" : "attachment"),
            .contentSecurityPolicy: policy,
            .cacheControl: "private, no-store",
        ]
        if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[name] = "same-origin" }
        return Response(status: .ok, headers: headers, body: try Download.body(of: path))
    }
}
