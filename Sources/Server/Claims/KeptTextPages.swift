import Claims
import KhuyenCong
import Vietnamese

/// Texts that were kept: the list, one of them, and what is done with it.
struct KeptTextPages: RouteGroup {
    enum Act: String {
        case pick, drop
    }

    let office: ClaimOffice
    let texts: KeptTexts
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.keptTexts, .viewReports, "Văn bản đã lưu sau kiểm tra") { _, context in
            let officer = try context.requireOfficer()
            let choices = try await office.reports.choices(by: officer)
            return KeptTextViews.list(try await texts.list(by: officer), choices.territories)
        }
        table.form(.keptTexts, .editReportedFigures, "Lưu văn bản đã kiểm tra", uploads: ClaimPages.uploads) {
            form,
            context in
            try await keep(form, context)
        }
        table.page(.keptText(.any), .viewReports, "Một văn bản đã lưu và kết quả kiểm tra") { request, context in
            try await page(
                try context.pathID(),
                ClaimReread.place(request.query[ClaimReread.Name.asked]),
                [:],
                .none,
                context
            )
        }
        table.form(.keptText(.any), .editReportedFigures, "Chọn cách hiểu một số, hoặc bỏ văn bản đã lưu") {
            form,
            context in
            let id = try context.pathID()
            return try await FormAttempt.run {
                try await perform(try ActField.read(form, as: Act.self), form, id, context)
            } orShow: { faults in
                try await page(id, ClaimReread.place(form[ClaimReread.Name.figure]), form.fields, faults, context)
            }
        }
        table.download(.keptTextFile(.any), .viewReports, "Văn bản đã lưu, dạng Word có ghi chú") { request, context in
            let officer = try context.requireOfficer()
            let detail = try await texts.text(try context.pathID(), by: officer)
            let (sheet, _) = try await office.check(detail.sources, picks: detail.picks, by: officer)
            let part = request.query["phan"].flatMap { Int($0) } ?? 0
            return try ClaimFiles.docx(sheet, part: part, at: now())
        }
    }

    private func page(
        _ id: Int64,
        _ asked: KeptPlace?,
        _ typed: URLQuery,
        _ faults: FormFaults,
        _ context: AppContext
    ) async throws -> Page {
        let officer = try context.requireOfficer()
        let detail = try await texts.text(id, by: officer)
        let (sheet, choices) = try await office.check(detail.sources, picks: detail.picks, by: officer)
        return KeptTextView(
            detail: detail,
            sheet: sheet,
            territories: choices.territories,
            asked: ClaimReread.figure(asked, in: sheet),
            typed: typed,
            faults: faults,
            context: context
        ).page
    }

    private func keep(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        return try await FormAttempt.run {
            let typed = try await OwnThread.run {
                let typed = try ClaimForm(form)
                guard typed.faults.faults.isEmpty else { throw typed.faults }
                // What cannot be checked cannot be shown either.
                try office.desk.value.requireFew(typed.sources, most: ClaimOffice.mostFigures)
                return typed
            }
            let draft = KeptTextDraft(
                title: form[ClaimForm.Name.title] ?? "",
                province: form[ClaimForm.Name.province].flatMap { $0 == PeriodQuery.nation ? nil : $0 },
                sources: typed.sources.map { ClaimSource(name: $0.name, text: $0.text.nfc) },
                picks: typed.picks
            )
            let id = try await texts.keep(draft, by: officer, at: now())
            return .redirect(.keptText(id), .done("Đã lưu văn bản."))
        } orShow: { faults in
            let choices = try await office.reports.choices(by: officer)
            return ClaimFormView(choices: choices, typed: form.fields, faults: faults).page(in: context)
        }
    }

    private func perform(_ act: Act, _ form: Form, _ id: Int64, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let version = form[ClaimForm.Name.version].flatMap { Int($0) } ?? 0
        switch act {
        case .pick:
            let one = form[ClaimForm.Name.pick].flatMap(ClaimPickWord.one).map {
                (place: $0.place, choices: [$0.choice])
            }
            guard let (place, picked) = try one ?? ClaimReread.choices(form) else {
                throw RequestFault.malformed("Biểu mẫu không nói rõ số nào.", field: ClaimForm.Name.pick)
            }
            try await texts.pick(picked, at: place, of: id, version: version, by: officer, at: now())
            return .redirect(.keptText(id), .done("Đã ghi cách hiểu; các phép tính đã làm lại."))
        case .drop:
            try await texts.drop(id, version: version, by: officer, at: now())
            return .redirect(.keptTexts, .done("Đã bỏ văn bản. Số đã đưa vào bảng so sánh vẫn còn."))
        }
    }
}
