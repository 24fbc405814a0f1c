import CCairo
import Foundation

/// The outlines of letters, which look alike in every program.
enum OutlinePiece: Sendable, Equatable {
    case move(Drawing.Point)
    case line(Drawing.Point)
    case curve(Drawing.Point, Drawing.Point, to: Drawing.Point)
    case close
}

extension DrawingFonts {
    /// The text of a drawing as outlines; none where there is no memory for them.
    func outlines(_ text: Drawing.Text) -> [OutlinePiece] {
        // Only the path is wanted, but a surface without a pixel has none (measured with cairo 1.16).
        let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1)
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        guard let context else { return [] }
        font(isBold: text.isBold).use(in: context, size: text.size)
        cairo_move_to(context, left(of: text), text.at.y)
        cairo_text_path(context, text.text.precomposedStringWithCanonicalMapping)
        guard let path = cairo_copy_path(context) else { return [] }
        defer { cairo_path_destroy(path) }
        return Self.pieces(path.pointee)
    }

    /// Each piece is a header, which tells how many points follow it (cairo manual, "cairo_path_data_t").
    private static func pieces(_ path: cairo_path_t) -> [OutlinePiece] {
        let data = UnsafeBufferPointer(start: path.data, count: Int(path.num_data))
        func point(_ index: Int) -> Drawing.Point { Drawing.Point(data[index].point.x, data[index].point.y) }
        var pieces: [OutlinePiece] = []
        var at = 0
        while at < data.count {
            switch data[at].header.type {
            case CAIRO_PATH_MOVE_TO: pieces.append(.move(point(at + 1)))
            case CAIRO_PATH_LINE_TO: pieces.append(.line(point(at + 1)))
            case CAIRO_PATH_CURVE_TO: pieces.append(.curve(point(at + 1), point(at + 2), to: point(at + 3)))
            default: pieces.append(.close)
            }
            at += Int(data[at].header.length)
        }
        // A text path ends by going to where the next letter would stand.
        if case .move = pieces.last { pieces.removeLast() }
        return pieces
    }
}
