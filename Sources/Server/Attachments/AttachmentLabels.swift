import KhuyenCong

enum AttachmentLabels {
    /// "3,4 MB", "812 KB": as file managers count, in steps of 1024.
    static func size(_ bytes: Int64) -> String {
        guard bytes >= 1024 else { return "\(bytes) byte" }
        guard bytes >= 1024 * 1024 else { return "\((bytes + 512) / 1024) KB" }
        let tenths = (bytes * 10 + 524_288) / 1_048_576
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10),\(tenths % 10) MB"
    }

    static func contentType(_ mediaType: String) -> String {
        switch mediaType {
        case "application/pdf": "PDF"
        case "image/jpeg": "Ảnh JPEG"
        case "image/png": "Ảnh PNG"
        case "image/webp": "Ảnh WebP"
        case "image/heic": "Ảnh HEIC"
        case "application/msword": "Word 97"
        case "application/vnd.ms-excel": "Excel 97"
        case let type where type.hasSuffix("wordprocessingml.document"): "Word"
        case let type where type.hasSuffix("spreadsheetml.sheet"): "Excel"
        default: mediaType
        }
    }

    static func position(_ position: Attachment.Position) -> String {
        "\(position.latitude), \(position.longitude)"
    }
}
