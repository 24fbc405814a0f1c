import Testing

@testable import KhuyenCong

@Suite struct SHA1Tests {
    /// FIPS 180-4 examples, and lengths around the block boundary.
    @Test(
        arguments: [
            ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
            ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
            ),
            (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
            (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
            (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
        ]
    )
    func `a known text has its known hash`(text: String, hash: String) {
        #expect(Hex.encode(SHA1.hash(Array(text.utf8))) == hash)
    }

    /// RFC 2202.
    @Test(
        arguments: [
            ([UInt8](repeating: 0x0B, count: 20), "Hi There", "b617318655057264e28bc0b6fb378c8ef146be00"),
            (Array("Jefe".utf8), "what do ya want for nothing?", "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"),
            (
                [UInt8](repeating: 0xAA, count: 80), "Test Using Larger Than Block-Size Key - Hash Key First",
                "aa4ae5e15272d00e95705637ce8a3b55ed402112"
            ),
        ]
    )
    func `a known key gives its known code`(key: [UInt8], text: String, code: String) {
        #expect(Hex.encode(SHA1.authenticate(Array(text.utf8), key: key)) == code)
    }
}
