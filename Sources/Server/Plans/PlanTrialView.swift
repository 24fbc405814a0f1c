import KhuyenCong

/// What a trial comes to: sources before and after, what speaks against it, and the order.
struct PlanTrialView {
    let trial: PlanTrial
    let subjects: [PlanSubject: PlanSubjectName]

    var html: HTML {
        guard !trial.sources.isEmpty || !trial.steps.isEmpty else { return .empty }
        return Panel("Kết quả tính thử", note: changes, content: warnings + table + order).html
    }

    private var changes: String {
        trial.steps.isEmpty ? "chưa đổi gì" : "\(trial.steps.count) thay đổi"
    }

    private var warnings: HTML {
        guard !trial.warnings.isEmpty else { return .empty }
        return Alert(.warning, "<ul>\(each: trial.warnings, { "<li>\($0)</li>" })</ul>").html
    }

    private var table: HTML {
        DataTable<PlanTrial.Source>(
            "Nguồn trước và sau",
            columns: [
                .init("Nguồn") { "\($0.source.officialName)" },
                .init("Vốn giao và chuyển nguồn", unit: ProjectLabels.unit, .figure) {
                    $0.hasBudget ? PlanLabels.millions($0.assigned) : "chưa ghi"
                },
                .init("Kế hoạch hiện hành", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.before) },
                .init("Kế hoạch thử", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.after) },
                .init("Còn chưa phân bổ", unit: ProjectLabels.unit, .figure) {
                    $0.hasBudget ? PlanLabels.signed($0.difference) : "—"
                },
            ]
        ).html(trial.sources)
    }

    private var order: HTML {
        guard !trial.ranks.isEmpty else { return .empty }
        return """
            <details><summary>Thứ tự ưu tiên của các đề án trong phương án</summary>
            \(PlanRankTable(ranks: trial.ranks).html)</details>
            """
    }
}

/// Projects in the legal order, each with its reasons.
struct PlanRankTable {
    let ranks: [PlanRank]

    var html: HTML {
        DataTable<PlanRank>(
            "Thứ tự ưu tiên",
            columns: [
                .init("Thứ tự", .code) { rank in rank.position.map { "\($0)" } ?? "ngoài thứ tự" },
                .init("Đề án") { rank in
                    "\(PlanLabels.link(rank.candidate.code))<small>\(rank.candidate.title)</small>"
                },
                .init("Lý do") { rank in
                    "<ul class=\"reasons\">\(each: rank.reasons, { "<li>\($0)</li>" })</ul>"
                },
                .init("Kinh phí", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.candidate.total) },
                .init("Mức tối đa", unit: ProjectLabels.unit, .figure) {
                    $0.candidate.ceiling.map(PlanLabels.millions) ?? "—"
                },
                .init("Cộng dồn", unit: ProjectLabels.unit, .figure) { PlanLabels.millions($0.runningTotal) },
                .init("Vốn giao") { PlanRankTable.covered($0) },
            ]
        ).html(ranks)
    }

    private static func covered(_ rank: PlanRank) -> HTML {
        switch rank.isCovered {
        case true?: "đủ"
        case false?: Tag(.late, "vượt").html
        case nil: "chưa ghi"
        }
    }
}
