import Office
import Vietnamese

/// The cells of a sheet that was typed in an old font: they arrive as Latin letters and are turned into Vietnamese.
///
/// A long cell proves its font alone; "Céng" does not, and follows the others where all of the sheet is of one font.
struct LegacyCells {
    private var mended: [CellAddress: TextEncoding] = [:]

    /// An apostrophe in front of figures marks them as text in some programs and is no part of them.
    mutating func repaired(_ cell: CellValue, at address: @autoclosure () -> CellAddress) -> CellValue {
        guard case .text(let text) = cell else { return cell }
        if text.utf8.first == UInt8(ascii: "'"), text.dropFirst().first?.isNumber ?? false {
            return .text(String(text.dropFirst()))
        }
        guard let (vietnamese, encoding) = LegacyText.repair(text) else { return cell }
        mended[address()] = encoding
        return .text(vietnamese)
    }

    /// Mends the short cells that prove nothing alone.
    func mendTheRest(of rows: inout [RawRow]) {
        guard let font = mended.values.first, mended.values.allSatisfy({ $0 == font }) else { return }
        let others = rows.indices.flatMap { row in
            rows[row].cells.indices.compactMap { position -> (row: Int, position: Int, text: String)? in
                guard case .text(let text) = rows[row].cells[position], !text.utf8.allSatisfy({ $0 < 0x80 }),
                    mended[rows[row].address(position + 1)] == nil
                else { return nil }
                return (row, position, text)
            }
        }
        // A letter that no old font has: parts of the sheet were typed in another way.
        guard others.count < mended.count, others.allSatisfy({ LegacyText.text(shownAs: $0.text, in: font) != nil })
        else { return }
        for other in others {
            guard let text = LegacyText.text(shownAs: other.text, in: font) else { continue }
            rows[other.row].cells[other.position] = .text(text)
        }
    }
}
