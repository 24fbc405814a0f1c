import HTTPTypes
import KhuyenCong

/// The trail of a file's money, a payment's booking, open advances, and what is looked at first in a review.
struct MoneyPages: RouteGroup {
    /// In the address: the day of the ages, and from how many days on a booking is late.
    enum Name {
        static let day = "ngay"
        static let late = "tre"
    }

    let desk: MoneyDesk

    func add(to table: inout RouteTable) {
        table.page(.moneyTrail(.any), .ownAccount, "Sổ theo dõi chi của một hồ sơ: từ dự toán đến máy") {
            _,
            context in
            MoneyTrailView(trail: try await desk.trail(context), today: desk.now().day, context: context).page()
        }
        table.page(.payment(.any), .viewProjects, "Một khoản chi và chứng từ kho bạc") { _, context in
            try await paymentPage(nil, .none, context)
        }
        table.form(.payment(.any), .workOnProjects, "Ghi chứng từ kho bạc của một khoản chi") { form, context in
            try await book(form, context)
        }
        table.page(.outstandingAdvances, .viewProjects, "Tạm ứng chưa quyết toán, theo tuổi nợ") { request, context in
            OutstandingView(list: try await outstanding(request.query, context), context: context).page
        }
        table.download(.outstandingAdvancesFile, .viewProjects, "Bảng tính công nợ tạm ứng") { request, context in
            let list = try await outstanding(request.query, context)
            let bytes = try list.sheet.bytes()
            return Download.response(
                bytes: bytes,
                name: "Cong no tam ung \(list.day).xlsx",
                type: ExportFormat.xlsx.mediaType
            )
        }
        table.page(.moneyReview, .viewProjects, "Rà soát kinh phí: vượt quy định, hạch toán chậm, chứng từ trùng") {
            request,
            context in
            let days = request.query[Name.late].flatMap { Int($0) }.map { min(max($0, 0), 3650) }
            let officer = try context.requireOfficer()
            let today = desk.now().day
            let review = try await desk.payments.review(lateAfterDays: days, on: today, by: officer)
            return MoneyReviewView(review: review, today: today, context: context).page
        }
    }

    private func outstanding(_ query: URLQuery, _ context: AppContext) async throws -> OutstandingAdvances {
        let day = try query.day(Name.day) ?? desk.now().day
        return try await desk.payments.outstanding(on: day, by: context.requireOfficer())
    }

    private func paymentPage(_ typed: FieldTree?, _ faults: FormFaults, _ context: AppContext) async throws -> Page {
        let (payment, mayBook) = try await desk.payments.payment(context.pathID(), by: context.requireOfficer())
        return PaymentView(
            payment: payment,
            mayBook: mayBook && context.may(.workOnProjects),
            typed: typed,
            faults: faults
        )
        .page(in: context)
    }

    private func book(_ form: Form, _ context: AppContext) async throws -> FormOutcome {
        try await FormAttempt.run(form.tree) { tree in
            let officer = try context.requireOfficer()
            let payment = try await desk.payments.book(context.pathID(), tree, by: officer, at: desk.now())
            return .redirect(.moneyTrail(payment.dossierCode), .done("Đã ghi chứng từ kho bạc."))
        } orShow: { fields in
            try await paymentPage(fields.tree, fields.faults, context)
        }
    }
}
