/// Why a file could not be read or written, in words an officer can act on.
package enum SpreadsheetError: Error, Equatable {
    case cannotOpen(detail: String)
    case notASpreadsheet
    case unsupported(UnsupportedFormat)
    case encrypted
    /// The file itself is over `limit` bytes.
    case tooLarge(limit: Int)
    /// A small file that unpacks to far more than a workbook needs.
    case zipBomb
    case tooManySheets(limit: Int)
    case tooManyRows(sheet: String, limit: Int)
    case tooManyColumns(sheet: String, cell: CellAddress)
    case cellTooLong(sheet: String, cell: CellAddress)
    /// `detail` says in Vietnamese what is wrong, and where if that is known.
    case corrupt(detail: String)
    /// The XML inside declares a document type or entities; a workbook never does.
    case xmlEntity
    case timedOut
    case memory
    case cannotWrite(detail: String)

    /// Formats that are recognised so that the remedy can name them.
    package enum UnsupportedFormat: String, Sendable, Equatable {
        case xlsb
        case ods
        case html = "HTML"
        case xmlSpreadsheet = "XML Spreadsheet 2003"
    }
}

extension SpreadsheetError {
    /// One sentence on what is wrong.
    package var message: String {
        switch self {
        case .cannotOpen(let detail): "Không mở được tệp: \(detail)"
        case .notASpreadsheet: "Tệp không phải là bảng tính xlsx, xls hoặc csv"
        case .unsupported(let format): "Định dạng \(format.rawValue) không được hỗ trợ"
        case .encrypted: "Tệp được đặt mật khẩu"
        case .tooLarge(let limit): "Tệp lớn hơn \(limit >> 20) MiB"
        case .zipBomb: "Nội dung nén của tệp lớn bất thường"
        case .tooManySheets(let limit): "Tệp có nhiều hơn \(limit) trang tính"
        case .tooManyRows(let sheet, let limit): "Trang “\(sheet)” có nhiều hơn \(limit) dòng"
        case .tooManyColumns(let sheet, let cell): "Trang “\(sheet)” có quá nhiều cột: còn dữ liệu ở ô \(cell)"
        case .cellTooLong(let sheet, let cell): "Ô \(cell) của trang “\(sheet)” có quá nhiều ký tự"
        case .corrupt(let detail): "Tệp bị hỏng: \(detail)"
        case .xmlEntity: "Tệp chứa khai báo XML không được phép"
        case .timedOut: "Đọc tệp quá lâu"
        case .memory: "Tệp cần quá nhiều bộ nhớ để đọc"
        case .cannotWrite(let detail): "Không ghi được tệp: \(detail)"
        }
    }

    /// What the officer can do next.
    package var remedy: String {
        switch self {
        case .cannotOpen: "Kiểm tra đường dẫn và quyền đọc tệp"
        case .notASpreadsheet: "Chọn đúng tệp bảng tính cần nhập"
        case .unsupported, .xmlEntity, .corrupt, .memory:
            "Mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) dạng .xlsx rồi nhập lại"
        case .encrypted: "Mở tệp, bỏ mật khẩu, lưu lại rồi nhập"
        case .tooLarge, .tooManySheets, .tooManyRows, .timedOut: "Chia tệp thành nhiều tệp nhỏ hơn rồi nhập từng tệp"
        case .zipBomb: "Chép phần dữ liệu cần nhập sang một tệp mới"
        case .tooManyColumns: "Xóa các cột thừa bên phải bảng rồi nhập lại"
        case .cellTooLong: "Rút ngắn nội dung ô rồi nhập lại"
        case .cannotWrite: "Kiểm tra dung lượng đĩa và quyền ghi thư mục"
        }
    }
}
