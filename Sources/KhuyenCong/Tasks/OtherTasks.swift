/// What waits outside the files, as each visit of the home page and of the task list asks for it.
enum OtherTasks {
    /// No more of one kind are shown at once: nobody works through a longer list, and each visit reads it.
    static let most = 100
}
