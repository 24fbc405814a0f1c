import Claims
import Foundation
import Testing
import Vietnamese

/// A figure as a person marked it: `22e9 đồng over @2016-2020 =national #machinery /năm`, `20..30 mô_hình range`.
struct MarkedFigure: Sendable {
    var low: Double?
    var high: Double?
    var unit: String
    var qualifier = "exact"
    var period: String?
    var source: String?
    var kind: String?
    var isPerYear = false

    init(_ text: Substring) throws {
        let words = text.split(separator: " ")
        try #require(words.count >= 2, "\(text)")
        let ends = words[0].components(separatedBy: "..")
        low = Double(ends[0])
        high = ends.count == 2 ? Double(ends[1]) : low
        unit = words[1].replacingOccurrences(of: "_", with: " ")
        for word in words.dropFirst(2) {
            switch word.first {
            case "@":
                let years = word.dropFirst()
                period = years.contains("-") ? String(years) : "\(years)-\(years)"
            case "=": source = String(word.dropFirst())
            case "#": kind = String(word.dropFirst())
            case "/": isPerYear = true
            default: qualifier = String(word)
            }
        }
    }

    /// Value, unit and qualifier.
    func names(_ figure: Figure) -> Bool {
        counts(figure) && qualifier == figure.qualifier.rawValue && isPerYear == figure.isPerYear
    }

    /// Value and unit alone.
    func counts(_ figure: Figure) -> Bool {
        let found = (figure.value ?? figure.low, figure.value ?? figure.high)
        return close(low, found.0) && (high == nil || close(high, found.1)) && unit == figure.unitName
    }

    /// Period, source and what is counted, as far as they are marked.
    func binds(_ figure: Figure) -> Bool {
        let years = "\(figure.from ?? 0)-\(figure.to ?? 0)"
        return (period == nil || period == years) && (source == nil || source == figure.source)
            && (kind == nil || kind == figure.kind)
    }

    private func close(_ marked: Double?, _ found: ExactDecimal?) -> Bool {
        guard let marked, let found else { return marked == nil && found == nil }
        return abs(marked - found.double) <= abs(marked) * 1e-9
    }
}

/// A sentence with its figures.
struct MarkedSentence: Sendable {
    let text: String
    let figures: [MarkedFigure]

    static func all() throws -> [MarkedSentence] {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Sentences")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tsv") }
        return try files.sorted().flatMap { file in
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).split(separator: "\n").map {
                line in
                let cells = line.split(separator: "\t")
                return try MarkedSentence(
                    text: String(cells[0]),
                    figures: cells.dropFirst().map { try MarkedFigure($0) }
                )
            }
        }
    }
}

/// How well the marked figures were found.
struct Score: CustomStringConvertible {
    var marked = 0
    var named = 0
    var bound = 0
    var reported = 0
    var falseFigures: [String] = []
    var missed: [String] = []

    mutating func add(_ text: String, marked figures: [MarkedFigure], found: [Figure]) {
        var rest = found
        marked += figures.count
        reported += found.count
        for figure in figures {
            guard let place = rest.firstIndex(where: figure.names) else {
                missed.append("\(figure.low ?? 0) \(figure.unit) \(figure.qualifier): \(text)")
                continue
            }
            named += 1
            let match = rest.remove(at: place)
            if figure.binds(match) {
                bound += 1
            } else {
                missed.append(
                    "(period, source, kind) \(match.text) \(match.from ?? 0)-\(match.to ?? 0) \(match.source ?? "-") \(match.kind ?? "-"): \(text)"
                )
            }
        }
        falseFigures += rest.map { "\($0.text) \($0.unitName) \($0.qualifier): \(text)" }
    }

    var description: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            "\(part)/\(whole) = \(Double(part * 10_000 / max(whole, 1)) / 100) %"
        }
        return """
            value, unit, qualifier: \(percent(named, marked))
            also period, source, what is counted: \(percent(bound, marked))
            false figures: \(percent(falseFigures.count, reported))
            """
    }
}
