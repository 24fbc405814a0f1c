import HTTPTypes
import Hummingbird
import KhuyenCong

/// Forms filled from one file, or from all files of a province and year, on pages and in the API.
struct FilledPapers: RouteGroup {
    /// The names in the address of a page; those of the API are English.
    enum Name {
        static let line = "dong"
        static let month = "thang"
        static let year = "nam"
        static let level = "cap"
        static let province = "tinh"
    }

    private static let month = Parameter("month", .integer(1...12), "Tháng báo cáo")
    private static let year = Parameter("year", .integer(.programmeYears), "Năm; bỏ trống là năm của hồ sơ")

    let papers: Papers

    func add(to table: inout RouteTable) {
        table.download(.dossierPaper(.any, .any), .ownAccount, "Biểu mẫu điền từ hồ sơ") { request, context in
            let query = request.query
            let selection = PaperSelection(
                line: query.number(Name.line),
                month: query.number(Name.month),
                year: query.number(Name.year)
            )
            return try await filled(selection, context)
        }
        table.download(.paperRegister(.any), .viewProjects, "Biểu tổng hợp của một tỉnh, một năm") { request, context in
            let query = request.query
            let register = try FilledPapers.register(
                try context.paperForm(),
                level: query[Name.level],
                province: query[Name.province],
                year: query.number(Name.year),
                month: query.number(Name.month)
            )
            return PaperFiles.response(try await papers.register(register, for: context.requireOfficer()))
        }
        addAPI(to: &table)
    }

    private func addAPI(to table: inout RouteTable) {
        table.file(
            .dossierPaper(.any, .any),
            .ownAccount,
            "Biểu mẫu điền từ hồ sơ",
            parameters: [
                Parameter("line", .integer(1...1000), "Dòng dự toán, của biên bản theo địa điểm"),
                FilledPapers.month, FilledPapers.year,
            ],
            types: [PaperFile.mediaType]
        ) { request, context in
            let query = request.query
            let selection = PaperSelection(
                line: query.number("line"),
                month: query.number("month"),
                year: query.number("year")
            )
            return try await filled(selection, context)
        }
        table.file(
            .paperRegister(.any),
            .viewProjects,
            "Biểu tổng hợp của một tỉnh, một năm",
            parameters: [
                Parameter("province", .text, "Mã tỉnh của bản đồ hiện nay", isRequired: true),
                Parameter("year", .integer(.programmeYears), "Năm", isRequired: true),
                FilledPapers.month,
                Parameter("level", .choice(ProgrammeLevel.allCases.map(\.rawValue)), "Cấp chương trình"),
            ],
            types: [PaperFile.mediaType]
        ) { request, context in
            let query = request.query
            let register = try FilledPapers.register(
                try context.paperForm(),
                level: query["level"],
                province: query["province"],
                year: query.number("year"),
                month: query.number("month")
            )
            return PaperFiles.response(try await papers.register(register, for: context.requireOfficer()))
        }
    }

    private func filled(_ selection: PaperSelection, _ context: AppContext) async throws -> Response {
        let file = try await papers.fill(
            try context.paperForm(),
            of: try context.dossierCode(),
            selection,
            for: context.requireOfficer()
        )
        return PaperFiles.response(file)
    }

    private static func register(
        _ form: PaperForm,
        level: String?,
        province: String?,
        year: Int?,
        month: Int?
    ) throws -> PaperRegisterQuery {
        guard let province else { throw Refusal.invalid("Chọn tỉnh, thành phố.", field: "province") }
        guard let year else { throw Refusal.invalid("Chọn năm.", field: "year") }
        return PaperRegisterQuery(
            form: form,
            level: level.flatMap(ProgrammeLevel.init) ?? .local,
            province: province,
            year: year,
            month: month
        )
    }
}

extension URLQuery {
    /// A whole number of the address; nil where none stands there.
    fileprivate func number(_ name: String) -> Int? {
        self[name].flatMap { Int($0) }
    }
}
