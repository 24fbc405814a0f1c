import Hummingbird
import KhuyenCong

/// The reports of the set as JSON: the document, its figures with what they are made of.
struct ReportSetAPI: RouteGroup {
    private static let parameters =
        PeriodAddress.parameters + [
            Parameter("places", .text, "Các địa bàn đặt cạnh nhau: 40,42,38"),
            Parameter("against", .text, "Kỳ so sánh: 2011-2015"),
            Parameter("conference", .integer(1...Int64(Int32.max)), "Hội nghị mà báo cáo lấy tài liệu"),
        ]

    let reports: ReportSet

    func add(to table: inout RouteTable) {
        for kind in ReportSetRoutes.kinds {
            table.read(
                .report(kind),
                .viewReports,
                kind.name,
                parameters: Self.parameters,
                answer: ReportDocumentJSON.self
            ) { request, context in
                let asked = try Self.request(kind, request.query)
                return ReportDocumentJSON(try await reports.document(asked, by: try context.requireOfficer()))
            }
        }
    }

    /// The report that an address asks for.
    ///
    /// - Throws: `Refusal` (invalid), `RequestFault.malformed`.
    static func request(_ kind: ReportKind, _ address: URLQuery) throws -> ReportRequest {
        let places = (address["places"] ?? "").split(separator: ",").map(String.init)
        let years = (address["against"] ?? "").split(separator: "-").compactMap { Int($0) }
        let span = years.first.flatMap { first in years.last.map { YearSpan(from: first, to: $0) } }
        if let span, span.from > span.to || years.count > 2 || !(1990...2100).contains(span.from) || span.to > 2100 {
            throw RequestFault.malformed("Tham số against phải là năm đầu-năm cuối, ví dụ 2011-2015.", field: "against")
        }
        if address["against"] != nil, span == nil {
            throw RequestFault.malformed("Tham số against phải là năm đầu-năm cuối, ví dụ 2011-2015.", field: "against")
        }
        let conference = kind == .conference ? address["conference"].flatMap { Int64($0) } : nil
        let map = address["map"].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:))
        return try ReportRequest(
            kind,
            try PeriodAddress.query(address),
            places: places,
            against: span,
            conference: conference
        )
        .onOneMap(chosen: map)
    }
}
