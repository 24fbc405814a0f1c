package import HTTPTypes
package import KhuyenCong

/// What a person or a machine is told when a request does not succeed; one shape for pages and JSON.
package struct ErrorBody: Sendable, Equatable {
    package let status: HTTPResponse.Status
    package let kind: String
    package let message: String
    package let field: String?
    package let remedy: String?
    /// Each single reason, where there are several.
    package let details: [Refusal.Detail]
    /// Seconds to wait before the same is tried again: RFC 9110, 10.2.3.
    package let retryAfter: Int64?

    package init(_ refusal: Refusal) {
        status = Self.status(of: refusal.kind)
        kind = refusal.kind.rawValue
        message = refusal.message
        field = refusal.field
        remedy = refusal.remedy
        details = refusal.details
        retryAfter = refusal.retryAfter
    }

    package init(_ fault: RequestFault) {
        status = fault.status
        kind = fault.kind
        message = fault.message
        field = fault.field
        remedy = fault.remedy
        details = []
        retryAfter = nil
    }

    /// Our own mistake: the person learns what to tell the administrator, nothing about the inside.
    package init(failureOf requestID: String) {
        status = .internalServerError
        kind = "failure"
        message = "Có lỗi ở máy chủ; việc vừa làm chưa được ghi nhận."
        field = nil
        remedy = "Thử lại sau ít phút. Nếu vẫn lỗi, báo quản trị viên mã \(requestID)."
        details = []
        retryAfter = nil
    }

    package static let kinds: [String] =
        Refusal.Kind.allCases.map(\.rawValue) + [
            "malformed", "tooLarge", "unsupportedType", "methodNotAllowed", "failure",
        ]

    /// The one shape: {"error":{"kind","message","field","remedy","details":[{"field","message","remedy","citation"}]}}.
    package var json: JSONValue {
        [
            "error": [
                "kind": .text(kind),
                "message": .text(message),
                "field": field.map(JSONValue.text) ?? .null,
                "remedy": remedy.map(JSONValue.text) ?? .null,
                "details": .array(details.map(Self.json)),
            ]
        ]
    }

    private static func json(_ detail: Refusal.Detail) -> JSONValue {
        [
            "field": detail.field.map(JSONValue.text) ?? .null,
            "message": .text(detail.message),
            "remedy": detail.remedy.map(JSONValue.text) ?? .null,
            "citation": detail.citation.map(JSONValue.text) ?? .null,
        ]
    }

    private static func status(of kind: Refusal.Kind) -> HTTPResponse.Status {
        switch kind {
        case .missing: .notFound
        case .forbidden: .forbidden
        case .conflict: .conflict
        case .invalid: .unprocessableContent
        case .signInRequired: .unauthorized
        case .tooMany: .tooManyRequests
        }
    }
}
