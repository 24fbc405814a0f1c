/// What freexl leaves out of an `.xls` file: which sheets, rows and columns are hidden and which cells are merged.
///
/// Source of the record layouts: [MS-XLS] 2.4.28 BoundSheet8, 2.4.53 ColInfo, 2.4.168 MergeCells, 2.4.221 Row.
enum BIFFOutline {
    struct Sheet: Equatable {
        let isHidden: Bool
        var merges: [MergedRange] = []
        var hidden = HiddenParts()
    }

    private enum Record {
        static let startOfPart: UInt16 = 0x0809
        static let endOfPart: UInt16 = 0x000A
        static let boundSheet: UInt16 = 0x0085
        static let mergedCells: UInt16 = 0x00E5
        static let row: UInt16 = 0x0208
        static let columns: UInt16 = 0x007D
    }

    /// More than any list needs; a damaged count must not fill the memory.
    private static let maxMerges = 20_000

    /// Twice the file must fit beside the cells; a list this large has no merged cells worth knowing.
    private static let maxFileBytes = 24 << 20

    /// The sheets in the order of the tabs; none when the file is older than Excel 5, damaged or very large.
    static func read(path: String) -> [Sheet] {
        // The outline is a help: where it cannot be had, the rows still can.
        guard let size = try? FileBytes.size(of: path, limit: maxFileBytes),
            let file = try? FileBytes.read(path, count: size),
            let stream = CompoundFile(file)?.workbookStream()
        else { return [] }
        return sheets(of: stream)
    }

    static func sheets(of stream: [UInt8]) -> [Sheet] {
        var sheets: [Sheet] = []
        forEachRecord(in: stream, from: 0) { kind, content in
            guard kind == Record.boundSheet, content.count >= 6 else { return }
            let start = Int(content.word(at: 0)) | Int(content.word(at: 2)) << 16
            var sheet = Sheet(isHidden: content.word(at: 4) & 3 != 0)
            forEachRecord(in: stream, from: start) { kind, content in
                switch kind {
                case Record.mergedCells:
                    sheet.merges += merges(in: content).prefix(maxMerges - sheet.merges.count)
                case Record.row: noteHidden(row: content, in: &sheet)
                case Record.columns: noteHidden(columns: content, in: &sheet)
                default: return
                }
            }
            sheets.append(sheet)
        }
        return sheets
    }

    /// Walks the records of one part, without those of charts inside it.
    private static func forEachRecord(in stream: [UInt8], from start: Int, _ body: (UInt16, ArraySlice<UInt8>) -> Void)
    {
        var position = start
        var depth = 0
        while position + 4 <= stream.count {
            let kind = stream[position...].word(at: 0)
            let end = position + 4 + Int(stream[position...].word(at: 2))
            guard end <= stream.count else { return }
            if kind == Record.startOfPart { depth += 1 }
            if depth == 1 { body(kind, stream[position + 4..<end]) }
            if kind == Record.endOfPart { depth -= 1 }
            guard depth > 0 else { return }
            position = end
        }
    }

    private static func noteHidden(row content: ArraySlice<UInt8>, in sheet: inout Sheet) {
        guard content.count >= 16, content.word(at: 12) & 0x20 != 0 else { return }
        sheet.hidden.add(row: Int(content.word(at: 0)) + 1)
    }

    private static func noteHidden(columns content: ArraySlice<UInt8>, in sheet: inout Sheet) {
        guard content.count >= 10, content.word(at: 8) & 1 != 0 else { return }
        let (first, last) = (Int(content.word(at: 0)) + 1, Int(content.word(at: 2)) + 1)
        guard first <= last else { return }
        sheet.hidden.add(columns: first...last)
    }

    private static func merges(in content: ArraySlice<UInt8>) -> [MergedRange] {
        guard content.count >= 2 else { return [] }
        let count = min(Int(content.word(at: 0)), (content.count - 2) / 8)
        return (0..<count).compactMap { index in
            let numbers = (0..<4).map { Int(content.word(at: 2 + index * 8 + $0 * 2)) + 1 }
            guard numbers[0] <= numbers[1], numbers[2] <= numbers[3] else { return nil }
            return MergedRange(
                first: CellAddress(row: numbers[0], column: numbers[2]),
                last: CellAddress(row: numbers[1], column: numbers[3])
            )
        }
    }
}

extension ArraySlice<UInt8> {
    /// Two bytes, little endian, counted from the start of the slice.
    func word(at offset: Int) -> UInt16 {
        UInt16(self[startIndex + offset]) | UInt16(self[startIndex + offset + 1]) << 8
    }
}
