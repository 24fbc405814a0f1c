/// A colour of the screen, 0 to 255 each.
struct Colour: Sendable, Equatable {
    let red: UInt8
    let green: UInt8
    let blue: UInt8

    init(_ hex: UInt32) {
        red = UInt8(hex >> 16 & 0xFF)
        green = UInt8(hex >> 8 & 0xFF)
        blue = UInt8(hex & 0xFF)
    }
}

extension Drawing.Ink {
    /// On white paper; equal to the page's own light colours.
    var colour: Colour {
        switch self {
        case .ink: Colour(0x1C2523)
        case .soft: Colour(0x56625F)
        case .axis: Colour(0x838F8A)
        case .track: Colour(0xE4E7E2)
        case .paper: Colour(0xFFFFFF)
        case .sunken: Colour(0xF3F2EC)
        case .brand: Colour(0x0C5C56)
        case .s1: Colour(0x0F6F67)
        case .s2: Colour(0xDC9B36)
        case .s3: Colour(0x7B66AC)
        case .s4: Colour(0xB9562F)
        case .s5: Colour(0x5A7891)
        case .s6: Colour(0x8A9A3C)
        case .m0: Colour(0xB9C0B8)
        case .m1: Colour(0xA9D2C8)
        case .m2: Colour(0x72B5A8)
        case .m3: Colour(0x3D948A)
        case .m4: Colour(0x17716A)
        case .m5: Colour(0x083F3C)
        }
    }
}
