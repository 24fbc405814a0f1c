/// A picture on a line of its own, with words for those who cannot see it.
package struct WordPicture: Sendable, Equatable {
    package let png: [UInt8]
    package let description: String
    /// In millimetres.
    package let width: Double
    package let height: Double
    /// Stays on the page of what follows.
    package let keepsWithNext: Bool

    package init(png: [UInt8], description: String, width: Double, height: Double, keepsWithNext: Bool = false) {
        self.keepsWithNext = keepsWithNext
        self.png = png
        self.description = description
        self.width = width
        self.height = height
    }

    /// English Metric Units to a millimetre (ECMA-376).
    private static let unitsPerMillimetre = 36_000.0

    /// With the number of the picture in the document and the id of the link to its file.
    func write(number: Int, link: String, to xml: inout WordXML) {
        let size = "cx=\"\(Int(width * Self.unitsPerMillimetre))\" cy=\"\(Int(height * Self.unitsPerMillimetre))\""
        xml.raw(
            """
            <w:p><w:pPr>\(keepsWithNext ? "<w:keepNext/>" : "")<w:keepLines/><w:spacing w:before="60" w:after="120"/><w:jc w:val="center"/></w:pPr><w:r>\
            <w:drawing \(WordParts.pictureNamespaces)><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(size)/>\
            <wp:docPr id="\(number)" name="Hình \(number)" descr="
            """
        )
        xml.text(description)
        xml.raw(
            """
            "/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="\(number)" name="Hình \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="\(link)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(size)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
            </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            """
        )
    }
}
