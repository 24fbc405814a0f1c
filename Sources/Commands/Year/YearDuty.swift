import KhuyenCong

/// Who does a move: the same people whom docs/lifecycle.md names.
enum YearDuty {
    static func person(_ move: YearMove, of project: YearProject, in state: ProjectState) -> YearPerson {
        let owner: YearPerson = project.level == .national ? .agency : .department
        switch move {
        case .submit, .withdraw, .report: return project.submitter
        case .sendBack: return state == .registered ? owner : .department
        case .reject: return rejecting(project.level, state)
        case .appraise, .register, .accept, .acceptAtOtherPrice: return .department
        case .appraiseAtMinistry: return .agency
        case .approve: return project.level == .national ? .agency : .leader
        // What a group scheme leaves open, the Department settles: Khoản 4 Điều 11 Thông tư 36/2013/TT-BCT.
        case .change: return project.scheme == .group ? .department : owner
        case .advance, .payRest, .settle, .recoverOpen, .recoverPart: return .accountant
        case .contract, .annex, .carryOver, .suspend, .resume, .stop, .close, .wait: return owner
        }
    }

    private static func rejecting(_ level: ProgrammeLevel, _ state: ProjectState) -> YearPerson {
        switch (level, state) {
        case (.national, .registered), (.national, .ministryAppraised): .agency
        case (.local, .registered): .leader
        default: .department
        }
    }
}

/// The paper that an act stands on.
enum YearPaper {
    static func fields(_ act: ProjectAct, by person: YearPerson, number: Int, on day: Day) -> FieldTree {
        .group([
            "office": .text(office(person)), "type": .text(type(act)),
            "number": .text("\(number)/\(mark(act))"), "year": .number(Int64(day.year)),
            "signer": .text("Người có thẩm quyền (trình diễn)"),
        ])
    }

    private static func office(_ person: YearPerson) -> String {
        switch person {
        case .agency: "Cục quản lý khuyến công"
        case .leader: "UBND tỉnh Nghệ An"
        case .centre: "Trung tâm Khuyến công Nghệ An"
        case .accountant, .department, .finance, .administrator, .auditor: "Sở Công Thương Nghệ An"
        case .communeOfficer: "UBND xã Anh Sơn"
        case .owner: "Cơ sở công nghiệp nông thôn"
        }
    }

    private static func type(_ act: ProjectAct) -> String {
        switch act {
        case .contract: "Hợp đồng"
        case .appraise, .appraiseAtMinistry: "Biên bản thẩm định"
        case .accept: "Biên bản nghiệm thu"
        case .approve, .change, .suspend, .resume, .stop: "Quyết định"
        case .close: "Biên bản thanh lý"
        case .advance, .settle, .recover: "Giấy rút dự toán"
        case .submit, .withdraw, .returnForRevision, .register, .reject, .report, .takeOver: "Công văn"
        }
    }

    private static func mark(_ act: ProjectAct) -> String {
        switch act {
        case .contract: "HĐ-KC"
        case .approve, .change, .suspend, .resume, .stop: "QĐ-KC"
        case .appraise, .appraiseAtMinistry, .accept, .close: "BB-KC"
        case .advance, .settle, .recover: "RDT"
        case .submit, .withdraw, .returnForRevision, .register, .reject, .report, .takeOver: "CV-KC"
        }
    }
}
