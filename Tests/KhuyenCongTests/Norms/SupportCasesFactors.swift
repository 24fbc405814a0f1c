@testable import KhuyenCong

extension SupportCase {
    /// The priority factor, whole lines, several units, several sources, and a province's own norms.
    static let ofFactors: [SupportCase] = priority + lines + units + sources + local

    private static let priority: [SupportCase] = [
        row(.machinery, machine2014, on: "2018-05-10", cost: 800, [(.national, 300)], .holds, limit: 300) {
            $0.priorityHundredths = 150
        },
        row(.machinery, machine2014, on: "2018-05-10", cost: 800, [(.national, 301)], .doesNotHold, limit: 300) {
            $0.priorityHundredths = 150
        },
        // The factor raises the ceiling, never the rate.
        row(.machinery, machine2014, on: "2018-05-10", cost: 300, [(.national, 151)], .doesNotHold, limit: 150) {
            $0.priorityHundredths = 150
        },
        row(.machinery, machine2018, on: "2018-05-11", cost: 1000, [(.national, 450)], .holds, limit: 450) {
            $0.priorityHundredths = 150
        },
        row(.machinery, machine2018, on: "2025-10-15", cost: 1000, [(.national, 375)], .holds, limit: 375) {
            $0.priorityHundredths = 125
        },
        // Điểm t Khoản 2 Điều 6 Thông tư liên tịch 26/2014/TTLT-BTC-BCT: not more than 1,5 times.
        row(.machinery, machine2018, on: "2025-10-15", cost: 1000, [(.national, 100)], .doesNotHold, limit: 450) {
            $0.priorityHundredths = 160
        },
        row(.implementerManagement, article, on: "2025-10-15", cost: 400, [(.national, 13)], .doesNotHold, limit: 12) {
            $0.priorityHundredths = 150
        },
    ]

    private static let lines: [SupportCase] = [
        row(.machinery, machine2018, on: "2018-05-11", cost: 2000, [(.national, 450)], .holds, limit: 450) {
            $0.isWholeLine = true
        },
        row(.machinery, machine2018, on: "2025-10-14", cost: 2000, [(.national, 451)], .doesNotHold, limit: 450) {
            $0.isWholeLine = true
        },
        row(.machinery, machine2018, on: "2025-10-15", cost: 2000, [(.national, 675)], .holds, limit: 675) {
            $0.isWholeLine = true
            $0.priorityHundredths = 150
        },
        // Thông tư liên tịch 26/2014 knows no line.
        row(.machinery, machine2014, on: "2018-05-10", cost: 2000, [(.national, 201)], .doesNotHold, limit: 200) {
            $0.isWholeLine = true
        },
    ]

    private static let units: [SupportCase] = [
        row(.machinery, machine2018, on: "2025-10-15", cost: 2000, [(.national, 900)], .holds, limit: 900) {
            $0.units = 3
        },
        row(
            .nationalPrize,
            "Điểm g Khoản 2 Điều 6",
            on: "2018-05-10",
            cost: nil,
            [(.national, 51)],
            .doesNotHold,
            limit: 50
        ) {
            $0.units = 5
        },
        row(.machinery, nil, on: "2025-10-15", cost: 2000, [(.national, 100)], .undecided, limit: nil) {
            $0.units = 0
        },
    ]

    private static let sources: [SupportCase] = [
        row(
            .machinery,
            machine2018,
            on: "2025-10-15",
            cost: 1000,
            [(.national, 200), (.province, 100)],
            .holds,
            limit: 300
        ),
        row(
            .machinery,
            machine2018,
            on: "2025-10-15",
            cost: 1000,
            [(.national, 200), (.province, 101)],
            .doesNotHold,
            limit: 300
        ),
        row(
            .machinery,
            machine2018,
            on: "2025-10-14",
            cost: 1000,
            [(.province, 250), (.integrated, 60)],
            .doesNotHold,
            limit: 300
        ),
        row(
            .machinery,
            machine2018,
            on: "2025-10-15",
            cost: 1000,
            [(.national, 300), (.counterpart, 700)],
            .holds,
            limit: 300
        ),
        row(
            .machinery,
            machine2018,
            on: "2025-10-15",
            cost: 1000,
            [(.national, 300), (.other, 50)],
            .holds,
            limit: 300
        ),
    ]

    /// Nghệ An gives 150 for machinery, Phú Yên gave 180, and Gia Lai wrote 400, above the centre's 300.
    private static let local: [SupportCase] = [
        row(.machinery, "Nghệ An", on: "2025-10-15", cost: 1000, [(.province, 150)], .holds, limit: 150, inNgheAn),
        row(
            .machinery,
            "Nghệ An",
            on: "2025-10-15",
            cost: 1000,
            [(.province, 151)],
            .doesNotHold,
            limit: 150,
            inNgheAn
        ),
        row(.machinery, machine2018, on: "2020-12-31", cost: 1000, [(.province, 300)], .holds, limit: 300, inNgheAn),
        row(.machinery, machine2018, on: "2025-10-15", cost: 1000, [(.national, 300)], .holds, limit: 300) {
            inNgheAn(&$0)
            $0.level = .national
        },
        row(.machinery, "Phú Yên", on: "2025-10-15", cost: 1000, [(.province, 181)], .doesNotHold, limit: 180) {
            $0.level = .local
            $0.formerProvince = "54"
            $0.presentProvince = "66"
        },
        row(.machinery, machine2018, on: "2025-10-15", cost: 1000, [(.province, 181)], .holds, limit: 300) {
            $0.level = .local
            $0.formerProvince = "66"
            $0.presentProvince = "66"
        },
        row(.machinery, "Gia Lai", on: "2025-10-15", cost: 1000, [(.province, 301)], .doesNotHold, limit: 300) {
            $0.level = .local
            $0.presentProvince = "52"
        },
        row(.brand, article, on: "2025-10-15", cost: 100, [(.province, 35)], .undecided, limit: 35, inNgheAn),
        row(.brand, article, on: "2025-10-15", cost: 100, [(.province, 36)], .doesNotHold, limit: 35, inNgheAn),
    ]

    private static let machine2014 = "Điểm c Khoản 2 Điều 6"
    private static let machine2018 = "Khoản 4 Điều 8"
    private static let article = "Điều 8 Thông tư 28/2018/TT-BTC"

    private static let inNgheAn: @Sendable (inout SupportQuestion) -> Void = { question in
        question.level = .local
        question.presentProvince = "40"
    }
}
