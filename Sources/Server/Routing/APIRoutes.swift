package import HTTPTypes
package import Hummingbird
package import KhuyenCong
import NIOCore

extension RouteTable {
    /// A JSON answer to a question.
    package mutating func read<Answer: Codable & Sendable>(
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        answer: Answer.Type,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Answer
    ) {
        let operation = Route.Operation(
            parameters: parameters,
            body: .nothing,
            answer: .json { try SchemaReader(.output, book: $0).schema(of: Answer.self) },
            answerStatus: .ok
        )
        add(
            Route(.get, .api(url), permission, summary, operation: operation) { request, context in
                try request.check(parameters)
                return try .json(await handler(request, context))
            }
        )
    }

    /// An act with a JSON body.
    ///
    /// A body that cannot be read is 400; what a rule refuses is the handler's `Refusal`.
    package mutating func act<Body: Decodable & Sendable, Answer: Codable & Sendable>(
        _ method: HTTPRequest.Method,
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        body: Body.Type,
        status: HTTPResponse.Status = .ok,
        answer: Answer.Type,
        handler: @escaping @Sendable (Body, Request, AppContext) async throws -> Answer
    ) {
        let operation = Route.Operation(
            parameters: parameters,
            body: .json { try SchemaReader(.input, book: $0).schema(of: Body.self) },
            answer: .json { try SchemaReader(.output, book: $0).schema(of: Answer.self) },
            answerStatus: status
        )
        add(
            Route(method, .api(url), permission, summary, operation: operation) { request, context in
                try request.check(parameters)
                let body = try await JSONInput.read(Body.self, from: request)
                return try .json(await handler(body, request, context), status: status)
            }
        )
    }

    /// An act that needs nothing but its address.
    package mutating func act<Answer: Codable & Sendable>(
        _ method: HTTPRequest.Method,
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        status: HTTPResponse.Status = .ok,
        answer: Answer.Type,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Answer
    ) {
        let operation = Route.Operation(
            parameters: parameters,
            body: .nothing,
            answer: .json { try SchemaReader(.output, book: $0).schema(of: Answer.self) },
            answerStatus: status
        )
        add(
            Route(method, .api(url), permission, summary, operation: operation) { request, context in
                try request.check(parameters)
                return try .json(await handler(request, context), status: status)
            }
        )
    }

    /// Ends something; answers 204.
    package mutating func remove(
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Void
    ) {
        let operation = Route.Operation(parameters: [], body: .nothing, answer: .nothing, answerStatus: .noContent)
        add(
            Route(.delete, .api(url), permission, summary, operation: operation) { request, context in
                try request.check([])
                try await handler(request, context)
                return Response(status: .noContent)
            }
        )
    }

    /// A file as answer.
    package mutating func file(
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        types: [String],
        handler: @escaping Route.Handler
    ) {
        let operation = Route.Operation(
            parameters: parameters,
            body: .nothing,
            answer: .file(types: types),
            answerStatus: .ok
        )
        add(
            Route(.get, .api(url), permission, summary, operation: operation) { request, context in
                try request.check(parameters)
                return try await handler(request, context)
            }
        )
    }

    /// Files sent as multipart/form-data, answered in JSON.
    package mutating func upload<Answer: Codable & Sendable>(
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        uploads: UploadLimits,
        status: HTTPResponse.Status = .created,
        answer: Answer.Type,
        handler: @escaping @Sendable (Form, Request, AppContext) async throws -> Answer
    ) {
        let operation = Route.Operation(
            parameters: parameters,
            body: .upload,
            answer: .json { try SchemaReader(.output, book: $0).schema(of: Answer.self) },
            answerStatus: status
        )
        add(
            Route(.post, .api(url), permission, summary, operation: operation) { request, context in
                try request.check(parameters)
                let form = try await Form.readUpload(request, uploads: uploads)
                defer { form.removeFiles() }
                return try .json(await handler(form, request, context), status: status)
            }
        )
    }
}

extension Request {
    /// The part of the address after "?".
    package var query: URLQuery {
        URLQuery(encoded: uri.query ?? "")
    }

    /// A parameter that the address does not know is refused: a filter with a slip in its name would answer for all.
    ///
    /// - Throws: `RequestFault.malformed`, naming the parameter.
    func check(_ parameters: [Parameter]) throws {
        let query = query
        let names = parameters.map(\.name)
        if let stranger = query.pairs.first(where: { !names.contains($0.name) })?.name {
            let known = names.isEmpty ? "không nhận tham số nào" : "chỉ nhận: " + names.joined(separator: ", ")
            throw RequestFault.malformed("Không có tham số \(stranger): địa chỉ này \(known).", field: stranger)
        }
        for parameter in parameters {
            try parameter.check(query)
        }
    }
}

extension Response {
    package static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        .json(bytes: try JSONOutput.encode(value), status: status)
    }

    package static func json(bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
