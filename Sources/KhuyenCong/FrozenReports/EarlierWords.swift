extension ReportDocument {
    /// The same document in the words of an earlier one of the same request, so that each figure stands where it stood there.
    ///
    /// A table is known by its id, whatever its caption and headers have become since. One that the earlier document does not
    /// hold is left out, since a new kind of table is no change of the ledger; but where a section stood there without a
    /// table, it said that there was nothing, and what it shows now is a change.
    func inWords(of earlier: ReportDocument) -> ReportDocument {
        guard request == earlier.request else { return self }
        let known = Dictionary(grouping: earlier.tables, by: \.id)
        let bare = Set(earlier.sections.filter { $0.tables.isEmpty }.map(\.heading))
        let renamed = sections.map { section -> ReportSection in
            let tables = section.tables.compactMap { table -> ReportTable? in
                guard let same = known[table.id] else { return bare.contains(section.heading) ? table : nil }
                return (same.first { $0.caption == table.caption } ?? same.first).map(table.inWords)
            }
            return ReportSection(
                section.heading,
                paragraphs: section.paragraphs,
                tables: tables,
                charts: section.charts
            )
        }
        return ReportDocument(request: request, title: title, subtitle: subtitle, notes: notes, sections: renamed)
    }
}

extension ReportTable {
    /// A column that only today's table has is called as the one in its place that only the earlier has, of the same unit.
    fileprivate func inWords(of earlier: ReportTable) -> ReportTable {
        let named = columns.enumerated().map { position, column in
            guard columns.count == earlier.columns.count else { return column }
            let before = earlier.columns[position]
            let isRenamed = before.unit == column.unit && !earlier.columns.contains(column) && !columns.contains(before)
            return isRenamed ? before : column
        }
        return ReportTable(id, earlier.caption, columns: named, rows: rows, note: note)
    }
}
