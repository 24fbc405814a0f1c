import Foundation

@testable import Office

/// Small sound files of each format, from which damaged ones are made.
struct FuzzSeeds {
    let workbooks: [[String: [UInt8]]]
    let packed: [[UInt8]]
    let xls: [[UInt8]]
    let csv: [[UInt8]]

    init(in folder: TemporaryFolder) throws {
        let written = folder.file("seed-written.xlsx")
        try FuzzSeeds.writeList(to: written)
        let built = folder.file("seed-built.xlsx")
        try FuzzSeeds.builtWorkbook.write(to: built)
        let marked = folder.file("seed-marked.xlsx")
        let marks = [MarkedCopy.Mark(sheet: "Đề án", cell: CellAddress(row: 2, column: 2), note: "sai", isError: true)]
        try MarkedCopy.write(original: built, to: marked, marks: marks)
        workbooks = try [written, built, marked].map(Workbook.parts)
        packed = try [written, built, marked].map { [UInt8](try Data(contentsOf: URL(filePath: $0))) }
        xls = [try Fixture.bytes("projects.xls")]
        csv = FuzzSeeds.csvTexts.map { Array($0.utf8) }
    }

    private static let csvTexts = [
        "TT,Tên đề án,Kinh phí\r\n1,\"Máy ép, gạch\",\"1.500.000\"\r\n2,\"a\"\"b\nc\",'=1\r\n",
        "sep=;\nTT;Tên;Tiền\n1;Đào tạo;14,745\n2;Hội chợ;1,5\n",
        "\u{FEFF}TT\tTên\tTiền\n" + (1...40).map { "\($0)\tĐề án số \($0)\t\($0 * 1000)\n" }.joined(),
    ]

    private static func writeList(to path: String) throws {
        let writer = try SpreadsheetWriter(path: path)
        try writer.addSheet(name: "Đề án")
        try writer.addLine("DANH MỤC", across: 4)
        try writer.addHeader(["TT", "Tên đề án", "Ngày", "Kinh phí"])
        for row in 1...30 {
            let day = CellValue.date(year: 2016, month: 5, day: row)
            try writer.addRow([.number(Double(row)), .text("Đề án \(row)"), day, .number(Double(row) * 1_000_000)])
        }
        try writer.addSheet(name: "Ghi chú")
        try writer.addRow([.text("hết")])
        try writer.close()
    }

    private static let builtWorkbook = Workbook(
        rows: (1...20).map { row in
            """
            <row r="\(row)" spans="1:6"><c r="A\(row)" t="s"><v>\(row % 3)</v></c><c r="B\(row)" s="1"><v>4252\(row)</v></c>\
            <c r="C\(row)" t="b"><v>1</v></c><c r="D\(row)"><f>SUM(A1:A\(row))</f><v>\(row).5</v></c>\
            <c r="E\(row)" t="inlineStr"><is><t>chữ _x000D_ \(row)</t></is></c></row>
            """
        }.joined(),
        tail: "<mergeCells count=\"2\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"D1:E2\"/></mergeCells>",
        strings: ["<t>một</t>", "<r><t>hai</t></r><rPh sb=\"0\" eb=\"1\"><t>ba</t></rPh>", "<t>bốn</t>"]
    )
}
