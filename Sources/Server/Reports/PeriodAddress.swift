import Hummingbird
import KhuyenCong

/// A period report as the API's address has it: the words of the command line.
enum PeriodAddress {
    static let parameters = [
        Parameter("province", .text, "Mã tỉnh; 00 là cả nước"),
        Parameter("place", .text, "Mã đơn vị hành chính bất kỳ hoặc mã khu vực (V1, V2, V3); thay cho province"),
        Parameter(
            "map",
            .choice(AdminMap.allCases.map { String($0.rawValue) }),
            "Bản đồ hành chính; mặc định theo năm cuối kỳ"
        ),
        Parameter("from", .integer(.programmeYears), "Năm đầu kỳ", isRequired: true),
        Parameter("to", .integer(.programmeYears), "Năm cuối kỳ", isRequired: true),
        Parameter("basis", .choice(ReportBasis.allCases.map(\.rawValue)), "Phạm vi; mặc định support"),
        Parameter(
            "stage",
            .choice([StageChoice.furthest.code] + Stage.allCases.map(\.rawValue)),
            "Giai đoạn của số tiền; mặc định furthest"
        ),
        Parameter("asOf", .day, "Chỉ tính bút toán đã nhập đến ngày này"),
        Parameter("since", .day, "Ngày đầu kỳ, khi kỳ không bắt đầu ngày 01/01"),
        Parameter("until", .day, "Ngày cuối kỳ hoặc ngày chốt số liệu, khi kỳ không kết thúc ngày 31/12"),
    ]

    static let figureParameters = [
        Parameter(
            "figure",
            .choice(PeriodFigure.groups),
            "Số liệu; mặc định total"
        ),
        Parameter(
            "value",
            .text,
            "Nhóm của số liệu: nguồn, nội dung, năm hoặc mã địa bàn; bỏ trống là nhóm chưa xác định"
        ),
        Parameter(
            "narrow",
            .text,
            "Nhiều nhóm cùng lúc, thay cho figure và value: source:national,year:2020,place:40"
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
            asOf: address["asOf"].flatMap { Day($0) },
            days: days(address, from, to)
        )
    }

    private static func days(_ address: URLQuery, _ from: Int, _ to: Int) -> DaySpan? {
        let since = address["since"].flatMap { Day($0) }
        let until = address["until"].flatMap { Day($0) }
        guard since != nil || until != nil else { return nil }
        return DaySpan(from: since ?? .firstOfYear(from), to: until ?? .lastOfYear(to))
    }

    /// - Throws: `RequestFault.malformed` where a value does not belong to its figure.
    static func figures(_ address: URLQuery) throws -> [PeriodFigure] {
        guard let narrow = address["narrow"] else {
            return [try figure(address["figure"] ?? "total", address["value"], field: "value")]
        }
        return try narrow.split(separator: ",").prefix(8).map { word in
            let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
            return try figure(parts.first ?? "", parts.count > 1 ? parts[1] : nil, field: "narrow")
        }
    }

    private static func figure(_ sort: String, _ value: String?, field: String) throws -> PeriodFigure {
        let read: PeriodFigure? =
            switch sort {
            case "total": .total
            case "source": value.flatMap(FundingSource.Code.init(rawValue:)).map(PeriodFigure.source)
            case "kind": kind(value)
            case "year": value.flatMap { Int($0) }.map(PeriodFigure.year)
            case "place": .place(value)
            case "form": form(value)
            case "month": .month(value)
            case "provinceNow": .provinceNow(value)
            case "provinceOld": .provinceOld(value)
            default: nil
            }
        guard let read else { throw RequestFault.malformed("Tham số \(field) không hợp với figure.", field: field) }
        return read
    }

    private static func kind(_ value: String?) -> PeriodFigure? {
        guard let value else { return .kind(nil) }
        return ActivityKind.Code(rawValue: value).map(PeriodFigure.kind)
    }

    private static func form(_ value: String?) -> PeriodFigure? {
        guard let value else { return .form(nil) }
        return BeneficiaryForm(rawValue: value).map(PeriodFigure.form)
    }
}
