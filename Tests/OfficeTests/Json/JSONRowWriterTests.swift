import Foundation
import Testing

@testable import Office

@Suite
struct JSONRowWriterTests {
    @Test
    func writesEachRowAsAnObjectUnderItsHeadings() {
        var writer = JSONRowWriter(headings: ["STT", #"Tên "gốc""#, "Kinh phí", "Ngày", "Trọng điểm"])
        writer.addRow([.number(1), .text("Máy \\ \"sấy\"\n\u{1}"), .number(1_500_000_000), .empty, .bool(false)])
        writer.addRow([
            .number(2), .text("Tủ điện"), .number(0.5), .date(year: 2016, month: 5, day: 3), .error("#REF!"),
        ])

        let text = String(decoding: writer.takeBytes() + writer.end, as: UTF8.self)
        #expect(
            text == #"""
                [
                {"STT":1,"Tên \"gốc\"":"Máy \\ \"sấy\"\n\u0001","Kinh phí":1500000000,"Ngày":null,"Trọng điểm":false},
                {"STT":2,"Tên \"gốc\"":"Tủ điện","Kinh phí":0.5,"Ngày":"2016-05-03","Trọng điểm":"#REF!"}
                ]

                """#
        )
    }

    @Test
    func closesAListWithoutRows() throws {
        let writer = JSONRowWriter(headings: ["STT"])

        #expect(try JSONDecoder().decode([[String: Int]].self, from: Data(writer.end)) == [])
        #expect(String(decoding: writer.end, as: UTF8.self) == "[\n]\n")
    }

    @Test
    func keepsTheBytesThatWereHandedOverOutOfTheNextOnes() {
        var writer = JSONRowWriter(headings: ["STT"])
        writer.addRow([.number(1)])
        let first = writer.takeBytes()
        writer.addRow([.number(2)])

        #expect(String(decoding: first, as: UTF8.self) == "[\n{\"STT\":1}")
        #expect(String(decoding: writer.takeBytes(), as: UTF8.self) == ",\n{\"STT\":2}")
    }
}
