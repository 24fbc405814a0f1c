/// The rows that may belong to the project above them.
struct ProjectParts {
    let details: DetailRows
    let scheme: SchemeRows
    let wrapped: WrappedRows
    let groups: SummedGroups
    let end: TableEnd
    let merges: VerticalMerges

    init(_ layout: SheetLayout, _ classifier: RowClassifier, _ rows: [RawRow], _ merges: VerticalMerges) {
        self.merges = merges
        details = DetailRows(layout)
        scheme = SchemeRows(layout, classifier)
        wrapped = WrappedRows(layout)
        groups = SummedGroups(layout, classifier)
        end = TableEnd(rows, classifier)
    }
}
