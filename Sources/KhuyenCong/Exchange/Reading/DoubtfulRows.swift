import Office
import Vietnamese

/// Rows that a list keeps though it says that they came to nothing: their money is booked, and named.
extension SheetInterpreter {
    /// The columns in which a list tells what became of a project.
    static func remarks(of layout: SheetLayout) -> [Int] {
        layout.columns.filter { column in
            switch column.field {
            case .note: return true
            case .title: return false
            case let field where field?.isAmount ?? false: return false
            default:
                let key = Fold.key(column.heading)
                return ["tinh trang", "tinh hinh", "trang thai", "tien do", "ket qua", "danh gia", "ly do"].contains {
                    key.mentions($0)
                }
            }
        }.map(\.index)
    }

    func warnOfGivenUp(_ row: RawRow, _ money: RowMoney, _ issues: inout RowIssues) {
        guard let column = remarks.first(where: { tells(row.cell($0)) }) ?? titleColumn(of: row),
            money.amounts.contains(where: { $0.source.isStateMoney != false }),
            // A nought at a later stage says it already.
            !money.amounts.contains(where: { $0.amount == .zero })
        else { return }
        issues.warning(
            column,
            row.cell(column).words ?? "",
            "Ô này cho thấy đề án đã hủy, không thực hiện hoặc chuyển năm; số tiền vẫn được cộng vào sổ.",
            remedy: "Nếu đề án không thực hiện, bỏ dòng này hoặc ghi số tiền 0 ở cột thực hiện, quyết toán."
        )
    }

    private func tells(_ cell: CellValue) -> Bool {
        guard case .text(let text) = cell, !text.isEmpty else { return false }
        return GivenUpWords.stand(in: text)
    }

    /// A title tells it in brackets: "Máy cưa (đã hủy)".
    private func titleColumn(of row: RawRow) -> Int? {
        guard let column = layout.column(.title)?.index, case .text(let text) = row.cell(column),
            text.utf8.contains(UInt8(ascii: "(")), let open = text.lastIndex(of: "(")
        else { return nil }
        return GivenUpWords.stand(in: String(text[open...])) ? column : nil
    }
}

/// What a list says of a project that came to nothing, or was put off.
enum GivenUpWords {
    /// Folded.
    private static let phrases = [
        "da huy", "bi huy", "huy bo", "huy de an", "huy thuc hien", "khong thuc hien", "khong trien khai",
        "chua thuc hien", "chuyen sang nam", "chuyen sang thuc hien nam", "chuyen nam", "lui sang nam",
        "ngung thuc hien", "ngung de an", "dung thuc hien", "tam dung", "tam hoan", "xin rut", "rut khoi",
        "thu hoi kinh phi", "khong giai ngan", "khong nghiem thu", "khong quyet toan", "khong du dieu kien",
        "khong dam bao dieu kien", "khong dap ung", "khong dat", "khong co nhu cau", "dinh chi",
        "cham dut", "giai the", "pha san", "rut ho so", "rut de an", "rut dang ky", "rut don", "tu choi",
        "tra lai kinh phi",
        "da thu hoi", "chua trien khai",
    ]

    /// Written with its marks: folded, "dừng" is "đúng" and "dùng" as well.
    private static let words: Set<String> = ["dừng", "hủy", "huỷ", "hoãn", "thôi", "ngừng", "ngưng"]

    /// What may stand behind such a word: "hủy rác y tế", "trạm dừng chân" are other things.
    private static let following: Set<String> = [
        "thực", "triển", "đề", "dự", "hợp", "không", "do", "vì", "theo", "năm", "quý", "bỏ", "từ", "ngày", "sang",
        "đến", "hoạt", "sản", "hỗ", "kế",
    ]

    /// Mean it where they are all that a cell says.
    private static let alone: Set<String> = ["rut", "thu hoi", "loai", "huy", "hoan", "tra lai"]

    private static let beforeYear: Set<Substring> = [
        "nguon", "sang", "qua", "nam", "ke", "hoach", "kh", "kinh", "phi", "kp", "von", "thuc", "hien", "tiep",
    ]

    static func stand(in text: String) -> Bool {
        let key = Fold.key(text)
        if alone.contains(key) || phrases.contains(where: { key.mentions($0) }) || movesOn(key) { return true }
        let small = text.lowercased().nfc.split { !$0.isLetter }.map(String.init)
        return small.indices.contains { index in
            guard words.contains(small[index]), index == 0 || small[index - 1] != "tiêu" else { return false }
            return index + 1 == small.count || following.contains(small[index + 1])
        }
    }

    /// "Chuyển 2019", "Chuyển nguồn sang 2019"; "chuyển tiếp từ 2017" came from there, and "chuyển tiền" is a payment.
    private static func movesOn(_ key: String) -> Bool {
        let tokens = key.split(separator: " ")
        return tokens.indices.contains { index in
            guard tokens[index] == "chuyen" else { return false }
            let between = tokens[(index + 1)...].prefix { beforeYear.contains($0) }
            guard tokens.indices.contains(between.endIndex), tokens[between.endIndex].utf8.count == 4,
                Int(tokens[between.endIndex]).map({ (1990...2100).contains($0) }) ?? false
            else { return false }
            let names = Set(between)
            return names.contains("sang") || names.contains("qua")
                || names.isSubset(of: ["nam", "kh", "ke", "hoach", "nguon"])
        }
    }
}
