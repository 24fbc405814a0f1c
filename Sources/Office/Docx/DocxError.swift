/// Why a Word file cannot serve as a template, or cannot be filled.
package enum DocxError: Error, Equatable {
    /// The file itself, or what it unpacks to, is over the limit in bytes.
    case tooLarge(limit: Int)
    case notADocument
    /// The binary format of Word 97–2003, or a document with a password: both are such files outside.
    case oldOrEncrypted
    /// A `.docm` file, or one with macros inside.
    case macros
    /// A `.dotx` file: what is made from it would be taken for a template.
    case wordTemplate
    case zipBomb
    /// `detail` says in Vietnamese what is wrong.
    case corrupt(detail: String)
    /// The XML inside declares a document type or entities; Word never does.
    case xmlEntity
    /// A link that loads something from outside when the document is opened.
    case externalContent(target: String)
    /// Embedded objects, controls, and fields that start programs or read files.
    case activeContent(String)
    /// A placeholder that cannot be filled: what is wrong, the placeholder as written, and where.
    case placeholder(Fault, String, DocxPlace)
    case timedOut
    case memory
    case cannotWrite(detail: String)

    package enum Fault: Sendable, CaseIterable {
        /// Two opening braces without their closing ones in the same paragraph.
        case unclosed
        case unreadableName
        /// One table row with the fields of two lists.
        case mixedLists
        /// A field of a list that is not in a table row.
        case listOutsideTable
        /// A section without an end, an end without a beginning, or one that begins and ends in other surroundings.
        case unbalancedSection
        /// A text of many paragraphs that is to come where only a few words can stand.
        case blockNotAlone
        /// The template asks for a value that the form does not have.
        case noValue
    }

    init(_ error: SpreadsheetError) {
        switch error {
        case .zipBomb: self = .zipBomb
        case .encrypted: self = .oldOrEncrypted
        case .xmlEntity: self = .xmlEntity
        case .timedOut: self = .timedOut
        case .memory: self = .memory
        case .corrupt(let detail): self = .corrupt(detail: detail)
        case .cannotWrite(let detail): self = .cannotWrite(detail: detail)
        case .tooLarge(let limit): self = .tooLarge(limit: limit)
        default: self = .notADocument
        }
    }
}

extension DocxError {
    /// One sentence on what is wrong, and where.
    package var message: String {
        switch self {
        case .tooLarge(let limit): "Tệp lớn hơn \(limit >> 20) MiB"
        case .notADocument: "Tệp không phải là văn bản Word (.docx)"
        case .oldOrEncrypted: "Tệp ở dạng .doc cũ hoặc có mật khẩu"
        case .macros: "Tệp chứa macro"
        case .wordTemplate: "Tệp ở dạng mẫu .dotx"
        case .zipBomb: "Nội dung nén của tệp lớn bất thường"
        case .corrupt(let detail): "Tệp bị hỏng: \(detail)"
        case .xmlEntity: "Tệp chứa khai báo XML không được phép"
        case .externalContent(let target): "Tệp nạp nội dung từ bên ngoài: \(target)"
        case .activeContent(let name): "Tệp chứa thành phần có thể chạy hoặc đọc tệp khác: \(name)"
        case .timedOut: "Đọc tệp quá lâu"
        case .memory: "Tệp cần quá nhiều bộ nhớ để đọc"
        case .cannotWrite(let detail): "Không ghi được tệp: \(detail)"
        case .placeholder(let fault, let name, let place): fault.message(name, place)
        }
    }

    /// What the officer can do next.
    package var remedy: String {
        switch self {
        case .notADocument, .oldOrEncrypted, .wordTemplate, .corrupt, .xmlEntity, .memory, .timedOut:
            "Mở tệp bằng Word hoặc LibreOffice, bỏ mật khẩu nếu có, chọn Lưu thành dạng .docx rồi gửi lại"
        case .macros: "Lưu lại dạng .docx, không kèm macro"
        case .tooLarge, .zipBomb: "Bỏ bớt hình ảnh trong mẫu, hoặc lưu hình ở cỡ nhỏ hơn"
        case .externalContent, .activeContent: "Bỏ đối tượng nhúng, hình liên kết và trường đó khỏi mẫu"
        case .placeholder(let fault, _, _): fault.remedy
        case .cannotWrite: "Kiểm tra dung lượng đĩa rồi thử lại"
        }
    }
}

extension DocxError.Fault {
    fileprivate func message(_ name: String, _ place: DocxPlace) -> String {
        switch self {
        case .unclosed: "Chỗ điền “\(name)” \(place.words) thiếu dấu đóng }}"
        case .unreadableName: "Không hiểu chỗ điền “{{\(name)}}” \(place.words)"
        case .mixedLists: "Một dòng \(place.words) có chỗ điền của nhiều bảng kê: \(name)"
        case .listOutsideTable: "Chỗ điền “{{\(name)}}” \(place.words) không nằm trong dòng bảng"
        case .unbalancedSection: "Phần tùy chọn “\(name)” \(place.words) mở và đóng không khớp"
        case .blockNotAlone: "Chỗ điền “{{\(name)}}” \(place.words) chưa đứng riêng một đoạn của thân văn bản"
        case .noValue: "Biểu mẫu không có chỗ điền “{{\(name)}}” \(place.words)"
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .unclosed, .unreadableName: "Viết chỗ điền dạng {{ten_cho_dien}}, gọn trong một đoạn"
        case .mixedLists, .listOutsideTable: "Đặt các chỗ điền của một bảng kê trong cùng một dòng của bảng"
        case .unbalancedSection:
            "Đặt {{#ten}} và {{/ten}} trong cùng một đoạn, hoặc mỗi dấu ở một đoạn riêng ngoài bảng"
        case .blockNotAlone:
            "Để chỗ điền này một mình trong một đoạn của thân văn bản, ngoài bảng, không ở đoạn cuối trước ngắt phần"
        case .noValue: "Sửa tên chỗ điền theo danh sách của biểu mẫu"
        }
    }
}
