import KhuyenCong

/// One line of the estimate as a part of the form: content, place, beneficiary, money by source.
struct ProposalLineView {
    let fields: TypedFields
    let places: PlaceNames
    /// From 1.
    let number: Int
    let isOnly: Bool

    private var path: String { "lines.\(number)" }

    var html: HTML {
        """
        <fieldset class="line" id="\(path)"><legend>Dòng \(number)</legend>
        \(if: !isOnly, """
            <button type="submit" name="viec" value="bo-dong-\(number)" class="quiet remove">Bỏ dòng \(number)</button>
            """)
        \(fields.faults[path].map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })
        <div class="row">\(each: contents, fields.html)</div>
        \(fields.html(FormField(path + ".beneficiary.name", "Đơn vị thụ hưởng")))
        <div class="row">\(place)\
        \(fields.html(FormField(path + ".beneficiary.phone", "Điện thoại", .input(kind: .text, inputMode: .tel))))</div>
        \(beneficiary)
        \(fields.money(path + ".eligibleCost", "Tổng chi phí của dòng"))
        \(amounts)
        \(more)
        </fieldset>
        """
    }

    private var contents: [FormField] {
        [
            FormField(
                path + ".kind",
                "Nội dung",
                .choice(ActivityKind.Code.allCases.map { ($0.rawValue, $0.officialName) }, empty: "Chọn nội dung"),
                isRequired: true
            ),
            FormField(
                path + ".item",
                "Mục định mức",
                .choice(NormItem.allCases.map { ($0.rawValue, $0.officialName) }, empty: "Theo nội dung")
            ),
            FormField(path + ".costItem", "Mục chi"),
        ]
    }

    private var place: HTML {
        PlaceField(
            name: path + ".place",
            label: "Địa bàn",
            value: places.name(of: fields.text(path + ".place")),
            fault: fields.faults[path + ".place"],
            help: places.province == nil ? "Chọn tỉnh trước." : "Gõ tên xã, phường."
        ).html
    }

    private var beneficiary: HTML {
        let names = ["taxCode", "form", "representative", "address", "bankAccount"]
        let isOpen = names.contains { fields.isTouched("\(path).beneficiary.\($0)") }
        return """
            <details\(attribute: "open", if: isOpen)><summary>Thông tin khác của đơn vị thụ hưởng</summary>
            <div class="row">\(each: details, fields.html)</div></details>
            """
    }

    private var details: [FormField] {
        let forms = BeneficiaryForm.allCases.map { (value: $0.rawValue, label: $0.label) }
        return [
            FormField(path + ".beneficiary.taxCode", "Mã số thuế", .input(kind: .text, inputMode: .numeric)),
            FormField(path + ".beneficiary.form", "Loại hình", .choice(forms, empty: "Chưa rõ")),
            FormField(path + ".beneficiary.representative", "Người đại diện"),
            FormField(path + ".beneficiary.address", "Địa chỉ"),
            FormField(path + ".beneficiary.bankAccount", "Số tài khoản"),
        ]
    }

    /// What was typed and one row more; a new line begins with the two sources that every estimate has.
    private var amounts: HTML {
        let count = fields.count(path + ".amounts")
        let isNational = fields.text("level") == ProgrammeLevel.national.rawValue
        let presets: [FundingSource.Code] = [isNational ? .national : .province, .counterpart]
        let rows = (1...max(count + 1, presets.count)).map { row in
            let preset = count == 0 && row <= presets.count ? presets[row - 1] : nil
            return amount(row, preset: preset)
        }
        let fault = fields.faults[path + ".amounts"]
        return """
            <fieldset class="field amounts\(if: fault != nil, " faulty")" id="\(path).amounts">
            <legend>Kinh phí theo nguồn</legend>
            \(fault.map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })
            \(HTML(rows))</fieldset>
            """
    }

    private func amount(_ row: Int, preset: FundingSource.Code?) -> HTML {
        let name = "\(path).amounts.\(row)"
        let sources = FundingSource.Code.allCases.filter { $0 != .unsplit }.map {
            (value: $0.rawValue, label: $0.officialName)
        }
        let source = FormField(name + ".source", "Nguồn \(row)", .choice(sources, empty: "Chọn nguồn"))
        let year = FormField(
            name + ".year",
            "Năm ngân sách",
            .input(kind: .text, inputMode: .numeric),
            help: "Để trống là năm bắt đầu."
        )
        return """
            <div class="row">\(source.html(fields.text(source.name) ?? preset?.rawValue, faults: fields.faults))\
            \(fields.money(name + ".amount", "Số tiền"))\(fields.html(year))</div>
            """
    }

    private var more: HTML {
        let names =
            [
                "units", "isWholeLine", "priorityHundredths", "isCraftVillage", "isClusterInvestor", "isFair",
                "quantities",
            ] + EligibilityFields.names
        let isOpen = names.contains { fields.isTouched("\(path).\($0)") }
        let measures = Quantity.Measure.allCases.map { measure in
            FormField(
                "\(path).quantities.\(measure.rawValue)",
                "Kết quả dự kiến: \(ProjectLabels.measure(measure))",
                .input(kind: .text, inputMode: .numeric)
            )
        }
        return """
            <details\(attribute: "open", if: isOpen)><summary>Kết quả dự kiến, hệ số ưu tiên, trường hợp riêng</summary>
            <div class="row">\(each: measures, fields.html)</div>
            <div class="row">\(each: cases, fields.html)\
            \(each: EligibilityFields.of(path + "."), fields.html)</div></details>
            """
    }

    private var cases: [FormField] {
        [
            FormField(
                path + ".units",
                "Số cơ sở, mô hình tính mức",
                .input(kind: .text, inputMode: .numeric)
            ),
            FormField(
                path + ".priorityHundredths",
                "Hệ số ưu tiên",
                .input(kind: .text, inputMode: .numeric),
                help: "100 là không ưu tiên; cao nhất theo quy tắc về định mức đang có hiệu lực.",
                unit: "%"
            ),
            FormField(path + ".isWholeLine", "Dây chuyền", .flag(text: "Hỗ trợ cả dây chuyền công nghệ")),
            FormField(path + ".isCraftVillage", "Làng nghề", .flag(text: "Làng nghề được công nhận")),
            FormField(
                path + ".isClusterInvestor",
                "Cụm công nghiệp",
                .flag(text: "Đơn vị thụ hưởng đầu tư hạ tầng cụm công nghiệp")
            ),
            FormField(path + ".isFair", "Hội chợ", .flag(text: "Hội chợ, triển lãm")),
        ]
    }
}

/// A place typed by its name, with the units of the province offered while one types.
struct PlaceField {
    let name: String
    let label: String
    let value: String?
    let fault: String?
    let help: String

    var html: HTML {
        """
        <div class="field\(if: fault != nil, " faulty")"><label for="\(name)">\(label) \
        <small>(không bắt buộc)</small></label>
        <p class="help" id="\(name)-help">\(help)</p>
        \(fault.map { fault -> HTML in "<p class=\"fault\" id=\"\(name)-fault\">\(fault)</p>" })
        <div class="control"><input type="text" id="\(name)" name="\(name)" list="dia-ban" autocomplete="off"\
        \(attribute: "value", value)\(attribute: "aria-invalid", fault == nil ? nil : "true") \
        aria-describedby="\(name)-help"></div></div>
        """
    }
}

/// The machines that the proposal asks to have approved.
struct ProposalMachinesView {
    let fields: TypedFields
    let lineCount: Int
    let hasSpare: Bool

    var html: HTML {
        let count = fields.count("machines") + (hasSpare ? 1 : 0)
        guard count > 0 else {
            return "<p class=\"note\">Chưa có máy nào. Chỉ cần cho nội dung có máy móc, thiết bị.</p>"
        }
        let fault = fields.faults["machines"]
        return """
            <div id="machines">\(fault.map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })</div>
            \(each: 1..<count, machine)<div id="may-moi">\(machine(count))</div>
            """
    }

    private func machine(_ number: Int) -> HTML {
        let path = "machines.\(number)"
        return """
            <fieldset class="line" id="\(path)"><legend>Máy \(number)</legend>
            <button type="submit" name="viec" value="bo-may-\(number)" class="quiet remove">Bỏ máy \(number)</button>
            <div class="row">\(each: MachineFields.of(path, lineCount: lineCount), fields.html)\
            \(fields.money(path + ".unitPrice", "Đơn giá"))</div>
            </fieldset>
            """
    }
}

/// The fields of a machine of the approved list.
enum MachineFields {
    static func of(_ path: String, lineCount: Int) -> [FormField] {
        let lines = (1...max(1, lineCount)).map { (value: String($0), label: "Dòng \($0)") }
        let line = lineCount > 1 ? [FormField(path + ".line", "Thuộc dòng", .choice(lines, empty: nil))] : []
        return line + [
            FormField(path + ".name", "Tên máy", isRequired: true),
            FormField(path + ".model", "Loại máy, ký hiệu"),
            FormField(path + ".maker", "Hãng, nước sản xuất"),
            FormField(path + ".capacity", "Công suất, thông số"),
            FormField(path + ".madeInYear", "Năm sản xuất", .input(kind: .text, inputMode: .numeric)),
            FormField(path + ".serial", "Số máy"),
            FormField(path + ".quantity", "Số lượng", .input(kind: .text, inputMode: .numeric)),
        ]
    }
}
