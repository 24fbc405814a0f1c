import KhuyenCong

/// One part of the pack of a conference as a table.
struct ConferencePartTable {
    let part: ConferencePart
    let today: Day

    func html(_ records: [ConferenceRecord]) -> HTML {
        DataTable<ConferenceRecord>(part.name, columns: [first] + rest).html(records)
    }

    /// "12 mục, 5 đã trả lời".
    static func count(_ part: ConferencePart, _ records: [ConferenceRecord]) -> String {
        switch part {
        case .participant: "\(records.count) đơn vị, \(records.compactMap(\.delegates).reduce(0, +)) đại biểu"
        case .recommendation: "\(records.count), đã trả lời \(records.count(where: \.isSettled))"
        case .task: "\(records.count), đã xong \(records.count(where: \.isSettled))"
        case .paper, .difficulty, .conclusion, .award: String(records.count)
        }
    }

    static func state(_ record: ConferenceRecord, on today: Day) -> HTML {
        guard let day = record.documentOn, let answer = record.answer else {
            if record.isLate(on: today) { return Tag(.late, "quá hạn").html }
            return Tag(.waiting, record.part == .task ? "chưa xong" : "chưa trả lời").html
        }
        let tag = Tag(.good, record.part == .task ? "đã xong" : "đã trả lời")
        return "\(tag.html) \(answer)<small>\(day.vietnamese) \(record.document)</small>"
    }

    private var first: DataTable<ConferenceRecord>.Column {
        .init(heading) { record in
            "<a href=\"\(SiteURL.conferenceRecord(record.id))\">\(record.words ?? record.unit)</a>"
        }
    }

    private var heading: String {
        switch part {
        case .participant: "Đơn vị"
        case .paper: "Tham luận"
        case .difficulty: "Khó khăn"
        case .recommendation: "Kiến nghị"
        case .conclusion: "Kết luận"
        case .task: "Nhiệm vụ"
        case .award: "Hình thức"
        }
    }

    private var rest: [DataTable<ConferenceRecord>.Column] {
        let unit = DataTable<ConferenceRecord>.Column("Đơn vị") { "\($0.unit)" }
        return switch part {
        case .participant: [.init("Đại biểu", unit: "người", .figure) { "\($0.delegates.map { String($0) })" }]
        case .paper:
            [unit, .init("Người trình bày") { "\($0.office)" }, .init("Tệp") { ConferencePartTable.files($0) }]
        case .difficulty: [.init("Loại") { "\($0.kind?.name)" }, unit]
        case .recommendation:
            [unit, .init("Gửi đến") { "\($0.office)" }, .init("Trả lời") { Self.state($0, on: today) }]
        case .conclusion: []
        case .task:
            [
                unit, .init("Hạn", .code) { "\($0.dueOn?.vietnamese ?? "không ghi")" },
                .init("Thực hiện") { Self.state($0, on: today) },
            ]
        case .award: [unit, .init("Quyết định") { "\($0.document) \($0.documentOn?.vietnamese)" }]
        }
    }

    static func files(_ record: ConferenceRecord) -> HTML {
        guard !record.files.isEmpty else { return "—" }
        return "\(each: record.files, { "<a href=\"\(SiteURL.conferenceFile(record.id, $0.id))\">\($0.name)</a><br>" })"
    }
}

/// The fields of a thing of the pack.
struct ConferenceRecordFields {
    let part: ConferencePart
    let units: [AdminUnit]
    let fields: TypedFields

    /// Who may take part: the provinces of a region or of the nation, the communes of a province.
    static func units(of conference: Conference, _ territories: Territories) -> [AdminUnit] {
        guard let province = conference.provinceNow else { return territories.provinces(.of2025) }
        return territories.children(of: province, map: .of2025)
    }

    var html: HTML {
        """
        \(if: part != .conclusion, unit)
        \(each: own, fields.html)
        """
    }

    private var unit: HTML {
        let choice = FormField(
            "place",
            "Đơn vị hành chính",
            .choice(units.map { (value: $0.code, label: $0.name) }, empty: "Đơn vị khác")
        )
        let other = FormField("unit", "Đơn vị khác", help: "Ghi tên khi không có trong danh sách.")
        return "<div class=\"row\">\(fields.html(choice))\(fields.html(other))</div>"
    }

    private var own: [FormField] {
        let words = FormField("words", label, .area(rows: 2), isRequired: true)
        return switch part {
        case .participant: [FormField("delegates", "Số đại biểu", .input(kind: .text, inputMode: .numeric))]
        case .paper: [words, FormField("office", "Người trình bày", help: "Chức vụ, ví dụ Phó Giám đốc Trung tâm.")]
        case .difficulty: [words, kinds]
        case .recommendation: [words, FormField("office", "Gửi đến")]
        case .conclusion: [words]
        case .task: [words, FormField("dueOn", "Hạn", help: "Ghi như 31/12/2026.")]
        case .award:
            [
                words, FormField("document", "Quyết định số"),
                FormField("documentOn", "Ngày quyết định", help: "Ghi như 22/09/2026."),
            ]
        }
    }

    private var label: String {
        switch part {
        case .participant: "Ghi chú"
        case .paper: "Tên tham luận"
        case .difficulty: "Nội dung khó khăn"
        case .recommendation: "Nội dung kiến nghị"
        case .conclusion: "Nội dung kết luận"
        case .task: "Nhiệm vụ"
        case .award: "Hình thức khen thưởng"
        }
    }

    private var kinds: FormField {
        let options = DifficultyKind.allCases.map { (value: $0.rawValue, label: $0.name) }
        return FormField("kind", "Loại", .choice(options, empty: nil), isRequired: true)
    }
}
