import Foundation

/// The working tree, found from where this file lies.
enum Repository {
    /// Symbolic links are followed, so that the tests also find the tree from a package that only links to it.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Paths below the root of all files in a folder, sorted; none where there is no such folder.
    static func files(under folder: String, ending suffix: String = "") -> [String] {
        let walker = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
        let names = walker?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(suffix) && !isHidden($0) }.map { folder + "/" + $0 }.sorted()
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let found = FileManager.default.fileExists(
            atPath: root.appendingPathComponent(path).path,
            isDirectory: &isFolder
        )
        return found && isFolder.boolValue
    }

    /// The names directly in a folder.
    static func entries(of folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
    }

    /// Every page that people read: the ones at the root and the ones in `docs`.
    static var pages: [String] {
        ["README.md", "README.vi.md", "CONTRIBUTING.md", "CHANGELOG.md"] + files(under: "docs", ending: ".md")
    }

    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".build") || $0 == ".DS_Store" || $0 == "__pycache__" }
    }
}

extension String {
    /// The text of each capture group of each match, the whole match first.
    func captures(of pattern: String) throws -> [[String]] {
        let expression = try NSRegularExpression(pattern: pattern, options: [.anchorsMatchLines])
        let whole = NSRange(startIndex..., in: self)
        return expression.matches(in: self, range: whole).map { match in
            (0..<match.numberOfRanges).map { group in
                Range(match.range(at: group), in: self).map { String(self[$0]) } ?? ""
            }
        }
    }

    func contains(pattern: String) -> Bool {
        range(of: pattern, options: .regularExpression) != nil
    }
}
