extension SiteURL {
    package static let examinations = SiteURL("nhat-ky", "kiem-tra-hang-ngay")
}

extension APIURL {
    package static let examinations = APIURL("examinations")
}
