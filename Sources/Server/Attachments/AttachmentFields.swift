import KhuyenCong

/// What a person says of the files that are handed in.
enum AttachmentFields {
    static let file = "file"
    static let photo = "photo"
    static let kind = "kind"
    static let stage = "stage"
    static let takenOn = "takenOn"
    static let position = "position"
    static let reason = "reason"

    /// - Throws: `FormFaults`.
    static func read(_ form: Form) throws -> AttachmentDraft {
        var reader = FieldReader(form)
        let paper = reader.choice(kind, "Loại giấy tờ", as: PaperKind.self, isRequired: true)
        let step = reader.choice(stage, "Bước hồ sơ", as: PaperStage.self)
        let day = reader.day(takenOn, "Ngày chụp")
        let typed = reader.text(position, "Tọa độ nơi chụp", atMost: 60)
        let place = typed.flatMap(readPosition)
        if typed != nil, place == nil { reader.refuse(position, "Tọa độ ghi dạng 18.6796, 105.6813.") }
        if form.arrivedFiles.isEmpty { reader.refuse(file, "Chọn ít nhất một tệp có nội dung.") }
        try reader.check()
        return AttachmentDraft(
            kind: paper ?? .other,
            stage: step,
            shot: Attachment.Shot(takenAt: day.map(Moment.init(noonOf:)), position: place)
        )
    }

    /// Latitude and longitude as maps give them: "18.6796, 105.6813".
    static func readPosition(_ text: String) -> Attachment.Position? {
        let numbers = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map { Double($0) }
        guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] else { return nil }
        return Attachment.Position(latitude: latitude, longitude: longitude)
    }
}
