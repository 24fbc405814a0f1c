import KhuyenCong

/// The conferences that an officer sees, and the form that begins one.
struct ConferenceListView {
    let conferences: [Conference]
    let form: ConferenceFormView
    let context: AppContext

    var page: Page {
        Page(
            "Hội nghị khuyến công",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: "Mỗi hội nghị một hồ sơ: đơn vị tham dự, tham luận, kiến nghị, kết luận, nhiệm vụ, khen thưởng.",
            actions: ButtonLink("Thu thập số liệu", .submissionRounds).html,
            status: form.fields.faults.status,
            body: (conferences.isEmpty ? EmptyState("Chưa có hội nghị nào.").html : table.html(conferences)) + fold
        )
    }

    private var table: DataTable<Conference> {
        DataTable(
            "Các hội nghị",
            columns: [
                .init("Hội nghị") { conference in
                    """
                    <a href="\(SiteURL.conference(conference.id))">\(conference.name)</a>\
                    <small>\(conference.theme)</small>
                    """
                },
                .init("Địa bàn") { "\($0.placeName)" },
                .init("Kỳ", .code) { "\($0.years.printed)" },
                .init("Ngày", .code) { "\($0.heldOn?.vietnamese ?? "chưa định")" },
                .init("Đăng cai") { "\($0.host)" },
                .init("Trạng thái") { ConferenceLabels.tag($0.state).html },
            ]
        )
    }

    private var fold: HTML {
        guard context.may(.freezeReports) else { return .empty }
        return """
            <details\(attribute: "open", if: !form.fields.faults.faults.isEmpty)><summary>Chuẩn bị hội nghị mới</summary>
            \(form.html(in: context))</details>
            """
    }
}

enum ConferenceLabels {
    static func tag(_ state: Conference.State) -> Tag {
        switch state {
        case .preparing: Tag(.waiting, state.name)
        case .held: Tag(.good, state.name)
        case .closed: Tag(.done, state.name)
        }
    }
}

/// What a conference is, as a form.
struct ConferenceFormView {
    /// Nil for a new one, whose place is still to be chosen.
    let conference: Conference?
    let territories: Territories
    let rounds: [SubmissionSummary]
    let officer: Officer
    let fields: TypedFields

    func html(in context: AppContext) -> HTML {
        let url = conference.map { SiteURL.conferenceForm($0.id) } ?? .conferences
        return FormView(
            to: url,
            submit: conference == nil ? "Ghi hội nghị" : "Ghi",
            faults: fields.faults,
            cancel: conference.map { .conference($0.id) }
        ).html(in: context, fields: content)
    }

    private var content: HTML {
        """
        \(conference.map { conference -> HTML in
            "<input type=\"hidden\" name=\"version\" value=\"\(fields.text("version") ?? String(conference.version))\">"
        })
        <div class="row">\(each: conference == nil ? [number, place] : [number], fields.html)</div>
        \(fields.html(FormField("theme", "Chủ đề", isRequired: true)))
        \(fields.html(FormField("host", "Đơn vị đăng cai", isRequired: true)))
        <div class="row">\(each: ConferenceFormView.time, fields.html)</div>
        <div class="row">\(each: ConferenceFormView.span, fields.html)</div>
        \(fields.html(round))
        \(fields.html(FormField("nextHost", "Đơn vị đăng cai lần sau")))
        """
    }

    private var number: FormField {
        FormField(
            "number",
            "Lần thứ",
            .input(kind: .text, inputMode: .numeric),
            help: "Ghi số, ví dụ 16; in ra là XVI.",
            isRequired: true
        )
    }

    private var place: FormField {
        let territory = officer.territory(.freezeReports)
        let provinces = territories.provinces(.of2025).filter { territory.contains(province: $0.code) }
            .map { (value: $0.code, label: $0.name) }
        let regions = territory.isNation ? territories.regions.map { (value: $0.code, label: $0.name) } : []
        return FormField(
            "place",
            "Địa bàn",
            .choice(regions + provinces, empty: territory.isNation ? "Cả nước" : nil),
            isRequired: !territory.isNation
        )
    }

    private var round: FormField {
        let offered = rounds.filter { conference == nil || $0.provinceNow == conference?.provinceNow }
        return FormField(
            "round",
            "Đợt thu thập số liệu",
            .choice(offered.map { (value: String($0.id), label: $0.title) }, empty: "Không thu thập")
        )
    }

    private static let time = [
        FormField("heldOn", "Ngày tổ chức", help: "Ghi như 22/09/2026."), FormField("venue", "Nơi tổ chức"),
    ]

    private static let span = [
        FormField("from", "Báo cáo từ năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
        FormField("to", "Đến năm", .input(kind: .text, inputMode: .numeric)),
    ]
}
