import KhuyenCong

/// How a project goes: the moves from its draft to its end.
///
/// Together the courses take every step of docs/lifecycle.md that a project can reach, at both levels.
struct YearCourse: Sendable {
    let moves: [YearMove]

    init(_ moves: [YearMove]) {
        self.moves = moves
    }

    static func + (left: YearCourse, right: YearCourse) -> YearCourse {
        YearCourse(left.moves + right.moves)
    }

    // Parts that many courses share.

    static let registered = YearCourse([.submit, .appraise, .register])
    static let contracted = registered + YearCourse([.approve, .contract])
    static let settled = YearCourse([.payRest, .settle()])
    static let closed = settled + YearCourse([.close])
    static let carriedOut = YearCourse([.advance(60), .report("Đã lắp đặt, chạy thử"), .accept()])

    // The straight way.

    static let smooth = contracted + carriedOut + closed
    /// Paid in full before the acceptance: Khoản 3 Điều 13 Thông tư 36/2013/TT-BCT.
    static let paidAtOnce =
        contracted
        + YearCourse([.advance(100), .report("Đã có giấy đăng ký doanh nghiệp"), .accept(), .settle(), .close])
    static let twoAdvances =
        contracted
        + YearCourse([.report("Đã khởi công"), .advance(40), .advance(30), .report("Hoàn thành phần thô"), .accept()])
        + closed
    static let otherPrice =
        contracted + YearCourse([.advance(60), .report("Máy đã về xưởng"), .acceptAtOtherPrice]) + closed
    static let threeReturns =
        YearCourse([.submit, .sendBack, .submit, .appraise, .sendBack, .submit, .appraise, .register, .sendBack])
        + smooth

    // Before the approval: nothing came of it.

    static let drafted = YearCourse([])
    static let withdrawnAsDraft = YearCourse([.withdraw])
    static let withdrawnAsSubmitted = YearCourse([.submit, .withdraw])
    static let withdrawnAsReturned = YearCourse([.submit, .sendBack, .withdraw])
    static let withdrawnAsAppraised = YearCourse([.submit, .appraise, .withdraw])
    static let withdrawnAsRegistered = registered + YearCourse([.withdraw])
    static let rejectedAsSubmitted = YearCourse([.submit, .reject])
    static let rejectedAsAppraised = YearCourse([.submit, .appraise, .reject])
    static let rejectedAsRegistered = registered + YearCourse([.reject])
    static let rejectedByMinistry = registered + YearCourse([.appraiseAtMinistry, .reject])
}

extension YearCourse {
    /// Suspended twice; half of the advance comes back, and the support goes down to what stays.
    static let suspendedTwice =
        contracted
        + YearCourse([
            .annex, .change(.extendInYear), .suspend, .report("Chờ mặt bằng"), .change(.partner), .resume,
            .advance(60), .annex, .suspend, .recoverPart(50), .resume, .change(.amountDown),
            .report("Thực hiện lại theo quy mô mới"), .accept(), .settle(), .close,
        ])
    static let stoppedAsApproved = registered + YearCourse([.approve, .change(.content), .stop])
    static let stoppedAsContracted = contracted + YearCourse([.stop])
    static let stoppedUnderWay = contracted + YearCourse([.advance(60), .recoverPart(30), .stop, .recoverOpen])
    /// The part that was accepted is settled all the same; the other one owes its advance.
    static let stoppedInParts =
        contracted
        + YearCourse([
            .advance(60), .report("Xong một phần"), .accept([1]), .stop, .settle([1]), .recoverOpen,
        ])
    static let stoppedAsSuspended = contracted + YearCourse([.suspend, .stop])
    /// Auditors found, before and after the settlement and after the closing, what had to come back.
    static let audited =
        contracted + carriedOut
        + YearCourse([.payRest, .recoverPart(5), .settle(), .recoverPart(5), .close, .recoverPart(5)])

    static func changed(_ type: ChangeType) -> YearCourse {
        registered + YearCourse([.approve, .change(type), .contract]) + carriedOut + closed
    }

    static func changedUnderWay(_ type: ChangeType) -> YearCourse {
        contracted + YearCourse([.report("Đã đặt cọc thiết bị"), .change(type)]) + carriedOut + closed
    }

    /// The year ends before the work; what it has not paid is carried over, and the next year pays it.
    static let carriedOver =
        contracted
        + YearCourse([
            .report("Đã ký hợp đồng với nhà cung cấp"), .advance(30), .wait(215), .carryOver, .wait(60), .advance(40),
            .report("Hoàn thành phần còn lại"), .accept(),
        ]) + closed

    /// Places and beneficiaries are named after the approval, line by line: Mẫu 11.
    static let group =
        registered
        + YearCourse([
            .approve, .change(.place, line: 1), .change(.beneficiary, line: 1), .change(.place, line: 2),
            .change(.beneficiary, line: 2), .change(.place, line: 3), .change(.beneficiary, line: 3), .contract,
            .advance(50), .report("Hai trong ba cơ sở đã nhận máy"), .accept([1, 2]), .accept([3]), .payRest,
            .settle([1]), .settle([2, 3]), .close,
        ])
    /// Two budget years: the parts of the second wait for their year.
    static let twoYears =
        contracted
        + YearCourse([
            .advance(60), .report("Xong phần đào tạo, đang lắp máy"), .accept([1]), .wait(250), .advance(60),
            .report("Mô hình vận hành ổn định"), .accept([2, 3]), .payRest, .settle(), .close,
        ])
    /// Approved years ago under the norms of that day, and found on paper.
    static let takenOver = YearCourse([.contract, .change(.machine)]) + carriedOut + closed
}
