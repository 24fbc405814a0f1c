import Foundation

/// A remark on a stretch of a text, as a comment in its margin.
package struct DocxRemark: Sendable, Equatable {
    /// Unicode scalar offsets in ``DocxText/text``.
    package let start: Int
    package let end: Int
    /// Lines become paragraphs.
    package let words: String

    package init(start: Int, end: Int, words: String) {
        self.start = start
        self.end = end
        self.words = words
    }
}

extension DocxText {
    /// The document with the remarks as comments; all else stays as it came.
    ///
    /// Remarks on what the file has no letters for are left out. `day`: as "2026-11-21T08:00:00Z".
    /// - Throws: ``DocxError``.
    package func commented(_ remarks: [DocxRemark], by author: String, at day: String) throws -> [UInt8] {
        do {
            let placed = remarks.compactMap { placing($0) }
            let archive = try ZipArchive(bytes: file, limits: DocxText.limits)
            let comments = try DocxCommentParts(part, archive)
            let numbered = placed.enumerated().map { ($0 + comments.firstID, $1) }
            let marks = DocxRunMarks(bytes: part.bytes, tokens: tokens)
            let body = PartEdit.apply(marks.edits(numbered.map { ($0, $1.range) }), to: part.bytes)
            var parts = try comments.parts(numbered.map { ($0, $1.words) }, by: author, at: day)
            parts.append((part.name, body))
            return try DocxText.changed(file, parts)
        } catch let error as SpreadsheetError {
            throw DocxError(error)
        } catch is NotEditable {
            throw DocxError.corrupt(detail: "phần ghi chú của tệp không theo chuẩn")
        }
    }

    /// First and last letter of a remark, as the file has them.
    private func placing(_ remark: DocxRemark) -> (range: DocxMarkedRange, words: String)? {
        guard remark.start >= 0, remark.start < remark.end, remark.end <= places.count else { return nil }
        let letters = (remark.start..<remark.end).filter { places[$0].token != nil }
        guard let first = letters.first, let last = letters.last,
            let token = places[first].token, let lastToken = places[last].token
        else { return nil }
        return (
            DocxMarkedRange(
                first: Int(token),
                start: Int(places[first].offset),
                last: Int(lastToken),
                end: end(of: last)
            ), remark.words
        )
    }

    /// The byte behind a letter.
    private func end(of index: Int) -> Int {
        let place = places[index]
        var next = index + 1
        while next < places.count, places[next].token == place.token {
            if places[next].offset > place.offset { return Int(places[next].offset) }
            next += 1
        }
        return place.token.map { tokens[Int($0)].range.upperBound } ?? Int(place.offset)
    }

    private static func changed(_ file: [UInt8], _ parts: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "khuyencong-\(UUID().uuidString).docx")
        defer { unlink(folder.path) }
        do {
            try Data(file).write(to: folder)
            let editor = try ZipEditor(path: folder.path)
            for part in parts { try editor.set(part.name, to: part.bytes) }
            try editor.close()
            return Array(try Data(contentsOf: folder))
        } catch let error as SpreadsheetError {
            throw error
        } catch {
            throw SpreadsheetError.cannotWrite(detail: "không ghi được bản sao")
        }
    }
}

/// A stretch of the main part between two letters.
struct DocxMarkedRange: Equatable {
    /// The text token of its first letter, and that letter's byte.
    let first: Int
    let start: Int
    /// The text token of its last letter, and the byte behind it.
    let last: Int
    let end: Int
}
