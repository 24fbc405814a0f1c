import Foundation
import Testing

@testable import KhuyenCong

/// A file without a list is told what it is.
@Suite struct FileExtentTests {
    @Test(
        arguments: [
            (
                "bao-cao.xlsx", "Kính gửi: Ủy ban nhân dân tỉnh\nVề việc báo cáo",
                "mang đuôi .xlsx nhưng bên trong là văn bản thuần"
            ),
            (
                "bao-cao.csv", "Kính gửi: Ủy ban nhân dân tỉnh\nVề việc báo cáo",
                "tệp chỉ có chữ (2 dòng, mỗi dòng một ô)"
            ),
            ("trong.csv", " \n \n", "tệp không có nội dung"),
        ]
    )
    func `what it holds is said`(file: String, text: String, words: String) async throws {
        let world = try await ImportWorld()
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString)"
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let refused = await #expect(throws: Refusal.self) {
            try await Imports(world.database).run(
                [ImportSource(path: path, name: file)],
                options: ImportOptions(province: "40"),
                isDryRun: true,
                by: .localOperator,
                at: world.now
            )
        }
        try FileManager.default.removeItem(atPath: path)

        #expect(refused?.message.contains(words) == true, "\(refused?.message ?? "")")
    }
}
