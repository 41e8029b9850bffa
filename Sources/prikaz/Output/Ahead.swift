import Dispatch

/// A value that is made on another thread, from now on, while its owner does other things.
///
/// Unchecked: the value is touched on its queue alone.
final class Ahead<Value: Sendable>: @unchecked Sendable {
    private let queue = DispatchQueue(label: "prikaz.ahead")
    private let make: @Sendable () -> Value
    private var made: Value?

    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        queue.async { [self] in _ = kept() }
    }

    /// The value, as soon as it is there.
    var value: Value { queue.sync { kept() } }

    private func kept() -> Value {
        if let made { return made }
        let value = make()
        made = value
        return value
    }
}
