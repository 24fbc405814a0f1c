import ArgumentParser
import KhuyenCong

struct ReportImpact: ReportOfSet {
    static let kind = ReportKind.impact
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Hiệu quả của cơ sở thụ hưởng: thay đổi từ năm được hỗ trợ, so với cơ sở chưa được hỗ trợ."
    )

    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}

struct ReportTargets: ReportOfSet {
    static let kind = ReportKind.targets
    static let configuration = CommandConfiguration(
        commandName: "targets",
        abstract: "Chỉ tiêu của chương trình: mục tiêu, thực hiện, dự báo hết kỳ, đánh giá."
    )

    @OptionGroup var question: ReportQuestion

    @OptionGroup var output: ReportOutput

    @OptionGroup var store: StoreOptions
}
