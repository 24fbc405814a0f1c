import Office

/// How much a file holds, to say what it is where no list was found in it.
struct FileExtent {
    private let name: String
    private let format: SpreadsheetFormat
    private var rows = 0
    /// The most filled cells of one row.
    private var width = 0

    init(name: String, format: SpreadsheetFormat) {
        self.name = name
        self.format = format
    }

    mutating func note(_ rows: [RawRow]) {
        for row in rows where !row.isBlank {
            self.rows += 1
            width = max(width, row.cells.count { !$0.isBlank })
        }
    }

    /// Why nothing of the file was taken for a list.
    var refusal: Refusal {
        let header = "một dòng tiêu đề cột có \"Tên đề án\" và ít nhất một cột kinh phí"
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if rows == 0 {
            return refusal(": tệp không có nội dung", "Chọn đúng tệp danh sách cần nhập.")
        }
        if format == .csv, ["xlsx", "xlsm", "xls"].contains(ending) {
            return refusal(
                ": tệp mang đuôi .\(ending) nhưng bên trong là văn bản thuần, không phải bảng tính Excel",
                "Mở danh sách bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi nhập lại."
            )
        }
        if width <= 1 {
            return refusal(
                ": tệp chỉ có chữ (\(rows) dòng, mỗi dòng một ô)",
                "Lập bảng, mỗi cột một thông tin: cần \(header)."
            )
        }
        return refusal("", "Bảng cần \(header).")
    }

    private func refusal(_ what: String, _ remedy: String) -> Refusal {
        Refusal.invalid("\(name): không tìm thấy bảng đề án trong tệp\(what).", field: "file", remedy: remedy)
    }
}
