import Database
import Vietnamese

/// Carries a conclusion out by a recovery: the money that came back stands beside it, and all of it answers it.
struct ConclusionWriting {
    let context: ActContext
    let actID: Int64

    private var tx: Transaction { context.tx }

    /// - Throws: `Refusal` (invalid) where the file has no such conclusion, or it is answered; `DatabaseError`.
    func write() throws {
        guard let id = context.accounts.conclusionID else { return }
        guard
            let conclusion = try Conclusion.load(context.dossier.id, in: tx).first(where: { $0.id == id }),
            conclusion.answer == nil
        else {
            throw Refusal.invalid("Hồ sơ không có kết luận này, hoặc kết luận đã thực hiện xong.", field: "conclusion")
        }
        let returned = (context.booking.bookings[.returned] ?? [:]).values.reduce(Dong.zero, +)
        guard returned > .zero else { return }
        try Conclusion.insertRecovery(returned, of: id, by: actID, in: tx)
        let whole = conclusion.recovered + returned
        if let amount = conclusion.amount, whole < amount { return }
        let answer = Conclusion.Answer(
            text: "Đã thu hồi \(MoneyWriter.grouped(whole.amount)) đồng.",
            number: context.request.document.number,
            answeredOn: context.request.day
        )
        try Conclusion.write(answer, to: id, in: tx)
    }
}
