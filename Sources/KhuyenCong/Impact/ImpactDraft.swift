import Vietnamese

/// A year of an establishment as somebody typed it.
struct ImpactDraft {
    let productUnit: String?
    let figures: [ImpactMeasure: ImpactSurvey.Figure]
    /// The version that was on the screen; 0 where there was none.
    let version: Int

    /// Reads "version", "productUnit", "source" and "missing" for all figures, and "figures" by measure, each a group
    /// of "value", "source", "missing".
    init(_ fields: FieldTreeReader) {
        version = fields.integer("version", in: 0...Int(Int32.max)) ?? 0
        let unit = fields.text("productUnit")
        productUnit = unit
        let source = fields.text("source")
        let reason = fields.choice("missing", of: MissingReason.self)
        var figures: [ImpactMeasure: ImpactSurvey.Figure] = [:]
        for measure in ImpactMeasure.allCases {
            figures[measure] = fields.group("figures") { group in
                group.group(measure.rawValue) { ImpactDraft.figure(measure, $0, source: source, missing: reason) }
            }
        }
        self.figures = figures
        ImpactDraft.check(figures, productUnit: unit, fields)
    }

    private static func figure(
        _ measure: ImpactMeasure,
        _ fields: FieldTreeReader,
        source: String?,
        missing: MissingReason?
    ) -> ImpactSurvey.Figure? {
        let own = fields.choice("missing", of: MissingReason.self)
        guard fields.text("value") != nil else {
            if let reason = own ?? missing { return .missing(reason) }
            fields.fault("value", "\(measure.name): ghi số liệu hoặc chọn lý do không có.")
            return nil
        }
        guard let value = value(measure, fields) else { return nil }
        guard let source = fields.text("source") ?? source else {
            fields.fault("source", "\(measure.name): ghi nguồn của số liệu.")
            return nil
        }
        return .value(value, source: source)
    }

    private static func value(_ measure: ImpactMeasure, _ fields: FieldTreeReader) -> Int64? {
        switch measure.quantity {
        case .dong: return fields.dong("value")?.amount
        case .people: return fields.integer("value", in: 0...1_000_000).map(Int64.init)
        case .perProduct, .tonnes: return thousandths(fields)
        }
    }

    private static func thousandths(_ fields: FieldTreeReader) -> Int64? {
        let typed = fields.text("value") ?? ""
        if case .number(let reading) = NumberReader.read(typed), reading.value.digits >= 0,
            let shifted = reading.value.shifted(by: 3)
        {
            let rounded = shifted.rounded
            if rounded <= 1_000_000_000_000 { return rounded }
        }
        fields.fault("value", "Không đọc được số “\(typed)”; ghi như 12,5.")
        return nil
    }

    private static func check(
        _ figures: [ImpactMeasure: ImpactSurvey.Figure],
        productUnit: String?,
        _ fields: FieldTreeReader
    ) {
        if let women = figures[.women]?.value, let workers = figures[.workers]?.value, women > workers {
            fields.fault("figures.women.value", "Lao động nữ nhiều hơn tổng số lao động.")
        }
        let perProduct = ImpactMeasure.allCases.filter { $0.quantity == .perProduct && figures[$0]?.value != nil }
        if productUnit == nil, !perProduct.isEmpty {
            fields.fault("productUnit", "Ghi đơn vị sản phẩm, ví dụ “tấn chè khô”.")
        }
    }
}

extension FieldShape {
    package static let impact = FieldShape("ImpactFigures", ImpactDraft.init)
}
