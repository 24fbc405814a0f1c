/// Tells which cell styles show a date, and turns serial numbers into days.
struct XlsxDates: Sendable, Equatable {
    /// One entry per cell format of the workbook.
    private let isDateStyle: [Bool]
    private let startsIn1904: Bool

    static func read(_ part: String, startsIn1904: Bool, in archive: ZipArchive) throws -> XlsxDates {
        let handler = StylesHandler()
        _ = try XMLScanner.scan(part, of: archive, with: handler)
        return XlsxDates(isDateStyle: handler.isDateStyle, startsIn1904: startsIn1904)
    }

    func isDate(style: Int) -> Bool { isDateStyle.indices.contains(style) && isDateStyle[style] }

    /// The day of a serial number; nil when it lies before the first day or after 31/12/9999.
    func day(serial: Double) -> CellValue? {
        guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
        var days = Int(serial)
        if startsIn1904 {
            days += 1462
        } else if days < 60 {
            // Serial 60 is the 29/02/1900 that never was: the numbers before it stand one day off.
            days += 1
        }
        // Serial 1 stands for a day; 0 is what a bare time of day or an empty date holds.
        guard days > 1 || startsIn1904 else { return nil }
        return CivilDay.value(daysSince1970: days - 25_569)
    }
}

/// The proleptic Gregorian calendar in whole days.
enum CivilDay {
    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
    static func value(daysSince1970: Int) -> CellValue {
        let shifted = daysSince1970 + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return .date(year: year, month: month, day: day)
    }

    /// Reads the day at the start of `2016-05-31` or `2016-05-31T08:00:00`; nil when it is no day.
    static func value(iso text: String) -> CellValue? {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        guard year > 0, (1...12).contains(month), day >= 1, day <= length(ofMonth: month, year: year) else {
            return nil
        }
        return .date(year: year, month: month, day: day)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        if month == 2 { return isLeap ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }
}

/// Reads number formats and cell formats out of `styles.xml`.
private final class StylesHandler: XMLHandler {
    /// Excel itself stops at 65,490 cell formats.
    private static let maxStyles = 65_536

    private(set) var isDateStyle: [Bool] = []
    private var isDateFormat: [Int: Bool] = [:]
    private var inCellFormats = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if name == "numFmt" {
            guard let id = attributes.integer("numFmtId"), let code = attributes.string("formatCode") else { return }
            if isDateFormat.count < StylesHandler.maxStyles { isDateFormat[id] = NumberFormatCode.showsDay(code) }
        } else if name == "cellXfs" {
            inCellFormats = true
        } else if name == "xf", inCellFormats, isDateStyle.count < StylesHandler.maxStyles {
            let id = attributes.integer("numFmtId") ?? 0
            isDateStyle.append(isDateFormat[id] ?? NumberFormatCode.builtInShowsDay(id))
        }
    }

    override func end(_ name: XMLName) throws {
        if name == "cellXfs" { inCellFormats = false }
    }
}

/// Number format codes of Excel, ECMA-376 part 1, 18.8.30 and 18.8.31.
enum NumberFormatCode {
    /// Dates among the formats that a workbook need not spell out, East Asian ones included.
    static func builtInShowsDay(_ id: Int) -> Bool {
        switch id {
        case 14...17, 22, 27...31, 36, 50...54, 57, 58: true
        default: false
        }
    }

    /// Whether a code shows a day, a month or a year; quoted, bracketed and escaped characters do not count.
    static func showsDay(_ code: String) -> Bool {
        var hasMonthLetter = false
        var hasTimeLetter = false
        for letter in significantLetters(of: code) {
            switch letter {
            case "d", "y": return true
            case "m": hasMonthLetter = true
            case "h", "s": hasTimeLetter = true
            default: break
            }
        }
        return hasMonthLetter && !hasTimeLetter
    }

    /// The letters of the first section, small, without literals.
    private static func significantLetters(of code: String) -> [Character] {
        var letters: [Character] = []
        var rest = code.lowercased()[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": return letters
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let bracketed = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(bracketed.count + 1)
                // Hours counted past a day are written [h]; anything else in brackets is a colour or a country.
                if ["h", "m", "s"].contains(bracketed.first), Set(bracketed).count == 1 { letters.append("h") }
            default: letters.append(character)
            }
        }
        return letters
    }
}
