/// Wrong use of the command line, which the argument parser words in English, as an officer reads it.
enum WrongUse {
    /// What is wrong, how it would be right, and where to read on; what is not known here stays as the parser says it.
    static func vietnamese(_ message: String) -> String {
        values(options(frame(message)))
    }

    static func unknownCommand(_ word: String) -> String {
        "Lỗi: Không có lệnh “\(word)”.\nCách dùng: khuyencong <subcommand>\n  Xem thêm: khuyencong --help"
    }

    private static func frame(_ text: String) -> String {
        text.replacing(#/^Error: /#) { _ in "Lỗi: " }
            .replacing(#/\nHelp:  /#) { _ in "\nÝ nghĩa: " }
            .replacing(#/(^|\n)Usage: /#) { "\($0.output.1)Cách dùng: " }
            .replacing(#/\n  See '([^'\n]+)' for more information\./#) { "\n  Xem thêm: \($0.output.1)" }
    }

    private static func options(_ text: String) -> String {
        text.replacing(#/Unknown option '([^'\n]+)'\. Did you mean '([^'\n]+)'\?/#) {
            "Không có tùy chọn “\($0.output.1)”. Có phải “\($0.output.2)”?"
        }
        .replacing(#/Unknown option '([^'\n]+)'/#) { "Không có tùy chọn “\($0.output.1)”." }
        .replacing(#/Invalid option: ([^\n]+)/#) { "Không có tùy chọn “\($0.output.1)”." }
        .replacing(#/Missing required subcommand\./#) { _ in "Thiếu lệnh con." }
        .replacing(#/The option '([^'\n]+)' does not take any value, but '([^\n]*)' was specified\./#) {
            "Tùy chọn \($0.output.1) không nhận giá trị, nhưng có “\($0.output.2)”."
        }
        .replacing(#/Unexpected argument '([^\n]*)'/#) { "Thừa “\($0.output.1)”." }
        .replacing(#/[0-9]+ unexpected arguments: '([^\n]*)'/#) { "Thừa “\(list($0.output.1))”." }
    }

    private static func values(_ text: String) -> String {
        text.replacing(#/The value '([^\n]*?)' is invalid for '([^'\n]+)'/#) {
            "Giá trị “\($0.output.1)” của \($0.output.2) không được nhận"
        }
        .replacing(#/ Please provide one of the following:\n/#) { _ in " Chọn một trong:\n" }
        .replacing(#/ Please provide one of ('[^\n]+')\./#) { " Chọn một trong: \(codes($0.output.1))." }
        .replacing(#/Missing value for '([^'\n]+)'/#) { "Thiếu giá trị của \($0.output.1)." }
        .replacing(#/Missing expected argument '([^'\n]+)'/#) { "Thiếu \($0.output.1)." }
        .replacing(#/Missing one of: '([^\n]+)'/#) { "Cần một trong “\(list($0.output.1))”." }
    }

    /// "a', 'b" as the parser joins them.
    private static func list(_ quoted: Substring) -> String {
        String(quoted).replacing("', '", with: "”, “")
    }

    /// "'a', 'b' or 'c'".
    private static func codes(_ quoted: Substring) -> String {
        String(quoted).replacing("' and '", with: "', '").replacing("' or '", with: "', '").replacing("'", with: "")
    }
}
