import KhuyenCong

/// What the list of people shows.
struct PeopleList: Sendable {
    let people: [Account]
    let places: GrantPlaceNames
    let query: URLQuery
    let today: Day
}

/// The list of people and the form that adds one.
enum PeopleViews {
    static func page(
        _ list: PeopleList,
        _ fields: GrantFields,
        typed: URLQuery,
        faults: FormFaults,
        in context: AppContext
    ) -> Page {
        Page(
            "Người dùng",
            section: .people,
            summary: "\(grouped: list.people.count) người",
            status: faults.status,
            body: """
                \(filters(list))
                \(list.people.isEmpty ? EmptyState("Không có ai như vậy.").html : table(list).html(list.people))
                \(Panel("Thêm người dùng", content: form(fields, typed: typed, faults: faults, in: context)).html)
                """
        )
    }

    private static func filters(_ list: PeopleList) -> HTML {
        FilterBar(
            .people,
            fields: [
                FilterBar.choice(
                    "Vai trò",
                    name: "vai-tro",
                    selected: list.query["vai-tro"],
                    all: "Tất cả",
                    options: Role.allCases.map { ($0.rawValue, $0.label) }
                ),
                FilterBar.choice(
                    "Tỉnh, thành phố",
                    name: "tinh",
                    selected: list.query["tinh"],
                    all: "Tất cả",
                    options: list.places.provinceOptions
                ),
                FilterBar.choice(
                    "Trạng thái",
                    name: "khoa",
                    selected: list.query["khoa"],
                    all: "Tất cả",
                    options: [("khong", "Đang dùng"), ("co", "Đã khóa")]
                ),
            ],
            isFiltered: !list.query.isEmpty
        ).html
    }

    private static func table(_ list: PeopleList) -> DataTable<Account> {
        DataTable<Account>(
            "Người dùng",
            columns: [
                .init("Họ và tên") { "<a href=\"\(SiteURL.person($0.id))\">\($0.fullName)</a>" },
                .init("Tên đăng nhập", .code) { "\($0.userName)" },
                .init("Vai trò hiện nay") { roles(of: $0, list) },
                .init("Trạng thái") { $0.stateTag },
            ]
        )
    }

    private static func roles(of account: Account, _ list: PeopleList) -> HTML {
        let lines = account.grantsInForce(on: list.today).map { grant -> HTML in
            "\(grant.role.label), \(list.places.label(of: grant.scope))"
        }
        return lines.isEmpty ? "—" : lines.joined(separator: "<br>")
    }

    private static func form(
        _ fields: GrantFields,
        typed: URLQuery,
        faults: FormFaults,
        in context: AppContext
    ) -> HTML {
        let fullName = FormField("fullName", "Họ và tên", isRequired: true)
        let userName = FormField(
            "userName",
            "Tên đăng nhập",
            help: "3 đến 64 chữ cái không dấu, chữ số hoặc các dấu . _ - @",
            isRequired: true
        )
        let questions: HTML = """
            \(fullName.html(typed["fullName"], faults: faults))
            \(userName.html(typed["userName"], faults: faults))
            \(fields.html(typed, faults: faults))
            """
        return FormView(to: .people, submit: "Thêm người dùng", faults: faults).html(in: context, fields: questions)
    }
}
