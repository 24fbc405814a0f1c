import KhuyenCong

/// The year as it is told: 2025, with the districts until its middle and the communes of the new map after it.
enum YearStory {
    static let year = 2025
    /// 02/01/2025, 8:00 in Vietnam.
    static let opening = Moment(secondsSince1970: 1_735_779_600)

    static let projects = carriedOut + changed + ended(.local) + ended(.national) + [rejectedByMinistry] + schemes

    /// What goes the straight way: every kind of content, at both levels, proposed by all who may.
    private static let carriedOut: [YearProject] = [
        YearProject(.local, .training, .kimNhan, .centre, .smooth),
        YearProject(.local, .course, .thoSon, .centre, .twoAdvances),
        YearProject(.local, .startUp, .triLe, .owner, .paidAtOnce),
        YearProject(.local, .model, .binhChuan, .owner, .smooth),
        YearProject(.local, .spreading, .monSon, .centre, .smooth),
        YearProject(.local, .dryer, .ducSon, .communeOfficer, .threeReturns),
        YearProject(.local, .lathe, .tanPhu, .owner, .otherPrice),
        YearProject(.local, .line, .maThanh, .centre, .smooth),
        YearProject(.local, .cleaner, .lienHop, .owner, .smooth),
        YearProject(.local, .fair, .kimNhan, .centre, .twoAdvances),
        YearProject(.local, .brand, .phucSon, .communeOfficer, .smooth),
        YearProject(.local, .advice, .ducSon, .owner, .smooth),
        YearProject(.local, .broadcast, .thoSon, .centre, .smooth),
        YearProject(.local, .clusterPlan, .maThanh, .centre, .smooth),
        YearProject(.local, .cooperation, .kimNhan, .centre, .smooth),
        YearProject(.local, .supervision, .kimNhan, .centre, .smooth),
        YearProject(.national, .training, .binhChuan, .centre, .smooth),
        YearProject(.national, .course, .monSon, .centre, .twoAdvances),
        YearProject(.national, .model, .thoSon, .centre, .smooth),
        YearProject(.national, .line, .tanPhu, .centre, .threeReturns),
        YearProject(.national, .lathe, .phucSon, .centre, .otherPrice),
        YearProject(.national, .cleanerPilot, .lienHop, .centre, .smooth),
        YearProject(.national, .fair, .maThanh, .centre, .smooth),
        YearProject(.national, .advice, .binhChuan, .owner, .smooth),
        YearProject(.national, .broadcast, .monSon, .centre, .smooth),
        YearProject(.national, .pollution, .lienHop, .centre, .smooth),
        YearProject(.national, .supervision, .thoSon, .centre, .smooth),
    ]

    /// Every type of change; money of a district, committed before 01/07/2025, still settles after it.
    private static let changed: [YearProject] = [
        YearProject(.local, .dryer, .thoSon, .centre, .changed(.place)),
        YearProject(.local, .brand, .binhChuan, .owner, .changedUnderWay(.beneficiary)),
        YearProject(.local, .lathe, .monSon, .centre, .changedUnderWay(.machine)),
        YearProject(.local, .fair, .tanPhu, .centre, .changed(.amountUp)),
        YearProject(.local, .training, .lienHop, .centre, .changed(.source)),
        YearProject(.local, .cleaner, .maThanh, .centre, .changedUnderWay(.extendNextYear)),
        YearProject(.local, .broadcast, .lienHop, .centre, .carriedOver),
        YearProject(.local, .course, .ducSon, .communeOfficer, .smooth, source: .commune),
        YearProject(.local, .advice, .monSon, .centre, .changedUnderWay(.partner), source: .district),
        YearProject(.national, .dryer, .triLe, .centre, .changed(.beneficiary)),
        YearProject(.national, .spreading, .tanPhu, .centre, .changedUnderWay(.content)),
        YearProject(.national, .brand, .lienHop, .centre, .changed(.amountDown)),
        YearProject(.national, .broadcast, .lienHop, .centre, .carriedOver),
    ]

    /// What ends otherwise than it was meant to.
    private static func ended(_ level: ProgrammeLevel) -> [YearProject] {
        [
            YearProject(level, .training, .phucSon, .centre, .drafted),
            YearProject(level, .brand, .kimNhan, .owner, .withdrawnAsDraft),
            YearProject(level, .course, .phucSon, .centre, .withdrawnAsSubmitted),
            YearProject(level, .cleaner, .thoSon, .owner, .withdrawnAsReturned),
            YearProject(level, .advice, .lienHop, .centre, .withdrawnAsAppraised),
            YearProject(level, .pollution, .kimNhan, .centre, .withdrawnAsRegistered),
            YearProject(level, .fair, .monSon, .centre, .rejectedAsSubmitted),
            YearProject(level, .cleanerPilot, .ducSon, .centre, .rejectedAsAppraised),
            YearProject(level, .clusterPlan, .tanPhu, .centre, .rejectedAsRegistered),
            YearProject(level, .dryer, .maThanh, .centre, .suspendedTwice),
            YearProject(level, .training, .triLe, .centre, .stoppedAsApproved),
            YearProject(level, .cooperation, .phucSon, .centre, .stoppedAsContracted),
            YearProject(level, .line, .binhChuan, .centre, .stoppedUnderWay),
            YearProject(level, .brand, .triLe, .centre, .stoppedAsSuspended),
            YearProject(level, .single, [.brand, .advice], .ducSon, .centre, .stoppedInParts),
            YearProject(level, .lathe, .lienHop, .centre, .audited),
        ]
    }

    private static let rejectedByMinistry = YearProject(.national, .clusterPlan, .lienHop, .centre, .rejectedByMinistry)

    /// A group scheme of each level, and a pilot scheme of several contents over two years.
    private static let schemes: [YearProject] = [
        YearProject(.local, .group, [.lathe, .lathe, .lathe], .kimNhan, .centre, .group),
        YearProject(.national, .group, [.dryer, .dryer, .dryer], .thoSon, .centre, .group),
        YearProject(
            .national,
            .pilot,
            [.training, .model, .line],
            .monSon,
            .centre,
            .twoYears,
            years: year...(year + 1)
        ),
    ]

    /// A list on paper, approved in December 2017 by the norms of 2014, that the Department takes over.
    static let adopted = YearProject(
        .local,
        .single,
        [.dryer],
        .kimNhan,
        .centre,
        .takenOver,
        years: 2018...year
    )
}
