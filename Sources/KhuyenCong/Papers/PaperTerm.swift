import Database

extension PaperTemplate {
    /// Makes place for a new file on its days.
    ///
    /// The one before it ends where it begins, where neither has an end; one of the very same days gives way. Papers of
    /// earlier days are still drawn with what held then.
    ///
    /// - Throws: `Refusal` (conflict) for any other file of the place and level that holds on one of the days.
    static func giveWay(to upload: PaperUpload, _ validity: Validity, at now: Moment, in tx: Transaction) throws {
        let same = try standing(upload.form, upload.province, in: tx).filter { $0.level == upload.level }
        for other in same where other.validity.overlaps(validity) {
            if other.validity == validity {
                try other.supersede(at: now, in: tx)
            } else if other.validity.until == nil, validity.until == nil, let from = validity.from,
                other.validity.from.map({ $0 < from }) ?? true
            {
                try other.end(on: from, in: tx)
            } else {
                throw Refusal(
                    .conflict,
                    "Mẫu “\(other.name)” đã dùng \(other.validity.vietnamese); hai mẫu của một nơi, một cấp không dùng cùng ngày.",
                    field: "validFrom",
                    remedy: "Chọn khoảng ngày khác, hoặc bỏ mẫu kia trước."
                )
            }
        }
    }

    /// Whether it is only for papers of days before this one.
    func hasEnded(on day: Day) -> Bool {
        validity.until.map { $0 <= day } ?? false
    }

    /// Takes it out of force: from today on, or wholly where it has not held before today.
    func withdraw(at now: Moment, in tx: Transaction) throws {
        if validity.from.map({ $0 < now.day }) ?? true {
            try end(on: now.day, in: tx)
        } else {
            try supersede(at: now, in: tx)
        }
    }

    private func supersede(at now: Moment, in tx: Transaction) throws {
        try tx.execute("UPDATE paper_template SET superseded_at = \(now) WHERE id = \(id)")
    }

    private func end(on day: Day, in tx: Transaction) throws {
        try tx.execute("UPDATE paper_template SET valid_until = \(day) WHERE id = \(id)")
    }
}
