import KhuyenCong

/// All that one establishment was given over the years, and what came of it, the earliest first.
struct ValueChainView {
    let beneficiary: Beneficiary
    let projects: BeneficiaryProjects
    let contests: [ContestCareer.Step]
    let outcomes: [Outcome]

    /// One thing that happened.
    struct Link: Sendable {
        let year: Int
        let kind: String
        let text: String
        let note: String?
        let url: SiteURL
    }

    var page: Page {
        Page(
            "Chuỗi hỗ trợ",
            section: .beneficiaries,
            crumbs: [
                Crumb("Cơ sở thụ hưởng", .beneficiaries), Crumb(beneficiary.name, .beneficiary(beneficiary.id)),
            ],
            summary: "Đề án, kết quả, bình chọn của cơ sở theo năm; số liệu sản xuất ở trang Hiệu quả sau hỗ trợ.",
            actions: ButtonLink("Hiệu quả sau hỗ trợ", .impactPanel(beneficiary.id)).html,
            body: links.isEmpty
                ? EmptyState("Cơ sở này chưa có đề án, kết quả, sản phẩm dự bình chọn nào.").html : table
        )
    }

    var links: [Link] {
        let given = projects.projects.map { project in
            let support = project.amounts.filter { $0.key != .counterpart }.values.reduce(Dong.zero, +)
            return Link(
                year: project.year,
                kind: "Đề án",
                text: project.title,
                note: "hỗ trợ \(ProjectLabels.millions(support)) triệu đồng",
                url: .project(project.id)
            )
        }
        let came = outcomes.map { outcome in
            Link(
                year: outcome.happenedOn.year,
                kind: outcome.kind.name,
                text: outcome.title,
                note: outcome.followUps.last.map { OutcomeLabels.words($0, outcome.kind) },
                url: .projectOutcomes(outcome.projectID)
            )
        }
        let shown = contests.map { step in
            Link(
                year: step.contest.year,
                kind: "Bình chọn \(step.contest.level.name)",
                text: step.entry.product,
                note: ContestLabels.result(step),
                url: .contestEntry(step.entry.id)
            )
        }
        // Stable by year: within a year support stands before what came of it.
        return (given + came + shown).enumerated().sorted {
            ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
        }
        .map(\.element)
    }

    private var table: HTML {
        DataTable<Link>(
            "Chuỗi hỗ trợ của cơ sở",
            columns: [
                .init("Năm", .code) { "\($0.year)" }, .init("Việc") { "\($0.kind)" },
                .init("Nội dung") { link in
                    "<a href=\"\(link.url)\">\(link.text)</a>\(link.note.map { note -> HTML in "<small>\(note)</small>" })"
                },
            ]
        ).html(links)
    }
}
