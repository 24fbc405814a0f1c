package import HTTPTypes
package import Hummingbird
package import KhuyenCong

/// One method at one address: who may, what it is for, what answers.
package struct Route: Sendable {
    package typealias Handler = @Sendable (Request, AppContext) async throws -> Response

    package let method: HTTPRequest.Method
    package let url: SiteURL
    package let permission: Permission
    /// One Vietnamese line for the API document and for the list of routes.
    package let summary: String
    /// What the API document says beyond that; nil for pages.
    package let operation: Operation?
    /// Whether a person looks at what it answers, so that a search may lead there.
    package let isPage: Bool
    /// Asks for the permission, then does the work.
    package let handler: Handler

    package init(
        _ method: HTTPRequest.Method,
        _ url: SiteURL,
        _ permission: Permission,
        _ summary: String,
        operation: Operation? = nil,
        isPage: Bool = false,
        handler: @escaping Handler
    ) {
        self.method = method
        self.url = url
        self.permission = permission
        self.summary = summary
        self.operation = operation
        self.isPage = isPage
        self.handler = { request, context in
            try context.demand(permission)
            return try await handler(request, context)
        }
    }
}

extension Route {
    /// The part of an API operation that only the document needs, beside what the route itself says.
    package struct Operation: Sendable {
        package enum Content: Sendable {
            case json(@Sendable (SchemaBook) throws -> JSONValue)
            case file(types: [String])
            case upload(UploadParts, mostFiles: Int)
            case nothing
        }

        package let parameters: [Parameter]
        package let body: Content
        package let answer: Content
        package let answerStatus: HTTPResponse.Status
        /// Whether the answer says where what was made is found.
        package var hasLocation = false
        /// Whether the answer is a page of a list, with links to the pages beside it.
        package var isPaged = false
    }
}

extension AppContext {
    /// - Throws: `Refusal`: sign-in required, or forbidden.
    package func demand(_ permission: Permission) throws {
        guard permission != .none else { return }
        guard officer != nil else { throw Refusal.signInRequired }
        guard may(permission) else { throw Refusal.forbidden }
    }
}
