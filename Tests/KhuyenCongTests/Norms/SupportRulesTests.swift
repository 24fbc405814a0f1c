import Database
import Testing

@testable import KhuyenCong

@Suite struct SupportRulesTests {
    /// The published reports tell of supports above the ceiling and of the same cost paid twice.
    @Test(arguments: SupportCase.of2014 + SupportCase.of2018 + SupportCase.ofFactors)
    func `a support is held against the norm of its day, with the article`(row: SupportCase) async throws {
        let packs = try await SupportWorld.packs()

        let answer = SupportRules.answer(row.question, norms: packs.norms, rules: packs.rules)

        let article = row.expected.article.flatMap { article in
            answer.norms.first?.citation.hasPrefix(article) == true ? article : answer.norms.first?.citation
        }
        let outcome = SupportCase.Outcome(
            verdict: answer.verdict,
            limit: answer.limit,
            article: row.expected.article == nil ? answer.norms.first?.citation : article
        )
        #expect(outcome == row.expected)
        #expect((answer.verdict == .holds) == (answer.remedy == nil))
    }

    @Test func `the table is as long as the law is`() {
        let rows = SupportCase.of2014 + SupportCase.of2018 + SupportCase.ofFactors
        let items = Set(rows.map(\.question.subject))

        #expect(rows.count == 197)
        #expect(items == Set(NormItem.allCases.map { SupportSubject.item($0) }))
    }

    @Test func `the answer shows how it was reckoned, what it used and what is weak`() async throws {
        let packs = try await SupportWorld.packs()
        let question = SupportQuestion(
            .item(.machinery),
            level: .national,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(800_000_000),
            support: [SupportAmount(.national, Dong(300_000_000)), SupportAmount(.province, Dong(120_500_001))],
            priorityHundredths: 120,
            isWholeLine: true
        )

        let answer = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)

        #expect(
            answer.formula
                == "50% × 800 triệu = 400 triệu, trần 300 triệu/cơ sở × 1,5 (dây chuyền) × 1,2 (ưu tiên) = 540 triệu"
                + " → được hỗ trợ tối đa 400 triệu"
        )
        #expect(
            answer.sentence
                == "Tổng hỗ trợ 420.500.001 đồng (Khuyến công quốc gia 300 triệu, Khuyến công cấp tỉnh 120.500.001 đồng)"
                + " vượt mức tối đa 400 triệu là 20.500.001 đồng."
        )
        #expect(answer.remedy == "Giảm hỗ trợ của nhà nước cho nội dung này còn không quá 400 triệu.")
        #expect(answer.total == Dong(420_500_001))
        #expect(answer.rules.map(\.key) == [.priorityMaximum])
        #expect(answer.norms.map(\.evidence) == [.opening])
        #expect(answer.norms.map(\.version) == [1])
        #expect(
            answer.warnings == [
                "Có 2 nguồn nhà nước cho cùng một nội dung chi: đối chiếu với cam kết chưa nhận hỗ trợ khác.",
                "Định mức chưa kiểm chứng: đối chiếu với Khoản 4 Điều 8 Thông tư 28/2018/TT-BTC.",
            ]
        )
    }

    @Test func `a province above the centre is told so, and both rows are named`() async throws {
        let packs = try await SupportWorld.packs()
        var question = SupportQuestion(
            .item(.machinery),
            level: .local,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(1_000_000_000),
            support: [SupportAmount(.province, Dong(300_000_000))]
        )
        question.presentProvince = "52"

        let answer = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)

        #expect(answer.verdict == .holds)
        #expect(answer.sentence == "Tổng hỗ trợ 300 triệu trong mức tối đa 300 triệu.")
        #expect(
            answer.warnings
                == ["Mức của tỉnh (400 triệu) cao hơn mức trung ương (300 triệu): áp dụng mức trung ương."]
        )
        #expect(answer.norms.map(\.item).count == 2)
    }

    @Test func `a kind with one row is enough, one with several asks which`() async throws {
        let packs = try await SupportWorld.packs()
        var question = SupportQuestion(
            .kind(.consulting),
            level: .national,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(40_000_000),
            support: [SupportAmount(.national, Dong(20_000_000))]
        )

        let one = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)
        question.subject = .kind(.machinery)
        let several = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)

        #expect(one.verdict == .holds)
        #expect(one.limit == Dong(20_000_000))
        #expect(several.verdict == .undecided)
        #expect(
            several.remedy
                == "Chọn một mục: Ứng dụng máy móc thiết bị, chuyển giao công nghệ tiên tiến; Dây chuyền công nghệ."
        )
    }

    /// A line keeps the row that was chosen when it was drafted; the day of approval decides all the same.
    @Test func `a row of an earlier pack means its item in the pack of the day`() async throws {
        let packs = try await SupportWorld.packs()
        let old = try #require(
            packs.norms.first { $0.code == "2014" }?.norms.first { $0.itemCode == .machinery }
        )
        let question = SupportQuestion(
            .norm(old.id),
            level: .national,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(1_000_000_000),
            support: [SupportAmount(.national, Dong(300_000_000))]
        )

        let answer = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)

        #expect(answer.verdict == .holds)
        #expect(answer.norms.map(\.packID) == packs.norms.filter { $0.code == "2018" }.map(\.id))
    }

    @Test func `amounts beyond all money do not end the program`() async throws {
        let packs = try await SupportWorld.packs()
        let question = SupportQuestion(
            .item(.clusterInfrastructure),
            level: .national,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(.max),
            support: [SupportAmount(.national, Dong(.max)), SupportAmount(.province, Dong(.max))],
            units: .max
        )

        let answer = SupportRules.answer(question, norms: packs.norms, rules: packs.rules)

        #expect(answer.total == Dong(.max))
        #expect(answer.limit == Dong(.max))
    }

    @Test func `the check reads the packs of the database`() async throws {
        let database = try await TerritoriesWorld.sharedDatabase()
        let question = SupportQuestion(
            .item(.newTechnologyModel),
            level: .national,
            approvalDay: Day.firstOfYear(2026),
            eligibleCost: Dong(5_000_000_000),
            support: [SupportAmount(.national, Dong(1_000_000_001))]
        )

        let answer = try await database.read { try Norms.check(question, in: $0) }

        #expect(answer.verdict == .doesNotHold)
        #expect(answer.limit == Dong(1_000_000_000))
    }
}
