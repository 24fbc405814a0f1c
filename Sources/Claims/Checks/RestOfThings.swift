import Vietnamese

/// What is left of a number of things: "có 64 đề án được phê duyệt, đã hoàn thành 48 đề án, còn 16 đề án đang thực hiện".
///
/// Behind "trong đó" `SumChecks` has it.
struct RestOfThings {
    let reading: Reading
    let statements: [Statement]
    let gaps: GapWords

    private static let rests: Set<[Substring]> = [
        ["con"], ["con", "lai"], ["so", "con", "lai"], ["hien", "con"], ["loai"],
    ]
    private static let certain: Substring = "lai"
    /// What is left, and what was not chosen.
    private static let certains: Set<Substring> = [certain, "loai"]
    private static let most = 12
    private static let reach = 90

    func checks() -> [ClaimCheck] {
        statements.indices.compactMap(dropped)
            + statements.compactMap { statement in
                guard statement.partsAt.isEmpty, (2...RestOfThings.most).contains(statement.figures.count),
                    statement.figures.count > 2 || reading.figures[statement.figures.lowerBound].outOf != nil
                else {
                    return nil
                }
                return check(statement)
            }
    }

    /// What was and what was not chosen of those that the sentence before tells.
    ///
    /// "Đợt bình chọn có 64 sản phẩm dự thi. Hội đồng chọn 40 sản phẩm, loại 24 sản phẩm".
    private func dropped(_ number: Int) -> ClaimCheck? {
        let statement = statements[number]
        guard statement.partsAt.isEmpty, statement.figures.count == 2, number > 0,
            let done = statement.figures.first, gaps.clause(before: reading.figures[done + 1]) == ["loai"],
            isRest(done + 1), reading.figures[done].isPlainAmount,
            reading.figures[done].unit == reading.figures[done + 1].unit,
            let all = Vicinity(reading: reading, statements: statements)
                .sole(like: reading.figures[done], before: done, in: number),
            reading.figures[all].isPlainAmount
        else { return nil }
        return .sum([reading.figures[done], reading.figures[done + 1]], of: reading.figures[all])
    }

    /// The only three numbers of one thing in a sentence: all, what was done of it, and the rest.
    private func check(_ statement: Statement) -> ClaimCheck? {
        guard let rest = statement.figures.last(where: isRest) else { return nil }
        let figure = reading.figures[rest]
        if let check = ofTrailing(rest, statement) { return check }
        let alike = statement.figures.filter { reading.figures[$0].unit == figure.unit && $0 <= rest }
        if alike.count == 2, alike.last == rest { return ofFraction(alike[0], figure) }
        guard alike.count == 3, alike.last == rest else { return nil }
        let (all, done) = (reading.figures[alike[0]], reading.figures[alike[1]])
        guard
            [all, done].allSatisfy({ $0.isPlainAmount && $0.ground == figure.ground && gaps.each(before: $0) == nil }),
            !alike.contains(where: reading.isChange), let whole = all.number, let part = done.number,
            let left = figure.number, part < whole, left < whole, !isStage(all),
            !reading.hasCue(.becomes, from: reading.places[alike[0]], to: reading.places[alike[1]]),
            !reading.hasCue(.plan, from: reading.places[alike[0]], to: reading.places[alike[1]])
        else { return nil }
        let isCertain =
            RestOfThings.certains.contains(gaps.clause(before: figure).last ?? "") || isNamedRest(figure)
            || gaps.clause(before: figure).has(["bi", "loai"]) || gaps.areOpposite(done, figure)
        // What neither was done nor is told of may have been given up.
        guard isCertain || part + left >= whole else { return nil }
        guard isCertain || isOfSame(done, figure), !reading.isCompleted(rest, with: done, to: all, in: statement)
        else { return nil }
        return .sum([done, figure], of: all)
    }

    /// "31/40 đề án hoàn thành, còn 9 đề án đang triển khai": what was done and the rest make no more than all.
    private func ofFraction(_ done: Int, _ rest: Figure) -> ClaimCheck? {
        var whole = reading.figures[done]
        guard let all = whole.outOf, whole.qualifier == .exact, let part = whole.number, let left = rest.number,
            part + left >= all.double
        else { return nil }
        (whole.value, whole.outOf) = (all, nil)
        return .sum([reading.figures[done], rest], of: whole)
    }

    /// "đã nghiệm thu 41 đề án, còn 13 đề án chưa nghiệm thu", and neither "còn 20 đề án chưa có hồ sơ" nor "còn 10 đề án
    /// phải sửa hồ sơ", which may be of those that were done.
    private func isOfSame(_ done: Figure, _ rest: Figure) -> Bool {
        let words = gaps.clause(behind: rest)
        guard let not = words.firstIndex(of: "chua") else { return words.first.map { $0 == "dang" } ?? true }
        let own = Set(gaps.clause(before: done) + gaps.clause(behind: done)).subtracting(["duoc", "da", "co"])
        return words[not...].dropFirst().contains { own.contains($0) }
    }

    /// "đã nghiệm thu 13 đề án, thanh lý 10 đề án, còn 4 đề án": what was done to its end is no whole of what is left.
    private func isStage(_ all: Figure) -> Bool {
        let words = gaps.clause(before: all)
        return RestOfThings.ends.contains(where: words.has) && !words.contains("tong") && !words.contains("trong")
    }

    private static let ends: [[Substring]] = [
        ["nghiem", "thu"], ["thanh", "ly"], ["hoan", "thanh"], ["quyet", "toan"],
    ]

    private func isRest(_ index: Int) -> Bool {
        let figure = reading.figures[index]
        guard case .count = figure.unit, figure.isPlainAmount else { return false }
        let words = gaps.clause(before: figure)
        return RestOfThings.rests.contains(words) || words.has(["bi", "loai"]) || words.first == "dang"
            || isNamedRest(figure)
            || gaps.isDenied(figure)
    }

    /// "12 cơ sở còn lại".
    private func isNamedRest(_ figure: Figure) -> Bool {
        gaps.clause(behind: figure).starts(with: ["con", RestOfThings.certain])
            && !gaps.words(behind: figure, upTo: RestOfThings.reach).has(["so", "khac"])
    }

    /// "đã nghiệm thu 27 đề án, còn 9 đề án đang thực hiện trong tổng số 36 đề án": the whole stands behind its rest.
    private func ofTrailing(_ rest: Int, _ statement: Statement) -> ClaimCheck? {
        let (figure, next) = (reading.figures[rest], rest + 1)
        let alike = statement.figures.filter { reading.figures[$0].unit == figure.unit }
        guard alike.count == 3, alike[1] == rest, alike[2] == next,
            gaps.lead(to: reading.figures[next], from: figure).suffix(3) == ["trong", "tong", "so"],
            alike.allSatisfy({ reading.figures[$0].isPlainAmount && !reading.isChange($0) }),
            gaps.each(before: reading.figures[alike[0]]) == nil
        else { return nil }
        return .sum([reading.figures[alike[0]], figure], of: reading.figures[next])
    }
}

extension Reading {
    /// "còn lại 8 đề án đang triển khai, 2 đề án dừng": whether a rest is told in two, which only together make up the whole.
    func isCompleted(_ rest: Int, with done: Figure, to whole: Figure, in statement: Statement) -> Bool {
        let next = rest + 1
        guard next < statement.figures.upperBound, figures[next].isPlainAmount, figures[next].unit == whole.unit else {
            return false
        }
        return ClaimCheck.sum([done, figures[rest], figures[next]], of: whole)?.verdict == .agrees
    }
}
