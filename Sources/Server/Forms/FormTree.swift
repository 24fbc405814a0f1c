import KhuyenCong

extension Form {
    /// The fields of the form, without what only carries it.
    var tree: FieldTree { tree(without: []) }

    /// Without what the page asks for by itself.
    func tree(without own: Set<String>) -> FieldTree {
        let carrying = own.union([FormToken.name, ActField.name])
        return FieldTree(form: fields.pairs.filter { !carrying.contains($0.name) }.map { ($0.name, $0.value) })
    }
}
