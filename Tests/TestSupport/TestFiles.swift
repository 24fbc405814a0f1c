import Foundation
package import KhuyenCong

/// A store of papers for one test; its folder goes with it.
package final class TestFiles: Sendable {
    package let store: AttachmentStore
    private let folder: String

    package init() throws {
        folder = NSTemporaryDirectory() + "/khuyencong-files-" + UUID().uuidString
        store = AttachmentStore(folder: folder)
        try store.prepare()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)  // the system's folder is swept anyway
    }

    /// A file as it lies there after its upload.
    package func arrived(_ bytes: [UInt8], named name: String) throws -> ArrivedFile {
        let path = store.arrivals + "/" + UUID().uuidString
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return ArrivedFile(path: path, name: name)
    }

    /// How many files wait among the arrivals, and how many bear a hash.
    package func count() throws -> (arriving: Int, stored: Int) {
        let arriving = try FileManager.default.contentsOfDirectory(atPath: store.arrivals).count
        return (arriving, try store.files().count)
    }
}
