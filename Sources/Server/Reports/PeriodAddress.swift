import Hummingbird
import KhuyenCong

/// A period report as the API's address has it: the words of the command line.
enum PeriodAddress {
    static let parameters = [
        Parameter("province", .text, "Mã tỉnh; 00 là cả nước"),
        Parameter("place", .text, "Mã đơn vị hành chính bất kỳ; thay cho province"),
        Parameter(
            "map",
            .choice(AdminMap.allCases.map { String($0.rawValue) }),
            "Bản đồ hành chính; mặc định theo năm cuối kỳ"
        ),
        Parameter("from", .integer(1990...2100), "Năm đầu kỳ", isRequired: true),
        Parameter("to", .integer(1990...2100), "Năm cuối kỳ", isRequired: true),
        Parameter("basis", .choice(ReportBasis.allCases.map(\.rawValue)), "Phạm vi; mặc định support"),
        Parameter(
            "stage",
            .choice([StageChoice.furthest.code] + Stage.allCases.map(\.rawValue)),
            "Giai đoạn của số tiền; mặc định furthest"
        ),
        Parameter("asOf", .day, "Chỉ tính bút toán đã nhập đến ngày này"),
    ]

    static let figureParameters = [
        Parameter("figure", .choice(["total", "source", "kind", "year", "place"]), "Số liệu; mặc định total"),
        Parameter(
            "value",
            .text,
            "Nhóm của số liệu: nguồn, nội dung, năm hoặc mã địa bàn; bỏ trống là nhóm chưa xác định"
        ),
        Parameter("page", .integer(1...1_000_000), "Trang, từ 1"),
    ]

    /// - Throws: `Refusal` (invalid), `RequestFault.malformed`.
    static func query(_ address: URLQuery) throws -> PeriodQuery {
        guard let place = address["place"] ?? address["province"], address["place"] == nil || address["province"] == nil
        else {
            throw RequestFault.malformed("Cần đúng một trong hai tham số province và place.", field: "province")
        }
        guard let from = address["from"].flatMap({ Int($0) }), let to = address["to"].flatMap({ Int($0) }) else {
            throw RequestFault.malformed("Thiếu năm đầu hoặc năm cuối kỳ.", field: "from")
        }
        return try PeriodQuery(
            place: place,
            map: address["map"].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:)),
            from: from,
            to: to,
            basis: address["basis"].flatMap(ReportBasis.init(rawValue:)) ?? .support,
            stage: address["stage"].flatMap(StageChoice.init) ?? .furthest,
            asOf: address["asOf"].flatMap { Day($0) }
        )
    }

    /// - Throws: `RequestFault.malformed` where the value does not belong to the figure.
    static func figure(_ address: URLQuery) throws -> PeriodFigure {
        let value = address["value"]
        let fault = RequestFault.malformed("Tham số value không hợp với figure.", field: "value")
        switch address["figure"] ?? "total" {
        case "source":
            guard let source = value.flatMap(FundingSource.Code.init(rawValue:)) else { throw fault }
            return .source(source)
        case "kind":
            guard let value else { return .kind(nil) }
            guard let kind = ActivityKind.Code(rawValue: value) else { throw fault }
            return .kind(kind)
        case "year":
            guard let year = value.flatMap({ Int($0) }) else { throw fault }
            return .year(year)
        case "place": return .place(value)
        default: return .total
        }
    }

    /// The address that asks the API for the same report.
    static func api(_ query: PeriodQuery) -> URLQuery {
        var address: URLQuery = [
            "place": query.place, "map": String(query.map.rawValue), "from": String(query.from), "to": String(query.to),
            "basis": query.basis.rawValue, "stage": query.stage.code,
        ]
        address = address.setting("asOf", query.asOf?.description)
        return address
    }
}
