package import HTTPTypes
package import Hummingbird
package import KhuyenCong

extension RouteTable {
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
    ///
    package mutating func upload<Answer: Codable & Sendable>(
        _ url: APIURL,
        _ permission: Permission,
        _ summary: String,
        parameters: [Parameter] = [],
        parts: UploadParts = .files,
        uploads: UploadLimits,
        status: HTTPResponse.Status = .created,
        answer: Answer.Type,
        handler: @escaping @Sendable (Form, Request, AppContext) async throws -> Answer
    ) {
        let described = Described(
            .post,
            url,
            permission,
            summary,
            parameters: parameters,
            body: .upload(parts, mostFiles: uploads.files)
        )
        add(described, status: status) { request, context in
            let form = try await Form.readUpload(request, uploads: uploads)
            defer { form.removeFiles() }
            try parts.check(form)
            try await context.site.settings.scanner?.check(form.files)
            return try await handler(form, request, context)
        }
    }
}

/// What the parts of an upload are called.
package enum UploadParts: Sendable {
    /// Files, each in a part called "file".
    case files
    /// The fields of an act in JSON, in a part called "fields", and files in parts that the fields name.
    case fieldsAndFiles

    static let file = "file"
    static let fields = "fields"

    /// - Throws: `RequestFault.malformed`, naming the part that is missing or that nobody reads.
    func check(_ form: Form) throws {
        switch self {
        case .files:
            if let stranger = form.files.first(where: { $0.field != Self.file })?.field ?? form.fields.pairs.first?.name
            {
                throw RequestFault.malformed("Không có phần “\(stranger)”: gửi tệp ở phần “file”.", field: stranger)
            }
            guard !form.files.isEmpty else {
                throw RequestFault.malformed("Thiếu tệp ở phần “file”.", field: Self.file)
            }
        case .fieldsAndFiles:
            if let stranger = form.fields.pairs.first(where: { $0.name != Self.fields })?.name {
                throw RequestFault.malformed(
                    "Không có phần “\(stranger)”: các trường gửi dạng JSON ở phần “fields”.",
                    field: stranger
                )
            }
        }
    }

    func schema(mostFiles: Int) -> JSONValue {
        switch self {
        case .files:
            [
                "type": "object", "required": ["file"],
                "properties": [
                    "file": [
                        "type": "array", "items": OpenAPIDocument.binary, "minItems": 1,
                        "maxItems": .integer(Int64(mostFiles)), "description": "Các tệp, mỗi tệp một phần tên “file”",
                    ]
                ],
                "additionalProperties": false,
            ]
        case .fieldsAndFiles:
            [
                "type": "object",
                "properties": [
                    "fields": ["type": "string", "description": "Các trường của việc, dạng JSON như khi không có tệp"]
                ],
                "additionalProperties": OpenAPIDocument.binary,
            ]
        }
    }
}
