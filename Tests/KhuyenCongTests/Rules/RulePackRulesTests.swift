import Database
import Testing

@testable import KhuyenCong

@Suite struct RulePackRulesTests {
    /// Thông tư 36/2013/TT-BCT, read in full.
    @Test(
        arguments: [
            (RuleKey.baseDossierDeadline, "05-20", "Điểm b Khoản 1 Điều 10", "V1"),
            (.registrationDeadline, "06-15", "Điểm b Khoản 2 Điều 10", "V1"),
            (.reportDayOfMonth, "25", "Khoản 2 Điều 22", "V1"),
            (.settlementDays, "15", "Khoản 1 Điều 18", "V1"),
            (.liquidationDay, "01-22", "Khoản 2 Điều 18", "V1"),
            (.firstAdvanceClusterWorks, "3000", "Khoản 1 Điều 13", "V1"),
            (.firstAdvanceTraining, "7000", "Điểm a Khoản 2 Điều 13", "V1"),
            (.firstAdvanceActivity, "7000", "Điểm b Khoản 2 Điều 13", "V1"),
            (.firstAdvancePublicity, "7000", "Điểm c Khoản 2 Điều 13", "V1"),
            (.firstAdvanceInvestment, "7000", "Điểm d Khoản 2 Điều 13", "V1"),
            (.firstAdvanceStartUp, "10000", "Khoản 3 Điều 13", "V1"),
            (.advanceConditionClusterWorks, "5000", "Điểm b Khoản 1 Điều 13", "V1"),
            (.advanceConditionInvestment, "7000", "Điểm d Khoản 2 Điều 13", "V1"),
            (.advanceCapBeforeAcceptance, "7000", "Điểm b Khoản 2 Điều 8 Thông tư liên tịch 26/2014", "C"),
            (.necessityTold, "yes", "Khoản 2 Điều 5", "V1"), (.objectiveTold, "yes", "Khoản 3 Điều 5", "V1"),
            (.scaleTold, "yes", "Khoản 4 Điều 5", "V1"), (.planTold, "yes", "Khoản 5 và khoản 7 Điều 5", "V1"),
            (.effectTold, "yes", "Khoản 8 Điều 5", "V1"),
            (.priorityMaximum, "150", "Điểm t Khoản 2 Điều 6 Thông tư liên tịch 26/2014", "V1"),
            (.fairsAbroadPerYear, "2", "Điểm b Khoản 1 Điều 4 Thông tư 46/2012", "V1"),
            (.extendInYearDecider, "agency", "Điểm b Khoản 2 Điều 11", "V1"),
            (.extendNextYearDecider, "minister", "Điểm a Khoản 2 Điều 11", "V1"),
            (.beneficiaryDecider, "agency", "Điểm b Khoản 2 Điều 11", "V1"),
            (.contentDecider, "minister", "Điểm a Khoản 2 Điều 11", "V1"),
            (.amountUpDecider, "minister", "Điểm a Khoản 2 Điều 11", "V1"),
            (.amountDownDecider, "agency", "Điểm b Khoản 2 Điều 11", "V1"),
            (.stopDecider, "minister", "Điểm a Khoản 2 Điều 11", "V1"),
            (.groupBeneficiaryDecider, "department", "Khoản 4 Điều 11", "V1"),
        ]
    )
    func `the national pack reads as the circular`(
        key: RuleKey,
        value: String,
        article: String,
        evidence: String
    ) async throws {
        let rule = try #require(try await pack("TT36").rule(key))

        #expect(rule.value.text == value)
        #expect(rule.basis.citation.hasPrefix(article))
        #expect(rule.basis.evidence.rawValue == evidence)
    }

    @Test func `both shipped packs name every key once, and the local default is marked`() async throws {
        let national = try await pack("TT36")
        let local = try await pack("TT36-DP")

        #expect(national.rules.map(\.key) == RuleKey.allCases)
        #expect(local.rules.map(\.key) == RuleKey.allCases)
        #expect(Set(local.rules.map(\.basis.evidence)) == [.unverified])
        #expect(local.isLocalDefault)
        #expect(!national.isLocalDefault)
    }

    @Test(
        arguments: [
            ("beneficiary", false, RuleDecider.agency, RuleDecider.department),
            ("beneficiary", true, .department, .department), ("place", true, .department, .department),
            ("partner", true, .department, .department), ("content", true, .minister, .provincialCommittee),
            ("extendNextYear", false, .minister, .provincialCommittee), ("machine", false, .agency, .department),
            ("stop", true, .minister, .provincialCommittee),
        ]
    )
    func `who decides a change depends on the scheme and on the level`(
        change: String,
        isGroup: Bool,
        national: RuleDecider,
        local: RuleDecider
    ) async throws {
        let deciders = (
            try await pack("TT36").decider(ofChange: change, isGroupScheme: isGroup)?.value,
            try await pack("TT36-DP").decider(ofChange: change, isGroupScheme: isGroup)?.value
        )

        #expect(deciders.0 == national)
        #expect(deciders.1 == local)
    }

    @Test func `a change that the law does not name has no decider`() async throws {
        #expect(try await pack("TT36").decider(ofChange: "colour", isGroupScheme: false) == nil)
    }

    @Test func `a deadline is a day of the year that is asked for`() async throws {
        let pack = try await pack("TT36")

        #expect(pack.day(.liquidationDay, inYear: 2027)?.value == Day(year: 2027, month: 1, day: 22))
        #expect(pack.day(.settlementDays, inYear: 2027) == nil)
        #expect(pack.number(.liquidationDay) == nil)
        #expect(MonthDay(month: 2, day: 29)?.inYear(2027) == Day(year: 2027, month: 2, day: 28))
    }

    @Test(
        arguments: [
            (RuleUnit.monthDay, ["02-29", "12-31"], ["02-30", "13-01", "5-20", "", "05/20"]),
            (.dayOfMonth, ["1", "28"], ["0", "29", "x"]), (.days, ["1", "366"], ["0", "367", "015"]),
            (.count, ["2"], ["0", "-1"]), (.percent, ["0", "10000"], ["10001", "-1", "70%"]),
            (.factor, ["100", "1000"], ["99", "1001"]), (.decider, ["minister"], ["somebody", ""]),
        ]
    )
    func `a value is read as its unit has it, and nothing else is`(
        unit: RuleUnit,
        taken: [String],
        refused: [String]
    ) {
        #expect(taken.map { RuleValue($0, unit)?.text } == taken)
        #expect(refused.compactMap { RuleValue($0, unit) } == [])
    }

    @Test(arguments: NormItem.allCases)
    func `every item belongs to the advance group of Điều 13, or to none`(item: NormItem) {
        let none: Set<NormItem> = [
            .cleanerPilot, .foreignFair, .regionalContest, .nationalContest, .regionalPrize, .nationalPrize, .showroom,
            .relocationInterest, .programmeManagement, .implementerManagement,
        ]

        let group = AdvanceGroup(of: item)

        #expect((group == nil) == none.contains(item))
        if let ofKind = AdvanceGroup(of: item.kind) {
            #expect(group == ofKind)
        }
    }

    private func pack(_ code: String) async throws -> RulePack {
        let rules = Rules(try await TerritoriesWorld.sharedDatabase())
        return try #require(try await rules.packs(for: TerritoriesWorld.department).first { $0.code == code })
    }
}
