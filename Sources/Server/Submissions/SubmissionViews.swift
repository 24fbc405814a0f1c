import KhuyenCong

/// The rounds that an officer sees, and the form that opens one.
struct SubmissionListView {
    let rounds: [SubmissionSummary]
    let territories: Territories
    /// Where the officer may open rounds.
    let territory: Territory
    let fields: TypedFields
    let context: AppContext

    var page: Page {
        Page(
            "Thu thập số liệu",
            section: .periodReport,
            crumbs: [Crumb("Các báo cáo", .reports)],
            summary: "Đơn vị gửi số liệu qua liên kết riêng; số báo cáo đặt cạnh số trong sổ.",
            status: fields.faults.status,
            body: (rounds.isEmpty ? EmptyState("Chưa có đợt nào.").html : table) + form
        )
    }

    private var table: HTML {
        DataTable<SubmissionSummary>(
            "Các đợt",
            columns: [
                .init("Đợt") { "<a href=\"\(SiteURL.submissionRound($0.id))\">\($0.title)</a>" },
                .init("Kỳ", .code) { "\($0.years.from)–\($0.years.to)" },
                .init("Hạn gửi", .code) { "\($0.dueOn.vietnamese)" },
                .init("Đã gửi", unit: "đơn vị", .figure) { "\($0.sent)/\($0.units)" },
            ]
        ).html(rounds)
    }

    private var form: HTML {
        guard context.may(.reviewResults) else { return .empty }
        let questions = [
            FormField("title", "Tên đợt", help: "Ví dụ Hội nghị lần thứ XVI.", isRequired: true),
            province,
            FormField("from", "Từ năm", .input(kind: .text, inputMode: .numeric), isRequired: true),
            FormField("to", "Đến năm", .input(kind: .text, inputMode: .numeric)),
            FormField("dueOn", "Hạn gửi", help: "Ghi như 31/03/2026.", isRequired: true),
            FormField("places", "Mã các đơn vị", .area(rows: 3), help: "Mỗi dòng một mã; bỏ trống: mọi đơn vị."),
        ]
        return """
            <details\(attribute: "open", if: !fields.faults.faults.isEmpty)><summary>Mở đợt mới</summary>
            \(FormView(to: .submissionRounds, submit: "Mở đợt", faults: fields.faults)
                .html(in: context, fields: "\(each: questions, fields.html)"))</details>
            """
    }

    private var province: FormField {
        let provinces = territories.provinces(.of2025).filter { territory.contains(province: $0.code) }
        return FormField(
            "province",
            "Địa bàn",
            .choice(provinces.map { (value: $0.code, label: $0.name) }, empty: territory.isNation ? "Cả nước" : nil),
            help: "Cả nước: đơn vị là các tỉnh; một tỉnh: đơn vị là các xã, phường.",
            isRequired: !territory.isNation
        )
    }
}

/// One round: each unit's figures beside the ledger's, and what it brings.
struct SubmissionRoundView {
    let round: SubmissionRound
    /// Only right after the opening.
    let links: [String: String]
    let context: AppContext

    var page: Page {
        Page(
            round.title,
            section: .periodReport,
            crumbs: [Crumb("Thu thập số liệu", .submissionRounds)],
            summary: SummaryLine([
                "\(round.years.from)–\(round.years.to)", "hạn \(round.dueOn.vietnamese)",
                "\(round.units.count { $0.latest != nil })/\(round.units.count) đơn vị đã gửi",
            ]).html,
            body: issued + table + words
        )
    }

    private var issued: HTML {
        guard !links.isEmpty else { return .empty }
        let rows = round.units.compactMap { unit in
            links[unit.place].map { (name: unit.placeName, value: HTML(SiteURL.submission($0).string)) }
        }
        return Panel("Liên kết của từng đơn vị", note: "chỉ hiện một lần này", content: DefinitionList(rows).html).html
    }

    private var table: HTML {
        let sums = round.reported
        let measures = SubmissionMeasure.allCases.map { measure in
            let sum = sums[measure].map { sum -> HTML in "\(grouped: sum)" } ?? "—"
            return DataTable<SubmissionUnit>.Column(measure.shortName, unit: measure.unit, .figure, sum: sum) {
                cell(measure, $0)
            }
        }
        let head: [DataTable<SubmissionUnit>.Column] = [
            .init("Đơn vị") { "\($0.placeName)" }, .init("Báo cáo") { state($0) },
        ]
        return DataTable<SubmissionUnit>(
            "Số liệu các đơn vị",
            columns: head + measures,
            sumLabel: "Cộng các đơn vị đã gửi"
        ).html(round.units)
    }

    private func state(_ unit: SubmissionUnit) -> HTML {
        let below = unit.below.map { below -> HTML in
            "<small>\(below.sent)/\(below.units) xã, phường đã gửi tỉnh</small>"
        }
        guard let latest = unit.latest else { return "\(Tag(.waiting, "chưa gửi").html)\(below)" }
        let tag = latest.isNil ? Tag(.done, "không phát sinh") : Tag(.good, "lần \(latest.position)")
        let late: HTML = "\(if: latest.isLate, Tag(.late, "gửi muộn").html)"
        return "\(tag.html)\(late)<small>\(latest.reporter)</small>\(below)"
    }

    private func cell(_ measure: SubmissionMeasure, _ unit: SubmissionUnit) -> HTML {
        let below = unit.below?.figures[measure].map { sum -> HTML in "<small>các xã, phường \(grouped: sum)</small>" }
        return "\(own(measure, unit))\(below)"
    }

    private func own(_ measure: SubmissionMeasure, _ unit: SubmissionUnit) -> HTML {
        guard let reported = unit.latest?.figures[measure] else {
            return "—\(unit.computed[measure].map { computed -> HTML in "<small>sổ \(grouped: computed)</small>" })"
        }
        let computed = unit.computed[measure] ?? 0
        guard reported != computed else { return "\(grouped: reported)" }
        return "\(grouped: reported)<small>sổ \(grouped: computed), lệch \(grouped: reported - computed)</small>"
    }

    private var words: HTML {
        let told = round.units.filter { unit in
            guard let latest = unit.latest else { return false }
            return latest.difficulties != nil || !latest.recommendations.isEmpty || !latest.papers.isEmpty
        }
        return "\(each: told, panel)"
    }

    private func panel(_ unit: SubmissionUnit) -> HTML {
        let latest = unit.latest
        return Panel(
            unit.placeName,
            content: """
                \(latest?.difficulties.map { words -> HTML in "<p><strong>Khó khăn.</strong> \(words)</p>" })
                \(list("Kiến nghị", latest?.recommendations ?? []))\(list("Tham luận", latest?.papers ?? []))
                """
        ).html
    }

    private func list(_ title: String, _ lines: [String]) -> HTML {
        guard !lines.isEmpty else { return .empty }
        return "<p><strong>\(title)</strong></p><ul>\(each: lines, { "<li>\($0)</li>" })</ul>"
    }
}
