import KhuyenCong

/// The overview of the reference data.
struct ReferencePages: RouteGroup {
    let desk: ReferenceDesk

    func add(to table: inout RouteTable) {
        table.page(.reference, .viewReference, "Các danh mục") { _, context in
            let officer = try context.requireOfficer()
            return ReferenceOverview(
                units: try await desk.adminUnits.counts(for: officer),
                kinds: try await desk.kinds.list(for: officer),
                sources: try await desk.sources.list(for: officer),
                packs: try await desk.norms.packs(for: officer),
                rulePacks: try await desk.rules.packs(for: officer),
                conditions: try await desk.eligibility.terms(for: officer)
            ).page
        }
    }
}

/// How many rows each list has, and of how many nobody has read the text.
struct ReferenceOverview: Sendable {
    let units: [AdminUnitCount]
    let kinds: [ActivityKind]
    let sources: [FundingSource]
    let packs: [NormPack]
    let rulePacks: [RulePack]
    let conditions: [EligibilityTerm]

    var page: Page {
        Page(
            "Danh mục",
            section: .reference,
            summary: "Pháp luật là dữ liệu: mỗi dòng có ngày hiệu lực, căn cứ và mức kiểm chứng; dòng cũ vẫn giữ lại.",
            body: """
                \(FigureCard.row(cards + ruleCards))
                \(Panel("Đơn vị hành chính theo bản đồ", content: unitTable.html(units)).html)
                \(Panel("Biểu mẫu", content: papers).html)
                \(Panel("“Chưa kiểm chứng” nghĩa là gì", content: meaning).html)
                """
        )
    }

    private var cards: [FigureCard] {
        let terms = kinds.flatMap(\.terms)
        let sourceTerms = sources.flatMap(\.terms)
        let norms = packs.flatMap(\.norms)
        return [
            card(
                "Đơn vị hành chính",
                units.reduce(0) { $0 + $1.units },
                "đơn vị",
                unverified: units.reduce(0) { $0 + $1.unverified },
                .adminUnits
            ),
            card(
                "Nội dung hoạt động",
                terms.count,
                "dòng",
                unverified: terms.count { $0.basis.evidence.isWeak },
                .activityKinds
            ),
            card(
                "Nguồn kinh phí",
                sourceTerms.count,
                "dòng",
                unverified: sourceTerms.count { $0.basis.evidence.isWeak },
                .fundingSources
            ),
            card(
                "Định mức hỗ trợ",
                norms.count,
                "định mức",
                unverified: norms.count { $0.basis.evidence.isWeak },
                .norms
            ),
        ]
    }

    private var ruleCards: [FigureCard] {
        let rules = rulePacks.flatMap(\.rules)
        return [
            card(
                "Quy tắc, thời hạn, thẩm quyền",
                rules.count,
                "quy tắc",
                unverified: rules.count { $0.basis.evidence.isWeak },
                .rules
            ),
            card(
                "Điều kiện thụ hưởng",
                conditions.count,
                "dòng",
                unverified: conditions.count { $0.basis.evidence.isWeak },
                .eligibilityTerms
            ),
        ]
    }

    private func card(_ label: String, _ count: Int, _ unit: String, unverified: Int, _ url: SiteURL) -> FigureCard {
        let note = unverified == 0 ? "Đã kiểm chứng" : "\(ReferenceOverview.grouped(unverified)) chưa kiểm chứng"
        return FigureCard(label, ReferenceOverview.grouped(count), unit: unit, note: note, url: url)
    }

    private var unitTable: DataTable<AdminUnitCount> {
        DataTable(
            "Số đơn vị hành chính theo bản đồ và cấp",
            columns: [
                .init("Bản đồ") { count in
                    "<a href=\"\(SiteURL.adminUnits.with(["ban-do": count.map.word]))\">\(count.map.label)</a>"
                },
                .init("Cấp") { "\($0.level.label(on: $0.map))" },
                .init("Số đơn vị", .figure) { "\(grouped: $0.units)" },
                .init("Chưa kiểm chứng", .figure) { "\(grouped: $0.unverified)" },
            ]
        )
    }

    private var papers: HTML {
        "<p><a href=\"\(SiteURL.papers)\">Mẫu văn bản của đề án</a>, thay được bằng mẫu của cơ quan.</p>"
    }

    private var meaning: HTML {
        let weak = Evidence.allCases.filter(\.isWeak).map(\.label).joined(separator: "; ")
        return """
            <p>Một dòng mang nhãn \(Tag.unverified) khi chưa ai đọc toàn văn văn bản làm căn cứ cho nó: \(weak).
            Quản trị viên đối chiếu với văn bản rồi sửa dòng đó; dòng cũ vào phần lịch sử.</p>
            """
    }

    private static func grouped(_ count: Int) -> String {
        let number: HTML = "\(grouped: count)"
        return number.text
    }
}
