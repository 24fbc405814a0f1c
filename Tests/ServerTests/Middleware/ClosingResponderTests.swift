import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Server

/// What a refused request still has to send is not read; whoever sends little keeps the connection.
@Suite struct ClosingResponderTests {
    @Test(
        arguments: [
            (413, "100", false, true), (413, nil, true, true), (403, "5368709120", false, true),
            (404, nil, true, true), (422, "2000", false, false), (401, nil, false, false),
            (303, "5000000", false, false), (200, "5000000", false, false), (201, nil, true, false),
        ] as [(Int, String?, Bool, Bool)]
    )
    func `only a refusal with much left to read ends the connection`(
        status: Int,
        length: String?,
        isChunked: Bool,
        isClosed: Bool
    ) {
        var headers: HTTPFields = [:]
        headers[.contentLength] = length
        if isChunked { headers[.transferEncoding] = "chunked" }
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a.test", path: "/", headerFields: headers)
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))

        #expect(ClosingResponder.isLeftUnread(request, HTTPResponse.Status(code: status)) == isClosed)
    }
}
