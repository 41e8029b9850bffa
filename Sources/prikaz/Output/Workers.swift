import Dispatch

/// Several workers for the same work on many things: each worker is used by one thread at a time, and what comes out is
/// handed over in the order of what went in, whatever the number of workers.
struct Workers<Worker> {
    /// One thread at a time holds a worker, so that it need not be made for many.
    private struct Held: @unchecked Sendable {
        let worker: Worker
    }

    private let workers: [Held]

    /// Things that may be at work or done before the first of them is handed over, for each worker: outcomes wait in
    /// memory.
    private static var lead: Int { 4 }

    /// - Throws: whatever making a worker throws.
    init<Fault: Error>(_ count: Int, make: () throws(Fault) -> Worker) throws(Fault) {
        var workers: [Held] = []
        for _ in 0..<max(1, count) { workers.append(Held(worker: try make())) }
        self.workers = workers
    }

    /// Does the work on all inputs; what is handed over is handed over on the caller's thread.
    ///
    /// - Throws: what `handOver` throws; work that has begun is finished, and no other is begun.
    func map<Input: Sendable, Outcome: Sendable, Fault: Error>(
        _ inputs: [Input], _ work: @escaping @Sendable (Worker, Input) -> Outcome,
        handOver: (Input, Outcome) throws(Fault) -> Void
    ) throws(Fault) {
        guard workers.count > 1 else {
            for input in inputs { try handOver(input, work(workers[0].worker, input)) }
            return
        }
        let line = AssemblyLine<Outcome>(inputs.count, lead: workers.count * Self.lead)
        let group = DispatchGroup()
        defer {
            line.stop()
            group.wait()
        }
        for held in workers {
            DispatchQueue(label: "prikaz.worker").async(group: group) {
                while let index = line.next() { line.put(work(held.worker, inputs[index]), at: index) }
            }
        }
        for (index, input) in inputs.enumerated() { try handOver(input, line.take(index)) }
    }
}

/// Outcomes on their way from the workers to whoever takes them in their order.
///
/// Unchecked: what changes is touched on its queue alone. A mutex would do, but the thread sanitizer sees no futexes.
private final class AssemblyLine<Outcome: Sendable>: @unchecked Sendable {
    private let queue = DispatchQueue(label: "prikaz.assembly-line")
    private var number = 0
    private var outcomes: [Int: Outcome] = [:]
    private var isStopped = false

    private let count: Int
    /// Signalled for each thing that a worker may begin.
    private let room: DispatchSemaphore
    /// Signalled for each outcome.
    private let made = DispatchSemaphore(value: 0)

    init(_ count: Int, lead: Int) {
        self.count = count
        // One that begins with more must not go away with less.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<lead { room.signal() }
    }

    /// The number of the thing to be worked on next, as soon as there is room for its outcome; nil when there is none.
    func next() -> Int? {
        room.wait()
        let next = queue.sync { () -> Int? in
            guard !isStopped, number < count else { return nil }
            defer { number += 1 }
            return number
        }
        // Room that is not taken is the next one's.
        if next == nil { room.signal() }
        return next
    }

    func put(_ outcome: Outcome, at index: Int) {
        queue.sync { outcomes[index] = outcome }
        made.signal()
    }

    /// Waits for an outcome; each is taken once, in their order.
    func take(_ index: Int) -> Outcome {
        while true {
            if let outcome = queue.sync(execute: { outcomes.removeValue(forKey: index) }) {
                room.signal()
                return outcome
            }
            made.wait()
        }
    }

    /// No further work is begun.
    func stop() {
        queue.sync { isStopped = true }
        room.signal()
    }
}
