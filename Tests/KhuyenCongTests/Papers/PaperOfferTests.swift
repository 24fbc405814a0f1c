import Testing

@testable import KhuyenCong

@Suite struct PaperOfferTests {
    @Test(arguments: [
        (ProjectState.draft, ProgrammeLevel.local, ProjectScheme.single, ["1"]),
        (.submitted, .local, .single, ["1", "4b"]), (.submitted, .local, .group, ["1", "4a"]),
        (.registered, .local, .single, ["1", "2", "4b"]),
        (.underWay, .national, .single, ["1", "2", "3a", "3b", "4b", "5a", "5b", "5c", "10", "11", "hop-dong"]),
        (
            .settled, .local, .group,
            ["1", "2", "3a", "3b", "4a", "5a", "5b", "6", "7", "8a", "8b", "9", "10", "11", "hop-dong"]
        ),
        (.rejected, .local, .single, ["1", "4b"]), (.withdrawn, .local, .single, ["1"]),
    ])
    func `a file offers the forms that it is at`(
        state: ProjectState,
        level: ProgrammeLevel,
        scheme: ProjectScheme,
        expected: [String]
    ) {
        #expect(PaperForm.offered(in: state, level: level, scheme: scheme).map(\.number) == expected)
    }
}
