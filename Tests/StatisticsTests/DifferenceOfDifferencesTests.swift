import Foundation
import Testing

@testable import Statistics

@Suite struct DifferenceOfDifferencesTests {
    /// An interval that holds the truth less or more often than it says is no 95 % interval.
    @Test func `both intervals hold the known effect in 93 to 97 of 100 panels, and agree with statsmodels`() throws {
        let expected = try Fixture.rows("difference-of-differences")
        var held = (student: 0, bootstrap: 0)
        var far: [Int] = []
        for (run, row) in expected.enumerated() {
            let panel = GeneratedPanel(run: run)
            let found = try #require(
                DifferenceOfDifferences(
                    supported: panel.supported,
                    others: panel.others,
                    seed: UInt64(run),
                    resamples: 399
                )
            )
            held.student += found.interval.contains(GeneratedPanel.effect) ? 1 : 0
            held.bootstrap += found.bootstrap.contains(GeneratedPanel.effect) ? 1 : 0
            let values = [
                found.estimate, found.standardError, found.interval.low, found.interval.high, found.bootstrap.low,
                found.bootstrap.high,
            ]
            let agrees = zip(values, row).allSatisfy { abs($0 - $1) <= 1e-6 * max(abs($1), 1e-3) }
            if !agrees { far.append(run) }
        }

        #expect(expected.count == 1000)
        #expect(far == [])
        #expect((930...970).contains(held.student), "\(held.student) of 1000")
        #expect((930...970).contains(held.bootstrap), "\(held.bootstrap) of 1000")
    }

    @Test func `the same seed gives the same interval, another seed another`() throws {
        let panel = GeneratedPanel(run: 3)
        let intervals = try [UInt64(1), 1, 2].map { seed in
            try #require(DifferenceOfDifferences(supported: panel.supported, others: panel.others, seed: seed))
                .bootstrap
        }

        #expect(intervals[0] == intervals[1])
        #expect(intervals[0] != intervals[2])
    }

    @Test(arguments: [
        ([1, 2, 3, 4], [1, 2, 3, 4, 5]), ([1, 2, 3, 4, 5], []), ([2, 2, 2, 2, 2], [1, 1, 1, 1, 1]),
        ([1, 2, 3, 4, .nan], [1, 2, 3, 4, 5]),
    ])
    func `too few, or nothing that varies, says nothing`(supported: [Double], others: [Double]) {
        #expect(DifferenceOfDifferences(supported: supported, others: others, seed: 1) == nil)
    }
}

/// Rows of numbers that another program computed, without the name of each row.
enum Fixture {
    static func rows(_ name: String) throws -> [[Double]] {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: "tsv"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        return try lines.map { line in
            try line.split(separator: "\t").dropFirst().map { try #require(Double($0)) }
        }
    }
}
