import Claims
import KhuyenCong
import Testing

@Suite struct ClaimLexiconTests {
    @Test func `provinces of both maps are known by the names that texts use`() throws {
        let reader = ClaimReader(try ClaimLexicon.make())
        let texts = [
            "Tỉnh Phú Yên có 5 đề án.", "TP.HCM có 5 đề án.", "Đăk Lăk có 5 đề án.", "Thanh Hoá có 5 đề án.",
            "Vùng yên bình có 5 đề án.",
        ]

        #expect(texts.map { reader.read($0).figures.first?.place } == ["54", "79", "66", "38", nil])
    }
}
