import KhuyenCong

/// The questions about a beneficiary.
struct BeneficiaryFields: Sendable {
    let places: PlaceFields

    init(_ territories: Territories, for officer: Officer) {
        places = PlaceFields(territories, for: officer, .editBeneficiaries)
    }

    func html(_ typed: URLQuery, faults: FormFaults) -> HTML {
        let name = FormField("name", "Tên", isRequired: true)
        let form = FormField(
            "form",
            "Loại hình",
            .choice(BeneficiaryForm.allCases.map { ($0.rawValue, $0.label) }, empty: "Theo tên gọi")
        )
        let representative = FormField("representative", "Người đại diện")
        let phone = FormField("phone", "Điện thoại", .input(kind: .text, inputMode: .tel))
        let address = FormField("address", "Địa chỉ")
        let account = FormField("bankAccount", "Tài khoản")
        return """
            \(name.html(typed["name"], faults: faults))
            \(form.html(typed["form"], faults: faults))
            \(places.html(typed, faults: faults, none: "Chọn tỉnh, thành phố", isRequired: true))
            \(representative.html(typed["representative"], faults: faults))
            \(phone.html(typed["phone"], faults: faults))
            \(address.html(typed["address"], faults: faults))
            \(account.html(typed["bankAccount"], faults: faults))
            """
    }

    /// - Throws: `FormFaults`.
    func draft(_ form: Form) throws -> BeneficiaryDraft {
        var reader = FieldReader(form)
        let name = reader.text("name", "Tên", isRequired: true)
        let kind = reader.choice("form", "Loại hình", as: BeneficiaryForm.self)
        let place = places.read(&reader)
        let representative = reader.text("representative", "Người đại diện")
        let phone = reader.text("phone", "Điện thoại", atMost: TextLength.figure.rawValue)
        let address = reader.text("address", "Địa chỉ")
        let account = reader.text("bankAccount", "Tài khoản")
        if place == nil, reader.faults.isEmpty { reader.refuse("province", "Chọn địa bàn của cơ sở.") }
        try reader.check()
        return BeneficiaryDraft(
            name: name ?? "",
            form: kind,
            place: place,
            representative: representative,
            phone: phone,
            address: address,
            bankAccount: account
        )
    }

    /// What the form shows of a beneficiary as it stands.
    func typed(_ beneficiary: Beneficiary) -> URLQuery {
        var typed = places.typed(beneficiary.place)
        typed = typed.setting("name", beneficiary.name).setting("form", beneficiary.form?.rawValue)
        typed = typed.setting("representative", beneficiary.representative).setting("phone", beneficiary.phone)
        return typed.setting("address", beneficiary.address).setting("bankAccount", beneficiary.bankAccount)
    }
}
