/// A contest of the demonstration: where, since when, which products, and how its three judges marked them.
struct DemoContest {
    /// How far it has come.
    enum End: Comparable {
        /// Judges are asked, products come in.
        case asked
        /// One judge has handed everything in, the sheets are sealed.
        case judging
        /// All sheets are in, nobody has decided.
        case judged
        case decided
    }

    /// Code of a commune, a province or a region; nil for the nation.
    let place: String?
    let year: Int
    let opened: Day
    let end: End
    /// Which of the establishments at hand enter a new product; certified ones of the level below come up by themselves.
    var new = 0..<0
    /// For each product what each judge gives, from 0 to 10; nil for a conflict of interest.
    var marks: [[Int64?]] = []

    var entriesUntil: Day { opened.moved(byDays: 10) }
    var judgingFrom: Day { opened.moved(byDays: 15) }
    var judgingUntil: Day { opened.moved(byDays: 25) }
    var decidedOn: Day { opened.moved(byDays: 30) }
}

extension DemoContest {
    /// A cascade from a commune of Nghệ An to the nation, then what is open today.
    ///
    /// - Parameters:
    ///   - calendar: counts back from today.
    ///   - commune: with the establishments at hand.
    ///   - own: of the account of a commune officer.
    ///   - region: that Nghệ An lies in.
    /// - Returns: in the order in which they are played.
    static func all(_ calendar: DemoCalendar, commune: String, own: String?, region: String) -> [DemoContest] {
        cascade(calendar, commune: commune, region: region) + open(calendar, own: own)
    }

    private static func cascade(_ calendar: DemoCalendar, commune: String, region: String) -> [DemoContest] {
        let ago = calendar.ago
        let year = firstYear(calendar)
        return [
            // The third product stays below the least score.
            DemoContest(
                place: commune,
                year: year,
                opened: ago(410),
                end: .decided,
                new: 0..<3,
                marks: [[9, 8, 9], [8, 8, 9], [6, 5, 7]]
            ),
            // The judges are far apart on the third, the second of them knows the fourth establishment.
            DemoContest(
                place: DemoFile.ngheAn,
                year: year,
                opened: ago(360),
                end: .decided,
                new: 3..<7,
                marks: [[9, 9, 8], [8, 9, 8], [10, 5, 9], [9, nil, 8], [6, 7, 6], [9, 10, 9]]
            ),
            DemoContest(
                place: region,
                year: year,
                opened: ago(290),
                end: .decided,
                marks: [[9, 9, 9], [8, 8, 7], [6, 6, 7], [9, 8, 9], [8, 7, 8]]
            ),
            DemoContest(
                place: nil,
                year: year,
                opened: ago(200),
                end: .decided,
                marks: [[9, 9, 10], [7, 6, 7], [9, 8, 8], [8, 8, 7]]
            ),
        ]
    }

    private static func open(_ calendar: DemoCalendar, own: String?) -> [DemoContest] {
        let ago = calendar.ago
        let year = firstYear(calendar) + 1
        let contests = [
            DemoContest(
                place: DemoFile.ngheAn,
                year: year,
                opened: ago(17),
                end: .judging,
                new: 7..<12,
                marks: [[8, 9, 8], [9, 8, 9], [7, 7, 8], [nil, 8, 9], [8, 8, 8]]
            ),
            DemoContest(
                place: DemoFile.haTinh,
                year: year,
                opened: ago(29),
                end: .judged,
                new: 0..<4,
                marks: [[9, 8, 9], [10, 6, 7], [8, nil, 8], [6, 6, 5]]
            ),
            own.map { DemoContest(place: $0, year: year, opened: ago(3), end: .asked) },
        ]
        return contests.compactMap { $0 }
    }

    /// Of the cascade; what is open is of the next, since a place holds one contest a year.
    private static func firstYear(_ calendar: DemoCalendar) -> Int { calendar.ago(410).year }
}

/// What an establishment of a trade brings to a contest.
enum DemoProduct {
    /// The trade stands in the name of the establishment.
    static func of(_ establishment: String) -> (name: String, group: ProductGroup) {
        let found = known.first { establishment.contains($0.trade) }
        return found.map { ($0.product, $0.group) } ?? ("Sản phẩm tiêu biểu", .other)
    }

    private static let known: [(trade: String, product: String, group: ProductGroup)] = [
        ("mây tre đan", "Bộ khay mây tre đan", .craft), ("chế biến chè", "Chè xanh đóng gói", .food),
        ("tinh bột sắn", "Tinh bột sắn", .food), ("nước mắm", "Nước mắm cốt", .food),
        ("cà phê bột", "Cà phê rang xay", .food), ("chế biến hải sản", "Cá khô tẩm vị", .food),
        ("gạch không nung", "Gạch không nung hai lỗ", .other), ("chế biến lâm sản", "Ván ghép thanh", .other),
        ("may mặc", "Bộ quần áo bảo hộ", .other), ("miến gạo", "Miến gạo", .food),
        ("nông cụ", "Máy gieo hạt đẩy tay", .machine), ("cơ khí dân dụng", "Máy băm cỏ", .machine),
        ("dệt thổ cẩm", "Khăn thổ cẩm", .craft), ("đồ gỗ mỹ nghệ", "Bộ bàn ghế gỗ chạm", .craft),
        ("bánh đa", "Bánh đa vừng", .food), ("đá mỹ nghệ", "Bình hoa đá", .craft),
        ("chế biến gạo", "Gạo thơm đóng túi", .food), ("mật ong", "Mật ong rừng", .food),
        ("gốm sứ", "Ấm chén gốm", .craft), ("chiếu cói", "Chiếu cói dệt hoa", .craft),
        ("thêu ren", "Khăn trải bàn thêu", .craft), ("tinh dầu sả", "Tinh dầu sả", .other),
        ("sơn mài", "Tranh sơn mài", .craft), ("rượu gạo", "Rượu gạo", .food),
    ]
}
