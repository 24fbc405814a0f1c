import Foundation
import KhuyenCong

/// Typst, which sets the pages of a PDF; it runs under the Python that KHUYENCONG_PYTHON names.
struct TypstProgram: Sendable {
    /// Longer than any report takes; a page that never ends must not hold a process for ever.
    private static let seconds = 60.0

    let python: String

    /// - Throws: `Refusal` where there is no such Python.
    init(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        near program: URL = Bundle.main.bundleURL
    ) throws {
        if let named = environment["KHUYENCONG_PYTHON"], !named.isEmpty {
            python = named
        } else if let found = Self.python(above: program) {
            python = found
        } else {
            throw Self.missing
        }
    }

    /// Sets `main.typ` of a folder as a PDF file.
    ///
    /// - Throws: `Refusal` where Typst is missing or did not finish, an error of the file system.
    func compile(_ folder: URL, to path: String) async throws {
        let source = folder.appending(path: "main.typ").path
        // -B: Python writes no compiled files beside the package.
        let process = Process.secluded(python, ["-B", "-c", Self.script, source, path] + Self.fontFolders)
        // A file, not a pipe: nobody reads while it runs, and whoever says more than a pipe holds would wait for ever.
        let errors = folder.appending(path: "errors.txt")
        try Data().write(to: errors)
        let writing = try FileHandle(forWritingTo: errors)
        process.standardError = writing
        let status = try await Self.run(process)
        try writing.close()
        guard status != 0 else { return }
        let said = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
        if said.contains("ModuleNotFoundError") { throw Self.missing }
        let last = said.split(separator: "\n").last.map(String.init) ?? "mã thoát \(status)"
        throw Refusal.conflict("Không dựng được PDF: \(last).", remedy: "Dùng dạng docx hoặc html, rồi báo quản trị.")
    }

    /// Typst's Python module reads the file, knows no font but those of the given folders, and writes tagged PDF.
    private static let script = """
        import sys, typst
        typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:], ignore_system_fonts=True)
        """

    private static let missing = Refusal.conflict(
        "Chưa có Typst để dựng PDF.",
        remedy: "Chạy Scripts/setup, hoặc đặt KHUYENCONG_PYTHON là Python đã cài gói typst."
    )

    private static var fontFolders: [String] {
        let carried = DrawingFonts.folder.map { [$0.path] } ?? []
        let shared = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"]
        return carried + shared.filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// The environment that the set-up script makes, above the program's own folder.
    private static func python(above program: URL) -> String? {
        var folder = program.resolvingSymlinksInPath()
        while folder.path != "/" {
            let python = folder.appending(path: ".build-typst/bin/python3").path
            if FileManager.default.isExecutableFile(atPath: python) { return python }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    private static func run(_ process: Process) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                continuation.resume(throwing: missing)
                return
            }
            process.end(after: seconds)
        }
    }
}
