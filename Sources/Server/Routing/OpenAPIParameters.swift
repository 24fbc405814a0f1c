import KhuyenCong

/// The parameters of an operation in the API document: what each means, and what one looks like.
enum OpenAPIParameters {
    static func ofPath(_ route: Route) -> [JSONValue] {
        route.url.parameters.map { parameter in
            let words = word(parameter.name, isNumber: parameter.isNumber)
            return [
                "name": .text(parameter.name), "in": "path", "description": .text(words.meaning), "required": true,
                "schema": words.schema, "example": words.example,
            ]
        }
    }

    static func ofQuery(_ parameter: Parameter) -> JSONValue {
        [
            "name": .text(parameter.name), "in": "query", "description": .text(parameter.summary),
            "required": .boolean(parameter.isRequired), "schema": parameter.schema, "example": example(parameter),
        ]
    }

    private static func word(
        _ name: String,
        isNumber: Bool
    ) -> (meaning: String, schema: JSONValue, example: JSONValue) {
        switch name {
        case "code",
            "id" where !isNumber:
            ("Mã hồ sơ (HS12), mã đề án (DA34) hoặc số của đề án", String.schema, "HS12")
        case "year": ("Năm", ["type": "integer", "format": "int64", "minimum": 1990, "maximum": 2100], 2025)
        case "form": ("Số của biểu mẫu", choice(PaperForm.allCases.map(\.number)), "1")
        case "token": ("Mã bí mật của liên kết", String.schema, "Kx3…")
        case "result": ("Số của kết quả", number, 12)
        case "file": ("Số của tệp", number, 12)
        default: isNumber ? ("Số của đối tượng", number, 12) : ("Tên", String.schema, "tên")
        }
    }

    private static func example(_ parameter: Parameter) -> JSONValue {
        switch parameter.kind {
        case .day: "2025-06-30"
        case .moment: "2025-06-30T09:30:00+07:00"
        case .choice(let codes): .text(codes.first ?? "")
        case .integer(let range):
            .integer(range.contains(2025) && range.lowerBound > 1 ? 2025 : max(1, range.lowerBound))
        case .text: .text(texts[parameter.name] ?? "máy sấy")
        }
    }

    private static let number: JSONValue = ["type": "integer", "format": "int64", "minimum": 1]

    private static func choice(_ codes: [String]) -> JSONValue {
        ["type": "string", "enum": .array(codes.map(JSONValue.text))]
    }

    private static let texts = [
        "province": "40", "place": "40", "parent": "40", "commune": "17329", "places": "40,42,38",
        "against": "2011-2015", "position": "18.6796,105.6813", "value": "national",
        "narrow": "source:national,year:2020", "act": "project.correct", "subject": "project",
        "reason": "Gửi nhầm tệp",
    ]
}
