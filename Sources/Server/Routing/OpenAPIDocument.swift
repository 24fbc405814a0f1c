import HTTPTypes
import KhuyenCong

/// The OpenAPI 3.1 document of the routes below /api/v1.
package enum OpenAPIDocument {
    /// - Throws: `SchemaFault` where a type of the API has no readable schema.
    package static func make(from table: RouteTable) throws -> JSONValue {
        let operations = table.routes.filter { $0.operation != nil }
        let book = SchemaBook()
        // Answers name their types before bodies do, so that a type has the same name whichever address comes first.
        for case let answer? in operations.map(\.operation?.answer) { _ = try content(answer, book) }
        let paths = try Set(operations.map(\.url.pattern)).sorted().map { pattern in
            let members = try operations.filter { $0.url.pattern == pattern }.map { route in
                JSONValue.Member(route.method.rawValue.lowercased(), try operation(of: route, book))
            }
            return JSONValue.Member(pattern, .object(members))
        }
        return [
            "openapi": "3.1.0",
            "info": [
                "title": "KhuyenCong", "version": "1",
                "description":
                    "Khuyến công: đề án, kinh phí và báo cáo của chương trình khuyến công. Tiền tính bằng đồng.",
                "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
            ],
            "servers": [["url": "/"]],
            "paths": .object(paths),
            "components": [
                "schemas": .object([JSONValue.Member("Error", errorSchema)] + book.schemas),
                "responses": .object(refusals.map { JSONValue.Member($0.name, refusal($0.summary)) }),
                "securitySchemes": ["bearer": ["type": "http", "scheme": "bearer"]],
            ],
        ]
    }

    private static func operation(of route: Route, _ book: SchemaBook) throws -> JSONValue {
        guard let operation = route.operation else { return [:] }
        var value: JSONValue = [
            "operationId": .text(operationID(of: route)),
            "summary": .text(route.summary),
            "tags": [.text(tag(of: route))],
            "parameters": .array(OpenAPIParameters.ofPath(route) + operation.parameters.map(OpenAPIParameters.ofQuery)),
            "responses": .object(try answers(of: operation, book)),
        ]
        if let body = try content(operation.body, book) {
            value = value.adding("requestBody", ["required": true, "content": body])
        }
        let security: JSONValue = route.permission == .none ? [] : [["bearer": []]]
        return value.adding("security", security)
    }

    private static func answers(
        of operation: Route.Operation,
        _ book: SchemaBook
    ) throws -> [JSONValue.Member] {
        var success: JSONValue = ["description": "Kết quả"]
        if let content = try content(operation.answer, book) { success = success.adding("content", content) }
        let headers = headers(of: operation)
        if !headers.isEmpty { success = success.adding("headers", .object(headers)) }
        let failures = refusals.map { refusal in
            JSONValue.Member(
                String(refusal.status),
                ["$ref": .text("#/components/responses/" + refusal.name)]
            )
        }
        return [JSONValue.Member(String(operation.answerStatus.code), success)] + failures
    }

    private static func headers(of operation: Route.Operation) -> [JSONValue.Member] {
        let text: JSONValue = ["type": "string"]
        var headers: [JSONValue.Member] = []
        if operation.hasLocation {
            let location: JSONValue = ["description": "Địa chỉ của đối tượng vừa tạo", "schema": text]
            headers.append(JSONValue.Member("Location", location))
        }
        if operation.isPaged {
            let words = "Trang trước (rel=\"prev\") và trang sau (rel=\"next\"), theo RFC 8288; không có ở trang cuối"
            headers.append(JSONValue.Member("Link", ["description": .text(words), "schema": text]))
        }
        return headers
    }

    private static func content(_ content: Route.Operation.Content, _ book: SchemaBook) throws -> JSONValue? {
        switch content {
        case .nothing: nil
        case .json(let schema): ["application/json": ["schema": try schema(book)]]
        case .file(let types):
            .object(types.map { JSONValue.Member($0, ["schema": $0.hasSuffix("json") ? anyJSON : binary]) })
        case .upload(let parts, let most): ["multipart/form-data": ["schema": parts.schema(mostFiles: most)]]
        }
    }

    /// Bytes as they are, in the words that makers of clients read.
    static let binary: JSONValue = ["type": "string", "format": "binary"]

    /// A file that is JSON is no text to who reads it; what it holds its own format says.
    private static let anyJSON: JSONValue = ["type": ["array", "object"]]

    /// "getProjectsId": stable, because clients make function names of it.
    private static func operationID(of route: Route) -> String {
        let words = route.url.pattern.split { !$0.isLetter && !$0.isNumber }.dropFirst(2)
        return words.reduce(route.method.rawValue.lowercased()) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }

    private static func tag(of route: Route) -> String {
        String(route.url.pattern.split(separator: "/").dropFirst(2).first ?? "api")
    }

    private static func refusal(_ summary: String) -> JSONValue {
        [
            "description": .text(summary),
            "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Error"]]],
        ]
    }

    private static let refusals: [(status: Int, name: String, summary: String)] = [
        (400, "Malformed", "Yêu cầu không đọc được"),
        (401, "SignInRequired", "Thiếu mã truy cập, hoặc mã không còn hiệu lực"),
        (403, "Forbidden", "Không có quyền"),
        (404, "Missing", "Không có, hoặc không được xem"),
        (405, "MethodNotAllowed", "Địa chỉ không nhận phương thức này"),
        (409, "Conflict", "Trái với trạng thái hiện tại"),
        (413, "TooLarge", "Nội dung quá lớn"),
        (415, "UnsupportedType", "Kiểu nội dung không được nhận"),
        (422, "Invalid", "Trái với quy định"),
        (429, "TooMany", "Quá nhiều yêu cầu"),
    ]

    private static let detailSchema: JSONValue = [
        "type": "object", "required": ["field", "message", "remedy", "citation"],
        "properties": [
            "field": ["type": ["string", "null"]],
            "message": ["type": "string"],
            "remedy": ["type": ["string", "null"]],
            "citation": ["type": ["string", "null"]],
        ],
    ]

    private static let errorSchema: JSONValue = [
        "type": "object", "required": ["error"],
        "properties": [
            "error": [
                "type": "object", "required": ["kind", "message", "field", "remedy", "details"],
                "properties": [
                    "kind": ["type": "string", "enum": .array(ErrorBody.kinds.map(JSONValue.text))],
                    "message": ["type": "string"], "field": ["type": ["string", "null"]],
                    "remedy": ["type": ["string", "null"]],
                    "details": ["type": "array", "items": detailSchema],
                ],
            ]
        ],
    ]
}
