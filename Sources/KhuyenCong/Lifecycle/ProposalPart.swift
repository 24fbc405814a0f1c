/// A part of a proposal that is told in words (phần thuyết minh), as Điều 5 Thông tư 36/2013/TT-BCT wants it.
///
/// A draft may leave them open, a submission may not. What is taken over was submitted on paper, and nobody asks again.
package enum ProposalPart: String, Sendable, CaseIterable {
    case necessity, objective, scale, plan, effect

    package var name: String {
        switch self {
        case .necessity: "Sự cần thiết và căn cứ"
        case .objective: "Mục tiêu"
        case .scale: "Quy mô, đặc điểm vượt trội"
        case .plan: "Nội dung, tiến độ, tổ chức thực hiện"
        case .effect: "Hiệu quả dự kiến"
        }
    }

    private var clause: String {
        switch self {
        case .necessity: "Khoản 2"
        case .objective: "Khoản 3"
        case .scale: "Khoản 4"
        case .plan: "Khoản 5, Khoản 7"
        case .effect: "Khoản 8"
        }
    }

    /// What is to be done where it is missing; provinces follow the circular as far as they have no other order.
    func remedy(_ level: ProgrammeLevel) -> String {
        let law = "\(clause) Điều 5 Thông tư 36/2013/TT-BCT"
        return "Ghi ở phần thuyết minh của đề án (\(level == .national ? law : "theo " + law))."
    }
}

extension Proposal {
    /// The parts that nobody has written yet, each named at its field.
    func checkParts(_ fields: FieldTreeReader) {
        for part in ProposalPart.allCases where text(of: part) == nil {
            fields.fault(part.rawValue, "Thiếu phần “\(part.name)”.", remedy: part.remedy(level))
        }
    }

    private func text(of part: ProposalPart) -> String? {
        switch part {
        case .necessity: necessity
        case .objective: objective
        case .scale: scale
        case .plan: plan
        case .effect: effect
        }
    }
}
