import CMalloc

/// How this process takes memory from the system.
enum Heap {
    /// For work that one thread hands to the next: what the first has freed, the next can take.
    ///
    /// With a heap for each thread, as glibc gives them, an import of 50,000 rows holds a sixth more, with two heaps a
    /// tenth. Threads that run already keep theirs, so this comes before the first of them.
    static func shareOne() {
        khuyencong_share_one_heap()
    }
}
