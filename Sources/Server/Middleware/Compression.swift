import CZlib
import HTTPTypes
import Hummingbird
import NIOCore

/// Packs text answers with gzip where the browser takes it.
///
/// Pages repeat what was typed beside the form token, which compression could betray to a site that makes a browser
/// ask many times (BREACH); SameSite=Lax keeps the session cookie out of such requests.
struct Compression: RouterMiddleware {
    /// Below it the answer fits in one packet anyway; in bytes.
    static let smallest = 1_024
    /// Larger answers are files, packed already.
    static let largest = 4 * 1024 * 1024

    func handle(
        _ request: Request,
        context: AppContext,
        next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        let response = try await next(request, context)
        guard let accepted = request.headers[.acceptEncoding], accepted.contains("gzip") else { return response }
        guard let length = response.body.contentLength, (Self.smallest...Self.largest).contains(length),
            !response.headers.contains(.contentEncoding), Self.isText(response.headers[.contentType])
        else { return response }
        return try await packed(response)
    }

    private func packed(_ response: Response) async throws -> Response {
        let collector = BodyCollector()
        try await response.body.write(collector)
        guard let packed = Gzip.compress(collector.bytes) else { return response }
        var result = response
        result.headers[.contentEncoding] = "gzip"
        result.headers[.vary] = "Accept-Encoding"
        result.body = ResponseBody(byteBuffer: ByteBuffer(bytes: packed))
        return result
    }

    static func isText(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        return contentType.hasPrefix("text/") || contentType.hasPrefix("application/json")
            || contentType.hasPrefix("image/svg")
    }
}

/// Gathers a body of known, bounded length.
final class BodyCollector: ResponseBodyWriter {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) {
        bytes.append(contentsOf: buffer.readableBytesView)
    }

    func finish(_ trailingHeaders: HTTPFields?) {}
}

enum Gzip {
    /// Nil where zlib refuses, which costs nothing but size.
    static func compress(_ source: [UInt8], level: Int32 = 5) -> [UInt8]? {
        var stream = z_stream()
        // 15 bits of window, +16 for the gzip frame (zlib.h, deflateInit2).
        let opened = deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            15 + 16,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var source = source
        var target = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(source.count))))
        let result = source.withUnsafeMutableBufferPointer { input in
            target.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                return deflate(&stream, Z_FINISH)
            }
        }
        guard result == Z_STREAM_END else { return nil }
        return Array(target[..<Int(stream.total_out)])
    }
}
