import CXLSXWriter

/// How a written cell looks; a closed set, so that every export of the system looks alike.
package enum CellStyle: Hashable, Sendable, CaseIterable {
    /// The title of the list, bold and centred.
    case title
    /// A line under the title, such as the money unit, in italics.
    case note
    /// A column heading: bold, wrapped, bordered, shaded.
    case header
    case text
    /// Whole đồng or counts with grouped digits: `1.500.000` where Vietnamese settings are on.
    case amount
    /// A number with up to three decimals.
    case decimal
    /// A share in percent, as a number of percent with two decimals.
    case percent
    /// A part of a whole: 0.3781 shows as `37,81%`.
    case share
    /// How many times as much: 1.12 shows as `1,12 lần`.
    case multiple
    /// A plain number without grouping, such as a year or an ordinal.
    case plain
    case date
    case totalText
    case totalAmount
    case totalShare
    /// A cell with an error, red.
    case error
    /// A doubtful cell, amber.
    case warning

    /// Fill colours of marked cells; pale, so that black text stays readable.
    static let errorColour: UInt32 = 0xFF9999
    static let warningColour: UInt32 = 0xFFD966
    private static let headerColour: UInt32 = 0xE8EEF4

    /// The look a value gets when none is asked for.
    static func usual(for value: CellValue) -> CellStyle {
        switch value {
        case .number(let number): number == number.rounded() ? .amount : .decimal
        case .date: .date
        case .empty, .text, .bool, .error: .text
        }
    }

    private var numberFormat: String? {
        switch self {
        case .amount, .totalAmount: "#,##0"
        case .decimal: "#,##0.###"
        case .percent: "0.00"
        case .share, .totalShare: "0.00%"
        case .multiple: "0.00\" lần\""
        case .plain: "0"
        case .date: "dd/mm/yyyy"
        case .title, .note, .header, .text, .totalText, .error, .warning: nil
        }
    }

    private var isBold: Bool { [.title, .header, .totalText, .totalAmount, .totalShare].contains(self) }

    private var fill: UInt32? {
        switch self {
        case .header: CellStyle.headerColour
        case .error: CellStyle.errorColour
        case .warning: CellStyle.warningColour
        default: nil
        }
    }

    /// Makes the format in a workbook.
    func make(in workbook: UnsafeMutablePointer<lxw_workbook>) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(workbook) else { return nil }
        format_set_font_name(format, "Times New Roman")
        format_set_font_size(format, self == .title ? 14 : 12)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if let numberFormat { format_set_num_format(format, numberFormat) }
        if isBold { format_set_bold(format) }
        if let fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, lxw_color_t(fill))
        }
        arrange(format)
        return format
    }

    private func arrange(_ format: UnsafeMutablePointer<lxw_format>) {
        switch self {
        case .title:
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .note:
            format_set_italic(format)
        case .header:
            format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
            format_set_text_wrap(format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .text, .totalText, .error, .warning:
            format_set_text_wrap(format)
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .amount, .decimal, .percent, .share, .multiple, .plain, .date, .totalAmount, .totalShare:
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
    }
}
