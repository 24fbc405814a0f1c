extension ClosedRange where Bound: BinaryInteger {
    /// The years that a form, an address or a program may name; the schema of projects holds the same.
    package static var programmeYears: ClosedRange<Bound> { 1990...2100 }
}
