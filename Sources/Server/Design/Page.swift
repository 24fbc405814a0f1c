package import HTTPTypes
package import Hummingbird
import KhuyenCong
import NIOCore

/// A page before the shell is laid around it.
package struct Page: Sendable {
    package enum Width: String, Sendable {
        /// Lists and reports.
        case wide
        /// Forms and texts: lines stay readable.
        case narrow
    }

    package let title: String
    /// Which entry of the navigation is marked.
    package let section: Section?
    /// The way here, from the section on, without the page itself.
    package let crumbs: [Crumb]
    /// Under the title: basis, stage, map, as of when.
    package let summary: HTML
    /// Beside the title.
    package let actions: HTML
    package let body: HTML
    package let width: Width
    package let status: HTTPResponse.Status
    /// After so many seconds the browser asks again by itself, while something is under way.
    package let refreshSeconds: Int?
    /// Files of `Public` that make the page easier in the browser; it works without them.
    package let scripts: [String]

    package init(
        _ title: String,
        section: Section? = nil,
        crumbs: [Crumb] = [],
        summary: HTML = .empty,
        actions: HTML = .empty,
        width: Width = .wide,
        status: HTTPResponse.Status = .ok,
        refreshSeconds: Int? = nil,
        scripts: [String] = [],
        body: HTML
    ) {
        self.title = title
        self.section = section
        self.crumbs = crumbs
        self.summary = summary
        self.actions = actions
        self.body = body
        self.width = width
        self.status = status
        self.refreshSeconds = refreshSeconds
        self.scripts = scripts
    }

    package func response(in context: AppContext) -> Response {
        let flash = context.session.flatMap { context.site.flashes.take(for: $0.id) }
        let html = Layout(context: context, flash: flash).html(of: self)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes))
        )
    }
}

/// A step of the way to a page.
package struct Crumb: Sendable {
    package let title: String
    package let url: SiteURL

    package init(_ title: String, _ url: SiteURL) {
        self.title = title
        self.url = url
    }
}
