package import Database
import Hummingbird
package import KhuyenCong

/// Files of reports that are made while their officer does something else.
package struct ReportFileRoutes: RouteGroup {
    /// In the address: which report.
    static let kind = "loai"
    /// In the form: which form of file.
    static let form = "dang-tep"

    private let desk: ReportFilesDesk
    private let reports: ReportSet
    private let background: ImportBackground
    private let now: @Sendable () -> Moment

    /// A page waits for a file for as long as `patience`, then shows how far it is.
    package init(
        _ database: Database,
        patience: Duration = .milliseconds(1500),
        now: @escaping @Sendable () -> Moment = { .now() }
    ) {
        desk = ReportFilesDesk(database)
        reports = ReportSet(database) { now().day }
        background = ImportBackground(patience: patience)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        table.page(.reportFiles, .viewReports, "Tệp báo cáo đã lập") { _, context in
            ReportFileViews.list(try await desk.list(by: context.requireOfficer()), at: now())
        }
        table.page(.newReportFile, .viewReports, "Lập tệp báo cáo ở nền") { request, context in
            try await orderPage(request.query, .none, context)
        }
        table.form(.newReportFile, .viewReports, "Lập tệp báo cáo ở nền") { form, context in
            try await FormAttempt.run {
                try await order(form, context)
            } orShow: { faults in
                try await orderPage(form.fields, faults, context)
            }
        }
        table.page(.reportFile(.any), .viewReports, "Một tệp báo cáo: đang lập, đã xong") { _, context in
            let file = try await desk.file(try context.pathID(), by: context.requireOfficer())
            return ReportFileViews.page(file, at: now())
        }
        table.download(.reportFileContent(.any), .viewReports, "Tải một tệp báo cáo") { _, context in
            let officer = try context.requireOfficer()
            let file = try await desk.file(try context.pathID(), by: officer)
            guard let form = ReportFileForm(rawValue: file.form) else { throw Refusal.missing }
            return Download.response(
                bytes: try await desk.bytes(file.id, by: officer),
                name: ReportDownload.fileName(of: file.request, form.format),
                type: form.format.contentType
            )
        }
    }

    private func filter(_ typed: URLQuery, _ context: AppContext) async throws -> ReportSetFilter {
        guard let kind = typed[ReportFileRoutes.kind].flatMap(ReportKind.init(rawValue:)) else { throw Refusal.missing }
        let choices = try await reports.periods.choices(by: try context.requireOfficer())
        return ReportSetFilter(kind, typed, choices: choices, currentYear: now().day.year)
    }

    private func orderPage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let filter = try await filter(typed, context)
        return ReportFileViews.order(filter, typed[ReportFileRoutes.form], faults, in: context)
    }

    private func order(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let filter = try await filter(form.fields, context)
        let request = try filter.request()
        guard let wanted = form[ReportFileRoutes.form].flatMap(ReportFileForm.init(rawValue:)) else {
            throw Refusal.invalid("Chọn dạng tệp.", field: ReportFileRoutes.form)
        }
        let place = filter.period.choices.territories.name(request.query.map, request.query.place)
        let title = "\(filter.kind.name), \(place), \(request.query.spanWords)"
        let id = try await desk.order(request, form: wanted.rawValue, title: title, by: officer, at: now())
        try await background.run {
            try await desk.make(id, clock: now) {
                try await reports.document(request, by: officer)
            } write: { document in
                try await ReportDownload(reports: reports).bytes(document, wanted.format, wanted.poster)
            }
        }
        return .redirect(.reportFile(id))
    }
}

/// The pages of files made in the background.
enum ReportFileViews {
    private static let refresh = 2
    private static let way = [Crumb("Các báo cáo", .reports), Crumb("Tệp báo cáo", .reportFiles)]

    static func list(_ files: [ReportFile], at now: Moment) -> Page {
        let table = DataTable<ReportFile>(
            "Tệp báo cáo của ông/bà",
            columns: [
                .init("Báo cáo") { "<a href=\"\(SiteURL.reportFile($0.id))\">\($0.title)</a>" },
                .init("Dạng") { "\(ReportFileForm(rawValue: $0.form)?.title ?? $0.form)" },
                .init("Yêu cầu lúc", .code) { "\($0.orderedAt.vietnamese)" },
                .init("Tình trạng") { state($0, at: now) },
            ]
        )
        let empty = EmptyState(
            "Chưa có tệp nào. Mở một báo cáo rồi bấm dạng tệp cần tải; tệp lập lâu thì chờ ở đây.",
            next: ButtonLink("Các báo cáo", .reports).html
        )
        return Page(
            "Tệp báo cáo",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: "Tệp lập ở nền, giữ 7 ngày, chỉ người yêu cầu xem được.",
            body: files.isEmpty ? empty.html : table.html(files)
        )
    }

    private static func state(_ file: ReportFile, at now: Moment) -> HTML {
        if file.isStopped(at: now) { return Tag(.late, "bị dừng").html }
        return switch file.state {
        case .reading, .writing: Tag(.waiting, "đang lập").html
        case .done: "<a href=\"\(SiteURL.reportFileContent(file.id))\">Tải về</a>"
        case .failed: Tag(.late, "không lập được").html
        }
    }

    static func order(
        _ filter: ReportSetFilter,
        _ typed: String?,
        _ faults: FormFaults,
        in context: AppContext
    ) -> Page {
        let form = FormField(
            ReportFileRoutes.form,
            "Dạng tệp",
            .choice(ReportFileForm.allCases.map { ($0.rawValue, $0.title) }, empty: "Chọn dạng tệp"),
            help: "Rời trang thì tệp vẫn được lập tiếp; tải ở trang Tệp báo cáo trong 7 ngày.",
            isRequired: true
        )
        let view = FormView(to: .newReportFile, submit: "Lập tệp", faults: faults, cancel: .report(filter.kind))
        return Page(
            "Lập tệp: \(filter.kind.name)",
            section: .periodReport,
            crumbs: way,
            width: .narrow,
            status: faults.status,
            body: view.html(
                in: context,
                fields: """
                    <input type="hidden" name="\(ReportFileRoutes.kind)" value="\(filter.kind.rawValue)">
                    \(each: filter.address.pairs, { pair in
                        "<input type=\"hidden\" name=\"\(pair.name)\" value=\"\(pair.value)\">\n"
                    })\(form.html(typed, faults: faults))
                    """
            )
        )
    }

    static func page(_ file: ReportFile, at now: Moment) -> Page {
        let isUnderWay = file.endedAt == nil && !file.isStopped(at: now)
        return Page(
            file.title,
            section: .periodReport,
            crumbs: way,
            summary: SummaryLine([
                ReportFileForm(rawValue: file.form)?.title ?? file.form, "yêu cầu lúc \(file.orderedAt.vietnamese)",
            ]).html,
            width: .narrow,
            refreshSeconds: isUnderWay ? refresh : nil,
            body: content(file, isUnderWay)
        )
    }

    private static func content(_ file: ReportFile, _ isUnderWay: Bool) -> HTML {
        let steps = 2
        switch file.state {
        case .reading where isUnderWay: return ProgressBar("Đang đọc sổ", done: 0, of: steps).html + stay
        case .writing where isUnderWay: return ProgressBar("Đang lập tệp", done: 1, of: steps).html + stay
        case .reading, .writing: return Alert(.failed, "Máy chủ dừng giữa chừng. Yêu cầu lại tệp này.").html
        case .done: return ButtonLink("Tải về", .reportFileContent(file.id), isPrimary: true).html
        case .failed: return Alert(.failed, "\(file.message ?? "")").html
        }
    }

    private static let stay: HTML = "<p class=\"note\">Có thể rời trang này; tệp vẫn được lập tiếp.</p>"
}
