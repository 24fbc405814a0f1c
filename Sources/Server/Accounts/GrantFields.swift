import KhuyenCong

/// The questions about a right: role, place, organisation, days.
struct GrantFields: Sendable {
    let officer: Officer
    let places: GrantPlaceNames
    let organisations: [OrganisationChoice]
    let today: Day

    /// What this officer may give at all, somewhere.
    private var roles: [Role] {
        Role.allCases.filter { role in
            officer.grants.contains { own in AccountPolicy.mayGrant(role, in: own.scope, by: officer) }
        }
    }

    /// Only places in which this officer may give something, in all of one or in a commune; the only one is chosen.
    private var province: FormField {
        let options = places.provinceOptions.filter { option in
            AccountPolicy.mayGrantAnything(in: .province(option.value), by: officer)
                || !AccountPolicy.communesToGrant(in: option.value, by: officer).isEmpty
        }
        guard !AccountPolicy.mayGrantAnything(in: .nation, by: officer) else {
            return FormField("province", "Tỉnh, thành phố", .choice(options, empty: "Cả nước"))
        }
        let empty = options.count == 1 ? nil : "Chọn tỉnh"
        return FormField("province", "Tỉnh, thành phố", .choice(options, empty: empty), isRequired: true)
    }

    /// Chosen by whoever may give something in communes alone; typed by everybody else.
    private var commune: FormField {
        let own = places.provinces.flatMap { AccountPolicy.communesToGrant(in: $0.code, by: officer) }
        let isFree = places.provinces.contains { province in
            AccountPolicy.mayGrantAnything(in: .province(province.code), by: officer)
        }
        guard !own.isEmpty, !isFree else {
            return FormField("commune", "Xã, phường", help: "Nếu quyền chỉ ở một xã, phường: tên đầy đủ hoặc mã.")
        }
        let options = own.map { (value: $0, label: places[$0] ?? $0) }
        let empty = options.count == 1 ? nil : "Chọn xã, phường"
        return FormField("commune", "Xã, phường", .choice(options, empty: empty), isRequired: true)
    }

    static let from = FormField("from", "Từ ngày", help: "Ví dụ 02/03/2026.", isRequired: true)

    static func until(isRequired: Bool) -> FormField {
        let help: HTML =
            isRequired
            ? "Ngày đầu tiên không còn hiệu lực." : "Ngày đầu tiên không còn hiệu lực; bỏ trống là không thời hạn."
        return FormField("until", "Hết từ ngày", help: help, isRequired: isRequired)
    }

    func html(_ typed: URLQuery, faults: FormFaults) -> HTML {
        let role = FormField(
            "role",
            "Vai trò",
            .choice(roles.map { ($0.rawValue, $0.label) }, empty: "Chọn vai trò"),
            isRequired: true
        )
        let organisation = FormField(
            "organisation",
            "Tổ chức",
            .choice(organisations.map { (String($0.id), $0.name) }, empty: "Không ghi")
        )
        return """
            \(role.html(typed["role"], faults: faults))
            \(province.html(typed["province"], faults: faults))
            \(commune.html(typed["commune"], faults: faults))
            \(organisations.isEmpty ? nil : organisation.html(typed["organisation"], faults: faults))
            \(GrantFields.from.html(typed["from"] ?? today.vietnamese, faults: faults))
            \(GrantFields.until(isRequired: false).html(typed["until"], faults: faults))
            """
    }

    /// - Throws: `Refusal` where the place is none; nil where the reader has refused something.
    static func read(
        _ reader: inout FieldReader,
        accounts: Accounts,
        by officer: Officer
    ) async throws -> NewGrant? {
        let role = reader.choice("role", "Vai trò", as: Role.self, isRequired: true)
        let from = reader.day("from", "Từ ngày", isRequired: true)
        let until = reader.day("until", "Hết từ ngày")
        let organisation = reader.integer("organisation", "Tổ chức", in: 1...Int64.max)
        let province = reader.text("province", "Tỉnh, thành phố")
        let isInCommune = province.map { !AccountPolicy.communesToGrant(in: $0, by: officer).isEmpty } ?? false
        let commune = reader.text("commune", "Xã, phường", isRequired: isInCommune)
        guard let role, let from, reader.faults.isEmpty else { return nil }
        let scope = try await accounts.scope(province: province, commune: commune)
        return NewGrant(role: role, scope: scope, organisationID: organisation, from: from, until: until)
    }
}
