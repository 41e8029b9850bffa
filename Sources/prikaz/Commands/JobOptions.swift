import ArgumentParser
import FoundationEssentials

/// What every command takes that works on many plans.
struct JobOptions: ParsableArguments {
    @Option(help: "Сколько планов делать одновременно; без ключа — по числу ядер.")
    var jobs: Int?

    /// Every job holds its own fonts.
    private static let most = 256

    func validate() throws {
        if let jobs, !(1...Self.most).contains(jobs) {
            throw ValidationError("Одновременно делается от 1 до \(Self.most) планов.")
        }
    }

    /// How many workers `count` plans are worth.
    func workers(for count: Int) -> Int { min(jobs ?? ProcessInfo.processInfo.activeProcessorCount, count) }
}

/// One of several equal parts of the work (доля), for machines that share it: every `count`-th plan, beginning with the
/// `number`-th.
struct Shard: ExpressibleByArgument {
    let number: Int
    let count: Int

    /// Reads «2/5».
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let number = parts[0], let count = parts[1], number >= 1, number <= count else {
            return nil
        }
        self.number = number
        self.count = count
    }

    func part<Element>(of all: [Element]) -> [Element] {
        all.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
    }
}
