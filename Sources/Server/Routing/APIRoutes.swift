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
            answer: .json { try SchemaReader.schema(of: Answer.self, .output) },
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
            body: .json { try SchemaReader.schema(of: Body.self, .input) },
            answer: .json { try SchemaReader.schema(of: Answer.self, .output) },
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
            answer: .json { try SchemaReader.schema(of: Answer.self, .output) },
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
            answer: .json { try SchemaReader.schema(of: Answer.self, .output) },
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

    fileprivate func check(_ parameters: [Parameter]) throws {
        guard !parameters.isEmpty else { return }
        let query = query
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
