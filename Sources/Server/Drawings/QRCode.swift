import CQREncode

/// A QR code (ISO/IEC 18004) of bytes at error correction M, made by libqrencode.
package struct QRCode: Sendable {
    /// Modules on a side.
    package let size: Int
    /// Row by row; the lowest bit is set where a module is dark.
    private let modules: [UInt8]

    /// What a printed code may hold and a plain camera still reads.
    private static let mostBytes = 180

    /// Nil for more than 180 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count <= QRCode.mostBytes, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        modules = Array(UnsafeBufferPointer(start: code.pointee.data, count: size * size))
    }

    package func isDark(_ x: Int, _ y: Int) -> Bool { modules[y * size + x] & 1 == 1 }
}
