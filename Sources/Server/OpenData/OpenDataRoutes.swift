package import Database
import Hummingbird
import KhuyenCong
import NIOCore

/// The approved đề án for everybody: a list to be searched, a page each, and a feed of the newest.
package struct OpenDataRoutes: RouteGroup {
    let projects: OpenProjects

    package init(_ database: Database) {
        projects = OpenProjects(database)
    }

    package func add(to table: inout RouteTable) {
        OpenDataAPI(projects: projects).add(to: &table)
        table.page(.publicProjects, .none, "Đề án công khai: tìm theo tên, tỉnh, năm, nội dung") { request, _ in
            let query = OpenListAddress.query(request.query)
            return OpenListView(
                page: try await projects.search(query),
                query: query,
                provinces: try await projects.provinces(),
                misreadYear: OpenListAddress.misreadYear(request.query)
            ).html
        }
        table.page(.publicProject(.any), .none, "Một đề án công khai") { _, context in
            guard let project = try await projects.project(try context.pathID()) else { throw Refusal.missing }
            return OpenDataViews.page(project)
        }
        table.download(.publicFeed, .none, "Nguồn tin Atom của đề án công khai") { _, _ in
            let feed = OpenDataFeed(projects: try await projects.search(OpenQuery()).projects)
            return Response(
                status: .ok,
                headers: [.contentType: "application/atom+xml; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: feed.xml.bytes))
            )
        }
    }
}
