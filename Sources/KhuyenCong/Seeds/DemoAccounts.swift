import Database

/// An account of the demonstration; all share one password.
package struct DemoAccount: Sendable, Equatable {
    package let userName: String
    package let fullName: String
    package let role: Role
    package let scope: Grant.Scope
}

enum DemoAccounts {
    /// Without a password nobody can sign in.
    ///
    /// - Returns: the accounts made with their officers, in the order in which they should be shown.
    /// - Throws: `Refusal` (invalid) where the password is too weak; `DatabaseError`.
    static func make(
        in database: Database,
        password: String?,
        at now: Moment
    ) async throws -> [(account: DemoAccount, officer: Officer)] {
        let commune = try await database.read { tx in
            try Territories.load(tx).children(of: ngheAn, map: .of2025).first?.code
        }
        // They have done what the demonstration tells of the years before.
        let from = Day.firstOfYear(now.day.year - 2)
        var made: [(account: DemoAccount, officer: Officer)] = []
        for account in accounts(commune: commune) {
            let new = NewAccount(
                userName: account.userName,
                fullName: account.fullName,
                password: password,
                grant: NewGrant(role: account.role, scope: account.scope, from: from)
            )
            let id = try await Accounts(database).create(new, by: .localOperator, at: now)
            let grant = Grant(role: account.role, scope: account.scope)
            made.append((account, Officer(userID: id, name: account.fullName, grants: [grant])))
        }
        return made
    }

    /// Four words and four digits: easy to type, new for each database.
    static func makePassword() throws -> String {
        let bytes = try RandomBytes.make(8).map(Int.init)
        let chosen = bytes.prefix(4).map { words[$0 % words.count] }
        let digits = bytes.suffix(4).map { String($0 % 10) }
        return chosen.joined(separator: "-") + "-" + digits.joined()
    }

    /// User names of those who judge products.
    static let judges = ["giamkhao1", "giamkhao2", "giamkhao3"]

    private static let ngheAn = "40"

    private static func accounts(commune: String?) -> [DemoAccount] {
        let home = Grant.Scope.province(ngheAn)
        let communes = commune.map { code in
            [account("canboxa", "Cán bộ xã", .communeOfficer, .commune(code, province: ngheAn))]
        }
        return [
            account("quantri", "Quản trị hệ thống", .administrator, .nation),
            account("trunguong", "Cơ quan khuyến công trung ương", .nationalAgency, .nation),
            account("nghean", "Sở Công Thương Nghệ An", .department, home),
            account("chuyenvien", "Chuyên viên trung tâm khuyến công Nghệ An", .promotionCentre, home),
            account("ketoan", "Kế toán Nghệ An", .accountant, home),
            account("taichinh", "Cơ quan tài chính Nghệ An", .financeOffice, home),
            account("lanhdao", "Lãnh đạo UBND Nghệ An", .peoplesCommitteeLeader, home),
            account("hatinh", "Sở Công Thương Hà Tĩnh", .department, .province("42")),
            account("daklak", "Sở Công Thương Đắk Lắk", .department, .province("66")),
            account("thanhhoa", "Sở Công Thương Thanh Hóa", .department, .province("38")),
            account("kiemtoan", "Kiểm toán", .auditor, .nation),
        ] + (communes ?? []) + judges.enumerated().map { account($1, "Giám khảo \($0 + 1)", .judge, .nation) }
    }

    private static func account(
        _ userName: String,
        _ fullName: String,
        _ role: Role,
        _ scope: Grant.Scope
    ) -> DemoAccount {
        DemoAccount(userName: userName, fullName: "\(fullName) (trình diễn)", role: role, scope: scope)
    }

    private static let words = [
        "lua", "vang", "song", "xanh", "nui", "may", "gio", "trang", "sao", "bien", "dua", "cau", "tre", "sen", "mai",
        "dao", "chim", "ca", "nang", "mua", "thuyen", "buom", "dong", "que", "lang", "cho", "ben", "dinh", "giay",
        "gom", "nhan", "che",
    ]
}
