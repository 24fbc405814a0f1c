import ArgumentParser
import Foundation
import KhuyenCong

/// What every report command is told: which report, where it goes, from which store.
struct ReportOptions: ParsableArguments {
    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

/// Places that stand side by side in a report.
struct PlaceList: ParsableArguments {
    @Option(
        name: .customLong("places"),
        help: "Các địa bàn, cách nhau dấu phẩy (40,42,38); bỏ trống: mọi đơn vị cấp dưới trực tiếp."
    )
    var typed: String?

    var codes: [String] {
        (typed ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
}

/// A report of the set, and the choices that it has beside the common ones.
protocol ReportOfSet: AsyncParsableCommand {
    static var kind: ReportKind { get }
    var options: ReportOptions { get }
    var places: [String] { get }
    /// The other periods of a comparison; none compares with the one of equal length before.
    var others: [YearSpan] { get }
    var conference: Int64? { get }
}

extension ReportOfSet {
    var places: [String] { [] }
    var others: [YearSpan] { [] }
    var conference: Int64? { nil }

    func validate() throws {
        try options.question.requirePlace()
    }

    func run() async throws {
        let asked = try ReportRequest(
            Self.kind,
            try options.question.query,
            places: places,
            conference: conference
        )
        .beside(others)
        let (document, template) = try await options.store.use { database in
            let reports = ReportSet(database)
            let request = try await reports.onOneMap(asked, chosen: options.question.map, by: .localOperator)
            let document = try await reports.document(request, by: .localOperator)
            return (document, try await options.output.template(for: request, reports))
        }
        try await options.output.write(document, template: template)
    }
}

struct ReportYear: ReportOfSet {
    static let kind = ReportKind.year
    static let configuration = CommandConfiguration(
        commandName: "year",
        abstract: "Báo cáo năm, sáu tháng, chín tháng: so với kỳ trước, kế hoạch và thực hiện, kết quả."
    )

    @Option(help: "Kỳ so sánh, năm đầu–năm cuối (2011-2015); mặc định kỳ liền trước dài bằng kỳ báo cáo.")
    var against: YearSpan?

    @OptionGroup var options: ReportOptions

    var others: [YearSpan] { against.map { [$0] } ?? [] }
}

struct ReportCompare: ReportOfSet {
    static let kind = ReportKind.compare
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "So sánh các địa bàn, các kỳ, các nguồn, các nội dung; không ghi địa bàn: cả nước."
    )

    @OptionGroup var placeList: PlaceList

    @Option(
        help:
            "Kỳ so sánh, năm đầu–năm cuối (2011-2015), lặp lại để so nhiều kỳ; mặc định kỳ liền trước dài bằng kỳ báo cáo."
    )
    var against: [YearSpan] = []

    @OptionGroup var options: ReportOptions

    var places: [String] { placeList.codes }
    var others: [YearSpan] { against }

    /// Without a place the nation's provinces stand side by side.
    func validate() {}
}

struct ReportLeverage: ReportOfSet {
    static let kind = ReportKind.leverage
    static let configuration = CommandConfiguration(
        commandName: "leverage",
        abstract: "Vốn đối ứng trên mỗi đồng hỗ trợ."
    )

    @OptionGroup var options: ReportOptions
}

struct ReportTiming: ReportOfSet {
    static let kind = ReportKind.timing
    static let configuration = CommandConfiguration(
        commandName: "timing",
        abstract: "Thời gian xử lý hồ sơ theo bước và đơn vị."
    )

    @OptionGroup var options: ReportOptions
}

struct ReportChanges: ReportOfSet {
    static let kind = ReportKind.changes
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Điều chỉnh kế hoạch theo nguyên nhân, loại, đơn vị."
    )

    @OptionGroup var options: ReportOptions
}

struct ReportTargets: ReportOfSet {
    static let kind = ReportKind.targets
    static let configuration = CommandConfiguration(
        commandName: "targets",
        abstract: "Chỉ tiêu của chương trình: mục tiêu, thực hiện, dự báo hết kỳ, đánh giá."
    )

    @OptionGroup var options: ReportOptions
}

struct ReportImpact: ReportOfSet {
    static let kind = ReportKind.impact
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Hiệu quả của cơ sở thụ hưởng: thay đổi từ năm được hỗ trợ, so với cơ sở chưa được hỗ trợ."
    )

    @OptionGroup var options: ReportOptions
}

struct ReportConference: ReportOfSet {
    static let kind = ReportKind.conference
    static let configuration = CommandConfiguration(
        commandName: "conference",
        abstract: "Báo cáo hội nghị: kết quả kỳ, so sánh các tỉnh, mục tiêu, khó khăn, kiến nghị."
    )

    @OptionGroup var placeList: PlaceList

    @Option(help: "Hội nghị mà báo cáo lấy tài liệu, số như “conference list” in ra.")
    var conference: Int64?

    @Option(help: "Kỳ so sánh, năm đầu–năm cuối (2011-2015); mặc định kỳ của hội nghị trước, rồi kỳ liền trước.")
    var against: YearSpan?

    @OptionGroup var options: ReportOptions

    var places: [String] { placeList.codes }
    var others: [YearSpan] { against.map { [$0] } ?? [] }
}
