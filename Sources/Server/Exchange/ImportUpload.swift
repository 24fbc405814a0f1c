import KhuyenCong

/// The first step: which files, of which province, and how to read them where the files do not say.
struct ImportUpload: Sendable {
    enum Name {
        static let files = "file"
        static let province = "province"
        static let map = "ban-do"
        static let stage = "giai-doan"
    }

    let territories: Territories
    let territory: Territory

    /// - Throws: `FormFaults`.
    static func read(_ form: Form) throws -> (sources: [ImportSource], options: ImportOptions) {
        var reader = FieldReader(form)
        let chosen = reader.text(Name.province, "Tỉnh, thành phố", isRequired: true)?.split(separator: ":")
        let stage = reader.choice(Name.stage, "Giai đoạn của số tiền", as: Stage.self)
        let map = form[Name.map].flatMap { Int($0) }.flatMap(AdminMap.init(rawValue:))
        let files = form.files.filter { $0.size > 0 }
        if files.isEmpty { reader.refuse(Name.files, "Chọn ít nhất một tệp có nội dung.") }
        try reader.check()
        let ofProvince = chosen.flatMap { $0.count == 2 ? Int($0[0]).flatMap(AdminMap.init(rawValue:)) : nil }
        let options = ImportOptions(
            province: chosen?.last.map(String.init) ?? "",
            map: map ?? ofProvince,
            stage: stage
        )
        return (files.map { ImportSource(path: $0.path, name: $0.name) }, options)
    }

    func page(_ typed: URLQuery, _ faults: FormFaults, in context: AppContext) -> Page {
        let form = FormView(
            to: .importNew,
            submit: "Đọc và kiểm tra",
            faults: faults,
            cancel: .imports,
            carriesFiles: true
        )
        return Page(
            "Nhập danh sách đề án",
            section: .imports,
            crumbs: [Crumb("Nhập liệu", .imports)],
            width: .narrow,
            status: faults.status,
            body: """
                \(Stepper(ImportSteps.names, current: 0).html)
                <p>Chọn các tệp như cơ quan đang lưu; không cần sửa mẫu. Bước này chỉ đọc và kiểm tra, chưa ghi vào sổ.</p>
                \(form.html(in: context, fields: fields(typed, faults)))
                """
        )
    }

    private func fields(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        let files = FormField(
            Name.files,
            "Tệp danh sách",
            .file(accept: ".xlsx,.xls,.csv", isMultiple: true),
            help: "xlsx, xls hoặc csv; nhiều tệp cùng lúc được; mỗi tệp không quá 64 MB",
            isRequired: true
        )
        let province = FormField(
            Name.province,
            "Tỉnh, thành phố",
            .choice(provinces, empty: provinces.count == 1 ? nil : "Chọn tỉnh, thành phố"),
            isRequired: true
        )
        let map = FormField(
            Name.map,
            "Bản đồ hành chính của danh sách",
            .choice(
                AdminMap.allCases.map { (String($0.rawValue), ReportLabels.map($0)) },
                empty: "Theo năm của từng dòng"
            )
        )
        let stage = FormField(
            Name.stage,
            "Giai đoạn của số tiền",
            .choice(Stage.allCases.map { ($0.rawValue, StageLabels.label($0)) }, empty: "Đọc từ tiêu đề của danh sách")
        )
        let isOpen = typed[Name.map] != nil || typed[Name.stage] != nil
        return """
            \(files.html(nil, faults: faults))
            \(province.html(typed[Name.province], faults: faults))
            <details\(attribute: "open", if: isOpen)><summary>Tùy chọn</summary>
            \(map.html(typed[Name.map], faults: faults))
            \(stage.html(typed[Name.stage], faults: faults))
            </details>
            """
    }

    /// A code that is one province on both maps stands once; any other names its map.
    private var provinces: [(value: String, label: String)] {
        let mine = AdminMap.allCases.flatMap { map in
            territories.provinces(map).filter { unit in
                territories.provinceNow(map: map, code: unit.code).map(territory.contains(province:)) ?? false
            }
        }
        let nation = territory.isNation ? [(PeriodQuery.nation, "Cả nước: mỗi dòng ghi tỉnh của nó")] : []
        return nation
            + mine.compactMap { unit in
                let other = territories.unit(unit.map == .of2024 ? .of2025 : .of2024, unit.code)
                guard other?.name == unit.name else {
                    return ("\(unit.map.rawValue):\(unit.code)", "\(unit.name), bản đồ \(ReportLabels.map(unit.map))")
                }
                return unit.map == .of2024 ? (unit.code, unit.name) : nil
            }
    }
}

enum ImportSteps {
    static let names = ["Chọn tệp", "Kiểm tra", "Ghi sổ"]
}
