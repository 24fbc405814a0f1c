/// A file of the demonstration: what is proposed, and what was done with it on which day.
struct DemoFile {
    struct Step {
        let act: ProjectAct
        let day: Day
    }

    let content: DemoFileContent
    let level: ProgrammeLevel
    /// Of today's map.
    let province: String
    let year: Int
    let begun: Day
    let steps: [Step]

    init(
        _ content: DemoFileContent,
        _ level: ProgrammeLevel = .local,
        in province: String = DemoFile.ngheAn,
        year: Int,
        begun: Day,
        _ steps: [(act: ProjectAct, day: Day)]
    ) {
        self.content = content
        self.level = level
        self.province = province
        self.year = year
        self.begun = begun
        self.steps = steps.map { Step(act: $0.act, day: $0.day) }
    }

    static let ngheAn = "40"
    static let haTinh = "42"

    var source: FundingSource.Code {
        level == .national ? .national : .province
    }

    /// Whether the leader of the province approved it: those stand in the plan of their year.
    var isApproved: Bool {
        steps.contains { $0.act == .approve }
    }
}

extension DemoFile {
    /// One file or two of every state that somebody waits in, and one whose settlement is late.
    static func all(_ calendar: DemoCalendar) -> [DemoFile] {
        proposed(calendar) + registered(calendar) + carriedOut(calendar)
    }

    /// Proposals for the next plan whose deadline is still to come.
    private static func proposed(_ calendar: DemoCalendar) -> [DemoFile] {
        let year = calendar.proposedYear
        let ago = calendar.ago
        return [
            DemoFile(.brand, year: year, begun: ago(6), []),
            DemoFile(.dryer, year: year, begun: ago(20), [(.submit, ago(15))]),
            DemoFile(.lathe, year: year, begun: ago(40), [(.submit, ago(34)), (.returnForRevision, ago(8))]),
            DemoFile(.course, year: year, begun: ago(50), [(.submit, ago(45)), (.appraise, ago(10))]),
            DemoFile(.dryer, in: haTinh, year: year, begun: ago(18), [(.submit, ago(11))]),
        ]
    }

    /// What waits for the approval of its plan, by the leader of the province and by the agency.
    private static func registered(_ calendar: DemoCalendar) -> [DemoFile] {
        [(DemoFileContent.cleaner, ProgrammeLevel.local), (.training, .national)].map { content, level in
            DemoFile(content, level, year: calendar.registeredYear, begun: calendar.spring(5, 4), calendar.registered)
        }
    }

    /// What was approved for the running plan.
    private static func carriedOut(_ calendar: DemoCalendar) -> [DemoFile] {
        let begun = calendar.contracted + [(.advance, calendar.advanceDay)]
        let ago = calendar.ago
        let courses: [(DemoFileContent, [(act: ProjectAct, day: Day)])] = [
            (.brand, calendar.approved),
            (.lathe, calendar.approved + [(.contract, ago(4))]),
            (.dryer, begun + [(.report, calendar.reportDay)]),
            (.lathe, begun + [(.report, calendar.reportDay), (.change, ago(2))]),
            (.training, begun + [(.accept, ago(9))]),
            (.dryer, begun + [(.accept, ago(20))]),
            (.course, begun + [(.accept, ago(26)), (.settle, ago(14))]),
        ]
        return courses.map { DemoFile($0, year: calendar.planYear, begun: ago(134), $1) }
    }
}

/// The days of the files, counted back from the day of filling, so that the lists are alive whenever that is.
struct DemoCalendar {
    let today: Day

    /// The first day of the story: everybody had an account by then.
    var opening: Day { ago(430) }

    /// The budget year of what is carried out.
    var planYear: Int { approvalDay.year }

    /// The next year for which a proposal is in time: before 20/5 of the year before (Điều 10 Thông tư 36/2013/TT-BCT).
    var proposedYear: Int {
        (today.month, today.day) < (5, 20) ? today.year + 1 : today.year + 2
    }

    /// The last year whose registration has ended: before 15/6 of the year before.
    var registeredYear: Int {
        (today.month, today.day) < (6, 15) ? today.year : today.year + 1
    }

    var approvalDay: Day { ago(90) }
    var planDay: Day { ago(85) }

    /// A single monthly report is due since, and it came in its month: it waits for its review, in time.
    var contractDay: Day { lastReport.before.on(15) }
    var advanceDay: Day { lastReport.before.on(24) }
    var reportDay: Day { lastReport.on(20) }

    var approved: [(act: ProjectAct, day: Day)] {
        [(.submit, ago(130)), (.appraise, ago(118)), (.register, ago(110)), (.approve, approvalDay)]
    }

    /// In time for the plan that is to be approved.
    var registered: [(act: ProjectAct, day: Day)] {
        [(.submit, spring(5, 12)), (.appraise, spring(5, 28)), (.register, spring(6, 10))]
    }

    var contracted: [(act: ProjectAct, day: Day)] {
        approved + [(.contract, contractDay)]
    }

    func ago(_ days: Int) -> Day {
        today.moved(byDays: -days)
    }

    /// A day before the registration for `registeredYear` ended.
    func spring(_ month: Int, _ day: Int) -> Day {
        Day(year: registeredYear - 1, month: month, day: day) ?? Day.firstOfYear(registeredYear - 1)
    }

    /// The last month whose report was due by today: before its 25th (Điều 22 Thông tư 36/2013/TT-BCT).
    private var lastReport: YearMonth {
        today.day > 24 ? YearMonth(today) : YearMonth(today).before
    }
}

extension YearMonth {
    fileprivate var before: YearMonth { YearMonth(number: number - 1) }

    /// A day that every month has.
    fileprivate func on(_ day: Int) -> Day {
        self.day(day) ?? Day.lastOfYear(year)
    }
}
