extension QRCode {
    /// With the light border of four modules that readers need; dark on light in every colour scheme.
    package func svg(label: String) -> HTML {
        var path = ""
        for y in 0..<size {
            for x in 0..<size where isDark(x, y) { path += "M\(x) \(y)h1v1h-1z" }
        }
        let side = size + 8
        return """
            <svg class="qr" role="img" aria-label="\(label)" viewBox="-4 -4 \(side) \(side)" shape-rendering="crispEdges">\
            <rect x="-4" y="-4" width="\(side)" height="\(side)" fill="#fff"/><path d="\(path)" fill="#000"/></svg>
            """
    }
}
