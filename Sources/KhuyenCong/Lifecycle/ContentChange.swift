import Database

/// The contents that a change puts in the place of the approved ones (nội dung điều chỉnh): Điểm a Khoản 2 Điều 11 Thông tư
/// 36/2013/TT-BCT.
///
/// Parts of the whole proposal in words, and of one line what it supports; what is not told stays as it is.
struct ContentChange: Equatable {
    /// The parts that a change may write anew; why the project is needed stays what was judged.
    static let parts: [ProposalPart] = [.objective, .scale, .plan, .effect]

    let words: [ProposalPart: String]
    let kind: ActivityKind.Code?
    let item: NormItem?
    let costItem: String?
    /// What is planned of the line, by measure.
    let quantities: [Quantity]

    init(_ fields: FieldTreeReader) {
        words = ContentChange.parts.reduce(into: [:]) { $0[$1] = fields.text($1.rawValue, .prose) }
        kind = fields.choice("kind", of: ActivityKind.Code.self)
        item = fields.choice("item", of: NormItem.self)
        costItem = fields.text("costItem")
        quantities = fields.group("quantities") { group in
            Quantity.Measure.allCases.compactMap { Quantity(planned: $0, group) }
        }
        if let kind, let item, item.kind != kind {
            fields.fault("item", "Mục hỗ trợ “\(item.officialName)” không thuộc nội dung đã chọn.")
        }
    }

    /// - Throws: `Refusal` (invalid) where nothing is changed, or the item is of another content than the line.
    func require(of change: ProjectChange, against proposal: FieldTree) throws {
        let now = change.applied(to: proposal)
        guard now != proposal else {
            throw Refusal.invalid(
                "Nội dung mới giống nội dung đang có.",
                field: "content",
                remedy:
                    "Ghi phần thay đổi: mục tiêu, quy mô, tiến độ, hiệu quả, hoặc nội dung, khoản chi, khối lượng của dòng."
            )
        }
        let line = now["lines"].items.dropFirst(change.line - 1).first ?? .empty
        let read = FieldTreeReader.lenient(line)
        if let item, let kind = read.choice("kind", of: ActivityKind.Code.self), item.kind != kind {
            throw Refusal.invalid(
                "Mục hỗ trợ “\(item.officialName)” không thuộc nội dung “\(kind.officialName)”.",
                field: "content"
            )
        }
    }

    /// A proposal with the new contents in it; what reads the same is left as it was typed.
    func applied(to proposal: FieldTree, line: Int) -> FieldTree {
        let read = FieldTreeReader.lenient(proposal)
        let told = ContentChange.parts.reduce(proposal) { told, part in
            guard let text = words[part], text != read.text(part.rawValue) else { return told }
            return told.replacing(part.rawValue, with: .text(text))
        }
        let lines = proposal["lines"].items
        guard lines.indices.contains(line - 1) else { return told }
        return fields(over: lines[line - 1]).reduce(told) { $0.changingLine(line, $1.key, to: $1.value) }
    }

    /// The fields of the line that are not what they were.
    private func fields(over line: FieldTree) -> [String: FieldTree] {
        let read = FieldTreeReader.lenient(line)
        var fields: [String: FieldTree] = [:]
        if let kind, kind.rawValue != read.text("kind") {
            fields["kind"] = .text(kind.rawValue)
            // An item of the former content is none of the new one.
            fields["item"] = .empty
        }
        if let item, item.rawValue != read.text("item") { fields["item"] = .text(item.rawValue) }
        if let costItem, costItem != read.text("costItem") { fields["costItem"] = .text(costItem) }
        let planned = read.group("quantities") { group in
            quantities.filter { $0.planned != Quantity(planned: $0.measure, group)?.planned }
        }
        if !planned.isEmpty {
            let new = planned.map { ($0.measure.rawValue, FieldTree.number($0.planned ?? 0)) }
            fields["quantities"] = line["quantities"].merging(.group(Dictionary(uniqueKeysWithValues: new)))
        }
        return fields
    }
}

extension Proposal {
    /// What the checks judge is the new content.
    mutating func take(_ content: ContentChange, line: Int) {
        objective = content.words[.objective] ?? objective
        scale = content.words[.scale] ?? scale
        plan = content.words[.plan] ?? plan
        effect = content.words[.effect] ?? effect
        let old = lines[line - 1]
        lines[line - 1].kind = content.kind ?? old.kind
        lines[line - 1].item = content.item ?? (lines[line - 1].kind == old.kind ? old.item : nil)
        lines[line - 1].costItem = content.costItem ?? old.costItem
        let kept = old.quantities.filter { quantity in !content.quantities.contains { $0.measure == quantity.measure } }
        lines[line - 1].quantities = kept + content.quantities
    }
}

extension ChangeWriting {
    /// Carries the new content of the line over into the ledger's line.
    func setContent(_ change: ProjectChange) throws {
        let lineID = try line(change).lineID
        try NationDetail.mark(line: lineID, in: context.tx)
        try context.tx.execute(
            """
            UPDATE project_line SET kind_code = COALESCE(\(change.content.kind), kind_code),
                cost_item = COALESCE(\(change.content.costItem), cost_item)
            WHERE id = \(lineID)
            """
        )
        for quantity in change.content.quantities {
            try context.tx.execute(
                """
                INSERT INTO line_quantity (line_id, measure, planned)
                VALUES (\(lineID), \(quantity.measure.rawValue), \(quantity.planned))
                ON CONFLICT (line_id, measure) DO UPDATE SET planned = excluded.planned
                """
            )
        }
    }
}
