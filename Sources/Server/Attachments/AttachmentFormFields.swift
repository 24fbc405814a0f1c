import KhuyenCong

/// The questions of the upload form.
struct AttachmentFormFields {
    static let accepted = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.docx,.xlsx,.doc,.xls"

    let limits: AttachmentLimits

    func html(_ typed: URLQuery, _ faults: FormFaults) -> HTML {
        """
        \(PaperKindField(name: AttachmentFields.kind, isRequired: true).html(typed[AttachmentFields.kind], faults))
        \(files.html(nil, faults: faults))
        \(photo.html(nil, faults: faults))
        <details\(attribute: "open", if: isOpen(typed))><summary>Tùy chọn</summary>
        \(stage.html(typed[AttachmentFields.stage], faults: faults))
        \(takenOn.html(typed[AttachmentFields.takenOn], faults: faults))
        \(position.html(typed[AttachmentFields.position], faults: faults))
        </details>
        """
    }

    private var files: FormField {
        FormField(
            AttachmentFields.file,
            "Tệp",
            .file(accept: Self.accepted, isMultiple: true),
            help: """
                PDF, ảnh, Word, Excel; tối đa \(limits.filesAtOnce) tệp, mỗi tệp không quá \
                \(limits.bytesPerFile >> 20) MB
                """,
            isRequired: true
        )
    }

    private var photo: FormField {
        FormField(AttachmentFields.photo, "Hoặc chụp ảnh", .camera)
    }

    private var stage: FormField {
        FormField(
            AttachmentFields.stage,
            "Bước hồ sơ",
            .choice(PaperStage.allCases.map { ($0.rawValue, $0.label) }, empty: "Theo loại giấy tờ")
        )
    }

    private var takenOn: FormField {
        FormField(AttachmentFields.takenOn, "Ngày chụp ảnh", help: "Ví dụ: 21/11/2026")
    }

    private var position: FormField {
        FormField(AttachmentFields.position, "Tọa độ nơi chụp", help: "Vĩ độ, kinh độ; ví dụ: 18.6796, 105.6813")
    }

    private func isOpen(_ typed: URLQuery) -> Bool {
        [AttachmentFields.stage, AttachmentFields.takenOn, AttachmentFields.position].contains { typed[$0] != nil }
    }
}
