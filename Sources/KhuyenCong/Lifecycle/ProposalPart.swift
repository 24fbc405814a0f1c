/// A part of a proposal that is told in words (phần thuyết minh), as Điều 5 Thông tư 36/2013/TT-BCT wants it.
///
/// A draft may leave them open; which ones a submission must tell, the rule pack says (`ToldParts`). What is taken over was
/// submitted on paper, and nobody asks again.
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

    /// The rule that says whether it must be told.
    package var rule: RuleKey {
        switch self {
        case .necessity: .necessityTold
        case .objective: .objectiveTold
        case .scale: .scaleTold
        case .plan: .planTold
        case .effect: .effectTold
        }
    }
}
