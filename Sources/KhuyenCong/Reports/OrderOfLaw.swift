extension PeriodReport {
    /// The order in which sources are named everywhere, so that a colour means one source in all charts of a report.
    package var sourcesInOrder: [Group<FundingSource.Code>] {
        bySource.sorted { $0.key.position < $1.key.position }
    }

    /// The order of the law; what has no kind stands last.
    package var kindsInOrder: [Group<ActivityKind.Code?>] {
        byKind.sorted { ($0.key?.position ?? .max) < ($1.key?.position ?? .max) }
    }
}

extension FundingSource.Code {
    /// Its place among the sources.
    package var position: Int {
        FundingSource.Code.allCases.firstIndex(of: self) ?? 0
    }
}

extension ActivityKind.Code {
    /// Its place among the contents of the law.
    package var position: Int {
        ActivityKind.Code.allCases.firstIndex(of: self) ?? 0
    }
}
