import Vietnamese

/// A rule of what nearly follows from the only figures near, in words that name nothing else.
///
/// What no closer rule knows is called wrong only where it lies near: a figure far from the computed one is of something
/// else.
protocol NearRule {
    var reading: Reading { get }
    var statements: [Statement] { get }
    var gaps: GapWords { get }

    /// How far from the computed one a printed figure lies that is meant to be it.
    static var nearness: Nearness { get }

    /// What follows for one figure of a sentence.
    func check(_ index: Int, in number: Int) -> ClaimCheck?
}

/// How far apart two numbers lie that are meant to be one.
enum Nearness {
    /// A part of the larger of both.
    case part(Double)
    /// Points of a share, which is of no more than all.
    case points(Double)

    func holds(_ printed: Double, _ made: Double) -> Bool {
        switch self {
        case .part(let part): abs(made - printed) <= part * max(made, printed)
        case .points(let points): abs(made - printed) <= points && printed <= 100
        }
    }
}

extension NearRule {
    var finder: StretchFinder { StretchFinder(reading: reading, statements: statements, gaps: gaps) }

    func checks() -> [ClaimCheck] {
        statements.indices.flatMap { number in
            statements[number].figures.compactMap { check($0, in: number) }
        }
    }

    /// A check that holds, or that misses the printed figure nearly.
    func near(_ check: ClaimCheck?, _ printed: Figure) -> ClaimCheck? {
        guard let check, check.verdict == .differs else { return check }
        guard let made = check.expected?.double, let said = printed.number else { return nil }
        return Self.nearness.holds(said, made) ? check : nil
    }
}
