import KhuyenCong
import NIOHTTP1

/// A list on paper comes in: imported as it is, then taken over in its state.
struct YearAdoption {
    let token: String

    /// Approved when the norms of Thông tư liên tịch 26/2014/TTLT-BTC-BCT were in force.
    static let approvedOn = "2017-12-20"
    static let title = "Hỗ trợ máy sấy băng tải tại thị trấn Anh Sơn"

    private static let list = """
        DANH MỤC ĐỀ ÁN KHUYẾN CÔNG ĐÃ PHÊ DUYỆT GIAI ĐOẠN 2018-2025;;;;;;
        Đơn vị tính: triệu đồng;;;;;;
        STT;Tên đề án;Nội dung;Đơn vị thụ hưởng;Năm;Khuyến công cấp tỉnh;Vốn đối ứng
        1;\(title);Ứng dụng máy móc thiết bị tiên tiến;Cơ sở trình diễn cũ;2018-2025;180;620
        """

    /// - Throws: `YearFault`, an error of the network.
    func takeOver(over client: inout YearClient) async throws -> YearFile {
        let id = try await imported(over: &client)
        let fields = FieldTree.group([
            "state": .text(ProjectState.approved.rawValue), "level": .text(ProgrammeLevel.local.rawValue),
            "scheme": .text(ProjectScheme.single.rawValue), "approvedOn": .text(YearAdoption.approvedOn),
            "document": .group(["office": .text("Sở Công Thương"), "number": .text("01/BB-BG")]),
            "reconciled": .group([Stage.approved.rawValue: .dong(180)]),
        ])
        let path = "/api/v1/projects/DA\(id)/acts/\(ProjectAct.takeOver.rawValue)"
        return try YearFile(try await client.send(.POST, path, .json(fields), token: token))
    }

    private func imported(over client: inout YearClient) async throws -> Int64 {
        let path = "/api/v1/imports"
        let file = YearClient.Body.file(name: "danh-muc-2018.csv", text: YearAdoption.list)
        let run = try await client.send(.POST, "\(path)?province=\(YearPlace.province)&map=2024", file, token: token)
            .number("id")
        _ = try await client.send(.POST, "\(path)/\(run)/take", .json(.group([:])), token: token)
        let found = try await client.send(.GET, "/api/v1/projects?from=2018&to=2018", token: token)
        guard let project = found["projects"].items.first else { throw YearFault.unreadable("projects") }
        return try project.number("id")
    }
}

extension YearProject {
    var isAdopted: Bool { years.lowerBound < YearStory.year }
}
