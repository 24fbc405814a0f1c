/// Who may be supported, where, and for what trade, by the rows of the day; pure.
enum EligibilityRules {
    static func answer(
        _ question: EligibilityQuestion,
        terms: [EligibilityTerm],
        _ territories: Territories
    ) -> EligibilityAnswer {
        if let running = approvedBefore(question, terms) {
            return EligibilityAnswer([running])
        }
        let lookup = EligibilityLookup(terms: terms, day: question.approvedOn ?? question.day)
        if isService(question), let term = lookup.term(.exception, "service") {
            return EligibilityAnswer([lookup.finding(.exception, term, term.name)])
        }
        return EligibilityAnswer([
            form(question, lookup), place(question, lookup, territories), trade(question, lookup),
        ])
    }

    /// A project that was approved before the new decree runs on as approved.
    private static func approvedBefore(
        _ question: EligibilityQuestion,
        _ terms: [EligibilityTerm]
    ) -> EligibilityFinding? {
        let today = EligibilityLookup(terms: terms, day: question.day)
        guard let approved = question.approvedOn, let term = today.term(.exception, "approvedBefore"),
            let change = term.validity.from, approved < change
        else { return nil }
        return EligibilityFinding(
            subject: .exception,
            verdict: .holds,
            sentence: "Đề án phê duyệt ngày \(approved.vietnamese), trước \(change.vietnamese): "
                + "tiếp tục thực hiện như đã phê duyệt.",
            remedy: nil,
            use: term.use
        )
    }

    /// Điểm c Khoản 2 Điều 1: who manages or serves the programme is no producer, so place and trade are not asked.
    private static func isService(_ question: EligibilityQuestion) -> Bool {
        switch question.kind {
        case .information, .cooperation, .administration: true
        case .training, .management, .cleanerProduction, .model, .machinery, .product, .consulting, .linkage: false
        }
    }

    private static func form(_ question: EligibilityQuestion, _ lookup: EligibilityLookup) -> EligibilityFinding {
        guard let form = question.form else {
            return lookup.unknown(.form, "Chưa rõ loại hình của đơn vị thụ hưởng.", "Ghi loại hình.")
        }
        let isCleaner = lookup.exception(among: cleanerCodes(question)) != nil
        let isTooLarge = question.isSmallOrMedium == false && !isCleaner
        guard let term = lookup.term(.form, isTooLarge ? "large" : form.rawValue) else {
            return lookup.unknown(.form, "Chưa có quy định về loại hình này.", "Đính kèm văn bản quy định.")
        }
        return lookup.finding(.form, term, term.name)
    }

    private static func place(
        _ question: EligibilityQuestion,
        _ lookup: EligibilityLookup,
        _ territories: Territories
    ) -> EligibilityFinding {
        let exception = lookup.exception(among: exceptions(question))
        let place = question.place.flatMap { territories.eligiblePlace($0, on: lookup.day) }
        let own = place.flatMap { place in
            lookup.term(.place, place.code).map { term in
                lookup.finding(.place, term, "\(place.name) (\(term.name))")
            }
        }
        if let own, own.verdict == .holds { return own }
        if let exception {
            let name = place.map { "\($0.name): " } ?? ""
            return EligibilityFinding(
                subject: .exception,
                verdict: .holds,
                sentence: "\(name)không xét nơi sản xuất vì thuộc trường hợp “\(exception.name)”.",
                remedy: nil,
                use: exception.use
            )
        }
        return own
            ?? lookup.unknown(
                .place,
                "Chưa rõ nơi sản xuất vào ngày \(lookup.day.vietnamese).",
                "Ghi xã, phường, đặc khu nơi sản xuất theo bản đồ của ngày đó."
            )
    }

    private static func trade(_ question: EligibilityQuestion, _ lookup: EligibilityLookup) -> EligibilityFinding {
        let isCleaner = lookup.exception(among: cleanerCodes(question)) != nil
        guard let code = question.trade ?? (isCleaner ? "g" : nil) else {
            return lookup.unknown(.trade, "Chưa rõ ngành nghề sản xuất.", "Chọn ngành nghề.")
        }
        guard let term = lookup.term(.trade, refined(code, question)) else {
            return lookup.unknown(
                .trade,
                "Ngành nghề này chưa có trong danh mục vào ngày \(lookup.day.vietnamese).",
                "Chọn ngành nghề trong danh mục của ngày phê duyệt."
            )
        }
        return lookup.finding(.trade, term, term.name)
    }

    /// Minerals are supported in difficult areas only: Điểm e Khoản 1 Điều 5.
    private static func refined(_ code: String, _ question: EligibilityQuestion) -> String {
        guard code == "e", let isDifficult = question.isDifficultArea else { return code }
        return isDifficult ? "e.difficult" : "e.other"
    }

    private static func cleanerCodes(_ question: EligibilityQuestion) -> [String] {
        var codes: [String] = []
        if question.isCleanerProduction || question.kind == .cleanerProduction { codes.append("cleanerProduction") }
        if question.isSustainableProduction { codes.append("sustainableProduction") }
        return codes
    }

    private static func exceptions(_ question: EligibilityQuestion) -> [String] {
        var codes = cleanerCodes(question)
        if question.isFair { codes.append("fair") }
        if question.isCraftVillage { codes.append("craftVillage") }
        if question.isClusterInvestor { codes.append("clusterInvestor") }
        return codes
    }
}

/// The rows of a day, and the sentences that they make.
struct EligibilityLookup {
    let terms: [EligibilityTerm]
    let day: Day

    func term(_ subject: EligibilityTerm.Subject, _ code: String) -> EligibilityTerm? {
        terms.first { $0.subject == subject && $0.code == code && $0.validity.contains(day) }
    }

    func exception(among codes: [String]) -> EligibilityTerm? {
        codes.lazy.compactMap { term(.exception, $0) }.first
    }

    func finding(_ subject: EligibilityTerm.Subject, _ term: EligibilityTerm, _ name: String) -> EligibilityFinding {
        EligibilityFinding(
            subject: subject,
            verdict: term.verdict,
            sentence: "\(name): \(words(subject, term.verdict)).",
            remedy: term.remedy,
            use: term.use
        )
    }

    func unknown(
        _ subject: EligibilityTerm.Subject,
        _ sentence: String,
        _ remedy: String
    ) -> EligibilityFinding {
        EligibilityFinding(subject: subject, verdict: .undecided, sentence: sentence, remedy: remedy, use: nil)
    }

    private func words(_ subject: EligibilityTerm.Subject, _ verdict: CheckVerdict) -> String {
        let scope =
            switch subject {
            case .form: "đối tượng thụ hưởng"
            case .place: "địa bàn được hỗ trợ"
            case .trade: "ngành nghề được hỗ trợ"
            case .exception: "diện được hỗ trợ"
            }
        return switch verdict {
        case .holds: "thuộc \(scope)"
        case .doesNotHold: "không thuộc \(scope) vào ngày \(day.vietnamese)"
        case .undecided: "chưa xác định được có thuộc \(scope) hay không"
        }
    }
}
