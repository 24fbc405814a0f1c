extension Moment {
    /// A day without its hour stands for its noon in Vietnam (UTC+7).
    package init(noonOf day: Day) {
        // Days since 1970 after Howard Hinnant's `days_from_civil` (public domain).
        let year = Int64(day.month <= 2 ? day.year - 1 : day.year)
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = Int64((153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.init(secondsSince1970: (era * 146_097 + dayOfEra - 719_468) * 86_400 + 5 * 3600)
    }
}
