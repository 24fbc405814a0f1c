import Foundation

/// The folder of reference files that stands beside the executable.
enum ReferenceSeedsFolder {
    /// The rows of a file as fields, without its heading line.
    ///
    /// The files hold no quoted fields.
    /// - Throws: `ReferenceFilesMissing`.
    static func rows(of file: String) throws -> [[Substring]] {
        let data = try bytes(of: file)
        let separator: UInt8 = file.hasSuffix(".tsv") ? UInt8(ascii: "\t") : UInt8(ascii: ",")
        let text = String(decoding: data, as: UTF8.self)
        return text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().map { line in
            line.split(separator: separator, omittingEmptySubsequences: false).map { Substring($0) }
        }
    }

    /// A file as it is, by its path in the folder.
    ///
    /// - Throws: `ReferenceFilesMissing`.
    static func bytes(of file: String) throws -> [UInt8] {
        let address = try folder().appendingPathComponent(file)
        guard let data = FileManager.default.contents(atPath: address.path) else {
            throw ReferenceFilesMissing(lookedAt: address.path)
        }
        return Array(data)
    }

    /// `Bundle.module` ends the program where the folder is absent, so we look for ourselves and can say so.
    private static func folder() throws -> URL {
        let home = Bundle.main.bundleURL
        for bundle in try bundles(in: home) {
            let folder = bundle.appendingPathComponent("Reference", isDirectory: true)
            if FileManager.default.fileExists(atPath: folder.path) {
                return folder
            }
        }
        throw ReferenceFilesMissing(lookedAt: home.path)
    }

    private static func bundles(in home: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: home, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasSuffix("_KhuyenCong.resources") }
    }
}

/// The program was moved without its folder `khuyencong_KhuyenCong.resources`.
package struct ReferenceFilesMissing: Error, Equatable, CustomStringConvertible {
    package let lookedAt: String

    package var description: String {
        "Thiếu dữ liệu danh mục đi kèm chương trình (thư mục khuyencong_KhuyenCong.resources) tại \(lookedAt). "
            + "Hãy chép thư mục này vào cạnh tệp chương trình."
    }
}
