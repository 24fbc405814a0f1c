import KhuyenCong

/// The calls that take proposals, for everybody: what they take, whether one may, and about how much.
struct OpenCallPages: RouteGroup {
    let desk: CallDesk

    func add(to table: inout RouteTable) {
        table.page(.openCalls, .none, "Các đợt đang nhận đề xuất đề án") { _, _ in
            let day = desk.now().day
            let territories = try await desk.proposals.territories()
            return OpenCallsView(calls: try await desk.calls.open(on: day), territories: territories).page
        }
        table.page(.openCall(.any), .none, "Một đợt nhận đề xuất: điều kiện, ước tính mức hỗ trợ") {
            request,
            context in
            try await page(request.query, context)
        }
        table.form(.openCall(.any), .none, "Bắt đầu một đề xuất trên đợt nhận") { _, context in
            let token = try await desk.proposals.begin(
                callID: context.pathID(),
                from: context.clientAddress,
                at: desk.now()
            )
            return .redirect(.ownProposal(token))
        }
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let day = desk.now().day
        let (call, territories) = try await desk.calls.open(context.pathID(), on: day)
        let places = PlaceNames(territories, map: .of2025, province: call.provinceNow ?? query["province"])
        let typed = FieldTree(
            form: query.pairs.map { pair in
                (name: pair.name, value: pair.name == "place" ? places.code(of: pair.value) : pair.value)
            }
        )
        var answer: SupportEstimates.Answer?
        var faults = FormFaults.none
        if query["kind"] != nil {
            do {
                answer = try await desk.estimates.answer(typed, callID: call.id, on: day)
            } catch let refusal as Refusal where refusal.kind == .invalid {
                faults = FormFaults(details: refusal)
            }
        }
        return OpenCallView(
            call: call,
            places: places,
            trades: try await desk.estimates.trades(on: day),
            fields: TypedFields(tree: typed, faults: faults.namingPlaces(typed)),
            answer: answer,
            context: context
        ).page
    }
}

/// The list of open calls.
struct OpenCallsView {
    let calls: [ProposalCall]
    let territories: Territories

    var page: Page {
        Page(
            "Đợt nhận đề xuất đề án",
            summary: "Cơ sở công nghiệp nông thôn tự đề xuất, không cần tài khoản.",
            actions: ButtonLink("Tra cứu hồ sơ đã nộp", .lookUp).html,
            width: .narrow,
            body: calls.isEmpty
                ? EmptyState(
                    "Hiện không có đợt nào đang nhận đề xuất. Hỏi Sở Công Thương hoặc Trung tâm Khuyến công của tỉnh."
                ).html
                : "\(each: calls, panel)"
        )
    }

    private func panel(_ call: ProposalCall) -> HTML {
        Panel(
            call.title,
            note: "nhận đến hết \(call.closesOn.vietnamese)",
            content: """
                <p>\(CallLabels.place(call, territories)) · \(call.level.name) · năm \(call.year)</p>
                <p class="note">\(CallLabels.kinds(call))</p>
                <div class="actions">\(ButtonLink("Xem điều kiện, đề xuất", .openCall(call.id), isPrimary: true).html)</div>
                """
        ).html
    }
}

/// Words of a call.
enum CallLabels {
    static func place(_ call: ProposalCall, _ territories: Territories) -> String {
        call.provinceNow.map { territories.name(.of2025, $0) } ?? "Cả nước"
    }

    static func kinds(_ call: ProposalCall) -> String {
        call.kinds.map(\.officialName).joined(separator: "; ")
    }
}
