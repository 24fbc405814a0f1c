import Database
import Testing

@testable import KhuyenCong

@Suite struct SpanInDaysTests {
    @Test(arguments: [
        ("2021-01-01", "2022-09-30", "năm 2021 và 9 tháng năm 2022", "2021 và 9 tháng 2022"),
        (
            "2021-01-01", "2022-09-14", "năm 2021 và 9 tháng năm 2022 (chốt ngày 14/09/2022)",
            "2021 và 9 tháng 2022"
        ),
        ("2024-01-01", "2024-06-30", "6 tháng năm 2024", "6 tháng 2024"),
        ("2021-01-01", "2023-09-30", "giai đoạn 2021–2022 và 9 tháng năm 2023", "2021–2022 và 9 tháng 2023"),
        (
            "2021-01-01", "2024-02-05", "giai đoạn 2021–2023 và năm 2024 đến ngày 05/02/2024",
            "01/01/2021 – 05/02/2024"
        ),
        ("2024-07-01", "2024-12-31", "từ 01/07/2024 đến 31/12/2024", "01/07/2024 – 31/12/2024"),
        ("2021-01-01", "2022-12-31", "giai đoạn 2021–2022", "2021–2022"),
    ])
    func `a span is told as offices tell it, shorter at the head of a column`(
        _ from: String,
        _ to: String,
        _ words: String,
        _ short: String
    ) throws {
        let first = try #require(Day(from))
        let last = try #require(Day(to))
        let days = DaySpan(from: first, to: last)

        let query = try PeriodQuery(place: "38", from: first.year, to: last.year, days: days)

        #expect(query.spanWords == words)
        #expect(PeriodWords.short(query) == short)
    }

    @Test func `the span before lies as many years earlier`() throws {
        let days = DaySpan(from: try #require(Day("2023-01-01")), to: try #require(Day("2024-02-29")))
        let before = try PeriodQuery(place: "38", from: 2023, to: 2024, days: days).previous

        #expect(before.days == DaySpan(from: try #require(Day("2021-01-01")), to: try #require(Day("2022-02-28"))))
    }

    @Test func `two months of a year stand beside two whole months of a leap year`() throws {
        let days = DaySpan(from: try #require(Day("2025-01-01")), to: try #require(Day("2025-02-28")))
        let before = try PeriodQuery(place: "38", from: 2025, to: 2025, days: days).previous

        #expect(before.spanWords == "2 tháng năm 2024")
        #expect(before.days?.to == Day("2024-02-29"))
    }

    @Test func `days outside the years are refused`() throws {
        let days = DaySpan(from: try #require(Day("2021-01-01")), to: try #require(Day("2022-09-30")))

        #expect(throws: Refusal.self) { try PeriodQuery(place: "38", from: 2021, to: 2023, days: days) }
    }

    @Test func `Thanh Hóa's 2021 and nine months of 2022 count whole, and the rows without a day are named`()
        async throws
    {
        let world = try await ImportWorld()
        _ = try await world.take(["thanh-hoa-2021-2022.xlsx"], province: "38")
        let days = DaySpan(from: Day.firstOfYear(2021), to: try #require(Day("2022-09-30")))
        let query = try PeriodQuery(place: "38", from: 2021, to: 2022, days: days)

        let report = try await PeriodReports(world.database).report(query, by: .localOperator)
        let document = try await ReportSet(world.database).document(ReportRequest(.year, query), by: .localOperator)

        #expect(report.total == PeriodReport.Total(projects: 29, establishments: 29, amount: Dong(11_760_000_000)))
        #expect(
            document.subtitle == "Tỉnh Thanh Hóa, năm 2021 và 9 tháng năm 2022, so với năm 2019 và 9 tháng năm 2020"
        )
        #expect(
            document.notes.last
                == "Trong đó 12 dòng, 5.269.975.000 đồng chỉ ghi năm, không ghi ngày: vẫn được tính."
        )
    }

    @Test func `a period report that cuts a year names the rows without a day, in its notes and in its sentences`()
        async throws
    {
        let world = try await ImportWorld()
        _ = try await world.take(["thanh-hoa-2021-2022.xlsx"], province: "38")
        let days = DaySpan(from: Day.firstOfYear(2021), to: try #require(Day("2022-09-30")))
        let cut = try PeriodQuery(place: "38", from: 2021, to: 2022, days: days)
        let whole = try PeriodQuery(place: "38", from: 2021, to: 2022)
        let today = try #require(Day("2026-11-23"))
        let set = ReportSet(world.database) { today }
        let note = "Trong đó 12 dòng, 5.269.975.000 đồng chỉ ghi năm, không ghi ngày: vẫn được tính."
        let sentence = "Số này gồm cả các khoản mà sổ chỉ ghi năm, không ghi ngày."

        let told = try await set.document(ReportRequest(.period, cut), by: .localOperator)
        let plain = try await set.document(ReportRequest(.period, whole), by: .localOperator)
        let place = try await set.periods.report(whole, by: .localOperator).place

        #expect(told.notes.last == note)
        #expect(told.sections.first?.paragraphs.first?.text.hasSuffix(sentence) == true)
        #expect(try await set.periods.undatedNote(cut, by: .localOperator) == note)
        #expect(try await set.periods.account(cut, by: .localOperator).undated == note)
        #expect(plain.notes == PeriodWords.notes(whole, place, today: today))
        #expect(plain.sections.first?.paragraphs.contains { $0.text.contains(sentence) } == false)
    }

    @Test(arguments: [("2027-09-14", 2), ("2027-09-15", 3), ("2027-12-31", 4)])
    func `a document after the cut-off does not count, one without a day does`(
        _ until: String,
        _ millions: Int64
    ) async throws {
        let world = try await TwoMaps()
        try await world.book(year: 2027, on: ["2027-03-01", "2027-09-15", "2027-11-20", nil])
        let days = DaySpan(from: Day.firstOfYear(2027), to: try #require(Day(until)))
        let query = try PeriodQuery(place: "40", map: .of2024, from: 2027, to: 2027, days: days)

        let report = try await PeriodReports(world.database)
            .report(query.counting(.counterpart), by: .localOperator)

        #expect(report.total.amount == Dong(millions * 1_000_000))
    }
}

extension TwoMaps {
    /// A counterpart of a million for each day, on lines of their own in Nghệ An; nil knows only the year.
    fileprivate func book(year: Int, on days: [String?]) async throws {
        try await database.write { tx in
            let lines = try tx.rows(
                """
                SELECT l.id FROM project_line l JOIN project p ON p.id = l.project_id
                WHERE p.province_code = '40' AND p.map = 2024 ORDER BY l.id
                """
            ) { try $0.get(0) as Int64 }
            let booking = Ledger.Booking(
                officer: .localOperator,
                day: .firstOfYear(2025),
                importID: nil,
                isCorrection: false
            )
            for (index, day) in days.enumerated() {
                let entry = EntryDraft(
                    lineID: lines[index % lines.count],
                    source: .counterpart,
                    stage: .approved,
                    budgetYear: year,
                    amount: Dong(1_000_000),
                    documentDay: day.flatMap { Day($0) },
                    documentPrecision: day == nil ? .year : .day
                )
                try Ledger.book([entry], as: booking, provinces: ["40"], in: tx)
            }
            try Standing.refresh(.all, in: tx)
        }
    }
}
