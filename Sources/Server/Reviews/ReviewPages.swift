import KhuyenCong
import Vietnamese

/// The monthly reports of a file with their review; and the late ones of a territory.
struct ReviewPages: RouteGroup {
    let desk: ReviewDesk

    func add(to table: inout RouteTable) {
        table.page(.lateReports, .viewProjects, "Hồ sơ chậm báo cáo tháng, theo đơn vị") { _, context in
            let late = try await desk.reviews.late(on: desk.now().day, by: context.requireOfficer())
            return LateReportsView(late: late, today: desk.now().day).page
        }
        table.page(.reportReviews(.any), .ownAccount, "Báo cáo tháng của một hồ sơ, kết quả xem xét") {
            request,
            context in
            try await page(.none, ["report": request.query["bao-cao"] ?? ""], context)
        }
        table.form(.reportReviews(.any), .workOnProjects, "Xem xét một báo cáo tháng") { form, context in
            let officer = try context.requireOfficer()
            let code = try context.dossierCode()
            guard let report = form["report"].flatMap({ Int64($0) }) else { throw Refusal.missing }
            return try await FormAttempt.run {
                _ = try await desk.reviews.review(
                    actID: report,
                    of: code,
                    form.tree(without: ["report"]),
                    by: officer,
                    at: desk.now()
                )
                return .redirect(.reportReviews(try context.pathText("code")), .done("Đã ghi kết quả xem xét."))
            } orShow: { faults in
                try await page(faults, form.fields, context)
            }
        }
    }

    private func page(_ faults: FormFaults, _ typed: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let code = try context.dossierCode()
        let view = try await desk.dossiers.view(code, by: officer)
        return ReportsView(
            dossier: view.dossier,
            reports: try await desk.reviews.reports(of: code, by: officer),
            mayReview: context.may(.workOnProjects) && ProgressReviews.mayReview(view.dossier, by: officer),
            mayReport: view.acts.contains(.report),
            own: Set(view.history.filter { $0.isMade(by: officer) }.map(\.id)),
            typed: typed,
            faults: faults,
            context: context
        ).page
    }
}

extension ActRecord {
    fileprivate func isMade(by officer: Officer) -> Bool {
        officer.userID.map { $0 == accountID } ?? false
    }
}

/// The reports of one file.
struct ReportsView {
    let dossier: Dossier
    let reports: [ReviewedReport]
    let mayReview: Bool
    let mayReport: Bool
    /// The acts of whoever looks: nobody reviews an own report.
    let own: Set<Int64>
    let typed: URLQuery
    let faults: FormFaults
    let context: AppContext

    var page: Page {
        Page(
            "Báo cáo tháng",
            section: .dossiers,
            crumbs: .dossier(dossier.code),
            summary: SummaryLine([dossier.code, DossierLabels.title(dossier.title), "\(reports.count) báo cáo"]).html,
            actions: mayReport ? writing : .empty,
            width: .narrow,
            status: faults.status,
            body: (ErrorSummary(faults).html ?? .empty)
                + (reports.isEmpty ? EmptyState("Chưa có báo cáo tháng nào.").html : "\(each: reports, panel)")
        )
    }

    private var writing: HTML {
        ButtonLink(ProjectAct.report.name, .dossierAct(dossier.code, ProjectAct.report.slug)).html
    }

    private func panel(_ report: ReviewedReport) -> HTML {
        let facts = DefinitionList([
            ("Đã thực hiện", "\(report.done)"),
            ("Đã chi đến nay", report.spent.map { "\(MoneyWriter.grouped($0.amount)) đồng" } ?? .empty),
            ("Khó khăn, kiến nghị", "\(report.difficulties)"),
        ]).html
        return Panel(
            "Tháng \(report.month)/\(report.year)",
            note: "\(report.officerName), \(report.day.vietnamese)",
            content: "\(state(report))\(facts)\(HTML(report.reviews.map(review)))\(form(report))"
        ).html
    }

    private func state(_ report: ReviewedReport) -> HTML {
        guard let last = report.reviews.first else { return "<p>\(Tag(.waiting, "Chờ xem xét").html)</p>" }
        return "<p>\(ReportsView.tag(last.verdict))</p>"
    }

    /// The one report that the page has a form for: that of the address, else the newest that nobody has reviewed.
    private var chosen: Int64? {
        typed["report"].flatMap { Int64($0) } ?? reports.first { $0.reviews.isEmpty && !own.contains($0.actID) }?.actID
    }

    private static func tag(_ verdict: ProgressReview.Verdict) -> HTML {
        Tag(verdict == .accepted ? .good : .late, verdict.name).html
    }

    private func review(_ review: ProgressReview) -> HTML {
        """
        <p>\(ReportsView.tag(review.verdict)) \(review.remark) \
        <small>\(review.officerName), \(review.reviewedAt.vietnamese)</small></p>
        """
    }

    private func form(_ report: ReviewedReport) -> HTML {
        guard mayReview else { return .empty }
        guard !own.contains(report.actID) else {
            return "<p class=\"note\">Người lập không được tự duyệt; báo cáo do người khác xem xét.</p>"
        }
        guard report.actID == chosen else {
            let url = SiteURL.reportReviews(dossier.code).with(["bao-cao": String(report.actID)])
            return "<div class=\"actions\">\(ButtonLink("Xem xét", url).html)</div>"
        }
        let verdict = FormField(
            "verdict",
            "Kết luận",
            .radios(ProgressReview.Verdict.allCases.map { ($0.rawValue, $0.name, nil) }),
            isRequired: true
        )
        let remark = FormField(
            "remark",
            "Ý kiến",
            .area(rows: 2),
            help: "Yêu cầu bổ sung thì phải ghi cần bổ sung những gì."
        )
        return """
            <form class="form" action="\(SiteURL.reportReviews(dossier.code))" method="post" novalidate>
            \(FormToken.field(context))<input type="hidden" name="report" value="\(report.actID)">
            <input type="hidden" name="seen" value="\(report.reviews.count)">
            \(verdict.html(typed["verdict"], faults: faults))
            \(remark.html(typed["remark"], faults: faults))
            <div class="actions"><button type="submit" class="primary">Ghi kết quả</button></div></form>
            """
    }
}

/// Late reports by implementing unit.
struct LateReportsView {
    let late: [LateReport]
    let today: Day

    var page: Page {
        Page(
            "Chậm báo cáo tháng",
            section: .dossiers,
            crumbs: [.dossiers],
            summary: SummaryLine(["đến \(today.vietnamese)", "\(late.count) hồ sơ", "theo đơn vị thực hiện"]).html,
            body: late.isEmpty
                ? EmptyState("Không có hồ sơ nào chậm báo cáo.").html : "\(each: units, panel)"
        )
    }

    private var units: [(name: String, rows: [LateReport])] {
        Dictionary(grouping: late, by: \.implementer).inAlphabet(by: \.key).map { (name: $0.key, rows: $0.value) }
    }

    private func panel(_ unit: (name: String, rows: [LateReport])) -> HTML {
        let months = unit.rows.reduce(0) { $0 + $1.months.count }
        let table = DataTable<LateReport>(
            "Hồ sơ chậm báo cáo của \(unit.name)",
            columns: [
                .init("Mã", .code) { "<a href=\"\(SiteURL.dossier($0.code))\">\($0.code)</a>" },
                .init("Tên đề án") { row in
                    "\(DossierLabels.title(row.title))<small>\(row.level.name) · \(row.provinceName)</small>"
                },
                .init("Thiếu báo cáo tháng") { row in
                    "\(row.months.map(LateReportsView.month).joined(separator: ", "))"
                },
                .init("Hạn sớm nhất", .code) { "trước \($0.dueOn.vietnamese)" },
            ]
        )
        return Panel(
            unit.name.isEmpty ? "Chưa ghi đơn vị" : unit.name,
            note: "\(months) báo cáo",
            content: table.html(unit.rows)
        )
        .html
    }

    /// "2026-03" as "3/2026".
    private static func month(_ iso: String) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? "\(parts[1])/\(parts[0])" : iso
    }
}
