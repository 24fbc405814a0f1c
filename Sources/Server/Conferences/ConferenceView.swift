import KhuyenCong

/// One conference: what it is, what may be done, and its pack part by part.
struct ConferenceView {
    let detail: ConferenceDetail
    let territories: Territories
    let today: Day
    /// Whose form came back; its typed fields stand in it.
    let part: ConferencePart?
    let fields: TypedFields
    let context: AppContext

    private var conference: Conference { detail.conference }

    var page: Page {
        Page(
            conference.name,
            section: .periodReport,
            crumbs: [Crumb("Hội nghị", .conferences)],
            summary: SummaryLine([
                conference.theme, conference.placeName, "kỳ báo cáo \(conference.years.printed)",
            ]).html,
            actions: actions,
            status: fields.faults.status,
            body: """
                \(ErrorSummary(part == nil ? fields.faults : .none).html)
                \(facts)\(each: ConferencePart.allCases, panel)\(carried)
                """
        )
    }

    private var actions: HTML {
        let report = ButtonLink("Báo cáo hội nghị", reportURL, isPrimary: true).html
        guard detail.mayEdit else { return report }
        let edit = conference.state == .closed ? HTML.empty : ButtonLink("Sửa", .conferenceForm(conference.id)).html
        let acts = conference.state.acts.map { act in button(act.name, act.rawValue) }
        let gather =
            conference.roundID != nil && conference.state != .closed ? [button("Lấy từ báo cáo đơn vị", "gather")] : []
        let freeze = conference.state == .preparing ? [] : [button("Chốt báo cáo", "freeze")]
        return "\(report)\(edit)\(each: gather + acts + freeze, { $0 })"
    }

    private func button(_ label: String, _ step: String) -> HTML {
        let values = [(name: ActField.name, value: step), (name: "version", value: String(conference.version))]
        return ActButton(label, .conference(conference.id), values: values).html(in: context)
    }

    private var reportURL: SiteURL {
        let pairs = [
            URLQuery.Pair(name: PeriodFilter.Name.province, value: conference.place),
            URLQuery.Pair(name: PeriodFilter.Name.from, value: String(conference.years.from)),
            URLQuery.Pair(name: PeriodFilter.Name.to, value: String(conference.years.to)),
            URLQuery.Pair(name: ReportSetFilter.Name.conference, value: String(conference.id)),
        ]
        return SiteURL.report(.conference).with(URLQuery(pairs))
    }

    private var facts: HTML {
        Panel(
            "Thông tin chung",
            content: DefinitionList([
                ("Trạng thái", ConferenceLabels.tag(conference.state).html),
                ("Đăng cai", "\(conference.host)"), ("Ngày", "\(conference.heldOn?.vietnamese)"),
                ("Nơi tổ chức", "\(conference.venue)"), ("Số liệu các đơn vị", collected),
                ("Hội nghị trước", previous), ("Đăng cai lần sau", "\(conference.nextHost)"),
            ]).html
        ).html
    }

    private var collected: HTML {
        guard let round = detail.round else { return .empty }
        let waiting = round.sent < round.units ? ", hạn \(round.dueOn.vietnamese)" : ""
        return """
            <a href="\(SiteURL.submissionRound(round.id))">\(round.title)</a>: \
            \(round.sent)/\(round.units) đơn vị đã gửi\(waiting)
            """
    }

    private var previous: HTML {
        guard let previous = detail.previous else { return .empty }
        return "<a href=\"\(SiteURL.conference(previous.id))\">\(previous.name)</a>"
    }

    private func panel(_ part: ConferencePart) -> HTML {
        let records = detail.records(part)
        let mayAdd = detail.mayEdit && conference.state != .closed
        guard mayAdd || !records.isEmpty else { return .empty }
        let table =
            records.isEmpty
            ? "<p>Chưa có.</p>" : ConferencePartTable(part: part, today: today).html(records)
        return Panel(
            part.name,
            note: records.isEmpty ? nil : ConferencePartTable.count(part, records),
            content: table + (mayAdd ? form(part) : .empty)
        ).html
    }

    private func form(_ part: ConferencePart) -> HTML {
        let isTyped = part == self.part
        let shown = isTyped ? fields : TypedFields.blank
        let view = FormView(to: .conferencePack(conference.id), submit: "Thêm", faults: shown.faults)
        let form = ConferenceRecordFields(part: part, units: units, fields: shown)
        let content: HTML = "<input type=\"hidden\" name=\"part\" value=\"\(part.rawValue)\">\(form.html)"
        return """
            <details\(attribute: "open", if: isTyped)><summary>Thêm \(part.name.lowercased())</summary>
            \(view.html(in: context, fields: content))</details>
            """
    }

    private var units: [AdminUnit] {
        ConferenceRecordFields.units(of: conference, territories)
    }

    private var carried: HTML {
        guard !detail.carried.isEmpty else { return .empty }
        let table = DataTable<CarriedRecommendation>(
            "Kiến nghị từ các hội nghị trước",
            columns: [
                .init("Kiến nghị") { carried in
                    """
                    <a href="\(SiteURL.conferenceRecord(carried.record.id))">\(carried.record.words)</a>\
                    <small>\(carried.record.unit)</small>
                    """
                },
                .init("Từ") { "\($0.conference)" },
                .init("Trả lời") { ConferencePartTable.state($0.record, on: today) },
            ]
        )
        return Panel("Kiến nghị từ các hội nghị trước", content: table.html(detail.carried)).html
    }
}
