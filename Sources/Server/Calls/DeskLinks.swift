import KhuyenCong

/// The ways from the list of files to what goes on around them.
struct DeskLinks {
    let context: AppContext

    var html: HTML {
        let links = links
        guard !links.isEmpty else { return .empty }
        return "<div class=\"actions desk-links\">\(each: links, { ButtonLink($0.label, $0.url).html })</div>"
    }

    private var links: [(label: String, url: SiteURL)] {
        guard let officer = context.officer else { return [] }
        var links: [(label: String, url: SiteURL)] = []
        if context.may(.workOnProjects), context.may(.viewProjects) {
            links.append(("Xử lý theo danh sách", .listActs))
        }
        if context.may(.viewProjects) {
            links.append(("Chậm báo cáo", .lateReports))
            links.append(("Nhận từ cấp huyện cũ", .formerDistricts))
        }
        if ProposalCalls.mayOpen(officer), context.may(.workOnProjects) {
            links.append(("Đợt nhận đề xuất", .calls))
        }
        if context.may(.managePeople) { links.append(("Bàn giao", .handOvers)) }
        return links
    }
}

/// The ways from one file to its reports, visits, classes and forecast; a draft has none.
struct DossierDeskLinks {
    let dossier: Dossier
    let lines: [DossierLine]

    /// What is taught, as its own project or beside another content.
    private var teaches: Bool {
        lines.contains { [.training, .management].contains($0.kind) }
    }

    var html: HTML {
        guard dossier.projectID != nil else { return .empty }
        let links: HTML = """
            <div class="actions">\(ButtonLink("Báo cáo tháng", .reportReviews(dossier.code)).html)\
            \(ButtonLink("Kiểm tra thực tế", .visits(dossier.code)).html)\
            \(if: teaches, ButtonLink("Lớp đào tạo", .trainingClasses(dossier.code)).html)\
            \(ButtonLink("Dự kiến giải ngân", .forecasts(dossier.code)).html)</div>
            """
        return Panel("Theo dõi thực hiện", content: links).html
    }
}

/// Says of a file that its beneficiary handed it in on a public call.
struct OriginView {
    let call: ProposalCall?

    var html: HTML {
        guard let call else { return .empty }
        return Alert(
            .note,
            "Cơ sở tự nộp qua trang công khai, đợt “\(call.title)” (nhận đến hết \(call.closesOn.vietnamese))."
        ).html
    }
}
