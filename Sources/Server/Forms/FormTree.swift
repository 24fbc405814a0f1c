import KhuyenCong

extension Form {
    /// The fields of the form, without what only carries it.
    var tree: FieldTree {
        let typed = fields.pairs.filter { !["_csrf", ActField.name].contains($0.name) }
        return FieldTree(form: typed.map { (name: $0.name, value: $0.value) })
    }
}

extension Refusal {
    /// Where a form is at fault, or another was quicker.
    var isMendable: Bool {
        [.invalid, .conflict].contains(kind)
    }
}
