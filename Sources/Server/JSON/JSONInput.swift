import Foundation
package import Hummingbird
import KhuyenCong
package import NIOCore

/// Reads JSON bodies; whatever cannot be read is told with the name of the field.
package enum JSONInput {
    static let limit = 1024 * 1024

    /// - Throws: `RequestFault`: unsupported type, too large, malformed.
    package static func read<Body: Decodable>(_ type: Body.Type, from request: Request) async throws -> Body {
        guard request.contentType == "application/json" else {
            throw RequestFault.unsupportedType(expected: "application/json")
        }
        let bytes = try await request.collect(upTo: limit)
        let text = String(decoding: bytes.readableBytesView, as: UTF8.self)
        // No text of the programme holds a NUL, and PostgreSQL refuses one.
        guard !escapesNUL(text) else { throw unreadable }
        do {
            // A tree of fields has its own reading; a list would read as fields of which none is filled in.
            if type is FieldTree.Type {
                guard let body = (try? FieldTree(json: text.asTyped)) as? Body else { throw unreadable }
                return body
            }
            return try JSONDecoder().decode(type, from: Data(text.asTyped.utf8))
        } catch let error as DecodingError {
            throw fault(error)
        }
    }

    /// Whether some `\u0000` is an escape, and not what follows an escaped backslash.
    private static func escapesNUL(_ text: String) -> Bool {
        let escape = #"\u0000"#
        return text.contains(escape) && text.replacing(#"\\"#, with: "").contains(escape)
    }

    private static let unreadable = RequestFault.malformed("Nội dung gửi lên không đọc được dưới dạng JSON đã mô tả.")

    private static func fault(_ error: DecodingError) -> RequestFault {
        switch error {
        case .keyNotFound(let key, let context):
            let field = path(context.codingPath + [key])
            return .malformed("Thiếu trường \(field).", field: field)
        case .valueNotFound(_, let context):
            let field = path(context.codingPath)
            return .malformed("Trường \(field) không được để trống.", field: field)
        case .typeMismatch(_, let context), .dataCorrupted(let context):
            let field = path(context.codingPath)
            guard !field.isEmpty else { return unreadable }
            return .malformed("Giá trị của trường \(field) không đúng kiểu.", field: field)
        @unknown default:
            return unreadable
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
    }
}

extension Request {
    /// "application/json" without its parameters, in lower case; empty where there is none.
    package var contentType: String {
        let field = headers[.contentType] ?? ""
        let type = field.prefix { $0 != ";" }
        return type.trimmingCharacters(in: .whitespaces).lowercased()
    }

    /// The whole body.
    /// - Throws: `RequestFault.tooLarge`.
    package func collect(upTo limit: Int) async throws -> ByteBuffer {
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw RequestFault.tooLarge(limitInBytes: limit)
        }
    }
}
