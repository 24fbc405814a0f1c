/// Texts that formats like to change on their way through a file.
enum HostileText {
    static let all = [
        "=1+1", "=cmd|' /C calc'!A0", "+84 912", "-5", "@SUM(A1)", "\tđầu", "'", "'abc", "'=1", "''=1", "'''", "''-",
        "  hai đầu  ", "a\nb", "a\tb", "\"nháy\"", "a,b;c|d", "<x>&amp;</x>", "]]>", "_x000D_", "_x0041_", "Đề án 😀",
        "e\u{302}\u{301} tổ hợp", "1.500.000", "TRUE", "#REF!", "\u{FEFF}mark", "a\rb", "a\r\nb", "\r=1", "\u{7}chuông",
    ]
}
