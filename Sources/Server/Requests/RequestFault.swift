package import HTTPTypes
import KhuyenCong

/// A request that is wrong as a request, before any rule of the programme is asked.
package enum RequestFault: Error, Equatable, Sendable {
    case malformed(String, field: String? = nil)
    case tooLarge(limitInBytes: Int)
    case unsupportedType(expected: String)
    case methodNotAllowed(allowed: [String])
    /// A form that was not filled in on one of our pages, or whose session has ended meanwhile.
    case foreignForm

    package var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .methodNotAllowed: .methodNotAllowed
        case .foreignForm: .forbidden
        }
    }

    /// What the machine reads; permanent.
    package var kind: String {
        switch self {
        case .malformed: "malformed"
        case .tooLarge: "tooLarge"
        case .unsupportedType: "unsupportedType"
        case .methodNotAllowed: "methodNotAllowed"
        case .foreignForm: "forbidden"
        }
    }

    package var field: String? {
        if case .malformed(_, let field) = self { field } else { nil }
    }

    package var message: String {
        switch self {
        case .malformed(let message, _): message
        case .tooLarge(let limit): "Nội dung gửi lên lớn hơn mức cho phép (\(RequestFault.size(limit)))."
        case .unsupportedType(let expected): "Kiểu dữ liệu gửi lên không được nhận; cần \(expected)."
        case .methodNotAllowed(let allowed): "Địa chỉ này chỉ nhận \(allowed.joined(separator: ", "))."
        case .foreignForm: "Biểu mẫu đã hết hạn hoặc được gửi từ trang khác."
        }
    }

    package var remedy: String? {
        switch self {
        case .tooLarge: "Chia nhỏ tệp rồi gửi lại."
        case .foreignForm: "Mở lại trang, rồi gửi lại biểu mẫu."
        default: nil
        }
    }

    private static func size(_ bytes: Int) -> String {
        let mebibytes = bytes / (1024 * 1024)
        return mebibytes > 0 ? "\(mebibytes) MB" : "\(bytes / 1024) KB"
    }
}
