import KhuyenCong
import Vietnamese

extension Crumb {
    static let dossiers = Crumb("Hồ sơ đề án", .dossiers)
}

extension [Crumb] {
    /// The way to a file of a project.
    static func dossier(_ code: String) -> [Crumb] {
        [.dossiers, Crumb(code, .dossier(code))]
    }
}

/// Words of a file as pages write them.
enum DossierLabels {
    static func tab(_ tab: DossierListQuery.Tab) -> String {
        switch tab {
        case .mine: "Chờ tôi xử lý"
        case .others: "Chờ người khác"
        case .all: "Tất cả"
        }
    }

    /// A draft may have no title yet.
    static func title(_ title: String) -> String {
        title.isEmpty ? "Đề án chưa đặt tên" : title
    }

    static func tag(_ state: ProjectState) -> HTML {
        let tone: Tag.Tone =
            switch state {
            case .draft, .submitted, .appraised, .registered, .ministryAppraised: .plain
            case .returned, .suspended: .waiting
            case .approved, .contracted, .underWay, .accepted: .good
            case .settled, .closed: .done
            case .rejected, .withdrawn, .stopped: .late
            }
        return Tag(tone, state.name).html
    }

    static func verdict(_ check: CheckResult) -> HTML {
        switch check.verdict {
        case .holds: Tag(.good, check.verdict.name).html
        case .undecided: Tag(.waiting, check.verdict.name).html
        case .doesNotHold: Tag(.late, check.overrideReason == nil ? check.verdict.name : "Vượt quy định").html
        }
    }

    /// The way to the form of an act; what is submitted is looked through in the draft's own form first.
    static func link(_ act: ProjectAct, code: String, isPrimary: Bool) -> HTML {
        if act == .submit { return ButtonLink("Soạn, nộp", .dossierProposal(code), isPrimary: isPrimary).html }
        return ButtonLink(act.name, .dossierAct(code, act.slug), isPrimary: isPrimary).html
    }

    /// What a stage of the money is called at the head of a column.
    static let stages: [(stage: Stage, title: String)] = [
        (.registered, "Đề nghị"), (.appraised, "Thẩm định"), (.approved, "Phê duyệt"), (.contracted, "Hợp đồng"),
        (.advanced, "Tạm ứng"), (.accepted, "Nghiệm thu"), (.settled, "Quyết toán"), (.returned, "Thu hồi"),
    ]

    /// The five criteria of Điều 9 Thông tư 36/2013/TT-BCT, in its order.
    static let criteria: [(name: String, label: String)] = [
        ("principles", "1. Phù hợp với nguyên tắc lập đề án (Điều 4)"),
        ("effect", "2. Mục tiêu, sự cần thiết, hiệu quả; tính hợp lý về kinh phí, nguồn lực"),
        ("capability", "3. Năng lực của đơn vị thực hiện, phối hợp, thụ hưởng"),
        ("combination", "4. Khả năng kết hợp, lồng ghép với chương trình khác"),
        ("dossier", "5. Sự phù hợp và đầy đủ của hồ sơ, tài liệu"),
    ]

    /// "Quyết định số 12/QĐ-SCT (2026), Sở Công Thương; người ký: …".
    static func document(_ document: ActDocument) -> String {
        let number = document.number.map { "số \($0)" }
        let year = document.year.map { "(\($0))" }
        let head = [document.type, number, year].compactMap { $0 }.joined(separator: " ")
        let parts = [
            head.isEmpty ? nil : head, document.office, document.signer.map { "người ký: \($0)" },
            document.legalGround.map { "căn cứ: \($0)" },
        ]
        return parts.compactMap { $0 }.joined(separator: "; ")
    }

    /// The word to type before an act that cannot be taken back.
    static func confirmation(_ act: ProjectAct) -> String? {
        switch act {
        case .withdraw: "rút"
        case .stop: "ngừng"
        case .reject: "không chấp thuận"
        case .submit, .returnForRevision, .appraise, .register, .appraiseAtMinistry, .approve, .contract, .advance,
            .report, .change, .suspend, .resume, .accept, .settle, .close, .recover, .takeOver:
            nil
        }
    }
}
