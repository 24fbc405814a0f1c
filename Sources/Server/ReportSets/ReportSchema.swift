package import KhuyenCong

/// The schemas of what a report is made of where one key stands for several shapes: written by hand, and held against
/// real reports by a test.
enum ReportSchema {
    static let components: [JSONValue.Member] = [
        .init("ReportFigure", figure), .init("ReportPiece", piece(required: ["text"])),
        .init("ReportCell", piece(required: [])), .init("FigureOrigin", origin),
        .init("LedgerOrigin", ledger), .init("ComputedOrigin", computed), .init("ReportedOrigin", reported),
        .init("RecordsOrigin", recorded("records")), .init("QuotedOrigin", recorded("quoted")),
        .init("FigureGroup", group),
    ]

    private static let figure: JSONValue = [
        "type": "object", "required": ["unit", "value", "origin"],
        "properties": [
            "unit": [
                "type": "string", "enum": .array(FigureUnit.allCases.map { JSONValue.text($0.rawValue) }),
                "description":
                    "dong: đồng; count: số đếm; percent: phần vạn; multiple: phần trăm của lần; days: phần mười ngày",
            ],
            "value": [
                "type": ["integer", "null"], "format": "int64", "description": "Không có số liệu là null, không là 0",
            ],
            "origin": ["anyOf": [SchemaBook.reference(to: "FigureOrigin"), ["type": "null"]]],
        ],
    ]

    private static func piece(required: [JSONValue]) -> JSONValue {
        let schema: JSONValue = [
            "type": "object",
            "properties": [
                "text": ["type": "string"], "figure": SchemaBook.reference(to: "ReportFigure"),
            ],
        ]
        return required.isEmpty ? schema.adding("minProperties", 1) : schema.adding("required", .array(required))
    }

    private static let origin: JSONValue = [
        "description":
            "Số liệu từ đâu: các dòng của sổ, số tính từ số khác, số đã công bố, các bản ghi, lời trích từ bản ghi",
        "oneOf": .array(kinds.map { SchemaBook.reference(to: $0.name) }),
        "discriminator": [
            "propertyName": "type",
            "mapping": .object(kinds.map { JSONValue.Member($0.type, .text("#/components/schemas/" + $0.name)) }),
        ],
    ]

    private static let kinds: [(type: String, name: String)] = [
        ("ledger", "LedgerOrigin"), ("computed", "ComputedOrigin"), ("reported", "ReportedOrigin"),
        ("records", "RecordsOrigin"), ("quoted", "QuotedOrigin"),
    ]

    private static let ledger = kind(
        "ledger",
        [
            .init("query", SchemaBook.reference(to: "PeriodQuery")), .init("figures", list("FigureGroup")),
            .init(
                "measure",
                ["type": "string", "enum": .array(ReportedFigure.Measure.allCases.map { JSONValue.text($0.rawValue) })]
            ),
        ]
    )
    private static let computed = kind("computed", [.init("figures", list("ReportFigure"))])
    private static let reported = kind("reported", [.init("id", Int64.schema)])

    private static func recorded(_ type: String) -> JSONValue {
        kind(type, [.init("table", String.schema), .init("ids", ["type": "array", "items": Int64.schema])])
    }

    private static func list(_ name: String) -> JSONValue {
        ["type": "array", "items": SchemaBook.reference(to: name)]
    }

    private static func kind(_ type: String, _ members: [JSONValue.Member]) -> JSONValue {
        let all = [JSONValue.Member("type", ["type": "string", "enum": [.text(type)]])] + members
        return [
            "type": "object", "required": .array(all.map { JSONValue.text($0.name) }), "properties": .object(all),
        ]
    }

    private static let group: JSONValue = [
        "type": "object", "required": ["group"],
        "properties": [
            "group": ["type": "string", "enum": .array(PeriodFigure.groups.map(JSONValue.text))],
            "value": [
                "type": ["string", "integer", "null"],
                "description": "Mã của nguồn, nội dung, địa bàn…, hoặc năm; null là nhóm chưa xác định",
            ],
        ],
    ]
}

extension ReportFigure: SchemaSample {
    package static let schemaSample = ReportFigure(.dong, nil)
    package static let schema = SchemaBook.reference(to: "ReportFigure")
    package static let components = ReportSchema.components
}

extension ReportParagraph.Run: SchemaSample {
    package static let schemaSample = ReportParagraph.Run.text("")
    package static let schema = SchemaBook.reference(to: "ReportPiece")
    package static let components = ReportSchema.components
}

extension ReportTable.Cell: SchemaSample {
    package static let schemaSample = ReportTable.Cell.text("")
    package static let schema = SchemaBook.reference(to: "ReportCell")
    package static let components = ReportSchema.components
}

extension StageChoice: SchemaSample {
    package static let schemaSample = StageChoice.furthest
    package static let schema: JSONValue = [
        "type": "string",
        "enum": .array(([StageChoice.furthest.code] + Stage.allCases.map(\.rawValue)).map(JSONValue.text)),
    ]
}
