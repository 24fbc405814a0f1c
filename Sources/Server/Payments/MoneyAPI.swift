import Hummingbird
import KhuyenCong

/// Contracts, payments, vouchers and conclusions for other programs: the same verbs as the pages.
struct MoneyAPI: RouteGroup {
    let desk: MoneyDesk

    func add(to table: inout RouteTable) {
        table.read(
            .dossierAccounts(""),
            .ownAccount,
            "Hợp đồng, khoản chi, chứng từ, kết luận của một hồ sơ",
            answer: AccountsAnswer.self
        ) { _, context in
            AccountsAnswer(try await desk.trail(context))
        }
        addPayments(to: &table)
        addConclusions(to: &table)
        addDrafts(to: &table)
    }

    private func addPayments(to table: inout RouteTable) {
        table.read(.payment(.any), .viewProjects, "Một khoản chi", answer: PaymentAnswer.self) { _, context in
            PaymentAnswer(try await desk.payments.payment(context.pathID(), by: context.requireOfficer()).payment)
        }
        table.act(
            .patch,
            .payment(.any),
            .workOnProjects,
            "Ghi chứng từ kho bạc của một khoản chi",
            fields: .paymentBooking,
            answer: PaymentAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            return PaymentAnswer(try await desk.payments.book(context.pathID(), fields, by: officer, at: desk.now()))
        }
        table.read(
            .outstandingAdvances,
            .viewProjects,
            "Tạm ứng chưa quyết toán, theo tuổi nợ",
            parameters: [Parameter("on", .day, "Tính đến ngày; mặc định hôm nay")],
            answer: OutstandingAnswer.self
        ) { request, context in
            let day = request.query["on"].flatMap { Day($0) } ?? desk.now().day
            return OutstandingAnswer(try await desk.payments.outstanding(on: day, by: context.requireOfficer()))
        }
        table.read(
            .moneyReview,
            .viewProjects,
            "Vượt quy định, hạch toán chậm, chứng từ trùng, cơ sở có liên quan, kết luận chưa thực hiện",
            parameters: [Parameter("lateAfter", .integer(0...3650), "Hạch toán chậm quá số ngày này")],
            answer: ReviewAnswer.self
        ) { request, context in
            let days = request.query["lateAfter"].flatMap { Int($0) }
            let officer = try context.requireOfficer()
            return ReviewAnswer(
                try await desk.payments.review(lateAfterDays: days, on: desk.now().day, by: officer)
            )
        }
    }

    private func addConclusions(to table: inout RouteTable) {
        table.act(
            .post,
            .dossierConclusions(""),
            .viewProjects,
            "Ghi một kết luận kiểm toán, thanh tra",
            fields: .conclusion,
            status: .created,
            answer: ConclusionAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let code = try context.dossierCode()
            return ConclusionAnswer(try await desk.conclusions.add(fields, to: code, by: officer, at: desk.now()))
        }
        table.act(
            .patch,
            .conclusion(.any),
            .viewProjects,
            "Ghi việc đã làm để thực hiện kết luận",
            fields: .conclusionAnswer,
            answer: ConclusionAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let id = try context.pathID()
            return ConclusionAnswer(try await desk.conclusions.answer(id, fields, by: officer, at: desk.now()))
        }
    }

    private func addDrafts(to table: inout RouteTable) {
        table.act(
            .put,
            .settlementDraft(""),
            .workOnProjects,
            "Lưu bản nháp quyết toán; bản nháp có thể vượt mức",
            fields: .act(.settle),
            answer: ChecksAnswer.self
        ) { fields, _, context in
            let officer = try context.requireOfficer()
            let code = try context.dossierCode()
            try await desk.drafts.save(fields, of: .settle, in: code, by: officer, at: desk.now())
            let checks = try await desk.dossiers.check(.settle, on: code, fields, by: officer, at: desk.now())
            return ChecksAnswer(checks: checks.map(CheckAnswer.init))
        }
    }
}
