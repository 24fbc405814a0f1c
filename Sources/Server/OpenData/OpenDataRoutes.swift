package import Database
import Hummingbird
import KhuyenCong
import NIOCore

/// The approved đề án for everybody: a list of the newest, a page each, and a feed.
package struct OpenDataRoutes: RouteGroup {
    /// How many the list and the feed hold.
    private static let newest = 50

    let projects: OpenProjects

    package init(_ database: Database) {
        projects = OpenProjects(database)
    }

    package func add(to table: inout RouteTable) {
        table.page(.publicProjects, .none, "Đề án công khai mới nhất") { _, _ in
            OpenDataViews.list(try await projects.newest(Self.newest))
        }
        table.page(.publicProject(.any), .none, "Một đề án công khai") { _, context in
            guard let project = try await projects.project(try context.pathID()) else { throw Refusal.missing }
            return OpenDataViews.page(project)
        }
        table.download(.publicFeed, .none, "Nguồn tin Atom của đề án công khai") { _, _ in
            let feed = OpenDataFeed(projects: try await projects.newest(Self.newest))
            return Response(
                status: .ok,
                headers: [.contentType: "application/atom+xml; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed.xml.bytes))
            )
        }
    }
}
