package import Database
import HTTPTypes
package import KhuyenCong

/// Looking up one's own file by its code and a phone, without an account.
package struct LookUpRoutes: RouteGroup {
    private let lookUps: LookUps
    private let now: @Sendable () -> Moment

    package init(
        _ database: Database,
        shortest: Duration = .milliseconds(400),
        now: @escaping @Sendable () -> Moment = Moment.now
    ) {
        lookUps = LookUps(database, shortest: shortest)
        self.now = now
    }

    package func add(to table: inout RouteTable) {
        let lookUps = lookUps
        let now = now
        table.page(.lookUp, .none, "Tra cứu hồ sơ bằng mã và số điện thoại") { request, context in
            LookUpView(typed: ["code": request.query["ma"] ?? ""], faults: .none, answer: nil, context: context).page
        }
        table.form(.lookUp, .none, "Tra cứu hồ sơ bằng mã và số điện thoại") { form, context in
            try await FormAttempt.run {
                let question = LookUpQuestion(code: form["code"] ?? "", phone: form["phone"] ?? "")
                let answer = try await lookUps.answer(question, from: context.clientAddress, at: now())
                // The answer is a page of its own and no address, so that it stays in no history.
                return .page(LookUpView(typed: form.fields, faults: .none, answer: answer, context: context).page)
            } orShow: { faults in
                LookUpView(typed: form.fields, faults: faults, answer: nil, context: context).page
            }
        }
        table.act(
            .post,
            .lookUps,
            .none,
            "Tra cứu hồ sơ bằng mã và số điện thoại",
            body: LookUpBody.self,
            answer: LookUpFoundAnswer.self
        ) { body, _, context in
            let question = LookUpQuestion(code: body.code, phone: body.phone)
            return LookUpFoundAnswer(try await lookUps.answer(question, from: context.clientAddress, at: now()))
        }
    }
}

/// What is looked up.
struct LookUpBody: Codable, Sendable {
    let code: String
    let phone: String
}

/// Where the file stands; money in đồng, null where nothing is booked yet.
struct LookUpFoundAnswer: Codable, Sendable {
    struct Payment: Codable, Sendable {
        let stage: Stage
        let day: Day?
        let amount: Int64
    }

    let code: String
    let title: String
    let state: ProjectState
    let sentence: String
    let next: String
    let remark: String?
    let asked: Int64?
    let approved: Int64?
    let advanced: Int64?
    let settled: Int64?
    let payments: [Payment]
    let missingPapers: [String]

    init(_ answer: LookUpAnswer) {
        code = answer.code
        title = answer.title
        state = answer.state
        sentence = answer.sentence
        next = answer.next
        remark = answer.remark
        asked = answer.asked?.amount
        approved = answer.approved?.amount
        advanced = answer.advanced?.amount
        settled = answer.settled?.amount
        payments = answer.payments.map { Payment(stage: $0.stage, day: $0.day, amount: $0.amount.amount) }
        missingPapers = answer.missingPapers
    }
}
