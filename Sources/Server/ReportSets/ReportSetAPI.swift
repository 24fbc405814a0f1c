import Hummingbird
import KhuyenCong

/// The reports of the set as JSON: the document, its figures with what they are made of.
struct ReportSetAPI: RouteGroup {
    private static let parameters =
        PeriodAddress.parameters + [
            Parameter("places", .text, "Các địa bàn đặt cạnh nhau: 40,42,38"),
            Parameter(
                "against",
                .text,
                "Kỳ so sánh: 2011-2015; báo cáo compare nhận nhiều kỳ, mỗi kỳ một tham số against"
            ),
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
                let officer = try context.requireOfficer()
                let asked = try await Self.request(kind, request.query, reports, by: officer)
                return ReportDocumentJSON(try await reports.document(asked, by: officer))
            }
        }
    }

    /// The report that an address asks for.
    ///
    /// - Throws: `Refusal` (forbidden, invalid), `RequestFault.malformed`, `DatabaseError`.
    static func request(
        _ kind: ReportKind,
        _ address: URLQuery,
        _ reports: ReportSet,
        by officer: Officer
    ) async throws -> ReportRequest {
        let places = (address["places"] ?? "").split(separator: ",").map(String.init)
        let spans = try address.values("against").flatMap { $0.split(separator: ",") }.map { text in
            guard let span = YearSpan(typed: String(text)) else {
                throw RequestFault.malformed(
                    "Tham số against phải là năm đầu-năm cuối, ví dụ 2011-2015; không đọc được “\(text)”.",
                    field: "against"
                )
            }
            return span
        }
        let conference = kind == .conference ? address["conference"].flatMap { Int64($0) } : nil
        let map = address["map"].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:))
        let request = try ReportRequest(
            kind,
            try PeriodAddress.query(address),
            places: places,
            conference: conference
        )
        .beside(spans)
        return try await reports.onOneMap(request, chosen: map, by: officer)
    }
}
