@testable import KhuyenCong

extension SupportCase {
    /// Thông tư liên tịch 26/2014/TTLT-BTC-BCT, read in full: 08/04/2014 to 10/05/2018.
    static let of2014: [SupportCase] = models2014 + products2014 + linkage2014 + administration2014 + without2014

    private static let first = "2014-04-08"
    private static let last = "2018-05-10"

    private static let models2014: [SupportCase] =
        rows(
            .enterpriseStartUp,
            "Điểm a Khoản 2 Điều 6",
            on: last,
            difficult: true,
            [(20, 8, .holds, 10), (20, 10, .holds, 10), (20, 10.000001, .doesNotHold, 10), (6, 7, .doesNotHold, 6)]
        )
        + rows(.enterpriseStartUp, "Điểm a Khoản 2 Điều 6", on: last, [(20, 8, .doesNotHold, nil)])
        + rows(
            .newTechnologyModel,
            "Điểm b Khoản 2 Điều 6",
            on: last,
            [
                (1000, 200, .holds, 300), (1000, 300, .holds, 300), (1000, 300.000001, .doesNotHold, 300),
                (3000, 500, .holds, 500), (3000, 500.000001, .doesNotHold, 500),
            ]
        )
        + rows(
            .disseminationModel,
            "Điểm b Khoản 2 Điều 6",
            on: first,
            [(300, 99, .holds, 100), (300, 100, .holds, 100), (300, 101, .doesNotHold, 100)]
        )
        + rows(
            .cleanerAssessment,
            "Thông tư liên tịch 221/2012",
            on: last,
            [(80, 40, .holds, 40), (80, 41, .doesNotHold, 40), (200, 50, .holds, 50), (200, 51, .doesNotHold, 50)]
        )
        + rows(
            .machinery,
            "Điểm c Khoản 2 Điều 6",
            on: last,
            [
                (300, 100, .holds, 150), (300, 150, .holds, 150), (300, 150.000001, .doesNotHold, 150),
                (1000, 200, .holds, 200), (1000, 200.000001, .doesNotHold, 200), (nil, 100, .undecided, nil),
            ]
        )
        + rows(.machinery, "Điểm c Khoản 2 Điều 6", on: first, [(1000, 200, .holds, 200)])

    private static let products2014: [SupportCase] =
        rows(
            .domesticFair,
            "Điểm d Khoản 2 Điều 6",
            on: last,
            [(500, 400, .holds, 500), (500, 500, .holds, 500), (500, 500.000001, .doesNotHold, 500)]
        )
        + rows(
            .fairParticipation,
            "Điểm d Khoản 2 Điều 6",
            on: last,
            [(100, 70, .holds, 80), (100, 80, .holds, 80), (100, 81, .doesNotHold, 80)]
        )
        + rows(
            .foreignFair,
            "Điểm đ Khoản 2 Điều 6",
            on: last,
            [(900, 900, .holds, 900), (900, 901, .doesNotHold, 900)]
        )
        + rows(
            .foreignStudyTrip,
            "Điểm e Khoản 2 Điều 6",
            on: last,
            [(60, 60, .holds, 60), (60, 61, .doesNotHold, 60)]
        )
        + rows(
            .regionalContest,
            "Điểm g Khoản 2 Điều 6",
            on: last,
            [(nil, 90, .holds, 100), (nil, 100, .holds, 100), (nil, 101, .doesNotHold, 100)]
        )
        + rows(
            .nationalContest,
            "Điểm g Khoản 2 Điều 6",
            on: last,
            [(nil, 200, .holds, 200), (nil, 201, .doesNotHold, 200)]
        )
        + rows(.regionalPrize, "Điểm g Khoản 2 Điều 6", on: last, [(nil, 5, .holds, 5), (nil, 6, .doesNotHold, 5)])
        + rows(.nationalPrize, "Điểm g Khoản 2 Điều 6", on: last, [(nil, 10, .holds, 10), (nil, 11, .doesNotHold, 10)])
        + rows(
            .brand,
            "Điểm h Khoản 2 Điều 6",
            on: last,
            [(60, 30, .holds, 30), (60, 31, .doesNotHold, 30), (100, 35, .holds, 35), (100, 36, .doesNotHold, 35)]
        )
        + rows(
            .consulting,
            "Điểm i Khoản 2 Điều 6",
            on: last,
            [(60, 30, .holds, 30), (60, 31, .doesNotHold, 30), (100, 35, .holds, 35), (100, 36, .doesNotHold, 35)]
        )

    private static let linkage2014: [SupportCase] =
        rows(
            .regionalAssociation,
            "Điểm l Khoản 2 Điều 6",
            on: last,
            [(200, 60, .holds, 60), (200, 61, .doesNotHold, 60), (400, 70, .holds, 70), (400, 71, .doesNotHold, 70)]
        )
        + rows(
            .nationalAssociation,
            "Điểm l Khoản 2 Điều 6",
            on: last,
            [(400, 100, .holds, 100), (400, 101, .doesNotHold, 100)]
        )
        + rows(
            .linkageCluster,
            "Điểm m Khoản 2 Điều 6",
            on: last,
            [
                (200, 100, .holds, 100), (200, 101, .doesNotHold, 100), (400, 150, .holds, 150),
                (400, 151, .doesNotHold, 150),
            ]
        )
        + rows(
            .relocationInterest,
            "Điểm n Khoản 2 Điều 6",
            on: last,
            [(600, 300, .holds, 300), (1200, 500, .holds, 500), (1200, 501, .doesNotHold, 500)]
        )
        + rows(
            .establishmentPollution,
            "Điểm o Khoản 2 Điều 6",
            on: last,
            [
                (500, 150, .holds, 150), (500, 151, .doesNotHold, 150), (2000, 300, .holds, 300),
                (2000, 301, .doesNotHold, 300),
            ]
        )
        + rows(
            .clusterPollution,
            "Điểm p Khoản 2 Điều 6",
            on: last,
            [(3000, 900, .holds, 900), (6000, 1500, .holds, 1500), (6000, 1501, .doesNotHold, 1500)]
        )
        + rows(
            .clusterPlan,
            "Điểm q Khoản 2 Điều 6",
            on: last,
            [(800, 400, .holds, 400), (2000, 500, .holds, 500), (2000, 501, .doesNotHold, 500)]
        )
        + rows(
            .clusterInfrastructure,
            "Điểm r Khoản 2 Điều 6",
            on: last,
            [(9000, 2999, .holds, 3000), (9000, 3000, .holds, 3000), (9000, 3001, .doesNotHold, 3000)]
        )

    private static let administration2014: [SupportCase] =
        rows(
            .programmeManagement,
            "Điểm s Khoản 2 Điều 6",
            on: last,
            [(10_000, 150, .holds, 150), (10_000, 151, .doesNotHold, 150)]
        )
        + rows(
            .implementerManagement,
            "Điểm s Khoản 2 Điều 6",
            on: last,
            [(400, 9, .holds, 10), (400, 10, .holds, 10), (400, 10.000001, .doesNotHold, 10)]
        )

    /// Items that the circular leaves to others, and the eve of its first day.
    private static let without2014: [SupportCase] =
        rows(.vocationalTraining, "Điểm b Khoản 1 Điều 6", on: last, [(100, 50, .undecided, nil)])
        + rows(.meeting, "Điểm c Khoản 1 Điều 6", on: last, [(100, 50, .undecided, nil)])
        + rows(.cleanerPilot, "Điểm h Khoản 1 Điều 6", on: last, [(100, 50, .undecided, nil)])
        + rows(.publicity, "Điểm k Khoản 2 Điều 6", on: last, [(100, 50, .undecided, nil)])
        + rows(.showroom, "Điều 5", on: last, [(100, 50, .undecided, nil)])
        + [
            row(.technologyLine, nil, on: last, cost: 900, [(.national, 300)], .undecided, limit: nil),
            row(.machinery, nil, on: "2014-04-07", cost: 300, [(.national, 1)], .undecided, limit: nil),
            row(.newTechnologyModel, nil, on: "2014-04-07", cost: 300, [(.national, 1)], .undecided, limit: nil),
        ]
}
