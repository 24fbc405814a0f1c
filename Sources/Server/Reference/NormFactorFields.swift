import KhuyenCong
import Vietnamese

/// The questions about what changes the figures of a norm.
enum NormFactorFields {
    /// A norm of a known item keeps it: the checks of running projects look for it.
    static func html(_ typed: URLQuery, faults: FormFaults, itemIsKnown: Bool) -> HTML {
        let items = NormItem.allCases.map { ($0.rawValue, $0.officialName) }
        let item = FormField(
            "itemCode",
            "Mục hỗ trợ",
            .choice(items, empty: itemIsKnown ? nil : "Không thuộc mục nào"),
            help: "Cùng một mục ở mọi bộ định mức; đề án chọn theo mục này."
        )
        let number = FormField.Control.input(kind: .text, inputMode: .decimal)
        let line = FormField("lineFactor", "Hệ số cho cả dây chuyền", number, help: "Ví dụ 1,5.", unit: "lần")
        let difficult = FormField("difficultRate", "Tỷ lệ ở địa bàn khó khăn", number, unit: "%")
        let only = FormField("isDifficultOnly", "Địa bàn", .flag(text: "Chỉ hỗ trợ ở địa bàn khó khăn"))
        let priority = FormField("takesPriority", "Ưu tiên", .flag(text: "Mức trần được nhân hệ số ưu tiên"))
        return """
            \(item.html(typed["itemCode"], faults: faults))
            \(line.html(typed["lineFactor"], faults: faults))
            \(difficult.html(typed["difficultRate"], faults: faults))
            \(only.html(typed["isDifficultOnly"], faults: faults))
            \(priority.html(typed["takesPriority"], faults: faults))
            """
    }

    /// What a form shows of a norm that is to be changed.
    static func typed(_ norm: Norm, _ typed: URLQuery) -> URLQuery {
        let factors = norm.factors
        return typed.setting("itemCode", norm.itemCode?.rawValue)
            .setting("lineFactor", NormColumns.rate(factors.lineFactorHundredths))
            .setting("difficultRate", NormColumns.rate(factors.difficultRateHundredths))
            .setting("isDifficultOnly", factors.isDifficultOnly ? "1" : nil)
            .setting("takesPriority", factors.takesPriority ? "1" : nil)
    }

    static func read(_ reader: inout FieldReader) -> NormFactors {
        NormFactors(
            lineFactorHundredths: hundredths(&reader, "lineFactor", "Hệ số dây chuyền phải là số, ví dụ 1,5."),
            difficultRateHundredths: hundredths(&reader, "difficultRate", "Tỷ lệ phải là số phần trăm, ví dụ 4."),
            isDifficultOnly: reader.flag("isDifficultOnly"),
            takesPriority: reader.flag("takesPriority")
        )
    }

    /// "30" and "12,5": at most two decimals.
    static func hundredths(_ reader: inout FieldReader, _ field: String, _ fault: String) -> Int? {
        guard let typed = reader.text(field, "", atMost: 20) else { return nil }
        let digits = typed.filter { $0 != "%" && $0 != " " }
        guard case .number(let number) = NumberReader.read(digits), let hundredths = number.value.shifted(by: 2)?.whole
        else {
            reader.refuse(field, fault)
            return nil
        }
        return Int(hundredths)
    }
}
