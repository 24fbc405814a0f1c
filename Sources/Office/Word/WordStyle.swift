extension WordText.Style {
    /// As Word names the style in every language, in small letters.
    var name: String {
        switch self {
        case .normal: "normal"
        case .heading: "heading 1"
        case .caption: "caption"
        case .cell: "table text"
        }
    }

    /// The style as a part of `styles.xml`; the look of Nghị định 30/2020/NĐ-CP, Phụ lục I.
    func definition(id: String) -> String {
        """
        <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
        \(properties)</w:style>
        """
    }

    private var properties: String {
        switch self {
        case .normal: ""
        case .heading:
            """
            <w:next w:val="Normal"/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/>\
            <w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>
            """
        case .caption:
            """
            <w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="60"/></w:pPr>\
            <w:rPr><w:i/><w:iCs/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr>
            """
        case .cell:
            """
            <w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>
            """
        }
    }
}
