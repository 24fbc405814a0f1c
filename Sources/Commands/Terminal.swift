import Database
import Foundation
import KhuyenCong
import Office

/// What the command line says: results to standard output, everything else to standard error.
enum Terminal {
    static func print(_ text: String) {
        write(Array((text + "\n").utf8))
    }

    /// Ends the program with 1 where not all can be written, so that nobody takes a part for the whole.
    ///
    /// A reader that has gone (`| head`) wanted no more and is told nothing.
    static func write(_ bytes: [UInt8]) {
        guard let fault = put(bytes, into: STDOUT_FILENO) else { return }
        if fault != EPIPE {
            let remedy = "Kiểm tra chỗ trống của đĩa rồi chạy lại."
            complain(Refusal.conflict("Không ghi được hết kết quả.", remedy: remedy))
        }
        exit(1)
    }

    static func note(_ text: String) {
        // Work goes on where nobody can hear of it.
        _ = put(Array((text + "\n").utf8), into: STDERR_FILENO)
    }

    static func complain(_ text: String) {
        note(text)
    }

    static func complain(_ refusal: Refusal) {
        complain("Lỗi: " + refusal.message)
        if let remedy = refusal.remedy { complain("Cách xử lý: " + remedy) }
        guard refusal.details.count > 1 else { return }
        for detail in refusal.details {
            let field = detail.field.map { "\($0): " } ?? ""
            let remedy = detail.remedy.map { " " + $0 } ?? ""
            let citation = detail.citation.map { " [\($0)]" } ?? ""
            complain("  – \(field)\(detail.message)\(remedy)\(citation)")
        }
    }

    static func complain(_ error: SpreadsheetError) {
        complain(Refusal.conflict(error.message + ".", remedy: error.remedy + "."))
    }

    static func complain(_ error: DatabaseError) {
        switch error {
        case .cannotOpen(let message):
            let remedy = "Kiểm tra đường dẫn và quyền ghi thư mục; với PostgreSQL thì cả địa chỉ, máy chủ."
            complain(Refusal.conflict("Không mở được cơ sở dữ liệu: \(message).", remedy: remedy))
        case .busy:
            let remedy = "Chờ chương trình kia xong rồi chạy lại."
            complain(Refusal.conflict("Cơ sở dữ liệu đang có chương trình khác ghi.", remedy: remedy))
        case .connectionLost(let message):
            let remedy = "Kiểm tra máy chủ PostgreSQL rồi chạy lại."
            complain(Refusal.conflict("Mất kết nối đến cơ sở dữ liệu: \(message).", remedy: remedy))
        default:
            complain("Lỗi cơ sở dữ liệu: \(error)")
        }
    }

    /// Not by `FileHandle`, whose `write` ends the program with a trap where a disk is full or a reader has gone.
    ///
    /// - Returns: the system's number of the fault; nil where all was written.
    private static func put(_ bytes: [UInt8], into file: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                return errno
            }
        }
        return nil
    }
}
