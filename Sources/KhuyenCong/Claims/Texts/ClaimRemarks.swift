import Claims
import Foundation
import Office

/// The checked text as a Word file, with a comment at each figure that does not simply agree.
package enum ClaimRemarks {
    /// Under whose name the comments stand.
    package static let author = "Khuyến công – kiểm tra số liệu"

    /// The document itself where the text came from one, else a plain one of the same words.
    ///
    /// - Throws: `Refusal` (invalid) where the file cannot be changed.
    package static func docx(_ part: ClaimSheet.Part, at now: Moment) throws -> [UInt8] {
        do {
            let document = try part.source.document ?? DocxText(try PlainDocx.write(part.text))
            let remarks = part.figures.flatMap { remark(on: $0, part).map { [$0] } ?? [] }
            let moved = part.source.document == nil ? PlainDocx.moved(remarks, from: part.text, to: document) : remarks
            return try document.commented(moved, by: author, at: stamp(now))
        } catch let error as DocxError {
            throw Refusal.invalid("\(part.source.name): \(error.message).", field: "file", remedy: error.remedy + ".")
        }
    }

    /// Figures without data are passed over: a comment on each would bury the others.
    private static func remark(on figure: Figure, _ part: ClaimSheet.Part) -> DocxRemark? {
        let verdict = part.verdicts[figure.id] ?? .noData
        guard verdict != .noData else { return nil }
        let lines = part.answer.checks.filter { $0.figures.first == figure.id && $0.verdict != .noData }
            .flatMap { check in
                ["\(check.verdict.name.uppercasedFirst): \(check.explanation)"]
                    + (check.sentence.map { ["Nên viết: \($0)"] } ?? [])
            }
        guard !lines.isEmpty else { return nil }
        return DocxRemark(start: figure.start, end: figure.end, words: lines.joined(separator: "\n"))
    }

    private static func stamp(_ now: Moment) -> String {
        Date(timeIntervalSince1970: Double(now.secondsSince1970)).ISO8601Format()
    }
}

extension String {
    fileprivate var uppercasedFirst: String { prefix(1).uppercased() + dropFirst() }
}
