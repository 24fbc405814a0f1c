// The ten digits that numbers are written with; `isNumber` takes "²", "½" and the digits of other scripts as well.

extension UInt8 {
    package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Unicode.Scalar {
    package var isDigit: Bool { ("0"..."9").contains(self) }
}

extension Character {
    package var isDigit: Bool { isASCII && isNumber }
}
