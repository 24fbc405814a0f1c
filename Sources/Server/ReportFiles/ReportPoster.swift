import Foundation
import KhuyenCong

/// A report on one picture, for the wall or for a newspaper's page: headline, sources, years, kinds, map, sentences.
package struct ReportPoster: Sendable {
    package enum Size: String, Sendable, CaseIterable {
        /// 297 × 420 mm.
        case a3
        /// 1080 × 1350 px, for a post.
        case post

        var width: Double { self == .a3 ? 1122.5 : 1080 }
        var height: Double { self == .a3 ? 1587.4 : 1350 }
        /// Pixels for each unit: 200 dpi on paper.
        var scale: Double { self == .a3 ? 2.0833 : 1 }
        var margin: Double { self == .a3 ? 64 : 52 }
        /// How much larger than in a document the letters of charts are.
        var zoom: Double { self == .a3 ? 1.25 : 1.62 }
    }

    let document: ReportDocument
    let size: Size

    init(_ document: ReportDocument, _ size: Size) {
        self.document = document
        self.size = size
    }

    /// A file whose letters are outlines, so that it looks alike in every program.
    var svg: HTML {
        drawing.file(.outlines, title: title, description: sentences.joined(separator: " "))
    }

    /// - Throws: `DrawingFault`.
    var png: [UInt8] {
        get throws { try drawing.png(scale: size.scale) }
    }

    /// Letters stay letters here, so that the text can be found and read aloud.
    var lettered: HTML {
        drawing.file(.text, title: title, description: sentences.joined(separator: " "))
    }

    var title: String { "\(document.title), \(document.subtitle)" }

    /// What stands out, in at most three sentences: the narrative's first, else one for each chart.
    var sentences: [String] {
        let told = document.sections.flatMap(\.paragraphs).compactMap { ReportPoster.firstSentence($0.text) }
        guard told.isEmpty else { return Array(told.prefix(3)) }
        let charts = document.sections.flatMap { section in
            section.charts.compactMap { chart in
                ReportChartDrawing(chart, in: section, document.request).flatMap { sentence(section, $0) }
            }
        }
        return Array(charts.prefix(3))
    }

    /// The first that tells something: what is not known is for the report, not for a wall.
    private static func firstSentence(_ text: String) -> String? {
        let sentences = text.components(separatedBy: ". ")
        guard let told = sentences.first(where: { !$0.lowercased().contains(FigureWriter.noData) }) else { return nil }
        return told.hasSuffix(".") ? told : told + "."
    }

    var drawing: Drawing {
        var page = Drawing(width: size.width, height: size.height)
        var flow = PosterFlow(size: size)
        flow.head(document, in: &page)
        flow.headline(headline, in: &page)
        let charts = document.sections.flatMap { section in
            section.charts.compactMap { ReportChartDrawing($0, in: section, document.request) }
        }
        flow.charts(charts, in: &page)
        flow.sentences(sentences, in: &page)
        flow.foot(document.notes, in: &page)
        return page
    }

    /// The report's first figures, the first of them large; a chart of them knows which column holds their names.
    private var headline: [(value: String, name: String)] {
        guard let table = document.tables.first else { return [] }
        let names = document.sections.flatMap(\.charts).first { $0.table == table.id }?.label ?? 0
        return table.rows.prefix(3).compactMap { row in
            guard row.cells.indices.contains(names), case .text(let name) = row.cells[names],
                let figure = row.cells.lazy.compactMap({ if case .figure(let figure) = $0 { figure } else { nil } })
                    .first,
                figure.value != nil
            else { return nil }
            return (FigureWriter.withUnit(figure), name)
        }
    }

    private func sentence(_ section: ReportSection, _ chart: ReportChartDrawing) -> String? {
        guard let most = chart.largest.first, let figure = most.figures.first, figure.value != nil else { return nil }
        return "\(section.heading), nhiều nhất là \(most.name): \(FigureWriter.withUnit(figure))."
    }
}
