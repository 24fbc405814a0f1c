import KhuyenCong

/// One product as its viewer may see it.
struct ContestEntryView {
    /// Which form came back.
    enum Part {
        case correction, sheet
    }

    let career: ContestCareer
    let part: Part?
    let fields: TypedFields
    let context: AppContext

    private var detail: ContestDetail { career.detail }
    private var entry: ContestEntry { career.entry }

    var page: Page {
        Page(
            "Số \(entry.position): \(entry.product)",
            section: .contests,
            crumbs: [
                Crumb("Bình chọn sản phẩm", .contests), Crumb(detail.contest.name, .contest(detail.contest.id)),
            ],
            width: .narrow,
            status: fields.faults.status,
            body: "\(facts)\(sheetForm)\(sheets)\(way)\(correction)"
        )
    }

    private var facts: HTML {
        let establishment: HTML =
            detail.namesEstablishments
            ? "<a href=\"\(SiteURL.beneficiary(entry.beneficiary))\">\(entry.establishment)</a>" : "không hiện khi chấm"
        let result = entry.certificate.map(ContestLabels.certificate)
        return Panel(
            "Sản phẩm",
            content: DefinitionList(
                [
                    ("Nhóm", "\(entry.group.name)"), ("Cơ sở", establishment), ("Giới thiệu", "\(entry.words)"),
                    ("Văn bản của xã", "\(entry.letter)"), ("Không đủ điều kiện", "\(entry.ineligible)"),
                    ("Kết quả", "\(result)"), ("Nhận xét của hội đồng", "\(entry.feedback)"),
                ].filter { !$0.1.isEmpty }
            ).html
        ).html
    }

    private var sheetForm: HTML {
        guard let seat = detail.seat, seat.judges(entry), detail.contest.state == .judging, detail.isSealed else {
            return .empty
        }
        let own = detail.own[entry.id]
        if own?.abstention == .conflict {
            return Alert(.note, "Ông/bà đã khai có quan hệ với cơ sở, không chấm sản phẩm này.").html
        }
        let typed = part == .sheet ? fields : TypedFields(tree: own?.tree ?? .group([:]), faults: .none)
        let marks = (0...ContestWeights.bestMark).reversed().map { (value: String($0), label: String($0)) }
        let criteria = ContestCriterion.allCases.map { criterion in
            let weight = detail.contest.weights.weight(criterion, in: entry.group)
            return FormField(
                "marks.\(criterion.rawValue)",
                "\(criterion.name), trọng số \(weight)",
                .choice(marks, empty: "Không áp dụng")
            )
        }
        let reasons = ContestSheet.Abstention.allCases.map { (value: $0.rawValue, label: $0.name) }
        let rest = [
            FormField("abstention", "Không chấm vì", .choice(reasons, empty: "Có chấm")),
            FormField("remark", "Nhận xét", .area(rows: 2)),
        ]
        return Panel(
            "Phiếu chấm của tôi",
            note: "từ 0 đến 10; đến \(detail.contest.days.judgingUntil.vietnamese)",
            content: FormView(to: .contestSheet(entry.id), submit: "Ghi phiếu chấm", faults: typed.faults).html(
                in: context,
                fields: "\(ContestForms.version(entry.version))\(each: criteria + rest, typed.html)"
            )
        ).html
    }

    private var sheets: HTML {
        guard !career.sheets.isEmpty else { return .empty }
        let entry = entry
        let hasRemarks = career.sheets.contains { $0.remark != nil }
        let table = DataTable<ContestSheet>(
            "Phiếu chấm",
            columns: [
                .init("Giám khảo") { "\($0.judgeName)" },
                .init("Điểm", .figure) { "\($0.abstention?.name ?? ContestLabels.points($0.score))" },
                .init("Bản", .code) { sheet in
                    sheet.stands(for: entry) ? "hiện nay" : Tag(.waiting, "bản trước, không tính").html
                },
            ] + (hasRemarks ? [.init("Nhận xét") { "\($0.remark)" }] : [])
        )
        return Panel("Phiếu chấm", content: table.html(career.sheets)).html
    }

    /// From level to level, and what the State gave before and after.
    private var way: HTML {
        guard !career.steps.isEmpty else { return .empty }
        let table = DataTable<ContestCareer.Step>(
            "Các cấp đã dự",
            columns: [
                .init("Kỳ") { step in
                    "<a href=\"\(SiteURL.contestEntry(step.entry.id))\">\(step.contest.name)</a>"
                },
                .init("Kết quả") { "\(ContestLabels.result($0))" },
            ]
        )
        let money: HTML? = career.firstAward.map { day in
            """
            <p>Kinh phí khuyến công cơ sở nhận trước năm \(day.year): \(ProjectLabels.millions(career.supportBefore)) triệu đồng;
            từ năm \(day.year): \(ProjectLabels.millions(career.supportSince)) triệu đồng.</p>
            """
        }
        return Panel("Từ cấp dưới lên", content: "\(table.html(career.steps))\(money)").html
    }

    private var correction: HTML {
        guard detail.mayRun, detail.contest.state != .decided else { return .empty }
        let typed = part == .correction ? fields : TypedFields(tree: entry.tree, faults: .none)
        let content = [
            FormField("product", "Tên sản phẩm", isRequired: true),
            FormField("group", "Nhóm sản phẩm", .choice(ContestLabels.groups, empty: nil), isRequired: true),
            ContestForms.words,
            FormField("ineligible", "Không đủ điều kiện vì", help: "Để trống nếu đủ điều kiện."),
        ]
        return """
            <details\(attribute: "open", if: part == .correction)><summary>Sửa sản phẩm</summary>
            \(FormView(to: .contestEntry(entry.id), submit: "Ghi", faults: typed.faults).html(
                in: context,
                fields: "\(ContestForms.version(entry.version))\(each: content, typed.html)"
            ))</details>
            """
    }
}

extension ContestEntry {
    fileprivate var tree: FieldTree {
        .group([
            "product": .text(product), "group": .text(group.rawValue), "words": words.map(FieldTree.text) ?? .empty,
            "ineligible": ineligible.map(FieldTree.text) ?? .empty,
        ])
    }
}

extension ContestSheet {
    fileprivate var tree: FieldTree {
        .group([
            "marks": .group(marks.mapValues { .number(Int64($0)) }),
            "abstention": abstention.map { .text($0.rawValue) } ?? .empty,
            "remark": remark.map(FieldTree.text) ?? .empty,
        ])
    }
}
