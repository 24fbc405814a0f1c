import CCairo
import Foundation

extension Drawing {
    /// The picture as a PNG file on white, with so many pixels for each of its units.
    ///
    /// - Throws: `DrawingFault` where cairo cannot make the picture: too large, or no memory.
    func png(scale: Double) throws -> [UInt8] {
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_RGB24,
            Int32((width * scale).rounded()),
            Int32((height * scale).rounded())
        )
        let context = cairo_create(surface)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(surface)
        }
        guard let surface, let context, cairo_status(context) == CAIRO_STATUS_SUCCESS else { throw DrawingFault() }
        cairo_scale(context, scale, scale)
        Self.set(.paper, in: context)
        cairo_paint(context)
        for shape in shapes { Self.paint(shape, in: context) }
        cairo_surface_flush(surface)
        guard let pixels = cairo_image_surface_get_data(surface) else { throw DrawingFault() }
        return try PNGFile(
            pixels: pixels,
            width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface))
        )
        .bytes
    }

    private static func paint(_ shape: Shape, in context: OpaquePointer) {
        switch shape {
        case .polygon(let points, let ink):
            set(ink, in: context)
            for (index, point) in points.enumerated() {
                index == 0 ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
            }
            cairo_close_path(context)
            cairo_fill(context)
        case .dots(let points, let radius, let ink):
            set(ink, in: context)
            for point in points {
                cairo_new_sub_path(context)
                cairo_arc(context, point.x, point.y, radius, 0, 2 * Double.pi)
            }
            cairo_fill(context)
        case .stroke(let points, let width, let dashes, let ink):
            set(ink, in: context)
            cairo_set_line_width(context, width)
            cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
            cairo_set_dash(context, dashes, Int32(dashes.count), 0)
            for (index, point) in points.enumerated() {
                index == 0 ? cairo_move_to(context, point.x, point.y) : cairo_line_to(context, point.x, point.y)
            }
            cairo_stroke(context)
        case .text(let text, let ink):
            guard let fonts = DrawingFonts.carried else { return }
            set(ink, in: context)
            fonts.font(isBold: text.isBold).use(in: context, size: text.size)
            cairo_move_to(context, fonts.left(of: text), text.at.y)
            cairo_show_text(context, text.text.precomposedStringWithCanonicalMapping)
        }
    }

    private static func set(_ ink: Ink, in context: OpaquePointer) {
        let colour = ink.colour
        cairo_set_source_rgb(
            context,
            Double(colour.red) / 255,
            Double(colour.green) / 255,
            Double(colour.blue) / 255
        )
    }
}

/// A picture that could not be drawn.
struct DrawingFault: Error {}
