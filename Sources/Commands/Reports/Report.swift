import ArgumentParser
import KhuyenCong
import Server

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Báo cáo.",
        subcommands: [
            ReportPeriod.self,
            ReportYear.self,
            ReportCompare.self,
            ReportLeverage.self,
            ReportTiming.self,
            ReportChanges.self,
            ReportConference.self,
            ReportImpact.self,
            ReportTargets.self,
            ReportFreeze.self, ReportVerify.self, ReportDiff.self,
        ]
    )
}

struct ReportPeriod: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "period", abstract: "Báo cáo kỳ của một địa bàn.")

    @OptionGroup var options: ReportOptions

    func validate() throws {
        try options.question.requirePlace()
    }

    func run() async throws {
        let query = try options.question.query
        let request = ReportRequest(.period, query)
        let (account, template) = try await options.store.use { database in
            let set = ReportSet(database)
            let account = try await set.periods.account(query, by: .localOperator)
            return (account, try await options.output.template(for: request, set))
        }
        // Its JSON is the API's, with keys of its own for the money.
        if options.output.format == .json {
            return try options.output.write(json: JSONOutput.encode(PeriodAccountJSON(account)))
        }
        try await options.output.write(
            account.document(request, today: Moment.now().day),
            text: PeriodText.write(account),
            template: template
        )
    }
}
