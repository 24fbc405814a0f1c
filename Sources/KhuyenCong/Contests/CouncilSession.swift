import Database

/// The meeting (phiên họp hội đồng bình chọn) in which the council chose what it proposes to be recognised, by its minutes
/// (Điều 10 and Điều 17 khoản 2 Thông tư 26/2014/TT-BCT).
package struct CouncilSession: Sendable, Hashable {
    package let heldOn: Day
    /// The number of the minutes (biên bản).
    package let minutes: String
    package let members: Int
    package let present: Int
}

extension CouncilSession {
    /// Reads "heldOn", "minutes", "members" and "present"; nil where nothing of it was typed.
    ///
    /// More than half of the members make a quorum: our own rule, since the circular names none.
    init?(_ fields: FieldTreeReader, decidedOn: Day) {
        let heldOn = fields.day("heldOn")
        let minutes = fields.text("minutes")
        let members = fields.integer("members", in: 3...99)
        let present = fields.integer("present", in: 1...99)
        let names = ["heldOn", "minutes", "members", "present"]
        guard names.contains(where: { fields.text($0) != nil }) else { return nil }
        if fields.text("heldOn") == nil { fields.fault("heldOn", "Ghi ngày Hội đồng họp.") }
        if fields.text("members") == nil { fields.fault("members", "Ghi số thành viên Hội đồng.") }
        if fields.text("present") == nil { fields.fault("present", "Ghi số thành viên có mặt.") }
        if minutes == nil { fields.fault("minutes", "Ghi số biên bản họp Hội đồng.") }
        if let heldOn, heldOn > decidedOn { fields.fault("heldOn", "Hội đồng họp sau ngày quyết định.") }
        if let members, let present {
            if present > members { fields.fault("present", "Nhiều hơn số thành viên Hội đồng (\(members)).") }
            if present * 2 <= members {
                fields.fault("present", "Mới có \(present)/\(members) thành viên, cần quá nửa; họp lại khi đủ.")
            }
        }
        self.heldOn = heldOn ?? decidedOn
        self.minutes = minutes ?? ""
        self.members = members ?? 0
        self.present = present ?? 0
    }

    /// Nil where the row holds none.
    init?(_ row: Row, from column: Int) throws {
        let minutes: String? = try row.get(column + 1)
        guard let minutes else { return nil }
        self.minutes = minutes
        heldOn = try row.get(column)
        members = try row.get(column + 2)
        present = try row.get(column + 3)
    }
}
