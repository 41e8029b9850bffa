import Dispatch
import Synchronization

/// A value that is made on another thread, from now on, while its owner does other things.
final class Ahead<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let group = DispatchGroup()

    init(_ make: @escaping @Sendable () -> Value) {
        DispatchQueue(label: "prikaz.ahead").async(group: group) { [self] in
            let value = make()
            made.withLock { $0 = value }
        }
    }

    /// The value, as soon as it is there.
    var value: Value {
        group.wait()
        guard let value = made.withLock({ $0 }) else { preconditionFailure("the group is left when the value is made") }
        return value
    }
}
