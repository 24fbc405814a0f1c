import KhuyenCong

extension ContestForms {
    static let product = [
        FormField("beneficiary", "Cơ sở", help: "Tên cơ sở đã có ở trang Cơ sở thụ hưởng, hoặc số của cơ sở."),
        FormField("product", "Tên sản phẩm"),
        FormField("group", "Nhóm sản phẩm", .choice(ContestLabels.groups, empty: "Chọn nhóm")),
    ]

    static let words = FormField("words", "Giới thiệu sản phẩm", .area(rows: 3))

    static func version(_ version: Int) -> HTML {
        "<input type=\"hidden\" name=\"version\" value=\"\(version)\">"
    }

    static func days(_ fields: TypedFields) -> HTML {
        let dates = [
            FormField("entriesUntil", "Nhận sản phẩm đến", help: "Ghi như 31/03/2026.", isRequired: true),
            FormField("judgingFrom", "Chấm từ ngày", isRequired: true),
            FormField("judgingUntil", "Chấm đến ngày", isRequired: true),
        ]
        let hides = FormField("hidesNames", "Tên cơ sở", .flag(text: "Giám khảo không thấy tên cơ sở"))
        return "<div class=\"row\">\(each: dates, fields.html)</div>\(fields.html(hides))"
    }

    static func weights(_ fields: TypedFields) -> HTML {
        "\(each: ProductGroup.allCases, { group in weights(of: group, fields) })"
    }

    private static func weights(of group: ProductGroup, _ fields: TypedFields) -> HTML {
        let inputs = ContestCriterion.allCases.map { criterion in
            FormField(
                "weights.\(group.rawValue).\(criterion.rawValue)",
                criterion.name,
                .input(kind: .text, inputMode: .numeric),
                isRequired: true
            )
        }
        return """
            <fieldset class="field"><legend>\(group.name): trọng số, cộng 100</legend>
            <div class="row">\(each: inputs, fields.html)</div></fieldset>
            """
    }

    /// Once judges score, the weights travel with the form as they are.
    var hiddenWeights: HTML {
        let pairs = ProductGroup.allCases.flatMap { group in
            ContestCriterion.allCases.map { criterion in
                (
                    name: "weights.\(group.rawValue).\(criterion.rawValue)",
                    value: detail.contest.weights.weight(criterion, in: group)
                )
            }
        }
        return "\(each: pairs, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })"
    }
}

extension Contest {
    /// As its form shows it.
    var tree: FieldTree {
        let weights = ProductGroup.allCases.map { group -> (String, FieldTree) in
            let points = ContestCriterion.allCases.map {
                ($0.rawValue, FieldTree.number(Int64(self.weights.weight($0, in: group))))
            }
            return (group.rawValue, .group(Dictionary(uniqueKeysWithValues: points)))
        }
        return .group([
            "entriesUntil": .text(days.entriesUntil.vietnamese), "judgingFrom": .text(days.judgingFrom.vietnamese),
            "judgingUntil": .text(days.judgingUntil.vietnamese), "hidesNames": hidesNames ? .text("1") : .empty,
            "weights": .group(Dictionary(uniqueKeysWithValues: weights)),
        ])
    }
}
