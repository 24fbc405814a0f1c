import Foundation

/// The last error of the system in words of the officer; the C library speaks English only.
enum SystemMessage {
    static var last: String { text(errno) }

    static func text(_ code: Int32) -> String {
        switch code {
        case ENOENT: "không có tệp hoặc thư mục này"
        case EACCES, EPERM, EROFS: "không có quyền"
        case EISDIR: "đây là một thư mục"
        case ENOTDIR: "đường dẫn sai"
        case ENOSPC, EDQUOT: "hết dung lượng đĩa"
        case ENOMEM: "hết bộ nhớ"
        case EMFILE, ENFILE: "hệ thống đang mở quá nhiều tệp"
        default: "lỗi hệ thống số \(code)"
        }
    }
}
