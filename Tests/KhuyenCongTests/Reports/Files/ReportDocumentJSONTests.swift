import Foundation
import Testing

@testable import KhuyenCong

@Suite struct ReportDocumentJSONTests {
    /// Programs of other offices read these keys; a frozen report is compared with them years later.
    @Test func `each piece is written with plain keys and reads back to the same`() throws {
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2016, to: 2020)
        let figure = ReportFigure.amount(Dong(39), .ledger(query, [.kind(nil), .place("425")], measure: .amount))
        let paragraph = ReportParagraph([.text("Kinh phí "), .figure("gần 39 tỷ đồng", figure)])
        let cells: [ReportTable.Cell] = [.text("Mô hình"), .figure(.count(nil))]
        let origins: [FigureOrigin] = [
            .computed([figure]), .reported(7), .records(table: "payment", ids: [1, 2]),
            .quoted(table: "conference", ids: [3]),
            .ledger(query, [.total, .source(.national), .kind(.model), .year(2016), .place(nil)], measure: .projects),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys

        let text = String(decoding: try encoder.encode(cells), as: UTF8.self)

        #expect(text == #"[{"text":"Mô hình"},{"figure":{"unit":"count"}}]"#)
        #expect(try JSONDecoder().decode([ReportTable.Cell].self, from: Data(text.utf8)) == cells)
        #expect(try again(paragraph) == paragraph)
        #expect(try again(origins) == origins)
    }

    @Test func `a report says its kind first and reads back to the same document`() async throws {
        let world = try await ImportWorld()
        _ = try await world.take(["ha-tinh-2016-2020.xlsx"], province: "42")
        let query = try PeriodQuery(place: "42", from: 2016, to: 2020)
        let document = try await ReportSet(world.database).document(ReportRequest(.period, query), by: .localOperator)
        let json = ReportDocumentJSON(document)

        let object = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(json)) as? [String: Any]

        #expect(object?["kind"] as? String == "period")
        #expect(try again(json) == json)
    }

    private func again<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    }
}
