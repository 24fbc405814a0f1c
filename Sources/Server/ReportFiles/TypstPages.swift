import Foundation

/// What Typst makes pages of: its text, and the pictures that the text names.
struct TypstPages {
    let source: String
    let pictures: [(name: String, drawing: HTML)]

    /// One page of the poster's own size.
    static func poster(_ poster: ReportPoster) -> TypstPages {
        let words = TypstText.string(poster.title + ". " + poster.sentences.joined(separator: " "))
        let source = """
            #set document(title: \(TypstText.string(poster.title)))
            #set text(lang: "vi", region: "VN")
            #set page(width: \(poster.size.width * 0.75)pt, height: \(poster.size.height * 0.75)pt, margin: 0pt)
            #image("hinh.svg", width: 100%, alt: \(words))

            """
        return TypstPages(source: source, pictures: [("hinh.svg", poster.lettered)])
    }

    /// - Throws: `Refusal` where Typst is missing, an error of the file system.
    func write(to path: String) async throws {
        let program = try TypstProgram()
        let folder = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        // The system sweeps its folder of temporary files anyway.
        defer { try? FileManager.default.removeItem(at: folder) }
        for picture in pictures {
            try ReportFiles.save(picture.drawing.bytes, to: folder.appending(path: picture.name).path)
        }
        try ReportFiles.save(Array(source.utf8), to: folder.appending(path: "main.typ").path)
        try await program.compile(folder, to: URL(fileURLWithPath: path).path)
    }
}
