import KhuyenCong

/// The line of choices above a period report.
struct PeriodFilterBar {
    let filter: PeriodFilter
    /// The page that shows what was chosen.
    var target = SiteURL.periodReport

    var html: HTML {
        FilterBar(target, fields: main, more: more, isMoreUsed: isMoreUsed, isFiltered: false).html
    }

    /// Whether something is chosen of what a phone folds away.
    var isMoreUsed: Bool {
        let names = [PeriodFilter.Name.basis, PeriodFilter.Name.stage, PeriodFilter.Name.map, PeriodFilter.Name.asOf]
        return filter.hasDays || names.contains { !(filter.typed[$0] ?? "").isEmpty }
    }

    var main: [HTML] {
        [
            choice("Tỉnh, thành phố", PeriodFilter.Name.province, provinces, selected: filter.province),
            FilterBar.choice(
                filter.map == .of2024 ? "Huyện, xã" : "Xã, phường",
                name: PeriodFilter.Name.unit,
                selected: filter.unit?.code,
                all: "Toàn địa bàn",
                options: units
            ),
            text("Từ năm", PeriodFilter.Name.from),
            text("Đến năm", PeriodFilter.Name.to),
        ]
    }

    /// How the money counts, and the days of a period that is not whole years.
    var more: [HTML] {
        [
            choice("Phạm vi", PeriodFilter.Name.basis, bases),
            choice("Giai đoạn của số tiền", PeriodFilter.Name.stage, stages),
            FilterBar.choice(
                "Bản đồ hành chính",
                name: PeriodFilter.Name.map,
                selected: filter.typed[PeriodFilter.Name.map],
                all: "Theo năm cuối kỳ",
                options: AdminMap.allCases.map { (String($0.rawValue), ReportLabels.map($0)) }
            ),
            text("Sổ tính đến ngày", PeriodFilter.Name.asOf, hint: "hôm nay"),
            text("Từ ngày", PeriodFilter.Name.since, hint: "01/01 của năm đầu"),
            text("Đến hết ngày", PeriodFilter.Name.until, hint: "31/12 của năm cuối"),
        ]
    }

    private func text(_ label: String, _ name: String, hint: String? = nil) -> HTML {
        FilterBar.text(label, name: name, value: filter.typed[name], hint: hint)
    }

    private var provinces: [(value: String, label: String)] {
        let regions = filter.choices.territories.regions.map { ($0.code, $0.name) }
        let nation = filter.choices.territory.isNation ? [(PeriodQuery.nation, "Cả nước")] + regions : []
        return nation + filter.choices.provinces(filter.map).map { ($0.code, $0.name) }
    }

    /// What lies under the province and, where a district is chosen, under that.
    private var units: [(value: String, label: String)] {
        let territories = filter.choices.territories
        let district = filter.unit.flatMap { unit -> String? in
            unit.level == .district ? unit.code : unit.level == .commune ? unit.parentCode : nil
        }
        return territories.children(of: filter.province, map: filter.map).flatMap { unit in
            let below = unit.code == district ? territories.children(of: unit) : []
            return [(unit.code, unit.name)] + below.map { ($0.code, "\u{2013} " + $0.name) }
        }
    }

    private var bases: [(value: String, label: String)] {
        ReportBasis.allCases.map { ($0.rawValue, ReportLabels.basis($0)) }
    }

    private var stages: [(value: String, label: String)] {
        let choices = [StageChoice.furthest] + Stage.allCases.map(StageChoice.only)
        return choices.map { ($0.code, ReportLabels.stage($0)) }
    }

    /// The first option is the standard one, which the address need not name.
    private func choice(
        _ label: String,
        _ name: String,
        _ options: [(value: String, label: String)],
        selected: String? = nil
    ) -> HTML {
        FilterBar.choice(
            label,
            name: name,
            selected: selected ?? filter.typed[name],
            all: options.first?.label ?? "",
            options: Array(options.dropFirst())
        )
    }
}
