import Hummingbird
package import KhuyenCong

/// Reading the audit log, as a page and as JSON.
package struct AuditRoutes: RouteGroup {
    private let log: AuditLog

    package init(_ log: AuditLog) {
        self.log = log
    }

    package func add(to table: inout RouteTable) {
        table.page(.audit, .viewAudit, "Nhật ký thao tác") { request, context in
            try await page(request.query, context)
        }
        table.download(.auditExport, .viewAudit, "Bảng tính các mục nhật ký đang lọc") { request, context in
            try await workbook(request.query, context)
        }
        AuditAPI(log: log).add(to: &table)
    }

    private func page(_ query: URLQuery, _ context: AppContext) async throws -> Page {
        let officer = try context.requireOfficer()
        let paging = Paging(query: query)
        var reader = FieldReader(query)
        let filter = filter(query, &reader)
        let isReadable = reader.faults.isEmpty
        let view = AuditView(
            entries: isReadable ? try await log.list(filter, for: officer, page: paging.page) : nil,
            choices: try await log.choices(for: officer),
            query: query,
            paging: paging,
            faults: FormFaults(faults: reader.faults),
            readsExaminations: Examinations.mayRead(officer)
        )
        return AuditViews.page(view)
    }

    private func filter(_ query: URLQuery, _ reader: inout FieldReader) -> AuditFilter {
        AuditFilter(
            accountID: reader.integer("nguoi", "Người thực hiện", in: 1...Int64.max),
            act: query["viec"],
            subject: query["doi-tuong"],
            subjectID: reader.integer("so", "Số của đối tượng", in: 1...Int64.max),
            from: reader.day("tu", "Từ ngày"),
            through: reader.day("den", "Đến ngày")
        )
    }

    /// What cannot be read in the filter is told on the page; here it is no file.
    private func workbook(_ query: URLQuery, _ context: AppContext) async throws -> Response {
        let officer = try context.requireOfficer()
        var reader = FieldReader(query)
        let filter = filter(query, &reader)
        if let fault = reader.faults.first { throw RequestFault.malformed(fault.message, field: fault.field) }
        return try await Download.response(name: "Nhat ky.xlsx", type: ExportFormat.xlsx.mediaType) { path in
            try await log.read(filter, for: officer) { try AuditWorkbook.write($0, to: path) }
        }
    }
}
