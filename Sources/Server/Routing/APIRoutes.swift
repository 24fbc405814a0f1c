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
        let described = Described(.get, url, permission, summary, parameters: parameters, body: .nothing)
        add(described, status: .ok, handler: handler)
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
        let content = Route.Operation.Content.json { try SchemaReader(.input, book: $0).schema(of: Body.self) }
        let described = Described(method, url, permission, summary, parameters: parameters, body: content)
        add(described, status: status) { request, context in
            let sent = try await JSONInput.read(Body.self, from: request)
            do {
                return try await handler(sent, request, context)
            } catch let refusal as Refusal {
                throw refusal.named(in: Body.self)
            }
        }
    }

    /// An act with a JSON body of fields that its verb reads; what is wrong with them is the handler's `Refusal`.
    package mutating func act<Answer: Codable & Sendable>(
        _ method: HTTPRequest.Method,
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        fields shape: FieldShape,
        status: HTTPResponse.Status = .ok,
        answer: Answer.Type,
        handler: @escaping @Sendable (FieldTree, Request, AppContext) async throws -> Answer
    ) {
        let content = Route.Operation.Content.json { try FieldSchema(shape: shape, book: $0).reference }
        let described = Described(method, url, permission, summary, parameters: parameters, body: content)
        add(described, status: status) { request, context in
            try await handler(try await JSONInput.read(FieldTree.self, from: request), request, context)
        }
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
        let described = Described(method, url, permission, summary, parameters: parameters, body: .nothing)
        add(described, status: status, handler: handler)
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

    /// What every operation says of itself, whatever it answers.
    struct Described {
        let method: HTTPRequest.Method
        let url: APIURL
        let permission: Permission
        let summary: String
        let parameters: [Parameter]
        let body: Route.Operation.Content

        init(
            _ method: HTTPRequest.Method,
            _ url: APIURL,
            _ permission: Permission,
            _ summary: String,
            parameters: [Parameter],
            body: Route.Operation.Content
        ) {
            self.method = method
            self.url = url
            self.permission = permission
            self.summary = summary
            self.parameters = parameters
            self.body = body
        }
    }

    mutating func add<Answer: Codable & Sendable>(
        _ described: Described,
        status: HTTPResponse.Status,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Answer
    ) {
        let parameters = described.parameters
        var operation = Route.Operation(
            parameters: parameters,
            body: described.body,
            answer: .json { try SchemaReader(.output, book: $0).schema(of: Answer.self) },
            answerStatus: status
        )
        operation.hasLocation = status == .created && Answer.self is any LocatedAnswer.Type
        operation.isPaged = Answer.self is any PagedAnswer.Type
        add(
            Route(
                described.method,
                .api(described.url),
                described.permission,
                described.summary,
                operation: operation
            ) { request, context in
                try request.check(parameters)
                let answer = try await handler(request, context)
                var response = try Response.json(answer, status: status)
                if status == .created, let located = answer as? any LocatedAnswer {
                    response.headers[.location] = SiteURL.api(located.location).string
                }
                if let paged = answer as? any PagedAnswer, let link = HTTPField.Name("Link") {
                    response.headers[link] = paged.links(of: request)
                }
                return response
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
