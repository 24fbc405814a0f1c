package import Hummingbird
package import KhuyenCong

/// What a form leads to.
package enum FormOutcome: Sendable {
    /// To the page that shows the result, with a line on top of it; never sent twice by a reload.
    case redirect(SiteURL, Flash?)
    /// The same page again, with what was typed and what is wrong with it.
    case page(Page)
    case response(Response)

    package static func redirect(_ url: SiteURL) -> FormOutcome {
        .redirect(url, nil)
    }
}

extension RouteTable {
    /// A page to look at.
    package mutating func page(
        _ url: SiteURL,
        _ permission: Permission,
        _ summary: String,
        handler: @escaping @Sendable (Request, AppContext) async throws -> Page
    ) {
        add(
            Route(.get, url, permission, summary, isPage: true) { request, context in
                try await handler(request, context).response(in: context)
            }
        )
    }

    /// A file or another answer that is no page.
    package mutating func download(
        _ url: SiteURL,
        _ permission: Permission,
        _ summary: String,
        handler: @escaping Route.Handler
    ) {
        add(Route(.get, url, permission, summary, handler: handler))
    }

    /// A form that was sent.
    ///
    /// It is read and its `_csrf` field is checked before the handler sees it; there is no other way to declare a POST
    /// page, so the check cannot be forgotten. Uploaded files live until the handler returns.
    package mutating func form(
        _ url: SiteURL,
        _ permission: Permission,
        _ summary: String,
        uploads: UploadLimits = .none,
        handler: @escaping @Sendable (Form, AppContext) async throws -> FormOutcome
    ) {
        add(
            Route(.post, url, permission, summary) { request, context in
                try CrossSite.checkOrigin(of: request, context: context)
                let form = try await Form.read(request, uploads: uploads)
                defer { form.removeFiles() }
                try CrossSite.checkToken(of: form, context: context)
                try await context.site.settings.scanner?.check(form.files)
                return try await handler(form, context).response(in: context)
            }
        )
    }
}

extension FormOutcome {
    fileprivate func response(in context: AppContext) -> Response {
        switch self {
        case .response(let response): return response
        case .page(let page): return page.response(in: context)
        case .redirect(let url, let flash):
            if let flash, let session = context.session {
                context.site.flashes.put(flash, for: session.id)
            }
            return .redirect(to: url)
        }
    }
}

extension Response {
    /// 303: whatever the method was, the browser goes on with GET.
    package static func redirect(to url: SiteURL) -> Response {
        Response(status: .seeOther, headers: [.location: url.string])
    }
}
