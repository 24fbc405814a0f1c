/// How a number is meant: as it stands, roughly, from below, from above, or between two.
package enum Qualifier: String, Sendable, CaseIterable {
    case exact, about, under, over, atLeast, atMost, range

    /// Words before a number; without marks some are words that say something else ("có", "tám", "qua", "chung").
    static func words(isFolded: Bool) -> [(String, Qualifier)] {
        isFolded ? before.filter { !["cỡ", "tầm", "độ", "quá", "chừng", "non", "già"].contains($0.0) } : before
    }

    static let before: [(String, Qualifier)] = [
        ("gần", .under), ("ngót", .under), ("non", .under), ("dưới", .under), ("chưa đến", .under),
        ("chưa tới", .under), ("suýt soát", .under), ("xấp xỉ", .about), ("khoảng", .about), ("chừng", .about),
        ("ước", .about), ("ước khoảng", .about), ("khoảng chừng", .about), ("ước đạt", .about), ("ước tính", .about),
        ("ước tăng", .about), ("ước giảm", .about), ("ước tính tăng", .about), ("ước tính giảm", .about),
        ("ước thực hiện", .about), ("ước thực hiện đạt", .about), ("ước thực hiện cả năm đạt", .about),
        ("ước cả năm đạt", .about), ("ước cả năm", .about), ("ước giải ngân", .about), ("ước tính đạt", .about),
        ("ước giải ngân đạt", .about), ("ước thực hiện cả năm", .about), ("cỡ", .about), ("tầm", .about),
        ("độ", .about),
        // The ends of words that measure, which round nothing.
        ("mức độ", .exact), ("tốc độ", .exact), ("nhiệt độ", .exact), ("tiến độ", .exact), ("mật độ", .exact),
        ("trình độ", .exact), ("chế độ", .exact), ("cường độ", .exact), ("cấp độ", .exact), ("độ ẩm", .exact),
        ("~", .about), ("quãng", .about), ("gần đủ", .under), ("chưa được", .under), ("chưa đủ", .under),
        ("≈", .about), ("ước tính khoảng", .about), ("trên dưới", .about), ("ngót nghét", .under), ("hơn kém", .about),
        ("già", .over), ("chưa đầy", .under),
        ("không đầy", .under), ("chưa bằng", .under),
        ("trong khoảng", .about), ("vào khoảng", .about), ("xấp xỉ khoảng", .about),
        ("hơn", .over), ("trên", .over), ("quá", .over), ("vượt mức", .over), ("vượt mốc", .over),
        ("vượt ngưỡng", .over), ("vượt con số", .over), ("trên mức", .over), ("dưới mức", .under),
        (">", .over),
        ("<", .under), ("nhiều hơn", .exact), ("cao hơn", .exact), ("lớn hơn", .exact), ("thấp hơn", .exact),
        ("ít hơn", .exact), ("tăng hơn", .over), ("giảm hơn", .over),
        ("ít nhất", .atLeast), ("tối thiểu", .atLeast), ("không dưới", .atLeast), ("không ít hơn", .atLeast),
        ("không thấp hơn", .atLeast), ("≥", .atLeast), ("tối thiểu là", .atLeast), ("ít ra", .atLeast),
        ("tối đa", .atMost), ("không quá", .atMost), ("không vượt quá", .atMost), ("nhiều nhất", .atMost),
        ("cao nhất", .atMost), ("≤", .atMost), ("tối đa là", .atMost), ("không vượt", .atMost), ("không hơn", .atMost),
        ("không lớn hơn", .atMost), ("không cao hơn", .atMost), ("tối đa không quá", .atMost), ("tối đa bằng", .atMost),
        ("tối thiểu bằng", .atLeast), ("ít nhất là", .atLeast),
    ]

    /// Words behind the unit.
    static let after: [(String, Qualifier)] = [
        ("trở lên", .atLeast), ("trở xuống", .atMost), ("là tối thiểu", .atLeast), ("là tối đa", .atMost),
        ("là cùng", .atMost),
    ]
}
