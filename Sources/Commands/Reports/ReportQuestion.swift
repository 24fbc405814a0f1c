import ArgumentParser
import KhuyenCong
import Vietnamese

/// Which report is asked for: the choices that all report commands share.
struct ReportQuestion: ParsableArguments {
    @Option(help: "Mã tỉnh; 00 là cả nước.")
    var province: String?

    @Option(help: "Mã đơn vị hành chính bất kỳ, hoặc mã khu vực (V1, V2, V3).")
    var place: String?

    @Option(help: "Bản đồ hành chính 2024 hoặc 2025 (mặc định: bản đồ có hiệu lực ngày cuối kỳ).")
    var map: AdminMap?

    @Option(help: "Năm báo cáo; thay cho --from và --to.")
    var year: Int?

    @Option(help: "Năm đầu kỳ.")
    var from: Int?

    @Option(help: "Năm cuối kỳ.")
    var to: Int?

    @Option(help: "Ngày đầu kỳ, khi kỳ không bắt đầu ngày 01/01 (2022-07-01).")
    var since: Day?

    @Option(help: "Ngày cuối kỳ hoặc ngày chốt số liệu, khi kỳ không kết thúc ngày 31/12 (2022-09-30).")
    var until: Day?

    @Option(help: "Phạm vi: support, counterpart hoặc total.")
    var basis: ReportBasis = .support

    @Option(help: "Giai đoạn của số tiền; furthest: giai đoạn xa nhất đã biết.")
    var stage: StageChoice = .furthest

    @Option(help: "Chỉ tính bút toán đã nhập đến ngày này (2026-11-21).")
    var asOf: Day?

    func validate() throws {
        guard province == nil || place == nil else { throw Self.onePlace }
        guard let from = year ?? from ?? since?.year, let to = year ?? to ?? until?.year else {
            throw ValidationError("Cần --from và --to, hoặc --year.")
        }
        guard from <= to else { throw ValidationError("Năm đầu \(from) lớn hơn năm cuối \(to).") }
        guard ClosedRange<Int>.programmeYears.contains(from), ClosedRange<Int>.programmeYears.contains(to) else {
            throw ValidationError("Năm phải trong khoảng 1990–2100.")
        }
    }

    private static let onePlace = ValidationError("Cần đúng một trong hai: --province hoặc --place.")

    /// For the reports that do not fall back on the nation.
    func requirePlace() throws {
        guard province != nil || place != nil else { throw Self.onePlace }
    }

    var query: PeriodQuery {
        get throws {
            let first = year ?? from ?? since?.year ?? 0
            let last = year ?? to ?? until?.year ?? 0
            let days = DaySpan(from: since ?? .firstOfYear(first), to: until ?? .lastOfYear(last))
            return try PeriodQuery(
                place: province ?? place ?? PeriodQuery.nation,
                map: map,
                from: first,
                to: last,
                basis: basis,
                stage: stage,
                asOf: asOf,
                days: since == nil && until == nil ? nil : days
            )
        }
    }
}

extension ReportBasis: ExpressibleByArgument {}

extension StageChoice: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension YearSpan: ExpressibleByArgument {
    /// "2011-2015", or one year.
    package init?(argument: String) {
        self.init(typed: argument)
    }
}
