import Statistics

/// The supported beside those not yet supported, in the same years.
struct ImpactComparison {
    let effects: [ImpactEffect]

    private static let heading = "So với cơ sở chưa được hỗ trợ"

    var section: ReportSection {
        guard !effects.isEmpty else {
            let least = DifferenceOfDifferences.fewest
            return ReportSection(
                ImpactComparison.heading,
                paragraphs: [
                    ReportParagraph(
                        "Chưa đủ dữ liệu để so sánh: cần ít nhất \(least) cơ sở được hỗ trợ và \(least) cơ sở chưa được "
                            + "hỗ trợ có số liệu trong cùng các năm."
                    )
                ]
            )
        }
        let table = ReportTable(
            "comparison",
            "Cơ sở được hỗ trợ so với cơ sở chưa được hỗ trợ, lấy năm T0 làm gốc",
            columns: [
                ReportTable.Column("Chỉ số"), ReportTable.Column("Cơ sở được hỗ trợ", .count),
                ReportTable.Column("Cơ sở chưa được hỗ trợ", .count), ReportTable.Column("Số năm sau T0", .count),
                ReportTable.Column("Bằng cơ sở chưa được hỗ trợ", .multiple),
                ReportTable.Column("Khoảng 95 %, từ", .multiple), ReportTable.Column("đến", .multiple),
            ],
            rows: effects.map(row),
            note:
                "Số năm sau chia số năm T0 của cơ sở được hỗ trợ, chia cho tỷ số ấy của cơ sở chưa được hỗ trợ; đây không phải "
                + "tỷ số của hai mức tăng tính bằng %. Hiệu tính trên lôgarit; khoảng tin cậy 95 % bằng lấy mẫu lại 999 lần."
        )
        return ReportSection(ImpactComparison.heading, paragraphs: effects.map(sentence), tables: [table])
    }

    private func row(_ effect: ImpactEffect) -> ReportTable.Row {
        ReportTable.Row([
            .text(effect.measure.name),
            .figure(.count(effect.supported.count, .records(table: "impact_survey", ids: effect.supported))),
            .figure(.count(effect.others.count, .records(table: "impact_survey", ids: effect.others))),
            .figure(.count(effect.horizon)), .figure(figure(effect, effect.multiple)),
            .figure(figure(effect, effect.low)), .figure(figure(effect, effect.high)),
        ])
    }

    private func sentence(_ effect: ImpactEffect) -> ReportParagraph {
        let verdict =
            effect.isClear
            ? "khác biệt nằm ngoài mức ngẫu nhiên." : "khoảng này chứa 1 lần nên chưa thể nói là có khác biệt."
        return ReportParagraph([
            .text("\(effect.measure.name) sau \(effect.horizon) năm, lấy năm T0 làm gốc: cơ sở được hỗ trợ bằng "),
            .figure(ImpactWords.multiple(effect.multiple), figure(effect, effect.multiple)),
            .text(" cơ sở chưa được hỗ trợ (khoảng tin cậy 95 % từ "),
            .figure(ImpactWords.multiple(effect.low), figure(effect, effect.low)), .text(" đến "),
            .figure(ImpactWords.multiple(effect.high), figure(effect, effect.high)), .text("); \(verdict)"),
        ])
    }

    private func figure(_ effect: ImpactEffect, _ ratio: Double) -> ReportFigure {
        let origin = FigureOrigin.records(table: "impact_survey", ids: effect.supported + effect.others)
        return ImpactWords.figure(GrowthMultiple(ratio: ratio), origin)
    }
}

/// What the figures do not show, in plain sentences.
struct ImpactLimits {
    private let document: ImpactDocument
    private let treated: [ImpactCase]
    private let effects: [ImpactEffect]

    init(_ document: ImpactDocument, _ treated: [ImpactCase], _ effects: [ImpactEffect]) {
        self.document = document
        self.treated = treated
        self.effects = effects
    }

    var section: ReportSection {
        ReportSection("Điều số liệu không cho biết", paragraphs: sentences.map { ReportParagraph($0) })
    }

    /// Under thirty, one establishment moves a median.
    private static let small = 30

    private var sentences: [String] {
        let told = treated.filter { $0.pair(.revenue) != nil }.count
        var sentences: [String] = []
        if told < document.supported {
            sentences.append(
                "Có số liệu doanh thu của \(told) trong \(document.supported) cơ sở được hỗ trợ; "
                    + "cơ sở không trả lời có thể khác cơ sở có trả lời."
            )
        }
        if told < ImpactLimits.small {
            sentences.append("Số cơ sở ít, nên một cơ sở cũng có thể làm đổi trung vị.")
        }
        sentences.append(
            effects.isEmpty
                ? "Không có nhóm so sánh, nên không biết phần tăng nào là nhờ hỗ trợ, phần nào sẽ có dù không hỗ trợ."
                : "Cơ sở được hỗ trợ do xét chọn, không do bốc thăm; khác biệt có thể đã có từ trước khi hỗ trợ."
        )
        sentences.append("Số liệu do cơ sở tự khai, cán bộ duyệt; số tiền chưa loại trừ trượt giá.")
        return sentences
    }
}
