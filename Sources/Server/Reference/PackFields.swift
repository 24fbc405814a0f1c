import KhuyenCong

/// The questions about a pack of norms or of rules: its name, its place, its days, its basis.
struct PackFields {
    let book: any PackBook
    /// What a pack without a place is called.
    let shared: String
    /// False for packs that are the whole country's by law.
    var hasPlace = true

    func html(_ open: OpenForm) -> HTML {
        let code = FormField("code", "Mã bộ", help: "Ngắn, ví dụ NA-2026.", isRequired: true)
        let name = FormField("name", "Tên bộ", isRequired: true)
        let mayBeShared = book.mayEdit(nil)
        let place = FormField(
            "place",
            "Của",
            .choice(places, empty: mayBeShared ? shared : nil),
            isRequired: !mayBeShared
        )
        return """
            \(name.html(open.typed["name"], faults: open.faults))
            \(code.html(open.typed["code"], faults: open.faults))
            \(hasPlace ? place.html(open.typed["place"], faults: open.faults) : .empty)
            \(ReferenceFields.days(open.typed, faults: open.faults, isFromRequired: true))
            \(ReferenceFields.basis(open.typed, faults: open.faults))
            """
    }

    static func opened(_ pack: some DatedPack) -> OpenForm {
        var typed = ReferenceFields.typed(pack.basis, pack.validity.from, pack.validity.until)
        typed = typed.setting("code", pack.code).setting("name", pack.name)
        return OpenForm(typed.setting("place", pack.place.map(PlaceFields.word)))
    }

    /// - Throws: `FormFaults`.
    static func draft(_ form: Form) throws -> PackDraft {
        var reader = FieldReader(form)
        let code = reader.text("code", "Mã bộ", atMost: TextLength.figure.rawValue, isRequired: true)
        let name = reader.text("name", "Tên bộ", isRequired: true)
        let from = reader.day("validFrom", "Có hiệu lực từ ngày", isRequired: true)
        let until = reader.day("validUntil", "Hết hiệu lực từ ngày")
        let basis = ReferenceFields.readBasis(&reader)
        let word = reader.text("place", "Của")
        if let word, PlaceFields.province(word) == nil { reader.refuse("place", "Chọn tỉnh trong danh sách.") }
        try reader.check()
        guard let code, let name, let from, let basis else { throw FormFaults.none }
        return PackDraft(
            code: code,
            name: name,
            place: word.flatMap(PlaceFields.province),
            validFrom: from,
            validUntil: until,
            basis: basis
        )
    }

    private var places: [(value: String, label: String)] {
        book.editableProvinces.map(PlaceFields.option)
    }
}
