import KhuyenCong

/// A form of file that can be made of a report, posters among them.
enum ReportFileForm: String, CaseIterable {
    case docx, xlsx, pdf
    case posterPDF = "pdf-a3"
    case posterPNG = "png-a3"
    case postPNG = "png-post"
    case csv, json

    var title: String {
        switch self {
        case .docx: "Word"
        case .xlsx: "Excel"
        case .pdf: "PDF"
        case .posterPDF: "Áp phích A3, PDF"
        case .posterPNG: "Áp phích A3, ảnh PNG"
        case .postPNG: "Ảnh đăng tin 1080 × 1350, PNG"
        case .csv: "CSV"
        case .json: "JSON"
        }
    }

    var format: ReportFileFormat {
        switch self {
        case .docx: .docx
        case .xlsx: .xlsx
        case .pdf, .posterPDF: .pdf
        case .posterPNG, .postPNG: .png
        case .csv: .csv
        case .json: .json
        }
    }

    var poster: ReportPoster.Size? {
        switch self {
        case .posterPDF, .posterPNG: .a3
        case .postPNG: .post
        case .docx, .xlsx, .pdf, .csv, .json: nil
        }
    }
}
