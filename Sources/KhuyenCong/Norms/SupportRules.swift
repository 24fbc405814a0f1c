/// Whether a support is within its norm; pure, over all packs that stand.
enum SupportRules {
    static func answer(_ question: SupportQuestion, norms: [NormPack], rules: [RulePack]) -> SupportAnswer {
        let writer = SupportWriter(question)
        guard isReadable(question) else { return writer.unreadable }
        let centre = norms.inForce(on: question.approvalDay, formerProvince: nil, presentProvince: nil)
        let pack = packInForce(question, norms) ?? centre
        guard let pack else { return writer.withoutPack }
        let central = centre.flatMap { find(question.subject, in: $0, of: norms) }
        guard let found = find(question.subject, in: pack, of: norms) else {
            return withoutRow(question, pack, central: central, rules, writer)
        }
        let own = judge(found, question, rules, writer)
        guard pack.place != nil, let central else { return own }
        return capped(own, by: judge(central, question, rules, writer), writer)
    }

    /// What the subject means in a pack.
    private enum Found {
        case one(Norm)
        case several([Norm])
    }

    private static func isReadable(_ question: SupportQuestion) -> Bool {
        question.units >= 1 && question.priorityHundredths >= 100 && (question.eligibleCost ?? .zero) >= .zero
            && question.support.allSatisfy { $0.amount >= .zero }
    }

    /// A national project follows the centre's norms wherever it is.
    private static func packInForce(_ question: SupportQuestion, _ norms: [NormPack]) -> NormPack? {
        guard question.level == .local else { return nil }
        return norms.inForce(
            on: question.approvalDay,
            formerProvince: question.formerProvince,
            presentProvince: question.presentProvince
        )
    }

    /// A row that was chosen before the norms changed means its item in the pack of the day.
    private static func find(_ subject: SupportSubject, in pack: NormPack, of packs: [NormPack]) -> Found? {
        switch subject {
        case .item(let item):
            return pack.norms.first { $0.itemCode == item }.map { .one($0) }
        case .norm(let id):
            if let norm = pack.norms.first(where: { $0.id == id }) { return .one(norm) }
            let item = packs.lazy.flatMap(\.norms).first { $0.id == id }?.itemCode
            return item.flatMap { find(.item($0), in: pack, of: packs) }
        case .kind(let kind):
            let rows = pack.norms.filter { $0.kind == kind && $0.itemCode != nil }
            if rows.count > 1 { return .several(rows) }
            return rows.first.map { .one($0) }
        }
    }

    private static func judge(
        _ found: Found,
        _ question: SupportQuestion,
        _ rules: [RulePack],
        _ writer: SupportWriter
    ) -> SupportAnswer {
        switch found {
        case .several(let norms):
            return writer.several(norms)
        case .one(let norm):
            return judge(norm, question, maximum: priorityMaximum(question, rules), writer)
        }
    }

    private static func judge(
        _ norm: Norm,
        _ question: SupportQuestion,
        maximum: Ruled<Int>?,
        _ writer: SupportWriter
    ) -> SupportAnswer {
        if norm.factors.isDifficultOnly, !question.isDifficultArea {
            return writer.onlyInDifficultAreas(norm)
        }
        let asksPriority = question.priorityHundredths > 100 && norm.factors.takesPriority
        guard !asksPriority || maximum != nil else { return writer.withoutPriorityRule(norm) }
        let allowed = min(question.priorityHundredths, maximum?.value ?? 100)
        let limit = SupportLimit(norm, question, priorityHundredths: allowed)
        guard let amount = limit.amount else {
            return limit.needsCost ? writer.withoutCost(norm) : writer.withoutFigures(norm)
        }
        let uses = asksPriority ? maximum.map { [$0.use] } ?? [] : []
        if asksPriority, let maximum, question.priorityHundredths > maximum.value {
            return writer.priorityTooHigh(norm, limit: amount, formula: limit.formula, maximum)
        }
        return writer.judged(norm, limit: amount, formula: limit.formula, uses)
    }

    private static func priorityMaximum(_ question: SupportQuestion, _ rules: [RulePack]) -> Ruled<Int>? {
        RulePackRules.inForce(
            rules,
            level: question.level,
            formerProvince: question.formerProvince,
            presentProvince: question.presentProvince,
            on: question.approvalDay
        )?.number(.priorityMaximum)
    }

    /// A province may not give more than the centre's norm: Khoản 3 Điều 6 Thông tư liên tịch 26/2014.
    private static func capped(
        _ own: SupportAnswer,
        by central: SupportAnswer,
        _ writer: SupportWriter
    ) -> SupportAnswer {
        guard let ownLimit = own.limit, let centralLimit = central.limit, centralLimit < ownLimit else { return own }
        return writer.capped(own, by: central, centralLimit)
    }

    /// The province has not ruled on the item: too much by the centre's norm is refused, the rest must be shown.
    private static func withoutRow(
        _ question: SupportQuestion,
        _ pack: NormPack,
        central: Found?,
        _ rules: [RulePack],
        _ writer: SupportWriter
    ) -> SupportAnswer {
        guard pack.place != nil, let central else { return writer.withoutRow(pack) }
        let answer = judge(central, question, rules, writer)
        return answer.verdict == .doesNotHold ? answer : writer.onlyCentral(answer, pack)
    }
}
