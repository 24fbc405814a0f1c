/// The parts that every document has beside its text.
enum WordParts {
    static let main = "word/document.xml"
    static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    /// Pictures are numbered after the relations of the common parts.
    static let firstPicture = 3

    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:r="\(office)"
        """

    /// What a picture adds to them; a template may not know these.
    static let pictureNamespaces = """
        xmlns:r="\(office)" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """

    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static func common(title: String, pictures: Int) -> [(name: String, bytes: [UInt8])] {
        [
            ("[Content_Types].xml", Array(types.utf8)), ("_rels/.rels", Array(relations.utf8)),
            ("docProps/core.xml", properties(title)), ("word/styles.xml", Array(styles.utf8)),
            ("word/header1.xml", Array(pageNumber.utf8)),
            ("word/_rels/document.xml.rels", Array(documentRelations(pictures).utf8)),
        ]
    }

    private static let types = """
        \(head)<Types xmlns="\(package)/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
        """

    private static let relations = """
        \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
        Type="\(office)/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" \
        Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
        """

    private static func documentRelations(_ pictures: Int) -> String {
        let images = (0..<pictures).map { index in
            """
            <Relationship Id="rId\(firstPicture + index)" Type="\(office)/image" Target="media/hinh\(index + 1).png"/>
            """
        }
        return """
            \(head)<Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/styles" \
            Target="styles.xml"/><Relationship Id="rId2" Type="\(office)/header" Target="header1.xml"/>\
            \(images.joined())</Relationships>
            """
    }

    private static func properties(_ title: String) -> [UInt8] {
        var xml = WordXML()
        xml.raw(
            """
            \(head)<cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
            """
        )
        xml.text(title)
        xml.raw("</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>")
        return xml.bytes
    }

    /// Arabic numbers in the middle of the top margin, from the second page on.
    private static let pageNumber = """
        \(head)<w:hdr \(namespaces)><w:p><w:pPr><w:jc w:val="center"/></w:pPr>\
        <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>\
        <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText>PAGE</w:instrText></w:r>\
        <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r>\
        <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r>\
        <w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>
        """

    private static let styles = """
        \(head)<w:styles \(namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
        w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/>\
        <w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
        <w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
        \(styled([.heading, .caption, .cell]))</w:styles>
        """

    private static func styled(_ styles: [WordText.Style]) -> String {
        styles.map { $0.definition(id: $0.rawValue) }.joined()
    }
}
