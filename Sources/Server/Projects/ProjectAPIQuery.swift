import KhuyenCong

/// The parameters of a list of projects in the API.
enum ProjectAPIQuery {
    static let filters = [
        Parameter("q", .text, "Từ trong tên đề án, đơn vị, cơ sở thụ hưởng; có dấu hay không đều được"),
        Parameter("province", .text, "Mã tỉnh, ví dụ 40"),
        Parameter("map", .choice(AdminMap.allCases.map { String($0.rawValue) }), "Bản đồ của mã tỉnh; mặc định 2025"),
        Parameter("place", .text, "Tên hoặc mã huyện, xã trong tỉnh; none: chưa phân bổ"),
        Parameter("kind", .choice(ActivityKind.Code.allCases.map(\.rawValue) + [unallotted]), "Nội dung"),
        Parameter("source", .choice(FundingSource.Code.allCases.map(\.rawValue)), "Nguồn kinh phí"),
        Parameter("from", .integer(.programmeYears), "Từ năm"),
        Parameter("to", .integer(.programmeYears), "Đến năm"),
        Parameter("stage", .choice(Stage.allCases.map(\.rawValue)), "Giai đoạn xa nhất của một dòng"),
        Parameter("dossier", .choice(["some", "none"]), "Đã có hồ sơ hay chưa; none là còn tiếp nhận được"),
    ]

    static let parameters =
        filters + [
            Parameter(
                "sort",
                .choice(ProjectListQuery.Order.allCases.map(\.rawValue)),
                "Sắp theo; amount là số hỗ trợ"
            ),
            Parameter("order", .choice(["ascending", "descending"]), "Chiều sắp xếp"),
        ]

    static let format = Parameter("format", .choice(ExportFormat.allCases.map(\.rawValue)), "Kiểu tệp; mặc định xlsx")

    static func list(_ query: URLQuery) throws -> ProjectListQuery {
        let paging = APIPaging(query)
        return ProjectListQuery(
            try filter(query),
            order: query["sort"].flatMap(ProjectListQuery.Order.init) ?? .newest,
            isDescending: query["order"] == "descending",
            page: paging.page,
            pageSize: paging.perPage
        )
    }

    /// - Throws: `Refusal` (invalid) for a province that is no code.
    static func filter(_ query: URLQuery) throws -> ProjectFilter {
        ProjectFilter(
            search: query["q"],
            province: try province(query),
            place: query["place"].map { $0 == unallotted ? .unallotted : .allotted($0) },
            kind: query["kind"].flatMap(kind),
            source: query["source"].flatMap(FundingSource.Code.init),
            from: query["from"].flatMap { Int($0) },
            to: query["to"].flatMap { Int($0) },
            stage: query["stage"].flatMap(Stage.init),
            hasFile: query["dossier"].map { $0 == "some" }
        )
    }

    private static let unallotted = "none"

    private static func province(_ query: URLQuery) throws -> PlaceKey? {
        guard let code = query["province"], code != PeriodQuery.nation else { return nil }
        guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            throw Refusal.invalid("Mã tỉnh gồm hai chữ số.", field: "province")
        }
        let map = query["map"].flatMap { Int($0) }.flatMap(AdminMap.init) ?? .of2025
        return PlaceKey(map, code)
    }

    private static func kind(_ text: String) -> ProjectFilter.Allotment<ActivityKind.Code>? {
        text == unallotted ? .unallotted : ActivityKind.Code(rawValue: text).map { .allotted($0) }
    }
}
