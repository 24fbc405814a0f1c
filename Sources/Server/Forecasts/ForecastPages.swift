import KhuyenCong

/// The forecast of a file and the form that tells it anew.
struct ForecastPages: RouteGroup {
    let desk: ForecastDesk

    func add(to table: inout RouteTable) {
        table.page(.forecasts(.any), .ownAccount, "Dự kiến giải ngân theo quý của một hồ sơ") { request, context in
            try await page(nil, of: request.query[SiteURL.forecastAccount], context)
        }
        table.form(.forecasts(.any), .workOnProjects, "Ghi dự kiến giải ngân của một nguồn, một năm") { form, context in
            try await FormAttempt.run(form.tree.namingSource) { tree in
                _ = try await desk.forecasts.tell(
                    tree,
                    of: context.dossierCode(),
                    by: context.requireOfficer(),
                    at: desk.now()
                )
                return .redirect(.forecasts(try context.pathText("code")), .done("Đã ghi dự kiến giải ngân."))
            } orShow: { fields in
                try await page(fields, of: nil, context)
            }
        }
    }

    /// `account`: the source and year whose quarters the form shows, where there are several.
    private func page(_ typed: TypedFields?, of account: String?, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let code = try context.dossierCode()
        let dossier = try await desk.dossiers.view(code, by: officer).dossier
        let (profiles, told) = try await desk.forecasts.profiles(of: code, by: officer)
        let chosen = profiles.count == 1 ? profiles.first : profiles.first { ForecastView.account($0) == account }
        let stored = chosen.map(ForecastView.stored) ?? .group([:])
        return ForecastView(
            dossier: dossier,
            profiles: profiles,
            told: told,
            mayTell: context.may(.workOnProjects) && SpendForecasts.mayTell(dossier, by: officer),
            fields: typed ?? TypedFields(tree: stored, faults: .none),
            context: context
        ).page
    }
}

extension FieldTree {
    /// The form chooses source and year in one field: "province:2026".
    fileprivate var namingSource: FieldTree {
        let parts = at("account").shown?.split(separator: ":").map(String.init) ?? []
        guard parts.count == 2 else { return self }
        return merging(.group(["source": .text(parts[0]), "year": .text(parts[1])]))
    }
}
