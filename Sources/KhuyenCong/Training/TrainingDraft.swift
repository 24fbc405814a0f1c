import Vietnamese

/// A class as somebody enters it, with the whole list of its people.
struct TrainingDraft {
    let line: Int
    let name: String
    let place: String?
    let from: Day
    let until: Day
    let days: Int
    let people: [Trainee]
    /// How many classes of the file the form showed.
    let seen: Int?
    let version: Int?

    /// Reads "line", "name", "place", "from", "until", "days", "people", and "seen" of a new class or "version" of one that
    /// stands; faults are noted in the reader.
    init(_ fields: FieldTreeReader, today: Day) {
        line = fields.integer("line", in: 1...1000) ?? 1
        name = fields.required("name", "Ghi tên lớp.")
        place = fields.text("place")
        let first = fields.day("from")
        let last = fields.day("until")
        if fields.text("from") == nil { fields.fault("from", "Ghi ngày khai giảng.") }
        if fields.text("until") == nil { fields.fault("until", "Ghi ngày bế giảng.") }
        if let first, let last, last < first { fields.fault("until", "Ngày bế giảng trước ngày khai giảng.") }
        from = first ?? today
        until = last ?? first ?? today
        let taught = fields.integer("days", in: 1...366)
        if fields.text("days") == nil { fields.fault("days", "Ghi số ngày học.") }
        days = taught ?? 1
        people = fields.list("people") { Trainee($0, days: taught) }
        seen = fields.integer("seen", in: 0...10_000)
        version = fields.integer("version", in: 1...Int(Int32.max))
        let persons = Dictionary(grouping: people.filter { !$0.name.isEmpty }) { person in
            [Fold.key(person.name), person.birthYear.map { String($0) } ?? "", Fold.key(person.residence ?? "")]
        }
        if let twice = persons.values.first(where: { $0.count > 1 })?.first {
            fields.fault(
                "people",
                "“\(twice.name)” có hai dòng trong danh sách.",
                remedy: "Bỏ một dòng; hai người trùng tên thì ghi năm sinh, nơi ở của từng người."
            )
        }
    }
}

extension Trainee {
    /// Reads "name", "sex", "birthYear", "residence", "phone", "attended", "result" and "certificate".
    ///
    /// `days`: of the class; nobody comes more often. Nil where they were not told.
    fileprivate init(_ fields: FieldTreeReader, days: Int?) {
        name = fields.required("name", "Có người chưa ghi họ tên.")
        sex =
            fields.requiredChoice("sex", of: Sex.self, "“\(fields.text("name") ?? "")”: ghi nam hoặc nữ.") ?? .female
        birthYear = fields.integer("birthYear", in: 1900...2100)
        residence = fields.text("residence")
        phone = fields.text("phone")
        attended = fields.integer("attended", in: 0...366) ?? 0
        result = fields.choice("result", of: Result.self) ?? .awaited
        certificate = fields.text("certificate")
        if let days, attended > days {
            fields.fault("attended", "“\(name)” dự \(attended) ngày, lớp chỉ học \(days) ngày.")
        }
        if certificate != nil, result != .certified {
            fields.fault("certificate", "“\(name)” có số chứng chỉ nhưng kết quả là “\(result.name)”.")
        }
    }
}

extension FieldShape {
    package static let trainingClass = FieldShape("TrainingClassTerms") { TrainingDraft($0, today: today) }
}
