import Vietnamese

/// What one member of the council wrote (phiếu thẩm định của thành viên), before the minutes conclude.
struct AppraisalSheet: Equatable {
    let name: String
    let office: String?
    let opinion: AppraisalOpinion
    let remark: String?

    init(_ fields: FieldTreeReader) {
        name = fields.required("name", "Ghi họ tên thành viên.")
        office = fields.text("office")
        opinion = fields.choice("opinion", of: AppraisalOpinion.self) ?? .approve
        if fields.text("opinion") == nil { fields.fault("opinion", "Chọn ý kiến của thành viên.") }
        remark = fields.text("remark", .prose)
        if fields.flag("hasConflictOfInterest") {
            fields.fault(
                "hasConflictOfInterest",
                "Thành viên có lợi ích liên quan không được thẩm định đề án này.",
                remedy: "Bỏ phiếu của thành viên này, hoặc cử người khác."
            )
        }
    }

    /// The sheets agree with the minutes: nobody twice, not more than were there, most in favour of what is concluded.
    static func check(
        _ sheets: [AppraisalSheet],
        present: Int?,
        _ conclusion: AppraisalOpinion,
        _ fields: FieldTreeReader
    ) {
        guard !sheets.isEmpty else { return }
        let names = Dictionary(grouping: sheets) { Fold.key($0.name) }
        if let twice = names.values.first(where: { $0.count > 1 })?.first {
            fields.fault("sheets", "“\(twice.name)” có hai phiếu; mỗi thành viên một phiếu.")
        }
        if let present, sheets.count > present {
            fields.fault("present", "Có \(sheets.count) phiếu nhưng chỉ \(present) người có mặt.")
        }
        let favourable = sheets.filter(\.opinion.isFavourable).count
        if !conclusion.isFavourable {
            guard favourable * 2 > sheets.count else { return }
            fields.fault(
                "sheets",
                "Có \(favourable)/\(sheets.count) phiếu đề nghị phê duyệt; "
                    + "biên bản không kết luận “\(conclusion.name)” được.",
                remedy: "Kết luận theo ý kiến của đa số phiếu, hoặc bỏ các phiếu nếu việc này không theo hội đồng."
            )
        } else if favourable * 2 <= sheets.count {
            fields.fault(
                "conclusion",
                "Chỉ \(favourable)/\(sheets.count) phiếu đề nghị phê duyệt; biên bản không kết luận phê duyệt được.",
                remedy: "Trả lại để bổ sung hoặc không chấp thuận."
            )
        }
    }
}

/// What a member proposes.
package enum AppraisalOpinion: String, Sendable, CaseIterable, Codable {
    case approve, approveWithChanges, returnForRevision, reject

    package var name: String {
        switch self {
        case .approve: "Đề nghị phê duyệt"
        case .approveWithChanges: "Đề nghị phê duyệt sau khi sửa"
        case .returnForRevision: "Trả lại để bổ sung"
        case .reject: "Không chấp thuận"
        }
    }

    var isFavourable: Bool { self == .approve || self == .approveWithChanges }
}
