import Database

/// The photo of a bought machine (ảnh máy đã mua): a picture among the files of its project, or sent with the acceptance.
enum MachinePhoto {
    /// - Throws: `Refusal` (invalid) where a machine names a number that is no picture of this project; `DatabaseError`.
    static func require(_ content: ActContent, of projectID: Int64?, in tx: Transaction) throws {
        guard case .acceptance(let acceptance) = content else { return }
        guard acceptance.machines.contains(where: { $0.photoID != nil }) else { return }
        let files = try projectID.map { try AttachmentRows.of(.project($0), in: tx) } ?? []
        let pictures = Set(files.filter { $0.removal == nil && isPicture($0.contentType) }.map(\.id))
        for (offset, machine) in acceptance.machines.enumerated() {
            guard let id = machine.photoID, !pictures.contains(id) else { continue }
            throw refusal(offset, "Tài liệu số \(id) không phải ảnh của hồ sơ này.")
        }
    }

    /// - Throws: `Refusal` (invalid) where a machine names a file that did not come.
    static func requireFiles(_ content: ActContent, sent files: Set<String>) throws {
        guard case .acceptance(let acceptance) = content else { return }
        for (offset, machine) in acceptance.machines.enumerated() {
            guard let file = machine.photoFile, !files.contains(file) else { continue }
            throw refusal(offset, "Không nhận được ảnh của máy “\(machine.name)”.")
        }
    }

    /// A picture that came with the acceptance has its number only now.
    ///
    /// - Throws: `Refusal` (invalid) where it is no picture; `DatabaseError`.
    static func link(
        _ machines: [BoughtMachine],
        to attachmentID: Int64,
        _ file: InspectedFile,
        under field: String,
        of actID: Int64,
        in tx: Transaction
    ) throws {
        for (offset, machine) in machines.enumerated() where machine.photoFile == field {
            guard isPicture(file.contentType) else { throw refusal(offset, "Tệp “\(file.name)” không phải ảnh.") }
            // Several may be bought for one approved machine; they stand in the order of the acceptance.
            let before = machines[..<offset].count { $0.approvedID == machine.approvedID }
            try tx.execute(
                """
                UPDATE bought_machine SET photo_id = \(attachmentID)
                WHERE id = (SELECT id FROM bought_machine WHERE act_id = \(actID) AND approved_id = \(machine.approvedID)
                    ORDER BY id LIMIT 1 OFFSET \(before))
                """
            )
        }
    }

    private static func isPicture(_ contentType: String) -> Bool {
        contentType.hasPrefix("image/")
    }

    private static func refusal(_ offset: Int, _ message: String) -> Refusal {
        Refusal.invalid(
            message,
            field: "machines.\(offset + 1).photo",
            remedy:
                "Chọn ảnh chụp máy (JPEG, PNG, WebP, HEIC) trong tài liệu của hồ sơ, hoặc gửi kèm lần nghiệm thu này."
        )
    }
}

extension BoughtMachine {
    /// The number of a file that was handed in before.
    var photoID: Int64? { photo.flatMap { Int64($0) } }

    /// The name under which the picture comes with the acceptance.
    var photoFile: String? { photoID == nil ? photo : nil }
}
