import CCairo
import Foundation

/// One typeface of drawings, opened once and kept as long as the program runs.
///
/// Its pointers never change after opening, and cairo guards what they point to with locks of its own (cairo manual,
/// "cairo_scaled_font_t"), so that threads may share it.
struct DrawingFont: @unchecked Sendable {
    private let face: OpaquePointer
    private let measure: OpaquePointer
    /// Large enough that rounding to the font's own units shows in no drawing.
    private static let measuringSize = 1000.0

    /// Nil where there is no such font file.
    init?(path: String) {
        var library: FT_Library?
        var opened: FT_Face?
        guard FT_Init_FreeType(&library) == 0, FT_New_Face(library, path, 0, &opened) == 0,
            let face = cairo_ft_font_face_create_for_ft_face(opened, 0)
        else { return nil }
        self.face = face
        var size = cairo_matrix_t()
        cairo_matrix_init_scale(&size, Self.measuringSize, Self.measuringSize)
        var identity = cairo_matrix_t()
        cairo_matrix_init_identity(&identity)
        let options = Self.unhinted()
        defer { cairo_font_options_destroy(options) }
        guard let measure = cairo_scaled_font_create(face, &size, &identity, options) else { return nil }
        self.measure = measure
    }

    /// How wide the text is at the size 1.
    func width(_ text: String) -> Double {
        var extents = cairo_text_extents_t()
        cairo_scaled_font_text_extents(measure, text.precomposedStringWithCanonicalMapping, &extents)
        return extents.x_advance / Self.measuringSize
    }

    /// Makes the context write with this font.
    func use(in context: OpaquePointer, size: Double) {
        cairo_set_font_face(context, face)
        cairo_set_font_size(context, size)
        let options = Self.unhinted()
        defer { cairo_font_options_destroy(options) }
        cairo_set_font_options(context, options)
    }

    /// Letters as they are drawn by their designer, so that a text is as wide in print as on the screen.
    private static func unhinted() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        return options
    }
}
