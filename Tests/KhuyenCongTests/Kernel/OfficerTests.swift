import Testing

@testable import KhuyenCong

@Suite struct OfficerTests {
    @Test func `a right holds where it was given and nowhere else`() {
        let officer = Officer(
            userID: 1,
            name: "Cán bộ",
            grants: [
                Grant(role: .department, scope: .province("40")),
                Grant(role: .communeOfficer, scope: .commune("17329", province: "42")),
            ]
        )

        #expect(officer.territory(.importProjects) == Territory(scopes: [.province("40")]))
        #expect(officer.territory(.viewProjects).contains(province: "40"))
        #expect(!officer.territory(.viewProjects).contains(province: "42"))
        #expect(officer.territory(.viewProjects).communes == ["17329"])
        #expect(officer.territory(.editReference).isEmpty)
    }

    @Test func `nobody but the administrator edits the law`() {
        let editors = Role.allCases.filter { $0.permissions.contains(.editReference) }

        #expect(editors == [.administrator])
    }

    @Test func `the administrator of people does not book money`() {
        let permissions = Role.administrator.permissions

        #expect(permissions.isDisjoint(with: [.importProjects, .correctProjects]))
    }

    /// The national office keeps one list of all provinces, which nobody else brings.
    @Test func `the national office and those who run the programme in a province bring lists`() {
        let bringing = Role.allCases.filter { $0.permissions.contains(.importProjects) }

        #expect(bringing == [.nationalAgency, .department, .promotionCentre])
    }
}
