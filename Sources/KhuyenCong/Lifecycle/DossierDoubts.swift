extension DossierView {
    /// What nobody could tell of eligibility, or doubted of the finances, when the project was approved (điều kiện chưa kết luận), with the approval.
    ///
    /// A doubt does not stop an approval, since the units' lists of the law leave some places and trades open; it stays
    /// with the act and shows on the page of the file.
    package var doubts: [CheckResult] {
        history.first { $0.act == .approve }?.checks.filter(\.isDoubt) ?? []
    }
}

extension CheckResult {
    /// Undecided where the law asks who, where or what is supported, and whether who is supported can pay the rest.
    package var isDoubt: Bool {
        verdict == .undecided && [.eligibility, .trade, .finances].contains(rule)
    }
}
