import Diagnostics
import Synchronization

/// What the program does, step by step, where `--verbose` asks for it: files, folders, sizes and times, and never a word of
/// a plan.
enum Trace {
    private static let start = ContinuousClock.now
    private static let isOn = Atomic(false)

    static func begin() {
        _ = start
        isOn.store(true, ordering: .relaxed)
    }

    static func note(_ text: @autoclosure () -> String) {
        guard isOn.load(ordering: .relaxed) else { return }
        let milliseconds = Int((ContinuousClock.now - start) / .milliseconds(1))
        Terminal.message("prikaz: \(milliseconds) мс: \(Terminal.safe(text()))")
    }
}
