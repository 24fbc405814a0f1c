import KhuyenCong

/// The line of choices above a report of the set.
struct ReportSetFilterBar {
    let filter: ReportSetFilter

    var html: HTML {
        let common = PeriodFilterBar(filter: filter.period)
        return FilterBar(
            SiteURL.report(filter.kind),
            fields: common.main,
            more: common.more + comparison,
            isMoreUsed: !filter.places.isEmpty || !filter.against.isEmpty || common.isMoreUsed,
            isFiltered: false
        ).html
    }

    private var comparison: [HTML] {
        switch filter.kind {
        case .year: return [against("So với", filter.against.first, hint: "kỳ liền trước")]
        case .compare: return spans + [places]
        case .conference: return [places] + kept
        case .period, .targets, .impact, .leverage, .timing, .changes: return []
        }
    }

    /// A line for each period that was chosen, and an empty one to add the next.
    private var spans: [HTML] {
        let chosen = filter.against
        let lines = chosen.enumerated().map { against($0 == 0 ? "So với" : "và kỳ", $1, hint: nil) }
        guard chosen.count + 1 < ReportRequest.mostPeriods else { return lines }
        let next = chosen.isEmpty ? ("So với", "kỳ liền trước") : ("và kỳ", "ví dụ 2011–2015")
        return lines + [against(next.0, nil, hint: next.1)]
    }

    private func against(_ label: String, _ value: String?, hint: String?) -> HTML {
        FilterBar.text(label, name: ReportSetFilter.Name.against, value: value, hint: hint)
    }

    /// The conference that the report is held on stays chosen.
    private var kept: [HTML] {
        let name = ReportSetFilter.Name.conference
        return filter.conference.map { ["<input type=\"hidden\" name=\"\(name)\" value=\"\($0)\">"] } ?? []
    }

    private var places: HTML {
        let chosen = Set(filter.places)
        let name = ReportSetFilter.Name.places
        return """
            <label><span>Địa bàn đặt cạnh nhau</span><select name="\(name)" multiple size="6">
            \(each: filter.options, { option in
                """
                <option value="\(option.value)"\(attribute: "selected", if: chosen.contains(option.value))>\
                \(option.label)</option>

                """
            })</select></label>
            """
    }
}
