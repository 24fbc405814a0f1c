import Database

/// Whether a further change may be decided while another one is open, and whether a line's own state allows the act.
enum OpenChangeChecks {
    /// - Throws: `DatabaseError`.
    static func run(_ context: ActContext) throws -> [CheckResult] {
        guard case .change(let change) = context.content else { return [] }
        return try open(change, context).filter { !change.type.mayStand(beside: $0) }.map { open in
            CheckResult(
                .openChange,
                line: open == .suspension ? change.line : nil,
                .doesNotHold,
                "Không quyết định “\(change.type.name)” khi đề án \(open.phrase).",
                remedy: open == .suspension
                    ? "Cho tiếp tục thực hiện trước." : "Ghi số quyết định của lần điều chỉnh trước ở lịch sử hồ sơ."
            )
        } + state(change, context)
    }

    /// A line that is suspended or stopped is not accepted or settled, and its money not paid.
    static func lines(_ context: ActContext) -> [CheckResult] {
        let named = context.content.namedLines.union(context.booking.bookings.values.flatMap(\.keys).map(\.line))
        return context.lines.filter { named.contains($0.position) }.compactMap { line in
            guard let halt = line.halt else { return nil }
            return CheckResult(
                .openChange,
                line: line.position,
                .doesNotHold,
                "Dòng \(line.position) \(halt.phrase), không \(context.act.name.lowercased()) được.",
                remedy: "Bỏ dòng này khỏi lần này\(halt == .suspended ? ", hoặc cho dòng tiếp tục trước" : "")."
            )
        }
    }

    private static func open(_ change: ProjectChange, _ context: ActContext) throws -> Set<OpenChange> {
        var open: Set<OpenChange> = []
        let isHalted = context.lines.contains { $0.position == change.line && $0.halt == .suspended }
        if context.dossier.state == .suspended || isHalted { open.insert(.suspension) }
        if try hasUnnumberedMoney(context.dossier, in: context.tx) { open.insert(.unnumberedMoney) }
        return open
    }

    /// Until the number of the decision comes, with the change or after it.
    ///
    /// - Throws: `DatabaseError`.
    static func hasUnnumberedMoney(_ dossier: Dossier, in tx: Transaction) throws -> Bool {
        let fields = try tx.rows(
            """
            SELECT a.fields FROM dossier_act a \(LateNumber.join)
            WHERE a.dossier_id = \(dossier.id) AND a.act = \(ProjectAct.change)
                AND a.document_number IS NULL AND n.number IS NULL
            """
        ) { try $0.get(0) as String }
        return try fields.contains { text in
            let type = FieldTreeReader.lenient(try FieldTree(json: text)).choice("type", of: ChangeType.self)
            return type?.changesMoney ?? false
        }
    }

    /// A line is suspended while it goes on, resumed while it is suspended, stopped while others go on.
    private static func state(_ change: ProjectChange, _ context: ActContext) -> [CheckResult] {
        guard change.type.isOfLine, let line = context.lines.first(where: { $0.position == change.line }) else {
            return []
        }
        guard let fault = fault(change.type, line, context) else { return [] }
        return [CheckResult(.openChange, line: line.position, .doesNotHold, fault.sentence, remedy: fault.remedy)]
    }

    private static func fault(
        _ type: ChangeType,
        _ line: DossierLine,
        _ context: ActContext
    ) -> (sentence: String, remedy: String)? {
        let others = context.lines.filter { $0.position != line.position && $0.halt != .stopped }
        if context.lines.count == 1 {
            return ("Đề án chỉ có một dòng.", "Dùng việc Tạm dừng, Tiếp tục hoặc Ngừng thực hiện của cả đề án.")
        }
        if line.acceptedAt != nil {
            return ("Dòng \(line.position) đã nghiệm thu.", "Xử lý phần còn lại khi quyết toán, hoặc thu hồi kinh phí.")
        }
        if line.halt == .stopped {
            return ("Dòng \(line.position) đã ngừng.", "Chọn dòng khác.")
        }
        if type == .resume, line.halt == nil {
            return ("Dòng \(line.position) đang thực hiện, không phải tiếp tục.", "Chọn dòng đang tạm dừng.")
        }
        if type == .stop, others.isEmpty {
            return ("Các dòng khác đều đã ngừng.", "Dùng việc Ngừng thực hiện của cả đề án.")
        }
        if type == .stop, others.allSatisfy({ $0.acceptedAt != nil }) {
            return ("Các dòng khác đều đã nghiệm thu.", "Nghiệm thu dòng này theo khối lượng đã làm, kể cả bằng 0.")
        }
        return nil
    }
}
