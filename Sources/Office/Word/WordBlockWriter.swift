/// Writes blocks one after the other, and keeps their pictures in the order of the document.
struct WordBlockWriter {
    var xml: WordXML
    /// Those before the blocks, too.
    var pictures: [WordPicture] = []
    /// Whether pages of another orientation were among the blocks.
    private(set) var turnsPages = false
    /// The id of the link to a picture, by its number from 1.
    private let link: (Int) -> String
    private let section: (WordDocument.Orientation, _ isFirst: Bool) -> String

    init(
        _ xml: WordXML,
        link: @escaping (Int) -> String,
        section: @escaping (WordDocument.Orientation, _ isFirst: Bool) -> String
    ) {
        self.xml = xml
        self.link = link
        self.section = section
    }

    mutating func write(_ blocks: [WordDocument.Block]) {
        for block in blocks {
            switch block {
            case .text(let text): text.write(to: &xml)
            case .table(let table): table.write(to: &xml)
            case .picture(let picture):
                pictures.append(picture)
                picture.write(number: pictures.count, link: link(pictures.count), to: &xml)
            case .pages(let orientation):
                // The paragraph that carries the end of a section takes no room of its own.
                xml.raw("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>")
                xml.raw("\(section(orientation, !turnsPages))</w:pPr></w:p>")
                turnsPages = true
            }
        }
    }
}
