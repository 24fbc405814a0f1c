import TestSupport
import Testing

/// Tests drop databases; an address of a real server in the environment must not reach them.
@Suite struct TestDatabaseTests {
    @Test(arguments: [
        "postgres://db.example.org/postgres", "postgres://127.0.0.1,db.example.org/postgres", "postgres:///postgres",
        "postgres://127.0.0.1/postgres?host=db.example.org", "postgres://127.0.0.1/postgres?hostaddr=192.0.2.1",
        "postgres://10.0.0.1/postgres",
    ])
    func `a server on another machine is refused`(url: String) {
        #expect(throws: TestDatabaseError.notLocal(url)) { try TestDatabase.requireLoopback(url) }
    }

    @Test(arguments: ["postgres://a@127.0.0.1:5433/b", "postgres://localhost/b", "postgres://[::1]/b"])
    func `a server on this machine is taken`(url: String) {
        #expect(throws: Never.self) { try TestDatabase.requireLoopback(url) }
    }
}
