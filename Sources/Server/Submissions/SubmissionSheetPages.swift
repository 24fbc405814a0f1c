import Hummingbird
import KhuyenCong

/// The form of a unit as a workbook, out and back.
struct SubmissionSheetPages: RouteGroup {
    private static let uploads = UploadLimits(files: 1, bytesPerFile: 4 * 1024 * 1024)

    let pages: SubmissionPages

    func add(to table: inout RouteTable) {
        let pages = pages
        table.download(.submissionSheet(.any), .none, "Mẫu báo cáo của một đơn vị, để điền bằng Excel") { _, context in
            let token = try context.pathText("token")
            return try await Download.response(name: "Bao cao don vi.xlsx", type: ExportFormat.xlsx.mediaType) { path in
                try await pages.submissions.export(token, to: path)
            }
        }
        table.form(
            .submissionSheet(.any),
            .none,
            "Nhận mẫu báo cáo đã điền của một đơn vị",
            uploads: Self.uploads
        ) { form, context in
            let token = try context.pathText("token")
            return try await FormAttempt.run {
                guard let file = form.files.first(where: { $0.size > 0 }) else {
                    throw Refusal.invalid("Chọn tệp đã điền.", field: "file")
                }
                let address = context.clientAddress
                _ = try await pages.submissions.take(
                    token,
                    path: file.path,
                    name: file.name,
                    from: address,
                    at: pages.now()
                )
                return .page(try await pages.stored(token, .none, context, isSent: true))
            } orShow: { faults in
                try await pages.stored(token, faults, context, isSent: false)
            }
        }
    }
}
