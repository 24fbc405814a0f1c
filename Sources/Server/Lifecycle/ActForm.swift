import KhuyenCong

/// The form of an act as it was sent, without the rows that nobody filled in.
struct ActForm {
    /// Only look at what the checks say.
    let isCheck: Bool
    let version: Int?
    /// How many acts the page showed that the form stood on.
    let seen: Int
    let word: String?
    /// Whether a report is said to tell rightly of less money spent than the one before.
    let confirmsLess: Bool
    /// What is shown again where the form comes back: files have to be chosen anew.
    let tree: FieldTree
    /// What the domain reads: the typed fields and files, on the version that the form was drawn from.
    let fields: FieldTree
    /// The files that came, each under the name by which its paper calls it.
    let files: [ActFiles.File]

    init(_ form: Form, _ act: ProjectAct, _ view: DossierView, _ places: PlaceNames) {
        isCheck = TrialStep(form) == .check
        version = form["version"].flatMap { Int($0) }
        seen = form["seen"].flatMap { Int($0) } ?? 0
        word = form["word"]
        confirmsLess = form[SpentBefore.box] != nil
        let own = [FormToken.name, ActField.name, "seen", "word", "version"]
        var pairs = form.fields.pairs.filter { !own.contains($0.name) }
        pairs = ActForm.withoutUnchosenLines(pairs, view)
        if act == .change || ActChoices.isPartOfSupport(act) {
            pairs = TypedRows.withoutBlank(pairs, list: "amounts", key: "amount")
            pairs = ActForm.withoutEmptyLines(pairs)
        }
        // A machine that could not be bought any more is left out of the acceptance by its name.
        if act == .change || (act == .accept && form["forceMajeure"] != nil) {
            pairs = TypedRows.withoutBlank(pairs, list: "machines", key: "name")
        }
        pairs = TypedRows.withoutBlank(pairs, list: "overrides", key: "reason")
        pairs = TypedRows.withoutBlank(pairs, list: "sheets", key: "name")
        let papers = ActFormPapers(form)
        files = papers.files
        pairs = AccountRows.typed(pairs)
        let performed = papers.pairs(over: pairs).filter { $0.name != SpentBefore.box }
        pairs = papers.withoutBlankRows(pairs)
        tree = ActForm.tree(pairs, places)
        let versionField = version.map { FieldTree.number(Int64($0)) } ?? .empty
        fields = ActForm.tree(performed, places).merging(.group(["version": versionField]))
    }

    private static func tree(_ pairs: [URLQuery.Pair], _ places: PlaceNames) -> FieldTree {
        FieldTree(
            form: pairs.map { pair in
                (name: pair.name, value: pair.name == "place" ? places.code(of: pair.value) : pair.value)
            }
        )
    }

    /// A line whose box is not ticked is left for later, with its money, machines and results.
    private static func withoutUnchosenLines(_ pairs: [URLQuery.Pair], _ view: DossierView) -> [URLQuery.Pair] {
        let chosen = pairs.filter { $0.name.hasPrefix("lines.") && $0.name.hasSuffix(".line") }
        let rows = Set(chosen.map { $0.name.dropLast(".line".count) })
        let positions = Set(chosen.compactMap { Int($0.value) })
        let dropped = pairs.filter { pair in
            let line = linePosition(pair, view)
            return line.map { !positions.contains($0) } ?? false
        }.compactMap { row(of: $0.name) }
        return pairs.filter { pair in
            guard let row = row(of: pair.name) else { return true }
            return pair.name.hasPrefix("lines.") ? rows.contains(row) : !dropped.contains(row)
        }
    }

    /// The line that a bought machine or a result says it belongs to.
    private static func linePosition(_ pair: URLQuery.Pair, _ view: DossierView) -> Int? {
        if pair.name.hasPrefix("results."), pair.name.hasSuffix(".line") { return Int(pair.value) }
        guard pair.name.hasPrefix("machines."), pair.name.hasSuffix(".approved") else { return nil }
        return view.machines.first { String($0.id) == pair.value }?.line
    }

    /// "lines.1" of "lines.1.amounts.2.year".
    private static func row(of name: String) -> Substring? {
        let parts = name.split(separator: ".")
        guard parts.count > 2, ["lines", "results", "machines"].contains(parts[0]), Int(parts[1]) != nil else {
            return nil
        }
        return name.prefix(parts[0].count + 1 + parts[1].count)
    }

    /// Lines of an advance for which no amount was typed.
    private static func withoutEmptyLines(_ pairs: [URLQuery.Pair]) -> [URLQuery.Pair] {
        let paid = Set(pairs.filter { $0.name.contains(".amounts.") }.compactMap { row(of: $0.name) })
        return pairs.filter { pair in
            guard pair.name.hasPrefix("lines."), let row = row(of: pair.name) else { return true }
            return paid.contains(row)
        }
    }
}
