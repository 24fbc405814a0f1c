/// What a group scheme left open at its approval is settled before its money is paid, accepted and accounted for.
///
/// Its places and beneficiaries stand in the plan (Mẫu số 11) that the Department approves: Khoản 3 Điều 23 Thông tư
/// 36/2013/TT-BCT. A course has a place alone there. The contract may come before the plan, nothing after it may.
enum GroupSchemeChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard context.dossier.scheme == .group else { return [] }
        return try touched(context).compactMap { unnamed($0, context) } + plan(context)
    }

    private static func unnamed(_ line: DossierLine, _ context: ActContext) -> CheckResult? {
        guard context.proposal.lines.indices.contains(line.position - 1) else { return nil }
        let proposed = context.proposal.lines[line.position - 1]
        guard proposed.kind.isNamedByPlan else { return nil }
        let lacksPlace = proposed.place == nil && line.placeName == nil
        let lacksBeneficiary =
            proposed.kind != .training && proposed.beneficiary == nil && line.beneficiaryID == nil
        guard lacksPlace || lacksBeneficiary else { return nil }
        let names = [lacksPlace ? "địa bàn" : "", lacksBeneficiary ? "đơn vị thụ hưởng" : ""]
            .filter { !$0.isEmpty }.joined(separator: ", ")
        // Of a meeting or a fair nobody can tell whether one establishment is meant, and it may lie in another province.
        let isRefused = context.act != .contract && (proposed.kind.needsBeneficiary || proposed.kind == .training)
        return CheckResult(
            .groupNaming,
            line: line.position,
            isRefused ? .doesNotHold : .undecided,
            "Dòng \(line.position) của đề án nhóm chưa có \(names).",
            remedy:
                "Ghi \(names) bằng việc “\(ProjectAct.change.name)”, theo kế hoạch (Mẫu số 11) đã được Sở Công Thương "
                + "phê duyệt, trước khi tạm ứng, nghiệm thu.",
            basis: basis(context)
        )
    }

    /// At the contract the checklist asks for it; later its absence is told here.
    private static func plan(_ context: ActContext) throws -> [CheckResult] {
        guard context.act != .contract, try !HeldPapers.load(context).all.contains(.implementationPlan) else {
            return []
        }
        return [
            CheckResult(
                .groupNaming,
                .undecided,
                "Chưa thấy kế hoạch của đề án nhóm: \(PaperKind.implementationPlan.label).",
                remedy: "Đính kèm tệp, hoặc ghi số, ngày của bản giấy đang giữ.",
                basis: basis(context)
            )
        ]
    }

    /// Lines that have stopped, and those that an earlier part was about, are left alone.
    private static func touched(_ context: ActContext) -> [DossierLine] {
        switch context.content {
        case .acceptance(let acceptance):
            return context.lines.filter(acceptance.allotment.accepts)
        case .allotment(let allotment) where context.act == .settle:
            return context.lines.filter(allotment.settles)
        default:
            let booked = context.booking.bookings.values.flatMap(\.keys).map(\.line)
            let named = context.content.namedLines.union(booked)
            return context.lines.filter { named.contains($0.position) }
        }
    }

    /// The circular is about the national programme; provinces follow it by regulations of their own.
    private static func basis(_ context: ActContext) -> LegalBasis {
        context.dossier.level == .national
            ? LegalBasis("Khoản 3 Điều 23 Thông tư 36/2013/TT-BCT", .fullText)
            : LegalBasis("Theo khoản 3 Điều 23 Thông tư 36/2013/TT-BCT", .unverified)
    }
}

extension ActivityKind.Code {
    /// Whether the plan of a group scheme has a place and a beneficiary to name; services of the programme have none.
    fileprivate var isNamedByPlan: Bool {
        switch self {
        case .training, .management, .model, .machinery, .cleanerProduction, .product, .consulting, .linkage: true
        case .information, .cooperation, .administration: false
        }
    }
}
