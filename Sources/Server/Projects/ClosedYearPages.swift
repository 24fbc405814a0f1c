import Hummingbird
import KhuyenCong

/// The years that take only corrections: a list, and closing and opening them.
struct ClosedYearPages: RouteGroup {
    let desk: ProjectDesk

    enum Act: String {
        case close, open, except
    }

    func add(to table: inout RouteTable) {
        table.page(.closedYears, .viewProjects, "Năm đã khóa sổ") { request, context in
            let excepted = request.query["ngoai-le"].flatMap(ProvinceYear.init)
            return try await page(context, opening: request.query["mo"].flatMap(ProvinceYear.init), excepting: excepted)
        }
        table.form(.closedYears, .correctProjects, "Khóa sổ, mở sổ một năm, cho một người ghi bổ sung") {
            form,
            context in
            try await act(form, context)
        }
    }

    private func act(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let act = try ActField.read(form, as: Act.self)
        return try await FormAttempt.run {
            try await perform(act, form, by: officer)
        } orShow: { faults in
            let named = ProvinceYear("\(form["province"] ?? "")-\(form["year"] ?? "")")
            return try await page(
                context,
                opening: act == .open ? named : nil,
                excepting: act == .except ? named : nil,
                typed: form.fields,
                faults: faults
            )
        }
    }

    private func perform(_ act: Act, _ form: Form, by officer: Officer) async throws -> FormOutcome {
        let (years, now) = (desk.closedYears, desk.now())
        var reader = FieldReader(form)
        let year = reader.year("year", "Năm", isRequired: true)
        let province = reader.text("province", "Tỉnh, thành phố", isRequired: true)
        let reason = act == .close ? "" : reader.reason()
        let userName = act == .except ? reader.text("userName", "Tên đăng nhập", isRequired: true) : ""
        let until = act == .except ? reader.day("until", "Đến hết ngày", isRequired: true) : now.day
        try reader.check()
        guard let year, let province, let reason, let userName, let until else { throw FormFaults.none }
        switch act {
        case .close:
            try await years.close(year, province: province, by: officer, at: now)
            return .redirect(.closedYears, .done("Đã khóa sổ năm \(year)."))
        case .open:
            try await years.open(year, province: province, reason: reason, by: officer, at: now)
            return .redirect(.closedYears, .done("Đã mở lại sổ năm \(year)."))
        case .except:
            try await years.except(
                userName,
                in: year,
                province: province,
                until: until,
                reason: reason,
                by: officer,
                at: now
            )
            return .redirect(.closedYears, .done("Đã cho ghi bổ sung vào năm \(year)."))
        }
    }

    private func page(
        _ context: AppContext,
        opening: ProvinceYear?,
        excepting: ProvinceYear? = nil,
        typed: URLQuery = [:],
        faults: FormFaults = .none
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let view = ClosedYearView(
            years: try await desk.closedYears.list(by: officer),
            exceptions: try await desk.closedYears.exceptions(by: officer, on: desk.now().day),
            provinces: try await desk.projects.provinces(for: officer),
            officer: officer,
            context: context
        )
        if let opening { return view.opening(opening, typed: typed, faults: faults) }
        if let excepting { return view.excepting(excepting, typed: typed, faults: faults) }
        return view.page(typed: typed, faults: faults)
    }
}

/// A year of a province in an address: "40-2019".
struct ProvinceYear: Sendable, Equatable {
    let province: String
    let year: Int

    init(province: String, year: Int) {
        self.province = province
        self.year = year
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let year = Int(parts[1]) else { return nil }
        province = String(parts[0])
        self.year = year
    }

    var text: String { "\(province)-\(year)" }
}
