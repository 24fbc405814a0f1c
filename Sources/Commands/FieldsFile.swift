import Foundation
import KhuyenCong

/// The fields of an act from a file.
enum FieldsFile {
    /// - Throws: `Refusal` (invalid) where there is no such file, or it holds no JSON object.
    static func read(_ path: String) throws -> FieldTree {
        try FieldTree(json: text(path))
    }

    /// - Throws: `Refusal` (invalid) where there is no such file.
    static func text(_ path: String) throws -> String {
        let data: Data?
        if path == "-" {
            data = try FileHandle.standardInput.readToEnd()
        } else {
            data = FileManager.default.contents(atPath: path)
        }
        guard let data else {
            throw Refusal.invalid("Không đọc được tệp \(path).", remedy: "Kiểm tra đường dẫn và quyền đọc.")
        }
        return String(decoding: data, as: UTF8.self)
    }
}

extension FieldTree {
    /// Fields for what stands in this version, as the person at the machine sees it; a file that names the version it was
    /// made from keeps that.
    func upon(version: Int) -> FieldTree {
        FieldTree.group(["version": .number(Int64(version))]).merging(self)
    }

    /// The same of rows that are only added to: so many stand.
    func upon(seen rows: Int) -> FieldTree {
        FieldTree.group(["seen": .number(Int64(rows))]).merging(self)
    }
}
