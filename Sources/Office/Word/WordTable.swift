/// A table of a Word document; its heading is repeated on every page and no row is torn.
package struct WordTable: Sendable, Equatable {
    package struct Cell: Sendable, Equatable {
        package let paragraphs: [WordText]

        package init(_ paragraphs: [WordText]) {
            self.paragraphs = paragraphs
        }

        package init(_ text: WordText) {
            paragraphs = [text]
        }
    }

    /// In twentieths of a point.
    package let widths: [Int]
    package let headings: [[Cell]]
    package let rows: [[Cell]]

    package init(widths: [Int], headings: [[Cell]] = [], rows: [[Cell]]) {
        self.widths = widths
        self.headings = headings
        self.rows = rows
    }

    func write(to xml: inout WordXML) {
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:jc w:val=\"center\"/>")
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
        }
        xml.raw("<w:tblBorders>\(sides.joined())</w:tblBorders>")
        xml.raw(
            """
            <w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/>\
            <w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>
            """
        )
        for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
        xml.raw("</w:tblGrid>")
        for row in headings { write(row, isHeading: true, to: &xml) }
        for row in rows { write(row, isHeading: false, to: &xml) }
        xml.raw("</w:tbl>")
    }

    private func write(_ row: [Cell], isHeading: Bool, to xml: inout WordXML) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/>\(isHeading ? "<w:tblHeader/>" : "")</w:trPr>")
        for (width, cell) in zip(widths, row) {
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
            if isHeading { xml.raw("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>") }
            xml.raw("<w:vAlign w:val=\"center\"/></w:tcPr>")
            for paragraph in cell.paragraphs {
                paragraph.write(to: &xml)
                paragraph.writeRule(width: width - 140, to: &xml)
            }
            xml.raw("</w:tc>")
        }
        xml.raw("</w:tr>")
    }
}
