/// What a word may begin.
///
/// Most words begin nothing: it is asked once of each, before the tables that would say no one after the other.
struct Openers: OptionSet, Sendable {
    let rawValue: UInt8

    /// A number in words, or an amount without one.
    static let figure = Openers(rawValue: 1)
    static let period = Openers(rawValue: 2)
    static let cue = Openers(rawValue: 4)
    /// The kind of a unit below the province.
    static let locality = Openers(rawValue: 8)

    /// By the number of the word, of so many.
    static func table(_ count: Int, _ words: [(Openers, [UInt16])]) -> [Openers] {
        var table = [Openers](repeating: [], count: count + 1)
        for (opener, numbers) in words {
            for number in numbers { table[Int(number)].insert(opener) }
        }
        return table
    }
}
