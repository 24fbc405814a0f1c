import KhuyenCong

/// The questions that every dated row of the law asks: its days, where it is printed, how well that is known.
enum ReferenceFields {
    static func basis(_ typed: URLQuery, faults: FormFaults) -> HTML {
        let citation = FormField(
            "citation",
            "Căn cứ pháp lý",
            help: "Số, ký hiệu, điều khoản như in trong văn bản.",
            isRequired: true
        )
        let evidence = FormField(
            "evidence",
            "Mức kiểm chứng",
            .choice(Evidence.allCases.map { ($0.rawValue, $0.label) }, empty: nil),
            help: "Dòng chưa đọc toàn văn được ghi “chưa kiểm chứng”.",
            isRequired: true
        )
        return """
            \(citation.html(typed["citation"], faults: faults))
            \(evidence.html(typed["evidence"] ?? Evidence.fullText.rawValue, faults: faults))
            """
    }

    /// Nil where the reader has refused something.
    static func readBasis(_ reader: inout FieldReader) -> LegalBasis? {
        let citation = reader.text("citation", "Căn cứ pháp lý", isRequired: true)
        let evidence = reader.choice("evidence", "Mức kiểm chứng", as: Evidence.self, isRequired: true)
        guard let citation, let evidence else { return nil }
        return LegalBasis(citation, evidence)
    }

    static func days(
        _ typed: URLQuery,
        faults: FormFaults,
        from: String = "Có hiệu lực từ ngày",
        until: String = "Hết hiệu lực từ ngày",
        isFromRequired: Bool = false
    ) -> HTML {
        let begin = FormField("validFrom", from, help: "Ví dụ 01/07/2025.", isRequired: isFromRequired)
        let end = FormField("validUntil", until, help: "Ngày đầu tiên không còn hiệu lực; bỏ trống là không thời hạn.")
        return """
            \(begin.html(typed["validFrom"], faults: faults))
            \(end.html(typed["validUntil"], faults: faults))
            """
    }

    /// What a form shows of a row that is to be changed.
    static func typed(_ basis: LegalBasis, _ from: Day?, _ until: Day?) -> URLQuery {
        var typed: URLQuery = ["citation": basis.citation, "evidence": basis.evidence.rawValue]
        typed = typed.setting("validFrom", from?.vietnamese)
        return typed.setting("validUntil", until?.vietnamese)
    }
}

/// A form of a list's page that was opened, or sent and cannot be taken yet.
struct OpenForm: Sendable {
    let typed: URLQuery
    let faults: FormFaults

    init(_ typed: URLQuery, faults: FormFaults = .none) {
        self.typed = typed
        self.faults = faults
    }
}
