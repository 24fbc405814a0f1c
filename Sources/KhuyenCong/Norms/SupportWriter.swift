/// The sentences of a support check: what was found, its figures, what to do.
struct SupportWriter {
    private let question: SupportQuestion
    private let total: Dong

    init(_ question: SupportQuestion) {
        self.question = question
        total = question.support.filter { $0.source.isStateMoney == true }.reduce(.zero) { sum, part in
            // A sum beyond all money stays beyond every ceiling; it must not end the program.
            let (amount, overflows) = sum.amount.addingReportingOverflow(part.amount.amount)
            return Dong(overflows ? .max : amount)
        }
    }

    var unreadable: SupportAnswer {
        answer(
            .undecided,
            "Số liệu chưa dùng được: số tiền âm, số lượng hoặc hệ số nhỏ hơn 1.",
            remedy: "Kiểm tra lại số tiền, số lượng và hệ số ưu tiên."
        )
    }

    var withoutPack: SupportAnswer {
        answer(
            .undecided,
            "Chưa có bộ định mức nào cho ngày phê duyệt \(question.approvalDay.vietnamese).",
            remedy: "Nhập bộ định mức của thời gian đó, hoặc đính kèm văn bản quy định mức hỗ trợ."
        )
    }

    func withoutRow(_ pack: NormPack) -> SupportAnswer {
        answer(
            .undecided,
            "\(pack.name): không có mức cho nội dung này.",
            remedy: "Đính kèm dự toán theo chế độ chi tiêu hiện hành và văn bản cho phép."
        )
    }

    func several(_ norms: [Norm]) -> SupportAnswer {
        answer(
            .undecided,
            "Nội dung này có nhiều mức khác nhau.",
            remedy: "Chọn một mục: \(norms.map(\.item).joined(separator: "; ")).",
            norms: norms
        )
    }

    func withoutFigures(_ norm: Norm) -> SupportAnswer {
        answer(
            .undecided,
            "\(norm.item): văn bản không quy định tỷ lệ và mức trần." + (norm.note.map { " \($0)." } ?? ""),
            remedy: "Đính kèm dự toán theo chế độ chi tiêu hiện hành.",
            norms: [norm]
        )
    }

    func withoutCost(_ norm: Norm) -> SupportAnswer {
        answer(
            .undecided,
            "\(norm.item): mức hỗ trợ là \(SupportText.percent(norm.rateHundredths ?? 0)) chi phí, chưa rõ chi phí.",
            remedy: "Ghi chi phí của nội dung được hỗ trợ.",
            norms: [norm]
        )
    }

    func onlyInDifficultAreas(_ norm: Norm) -> SupportAnswer {
        answer(
            .doesNotHold,
            "\(norm.item): chỉ hỗ trợ ở địa bàn có điều kiện kinh tế - xã hội khó khăn, đặc biệt khó khăn.",
            remedy: "Đính kèm văn bản xác định địa bàn khó khăn, hoặc bỏ nội dung này.",
            norms: [norm]
        )
    }

    func withoutPriorityRule(_ norm: Norm) -> SupportAnswer {
        answer(
            .undecided,
            "Chưa có quy tắc về mức ưu tiên cho ngày phê duyệt \(question.approvalDay.vietnamese).",
            remedy: "Nhập bộ quy tắc của thời gian đó, hoặc bỏ hệ số ưu tiên.",
            norms: [norm]
        )
    }

    func priorityTooHigh(_ norm: Norm, limit: Dong, formula: String?, _ maximum: Ruled<Int>) -> SupportAnswer {
        let asked = SupportText.factor(question.priorityHundredths)
        let most = SupportText.factor(maximum.value)
        return answer(
            .doesNotHold,
            "Hệ số ưu tiên \(asked) vượt mức tối đa \(most) lần.",
            remedy: "Ghi hệ số không quá \(most).",
            limit: limit,
            formula: formula,
            norms: [norm],
            rules: [maximum.use]
        )
    }

    func judged(_ norm: Norm, limit: Dong, formula: String?, _ rules: [RuleUse]) -> SupportAnswer {
        let holds = total <= limit
        return answer(
            holds ? .holds : .doesNotHold,
            sentence(holds, limit),
            remedy: holds ? nil : remedy(limit),
            limit: limit,
            formula: formula,
            warnings: warnings(norm),
            norms: [norm],
            rules: rules
        )
    }

    /// The centre's norm is lower than the province's own, so it is the one that counts.
    func capped(_ own: SupportAnswer, by central: SupportAnswer, _ limit: Dong) -> SupportAnswer {
        let holds = total <= limit && own.verdict == .holds
        let warning = """
            Mức của tỉnh (\(SupportText.money(own.limit ?? limit))) cao hơn mức trung ương \
            (\(SupportText.money(limit))): áp dụng mức trung ương.
            """
        return SupportAnswer(
            verdict: holds ? .holds : .doesNotHold,
            limit: limit,
            total: total,
            sentence: total <= limit ? own.sentence(ifWithin: sentence(true, limit)) : sentence(false, limit),
            formula: central.formula,
            remedy: total <= limit ? own.remedy : remedy(limit),
            warnings: own.warnings + [warning],
            norms: own.norms + central.norms,
            rules: own.rules
        )
    }

    /// Within the centre's norm, but the province has no norm of its own for the item.
    func onlyCentral(_ central: SupportAnswer, _ pack: NormPack) -> SupportAnswer {
        SupportAnswer(
            verdict: .undecided,
            limit: central.limit,
            total: total,
            sentence: "\(pack.name): không có mức cho nội dung này. Theo mức trung ương: \(central.sentence)",
            formula: central.formula,
            remedy: "Đính kèm văn bản của tỉnh cho phép hỗ trợ nội dung này.",
            warnings: central.warnings,
            norms: central.norms,
            rules: central.rules
        )
    }

    private func answer(
        _ verdict: CheckVerdict,
        _ sentence: String,
        remedy: String?,
        limit: Dong? = nil,
        formula: String? = nil,
        warnings: [String] = [],
        norms: [Norm] = [],
        rules: [RuleUse] = []
    ) -> SupportAnswer {
        SupportAnswer(
            verdict: verdict,
            limit: limit,
            total: total,
            sentence: sentence,
            formula: formula,
            remedy: remedy,
            warnings: warnings,
            norms: norms.map(NormUse.init),
            rules: rules
        )
    }
}

extension SupportWriter {
    private func sentence(_ holds: Bool, _ limit: Dong) -> String {
        let counted = question.support.filter { $0.source.isStateMoney == true && $0.amount > .zero }
        let parts = counted.map { "\($0.source.officialName) \(SupportText.money($0.amount))" }
        let sources = counted.count > 1 ? " (\(parts.joined(separator: ", ")))" : ""
        let most = SupportText.money(limit)
        let total = SupportText.money(total)
        guard !holds else { return "Tổng hỗ trợ \(total)\(sources) trong mức tối đa \(most)." }
        return "Tổng hỗ trợ \(total)\(sources) vượt mức tối đa \(most) là \(SupportText.money(self.total - limit))."
    }

    private func remedy(_ limit: Dong) -> String {
        "Giảm hỗ trợ của nhà nước cho nội dung này còn không quá \(SupportText.money(limit))."
    }

    private func warnings(_ norm: Norm) -> [String] {
        var warnings: [String] = []
        let sources = Set(question.support.filter { $0.source.isStateMoney == true && $0.amount > .zero }.map(\.source))
        if sources.count > 1 {
            // Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT.
            warnings.append(
                "Có \(sources.count) nguồn nhà nước cho cùng một nội dung chi: đối chiếu với cam kết chưa nhận hỗ trợ khác."
            )
        }
        for part in question.support where part.source.isStateMoney == nil && part.amount > .zero {
            warnings.append(
                "\(part.source.officialName) \(SupportText.money(part.amount)): nếu là tiền nhà nước thì phải cộng vào."
            )
        }
        if question.isWholeLine, norm.factors.lineFactorHundredths == nil, norm.itemCode != .technologyLine {
            warnings.append("Định mức này không có hệ số riêng cho dây chuyền.")
        }
        if question.priorityHundredths > 100, !norm.factors.takesPriority {
            warnings.append("Nội dung này không nhân hệ số ưu tiên.")
        }
        if norm.basis.evidence.isWeak {
            warnings.append("Định mức chưa kiểm chứng: đối chiếu với \(norm.basis.citation).")
        }
        return warnings
    }
}

extension SupportAnswer {
    /// Its own reason where it is refused for another one than the amount.
    fileprivate func sentence(ifWithin words: String) -> String {
        verdict == .holds ? words : sentence
    }
}

extension FundingSource.Code {
    /// Whether it counts as State support for a cost; nil where its name does not say.
    ///
    /// Khoản 4 Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT: no other State money for the same cost.
    package var isStateMoney: Bool? {
        switch self {
        case .national, .local, .province, .district, .commune, .fund, .integrated: true
        case .counterpart: false
        case .other, .unsplit: nil
        }
    }
}
