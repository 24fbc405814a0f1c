import Foundation
import KhuyenCong

/// Draws the first page of a PDF with pdftoppm of poppler-utils, in a child process that may take little.
///
/// Pictures are kept beside the papers under the hash of the file, so that each is drawn once; of a file that cannot be
/// drawn an empty one is kept.
package struct PDFPreview: Sendable {
    private static let program = "/usr/bin/pdftoppm"
    /// Sets the limits of the child: it comes with every Debian.
    private static let limiter = "/usr/bin/prlimit"
    /// Pixels of the longer side.
    private static let side = 1200
    private static let seconds = 15.0
    private static let limits = ["--as=536870912", "--cpu=10", "--fsize=16777216", "--core=0"]
    /// One at a time: whoever opens many papers must not take the machine from the others.
    private static let queue = DispatchQueue(label: "khuyencong.pdf-preview", qos: .utility)

    let store: AttachmentStore

    /// Whether the programs are there; the page does without a picture where they are not.
    package static var isAvailable: Bool {
        [program, limiter].allSatisfy(FileManager.default.isExecutableFile)
    }

    /// The file of the picture; nil where there is none to be had.
    ///
    /// - Throws: an error of the file system.
    func picture(of hash: [UInt8]) async throws -> URL? {
        let kept = URL(fileURLWithPath: store.previewPath(of: hash))
        if !FileManager.default.fileExists(atPath: kept.path) {
            guard Self.isAvailable else { return nil }
            try await draw(store.path(of: hash), to: kept)
        }
        let size = try FileManager.default.attributesOfItem(atPath: kept.path)[.size] as? Int
        return (size ?? 0) > 0 ? kept : nil
    }

    private func draw(_ path: String, to kept: URL) async throws {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Self.queue.async {
                continuation.resume(with: Result { try Self.drawNow(path, to: kept) })
            }
        }
    }

    /// Under a name of its own first, so that whatever bears the hash is whole.
    private static func drawNow(_ path: String, to kept: URL) throws {
        let files = FileManager.default
        guard !files.fileExists(atPath: kept.path) else { return }
        let folder = kept.deletingLastPathComponent()
        try files.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let stem = folder.appending(path: UUID().uuidString)
        let drawn = stem.appendingPathExtension("png")
        if try !run(path, stem.path) || !files.fileExists(atPath: drawn.path) {
            try Data().write(to: drawn)
        }
        try files.moveItem(at: drawn, to: kept)
    }

    /// - Returns: whether the child ended well.
    private static func run(_ path: String, _ stem: String) throws -> Bool {
        let arguments = ["-f", "1", "-l", "1", "-singlefile", "-scale-to", String(side), "-png", path, stem]
        return try Process.secluded(limiter, limits + [program] + arguments).status(within: seconds) == 0
    }
}
