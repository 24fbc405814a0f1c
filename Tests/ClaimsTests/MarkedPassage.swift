import Claims
import Foundation
import Testing
import Vietnamese

/// A text with its figures marked where they stand: `có {gần 39 tỷ đồng|39e9 đồng under @2023}`.
struct MarkedPassage: Sendable {
    let name: String
    let text: String
    let figures: [Mark]

    struct Mark: Sendable {
        let range: Range<Int>
        let figure: MarkedFigure
    }

    static func all() throws -> [MarkedPassage] {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Passages")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
            let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            return try MarkedPassage(name: file, marked: text)
        }
    }

    init(name: String, marked: String) throws {
        var plain = ""
        var length = 0
        var figures: [Mark] = []
        for (index, part) in marked.components(separatedBy: "{").enumerated() {
            let pieces = part.components(separatedBy: "}")
            let words = pieces[0].components(separatedBy: "|")
            if index > 0 {
                try #require(pieces.count == 2 && words.count == 2, "\(name): \(part)")
                // Offsets count in form C, which the text itself need not be in.
                let end = length + words[0].nfc.unicodeScalars.count
                figures.append(Mark(range: length..<end, figure: try MarkedFigure(words[1][...])))
                plain += words[0]
                length = end
            }
            plain += pieces[pieces.count - 1]
            length += pieces[pieces.count - 1].nfc.unicodeScalars.count
        }
        self.name = name
        text = plain
        self.figures = figures
    }
}

extension Score {
    /// A figure answers the mark that it lies on.
    mutating func add(_ passage: MarkedPassage, found: [Figure]) {
        marked += passage.figures.count
        reported += found.count
        var rest = found
        for mark in passage.figures {
            let place = rest.firstIndex { mark.range.overlaps($0.start..<$0.end) }
            guard let place else {
                missed.append("\(passage.name): nothing for \(mark.figure)")
                continue
            }
            let figure = rest.remove(at: place)
            let read = "\(figure.text): \(figure.number ?? 0) \(figure.unitName) \(figure.qualifier)"
            guard mark.figure.names(figure) else {
                missed.append("\(passage.name): \(read) for \(mark.figure)")
                continue
            }
            named += 1
            guard !mark.figure.binds(figure) else {
                bound += 1
                continue
            }
            let context = "\(figure.from ?? 0)-\(figure.to ?? 0) \(figure.source ?? "-") \(figure.kind ?? "-")"
            missed.append("\(passage.name): (period, source, kind) \(read) \(context)")
        }
        falseFigures += rest.map { "\(passage.name): \($0.text) \($0.unitName) \($0.qualifier)" }
    }
}
