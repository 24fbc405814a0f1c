import Hummingbird
import KhuyenCong

/// Pasting or uploading texts, and the answer; nothing of it is stored.
struct ClaimPages: RouteGroup {
    enum Act: String {
        case check, docx
    }

    static let uploads = UploadLimits(files: ClaimSource.most, bytesPerFile: ClaimSource.largestFile)

    let office: ClaimOffice
    let now: @Sendable () -> Moment

    func add(to table: inout RouteTable) {
        table.page(.claims, .viewReports, "Kiểm tra số liệu của văn bản") { _, context in
            try await formPage([:], .none, context)
        }
        table.form(.claims, .viewReports, "Kiểm tra số liệu của văn bản", uploads: ClaimPages.uploads) {
            form,
            context in
            try await FormAttempt.run {
                try await answer(form, context)
            } orShow: { faults in
                try await formPage(form.fields, faults, context)
            }
        }
    }

    private func formPage(_ typed: URLQuery, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let choices = try await office.reports.choices(by: try context.requireOfficer())
        return ClaimFormView(choices: choices, typed: typed, faults: faults).page(in: context)
    }

    private func answer(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let act = try ActField.read(form, as: Act.self)
        let typed = try await OwnThread.run { try ClaimForm(form) }
        let (sheet, choices) = try await office.check(
            typed.sources,
            place: typed.place,
            picks: typed.picks,
            by: try context.requireOfficer()
        )
        guard act == .check || !typed.faults.faults.isEmpty else {
            return .response(try ClaimFiles.docx(sheet, at: now()))
        }
        let carried = ClaimCarriedForm(
            sheet: sheet,
            place: typed.place,
            asked: typed.asked,
            typed: typed.faults.faults.isEmpty ? [:] : form.fields,
            faults: typed.faults,
            choices: choices,
            context: context
        )
        let view = ClaimSheetView(sheet: sheet, territories: choices.territories, controls: carried.controls)
        return .page(ClaimResultView(view: view, carried: carried).page)
    }
}

/// The checked texts as Word files.
enum ClaimFiles {
    static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    /// The text with its comments; of several the first, for the others are asked for one by one.
    ///
    /// - Throws: `Refusal` where the file cannot be changed.
    static func docx(_ sheet: ClaimSheet, part: Int = 0, at now: Moment) throws -> Response {
        guard sheet.parts.indices.contains(part) else { throw Refusal.missing }
        let own = sheet.parts[part]
        return Download.response(bytes: try ClaimRemarks.docx(own, at: now), name: name(own.source.name), type: type)
    }

    /// "bao-cao.docx" becomes "bao-cao – kiểm tra số liệu.docx".
    private static func name(_ name: String) -> String {
        let lowered = name.lowercased()
        let ending = [".docx", ".pdf", ".txt"].first(where: lowered.hasSuffix) ?? ""
        return name.dropLast(ending.count) + " – kiểm tra số liệu.docx"
    }
}
