import KhuyenCong
import Server
import Testing

@Suite struct AccountLabelsTests {
    /// Two roles of one name could not be told apart in a choice.
    @Test func `every role and every permission has a name of its own`() {
        #expect(Set(Role.allCases.map(\.label)).count == Role.allCases.count)
        #expect(Set(Permission.allCases.map(\.label)).count == Permission.allCases.count)
    }
}
