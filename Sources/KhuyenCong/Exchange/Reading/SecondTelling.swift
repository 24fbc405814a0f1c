import Office
import Vietnamese

extension SheetInterpreter {
    /// "Kế hoạch" over "Thực hiện" in a column of its own: the money of one project told twice, which would be added up.
    mutating func refuseSecondTelling(_ row: RawRow, isFurther: Bool, _ issues: inout RowIssues) {
        defer { rowAbove = row }
        guard isFurther, let told = statedStage(row), let above = rowAbove.flatMap({ statedStage($0) }),
            told.stage != above.stage
        else { return }
        issues.error(
            told.column,
            row.cell(told.column).words ?? "",
            "Đề án có một dòng cho mỗi loại số (kế hoạch, thực hiện): không cộng hai dòng với nhau được.",
            remedy: "Ghi mỗi loại số thành một cột, mỗi đề án một dòng; hoặc chỉ giữ dòng đúng."
        )
    }

    /// The stage that a cell of the row says and nothing else.
    private func statedStage(_ row: RawRow) -> (column: Int, stage: Stage)? {
        let mayState: Set<ImportField?> = [nil, .kind, .costItem]
        return layout.columns.lazy.filter { mayState.contains($0.field) }.compactMap { column in
            guard let words = row.cell(column.index).words, StageReader.isBare([words]),
                let stage = StageReader.read(columnPath: [words])
            else { return nil }
            return (column: column.index, stage: stage)
        }.first
    }
}
