import Dispatch
import Synchronization

/// Several workers for the same work on many things: each worker is used by one thread at a time, and what comes out is
/// handed over in the order of what went in, whatever the number of workers.
struct Workers<Worker> {
    /// One thread at a time holds a worker, so that it need not be made for many.
    private struct Held: @unchecked Sendable {
        let worker: Worker
    }

    private let workers: [Held]

    /// Things at work before the first of them is handed over, for each worker: outcomes wait in memory.
    private static var batch: Int { 16 }

    /// - Throws: whatever making a worker throws.
    init<Fault: Error>(_ count: Int, make: () throws(Fault) -> Worker) throws(Fault) {
        var workers: [Held] = []
        for _ in 0..<max(1, count) { workers.append(Held(worker: try make())) }
        self.workers = workers
    }

    func map<Input: Sendable, Outcome: Sendable, Fault: Error>(
        _ inputs: [Input], _ work: @escaping @Sendable (Worker, Input) -> Outcome,
        handOver: (Input, Outcome) throws(Fault) -> Void
    ) throws(Fault) {
        let size = workers.count * Self.batch
        var start = 0
        while start < inputs.count {
            let batch = inputs[start..<min(start + size, inputs.count)]
            for (input, outcome) in zip(batch, outcomes(of: Array(batch), work)) { try handOver(input, outcome) }
            start += size
        }
    }

    private func outcomes<Input: Sendable, Outcome: Sendable>(
        of inputs: [Input], _ work: @escaping @Sendable (Worker, Input) -> Outcome
    ) -> [Outcome] {
        let workers = workers
        guard workers.count > 1 else { return inputs.map { work(workers[0].worker, $0) } }
        let next = Atomic(0)
        let outcomes = Mutex<[Outcome?]>([Outcome?](repeating: nil, count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: min(workers.count, inputs.count)) { number in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < inputs.count else { return }
                let outcome = work(workers[number].worker, inputs[index])
                outcomes.withLock { $0[index] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap { $0 } }
    }
}
