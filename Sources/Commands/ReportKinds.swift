import ArgumentParser
import Foundation
import KhuyenCong

/// A report of the set that needs no choices but the common ones.
protocol ReportOfSet: AsyncParsableCommand {
    static var kind: ReportKind { get }
    var question: ReportQuestion { get }
    var output: ReportOutput { get }
    var store: StoreOptions { get }
    var places: [String] { get }
    var against: YearSpan? { get }
    var conference: Int64? { get }
}

extension ReportOfSet {
    var places: [String] { [] }
    var against: YearSpan? { nil }
    var conference: Int64? { nil }

    func validate() throws {
        try question.requirePlace()
    }

    func run() async throws {
        let request = try ReportRequest(
            Self.kind,
            try question.query,
            places: places,
            against: against,
            conference: conference
        )
        .onOneMap(chosen: question.map)
        let document = try await store.use { database in
            try await ReportSet(database).document(request, by: .localOperator)
        }
        try await output.write(document)
    }
}

struct ReportYear: ReportOfSet {
    static let kind = ReportKind.year
    static let configuration = CommandConfiguration(
        commandName: "year",
        abstract: "Báo cáo năm, sáu tháng, chín tháng: so với kỳ trước, kế hoạch và thực hiện, kết quả."
    )

    @OptionGroup var question: ReportQuestion

    @Option(help: "Kỳ so sánh, năm đầu–năm cuối (2011-2015); mặc định kỳ liền trước dài bằng kỳ báo cáo.")
    var against: YearSpan?

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

struct ReportCompare: ReportOfSet {
    static let kind = ReportKind.compare
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "So sánh các địa bàn, các kỳ, các nguồn, các nội dung; không ghi địa bàn: cả nước."
    )

    @OptionGroup var question: ReportQuestion

    /// Without a place the nation's provinces stand side by side.
    func validate() {}

    @Option(
        name: .customLong("places"),
        help: "Các địa bàn, cách nhau dấu phẩy (40,42,38); bỏ trống: mọi đơn vị cấp dưới trực tiếp."
    )
    var placeList: String?

    @Option(help: "Kỳ so sánh, năm đầu–năm cuối (2011-2015); mặc định kỳ liền trước dài bằng kỳ báo cáo.")
    var against: YearSpan?

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions

    var places: [String] {
        (placeList ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

struct ReportLeverage: ReportOfSet {
    static let kind = ReportKind.leverage
    static let configuration = CommandConfiguration(
        commandName: "leverage",
        abstract: "Vốn đối ứng trên mỗi đồng hỗ trợ."
    )

    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

struct ReportTiming: ReportOfSet {
    static let kind = ReportKind.timing
    static let configuration = CommandConfiguration(
        commandName: "timing",
        abstract: "Thời gian xử lý hồ sơ theo bước và đơn vị."
    )

    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

struct ReportChanges: ReportOfSet {
    static let kind = ReportKind.changes
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Điều chỉnh kế hoạch theo nguyên nhân, loại, đơn vị."
    )

    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

struct ReportConference: ReportOfSet {
    static let kind = ReportKind.conference
    static let configuration = CommandConfiguration(
        commandName: "conference",
        abstract: "Báo cáo hội nghị: kết quả kỳ, so sánh các tỉnh, mục tiêu, khó khăn, kiến nghị."
    )

    @OptionGroup var question: ReportQuestion

    @Option(
        name: .customLong("places"),
        help: "Các tỉnh tham gia, cách nhau dấu phẩy; bỏ trống: mọi đơn vị cấp dưới trực tiếp."
    )
    var placeList: String?

    @Option(help: "Hội nghị mà báo cáo lấy tài liệu, số như “conference list” in ra.")
    var conference: Int64?

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions

    var places: [String] {
        (placeList ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
