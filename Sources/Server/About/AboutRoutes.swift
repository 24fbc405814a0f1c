import Hummingbird
import KhuyenCong
import NIOCore

/// What the site says of itself, and its files.
struct AboutRoutes: RouteGroup {
    func add(to table: inout RouteTable) {
        table.page(.about, .none, "Giới thiệu chương trình") { _, _ in AboutPage.page }
        table.download(.health, .none, "Máy chủ có đang trả lời không") { _, _ in
            Response(
                status: .ok,
                headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "ok\n"))
            )
        }
        table.download(.asset(.any, version: .any), .none, "Kiểu trình bày, phông chữ") { request, context in
            try context.site.assets.response(to: request, name: context.pathText("name"))
        }
    }
}
