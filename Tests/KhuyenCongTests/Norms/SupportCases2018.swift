@testable import KhuyenCong

extension SupportCase {
    /// Thông tư 28/2018/TT-BTC, from 11/05/2018; many of its figures nobody has verified.
    static let of2018: [SupportCase] = models2018 + products2018 + linkage2018 + administration2018 + without2018

    private static let first = "2018-05-11"
    private static let eve = "2025-10-14"
    private static let now = "2025-10-15"
    private static let article = "Điều 8 Thông tư 28/2018/TT-BTC"

    private static let models2018: [SupportCase] =
        rows(
            .enterpriseStartUp,
            article,
            on: now,
            difficult: true,
            [(20, 9, .holds, 10), (20, 10, .holds, 10), (20, 11, .doesNotHold, 10)]
        )
        + rows(
            .newTechnologyModel,
            article,
            on: first,
            [
                (2000, 500, .holds, 600), (2000, 600, .holds, 600), (2000, 600.000001, .doesNotHold, 600),
                (5000, 1000, .holds, 1000), (5000, 1000.000001, .doesNotHold, 1000),
            ]
        )
        + rows(.disseminationModel, article, on: eve, [(300, 100, .holds, 100), (300, 101, .doesNotHold, 100)])
        + rows(
            .cleanerPilot,
            article,
            on: now,
            [
                (1000, 300, .holds, 300), (1000, 301, .doesNotHold, 300), (3000, 500, .holds, 500),
                (3000, 501, .doesNotHold, 500),
            ]
        )
        + rows(
            .cleanerAssessment,
            "Thông tư liên tịch 221/2012",
            on: now,
            [(80, 40, .holds, 40), (80, 41, .doesNotHold, 40), (200, 50, .holds, 50), (200, 51, .doesNotHold, 50)]
        )
        + rows(
            .machinery,
            "Khoản 4 Điều 8",
            on: first,
            [
                (500, 200, .holds, 250), (500, 250, .holds, 250), (500, 250.000001, .doesNotHold, 250),
                (1000, 300, .holds, 300), (1000, 300.000001, .doesNotHold, 300),
            ]
        )
        + rows(.machinery, "Khoản 4 Điều 8", on: eve, [(1000, 300, .holds, 300), (1000, 301, .doesNotHold, 300)])
        + rows(.machinery, "Khoản 4 Điều 8", on: now, [(1000, 300, .holds, 300), (1000, 301, .doesNotHold, 300)])
        + rows(
            .technologyLine,
            "Khoản 4 Điều 8",
            on: now,
            [
                (800, 400, .holds, 400), (800, 401, .doesNotHold, 400), (2000, 450, .holds, 450),
                (2000, 451, .doesNotHold, 450),
            ]
        )

    private static let products2018: [SupportCase] =
        rows(.domesticFair, article, on: eve, [(500, 500, .holds, 500), (500, 501, .doesNotHold, 500)])
        + rows(.fairParticipation, article, on: now, [(100, 80, .holds, 80), (100, 81, .doesNotHold, 80)])
        + rows(.foreignFair, article, on: now, [(900, 900, .holds, 900), (900, 901, .doesNotHold, 900)])
        + rows(.foreignStudyTrip, article, on: now, [(60, 60, .holds, 60), (60, 61, .doesNotHold, 60)])
        + rows(.regionalContest, article, on: first, [(nil, 200, .holds, 200), (nil, 201, .doesNotHold, 200)])
        + rows(.nationalContest, article, on: first, [(nil, 400, .holds, 400), (nil, 401, .doesNotHold, 400)])
        + rows(
            .brand,
            article,
            on: now,
            [(60, 30, .holds, 30), (60, 31, .doesNotHold, 30), (100, 35, .holds, 35), (100, 36, .doesNotHold, 35)]
        )
        + rows(
            .consulting,
            article,
            on: now,
            [(60, 30, .holds, 30), (100, 35, .holds, 35), (100, 36, .doesNotHold, 35)]
        )

    private static let linkage2018: [SupportCase] =
        rows(.regionalAssociation, article, on: now, [(400, 70, .holds, 70), (400, 71, .doesNotHold, 70)])
        + rows(.nationalAssociation, article, on: now, [(400, 100, .holds, 100), (400, 101, .doesNotHold, 100)])
        + rows(.linkageCluster, article, on: now, [(400, 150, .holds, 150), (400, 151, .doesNotHold, 150)])
        + rows(.relocationInterest, article, on: eve, [(1200, 500, .holds, 500), (1200, 501, .doesNotHold, 500)])
        + rows(.establishmentPollution, article, on: now, [(2000, 300, .holds, 300), (2000, 301, .doesNotHold, 300)])
        + rows(.clusterPollution, article, on: now, [(6000, 1500, .holds, 1500), (6000, 1501, .doesNotHold, 1500)])
        + rows(.clusterPlan, article, on: now, [(2000, 500, .holds, 500), (2000, 501, .doesNotHold, 500)])
        + rows(
            .clusterInfrastructure,
            article,
            on: first,
            [(9000, 5999, .holds, 6000), (9000, 6000, .holds, 6000), (9000, 6000.000001, .doesNotHold, 6000)]
        )

    private static let administration2018: [SupportCase] =
        rows(.programmeManagement, article, on: now, [(10_000, 150, .holds, 150), (10_000, 151, .doesNotHold, 150)])
        + rows(.implementerManagement, article, on: now, [(400, 12, .holds, 12), (400, 13, .doesNotHold, 12)])
        + rows(
            .implementerManagement,
            article,
            on: now,
            difficult: true,
            [(400, 16, .holds, 16), (400, 17, .doesNotHold, 16)]
        )

    /// Figures that are not known, and items that stand in no row.
    private static let without2018: [SupportCase] =
        rows(.regionalPrize, article, on: now, [(nil, 5, .undecided, nil)])
        + rows(.nationalPrize, article, on: now, [(nil, 10, .undecided, nil)])
        + rows(.showroom, article, on: now, [(100, 50, .undecided, nil)])
        + [
            row(.vocationalTraining, nil, on: now, cost: 100, [(.national, 50)], .undecided, limit: nil),
            row(.meeting, nil, on: now, cost: 100, [(.national, 50)], .undecided, limit: nil),
            row(.publicity, nil, on: now, cost: 100, [(.national, 50)], .undecided, limit: nil),
        ]
}
