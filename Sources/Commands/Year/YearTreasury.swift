import KhuyenCong
import NIOHTTP1

/// Books the money of the sources through the API: what is given in the beginning, what goes back in the end.
struct YearTreasury {
    let clock: YearClock
    let people: [YearPerson: String]

    /// The budget of a source in a year, in đồng, from the decision that assigned it.
    struct Assignment {
        let source: FundingSource.Code
        let year: Int
        let amount: Dong

        init(_ source: FundingSource.Code, _ year: Int, millions: Int64) {
            self.source = source
            self.year = year
            amount = Dong(millions * 1_000_000)
        }
    }

    static let assignments = [
        Assignment(.national, YearStory.year, millions: 5100),
        Assignment(.national, YearStory.year + 1, millions: 500),
        Assignment(.province, YearStory.year, millions: 5100),
        Assignment(.province, YearStory.adopted.years.lowerBound, millions: 200),
        Assignment(.district, YearStory.year, millions: 50),
        Assignment(.commune, YearStory.year, millions: 200),
    ]

    /// - Throws: `YearFault`, an error of the network.
    func assign(over client: inout YearClient) async throws {
        for assignment in YearTreasury.assignments {
            for kind in ["expected", "received"] {
                try await book(kind, assignment.amount, assignment.source, assignment.year, over: &client)
            }
        }
    }

    /// The decision by which money of a file goes into the next year: Khoản 4 Điều 14 Nghị định 45/2012/NĐ-CP.
    ///
    /// - Throws: `YearFault`, an error of the network.
    func carryOver(_ file: YearFile, over client: inout YearClient) async throws {
        let year = clock.now().day.year
        for (source, amount) in file.unpaid(in: Int64(year)).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try await book("carriedOut", Dong(amount), source, year, over: &client)
        }
    }

    /// What was not used goes back to the budget, and each account is closed at zero.
    ///
    /// - Throws: `YearFault`, an error of the network.
    func giveBack(over client: inout YearClient) async throws {
        for year in Set(YearTreasury.assignments.map(\.year)).sorted() {
            let answer = try await client.send(.GET, "/api/v1/balances?year=\(year)", token: token(.agency))
            guard case .list(let sheets) = answer else { throw YearFault.unreadable("cân đối nguồn") }
            for sheet in sheets {
                guard case .text(let word) = sheet["source"], let source = FundingSource.Code(rawValue: word) else {
                    throw YearFault.unreadable("nguồn kinh phí")
                }
                let rest = Dong(try sheet.number("remainder"))
                if rest > .zero { try await book("returned", rest, source, year, over: &client) }
                let path = "/api/v1/balances/\(try sheet.number("id"))/closing"
                _ = try await client.send(.POST, path, token: token(keeper(of: source)))
            }
        }
    }

    private func book(
        _ kind: String,
        _ amount: Dong,
        _ source: FundingSource.Code,
        _ year: Int,
        over client: inout YearClient
    ) async throws {
        var fields: [String: FieldTree] = [
            "source": .text(source.rawValue), "year": .number(Int64(year)), "kind": .text(kind),
            "amount": .number(amount.amount), "day": .text(day(of: kind, in: year).vietnamese),
            "document": .text(
                kind == "carriedOut" ? "Quyết định chuyển nguồn năm \(year)" : "Quyết định giao dự toán năm \(year)"
            ),
        ]
        if source != .national { fields["province"] = .text(YearPlace.province) }
        _ = try await client.send(.POST, "/api/v1/balances", .json(.group(fields)), token: token(keeper(of: source)))
    }

    /// Money of a year that is over was given in that year; it goes back today.
    private func day(of kind: String, in year: Int) -> Day {
        let today = clock.now().day
        return kind != "returned" && year < today.year ? Day.lastOfYear(year) : today
    }

    private func keeper(of source: FundingSource.Code) -> YearPerson {
        source == .national ? .agency : .department
    }

    private func token(_ person: YearPerson) -> String {
        people[person] ?? ""
    }
}
