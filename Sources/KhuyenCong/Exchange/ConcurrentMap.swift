import Dispatch
import Synchronization

extension RandomAccessCollection where Self: Sendable, Index == Int {
    /// What `transform` gives for each element, in their order, made by all cores at once.
    func concurrentMap<Made: Sendable>(_ transform: @Sendable (Element) -> Made) -> [Made] {
        let part = 2048
        let parts = (count + part - 1) / part
        guard parts > 1 else { return map(transform) }
        let made = Mutex<[[Made]]>(Array(repeating: [], count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { index in
            let start = startIndex + index * part
            let values = self[start..<Swift.min(start + part, endIndex)].map(transform)
            made.withLock { $0[index] = values }
        }
        return made.withLock { parts in Array(parts.joined()) }
    }
}
