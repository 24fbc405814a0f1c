import Foundation

@testable import Vietnamese

/// Text written in the old encodings, for reading it back.
enum EncodedSamples {
    static let encodings: [TextEncoding] = [
        .utf8, .utf16LittleEndian, .utf16BigEndian, .tcvn3, .vni, .viscii, .windows1258,
    ]

    /// TCVN3 has no capitals with tones: they are written small and set in a font of capitals.
    static func writable(_ text: String, in encoding: TextEncoding) -> String {
        encoding == .tcvn3 ? text.lowercased() : text
    }

    static func bytes(of text: String, in encoding: TextEncoding) -> [UInt8]? {
        switch encoding {
        case .utf8: Array(text.utf8)
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .tcvn3: converted(text, to: "TCVN5712-1")
        case .viscii: converted(text, to: "VISCII")
        case .windows1258: converted(text, to: "CP1258")
        case .vni: VNIWriter.bytes(of: text)
        case .windows1252: nil
        }
    }

    private static func converted(_ text: String, to name: String) -> [UInt8]? {
        guard let converter = iconv_open(name, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2 + 16)
        var inputLeft = input.count
        var outputLeft = output.count
        let result = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var source = input.baseAddress
                var target = output.baseAddress
                return iconv(converter, &source, &inputLeft, &target, &outputLeft)
            }
        }
        guard result == 0 else { return nil }
        return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
    }
}

/// Writes VNI from a table of its own, typed from a keyboard chart of the letters as Windows-1252 shows them.
private enum VNIWriter {
    static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for character in text {
            if character.unicodeScalars.allSatisfy(\.isASCII) {
                bytes += character.utf8
            } else if let shown = shownAs[character] {
                bytes += shown.unicodeScalars.map { UInt8($0.value) }
            } else {
                return nil
            }
        }
        return bytes
    }

    static let shownAs: [Character: String] = {
        let chart =
            "á aù à aø ả aû ã aõ ạ aï ă aê ắ aé ằ aè ẳ aú ẵ aü ặ aë â aâ ấ aá ầ aà ẩ aå ẫ aã ậ aä é eù è eø ẻ eû ẽ eõ ẹ eï "
            + "ê eâ ế eá ề eà ể eå ễ eã ệ eä í í ì ì ỉ æ ĩ ó ị ò ó où ò oø ỏ oû õ oõ ọ oï ô oâ ố oá ồ oà ổ oå ỗ oã ộ oä "
            + "ơ ô ớ ôù ờ ôø ở ôû ỡ ôõ ợ ôï ú uù ù uø ủ uû ũ uõ ụ uï ư ö ứ öù ừ öø ử öû ữ öõ ự öï ý yù ỳ yø ỷ yû ỹ yõ ỵ î đ ñ"
        let entries = chart.split(separator: " ").map(String.init)
        var table: [Character: String] = [:]
        for index in stride(from: 0, to: entries.count - 1, by: 2) {
            table[Character(entries[index])] = entries[index + 1]
            table[Character(entries[index].uppercased())] = entries[index + 1].uppercased()
        }
        return table
    }()
}
