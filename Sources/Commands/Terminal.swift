import Database
import Foundation
import KhuyenCong
import Office

/// What the command line says: results to standard output, everything else to standard error.
enum Terminal {
    static func print(_ text: String) {
        write(text + "\n", to: .standardOutput)
    }

    static func write(_ bytes: [UInt8]) {
        FileHandle.standardOutput.write(Data(bytes))
    }

    static func note(_ text: String) {
        write(text + "\n", to: .standardError)
    }

    static func complain(_ text: String) {
        write(text + "\n", to: .standardError)
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
        complain("Lỗi cơ sở dữ liệu: \(error)")
    }

    private static func write(_ text: String, to handle: FileHandle) {
        handle.write(Data(text.utf8))
    }
}
