import Dispatch
import Synchronization

/// The content of a page, to be rewritten by ``PageContent`` and packed again.
///
/// Unchecked: the bytes are only read, and outlive all jobs.
struct ContentJob: @unchecked Sendable {
    /// What has become of it.
    struct Rewritten: Sendable {
        let number: Int
        let bytes: [UInt8]
        let tagged: Int
        let untagged: Int
    }

    /// The number of the object.
    let number: Int
    let data: UnsafeBufferPointer<UInt8>
    /// The fonts by name, and whether each has codes of two bytes.
    let fonts: [(name: [UInt8], isComposite: Bool)]
    /// What marked contents are to be read as, by their identifiers.
    let replacements: [Int: String]

    /// So many pages a thread takes at once.
    private static let share = 16

    /// What becomes of the jobs, in their order, on as many threads as the machine has to offer.
    static func outcomes(of jobs: [ContentJob]) -> [Result<Rewritten, any Error>] {
        let shares = stride(from: 0, to: jobs.count, by: share).map { jobs[$0..<min($0 + share, jobs.count)] }
        let outcomes = Mutex([[Result<Rewritten, any Error>]](repeating: [], count: shares.count))
        DispatchQueue.concurrentPerform(iterations: shares.count) { index in
            let deflate = Result { try Deflate() }
            let done = shares[index].map { job in Result { try job.rewritten(by: deflate.get()) } }
            outcomes.withLock { $0[index] = done }
        }
        return outcomes.withLock { $0.flatMap(\.self) }
    }

    private func rewritten(by deflate: Deflate) throws -> Rewritten {
        var result: [UInt8] = []
        var content = PageContent()
        try deflate.expand(data).withUnsafeBufferPointer { buffer in
            try content.rewrite(
                buffer, into: &result,
                isComposite: { name in fonts.first { name.elementsEqual($0.name) }?.isComposite ?? false },
                replacement: { replacements[$0].map(pdfString) })
        }
        return Rewritten(
            number: number, bytes: try result.withUnsafeBufferPointer(deflate.compress), tagged: content.tagged,
            untagged: content.untagged)
    }
}
