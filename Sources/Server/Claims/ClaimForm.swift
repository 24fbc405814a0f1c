import Claims
import KhuyenCong

/// The texts that a form carries: pasted, uploaded, or carried on from the page before.
struct ClaimForm: Sendable {
    enum Name {
        static let text = "text"
        static let name = "name"
        static let file = "file"
        static let place = "dia-ban"
        static let pick = "chon"
        static let act = "viec"
        static let title = "title"
        static let province = "province"
        static let version = "phien-ban"
    }

    let sources: [ClaimSource]
    /// For each source in its order.
    let picks: [[FigurePick]]
    /// The code of the place meant where a text names none.
    let place: String?
    /// The figure whose reading is to be mended.
    let asked: KeptPlace?
    /// What was typed of that figure and cannot be read; the texts and all picks made before stand.
    let faults: FormFaults

    /// - Throws: `Refusal` (invalid) where there is nothing to check, too much, or a file cannot be read.
    init(_ form: Form) throws {
        let texts = form.fields.values(Name.text).map { $0.replacing("\r\n", with: "\n").filter { $0 != "\0" } }
        let names = form.fields.values(Name.name)
        var sources: [ClaimSource] = []
        for (index, text) in texts.enumerated() where text.contains(where: { !$0.isWhitespace }) {
            let name = index < names.count && !names[index].isEmpty ? names[index] : "Văn bản \(index + 1)"
            sources.append(ClaimSource(name: String(name.prefix(200)), text: text))
        }
        for file in form.files where file.size > 0 {
            sources.append(try ClaimSource.read(path: file.path, name: file.name))
        }
        guard !sources.isEmpty else {
            throw Refusal.invalid("Dán văn bản vào ô, hoặc chọn tệp.", field: Name.text)
        }
        guard sources.count <= ClaimSource.most else {
            throw Refusal.invalid("Mỗi lần kiểm tra nhiều nhất \(ClaimSource.most) văn bản.", field: Name.file)
        }
        self.sources = sources
        var picks = ClaimPickWord.read(form.fields.values(Name.pick), parts: sources.count)
        var faults = FormFaults.none
        do {
            if let said = try ClaimReread.choices(form), said.place.position < picks.count {
                picks[said.place.position] += said.choices.map {
                    FigurePick(start: said.place.start, end: said.place.end, choice: $0)
                }
            }
        } catch let refusal as Refusal {
            faults = FormFaults(details: refusal)
        }
        self.picks = picks
        self.faults = faults
        asked = ClaimReread.place(form[faults.faults.isEmpty ? ClaimReread.Name.asked : ClaimReread.Name.figure])
        place = form[Name.place]
    }
}

/// A choice as forms carry it: "0:12:20:other".
enum ClaimPickWord {
    static func write(_ pick: FigurePick, part: Int) -> String {
        "\(part):\(pick.start):\(pick.end):\(pick.choice.rawValue)"
    }

    /// Words that nobody's page has written are passed over.
    static func read(_ words: [String], parts: Int) -> [[FigurePick]] {
        var picks = [[FigurePick]](repeating: [], count: parts)
        for word in words {
            guard let (place, choice) = one(word), place.position < parts else { continue }
            picks[place.position].append(FigurePick(start: place.start, end: place.end, choice: choice))
        }
        return picks
    }

    static func one(_ word: String) -> (place: KeptPlace, choice: FigurePick.Choice)? {
        let fields = word.split(separator: ":")
        guard fields.count == 4, let choice = FigurePick.Choice(rawValue: String(fields[3])),
            let part = Int(fields[0]), let start = Int(fields[1]), let end = Int(fields[2]), part >= 0,
            start >= 0, start < end
        else { return nil }
        return (KeptPlace(position: part, start: start, end: end), choice)
    }
}
