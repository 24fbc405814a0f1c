import HTTPTypes
import KhuyenCong

/// Checking texts as JSON, with the answer of the command line.
struct ClaimsAPI: RouteGroup {
    let office: ClaimOffice

    func add(to table: inout RouteTable) {
        let operation = Route.Operation(
            parameters: [],
            body: .json { try SchemaReader(.input, book: $0).schema(of: ClaimsBody.self) },
            answer: .json { _ in ClaimsSchema.answer },
            answerStatus: .ok
        )
        let summary = "Kiểm tra số liệu của các văn bản; không lưu gì"
        table.add(
            Route(.post, .api(.claims), .viewReports, summary, operation: operation) { request, context in
                try request.check([])
                let body = try await JSONInput.read(ClaimsBody.self, from: request)
                return try .json(ClaimsJSON(try await answer(body, by: try context.requireOfficer()).answers))
            }
        )
    }

    private func answer(_ body: ClaimsBody, by officer: Officer) async throws -> ClaimSheet {
        guard (1...ClaimSource.most).contains(body.texts.count) else {
            throw Refusal.invalid("Mỗi lần gửi từ 1 đến \(ClaimSource.most) văn bản.", field: "texts")
        }
        let sources = body.texts.map { ClaimSource(name: $0.file, text: $0.text) }
        let withLedger = body.ledger ?? false
        return try await office.check(sources, place: body.province, withLedger: withLedger, by: officer).sheet
    }
}

/// Texts that are checked together.
struct ClaimsBody: Codable, Sendable {
    struct Text: Codable, Sendable {
        /// As the answer names it.
        let file: String
        let text: String
    }

    let texts: [Text]
    /// Code or name of the province meant where a text names none.
    let province: String?
    /// Whether the ledger, published figures and frozen reports are asked, too.
    let ledger: Bool?
}

/// The shape of `ClaimsJSON`, which is written by hand so that every key is always there.
enum ClaimsSchema {
    static let answer: JSONValue = object([("texts", array(text))])

    private static let text = object([("file", string), ("figures", array(figure)), ("checks", array(check))])

    private static let figure = object([
        ("id", string), ("start", integer), ("end", integer), ("text", string), ("value", number.orNull),
        ("low", number.orNull), ("high", number.orNull), ("unit", string), ("qualifier", string),
        ("measure", string.orNull), ("place", string.orNull), ("from", integer.orNull), ("to", integer.orNull),
        ("source", string.orNull), ("kind", string.orNull), ("basis", string.orNull), ("perYear", ["type": "boolean"]),
        ("months", integer.orNull), ("locality", string.orNull),
        ("localitySure", (["type": "boolean"] as JSONValue).orNull),
    ])

    private static let check = object([
        ("kind", string), ("verdict", string), ("figures", array(string)), ("expected", number.orNull),
        ("found", number.orNull), ("explanation", string), ("sentence", string.orNull), ("address", string.orNull),
    ])

    private static let string: JSONValue = ["type": "string"]
    private static let integer: JSONValue = ["type": "integer"]
    private static let number: JSONValue = ["type": "number"]

    private static func array(_ items: JSONValue) -> JSONValue {
        ["type": "array", "items": items]
    }

    private static func object(_ properties: [(String, JSONValue)]) -> JSONValue {
        [
            "type": "object",
            "properties": .object(properties.map { JSONValue.Member($0.0, $0.1) }),
            "required": .array(properties.map { .text($0.0) }),
        ]
    }
}
