import Testing

@testable import KhuyenCong

@Suite struct LineMoneyTests {
    struct Case: Sendable {
        let name: String
        let line: LineMoney
        let committed: Int64
        let used: Int64
        let outstanding: Int64
    }

    private static func line(
        approved: Int64 = 0,
        contracted: Int64 = 0,
        advanced: Int64 = 0,
        settled: Int64 = 0,
        returned: Int64 = 0,
        returnedLater: Int64? = nil,
        isSettled: Bool = false,
        isStopped: Bool = false
    ) -> LineMoney {
        var line = LineMoney()
        line.approved = Dong(approved)
        line.contracted = Dong(contracted)
        line.advanced = Dong(advanced)
        line.settled = Dong(settled)
        line.returned = Dong(returned)
        line.returnedAfterSettlement = returnedLater.map { Dong($0) }
        line.isSettled = isSettled
        line.isStopped = isStopped
        return line
    }

    private static let cases = [
        Case(
            name: "paid again after it came back",
            line: line(contracted: 300, advanced: 300, settled: 300, returned: 100, returnedLater: 0, isSettled: true),
            committed: 300,
            used: 300,
            outstanding: 0
        ),
        Case(
            name: "paid again, and part of it came back after the settlement",
            line: line(contracted: 300, advanced: 300, settled: 300, returned: 140, returnedLater: 40, isSettled: true),
            committed: 260,
            used: 260,
            outstanding: 0
        ),
        Case(name: "approved", line: line(approved: 300), committed: 300, used: 0, outstanding: 0),
        Case(
            name: "contracted for less",
            line: line(approved: 300, contracted: 280),
            committed: 280,
            used: 0,
            outstanding: 0
        ),
        Case(
            name: "paid ahead",
            line: line(approved: 300, contracted: 280, advanced: 200),
            committed: 280,
            used: 0,
            outstanding: 200
        ),
        Case(
            name: "settled for less frees the rest",
            line: line(approved: 300, contracted: 280, advanced: 200, settled: 250, isSettled: true),
            committed: 250,
            used: 250,
            outstanding: 0
        ),
        Case(
            name: "settled at nothing, the advance given back",
            line: line(approved: 300, contracted: 280, advanced: 200, returned: 200, isSettled: true),
            committed: 0,
            used: 0,
            outstanding: 0
        ),
        Case(
            name: "given back after the settlement",
            line: line(contracted: 280, advanced: 200, settled: 250, returned: 30, isSettled: true),
            committed: 220,
            used: 220,
            outstanding: 0
        ),
        Case(
            name: "stopped with an advance still out",
            line: line(approved: 300, contracted: 300, advanced: 200, returned: 50, isStopped: true),
            committed: 150,
            used: 0,
            outstanding: 150
        ),
    ]

    @Test(arguments: cases)
    func `a line owes what it was settled, contracted or approved for, in this order`(example: Case) {
        #expect(example.line.committed == Dong(example.committed), "\(example.name)")
        #expect(example.line.used == Dong(example.used), "\(example.name)")
        #expect(example.line.outstandingAdvance == Dong(example.outstanding), "\(example.name)")
    }
}
