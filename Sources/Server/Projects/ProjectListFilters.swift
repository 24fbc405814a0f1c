import KhuyenCong

extension ProjectListView {
    /// Search and filters in one line above the list; what is chosen stands in the address.
    var filters: HTML {
        let query = address.query
        let sort = query[Sorting.parameter].map { URLQuery([Sorting.parameter: $0]) } ?? [:]
        return FilterBar(
            .projects,
            fields: [
                FilterBar.text("Tìm", name: "tim", value: query["tim"], hint: "tên, cơ sở, số văn bản"),
                provinceChoice,
            ],
            more: [
                FilterBar.text("Huyện, xã", name: "noi", value: typedPlace, hint: "ví dụ Yên Thành"),
                kindChoice,
                FilterBar.choice(
                    "Nguồn",
                    name: "nguon",
                    selected: query["nguon"],
                    all: "Mọi nguồn",
                    options: Self.sources
                ),
                FilterBar.choice(
                    "Giai đoạn",
                    name: "giai-doan",
                    selected: query["giai-doan"],
                    all: "Mọi giai đoạn",
                    options: Self.stages
                ),
                fileChoice,
                FilterBar.text("Từ năm", name: "tu", value: query["tu"], hint: "2016"),
                FilterBar.text("Đến năm", name: "den", value: query["den"], hint: "2020"),
            ],
            isMoreUsed: ["noi", "noi-dung", "nguon", "giai-doan", ProjectListAddress.file, "tu", "den"].contains {
                query[$0] != nil
            },
            kept: sort,
            isFiltered: !address.list.filter.isEmpty
        ).html + unallottedPlace + takingOver
    }

    private static let sources = FundingSource.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
    private static let stages = Stage.allCases.map { (value: $0.rawValue, label: StageLabels.label($0)) }
    private static let kinds =
        ActivityKind.Code.allCases.map { (value: $0.rawValue, label: $0.officialName) }
        + [(value: ProjectListAddress.unallotted, label: "Chưa phân bổ nội dung")]

    /// What no list allotted is asked for by a link; the field is for names.
    private var typedPlace: String? {
        address.list.filter.place == .unallotted ? nil : address.query["noi"]
    }

    private var unallottedPlace: HTML {
        guard address.list.filter.place == .unallotted else { return .empty }
        return Alert(.note, "Chỉ hiện đề án có dòng chưa phân bổ địa bàn.").html
    }

    /// The list of files sends officers here to take over what has none.
    private var takingOver: HTML {
        guard address.query[ProjectListAddress.file] == ProjectListAddress.withoutFile, context.may(.workOnProjects)
        else { return .empty }
        return Alert(
            .note,
            "Mở đề án, bấm “Tiếp nhận”: hồ sơ được lập ở đúng bước đề án đã làm đến để theo dõi tiếp."
        ).html
    }

    private var fileChoice: HTML {
        FilterBar.choice(
            "Hồ sơ",
            name: ProjectListAddress.file,
            selected: address.query[ProjectListAddress.file],
            all: "Có hoặc chưa có hồ sơ",
            options: [
                (value: ProjectListAddress.withFile, label: "Đã có hồ sơ"),
                (value: ProjectListAddress.withoutFile, label: "Chưa có hồ sơ"),
            ]
        )
    }

    private var kindChoice: HTML {
        FilterBar.choice(
            "Nội dung",
            name: "noi-dung",
            selected: address.query["noi-dung"],
            all: "Mọi nội dung",
            options: Self.kinds
        )
    }

    /// Nothing to choose where there is one province that no merger touched.
    private var provinceChoice: HTML {
        let choices = provinces.visible(to: officer)
        guard choices.now.count + choices.merged.count > 1 else { return .empty }
        let now = choices.now.map { (value: $0.code, label: $0.name) }
        let merged = choices.merged.map(PlaceFields.option)
        return FilterBar.choice(
            "Tỉnh, thành phố",
            name: "tinh",
            selected: address.query["tinh"],
            all: choices.now.count == 1 ? "Toàn địa bàn" : "Mọi tỉnh, thành phố",
            options: now + merged
        )
    }
}
