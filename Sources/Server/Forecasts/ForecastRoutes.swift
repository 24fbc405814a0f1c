package import Database
import HTTPTypes
package import KhuyenCong

/// When the money of files is to be spent, quarter by quarter.
package struct ForecastRoutes: RouteGroup {
    private let desk: ForecastDesk

    package init(_ database: Database, now: @escaping @Sendable () -> Moment = Moment.now) {
        desk = ForecastDesk(
            dossiers: Dossiers(database),
            forecasts: SpendForecasts(database),
            balances: Balances(database),
            now: now
        )
    }

    package func add(to table: inout RouteTable) {
        ForecastPages(desk: desk).add(to: &table)
        let desk = desk
        table.read(
            .forecasts(""),
            .ownAccount,
            "Dự kiến giải ngân theo quý của một hồ sơ, cạnh số đã chi",
            answer: ForecastsAnswer.self
        ) { _, context in
            let found = try await desk.forecasts.profiles(of: context.dossierCode(), by: context.requireOfficer())
            return ForecastsAnswer(seen: found.told, profiles: found.profiles.map(SpendProfileAnswer.init))
        }
        table.act(
            .post,
            .forecasts(""),
            .workOnProjects,
            "Ghi dự kiến giải ngân của một nguồn, một năm; thay số ghi trước",
            fields: .spendForecast,
            status: .created,
            answer: [SpendProfileAnswer].self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return try await desk.forecasts.tell(fields, of: context.dossierCode(), by: officer, at: desk.now())
                .map(SpendProfileAnswer.init)
        }
        table.read(
            .balanceQuarters(.any),
            .viewProjects,
            "Dự kiến và đã chi theo quý của một nguồn trong năm",
            answer: QuartersAnswer.self
        ) { _, context in
            let officer = try context.requireOfficer()
            let sheet = try await desk.balances.sheet(context.pathID(), by: officer)
            let quarters = try await desk.forecasts.quarters(of: sheet.key, by: officer)
            return QuartersAnswer(
                forecast: quarters.forecast.numbers,
                paid: quarters.paid.numbers,
                undated: quarters.paid.undated.amount
            )
        }
    }
}

/// The front doors that these pages share.
struct ForecastDesk: Sendable {
    let dossiers: Dossiers
    let forecasts: SpendForecasts
    let balances: Balances
    let now: @Sendable () -> Moment
}

/// A file's sources and years; "seen" goes back with the next forecast.
struct ForecastsAnswer: Codable, Sendable {
    let seen: Int
    let profiles: [SpendProfileAnswer]
}

/// A source and year of a file; four quarters each, in đồng.
struct SpendProfileAnswer: Codable, Sendable {
    let source: FundingSource.Code
    let year: Int
    /// Contracted, else approved.
    let promised: Int64
    /// Null where nobody has told it yet.
    let forecast: [Int64]?
    let paid: [Int64]
    /// Paid on a day that no paper tells.
    let undated: Int64
    /// What no quarter has been told for; below zero where the promise was lowered since.
    let untold: Int64
    let officer: String?

    init(_ profile: SpendProfile) {
        source = profile.source
        year = profile.year
        promised = profile.promised.amount
        forecast = profile.forecast?.quarters.numbers
        paid = profile.paid.numbers
        undated = profile.paid.undated.amount
        untold = profile.untold.amount
        officer = profile.forecast?.officerName
    }
}

/// Four quarters each, in đồng.
struct QuartersAnswer: Codable, Sendable {
    let forecast: [Int64]
    let paid: [Int64]
    /// Paid on a day that no paper tells.
    let undated: Int64
}

extension Quarters {
    fileprivate var numbers: [Int64] { amounts.map(\.amount) }
}
