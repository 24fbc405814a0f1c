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

    /// "20/11/2026 09:31 · 18.6796, 105.6813", and how what the sender says differs from it.
    static func picture(_ picture: Attachment.Shot?, told: Attachment.Shot) -> HTML {
        guard let picture else { return .empty }
        let facts = [picture.takenAt?.vietnamese, picture.position.map(position)].compactMap { $0 }
        guard let difference = told.difference(to: picture) else { return HTML(facts.joined(separator: " · ")) }
        let words = [
            difference.days.map { "lệch \($0) ngày so với ngày đã ghi" },
            difference.metres.map { "cách nơi đã ghi \(distance($0))" },
        ].compactMap { $0 }
        return "\(facts.joined(separator: " · ")) \(each: words, { Tag(.waiting, $0).html })"
    }

    /// "850 m", "12 km".
    private static func distance(_ metres: Int) -> String {
        metres < 1000 ? "\(metres) m" : "\((metres + 500) / 1000) km"
    }

    /// To about a metre; cameras write fractions of which no more is true.
    static func position(_ position: Attachment.Position) -> String {
        [position.latitude, position.longitude].map { "\(($0 * 100_000).rounded() / 100_000)" }.joined(separator: ", ")
    }
}
