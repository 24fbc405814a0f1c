import KhuyenCong
import Testing

@Suite struct AuditFieldChangeTests {
    @Test(
        arguments: [
            (
                #"{"before":{"title":"Cũ","year":2016},"after":{"title":"Mới","year":2016}}"#,
                [AuditFieldChange(field: "title", before: "Cũ", after: "Mới")]
            ),
            (
                #"{"after":{"role":"auditor","until":null}}"#,
                [AuditFieldChange(field: "role", before: nil, after: "auditor")]
            ),
            (
                #"{"before":{"amount":9007199254740993}}"#,
                [AuditFieldChange(field: "amount", before: "9007199254740993", after: nil)]
            ),
            (
                #"{"rows":3,"file":{"name":"a.xlsx"},"ok":true,"list":[1.5]}"#,
                [
                    AuditFieldChange(field: "file.name", before: nil, after: "a.xlsx"),
                    AuditFieldChange(field: "list.1", before: nil, after: "1.5"),
                    AuditFieldChange(field: "ok", before: nil, after: "true"),
                    AuditFieldChange(field: "rows", before: nil, after: "3"),
                ]
            ),
            ("{}", []),
            ("no json", [AuditFieldChange(field: "", before: nil, after: "no json")]),
        ] as [(String, [AuditFieldChange])]
    )
    func `a detail is laid out field by field`(json: String, changes: [AuditFieldChange]) {
        #expect(AuditFieldChange.read(json) == changes)
    }
}
