/// A unit by its map and code; a code means nothing without its map.
package struct PlaceKey: Sendable, Hashable, Codable {
    package let map: AdminMap
    package let code: String

    package init(_ map: AdminMap, _ code: String) {
        self.map = map
        self.code = code
    }
}
