import KhuyenCong
import Testing

@testable import Server

@Suite struct AttachmentLabelsTests {
    @Test(arguments: [
        (1, "1 byte"), (1023, "1023 byte"), (1024, "1 KB"), (336_071, "328 KB"), (1 << 20, "1 MB"),
        (3_565_158, "3,4 MB"), (25 << 20, "25 MB"),
    ])
    func `a size is told as file managers tell it`(bytes: Int64, text: String) {
        #expect(AttachmentLabels.size(bytes) == text)
    }

    @Test func `every content type has a name`() {
        let names = Attachment.contentTypes.map(AttachmentLabels.contentType)

        #expect(
            names == ["PDF", "Ảnh JPEG", "Ảnh PNG", "Ảnh WebP", "Ảnh HEIC", "Word", "Excel", "Word 97", "Excel 97"]
        )
    }

    @Test(arguments: [
        ("18.6796, 105.6813", 18.6796, 105.6813), ("18.6796;105.6813", 18.6796, 105.6813), ("-8 105", -8, 105),
    ])
    func `a position is read as maps give it`(text: String, latitude: Double, longitude: Double) {
        let position = AttachmentFields.readPosition(text)

        #expect(position == Attachment.Position(latitude: latitude, longitude: longitude))
        #expect(position != nil)
    }

    @Test func `a position is told to a metre, and each difference by itself`() {
        // 03/11/2026 in Vietnam.
        let noon = Moment(secondsSince1970: 1_793_682_000)
        let said = Attachment.Position(latitude: 18.9, longitude: 105.3)
        let seen = Attachment.Position(latitude: 18.941666666666666, longitude: 105.30333333333333)
        let told = Attachment.Shot(takenAt: noon, position: said)
        let picture = Attachment.Shot(takenAt: noon.adding(seconds: -86_400), position: seen)

        let text = AttachmentLabels.picture(picture, told: told).text

        #expect(text.contains("18.94167, 105.30333 "))
        #expect(text.contains(">lệch 1 ngày so với ngày đã ghi</span>"))
        #expect(text.contains(">cách nơi đã ghi 5 km</span>"))
    }

    @Test(arguments: ["", "18,6796, 105,6813", "91, 105", "18, 181", "a, b", "18"])
    func `what is no position is none`(text: String) {
        #expect(AttachmentFields.readPosition(text) == nil)
    }

    /// Noon in Vietnam falls on the same day wherever it is read, and the day comes back as it was typed.
    @Test(arguments: ["2026-11-21", "2024-02-29", "2000-01-01", "1999-12-31"])
    func `the day of a photo comes back as it was typed`(day: String) throws {
        var fields = URLQuery([:])
        fields = fields.setting("kind", "photo").setting("takenOn", day)
        let file = UploadedFile(field: "file", name: "a.jpg", contentType: "", path: "", size: 1)

        let draft = try AttachmentFields.read(Form(fields: fields, files: [file]))

        #expect(draft.shot.takenAt?.day.description == day)
        #expect(draft.shot.takenAt?.vietnamese.hasSuffix(" 12:00") == true)
    }
}
