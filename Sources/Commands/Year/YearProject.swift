import KhuyenCong

/// One project of the story: what, where, who proposes it, and how it goes.
struct YearProject: Sendable {
    let level: ProgrammeLevel
    let scheme: ProjectScheme
    let contents: [YearContent]
    let place: YearPlace
    let submitter: YearPerson
    let source: FundingSource.Code
    let years: ClosedRange<Int>
    let course: YearCourse

    /// A project of one line and one year.
    init(
        _ level: ProgrammeLevel,
        _ content: YearContent,
        _ place: YearPlace,
        _ submitter: YearPerson,
        _ course: YearCourse,
        source: FundingSource.Code? = nil
    ) {
        self.init(level, .single, [content], place, submitter, course, source: source)
    }

    init(
        _ level: ProgrammeLevel,
        _ scheme: ProjectScheme,
        _ contents: [YearContent],
        _ place: YearPlace,
        _ submitter: YearPerson,
        _ course: YearCourse,
        years: ClosedRange<Int> = YearStory.year...YearStory.year,
        source: FundingSource.Code? = nil
    ) {
        self.level = level
        self.scheme = scheme
        self.contents = contents
        self.place = place
        self.submitter = submitter
        self.source = source ?? (level == .national ? .national : .province)
        self.years = years
        self.course = course
    }

    var title: String {
        switch scheme {
        case .single: "\(contents[0].title) tại \(place.name)"
        case .pilot: "Đề án điểm: \(contents.map(\.title).joined(separator: "; ").lowercased()) tại \(place.name)"
        case .group: "Đề án nhóm: \(contents[0].title.lowercased()) tại \(contents.count) cơ sở"
        }
    }

    /// A national project is judged by the Ministry between its registration and its approval.
    var moves: [YearMove] {
        guard level == .national else { return course.moves }
        return course.moves.flatMap { move -> [YearMove] in
            if case .approve = move { return [.appraiseAtMinistry, move] }
            return [move]
        }
    }
}
