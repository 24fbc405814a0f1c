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
            isMoreUsed: !filter.places.isEmpty || filter.against != nil || filter.period.hasDays,
            isFiltered: false
        ).html
    }

    private var comparison: [HTML] {
        let against = FilterBar.text(
            "So với",
            name: ReportSetFilter.Name.against,
            value: filter.against,
            hint: "kỳ liền trước"
        )
        switch filter.kind {
        case .year: return [against]
        case .compare: return [against, places]
        case .conference: return [places] + kept
        case .period, .targets, .impact, .leverage, .timing, .changes: return []
        }
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
