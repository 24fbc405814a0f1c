package import KhuyenCong

extension Rules {
    /// A province's own copy of the local default, in force from the first day of 2026 on; answers its id.
    ///
    /// - Throws: `Refusal` (conflict where the place has one already), `DatabaseError`.
    package func copyLocalDefault(
        to place: PlaceKey = PlaceKey(.of2025, "40"),
        at now: Moment = TestDatabase.now
    ) async throws -> Int64 {
        let standard = try await packs(for: .localOperator).first { $0.isLocalDefault }
        let copy = PackDraft(
            code: "rieng-\(place.map.rawValue)-\(place.code)",
            name: "Quy tắc riêng của tỉnh \(place.code)",
            place: place,
            validFrom: Day.firstOfYear(2026),
            validUntil: nil,
            basis: LegalBasis("Quyết định 1/QĐ-UBND", .fullText)
        )
        return try await copyPack(standard?.id ?? 0, copy, by: .localOperator, at: now)
    }
}
