import Hummingbird
import KhuyenCong

/// The queue of probable twins.
struct TwinPages: RouteGroup {
    let desk: ProjectDesk

    /// What one may do with a pair.
    enum Act: String {
        case same, different, undo
    }

    func add(to table: inout RouteTable) {
        table.page(.twins, .correctProjects, "Đề án nghi trùng") { request, context in
            try await show(request, context)
        }
        table.form(.twins, .correctProjects, "Quyết định đề án trùng") { form, context in
            try await act(form, context)
        }
    }

    private func show(_ request: Request, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        if let pair = request.query["tach"].flatMap(TwinKey.init) {
            return TwinUndoView(pair: pair, context: context).page(typed: [:])
        }
        let selection: TwinQueue.Selection = request.query["xem"] == "da-quyet" ? .decided : .undecided
        let paging = Paging(query: request.query, perPage: 20)
        let list = try await desk.twins.list(selection, page: paging.page, pageSize: paging.perPage, by: officer)
        return TwinView(list: list, selection: selection, paging: paging, context: context).page
    }

    private func act(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        let officer = try context.requireOfficer()
        let act = try ActField.read(form, as: Act.self)
        guard let pair = form["pair"].flatMap(TwinKey.init) else { throw Refusal.missing }
        guard act == .undo else {
            let isSame = act == .same
            try await desk.twins.decide(
                first: pair.first,
                second: pair.second,
                isSame: isSame,
                by: officer,
                at: desk.now()
            )
            let merged = "Đã gộp DA\(pair.second) vào DA\(pair.first)."
            return .redirect(.twins, .done(isSame ? merged : "Đã ghi nhận hai đề án khác nhau."))
        }
        return try await FormAttempt.run {
            try await desk.twins.undo(
                first: pair.first,
                second: pair.second,
                reason: form["reason"] ?? "",
                by: officer,
                at: desk.now()
            )
            return .redirect(.twins, .done("Đã bỏ quyết định; hai đề án lại chờ xem xét."))
        } orShow: { faults in
            TwinUndoView(pair: pair, context: context).page(typed: form.fields, faults: faults)
        }
    }
}

/// A pair in an address or a form: "12-15".
struct TwinKey: Sendable, Equatable {
    let first: Int64
    let second: Int64

    init(first: Int64, second: Int64) {
        self.first = first
        self.second = second
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-").compactMap { Int64($0) }
        guard parts.count == 2, parts[0] > 0, parts[0] < parts[1] else { return nil }
        first = parts[0]
        second = parts[1]
    }

    var text: String { "\(first)-\(second)" }
}
