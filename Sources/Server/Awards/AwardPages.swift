import KhuyenCong
import Office

/// The proposals of a year, their Word list, and one with its examination.
struct AwardPages: RouteGroup {
    let desk: AwardDesk

    func add(to table: inout RouteTable) {
        table.page(.awards, .viewProjects, "Đề nghị khen thưởng theo năm") { request, context in
            try await list(request.query, .blank, context)
        }
        table.form(.awards, .enterResults, "Đề nghị khen thưởng") { form, context in
            try await FormAttempt.run(form.tree) { tree in
                let made = try await desk.proposals.propose(tree, by: context.requireOfficer(), at: desk.now())
                let year = SiteURL.awards.with(["nam": String(made.year)])
                return .redirect(year, .done("Đã ghi đề nghị khen thưởng."))
            } orShow: { fields in
                try await list([:], fields, context)
            }
        }
        table.download(.awardFile, .viewProjects, "Danh sách đề nghị khen thưởng của một năm, tệp Word") {
            request,
            context in
            let (year, province) = try asked(request.query)
            let found = try await desk.proposals.list(year, in: province, by: context.requireOfficer())
            return Download.response(
                bytes: try AwardPages.word(found, year: year),
                name: "De nghi khen thuong \(year).docx",
                type: PaperFile.mediaType
            )
        }
        table.page(.award(.any), .viewProjects, "Một đề nghị khen thưởng") { _, context in
            try await one(.blank, context)
        }
        table.form(.award(.any), .reviewResults, "Xét đề nghị, ghi quyết định hoặc không khen thưởng") {
            form,
            context in
            try await FormAttempt.run(form.tree) { tree in
                let (id, officer) = (try context.pathID(), try context.requireOfficer())
                let moved = try await desk.proposals.move(id, tree, by: officer, at: desk.now())
                return .redirect(.award(id), .done("Đã ghi: \(moved.state.name.lowercased())."))
            } orShow: { fields in
                try await one(fields, context)
            }
        }
    }

    private func asked(_ query: URLQuery) throws -> (year: Int, province: String?) {
        let year = try query.year("nam") ?? desk.now().day.year
        return (year, query["tinh"].flatMap { $0.isEmpty ? nil : $0 })
    }

    private func list(_ query: URLQuery, _ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let (year, province) = try asked(query)
        return AwardListView(
            proposals: try await desk.proposals.list(year, in: province, by: officer),
            year: year,
            province: province,
            territories: try await desk.units.territories(for: officer),
            officer: officer,
            fields: fields,
            context: context
        ).page
    }

    private func one(_ fields: TypedFields, _ context: AppContext) async throws -> Page {
        let proposal = try await desk.proposals.proposal(context.pathID(), by: context.requireOfficer())
        return AwardView(proposal: proposal, fields: fields, context: context).page
    }

    /// - Throws: `SpreadsheetError` where the file cannot be packed.
    private static func word(_ proposals: [AwardProposal], year: Int) throws -> [UInt8] {
        let table = AwardTable.table(proposals, year: year)
        var word = WordDocument(title: table.caption)
        ReportWordTable(table, width: WordDocument.landscapeTextWidth).add(to: &word)
        word.endPages(.landscape)
        return try word.bytes()
    }
}
