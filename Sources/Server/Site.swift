package import Hummingbird
import KhuyenCong
package import Logging
import ServiceLifecycle

/// The composition root of the web application and its API.
package struct Site: Sendable {
    package let state: SiteState
    package let table: RouteTable
    package let responder: RouterResponder<AppContext>

    /// - Throws: an error of the file system where the resources are missing.
    package init(
        settings: SiteSettings = SiteSettings(),
        authenticator: any Authenticator,
        features: [any RouteGroup] = []
    ) throws {
        let assets = try Assets.bundled()
        var table = RouteTable()
        for feature in [AboutRoutes()] + features { table.add(feature) }
        // Describing every route took half of the start, and few who start the program ask for it.
        let document = MadeOnce { [table] in try OpenAPIDocument.make(from: table).bytes }
        table.download(.api(.document), .none, "Mô tả API theo OpenAPI 3.1") { _, _ in .json(bytes: try document.value)
        }
        self.table = table
        state = SiteState(settings: settings, authenticator: authenticator, assets: assets, table: table)

        let router = Router(context: AppContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: RequestLog())
        router.add(middleware: SecurityHeaders(trustedProxies: settings.trustedProxies))
        router.add(middleware: Compression())
        router.add(middleware: Entrance(site: state))
        table.register(on: router)
        responder = router.buildResponder()
    }

    /// Listens until the program is told to stop (SIGTERM, SIGINT).
    ///
    /// `isReady` is called with the port once connections are taken.
    /// - Throws: an error of the system where the port is taken.
    package func run(
        host: String,
        port: Int,
        logger: Logger,
        isReady: @escaping @Sendable (Int?) async -> Void = { _ in }
    ) async throws {
        try await application(host: host, port: port, logger: logger, isReady: isReady).runService()
    }

    private func application(
        host: String,
        port: Int,
        logger: Logger,
        isReady: @escaping @Sendable (Int?) async -> Void
    ) -> Application<ClosingResponder> {
        Application(
            responder: ClosingResponder(inner: responder),
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { channel in await isReady(channel.localAddress?.port) },
            logger: logger
        )
    }
}
