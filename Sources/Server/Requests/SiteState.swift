import KhuyenCong

/// What a deployment chooses.
package struct SiteSettings: Sendable {
    /// Addresses of proxies whose X-Forwarded-… headers are believed.
    package let trustedProxies: Set<String>
    /// Every page then says that its data are a demonstration.
    package let isDemonstration: Bool
    /// The office's program that looks for malware in what is uploaded; nil where there is none.
    package let scanner: FileScanner?
    /// How long a session's look-up is remembered; tests that count queries remember longer than a slow machine takes.
    package let sessionMemory: Duration

    package init(
        trustedProxies: Set<String> = [],
        isDemonstration: Bool = false,
        scanner: FileScanner? = nil,
        sessionMemory: Duration = .seconds(5)
    ) {
        self.trustedProxies = trustedProxies
        self.isDemonstration = isDemonstration
        self.scanner = scanner
        self.sessionMemory = sessionMemory
    }
}

/// What all requests of a site share.
package final class SiteState: Sendable {
    package let settings: SiteSettings
    package let sessions: SessionCache
    package let flashes = FlashStore()
    package let assets: Assets
    let table: RouteTable

    init(settings: SiteSettings, authenticator: any Authenticator, assets: Assets, table: RouteTable) {
        self.settings = settings
        self.assets = assets
        self.table = table
        sessions = SessionCache(authenticator, lifetime: settings.sessionMemory)
    }

    /// Stands in a context until the first middleware has set the real one.
    static let unconfigured = SiteState(
        settings: SiteSettings(),
        authenticator: NobodySignedIn(),
        assets: Assets(files: []),
        table: RouteTable()
    )
}

private struct NobodySignedIn: Authenticator {
    func session(forToken token: String) -> Session? {
        nil
    }

    func officer(forBearer token: String) -> Officer? {
        nil
    }
}
