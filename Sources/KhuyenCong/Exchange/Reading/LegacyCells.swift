import Office
import Vietnamese

/// The cells of a sheet that was typed in an old font: they arrive as Latin letters and are turned into Vietnamese.
///
/// A long cell proves its font alone; a short one does not: "Céng" looks well as it is, and "Coäng" is "Cộng" in VNI
/// and "Coọng" in TCVN3. Such cells follow the font in which most of the sheet was typed.
struct LegacyCells {
    private struct Mended {
        /// The cell as it arrived.
        let shown: String
        let font: TextEncoding
    }

    private var mended: [CellAddress: Mended] = [:]

    /// An apostrophe in front of figures marks them as text in some programs and is no part of them.
    mutating func repaired(_ cell: CellValue, at address: @autoclosure () -> CellAddress) -> CellValue {
        guard case .text(let text) = cell else { return cell }
        if text.utf8.first == UInt8(ascii: "'"), text.dropFirst().first?.isNumber ?? false {
            return .text(String(text.dropFirst()))
        }
        guard let (vietnamese, font) = LegacyText.repair(text) else { return cell }
        mended[address()] = Mended(shown: text, font: font)
        return .text(vietnamese)
    }

    /// Mends the short cells that prove nothing alone.
    func mendTheRest(of rows: inout [RawRow]) {
        guard let font = fontOfMost else { return }
        var others: [(row: Int, position: Int, text: String)] = []
        for row in rows.indices {
            for position in rows[row].cells.indices {
                guard case .text(let text) = rows[row].cells[position], !text.utf8.allSatisfy({ $0 < 0x80 }) else {
                    continue
                }
                guard let cell = mended[rows[row].address(position + 1)] else {
                    others.append((row, position, text))
                    continue
                }
                if cell.font != font, let text = LegacyCells.vietnamese(cell.shown, in: font) {
                    rows[row].cells[position] = .text(text)
                }
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

    /// The font that two thirds of the mended letters were typed in; nil where none stands out.
    private var fontOfMost: TextEncoding? {
        var letters: [TextEncoding: Int] = [:]
        for cell in mended.values { letters[cell.font, default: 0] += cell.shown.utf8.count }
        let whole = letters.values.reduce(0, +)
        return letters.first { $0.value * 3 >= whole * 2 }?.key
    }

    /// A long cell of another font makes no words in this one, and keeps its own.
    private static func vietnamese(_ shown: String, in font: TextEncoding) -> String? {
        LegacyText.text(shownAs: shown, in: font).flatMap { LegacyText.isVietnamese($0) ? $0 : nil }
    }
}
