import Office

/// Looks into a file that has just arrived and says what it is, or why it is not taken.
struct AttachmentInspection: Equatable {
    let name: String
    let format: DocumentFormat

    /// The kind is read from the bytes; a name that claims another kind is refused, one that claims none gets the
    /// right ending.
    /// - Throws: `Refusal` (invalid), an error of the file system.
    init(_ file: ArrivedFile, atMost limit: Int) throws {
        let cleaned = AttachmentName.cleaned(file.name)
        format = try AttachmentInspection.format(of: file.path, cleaned, limit)
        name = try AttachmentInspection.named(cleaned, format)
    }

    private static let accepted = "Chỉ nhận PDF, ảnh (JPEG, PNG, WebP, HEIC), Word và Excel."

    private static func format(of path: String, _ name: String, _ limit: Int) throws -> DocumentFormat {
        var limits = DocumentFormat.limits
        limits.maxFileBytes = limit
        do {
            return try DocumentFormat.sniff(path: path, limits: limits)
        } catch let fault as DocumentFault {
            throw refusal(fault, name)
        } catch SpreadsheetError.tooLarge {
            throw refuse("Tệp “\(name)” lớn hơn \(limit >> 20) MB.", "Quét ở độ phân giải thấp hơn hoặc chia nhỏ tệp.")
        }
    }

    private static func refusal(_ fault: DocumentFault, _ name: String) -> Refusal {
        switch fault {
        case .unknown: refuse("Nội dung của tệp “\(name)” không thuộc loại được nhận.", accepted)
        case .encrypted: refuse("Tệp “\(name)” được đặt mật khẩu.", "Bỏ mật khẩu, lưu lại rồi gửi.")
        case .program: refuse("Tệp “\(name)” có chứa chương trình (macro).", "Lưu lại dạng không có macro rồi gửi.")
        case .bomb:
            refuse("Nội dung nén của tệp “\(name)” lớn bất thường.", "Chép nội dung sang một tệp mới rồi gửi.")
        case .damaged: refuse("Tệp “\(name)” bị hỏng, không mở được.", "Mở tệp gốc, lưu lại rồi gửi.")
        }
    }

    private static func named(_ name: String, _ format: DocumentFormat) throws -> String {
        let ending = AttachmentName.ending(of: name) ?? ""
        if format.endings.contains(ending) { return name }
        guard !DocumentFormat.allCases.contains(where: { $0.endings.contains(ending) }) else {
            throw refuse(
                "Tệp “\(name)” mang đuôi .\(ending) nhưng nội dung là \(format.rawValue.uppercased()).",
                "Kiểm tra lại tệp; nếu đúng thì đổi đuôi thành .\(format.endings[0])."
            )
        }
        return name + "." + format.endings[0]
    }

    private static func refuse(_ message: String, _ remedy: String) -> Refusal {
        Refusal.invalid(message, field: "file", remedy: remedy)
    }
}

extension Attachment {
    /// Every content type that a paper may have.
    package static let contentTypes = DocumentFormat.allCases.map(\.mediaType)
}
