package import Database
import HTTPTypes
package import KhuyenCong

/// The narrative of a period report, as a page and as JSON, and its edited text.
package struct NarrativeRoutes: RouteGroup {
    private let narratives: Narratives
    private let reports: PeriodReports
    private let texts: NarrativeTexts
    private let now: @Sendable () -> Moment

    package init(_ database: Database, now: @escaping @Sendable () -> Moment) {
        reports = PeriodReports(database)
        narratives = Narratives(reports)
        texts = NarrativeTexts(database, reports)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        NarrativePages(texts: texts, reports: reports, now: now).add(to: &table)
        table.read(
            .narrative,
            .viewReports,
            "Lời văn của báo cáo kỳ, mỗi số kèm địa chỉ các dòng tạo nên nó",
            parameters: PeriodAddress.parameters,
            answer: NarrativeAnswer.self
        ) { request, context in
            let officer = try context.requireOfficer()
            let query = try PeriodAddress.query(request.query)
            let narrative = try await narratives.narrative(query, by: officer)
            return NarrativeAnswer(narrative, of: query, try await address(officer))
        }
        table.read(
            .narrativeText,
            .viewReports,
            "Lời văn do cơ quan sửa, mỗi số ghi rõ theo sổ hay sửa tay; chưa ai sửa thì không có đoạn nào",
            parameters: PeriodAddress.parameters,
            answer: NarrativeTextAnswer.self
        ) { request, context in
            let officer = try context.requireOfficer()
            let found = try await texts.toEdit(try PeriodAddress.query(request.query), by: officer)
            return NarrativeTextAnswer(found, try await address(officer))
        }
        table.act(
            .put,
            .narrativeText,
            .freezeReports,
            "Lưu lời văn đã sửa; chữ để trống là bỏ bản sửa",
            parameters: PeriodAddress.parameters,
            body: NewNarrativeText.self,
            answer: NarrativeTextAnswer.self
        ) { body, request, context in
            let officer = try context.requireOfficer()
            let query = try PeriodAddress.query(request.query)
            let saved = try await texts.save(body.text, of: query, version: body.version, by: officer, at: now())
            return NarrativeTextAnswer(saved, try await address(officer))
        }
    }

    private func address(_ officer: Officer) async throws -> FigureAddress {
        FigureAddress(try await reports.choices(by: officer).territories)
    }
}
