import KhuyenCong

/// What was proposed, in words: who carries it out, why, and the commitments.
struct ProposalFactsView {
    let dossier: Dossier
    let territories: Territories
    let answered: [(question: ProposalQuestion, answer: String)]

    var html: HTML {
        let tree = dossier.proposal
        let words: [(String, String)] = [
            ("implementer", "Đơn vị thực hiện"), ("partner", "Đơn vị phối hợp"), ("year", "Năm bắt đầu"),
            ("untilYear", "Năm kết thúc"), ("endsOn", "Ngày hoàn thành dự kiến"),
        ]
        let parts = ProposalPart.allCases.map { ($0.rawValue, $0.name) }
        let facts = (words + parts).compactMap { name, label -> (name: String, value: HTML)? in
            guard let text = tree.at(name).shown, !text.isEmpty else { return nil }
            return (label, HTML(Day(text)?.vietnamese ?? text))
        }
        let commitments = [
            (name: "Đầu tư đủ phần vốn còn lại", value: answer("fundsTheRest")),
            (name: "Không nhận hỗ trợ khác của Nhà nước", value: answer("takesNoOtherSupport")),
        ]
        return Panel("Nội dung đề án", content: DefinitionList(facts).html).html
            + further
            + Panel(
                "Cam kết của đơn vị thụ hưởng",
                note: "Điều 7 Thông tư liên tịch 26/2014/TTLT-BTC-BCT",
                content: DefinitionList(commitments).html
            ).html
    }

    private var further: HTML {
        guard !answered.isEmpty else { return .empty }
        let facts = answered.map { (name: $0.question.label, value: HTML($0.answer)) }
        return Panel("Câu hỏi thêm", content: DefinitionList(facts).html).html
    }

    private func answer(_ name: String) -> HTML {
        let isGiven = ["1", "true", "on", "có", "x"].contains(dossier.proposal.at("commitments.\(name)").shown ?? "")
        return isGiven ? Tag(.good, "đã cam kết").html : Tag(.waiting, "chưa cam kết").html
    }
}
