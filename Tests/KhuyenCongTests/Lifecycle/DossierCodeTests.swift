import Testing

@testable import KhuyenCong

@Suite struct DossierCodeTests {
    @Test(
        arguments: [
            ("HS5", .dossier(5)), ("hs12", .dossier(12)), ("DA34", .project(34)), ("34", .project(34)),
            ("HS+5", nil), ("DA-5", nil), ("HS0", nil), ("HS", nil), ("HSDA5", nil), ("", nil),
        ] as [(String, DossierCode?)]
    )
    func `a code is its letters and digits alone`(text: String, code: DossierCode?) {
        #expect(DossierCode(text) == code)
    }
}
