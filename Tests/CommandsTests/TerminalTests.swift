import TestSupport
import Testing

/// A list that a full disk cut short was taken for the whole one, behind the trace of a crash.
@Suite(.enabled(if: Program.executable != nil, "the program is not built"))
struct TerminalTests {
    @Test func `a result that cannot be written is an error, and no crash`() throws {
        var khuyencong = try Program()
        khuyencong.results = "/dev/full"

        let outcome = try khuyencong("report", "period", "--province", "42", "--from", "2016", "--to", "2016")

        #expect(
            outcome
                == Program.Outcome(
                    code: 1,
                    output: "",
                    complaint: """
                        Lỗi: Không ghi được hết kết quả.
                        Cách xử lý: Kiểm tra chỗ trống của đĩa rồi chạy lại.

                        """
                )
        )
    }
}
