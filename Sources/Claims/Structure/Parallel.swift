/// Lists that run side by side: "16 đề án, tổng kinh phí 3,59 tỷ đồng. Cụ thể, 7 đề án máy móc (2,7 tỷ đồng), 9 đề án tập huấn (890
/// triệu đồng)".
extension WholeFinder {
    /// Where the things of such a list make all of them, none of their money was left out, and the other way round.
    func completeTogether(_ wholes: inout [Whole]) {
        guard wholes.count == 2, wholes[0].parts.count == wholes[1].parts.count, wholes[0].parts.count > 1,
            wholes.contains(where: { $0.isComplete }) || wholes.contains(where: makesAll),
            wholes.allSatisfy({ !$0.isOpen && !$0.isOverlapping }),
            areBeside(wholes[0].parts, wholes[1].parts)
        else { return }
        for index in wholes.indices { wholes[index].isComplete = true }
    }

    private func makesAll(_ group: Whole) -> Bool {
        let intervals = group.parts.compactMap { Interval(reading.figures[$0]) }
        guard let first = intervals.first, intervals.count == group.parts.count,
            let said = Interval(reading.figures[group.whole])
        else { return false }
        return intervals.dropFirst().reduce(first, +).meets(said)
    }

    /// Each of the one right beside its own of the other, and the same one first.
    private func areBeside(_ first: [Int], _ second: [Int]) -> Bool {
        let steps = Set(zip(first, second).map { $1 - $0 })
        return steps == [1] || steps == [-1]
    }

    /// Whether a candidate of the sentence before is itself a part of what that tells.
    func isPart(_ candidate: Int, before number: Int) -> Bool {
        guard number > 0, statements[number - 1].figures.contains(candidate),
            let cue = statements[number - 1].partsAt.first
        else { return false }
        return reading.places[candidate] > cue
    }
}
