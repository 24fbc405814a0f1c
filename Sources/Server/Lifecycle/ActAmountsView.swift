import KhuyenCong
import Vietnamese

/// The money of an act: for each line, source and year the amount of the stage before and a field.
struct ActAmountsView {
    let act: ProjectAct
    let view: DossierView
    let fields: TypedFields

    var html: HTML {
        guard let stage = ActChoices.stageBefore(act) else { return .empty }
        let lines = ActLines(act, view, typed: fields.tree).lines
        let fault = fields.faults["lines"]
        return """
            <div class="field\(if: fault != nil, " faulty")" id="lines">
            \(fault.map { fault -> HTML in "<p class=\"fault\">\(fault)</p>" })
            \(each: lines.enumerated(), { index, line in lineFields(index + 1, line, stage, isSingle: lines.count == 1) })
            </div>
            """
    }

    /// Faults name rows as they closed up when they were read; the page names them as it shows them.
    static func named(_ faults: FormFaults, _ tree: FieldTree, _ act: ProjectAct, _ view: DossierView) -> FormFaults {
        let shown = ActLines(act, view, typed: tree).paths
        let typed = TypedAmount.all(tree)
        return faults.renaming { field in
            guard let row = typed.first(where: { field.hasPrefix($0.path + ".") }), let path = shown[row.key] else {
                return field
            }
            return path + field.dropFirst(row.path.count)
        }
    }

    private func lineFields(_ number: Int, _ line: ActLines.Line, _ stage: Stage, isSingle: Bool) -> HTML {
        """
        <fieldset class="line"><legend>\(title(line.line))</legend>
        \(choice(number, line.line, isSingle: isSingle))
        \(each: line.amounts.enumerated(), { index, amount in row("lines.\(number).amounts.\(index + 1)", amount, stage, isSingle: isSingle) })
        \(if: line.amounts.isEmpty, "<p class=\"note\">Dòng này chưa có số tiền ở giai đoạn trước.</p>")
        \(if: act == .change, added(number, line))
        </fieldset>
        """
    }

    private func title(_ line: DossierLine) -> String {
        let parts = ["Dòng \(line.position)", ProjectLabels.kind(line.kind), line.placeName, line.beneficiaryName]
        return parts.compactMap { $0 }.joined(separator: " · ")
    }

    private func choice(_ number: Int, _ line: DossierLine, isSingle: Bool) -> HTML {
        let name = "lines.\(number).line"
        guard ActChoices.choosesLines(act), !isSingle else {
            return "<input type=\"hidden\" name=\"\(name)\" value=\"\(line.position)\">"
        }
        let named = fields.tree.at("lines").items.compactMap { $0.at("line").shown }
        let isChosen = named.isEmpty || named.contains(String(line.position))
        return TickBox(
            name: name,
            value: String(line.position),
            words: "Làm cho dòng này; bỏ dấu để làm sau",
            isTicked: isChosen
        ).html
    }

    private func row(_ path: String, _ amount: ActLines.Amount, _ stage: Stage, isSingle: Bool) -> HTML {
        let typed = TypedAmount.all(fields.tree).first { $0.key == amount.key }?.amount
        let words = TypedFields.words(typed).map { " Đọc là: \($0)." } ?? ""
        let isSpent = amount.key.source == .counterpart && [.accept, .settle].contains(act)
        let spent = isSpent ? " Ghi số đơn vị thật sự đã chi." : ""
        let before = "\(ActChoices.stageName(stage)): \(MoneyWriter.grouped(amount.before.amount)) đồng."
        let field = FormField(
            path + ".amount",
            "\(amount.key.source.officialName), năm \(amount.key.year)",
            .input(kind: .text, inputMode: .decimal),
            help: HTML(before + spent + words),
            unit: "đồng",
            isRequired: isSingle || !ActChoices.isPartOfSupport(act)
        )
        return """
            <input type="hidden" name="\(path).source" value="\(amount.key.source.rawValue)">
            <input type="hidden" name="\(path).year" value="\(amount.key.year)">
            \(field.html(typed, faults: fields.faults))
            """
    }

    /// A change may bring in a source or a year that the line did not have.
    private func added(_ number: Int, _ line: ActLines.Line) -> HTML {
        let known = Set(line.amounts.map(\.key))
        let typed = TypedAmount.all(fields.tree).filter { $0.key.line == line.line.position && !known.contains($0.key) }
        let sources = FundingSource.Code.allCases.filter { $0 != .unsplit }
            .map { (value: $0.rawValue, label: $0.officialName) }
        return HTML(
            (0...typed.count).map { offset in
                let path = "lines.\(number).amounts.\(line.amounts.count + offset + 1)"
                let row = typed.indices.contains(offset) ? typed[offset] : nil
                let source = FormField(path + ".source", "Nguồn thêm", .choice(sources, empty: "Chọn nguồn"))
                let year = FormField(path + ".year", "Năm ngân sách", .input(kind: .text, inputMode: .numeric))
                let amount = FormField(
                    path + ".amount",
                    "Số tiền",
                    .input(kind: .text, inputMode: .decimal),
                    unit: "đồng"
                )
                return """
                    <div class="row">\(source.html(row?.key.source.rawValue, faults: fields.faults))\
                    \(year.html(row.map { String($0.key.year) }, faults: fields.faults))\
                    \(amount.html(row?.amount, faults: fields.faults))</div>
                    """
            }
        )
    }
}

/// An amount as it was typed, wherever its row came to stand.
struct TypedAmount {
    let key: DossierMoney.Key
    let path: String
    let amount: String?

    static func all(_ tree: FieldTree) -> [TypedAmount] {
        tree.at("lines").items.enumerated().flatMap { index, line -> [TypedAmount] in
            guard let position = line.at("line").shown.flatMap({ Int($0) }) else { return [] }
            return line.at("amounts").items.enumerated().compactMap { row, amount in
                guard let source = amount.at("source").shown.flatMap(FundingSource.Code.init),
                    let year = amount.at("year").shown.flatMap({ Int($0) })
                else { return nil }
                return TypedAmount(
                    key: DossierMoney.Key(line: position, source: source, year: year),
                    path: "lines.\(index + 1).amounts.\(row + 1)",
                    amount: TypedFields.money(amount.at("amount"))
                )
            }
        }
    }
}
